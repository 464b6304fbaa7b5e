import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { begunScan, byId, id, instant, nothing, short } from './shapes.ts';

const tag = 'Account and security';

/** What stands for a sign-in: a keyed hash of it, of no use as a sign-in and the same in every list. */
const place = z.string().regex(/^[0-9a-f]{32}$/);

export const livingSignIns = endpoint({
  id: 'livingSignIns',
  method: 'GET',
  path: '/api/v1/sign-ins',
  tag,
  summary: 'Where this merchant is signed in now, the one that asks first and then the last seen',
  auth: 'applicant',
  answer: z.object({
    signIns: z.array(
      z.object({
        id: place,
        /** What the browser calls itself. */
        browser: z.string(),
        addressMasked: z.string(),
        since: instant,
        seenAt: instant,
        endsAt: instant,
        isOwn: z.boolean(),
      }),
    ),
  }),
  refusals: [],
  noStore: true,
});

export const endSignIn = endpoint({
  id: 'endSignIn',
  method: 'DELETE',
  path: '/api/v1/sign-ins/{id}',
  tag,
  summary: 'End one sign-in of this merchant at once',
  auth: 'applicant',
  params: z.strictObject({ id: place }),
  answer: nothing,
  refusals: ['not_found'],
});

export const endSignIns = endpoint({
  id: 'endSignIns',
  method: 'POST',
  path: '/api/v1/sign-ins/end',
  tag,
  summary:
    'End every other sign-in of this merchant at once, and with `own` this one too; the mailbox is told',
  auth: 'applicant',
  body: z.strictObject({ own: z.boolean() }),
  answer: z.object({ ended: z.int() }),
  refusals: [],
});

export const beginPasswordChange = endpoint({
  id: 'beginPasswordChange',
  method: 'POST',
  path: '/api/v1/service-accounts/{id}/password/scan',
  tag,
  summary: 'Prove the present password and begin the scan with which the administrator confirms the new one',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({ password: short(512), newPassword: short(512) }),
  answer: begunScan,
  status: 201,
  refusals: [
    'not_found',
    'steps.missing',
    'password.short',
    'password.long',
    'password.common',
    'password.contains_name',
    'password.contains_product',
    'password.present_wrong',
    'password.unchanged',
    'login.wait',
    'login.too_many',
    'login.recover',
    'rate.too_many',
    'scan.denied_often',
  ],
  sensitive: ['password', 'newPassword'],
});

export const changePassword = endpoint({
  id: 'changePassword',
  method: 'POST',
  path: '/api/v1/service-accounts/{id}/password',
  tag,
  summary:
    'Set the password the scan was begun with; every other sign-in ends, this one is renewed, mailbox and phone are told',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({ ticketId: id, newPassword: short(512) }),
  answer: z.object({ endsAt: instant }),
  refusals: ['not_found', 'steps.missing', 'scan.unknown', 'scan.not_confirmed', 'scan.other_act'],
  stepUp: 'changePassword',
  sensitive: ['newPassword'],
});
