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
  readonly dueAt: Instant;
  readonly createdAt: Instant;
};

export type OutboxEntry = OutboxRow & {
  readonly state: 'waiting' | 'sent' | 'dead';
  readonly attempts: number;
  readonly doneAt: Instant | null;
  readonly fault: string | null;
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
