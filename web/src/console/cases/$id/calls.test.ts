import { policySets } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { callsSoFar, proofParts } from './calls.ts';

const policy = policySets[0]!;
const call = (outcome: string, at: string) => ({
  id: at,
  at,
  outcome,
  seconds: 0,
  note: '',
  numberMasked: '138****1234',
});

test('a contact may be given up after the attempts and days of the policy, and not before', () => {
  const sameDay = ['2026-11-24T01:00:00Z', '2026-11-24T02:00:00Z', '2026-11-24T03:00:00Z'].map((at) =>
    call('noAnswer', at),
  );
  expect(callsSoFar(sameDay, policy)).toMatchObject({ attempts: 3, days: 1, mayGiveUp: false });
  const nextDay = [...sameDay.slice(0, 2), call('busy', '2026-11-24T16:30:00Z')];
  expect(callsSoFar(nextDay, policy)).toMatchObject({ attempts: 3, days: 2, mayGiveUp: true });
});

test('a wrong number is no attempt; what was said on the phone is counted apart', () => {
  const calls = [
    call('wrongNumber', '2026-11-24T01:00:00Z'),
    call('reachedOk', '2026-11-24T02:00:00Z'),
    call('deniesApplication', '2026-11-24T03:00:00Z'),
  ];
  expect(callsSoFar(calls, policy)).toMatchObject({
    attempts: 0,
    reached: true,
    denied: true,
    refused: false,
  });
  const refusals = [1, 2, 3].map((n) => call('refused', `2026-11-2${n}T01:00:00Z`));
  expect(callsSoFar(refusals, policy).refused).toBe(true);
});

test('the caller says the first two digits and hears the last two', () => {
  expect(proofParts('384684')).toEqual({ said: '38', answered: '84' });
});
