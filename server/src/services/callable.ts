import { type CallSlot, callSlotOf, civilDateAt, type Instant, MINUTE, startOf } from '@ruzhu/rules';
import type { Application, Case, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { Deps } from './deps.ts';
import { MISSED_CALLS } from './guard-facts.ts';
import { oneByOne } from './one-by-one.ts';

export type Callable = {
  readonly one: Case;
  /** The slot that runs now and was chosen, or the next one that was; `null` where none was chosen. */
  readonly slot: Pick<CallSlot, 'from' | 'until'> | null;
  readonly isNow: boolean;
  /** Calls that were missed so far. */
  readonly missed: number;
};

const STATES: readonly Case['state'][] = ['claimed', 'queued', 'snoozed'];
/** As many as somebody can call in a morning, of those that are due first. */
const LOOKED_AT = 15;

/** The slots the contact has chosen, past ones too, in the order of time. */
export function chosenSlots(
  { answers, policy }: Application,
  deps: Pick<Deps, 'policies'>,
): readonly CallSlot[] {
  const keys = Array.isArray(answers.callSlots) ? answers.callSlots.map(String) : [];
  const slots = keys.flatMap((key) => callSlotOf(key, deps.policies.named(policy)) ?? []);
  return slots.toSorted((a, b) => a.from - b.from);
}

const slotOf = (application: Application, deps: Pick<Deps, 'policies'>, now: Instant): CallSlot | null =>
  chosenSlots(application, deps).find(({ until }) => until > now) ?? null;

/** Without a slot of its own a contact is called within the hours of the policy. */
function isWithinHours({ policy }: Application, deps: Pick<Deps, 'policies'>, now: Instant): boolean {
  const { from, until } = deps.policies.named(policy).values['call.hours'];
  const minute = (now - startOf(civilDateAt(now))) / MINUTE;
  return minute >= from && minute < until;
}

/**
 * Contacts of the agency's cases that were not reached yet, those that can be called now first: the running slot was
 * chosen, or none was and it is within the hours of calls.
 */
export async function callable(deps: Deps, tx: Tx, staff: Staff): Promise<readonly Callable[]> {
  const now = deps.clock.now();
  const { agencyId } = staff;
  const cases: Case[] = [];
  for (const state of STATES)
    cases.push(...(await tx.cases.list({ agencyId, state, kind: 'entity', limit: LOOKED_AT })));
  const applications = await tx.search.applicationsOf(cases.map(({ merchantId }) => merchantId));
  const found = await oneByOne(cases, async (one): Promise<Callable | null> => {
    const application = applications.find(({ id }) => id === one.applicationId);
    const calls = await tx.cases.callsOf(one.applicationId);
    if (!application || calls.some(({ outcome }) => outcome === 'reachedOk')) return null;
    const slot = slotOf(application, deps, now);
    const isNow = slot ? slot.from <= now : isWithinHours(application, deps, now);
    const missed = calls.filter(({ outcome }) => MISSED_CALLS.includes(outcome)).length;
    return { one, slot, isNow, missed };
  });
  const open = found.filter((one) => one !== null);
  return open.toSorted(
    (a, b) => Number(b.isNow) - Number(a.isNow) || (a.slot?.from ?? 0) - (b.slot?.from ?? 0),
  );
}
