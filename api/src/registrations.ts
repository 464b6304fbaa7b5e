import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { answers, application, codeBody, id, instant, sentCode, short } from './shapes.ts';

const CODE = ['code.format', 'code.wrong', 'code.expired', 'code.locked', 'code.used'];
const SEND = ['code.too_soon', 'code.daily_limit', 'rate.too_many'];
const EMAIL = [
  'email.format',
  'email.length',
  'email.missing_at',
  'email.space',
  'email.no_domain',
  'email.domain',
];

const check = z.object({ id, policy: z.string(), answers, endsAt: instant, applicationId: id.nullable() });

export const saveCheck = endpoint({
  id: 'saveCheck',
  method: 'POST',
  path: '/api/v1/checks',
  tag: 'Qualification check',
  summary: 'Keep the answers of a qualification check under an unguessable id; nobody signs in',
  auth: 'none',
  body: z.strictObject({
    id: id.nullable().default(null),
    policy: short(60).nullable().default(null),
    answers,
  }),
  answer: check,
  status: 201,
  refusals: ['rate.too_many', 'field.too_long'],
});

export const findCheck = endpoint({
  id: 'findCheck',
  method: 'GET',
  path: '/api/v1/checks/{id}',
  tag: 'Qualification check',
  summary: 'The kept answers of a qualification check',
  auth: 'none',
  params: z.strictObject({ id }),
  answer: check,
  refusals: ['not_found', 'link.expired'],
});

export const beginRegistration = endpoint({
  id: 'beginRegistration',
  method: 'POST',
  path: '/api/v1/registrations',
  tag: 'Registration',
  summary: 'Send a code to the mailbox that wants to register; nothing is created and nothing is told',
  auth: 'none',
  body: z.strictObject({ email: short(400) }),
  answer: sentCode,
  status: 202,
  refusals: [...EMAIL, ...SEND],
  sensitive: ['email'],
});

export const proveRegistration = endpoint({
  id: 'proveRegistration',
  method: 'POST',
  path: '/api/v1/registrations/prove',
  tag: 'Registration',
  summary: 'Prove the mailbox; only now an application comes to be, and the browser is signed in',
  auth: 'none',
  body: codeBody.extend({ checkId: id.nullable().default(null) }),
  answer: application,
  status: 201,
  refusals: [...CODE, 'email.taken'],
  sensitive: ['code'],
});
