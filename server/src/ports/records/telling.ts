/** What leaves the house and when: outbox, inbox, clocks. */
import type { Instant, Params } from '@ruzhu/rules';
import type { Json } from './json.ts';

export type OutboxRow = {
  readonly id: string;
  readonly merchantId: string | null;
  readonly applicationId: string | null;
  readonly channel: 'email' | 'sms' | 'event' | 'work';
  readonly notice: string;
  /** Recipient and parameters; whatever is personal in it is sealed under `sealed`. */
  readonly payload: Json;
  /** The message of the inbox that says the same; `null` for what stands in no inbox. */
  readonly messageId: string | null;
  readonly dueAt: Instant;
  readonly createdAt: Instant;
};

export type OutboxEntry = OutboxRow & {
  readonly state: 'waiting' | 'sent' | 'dead';
  readonly attempts: number;
  readonly doneAt: Instant | null;
  readonly fault: string | null;
  /** To whom it was sent last, masked; `null` before that. */
  readonly sentTo: string | null;
};

/** A short address in a text message, and the page it leads to. */
export type ShortLink = {
  readonly tokenHash: Uint8Array;
  readonly outboxId: string;
  readonly merchantId: string;
  readonly applicationId: string;
  /** A page of the merchant, from `/` on. */
  readonly page: string;
  readonly createdAt: Instant;
  readonly endsAt: Instant;
};

export type AlarmKind = 'smsPrefix' | 'smsConversion' | 'smsSpending' | 'deadMessages' | 'subjectsViewed';

/** Something an operator has to know of. `times` counts how often it was seen since it began. */
export type Alarm = {
  readonly kind: AlarmKind;
  readonly since: Instant;
  readonly until: Instant;
  readonly times: number;
  readonly data: Json;
};

export type OwnerKind = 'application' | 'order' | 'legalRepProof' | 'transferProof';

export type Timer = {
  readonly ownerId: string;
  readonly clock: string;
  readonly ownerKind: OwnerKind;
  readonly merchantId: string | null;
  readonly event: string;
  readonly rule: string;
  readonly dueAt: Instant | null;
  readonly beganAt: Instant;
  readonly pausedAt: Instant | null;
  readonly leftMs: number | null;
};

export type Message = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string | null;
  readonly notice: string;
  readonly params: Params;
  readonly page: string;
  readonly at: Instant;
  readonly readAt: Instant | null;
};
