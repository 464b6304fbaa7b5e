import { type Policy, policySets } from '@ruzhu/rules';
import { callsSoFar } from './calls.ts';
import type { CaseView } from './case-view.ts';
import type { Situation } from './decisions.ts';
import type { Marks } from './review.ts';

/** The rules the application runs under. */
export function policyOf(view: CaseView): Policy {
  const policy = policySets.find(({ id }) => id === view.application.policy);
  if (!policy) throw new Error(`There is no policy set ${view.application.policy}`);
  return policy;
}

/** In which states of its application a case of a kind can be decided. */
const DECIDED_IN: Readonly<Record<CaseView['one']['kind'], readonly string[]>> = {
  entity: ['dispatched', 'reviewing'],
  name: ['qualificationOk'],
  miniProgram: ['reviewing'],
};

/** The state of the application that stops the reviewer's clock: somebody else has to act. `null` while it runs. */
export const pausedBy = (view: CaseView): string | null =>
  DECIDED_IN[view.one.kind].includes(view.application.state) ? null : view.application.state;

/** Everything a decision depends on, as far as the desk knows it; the server judges again. */
export function situationOf(view: CaseView, marks: Marks): Situation {
  const { facts } = view.application;
  const policy = policyOf(view);
  const calls = callsSoFar(view.calls, policy);
  const ends = typeof facts.refillsEndAt === 'number' ? facts.refillsEndAt : Number.POSITIVE_INFINITY;
  return {
    kind: view.one.kind,
    isReviewers: pausedBy(view) === null,
    items: view.items.map((item) => item.key),
    marks,
    reasons: view.reasons,
    callReached: calls.reached,
    callDenied: calls.denied,
    callsRefused: calls.refused,
    refillsLeft:
      Number(facts.refills ?? 0) < policy.values['verify.refills'] && ends > Date.parse(view.one.openedAt),
  };
}
