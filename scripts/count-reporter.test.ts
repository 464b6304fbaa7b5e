import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const reporter = fileURLToPath(new URL('./count-reporter.ts', import.meta.url));

const config = `
import { CountReporter } from '${reporter}';
const project = (name) => ({ test: { name, globals: true, include: [name + '*.test.mjs'] } });
export default { test: { reporters: ['default', new CountReporter()], projects: ['a', 'b'].map(project) } };
`;

/** The exit code and the last line of a real run over `files`. */
function lastLine(files: Readonly<Record<string, string>>): readonly [number | null, string | undefined] {
  const folder = mkdtempSync(join(tmpdir(), 'ruzhu-count-'));
  for (const [name, text] of Object.entries({ ...files, 'vitest.config.mjs': config }))
    writeFileSync(join(folder, name), text);
  const { NODE_ENV, VITEST, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, [vitest, 'run'], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  rmSync(folder, { recursive: true, force: true });
  return [status, stdout.match(/([^\n]*)\n$/)?.[1]];
}

const passes = `test('passes', () => {}); test.each([1, 2])('in a table', () => {}); test.skip('not now', () => {});`;

test('the tests of all projects are counted, without those that were skipped', () => {
  expect(lastLine({ 'a.test.mjs': passes, 'b.test.mjs': passes })).toEqual([0, '6 passed, 0 failed']);
});

test.each([
  ['a test that fails', `${passes} test('fails', () => { throw new Error('no'); });`, '4 passed, 1 failed'],
  ['a file that cannot be loaded', `import './missing.mjs'; ${passes}`, '1 passed, 1 failed'],
  [
    'an error that no test caught',
    `${passes} setTimeout(() => { throw new Error('late'); }); await new Promise((r) => setTimeout(r, 20));`,
    '4 passed, 1 failed',
  ],
  ['a file without a test', '', '1 passed, 1 failed'],
])('%s counts as one and makes the run fail', (_, broken, line) => {
  const files = { 'a.test.mjs': `test('passes', () => {});`, 'b.test.mjs': broken };
  expect(lastLine(files)).toEqual([1, line]);
});

test('a run that finds no test counts as one that failed', () => {
  expect(lastLine({})).toEqual([1, '0 passed, 1 failed']);
});
