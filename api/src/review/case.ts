import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, event, file, id, instant, lint, nothing, short, words } from '../shapes.ts';
import { caseRow } from './queue.ts';
import { DESK } from './shared.ts';

const tag = 'Review';

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

/** Answers with the picture, not with JSON. */
export const readCaseFile = {
  path: '/api/v1/review/cases/{id}/files/{fileId}',
  params: z.strictObject({ id, fileId: id }),
} as const;
