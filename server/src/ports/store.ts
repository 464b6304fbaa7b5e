import type * as r from './records.ts';
import type { Search } from './search.ts';
import type { AdministratorChanges } from './store/administrator-changes.ts';
import type { Applications, Drafts, Events, FileRows, Merchants } from './store/applications.ts';
import type {
  Accounts,
  Administrators,
  Agreements,
  AppSecrets,
  Checks,
  LegalReps,
  Names,
  Transfers,
} from './store/entity.ts';
import type { Audit, Idempotency, Limits, RuleTables, Settings } from './store/keeping.ts';
import type { Invoices, Orders, TradeBills } from './store/money.ts';
import type { Objections } from './store/objections.ts';
import type {
  LoginTriesRows,
  Mailboxes,
  PasskeyRows,
  PhoneRecoveries,
  Proofs,
  Scans,
  SignIns,
} from './store/people.ts';
import type { Agencies, Cases, Conflicts, ReviewPairs, StaffRows } from './store/review.ts';
import type { Stages } from './store/stages.ts';
import type { Alarms, Messages, Outbox, ShortLinks, Timers } from './store/telling.ts';

export type * from './store/administrator-changes.ts';
export type * from './store/applications.ts';
export type * from './store/entity.ts';
export type * from './store/keeping.ts';
export type * from './store/money.ts';
export type * from './store/objections.ts';
export type * from './store/paging.ts';
export type * from './store/people.ts';
export type * from './store/review.ts';
export type * from './store/stages.ts';
export type * from './store/telling.ts';

/** Whose rows a transaction may touch: those of one merchant, or (jobs, staff, sign-in) of the platform. */
export type Scope = { readonly merchant: string } | 'platform';

/**
 * Where everything durable is kept. `write` is serializable and repeated when another transaction got in between,
 * so its work must be repeatable; nothing is acknowledged before it resolves. `commit` is the short way for a step
 * that only changes its own application: steps are grouped into one statement. It answers `false` when the version
 * was not the expected one any more.
 */
export type Store = {
  readonly read: <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly write: <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly commit: (commit: r.Commit) => Promise<boolean>;
};

export type Tx = {
  readonly merchants: Merchants;
  readonly applications: Applications;
  readonly drafts: Drafts;
  readonly events: Events;
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly messages: Messages;
  readonly shortLinks: ShortLinks;
  readonly alarms: Alarms;
  readonly checks: Checks;
  readonly proofs: Proofs;
  readonly scans: Scans;
  readonly signIns: SignIns;
  readonly mailboxes: Mailboxes;
  readonly agreements: Agreements;
  readonly administrators: Administrators;
  readonly administratorChanges: AdministratorChanges;
  readonly legalReps: LegalReps;
  readonly transfers: Transfers;
  readonly accounts: Accounts;
  readonly names: Names;
  readonly orders: Orders;
  readonly tradeBills: TradeBills;
  readonly ruleTables: RuleTables;
  readonly invoices: Invoices;
  readonly files: FileRows;
  readonly secrets: AppSecrets;
  readonly recoveries: PhoneRecoveries;
  readonly passkeys: PasskeyRows;
  readonly agencies: Agencies;
  readonly staff: StaffRows;
  readonly cases: Cases;
  readonly conflicts: Conflicts;
  readonly pairs: ReviewPairs;
  readonly objections: Objections;
  readonly stages: Stages;
  readonly audit: Audit;
  readonly idempotency: Idempotency;
  readonly limits: Limits;
  readonly loginTries: LoginTriesRows;
  readonly settings: Settings;
  readonly search: Search;
};
