/**
 * A confirmation on a person's own phone: a QR code on the computer, a page on the phone, a number between them.
 *
 * created → the QR code is shown, 120 s · scanned → the phone shows who asks for what, 120 s
 * confirmed → the number of the computer was typed on the phone; the computer that began uses it up within 60 s: consumed
 * refused, expired, wrongPerson → nothing happened; begin again
 */

import { refuse } from '@ruzhu/rules';
import { type Journey, notify } from '../engine/journey.ts';

export type ScanState =
  | 'created'
  | 'scanned'
  | 'confirmed'
  | 'consumed'
  | 'refused'
  | 'expired'
  | 'wrongPerson';
export type ScanEvent = 'open' | 'confirm' | 'mistype' | 'refuse' | 'mismatch' | 'timeOut' | 'consume';
export type ScanFacts = { readonly triesLeft: number };

const phone = ['administrator', 'legalRep', 'reviewer', 'operator'] as const;

export const scan: Journey<ScanState, ScanEvent, 'triesLeft', ScanFacts> = {
  key: 'scan',
  title: { zh: '扫码确认', en: 'Confirmation by scan' },
  initial: 'created',
  states: {
    created: {
      who: 'administrator',
      word: { zh: '等待扫码', en: 'Waiting for the scan' },
      on: {
        open: [{ to: 'scanned', by: phone }],
        timeOut: [{ to: 'expired', by: ['system'] }],
      },
    },
    scanned: {
      who: 'administrator',
      word: { zh: '已扫码，等待确认', en: 'Scanned, waiting for the answer' },
      on: {
        open: [{ to: 'scanned', by: phone }],
        confirm: [{ to: 'confirmed', by: phone }],
        mistype: [
          { to: 'scanned', by: phone, when: 'triesLeft' },
          { to: 'expired', by: phone },
        ],
        refuse: [{ to: 'refused', by: phone, effects: [notify('scan.alarm')] }],
        mismatch: [{ to: 'wrongPerson', by: phone }],
        timeOut: [{ to: 'expired', by: ['system'] }],
      },
    },
    confirmed: {
      who: 'applicant',
      word: { zh: '已确认', en: 'Confirmed' },
      on: {
        consume: [{ to: 'consumed', by: ['applicant', 'reviewer', 'operator'] }],
        timeOut: [{ to: 'expired', by: ['system'] }],
      },
    },
    consumed: { who: 'nobody', final: true, word: { zh: '已使用', en: 'Used' }, on: {} },
    refused: { who: 'nobody', final: true, word: { zh: '已拒绝', en: 'Refused' }, on: {} },
    expired: { who: 'nobody', final: true, word: { zh: '已过期', en: 'Expired' }, on: {} },
    wrongPerson: { who: 'nobody', final: true, word: { zh: '账号不符', en: 'Another person' }, on: {} },
  },
  clocks: {},
  guards: {
    triesLeft: {
      refuses: ['scan.locked'],
      check: ({ triesLeft }) => (triesLeft > 0 ? null : refuse('scan.locked').refusal),
    },
  },
};
