import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { begunScan, byId, cents, id, instant, nothing, short, ticketBody, token } from './shapes.ts';

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
const civilDate = z.iso.date();
/** Minutes of the day. */
const hours = z
  .strictObject({ from: z.int().min(0).max(1440), until: z.int().min(0).max(1440) })
  .refine(({ from, until }) => from < until);
const absences = z
  .array(z.strictObject({ from: civilDate, until: civilDate }).refine(({ from, until }) => from <= until))
  .max(60);
const agencyRow = z.object({
  id,
  name: z.string(),
  phone: z.string(),
  capacity: z.int(),
  openCases: z.int(),
  price: cents,
  state: z.enum(['active', 'paused']),
  version: z.int(),
  hours,
  absences,
  /** Its last decisions; `null` until the first was counted. */
  score: z
    .object({ decided: z.int(), onTime: z.int(), returned: z.int(), medianMs: z.int().nullable() })
    .nullable(),
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
  refusals: ['login.wrong', 'login.too_many'],
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
  refusals: ['scan.unknown', 'scan.not_confirmed', 'scan.other_act', 'login.wrong'],
});

export const agencies = endpoint({
  id: 'agencies',
  method: 'GET',
  path: '/api/v1/operations/agencies',
  tag,
  summary: 'The review agencies',
  auth: 'operator',
  answer: z.object({ agencies: z.array(agencyRow) }),
  refusals: [],
});

export const addAgency = endpoint({
  id: 'addAgency',
  method: 'POST',
  path: '/api/v1/operations/agencies',
  tag,
  summary: 'Add a review agency',
  auth: 'operator',
  body: z.strictObject({
    name: short(60),
    phone: short(30),
    capacity: z.int().min(1).max(1_000_000),
    price: cents,
  }),
  answer: agencyRow,
  status: 201,
  refusals: ['field.missing', 'agency.phone', 'agency.name_taken'],
  keyed: true,
});

export const changeAgency = endpoint({
  id: 'changeAgency',
  method: 'PUT',
  path: '/api/v1/operations/agencies/{id}',
  tag,
  summary: 'Change phone, capacity, price or state of an agency',
  auth: 'operator',
  params: byId,
  body: z.strictObject({
    version: z.int(),
    phone: short(30).optional(),
    capacity: z.int().min(0).max(1_000_000).optional(),
    price: cents.optional(),
    state: z.enum(['active', 'paused']).optional(),
    hours: hours.optional(),
    absences: absences.optional(),
  }),
  answer: agencyRow,
  refusals: ['not_found', 'version.conflict'],
});

export const staffOf = endpoint({
  id: 'staffOf',
  method: 'GET',
  path: '/api/v1/operations/staff',
  tag,
  summary: 'Members of staff',
  auth: 'operator',
  answer: z.object({ staff: z.array(staffRow) }),
  refusals: [],
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
  refusals: ['agency.unknown', 'field.missing'],
  sensitive: ['url'],
  noStore: true,
});

export const importStatement = endpoint({
  id: 'importStatement',
  method: 'POST',
  path: '/api/v1/operations/statements',
  tag,
  summary: 'Import entries of the bank’s statement; each is matched with the open transfers and sent back',
  auth: 'finance',
  body: z.strictObject({
    entries: z
      .array(
        z.strictObject({
          reference: short(100),
          payerName: short(200),
          payerAccount: short(60),
          amount: cents,
          paidAt: instant,
        }),
      )
      .min(1)
      .max(1000),
  }),
  answer: z.object({ lines: z.array(z.object({ reference: z.string(), outcome: z.string() })) }),
  refusals: [],
  sensitive: ['entries'],
});

export const statementLines = endpoint({
  id: 'statementLines',
  method: 'GET',
  path: '/api/v1/operations/statements',
  tag,
  summary: 'Entries that were imported, newest first, or those whose money still has to go back',
  auth: 'finance',
  query: z.strictObject({
    toRefund: z.enum(['true']).optional(),
    beforeAt: instant.optional(),
    beforeId: id.optional(),
  }),
  answer: z.object({
    lines: z.array(
      z.object({
        id,
        reference: z.string(),
        payerName: z.string(),
        amount: cents,
        paidAt: instant,
        importedAt: instant,
        outcome: z.string(),
        refund: z.string(),
        refundDueAt: instant.nullable(),
      }),
    ),
  }),
  refusals: [],
});

export const moveRefund = endpoint({
  id: 'moveRefund',
  method: 'POST',
  path: '/api/v1/operations/statements/{id}/refund',
  tag,
  summary: 'Say how the return of a transfer stands',
  auth: 'finance',
  params: byId,
  body: z.strictObject({ to: z.enum(['sent', 'returned', 'failed']) }),
  answer: z.object({ id, refund: z.string() }),
  refusals: ['not_found', 'event.not_possible'],
});

export const invoices = endpoint({
  id: 'invoices',
  method: 'GET',
  path: '/api/v1/operations/invoices',
  tag,
  summary: 'Invoices that are not issued yet, oldest first',
  auth: 'finance',
  answer: z.object({
    invoices: z.array(
      z.object({
        id,
        kind: z.string(),
        title: z.string(),
        taxNumber: z.string(),
        state: z.string(),
        amount: cents,
        requestedAt: instant,
      }),
    ),
  }),
  refusals: [],
});

export const moveInvoice = endpoint({
  id: 'moveInvoice',
  method: 'POST',
  path: '/api/v1/operations/invoices/{id}',
  tag,
  summary: 'Move an invoice on: issuing, issued with its number, failed',
  auth: 'finance',
  params: byId,
  body: z.strictObject({
    event: z.enum(['issue', 'issued', 'fail', 'retry', 'askRed', 'reverse']),
    number: short(40).optional(),
    why: short(200).optional(),
  }),
  answer: z.object({ id, state: z.string() }),
  refusals: ['not_found', 'event.not_possible', 'actor.not_allowed', 'field.missing'],
});

export const outboxOf = endpoint({
  id: 'outboxOf',
  method: 'GET',
  path: '/api/v1/operations/outbox',
  tag,
  summary: 'Mails and SMS that left, wait or could not be sent; contents are not shown',
  auth: 'operator',
  query: z.strictObject({
    state: z.enum(['waiting', 'sent', 'dead']).optional(),
    beforeAt: instant.optional(),
    beforeId: id.optional(),
  }),
  answer: z.object({
    rows: z.array(
      z.object({
        id,
        channel: z.string(),
        notice: z.string(),
        state: z.string(),
        attempts: z.int(),
        createdAt: instant,
        dueAt: instant,
        doneAt: instant.nullable(),
        fault: z.string().nullable(),
      }),
    ),
  }),
  refusals: [],
});

export const retryNotice = endpoint({
  id: 'retryNotice',
  method: 'POST',
  path: '/api/v1/operations/outbox/{id}/retry',
  tag,
  summary: 'Try once more to send what could not be sent, under the id it has',
  auth: 'operator',
  params: byId,
  answer: nothing,
  refusals: ['not_found', 'event.not_possible'],
});

export const eraseMerchant = endpoint({
  id: 'eraseMerchant',
  method: 'POST',
  path: '/api/v1/operations/erasures',
  tag,
  summary: 'Erase a merchant for a stated reason: its key is destroyed, the skeleton of what happened stays',
  auth: 'operator',
  body: z.strictObject({ number: short(40), reason: short(200) }),
  answer: nothing,
  refusals: ['not_found', 'field.missing', 'erase.money_open', 'erase.case_open'],
});

export const auditOf = endpoint({
  id: 'auditOf',
  method: 'GET',
  path: '/api/v1/operations/audit',
  tag,
  summary: 'Who did or looked at what, newest first',
  auth: 'operator',
  query: z.strictObject({ beforeSeq: z.coerce.number().int().optional(), act: short(60).optional() }),
  answer: z.object({
    rows: z.array(
      z.object({
        seq: z.int(),
        at: instant,
        actor: z.string(),
        actorId: z.string(),
        act: z.string(),
        object: z.string(),
        reason: z.string(),
      }),
    ),
  }),
  refusals: [],
});
