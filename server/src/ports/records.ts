/** The rows of the store, as the services see them. Instants are milliseconds, hashes are bytes, money is 分. */
export type * from './records/administrator-changes.ts';
export type * from './records/applications.ts';
export type * from './records/entity.ts';
export type * from './records/keeping.ts';
export type * from './records/money.ts';
export type * from './records/objections.ts';
export type * from './records/people.ts';
export type * from './records/review.ts';
export type * from './records/stages.ts';
export type * from './records/telling.ts';
