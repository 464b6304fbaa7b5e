import { expect, test } from 'vitest';
import { pageAfter, pageOfStep } from './page-after.ts';

const keys = ['password', 'type', 'entity', 'verify', 'admin', 'adminSms', 'adminScan', 'name'];
const with_ = (open: readonly string[]) => ({
  id: '1',
  steps: keys.map((key) => ({
    key,
    status: open.includes(key) ? ('notBegun' as const) : ('done' as const),
    missing: [],
  })),
});

test.each([
  ['password', keys, '/a/1/register/type'],
  ['verify', keys, '/a/1/register/admin'],
  ['admin', ['verify', 'adminSms', 'adminScan', 'name'], '/a/1/register/admin/sms'],
  ['admin', ['verify', 'name'], '/a/1/register/name'],
  ['name', ['verify'], '/a/1/register/check'],
  ['entity', [], '/a/1/register/check'],
])('after %s with %j open comes %s', (key, open, page) => {
  expect(pageAfter(with_(open), key)).toBe(page);
});

test('a step is changed on its own page', () => {
  expect(pageOfStep(with_([]), 'adminScan')).toBe('/a/1/register/admin/scan');
});
