import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { begunScan, codeBody, id, instant, nothing, sentCode, short } from './shapes.ts';

const tag = 'Sign in';
const CODE = ['code.format', 'code.wrong', 'code.expired', 'code.locked', 'code.used'];

export const askRecovery = endpoint({
  id: 'askRecovery',
  method: 'POST',
  path: '/api/v1/recovery',
  tag,
  summary: 'A forgotten password: a code is sent to the mailbox, the answer is the same for every mailbox',
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
    'code.too_soon',
    'code.daily_limit',
    'rate.too_many',
  ],
  sensitive: ['email'],
});

export const proveRecovery = endpoint({
  id: 'proveRecovery',
  method: 'POST',
  path: '/api/v1/recovery/prove',
  tag,
  summary: 'Prove the mailbox; the administrator’s scan follows where one is bound',
  auth: 'none',
  body: codeBody,
  answer: z.object({ next: z.enum(['scan', 'password']) }),
  refusals: [...CODE, 'recovery.nobody'],
  sensitive: ['code'],
});

const byProof = z.strictObject({ proofId: id });

export const beginRecoveryScan = endpoint({
  id: 'beginRecoveryScan',
  method: 'POST',
  path: '/api/v1/recovery/scan',
  tag,
  summary: 'Begin the administrator’s scan for the new password',
  auth: 'none',
  body: byProof,
  answer: begunScan,
  status: 201,
  refusals: ['code.expired', 'rate.too_many', 'scan.denied_often'],
});

export const finishRecovery = endpoint({
  id: 'finishRecovery',
  method: 'POST',
  path: '/api/v1/recovery/password',
  tag,
  summary: 'Set the new password; every sign-in ends and everybody is told',
  auth: 'none',
  body: z.strictObject({ proofId: id, ticketId: id.nullable(), password: short(512) }),
  answer: nothing,
  refusals: [
    'code.expired',
    'scan.unknown',
    'scan.not_confirmed',
    'scan.other_act',
    'password.short',
    'password.long',
    'password.common',
    'password.contains_name',
    'password.contains_product',
  ],
  sensitive: ['password'],
});

export const askPhoneRecovery = endpoint({
  id: 'askPhoneRecovery',
  method: 'POST',
  path: '/api/v1/recovery/phone',
  tag,
  summary:
    'The administrator’s phone is lost: everybody is told, and it is taken off unless somebody objects in time',
  auth: 'none',
  body: byProof,
  answer: z.object({ endsAt: instant }),
  refusals: ['code.expired', 'recovery.elsewhere'],
});
