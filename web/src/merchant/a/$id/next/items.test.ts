import { policySets } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { itemsUnder } from './items.ts';

const named = (id: string) => policySets.find((one) => one.id === id)!;

test.each([
  ['seed-2021', undefined, 'remind'],
  ['wechat-2026', 'must', 'must'],
])('Under %s the verification is %s and the filing is named as %s', (id, verify, filing) => {
  const { before } = itemsUnder(named(id));
  expect(before.find(({ key }) => key === 'verify')?.weight).toBe(verify);
  expect(before.find(({ key }) => key === 'filing')?.weight).toBe(filing);
});

test('Verification comes before filing, and filing before the code', () => {
  const keys = itemsUnder(named('wechat-2026')).before.map(({ key }) => key);
  expect(keys.indexOf('verify')).toBeLessThan(keys.indexOf('filing'));
  expect(keys.indexOf('filing')).toBeLessThan(keys.indexOf('code'));
});
