import { addDays, type CivilDate, DAY } from '@ruzhu/rules';
import { type BillRow, isBill, parseTradeBill, readBillLink, tradeBillCall } from '@ruzhu/wechat';
import type { BillAnswer, BillEntry, Payments } from '../../ports/payments.ts';
import type { PayAnswer, WechatApi } from './wechat-api.ts';

type Bills = {
  readonly api: WechatApi;
  readonly baseUrl: string;
  readonly ahead: () => number;
};

/** Of a day without trades there is no list, and none of any day before ten o'clock of the next one. */
const NONE = 'NO_STATEMENT_EXIST';

const unknown = (why: string): BillAnswer => ({ state: 'unknown', why });

function withoutLink(answer: Exclude<PayAnswer, { kind: 'done' }>): BillAnswer {
  const why = answer.kind === 'uncertain' ? answer.why : answer.error.code;
  return why === NONE ? { state: 'none' } : unknown(why);
}

/** The bill writes times of Beijing without saying so. */
const instantOf = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`);

const entryOf = (row: BillRow, ahead: number): BillEntry => ({
  kind: row.kind,
  id: row.kind === 'refund' ? row.refundNumber : row.number,
  amount: row.amount,
  platformId: row.transactionId,
  at: instantOf(row.at) + ahead,
});

/** Refunds that failed moved no money. */
const moved = (row: BillRow): boolean => row.kind === 'payment' || row.status !== 'FAIL';

/** The platform's own list of a day's payments and refunds, to hold against the ledger. */
export function wechatBills({ api, baseUrl, ahead }: Bills): Payments['bill'] {
  /** The product's day, in the world's. */
  const dayOf = (date: CivilDate): CivilDate => addDays(date, -Math.floor(ahead() / DAY));

  const read = async (body: string): Promise<BillAnswer> => {
    const link = readBillLink(body);
    if (!link.ok) return unknown(link.why);
    // The call to it is signed, so it goes nowhere else.
    if (!link.value.url.startsWith(`${baseUrl}/`)) throw new Error('The bill lies at another address');
    const bytes = await api.download(link.value.url.slice(baseUrl.length));
    if (!isBill(link.value, bytes)) return unknown('digest');
    const bill = parseTradeBill(Buffer.from(bytes).toString('utf8'));
    if (!bill.ok) return unknown(bill.why);
    const entries = bill.value.rows.filter(moved).map((row) => entryOf(row, ahead()));
    return { state: 'there', entries };
  };

  return async (date) => {
    const answer = await api.call(tradeBillCall(dayOf(date)), 2);
    return answer.kind === 'done' ? read(answer.body) : withoutLink(answer);
  };
}
