import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { begunScan, byId, codeBody, id, instant, nothing, sentCode, short, token } from './shapes.ts';

const tag = 'Account and security';
const CODE = ['code.format', 'code.wrong', 'code.expired', 'code.locked', 'code.used'];

export const sendMailboxCode = endpoint({
  id: 'sendMailboxCode',
  method: 'POST',
  path: '/api/v1/service-accounts/{id}/mailbox/code',
  tag,
  summary: 'Send a code to the mailbox that is to take the place of the present one',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({ email: short(400) }),
  answer: sentCode,
  refusals: [
    'not_found',
    'steps.missing',
    'email.format',
    'email.length',
    'email.missing_at',
    'email.space',
    'email.no_domain',
    'email.domain',
    'code.too_soon',
    'code.daily_limit',
    'rate.too_many',
  ],
  sensitive: ['email'],
});

export const proveMailbox = endpoint({
  id: 'proveMailbox',
  method: 'POST',
  path: '/api/v1/service-accounts/{id}/mailbox/prove',
  tag,
  summary: 'Prove the new mailbox',
  auth: 'applicant',
  params: byId,
  body: codeBody,
  answer: nothing,
  refusals: ['not_found', 'steps.missing', ...CODE],
  sensitive: ['code'],
});

export const beginMailboxChange = endpoint({
  id: 'beginMailboxChange',
  method: 'POST',
  path: '/api/v1/service-accounts/{id}/mailbox/scan',
  tag,
  summary: 'Begin the administrator’s scan for exactly the mailbox that was proved',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({ proofId: id }),
  answer: begunScan,
  status: 201,
  refusals: ['not_found', 'steps.missing', 'code.expired', 'rate.too_many', 'scan.denied_often'],
});

export const changeMailbox = endpoint({
  id: 'changeMailbox',
  method: 'POST',
  path: '/api/v1/service-accounts/{id}/mailbox',
  tag,
  summary: 'Change the mailbox; every other sign-in ends, and the old one has three days to take it back',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({ proofId: id, ticketId: id }),
  answer: z.object({ endsAt: instant }),
  refusals: [
    'not_found',
    'steps.missing',
    'code.expired',
    'scan.unknown',
    'scan.not_confirmed',
    'scan.other_act',
    'email.taken',
  ],
  stepUp: 'changeMailbox',
});

const byToken = z.strictObject({ token });

export const viewFormerMailbox = endpoint({
  id: 'viewFormerMailbox',
  method: 'GET',
  path: '/api/v1/former-mailboxes/{token}',
  tag,
  summary: 'Until when the old mailbox may take the change back; looking changes nothing',
  auth: 'phone',
  params: byToken,
  answer: z.object({ endsAt: instant }),
  refusals: ['link.unknown', 'link.expired'],
  noStore: true,
});

export const restoreMailbox = endpoint({
  id: 'restoreMailbox',
  method: 'POST',
  path: '/api/v1/former-mailboxes/{token}',
  tag,
  summary: 'Take the change back: the old mailbox is the account’s again and every sign-in ends',
  auth: 'phone',
  params: byToken,
  answer: nothing,
  refusals: ['link.unknown', 'link.expired', 'email.taken'],
});
