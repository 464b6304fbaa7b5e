import type { FeeRule, Locale, Policy, SubjectKind } from '@ruzhu/rules';
import { amount, yuan } from './amounts.ts';
import { speak } from './area.ts';
import { dateWords } from './dates.ts';
import { moneyPatterns } from './money-patterns.ts';

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
  {
    subject,
    locale,
    fee = policy.values['verify.fee'][subject],
  }: { readonly subject: SubjectKind; readonly locale: Locale; readonly fee?: number },
): MoneyWords {
  const say = speak(moneyPatterns, locale);
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
