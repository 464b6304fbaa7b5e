/** What the payment platform knows and allows: orders and refunds by the published rules of APIv3, without any HTTP. */
import type { Clock } from '../ports/clock.ts';
import { MERCHANT } from './pay-keys.ts';

export type PayOrder = {
  readonly number: string;
  readonly total: number;
  readonly notifyUrl: string;
  readonly expiresAt: number;
  /** What it was opened with, to hold a repetition against. */
  readonly asked: string;
  codeUrl: string;
  codeUntil: number;
  state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';
  transactionId: string | null;
  paidAt: number | null;
};

export type RefundStatus = 'SUCCESS' | 'PROCESSING' | 'ABNORMAL' | 'CLOSED';

export type PayRefund = {
  readonly refundNumber: string;
  readonly number: string;
  readonly amount: number;
  readonly total: number;
  readonly at: number;
  status: RefundStatus;
};

/** What is answered: a status with JSON, or with nothing. */
export type Reply = { readonly status: number; readonly json?: Record<string, unknown> };

const refusal = (status: number, code: string, message: string): Reply => ({
  status,
  json: { code, message },
});

const HOUR = 3_600_000;

/** An instant in Beijing time. */
export const beijing = (ms: number): string => `${new Date(ms + 8 * HOUR).toISOString().slice(0, 19)}+08:00`;

export const transactionOf = (order: PayOrder): Record<string, unknown> => ({
  appid: MERCHANT.appId,
  mchid: MERCHANT.mchId,
  out_trade_no: order.number,
  trade_type: 'NATIVE',
  trade_state: order.state,
  trade_state_desc: order.state,
  amount: { total: order.total, payer_total: order.total, currency: 'CNY', payer_currency: 'CNY' },
  ...(order.paidAt === null
    ? {}
    : {
        transaction_id: order.transactionId,
        bank_type: 'OTHERS',
        success_time: beijing(order.paidAt),
        payer: { openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' },
      }),
});

const refundReply = (refund: PayRefund): Reply => ({
  status: 200,
  json: {
    refund_id: `5030${refund.at}`,
    out_refund_no: refund.refundNumber,
    out_trade_no: refund.number,
    channel: 'ORIGINAL',
    status: refund.status,
    amount: { total: refund.total, refund: refund.amount, currency: 'CNY' },
  },
});

type Native = {
  readonly appid: string;
  readonly mchid: string;
  readonly description: string;
  readonly out_trade_no: string;
  readonly time_expire: string;
  readonly notify_url: string;
  readonly amount: { readonly total: number; readonly currency: string };
};

function misfitOf(asked: Native, now: number): Reply | null {
  const { amount, out_trade_no: number, description, notify_url } = asked;
  if (asked.mchid !== MERCHANT.mchId) return refusal(400, 'MCH_NOT_EXISTS', '商户号不存在');
  if (asked.appid !== MERCHANT.appId) return refusal(400, 'APPID_MCHID_NOT_MATCH', 'AppID 和商户号不匹配');
  const fits =
    /^[\w\-|*]{6,32}$/.test(number) &&
    Number.isSafeInteger(amount.total) &&
    amount.total > 0 &&
    amount.currency === 'CNY' &&
    description.length > 0 &&
    description.length <= 127 &&
    /^https?:\/\/[^?]+$/.test(notify_url) &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/.test(asked.time_expire) &&
    Date.parse(asked.time_expire) > now;
  return fits ? null : refusal(400, 'PARAM_ERROR', '参数错误');
}

const REENTRY: Readonly<Record<PayOrder['state'], Reply | null>> = {
  NOTPAY: null,
  CLOSED: refusal(400, 'ORDER_CLOSED', '订单已关闭'),
  SUCCESS: refusal(403, 'OUT_TRADE_NO_USED', '商户订单号重复'),
  REFUND: refusal(403, 'OUT_TRADE_NO_USED', '商户订单号重复'),
};

export type PayPlatform = ReturnType<typeof payPlatform>;

export function payPlatform(clock: Clock) {
  const orders = new Map<string, PayOrder>();
  const refunds = new Map<string, PayRefund>();
  const settings: { refundEnds: RefundStatus } = { refundEnds: 'SUCCESS' };
  let counted = 0;
  const next = () => {
    counted += 1;
    return counted;
  };
  const isPaid = (order: PayOrder | undefined): order is PayOrder =>
    order?.state === 'SUCCESS' || order?.state === 'REFUND';

  const code = () => ({
    codeUrl: `weixin://wxpay/bizpayurl?pr=${next().toString(36).padStart(9, 'z')}`,
    codeUntil: clock.now() + 2 * HOUR,
  });

  const open = (body: string): Reply => {
    const asked = JSON.parse(body) as Native;
    const misfit = misfitOf(asked, clock.now());
    if (misfit) return misfit;
    const known = orders.get(asked.out_trade_no);
    const refused = known && REENTRY[known.state];
    if (refused) return refused;
    if (known && known.asked !== body)
      return refusal(400, 'INVALID_REQUEST', '订单重入时，要求参数值与原请求一致');
    if (known && clock.now() >= known.codeUntil) Object.assign(known, code());
    const order = known ?? {
      number: asked.out_trade_no,
      total: asked.amount.total,
      notifyUrl: asked.notify_url,
      expiresAt: Date.parse(asked.time_expire),
      asked: body,
      state: 'NOTPAY' as const,
      transactionId: null,
      paidAt: null,
      ...code(),
    };
    orders.set(order.number, order);
    return { status: 200, json: { code_url: order.codeUrl } };
  };

  const query = (number: string): Reply => {
    const order = orders.get(number);
    return order
      ? { status: 200, json: transactionOf(order) }
      : refusal(404, 'ORDER_NOT_EXIST', '订单不存在');
  };

  const close = (number: string): Reply => {
    const order = orders.get(number);
    if (!order) return refusal(404, 'ORDER_NOT_EXIST', '订单不存在');
    if (order.state === 'CLOSED') return refusal(400, 'ORDER_CLOSED', '订单已关闭');
    if (order.state !== 'NOTPAY') return refusal(400, 'ORDERPAID', '订单已支付');
    order.state = 'CLOSED';
    return { status: 204 };
  };

  /** What has gone back, or is on its way. */
  const refunded = (number: string): number =>
    [...refunds.values()]
      .filter((one) => one.number === number && one.status !== 'CLOSED')
      .reduce((sum, { amount }) => sum + amount, 0);

  type Asked = { out_trade_no: string; out_refund_no: string; amount: { refund: number; total: number } };
  const refund = (body: string): Reply => {
    const { out_trade_no: number, out_refund_no: refundNumber, amount } = JSON.parse(body) as Asked;
    const order = orders.get(number);
    if (!isPaid(order)) return refusal(404, 'RESOURCE_NOT_EXISTS', '订单不存在');
    const known = refunds.get(refundNumber);
    if (known)
      return known.amount === amount.refund && known.number === number
        ? refundReply(known)
        : refusal(400, 'INVALID_REQUEST', '同一退款单号的退款金额应一致');
    if (amount.total !== order.total) return refusal(400, 'INVALID_REQUEST', '订单金额不一致');
    if (refunded(number) + amount.refund > order.total)
      return refusal(400, 'INVALID_REQUEST', '申请退款金额超过订单可退金额');
    const status = settings.refundEnds;
    const made = {
      refundNumber,
      number,
      amount: amount.refund,
      total: amount.total,
      at: clock.now(),
      status,
    };
    refunds.set(refundNumber, made);
    order.state = 'REFUND';
    return refundReply(made);
  };

  const queryRefund = (refundNumber: string): Reply => {
    const known = refunds.get(refundNumber);
    return known ? refundReply(known) : refusal(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
  };

  /** The payer scans the code and pays. Gives the order, or `null` when it cannot be paid any more. */
  const pay = (number: string): PayOrder | null => {
    const order = orders.get(number);
    if (order?.state !== 'NOTPAY' || clock.now() >= order.expiresAt) return null;
    order.state = 'SUCCESS';
    order.transactionId = `4200000000${String(next()).padStart(18, '0')}`;
    order.paidAt = clock.now();
    return order;
  };

  return { orders, refunds, settings, open, query, close, refund, queryRefund, pay };
}
