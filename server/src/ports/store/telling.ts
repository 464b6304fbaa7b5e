import type { Instant } from '@ruzhu/rules';
import type * as r from '../records.ts';
import type { Page, Sweep } from './paging.ts';

export type Outbox = {
  readonly insert: (rows: readonly r.OutboxRow[]) => Promise<void>;
  /** Takes up to `limit` due rows of a channel, or of any, for `leaseMs`; rows another process holds are skipped. */
  readonly claim: (
    now: Instant,
    limit: number,
    leaseMs: number,
    channel?: r.OutboxRow['channel'],
  ) => Promise<readonly r.OutboxEntry[]>;
  /** `sentTo`: to whom it was tried, masked; without it what was known before stays. */
  readonly sent: (id: string, at: Instant, sentTo?: string | null) => Promise<void>;
  readonly again: (id: string, dueAt: Instant, fault: string, sentTo?: string | null) => Promise<void>;
  readonly dead: (id: string, at: Instant, fault: string, sentTo?: string | null) => Promise<void>;
  /** Takes out a row that is not to be sent any more; one that was sent stays. */
  readonly drop: (id: string) => Promise<void>;
  readonly find: (id: string) => Promise<r.OutboxEntry | null>;
  /** What was sent, or is to be, beside these messages of the inbox, oldest first. */
  readonly ofMessages: (messageIds: readonly string[]) => Promise<readonly r.OutboxEntry[]>;
  readonly recent: (
    page: Page & { readonly state?: r.OutboxEntry['state']; readonly channel?: string },
  ) => Promise<readonly r.OutboxEntry[]>;
  /** Takes out what was sent before an instant, or given up before it. */
  readonly sweep: (state: 'sent' | 'dead', before: Instant) => Promise<number>;
};

export type Timers = {
  readonly of: (ownerId: string) => Promise<readonly r.Timer[]>;
  readonly change: (changes: r.Commit['timers']) => Promise<void>;
  /** Takes up to `limit` due timers out of the table; they come back if the transaction fails. */
  readonly takeDue: (now: Instant, limit: number) => Promise<readonly r.Timer[]>;
  /** The next instant at which a timer is due, for the sandbox's clock page. */
  readonly next: (after: Instant) => Promise<r.Timer | null>;
};

export type Messages = {
  readonly of: (merchantId: string, page: Page) => Promise<readonly r.Message[]>;
  /** Counts at most 100. */
  readonly unread: (merchantId: string) => Promise<number>;
  readonly markRead: (merchantId: string, id: string, at: Instant) => Promise<boolean>;
  readonly find: (merchantId: string, id: string) => Promise<r.Message | null>;
};

export type ShortLinks = {
  readonly insert: (links: readonly r.ShortLink[]) => Promise<void>;
  readonly find: (tokenHash: Uint8Array) => Promise<r.ShortLink | null>;
  readonly sweep: Sweep;
};

export type Alarms = {
  /** Counts once more what began at `since`; gives how often it was seen. */
  readonly raise: (alarm: Omit<r.Alarm, 'times'>) => Promise<number>;
  /** What holds at an instant, the newest first; all of it is bounded by the kinds and their windows. */
  readonly open: (now: Instant, limit: number) => Promise<readonly r.Alarm[]>;
  readonly openOf: (kind: r.AlarmKind, now: Instant) => Promise<r.Alarm | null>;
  readonly sweep: Sweep;
};
