import { isoOf } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { cellsOf, decodeStatement, readPaidAt, readStatement } from './statement-csv.ts';

const TABLE = `交易流水号,对方户名,对方账号,收入金额,交易时间
A1,海南示例食品有限公司,265812345678,0.37,2026-11-24 10:32
A2,"示例（海口）商行, 分店",'6222 0200 0000 1234,"1,000.50",2026/11/24 09:00:05
A3,某公司,1,,2026-11-24
A4,某公司,1,-5.00,2026-11-24
,某公司,1,2.00,2026-11-24
A6,某公司,1,二元,2026-11-24
A7,某公司,1,2.00,昨天
`;

describe('a statement', () => {
  const read = readStatement(TABLE);

  test('gives the entries that bring money in, with quotes, thousands and signs read away', () => {
    expect(read.entries).toEqual([
      {
        reference: 'A1',
        payerName: '海南示例食品有限公司',
        payerAccount: '265812345678',
        amount: 37,
        paidAt: Date.parse('2026-11-24T02:32:00Z'),
      },
      {
        reference: 'A2',
        payerName: '示例（海口）商行, 分店',
        payerAccount: '6222020000001234',
        amount: 100_050,
        paidAt: Date.parse('2026-11-24T01:00:05Z'),
      },
    ]);
  });

  test('counts what brings none in, and names each line that cannot be read', () => {
    expect(read.skipped).toBe(2);
    expect(read.bad).toEqual([
      { line: 6, key: 'reference', text: '' },
      { line: 7, key: 'amount', text: '二元' },
      { line: 8, key: 'paidAt', text: '昨天' },
    ]);
  });

  test('may begin with lines of its own before the header, and come from a spreadsheet', () => {
    const pasted =
      '账户明细\t\t\t\n查询时间\t2026-11-24\t\t\nreference\tpayer name\tamount\tdate\nB1\tX\t3\t20261124\n';
    expect(readStatement(pasted)).toMatchObject({
      entries: [{ reference: 'B1', payerAccount: '', amount: 300 }],
      bad: [],
    });
  });

  test('whose columns cannot be found says which', () => {
    expect(readStatement('a,b\n1,2').missing).toEqual(['reference', 'payerName', 'amount', 'paidAt']);
    expect(readStatement('').missing).toHaveLength(4);
  });
});

test.each([
  ['2026-11-24 10:32', '2026-11-24T02:32:00.000Z'],
  ['2026年11月24日 10:32', '2026-11-24T02:32:00.000Z'],
  ['20261124', '2026-11-23T16:00:00.000Z'],
  ['2026/1/2', '2026-01-01T16:00:00.000Z'],
])('%s is %s', (text, iso) => {
  expect(isoOf(readPaidAt(text) ?? 0)).toBe(isoOf(Date.parse(iso)));
});

test.each(['2026-02-30', '2026-11-24 25:00', '24.11.2026', ''])('%j is no time', (text) => {
  expect(readPaidAt(text)).toBeNull();
});

test('quoted cells hold their quotes, marks and lines', () => {
  expect(cellsOf('a;b\n"x ""y"";\nz";2')).toEqual([
    ['a', 'b'],
    ['x "y";\nz', '2'],
  ]);
});

test('files in GB 18030 are read like those in UTF-8', () => {
  const gb = new Uint8Array([0xbd, 0xf0, 0xb6, 0xee]).buffer;
  expect(decodeStatement(gb)).toBe('金额');
  expect(decodeStatement(new TextEncoder().encode('金额').buffer)).toBe('金额');
});
