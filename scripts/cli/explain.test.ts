import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { namedKinds } from '@ruzhu/rules';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { identifierVectors } from '../../rules/src/testing/identifier-vectors.data.ts';
import { explain } from './explain.ts';

let [out, err]: [string[], string[]] = [[], []];
beforeEach(() => {
  [out, err] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(line));
});
afterEach(() => vi.restoreAllMocks());

const DAY = '--as-of=2026-11-22';

describe('ruzhu explain', () => {
  test('says what the parts of a number mean', () => {
    expect(explain(['91350100M000100Y43', DAY])).toBe(0);
    expect(out[0]).toBe('统一社会信用代码  通过');
    expect(out.join('\n')).toMatch(/pair\.category +企业/);
  });

  test('says where a number is wrong and what was probably meant', () => {
    expect(explain(['--kind', 'uscc', '9111O108551385082Q', DAY])).toBe(1);
    expect(out).toEqual([
      '统一社会信用代码  不通过',
      '  uscc.charset  第 5 位',
      expect.stringContaining('检查是否把 0 写成了 O'),
      expect.stringContaining('→ 第 5 位是「O」'),
      '  → 可能是 91110108551385082Q',
      '  第 5 位可能是 0，不是 O',
    ]);
  });

  test('warns in words', () => {
    expect(explain(['--kind', 'uscc', '91460323MA5YY0011W', DAY, '--lang', 'en'])).toBe(0);
    expect(out[0]).toBe('Unified social credit code  valid');
    expect(out.length).toBeGreaterThan(8);
  });

  test('answers programs with the parts of the reading', () => {
    explain(['--json', '--kind', 'uscc', '9111O108551385082Q', DAY]);
    expect(JSON.parse(out.join())).toMatchObject({
      ok: false,
      value: null,
      facts: null,
      warnings: [],
      code: 'uscc.charset',
      position: 5,
      suggestions: ['91110108551385082Q'],
    });
  });

  test.each([
    ...namedKinds.map(({ name, example }) => [name, example]),
    ['wechat_account_name', '云鹿厨房食品'],
  ])('takes %s as a kind', (kind, example) => {
    expect(explain(['--json', DAY, '--kind', kind!, example!])).toBe(0);
    expect(JSON.parse(out.join())).toMatchObject({ ok: true, kind, value: example });
  });

  test.each(Object.entries(identifierVectors))('judges the vectors of %s', (kind, { sound, refused }) => {
    const judged = (value: string) => explain(['--kind', kind, DAY, '--json', '--', value]);
    for (const value of Object.keys(sound)) expect(judged(value), value).toBe(0);
    for (const value of Object.keys(refused)) if (value !== '-') expect(judged(value), value).toBe(1);
  });

  test('judges a number on the day that is named', () => {
    const judged = (asOf: string) =>
      explain(['--kind', 'resident_id', `--as-of=${asOf}`, '11010519491231002X']);
    expect([judged('1949-12-30'), judged('1949-12-31')]).toEqual([1, 0]);
  });

  test.each([
    [[], '写一个要解释的编号'],
    [['1', '2'], '写一个要解释的编号'],
    [['--kind', 'passport', '1'], '没有「passport」这种编号'],
    [['--as-of', '2026-02-30', '1'], '这一天不存在'],
    [['-1'], '不认识的用法'],
  ])('%j is misuse and ends with 2', (args, sentence) => {
    expect(explain(args)).toBe(2);
    expect(err.join('\n')).toContain(sentence);
    expect(out).toEqual([]);
  });

  test('lists the kinds', () => {
    expect(explain(['--help'])).toBe(0);
    for (const { name } of namedKinds) expect(out.join('\n')).toContain(`  ${name} `);
  });
});

test('a number on standard input stays out of the shell’s history', () => {
  const launcher = join(import.meta.dirname, '../ruzhu.mjs');
  const asked = spawnSync(process.execPath, [launcher, 'explain', '-', '--json'], {
    input: '11010519491231002X\n',
    encoding: 'utf8',
  });
  expect([asked.status, JSON.parse(asked.stdout).kind]).toEqual([0, 'resident_id']);
});
