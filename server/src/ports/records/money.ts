/** Orders, the ledger, the platform's bills, invoices. */
import type { InvoiceState, PaymentState } from '@ruzhu/journeys';
import type { Instant } from '@ruzhu/rules';
import type { Json } from './json.ts';

export type Order = {
  readonly id: string;
  readonly merchantId: string;
  readonly applicationId: string;
  readonly number: string;
  readonly amount: number;
  readonly currency: 'CNY';
  readonly state: PaymentState;
  readonly feeWords: Json;
  /** What the payer reads; empty for an order without a price. It never changes: platforms take one per number. */
  readonly description: string;
  readonly payUrl: string;
  /** When the address was given; a platform's code is over before the order is. */
  readonly urlAt: Instant | null;
  /** How often the platform was asked in turn, and when it is asked next while the money is not certain. */
  readonly asks: number;
  readonly askAt: Instant;
  readonly createdAt: Instant;
  readonly closesAt: Instant;
  readonly paidAt: Instant | null;
  readonly platformId: string | null;
  readonly feeRule: string | null;
  readonly feeOutcome: string | null;
  readonly feeEvidence: Json | null;
  readonly version: number;
};

/** A free review: granted by the rule that decided over one order, used by a later one. */
export type Credit = {
  readonly id: string;
  readonly merchantId: string;
  readonly orderId: string;
  readonly feeRule: string;
  readonly grantedAt: Instant;
  readonly usedBy: string | null;
};

/** A day of the payment platform, in Asia/Shanghai, held against the ledger. */
export type TradeBill = {
  readonly date: string;
  readonly entries: number;
  readonly differences: readonly BillDifference[];
  readonly comparedAt: Instant;
};

/** An entry that only one side has, or that has another amount there. `id` is the number of the order or refund. */
export type BillDifference = {
  readonly kind: LedgerEntry['kind'];
  readonly id: string;
  readonly theirs: number | null;
  readonly ours: number | null;
};

export type LedgerEntry = {
  readonly id: string;
  readonly orderId: string;
  readonly merchantId: string;
  readonly kind: 'payment' | 'refund';
  readonly amount: number;
  readonly reference: string;
  readonly at: Instant;
};

export type Invoice = {
  readonly id: string;
  readonly merchantId: string;
  readonly orderId: string;
  readonly kind: string;
  readonly title: string;
  readonly taxNumber: string;
  readonly sealed: Readonly<Record<string, string>>;
  readonly state: InvoiceState;
  readonly number: string | null;
  readonly requestedAt: Instant;
  readonly issuedAt: Instant | null;
};
