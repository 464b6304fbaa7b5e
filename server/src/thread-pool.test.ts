import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { threadsWanted } from './thread-pool.ts';

test.each([
  [undefined, 1, 8],
  [undefined, 2, 8],
  [undefined, 16, 32],
  ['', 2, 8],
  ['4', 2, 8],
  ['12', 2, 12],
  ['many', 2, 8],
])('where %j is given on %i cores there are %i threads', (given, cores, threads) => {
  expect(threadsWanted(given, cores)).toBe(threads);
});

test('the server counts its threads before it imports anything that may need one', () => {
  const main = readFileSync(fileURLToPath(new URL('./main.ts', import.meta.url)), 'utf8');
  expect(/^import .*$/m.exec(main)?.[0]).toBe(`import './thread-pool.ts';`);
});

test.runIf(process.platform === 'linux').each([undefined, '2'])(
  'a program that imports it first has eight threads for files though UV_THREADPOOL_SIZE is %j',
  (given) => {
    const { UV_THREADPOOL_SIZE: _, ...others } = process.env;
    const place = new URL('./thread-pool.ts', import.meta.url);
    const script = `
      await import(${JSON.stringify(place.href)});
      const { pbkdf2 } = await import('node:crypto');
      const { readdirSync } = await import('node:fs');
      const before = readdirSync('/proc/self/task').length;
      let left = 16;
      const seen = () => { left -= 1; if (left === 0) console.log(readdirSync('/proc/self/task').length - before); };
      for (let n = 16; n > 0; n -= 1) pbkdf2('a', 'b', 1000, 32, 'sha256', seen);`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...others, ...(given === undefined ? {} : { UV_THREADPOOL_SIZE: given }) },
      encoding: 'utf8',
    });
    expect(Number(said)).toBeGreaterThanOrEqual(8);
  },
);
