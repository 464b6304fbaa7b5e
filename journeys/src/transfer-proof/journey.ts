/**
 * Proof by a small transfer (支付验证): the subject pays a random amount from its own corporate account.
 *
 * awaitingTransfer → the merchant pays within 10 days · received → an entry of the statement is compared
 * proved → payer and amount are right, every cent goes back · mismatch → it goes back too, and the merchant may pay again
 * expired → the 10 days are over; what comes later is returned and revives nothing
 */
import { act, type Journey, notify } from '../engine/journey.ts';

export type TransferProofState =
  | 'awaitingTransfer'
  | 'received'
  | 'mismatch'
  | 'proved'
  | 'expired'
  | 'superseded';
export type TransferProofEvent = 'receive' | 'match' | 'mismatch' | 'returned' | 'timeOut' | 'supersede';

const word = (zh: string, en: string) => ({ zh, en });

export const transferProof: Journey<TransferProofState, TransferProofEvent> = {
  key: 'transfer-proof',
  title: { zh: '支付验证', en: 'Proof by transfer' },
  initial: 'awaitingTransfer',
  states: {
    awaitingTransfer: {
      who: 'applicant',
      word: word('待打款', 'Waiting for the transfer'),
      on: {
        receive: [{ to: 'received', by: ['finance', 'authority', 'system'] }],
        timeOut: [{ to: 'expired', by: ['system'], effects: [notify('transfer.expired')] }],
        supersede: [{ to: 'superseded', by: ['applicant', 'system'] }],
      },
    },
    received: {
      who: 'finance',
      word: word('核对中', 'Being compared'),
      on: {
        match: [
          {
            to: 'proved',
            by: ['finance', 'system'],
            effects: [act('refundTransfer'), notify('transfer.matched')],
          },
        ],
        mismatch: [
          {
            to: 'mismatch',
            by: ['finance', 'system'],
            effects: [act('refundTransfer'), notify('transfer.mismatch')],
          },
        ],
      },
    },
    mismatch: {
      who: 'finance',
      word: word('金额或户名不符', 'Amount or payer differs'),
      on: {
        returned: [{ to: 'awaitingTransfer', by: ['finance', 'system'] }],
        timeOut: [{ to: 'expired', by: ['system'], effects: [notify('transfer.expired')] }],
      },
    },
    proved: { who: 'nobody', final: true, word: word('已核对', 'Matched'), on: {} },
    expired: { who: 'nobody', final: true, word: word('已超期', 'Expired'), on: {} },
    superseded: { who: 'nobody', final: true, word: word('已换别的方式', 'Another way was chosen'), on: {} },
  },
  clocks: {
    window: {
      span: 'proof.transferWindow',
      runs: ['awaitingTransfer'],
      pauses: ['received', 'mismatch'],
      fires: 'timeOut',
    },
  },
  guards: {},
};
