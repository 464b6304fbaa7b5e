import { entityItems, nameItems, type ReviewItem, reasonOf } from '@ruzhu/journeys';
import type { Locale } from '@ruzhu/rules';
import type { OnRoad } from './verification-gate.tsx';

type Returned = { readonly path: string; readonly reason: string | null; readonly words: string | null };

const items: readonly ReviewItem[] = [...entityItems, ...nameItems];

/** What a reviewer decided about: its word, the answers and the pictures that belong to it. */
export const itemOf = (path: string): ReviewItem | null => items.find(({ key }) => key === path) ?? null;

export const itemWord = (path: string, locale: Locale): string => itemOf(path)?.word[locale] ?? path;

/** Why it was returned, in the reviewer's own words where there are any, and the smallest thing that mends it. */
export function reasonWords({ reason, words }: Returned, locale: Locale) {
  const known = reason === null ? null : reasonOf(reason);
  return { why: words?.trim() || (known?.word[locale] ?? ''), repair: known?.repair[locale] ?? '' };
}

const ENTITY = 'entity.';

/** The answer of a field of an item: `entity.` stands for the account's own. */
export const answerOf = (field: string, { road, verification }: OnRoad): unknown =>
  field.startsWith(ENTITY) ? road.account.answers[field.slice(ENTITY.length)] : verification.answers[field];

/** The files shown with an item, as far as they were handed in. */
export const filesOfItem = (path: string, { verification }: OnRoad): readonly string[] =>
  (itemOf(path)?.files ?? []).flatMap((name) => {
    const value = verification.answers[name];
    if (Array.isArray(value)) return value.map(String);
    return typeof value === 'string' ? [value] : [];
  });
