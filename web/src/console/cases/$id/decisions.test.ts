import { reasons as library } from '@ruzhu/journeys';
import { expect, test } from 'vitest';
import type { Reason } from './case-view.ts';
import { type Decision, type Hindrance, offered, type Situation, suggested } from './decisions.ts';
import type { Mark } from './review.ts';

const reasons = library.map(({ items, ...rest }): Reason => ({ ...rest, items: [...items] }));
const pass: Mark = { verdict: 'pass', reason: null, words: '', note: '' };
const differs = (reason: string | null, words = '说明'): Mark => ({
  verdict: 'differs',
  reason,
  words,
  note: '',
});
const clean: Situation = {
  kind: 'entity',
  isReviewers: true,
  items: ['entityName', 'contact'],
  marks: { entityName: pass, contact: pass },
  reasons,
  callReached: true,
  callDenied: false,
  callsRefused: false,
  refillsLeft: true,
};
const hindranceOf = (decision: Decision, change: Partial<Situation>): Hindrance['key'] | null | undefined =>
  offered({ ...clean, ...change }).find((one) => one.decision === decision)?.hindrance?.key ?? null;

test.each<[string, Decision, Partial<Situation>, Hindrance['key'] | null]>([
  ['a clean case', 'approve', {}, null],
  ['a case that waits for the merchant', 'approve', { isReviewers: false }, 'paused'],
  ['an undecided item', 'approve', { marks: { contact: pass } }, 'open'],
  [
    'an item that differs',
    'approve',
    { marks: { entityName: differs('doc.blurred'), contact: pass } },
    'differs',
  ],
  ['a call that is still to be made', 'approve', { callReached: false }, 'call'],
  ['no call for a name', 'approveName', { kind: 'name', callReached: false }, null],
  ['nothing that differs', 'return', {}, 'nothing'],
  ['an item without a reason', 'return', { marks: { entityName: differs(null) } }, 'reason'],
  ['a reason without words', 'return', { marks: { entityName: differs('doc.blurred', ' ') } }, 'reason'],
  ['a reason with words', 'return', { marks: { entityName: differs('doc.blurred') } }, null],
  [
    'no refill left',
    'return',
    { marks: { entityName: differs('doc.blurred') }, refillsLeft: false },
    'refills',
  ],
  [
    'a mini program, which counts no refills',
    'return',
    { kind: 'miniProgram', marks: { entityName: differs('doc.blurred') }, refillsLeft: false },
    null,
  ],
  [
    'a name without refills, which then passes without',
    'rejectName',
    { kind: 'name', marks: { entityName: differs('name.generic') }, refillsLeft: false },
    null,
  ],
  ['a name with nothing wrong', 'rejectName', { kind: 'name' }, 'nothing'],
  ['a reason that can be mended', 'reject', { marks: { entityName: differs('doc.blurred') } }, 'notFinal'],
  ['a final reason', 'reject', { marks: { entityName: differs('subject.cancelled') } }, null],
  [
    'a reason that can be mended, with no refill left',
    'reject',
    { marks: { entityName: differs('doc.blurred') }, refillsLeft: false },
    null,
  ],
  [
    'the last refused call',
    'reject',
    { marks: { contact: differs('person.refused') }, callsRefused: true },
    null,
  ],
  ['an ordinary reason', 'hold', { marks: { entityName: differs('doc.blurred') } }, 'holdReason'],
  [
    'a reason that asks for a second person',
    'hold',
    { marks: { entityName: differs('doc.copy_of_other') } },
    null,
  ],
  [
    'a contact who denies the application',
    'hold',
    { marks: { contact: differs('person.refused') }, callDenied: true },
    null,
  ],
] as const)('%s: %s', (_, decision, change, key) => {
  expect(hindranceOf(decision, change)).toBe(key);
});

test.each<[Partial<Situation>, Decision]>([
  [{}, 'approve'],
  [{ kind: 'name' }, 'approveName'],
  [{ kind: 'name', marks: { entityName: differs('name.generic') } }, 'rejectName'],
  [{ kind: 'miniProgram', marks: { entityName: differs('doc.blurred') } }, 'return'],
  [{ marks: { entityName: differs('doc.blurred') } }, 'return'],
  [{ marks: { entityName: differs('doc.blurred') }, refillsLeft: false }, 'reject'],
  [{ marks: { entityName: differs('subject.cancelled') } }, 'reject'],
  [{ marks: { entityName: differs('doc.copy_of_other') } }, 'hold'],
])('the conclusions %j amount to %s', (change, decision) => {
  expect(suggested({ ...clean, ...change })).toBe(decision);
});

test('each kind of case offers its own decisions', () => {
  expect(offered({ ...clean, kind: 'miniProgram' }).map((one) => one.decision)).toEqual([
    'approve',
    'return',
  ]);
  expect(offered(clean)).toHaveLength(4);
});
