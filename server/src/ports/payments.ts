import type { CivilDate, Instant } from '@ruzhu/rules';

export type PayRequest = {
  /** The product's own number, 6 to 32 letters, digits and hyphens: platforms take no others. */
  readonly number: string;
  readonly amount: number;
  /** What the payer reads. It stays the same for as long as the order is open. */
  readonly description: string;
  readonly closesAt: Instant;
};

/** What the payment platform says of an order. `missing`: it has none of this number. `unknown` means: ask again, never "failed". */
export type PaymentAnswer =
  | { readonly state: 'open' | 'closed' | 'missing' | 'unknown' }
  | { readonly state: 'paid'; readonly amount: number; readonly platformId: string; readonly at: Instant };

export type RefundAnswer =
  | { readonly state: 'done' | 'pending' | 'unknown' }
  | { readonly state: 'failed'; readonly why: string };

/** A line of the platform's own list of a day: `id` is the order's number, or the number of the refund. */
export type BillEntry = {
  readonly kind: 'payment' | 'refund';
  readonly id: string;
  readonly amount: number;
  /** The number under which the platform keeps the payment. */
  readonly platformId: string;
  readonly at: Instant;
};

/** `none`: the platform has no list of this day, because nothing happened or because it is not made yet. */
export type BillAnswer =
  | { readonly state: 'there'; readonly entries: readonly BillEntry[] }
  | { readonly state: 'none' }
  | { readonly state: 'unknown'; readonly why: string };

/** A platform that takes money for an order and can be asked about it. Amounts are 分. */
export type Payments = {
  /**
   * Address that the payer's phone opens, shown as a QR code. Repeating it for the same order is harmless: it gives an
   * address again, which matters where the first one is over before the order is. `PlatformSilent` when it is not certain
   * that the order was opened: repeat it then.
   */
  readonly open: (request: PayRequest) => Promise<{ readonly payUrl: string }>;
  readonly ask: (number: string) => Promise<PaymentAnswer>;
  /** An order that is paid stays paid. `PlatformSilent` when it is not certain that it was closed. */
  readonly close: (number: string) => Promise<void>;
  /** `id` is stable per refund; repeating it never refunds twice, and tells how the refund stands. */
  readonly refund: (refund: {
    readonly id: string;
    readonly number: string;
    readonly amount: number;
  }) => Promise<RefundAnswer>;
  /** What the platform itself has of a day in Asia/Shanghai; refunds that failed are left out. */
  readonly bill: (date: CivilDate) => Promise<BillAnswer>;
};

/** Thrown when the platform gives no answer that can be believed: what was asked for may have happened or not. */
export class PlatformSilent extends Error {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super('The payment platform gave no certain answer');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
