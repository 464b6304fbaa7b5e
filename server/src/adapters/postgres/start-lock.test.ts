import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { ownMark } from './process-facts.ts';
import { takeStartLock } from './start-lock.ts';

test('one start waits for the other, in turn', async () => {
  const file = join(temporaryFolder(), 'lock');
  const order: string[] = [];
  const letGo = await takeStartLock(file, '/data');
  const second = takeStartLock(file, '/data').then((letGoToo) => {
    order.push('second');
    letGoToo();
  });
  order.push('first');
  letGo();
  await second;
  expect(order).toEqual(['first', 'second']);
  expect(existsSync(file)).toBe(false);
});

test.each([
  ['that is gone', '999999999 1'],
  ['whose number another process has now', `${process.pid} 1`],
  ['that wrote nothing', ''],
])('the lock of a process %s is taken over', async (_, mark) => {
  const folder = temporaryFolder();
  const file = join(folder, 'lock');
  writeFileSync(file, `${mark}\n`);
  const letGo = await takeStartLock(file, '/data', 1_000);
  letGo();
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock of a living process is waited for, and then named', async () => {
  const file = join(temporaryFolder(), 'lock');
  writeFileSync(file, `${ownMark()}\n`);
  await expect(takeStartLock(file, '/data', 60)).rejects.toMatchObject({
    code: 'postgres.busy',
    message: expect.stringContaining(`${process.pid}`),
  });
});
