/** The audit log, keys and tables of the rules. */
import type { CivilDate, Instant } from '@ruzhu/rules';
import type { Json } from './json.ts';

/** What an operator may load a newer table of. */
export type RuleTableKind = 'categories' | 'calendar' | 'nameWords';

/** A table of the rules as it was loaded; it holds from its day on, until a later one of its line does. */
export type RuleTable = {
  readonly id: string;
  readonly kind: RuleTableKind;
  /** What it goes on with: the id of a list of categories, a year, or the one list of words. */
  readonly line: string;
  readonly effectiveFrom: CivilDate;
  readonly content: unknown;
  /** SHA-256 of the content as canonical JSON, in hexadecimal. */
  readonly hash: string;
  readonly loadedBy: string;
  readonly loadedAt: Instant;
  readonly note: string;
};

export type AuditRow = {
  readonly at: Instant;
  readonly actor: string;
  readonly actorId: string;
  readonly merchantId: string | null;
  readonly act: string;
  readonly object: string;
  readonly reason: string;
  readonly data: Json;
};

export type AuditEntry = AuditRow & { readonly seq: number; readonly hash: Uint8Array };

/** A head of the audit chain that was signed: whoever shortens the chain cannot make another. */
export type AuditHead = {
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly signedAt: Instant;
  readonly signature: Uint8Array;
};

export type WrappedStem = { readonly root: string; readonly wrapped: Uint8Array };

export type MerchantKey = {
  readonly version: number;
  readonly kek: string;
  readonly wrapped: Uint8Array;
};
