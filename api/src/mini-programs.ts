import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { HELD_NAMES } from './held-names.ts';
import { account, application, begunScan, byId, id, instant, ticketBody, token } from './shapes.ts';

const tag = 'Mini program';
const SCAN = ['scan.unknown', 'scan.not_confirmed', 'scan.other_act'];
const BEGIN_SCAN = ['rate.too_many', 'scan.denied_often'];
const REUSE = [
  'reuse.not_verified',
  'reuse.overseas',
  'reuse.subject_type',
  'reuse.subject_quota',
  'reuse.subject_risk',
  'quota.reuse_month',
  'reuse.unfinished',
];

export const reuseConditions = endpoint({
  id: 'reuseConditions',
  method: 'GET',
  path: '/api/v1/service-accounts/{id}/reuse-conditions',
  tag,
  summary: 'The conditions of reuse as they stand, before the first field',
  auth: 'applicant',
  params: byId,
  answer: z.object({ conditions: z.array(z.object({ code: z.string(), holds: z.boolean() })) }),
  refusals: ['not_found'],
});

export const startMiniProgram = endpoint({
  id: 'startMiniProgram',
  method: 'POST',
  path: '/api/v1/service-accounts/{id}/mini-programs',
  tag,
  summary: 'Begin a mini program under a verified account; one that is unfinished is given again',
  auth: 'applicant',
  params: byId,
  answer: application,
  status: 201,
  refusals: ['not_found', ...REUSE],
  keyed: true,
});

export const beginReuse = endpoint({
  id: 'beginReuse',
  method: 'POST',
  path: '/api/v1/mini-programs/{id}/reuse/scan',
  tag,
  summary: 'Begin the scan with which the account’s administrator confirms the reuse',
  auth: 'applicant',
  params: byId,
  answer: begunScan,
  status: 201,
  refusals: ['not_found', 'steps.missing', ...BEGIN_SCAN],
});

export const finishReuse = endpoint({
  id: 'finishReuse',
  method: 'POST',
  path: '/api/v1/mini-programs/{id}/reuse/confirm',
  tag,
  summary: 'Use the confirmed scan',
  auth: 'applicant',
  params: byId,
  body: ticketBody,
  answer: application,
  refusals: ['not_found', 'event.not_possible', ...REUSE, ...SCAN],
  stepUp: 'confirmReuse',
});

export const sendActivation = endpoint({
  id: 'sendActivation',
  method: 'POST',
  path: '/api/v1/mini-programs/{id}/activation',
  tag,
  summary: 'Send the activation link to the mini program’s mailbox, 48 hours; a new link kills the old one',
  auth: 'applicant',
  params: byId,
  answer: z.object({ resendAt: instant, endsAt: instant }),
  status: 202,
  refusals: [
    'not_found',
    'steps.missing',
    'reuse.must_copy',
    'code.too_soon',
    'code.daily_limit',
    'rate.too_many',
    'event.not_possible',
  ],
});

export const sentActivation = endpoint({
  id: 'sentActivation',
  method: 'GET',
  path: '/api/v1/mini-programs/{id}/activation',
  tag,
  summary: 'The link that was sent last: from when on another one may be sent, and until when it holds',
  auth: 'applicant',
  params: byId,
  answer: z.object({ link: z.object({ resendAt: instant, endsAt: instant }).nullable() }),
  refusals: ['not_found'],
});

export const abandonMiniProgram = endpoint({
  id: 'abandonMiniProgram',
  method: 'POST',
  path: '/api/v1/mini-programs/{id}/abandon',
  tag,
  summary: 'Give a mini program up that has not passed; its mailbox and its name are free at once',
  auth: 'applicant',
  params: byId,
  answer: application,
  refusals: ['not_found', 'event.not_possible'],
});

const LINK = ['link.unknown', 'link.used', 'link.superseded', 'link.expired'];

export const viewActivation = endpoint({
  id: 'viewActivation',
  method: 'GET',
  path: '/api/v1/activations/{token}',
  tag,
  summary: 'Look at an activation link without using it',
  auth: 'none',
  params: z.strictObject({ token }),
  answer: z.object({ endsAt: instant }),
  refusals: LINK,
});

export const activate = endpoint({
  id: 'activate',
  method: 'POST',
  path: '/api/v1/activations/{token}',
  tag,
  summary: 'The button on the link’s page: only this uses the link, and the mailbox is taken',
  auth: 'none',
  params: z.strictObject({ token }),
  answer: z.object({ state: z.string() }),
  refusals: [...LINK, 'email.taken', 'event.not_possible'],
});

export const resendActivation = endpoint({
  id: 'resendActivation',
  method: 'POST',
  path: '/api/v1/activations/{token}/resend',
  tag,
  summary: 'From the page of a link that no longer holds: a new one goes to the same mailbox',
  auth: 'none',
  params: z.strictObject({ token }),
  answer: z.object({ resendAt: instant, endsAt: instant }),
  status: 202,
  refusals: ['link.unknown', 'link.used', 'link.superseded', 'code.too_soon', 'rate.too_many'],
});

export const submitMiniProgram = endpoint({
  id: 'submitMiniProgram',
  method: 'POST',
  path: '/api/v1/mini-programs/{id}/submit',
  tag,
  summary: 'Hand the mini program in for review, at most three working days',
  auth: 'applicant',
  params: byId,
  answer: application,
  refusals: [
    'not_found',
    'steps.missing',
    'refill.unmended',
    'name.taken',
    ...HELD_NAMES,
    'event.not_possible',
  ],
  keyed: true,
});

export const miniProgramResult = endpoint({
  id: 'miniProgramResult',
  method: 'GET',
  path: '/api/v1/mini-programs/{id}/result',
  tag,
  summary: 'What was returned, item by item, and the account once it is there',
  auth: 'applicant',
  params: byId,
  answer: z.object({
    items: z.array(
      z.object({
        path: z.string(),
        step: z.string(),
        verdict: z.string(),
        reason: z.string().nullable(),
        words: z.string().nullable(),
        mended: z.boolean(),
      }),
    ),
    account: account.nullable(),
    secret: z.object({ state: z.enum(['none', 'active', 'frozen']), madeAt: instant.nullable() }),
    nameChangesLeft: z.int(),
  }),
  refusals: ['not_found'],
});

export const deliverMiniProgram = endpoint({
  id: 'deliverMiniProgram',
  method: 'POST',
  path: '/api/v1/mini-programs/{id}/deliver',
  tag,
  summary: 'The settings are done and the mini program is handed over',
  auth: 'applicant',
  params: byId,
  answer: application,
  refusals: ['not_found', 'steps.missing', 'event.not_possible'],
});

const secretEvent = z.enum(['make', 'reset', 'freeze', 'thaw']);

export const beginSecretMove = endpoint({
  id: 'beginSecretMove',
  method: 'POST',
  path: '/api/v1/mini-programs/{id}/secret/scan',
  tag,
  summary: 'Begin the scan before the AppSecret is made, reset, frozen or thawed',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({ event: secretEvent }),
  answer: begunScan,
  status: 201,
  refusals: ['not_found', 'secret.no_app', 'steps.missing', ...BEGIN_SCAN],
});

export const moveSecret = endpoint({
  id: 'moveSecret',
  method: 'POST',
  path: '/api/v1/mini-programs/{id}/secret',
  tag,
  summary: 'Make, reset, freeze or thaw the AppSecret; a new one is in this answer and never again',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({ event: secretEvent, ticketId: id }),
  answer: z.object({ state: z.enum(['active', 'frozen']), secret: z.string().nullable() }),
  refusals: ['not_found', 'secret.no_app', 'event.not_possible', ...SCAN],
  stepUp: 'makeSecret',
  sensitive: ['secret'],
  noStore: true,
});
