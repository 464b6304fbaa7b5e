import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { HELD_NAMES } from './held-names.ts';
import {
  account,
  application,
  begunScan,
  byId,
  cents,
  codeBody,
  event,
  id,
  instant,
  nothing,
  refusal,
  sentCode,
  short,
  ticketBody,
} from './shapes.ts';

const tag = 'Service account';
const SCAN = ['scan.unknown', 'scan.not_confirmed', 'scan.other_act'];
const BEGIN_SCAN = ['rate.too_many', 'scan.denied_often'];

const task = z.object({
  key: z.string(),
  stage: z.string(),
  status: z.enum(['notYet', 'notBegun', 'begun', 'waiting', 'toMend', 'done']),
  page: z.string(),
});

export const road = z.object({
  stages: z.array(z.object({ stage: z.string(), status: z.enum(['done', 'current', 'ahead']) })),
  tasks: z.array(task),
  next: task.nullable(),
  waiting: z.array(z.object({ what: z.string(), who: z.string(), since: instant, by: instant.nullable() })),
  account: application,
  verification: application.nullable(),
  miniProgram: application.nullable(),
  accounts: z.array(account),
  deadlines: z.array(
    z.object({ key: z.string(), at: instant.nullable(), rule: z.string(), pausedAt: instant.nullable() }),
  ),
  recent: z.array(event),
  unread: z.int(),
  agency: z
    .object({ name: z.string(), phone: z.string(), hours: z.object({ from: z.int(), until: z.int() }) })
    .nullable(),
  /** Six digits for the call, while a case is open: the caller says the first two, the contact the last two. */
  callProof: z.string().nullable(),
  /** Calls since the contact last answered for it, oldest first. */
  calls: z.array(z.object({ at: instant, outcome: z.string() })),
});

export const viewRoad = endpoint({
  id: 'viewRoad',
  method: 'GET',
  path: '/api/v1/service-accounts/{id}/road',
  tag,
  summary: 'Where the merchant stands: stages, tasks, who has the ball, until when',
  auth: 'applicant',
  params: byId,
  answer: road,
  refusals: ['not_found'],
});

export const history = endpoint({
  id: 'history',
  method: 'GET',
  path: '/api/v1/service-accounts/{id}/history',
  tag,
  summary: 'What happened, newest first, and who looked at sealed data',
  auth: 'applicant',
  params: byId,
  answer: z.object({
    events: z.array(event),
    looks: z.array(
      z.object({ at: instant, actor: z.string(), act: z.string(), object: z.string(), reason: z.string() }),
    ),
  }),
  refusals: ['not_found'],
});

export const makeLegalRepLink = endpoint({
  id: 'makeLegalRepLink',
  method: 'POST',
  path: '/api/v1/service-accounts/{id}/legal-rep-links',
  tag,
  summary: 'A link for the legal representative, 24 hours; with a mobile number also sent as SMS',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({ mobile: short(60).nullable().default(null) }),
  answer: z.object({ proofId: id, url: z.url(), endsAt: instant }),
  status: 201,
  refusals: [
    'not_found',
    'steps.missing',
    'proof.already_proved',
    'phone.format',
    'phone.unassigned',
    'rate.too_many',
    'sms.hour_full',
  ],
  keyed: true,
  sensitive: ['mobile'],
});

export const legalRepState = endpoint({
  id: 'legalRepState',
  method: 'GET',
  path: '/api/v1/service-accounts/{id}/legal-rep-links/latest',
  tag,
  summary: 'How the latest link stands',
  auth: 'applicant',
  params: byId,
  answer: z.object({
    state: z.string().nullable(),
    endsAt: instant.nullable(),
    registry: z.string().nullable(),
    face: z.string().nullable(),
  }),
  refusals: ['not_found'],
});

const transfer = z.object({
  id,
  payerName: z.string(),
  amount: cents,
  state: z.string(),
  endsAt: instant,
  payee: z.object({ name: z.string(), bank: z.string(), account: z.string() }),
  lines: z.array(
    z.object({
      amount: cents,
      outcome: z.string(),
      refund: z.string(),
      paidAt: instant,
      refundDueAt: instant.nullable(),
    }),
  ),
});

export const askTransfer = endpoint({
  id: 'askTransfer',
  method: 'POST',
  path: '/api/v1/service-accounts/{id}/transfers',
  tag,
  summary: 'Ask the subject to pay a random small amount from its corporate account within ten days',
  auth: 'applicant',
  params: byId,
  answer: transfer,
  status: 201,
  refusals: ['not_found', 'steps.missing', 'proof.already_proved', 'transfer.no_amount_left'],
  keyed: true,
});

export const transferState = endpoint({
  id: 'transferState',
  method: 'GET',
  path: '/api/v1/service-accounts/{id}/transfers/latest',
  tag,
  summary: 'How the latest transfer stands, and what became of every cent',
  auth: 'applicant',
  params: byId,
  answer: z.object({ transfer: transfer.nullable() }),
  refusals: ['not_found'],
});

/** The administrator's phone and scan, the same for a service account and a mini program that binds a new one. */
const administratorEndpoints = (resource: 'service-accounts' | 'mini-programs', ofTag: string) => ({
  sendCode: endpoint({
    id: `sendAdministratorCode_${resource}`.replace(/-/g, '_'),
    method: 'POST',
    path: `/api/v1/${resource}/{id}/administrator/code`,
    tag: ofTag,
    summary: 'Send a code to the administrator’s phone',
    auth: 'applicant',
    params: byId,
    answer: sentCode,
    status: 202,
    refusals: [
      'not_found',
      'steps.missing',
      'code.too_soon',
      'code.daily_limit',
      'rate.too_many',
      'sms.paused',
      'sms.hour_full',
    ],
  }),
  proveCode: endpoint({
    id: `proveAdministratorCode_${resource}`.replace(/-/g, '_'),
    method: 'POST',
    path: `/api/v1/${resource}/{id}/administrator/code/prove`,
    tag: ofTag,
    summary: 'Prove the administrator’s phone',
    auth: 'applicant',
    params: byId,
    body: codeBody,
    answer: application,
    refusals: [
      'not_found',
      'steps.missing',
      'code.format',
      'code.wrong',
      'code.expired',
      'code.locked',
      'code.used',
    ],
    sensitive: ['code'],
  }),
  beginScan: endpoint({
    id: `beginBinding_${resource}`.replace(/-/g, '_'),
    method: 'POST',
    path: `/api/v1/${resource}/{id}/administrator/scan`,
    tag: ofTag,
    summary: 'Begin the scan that binds the administrator',
    auth: 'applicant',
    params: byId,
    answer: begunScan,
    status: 201,
    refusals: ['not_found', 'steps.missing', 'quota.phone', 'quota.id_card', ...BEGIN_SCAN],
  }),
  finishScan: endpoint({
    id: `finishBinding_${resource}`.replace(/-/g, '_'),
    method: 'POST',
    path: `/api/v1/${resource}/{id}/administrator/bind`,
    tag: ofTag,
    summary: 'Use the confirmed scan: the administrator is bound to the phone that confirmed',
    auth: 'applicant',
    params: byId,
    body: ticketBody,
    answer: application,
    refusals: [
      'not_found',
      'steps.missing',
      'quota.wechat',
      'quota.phone',
      'quota.id_card',
      'event.not_possible',
      ...SCAN,
    ],
    stepUp: 'bindAdministrator',
  }),
});

export const accountAdministrator = administratorEndpoints('service-accounts', tag);
export const programAdministrator = administratorEndpoints('mini-programs', 'Mini program');

export const checkName = endpoint({
  id: 'checkName',
  method: 'POST',
  path: '/api/v1/name-checks',
  tag,
  summary: 'Whether a name can be had, by the reviewer’s own rules; ten checks an hour',
  auth: 'applicant',
  body: z.strictObject({ applicationId: id, name: short(200) }),
  answer: z.object({ free: z.boolean(), refusals: z.array(refusal), proofNeeded: z.boolean() }),
  refusals: ['not_found', 'name.check_too_often'],
});

export const submitServiceAccount = endpoint({
  id: 'submitServiceAccount',
  method: 'POST',
  path: '/api/v1/service-accounts/{id}/submit',
  tag,
  summary: 'Make the account; the days to verify it begin',
  auth: 'applicant',
  params: byId,
  answer: z.object({ application, account }),
  status: 201,
  refusals: [
    'not_found',
    'steps.missing',
    'quota.subject',
    'quota.phone',
    'quota.id_card',
    'quota.wechat',
    'risk.subject',
    'risk.phone',
    'risk.id_card',
    'risk.wechat',
    ...HELD_NAMES,
    'event.not_possible',
  ],
  keyed: true,
});

export const cancelRegistration = endpoint({
  id: 'cancelRegistration',
  method: 'POST',
  path: '/api/v1/service-accounts/{id}/cancel',
  tag,
  summary: 'Give up a registration that is not finished; mailbox and name are free again',
  auth: 'applicant',
  params: byId,
  answer: nothing,
  refusals: ['not_found', 'event.not_possible', 'actor.not_allowed'],
});
