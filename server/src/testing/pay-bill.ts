/** The bill of a day, as the payment platform writes it: every value behind a backtick, amounts in 元. */
import { MERCHANT } from './pay-keys.ts';
import { beijing, type PayPlatform } from './pay-platform.ts';

const HEAD =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const SUMS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

const yuan = (fen: number) => (fen / 100).toFixed(2);
const line = (values: readonly string[]) => values.map((value) => `\`${value}`).join(',');

type Trade = {
  readonly at: number;
  readonly transactionId: string;
  readonly number: string;
  readonly paid: number;
  readonly refunded: number;
  readonly refundNumber: string;
  readonly status: string;
};

const row = (one: Trade): string => {
  const when = beijing(one.at).slice(0, 19).replace('T', ' ');
  const isRefund = one.refundNumber !== '';
  const start = [when, MERCHANT.appId, MERCHANT.mchId, '0', '', one.transactionId, one.number, 'oUser'];
  const kind = ['NATIVE', isRefund ? 'REFUND' : 'SUCCESS', 'OTHERS', 'CNY', yuan(one.paid), '0.00'];
  const refund = [isRefund ? `50${one.at}` : '0', one.refundNumber || '0', yuan(one.refunded), '0.00'];
  const end = [isRefund ? 'ORIGINAL' : '', one.status, '认证,审核服务费', '', '0.00000', '0.60%'];
  return line([...start, ...kind, ...refund, ...end, yuan(one.paid), yuan(one.refunded), '']);
};

/** Payments and refunds of a day in Beijing, or `null` when there was none. */
export function tradeBillOf({ orders, refunds }: PayPlatform, date: string): string | null {
  const isOf = (at: number | null): at is number => at !== null && beijing(at).startsWith(date);
  const idOf = (number: string) => orders.get(number)?.transactionId ?? '';
  const trades: Trade[] = [...orders.values()].flatMap(({ number, paidAt, total }) =>
    isOf(paidAt)
      ? [
          {
            at: paidAt,
            transactionId: idOf(number),
            number,
            paid: total,
            refunded: 0,
            refundNumber: '',
            status: '',
          },
        ]
      : [],
  );
  for (const { at, number, amount, refundNumber, status } of refunds.values())
    if (isOf(at))
      trades.push({
        at,
        transactionId: idOf(number),
        number,
        paid: 0,
        refunded: amount,
        refundNumber,
        status,
      });
  if (trades.length === 0) return null;
  const paid = yuan(trades.reduce((sum, one) => sum + one.paid, 0));
  const refunded = yuan(trades.reduce((sum, one) => sum + one.refunded, 0));
  const sums = line([String(trades.length), paid, refunded, '0.00', '0.00000', paid, refunded]);
  return `\uFEFF${[HEAD, ...trades.map(row), SUMS, sums].join('\r\n')}\r\n`;
}
