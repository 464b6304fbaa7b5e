/** Operations that exist only on a sandbox of the own machine: what was sent, the cashier, the clock, the staff. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { id, instant, short } from './shapes.ts';

const tag = 'Sandbox';

export const localOutbox = endpoint({
  id: 'localOutbox',
  method: 'GET',
  path: '/api/v1/local/outbox',
  tag,
  summary: 'Mails and SMS that were sent here, newest first',
  auth: 'sandbox',
  query: z.strictObject({
    to: short(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    messages: z.array(
      z.object({
        id: z.string(),
        channel: z.enum(['email', 'sms']),
        to: z.string(),
        at: instant,
        subject: z.string(),
        text: z.string(),
      }),
    ),
  }),
  refusals: [],
});

export const localPay = endpoint({
  id: 'localPay',
  method: 'POST',
  path: '/api/v1/local/cashier/{number}',
  tag,
  summary: 'What the payer does at the local cashier',
  auth: 'sandbox',
  params: z.strictObject({ number: short(40) }),
  body: z.strictObject({
    outcome: z.enum(['paid', 'insufficientFunds', 'paidNoticeLate', 'paidNoticeTwice', 'paidNoNotice']),
  }),
  answer: z.object({ state: z.string() }),
  refusals: ['not_found', 'pay.closed', 'pay.already_paid'],
});

export const localClock = endpoint({
  id: 'localClock',
  method: 'POST',
  path: '/api/v1/local/clock',
  tag,
  summary: 'Move the sandbox’s clock forward and do what is due',
  auth: 'sandbox',
  body: z.strictObject({
    forwardMs: z
      .int()
      .min(0)
      .max(400 * 86_400_000),
  }),
  answer: z.object({ now: instant, movedMs: z.number() }),
  refusals: [],
});

export const localStaff = endpoint({
  id: 'localStaff',
  method: 'POST',
  path: '/api/v1/local/staff',
  tag,
  summary: 'Sign in as a member of staff of the sandbox',
  auth: 'sandbox',
  body: z.strictObject({
    role: z.enum(['reviewer', 'nameReviewer', 'finance', 'operator']),
    second: z.boolean().default(false),
  }),
  answer: z.object({ id, name: z.string(), endsAt: instant }),
  refusals: [],
});
