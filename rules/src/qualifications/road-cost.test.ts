import { describe, expect, test } from 'vitest';
import { policySets } from '../policy/policy-sets.ts';
import { noAnswers } from './eligibility-answers.ts';
import { roadCost } from './road-cost.ts';
import { proofModeOf, roadDays, roadStages } from './road-stages.ts';

const [seed, wechat] = [policySets[0]!, policySets[1]!];
const keysOf = (...input: Parameters<typeof roadStages>) => roadStages(...input).map((stage) => stage.key);

describe('the cost of the road', () => {
  test.each([
    ['by default a company pays once and saves as much', seed, 'enterprise', 30_000, [30_000, 0], 30_000],
    ['by default an individual business too', seed, 'soleTrader', 30_000, [30_000, 0], 30_000],
    ['today a company pays twice', wechat, 'enterprise', 60_000, [30_000, 30_000], 0],
    ['a government body pays nothing', wechat, 'government', 0, [0, 0], 0],
  ] as const)('%s', (_title, policy, kind, total, parts, saved) => {
    const cost = roadCost(policy, kind);
    expect([cost.total, cost.parts.map((part) => part.fee), cost.savedByReuse]).toEqual([
      total,
      parts,
      saved,
    ]);
  });

  test('a policy that asks for no second verification costs nothing more', () => {
    const values = { ...wechat.values, 'mp.verificationRequired': false };
    expect(roadCost({ ...wechat, values }, 'enterprise')).toMatchObject({ total: 30_000, savedByReuse: 0 });
  });
});

describe('the stages of the road', () => {
  test('by default the mini program follows the verification without a fee of its own', () => {
    expect(keysOf(noAnswers, seed)).toEqual([
      'register',
      'proof.legalRep',
      'verification',
      'call',
      'decision',
      'miniProgram',
      'miniProgramReview',
    ]);
  });

  test('today it is verified and filed by itself', () => {
    expect(keysOf(noAnswers, wechat, 7).slice(-4)).toEqual([
      'miniProgram',
      'miniProgramReview',
      'miniProgramVerification',
      'filing',
    ]);
    expect(keysOf(noAnswers, wechat, 7)[0]).toBe('papers');
  });

  test('durations come from the policy and the call is not counted twice', () => {
    const stages = roadStages(noAnswers, seed, 10);
    expect(stages.map((stage) => [stage.key, stage.usualWords.zh, stage.days])).toEqual([
      ['papers', '最长约 10 天', 10],
      ['register', '当天', 0],
      ['proof.legalRep', '24 小时', 1],
      ['verification', '当天', 0],
      ['call', '1 个工作日', 2],
      ['decision', '1–5 个工作日', 7],
      ['miniProgram', '当天', 0],
      ['miniProgramReview', '1–3 个工作日', 5],
    ]);
    expect(roadDays(stages)).toBe(23);
  });

  test.each([
    ['nothing said', {}, 'legalRep'],
    ['a legal representative who cannot scan', { legalRepReachable: 'no' }, 'transfer'],
    ['neither a scan nor an account', { legalRepReachable: 'no', hasCorporateAccount: 'no' }, 'verification'],
    ['a choice made', { proofMode: 'transfer', hasCorporateAccount: 'no' }, 'transfer'],
    ['a subject that has no choice', { subjectKind: 'government' }, 'verification'],
  ] as const)('with %s the subject is proven by %s', (_title, answers, mode) => {
    expect(proofModeOf({ ...noAnswers, ...answers }, seed)).toBe(mode);
  });

  test.each(['legalRep', 'transfer', 'verification'] as const)('proof by %s is one stage', (proofMode) => {
    expect(keysOf({ ...noAnswers, proofMode }, seed).filter((key) => key.startsWith('proof.'))).toEqual([
      `proof.${proofMode}`,
    ]);
  });
});
