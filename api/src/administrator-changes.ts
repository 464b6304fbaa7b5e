import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { PICTURE, TAKEN } from './files.ts';
import {
  begunScan,
  byId,
  codeBody,
  file,
  id,
  instant,
  nothing,
  sentCode,
  short,
  ticketBody,
  token,
} from './shapes.ts';

const tag = 'Administrator';

const person = {
  adminName: short(80),
  adminIdNumber: short(40),
  adminMobile: short(40),
};
const change = z.object({
  id,
  way: z.enum(['handover', 'papers']),
  state: z.string(),
  personMasked: z.string(),
  mobileMasked: z.string(),
  mobileProved: z.boolean(),
  objectionEndsAt: instant.nullable(),
  endsAt: instant,
});

const MOBILE = [
  'phone.format',
  'phone.charset',
  'phone.unassigned',
  'phone.things',
  'phone.virtual',
  'phone.sms_unlikely',
];

/** Why a person cannot become administrator. */
const PERSON = [
  ...MOBILE,
  'person.name',
  'id.length',
  'id.first_generation',
  'id.charset',
  'id.other_document',
  'id.region',
  'id.date',
  'id.check',
  'id.underage',
  'quota.phone',
  'quota.id_card',
  'recovery.elsewhere',
  'admin_change.same',
  'admin_change.open',
];
const SCAN = ['rate.too_many', 'scan.denied_often'];
const SCANNED = ['scan.unknown', 'scan.not_confirmed', 'scan.other_act'];
const SEND = ['code.too_soon', 'code.daily_limit', 'rate.too_many'];
const CODE = ['code.format', 'code.wrong', 'code.expired', 'code.locked', 'code.used'];
/** What the last step may still meet. */
const TAKE = [
  'steps.missing',
  'quota.phone',
  'quota.id_card',
  'quota.wechat',
  'recovery.elsewhere',
  'admin_change.same',
  'admin_change.over',
  'version.conflict',
  'email.taken',
];
const account = '/api/v1/service-accounts/{id}/administrator-change';

export const administratorChangeOf = endpoint({
  id: 'administratorChangeOf',
  method: 'GET',
  path: account,
  tag,
  summary: 'The change of the administrator that is under way',
  auth: 'applicant',
  params: byId,
  answer: z.object({ change: change.nullable() }),
  refusals: ['not_found'],
});

export const beginHandOver = endpoint({
  id: 'beginHandOver',
  method: 'POST',
  path: `${account}/scan`,
  tag,
  summary: 'Name the new administrator and begin the scan with which the present one agrees to that person',
  auth: 'applicant',
  params: byId,
  body: z.strictObject(person),
  answer: begunScan,
  status: 201,
  refusals: ['not_found', 'steps.missing', ...PERSON, ...SCAN],
  sensitive: Object.keys(person),
});

export const agreeToHandOver = endpoint({
  id: 'agreeToHandOver',
  method: 'POST',
  path: account,
  tag,
  summary: 'The present administrator has agreed; the new one has a day to prove the phone and to scan',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({ ...person, ticketId: id }),
  answer: change,
  refusals: ['not_found', 'steps.missing', ...PERSON, ...SCANNED],
  stepUp: 'handOverAdministrator',
  sensitive: Object.keys(person),
});

export const sendTakeOverCode = endpoint({
  id: 'sendTakeOverCode',
  method: 'POST',
  path: `${account}/code`,
  tag,
  summary: 'Send a code to the new administrator’s phone',
  auth: 'applicant',
  params: byId,
  answer: sentCode,
  refusals: ['not_found', 'admin_change.over', ...SEND],
});

export const proveTakeOverCode = endpoint({
  id: 'proveTakeOverCode',
  method: 'POST',
  path: `${account}/prove`,
  tag,
  summary: 'Prove the new administrator’s phone',
  auth: 'applicant',
  params: byId,
  body: codeBody,
  answer: change,
  refusals: ['not_found', 'admin_change.over', 'version.conflict', ...CODE],
  sensitive: ['code'],
});

export const beginTakeOver = endpoint({
  id: 'beginTakeOver',
  method: 'POST',
  path: `${account}/take-over/scan`,
  tag,
  summary: 'Begin the new administrator’s own scan',
  auth: 'applicant',
  params: byId,
  answer: begunScan,
  status: 201,
  refusals: ['not_found', ...TAKE, ...SCAN],
});

export const finishTakeOver = endpoint({
  id: 'finishTakeOver',
  method: 'POST',
  path: `${account}/take-over`,
  tag,
  summary: 'The new administrator has scanned: account and mini programs change hands and every sign-in ends',
  auth: 'applicant',
  params: byId,
  body: ticketBody,
  answer: change,
  refusals: ['not_found', ...TAKE, ...SCANNED],
  stepUp: 'takeOverAdministrator',
});

export const stopAdministratorChange = endpoint({
  id: 'stopAdministratorChange',
  method: 'POST',
  path: `${account}/stop`,
  tag,
  summary: 'Stop the change that is under way; everybody is told',
  auth: 'applicant',
  params: byId,
  answer: nothing,
  refusals: ['not_found', 'admin_change.over', 'version.conflict', 'event.not_possible'],
});

export const askClaim = endpoint({
  id: 'askClaim',
  method: 'POST',
  path: '/api/v1/administrator-claims',
  tag,
  summary:
    'The administrator cannot be reached: prove a mailbox for the answers first, the account’s own or another',
  auth: 'none',
  body: z.strictObject({ email: short(400) }),
  answer: sentCode,
  refusals: [
    'email.format',
    'email.length',
    'email.missing_at',
    'email.space',
    'email.no_domain',
    'email.domain',
    ...SEND,
  ],
  sensitive: ['email'],
});

export const openClaim = endpoint({
  id: 'openClaim',
  method: 'POST',
  path: '/api/v1/administrator-claims/open',
  tag,
  summary: 'Open a request for the account with this number and licence; its link is mailed too',
  auth: 'none',
  body: z.strictObject({ ...codeBody.shape, number: short(40), licence: short(40) }),
  answer: z.object({ token, endsAt: instant }),
  status: 201,
  refusals: [...CODE, 'admin_change.nobody'],
  sensitive: ['code', 'token'],
  noStore: true,
});

const byToken = z.strictObject({ token });
const claim = '/api/v1/administrator-claims/{token}';

export const viewClaim = endpoint({
  id: 'viewClaim',
  method: 'GET',
  path: claim,
  tag,
  summary: 'How a request for another administrator stands',
  auth: 'phone',
  params: byToken,
  answer: z.object({
    change,
    account: z.string(),
    legalRep: z.enum(['none', 'waiting', 'proved', 'failed']),
    reason: z.string(),
  }),
  refusals: ['link.unknown'],
  noStore: true,
});

/** The body is the picture itself, as for `uploadFile`. */
export const uploadLetter = endpoint({
  id: 'uploadLetter',
  method: 'POST',
  path: `${claim}/letter`,
  tag,
  summary: 'Upload the letter of authorisation with the company seal',
  auth: 'phone',
  params: byToken,
  query: z.strictObject({ name: short(300) }),
  answer: file,
  status: 201,
  refusals: ['link.unknown', 'admin_change.over', 'not_found', ...TAKEN],
  keyed: true,
  bytes: PICTURE,
});

export const handInClaim = endpoint({
  id: 'handInClaim',
  method: 'POST',
  path: `${claim}/papers`,
  tag,
  summary:
    'Hand the papers in: the present administrator has 72 hours to object, the legal representative is asked, two people decide',
  auth: 'phone',
  params: byToken,
  body: z.strictObject({
    ...person,
    letterId: id,
    legalRepMobile: short(40),
    takesMailbox: z.boolean(),
  }),
  answer: change,
  refusals: [
    'link.unknown',
    'admin_change.over',
    'admin_change.too_often',
    'admin_change.letter',
    'email.taken',
    'field.missing',
    'version.conflict',
    'event.not_possible',
    'rate.too_many',
    ...PERSON,
  ],
  sensitive: [...Object.keys(person), 'legalRepMobile'],
});

export const inviteLegalRepAgain = endpoint({
  id: 'inviteLegalRepAgain',
  method: 'POST',
  path: `${claim}/legal-rep`,
  tag,
  summary: 'Ask the legal representative once more',
  auth: 'phone',
  params: byToken,
  body: z.strictObject({ mobile: short(40) }),
  answer: nothing,
  refusals: [
    'link.unknown',
    'admin_change.over',
    'proof.already_proved',
    'field.missing',
    'rate.too_many',
    ...MOBILE,
  ],
  sensitive: ['mobile'],
});

export const sendClaimCode = endpoint({
  id: 'sendClaimCode',
  method: 'POST',
  path: `${claim}/code`,
  tag,
  summary: 'After the approval: send a code to the new administrator’s phone',
  auth: 'phone',
  params: byToken,
  answer: sentCode,
  refusals: ['link.unknown', 'admin_change.over', ...SEND],
});

export const proveClaimCode = endpoint({
  id: 'proveClaimCode',
  method: 'POST',
  path: `${claim}/prove`,
  tag,
  summary: 'Prove the new administrator’s phone',
  auth: 'phone',
  params: byToken,
  body: codeBody,
  answer: change,
  refusals: ['link.unknown', 'admin_change.over', 'version.conflict', ...CODE],
  sensitive: ['code'],
});

export const beginClaimScan = endpoint({
  id: 'beginClaimScan',
  method: 'POST',
  path: `${claim}/scan`,
  tag,
  summary: 'Begin the new administrator’s own scan',
  auth: 'phone',
  params: byToken,
  answer: begunScan,
  status: 201,
  refusals: ['link.unknown', ...TAKE, ...SCAN],
});

export const finishClaim = endpoint({
  id: 'finishClaim',
  method: 'POST',
  path: `${claim}/take-over`,
  tag,
  summary: 'The new administrator has scanned: the account changes hands and every sign-in ends',
  auth: 'phone',
  params: byToken,
  body: ticketBody,
  answer: change,
  refusals: ['link.unknown', ...TAKE, ...SCANNED],
});

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
