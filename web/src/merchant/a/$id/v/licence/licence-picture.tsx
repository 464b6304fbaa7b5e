import { useSentence, useTexts } from '../../../../../kit/app.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { SummaryList } from '../../../../../kit/summary-list.tsx';
import { type ApiFile, pageOf } from '../../../../parts/file-transport.ts';
import { licence } from './texts.ts';

type Entity = Readonly<Record<string, unknown>>;
const shown = ['entityName', 'licenceNumber', 'legalRepName'] as const;
const text = (value: unknown): string => (typeof value === 'string' ? value : '–');

/** The picture as the reviewer will see it, beside what was typed of the entity. */
export function LicencePicture({ file, entity }: { readonly file: ApiFile | null; readonly entity: Entity }) {
  const t = useTexts(licence);
  if (!file) return null;
  return (
    <section className="beside">
      <h2>{t('compare.title')}</h2>
      <Findings file={file} />
      <div className="beside-both">
        <a className="beside-picture" href={pageOf(file.id)} target="_blank" rel="noreferrer">
          <img src={pageOf(file.id)} alt={t('compare.picture')} />
        </a>
        <div>
          <SummaryList
            rows={shown.map((name) => ({ label: t(`entity.${name}`), value: text(entity[name]) }))}
          />
          <p className="hint">{t('compare.hint')}</p>
        </div>
      </div>
    </section>
  );
}

/** What was noticed about the picture: it stops nobody here, but a reviewer may return it. */
function Findings({ file }: { readonly file: ApiFile }) {
  const t = useTexts(licence);
  const sentence = useSentence();
  const said = file.findings.flatMap((code) => sentence({ code, params: {} }) ?? []);
  if (said.length === 0) return null;
  return (
    <Notice tone="wait" title={t('found.title')}>
      <ul className="bullets">
        {said.map(({ text: words, fix }) => (
          <li key={words}>
            {words}
            {fix && <span className="hint"> {fix}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
