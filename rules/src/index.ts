/** The one door of the room: everything the house and other programs may use. */
export * from './calendar/civil-date.ts';
export * from './calendar/deadline.ts';
export * from './calendar/working-days.ts';
export * from './policy/policy.ts';
export * from './policy/policy-sets.ts';
export * from './result.ts';
export * from './texts.ts';
