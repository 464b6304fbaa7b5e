import type { Instant } from '@ruzhu/rules';

export type PayRequest = {
  /** The product's own number, 6 to 32 letters, digits and hyphens: platforms take no others. */
  readonly number: string;
  readonly amount: number;
  readonly description: string;
  readonly closesAt: Instant;
};

/** What the payment platform says of an order. `unknown` means: ask again, never "failed". */
export type PaymentAnswer =
  | { readonly state: 'open' }
  | { readonly state: 'paid'; readonly amount: number; readonly platformId: string; readonly at: Instant }
  | { readonly state: 'closed' }
  | { readonly state: 'unknown' };

export type RefundAnswer =
  | { readonly state: 'done' | 'pending' | 'unknown' }
  | { readonly state: 'failed'; readonly why: string };

/** A platform that takes money for an order and can be asked about it. Amounts are 分. */
export type Payments = {
  /**
   * Address that the payer's phone opens, shown as a QR code. Repeating it for the same order is harmless: it gives an
   * address again, which matters where the first one is over before the order is. `Overloaded` when it is not certain
   * that the order was opened: repeat it then.
   */
  readonly open: (request: PayRequest) => Promise<{ readonly payUrl: string }>;
  readonly ask: (number: string) => Promise<PaymentAnswer>;
  /** An order that is paid stays paid. `Overloaded` when it is not certain that it was closed. */
  readonly close: (number: string) => Promise<void>;
  /** `id` is stable per refund; repeating it never refunds twice, and tells how the refund stands. */
  readonly refund: (refund: {
    readonly id: string;
    readonly number: string;
    readonly amount: number;
  }) => Promise<RefundAnswer>;
};
