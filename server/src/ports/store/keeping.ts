import type { Instant } from '@ruzhu/rules';
import type * as r from '../records.ts';
import type { Sweep } from './paging.ts';

export type Audit = {
  /** Appends one row to the chain; the hash of the last row is read and extended in the same transaction. */
  readonly append: (
    row: r.AuditRow,
    hash: (previous: Uint8Array, seq: number) => Uint8Array,
  ) => Promise<void>;
  readonly ofMerchant: (merchantId: string, limit: number) => Promise<readonly r.AuditEntry[]>;
  readonly recent: (filter: {
    readonly beforeSeq?: number;
    readonly limit: number;
    readonly act?: string;
  }) => Promise<readonly r.AuditEntry[]>;
  /** Rows after `seq` in their order, for whoever walks the chain. */
  readonly after: (seq: number, limit: number) => Promise<readonly r.AuditEntry[]>;
  /** Where the chain ends; `seq` 0 before its first row. */
  readonly head: () => Promise<Pick<r.AuditEntry, 'seq' | 'hash'>>;
  /** Keeps a signature of the head; `false` when there is one of this row already. */
  readonly keepHead: (head: r.AuditHead) => Promise<boolean>;
  /** Signed heads, newest first. */
  readonly heads: (limit: number) => Promise<readonly r.AuditHead[]>;
};

export type Answered = { readonly status: number; readonly body: unknown };

export type Idempotency = {
  /**
   * Claims a key. `running` means another request with it has not answered yet, `differs` that its body was another.
   * A claim from before `staleBefore` that never answered is taken over (`again`): whoever made it is gone.
   */
  readonly claim: (key: {
    readonly scope: string;
    readonly key: string;
    readonly requestHash: Uint8Array;
    readonly at: Instant;
    readonly staleBefore?: Instant;
  }) => Promise<
    | { readonly state: 'new' | 'again' | 'running' | 'differs' }
    | { readonly state: 'answered'; readonly answer: Answered }
  >;
  readonly answer: (scope: string, key: string, answer: Answered) => Promise<void>;
  /** Takes the claim back, with all that was kept of its work. */
  readonly forget: (scope: string, key: string) => Promise<void>;
  /** Lets the next who comes with the key take it over at once, as if it had been claimed at `at`. */
  readonly letGo: (scope: string, key: string, at: Instant) => Promise<void>;
  /** Keeps what a transaction of the request gave, in that transaction. Throws when another process has done so. */
  readonly keepWrite: (write: {
    readonly scope: string;
    readonly key: string;
    readonly number: number;
    readonly result: string;
    readonly at: Instant;
  }) => Promise<void>;
  readonly writesOf: (scope: string, key: string) => Promise<readonly { number: number; result: string }[]>;
  /** Takes out results from before an instant whose request is answered, or forgotten. */
  readonly sweepWrites: Sweep;
  readonly sweep: (before: Instant) => Promise<number>;
};

export type Limits = {
  /** Counts one more use of a bucket in the window that began at `windowStart` and gives the new total. */
  readonly use: (bucket: string, windowStart: Instant) => Promise<number>;
  readonly used: (bucket: string, windowStart: Instant) => Promise<number>;
  readonly clear: (bucket: string) => Promise<void>;
  readonly sweep: (before: Instant) => Promise<number>;
};

/** Tables of the rules that operators loaded: appended, never changed. */
export type RuleTables = {
  /** `false` when its line has one of the same day or with the same content. */
  readonly append: (table: r.RuleTable) => Promise<boolean>;
  /** All but those named, by the day from which they hold. */
  readonly others: (known: readonly string[]) => Promise<readonly r.RuleTable[]>;
};

export type Setting = {
  readonly value: unknown;
  readonly version: number;
  readonly changedAt: Instant;
  readonly changedBy: string;
};

export type Settings = {
  readonly all: () => Promise<Readonly<Record<string, Setting>>>;
  /** `false` when the expected version (0 = not set yet) is gone. */
  readonly put: (key: string, value: unknown, expected: number, by: string, at: Instant) => Promise<boolean>;
};
