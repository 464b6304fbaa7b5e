import { policySets } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { dueOf, nextRows, type ProgressFacts, phaseOf } from './next-rows.ts';

const [policy] = policySets;
if (!policy) throw new Error('No policy');

const at = (text: string) => Date.parse(`${text}+08:00`);
const facts = (more: Partial<ProgressFacts> = {}): ProgressFacts => ({
  state: 'dispatched',
  submittedAt: at('2026-11-20T10:32'),
  agency: { name: '示例审核机构', phone: '021-6000' },
  mobile: '138****1234',
  isCalled: false,
  due: {
    firstCall: at('2026-11-24T00:00'),
    decision: at('2026-11-28T00:00'),
    decisionLimit: at('2026-12-12T00:00'),
  },
  policy,
  ...more,
});

test('Five rows say who does what until when, and what the reader needs', () => {
  const rows = nextRows(facts(), 'zh');
  expect(rows.map(({ title }) => title)).toEqual([
    '资料已提交',
    '初步检查',
    '电话核实',
    '人工审核',
    '出结果',
  ]);
  expect(rows.map(({ who }) => who)).toEqual(['您', '系统', '示例审核机构', '审核员', '系统']);
  expect(rows.map(({ by }) => by)).toEqual([
    '11 月 20 日 10:32',
    '几分钟内',
    '11 月 23 日 24:00',
    '11 月 27 日 24:00（最长到 12 月 11 日 24:00）',
    '审核后立即',
  ]);
  expect(rows[2]?.you).toBe('保持 138****1234 畅通，接听 021-6000 的来电');
});

test.each<[string, boolean, string]>([
  ['paid', false, 'dispatch'],
  ['dispatched', false, 'call'],
  ['reviewing', false, 'call'],
  ['reviewing', true, 'review'],
  ['waitingContact', false, 'call'],
  ['refill', true, 'review'],
  ['onHold', true, 'review'],
  ['qualificationOk', true, 'result'],
  ['namingFailed', true, 'result'],
  ['passed', true, 'over'],
])('In %s, called %s, the row that is on is %s', (state, isCalled, phase) => {
  expect(phaseOf(state, isCalled)).toBe(phase);
});

test('Exactly one row is on while it runs, none when it is over', () => {
  const on = (state: string) =>
    nextRows(facts({ state }), 'zh').filter((row) => row.state === 'current').length;
  expect([on('paid'), on('dispatched'), on('qualificationOk'), on('passed')]).toEqual([1, 1, 1, 0]);
});

test('Before it is dispatched the times are those of the policy, never guessed days', () => {
  const rows = nextRows(facts({ state: 'paid', agency: null, due: {} }), 'zh');
  expect(rows[2]?.by).toBe('支付后 1 个工作日内');
  expect(rows[3]?.by).toBe('派单后 5 个工作日内');
  expect(rows[2]?.you).toBe('保持 138****1234 畅通，接听审核来电');
});

test('While the name is decided, its own clock and reviewer stand in the last row', () => {
  const rows = nextRows(facts({ state: 'qualificationOk', due: { name: at('2026-12-01T00:00') } }), 'zh');
  expect([rows[4]?.who, rows[4]?.by]).toEqual(['名称审核员', '11 月 30 日 24:00']);
});

test('A clock that stands still is no deadline', () => {
  const due = dueOf([
    { key: 'decision', at: null, pausedAt: '2026-11-20T00:00:00Z' },
    { key: 'refill', at: '2026-11-30T16:00:00Z', pausedAt: null },
  ]);
  expect(Object.keys(due)).toEqual(['refill']);
});
