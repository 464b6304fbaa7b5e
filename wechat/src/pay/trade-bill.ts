import { createHash } from 'node:crypto';
import { getCall, type PayCall } from './call.ts';
import { misfit, type Read, reading, readJson } from './shape.ts';

/**
 * Asks for the bill of a day, `2026-03-02` in Beijing time. It is made after ten o'clock of the next day and kept for
 * three months.
 * Source: pay.weixin.qq.com, doc/v3/merchant/4012556654 (申请交易账单), read 2026-11.
 */
export const tradeBillCall = (date: string): PayCall =>
  getCall('/v3/bill/tradebill', { bill_date: date, bill_type: 'ALL' });

/** Where the bill lies for five minutes, and the digest it must have. Fetching it is signed like any call. */
export type BillLink = { readonly url: string; readonly sha1: string };

export const readBillLink = (answer: string): Read<BillLink> =>
  readJson(answer, (one) => {
    if (one.text('hash_type') !== 'SHA1') misfit('hash_type');
    return { url: one.text('download_url'), sha1: one.text('hash_value').toLowerCase() };
  });

/** Whether these are the bytes of the bill; the download itself is not signed. */
export const isBill = (link: BillLink, bytes: Uint8Array): boolean =>
  createHash('sha1').update(bytes).digest('hex') === link.sha1;

/** A line of the bill. Amounts are 分; a refund has the order's number as well. */
export type BillRow = {
  /** Beijing time, `2026-03-02 10:00:00`. */
  readonly at: string;
  readonly transactionId: string;
  readonly number: string;
} & (
  | { readonly kind: 'payment'; readonly amount: number }
  | {
      readonly kind: 'refund';
      readonly amount: number;
      readonly refundNumber: string;
      /** SUCCESS, PROCESSING, FAIL, CHANGE. */
      readonly status: string;
    }
);

export type BillSums = {
  readonly rows: number;
  readonly paid: number;
  readonly refunded: number;
  /** What the platform keeps, as it states it; below 0 on a day of refunds. */
  readonly fee: number;
};
export type TradeBill = { readonly rows: readonly BillRow[]; readonly sums: BillSums };

const ROW_COLUMNS = {
  at: '交易时间',
  transactionId: '微信订单号',
  number: '商户订单号',
  state: '交易状态',
  amount: '订单金额',
  refundNumber: '商户退款单号',
  refund: '申请退款金额',
  refundStatus: '退款状态',
} as const;

const SUM_COLUMNS = {
  rows: '总交易单数',
  paid: '订单总金额',
  refunded: '申请退款总金额',
  fee: '手续费总金额',
} as const;

/** 元 with decimals as 分, exactly: the bill writes `300.00`, and fees with three noughts more. */
function fen(yuan: string): number {
  const [, sign, whole, part = ''] = /^(-?)(\d{1,12})(?:\.(\d{0,2})0*)?$/.exec(yuan) ?? misfit('amount');
  const amount = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return sign === '-' && amount > 0 ? -amount : amount;
}

/** Every value has a backtick in front, so that tables show long numbers in full; a comma alone may be in a name. */
const valuesOf = (line: string): readonly string[] =>
  line.startsWith('`') ? line.slice(1).split(',`') : misfit('line');

type Columns<K extends string> = (line: string) => Readonly<Record<K, string>>;

/** How to take the columns out of the lines under this head. */
function columnsOf<K extends string>(head: string, names: Readonly<Record<K, string>>): Columns<K> {
  const titles = head.split(',');
  const places = Object.entries<string>(names).map(([key, title]) => {
    const place = titles.indexOf(title);
    return place < 0 ? misfit('columns') : ([key, place] as const);
  });
  return (line) => {
    const values = valuesOf(line);
    if (values.length !== titles.length) misfit('line');
    const taken = places.map(([key, place]) => [key, (values[place] ?? '').trim()]);
    return Object.fromEntries(taken); // One entry for each of the names.
  };
}

function rowOf(line: Readonly<Record<keyof typeof ROW_COLUMNS, string>>): BillRow {
  const { at, transactionId, number } = line;
  const base = { at, transactionId, number };
  if (line.state === 'SUCCESS') return { ...base, kind: 'payment', amount: fen(line.amount) };
  if (line.state !== 'REFUND' && line.state !== 'REVOKED') misfit('state');
  const { refundNumber, refundStatus: status } = line;
  return { ...base, kind: 'refund', amount: fen(line.refund), refundNumber, status };
}

const sumOf = (rows: readonly BillRow[], kind: BillRow['kind']): number =>
  rows.reduce((sum, row) => (row.kind === kind ? sum + row.amount : sum), 0);

/**
 * Reads a bill: a head, one line a trade, a second head and the sums. The sums of the lines must be those it states.
 * The reasons to refuse are `columns`, `line`, `amount`, `state` and `sums`.
 * Source: pay.weixin.qq.com, docs/merchant/products/bill-download/format-trade.html, read 2026-11.
 */
export const parseTradeBill = (text: string): Read<TradeBill> =>
  reading(() => {
    const lines = text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .filter(Boolean);
    const [head = '', ...rest] = lines;
    const [sumHead = '', sumLine = ''] = rest.slice(-2);
    const rows = rest.slice(0, -2).map(columnsOf(head, ROW_COLUMNS)).map(rowOf);
    const stated = columnsOf(sumHead, SUM_COLUMNS)(sumLine);
    const [paid, refunded] = [sumOf(rows, 'payment'), sumOf(rows, 'refund')];
    const isSame =
      Number(stated.rows) === rows.length && fen(stated.paid) === paid && fen(stated.refunded) === refunded;
    return isSame
      ? { rows, sums: { rows: rows.length, paid, refunded, fee: fen(stated.fee) } }
      : misfit('sums');
  });
