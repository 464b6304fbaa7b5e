import { type PolicyValues, partsOfSpan, policySets, type Span } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { spanWords } from './span-words.ts';

test.each([
  ['24h', '24 小时', '24 hours'],
  ['1wd', '1 个工作日', '1 working day'],
  ['30nd', '30 天', '30 days'],
  ['1y', '1 年', '1 year'],
] as const)('%s is said as %s', (span, zh, en) => {
  expect(spanWords(span, 'zh')).toBe(zh);
  expect(spanWords(span, 'en')).toBe(en);
});

test('every span of every policy can be said', () => {
  const isSpan = (value: PolicyValues[keyof PolicyValues]): value is Span =>
    typeof value === 'string' && /^\d+(s|min|h|d|nd|wd|mo|y)$/.test(value);
  const spans = policySets.flatMap(({ values }) => Object.values(values).filter(isSpan));
  expect(spans.length).toBeGreaterThan(20);
  for (const span of spans) expect(spanWords(span, 'zh')).toContain(String(partsOfSpan(span).amount));
});
