import { civilDate, DAY, endOf, HOUR, MINUTE, startOf } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { dateWords, deadlineWords, endWords, instantWords, leftWords, timeWords } from './dates.ts';

const now = startOf(civilDate(2026, 11, 22)) + 10 * HOUR + 32 * MINUTE;
const due = endOf(civilDate(2026, 12, 20));

test('dates have one form in sentences and one in tables', () => {
  expect(dateWords(civilDate(2026, 12, 1), 'zh')).toBe('2026 年 12 月 1 日');
  expect(dateWords(civilDate(2026, 12, 1), 'zh', 'short')).toBe('2026-12-01');
  expect(dateWords(civilDate(2026, 12, 1), 'zh', 'day')).toBe('12 月 1 日');
  expect(dateWords(civilDate(2026, 12, 1), 'en')).toBe('1 December 2026');
  expect(instantWords(now, 'zh')).toBe('2026 年 11 月 22 日 10:32');
  expect(instantWords(now, 'zh', 'short')).toBe('2026-11-22 10:32');
  expect(instantWords(now, 'en')).toBe('22 November 2026, 10:32');
  expect(instantWords(now, 'en', 'short')).toBe('2026-11-22 10:32');
  expect(timeWords(now)).toBe('10:32');
});

test('what ends with a day is said as 24:00 of that day', () => {
  expect(endWords(due, 'zh')).toBe('2026 年 12 月 20 日 24:00');
  expect(endWords(due, 'zh', 'short')).toBe('2026-12-20 24:00');
  expect(endWords(due, 'en')).toBe('20 December 2026, 24:00');
  expect(endWords(now, 'zh', 'day')).toBe('11 月 22 日 10:32');
});

test.each([
  [28 * DAY + 13 * HOUR, '28 天', '28 days'],
  [2 * DAY, '2 天', '2 days'],
  [2 * DAY - 1, '1 天 23 小时', '1 d 23 h'],
  [30 * HOUR, '1 天 6 小时', '1 d 6 h'],
  [DAY, '1 天', '1 day'],
  [DAY - MINUTE, '23 小时 59 分钟', '23 h 59 min'],
  [3 * HOUR, '3 小时', '3 h'],
  [59 * MINUTE, '59 分钟', '59 min'],
  [30_000, '不到 1 分钟', 'less than 1 min'],
])('%d ms are left as %s', (ms, zh, en) => {
  expect(leftWords(ms, 'zh')).toBe(zh);
  expect(leftWords(ms, 'en')).toBe(en);
});

test.each([
  [120_000, '2 分 0 秒'],
  [119_001, '2 分 0 秒'],
  [118_000, '1 分 58 秒'],
  [59_999, '1 分 0 秒'],
  [48_000, '48 秒'],
  [1, '1 秒'],
  [0, '0 秒'],
  [-5_000, '0 秒'],
])('a code that lives %d ms more says %s', (ms, words) => {
  expect(leftWords(ms, 'zh', 'seconds')).toBe(words);
});

describe('a deadline', () => {
  const said = (at: number, act?: string) => {
    const words = deadlineWords({ at, now, act }, 'zh');
    return [words.look, `${words.before}${words.at}${words.after}`, words.left];
  };

  test('is plain while more than seven days are left', () => {
    expect(said(due, '完成认证')).toEqual([
      'plain',
      '请在 2026 年 12 月 20 日 24:00 前完成认证',
      '还剩 28 天',
    ]);
  });

  test('is yellow from seven days, orange from 48 hours', () => {
    expect(said(now + 7 * DAY + 1)[0]).toBe('plain');
    expect(said(now + 7 * DAY)[0]).toBe('soon');
    expect(said(now + 2 * DAY + 1)[0]).toBe('soon');
    expect(said(now + 2 * DAY)[0]).toBe('urgent');
    expect(said(now + 30 * HOUR, '补充材料')).toEqual([
      'urgent',
      '请在 2026 年 11 月 23 日 16:32 前补充材料',
      '还剩 1 天 6 小时',
    ]);
  });

  test('says when it closed once it is past, and counts no further', () => {
    expect(said(now)).toEqual(['past', '已于 11 月 22 日 10:32 截止', null]);
    expect(said(startOf(civilDate(2026, 11, 21)))).toEqual(['past', '已于 11 月 20 日 24:00 截止', null]);
  });

  test('without an act names the date alone', () => {
    expect(said(due)[1]).toBe('2026 年 12 月 20 日 24:00 截止');
  });

  test('puts the act first in English', () => {
    expect(deadlineWords({ at: due, now, act: 'Finish the verification' }, 'en')).toEqual({
      look: 'plain',
      before: 'Finish the verification by ',
      at: '20 December 2026, 24:00',
      after: '',
      left: '28 days left',
    });
  });
});
