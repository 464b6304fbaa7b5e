import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { compareTradeBill } from './compare-trade-bill.ts';
import { isBill, parseTradeBill, readBillLink, tradeBillCall } from './trade-bill.ts';

const HEAD =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const SUM_HEAD =
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

const line = (...values: readonly string[]) => values.map((value) => `\`${value}`).join(',');
const start = ['2026-03-02 10:00:00', 'wxd678efh567hg6787', '1900000001', '0', ''] as const;

const paid = (number: string, yuan: string, name = '微信认证审核服务费') =>
  line(
    ...[...start, `42-${number}`, number, 'oUser', 'NATIVE', 'SUCCESS', 'OTHERS', 'CNY', yuan, '0.00'],
    ...['0', '0', '0.00', '0.00', '', '', name, '', '0.18000', '0.60%', yuan, '0.00', ''],
  );
const returned = (number: string, refund: string, yuan: string, status = 'SUCCESS') =>
  line(
    ...[...start, `42-${number}`, number, 'oUser', 'NATIVE', 'REFUND', 'OTHERS', 'CNY', '0.00', '0.00'],
    ...[`50-${refund}`, refund, yuan, '0.00', 'ORIGINAL', status, '微信认证审核服务费', ''],
    ...['-0.18000', '0.60%', '0.00', yuan, ''],
  );
const sums = (rows: number, all: string, refunds: string, fee = '0.00000') =>
  line(String(rows), all, refunds, '0.00', fee, all, refunds);

const bill = (...lines: readonly string[]) => `\uFEFF${[HEAD, ...lines].join('\r\n')}\r\n`;
const full = bill(
  paid('P-7K3M-9QXP', '300.00'),
  paid('P-4ACD-EFGH', '1000.50', '茶叶,食品'),
  returned('P-7K3M-9QXP', 'r-1', '300.00'),
  SUM_HEAD,
  sums(3, '1300.50', '300.00', '0.18000'),
);

test('the bill of a day is asked for', () => {
  expect(tradeBillCall('2026-03-02')).toEqual({
    method: 'GET',
    path: '/v3/bill/tradebill?bill_date=2026-03-02&bill_type=ALL',
    body: '',
  });
});

test('only bytes with the digest of the answer are the bill', () => {
  const bytes = Buffer.from(full);
  const hash_value = createHash('sha1').update(bytes).digest('hex').toUpperCase();
  const url = 'https://api.mch.weixin.qq.com/v3/billdownload/file?token=x';
  const link = readBillLink(JSON.stringify({ hash_type: 'SHA1', hash_value, download_url: url }));
  if (!link.ok) throw new Error(link.why);
  expect(link.value.url).toBe(url);
  expect(isBill(link.value, bytes)).toBe(true);
  expect(isBill(link.value, bytes.subarray(1))).toBe(false);
  const other = JSON.stringify({ hash_type: 'MD5', hash_value, download_url: url });
  expect(readBillLink(other)).toEqual({ ok: false, why: 'hash_type' });
});

test('payments and refunds are read in 分, and the sums with them', () => {
  const read = parseTradeBill(full);
  expect(read).toMatchObject({
    ok: true,
    value: { sums: { rows: 3, paid: 130_050, refunded: 30_000, fee: 18 } },
  });
  expect(read.ok && read.value.rows).toEqual([
    {
      kind: 'payment',
      at: '2026-03-02 10:00:00',
      transactionId: '42-P-7K3M-9QXP',
      number: 'P-7K3M-9QXP',
      amount: 30_000,
    },
    expect.objectContaining({ kind: 'payment', number: 'P-4ACD-EFGH', amount: 100_050 }),
    {
      kind: 'refund',
      at: '2026-03-02 10:00:00',
      transactionId: '42-P-7K3M-9QXP',
      number: 'P-7K3M-9QXP',
      amount: 30_000,
      refundNumber: 'r-1',
      status: 'SUCCESS',
    },
  ]);
});

test('a day without trades has no rows', () => {
  expect(parseTradeBill(bill(SUM_HEAD, sums(0, '0.00', '0.00')))).toEqual({
    ok: true,
    value: { rows: [], sums: { rows: 0, paid: 0, refunded: 0, fee: 0 } },
  });
});

test.each([
  ['0.5', 50],
  ['300', 30_000],
  ['0.18000', 18],
  ['-0.18000', -18],
  ['-0.00000', 0],
])('%s 元 are %i 分', (yuan, fee) => {
  const text = bill(SUM_HEAD, sums(0, '0.00', '0.00', yuan));
  expect(parseTradeBill(text)).toMatchObject({ value: { sums: { fee } } });
});

const alone = (row: string, end = sums(1, '300.00', '0.00')) => bill(row, SUM_HEAD, end);

test.each([
  ['columns', ''],
  ['columns', alone(paid('P-7K3M-9QXP', '300.00')).replace('商户订单号', '订单号')],
  ['columns', alone(paid('P-7K3M-9QXP', '300.00')).replace('订单总金额,申', '总金额,申')],
  ['line', alone('2026-03-02 10:00:00')],
  ['line', alone('`2026-03-02 10:00:00,`wx')],
  ['amount', alone(paid('P-7K3M-9QXP', '300.005'))],
  ['amount', alone(paid('P-7K3M-9QXP', '3e2'))],
  ['state', alone(paid('P-7K3M-9QXP', '300.00').replace('SUCCESS', 'MAYBE'))],
  ['sums', alone(paid('P-7K3M-9QXP', '300.00'), sums(2, '300.00', '0.00'))],
  ['sums', alone(paid('P-7K3M-9QXP', '300.00'), sums(1, '300.01', '0.00'))],
  ['sums', alone(paid('P-7K3M-9QXP', '300.00'), sums(1, '300.00', '0.01'))],
])('a bill that cannot be trusted is not read: %s', (why, text) => {
  expect(parseTradeBill(text)).toEqual({ ok: false, why });
});

const rowsOf = (...lines: readonly string[]) => {
  const amounts = lines.map((one) => one.split(',`').slice(-3));
  const sum = (place: number) =>
    (amounts.reduce((all, one) => all + Math.round(Number(one[place]) * 100), 0) / 100).toFixed(2);
  const read = parseTradeBill(bill(...lines, SUM_HEAD, sums(lines.length, sum(0), sum(1))));
  if (!read.ok) throw new Error(read.why);
  return read.value.rows;
};

const payment = (id: string, amount = 30_000) => ({ kind: 'payment', id, amount }) as const;
const refund = (id: string, amount = 30_000) => ({ kind: 'refund', id, amount }) as const;

test('books that agree with the bill have no difference', () => {
  const rows = rowsOf(paid('P-1AAA', '300.00'), returned('P-1AAA', 'r-1', '300.00'));
  expect(compareTradeBill(rows, [refund('r-1'), payment('P-1AAA')])).toEqual([]);
});

test('what only one side has, and what has another amount, is told', () => {
  const rows = rowsOf(
    paid('P-1AAA', '300.00'),
    paid('P-2AAA', '300.00'),
    returned('P-1AAA', 'r-1', '300.00'),
  );
  expect(compareTradeBill(rows, [payment('P-2AAA', 29_999), payment('P-3AAA')])).toEqual([
    { kind: 'payment', id: 'P-1AAA', theirs: 30_000, ours: null },
    { kind: 'payment', id: 'P-2AAA', theirs: 30_000, ours: 29_999 },
    { kind: 'refund', id: 'r-1', theirs: 30_000, ours: null },
    { kind: 'payment', id: 'P-3AAA', theirs: null, ours: 30_000 },
  ]);
});

test('an order that was paid twice is told by its sum', () => {
  const rows = rowsOf(paid('P-1AAA', '300.00'), paid('P-1AAA', '300.00'));
  expect(compareTradeBill(rows, [payment('P-1AAA')])).toEqual([
    { kind: 'payment', id: 'P-1AAA', theirs: 60_000, ours: 30_000 },
  ]);
  expect(compareTradeBill(rows, [payment('P-1AAA'), payment('P-1AAA')])).toEqual([]);
});

test('a refund that failed moved no money', () => {
  const rows = rowsOf(paid('P-1AAA', '300.00'), returned('P-1AAA', 'r-1', '300.00', 'FAIL'));
  expect(compareTradeBill(rows, [payment('P-1AAA')])).toEqual([]);
});
