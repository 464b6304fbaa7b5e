import type { Span } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { spanWords } from './span-words.ts';

test.each<[Span, string, string]>([
  ['3wd', '3 个工作日', '3 working days'],
  ['30nd', '30 天', '30 days'],
  ['24h', '24 小时', '24 h'],
  ['3mo', '3 个月', '3 months'],
])('%s is said in both languages', (span, zh, en) => {
  expect([spanWords(span, 'zh'), spanWords(span, 'en')]).toEqual([zh, en]);
});
