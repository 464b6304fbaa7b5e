import { queryOrderCall, readTransaction, type Transaction } from '@ruzhu/wechat';
import type { Log } from '../../ports/log.ts';
import type { PaymentAnswer } from '../../ports/payments.ts';
import type { WechatApi } from './wechat-api.ts';
import type { WechatPaySettings } from './wechat-pay-settings.ts';

type Orders = {
  readonly api: WechatApi;
  readonly settings: WechatPaySettings;
  readonly log: Log;
  readonly ahead: () => number;
};

/** An order as it was found, or the word for what does not fit. */
type Judgement = PaymentAnswer | string;

const moneyOf = ({ transactionId, paidAt, amount }: Transaction, ahead: number): Judgement => {
  const at = Date.parse(paidAt ?? '');
  if (!transactionId || Number.isNaN(at)) return 'payment';
  if (amount?.currency !== 'CNY') return 'amount';
  return { state: 'paid', amount: amount.total, platformId: transactionId, at: at + ahead };
};

/** Of the states that an order can have, those of a Native order; of REFUND a part was returned, so it was paid. */
const STATES: Readonly<Record<string, (one: Transaction, ahead: number) => Judgement>> = {
  SUCCESS: moneyOf,
  REFUND: moneyOf,
  NOTPAY: () => ({ state: 'open' }),
  CLOSED: () => ({ state: 'closed' }),
};

/** Looks an order up. Nothing is believed that the platform has not signed for this merchant, AppID and number. */
export function wechatOrders({
  api,
  settings,
  log,
  ahead,
}: Orders): (number: string) => Promise<PaymentAnswer> {
  const { merchant, appId } = settings;

  const judge = (number: string, body: string): Judgement => {
    const read = readTransaction(body);
    if (!read.ok) return read.why;
    const { mchId, number: theirs, state } = read.value;
    if (mchId !== merchant.mchId || read.value.appId !== appId) return 'merchant';
    if (theirs !== number) return 'number';
    return STATES[state]?.(read.value, ahead()) ?? 'state';
  };

  const known = (number: string, judgement: Judgement): PaymentAnswer => {
    if (typeof judgement !== 'string') return judgement;
    log.error('order of the platform does not fit', { number, why: judgement });
    return { state: 'unknown' };
  };

  return async (number) => {
    const answer = await api.call(queryOrderCall({ mchId: merchant.mchId, number }));
    if (answer.kind === 'uncertain') return { state: 'unknown' };
    if (answer.kind === 'done') return known(number, judge(number, answer.body));
    return answer.error.code === 'ORDER_NOT_EXIST' ? { state: 'missing' } : known(number, answer.error.code);
  };
}
