import type { Instant } from '@ruzhu/rules';
import type { Payments } from './payments.ts';

/** What the payer does at the cashier, and how the platform tells of it. */
export type PayerAct = 'paid' | 'insufficientFunds' | 'paidNoticeLate' | 'paidNoticeTwice' | 'paidNoNotice';

export type CashierOrder = {
  readonly number: string;
  readonly amount: number;
  readonly description: string;
  readonly closesAt: Instant;
  readonly state: 'open' | 'paid' | 'closed';
  readonly paidAt: Instant | null;
  /** A notice of the payment that has not gone out yet. */
  readonly noticePending: boolean;
  readonly refunded: number;
};

export type ActAnswer =
  | { readonly ok: true; readonly order: CashierOrder }
  | { readonly ok: false; readonly why: 'noOrder' | 'closed' | 'paidBefore' };

/** A payment platform on one machine, with the payer's side of it. No money moves. */
export type LocalCashier = Payments & {
  readonly order: (number: string) => CashierOrder | null;
  readonly act: (number: string, act: PayerAct) => Promise<ActAnswer>;
};
