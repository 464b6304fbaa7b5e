import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { policySets } from '../policy/policy-sets.ts';
import { seed2021Edition } from './categories-seed-2021.data.ts';
import { wechat2026Edition } from './categories-wechat-2026.data.ts';
import { checklistRows } from './checklist.data.ts';
import { checklist } from './checklist.ts';
import { type EligibilityAnswers, noAnswers } from './eligibility-answers.ts';
import type { EligibilityContext } from './eligibility-situation.ts';

const asOf = civilDate(2026, 11, 22);
const seed: EligibilityContext = { policy: policySets[0]!, edition: seed2021Edition, asOf };
const wechat: EligibilityContext = { policy: policySets[1]!, edition: wechat2026Edition, asOf };
const company: EligibilityAnswers = {
  ...noAnswers,
  subjectKind: 'enterprise',
  hasLicence: 'yes',
  sellsFood: 'yes',
  foodKinds: ['prepackaged'],
  isProducer: 'no',
  businessModel: 'selfOperated',
  hasCorporateAccount: 'yes',
  freshMailboxes: 1,
  adminReady: 'yes',
  legalRepReachable: 'yes',
  trademark: 'none',
};
const items = (answers: unknown, context: EligibilityContext) =>
  checklist(answers, context).groups.flatMap((group) => group.items);
const statesOf = (answers: unknown, context: EligibilityContext) =>
  Object.fromEntries(items(answers, context).map((item) => [item.key, item.state]));

describe('the personal checklist', () => {
  test('tells what is there, what has to be got, and where', () => {
    expect(statesOf(company, seed)).toEqual({
      licence: 'have',
      account: 'have',
      'administrator.id': 'have',
      'administrator.phone': 'have',
      'legalRep.scan': 'have',
      contact: 'check',
      mailboxes: 'get',
      'name.ideas': 'check',
      'get.0.food.operation': 'get',
      fee: 'check',
      invoice: 'check',
    });
    const permit = items(company, seed).find((item) => item.key.startsWith('get.'));
    expect(permit).toMatchObject({
      text: { zh: '食品经营许可证' },
      hint: { zh: '市场监督管理局，10–20 个工作日' },
      forms: ['original', 'sealedCopy'],
    });
  });

  test('nothing said leaves boxes to check, and no permit', () => {
    const states = statesOf(undefined, seed);
    expect(states).toMatchObject({
      licence: 'check',
      account: 'check',
      mailboxes: 'check',
      'legalRep.scan': 'check',
    });
    expect(Object.keys(states).filter((key) => key.startsWith('get.'))).toEqual([]);
  });

  test.each<[string, Partial<EligibilityAnswers>, EligibilityContext, Record<string, string | undefined>]>([
    [
      'an individual business needs no account by default',
      { subjectKind: 'soleTrader' },
      seed,
      { account: undefined },
    ],
    [
      'who proves by a transfer needs one',
      { subjectKind: 'soleTrader', proofMode: 'transfer', hasCorporateAccount: 'no' },
      seed,
      { account: 'get', 'legalRep.scan': undefined },
    ],
    [
      'a company needs none today, but a proof at the verification',
      {},
      wechat,
      { account: undefined, entityProof: 'check' },
    ],
    ['a licence on its way', { hasLicence: 'applying' }, seed, { licence: 'get' }],
    [
      'a registered trademark',
      { trademark: 'registered' },
      seed,
      { trademark: 'have', 'trademark.authorisation': undefined },
    ],
    [
      'a trademark of another',
      { trademark: 'licensed' },
      seed,
      { trademark: 'check', 'trademark.authorisation': 'check' },
    ],
    [
      'a permit in hand',
      { heldPapers: [{ documentType: 'food.operation' }] },
      seed,
      { 'held.0.food.operation': 'have', 'get.0.food.operation': undefined },
    ],
    [
      'a paper nobody knows is listed by its key',
      { heldPapers: [{ documentType: 'made.up' }] },
      seed,
      { 'held.0.made.up': 'have' },
    ],
    [
      'a scope to extend',
      { foodKinds: ['agriProduce'], businessScope: '日用品销售' },
      seed,
      { 'get.0.licence': 'get' },
    ],
    ['two mailboxes', { freshMailboxes: 2 }, seed, { mailboxes: 'have' }],
  ])('%s', (_title, answers, context, states) => {
    const found = statesOf({ ...company, ...answers }, context);
    for (const [key, state] of Object.entries(states)) expect(found[key], key).toBe(state);
  });

  test('carries the stages, the cost and the rules it stands on', () => {
    const page = checklist(company, wechat);
    expect(page.cost.total).toBe(60_000);
    expect(page.stages.map((stage) => stage.key)).toContain('filing');
    expect([page.policy.id, page.edition.id, page.asOf, page.recheckOn]).toEqual([
      'wechat-2026',
      'wechat-2026',
      '2026-11-22',
      '2027-02-20',
    ]);
    const fee = items(company, wechat).find((item) => item.key === 'fee');
    expect(fee).toMatchObject({
      text: { zh: '全程费用 600 元' },
      hint: { zh: '服务号认证 300 元，小程序认证 300 元' },
    });
  });

  test('every row appears for somebody', () => {
    const seen = new Set<string>();
    for (const context of [seed, wechat]) {
      for (const trademark of ['none', 'registered', 'licensed'] as const) {
        for (const item of items({ ...company, trademark }, context)) seen.add(item.key);
      }
    }
    expect(checklistRows.map((row) => row.key).filter((key) => !seen.has(key))).toEqual([]);
  });

  test('answers of any shape get a list', () => {
    fc.assert(fc.property(fc.anything(), (input) => checklist(input, seed).groups.length > 0));
  });
});
