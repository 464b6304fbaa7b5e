import type { Instant } from '@ruzhu/rules';
import type * as r from '../records.ts';
import type { Sweep } from './paging.ts';

export type Proofs = {
  readonly insert: (proof: r.OneTimeProof) => Promise<void>;
  readonly find: (id: string) => Promise<r.OneTimeProof | null>;
  readonly bySecret: (secretHash: Uint8Array) => Promise<r.OneTimeProof | null>;
  readonly latest: (recipientIndex: Uint8Array, purpose: string) => Promise<r.OneTimeProof | null>;
  /** How many were sent to the recipient for the purpose since an instant; bounded by the daily limit. */
  readonly sentSince: (recipientIndex: Uint8Array, purpose: string, since: Instant) => Promise<number>;
  /** Writes state, tries left and `provedAt`, only if the state is still `was`. */
  readonly update: (proof: r.OneTimeProof, was: r.OneTimeProof['state']) => Promise<boolean>;
  /** Codes by text message since an instant and how many were used; those sent after `young` count only if used. */
  readonly smsCodes: (
    since: Instant,
    young: Instant,
  ) => Promise<{ readonly sent: number; readonly proved: number }>;
  readonly sweep: Sweep;
};

export type Scans = {
  readonly insert: (ticket: r.ScanTicket) => Promise<void>;
  readonly find: (id: string) => Promise<r.ScanTicket | null>;
  readonly byToken: (tokenHash: Uint8Array) => Promise<r.ScanTicket | null>;
  /** Writes state, tries, device and end, only if the state is still `was`. */
  readonly update: (ticket: r.ScanTicket, was: r.ScanTicket['state']) => Promise<boolean>;
  /** Tickets of a merchant begun since an instant, newest first, at most `limit`. */
  readonly begunSince: (
    merchantId: string,
    since: Instant,
    limit: number,
  ) => Promise<readonly r.ScanTicket[]>;
  readonly device: (id: string) => Promise<r.Device | null>;
  readonly devicesOf: (ownerIndex: Uint8Array) => Promise<readonly r.Device[]>;
  /** The living device with this key, whoever owns it. */
  readonly deviceByKey: (fingerprint: Uint8Array) => Promise<r.Device | null>;
  readonly enrol: (device: r.Device) => Promise<void>;
  readonly revoke: (deviceId: string, at: Instant) => Promise<void>;
  readonly sweep: Sweep;
};

export type SignIns = {
  readonly insert: (signIn: r.SignIn) => Promise<void>;
  readonly find: (idHash: Uint8Array) => Promise<r.SignIn | null>;
  readonly touch: (idHash: Uint8Array, seenAt: Instant) => Promise<void>;
  readonly remove: (idHash: Uint8Array) => Promise<void>;
  readonly ofMerchant: (merchantId: string) => Promise<readonly r.SignIn[]>;
  /** Ends all sign-ins of a merchant or a member of staff, except one. */
  readonly removeOthers: (
    owner: { merchantId: string } | { staffId: string },
    keep: Uint8Array | null,
  ) => Promise<void>;
  readonly sweep: Sweep;
};

/** Passwords that were tried, by account, by account and network, or by account and known browser. */
export type LoginTriesRows = {
  readonly find: (bucket: string) => Promise<r.LoginTries | null>;
  /** Inserts, or replaces the row of the bucket. */
  readonly put: (tries: r.LoginTries) => Promise<void>;
  readonly sweep: Sweep;
};

export type Mailboxes = {
  readonly find: (emailIndex: Uint8Array) => Promise<r.Mailbox | null>;
  readonly ofApplication: (applicationId: string) => Promise<r.Mailbox | null>;
  /** `false` when the mailbox is taken already. */
  readonly insert: (mailbox: r.Mailbox) => Promise<boolean>;
  readonly setPassword: (emailIndex: Uint8Array, passwordHash: string) => Promise<void>;
  readonly release: (applicationId: string) => Promise<void>;
};

export type PasskeyRows = {
  readonly insert: (passkey: r.Passkey) => Promise<void>;
  readonly find: (id: string) => Promise<r.Passkey | null>;
  readonly ofStaff: (staffId: string) => Promise<readonly r.Passkey[]>;
  /** Keeps the counter and when it was used. */
  readonly used: (id: string, counter: number, at: Instant) => Promise<void>;
  /** `false` when this member of staff has none of that id. */
  readonly remove: (id: string, staffId: string) => Promise<boolean>;
  readonly ask: (challenge: r.PasskeyChallenge) => Promise<void>;
  /** Uses a challenge up; `null` when there is none, or it was used or has ended. */
  readonly take: (id: string, at: Instant) => Promise<r.PasskeyChallenge | null>;
  /** Who has any. */
  readonly owners: () => Promise<readonly string[]>;
  /** Resets that can still be confirmed. */
  readonly resets: (now: Instant) => Promise<readonly r.PasskeyReset[]>;
  /** Inserts, or replaces the one of the same member of staff. */
  readonly askReset: (reset: r.PasskeyReset) => Promise<void>;
  /** Takes away all passkeys of a member of staff, and the reset with them. */
  readonly removeAll: (staffId: string) => Promise<void>;
};

export type PhoneRecoveries = {
  readonly find: (applicationId: string) => Promise<r.PhoneRecovery | null>;
  /** Inserts, or replaces the row of the account. */
  readonly put: (recovery: r.PhoneRecovery) => Promise<void>;
};
