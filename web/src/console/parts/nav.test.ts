import { expect, test } from 'vitest';
import { homeOf, mayOpen, nav, navOf, pathOf, type Role, rolesOf } from './nav.ts';

test.each<[readonly Role[], string]>([
  [['reviewer'], '/console/queue'],
  [['nameReviewer'], '/console/queue'],
  [['operator', 'finance'], '/console/overview'],
  [['finance'], '/console/payments'],
  [[], '/console/queue'],
])('somebody with %j lands on %s', (roles, path) => {
  expect(homeOf(roles)).toBe(path);
});

test('everybody sees exactly what they may open', () => {
  for (const role of ['reviewer', 'nameReviewer', 'finance', 'operator'] as const)
    expect(
      navOf([role])
        .map((row) => row.place)
        .toSorted(),
    ).toEqual(
      nav
        .filter(({ place }) => mayOpen(place, [role]))
        .map((row) => row.place)
        .toSorted(),
    );
  expect(navOf(['finance']).map((row) => pathOf(row.place))).toEqual([
    '/console/payments',
    '/console/passkeys',
  ]);
  expect(mayOpen('agencies', ['reviewer'])).toBe(false);
});

test('roles nobody knows are left out', () => {
  expect(rolesOf(['operator', 'wizard'])).toEqual(['operator']);
});
