import { lintRules } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { checkWords, partsOf } from './check.ts';
import type { CheckItem, Preflight } from './use-preflight.ts';
import { firstToMend, pageOfItem } from './way.ts';

const items = lintRules.map(
  (rule): CheckItem => ({
    id: rule.id,
    level: 'pass',
    code: null,
    path: rule.path,
    params: {},
    step: rule.step,
  }),
);
const withLevel = (at: number, level: CheckItem['level'], code: string | null = null): readonly CheckItem[] =>
  items.map((item, n) => (n === at ? { ...item, level, code } : item));
const checkOf = (all: readonly CheckItem[], missingSteps: string[] = []): Preflight => ({
  lint: { items: [...all], mustFix: 0, advice: 0, pass: 0 },
  missingSteps,
  mayPay: false,
  fee: 0,
  credit: null,
});

test('Twelve stand in front, the others behind them', () => {
  const { shown, bad, quiet } = partsOf(items);
  expect([shown.length, bad.length, quiet.length]).toEqual([12, 0, items.length - 12]);
});

test.each(['mustFix', 'advice'] as const)('What asks for something is never put away: %s', (level) => {
  const { bad, quiet } = partsOf(withLevel(20, level));
  expect(bad.map(({ id }) => id)).toEqual([items[20]?.id]);
  expect(quiet.length).toBe(items.length - 13);
});

test('Every item has a name and a sentence in both languages', () => {
  for (const item of items)
    for (const locale of ['zh', 'en'] as const) {
      const words = checkWords(item, locale);
      expect(words.title).not.toBe(item.id);
      expect(words.sentence.length).toBeGreaterThan(3);
    }
});

test('A finding is said by its own text', () => {
  const item: CheckItem = {
    ...(items[0] as CheckItem),
    level: 'mustFix',
    code: 'licence.expired',
    params: { date: '2026-01-01' },
  };
  expect(checkWords(item, 'zh').sentence).toContain('2026-01-01');
});

test('What was noticed about a picture is said in its own words, never as a code', () => {
  const item: CheckItem = {
    ...(items[3] as CheckItem),
    level: 'advice',
    code: 'lint.image_other',
    params: { finding: 'doc.small' },
  };
  expect(checkWords(item, 'zh').sentence).not.toContain('doc.small');
});

test('Whoever changes is led to the page that was not finished, then to what must be changed', () => {
  const broken = withLevel(4, 'mustFix', 'bank.name_differs');
  expect(firstToMend(checkOf(broken, ['contact']))).toBe('v/contact');
  expect(firstToMend(checkOf(broken))).toBe('v/bank');
  expect(firstToMend(checkOf(items))).toBeNull();
});

test('What no page of the verification mends has no way there', () => {
  expect(pageOfItem({ ...(items[0] as CheckItem), step: 'entity' })).toBeNull();
  expect(pageOfItem({ ...(items[0] as CheckItem), step: 'naming' })).toBe('v/naming');
});
