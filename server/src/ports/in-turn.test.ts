import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('work begins only when the work before it has ended', async () => {
  const oneByOne = inTurn();
  const seen: string[] = [];
  const slow = oneByOne(async () => {
    seen.push('first begins');
    await Promise.resolve();
    seen.push('first ends');
  });
  const quick = oneByOne(async () => seen.push('second'));
  await Promise.all([slow, quick]);
  expect(seen).toEqual(['first begins', 'first ends', 'second']);
});

test('work that fails tells its caller and stops nobody else', async () => {
  const oneByOne = inTurn();
  const failing = oneByOne(async () => {
    throw new Error('broken');
  });
  const next = oneByOne(async () => 7);
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe(7);
});
