import { expect, test } from 'vitest';
import { type Opening, openingOf } from './opening.ts';

test.each<[string, readonly string[], Opening]>([
  ['draft', [], 'open'],
  ['unpaid', [], 'unpaid'],
  ['paid', [], 'handed'],
  ['reviewing', [], 'handed'],
  ['refill', ['bank'], 'open'],
  ['refill', ['licence'], 'kept'],
  ['namingFailed', ['naming'], 'kept'],
  ['passed', [], 'handed'],
  ['failed', [], 'handed'],
])('In %s, with %o returned, the page of the account is %s', (state, returned, opening) => {
  expect(openingOf('bank', state, returned)).toBe(opening);
});

test('While the contact is waited for, the contact may be changed and nothing else', () => {
  expect(openingOf('contact', 'waitingContact', [])).toBe('open');
  expect(openingOf('bank', 'waitingContact', [])).toBe('handed');
});
