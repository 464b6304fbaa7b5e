import { type Refusal, refuse, type SubjectKind } from '@ruzhu/rules';
import type { GuardRow } from '../engine/journey.ts';

export type MiniProgramFacts = {
  readonly accountState: string;
  readonly subjectKind: SubjectKind;
  readonly subjectBlocked: boolean;
  readonly subjectMiniPrograms: number;
  readonly reusedThisMonth: number;
  readonly unfinished: string | null;
  readonly reuseParts: readonly string[];
  readonly missingSteps: readonly string[];
  /** Pages that were given back and are as they were. */
  readonly unmendedSteps: readonly string[];
  readonly missingSettings: readonly string[];
  readonly adminIdPrograms: number;
  readonly adminPhonePrograms: number;
  readonly answeredStep: string | null;
  /** Whether the answers of the page give another name than before. */
  readonly renamed: boolean;
  readonly nameChanges: number;
  readonly verdicts: { readonly open: number; readonly returned: number };
  readonly reasonsMissing: boolean;
};

export type MiniProgramGuard =
  | 'mayReuse'
  | 'accountReady'
  | 'operatorReused'
  | 'administratorFits'
  | 'maySubmit'
  | 'nameChangesLeft'
  | 'allPassed'
  | 'reasonsGiven'
  | 'settingsDone';

const no = (code: string, params: Record<string, string | number> = {}): Refusal =>
  refuse(code, '', params).refusal;

const VERIFIED = ['verified', 'renewalWindow'];

/**
 * The conditions of reuse in the order in which they are shown, each with its code (numbers 61051–61057, 61061).
 * They are shown before the first field and asked again when the administrator confirms.
 */
export const reuseConditions: readonly {
  readonly code: string;
  readonly holds: (
    facts: MiniProgramFacts,
    policy: Parameters<GuardRow<MiniProgramFacts>['check']>[1],
  ) => boolean;
}[] = [
  { code: 'reuse.not_verified', holds: (facts) => VERIFIED.includes(facts.accountState) },
  { code: 'reuse.overseas', holds: (facts) => facts.subjectKind !== 'overseas' },
  {
    code: 'reuse.subject_type',
    holds: (facts, policy) => policy.values['reuse.sources'].includes(facts.subjectKind),
  },
  {
    code: 'reuse.subject_quota',
    holds: (facts, policy) =>
      facts.subjectMiniPrograms < policy.values['quota.subjectMiniPrograms'][facts.subjectKind],
  },
  { code: 'reuse.subject_risk', holds: (facts) => !facts.subjectBlocked },
  {
    code: 'quota.reuse_month',
    holds: (facts, policy) => facts.reusedThisMonth < policy.values['quota.reusePerMonth'][facts.subjectKind],
  },
  { code: 'reuse.unfinished', holds: (facts) => facts.unfinished === null },
];

export const guards: Readonly<Record<MiniProgramGuard, GuardRow<MiniProgramFacts>>> = {
  mayReuse: {
    refuses: reuseConditions.map(({ code }) => code),
    check: (facts, policy) => {
      const failed = reuseConditions.find(({ holds }) => !holds(facts, policy));
      return failed ? no(failed.code, { state: facts.accountState, name: facts.unfinished ?? '' }) : null;
    },
  },
  accountReady: {
    refuses: ['steps.missing', 'reuse.must_copy'],
    check: (facts, policy) => {
      if (facts.missingSteps.length > 0) return no('steps.missing', { steps: facts.missingSteps.join(', ') });
      const must = policy.values['reuse.mustCopyVerification'].includes(facts.subjectKind);
      return must && !facts.reuseParts.includes('verification') ? no('reuse.must_copy') : null;
    },
  },
  operatorReused: {
    refuses: ['reuse.administrator_needed'],
    check: ({ reuseParts }) => (reuseParts.includes('operator') ? null : no('reuse.administrator_needed')),
  },
  administratorFits: {
    refuses: ['quota.phone', 'quota.id_card'],
    check: (facts, policy) => {
      const [phones, ids] = [
        policy.values['quota.miniProgramPerPhone'],
        policy.values['quota.miniProgramPerId'],
      ];
      if (facts.adminPhonePrograms >= phones)
        return no('quota.phone', { limit: phones, used: facts.adminPhonePrograms });
      return facts.adminIdPrograms >= ids
        ? no('quota.id_card', { limit: ids, used: facts.adminIdPrograms })
        : null;
    },
  },
  maySubmit: {
    refuses: ['steps.missing', 'refill.unmended'],
    check: ({ missingSteps, unmendedSteps }) => {
      if (missingSteps.length > 0) return no('steps.missing', { steps: missingSteps.join(', ') });
      return unmendedSteps.length > 0 ? no('refill.unmended', { n: unmendedSteps.length }) : null;
    },
  },
  nameChangesLeft: {
    refuses: ['name.changes_used'],
    check: ({ answeredStep, renamed, nameChanges }, policy) => {
      const limit = policy.values['name.changesBeforePublish'];
      const isOver = answeredStep === 'info' && renamed && nameChanges >= limit;
      return isOver ? no('name.changes_used', { limit }) : null;
    },
  },
  allPassed: {
    refuses: ['review.fields_open', 'review.fields_differ'],
    check: ({ verdicts }) => {
      if (verdicts.open > 0) return no('review.fields_open', { n: verdicts.open });
      return verdicts.returned > 0 ? no('review.fields_differ', { n: verdicts.returned }) : null;
    },
  },
  reasonsGiven: {
    refuses: ['reason.missing', 'review.nothing_returned'],
    check: ({ reasonsMissing, verdicts }) => {
      if (reasonsMissing) return no('reason.missing');
      return verdicts.returned === 0 ? no('review.nothing_returned') : null;
    },
  },
  settingsDone: {
    refuses: ['steps.missing'],
    check: ({ missingSettings }) =>
      missingSettings.length > 0 ? no('steps.missing', { steps: missingSettings.join(', ') }) : null,
  },
};
