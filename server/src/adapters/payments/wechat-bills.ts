import {
  isBill,
  parseTradeBill,
  type Read,
  readBillLink,
  type TradeBill,
  tradeBillCall,
} from '@ruzhu/wechat';
import type { WechatApi } from './wechat-api.ts';

/**
 * The platform's own list of a day's payments and refunds (`2026-03-02`, Beijing time), to hold against the ledger. It is
 * there from ten o'clock of the next day; until then, and for a day without trades, the reason is NO_STATEMENT_EXIST.
 */
export function wechatBills(api: WechatApi, baseUrl: string): (date: string) => Promise<Read<TradeBill>> {
  const pathOf = (url: string): string => {
    // The call to it is signed, so it goes nowhere else.
    if (!url.startsWith(`${baseUrl}/`)) throw new Error('The bill lies at another address');
    return url.slice(baseUrl.length);
  };
  return async (date) => {
    const answer = await api.call(tradeBillCall(date), 2);
    if (answer.kind === 'uncertain') return { ok: false, why: answer.why };
    if (answer.kind === 'refused') return { ok: false, why: answer.error.code };
    const link = readBillLink(answer.body);
    if (!link.ok) return link;
    const bytes = await api.download(pathOf(link.value.url));
    if (!isBill(link.value, bytes)) return { ok: false, why: 'digest' };
    return parseTradeBill(Buffer.from(bytes).toString('utf8'));
  };
}
