/** What operators do: agencies and people, money, what left the house, what is kept. */

export * from './operations/agencies.ts';
export * from './operations/keeping.ts';
export * from './operations/money.ts';
export * from './operations/staff.ts';
export * from './operations/staff-access.ts';
