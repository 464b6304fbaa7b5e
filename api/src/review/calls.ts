import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, id, instant, nothing, short } from '../shapes.ts';
import { DESK } from './shared.ts';

const tag = 'Review';

export const logCall = endpoint({
  id: 'logCall',
  method: 'POST',
  path: '/api/v1/review/cases/{id}/calls',
  tag,
  summary: 'Log a call; a missed one is told to the merchant at once',
  auth: 'reviewer',
  params: byId,
  body: z.strictObject({
    outcome: z.enum([
      'reachedOk',
      'noAnswer',
      'busy',
      'wrongNumber',
      'callLater',
      'refused',
      'deniesApplication',
    ]),
    seconds: z.int().min(0).max(36_000),
    note: short(1000).default(''),
    callAgainAt: instant.nullable().default(null),
  }),
  answer: z.object({ id, at: instant, outcome: z.string() }),
  refusals: [...DESK, 'call.slot_past'],
  keyed: true,
});

export const declareUnreachable = endpoint({
  id: 'declareUnreachable',
  method: 'POST',
  path: '/api/v1/review/cases/{id}/unreachable',
  tag,
  summary: 'The contact could not be reached; nothing is lost, the merchant has days to choose a slot',
  auth: 'reviewer',
  params: byId,
  answer: nothing,
  refusals: [...DESK, 'call.too_few', 'event.not_possible'],
});

export const caseSlots = endpoint({
  id: 'caseSlots',
  method: 'GET',
  path: '/api/v1/review/cases/{id}/call-slots',
  tag,
  summary: 'Half days on which the contact of a case can be called again, by the calendar that is in force',
  auth: 'reviewer',
  params: byId,
  answer: z.object({ slots: z.array(z.object({ key: z.string(), from: instant, until: instant })) }),
  refusals: [...DESK],
});
