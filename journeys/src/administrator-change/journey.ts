/**
 * Another administrator for an account, or another phone of the same person.
 *
 * By the present administrator: begun → consented (their own scan named exactly this person) → the new one proves the
 * phone and scans → done.
 * With papers, where the present one cannot be reached: begun → waiting (letter and person handed in; the present one and
 * the legal representative are told, 72 h to object) → seconded → approved (two different operators) → the new one proves
 * the phone and scans → done. Whoever is administrator stops it at any time before that: stopped.
 * rejected, expired, withdrawn → nothing changes
 */
import { refuse } from '@ruzhu/rules';
import { type Journey, notify } from '../engine/journey.ts';

export type AdministratorChangeState =
  | 'begun'
  | 'consented'
  | 'waiting'
  | 'seconded'
  | 'approved'
  | 'done'
  | 'stopped'
  | 'rejected'
  | 'withdrawn'
  | 'expired';

export type AdministratorChangeEvent =
  | 'consent'
  | 'handIn'
  | 'approve'
  | 'reject'
  | 'object'
  | 'withdraw'
  | 'bind'
  | 'timeOut';

export type AdministratorChangeFacts = {
  readonly objectionOver: boolean;
  readonly legalRepProved: boolean;
  /** Whether the one who decides has decided before. */
  readonly samePerson: boolean;
  readonly mobileProved: boolean;
};

export type AdministratorChangeGuard = 'mayApprove' | 'maySecond' | 'mobileProved';

const word = (zh: string, en: string) => ({ zh, en });
const timeOut = { timeOut: [{ to: 'expired', by: ['system'] }] } as const;
const withdraw = { withdraw: [{ to: 'withdrawn', by: ['applicant'] }] } as const;
const object = {
  object: [{ to: 'stopped', by: ['administrator'], effects: [notify('admin.stopped')] }],
} as const;
const reject = { reject: [{ to: 'rejected', by: ['operator'] }] } as const;
const bind = {
  bind: [{ to: 'done', by: ['administrator'], when: 'mobileProved', effects: [notify('admin.changed')] }],
} as const;

/** Why it may not be decided for the new administrator yet. */
const notYet = ({ objectionOver, legalRepProved }: AdministratorChangeFacts) => {
  if (!objectionOver) return refuse('admin_change.too_early').refusal;
  return legalRepProved ? null : refuse('admin_change.legal_rep_missing').refusal;
};

export const administratorChange: Journey<
  AdministratorChangeState,
  AdministratorChangeEvent,
  AdministratorChangeGuard,
  AdministratorChangeFacts
> = {
  key: 'administrator-change',
  title: { zh: '更换管理员', en: 'Change of the administrator' },
  initial: 'begun',
  states: {
    begun: {
      who: 'applicant',
      word: word('填写中', 'In progress'),
      on: {
        consent: [{ to: 'consented', by: ['administrator'] }],
        handIn: [{ to: 'waiting', by: ['applicant'], effects: [notify('admin.asked')] }],
        ...withdraw,
        ...timeOut,
      },
    },
    consented: {
      who: 'administrator',
      word: word('原管理员已同意，等待新管理员确认', 'Agreed to, waiting for the new administrator'),
      on: { ...bind, ...object, ...withdraw, ...timeOut },
    },
    waiting: {
      who: 'operator',
      word: word('异议期，等待两人审核', 'Open to objection, then decided by two'),
      on: {
        approve: [{ to: 'seconded', by: ['operator'], when: 'mayApprove' }],
        ...reject,
        ...object,
        ...withdraw,
        ...timeOut,
      },
    },
    seconded: {
      who: 'operator',
      word: word('一人已同意，等待第二人', 'One has agreed, waiting for the second'),
      on: {
        approve: [{ to: 'approved', by: ['operator'], when: 'maySecond' }],
        ...reject,
        ...object,
        ...withdraw,
        ...timeOut,
      },
    },
    approved: {
      who: 'administrator',
      word: word('已通过，等待新管理员确认', 'Approved, waiting for the new administrator'),
      on: { ...bind, ...object, ...withdraw, ...timeOut },
    },
    done: { who: 'nobody', final: true, word: word('已更换', 'Changed'), on: {} },
    stopped: {
      who: 'nobody',
      final: true,
      word: word('原管理员已叫停', 'Stopped by the administrator'),
      on: {},
    },
    rejected: { who: 'nobody', final: true, word: word('审核未通过', 'Rejected'), on: {} },
    withdrawn: { who: 'nobody', final: true, word: word('已撤回', 'Withdrawn'), on: {} },
    expired: { who: 'nobody', final: true, word: word('已过期', 'Expired'), on: {} },
  },
  clocks: {},
  guards: {
    mayApprove: {
      refuses: ['admin_change.too_early', 'admin_change.legal_rep_missing'],
      check: notYet,
    },
    maySecond: {
      refuses: ['admin_change.too_early', 'admin_change.legal_rep_missing', 'admin_change.same_person'],
      check: (facts) =>
        notYet(facts) ?? (facts.samePerson ? refuse('admin_change.same_person').refusal : null),
    },
    mobileProved: {
      refuses: ['steps.missing'],
      check: ({ mobileProved }) =>
        mobileProved ? null : refuse('steps.missing', '', { steps: 'adminSms' }).refusal,
    },
  },
};
