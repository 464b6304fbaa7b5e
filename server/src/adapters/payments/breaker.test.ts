import { expect, test } from 'vitest';
import { breaker } from './breaker.ts';

function setUp() {
  const world = { now: 1_000 };
  const line = breaker({ failures: 3, restMs: 30_000, clock: { now: () => world.now } });
  const went = (...calls: readonly boolean[]) => {
    for (const well of calls) line.went(well);
    return line.isResting();
  };
  return { world, line, went };
}

test.each([
  [[false, false], false],
  [[false, false, false], true],
  [[false, false, true, false, false], false],
  [[false, false, true, false, false, false], true],
])('after %j it rests: %s', (calls, rests) => {
  expect(setUp().went(...calls)).toBe(rests);
});

test('the rest ends by itself; then one failure is enough, and one success forgets all', () => {
  const { world, line, went } = setUp();
  went(false, false, false);
  world.now += 29_999;
  expect(line.isResting()).toBe(true);
  world.now += 1;
  expect(line.isResting()).toBe(false);
  expect(went(false)).toBe(true);
  world.now += 30_000;
  expect(went(true, false, false)).toBe(false);
});
