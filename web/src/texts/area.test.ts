import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const here = import.meta.dirname;
const house = resolve(here, '../../..');
const flags = [
  '--noEmit',
  '--strict',
  '--target',
  'es2023',
  '--module',
  'esnext',
  '--moduleResolution',
  'bundler',
];

/** What the compiler says of a planted file. */
function compile(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  const file = join(folder, 'planted.ts');
  writeFileSync(file, source);
  try {
    const compiler = join(house, 'node_modules/typescript/bin/tsc');
    const args = [
      compiler,
      ...flags,
      '--allowImportingTsExtensions',
      '--skipLibCheck',
      '--ignoreConfig',
      file,
    ];
    return execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (cause) {
    // tsc answers findings with a failing exit and prints them.
    return String((cause as { stdout?: unknown }).stdout ?? cause);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a missing key, a missing or misspelt parameter and a needless one do not compile', () => {
  const said = compile(`
import { area, speak } from '${here}/area.ts';
const texts = area({ plain: '保存', count: '有 {n} 处' }, { plain: 'Save', count: '{n} places' });
const t = speak(texts, 'zh');
t('plain');
t('count', { n: 3 });
// @ts-expect-error no such key
t('no.such.key');
// @ts-expect-error the parameter is missing
t('count');
// @ts-expect-error the parameter is misspelt
t('count', { m: 3 });
// @ts-expect-error nothing to fill in
t('plain', { n: 3 });
// @ts-expect-error English lacks a key
area({ a: '甲', b: '乙' }, { a: 'A' });
// @ts-expect-error English has a key too many
area({ a: '甲' }, { a: 'A', b: 'B' });
`);
  expect(said).toBe('');
});

test('the compiler was really asked', () => {
  const said = compile(`import { area, speak } from '${here}/area.ts';
speak(area({ a: '甲' }, { a: 'A' }), 'zh')('b');`);
  expect(said).toContain('error TS2345');
});
