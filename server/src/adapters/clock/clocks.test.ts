import { expect, test } from 'vitest';
import { clockContract, movableClockContract } from '../../ports/clock.contract.ts';
import { isLocalOnly } from '../../ports/local-only.ts';
import { sandboxClock } from './sandbox-clock.ts';
import { systemClock } from './system-clock.ts';

clockContract('the system clock', systemClock);

movableClockContract('the sandbox clock', async () => {
  let kept = 0;
  const start = () =>
    sandboxClock({
      boundTo: '127.0.0.1',
      load: async () => kept,
      save: async (movedBy) => {
        kept = movedBy;
      },
    });
  return { clock: await start(), restart: start };
});

const fixed = { now: () => 1_700_000_000_000 };

test('a move that could not be kept is not seen', async () => {
  const full = async () => {
    throw new Error('disk full');
  };
  const clock = await sandboxClock({ boundTo: '::1', load: async () => 5, save: full, real: fixed });
  await expect(clock.forward(1_000)).rejects.toThrow('disk full');
  expect(clock.now()).toBe(fixed.now() + 5);
});

test('a clock that can be moved does not run where others reach the server', async () => {
  const start = sandboxClock({ boundTo: '0.0.0.0', load: async () => 0, save: async () => {} });
  await expect(start).rejects.toMatchObject({ code: 'local.public' });
});

test('only the sandbox clock is marked as a stand-in', async () => {
  const moved = await sandboxClock({ boundTo: 'localhost', load: async () => 0, save: async () => {} });
  expect([isLocalOnly(moved), isLocalOnly(systemClock())]).toEqual([true, false]);
});
