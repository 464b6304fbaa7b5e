import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { policySets } from '../policy/policy-sets.ts';
import { wechat2026Edition } from './categories-wechat-2026.data.ts';
import { addCategoryEdition, categoryEditions, editionOf, findEdition } from './category-editions.ts';

const [seed, wechat] = [policySets[0]!, policySets[1]!];
const next = {
  ...wechat2026Edition,
  id: 'wechat-2027',
  from: civilDate(2027, 1, 1),
  until: civilDate(2027, 12, 31),
};
const named = { ...wechat, values: { ...wechat.values, 'categories.edition': 'wechat-2027' } };

describe('several lists side by side', () => {
  test('a policy names its list', () => {
    expect(editionOf(seed)).toMatchObject({ ok: true, value: { id: 'seed-2021' } });
    expect(editionOf(wechat)).toMatchObject({ ok: true, value: { id: 'wechat-2026' } });
    expect(editionOf(named)).toMatchObject({ ok: false, refusal: { code: 'edition.unknown' } });
  });

  test('a newer list stands beside the old ones, and an id is used once', () => {
    const added = addCategoryEdition(categoryEditions, next);
    expect(added.ok && added.value.map((one) => one.id)).toEqual(['seed-2021', 'wechat-2026', 'wechat-2027']);
    expect(addCategoryEdition(categoryEditions, wechat2026Edition)).toMatchObject({
      ok: false,
      refusal: { code: 'edition.duplicate_id', params: { id: 'wechat-2026' } },
    });
    expect(findEdition([next], 'wechat-2027').ok).toBe(true);
  });

  test.each([
    [civilDate(2026, 12, 31), false],
    [civilDate(2027, 1, 1), true],
    [civilDate(2027, 12, 31), true],
    [civilDate(2028, 1, 1), false],
  ])('on %s the list of 2027 is in force: %s', (asOf, inForce) => {
    const found = editionOf(named, [next], asOf);
    expect(found.ok).toBe(inForce);
    if (!found.ok) expect(found.refusal.code).toBe('edition.not_in_force');
  });
});
