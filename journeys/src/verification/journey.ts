/**
 * The paid verification of a service account (微信认证): what the merchant hands in, what a reviewer decides.
 *
 * draft → pages filled in any order · unpaid → an order is open for 24 h
 * paid → dispatched to an agency within minutes · dispatched → first call within one working day
 * reviewing → documents, data and the call · waitingContact → three calls without an answer, 10 days to choose a slot
 * refill → only the returned items are open, at most three times within 30 days
 * onHold → a second person looks · qualificationOk → the entity has passed, the name is decided apart
 * namingFailed → the name may be sent again while refills are left
 * failed → the merchant may object for a while; two operators may open it again, and it goes to another agency for no fee
 * passed, passedWithoutName, abandoned → the end; a new application pays a new fee
 */
import { act, type Journey, notify, tell } from '../engine/journey.ts';
import { guards, type VerificationFacts, type VerificationGuard } from './guards.ts';

export type VerificationState =
  | 'draft'
  | 'unpaid'
  | 'paid'
  | 'dispatched'
  | 'reviewing'
  | 'waitingContact'
  | 'refill'
  | 'onHold'
  | 'qualificationOk'
  | 'namingFailed'
  | 'passed'
  | 'passedWithoutName'
  | 'failed'
  | 'abandoned';

export type VerificationEvent =
  | 'answer'
  | 'order'
  | 'orderClosed'
  | 'pay'
  | 'dispatch'
  | 'dispatchLate'
  | 'undispatched'
  | 'open'
  | 'callLate'
  | 'decisionLate'
  | 'decisionOverdue'
  | 'unreachable'
  | 'slotChosen'
  | 'return'
  | 'resubmit'
  | 'hold'
  | 'release'
  | 'approve'
  | 'reject'
  | 'object'
  | 'objectionOver'
  | 'dismiss'
  | 'reopen'
  | 'approveName'
  | 'rejectName'
  | 'nameLate'
  | 'timeOut'
  | 'abandon';

const word = (zh: string, en: string) => ({ zh, en });
const REFILL_FAILED = [act('settleFee'), act('failAccount'), notify('verify.failed'), tell('wx_verify_fail')];
const watch = (state: VerificationState, event: string) => ({
  [event]: [{ to: state, by: ['system'], effects: [act('alarm')] }],
});

export const verification: Journey<
  VerificationState,
  VerificationEvent,
  VerificationGuard,
  VerificationFacts
> = {
  key: 'verification',
  title: { zh: '主体认证', en: 'Verification' },
  initial: 'draft',
  states: {
    draft: {
      who: 'applicant',
      word: word('草稿', 'Draft'),
      on: {
        answer: [{ to: 'draft', by: ['applicant', 'provider', 'administrator', 'system'] }],
        order: [{ to: 'unpaid', by: ['applicant'], when: 'mayPay' }],
        abandon: [{ to: 'abandoned', by: ['applicant', 'system', 'operator'] }],
      },
    },
    unpaid: {
      who: 'applicant',
      word: word('待支付', 'To be paid'),
      on: {
        order: [{ to: 'unpaid', by: ['applicant'] }],
        orderClosed: [{ to: 'draft', by: ['applicant', 'system'] }],
        pay: [
          {
            to: 'paid',
            by: ['system'],
            effects: [act('freezeBundle'), act('openCase'), tell('wx_verify_pay_succ')],
          },
        ],
        abandon: [{ to: 'abandoned', by: ['system', 'operator'] }],
      },
    },
    paid: {
      who: 'system',
      word: word('待审核', 'Waiting for dispatch'),
      on: {
        dispatch: [
          {
            to: 'dispatched',
            by: ['system', 'operator'],
            effects: [notify('verify.dispatched'), tell('wx_verify_dispatch')],
          },
        ],
        ...watch('paid', 'dispatchLate'),
        undispatched: [{ to: 'abandoned', by: ['system'], effects: [act('settleFee'), act('failAccount')] }],
      },
    },
    dispatched: {
      who: 'reviewer',
      word: word('待审核', 'Waiting for the reviewer'),
      on: {
        open: [{ to: 'reviewing', by: ['reviewer'] }],
        ...watch('dispatched', 'callLate'),
        ...watch('dispatched', 'decisionLate'),
        ...watch('dispatched', 'decisionOverdue'),
        slotChosen: [{ to: 'dispatched', by: ['applicant', 'contact'] }],
      },
    },
    reviewing: {
      who: 'reviewer',
      word: word('审核中', 'Under review'),
      on: {
        open: [{ to: 'reviewing', by: ['reviewer'] }],
        slotChosen: [{ to: 'reviewing', by: ['applicant', 'contact'] }],
        ...watch('reviewing', 'callLate'),
        ...watch('reviewing', 'decisionLate'),
        ...watch('reviewing', 'decisionOverdue'),
        unreachable: [
          {
            to: 'waitingContact',
            by: ['reviewer'],
            when: 'enoughCalls',
            effects: [notify('call.choose_slot')],
          },
        ],
        return: [
          {
            to: 'refill',
            by: ['reviewer'],
            when: 'refillsLeft',
            effects: [notify('verify.refill'), tell('wx_verify_refill')],
          },
        ],
        hold: [{ to: 'onHold', by: ['reviewer', 'operator'] }],
        approve: [
          {
            to: 'qualificationOk',
            by: ['reviewer'],
            when: 'mayApprove',
            effects: [
              act('verifyAccount'),
              notify('verify.qualification_ok'),
              tell('qualification_verify_success'),
            ],
          },
        ],
        reject: [
          {
            to: 'failed',
            by: ['reviewer'],
            when: 'mayReject',
            effects: [
              act('settleFee'),
              act('failAccount'),
              notify('verify.failed'),
              tell('qualification_verify_fail'),
              tell('wx_verify_fail'),
            ],
          },
        ],
      },
    },
    waitingContact: {
      who: 'contact',
      word: word('等待联系人', 'Waiting for the contact'),
      on: {
        // Another number may be given; the call itself waits for a slot.
        answer: [
          {
            to: 'waitingContact',
            by: ['applicant', 'provider', 'administrator'],
            when: 'isContact',
          },
        ],
        slotChosen: [{ to: 'reviewing', by: ['applicant', 'contact'] }],
        timeOut: [
          {
            to: 'refill',
            by: ['system'],
            when: 'refillsLeft',
            effects: [notify('verify.refill'), tell('wx_verify_refill')],
          },
          { to: 'failed', by: ['system'], effects: REFILL_FAILED },
        ],
      },
    },
    refill: {
      who: 'applicant',
      word: word('待补充材料', 'More is needed'),
      on: {
        answer: [{ to: 'refill', by: ['applicant', 'provider', 'administrator'], when: 'wasReturned' }],
        resubmit: [
          {
            to: 'reviewing',
            by: ['applicant'],
            when: 'allMended',
            effects: [act('freezeBundle'), act('openCase')],
          },
        ],
        timeOut: [{ to: 'failed', by: ['system'], effects: REFILL_FAILED }],
      },
    },
    onHold: {
      who: 'reviewer',
      word: word('复核中', 'Second look'),
      on: {
        release: [{ to: 'reviewing', by: ['reviewer', 'operator'] }],
        reject: [{ to: 'failed', by: ['reviewer'], when: 'mayReject', effects: REFILL_FAILED }],
      },
    },
    qualificationOk: {
      who: 'nameReviewer',
      word: word('资质已通过，名称审核中', 'Entity passed, name under review'),
      on: {
        approveName: [
          {
            to: 'passed',
            by: ['nameReviewer', 'reviewer'],
            effects: [act('grantName'), act('settleFee'), notify('name.ok'), tell('naming_verify_success')],
          },
        ],
        rejectName: [
          {
            to: 'namingFailed',
            by: ['nameReviewer', 'reviewer'],
            when: 'refillsLeft',
            effects: [notify('name.failed'), tell('naming_verify_fail')],
          },
          {
            to: 'passedWithoutName',
            by: ['nameReviewer', 'reviewer'],
            effects: [act('settleFee'), notify('name.failed'), tell('naming_verify_fail')],
          },
        ],
        ...watch('qualificationOk', 'nameLate'),
      },
    },
    namingFailed: {
      who: 'applicant',
      word: word('资质已通过，名称未通过', 'Entity passed, name not passed'),
      on: {
        answer: [{ to: 'namingFailed', by: ['applicant', 'provider', 'administrator'], when: 'wasReturned' }],
        resubmit: [
          {
            to: 'qualificationOk',
            by: ['applicant'],
            when: 'allMended',
            effects: [act('freezeBundle'), act('openCase')],
          },
        ],
        timeOut: [{ to: 'passedWithoutName', by: ['system'], effects: [act('settleFee')] }],
      },
    },
    failed: {
      who: 'operator',
      word: word('未通过', 'Not passed'),
      on: {
        object: [
          { to: 'failed', by: ['applicant'], when: 'mayObject', effects: [notify('objection.received')] },
        ],
        objectionOver: [{ to: 'failed', by: ['system'] }],
        dismiss: [{ to: 'failed', by: ['operator'], effects: [notify('objection.refused')] }],
        reopen: [
          {
            to: 'paid',
            by: ['operator'],
            when: 'secondPerson',
            effects: [
              act('settleFee'),
              act('freezeBundle'),
              act('openCase'),
              notify('verify.reopened'),
              tell('verify_reopened'),
            ],
          },
        ],
      },
    },
    passed: { who: 'nobody', final: true, word: word('已通过', 'Passed'), on: {} },
    passedWithoutName: {
      who: 'nobody',
      final: true,
      word: word('资质已通过，名称未通过', 'Entity passed, name not passed'),
      on: {},
    },
    abandoned: { who: 'nobody', final: true, word: word('已关闭', 'Closed'), on: {} },
  },
  clocks: {
    order: { span: 'verify.orderLife', runs: ['unpaid'], fires: 'orderClosed' },
    dispatch: { span: 'verify.dispatch', runs: ['paid'], fires: 'dispatchLate' },
    dispatchLimit: { span: 'verify.dispatchLimit', runs: ['paid'], fires: 'undispatched' },
    firstCall: { span: 'verify.firstCall', runs: ['dispatched'], fires: 'callLate' },
    decision: {
      span: 'verify.decision',
      runs: ['dispatched', 'reviewing'],
      pauses: ['refill', 'waitingContact', 'onHold'],
      fires: 'decisionLate',
    },
    decisionLimit: {
      span: 'verify.decisionLimit',
      runs: ['dispatched', 'reviewing'],
      pauses: ['refill', 'waitingContact', 'onHold'],
      fires: 'decisionOverdue',
    },
    contact: { span: 'verify.contactWait', runs: ['waitingContact'], fires: 'timeOut' },
    refill: {
      span: 'verify.refillEach',
      runs: ['refill', 'namingFailed'],
      fires: 'timeOut',
      reminders: 'verify.refillReminders',
      reminds: 'verify.refill_due',
    },
    name: { span: 'name.review', runs: ['qualificationOk'], fires: 'nameLate' },
    objection: { span: 'verify.objection', runs: ['failed'], fires: 'objectionOver' },
  },
  guards,
};
