import { appSecret, miniProgram, serviceAccount, verification } from '@ruzhu/journeys';
import { expect, test } from 'vitest';
import { lintEn, lintZh } from '../../../../texts/testing/copy-lint.ts';
import { eventTitle, hasWords, lookTitle } from './event-words.ts';

/** Every event of every journey with every state it may lead to. */
const moves = [serviceAccount, verification, miniProgram].flatMap((journey) =>
  Object.values(journey.states).flatMap(({ on }) =>
    Object.entries<readonly { readonly to: string }[]>(on).flatMap(([event, edges]) =>
      edges.map(({ to }) => [journey.key, event, to] as const),
    ),
  ),
);

test('The journeys are walked', () => {
  expect(moves.length).toBeGreaterThan(60);
});

test.each(moves)('In %s the event %s to %s has words in both languages', (_, event, to) => {
  expect(hasWords(event, to)).toBe(true);
  const { zh, en } = eventTitle({ event, to, data: {} });
  expect([...lintZh(zh), ...lintEn(en)]).toEqual([]);
});

test('A saved page is named after its task', () => {
  const { zh } = eventTitle({ event: 'answer', to: 'draft', data: { step: 'bank' } });
  expect(zh).toBe('已保存：填写对公账户');
});

test('An event nobody has words for is not shown as a code', () => {
  expect(eventTitle({ event: 'something.new', to: 'x', data: {} }).zh).toBe('有新的进展');
  expect(lookTitle('something.new').zh).toBe('查看了您的资料');
});

test.each([
  ['scan.confirmed', 'login', '手机上已确认：登录'],
  ['scan.refused', 'confirmPayment', '手机上已拒绝：确认支付'],
  ['scan.refused', 'somethingNew', '手机上已拒绝：一项操作'],
])('What was confirmed or refused on the phone is named: %s %s', (event, purpose, title) => {
  expect(eventTitle({ event, to: 'verified', data: { purpose } }).zh).toBe(title);
});

test.each([...Object.keys(appSecret.states.active.on), 'make'])(
  'The secret’s event %s has words',
  (event) => {
    expect(hasWords(`secret.${event}`, 'approved')).toBe(true);
  },
);

test.each(['password.changed', 'signIn.ended', 'signIn.endedAll'])(
  'What becomes of the sign-in has words: %s',
  (event) => {
    expect(hasWords(event, 'verified')).toBe(true);
  },
);
