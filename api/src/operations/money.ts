import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, cents, id, instant, short } from '../shapes.ts';

const tag = 'Operations';

export const importStatement = endpoint({
  id: 'importStatement',
  method: 'POST',
  path: '/api/v1/operations/statements',
  tag,
  summary: 'Import entries of the bank’s statement; each is matched with the open transfers and sent back',
  auth: 'finance',
  body: z.strictObject({
    entries: z
      .array(
        z.strictObject({
          reference: short(100),
          payerName: short(200),
          payerAccount: short(60),
          amount: cents,
          paidAt: instant,
        }),
      )
      .min(1)
      .max(1000),
  }),
  answer: z.object({ lines: z.array(z.object({ reference: z.string(), outcome: z.string() })) }),
  touch: true,
  refusals: [],
  sensitive: ['entries'],
});

export const statementLines = endpoint({
  id: 'statementLines',
  method: 'GET',
  path: '/api/v1/operations/statements',
  tag,
  summary: 'Entries that were imported, newest first, or those whose money still has to go back',
  auth: 'finance',
  query: z.strictObject({
    toRefund: z.enum(['true']).optional(),
    beforeAt: instant.optional(),
    beforeId: id.optional(),
  }),
  answer: z.object({
    lines: z.array(
      z.object({
        id,
        reference: z.string(),
        payerName: z.string(),
        amount: cents,
        paidAt: instant,
        importedAt: instant,
        outcome: z.string(),
        refund: z.string(),
        refundDueAt: instant.nullable(),
      }),
    ),
  }),
  refusals: [],
});

export const moveRefund = endpoint({
  id: 'moveRefund',
  method: 'POST',
  path: '/api/v1/operations/statements/{id}/refund',
  tag,
  summary: 'Say how the return of a transfer stands',
  auth: 'finance',
  params: byId,
  body: z.strictObject({ to: z.enum(['sent', 'returned', 'failed']) }),
  answer: z.object({ id, refund: z.string() }),
  touch: true,
  refusals: ['not_found', 'event.not_possible'],
});

export const invoices = endpoint({
  id: 'invoices',
  method: 'GET',
  path: '/api/v1/operations/invoices',
  tag,
  summary: 'Invoices that are not issued yet, oldest first',
  auth: 'finance',
  answer: z.object({
    invoices: z.array(
      z.object({
        id,
        kind: z.string(),
        title: z.string(),
        taxNumber: z.string(),
        state: z.string(),
        amount: cents,
        requestedAt: instant,
      }),
    ),
  }),
  refusals: [],
});

export const moveInvoice = endpoint({
  id: 'moveInvoice',
  method: 'POST',
  path: '/api/v1/operations/invoices/{id}',
  tag,
  summary: 'Move an invoice on: issuing, issued with its number, failed',
  auth: 'finance',
  params: byId,
  body: z.strictObject({
    event: z.enum(['issue', 'issued', 'fail', 'retry', 'askRed', 'reverse']),
    number: short(40).optional(),
    why: short(200).optional(),
  }),
  answer: z.object({ id, state: z.string() }),
  refusals: ['not_found', 'event.not_possible', 'actor.not_allowed', 'field.missing'],
});
