import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDossier } from '@ruzhu/rules';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { check } from './check.ts';
import type { CheckReport } from './check-report.ts';
import { readDossierFile } from './read-dossier-file.ts';

const root = join(import.meta.dirname, '../..');
const example = (name: string) => join(root, 'examples', name);
const folder = mkdtempSync(join(tmpdir(), 'ruzhu-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let [out, err]: [string[], string[]] = [[], []];
beforeEach(() => {
  [out, err] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(line));
});
afterEach(() => vi.restoreAllMocks());

const DAY = '--as-of=2026-11-22';
const reportIn = (): CheckReport => JSON.parse(out.join('\n'));

describe('ruzhu check', () => {
  test.each([
    [['packaged-food.json'], 0],
    [['fresh-fruit.yaml', 'packaged-food.json'], 0],
    [['with-mistakes.yaml'], 1],
    [['dossiers.xlsx'], 1],
    [['dossiers.csv'], 1],
    [['nosuch.json', 'with-mistakes.yaml'], 2],
  ])('of %j ends with %d', async (files, code) => {
    expect(await check([...files.map(example), DAY])).toBe(code);
    expect(err).toHaveLength(code === 2 ? 1 : 0);
  });

  test('names each thing to mend, where it is, what mends it and what was probably meant', async () => {
    await check([example('with-mistakes.yaml'), DAY]);
    const text = out.join('\n');
    expect(text).toMatch(/with-mistakes\.yaml {2}seed-2021 {2}必须修改 13 {2}建议 2/);
    expect(text).toContain('必须修改  统一社会信用代码');
    expect(text).toContain('→ 可能是 91460323MA5LHW4N9X');
    expect(text).toContain('subject.licenceNumber');
    expect(text).not.toMatch(/\{\w+\}|undefined/);
  });

  test('speaks English when it is asked to', async () => {
    await check([example('with-mistakes.yaml'), DAY, '--lang', 'en']);
    expect(out.join('\n')).toMatch(/must fix 13 {2}advice 2/);
    expect(out.join('\n')).toContain('Unified social credit code');
  });

  test('answers programs with one line of JSON, every code with its sentences', async () => {
    expect(await check([example('with-mistakes.yaml'), example('nosuch.json'), DAY, '--json'])).toBe(2);
    expect(out).toHaveLength(1);
    expect(err).toEqual([]);
    const report = reportIn();
    expect(report).toMatchObject({
      ok: false,
      asOf: '2026-11-22',
      dossiers: 1,
      mustFix: 1,
      refused: 0,
      badFiles: 1,
    });
    expect(report.files[1]).toMatchObject({ fault: { code: 'file.missing', says: { zh: '找不到文件' } } });
    const item = report.files[0]?.dossiers[0]?.lint?.items.find(({ id }) => id === 'uscc');
    expect(item).toMatchObject({
      level: 'mustFix',
      code: 'uscc.check',
      path: 'subject.licenceNumber',
      title: { zh: '统一社会信用代码' },
      says: { en: expect.stringMatching(/./) },
    });
  });

  test('takes the set of rules of the dossier unless another is named', async () => {
    const policies = async (...args: string[]) => {
      out = [];
      await check([example('fresh-fruit.yaml'), DAY, '--json', ...args]);
      return reportIn().files[0]?.dossiers[0]?.policy;
    };
    expect(await policies()).toBe('seed-2021');
    expect(await policies('--policy', 'wechat-2026')).toBe('wechat-2026');
  });

  test('checks on the day that is named', async () => {
    const levels = async (asOf: string) => {
      out = [];
      await check([example('with-mistakes.yaml'), '--json', '--as-of', asOf]);
      return reportIn().files[0]?.dossiers[0]?.lint?.items.find(({ id }) => id === 'licence_dates')?.level;
    };
    expect(await levels('2026-11-22')).toBe('mustFix');
    expect(await levels('2026-10-20')).toBe('advice');
    expect(await levels('2026-08-01T10:00+08:00')).toBe('pass');
  });

  test('refuses a dossier of another shape with its place and path, and ends with 1', async () => {
    const file = join(folder, 'shape.json');
    writeFileSync(file, '[{"subject":{"name":1}},{"policy":"x"},{}]');
    expect(await check([file, DAY])).toBe(1);
    const text = out.join('\n');
    expect(text).toMatch(/shape\.json 第 1 份 {2}读不出来/);
    expect(text).toContain('subject.name');
    expect(text).toContain('没有「x」这套规则');
    expect(text).toContain('3 份资料，0 份必须修改，2 份读不出来');
  });

  test('lets no file write into the terminal', async () => {
    const file = join(folder, 'escape.json');
    const name = '\u001b[2J\u001b]0;owned\u0007海南云鹿';
    writeFileSync(file, JSON.stringify({ subject: { name, kind: '\u001b[31m' }, [name]: 1 }));
    await check([file, DAY]);
    expect(out.join('')).not.toMatch(/\p{Cc}/u);
  });

  test.each([
    [[], '写要检查的文件'],
    [['--lang', 'fr', 'x.json'], '--lang 只能是 zh 或 en'],
    [['--as-of', 'tomorrow', 'x.json'], '日期写成 2021-03-15 这样'],
    [['--policy', 'x', 'x.json'], '没有「x」这套规则'],
    [['--bogus', 'x.json'], '不认识的用法'],
    [['--template', 'x.csv'], '--template 写一个 .xlsx 文件'],
    [['--template', 'x.xlsx', 'y.json'], '--template 写一个 .xlsx 文件'],
  ])('%j is misuse and ends with 2', async (args, sentence) => {
    expect(await check(args)).toBe(2);
    expect(err.join('\n')).toContain(sentence);
    expect(out).toEqual([]);
  });

  test('tells how it is used', async () => {
    expect(await check(['--help', '--lang', 'en'])).toBe(0);
    expect(out.join('\n')).toContain('Exit code: 0 nothing must be fixed; 1 something must; 2 misuse');
  });
});

describe('ruzhu check --template', () => {
  test('writes a table without rows whose headings are read, and never over a file', async () => {
    const file = join(folder, 'template.xlsx');
    expect(await check(['--template', file])).toBe(0);
    expect(await check([file])).toBe(2);
    expect(err).toEqual([`${file}：文件里没有资料`]);
    const before = readFileSync(file);
    expect(await check(['--template', file])).toBe(2);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(await check(['--template', join(folder, 'no', 'folder.xlsx')])).toBe(2);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});

/** A table has no cell for a part that is there and empty. */
const filled = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, one) =>
      key !== 'findings' && Array.isArray(one) && one.length === 0 ? undefined : one,
    ),
  );

test.each(['dossiers.xlsx', 'dossiers.csv'])('examples/%s holds the other examples', async (table) => {
  // When this fails, run `node scripts/make-example-table.ts`.
  const file = await readDossierFile(example(table));
  const others = ['packaged-food.json', 'fresh-fruit.yaml', 'with-mistakes.yaml'].map((name) =>
    readDossier(parse(readFileSync(example(name), 'utf8'))),
  );
  expect(file.ok && file.dossiers.map(({ reading }) => filled(reading))).toEqual(others.map(filled));
});

describe('colours', () => {
  const coloured = (env: Readonly<Record<string, string>>) => {
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env;
    const args = [join(root, 'scripts/ruzhu.mjs'), 'check', example('with-mistakes.yaml'), DAY];
    return spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...rest, ...env } }).stdout.includes(
      '\u001b[',
    );
  };

  test('are left out where the output is no terminal, unless they are asked for', () => {
    expect([coloured({}), coloured({ FORCE_COLOR: '1' }), coloured({ NO_COLOR: '1' })]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

test('standard input is read as YAML or JSON', () => {
  const input = readFileSync(example('packaged-food.json'));
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'scripts/ruzhu.mjs'), 'check', '-', '--json', DAY],
    { input, encoding: 'utf8' },
  );
  expect([status, JSON.parse(stdout).dossiers]).toEqual([0, 1]);
});
