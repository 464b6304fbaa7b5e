import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from './commands.ts';
import { readHeads } from './read-heads.ts';

let [out, err]: [string[], string[]] = [[], []];
let folder = '';
beforeEach(() => {
  [out, err] = [[], []];
  folder = mkdtempSync(join(tmpdir(), 'ruzhu-operate-'));
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(String(line)));
  vi.stubEnv('RUZHU_DATA', join(folder, 'data'));
  vi.stubEnv('DATABASE_URL', '');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const run = async (line: string): Promise<number> => {
  const [name = '', ...args] = line.split(' ');
  return (await commands[name]!.load())(args);
};

/** Commands on the data of a server, and a line of each that would do its work. */
const operating = [
  'audit verify',
  'keys rotate',
  'passkeys reset staff@ruzhu.example --reason lost',
  'backup there',
  'outbox drain',
  'reconcile',
];

describe.each(operating)('ruzhu %s', (line) => {
  test('says how it is used, in both languages', async () => {
    expect(await run(`${line} --help`)).toBe(0);
    expect(out.join('\n')).toContain('用法：ruzhu ');
    out = [];
    expect(await run(`${line} --help --lang en`)).toBe(0);
    expect(out.join('\n')).toContain('Usage: ruzhu ');
  });

  test('takes no option that it does not know', async () => {
    expect(await run(`${line} --nonsense`)).toBe(2);
    expect(err.join('\n')).toContain('不认识的用法');
  });

  test('ends with 2 where there is no data, and makes none', async () => {
    expect(await run(line)).toBe(2);
    expect(err.join('\n')).toContain('里没有数据');
    expect(() => mkdirSync(join(folder, 'data'))).not.toThrow();
  });
});

test('a command with a second word lists what it can be', async () => {
  expect(await run('audit')).toBe(0);
  expect(out.join('\n')).toContain('ruzhu audit verify');
  expect(await run('audit nonsense')).toBe(2);
  expect(await run('audit verify more')).toBe(2);
  expect(await run(`audit verify --heads ${join(folder, 'none')}`)).toBe(2);
  expect(err.join('\n')).toContain('读不出来');
});

test('signed heads are found in a log between other lines', () => {
  const file = join(folder, 'log');
  const head = { seq: 7, hash: '00ff0000:01', at: 5, signature: 'aa:bb' };
  const told = JSON.stringify({ level: 'info', ...head, msg: 'audit head' });
  writeFileSync(file, ['not JSON', `2026-11-22 ruzhu[1]: ${told}`, '{"msg":"other"}', ''].join('\n'));
  expect(readHeads(file)).toEqual([
    { seq: 7, hash: Uint8Array.of(0, 255, 0, 0, 1), signedAt: 5, signature: Uint8Array.of(0xaa, 0xbb) },
  ]);
});
