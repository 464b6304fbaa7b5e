import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { application, byId, event, file, id, instant, lint, nothing, short, words } from './shapes.ts';

const tag = 'Review';
const DESK = ['not_found', 'review.not_claimed', 'review.moved'];

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

const verdict = z.object({
  path: z.string(),
  round: z.int(),
  verdict: z.enum(['pass', 'fix', 'fail']),
  reason: z.string().nullable(),
  words: z.string().nullable(),
  note: z.string().nullable(),
  at: instant,
});

export const viewCase = endpoint({
  id: 'viewCase',
  method: 'GET',
  path: '/api/v1/review/cases/{id}',
  tag,
  summary: 'A case on one’s own desk: documents beside data, the check as it stood, calls and history',
  auth: 'reviewer',
  params: byId,
  answer: z.object({
    one: caseRow.extend({
      leasedUntil: instant.nullable(),
      draft: z.record(z.string(), z.unknown()),
      secondLook: z.boolean(),
      /** Two have decided differently before: this decision stands. */
      thirdLook: z.boolean(),
    }),
    application: z.object({
      number: z.string(),
      state: z.string(),
      policy: z.string(),
      facts: z.record(z.string(), z.unknown()),
    }),
    bundleHash: z.string(),
    lint: lint.nullable(),
    registry: z.string(),
    /** Pictures that other merchants have handed in as well. */
    samePictures: z.array(
      z.object({
        file: id,
        number: z.string(),
        exact: z.boolean(),
        sameSubject: z.boolean(),
        at: instant,
      }),
    ),
    items: z.array(
      z.object({
        key: z.string(),
        word: words,
        step: z.string(),
        fields: z.array(
          z.object({
            key: z.string(),
            value: z.unknown(),
            sealed: z.boolean(),
            /** What programs read of the licence for it. */
            read: z
              .object({
                value: z.string(),
                from: z.enum(['code', 'text', 'picture']),
                differs: z.boolean(),
              })
              .nullable(),
          }),
        ),
        files: z.array(
          file.pick({ id: true, name: true, type: true, width: true, height: true, findings: true }),
        ),
      }),
    ),
    reasons: z.array(
      z.object({
        code: z.string(),
        items: z.array(z.string()),
        kind: z.string(),
        word: words,
        repair: words,
      }),
    ),
    verdicts: z.array(verdict),
    calls: z.array(
      z.object({
        id,
        at: instant,
        outcome: z.string(),
        seconds: z.int(),
        note: z.string(),
        numberMasked: z.string(),
      }),
    ),
    history: z.array(event),
    slots: z.array(z.string()),
    proof: z.string(),
  }),
  refusals: DESK,
  noStore: true,
});

export const revealAnswer = endpoint({
  id: 'revealAnswer',
  method: 'POST',
  path: '/api/v1/review/cases/{id}/reveal',
  tag,
  summary: 'Show one sealed value, for a stated reason and on the record',
  auth: 'reviewer',
  params: byId,
  body: z.strictObject({ field: short(80), reason: short(200) }),
  answer: z.object({ value: z.string() }),
  refusals: [...DESK, 'field.missing'],
  sensitive: ['value'],
  noStore: true,
});

export const revealContact = endpoint({
  id: 'revealContact',
  method: 'POST',
  path: '/api/v1/review/cases/{id}/contact',
  tag,
  summary: 'Show the number to be called, on the record',
  auth: 'reviewer',
  params: byId,
  answer: z.object({ mobile: z.string(), name: z.string() }),
  refusals: DESK,
  sensitive: ['mobile', 'name'],
  noStore: true,
});

export const saveReviewDraft = endpoint({
  id: 'saveReviewDraft',
  method: 'PUT',
  path: '/api/v1/review/cases/{id}/draft',
  tag,
  summary: 'Keep a half-made review and renew the lease',
  auth: 'reviewer',
  params: byId,
  body: z.strictObject({ draft: z.record(z.string(), z.unknown()) }),
  answer: caseRow,
  refusals: DESK,
});

export const putBack = endpoint({
  id: 'putBack',
  method: 'POST',
  path: '/api/v1/review/cases/{id}/put-back',
  tag,
  summary: 'Put a case back without deciding',
  auth: 'reviewer',
  params: byId,
  answer: nothing,
  refusals: DESK,
});

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

const decisionBody = z.strictObject({
  decision: z.enum(['approve', 'return', 'reject', 'approveName', 'rejectName', 'hold']),
  items: z
    .array(
      z.strictObject({
        path: short(60),
        verdict: z.enum(['pass', 'fix', 'fail']),
        reason: short(60).nullable().default(null),
        words: short(500).nullable().default(null),
        note: short(1000).nullable().default(null),
      }),
    )
    .max(40),
  bundleHash: short(80),
  version: z.int().min(0),
});

const DECISION = [
  ...DESK,
  'review.bundle_changed',
  'review.decision_unknown',
  'review.item_unknown',
  'review.fields_open',
  'review.fields_differ',
  'review.nothing_returned',
  'review.not_final',
  'review.second_person',
  'review.same_person',
  'review.third_decides',
  'reason.missing',
  'reason.unknown',
  'reason.other_item',
  'call.not_reached',
  'deadline.refills_used',
  'deadline.refill_missed',
  'event.not_possible',
];

export const decideCase = endpoint({
  id: 'decideCase',
  method: 'POST',
  path: '/api/v1/review/cases/{id}/decision',
  tag,
  summary: 'Decide a case on exactly what was seen; of opposite decisions at once one wins',
  auth: 'reviewer',
  params: byId,
  body: decisionBody,
  answer: application,
  refusals: DECISION,
  keyed: true,
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

const heldCase = caseRow.extend({ decision: z.string(), leavesAt: instant });

export const holdDecision = endpoint({
  id: 'holdDecision',
  method: 'POST',
  path: '/api/v1/review/cases/{id}/decision/hold',
  tag,
  summary: 'Decide a case, with the decision kept in the house until it can be taken back no longer',
  auth: 'reviewer',
  params: byId,
  body: decisionBody,
  answer: heldCase,
  refusals: DECISION,
  keyed: true,
});

export const heldDecisions = endpoint({
  id: 'heldDecisions',
  method: 'GET',
  path: '/api/v1/review/decisions',
  tag,
  summary: 'One’s own decisions that can still be taken back',
  auth: 'reviewer',
  answer: z.object({ held: z.array(heldCase), now: instant }),
  refusals: [],
});

export const takeBackDecision = endpoint({
  id: 'takeBackDecision',
  method: 'POST',
  path: '/api/v1/review/cases/{id}/decision/take-back',
  tag,
  summary: 'Take a decision back before it has left; the review is on the desk as it was',
  auth: 'reviewer',
  params: byId,
  answer: caseRow,
  refusals: ['not_found', 'review.moved'],
});

export const sendDecision = endpoint({
  id: 'sendDecision',
  method: 'POST',
  path: '/api/v1/review/cases/{id}/decision/send',
  tag,
  summary: 'Send a decision at once instead of waiting',
  auth: 'reviewer',
  params: byId,
  answer: nothing,
  refusals: DECISION,
});

/**
 * Answers with server-sent events for as long as the sign-in lives: `case` names a case of the own agency that moved, with
 * its state and version and nothing of what is in it; `hello` begins and `end` ends the stream.
 */
export const caseEvents = { path: '/api/v1/review/events' } as const;
const caseEvent = z.object({ id, state: z.string(), version: z.int() });
export type CaseMoved = z.output<typeof caseEvent>;

/** Answers with the picture, not with JSON. */
export const readCaseFile = {
  path: '/api/v1/review/cases/{id}/files/{fileId}',
  params: z.strictObject({ id, fileId: id }),
} as const;
