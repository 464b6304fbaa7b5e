import type { FeeRule, Locale, Policy, SubjectKind } from '@ruzhu/rules';
import { amount, yuan } from './amounts.ts';
import { area, speak } from './area.ts';
import { dateWords } from './dates.ts';

/**
 * The patterns of every sentence about money, reuse, refunds, agency and support. They hold no figure: `moneyWords`
 * fills them from the policy an application runs under and from the operator's settings. No page speaks this area.
 */
const moneyPatterns = area(
  {
    'fee.once': '认证审核费 {fee} 元/次，{refund}',
    'refund.exceptions': '以下情况除外：{clauses}',
    'fee.reuse': '小程序复用服务号的认证资质，不用再付 {fee} 元，也不用重新审核',
    'fee.reuse.free': '小程序复用服务号的认证资质，不用重新审核',
    'fee.reuse.separate': '小程序认证另收 {fee} 元/年，不能复用服务号的认证',
    'fee.reuse.separate.free': '小程序要单独认证，不能复用服务号的认证',
    'fee.reuse.none': '小程序不能复用服务号的认证',
    'fee.total': '全程费用 {total} 元：{parts}',
    'part.account': '服务号认证 {fee} 元',
    'part.reuse': '小程序复用认证 0 元（省下 {fee} 元）',
    'part.miniProgram': '小程序认证 {fee} 元',
    'fee.free': '您的主体类型免收认证审核费',
    'fee.extra': '另收费',
    'policy.date': '规则版本：{title}，{date} 核对',
    'agency.call': '{name} 会用 {phone} 打给您（{hours}）',
    'support.line': '客服 {phone}，{hours}',
    'pay.heading.kept': '支付后不能退款',
    'pay.heading': '确认支付',
    'pay.confirm': '确认，去支付 {amount}',
    'pay.button': '支付 {amount}',
    'clauses.join': '；',
    'parts.join': '，',
  },
  {
    'fee.once': 'Verification fee: CNY {fee} each time. {refund}',
    'refund.exceptions': 'Except in these cases: {clauses}',
    'fee.reuse':
      'The mini program reuses the verification of the service account: no second fee of CNY {fee} and no new review',
    'fee.reuse.free': 'The mini program reuses the verification of the service account: no new review',
    'fee.reuse.separate':
      'Verifying the mini program costs CNY {fee} a year more; the verification of the service account cannot be reused',
    'fee.reuse.separate.free':
      'The mini program is verified separately; the verification of the service account cannot be reused',
    'fee.reuse.none': 'The mini program cannot reuse the verification of the service account',
    'fee.total': 'Cost of the whole road: CNY {total} ({parts})',
    'part.account': 'service account CNY {fee}',
    'part.reuse': 'mini program by reuse CNY 0, saving CNY {fee}',
    'part.miniProgram': 'mini program CNY {fee}',
    'fee.free': 'Your kind of subject pays no verification fee',
    'fee.extra': 'Costs extra',
    'policy.date': 'Rules: {title}, checked on {date}',
    'agency.call': '{name} will call you from {phone} ({hours})',
    'support.line': 'Support {phone}, {hours}',
    'pay.heading.kept': 'The fee is not refundable',
    'pay.heading': 'Confirm the payment',
    'pay.confirm': 'Confirm and pay {amount}',
    'pay.button': 'Pay {amount}',
    'clauses.join': '; ',
    'parts.join': ', ',
  },
);

export type MoneySettings = {
  /** The agency that reviews this application, once it is known. */
  readonly agency?: { readonly name: string; readonly phone: string; readonly hours: string } | undefined;
  readonly support?: { readonly phone: string; readonly hours: string } | undefined;
};

export type MoneyWords = {
  /** 分 of one verification of the service account for this subject. */
  readonly fee: number;
  /** 分 of the whole road to the AppID under this policy. */
  readonly total: number;
  /** Whether the pay pages belong to the path. */
  readonly paid: boolean;
  readonly feeOnce: string;
  readonly refundShort: string;
  /** `null` when the policy knows no exception. */
  readonly refundExceptions: string | null;
  readonly feeReuse: string;
  readonly feeTotal: string;
  /** `null` when this subject pays. */
  readonly feeFree: string | null;
  /** 「另收费」 beside a way of proof that costs a fee; `null` when it costs none. */
  readonly feeExtra: string | null;
  readonly policyDate: string;
  readonly agencyCall: string | null;
  readonly supportLine: string | null;
  readonly payHeading: string;
  readonly payConfirm: string;
  readonly payButton: string;
};

const inFavour: readonly FeeRule['outcome'][] = ['refund', 'freeRetry'];

function reuseWords(policy: Policy, fee: number, locale: Locale): string {
  const say = speak(moneyPatterns, locale);
  if (policy.values['reuse.verifiedAtBirth'])
    return fee ? say('fee.reuse', { fee: yuan(fee) }) : say('fee.reuse.free');
  if (!policy.values['mp.verificationRequired']) return say('fee.reuse.none');
  return fee ? say('fee.reuse.separate', { fee: yuan(fee) }) : say('fee.reuse.separate.free');
}

function totalWords(policy: Policy, fee: number, locale: Locale): { total: number; sentence: string } {
  const say = speak(moneyPatterns, locale);
  const reused = policy.values['reuse.verifiedAtBirth'];
  const again = !reused && policy.values['mp.verificationRequired'];
  const parts = [
    say('part.account', { fee: yuan(fee) }),
    ...(reused ? [say('part.reuse', { fee: yuan(fee) })] : []),
    ...(again ? [say('part.miniProgram', { fee: yuan(fee) })] : []),
  ].join(say('parts.join'));
  const total = again ? fee * 2 : fee;
  const words = fee === 0 ? say('fee.free') : parts;
  return { total, sentence: say('fee.total', { total: yuan(total), parts: words }) };
}

/** What happens to the fee: the last rule says it in short, the rules in the payer's favour are the exceptions. */
function refundWords(rules: readonly FeeRule[], locale: Locale) {
  const say = speak(moneyPatterns, locale);
  const last = rules.at(-1);
  if (!last) throw new Error('A policy needs at least one fee rule');
  const clauses = rules
    .slice(0, -1)
    .filter((rule) => inFavour.includes(rule.outcome))
    .map((rule) => rule.words[locale]);
  return {
    short: last.words[locale],
    kept: last.outcome === 'kept',
    exceptions: clauses.length
      ? say('refund.exceptions', { clauses: clauses.join(say('clauses.join')) })
      : null,
  };
}

/**
 * Every sentence about money for one subject under one policy, in one language. Amounts come from `verify.fee`, the
 * refund sentences from `fee.rules`, reuse from `reuse.verifiedAtBirth` and `mp.verificationRequired`; agency and
 * support come from the operator's settings and are `null` while they are not set.
 * Before the subject is known, ask for `enterprise`.
 */
export function moneyWords(
  policy: Policy,
  settings: MoneySettings,
  { subject, locale }: { readonly subject: SubjectKind; readonly locale: Locale },
): MoneyWords {
  const say = speak(moneyPatterns, locale);
  const fee = policy.values['verify.fee'][subject];
  const refund = refundWords(policy.values['fee.rules'], locale);
  const { total, sentence } = totalWords(policy, fee, locale);
  const free = fee === 0 ? say('fee.free') : null;
  return {
    fee,
    total,
    paid: fee > 0,
    feeOnce: free ?? say('fee.once', { fee: yuan(fee), refund: refund.short }),
    refundShort: refund.short,
    refundExceptions: refund.exceptions,
    feeReuse: reuseWords(policy, fee, locale),
    feeTotal: sentence,
    feeFree: free,
    feeExtra: fee > 0 ? say('fee.extra') : null,
    policyDate: say('policy.date', {
      title: policy.title[locale],
      date: dateWords(policy.checkedOn, locale, 'short'),
    }),
    agencyCall: settings.agency ? say('agency.call', settings.agency) : null,
    supportLine: settings.support ? say('support.line', settings.support) : null,
    payHeading: say(refund.kept ? 'pay.heading.kept' : 'pay.heading'),
    payConfirm: say('pay.confirm', { amount: amount(fee) }),
    payButton: say('pay.button', { amount: amount(fee) }),
  };
}
