import { civilMinuteAt, type Instant } from '../calendar/civil-date.ts';
import { millisecondsOf, type Span } from '../calendar/deadline.ts';
import type { AccountKind, Policy } from '../policy/policy.ts';
import { ok, type Refused, type Result, refuse } from '../result.ts';
import { canonicalName, plainKey } from './canonical-name.ts';
import type { NameCode } from './name.texts.ts';

/** How a name is held. `revoked` is lost after a complaint and kept away from everybody for a while. */
export type NameHold =
  | 'checked'
  | 'reserved'
  | 'pendingReview'
  | 'granted'
  | 'rejected'
  | 'disputed'
  | 'released'
  | 'revoked';

export type NameHolder = {
  /** The name as it is shown. */
  readonly name: string;
  readonly kind: AccountKind;
  /** Whatever identifies the subject; `null` while it is not known. */
  readonly subject: string | null;
  readonly state: NameHold;
  /** Since when it is in that state. */
  readonly since: Instant;
  /** Until when the state lasts, if that is recorded; otherwise the policy's span counts from `since`. */
  readonly until: Instant | null;
  /** Released because its subject took another name. */
  readonly renamed?: boolean;
};

export type NameQuestion = {
  readonly subject: string | null;
  readonly kind: AccountKind;
  readonly asOf: Instant;
  readonly policy: Policy;
  /** Whether some personal WeChat ID is spelled like the name, where that can be asked. */
  readonly equalsWechatId?: boolean;
};

/** `shared` when the subject's account of the other kind has the same name. */
export type NameVerdict = 'free' | 'shared';

/** Names are unique within each side; one subject may use a name on both. */
const SIDE: Readonly<Record<AccountKind, 'account' | 'program'>> = {
  subscription: 'account',
  service: 'account',
  enterpriseWechat: 'account',
  miniProgram: 'program',
};

/** 7 days after a complaint (numbers 85032, 91008). */
const COMPLAINT_PROTECTION: Span = '7d';

/** How long each state lasts; `null` = until it is left. */
const lasts = (state: NameHold, policy: Policy): Span | null => {
  if (state === 'checked') return policy.values['name.softHold'];
  if (state === 'released') return policy.values['name.holdAfterRelease'];
  return state === 'revoked' ? COMPLAINT_PROTECTION : null;
};

/** The first instant at which the hold is gone; `null` when it has no end. */
export function nameHeldUntil(holder: NameHolder, policy: Policy): Instant | null {
  const span = lasts(holder.state, policy);
  if (span === null) return null;
  return holder.until ?? holder.since + millisecondsOf(span);
}

type Held = NameHolder & { readonly end: Instant | null; readonly mine: boolean; readonly sameSide: boolean };

const hasPlus = (name: string) => canonicalName(name).endsWith('+');

/** A name on its way out: free for the subject that had it, kept from others until the end. */
function keptAway(candidate: string, held: readonly Held[]): Refused | null {
  const kept = held.find(({ state, mine }) => state === 'revoked' || (state === 'released' && !mine));
  if (!kept) return null;
  const code: NameCode =
    kept.state === 'revoked'
      ? 'name.complaint_protection'
      : kept.renamed
        ? 'name.rename_protection'
        : 'name.protected';
  return refuse(code, '', { name: candidate, until: civilMinuteAt(kept.end ?? kept.since) });
}

/** The same name, sign for sign. */
function takenBy(candidate: string, exact: readonly Held[]): Refused | null {
  const name = { name: candidate };
  if (exact.some(({ sameSide }) => sameSide)) return refuse('name.taken_same_kind', '', name);
  const strangers = exact.filter(({ mine }) => !mine);
  if (strangers.length === 0) return null;
  return refuse(exact.length > 1 ? 'name.taken_other_kind_many' : 'name.taken_other_kind', '', name);
}

/** The same name but for the `+`: only its own subject may hold both forms. */
function plusFormOf(candidate: string, related: readonly Held[]): Refused | null {
  const stranger = related.find(({ mine }) => !mine);
  if (!stranger) return null;
  if (hasPlus(candidate)) return refuse('name.plus_mismatch', '', { name: stranger.name });
  const code: NameCode = stranger.sameSide ? 'name.plus_same_kind' : 'name.plus_other_kind';
  return refuse(code, '', { name: stranger.name });
}

/** Everybody who holds a form of the name at the instant asked for. */
function heldAt(candidate: string, holders: readonly NameHolder[], question: NameQuestion): readonly Held[] {
  const { subject, kind, asOf, policy } = question;
  const key = plainKey(canonicalName(candidate));
  return holders
    .filter(({ name }) => plainKey(canonicalName(name)) === key)
    .map((holder) => ({
      ...holder,
      end: nameHeldUntil(holder, policy),
      mine: subject !== null && holder.subject === subject,
      sameSide: SIDE[holder.kind] === SIDE[kind],
    }))
    .filter(({ end }) => end === null || asOf < end);
}

/**
 * Whether a name may be taken, given everybody who holds it or its `+` form (look them up by `conflictKeys`; leave
 * out the application's own row). Pure: races are for the unique key of the store.
 * One name per side (accounts, mini programs); the same subject may share a name between the sides; a released name
 * stays with its subject for `name.holdAfterRelease`.
 * Refusals: `name.equals_wechat_id`, `name.complaint_protection`, `name.rename_protection`, `name.protected`,
 * `name.taken_same_kind`, `name.taken_other_kind`, `name.taken_other_kind_many`, `name.plus_same_kind`,
 * `name.plus_other_kind`, `name.plus_mismatch` (numbers 53013–53019, 85032, 85034, 91014).
 */
export function judgeNameConflict(
  candidate: string,
  holders: readonly NameHolder[],
  question: NameQuestion,
): Result<NameVerdict> {
  if (question.equalsWechatId) return refuse('name.equals_wechat_id', '', { name: candidate });
  const held = heldAt(candidate, holders, question);
  const inUse = held.filter(({ state }) => state !== 'released' && state !== 'revoked');
  const isExact = ({ name }: Held) => canonicalName(name) === canonicalName(candidate);
  const exact = inUse.filter(isExact);
  return (
    keptAway(candidate, held.filter(isExact)) ??
    takenBy(candidate, exact) ??
    plusFormOf(
      candidate,
      inUse.filter((one) => !isExact(one)),
    ) ??
    ok(exact.length > 0 ? 'shared' : 'free')
  );
}
