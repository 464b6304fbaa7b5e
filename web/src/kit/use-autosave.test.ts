// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { draftOf, retryAfter, type SaveState } from './autosave-state.ts';
import { makeSaver } from './use-autosave.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(...outcomes: ('saved' | 'conflict' | 'fault')[]) {
  const told: SaveState['kind'][] = [];
  const save = vi.fn(async () => {
    const outcome = outcomes.shift() ?? 'saved';
    if (outcome === 'fault') throw new Error('down');
    return outcome;
  });
  const saver = makeSaver({
    read: () => new FormData(),
    save,
    tell: (state) => told.push(state.kind),
    clock: () => 7,
  });
  return { told, save, saver };
}

describe('autosave', () => {
  test('waits until 1.5 s have passed since the last change', async () => {
    const { save, saver, told } = setUp();
    saver.changed();
    await vi.advanceTimersByTimeAsync(1_400);
    saver.changed();
    await vi.advanceTimersByTimeAsync(1_400);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(save).toHaveBeenCalledTimes(1);
    expect(told).toEqual(['dirty', 'saving', 'saved']);
  });

  test('tries again after a fault, later each time', async () => {
    const { save, saver, told } = setUp('fault', 'fault', 'saved');
    saver.changed();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(told.at(-1)).toBe('retrying');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(save).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(told.at(-1)).toBe('saved');
  });

  test('saves what changed while a save was under way', async () => {
    const { save, saver, told } = setUp();
    saver.changed();
    saver.flush();
    saver.changed();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(save).toHaveBeenCalledTimes(2);
    expect(told.at(-1)).toBe('saved');
  });

  test('stops at a conflict and never overwrites', async () => {
    const { save, saver, told } = setUp('conflict');
    saver.changed();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told.at(-1)).toBe('conflict');
    expect(save).toHaveBeenCalledTimes(1);
  });

  test('saves at once when asked, and nothing when nothing changed or all was sent', async () => {
    const { save, saver, told } = setUp();
    saver.flush();
    saver.changed();
    saver.rest();
    expect(told.at(-1)).toBe('clean');
    saver.flush();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(save).not.toHaveBeenCalled();
    expect(saver.isDirty()).toBe(false);
  });

  test.each([
    [1, 2_000],
    [2, 4_000],
    [5, 30_000],
    [50, 30_000],
  ])('the %dth retry comes after %d ms', (n, ms) => {
    expect(retryAfter(n)).toBe(ms);
  });
});

test('a draft never holds a password, a one-time code or a file', () => {
  document.body.innerHTML = `<form>
    <input name="email" value="a@example.com">
    <input name="password" type="password" value="secret-1">
    <input name="shown" type="text" autocomplete="new-password" value="secret-2">
    <input name="code" autocomplete="one-time-code" value="123456">
    <input name="file" type="file"></form>`;
  const form = document.querySelector('form')!;
  expect([...draftOf(form).keys()]).toEqual(['email']);
});
