import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, instant, nothing, short } from '../shapes.ts';
import { byToken, change } from './shared.ts';

const tag = 'Administrator';

export const viewAdministratorObjection = endpoint({
  id: 'viewAdministratorObjection',
  method: 'GET',
  path: '/api/v1/administrator-objections/{token}',
  tag,
  summary: 'What the present administrator may object to; looking changes nothing',
  auth: 'phone',
  params: byToken,
  answer: z.object({ change, account: z.string() }),
  refusals: ['link.unknown'],
  noStore: true,
});

export const objectByLink = endpoint({
  id: 'objectByLink',
  method: 'POST',
  path: '/api/v1/administrator-objections/{token}',
  tag,
  summary: 'Object: the change is over, and everybody is told',
  auth: 'phone',
  params: byToken,
  answer: nothing,
  refusals: ['link.unknown', 'admin_change.over', 'version.conflict', 'event.not_possible'],
});

export const changesToDecide = endpoint({
  id: 'changesToDecide',
  method: 'GET',
  path: '/api/v1/operations/administrator-changes',
  tag: 'Operations',
  summary: 'Requests for another administrator that were handed in with papers',
  auth: 'operator',
  answer: z.object({
    changes: z.array(
      change.extend({
        number: z.string(),
        account: z.string(),
        subject: z.string(),
        presentMasked: z.string(),
        isSamePerson: z.boolean(),
        takesMailbox: z.boolean(),
        legalRep: z.enum(['none', 'waiting', 'proved', 'failed']),
        secondedBy: z.string().nullable(),
        isSecondedByMe: z.boolean(),
        handedInAt: instant.nullable(),
        version: z.int(),
      }),
    ),
  }),
  refusals: [],
  noStore: true,
});

export const decideChange = endpoint({
  id: 'decideChange',
  method: 'POST',
  path: '/api/v1/operations/administrator-changes/{id}/decision',
  tag: 'Operations',
  summary: 'Approve, which takes two different people after the objection has ended, or reject',
  auth: 'operator',
  params: byId,
  body: z.strictObject({ decision: z.enum(['approve', 'reject']), reason: short(200), version: z.int() }),
  answer: change,
  refusals: [
    'not_found',
    'field.missing',
    'version.conflict',
    'event.not_possible',
    'admin_change.too_early',
    'admin_change.legal_rep_missing',
    'admin_change.same_person',
    'admin_change.over',
  ],
  touch: true,
});

/** Answers with the picture, not with JSON. */
export const readLetter = {
  path: '/api/v1/operations/administrator-changes/{id}/letter',
  params: byId,
} as const;
