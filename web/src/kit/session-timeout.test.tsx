// @vitest-environment happy-dom
import { MINUTE } from '@ruzhu/rules';
import { expect, test, vi } from 'vitest';
import { SessionTimeoutDialog } from './session-timeout.tsx';
import { click, mount, NOW } from './testing/mount.tsx';

const setUp = async (left: number) => {
  const [onStay, onLeave] = [vi.fn(), vi.fn()];
  const page = await mount(<SessionTimeoutDialog endsAt={NOW + left} onStay={onStay} onLeave={onLeave} />);
  return { ...page, onStay, onLeave, isOpen: page.find<HTMLDialogElement>('dialog').open };
};

test.each([
  [2 * MINUTE + 1, false],
  [2 * MINUTE, true],
  [1_000, true],
  [0, false],
])('with %d ms left the warning is open: %s', async (left, isOpen) => {
  expect((await setUp(left)).isOpen).toBe(isOpen);
});

test('says whole minutes, and lets the reader stay or leave', async () => {
  const { find, box, onStay, onLeave } = await setUp(61_000);
  expect(find('.dialog-body').textContent).toContain('2 分钟后会退出登录');
  const [stay, leave] = [...box.querySelectorAll<HTMLElement>('dialog button')];
  await click(stay!);
  await click(leave!);
  expect([onStay.mock.calls.length, onLeave.mock.calls.length]).toEqual([1, 1]);
});
