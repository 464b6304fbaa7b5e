import type { Instant, Locale, Words } from '@ruzhu/rules';

const w = (zh: string, en: string): Words => ({ zh, en });

/** The clocks that run against the merchant, and what is due by then. Those that bind others are not theirs to watch. */
const dueWords: Readonly<Record<string, Words>> = {
  unfinished: w('完成注册', 'Finish the registration'),
  window: w('完成认证', 'Finish the verification'),
  order: w('完成支付', 'Pay'),
  contact: w('选择接听时段', 'Choose when to be called'),
  refill: w('提交补充材料', 'Mend what was returned'),
  nameKept: w('重新认证', 'Verify again'),
  validity: w('完成年审', 'Renew'),
};

/** A clock that matters only once its window is open. */
const onlyIn: Readonly<Record<string, readonly string[]>> = { validity: ['renewalWindow'] };

export type RoadDeadline = {
  readonly key: string;
  readonly at: string | null;
  readonly pausedAt: string | null;
};

export type NearDeadline = { readonly key: string; readonly at: Instant; readonly act: string };

/** The nearest of the merchant's own deadlines that is running; `null` when none is. */
export function nearest(
  deadlines: readonly RoadDeadline[],
  accountState: string,
  locale: Locale,
): NearDeadline | null {
  const mine = deadlines.flatMap(({ key, at, pausedAt }): NearDeadline[] => {
    const due = dueWords[key];
    const states = onlyIn[key];
    if (!due || at === null || pausedAt !== null) return [];
    if (states && !states.includes(accountState)) return [];
    return [{ key, at: Date.parse(at), act: due[locale] }];
  });
  return mine.sort((a, b) => a.at - b.at)[0] ?? null;
}
