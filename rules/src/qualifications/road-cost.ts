import type { Policy, SubjectKind } from '../policy/policy.ts';
import type { Words } from '../texts.ts';

export type CostPart = {
  readonly key: 'service.verification' | 'miniProgram.verification';
  readonly words: Words;
  /** 分 */
  readonly fee: number;
};

/** What the whole road costs, in 分. `savedByReuse`: what the mini program would cost without the account's verification. */
export type RoadCost = {
  readonly total: number;
  readonly parts: readonly CostPart[];
  readonly savedByReuse: number;
};

const SERVICE: Words = { zh: '服务号认证', en: 'Verification of the service account' };
const REUSED: Words = { zh: '小程序复用认证', en: 'Mini program, verification reused' };
const OWN: Words = { zh: '小程序认证', en: 'Verification of the mini program' };

/**
 * The cost of the road for a subject kind under a policy, computed from its values (`verify.fee`,
 * `reuse.verifiedAtBirth`, `mp.verificationRequired`). A refused try costs its fee again and is not counted.
 * @example roadCost(seed2021, 'enterprise') // total 30000: the account 30000, the mini program 0, saved 30000
 */
export function roadCost(policy: Policy, subjectKind: SubjectKind): RoadCost {
  const fee = policy.values['verify.fee'][subjectKind];
  const isReused = policy.values['reuse.verifiedAtBirth'];
  const again = !isReused && policy.values['mp.verificationRequired'] ? fee : 0;
  return {
    total: fee + again,
    parts: [
      { key: 'service.verification', words: SERVICE, fee },
      { key: 'miniProgram.verification', words: isReused ? REUSED : OWN, fee: again },
    ],
    savedByReuse: isReused ? fee : 0,
  };
}
