import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { begunScan, byId, id, instant, short, ticketBody, token } from '../shapes.ts';

const tag = 'Operations';

const role = z.enum(['reviewer', 'nameReviewer', 'finance', 'operator']);

export const staffRow = z.object({
  id,
  name: z.string(),
  email: z.string(),
  roles: z.array(role),
  agencyId: id.nullable(),
  state: z.string(),
});

export const joinStaff = endpoint({
  id: 'joinStaff',
  method: 'POST',
  path: '/api/v1/staff/join',
  tag: 'Sign in',
  summary: 'Use an invitation: name, mailbox, password; a scan then enrols the own phone',
  auth: 'none',
  body: z.strictObject({ token, name: short(80), email: short(400), password: short(512) }),
  answer: z.object({ staff: staffRow, scan: begunScan }),
  status: 201,
  refusals: [
    'link.unknown',
    'link.used',
    'link.expired',
    'person.name',
    'email.format',
    'email.length',
    'email.missing_at',
    'email.space',
    'email.no_domain',
    'email.domain',
    'email.taken',
    'password.short',
    'password.long',
    'password.common',
    'password.contains_name',
    'password.contains_product',
  ],
  sensitive: ['email', 'password'],
});

export const staffLogin = endpoint({
  id: 'staffLogin',
  method: 'POST',
  path: '/api/v1/staff/login',
  tag: 'Sign in',
  summary: 'First half of a sign-in of staff; the scan on the own phone follows',
  auth: 'none',
  body: z.strictObject({ email: short(400), password: short(512) }),
  answer: begunScan,
  refusals: ['login.wrong', 'login.wait', 'login.too_many', 'login.recover', 'login.by_passkey'],
  sensitive: ['email', 'password'],
});

export const finishStaffLogin = endpoint({
  id: 'finishStaffLogin',
  method: 'POST',
  path: '/api/v1/staff/login/scan',
  tag: 'Sign in',
  summary: 'Second half of a sign-in of staff',
  auth: 'none',
  body: ticketBody,
  answer: z.object({ staff: staffRow, endsAt: instant }),
  refusals: ['scan.unknown', 'scan.not_confirmed', 'scan.other_act', 'login.wrong', 'login.by_passkey'],
});

export const staffOf = endpoint({
  id: 'staffOf',
  method: 'GET',
  path: '/api/v1/operations/staff',
  tag,
  summary: 'Members of staff',
  auth: 'operator',
  answer: z.object({
    staff: z.array(staffRow),
    /** Who signs in by passkeys alone. */
    byPasskey: z.array(id),
    /** Resets that wait for another operator. */
    resets: z.array(z.object({ staffId: id, askedBy: id, reason: z.string(), endsAt: instant })),
  }),
  refusals: [],
});

export const resetPasskeys = endpoint({
  id: 'resetPasskeys',
  method: 'POST',
  path: '/api/v1/operations/staff/{id}/passkey-reset',
  tag,
  summary: 'Take away the passkeys of a colleague who has lost them: one operator asks, another one does it',
  auth: 'operator',
  params: byId,
  body: z.strictObject({ reason: short(200) }),
  answer: z.object({ state: z.enum(['asked', 'done']), endsAt: instant.nullable() }),
  touch: true,
  refusals: ['not_found', 'reset.own', 'reset.none', 'field.missing'],
});

export const inviteStaff = endpoint({
  id: 'inviteStaff',
  method: 'POST',
  path: '/api/v1/operations/invitations',
  tag,
  summary: 'A one-time link that makes a member of staff',
  auth: 'operator',
  body: z.strictObject({ roles: z.array(role).min(1), agencyId: id.nullable().default(null) }),
  answer: z.object({ url: z.url() }),
  status: 201,
  touch: true,
  refusals: ['agency.unknown', 'field.missing'],
  sensitive: ['url'],
  noStore: true,
});
