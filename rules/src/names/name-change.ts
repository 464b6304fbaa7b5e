import { HOUR, type Instant, MINUTE } from '../calendar/civil-date.ts';
import type { Policy } from '../policy/policy.ts';
import { ok, type Result, refuse } from '../result.ts';

/** What is known about an account whose name is to be changed outside a verification. */
export type NameChangeFacts = {
  /** Whether the program was made through the interface, where the change comes through it. */
  readonly madeByApi: boolean;
  readonly isPublished: boolean;
  /** Whether the state of the account allows a change at all (frozen, expired and lapsed ones do not). */
  readonly isOpen: boolean;
  /** The name a reviewer is deciding on, if any. */
  readonly underReview: string | null;
  readonly lostByComplaint: boolean;
  readonly namesHeld: number;
};

/** Names one application may keep reserved at the same time (decision of this product; number 91013). */
export const NAMES_HELD_MAX = 3;

/**
 * Whether a name may be changed now. Refusals: `name.not_api_created`, `name.already_published`, `name.state`,
 * `name.lost_by_complaint`, `name.under_review`, `name.too_many_held` (numbers 91001–91003, 91013, 91018, 91019).
 */
export function judgeNameChange(facts: NameChangeFacts): Result<true> {
  if (!facts.madeByApi) return refuse('name.not_api_created');
  if (facts.lostByComplaint) return refuse('name.lost_by_complaint');
  if (facts.isPublished) return refuse('name.already_published');
  if (!facts.isOpen) return refuse('name.state');
  if (facts.underReview !== null) return refuse('name.under_review', '', { name: facts.underReview });
  if (facts.namesHeld >= NAMES_HELD_MAX) return refuse('name.too_many_held', '', { limit: NAMES_HELD_MAX });
  return ok(true);
}

/**
 * Whether a name may be checked once more: `name.checksPerHour` within the hour before `asOf`.
 * Refusal: `name.check_too_often` with the whole minutes to wait (number 53011).
 */
export function judgeNameCheckRate(checks: readonly Instant[], asOf: Instant, policy: Policy): Result<true> {
  const limit = policy.values['name.checksPerHour'];
  const recent = checks.filter((at) => at > asOf - HOUR && at <= asOf).sort((a, b) => b - a);
  const oldest = recent[limit - 1];
  if (oldest === undefined) return ok(true);
  const minutes = Math.ceil((oldest + HOUR - asOf) / MINUTE);
  return refuse('name.check_too_often', '', { limit, minutes });
}
