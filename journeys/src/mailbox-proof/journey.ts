/**
 * One code or link sent to a mailbox or a phone, from sending to proof.
 *
 * sent → the code is typed (or the link's button pressed): proved · wrong five times: locked · too late: expired
 * a newer one kills it: superseded · the mailbox refuses it: bounced
 */

import { refuse } from '@ruzhu/rules';
import { act, type Journey } from '../engine/journey.ts';

export type MailboxProofState = 'sent' | 'proved' | 'expired' | 'locked' | 'superseded' | 'bounced';
export type MailboxProofEvent = 'prove' | 'fail' | 'timeOut' | 'supersede' | 'bounce';
export type MailboxProofFacts = { readonly triesLeft: number };

export const mailboxProof: Journey<MailboxProofState, MailboxProofEvent, 'triesLeft', MailboxProofFacts> = {
  key: 'mailbox-proof',
  title: { zh: '邮箱和手机验证', en: 'Proof of a mailbox or phone' },
  initial: 'sent',
  states: {
    sent: {
      who: 'applicant',
      word: { zh: '等待验证', en: 'Waiting for the code' },
      on: {
        prove: [{ to: 'proved', by: ['applicant', 'administrator', 'legalRep'] }],
        fail: [
          { to: 'sent', by: ['applicant', 'administrator', 'legalRep'], when: 'triesLeft' },
          { to: 'locked', by: ['applicant', 'administrator', 'legalRep'] },
        ],
        timeOut: [{ to: 'expired', by: ['system'] }],
        supersede: [{ to: 'superseded', by: ['applicant', 'administrator', 'legalRep', 'system'] }],
        bounce: [{ to: 'bounced', by: ['authority', 'system'], effects: [act('tellBounce')] }],
      },
    },
    proved: { who: 'nobody', final: true, word: { zh: '已验证', en: 'Proved' }, on: {} },
    expired: { who: 'nobody', final: true, word: { zh: '已过期', en: 'Expired' }, on: {} },
    locked: { who: 'nobody', final: true, word: { zh: '已锁定', en: 'Locked' }, on: {} },
    superseded: {
      who: 'nobody',
      final: true,
      word: { zh: '已被新的替代', en: 'Replaced by a newer one' },
      on: {},
    },
    bounced: { who: 'nobody', final: true, word: { zh: '被退回', en: 'Bounced' }, on: {} },
  },
  clocks: {},
  guards: {
    triesLeft: {
      refuses: ['code.locked'],
      check: ({ triesLeft }) => (triesLeft > 0 ? null : refuse('code.locked').refusal),
    },
  },
};
