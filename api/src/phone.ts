import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { id, instant, sentCode, short, token } from './shapes.ts';

const byToken = z.strictObject({ token });

export const phoneView = z.object({
  ticketId: id,
  state: z.string(),
  purpose: z.string(),
  act: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  browser: z.string(),
  begunAt: instant,
  endsAt: instant,
  personMasked: z.string(),
  enrols: z.boolean(),
  challenge: z.string(),
});

export const openScan = endpoint({
  id: 'openScan',
  method: 'POST',
  path: '/api/v1/phone/scans/{token}/open',
  tag: 'Phone',
  summary: 'The phone has the page open; from now on the computer shows two digits',
  auth: 'phone',
  params: byToken,
  answer: phoneView,
  refusals: ['scan.unknown', 'scan.over'],
});

export const confirmScan = endpoint({
  id: 'confirmScan',
  method: 'POST',
  path: '/api/v1/phone/scans/{token}/confirm',
  tag: 'Phone',
  summary:
    'Confirm with the computer’s two digits, signed by the phone’s own key; the first scan enrols the phone',
  auth: 'phone',
  params: byToken,
  body: z.strictObject({
    number: z.string().regex(/^\d{2}$/),
    publicKey: z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: short(60), y: short(60) }),
    signature: short(200),
    name: short(80).optional(),
    label: short(200),
  }),
  answer: z.object({ state: z.literal('confirmed') }),
  refusals: [
    'scan.unknown',
    'scan.over',
    'scan.number',
    'scan.locked',
    'scan.signature',
    'wechat.real_name_differs',
    'field.missing',
  ],
  sensitive: ['name'],
});

export const refuseScan = endpoint({
  id: 'refuseScan',
  method: 'POST',
  path: '/api/v1/phone/scans/{token}/refuse',
  tag: 'Phone',
  summary: 'Refuse: nothing happens, and the merchant is told',
  auth: 'phone',
  params: byToken,
  answer: z.object({ state: z.literal('refused') }),
  refusals: ['scan.unknown', 'scan.over'],
});

export const legalRepView = z.object({
  state: z.string(),
  subject: z.string(),
  legalRepMasked: z.string(),
  askedBy: z.string(),
  endsAt: instant,
  codeSentTo: z.string().nullable(),
  /** The new administrator it is about, masked; `null` where it is about a registration. */
  newAdministrator: z.string().nullable(),
});

export const viewLegalRep = endpoint({
  id: 'viewLegalRep',
  method: 'GET',
  path: '/api/v1/phone/legal-rep/{token}',
  tag: 'Phone',
  summary: 'What the legal representative is asked to confirm',
  auth: 'phone',
  params: byToken,
  answer: legalRepView,
  refusals: ['link.unknown'],
});

export const identifyLegalRep = endpoint({
  id: 'identifyLegalRep',
  method: 'POST',
  path: '/api/v1/phone/legal-rep/{token}/identity',
  tag: 'Phone',
  summary: 'Consent, name, ID number and phone of the legal representative; a code is sent',
  auth: 'phone',
  params: byToken,
  body: z.strictObject({ name: short(80), idNumber: short(60), mobile: short(60), agree: z.boolean() }),
  answer: sentCode,
  refusals: [
    'link.unknown',
    'link.expired',
    'link.used',
    'agreement.missing',
    'person.name',
    'legalRep.name_differs',
    'id.check',
    'id.date',
    'id.length',
    'id.charset',
    'id.underage',
    'id.first_generation',
    'phone.format',
    'phone.unassigned',
    'code.too_soon',
    'code.daily_limit',
    'rate.too_many',
    'sms.paused',
    'sms.hour_full',
  ],
  sensitive: ['name', 'idNumber', 'mobile'],
});

export const proveLegalRep = endpoint({
  id: 'proveLegalRep',
  method: 'POST',
  path: '/api/v1/phone/legal-rep/{token}/code',
  tag: 'Phone',
  summary: 'Prove the phone with the code; the registry is compared if one is connected',
  auth: 'phone',
  params: byToken,
  body: z.strictObject({ proofId: id, code: short(40) }),
  answer: z.object({ state: z.string() }),
  refusals: [
    'link.unknown',
    'link.expired',
    'link.used',
    'code.format',
    'code.wrong',
    'code.expired',
    'code.locked',
    'code.used',
  ],
  sensitive: ['code'],
});

export const refuseLegalRep = endpoint({
  id: 'refuseLegalRep',
  method: 'POST',
  path: '/api/v1/phone/legal-rep/{token}/refuse',
  tag: 'Phone',
  summary: 'Refuse: the link is dead and the merchant is told',
  auth: 'phone',
  params: byToken,
  answer: z.object({ state: z.string() }),
  refusals: ['link.unknown', 'link.expired', 'link.used'],
});
