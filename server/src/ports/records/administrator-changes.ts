import type { AdministratorChangeState } from '@ruzhu/journeys';
import type { Instant } from '@ruzhu/rules';

/** Another administrator on the way to an account. `sealed` holds the person: name, ID number, mobile, mailbox for answers. */
export type AdministratorChange = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly way: 'handover' | 'papers';
  readonly state: AdministratorChangeState;
  /** The person by blind index; `null` until the form was sent. */
  readonly idIndex: Uint8Array | null;
  readonly mobileIndex: Uint8Array | null;
  readonly sealed: Readonly<Record<string, string>>;
  /** The link of whoever asks, and that of whoever may object: keyed hashes. */
  readonly claimHash: Uint8Array | null;
  readonly objectionHash: Uint8Array | null;
  readonly letterId: string | null;
  /** Whether the mailbox for answers becomes the one to sign in with. */
  readonly takesMailbox: boolean;
  readonly mobileProvedAt: Instant | null;
  readonly handedInAt: Instant | null;
  readonly objectionEndsAt: Instant | null;
  readonly secondedBy: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly reason: string;
  readonly createdAt: Instant;
  /** When the state it is in runs out. */
  readonly endsAt: Instant;
  readonly version: number;
};
