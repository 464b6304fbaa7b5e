import { type HeaderOf, readNotice, type Transaction, verifySignature } from '@ruzhu/wechat';
import type { Clock } from '../../ports/clock.ts';
import type { NoticeRead, PaymentNotices } from '../../ports/payment-notices.ts';
import type { WechatPaySettings } from './wechat-pay-settings.ts';

const no = (why: string): NoticeRead => ({ ok: false, why });

/** Reads notices: the signature over the bytes first, then what is sealed, then whom it is for. */
export function wechatNotices(
  { merchant, appId, apiV3Key, keys }: WechatPaySettings,
  clock: Clock,
): PaymentNotices {
  const payment = (id: string, transaction: Transaction): NoticeRead => {
    const { mchId, number, state, amount } = transaction;
    if (mchId !== merchant.mchId || transaction.appId !== appId) return no('merchant');
    if (state !== 'SUCCESS') return no('state');
    if (!amount) return no('amount');
    return { ok: true, about: 'payment', id, number, amount: amount.total, currency: amount.currency };
  };

  const read = (header: HeaderOf, body: Uint8Array): NoticeRead => {
    const verdict = verifySignature({ header, body }, keys, clock.now());
    if (!verdict.ok) return no(`signature.${verdict.why}`);
    const notice = readNotice(Buffer.from(body).toString('utf8'), apiV3Key);
    if (!notice.ok) return no(notice.why);
    const { value } = notice;
    if (value.kind === 'transaction') return payment(value.id, value.transaction);
    if (value.kind === 'refund' && value.refund.mchId !== merchant.mchId) return no('merchant');
    return { ok: true, about: value.kind, id: value.id };
  };

  return { read };
}
