import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const scripts = dirname(fileURLToPath(import.meta.url));
const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Stands for npm: notes how it was called, and installs nothing but the folder. */
const npmStub = `
const { appendFileSync, mkdirSync } = require('node:fs');
appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
mkdirSync('node_modules', { recursive: true });
process.exit(Number(process.env.NPM_EXIT ?? 0));
`;

const lock = {
  packages: {
    '': { name: 'made-up' },
    rules: { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/of-another-platform': { version: '2.0.0', integrity: 'sha512-b', optional: true },
  },
};

/** A checkout with our scripts and made-up tasks. */
function checkout(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ruzhu-bootstrap-'));
  made.push(folder);
  mkdirSync(join(folder, 'scripts'));
  for (const name of ['bootstrap.mjs', 'install.mjs', 'carried-node.mjs'])
    cpSync(join(scripts, name), join(folder, 'scripts', name));
  const all = { 'npm-stub.cjs': npmStub, 'package-lock.json': JSON.stringify(lock), ...files };
  for (const [name, text] of Object.entries(all)) write(folder, name, text);
  return folder;
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const environment = (folder: string, more: Readonly<Record<string, string>> = {}) => ({
  ...process.env,
  npm_execpath: join(folder, 'npm-stub.cjs'),
  ...more,
});

const bootstrap = (folder: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [join(folder, 'scripts', 'bootstrap.mjs'), ...args], {
    encoding: 'utf8',
    env: environment(folder, more),
  });

const npmCalls = (folder: string): string[] => {
  const file = join(folder, 'npm-calls');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
};

const echo = `console.log('ran', process.argv.slice(2).join(' '));`;

test('dependencies are installed once, and again only when the lock has changed', () => {
  const folder = checkout({ 'scripts/bench.ts': echo });
  bootstrap(folder, ['bench']);
  bootstrap(folder, ['bench']);
  expect(npmCalls(folder)).toEqual([expect.stringMatching(/^ci --include=dev --include=optional /)]);
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: {} }));
  bootstrap(folder, ['bench']);
  expect(npmCalls(folder)).toHaveLength(2);
});

test.each([
  [undefined, (threads: number) => threads >= 8],
  ['5', (threads: number) => threads === 5],
])('a task finds the size of the thread pool set before it begins (given: %s)', (given, isRight) => {
  const folder = checkout({ 'scripts/bench.ts': 'console.log(process.env.UV_THREADPOOL_SIZE);' });
  const { UV_THREADPOOL_SIZE: _, ...others } = process.env;
  const { stdout } = spawnSync(process.execPath, [join(folder, 'scripts', 'bootstrap.mjs'), 'bench'], {
    encoding: 'utf8',
    env: {
      ...others,
      npm_execpath: join(folder, 'npm-stub.cjs'),
      ...(given === undefined ? {} : { UV_THREADPOOL_SIZE: given }),
    },
  });
  expect(Number(stdout)).toSatisfy(isRight);
});

const installedByHand = { 'node_modules/a': lock.packages['node_modules/a'], rules: { version: '0.1.0' } };

test.each([
  ['what the lock asks for is', installedByHand, 0],
  ['an older package is not', { 'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' } }, 1],
  ['a missing package is not', {}, 1],
  ['one package too many is not', { ...installedByHand, 'node_modules/z': { version: '1.0.0' } }, 1],
])('%s taken as installed when npm was run by hand', (_, packages, calls) => {
  const folder = checkout({
    'scripts/bench.ts': echo,
    'node_modules/.package-lock.json': JSON.stringify({ packages }),
  });
  expect(bootstrap(folder, ['bench']).stdout).toBe('ran \n');
  expect(npmCalls(folder)).toHaveLength(calls);
});

test('an install that fails says what to do, keeps the exit code, and is tried again the next time', () => {
  const folder = checkout({ 'scripts/bench.ts': echo });
  const failed = bootstrap(folder, ['bench'], { NPM_EXIT: '7' });
  expect(failed.status).toBe(7);
  expect(failed.stdout).toBe('');
  expect(failed.stderr).toMatch(/首次安装需要网络.*The first install needs the network/s);
  expect(bootstrap(folder, ['bench']).status).toBe(0);
  expect(npmCalls(folder)).toHaveLength(2);
});

test('arguments go to the task and its exit code comes back', () => {
  const folder = checkout({ 'scripts/bench.ts': `${echo} process.exit(5);` });
  const { status, stdout } = bootstrap(folder, ['bench', 'rules', '--json']);
  expect([status, stdout]).toEqual([5, 'ran rules --json\n']);
});

test('the first step that fails ends the task', () => {
  const folder = checkout({ 'scripts/build-web.ts': 'process.exit(4);', 'server/src/main.ts': echo });
  const { status, stdout } = bootstrap(folder, ['start']);
  expect([status, stdout]).toEqual([4, '']);
});

test.each([
  ['nonsense', 2, 'No such task'],
  ['toString', 2, 'No such task'],
  ['demo', 1, 'scripts/demo.ts is missing'],
])('%s ends with %d and a sentence', (task, code, words) => {
  const { status, stderr } = bootstrap(checkout({}), [task]);
  expect(status).toBe(code);
  expect(stderr).toContain(words);
});

test.each([
  ['v24.1.0', 'carried'],
  ['v22.9.0', 'ran'],
])('a carried Node that says %s leads to: %s', (version, who) => {
  const folder = checkout({
    'scripts/bench.ts': echo,
    'node_modules/.package-lock.json': JSON.stringify({ packages: installedByHand }),
    'node_modules/.bin/node': `#!/bin/sh\nif [ "$1" = --version ]; then echo ${version}; else echo carried; fi\n`,
  });
  chmodSync(join(folder, 'node_modules', '.bin', 'node'), 0o755);
  expect(bootstrap(folder, ['bench']).stdout).toContain(who);
});

const waiting = `
process.on('SIGTERM', () => process.exit(3));
process.on('SIGINT', () => process.exit(4));
setInterval(() => {}, 1000);
console.log(process.pid);
`;

test.each<[NodeJS.Signals, number]>([
  ['SIGTERM', 3],
  ['SIGINT', 4],
])('%s goes on to the task, whose exit code comes back', async (signal, code) => {
  const folder = checkout({ 'scripts/bench.ts': waiting });
  const child = spawn(process.execPath, [join(folder, 'scripts', 'bootstrap.mjs'), 'bench'], {
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([code, null]);
});

test('a task that npm started ends when the shell between npm and us is killed', async () => {
  const folder = checkout({ 'scripts/bench.ts': waiting });
  // As npm does it: a shell that waits for us. The word after it keeps the shell from becoming us.
  const shell = spawn(
    '/bin/sh',
    ['-c', `"$0" "$1" bench; true`, process.execPath, join(folder, 'scripts', 'bootstrap.mjs')],
    {
      env: environment(folder, { npm_lifecycle_event: 'bench' }),
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await once(shell.stdout, 'data');
  const closed = once(shell.stdout, 'close');
  shell.kill('SIGTERM');
  // Its output is only closed once all that write to it are gone.
  await closed;
  expect(shell.signalCode).toBe('SIGTERM');
});

test('a task that is killed ends with the number that a shell gives', async () => {
  const folder = checkout({ 'scripts/bench.ts': `process.kill(process.pid, 'SIGKILL');` });
  expect(bootstrap(folder, ['bench']).status).toBe(137);
});
