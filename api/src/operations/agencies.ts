import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, cents, id, short } from '../shapes.ts';

const tag = 'Operations';

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

export const agencies = endpoint({
  id: 'agencies',
  method: 'GET',
  path: '/api/v1/operations/agencies',
  tag,
  summary: 'The review agencies',
  auth: 'operator',
  answer: z.object({
    agencies: z.array(agencyRow),
    /** Who judges the same with whom, those that do so most first: two pairs of eyes, or an approval and a look once more. */
    pairs: z.array(
      z.object({
        agencyId: id,
        kind: z.enum(['fourEyes', 'recheck']),
        first: z.string(),
        second: z.string(),
        decided: z.int(),
        differed: z.int(),
      }),
    ),
  }),
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
  touch: true,
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
  touch: true,
  refusals: ['not_found', 'version.conflict'],
});
