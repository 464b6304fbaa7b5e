import type { Instant } from '@ruzhu/rules';

export type PayRequest = {
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
  /** Address that the payer's phone opens, shown as a QR code. Repeating it for the same order is harmless. */
  readonly open: (request: PayRequest) => Promise<{ readonly payUrl: string }>;
  readonly ask: (number: string) => Promise<PaymentAnswer>;
  readonly close: (number: string) => Promise<void>;
  /** `id` is stable per refund; repeating it never refunds twice. */
  readonly refund: (refund: {
    readonly id: string;
    readonly number: string;
    readonly amount: number;
  }) => Promise<RefundAnswer>;
};
