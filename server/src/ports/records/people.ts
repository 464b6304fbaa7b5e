/** Who signs in and how they prove it. */
import type { MailboxProofState, ScanState } from '@ruzhu/journeys';
import type { Instant } from '@ruzhu/rules';
import type { Product } from './applications.ts';
import type { Json } from './json.ts';

export type OneTimeProof = {
  readonly id: string;
  readonly purpose: string;
  readonly channel: 'email' | 'sms';
  readonly recipientIndex: Uint8Array;
  readonly recipientSealed: string;
  /** What the code is bound to besides its recipient: the session or act that asked for it. */
  readonly binder: string;
  readonly merchantId: string | null;
  readonly applicationId: string | null;
  readonly secretHash: Uint8Array;
  readonly state: MailboxProofState;
  readonly triesLeft: number;
  readonly sentAt: Instant;
  readonly endsAt: Instant;
  readonly provedAt: Instant | null;
};

export type Device = {
  readonly id: string;
  readonly ownerIndex: Uint8Array;
  readonly publicKey: Json;
  readonly fingerprint: Uint8Array;
  readonly label: string;
  readonly enrolledAt: Instant;
  readonly revokedAt: Instant | null;
};

export type ScanTicket = {
  readonly id: string;
  readonly tokenHash: Uint8Array;
  readonly binderHash: Uint8Array;
  readonly merchantId: string | null;
  readonly applicationId: string | null;
  readonly staffId: string | null;
  /** Blind index of the person who must confirm; `null` when the first phone that fits is enrolled. */
  readonly personIndex: Uint8Array | null;
  readonly purpose: string;
  readonly act: Json;
  readonly digest: Uint8Array;
  readonly number: string;
  readonly triesLeft: number;
  readonly state: ScanState;
  readonly deviceId: string | null;
  readonly browser: string;
  readonly address: string;
  readonly begunAt: Instant;
  readonly createdAt: Instant;
  readonly endsAt: Instant;
};

export type SignIn = {
  readonly idHash: Uint8Array;
  readonly kind: 'applicant' | 'merchant' | 'staff';
  readonly merchantId: string | null;
  readonly applicationId: string | null;
  readonly staffId: string | null;
  readonly browser: string;
  readonly address: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly endsAt: Instant;
};

/** Wrong passwords in a row that a bucket has seen, and the last ones that were looked at, oldest first. */
export type LoginTries = {
  readonly bucket: string;
  readonly failures: number;
  readonly lookedAt: readonly Instant[];
  readonly lastAt: Instant;
};

export type Mailbox = {
  readonly emailIndex: Uint8Array;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly product: Product;
  readonly emailSealed: string;
  readonly passwordHash: string | null;
  readonly takenAt: Instant;
};

/** A lost phone on its way off an account: until `endsAt` a sign-in with the old phone stops it. */
export type PhoneRecovery = {
  readonly applicationId: string;
  readonly merchantId: string;
  readonly state: 'waiting' | 'stopped' | 'done';
  readonly begunAt: Instant;
  readonly endsAt: Instant;
};

/** A passkey of a member of staff. `id` is the credential's own, in base64url. */
export type Passkey = {
  readonly id: string;
  readonly staffId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly label: string;
  readonly madeAt: Instant;
  readonly usedAt: Instant | null;
};

/** What a browser was asked to sign. */
export type PasskeyChallenge = {
  readonly id: string;
  readonly purpose: 'enrol' | 'signIn' | 'act';
  readonly staffId: string | null;
  /** Of the single act it is for. */
  readonly digest: Uint8Array | null;
  readonly binderHash: Uint8Array;
  readonly challenge: string;
  readonly endsAt: Instant;
  readonly usedAt: Instant | null;
};

/** That the passkeys of a member of staff be taken away, as one operator has asked; another one has to do it until `endsAt`. */
export type PasskeyReset = {
  readonly staffId: string;
  readonly askedBy: string;
  readonly reason: string;
  readonly askedAt: Instant;
  readonly endsAt: Instant;
};
