import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const script = fileURLToPath(new URL('./find-browser.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ruzhu-browser-'));
const browser = join(folder, 'chromium');
writeFileSync(browser, '#!/bin/sh\n');
chmodSync(browser, 0o755);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `--dry-run`: a test never installs anything. */
const find = (env: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, [script, '--dry-run'], { encoding: 'utf8', env: { PATH: '', ...env } });

test.each([
  ['a browser on the path', { PATH: ['/nowhere', folder].join(':') }],
  ['the browser that CHROMIUM names', { CHROMIUM: browser }],
])('%s is found, and its path is all that is printed', (_, env) => {
  const { status, stdout } = find(env);
  expect([status, stdout]).toEqual([0, `${browser}\n`]);
});

test('a wrong CHROMIUM is never passed over for another browser', () => {
  const { status, stdout, stderr } = find({ PATH: folder, CHROMIUM: join(folder, 'missing') });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/missing is no program.*CHROMIUM/s);
});
