// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { countDown, leftOf } from './countdown.ts';

afterEach(() => void vi.useRealTimers());

describe('a countdown', () => {
  const patterns = { minutes: '{m} 分 {s} 秒', seconds: '{s} 秒' };

  test.each([
    [118_000, '1 分 58 秒'],
    [60_000, '1 分 0 秒'],
    [59_001, '1 分 0 秒'],
    [59_000, '59 秒'],
    [1, '1 秒'],
    [-5, '0 秒'],
  ])('%d ms are said as %s', (ms, words) => {
    expect(leftOf(ms, patterns)).toBe(words);
  });

  test('is counted down, its last minute said once, its end told', () => {
    vi.useFakeTimers();
    document.body.innerHTML = `<p id="said"></p><p data-ends="62000" data-minutes="{m} 分 {s} 秒" data-seconds="{s} 秒" data-minute="还剩 1 分钟"><b></b></p>`;
    const [said, timer] = document.querySelectorAll('p');
    if (!said || !timer) throw new Error('The page has no two paragraphs');
    let now = 0;
    const over = vi.fn();
    const clock = countDown(timer, () => now, over);
    clock.until(62_000);
    expect(timer.textContent).toBe('1 分 2 秒');
    const pass = (ms: number) => {
      for (let at = 0; at < ms; at += 1000) {
        now += 1000;
        vi.advanceTimersByTime(1000);
      }
    };
    pass(2_000);
    expect([timer.textContent, said.textContent]).toEqual(['1 分 0 秒', '还剩 1 分钟']);
    said.textContent = '';
    pass(59_000);
    expect([timer.textContent, said.textContent]).toEqual(['1 秒', '']);
    expect(over).not.toHaveBeenCalled();
    pass(1_000);
    expect(over).toHaveBeenCalledOnce();
  });

  test('stops counting for a page that is gone', () => {
    vi.useFakeTimers();
    document.body.innerHTML = '<p data-ends="2000" data-minutes="" data-seconds="{s}"><b></b></p>';
    const timer = document.querySelector('p')!;
    let now = 0;
    const over = vi.fn();
    countDown(timer, () => now, over).until(2_000);
    timer.remove();
    now = 9_000;
    vi.advanceTimersByTime(9_000);
    expect(over).not.toHaveBeenCalled();
  });
});
