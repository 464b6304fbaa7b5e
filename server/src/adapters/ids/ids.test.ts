import { expect, test } from 'vitest';
import { idsContract } from '../../ports/ids.contract.ts';
import { orderedIds } from './ordered-ids.ts';
import { randomIds } from './random-ids.ts';
import { seededIds } from './seeded-ids.ts';

idsContract('the random source', randomIds);
idsContract('the seeded source', (clock) => seededIds('test', clock));

const clock = { now: () => 1_700_000_000_000 };
const draw = (ids: ReturnType<typeof randomIds>) => [
  ids.id(),
  ids.token(),
  ids.code(),
  ids.between(0, 1_000_000),
];

test('the same seed gives the same ids, another seed others', () => {
  expect(draw(seededIds('a', clock))).toEqual(draw(seededIds('a', clock)));
  expect(draw(seededIds('a', clock))).not.toEqual(draw(seededIds('b', clock)));
});

test('two random sources have nothing in common', () => {
  expect(draw(randomIds(clock))).not.toEqual(draw(randomIds(clock)));
});

test('an id is put together from the time, the counter and the random bits as RFC 9562 lays them out', () => {
  const id = orderedIds(() => Buffer.from('0123ffff0405060708ff', 'hex'), { now: () => 0x0192_0000_0001 });
  expect(id()).toBe('01920000-0001-7123-bfff-0405060708ff');
  expect(id()).toBe('01920000-0001-7124-bfff-0405060708ff');
});
