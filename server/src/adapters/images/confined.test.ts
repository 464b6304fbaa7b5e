import { expect, test } from 'vitest';
import { type ConfinedRun, runConfined } from './confined.ts';

const run = (script: string, change: Partial<ConfinedRun> = {}) =>
  runConfined({
    command: ['/bin/sh', '-c', script],
    input: Buffer.from('input'),
    cpuSeconds: 5,
    wallMs: 10_000,
    memoryKiB: 1_048_576,
    mostOutput: 1_000,
    ...change,
  });

test('a program gets its input and gives its output', async () => {
  expect(await run('cat; echo " and more"')).toEqual({
    state: 'done',
    output: Buffer.from('input and more\n'),
  });
});

test('a program sees nothing of our environment', async () => {
  process.env.RUZHU_TEST_SECRET = 'hunter2';
  const outcome = await run('env; pwd', { env: { GIVEN: 'yes' } });
  const text = outcome.state === 'done' ? outcome.output.toString() : '';
  expect(text).toContain('GIVEN=yes');
  expect(text).not.toContain('hunter2');
  expect(text).not.toContain('HOME=');
  expect(text.trimEnd().split('\n').at(-1)).toBe('/');
});

test('a program that fails is refused with its words', async () => {
  expect(await run('echo broken >&2; exit 3')).toEqual({ state: 'refused', words: 'broken\n' });
});

test.each<[string, string, Partial<ConfinedRun>]>([
  ['sleeps too long', 'exec sleep 60', { wallMs: 50 }],
  ['computes too long', 'while :; do :; done', { cpuSeconds: 1 }],
  ['says too much', 'exec cat /dev/zero', {}],
  ['kills itself', 'kill -9 $$', {}],
])('a program that %s is killed', async (_, script, change) => {
  expect(await run(script, change)).toEqual({ state: 'killed' });
});

test.skipIf(process.platform !== 'linux')('a program that takes too much memory gets no more', async () => {
  const outcome = await run('', {
    command: [process.execPath, '-e', 'Buffer.alloc(4e9).fill(1); console.log("had it")'],
    memoryKiB: 3_000_000,
  });
  expect(outcome.state).not.toBe('done');
});

test.skipIf(process.getuid?.() !== 0)('a program that shall be nobody is nobody', async () => {
  expect(await run('id -u', { asNobody: true })).toEqual({ state: 'done', output: Buffer.from('65534\n') });
});

test('a program that is not there is a fault of ours', async () => {
  expect(await run('', { command: ['/nowhere/program'] })).toMatchObject({ state: 'refused' });
});
