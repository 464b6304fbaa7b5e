import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, id, instant } from '../shapes.ts';
import { DESK } from './shared.ts';

const tag = 'Review';

export const caseRow = z.object({
  id,
  number: z.string(),
  journey: z.string(),
  kind: z.enum(['entity', 'name', 'miniProgram']),
  round: z.int(),
  state: z.string(),
  subjectName: z.string(),
  subjectCode: z.string(),
  openedAt: instant,
  dueAt: instant.nullable(),
  reviewer: z.string().nullable(),
  outcome: z.string().nullable(),
  decidedAt: instant.nullable(),
  version: z.int(),
});

export const queue = endpoint({
  id: 'queue',
  method: 'GET',
  path: '/api/v1/review/cases',
  tag,
  summary: 'The queue by deadline, with counts; cases cannot be picked',
  auth: 'reviewer',
  query: z.strictObject({
    state: z.enum(['queued', 'claimed', 'snoozed', 'deciding', 'secondLook', 'decided']).optional(),
    mine: z.enum(['true']).optional(),
    afterDue: instant.optional(),
    afterId: id.optional(),
  }),
  answer: z.object({ cases: z.array(caseRow), counts: z.record(z.string(), z.int()), now: instant }),
  refusals: [],
});

export const records = endpoint({
  id: 'records',
  method: 'GET',
  path: '/api/v1/review/records',
  tag,
  summary: 'What the reviewer has decided, newest first',
  auth: 'reviewer',
  query: z.strictObject({ beforeAt: instant.optional(), beforeId: id.optional() }),
  answer: z.object({ cases: z.array(caseRow) }),
  refusals: [],
});

export const claimNext = endpoint({
  id: 'claimNext',
  method: 'POST',
  path: '/api/v1/review/cases/next',
  tag,
  summary: 'Claim the next case: the earliest deadline, given by the system',
  auth: 'reviewer',
  answer: caseRow,
  refusals: ['review.queue_empty', 'review.moved'],
});

export const linkedCases = endpoint({
  id: 'linkedCases',
  method: 'GET',
  path: '/api/v1/review/cases/{id}/linked',
  tag,
  summary:
    'Other merchants with the same phone, account, licence or legal representative; found by blind index',
  auth: 'reviewer',
  params: byId,
  answer: z.object({
    merchants: z.array(
      z.object({
        by: z.array(z.enum(['mobile', 'bankAccount', 'legalRep', 'licence'])),
        subjectName: z.string(),
        number: z.string(),
        state: z.string(),
        cases: z.array(caseRow),
      }),
    ),
    /** Merchants whose cases other agencies have. */
    elsewhere: z.int(),
  }),
  refusals: DESK,
  noStore: true,
});

export const callableCases = endpoint({
  id: 'callableCases',
  method: 'GET',
  path: '/api/v1/review/callable',
  tag,
  summary: 'Contacts that were not reached yet, those that can be called now first',
  auth: 'reviewer',
  answer: z.object({
    callable: z.array(
      caseRow.extend({
        /** The chosen slot that runs or comes next; null where none was chosen. */
        from: instant.nullable(),
        until: instant.nullable(),
        isNow: z.boolean(),
        missed: z.int(),
      }),
    ),
  }),
  refusals: [],
});

/**
 * Answers with server-sent events for as long as the sign-in lives: `case` names a case of the own agency that moved, with
 * its state and version and nothing of what is in it; `hello` begins and `end` ends the stream.
 */
export const caseEvents = { path: '/api/v1/review/events' } as const;

const caseEvent = z.object({ id, state: z.string(), version: z.int() });

export type CaseMoved = z.output<typeof caseEvent>;
