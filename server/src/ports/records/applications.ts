/** Applications on their journeys, what happened to them, and the files they hold. */
import type { Instant } from '@ruzhu/rules';
import type { Json } from './json.ts';
import type { Message, OutboxRow, ShortLink, Timer } from './telling.ts';

export type Product = 'service' | 'miniProgram';

export type JourneyKey = 'service-account' | 'verification' | 'mini-program';

export type Application = {
  readonly id: string;
  readonly merchantId: string;
  readonly number: string;
  readonly journey: JourneyKey;
  readonly parentId: string | null;
  readonly policy: string;
  readonly state: string;
  readonly version: number;
  /** Plain answers; P1 answers stand in `sealed` under the same keys. */
  readonly answers: Json;
  readonly sealed: Readonly<Record<string, string>>;
  /** What has happened outside the answers: proofs, bindings, decisions. */
  readonly facts: Json;
  readonly headHash: Uint8Array;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

export type EventRow = {
  readonly applicationId: string;
  readonly seq: number;
  readonly merchantId: string;
  readonly at: Instant;
  readonly event: string;
  readonly fromState: string;
  readonly toState: string;
  readonly actor: string;
  readonly actorId: string;
  readonly data: Json;
  readonly hash: Uint8Array;
};

/** One accepted step: everything that becomes durable together. */
export type Commit = {
  readonly application: Application;
  /** The version the application had; `null` when it is new. */
  readonly expected: number | null;
  readonly events: readonly EventRow[];
  readonly outbox: readonly OutboxRow[];
  readonly timers: {
    readonly set: readonly Timer[];
    readonly stop: readonly { ownerId: string; clock: string }[];
  };
  readonly messages: readonly Message[];
  /** The short addresses that the text messages among `outbox` carry. */
  readonly links: readonly ShortLink[];
};

export type FileRow = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly sha256: Uint8Array;
  readonly findings: readonly string[];
  /** What it looks like (`picture-look.ts`); empty for files of earlier releases. */
  readonly look: string;
  /** What was read of it, sealed for its merchant; `null` where nothing was looked for. */
  readonly reading: string | null;
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
};
