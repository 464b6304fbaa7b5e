import type { Locale } from '@ruzhu/rules';
import type { SummaryRow } from '../../../../../kit/summary-list.tsx';
import { answerRows } from './answer-rows.ts';
import { labelTexts } from './label-texts.ts';
import { pages, type VerificationPage } from './places.ts';
import { answerOf, itemOf } from './returned-words.ts';
import type { OnRoad } from './verification-gate.tsx';

const isPage = (step: string): step is VerificationPage => pages.some((page) => page === step);
const isLabel = (key: string): key is keyof typeof labelTexts.zh => Object.hasOwn(labelTexts.zh, key);

/** What was entered of an item: the answers of its page that belong to it, and those of the account. */
export function itemRows(path: string, found: OnRoad, locale: Locale): readonly SummaryRow[] {
  const item = itemOf(path);
  if (!item) return [];
  const own = new Set(item.fields);
  const page = isPage(item.step) ? answerRows(item.step, found.verification.answers, locale) : [];
  const entity = item.fields.flatMap((field): SummaryRow[] => {
    const key = `label.${field.replace('entity.', '')}`;
    const value = answerOf(field, found);
    if (!field.startsWith('entity.') || !isLabel(key) || typeof value !== 'string') return [];
    return [{ label: labelTexts[locale][key], value }];
  });
  const labels = new Set(
    [...own]
      .map((field) => `label.${field}`)
      .filter(isLabel)
      .map((key) => labelTexts[locale][key]),
  );
  return [...entity, ...page.filter(({ label }) => labels.has(label))];
}
