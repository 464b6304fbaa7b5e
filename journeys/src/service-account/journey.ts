/**
 * The life of a service account (服务号).
 *
 * registering → the applicant proves a mailbox and answers the pages, 30 natural days at most
 * registeredUnverified → the account exists; it must be verified within 30 natural days
 * verifying → a paid verification is open; the 30 days stand still
 * verified → for a year; the renewal window opens three months before its end
 * renewalWindow → the yearly verification can be asked for
 * lapsed → the year is over; the name is kept for the same subject for a while
 * expired, cancelled, released → the end: name, mailbox and quota are free again
 * frozen → an operator has stopped the account, with a reason and a way back
 */
import { act, type Journey, notify, tell } from '../engine/journey.ts';
import { guards, type ServiceAccountFacts, type ServiceAccountGuard } from './guards.ts';

export type ServiceAccountState =
  | 'registering'
  | 'registeredUnverified'
  | 'verifying'
  | 'verified'
  | 'renewalWindow'
  | 'lapsed'
  | 'frozen'
  | 'expired'
  | 'cancelled'
  | 'released';

export type ServiceAccountEvent =
  | 'answer'
  | 'submit'
  | 'verificationPaid'
  | 'verificationPassed'
  | 'verificationFailed'
  | 'windowOpened'
  | 'timeOut'
  | 'cancel'
  | 'freeze'
  | 'unfreeze';

export const serviceAccount: Journey<
  ServiceAccountState,
  ServiceAccountEvent,
  ServiceAccountGuard,
  ServiceAccountFacts
> = {
  key: 'service-account',
  title: { zh: '服务号', en: 'Service account' },
  initial: 'registering',
  states: {
    registering: {
      who: 'applicant',
      word: { zh: '填写中', en: 'In progress' },
      on: {
        answer: [
          {
            to: 'registering',
            by: ['applicant', 'provider', 'administrator', 'legalRep', 'finance', 'system'],
          },
        ],
        submit: [
          {
            to: 'registeredUnverified',
            by: ['applicant', 'provider'],
            when: 'mayRegister',
            effects: [act('createAccount'), notify('registration.done'), tell('registered')],
          },
        ],
        timeOut: [
          { to: 'expired', by: ['system'], effects: [act('release'), notify('registration.expired')] },
        ],
        cancel: [{ to: 'cancelled', by: ['applicant', 'operator'], effects: [act('release')] }],
      },
    },
    registeredUnverified: {
      who: 'applicant',
      word: { zh: '已注册，待认证', en: 'Registered, to be verified' },
      on: {
        verificationPaid: [{ to: 'verifying', by: ['system'] }],
        timeOut: [
          {
            to: 'expired',
            by: ['system'],
            effects: [act('release'), notify('registration.expired'), tell('expired')],
          },
        ],
        freeze: [{ to: 'frozen', by: ['operator'] }],
        cancel: [{ to: 'cancelled', by: ['administrator', 'operator'], effects: [act('release')] }],
      },
    },
    verifying: {
      who: 'reviewer',
      word: { zh: '认证进行中', en: 'Being verified' },
      on: {
        verificationPassed: [{ to: 'verified', by: ['system'] }],
        verificationFailed: [
          { to: 'renewalWindow', by: ['system'], when: 'stillVerified' },
          {
            to: 'lapsed',
            by: ['system'],
            when: 'onceVerified',
            effects: [notify('renew.lapsed'), tell('verify_expired')],
          },
          { to: 'registeredUnverified', by: ['system'] },
        ],
        timeOut: [{ to: 'verifying', by: ['system'] }],
        windowOpened: [{ to: 'verifying', by: ['system'] }],
      },
    },
    verified: {
      who: 'applicant',
      word: { zh: '已认证', en: 'Verified' },
      on: {
        windowOpened: [
          { to: 'renewalWindow', by: ['system'], effects: [notify('renew.open'), tell('annual_renew')] },
        ],
        timeOut: [
          { to: 'lapsed', by: ['system'], effects: [notify('renew.lapsed'), tell('verify_expired')] },
        ],
        freeze: [{ to: 'frozen', by: ['operator'] }],
        cancel: [{ to: 'cancelled', by: ['administrator', 'operator'], effects: [act('release')] }],
      },
    },
    renewalWindow: {
      who: 'applicant',
      word: { zh: '待年审', en: 'Renewal due' },
      on: {
        verificationPaid: [{ to: 'verifying', by: ['system'] }],
        timeOut: [
          { to: 'lapsed', by: ['system'], effects: [notify('renew.lapsed'), tell('verify_expired')] },
        ],
        freeze: [{ to: 'frozen', by: ['operator'] }],
      },
    },
    lapsed: {
      who: 'applicant',
      word: { zh: '认证已失效', en: 'Verification lapsed' },
      on: {
        verificationPaid: [{ to: 'verifying', by: ['system'] }],
        timeOut: [{ to: 'released', by: ['system'], effects: [act('release')] }],
        freeze: [{ to: 'frozen', by: ['operator'] }],
      },
    },
    frozen: {
      who: 'operator',
      word: { zh: '已冻结', en: 'Frozen' },
      on: {
        unfreeze: [
          { to: 'verified', by: ['operator'], when: 'stillVerified' },
          { to: 'lapsed', by: ['operator'], when: 'onceVerified' },
          { to: 'registeredUnverified', by: ['operator'] },
        ],
        cancel: [{ to: 'cancelled', by: ['operator'], effects: [act('release')] }],
      },
    },
    expired: { who: 'nobody', final: true, word: { zh: '已到期关闭', en: 'Closed: time ran out' }, on: {} },
    cancelled: { who: 'nobody', final: true, word: { zh: '已注销', en: 'Cancelled' }, on: {} },
    released: { who: 'nobody', final: true, word: { zh: '名称已释放', en: 'Name released' }, on: {} },
  },
  clocks: {
    unfinished: { span: 'registration.unfinished', runs: ['registering'], fires: 'timeOut' },
    window: {
      span: 'verify.window',
      runs: ['registeredUnverified'],
      pauses: ['verifying', 'frozen'],
      fires: 'timeOut',
      floor: 'verify.windowFloor',
      reminders: 'verify.windowReminders',
      reminds: 'verify.deadline',
    },
    nameKept: { span: 'lapse.nameKept', runs: ['lapsed'], fires: 'timeOut', pauses: ['verifying', 'frozen'] },
  },
  guards,
};
