import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { staffRow } from './operations.ts';
import { id, instant, nothing, short } from './shapes.ts';

const tag = 'Sign in';

/** As WebAuthn has it in JSON; the browser's own functions read and write it. */
const webAuthn = z.record(z.string().max(60), z.unknown());
const asked = z.object({ challengeId: id, options: webAuthn });
const passkey = z.object({
  id: z.string(),
  label: z.string(),
  madeAt: instant,
  usedAt: instant.nullable(),
});

export const passkeysOf = endpoint({
  id: 'passkeysOf',
  method: 'GET',
  path: '/api/v1/staff/passkeys',
  tag,
  summary: 'The own passkeys of a member of staff',
  auth: 'staff',
  answer: z.object({ passkeys: z.array(passkey) }),
  refusals: [],
});

export const beginPasskey = endpoint({
  id: 'beginPasskey',
  method: 'POST',
  path: '/api/v1/staff/passkeys/options',
  tag,
  summary: 'What the browser is asked, to make a passkey',
  auth: 'staff',
  answer: asked,
  status: 201,
  refusals: ['passkey.too_many'],
  noStore: true,
});

export const addPasskey = endpoint({
  id: 'addPasskey',
  method: 'POST',
  path: '/api/v1/staff/passkeys',
  tag,
  summary: 'Keep a passkey that the browser has made',
  auth: 'staff',
  body: z.strictObject({ challengeId: id, response: webAuthn, label: short(60) }),
  answer: passkey,
  status: 201,
  touch: true,
  refusals: ['passkey.expired', 'passkey.unknown'],
});

export const removePasskey = endpoint({
  id: 'removePasskey',
  method: 'DELETE',
  path: '/api/v1/staff/passkeys/{passkeyId}',
  tag,
  summary: 'Take a passkey of one’s own away',
  auth: 'staff',
  params: z.strictObject({ passkeyId: z.string().regex(/^[\w-]{1,1400}$/) }),
  answer: nothing,
  touch: true,
  refusals: ['not_found', 'passkey.last'],
});

export const beginPasskeySignIn = endpoint({
  id: 'beginPasskeySignIn',
  method: 'POST',
  path: '/api/v1/staff/login/passkey/options',
  tag,
  summary: 'What the browser is asked, to sign in by a passkey; the same for everybody',
  auth: 'none',
  answer: asked,
  status: 201,
  refusals: [],
  noStore: true,
});

export const finishPasskeySignIn = endpoint({
  id: 'finishPasskeySignIn',
  method: 'POST',
  path: '/api/v1/staff/login/passkey',
  tag,
  summary: 'Sign in as staff by a passkey',
  auth: 'none',
  body: z.strictObject({ challengeId: id, response: webAuthn }),
  answer: z.object({ staff: staffRow, endsAt: instant }),
  refusals: ['passkey.expired', 'passkey.unknown'],
});
