import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, id, instant, nothing, short } from '../shapes.ts';

const tag = 'Operations';

export const outboxOf = endpoint({
  id: 'outboxOf',
  method: 'GET',
  path: '/api/v1/operations/outbox',
  tag,
  summary: 'Mails and SMS that left, wait or could not be sent; contents are not shown',
  auth: 'operator',
  query: z.strictObject({
    state: z.enum(['waiting', 'sent', 'dead']).optional(),
    channel: z.enum(['email', 'sms', 'event', 'work']).optional(),
    beforeAt: instant.optional(),
    beforeId: id.optional(),
  }),
  answer: z.object({
    rows: z.array(
      z.object({
        id,
        channel: z.string(),
        notice: z.string(),
        state: z.string(),
        attempts: z.int(),
        createdAt: instant,
        dueAt: instant,
        doneAt: instant.nullable(),
        fault: z.string().nullable(),
      }),
    ),
  }),
  refusals: [],
});

export const retryNotice = endpoint({
  id: 'retryNotice',
  method: 'POST',
  path: '/api/v1/operations/outbox/{id}/retry',
  tag,
  summary: 'Try once more to send what could not be sent, under the id it has',
  auth: 'operator',
  params: byId,
  answer: nothing,
  refusals: ['not_found', 'event.not_possible'],
});

export const eraseMerchant = endpoint({
  id: 'eraseMerchant',
  method: 'POST',
  path: '/api/v1/operations/erasures',
  tag,
  summary: 'Erase a merchant for a stated reason: its key is destroyed, the skeleton of what happened stays',
  auth: 'operator',
  body: z.strictObject({ number: short(40), reason: short(200) }),
  answer: nothing,
  touch: true,
  refusals: ['not_found', 'field.missing', 'erase.money_open', 'erase.case_open'],
});

export const auditOf = endpoint({
  id: 'auditOf',
  method: 'GET',
  path: '/api/v1/operations/audit',
  tag,
  summary: 'Who did or looked at what, newest first',
  auth: 'operator',
  query: z.strictObject({ beforeSeq: z.coerce.number().int().optional(), act: short(60).optional() }),
  answer: z.object({
    rows: z.array(
      z.object({
        seq: z.int(),
        at: instant,
        actor: z.string(),
        actorId: z.string(),
        act: z.string(),
        object: z.string(),
        reason: z.string(),
      }),
    ),
  }),
  refusals: [],
});
