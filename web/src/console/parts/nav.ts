/** Who may open what. The order is the order of the navigation; the first that fits is where a sign-in lands. */
export type Role = 'reviewer' | 'nameReviewer' | 'finance' | 'operator';

export const ROLES: readonly Role[] = ['reviewer', 'nameReviewer', 'finance', 'operator'];

export type Place =
  | 'queue'
  | 'search'
  | 'records'
  | 'reasons'
  | 'overview'
  | 'all-cases'
  | 'objections'
  | 'agencies'
  | 'people'
  | 'administrators'
  | 'outbox'
  | 'payments'
  | 'audit'
  | 'policies'
  | 'setup'
  | 'conflicts'
  | 'passkeys';

type Row = {
  readonly place: Place;
  readonly group: 'review' | 'operate' | 'own';
  readonly roles: readonly Role[];
};

const desk = ['reviewer', 'nameReviewer'] as const;

export const nav: readonly Row[] = [
  { place: 'queue', group: 'review', roles: desk },
  { place: 'records', group: 'review', roles: desk },
  { place: 'overview', group: 'operate', roles: ['operator'] },
  { place: 'search', group: 'review', roles: [...desk, 'operator'] },
  { place: 'all-cases', group: 'operate', roles: ['operator'] },
  { place: 'objections', group: 'operate', roles: ['operator'] },
  { place: 'agencies', group: 'operate', roles: ['operator'] },
  { place: 'people', group: 'operate', roles: ['operator'] },
  { place: 'administrators', group: 'operate', roles: ['operator'] },
  { place: 'outbox', group: 'operate', roles: ['operator'] },
  { place: 'payments', group: 'operate', roles: ['finance'] },
  { place: 'audit', group: 'operate', roles: ['operator'] },
  { place: 'policies', group: 'operate', roles: ['operator'] },
  { place: 'setup', group: 'operate', roles: ['operator'] },
  { place: 'reasons', group: 'review', roles: [...desk, 'operator'] },
  { place: 'conflicts', group: 'own', roles: desk },
  { place: 'passkeys', group: 'own', roles: ROLES },
];

export const pathOf = (place: Place): string => `/console/${place}`;

/** The roles among what a sign-in says; unknown ones are left out. */
export const rolesOf = (given: readonly string[]): readonly Role[] =>
  ROLES.filter((role) => given.includes(role));

export const mayOpen = (place: Place, roles: readonly Role[]): boolean =>
  nav.some((row) => row.place === place && row.roles.some((role) => roles.includes(role)));

const GROUPS = ['review', 'operate', 'own'] as const;

/** The rows somebody with these roles sees, review before operations, the own things last. */
export const navOf = (roles: readonly Role[]): readonly Row[] =>
  GROUPS.flatMap((group) => nav.filter((row) => row.group === group && mayOpen(row.place, roles)));

/** Where a sign-in lands. */
export const homeOf = (roles: readonly Role[]): string =>
  pathOf(nav.find(({ place }) => mayOpen(place, roles))?.place ?? 'queue');
