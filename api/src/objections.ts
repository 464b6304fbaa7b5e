import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, instant, short } from './shapes.ts';

const state = z.enum(['waiting', 'proposed', 'reopened', 'refused']);

/** What a merchant sees of the own objection. */
const ownObjection = z.object({
  /** `null` when none was made. */
  objection: z
    .object({
      state: z.enum(['waiting', 'reopened', 'refused']),
      words: z.string(),
      answer: z.string().nullable(),
      at: instant,
      answerBy: instant,
      answeredAt: instant.nullable(),
    })
    .nullable(),
  /** Until when one may object; `null` when one may not. */
  until: instant.nullable(),
});

export const objection = endpoint({
  id: 'objection',
  method: 'GET',
  path: '/api/v1/verifications/{id}/objection',
  tag: 'Verification',
  summary: 'Whether the refusal can be objected to, and what became of an objection',
  auth: 'applicant',
  params: byId,
  answer: ownObjection,
  refusals: ['not_found'],
  sensitive: ['words', 'answer'],
});

export const objectTo = endpoint({
  id: 'objectTo',
  method: 'POST',
  path: '/api/v1/verifications/{id}/objection',
  tag: 'Verification',
  summary: 'Object to a final refusal, once and in words; operators answer within a stated time',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({ words: short(1_200) }),
  answer: ownObjection,
  status: 201,
  refusals: [
    'not_found',
    'field.missing',
    'event.not_possible',
    'objection.over',
    'objection.open',
    'objection.answered',
  ],
  keyed: true,
  sensitive: ['words', 'answer'],
});

const tag = 'Operations';

const objectionRow = z.object({
  id,
  number: z.string(),
  subjectName: z.string(),
  askedBy: z.enum(['merchant', 'operator']),
  state,
  createdAt: instant,
  answerBy: instant,
  decidedAt: instant.nullable(),
  /** Who wants it opened again, and who decided. */
  proposedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  version: z.int(),
});

export const objections = endpoint({
  id: 'objections',
  method: 'GET',
  path: '/api/v1/operations/objections',
  tag,
  summary:
    'Objections to final refusals: those to be answered by when they are due, or those that were, newest first',
  auth: 'operator',
  query: z.strictObject({
    over: z.enum(['true']).optional(),
    /** The last row of the page before. */
    at: instant.optional(),
    id: id.optional(),
  }),
  answer: z.object({ objections: z.array(objectionRow), now: instant }),
  refusals: [],
});

export const viewObjection = endpoint({
  id: 'viewObjection',
  method: 'GET',
  path: '/api/v1/operations/objections/{id}',
  tag,
  summary: 'An objection with its words, what was refused and why; the look is on the record',
  auth: 'operator',
  params: byId,
  answer: objectionRow.extend({
    words: z.string().nullable(),
    answer: z.string().nullable(),
    proposal: z.string().nullable(),
    /** Whether the caller is the one who proposed it, who cannot agree to it. */
    isOwn: z.boolean(),
    /** The refusal code that says why it cannot be opened again as things stand. */
    obstacle: z.string().nullable(),
    items: z.array(
      z.object({
        path: z.string(),
        reason: z.string().nullable(),
        words: z.string().nullable(),
      }),
    ),
    fee: z.object({ rule: z.string(), outcome: z.string() }).nullable(),
    agency: z.string().nullable(),
  }),
  refusals: ['not_found'],
  sensitive: ['words', 'answer'],
  noStore: true,
});

const REOPEN = [
  'not_found',
  'field.missing',
  'objection.not_failed',
  'objection.account',
  'objection.later',
  'objection.refunded',
];

export const beginReversal = endpoint({
  id: 'beginReversal',
  method: 'POST',
  path: '/api/v1/operations/objections',
  tag,
  summary: 'Propose to open a refused verification again, unasked; another operator has to agree',
  auth: 'operator',
  body: z.strictObject({ number: short(40), reason: short(600) }),
  answer: objectionRow,
  status: 201,
  touch: true,
  refusals: [...REOPEN.filter((code) => code !== 'not_found'), 'objection.number', 'objection.open'],
  keyed: true,
});

export const decideObjection = endpoint({
  id: 'decideObjection',
  method: 'POST',
  path: '/api/v1/operations/objections/{id}/decision',
  tag,
  summary:
    'Propose to open it again, agree to what another operator proposed, or refuse it with an answer to the merchant',
  auth: 'operator',
  params: byId,
  body: z.strictObject({ act: z.enum(['reopen', 'refuse']), reason: short(600), version: z.int() }),
  answer: objectionRow,
  touch: true,
  refusals: [
    ...REOPEN,
    'version.conflict',
    'event.not_possible',
    'objection.answered',
    'objection.same_person',
  ],
  keyed: true,
});
