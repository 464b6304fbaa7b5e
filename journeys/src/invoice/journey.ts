/**
 * One invoice. Title and tax number are frozen at payment.
 *
 * requested → finance issues it · issued → sent; it can be reversed once and asked for again · failed → an operator mends it
 */
import { type Journey, notify } from '../engine/journey.ts';

export type InvoiceState =
  | 'notRequested'
  | 'requested'
  | 'issuing'
  | 'issued'
  | 'failed'
  | 'redRequested'
  | 'reversed';
export type InvoiceEvent = 'request' | 'issue' | 'issued' | 'fail' | 'retry' | 'askRed' | 'reverse';

const word = (zh: string, en: string) => ({ zh, en });

export const invoice: Journey<InvoiceState, InvoiceEvent> = {
  key: 'invoice',
  title: { zh: '发票', en: 'Invoice' },
  initial: 'notRequested',
  states: {
    notRequested: {
      who: 'applicant',
      word: word('未申请', 'Not requested'),
      on: { request: [{ to: 'requested', by: ['applicant', 'system'] }] },
    },
    requested: {
      who: 'finance',
      word: word('待开具', 'To be issued'),
      on: { issue: [{ to: 'issuing', by: ['finance', 'system'] }] },
    },
    issuing: {
      who: 'finance',
      word: word('开具中', 'Being issued'),
      on: {
        issued: [{ to: 'issued', by: ['finance', 'authority'], effects: [notify('invoice.issued')] }],
        fail: [{ to: 'failed', by: ['finance', 'authority'], effects: [notify('invoice.failed')] }],
      },
    },
    failed: {
      who: 'operator',
      word: word('开具失败', 'Failed'),
      on: { retry: [{ to: 'issuing', by: ['finance', 'operator'] }] },
    },
    issued: {
      who: 'finance',
      word: word('已开具', 'Issued'),
      on: { askRed: [{ to: 'redRequested', by: ['applicant', 'finance'] }] },
    },
    redRequested: {
      who: 'finance',
      word: word('红冲中', 'Being reversed'),
      on: { reverse: [{ to: 'reversed', by: ['finance'] }] },
    },
    reversed: {
      who: 'applicant',
      word: word('已红冲', 'Reversed'),
      on: { request: [{ to: 'requested', by: ['applicant', 'finance'] }] },
    },
  },
  clocks: {},
  guards: {},
};
