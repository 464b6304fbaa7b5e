import { reasonOf } from '@ruzhu/journeys';
import { useApp, useTexts } from '../../../../kit/app.tsx';
import { SummaryList, type SummaryRow } from '../../../../kit/summary-list.tsx';
import { instantWords } from '../../../../texts/dates.ts';
import { type Status, verificationStatus } from '../../../../texts/status.ts';
import { instantOf } from '../../../parts/instant.ts';
import { orders } from './texts.ts';

type Fee = {
  readonly feeWords: { readonly zh: string; readonly en: string } | null;
  readonly feeEvidence: {
    readonly state: string;
    readonly reasons: readonly string[];
    readonly checkedAt: string | null;
    readonly overdueAt: string | null;
    readonly paidAt: string | null;
  } | null;
};

/** Moments on which a rule may rest, in the order in which they happen. */
const MOMENTS = [
  ['checkedAt', 'fee.checked'],
  ['overdueAt', 'fee.overdue'],
  ['paidAt', 'fee.late.paid'],
] as const;

const states: Readonly<Record<string, Status>> = verificationStatus;

/**
 * What became of the fee: the one rule that applied, in the words under which it was paid, and what it rests on.
 * `under` is the sentence that holds while nothing is decided.
 */
export function FeeBlock({
  fee: { feeWords, feeEvidence },
  under,
  of,
}: {
  readonly fee: Fee;
  /** The id of the heading of the order, where there are several. */
  readonly of?: string;
  readonly under: string | null;
}) {
  const t = useTexts(orders);
  const { locale } = useApp();
  const reasons = feeEvidence?.reasons ?? [];
  const rows: SummaryRow[] = feeWords
    ? [
        { label: t('fee.rule'), value: feeWords[locale] },
        ...(feeEvidence
          ? [
              {
                label: t(feeEvidence.paidAt ? 'fee.late.state' : 'fee.evidence'),
                value: states[feeEvidence.state]?.[locale] ?? '–',
              },
            ]
          : []),
        ...MOMENTS.flatMap(([key, label]) => {
          const at = feeEvidence?.[key];
          return at ? [{ label: t(label), value: instantWords(instantOf(at), locale) }] : [];
        }),
        ...(reasons.length > 0
          ? [
              {
                label: t('fee.reasons'),
                value: reasons.map((code) => <p key={code}>{reasonOf(code)?.word[locale] ?? code}</p>),
              },
            ]
          : []),
      ]
    : under
      ? [{ label: t('fee.under'), value: under }]
      : [];
  return rows.length > 0 ? <SummaryList level={3} title={t('fee.title')} of={of} rows={rows} /> : null;
}
