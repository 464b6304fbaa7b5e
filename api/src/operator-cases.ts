import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, instant, short } from './shapes.ts';

const tag = 'Operations';
const state = z.enum(['queued', 'claimed', 'calling', 'snoozed', 'deciding', 'secondLook', 'decided']);
const kind = z.enum(['entity', 'name', 'miniProgram']);

/** What a list of everybody's cases is narrowed to. */
const filter = {
  /** `open` is every state but decided. */
  state: z.union([z.literal('open'), state]).optional(),
  kind: kind.optional(),
  policy: short(60).optional(),
  agency: id.optional(),
  /** Only cases that have waited for more than so many working days. */
  days: z.coerce.number().int().min(0).max(60).optional(),
};

/** A case as operators see it: whose it is and where, nothing of what was handed in. */
const operatorCase = z.object({
  id,
  number: z.string(),
  kind,
  state,
  policy: z.string(),
  round: z.int(),
  subjectName: z.string(),
  /** Masked. */
  subjectCode: z.string(),
  openedAt: instant,
  dueAt: instant.nullable(),
  agencyId: id.nullable(),
  agency: z.string().nullable(),
  reviewer: z.string().nullable(),
  outcome: z.string().nullable(),
  /** Nobody may take it as things stand. */
  stranded: z.boolean(),
  version: z.int(),
});

export const operatorCases = endpoint({
  id: 'operatorCases',
  method: 'GET',
  path: '/api/v1/operations/cases',
  tag,
  summary: 'Everybody’s cases, oldest first, narrowed by state, kind, policy, agency and age',
  auth: 'operator',
  query: z.strictObject({
    ...filter,
    /** The last row of the page before. */
    afterOpened: instant.optional(),
    afterId: id.optional(),
  }),
  answer: z.object({
    cases: z.array(operatorCase),
    /** Whether there may be more. */
    isMore: z.boolean(),
    now: instant,
  }),
  refusals: [],
});

export const strandedCases = endpoint({
  id: 'strandedCases',
  method: 'GET',
  path: '/api/v1/operations/cases/stranded',
  tag,
  summary: 'Cases that nobody may take as things stand, oldest first: an operator has to find somebody',
  auth: 'operator',
  answer: z.object({ cases: z.array(operatorCase) }),
  refusals: [],
});

export const reassignCase = endpoint({
  id: 'reassignCase',
  method: 'POST',
  path: '/api/v1/operations/cases/{id}/agency',
  tag,
  summary: 'Give a case to another agency for a stated reason; whoever had it on the desk loses it',
  auth: 'operator',
  params: byId,
  body: z.strictObject({ agencyId: id, reason: short(300), version: z.int() }),
  answer: operatorCase,
  touch: true,
  refusals: [
    'not_found',
    'field.missing',
    'version.conflict',
    'agency.unknown',
    'agency.paused',
    'agency.same',
    'agency.nobody',
    'agency.full',
    'case.leaving',
    'review.moved',
    'event.not_possible',
  ],
  keyed: true,
});

export const exportOperatorCases = endpoint({
  id: 'exportOperatorCases',
  method: 'POST',
  path: '/api/v1/exports/operator-cases',
  tag: 'Exports',
  summary: 'Everybody’s cases as a table, oldest first; on the record',
  auth: 'operator',
  body: z.strictObject({ ...filter, days: z.int().min(0).max(60).optional() }),
  answer: z.string(),
  media: 'text/csv',
  touch: true,
  refusals: [],
  noStore: true,
});
