import type { Answers } from '@ruzhu/journeys';
import { type PrivacyKey, privacyItems, type Refusal, refuse } from '@ruzhu/rules';

export const KEYS = Object.keys(privacyItems) as readonly PrivacyKey[]; // The table's own keys.

const text = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};

export type Item = { readonly key: string; readonly purpose: string };

/** The kinds that are ticked, each with its purpose, in the order of the table. */
const itemsOf = (data: FormData): readonly Item[] => {
  const ticked = data.getAll('kinds');
  return KEYS.filter((key) => ticked.includes(key)).map((key) => ({
    key,
    purpose: text(data, `purpose.${key}`),
  }));
};

const FIXED = '固定期限';

/** How long information is kept, as the rules read it: a number of days or 固定期限. */
const retentionOf = (data: FormData): string => {
  if (text(data, 'retention') === 'fixed') return FIXED;
  return data.has('retention.days') ? `${text(data, 'retention.days').trim()}天` : '';
};

/** The page as answers; what the policy does not ask for is not sent. */
export function readGuide(data: FormData, asksMore: boolean): Answers {
  return {
    privacyItems: itemsOf(data),
    storageRegion: 'mainland',
    privacyEmail: text(data, 'privacyEmail'),
    agreePrivacyTerms: data.has('agreePrivacyTerms'),
    privacyPromise: data.has('privacyPromise'),
    ...(asksMore ? { noticeMethod: text(data, 'noticeMethod'), retention: retentionOf(data) } : {}),
  };
}

/** What was kept or typed before, by kind. */
export function purposesOf(value: unknown): ReadonlyMap<string, string> {
  const items = Array.isArray(value) ? value : [];
  return new Map(
    items.flatMap((one: unknown) =>
      typeof one === 'object' && one !== null && 'key' in one && 'purpose' in one
        ? [[String(one.key), String(one.purpose)] as const]
        : [],
    ),
  );
}

export type Kept = { readonly kind: 'fixed' | 'days' | ''; readonly days: string };

export function retentionFrom(value: unknown): Kept {
  if (value === FIXED) return { kind: 'fixed', days: '' };
  const days = /^(.*)天$/.exec(typeof value === 'string' ? value : '')?.[1];
  return days === undefined ? { kind: '', days: '' } : { kind: 'days', days };
}

/**
 * The refusals of the page at their boxes: the rules name the n-th kind of the list, the page has a box for each kind.
 * The rules stop at the first purpose that lacks; all of them are told here.
 */
export function placeRefusals(refusals: readonly Refusal[], answers: Answers): readonly Refusal[] {
  const items = (answers.privacyItems ?? []) as readonly Item[]; // Made by `readGuide`.
  return refusals.flatMap((refusal) => {
    const at = /^privacyItems\.(\d+)/.exec(refusal.path)?.[1];
    if (at === undefined) return [refusal];
    if (refusal.code === 'privacy.purpose_missing')
      return items
        .filter(({ purpose }) => purpose.trim() === '')
        .map(({ key }) => refuse(refusal.code, `purpose.${key}`, { key }).refusal);
    return [{ ...refusal, path: `purpose.${items[Number(at)]?.key ?? ''}` }];
  });
}
