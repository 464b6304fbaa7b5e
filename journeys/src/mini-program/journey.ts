/**
 * A mini program born from a verified service account (快速注册并认证小程序).
 *
 * confirming → the administrator of the account scans · account → what to reuse, an unused mailbox, a password
 * activating → the link in the mail, 48 h · administrator → bound anew unless the operator's data are reused
 * filling → name, introduction, avatar, categories and their papers
 * creating → the platform makes it · reviewing → at most three working days · returned → per item
 * approved → settings, AppID and secret · delivered → handed over
 * abandoned → the 30 days are over; mailbox, name and quota are free
 */
import { act, type Journey, notify, tell } from '../engine/journey.ts';
import { guards, type MiniProgramFacts, type MiniProgramGuard } from './guards.ts';

export type MiniProgramState =
  | 'confirming'
  | 'account'
  | 'activating'
  | 'administrator'
  | 'filling'
  | 'creating'
  | 'reviewing'
  | 'returned'
  | 'approved'
  | 'delivered'
  | 'abandoned';

export type MiniProgramEvent =
  | 'confirm'
  | 'answer'
  | 'sendLink'
  | 'activate'
  | 'bindAdministrator'
  | 'submit'
  | 'created'
  | 'reviewLate'
  | 'approve'
  | 'return'
  | 'deliver'
  | 'abandon'
  | 'timeOut';

const word = (zh: string, en: string) => ({ zh, en });
const gone = {
  abandon: [{ to: 'abandoned', by: ['applicant', 'operator'], effects: [act('release')] }],
  timeOut: [{ to: 'abandoned', by: ['system'], effects: [act('release')] }],
} as const;

export const miniProgram: Journey<MiniProgramState, MiniProgramEvent, MiniProgramGuard, MiniProgramFacts> = {
  key: 'mini-program',
  title: { zh: '小程序', en: 'Mini program' },
  initial: 'confirming',
  states: {
    confirming: {
      who: 'administrator',
      word: word('等待管理员扫码', 'Waiting for the administrator'),
      on: {
        answer: [{ to: 'confirming', by: ['applicant', 'provider'] }],
        confirm: [{ to: 'account', by: ['administrator'], when: 'mayReuse' }],
        ...gone,
      },
    },
    account: {
      who: 'applicant',
      word: word('填写中', 'In progress'),
      on: {
        answer: [{ to: 'account', by: ['applicant', 'provider'] }],
        sendLink: [{ to: 'activating', by: ['applicant', 'provider'], when: 'accountReady' }],
        ...gone,
      },
    },
    activating: {
      who: 'applicant',
      word: word('等待激活', 'Waiting for activation'),
      on: {
        answer: [{ to: 'activating', by: ['applicant', 'provider'] }],
        sendLink: [{ to: 'activating', by: ['applicant', 'provider'], when: 'accountReady' }],
        activate: [
          { to: 'filling', by: ['applicant'], when: 'operatorReused' },
          { to: 'administrator', by: ['applicant'] },
        ],
        ...gone,
      },
    },
    administrator: {
      who: 'administrator',
      word: word('等待绑定管理员', 'Waiting for the administrator'),
      on: {
        answer: [{ to: 'administrator', by: ['applicant', 'provider'] }],
        bindAdministrator: [{ to: 'filling', by: ['administrator'], when: 'administratorFits' }],
        ...gone,
      },
    },
    filling: {
      who: 'applicant',
      word: word('填写中', 'In progress'),
      on: {
        answer: [{ to: 'filling', by: ['applicant', 'provider', 'administrator'] }],
        submit: [
          {
            to: 'creating',
            by: ['applicant', 'provider'],
            when: 'maySubmit',
            effects: [act('createMiniProgram')],
          },
        ],
        ...gone,
      },
    },
    creating: {
      who: 'system',
      word: word('正在创建', 'Being made'),
      on: {
        created: [{ to: 'reviewing', by: ['system'], effects: [act('openCase')] }],
      },
    },
    reviewing: {
      who: 'reviewer',
      word: word('审核中', 'Under review'),
      on: {
        approve: [
          {
            to: 'approved',
            by: ['reviewer'],
            when: 'allPassed',
            effects: [
              act('issueAppId'),
              notify('mp.result'),
              notify('mp.created'),
              tell('wxa_category_audit'),
            ],
          },
        ],
        return: [{ to: 'returned', by: ['reviewer'], when: 'reasonsGiven', effects: [notify('mp.result')] }],
        reviewLate: [{ to: 'reviewing', by: ['system'], effects: [act('alarm')] }],
      },
    },
    returned: {
      who: 'applicant',
      word: word('需要修改', 'To be changed'),
      on: {
        answer: [{ to: 'returned', by: ['applicant', 'provider'], when: 'nameChangesLeft' }],
        submit: [
          { to: 'reviewing', by: ['applicant', 'provider'], when: 'maySubmit', effects: [act('openCase')] },
        ],
        ...gone,
      },
    },
    approved: {
      who: 'applicant',
      word: word('已通过', 'Passed'),
      on: {
        answer: [{ to: 'approved', by: ['applicant', 'provider', 'administrator'] }],
        deliver: [{ to: 'delivered', by: ['applicant', 'administrator'], when: 'settingsDone' }],
      },
    },
    delivered: {
      who: 'applicant',
      word: word('已交付', 'Handed over'),
      on: {
        answer: [{ to: 'delivered', by: ['applicant', 'administrator'] }],
        abandon: [{ to: 'abandoned', by: ['operator'], effects: [act('release')] }],
      },
    },
    abandoned: { who: 'nobody', final: true, word: word('已关闭', 'Closed'), on: {} },
  },
  clocks: {
    unfinished: {
      span: 'mp.unfinished',
      runs: ['confirming', 'account', 'activating', 'administrator', 'filling', 'returned'],
      pauses: ['creating', 'reviewing'],
      fires: 'timeOut',
      // What is given back may be changed for as long as the first time.
      floor: 'mp.unfinished',
    },
    review: { span: 'mp.review', runs: ['reviewing'], fires: 'reviewLate' },
  },
  guards,
};
