/** What the operations of both ways have in common. */
import * as z from 'zod';
import { id, instant, short, token } from '../shapes.ts';

export const person = {
  adminName: short(80),
  adminIdNumber: short(40),
  adminMobile: short(40),
};

export const change = z.object({
  id,
  way: z.enum(['handover', 'papers']),
  state: z.string(),
  personMasked: z.string(),
  mobileMasked: z.string(),
  mobileProved: z.boolean(),
  objectionEndsAt: instant.nullable(),
  endsAt: instant,
});

export const MOBILE = [
  'phone.format',
  'phone.charset',
  'phone.unassigned',
  'phone.things',
  'phone.virtual',
  'phone.sms_unlikely',
];

/** Why a person cannot become administrator. */
export const PERSON = [
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

export const SCAN = ['rate.too_many', 'scan.denied_often'];

export const SCANNED = ['scan.unknown', 'scan.not_confirmed', 'scan.other_act'];

export const SEND = ['code.too_soon', 'code.daily_limit', 'rate.too_many'];

export const CODE = ['code.format', 'code.wrong', 'code.expired', 'code.locked', 'code.used'];

/** What the last step may still meet. */
export const TAKE = [
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

export const byToken = z.strictObject({ token });
