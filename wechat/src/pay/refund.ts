import { type PayCall, postCall } from './call.ts';
import { type Read, readJson, type Shape } from './shape.ts';

/** Money that goes back. */
export type RefundOrder = {
  /** The merchant's own number of the refund: up to 64 digits, letters, `_-|*@`. One number goes back once. */
  readonly refundNumber: string;
  readonly number: string;
  /** 分; `total` is the whole amount of the order. */
  readonly amount: number;
  readonly total: number;
};

/** What an own number of a refund may look like. */
export const isRefundNumber = (text: string): boolean => /^[\w\-|*@]{1,64}$/.test(text);

/** SUCCESS, CLOSED (nothing went back), PROCESSING, ABNORMAL (the bank did not take it; somebody must decide). */
export type Refund = {
  readonly refundId: string;
  readonly refundNumber: string;
  readonly number: string;
  readonly status: string;
  /** 分. */
  readonly amount: number;
  readonly currency: string;
};

/**
 * Asks for money to go back. The answer only says that it was taken; how it ended is found by asking. After a failure the
 * same number must be used again, or the money could go back twice.
 * Source: pay.weixin.qq.com, wiki/doc/apiv3/apis/chapter3_5_9.shtml (申请退款), read 2026-11.
 */
export const refundCall = ({ refundNumber, number, amount, total }: RefundOrder): PayCall =>
  postCall('/v3/refund/domestic/refunds', {
    out_trade_no: number,
    out_refund_no: refundNumber,
    amount: { refund: amount, total, currency: 'CNY' },
  });

/**
 * Asks how a refund ended.
 * Source: pay.weixin.qq.com, doc/v3/merchant/4013071041 (查询单笔退款), read 2026-11.
 */
export const queryRefundCall = (refundNumber: string): PayCall => ({
  method: 'GET',
  path: `/v3/refund/domestic/refunds/${encodeURIComponent(refundNumber)}`,
  body: '',
});

function refundOf(one: Shape): Refund {
  const amount = one.part('amount');
  return {
    refundId: one.text('refund_id'),
    refundNumber: one.text('out_refund_no'),
    number: one.text('out_trade_no'),
    status: one.text('status'),
    amount: amount.whole('refund'),
    currency: amount.maybeText('currency') ?? 'CNY',
  };
}

/** Reads a refund, from the answer to the request or to a question. */
export const readRefund = (json: string): Read<Refund> => readJson(json, refundOf);
