import { type Refusal, refuse } from '@ruzhu/rules';
import type { GuardRow } from '../engine/journey.ts';

export type VerificationFacts = {
  readonly missingSteps: readonly string[];
  readonly lintFailures: number;
  readonly openOrder: boolean;
  readonly accountState: string;
  /** Paths of the items that were returned, and of those that still wait to be mended. */
  readonly returnedSteps: readonly string[];
  readonly unmendedSteps: readonly string[];
  readonly answeredStep: string | null;
  readonly refillsUsed: number;
  readonly refillWindowOver: boolean;
  readonly callAttempts: number;
  readonly callDays: number;
  readonly callReached: boolean;
  readonly callRefusals: number;
  readonly verdicts: {
    readonly pass: number;
    readonly fix: number;
    readonly fail: number;
    readonly open: number;
  };
  readonly finalReason: boolean;
  readonly reasonsMissing: boolean;
  /** Whether it is given as a reason that the contact could not be reached. */
  readonly unreachableGiven: boolean;
  readonly secondOpinion: boolean;
  /** Only where somebody objects: whether the time for it is over, and what became of an earlier objection. */
  readonly objection?: { readonly isOver: boolean; readonly earlier: 'none' | 'open' | 'answered' };
};

export type VerificationGuard =
  | 'mayPay'
  | 'refillsLeft'
  | 'wasReturned'
  | 'isContact'
  | 'allMended'
  | 'enoughCalls'
  | 'mayApprove'
  | 'mayReject'
  | 'secondPerson'
  | 'mayObject';

const no = (code: string, params: Record<string, string | number> = {}): Refusal =>
  refuse(code, '', params).refusal;

type Policy = Parameters<GuardRow<VerificationFacts>['check']>[1];

/** Nobody is unreachable before so many calls were tried on so many days. */
function tooFewCalls({ callAttempts, callDays }: VerificationFacts, policy: Policy): Refusal | null {
  const [attempts, days] = [policy.values['verify.callAttempts'], policy.values['verify.callDays']];
  const isEnough = callAttempts >= attempts && callDays >= days;
  return isEnough ? null : no('call.too_few', { attempts, days, made: callAttempts });
}

/** Pages that another page brings up: whoever proves the entity with its account gives the account. */
const BROUGHT_UP: Readonly<Record<string, readonly string[]>> = { proof: ['bank'] };

/** The pages that are open while something was returned: those, and the ones their new answers bring up. */
const openedBy = (returned: readonly string[]): readonly string[] => [
  ...new Set(returned.flatMap((step) => [step, ...(BROUGHT_UP[step] ?? [])])),
];

/** Account states in which a verification may be paid. */
const PAYABLE = ['registeredUnverified', 'renewalWindow', 'lapsed'];

export const guards: Readonly<Record<VerificationGuard, GuardRow<VerificationFacts>>> = {
  /** Who pays must be able to pass: every page is answered and the check before paying finds nothing to fix. */
  mayPay: {
    refuses: ['account.not_verifiable', 'order.open', 'steps.missing', 'lint.must_fix'],
    check: (facts) => {
      if (!PAYABLE.includes(facts.accountState))
        return no('account.not_verifiable', { state: facts.accountState });
      if (facts.openOrder) return no('order.open');
      if (facts.missingSteps.length > 0) return no('steps.missing', { steps: facts.missingSteps.join(', ') });
      return facts.lintFailures > 0 ? no('lint.must_fix', { n: facts.lintFailures }) : null;
    },
  },
  refillsLeft: {
    refuses: [
      'deadline.refills_used',
      'deadline.refill_missed',
      'reason.missing',
      'call.too_few',
      'review.nothing_returned',
    ],
    check: (facts, policy) => {
      const limit = policy.values['verify.refills'];
      if (facts.refillsUsed >= limit) return no('deadline.refills_used', { limit });
      if (facts.refillWindowOver) return no('deadline.refill_missed');
      if (facts.reasonsMissing) return no('reason.missing');
      const few = facts.unreachableGiven ? tooFewCalls(facts, policy) : null;
      if (few) return few;
      return facts.returnedSteps.length === 0 ? no('review.nothing_returned') : null;
    },
  },
  wasReturned: {
    refuses: ['refill.not_returned'],
    check: ({ answeredStep, returnedSteps }) =>
      answeredStep !== null && openedBy(returnedSteps).includes(answeredStep)
        ? null
        : no('refill.not_returned', { step: answeredStep ?? '' }),
  },
  /** While the contact is waited for, only the page with the contact is open. */
  isContact: {
    refuses: ['refill.not_returned'],
    check: ({ answeredStep }) =>
      answeredStep === 'contact' ? null : no('refill.not_returned', { step: answeredStep ?? '' }),
  },
  allMended: {
    refuses: ['refill.unmended', 'steps.missing', 'lint.must_fix'],
    check: (facts) => {
      if (facts.unmendedSteps.length > 0) return no('refill.unmended', { n: facts.unmendedSteps.length });
      // Pages that are shut are not asked about: nobody could fill them in now.
      const missing = openedBy(facts.returnedSteps).filter((step) => facts.missingSteps.includes(step));
      if (missing.length > 0) return no('steps.missing', { steps: missing.join(', ') });
      return facts.lintFailures > 0 ? no('lint.must_fix', { n: facts.lintFailures }) : null;
    },
  },
  enoughCalls: {
    refuses: ['call.too_few'],
    check: tooFewCalls,
  },
  /** Approve only when every field passes and the call was answered and confirmed. */
  mayApprove: {
    refuses: ['review.fields_open', 'review.fields_differ', 'call.not_reached'],
    check: ({ verdicts, callReached }) => {
      if (verdicts.open > 0) return no('review.fields_open', { n: verdicts.open });
      if (verdicts.fix + verdicts.fail > 0)
        return no('review.fields_differ', { n: verdicts.fix + verdicts.fail });
      return callReached ? null : no('call.not_reached');
    },
  },
  /** Reject only for a final reason, when no refill is left, or after the last refused call; never without a reason. */
  mayReject: {
    refuses: ['reason.missing', 'call.too_few', 'review.not_final', 'review.second_person'],
    check: (facts, policy) => {
      if (facts.reasonsMissing) return no('reason.missing');
      const few = facts.unreachableGiven ? tooFewCalls(facts, policy) : null;
      if (few) return few;
      const over = facts.refillsUsed >= policy.values['verify.refills'] || facts.refillWindowOver;
      const refused = facts.callRefusals >= policy.values['verify.callRefusals'];
      if (!facts.finalReason && !over && !refused) return no('review.not_final');
      const needsSecond = policy.values['verify.fourEyes'].includes('reject');
      return needsSecond && !facts.secondOpinion ? no('review.second_person') : null;
    },
  },
  secondPerson: {
    refuses: ['review.second_person'],
    check: ({ secondOpinion }, policy) =>
      policy.values['verify.fourEyes'].includes('reverse') && !secondOpinion
        ? no('review.second_person')
        : null,
  },
  /** A refusal is objected to once, while there is time. */
  mayObject: {
    refuses: ['objection.open', 'objection.answered', 'objection.over'],
    check: ({ objection }) => {
      if (objection && objection.earlier !== 'none') return no(`objection.${objection.earlier}`);
      return !objection || objection.isOver ? no('objection.over') : null;
    },
  },
};
