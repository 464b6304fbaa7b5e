import type { Instant } from '@ruzhu/rules';
import type * as r from '../records.ts';
import type { IncomingFiles } from './incoming.ts';
import type { Page, Sweep } from './paging.ts';

export type Merchants = {
  readonly insert: (merchant: { id: string; createdAt: Instant }, key: r.MerchantKey) => Promise<void>;
  /** The wrapped data key of a merchant; `null` when there is none or it was destroyed. */
  readonly key: (merchantId: string) => Promise<r.MerchantKey | null>;
  /** Names of the key-encryption keys that renewals have gone over to, the last one first; no more than a few. */
  readonly keks: () => Promise<readonly string[]>;
  /** What all but the merchants' keys is derived from, by the fingerprint of a root key it is wrapped under. */
  readonly stems: () => Promise<readonly r.WrappedStem[]>;
  /**
   * Destroys the key of a merchant and takes out what only it could read or what names people: drafts, inbox, phones and
   * ID cards by which it was found. `false` when it was erased before.
   */
  readonly erase: (merchantId: string, at: Instant) => Promise<boolean>;
};

export type ApplicationMark = { readonly id: string; readonly merchantId: string; readonly mark: string };

export type Applications = {
  readonly find: (id: string) => Promise<r.Application | null>;
  readonly byNumber: (number: string) => Promise<r.Application | null>;
  /** All of a merchant, oldest first: one service account, its verifications and mini programs (a bounded number). */
  readonly ofMerchant: (merchantId: string) => Promise<readonly r.Application[]>;
  /** `false` when the expected version is gone; then nothing was stored and the transaction must give up. */
  readonly commit: (commit: r.Commit) => Promise<boolean>;
  /** A mark for each application of these merchants: another one once anything has moved that people wait for. */
  readonly marks: (merchantIds: readonly string[]) => Promise<readonly ApplicationMark[]>;
};

/** What was typed on a page and not sent yet: one sealed text per page, overwritten as a person types. */
export type Drafts = {
  readonly put: (draft: {
    applicationId: string;
    merchantId: string;
    step: string;
    sealed: string;
    at: Instant;
  }) => Promise<void>;
  readonly find: (
    applicationId: string,
    step: string,
  ) => Promise<{ readonly sealed: string; readonly at: Instant } | null>;
  readonly remove: (applicationId: string, step: string) => Promise<void>;
  readonly sweep: Sweep;
};

export type Events = {
  readonly ofApplication: (applicationId: string) => Promise<readonly r.EventRow[]>;
  readonly ofMerchant: (merchantId: string, page: Page) => Promise<readonly r.EventRow[]>;
};

export type FileRows = {
  readonly insert: (file: r.FileRow) => Promise<void>;
  readonly find: (id: string) => Promise<r.FileRow | null>;
  readonly of: (applicationId: string) => Promise<readonly r.FileRow[]>;
  /** All files of a merchant that were not removed; bounded by the limit per application. */
  readonly ofMerchant: (merchantId: string) => Promise<readonly r.FileRow[]>;
  readonly keepReading: (id: string, reading: string) => Promise<void>;
  /**
   * Files of other merchants, none of them removed, that have one of these hashes or one of these bands of a look
   * (`picture-look.ts`), newest first: no more than `limit` for each.
   */
  readonly alike: (asked: {
    readonly merchantId: string;
    readonly hashes: readonly Uint8Array[];
    readonly bands: readonly string[];
    readonly limit: number;
  }) => Promise<readonly r.FileRow[]>;
  readonly remove: (id: string, at: Instant) => Promise<void>;
  readonly sweeps: FileSweeps;
  readonly uploads: Uploads;
  readonly incoming: IncomingFiles;
};

/** Files whose bytes are on their way to their place. */
export type Uploads = {
  readonly begin: (upload: {
    readonly id: string;
    readonly merchantId: string;
    readonly at: Instant;
  }) => Promise<void>;
  /** Together with the row of the file. `false` when it was given up: then its bytes are cleared away. */
  readonly end: (id: string) => Promise<boolean>;
  /** Gives up those that were begun before an instant and have not ended, a bounded number of them. */
  readonly giveUp: (before: Instant, now: Instant) => Promise<readonly { id: string; merchantId: string }[]>;
  /** The bytes of one that was given up are gone. */
  readonly cleared: (id: string) => Promise<void>;
};

/** Files by their age, a bounded number at a time. */
export type FileSweeps = {
  /**
   * Takes away files from before an instant that stand in no answer, no draft and nothing that was handed in. Gives how
   * many were looked at.
   */
  readonly unused: (before: Instant, now: Instant) => Promise<number>;
  /** Files that were taken away before an instant, or whose merchant was erased, and that nobody decides by any more. */
  readonly toShred: (before: Instant, now: Instant) => Promise<readonly { id: string; merchantId: string }[]>;
  readonly shredded: (id: string, at: Instant) => Promise<void>;
};
