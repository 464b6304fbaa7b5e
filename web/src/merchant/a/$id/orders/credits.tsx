import { useApp, useTexts } from '../../../../kit/app.tsx';
import { StatusTag } from '../../../../kit/status-tag.tsx';
import { SummaryList } from '../../../../kit/summary-list.tsx';
import { instantWords } from '../../../../texts/dates.ts';
import { creditStatus } from '../../../../texts/status.ts';
import { instantOf } from '../../../parts/instant.ts';
import type { CreditView } from './orders.ts';
import { orders } from './texts.ts';

/** Reviews that cost nothing: by which rule, earned by which order, used by which. */
export function Credits({ credits }: { readonly credits: readonly CreditView[] }) {
  const t = useTexts(orders);
  if (credits.length === 0) return null;
  return (
    <section className="order" aria-labelledby="credits">
      <h2 id="credits">{t('credits.title')}</h2>
      {credits.some(({ usedBy }) => usedBy === null) && <p>{t('credits.left')}</p>}
      {credits.map((credit) => (
        <CreditCard key={`${credit.order}-${credit.grantedAt}`} credit={credit} />
      ))}
    </section>
  );
}

function CreditCard({ credit }: { readonly credit: CreditView }) {
  const t = useTexts(orders);
  const { locale } = useApp();
  return (
    <SummaryList
      rows={[
        {
          label: t('state'),
          value: <StatusTag status={creditStatus[credit.usedBy ? 'used' : 'left']} />,
        },
        ...(credit.words ? [{ label: t('fee.rule'), value: credit.words[locale] }] : []),
        ...(credit.order ? [{ label: t('credits.from'), value: credit.order }] : []),
        { label: t('credits.at'), value: instantWords(instantOf(credit.grantedAt), locale) },
        ...(credit.usedBy ? [{ label: t('credits.used'), value: credit.usedBy }] : []),
      ]}
    />
  );
}
