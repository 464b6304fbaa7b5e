import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { HELD_NAMES } from './held-names.ts';
import {
  answers,
  application,
  begunScan,
  byId,
  credit,
  id,
  instant,
  lint,
  nothing,
  order,
  short,
  ticketBody,
} from './shapes.ts';

const tag = 'Verification';
const SCAN = ['scan.unknown', 'scan.not_confirmed', 'scan.other_act'];
const BEGIN_SCAN = ['rate.too_many', 'scan.denied_often'];
const MAY_PAY = [
  'account.not_verifiable',
  'order.open',
  'steps.missing',
  'lint.must_fix',
  'event.not_possible',
];

export const startVerification = endpoint({
  id: 'startVerification',
  method: 'POST',
  path: '/api/v1/service-accounts/{id}/verifications',
  tag,
  summary: 'Begin the verification of a registered account; one that is open is given again',
  auth: 'applicant',
  params: byId,
  answer: application,
  status: 201,
  refusals: ['not_found', 'account.not_verifiable'],
  keyed: true,
});

export const beginConfirmation = endpoint({
  id: 'beginConfirmation',
  method: 'POST',
  path: '/api/v1/verifications/{id}/administrator/scan',
  tag,
  summary: 'Begin the scan with which the administrator confirms the verification',
  auth: 'applicant',
  params: byId,
  answer: begunScan,
  status: 201,
  refusals: ['not_found', 'steps.missing', ...BEGIN_SCAN],
});

export const finishConfirmation = endpoint({
  id: 'finishConfirmation',
  method: 'POST',
  path: '/api/v1/verifications/{id}/administrator/confirm',
  tag,
  summary: 'Use the confirmed scan',
  auth: 'applicant',
  params: byId,
  body: ticketBody,
  answer: application,
  refusals: ['not_found', ...SCAN],
  stepUp: 'confirmVerification',
});

export const preflight = endpoint({
  id: 'preflight',
  method: 'GET',
  path: '/api/v1/verifications/{id}/preflight',
  tag,
  summary: 'The check before paying: the reviewer’s rules over everything handed in',
  auth: 'applicant',
  params: byId,
  answer: z.object({
    lint,
    missingSteps: z.array(z.string()),
    mayPay: z.boolean(),
    fee: z.int(),
    /** Why this review is free, when it is free because of an earlier one. */
    credit: credit.nullable(),
  }),
  refusals: ['not_found'],
});

export const beginPayment = endpoint({
  id: 'beginPayment',
  method: 'POST',
  path: '/api/v1/verifications/{id}/payment/scan',
  tag,
  summary: 'Begin the scan that confirms the amount',
  auth: 'applicant',
  params: byId,
  answer: begunScan,
  status: 201,
  refusals: ['not_found', ...MAY_PAY, ...BEGIN_SCAN],
});

export const openOrder = endpoint({
  id: 'openOrder',
  method: 'POST',
  path: '/api/v1/verifications/{id}/orders',
  tag,
  summary: 'Open the order; the price is fixed now and the order is open for 24 hours',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({ ticketId: id, ticks: answers }),
  answer: order,
  status: 201,
  refusals: [
    'not_found',
    'pay.tick_missing',
    'field.missing',
    'field.unknown',
    ...HELD_NAMES,
    ...MAY_PAY,
    ...SCAN,
    'pay.unknown',
  ],
  keyed: true,
  stepUp: 'confirmPayment',
});

export const findOrder = endpoint({
  id: 'findOrder',
  method: 'GET',
  path: '/api/v1/orders/{id}',
  tag,
  summary: 'How an order stands; the payment platform is asked, never guessed',
  auth: 'applicant',
  params: byId,
  answer: order,
  refusals: ['not_found'],
});

export const ordersOf = endpoint({
  id: 'ordersOf',
  method: 'GET',
  path: '/api/v1/service-accounts/{id}/orders',
  tag,
  summary:
    'Orders with the rule that decided over each fee, their invoices, and the free reviews that were given',
  auth: 'applicant',
  params: byId,
  answer: z.object({
    orders: z.array(
      order.extend({
        invoice: z
          .object({
            kind: z.string(),
            title: z.string(),
            taxNumber: z.string(),
            state: z.string(),
            number: z.string().nullable(),
          })
          .nullable(),
        entries: z.array(z.object({ kind: z.string(), amount: z.int(), at: instant })),
      }),
    ),
    /** Free reviews, the newest first; those that were used name the order. */
    credits: z.array(credit),
  }),
  refusals: ['not_found'],
});

export const giveUpOrder = endpoint({
  id: 'giveUpOrder',
  method: 'POST',
  path: '/api/v1/orders/{id}/close',
  tag,
  summary: 'Give an unpaid order up; the application is a draft again',
  auth: 'applicant',
  params: byId,
  answer: order,
  refusals: ['not_found', 'pay.closed', 'pay.already_paid', 'pay.unknown'],
});

export const resubmit = endpoint({
  id: 'resubmit',
  method: 'POST',
  path: '/api/v1/verifications/{id}/resubmit',
  tag,
  summary: 'Send what was mended; the check before paying runs again',
  auth: 'applicant',
  params: byId,
  answer: application,
  refusals: [
    ...HELD_NAMES,
    'not_found',
    'refill.unmended',
    'steps.missing',
    'lint.must_fix',
    'event.not_possible',
  ],
  keyed: true,
});

export const chooseSlots = endpoint({
  id: 'chooseSlots',
  method: 'POST',
  path: '/api/v1/verifications/{id}/call-slots',
  tag,
  summary: 'Choose when the contact can be called; a verification that waits for the contact goes on',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({ slots: z.array(short(40)).min(1).max(20) }),
  answer: application,
  refusals: ['not_found', 'call.slot_past', 'call.slot_unknown', 'call.slot_none', 'event.not_possible'],
});

export const outlook = endpoint({
  id: 'outlook',
  method: 'GET',
  path: '/api/v1/verifications/{id}/outlook',
  tag,
  summary:
    'When the review can be expected, from how the agency has worked lately; null where that is not known',
  auth: 'applicant',
  params: byId,
  answer: z.object({
    /** Half of comparable cases are decided by `median`, nine of ten by `latest`. */
    forecast: z.object({ median: instant, latest: instant, cases: z.int() }).nullable(),
    /** Cases the agency has yet to claim, while this is one of them. */
    waiting: z.int().nullable(),
  }),
  refusals: ['not_found'],
});

export const offeredSlots = endpoint({
  id: 'offeredSlots',
  method: 'GET',
  path: '/api/v1/call-slots',
  tag,
  summary: 'Half days on which calls are made, as far as the calendar reaches',
  auth: 'applicant',
  answer: z.object({ slots: z.array(z.object({ key: z.string(), from: instant, until: instant })) }),
  refusals: [],
});

export const writeToReviewer = endpoint({
  id: 'writeToReviewer',
  method: 'POST',
  path: '/api/v1/verifications/{id}/words',
  tag,
  summary: 'A message to whoever has the case',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({ words: short(600) }),
  answer: nothing,
  refusals: ['not_found', 'field.missing'],
  keyed: true,
});

export const returned = endpoint({
  id: 'returned',
  method: 'GET',
  path: '/api/v1/verifications/{id}/returned',
  tag,
  summary: 'What was returned or refused, item by item: reason, what mends it, tries left, until when',
  auth: 'applicant',
  params: byId,
  answer: z.object({
    items: z.array(
      z.object({
        path: z.string(),
        step: z.string(),
        verdict: z.string(),
        reason: z.string().nullable(),
        words: z.string().nullable(),
        mended: z.boolean(),
      }),
    ),
    left: z.int(),
    deadline: instant.nullable(),
    fee: z.object({ rule: z.string(), outcome: z.string() }).nullable(),
  }),
  refusals: ['not_found'],
});

export const acceptedAgreements = endpoint({
  id: 'acceptedAgreements',
  method: 'GET',
  path: '/api/v1/verifications/{id}/agreements',
  tag,
  summary:
    'What was agreed to with this verification: text, version, hash, from where and when, the last one last',
  auth: 'applicant',
  params: byId,
  answer: z.object({
    agreements: z.array(
      z.object({
        key: z.string(),
        version: z.string(),
        hash: z.string(),
        title: z.object({ zh: z.string(), en: z.string() }),
        /** The paragraphs that were accepted; nothing where another version is in force now. */
        zh: z.array(z.string()).nullable(),
        address: z.string(),
        browser: z.string(),
        at: instant,
      }),
    ),
  }),
  refusals: ['not_found'],
});
