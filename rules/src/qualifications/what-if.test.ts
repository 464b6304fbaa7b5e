import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { policySets } from '../policy/policy-sets.ts';
import { seed2021Edition } from './categories-seed-2021.data.ts';
import { wechat2026Edition } from './categories-wechat-2026.data.ts';
import { type EligibilityAnswers, noAnswers } from './eligibility-answers.ts';
import type { EligibilityContext } from './eligibility-situation.ts';
import { summarise, type WhatIfChange, whatIf, whatIfTable } from './what-if.ts';

const asOf = civilDate(2026, 11, 22);
const seed: EligibilityContext = { policy: policySets[0]!, edition: seed2021Edition, asOf };
const wechat: EligibilityContext = { policy: policySets[1]!, edition: wechat2026Edition, asOf };
const books = { first: '商家自营', second: '图书报刊/音像/影视/游戏/动漫' };
const company: EligibilityAnswers = {
  ...noAnswers,
  subjectKind: 'enterprise',
  hasLicence: 'yes',
  sellsFood: 'yes',
  foodKinds: ['prepackaged'],
  isProducer: 'no',
  businessModel: 'selfOperated',
  hasCorporateAccount: 'no',
  legalRepReachable: 'yes',
};

describe('what if', () => {
  test.each<[string, WhatIfChange, EligibilityContext, object]>([
    [
      'it were an individual business',
      { kind: 'subjectKind', to: 'soleTrader' },
      seed,
      { papers: { added: [], removed: [{ zh: '对公账户', en: 'Corporate bank account' }] }, fee: 0 },
    ],
    [
      'it were an individual',
      { kind: 'subjectKind', to: 'individual' },
      seed,
      { after: { verdict: 'notEligible' } },
    ],
    [
      'the proof were a transfer',
      { kind: 'proofMode', to: 'transfer' },
      seed,
      { steps: { added: ['proof.transfer'], removed: ['proof.legalRep'] }, days: 9, fee: 0 },
    ],
    [
      'others sold too',
      { kind: 'businessModel', to: 'multiMerchant' },
      wechat,
      { after: { verdict: 'eligibleAfter' }, papers: { removed: [{ zh: '预包装食品销售备案凭证' }] } },
    ],
    [
      'books were sold too',
      { kind: 'addCategory', category: books },
      wechat,
      { papers: { added: [{ zh: '出版物经营许可证' }], removed: [] } },
    ],
    [
      'books were not sold',
      { kind: 'dropCategory', category: books },
      wechat,
      { papers: { added: [], removed: [] }, days: 0 },
    ],
    [
      'today’s rules held',
      { kind: 'context', to: wechat },
      seed,
      { steps: { added: ['miniProgramVerification', 'filing'] }, fee: 30_000 },
    ],
  ])('%s', (_title, change, context, difference) => {
    expect(whatIf(company, change, context)).toMatchObject(difference);
  });

  test('the difference is between two whole roads', () => {
    const result = whatIf(company, { kind: 'context', to: wechat }, seed);
    expect(result.before).toEqual(summarise(company, seed));
    expect(result.after).toEqual(summarise(company, wechat));
    expect(result.days).toBe(result.after.days - result.before.days);
  });

  test('a change and back is no difference', () => {
    const there = { ...company, intendedCategories: [books] };
    expect(whatIf(there, { kind: 'addCategory', category: books }, wechat)).toMatchObject({
      days: 0,
      fee: 0,
      papers: { added: [], removed: [] },
    });
  });
});

describe('the table under the result', () => {
  test('offers every other subject, proof, way of selling and set of rules', () => {
    const rows = whatIfTable(company, seed, [wechat]);
    expect(rows.map((row) => [row.group, row.title.zh])).toEqual([
      ['subjectKind', '改用个体工商户申请'],
      ['proofMode', '改用法定代表人验证'],
      ['proofMode', '改用支付验证'],
      ['proofMode', '改用微信认证'],
      ['businessModel', '让其他商家入驻'],
      ['policy', '2026 规则'],
    ]);
    expect(rows.at(-1)?.result.fee).toBe(30_000);
  });

  test('leaves out what is already so, and takes answers of any shape', () => {
    const chosen = whatIfTable({ ...company, proofMode: 'transfer', businessModel: 'multiMerchant' }, seed);
    expect(chosen.map((row) => row.title.zh)).toEqual([
      '改用个体工商户申请',
      '改用法定代表人验证',
      '改用微信认证',
      '只卖自己的东西',
    ]);
    expect(whatIfTable(null, seed).map((row) => row.group)).toEqual([
      'subjectKind',
      'subjectKind',
      'proofMode',
      'proofMode',
      'proofMode',
      'businessModel',
      'businessModel',
    ]);
  });
});
