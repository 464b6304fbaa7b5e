import type { PaperSummary, PaperToGet } from '@ruzhu/rules';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { Details } from '../../../kit/details.tsx';
import { resultTexts } from './result-texts.ts';

/** The papers still to get, by the easiest way, and the other ways on demand. */
export function PapersToGet({ papers }: { readonly papers: PaperSummary }) {
  const t = useTexts(resultTexts);
  const { locale } = useApp();
  if (papers.missing.length === 0) return null;
  const names = (set: readonly PaperToGet[]) => set.map((paper) => paper.name[locale]).join(t('papers.join'));
  return (
    <section>
      <table className="compare cards">
        <caption className="h2">{t('get.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('get.paper')}</th>
            <th scope="col">{t('get.issuer')}</th>
            <th scope="col">{t('get.usual')}</th>
          </tr>
        </thead>
        <tbody>
          {papers.missing.map((paper) => (
            <tr key={paper.name.zh}>
              <th scope="row">{paper.name[locale]}</th>
              <td data-label={t('get.issuer')}>{paper.issuer[locale]}</td>
              <td data-label={t('get.usual')}>{paper.usualWords[locale]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {papers.alternatives.length > 0 && (
        <Details summary={t('get.other')}>
          <ul className="bullets">
            {papers.alternatives.map((set) => (
              <li key={names(set)}>{t('get.or', { papers: names(set) })}</li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}
