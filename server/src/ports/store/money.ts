import type { Instant } from '@ruzhu/rules';
import type * as r from '../records.ts';
import type { Page } from './paging.ts';

export type Orders = {
  readonly insert: (order: r.Order) => Promise<void>;
  readonly find: (id: string) => Promise<r.Order | null>;
  readonly byNumber: (number: string) => Promise<r.Order | null>;
  readonly ofApplication: (applicationId: string) => Promise<readonly r.Order[]>;
  readonly ofMerchant: (merchantId: string) => Promise<readonly r.Order[]>;
  readonly update: (order: r.Order) => Promise<boolean>;
  /** Orders whose money is not certain, unknown or being refunded, oldest first. */
  readonly uncertain: (limit: number) => Promise<readonly r.Order[]>;
  /**
   * Open orders whose turn it is to be asked about, those that wait longest first. Each is put off before it is asked,
   * by the wait of its place in `waits` (milliseconds; the last one again and again), so that none keeps others waiting.
   */
  readonly takeTurns: (now: Instant, limit: number, waits: readonly number[]) => Promise<readonly r.Order[]>;
  /** `false` when the reference is in the ledger already. */
  readonly record: (entry: r.LedgerEntry) => Promise<boolean>;
  readonly ledgerOf: (orderId: string) => Promise<readonly r.LedgerEntry[]>;
  readonly grantCredit: (credit: {
    id: string;
    merchantId: string;
    orderId: string;
    feeRule: string;
    at: Instant;
  }) => Promise<void>;
  /** Another rule decides over the order now: a credit it gave that was not used is gone. */
  readonly takeBackCredit: (orderId: string) => Promise<void>;
  readonly creditLeft: (
    merchantId: string,
  ) => Promise<{ readonly id: string; readonly feeRule: string } | null>;
  readonly useCredit: (creditId: string, orderId: string) => Promise<void>;
  /** The credit that an order used can be used again: nothing came of that order. */
  readonly freeCredit: (orderId: string) => Promise<void>;
  /** All credits of a merchant, the newest first. */
  readonly creditsOf: (merchantId: string) => Promise<readonly r.Credit[]>;
};

export type Invoices = {
  readonly insert: (invoice: r.Invoice) => Promise<void>;
  readonly find: (id: string) => Promise<r.Invoice | null>;
  readonly ofOrder: (orderId: string) => Promise<r.Invoice | null>;
  readonly update: (invoice: r.Invoice, was: r.Invoice['state']) => Promise<boolean>;
  readonly open: (page: Page) => Promise<readonly r.Invoice[]>;
};

/** What was compared with the payment platform's bills, and the ledger as they are compared with it. */
export type TradeBills = {
  /** A day that is compared again takes the place of its earlier comparison. */
  readonly put: (bill: r.TradeBill) => Promise<void>;
  readonly since: (date: string) => Promise<readonly r.TradeBill[]>;
  /** Days with something that only one side has, the newest first. */
  readonly differing: (limit: number) => Promise<readonly r.TradeBill[]>;
  readonly entriesOf: (
    kind: r.LedgerEntry['kind'],
    references: readonly string[],
  ) => Promise<readonly r.LedgerEntry[]>;
  /** Payments of the ledger in `from` ≤ at < `until`. */
  readonly payments: (from: Instant, until: Instant) => Promise<readonly r.LedgerEntry[]>;
};
