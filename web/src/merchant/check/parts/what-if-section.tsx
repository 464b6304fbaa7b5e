import {
  type EligibilityAnswers,
  type EligibilityContext,
  proofModeOf,
  type WhatIfRow,
  whatIfTable,
} from '@ruzhu/rules';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { amount } from '../../../texts/amounts.ts';
import { resultTexts } from './result-texts.ts';
import { useOtherContexts } from './use-check-context.ts';

/** What would be different with another subject, proof, way of selling or set of rules. */
export function WhatIfSection({
  answers,
  context,
  only = 'all',
}: {
  readonly answers: EligibilityAnswers;
  readonly context: EligibilityContext;
  /** `better`: only what would lift a refusal. */
  readonly only?: 'all' | 'better';
}) {
  const t = useTexts(resultTexts);
  const others = useOtherContexts(context);
  const mode = proofModeOf(answers, context.policy);
  const rows = whatIfTable(answers, context, others).filter(
    ({ change, result }) =>
      (change.kind !== 'proofMode' || change.to !== mode) &&
      (only === 'all' || result.after.verdict !== 'notEligible'),
  );
  if (rows.length === 0) return null;
  return (
    <section className="screen-only">
      <h2>{t('if.title')}</h2>
      <table className="compare cards">
        <caption>{t('if.caption')}</caption>
        <thead>
          <tr>
            {(['change', 'verdict', 'papers', 'days', 'fee'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`if.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.group} ${row.title.zh}`} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row: { title, note, result } }: { readonly row: WhatIfRow }) {
  const t = useTexts(resultTexts);
  const { locale } = useApp();
  const { before, after, papers, days, fee } = result;
  const names = (list: typeof papers.added) => list.map((one) => one[locale]).join(t('papers.join'));
  const changes = [
    papers.added.length > 0 ? t('if.added', { papers: names(papers.added) }) : '',
    papers.removed.length > 0 ? t('if.removed', { papers: names(papers.removed) }) : '',
  ].filter(Boolean);
  return (
    <tr>
      <th scope="row">
        {title[locale]}
        {note && <p className="hint">{note[locale]}</p>}
      </th>
      <td className="short" data-label={t('if.verdict')}>
        {before.verdict === after.verdict ? t('if.same') : t(`verdict.${after.verdict}`)}
      </td>
      <td data-label={t('if.papers')}>{changes.join(locale === 'zh' ? '；' : '; ') || t('if.same')}</td>
      <td className="short" data-label={t('if.days')}>
        {days === 0 ? t('if.same') : t(days > 0 ? 'if.more.days' : 'if.less.days', { n: Math.abs(days) })}
      </td>
      <td className="short" data-label={t('if.fee')}>
        {fee === 0
          ? t('if.same')
          : t(fee > 0 ? 'if.fee.more' : 'if.fee.less', { amount: amount(Math.abs(fee)) })}
      </td>
    </tr>
  );
}
