import { civilDateAt, type Policy } from '@ruzhu/rules';
import type { CaseView } from './case-view.ts';

export const OUTCOMES = [
  'reachedOk',
  'noAnswer',
  'busy',
  'wrongNumber',
  'callLater',
  'refused',
  'deniesApplication',
] as const;
export type CallOutcome = (typeof OUTCOMES)[number];

type Calls = CaseView['calls'];

/**
 * What the calls amount to. `attempts` and `days` are those that count before a contact is called unreachable; calls
 * before the merchant last chose a slot are counted by the server alone, which has the last word.
 */
export function callsSoFar(calls: Calls, policy: Policy) {
  const missed = calls.filter(({ outcome }) => outcome === 'noAnswer' || outcome === 'busy');
  const of = (outcome: CallOutcome) => calls.filter((one) => one.outcome === outcome).length;
  const { values } = policy;
  const [attempts, days] = [missed.length, new Set(missed.map(({ at }) => civilDateAt(Date.parse(at)))).size];
  return {
    attempts,
    days,
    needed: { attempts: values['verify.callAttempts'], days: values['verify.callDays'] },
    mayGiveUp: attempts >= values['verify.callAttempts'] && days >= values['verify.callDays'],
    reached: of('reachedOk') > 0,
    denied: of('deniesApplication') > 0,
    refused: of('refused') >= values['verify.callRefusals'],
  };
}

/** The proof both sides know: the caller says the first two digits, the contact answers with the last two. */
export const proofParts = (proof: string) => ({ said: proof.slice(0, 2), answered: proof.slice(-2) });
