import { type Refusal, refuse, type SubjectKind } from '@ruzhu/rules';
import type { GuardRow } from '../engine/journey.ts';

/** What is counted when an account is to be made. Counts leave out the account itself. */
export type ServiceAccountFacts = {
  readonly missingSteps: readonly string[];
  readonly subjectKind: SubjectKind | null;
  readonly subjectAccounts: number;
  readonly adminPhoneAccounts: number;
  readonly adminIdAccounts: number;
  readonly adminWechatAccounts: number;
  readonly legalRepProved: boolean;
  readonly blocked: 'subject' | 'phone' | 'idCard' | 'wechat' | null;
  readonly verifiedUntilPassed: boolean | null;
};

export type ServiceAccountGuard = 'mayRegister' | 'stillVerified' | 'onceVerified';

const no = (code: string, params: Record<string, string | number> = {}): Refusal =>
  refuse(code, '', params).refusal;

const BLOCKED = {
  subject: 'risk.subject',
  phone: 'risk.phone',
  idCard: 'risk.id_card',
  wechat: 'risk.wechat',
} as const;

/** The three limits on the administrator, and the code each refuses with (numbers 1003, 1005, 1007). */
const ADMIN_LIMITS = [
  { lift: 'adminPhone', quota: 'quota.adminPhone', count: 'adminPhoneAccounts', code: 'quota.phone' },
  { lift: 'adminIdCard', quota: 'quota.adminIdCard', count: 'adminIdAccounts', code: 'quota.id_card' },
  { lift: 'adminWechat', quota: 'quota.adminWechat', count: 'adminWechatAccounts', code: 'quota.wechat' },
] as const;

export const guards: Readonly<Record<ServiceAccountGuard, GuardRow<ServiceAccountFacts>>> = {
  /**
   * Everything is answered and no limit is reached. The proof of the legal representative lifts the limits on the
   * administrator's phone, ID card and phone app, never those of the subject.
   */
  mayRegister: {
    refuses: [
      'steps.missing',
      'quota.subject',
      ...ADMIN_LIMITS.map(({ code }) => code),
      ...Object.values(BLOCKED),
    ],
    check: (facts, policy) => {
      if (facts.missingSteps.length > 0 || !facts.subjectKind)
        return no('steps.missing', { steps: facts.missingSteps.join(', ') });
      if (facts.blocked) return no(BLOCKED[facts.blocked]);
      const limit = policy.values['quota.subjectAccounts'][facts.subjectKind];
      if (facts.subjectAccounts >= limit) return no('quota.subject', { limit, used: facts.subjectAccounts });
      return adminLimit(facts, policy);
    },
  },
  stillVerified: {
    refuses: ['account.verification_over'],
    check: (facts) => (facts.verifiedUntilPassed === false ? null : no('account.verification_over')),
  },
  onceVerified: {
    refuses: ['account.never_verified'],
    check: (facts) => (facts.verifiedUntilPassed === null ? no('account.never_verified') : null),
  },
};

/** The first limit on the administrator that is reached, unless it is lifted; also asked on the administrator's page. */
export function adminLimit(
  facts: Pick<ServiceAccountFacts, (typeof ADMIN_LIMITS)[number]['count'] | 'legalRepProved'>,
  policy: Parameters<GuardRow<ServiceAccountFacts>['check']>[1],
): Refusal | null {
  for (const { lift, quota, count, code } of ADMIN_LIMITS) {
    const lifted = facts.legalRepProved && policy.values['quota.legalRepLift'].includes(lift);
    const limit = policy.values[quota];
    if (!lifted && facts[count] >= limit) return no(code, { limit, used: facts[count] });
  }
  return null;
}
