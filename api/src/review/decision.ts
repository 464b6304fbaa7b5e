import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { HELD_NAMES } from '../held-names.ts';
import { application, byId, instant, nothing, short } from '../shapes.ts';
import { caseRow } from './queue.ts';
import { DESK } from './shared.ts';

const tag = 'Review';

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
  ...HELD_NAMES,
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
  touch: true,
  refusals: DECISION,
  keyed: true,
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
  touch: true,
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
