import { type PayCall, postCall } from './call.ts';
import { type Read, readJson } from './shape.ts';

/** An order that is paid by scanning a code. */
export type NativeOrder = {
  readonly mchId: string;
  /** An AppID that is bound to the merchant. */
  readonly appId: string;
  /** The merchant's own number: 6 to 32 digits, letters, `_-|*`; unique for the merchant. */
  readonly number: string;
  /** What the payer reads on the bill, up to 127 characters. */
  readonly description: string;
  /** 分, from 1. */
  readonly amount: number;
  /** Until when it can be paid: RFC 3339 with its offset, `2026-03-02T10:00:00+08:00`. */
  readonly expiresAt: string;
  /** https, reachable from outside, without a query. */
  readonly notifyUrl: string;
};

/** What an own number may look like. */
export const isOrderNumber = (text: string): boolean => /^[\w\-|*]{6,32}$/.test(text);

/**
 * Opens an order. Repeating it with the same parameters, `expiresAt` among them, gives a code again; with others it is
 * refused. A code can be scanned for two hours.
 * Source: pay.weixin.qq.com, doc/v3/merchant/4012791877 (Native下单), read 2026-11.
 */
export const nativeOrderCall = (order: NativeOrder): PayCall =>
  postCall('/v3/pay/transactions/native', {
    appid: order.appId,
    mchid: order.mchId,
    description: order.description,
    out_trade_no: order.number,
    time_expire: order.expiresAt,
    notify_url: order.notifyUrl,
    amount: { total: order.amount, currency: 'CNY' },
  });

/** What the code holds: `weixin://wxpay/bizpayurl?pr=…`. */
export const readNativeOrder = (answer: string): Read<{ readonly codeUrl: string }> =>
  readJson(answer, (one) => ({ codeUrl: one.text('code_url') }));
