import { categoryLabel, seed2021Edition, wechat2026Edition } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { commonCategories, isPicked, readPicked, withoutPicked, withPicked } from './picked.ts';

const food = { first: '商家自营', second: '食品' };
const clothes = { first: '商家自营', second: '服装/鞋/箱包' };

describe('the chosen categories', () => {
  test('hold each category once, however it is typed', () => {
    const picked = withPicked(withPicked([], food), { first: '商家自营 ', second: '食品' });
    expect(picked).toEqual([food]);
    expect(isPicked(picked, food)).toBe(true);
  });

  test('lose the one that is removed and keep their order', () => {
    const picked = [food, clothes].reduce(withPicked, [] as readonly (typeof food)[]);
    expect(withoutPicked(picked, food)).toEqual([clothes]);
  });

  test('are kept by name alone: what else a row of the list holds stays in the list', () => {
    const row = { ...food, audience: 'organisation', rule: { kind: 'none' } } as const;
    expect(withPicked([], row)).toEqual([food]);
  });

  test.each([
    ['[{"first":"a","second":"b"}]', 1],
    ['', 0],
    ['{', 0],
    ['{"first":"a"}', 0],
    [null, 0],
  ])('are read from %j as %d', (value, n) => {
    expect(readPicked(value)).toHaveLength(n);
  });
});

test.each([seed2021Edition, wechat2026Edition])(
  'The common categories of $id exist in the list and are few',
  (edition) => {
    const common = commonCategories(edition, 'organisation');
    expect(common.length).toBeGreaterThan(2);
    expect(common.length).toBeLessThanOrEqual(6);
    expect(new Set(common.map(categoryLabel)).size).toBe(common.length);
  },
);
