import { type Instant, MINUTE, readCivilDate, startOf } from '@ruzhu/rules';
import { readYuan } from '../parts/money.ts';

/** One entry of a bank’s statement as it is imported. */
export type Entry = {
  readonly reference: string;
  readonly payerName: string;
  readonly payerAccount: string;
  /** 分 */
  readonly amount: number;
  readonly paidAt: Instant;
};
export type EntryKey = keyof Entry;

/** A line that cannot be imported, and why. */
export type BadLine = { readonly line: number; readonly key: EntryKey; readonly text: string };

export type Statement = {
  readonly entries: readonly Entry[];
  readonly bad: readonly BadLine[];
  /** Lines that bring no money in: payments of our own, sums, blank amounts. */
  readonly skipped: number;
  /** Columns nobody could find; nothing is read then. */
  readonly missing: readonly EntryKey[];
};

/** What banks call their columns; the first heading that holds one of the words counts. */
const HEADINGS: Readonly<Record<EntryKey, readonly string[]>> = {
  reference: ['流水号', '交易号', '凭证号', '业务编号', 'reference'],
  payerName: ['付款户名', '对方户名', '付款人名称', '对方名称', '付款方', 'payer name', 'payername'],
  payerAccount: [
    '付款账号',
    '对方账号',
    '付款人账号',
    '付款帐号',
    '对方帐号',
    'payer account',
    'payeraccount',
  ],
  amount: ['收入金额', '贷方金额', '贷方发生额', '入账金额', '收入', '金额', 'amount'],
  paidAt: [
    '交易时间',
    '到账时间',
    '入账时间',
    '交易日期',
    '记账日期',
    '时间',
    '日期',
    'paid at',
    'paidat',
    'date',
  ],
};
const KEYS: readonly EntryKey[] = ['reference', 'payerName', 'payerAccount', 'amount', 'paidAt'];

/** The cells of a table written with commas, semicolons or tabs; quoted cells may hold them, and lines. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const first = text.slice(0, text.search(/\r|\n|$/));
  const mark = ['\t', ';', ','].find((one) => first.includes(one)) ?? ',';
  const rows: string[][] = [];
  let [row, cell, isQuoted] = [[] as string[], '', false];
  const endRow = () => {
    rows.push([...row, cell]);
    [row, cell] = [[], ''];
  };
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charAt(place);
    if (isQuoted && sign === '"' && text.charAt(place + 1) === '"') {
      cell += '"';
      place += 1;
    } else if (sign === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted;
    else if (isQuoted) cell += sign;
    else if (sign === mark) {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** Spreadsheets put a sign before numbers they must not touch. */
const plain = (cell: string | undefined) =>
  (cell ?? '')
    .normalize('NFKC')
    .trim()
    .replace(/^['`=]+"?|"$/g, '')
    .trim();

function columnsOf(header: readonly string[]): Readonly<Partial<Record<EntryKey, number>>> {
  const names = header.map((cell) =>
    plain(cell)
      .toLowerCase()
      .replace(/^\ufeff/, ''),
  );
  const placeOf = (words: readonly string[]) =>
    words.map((word) => names.findIndex((name) => name.includes(word))).find((place) => place >= 0);
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const place = placeOf(HEADINGS[key]);
      return place === undefined ? [] : [[key, place]];
    }),
  );
}

/** `2026-11-24 10:32`, `2026/11/24 10:32:05`, `20261124`, with or without a time; Asia/Shanghai. */
export function readPaidAt(text: string): Instant | null {
  const found =
    /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:[ T]+(\d{1,2}):?(\d{2})(?::?(\d{2}))?)?$/.exec(text);
  if (!found) return null;
  const [, year, month = '', day = '', hour = '0', minute = '0', second = '0'] = found;
  const date = readCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (!date.ok || h > 23 || m > 59 || s > 59) return null;
  return startOf(date.value) + (h * 60 + m) * MINUTE + s * 1000;
}

type Reading = { readonly entry: Entry } | { readonly bad: Omit<BadLine, 'line'> } | 'skip';

function readLine(cells: readonly string[], columns: Readonly<Partial<Record<EntryKey, number>>>): Reading {
  const text = (key: EntryKey) => plain(cells[columns[key] ?? -1]);
  const money = text('amount').replace(/^\+/, '');
  const amount = readYuan(money);
  if (money === '' || /^-/.test(money) || amount === 0) return 'skip';
  if (amount === null) return { bad: { key: 'amount', text: money } };
  const paidAt = readPaidAt(text('paidAt'));
  if (paidAt === null) return { bad: { key: 'paidAt', text: text('paidAt') } };
  const empty = (['reference', 'payerName'] as const).find((key) => text(key) === '');
  if (empty) return { bad: { key: empty, text: '' } };
  return {
    entry: {
      reference: text('reference').slice(0, 100),
      // Names stay as the bank writes them, full-width brackets and all.
      payerName: (cells[columns.payerName ?? -1] ?? '').trim().slice(0, 200),
      payerAccount: text('payerAccount').replace(/\s/g, '').slice(0, 60),
      amount,
      paidAt,
    },
  };
}

/** Reads a statement that was pasted or opened. The first line with all headings is the header. Never throws. */
export function readStatement(text: string): Statement {
  const rows = cellsOf(text);
  const header = rows.findIndex((row) => Object.keys(columnsOf(row)).length >= 4);
  const columns = columnsOf(rows[Math.max(header, 0)] ?? []);
  const missing = KEYS.filter((key) => key !== 'payerAccount' && columns[key] === undefined);
  if (missing.length > 0) return { entries: [], bad: [], skipped: 0, missing };
  const entries: Entry[] = [];
  const bad: BadLine[] = [];
  let skipped = 0;
  rows.slice(header + 1).forEach((cells, index) => {
    if (cells.every((cell) => plain(cell) === '')) return;
    const read = readLine(cells, columns);
    if (read === 'skip') skipped += 1;
    else if ('bad' in read) bad.push({ ...read.bad, line: header + 2 + index });
    else entries.push(read.entry);
  });
  return { entries, bad, skipped, missing: [] };
}

/** The text of a file: banks write UTF-8 or, often, GB 18030. */
export function decodeStatement(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
