import { expect, test } from 'vitest';
import { pageAfter, pageBefore, pages, placeOf, type VerificationPage } from './places.ts';

const steps = (...done: readonly VerificationPage[]) =>
  pages.map((key) => ({
    key,
    status: done.includes(key) ? ('done' as const) : ('notBegun' as const),
    missing: [],
  }));

test('The pages are counted in their order', () => {
  expect(placeOf('licence')).toEqual({ n: 3, total: 7 });
  expect(pageBefore('licence')).toBe('v/who');
  expect(pageBefore('agree')).toBe('');
});

test('Pages that do not come up are neither counted nor gone back to', () => {
  const due = steps().filter(({ key }) => key !== 'bank');
  expect(placeOf('contact', due)).toEqual({ n: 5, total: 7 });
  expect(pageBefore('contact', due)).toBe('v/proof');
});

test.each<[string, readonly VerificationPage[], VerificationPage, string]>([
  ['the next page that is not done', ['agree', 'who', 'licence', 'proof'], 'licence', 'v/bank'],
  [
    'one that was left out before',
    ['agree', 'licence', 'proof', 'bank', 'contact', 'naming', 'invoice'],
    'invoice',
    'v/who',
  ],
  ['the check when every page is done', pages, 'invoice', 'v/preflight'],
])('After a page comes %s', (_, done, page, to) => {
  expect(pageAfter({ state: 'draft', steps: steps(...done) }, page)).toBe(to);
});

test.each(['refill', 'namingFailed'])('Whoever mends in %s is back at what was returned', (state) => {
  expect(pageAfter({ state, steps: steps() }, 'bank')).toBe('v/fix');
});

test('Whoever gave another number is back at the call', () => {
  expect(pageAfter({ state: 'waitingContact', steps: steps() }, 'contact')).toBe('v/call');
});

test.each<[VerificationPage, string]>([
  ['licence', 'v/bank'],
  ['bank', 'v/contact'],
  ['contact', 'v/naming'],
])('Whoever comes through for the first time is shown what is filled in: after %s', (page, to) => {
  const state = { state: 'draft', steps: steps('agree', 'who', 'licence', 'proof', 'bank', 'contact') };
  expect(pageAfter(state, page)).toBe(to);
});
