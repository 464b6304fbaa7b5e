/**
 * One order to pay a fee.
 *
 * created → open for 24 h · unknown → the platform has not answered and is asked until it does
 * paid → settled · closed → nothing was paid in time · a payment after closing is refunded once, by itself
 */
import { act, type Journey, notify } from '../engine/journey.ts';

export type PaymentState = 'created' | 'unknown' | 'paid' | 'settled' | 'closed' | 'refunding' | 'refunded';
export type PaymentEvent =
  | 'pay'
  | 'lose'
  | 'deny'
  | 'settle'
  | 'timeOut'
  | 'close'
  | 'refund'
  | 'refundDone'
  | 'refundFailed';

const word = (zh: string, en: string) => ({ zh, en });

export const payment: Journey<PaymentState, PaymentEvent> = {
  key: 'payment',
  title: { zh: '支付订单', en: 'Payment order' },
  initial: 'created',
  states: {
    created: {
      who: 'applicant',
      word: word('待支付', 'To be paid'),
      on: {
        pay: [
          { to: 'paid', by: ['authority', 'system'], effects: [act('recordPayment'), notify('pay.success')] },
        ],
        lose: [{ to: 'unknown', by: ['system'] }],
        timeOut: [{ to: 'closed', by: ['system'], effects: [act('closeAtPlatform'), notify('pay.closed')] }],
        close: [{ to: 'closed', by: ['applicant', 'system'], effects: [act('closeAtPlatform')] }],
      },
    },
    unknown: {
      who: 'authority',
      word: word('确认中', 'Being confirmed'),
      on: {
        pay: [
          { to: 'paid', by: ['authority', 'system'], effects: [act('recordPayment'), notify('pay.success')] },
        ],
        deny: [{ to: 'created', by: ['authority', 'system'] }],
        timeOut: [{ to: 'unknown', by: ['system'] }],
        close: [{ to: 'closed', by: ['system'], effects: [act('closeAtPlatform'), notify('pay.closed')] }],
      },
    },
    paid: {
      who: 'system',
      word: word('已支付', 'Paid'),
      on: {
        settle: [{ to: 'settled', by: ['finance', 'system'] }],
        refund: [{ to: 'refunding', by: ['finance', 'system'], effects: [act('refundAtPlatform')] }],
      },
    },
    settled: {
      who: 'system',
      word: word('已支付', 'Paid'),
      on: { refund: [{ to: 'refunding', by: ['finance', 'system'], effects: [act('refundAtPlatform')] }] },
    },
    closed: {
      who: 'system',
      word: word('已关闭', 'Closed'),
      on: {
        pay: [
          {
            to: 'refunding',
            by: ['authority', 'system'],
            effects: [act('recordPayment'), act('refundAtPlatform')],
          },
        ],
      },
    },
    refunding: {
      who: 'authority',
      word: word('退款中', 'Being refunded'),
      on: {
        refundDone: [
          {
            to: 'refunded',
            by: ['authority', 'system'],
            effects: [act('recordRefund'), notify('pay.refunded')],
          },
        ],
        refundFailed: [{ to: 'refunding', by: ['authority', 'system'], effects: [act('refundAtPlatform')] }],
      },
    },
    refunded: { who: 'nobody', final: true, word: word('已退款', 'Refunded'), on: {} },
  },
  clocks: {
    order: { span: 'verify.orderLife', runs: ['created', 'unknown'], fires: 'timeOut' },
  },
  guards: {},
};
