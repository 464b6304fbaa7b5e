import { getCall, type PayCall } from './call.ts';
import { type Read, readJson, type Shape } from './shape.ts';

/** What the platform knows of an order, in the answer to a question and in a notice. */
export type Transaction = {
  readonly mchId: string;
  readonly appId: string;
  readonly number: string;
  /** The platform's own number; there is one as soon as it is paid. */
  readonly transactionId: string | null;
  /** SUCCESS, REFUND (paid, and at least partly returned), NOTPAY, CLOSED; other ways of paying know more. */
  readonly state: string;
  /** RFC 3339, in Beijing time. */
  readonly paidAt: string | null;
  /** The amount of the order in 分; what the payer paid may be less by a coupon. */
  readonly amount: { readonly total: number; readonly currency: string } | null;
};

/**
 * Asks about an order by the merchant's own number.
 * Source: pay.weixin.qq.com, doc/v3/merchant/4013070356 (商户订单号查询订单), read 2026-11.
 */
export const queryOrderCall = ({
  mchId,
  number,
}: {
  readonly mchId: string;
  readonly number: string;
}): PayCall => getCall(`/v3/pay/transactions/out-trade-no/${encodeURIComponent(number)}`, { mchid: mchId });

const amountOf = (amount: Shape) => ({
  total: amount.whole('total'),
  currency: amount.maybeText('currency') ?? 'CNY',
});

function transactionOf(one: Shape): Transaction {
  const amount = one.maybePart('amount');
  return {
    mchId: one.text('mchid'),
    appId: one.text('appid'),
    number: one.text('out_trade_no'),
    transactionId: one.maybeText('transaction_id'),
    state: one.text('trade_state'),
    paidAt: one.maybeText('success_time'),
    amount: amount && amountOf(amount),
  };
}

/** Reads an order, from the answer to a question or from what a notice held. */
export const readTransaction = (json: string): Read<Transaction> => readJson(json, transactionOf);
