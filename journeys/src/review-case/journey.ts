/**
 * One case on a reviewer's desk. A case belongs to one round of a verification; after a refill a new one is opened.
 *
 * queued → claimed by "next case", never picked · claimed → a lease of 30 minutes that work renews
 * calling → the call is being made · snoozed → until the slot the merchant chose
 * deciding → the decision is made and stays in the house for a moment: it can be taken back, nobody has been told yet
 * secondLook → waits for another person, who decides without seeing the first verdict · decided → the end of this round
 * An operator may give any of them to another agency, but one whose decision is about to leave.
 */
import type { Journey } from '../engine/journey.ts';

export type ReviewCaseState =
  | 'queued'
  | 'claimed'
  | 'calling'
  | 'snoozed'
  | 'deciding'
  | 'secondLook'
  | 'decided';
export type ReviewCaseEvent =
  | 'claim'
  | 'renew'
  | 'loseLease'
  | 'call'
  | 'endCall'
  | 'snooze'
  | 'wake'
  | 'holdDecision'
  | 'takeBack'
  | 'askSecond'
  | 'decide'
  | 'reassign'
  | 'close';

const word = (zh: string, en: string) => ({ zh, en });
const desk = ['reviewer', 'nameReviewer'] as const;

export const reviewCase: Journey<ReviewCaseState, ReviewCaseEvent> = {
  key: 'review-case',
  title: { zh: '审核单', en: 'Review case' },
  initial: 'queued',
  states: {
    queued: {
      who: 'system',
      word: word('待领取', 'Waiting to be claimed'),
      on: {
        claim: [{ to: 'claimed', by: desk }],
        reassign: [{ to: 'queued', by: ['operator', 'system'] }],
        close: [{ to: 'decided', by: ['system'] }],
      },
    },
    claimed: {
      who: 'reviewer',
      word: word('已领取', 'Claimed'),
      on: {
        renew: [{ to: 'claimed', by: desk }],
        loseLease: [{ to: 'queued', by: ['reviewer', 'system'] }],
        call: [{ to: 'calling', by: desk }],
        snooze: [{ to: 'snoozed', by: desk }],
        holdDecision: [{ to: 'deciding', by: desk }],
        askSecond: [{ to: 'secondLook', by: desk }],
        decide: [{ to: 'decided', by: desk }],
        reassign: [{ to: 'queued', by: ['operator'] }],
        close: [{ to: 'decided', by: ['system'] }],
      },
    },
    calling: {
      who: 'reviewer',
      word: word('电话核实中', 'On the phone'),
      on: {
        renew: [{ to: 'calling', by: desk }],
        endCall: [{ to: 'claimed', by: desk }],
        loseLease: [{ to: 'queued', by: ['reviewer', 'system'] }],
        reassign: [{ to: 'queued', by: ['operator'] }],
        close: [{ to: 'decided', by: ['system'] }],
      },
    },
    snoozed: {
      who: 'system',
      word: word('等待时段', 'Waiting for the slot'),
      on: {
        wake: [{ to: 'queued', by: ['system', 'reviewer'] }],
        reassign: [{ to: 'snoozed', by: ['operator'] }],
        close: [{ to: 'decided', by: ['system'] }],
      },
    },
    deciding: {
      who: 'reviewer',
      word: word('决定待发出', 'Decided, can be taken back'),
      on: {
        takeBack: [{ to: 'claimed', by: ['reviewer', 'nameReviewer', 'system'] }],
        askSecond: [{ to: 'secondLook', by: desk }],
        decide: [{ to: 'decided', by: desk }],
        close: [{ to: 'decided', by: ['system'] }],
      },
    },
    secondLook: {
      who: 'reviewer',
      word: word('复核中', 'Second look'),
      on: {
        claim: [{ to: 'claimed', by: desk }],
        reassign: [{ to: 'secondLook', by: ['operator', 'system'] }],
        close: [{ to: 'decided', by: ['system'] }],
      },
    },
    decided: { who: 'nobody', final: true, word: word('已决定', 'Decided'), on: {} },
  },
  clocks: {},
  guards: {},
};
