import { type PayCall, postCall } from './call.ts';

/**
 * Closes an order that is not paid. The answer is 204 without a body. That it is refused for being too frequent may mean
 * that the payer is paying at this moment: ask, and try again.
 * Source: pay.weixin.qq.com, doc/v3/merchant/4012556398 (关闭订单), read 2026-11.
 */
export const closeOrderCall = ({
  mchId,
  number,
}: {
  readonly mchId: string;
  readonly number: string;
}): PayCall =>
  postCall(`/v3/pay/transactions/out-trade-no/${encodeURIComponent(number)}/close`, { mchid: mchId });
