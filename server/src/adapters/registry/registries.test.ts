import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registryContract } from '../../ports/checks.contract.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { csvRegistry } from './csv-registry.ts';
import { noRegistry } from './no-registry.ts';
import { readCsv } from './read-csv.ts';

const idNumber = '46003919800101003X';
const idHash = createHash('sha256').update(idNumber).digest('hex');

const company = {
  name: '中沙示例（餐饮）有限公司',
  code: '91460323MA5YY007X1',
  legalRepName: '王小明',
  legalRepId: idNumber,
};
const gone = {
  name: '中沙旧示例有限公司',
  code: '91460323MA5YY008X9',
  legalRepName: '李四',
  legalRepId: null,
};

const register = [
  'code,name,legalRepName,legalRepIdHash,status',
  `${company.code},${company.name},${company.legalRepName},${idHash},active`,
  `${gone.code},${gone.name},${gone.legalRepName},,注销`,
  `92460323MA5YY009X7,"个体户 ""张""，中沙",张三,,存续`,
].join('\r\n');

const load = (bytes: string | Buffer) => {
  const file = join(temporaryFolder(), 'register.csv');
  writeFileSync(file, bytes);
  return csvRegistry({ file });
};

registryContract('no registry', async () => ({ registry: noRegistry(), known: null }));
registryContract('the register in a file', async () => ({ registry: load(register), known: company }));

test.each<[string, object, object]>([
  ['the very same', {}, { outcome: 'match' }],
  ['other brackets and spaces', { name: '中沙示例 (餐饮) 有限公司' }, { outcome: 'match' }],
  ['a code in lower case', { code: '91460323ma5yy007x1 ' }, { outcome: 'match' }],
  ['an ID number with a small x', { legalRepId: '46003919800101003x' }, { outcome: 'match' }],
  ['no ID number', { legalRepId: null }, { outcome: 'match' }],
  ['市 too much', { name: '中沙市示例（餐饮）有限公司' }, { outcome: 'differs', elements: ['name'] }],
  ['another digit in the code', { code: '91460323MA5YY007X2' }, { outcome: 'differs', elements: ['code'] }],
  ['another representative', { legalRepName: '王晓明' }, { outcome: 'differs', elements: ['legalRepName'] }],
  [
    'another ID number',
    { legalRepId: '460039198001010035' },
    { outcome: 'differs', elements: ['legalRepId'] },
  ],
  ['a company that is gone', gone, { outcome: 'cancelled' }],
  ['a company that is gone, by its name', { ...gone, code: '91460323MA0000000X' }, { outcome: 'cancelled' }],
  ['nobody', { name: '没有示例公司', code: '91460323MA0000000X' }, { outcome: 'notFound' }],
])('a question with %s is answered', async (_, change, answer) => {
  expect(await load(register).compare({ ...company, ...change })).toEqual(answer);
});

test('all that differs is told', async () => {
  const asked = { ...company, name: '别的公司', legalRepName: '别人', legalRepId: '460039198001010035' };
  expect(await load(register).compare(asked)).toEqual({
    outcome: 'differs',
    elements: ['name', 'legalRepName', 'legalRepId'],
  });
});

test('Chinese column names, a byte order mark and quoted fields are read', async () => {
  const chinese =
    '\ufeff统一社会信用代码,登记状态,法定代表人,企业名称\n92460323MA5YY009X7,存续,张三,"中沙，""示例"""\n';
  const asked = { name: '中沙,"示例"', code: '92460323MA5YY009X7', legalRepName: '张三', legalRepId: null };
  expect(await load(chinese).compare(asked)).toEqual({ outcome: 'match' });
});

test('a file in GB 18030 is read', async () => {
  const name = Buffer.from([0xd6, 0xd0, 0xc9, 0xb3]);
  const bytes = Buffer.concat([
    Buffer.from('code,name,legalRepName,status\n91460323MA5YY007X1,'),
    name,
    Buffer.from(',,active\n'),
  ]);
  const asked = { name: '中沙', code: '91460323MA5YY007X1', legalRepName: '王小明', legalRepId: null };
  expect(await load(bytes).compare(asked)).toEqual({ outcome: 'match' });
});

test.each([
  ['registry.columns', ''],
  ['registry.columns', 'code,name\n1,2'],
  ['registry.csv', 'code,name,legalRepName,status\n1,"2,3,active'],
  ['registry.line', 'code,name,legalRepName,status\n1,,3,active'],
  ['registry.line', 'code,name,legalRepName,status\n,2,3,active'],
  ['registry.line', 'code,name,legalRepName,status\n1,2,3,happy'],
  ['registry.line', 'code,name,legalRepName,status,legalRepIdHash\n1,2,3,active,abc'],
])('a register is refused with %s (%j)', (code, text) => {
  expect(() => load(text)).toThrow(expect.objectContaining({ code }));
});

test('the line that is wrong is named as an editor counts it', () => {
  const text = 'code,name,legalRepName,status\n\n1,"two\nlines",3,active\n1,2,3,happy\n';
  expect(() => load(text)).toThrow('第 5 行');
});

test('a register that is not there is told', () => {
  expect(() => csvRegistry({ file: '/nowhere/register.csv' })).toThrow(
    expect.objectContaining({ code: 'registry.file' }),
  );
});

test.each([
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,\n,b\n',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['"a ""b"", c","d\ne"\n', [['a "b", c', 'd\ne']]],
  ['\n\n,,\na\n\n', [['a']]],
  ['', []],
])('%j is read as %j', (text, rows) => {
  expect(readCsv(text).map(({ fields }) => fields)).toEqual(rows);
});

test.each(['"a', '"a"b,c', 'a"b,c'])('%j is no CSV', (text) => {
  expect(() => readCsv(text)).toThrow(SyntaxError);
});
