import { policySets } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { moneyWords } from '../../texts/money.ts';
import { answerOf } from './answers.ts';
import { questions } from './faq.data.ts';

describe.each(policySets.map((policy) => [policy.id, policy] as const))('Under %s', (_, policy) => {
  test.each(['zh', 'en'] as const)('every question is answered in %s with nothing left open', (locale) => {
    const money = moneyWords(policy, {}, { subject: 'enterprise', locale });
    for (const { id } of questions) {
      const paragraphs = answerOf(id, { policy, money, locale });
      expect(paragraphs.length).toBeGreaterThan(0);
      expect(paragraphs.join()).not.toMatch(/\{\w+\}|undefined/);
    }
  });
});

test('What it costs is said by the rules in force, never by a text', () => {
  const [policy] = policySets;
  if (!policy) throw new Error('No policy');
  const money = moneyWords(policy, {}, { subject: 'enterprise', locale: 'zh' });
  expect(answerOf('cost', { policy, money, locale: 'zh' })).toContain(money.feeTotal);
});
