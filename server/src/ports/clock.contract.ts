import { describe, expect, test } from 'vitest';
import type { Clock, MovableClock } from './clock.ts';

/** What every clock keeps. */
export function clockContract(name: string, make: () => Clock | Promise<Clock>): void {
  describe(`${name} as a clock`, () => {
    test('tells the time in whole milliseconds since 1970', async () => {
      const now = (await make()).now();
      expect(Number.isSafeInteger(now)).toBe(true);
      expect(now).toBeGreaterThan(1_700_000_000_000);
    });

    test('goes on by itself', async () => {
      const clock = await make();
      const first = clock.now();
      await expect.poll(() => clock.now(), { interval: 1 }).toBeGreaterThan(first);
    });
  });
}

/** What every clock that can be moved keeps; `restart` gives the clock of the next process. */
export function movableClockContract(
  name: string,
  make: () => Promise<{ readonly clock: MovableClock; readonly restart: () => Promise<MovableClock> }>,
): void {
  clockContract(name, async () => (await make()).clock);

  describe(`${name} as a movable clock`, () => {
    test('is not moved at first', async () => {
      expect((await make()).clock.movedBy()).toBe(0);
    });

    test('is ahead by the sum of its moves, those made at once among them', async () => {
      const { clock } = await make();
      const before = clock.now();
      await Promise.all([clock.forward(3_600_000), clock.forward(86_400_000)]);
      expect(clock.movedBy()).toBe(90_000_000);
      expect(clock.now() - before).toBeGreaterThanOrEqual(90_000_000);
    });

    test('stays ahead after a restart', async () => {
      const { clock, restart } = await make();
      await clock.forward(60_000);
      expect((await restart()).movedBy()).toBe(60_000);
    });

    test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('is not moved by %s', async (ms) => {
      const { clock } = await make();
      await expect(clock.forward(ms)).rejects.toThrow('forward');
      expect(clock.movedBy()).toBe(0);
    });
  });
}
