import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { PICTURE, TAKEN } from '../files.ts';
import {
  begunScan,
  codeBody,
  file,
  id,
  instant,
  nothing,
  sentCode,
  short,
  ticketBody,
  token,
} from '../shapes.ts';
import { byToken, CODE, change, MOBILE, PERSON, person, SCAN, SCANNED, SEND, TAKE } from './shared.ts';

const tag = 'Administrator';

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
