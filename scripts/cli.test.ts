import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const launcher = fileURLToPath(new URL('./ruzhu.mjs', import.meta.url));

const ruzhu = (...args: readonly string[]) =>
  spawnSync(process.execPath, [launcher, ...args], { cwd: '/', encoding: 'utf8' });

test('ruzhu version tells the product’s and Node’s version from any folder', () => {
  const { status, stdout } = ruzhu('version');
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^ruzhu \d+\.\d+\.\d+ \(Node v\d+\./)]);
});

test.each([
  [['help'], 0],
  [[], 0],
  [['nonsense'], 2],
  [['constructor'], 2],
])('ruzhu %j lists the commands and ends with %d', (args, code) => {
  const { status, stdout, stderr } = ruzhu(...args);
  expect(status).toBe(code);
  expect(stdout + stderr).toMatch(/ruzhu version .*显示版本/);
});
