import { type FeeRule, type Policy, policySets, type SubjectKind } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { amount, yuan } from './amounts.ts';
import { type MoneySettings, moneyWords } from './money.ts';

const [seed, today] = policySets as [Policy, Policy];
const settings: MoneySettings = {
  agency: { name: '示例审核机构', phone: '010-00000000', hours: '工作日 9:00–18:00' },
  support: { phone: '010-00000001', hours: '每天 9:00–21:00' },
};
const zh = (policy: Policy, subject: SubjectKind = 'enterprise', say = settings) =>
  moneyWords(policy, say, { subject, locale: 'zh' });
const en = (policy: Policy, subject: SubjectKind = 'enterprise') =>
  moneyWords(policy, settings, { subject, locale: 'en' });
const withValues = (policy: Policy, values: Partial<Policy['values']>): Policy => ({
  ...policy,
  values: { ...policy.values, ...values },
});
const at450 = (policy: Policy) =>
  withValues(policy, { 'verify.fee': { ...policy.values['verify.fee'], enterprise: 45_000 } });
const refunding: readonly FeeRule[] = [
  {
    id: 'fee.1',
    when: 'passed',
    outcome: 'kept',
    words: { zh: '通过后费用不退', en: 'The fee is kept after passing' },
  },
  {
    id: 'fee.2',
    when: 'otherwise',
    outcome: 'refund',
    words: { zh: '没有通过，全额退回', en: 'Returned in full when not passed' },
  },
];

describe('under the default rules', () => {
  test('the whole road costs one verification, because the mini program reuses it', () => {
    const words = zh(seed);
    expect(words.feeOnce).toBe('认证审核费 300 元/次，支付后不退，无论是否通过');
    expect(words.feeTotal).toBe('全程费用 300 元：服务号认证 300 元，小程序复用认证 0 元（省下 300 元）');
    expect(words.feeReuse).toBe('小程序复用服务号的认证资质，不用再付 300 元，也不用重新审核');
    expect(words.policyDate).toBe('规则版本：默认规则，2026-11-22 核对');
    expect(words).toMatchObject({ fee: 30_000, total: 30_000, paid: true, feeFree: null });
  });

  test('the exceptions are the rules in the payer’s favour, one clause each', () => {
    expect(zh(seed).refundExceptions).toBe(
      '以下情况除外：重复付款，或订单关闭后才付款，自动退回；我们没能派单，全额退回；因提交前检查没查出来的问题没有通过，免费再审一次；超过承诺的最长审核时间没有结果，免费再审一次',
    );
  });

  test('the pay pages say that the fee does not come back', () => {
    expect(zh(seed)).toMatchObject({
      payHeading: '支付后不能退款',
      payConfirm: '确认，去支付 ¥300.00',
      payButton: '支付 ¥300.00',
      feeExtra: '另收费',
    });
  });
});

test('under the rules of 2026 the mini program pays its own verification', () => {
  const words = zh(today);
  expect(words.feeReuse).toBe('小程序认证另收 300 元/年，不能复用服务号的认证');
  expect(words.feeTotal).toBe('全程费用 600 元：服务号认证 300 元，小程序认证 300 元');
  expect(words.policyDate).toBe('规则版本：2026 规则，2026-11-22 核对');
  expect(words.feeOnce).toBe(zh(seed).feeOnce);
});

test('with a fee of 450 every sentence says 450 and none says 300', () => {
  for (const policy of [seed, today]) {
    const all = JSON.stringify([zh(at450(policy)), en(at450(policy))]);
    expect(all).toContain('450');
    expect(all).not.toMatch(/\b300\b/);
  }
  expect(zh(at450(today)).feeTotal).toBe('全程费用 900 元：服务号认证 450 元，小程序认证 450 元');
});

test('a subject that pays nothing is told so, and no sentence speaks of paying', () => {
  const words = zh(seed, 'government');
  expect(words).toMatchObject({
    paid: false,
    total: 0,
    feeFree: '您的主体类型免收认证审核费',
    feeOnce: '您的主体类型免收认证审核费',
    feeTotal: '全程费用 0 元：您的主体类型免收认证审核费',
    feeReuse: '小程序复用服务号的认证资质，不用重新审核',
    feeExtra: null,
  });
  expect(zh(today, 'government').feeReuse).toBe('小程序要单独认证，不能复用服务号的认证');
  expect(en(today, 'government').feeTotal).toBe(
    'Cost of the whole road: CNY 0 (Your kind of subject pays no verification fee)',
  );
});

test('when the fee comes back on failure, the short sentence says so and the heading no longer warns', () => {
  const words = zh(withValues(seed, { 'fee.rules': refunding }));
  expect(words.feeOnce).toBe('认证审核费 300 元/次，没有通过，全额退回');
  expect(words.payHeading).toBe('确认支付');
  expect(words.refundExceptions).toBeNull();
  expect(JSON.stringify(words)).not.toContain('不退');
});

test('where a mini program is neither born verified nor verified later, nothing is said about its fee', () => {
  const words = zh(withValues(today, { 'mp.verificationRequired': false }));
  expect(words.feeReuse).toBe('小程序不能复用服务号的认证');
  expect(words.feeTotal).toBe('全程费用 300 元：服务号认证 300 元');
});

test('agency and support come from the settings, and are left out while they are not set', () => {
  expect(zh(seed)).toMatchObject({
    agencyCall: '示例审核机构 会用 010-00000000 打给您（工作日 9:00–18:00）',
    supportLine: '客服 010-00000001，每天 9:00–21:00',
  });
  expect(zh(seed, 'enterprise', {})).toMatchObject({ agencyCall: null, supportLine: null });
});

test('the English sentences carry the same figures', () => {
  expect(en(seed)).toMatchObject({
    feeOnce: 'Verification fee: CNY 300 each time. Not returned after payment, whether passed or not',
    feeTotal:
      'Cost of the whole road: CNY 300 (service account CNY 300, mini program by reuse CNY 0, saving CNY 300)',
    payConfirm: 'Confirm and pay ¥300.00',
  });
  expect(en(today).feeReuse).toContain('CNY 300 a year');
});

test('a policy without fee rules is a fault', () => {
  expect(() => zh(withValues(seed, { 'fee.rules': [] }))).toThrow('at least one fee rule');
});

test.each([
  [30_000, '300', '¥300.00'],
  [37, '0.37', '¥0.37'],
  [0, '0', '¥0.00'],
  [123_456_700, '1234567', '¥1,234,567.00'],
  [-500, '-5', '−¥5.00'],
])('%d 分 is %s in sentences and %s on buttons', (fen, words, button) => {
  expect(yuan(fen)).toBe(words);
  expect(amount(fen)).toBe(button);
});
