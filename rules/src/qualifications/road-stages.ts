import type { Span } from '../calendar/deadline.ts';
import type { Policy, ProofMode } from '../policy/policy.ts';
import type { Words } from '../texts.ts';
import type { EligibilityAnswers } from './eligibility-answers.ts';
import { daysOf } from './held-paper.ts';
import { usualTimeWords } from './paper-words.ts';

export type RoadStageKey =
  | 'papers'
  | 'register'
  | 'proof.legalRep'
  | 'proof.transfer'
  | 'proof.verification'
  | 'verification'
  | 'call'
  | 'decision'
  | 'miniProgram'
  | 'miniProgramReview'
  | 'miniProgramVerification'
  | 'filing';

/** Who has to act, and for the phone also who must be there in person. */
export type RoadActor =
  | 'applicant'
  | 'administrator'
  | 'legalRep'
  | 'contact'
  | 'reviewer'
  | 'finance'
  | 'authority';

/** One stage of the road with its usual duration; `days` are civil days at worst. */
export type RoadStage = {
  readonly key: RoadStageKey;
  readonly title: Words;
  readonly actors: readonly RoadActor[];
  readonly least: Span;
  readonly most: Span;
  readonly usualWords: Words;
  readonly days: number;
};

/** Filing before launch, after the mini program's own verification: the platform takes 1–2 working days, the provincial authority 1–20 (filing rules of 2023-09-01). */
const FILING: readonly [Span, Span] = ['2wd', '22wd'];
const SAME_DAY: readonly [Span, Span] = ['0d', '0d'];

type Draft = {
  readonly key: RoadStageKey;
  readonly title: Words;
  readonly actors: readonly RoadActor[];
  readonly span: (policy: Policy) => readonly [Span, Span];
  readonly holds: (policy: Policy, mode: ProofMode) => boolean;
};

const always = () => true;

const drafts: readonly Draft[] = [
  {
    key: 'register',
    title: { zh: '注册服务号', en: 'Register the service account' },
    actors: ['applicant', 'administrator'],
    span: () => SAME_DAY,
    holds: always,
  },
  {
    key: 'proof.legalRep',
    title: { zh: '法定代表人扫码验证', en: 'Proof by the legal representative' },
    actors: ['legalRep'],
    span: ({ values }) => [values['proof.legalRepLink'], values['proof.legalRepLink']],
    holds: (_policy, mode) => mode === 'legalRep',
  },
  {
    key: 'proof.transfer',
    title: { zh: '对公账户小额付款验证', en: 'Proof by a small transfer' },
    actors: ['applicant', 'finance'],
    span: (policy) => [policy.values['proof.transferMatch'], policy.values['proof.transferWindow']],
    holds: (_policy, mode) => mode === 'transfer',
  },
  {
    key: 'proof.verification',
    title: { zh: '用微信认证一并验证', en: 'Proof together with the verification' },
    actors: ['applicant'],
    span: () => SAME_DAY,
    holds: (_policy, mode) => mode === 'verification',
  },
  {
    key: 'verification',
    title: { zh: '提交微信认证并付款', en: 'Submit the verification and pay' },
    actors: ['administrator', 'applicant'],
    span: () => SAME_DAY,
    holds: always,
  },
  {
    key: 'call',
    title: { zh: '接听核实电话', en: 'Answer the verification call' },
    actors: ['contact'],
    span: ({ values }) => [values['verify.firstCall'], values['verify.firstCall']],
    holds: always,
  },
  {
    key: 'decision',
    title: { zh: '认证审核', en: 'Review of the verification' },
    actors: ['reviewer'],
    span: ({ values }) => [values['verify.firstCall'], values['verify.decision']],
    holds: always,
  },
  {
    key: 'miniProgram',
    title: { zh: '注册小程序', en: 'Register the mini program' },
    actors: ['administrator', 'applicant'],
    span: () => SAME_DAY,
    holds: always,
  },
  {
    key: 'miniProgramReview',
    title: { zh: '小程序资料和类目审核', en: 'Review of the mini program and its categories' },
    actors: ['reviewer'],
    span: ({ values }) => ['1wd', values['mp.review']],
    holds: always,
  },
  {
    key: 'miniProgramVerification',
    title: { zh: '小程序认证审核', en: 'Verification of the mini program' },
    actors: ['administrator', 'contact', 'reviewer'],
    span: ({ values }) => [values['verify.firstCall'], values['verify.decision']],
    holds: ({ values }) => values['mp.verificationRequired'] && !values['reuse.verifiedAtBirth'],
  },
  {
    key: 'filing',
    title: { zh: '小程序备案', en: 'Filing of the mini program' },
    actors: ['administrator', 'authority'],
    span: () => FILING,
    holds: ({ values }) => values['mp.filingRequired'],
  },
];

/** The way of proof that will be taken: the one chosen, else the first the policy offers that is open to the merchant. */
export function proofModeOf(answers: EligibilityAnswers, policy: Policy): ProofMode {
  if (answers.proofMode !== 'unsure') return answers.proofMode;
  const { subjectKind } = answers;
  if (subjectKind !== 'unsure' && policy.values['proof.forced'].includes(subjectKind)) return 'verification';
  const open = policy.values['proof.modes'].filter(
    (mode) =>
      (mode !== 'legalRep' || answers.legalRepReachable !== 'no') &&
      (mode !== 'transfer' || answers.hasCorporateAccount !== 'no'),
  );
  return open[0] ?? 'verification';
}

/**
 * The stages of the road under a policy, in order, with usual durations taken from its spans.
 * `paperDays`: how long the papers still to get take; a first stage stands for them when it is more than none.
 */
export function roadStages(answers: EligibilityAnswers, policy: Policy, paperDays = 0): readonly RoadStage[] {
  const mode = proofModeOf(answers, policy);
  const stages = drafts
    .filter((draft) => draft.holds(policy, mode))
    .map(({ key, title, actors, span }): RoadStage => {
      const [least, most] = span(policy);
      return {
        key,
        title,
        actors,
        least,
        most,
        usualWords: daysOf(most) === 0 ? TODAY : usualTimeWords({ least, most }),
        days: daysOf(most),
      };
    });
  return paperDays > 0 ? [papersStage(paperDays), ...stages] : stages;
}

const TODAY: Words = { zh: '当天', en: 'the same day' };

const papersStage = (days: number): RoadStage => ({
  key: 'papers',
  title: { zh: '备齐资质', en: 'Get the papers' },
  actors: ['applicant', 'authority'],
  least: '1d',
  most: `${days}d`,
  usualWords: { zh: `最长约 ${days} 天`, en: `up to about ${days} days` },
  days,
});

/** Civil days of all stages one after the other, at worst. The call falls into the review and is not counted twice. */
export const roadDays = (stages: readonly RoadStage[]): number =>
  stages.filter((stage) => stage.key !== 'call').reduce((sum, stage) => sum + stage.days, 0);
