import { type ReviewCaseEvent, reviewCase } from '@ruzhu/journeys';
import { ok, type Result, refuse } from '@ruzhu/rules';
import type { Case, Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { Deps } from './deps.ts';
import { step } from './small-steps.ts';

/** Moves a case by its journey and stores it. Refusals: those of the journey, `review.moved`. */
export async function moveCase(
  deps: Pick<Deps, 'policies'>,
  tx: Tx,
  one: Case,
  event: ReviewCaseEvent,
  staff: Staff | null,
  change: Partial<Case> = {},
): Promise<Result<Case>> {
  const by = !staff ? 'system' : event === 'reassign' ? 'operator' : 'reviewer';
  const moved = step(reviewCase, one.state, event, by, {}, deps.policies.current());
  if (!moved.ok) return moved;
  const next: Case = { ...one, ...change, state: moved.next, version: one.version + 1 };
  return (await tx.cases.update(next)) ? ok(next) : refuse('review.moved');
}
