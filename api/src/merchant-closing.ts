import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { begunScan, byId, instant, nothing, ticketBody } from './shapes.ts';

const tag = 'Account and security';
/** What has to end before an account can. */
const OPEN = [
  'close.order_open',
  'close.in_review',
  'close.objection_open',
  'close.change_open',
  'close.frozen',
] as const;
const BEGIN = ['not_found', 'steps.missing', 'close.under_way', ...OPEN];

export const closingOf = endpoint({
  id: 'closingOf',
  method: 'GET',
  path: '/api/v1/service-accounts/{id}/closing',
  tag,
  summary: 'What closing the account takes away, what is kept and how long, and what stands in its way',
  auth: 'applicant',
  params: byId,
  answer: z.object({
    /** When it closes, while it can still be stopped. */
    endsAt: instant.nullable(),
    coolingDays: z.number(),
    blockedBy: z.enum(OPEN).nullable(),
    name: z.string(),
    miniPrograms: z.array(z.string()),
    pictures: z.number().int(),
    kept: z.array(z.object({ what: z.enum(['scans', 'alarms', 'proofs']), days: z.number().int() })),
  }),
  refusals: ['not_found'],
});

export const beginClosing = endpoint({
  id: 'beginClosing',
  method: 'POST',
  path: '/api/v1/service-accounts/{id}/closing/scan',
  tag,
  summary: 'Begin the administrator’s scan for closing exactly this account',
  auth: 'applicant',
  params: byId,
  answer: begunScan,
  status: 201,
  refusals: [...BEGIN, 'rate.too_many', 'scan.denied_often'],
});

export const closeAccount = endpoint({
  id: 'closeAccount',
  method: 'POST',
  path: '/api/v1/service-accounts/{id}/closing',
  tag,
  summary: 'Begin closing the account; it can be stopped until its time is over, and one sign-in does',
  auth: 'applicant',
  params: byId,
  body: ticketBody,
  answer: z.object({ endsAt: instant }),
  refusals: [...BEGIN, 'scan.unknown', 'scan.not_confirmed', 'scan.other_act'],
  stepUp: 'closeAccount',
});

export const stopClosingAccount = endpoint({
  id: 'stopClosingAccount',
  method: 'POST',
  path: '/api/v1/service-accounts/{id}/closing/stop',
  tag,
  summary: 'Stop closing the account at a press',
  auth: 'applicant',
  params: byId,
  answer: nothing,
  refusals: ['not_found', 'close.not_running'],
});
