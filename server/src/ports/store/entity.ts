import type { Instant } from '@ruzhu/rules';
import type * as r from '../records.ts';
import type { Page, Sweep } from './paging.ts';

export type Checks = {
  readonly insert: (check: r.Check) => Promise<void>;
  readonly find: (id: string) => Promise<r.Check | null>;
  readonly update: (check: r.Check) => Promise<void>;
  readonly sweep: Sweep;
};

export type Agreements = {
  readonly insert: (agreement: r.Agreement) => Promise<void>;
  readonly of: (applicationId: string) => Promise<readonly r.Agreement[]>;
};

export type Administrators = {
  readonly find: (applicationId: string) => Promise<r.Administrator | null>;
  readonly put: (administrator: r.Administrator) => Promise<void>;
  readonly remove: (applicationId: string) => Promise<void>;
  /** Counted rows of a product that share an ID card, a phone or a device, leaving one application out. */
  readonly count: (
    by:
      | { readonly idIndex: Uint8Array }
      | { readonly mobileIndex: Uint8Array }
      | { readonly deviceFingerprint: Uint8Array },
    product: r.Product,
    exceptApplicationId: string,
  ) => Promise<number>;
};

export type LegalReps = {
  readonly insert: (proof: r.LegalRepProof) => Promise<void>;
  readonly byToken: (tokenHash: Uint8Array) => Promise<r.LegalRepProof | null>;
  readonly find: (id: string) => Promise<r.LegalRepProof | null>;
  readonly latest: (applicationId: string) => Promise<r.LegalRepProof | null>;
  /** Compare-and-set on `version` (the row given carries the new one). */
  readonly update: (proof: r.LegalRepProof) => Promise<boolean>;
};

export type Transfers = {
  readonly insert: (proof: r.TransferProof) => Promise<void>;
  readonly find: (id: string) => Promise<r.TransferProof | null>;
  readonly latest: (applicationId: string) => Promise<r.TransferProof | null>;
  /** Tasks of a payer that are open or ended after `since`, newest first. */
  readonly ofPayer: (payerKey: string, since: Instant) => Promise<readonly r.TransferProof[]>;
  /** The amounts of those tasks, whosever they are: they are taken. */
  readonly amountsOf: (payerKey: string, since: Instant) => Promise<readonly number[]>;
  /** Open tasks with exactly this amount, for a line whose payer is unknown. */
  readonly openWithAmount: (amount: number, limit: number) => Promise<readonly r.TransferProof[]>;
  readonly update: (proof: r.TransferProof) => Promise<boolean>;
  /** `false` when the bank's reference was imported before. */
  readonly insertLine: (line: r.StatementLine) => Promise<boolean>;
  readonly line: (id: string) => Promise<r.StatementLine | null>;
  readonly updateLine: (line: r.StatementLine) => Promise<void>;
  readonly linesOfProof: (proofId: string) => Promise<readonly r.StatementLine[]>;
  readonly recentLines: (page: Page & { readonly toRefund?: boolean }) => Promise<readonly r.StatementLine[]>;
};

export type Accounts = {
  readonly insert: (account: r.Account) => Promise<void>;
  readonly find: (id: string) => Promise<r.Account | null>;
  readonly ofApplication: (applicationId: string) => Promise<r.Account | null>;
  readonly ofMerchant: (merchantId: string) => Promise<readonly r.Account[]>;
  /** Living accounts of a subject, whosever they are: no more of them than a quota may count and show. */
  readonly ofSubject: (
    subjectCode: string,
    product: r.Product,
  ) => Promise<readonly Pick<r.Account, 'id' | 'originalId'>[]>;
  /** Mini programs a subject was given since an instant. */
  readonly reusedSince: (subjectCode: string, since: Instant) => Promise<number>;
  readonly update: (account: r.Account) => Promise<void>;
};

export type Names = {
  /** Whoever holds the folded name, in any product. */
  readonly holders: (canonical: string) => Promise<readonly r.NameRow[]>;
  readonly ofApplication: (applicationId: string) => Promise<readonly r.NameRow[]>;
  /** Inserts, or overwrites the row of the same application or one whose time has run out; `false` when someone else holds it. */
  readonly put: (name: r.NameRow, now: Instant) => Promise<boolean>;
  readonly remove: (canonical: string, product: r.Product) => Promise<void>;
};

export type AppSecrets = {
  readonly find: (accountId: string) => Promise<r.AppSecret | null>;
  /** Inserts, or replaces the row of version `secret.version − 1`; `false` when that version is gone. */
  readonly put: (secret: r.AppSecret) => Promise<boolean>;
};
