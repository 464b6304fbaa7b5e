import {
  civilDate,
  civilDateAt,
  type Instant,
  type Policy,
  partsOf,
  type SubjectKind,
  startOf,
} from '@ruzhu/rules';

/** What a condition of reuse hangs on besides the account: the figures of the policy for this subject. */
export function limitOf(code: string, policy: Policy, kind: SubjectKind): number {
  if (code === 'reuse.subject_quota') return policy.values['quota.subjectMiniPrograms'][kind];
  return code === 'quota.reuse_month' ? policy.values['quota.reusePerMonth'][kind] : 0;
}

/** The moment a monthly number begins anew: the first day of the next month in Asia/Shanghai. */
export function nextMonth(now: Instant): Instant {
  const { year, month } = partsOf(civilDateAt(now));
  return startOf(month === 12 ? civilDate(year + 1, 1, 1) : civilDate(year, month + 1, 1));
}

export type Condition = { readonly code: string; readonly holds: boolean };

/** The conditions a page shows: the mini program that is being registered does not stand in its own way. */
export const conditionsFor = (conditions: readonly Condition[], isBegun: boolean): readonly Condition[] =>
  conditions.filter(({ code }) => !(isBegun && code === 'reuse.unfinished'));
