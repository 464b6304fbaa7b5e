import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { begunScan, byId, codeBody, id, instant, nothing, sentCode, short, ticketBody } from './shapes.ts';

const CODE = ['code.format', 'code.wrong', 'code.expired', 'code.locked', 'code.used'];
const SCAN = ['scan.unknown', 'scan.not_confirmed', 'scan.other_act'];

/** One browser may hold a merchant and a member of staff: nobody but the own computer's sandbox does so on purpose. */
const bySide = z.strictObject({ as: z.enum(['merchant', 'staff']).optional() });

const who = z.object({
  kind: z.enum(['applicant', 'merchant', 'staff']),
  applicationId: id.nullable(),
  roles: z.array(z.string()),
  name: z.string(),
  agencyId: id.nullable(),
  endsAt: instant,
});

export const login = endpoint({
  id: 'login',
  method: 'POST',
  path: '/api/v1/login',
  tag: 'Sign in',
  summary: 'First half of signing in: mailbox and password. The administrator’s scan follows, every time',
  auth: 'none',
  body: z.strictObject({ email: short(400), password: short(512) }),
  answer: z.discriminatedUnion('next', [
    z.object({ next: z.literal('scan'), scan: begunScan }),
    z.object({ next: z.literal('code'), code: sentCode }),
  ]),
  refusals: [
    'login.wrong',
    'login.wait',
    'login.too_many',
    'login.recover',
    'code.too_soon',
    'code.daily_limit',
    'rate.too_many',
    'scan.denied_often',
  ],
  sensitive: ['email', 'password'],
});

export const finishLogin = endpoint({
  id: 'finishLogin',
  method: 'POST',
  path: '/api/v1/login/scan',
  tag: 'Sign in',
  summary: 'Second half by the administrator’s confirmed scan',
  auth: 'none',
  body: ticketBody,
  answer: z.object({ applicationId: id, endsAt: instant }),
  refusals: SCAN,
});

export const finishLoginByCode = endpoint({
  id: 'finishLoginByCode',
  method: 'POST',
  path: '/api/v1/login/code',
  tag: 'Sign in',
  summary: 'Second half by a code in the mailbox, while no administrator is bound yet',
  auth: 'none',
  body: codeBody,
  answer: z.object({ applicationId: id, endsAt: instant }),
  refusals: CODE,
  sensitive: ['code'],
});

export const whoAmI = endpoint({
  id: 'whoAmI',
  method: 'GET',
  path: '/api/v1/session',
  tag: 'Sign in',
  summary: 'Who is signed in here, and until when; `as` asks for one of the two that may be side by side',
  auth: 'none',
  query: bySide,
  answer: z.object({
    session: who.nullable(),
    now: instant,
    sandbox: z.object({ movedMs: z.number() }).nullable(),
  }),
  refusals: [],
});

export const logout = endpoint({
  id: 'logout',
  method: 'POST',
  path: '/api/v1/logout',
  tag: 'Sign in',
  summary: 'End this sign-in at once; `as` ends one of two and leaves the other',
  auth: 'none',
  query: bySide,
  answer: nothing,
  refusals: [],
});

export const watchScan = endpoint({
  id: 'watchScan',
  method: 'GET',
  path: '/api/v1/scans/{id}',
  tag: 'Scans',
  summary:
    'How a scan stands, for the browser that began it; the number shows once the phone has opened the page',
  auth: 'none',
  params: byId,
  answer: z.object({
    state: z.enum(['created', 'scanned', 'confirmed', 'consumed', 'refused', 'expired', 'wrongPerson']),
    number: z.string().nullable(),
    endsAt: instant,
  }),
  refusals: ['scan.unknown'],
  noStore: true,
});
