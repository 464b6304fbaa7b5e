import { LICENCE_FIELDS } from '@ruzhu/rules';
import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, file, id, instant, nothing, short, token } from './shapes.ts';

const tag = 'Files';

/** Why a file is not taken. */
const TAKEN = [
  'file.type',
  'file.size',
  'file.pixels',
  'file.too_many_pixels',
  'file.side',
  'file.unreadable',
  'file.encrypted',
  'file.pdf_active',
  'file.pdf_pages',
  'file.empty',
  'file.too_many',
  'file.too_many_today',
] as const;

/** The body is the picture itself (`Content-Type: image/jpeg`, `image/png` or `application/pdf`). */
export const uploadFile = endpoint({
  id: 'uploadFile',
  method: 'POST',
  path: '/api/v1/applications/{id}/files',
  tag,
  summary: 'Hand in a picture; it is decoded and made anew, and only what we made is ever shown',
  auth: 'applicant',
  params: byId,
  query: z.strictObject({ field: short(60), name: short(300) }),
  answer: file,
  status: 201,
  refusals: ['not_found', ...TAKEN],
  keyed: true,
});

/** Bound to one field of one application, and good for ten minutes: it opens nothing but the camera. */
export const beginHandover = endpoint({
  id: 'beginHandover',
  method: 'POST',
  path: '/api/v1/applications/{id}/handovers',
  tag,
  summary:
    'A link for a phone that photographs a paper; the picture arrives among the files of the application',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({ field: z.string().regex(/^[a-zA-Z]{1,24}$/) }),
  answer: z.object({ url: z.string(), endsAt: instant }),
  status: 201,
  refusals: ['not_found', 'rate.too_many'],
  sensitive: ['url'],
  noStore: true,
});

/** The body is the picture itself, as for `uploadFile`. */
export const handOver = endpoint({
  id: 'handOver',
  method: 'POST',
  path: '/api/v1/phone/handovers/{token}',
  tag: 'Phone',
  summary: 'Hand in the picture that a phone was asked for; the page on the computer shows it at once',
  auth: 'phone',
  params: z.strictObject({ token }),
  query: z.strictObject({ name: short(300) }),
  answer: z.object({ findings: z.array(z.string()) }),
  status: 201,
  refusals: ['link.expired', 'link.used', 'not_found', ...TAKEN],
  keyed: true,
});

export const filesOf = endpoint({
  id: 'filesOf',
  method: 'GET',
  path: '/api/v1/applications/{id}/files',
  tag,
  summary: 'The files that may be used in an application',
  auth: 'applicant',
  params: byId,
  answer: z.object({ files: z.array(file) }),
  refusals: ['not_found'],
});

const licenceField = z.enum(LICENCE_FIELDS);

/** The picture itself is read once, when it is first asked for; `unavailable` may be asked again. */
export const readingOf = endpoint({
  id: 'readingOf',
  method: 'GET',
  path: '/api/v1/files/{id}/reading',
  tag,
  summary: 'What programs read of a licence (QR code, text of a PDF, the picture): proposals, never answers',
  auth: 'applicant',
  params: byId,
  answer: z.object({
    state: z.enum(['read', 'nothing', 'unavailable']),
    proposals: z.array(
      z.object({ field: licenceField, value: z.string(), from: z.enum(['code', 'text', 'picture']) }),
    ),
  }),
  refusals: ['not_found', 'rate.too_many'],
  noStore: true,
});

export const removeFile = endpoint({
  id: 'removeFile',
  method: 'DELETE',
  path: '/api/v1/files/{id}',
  tag,
  summary: 'Take a file away; what was handed in stays as it was',
  auth: 'applicant',
  params: byId,
  answer: nothing,
  refusals: ['not_found', 'event.not_possible'],
});

/** Answers with the picture, not with JSON: see `binaryEndpoints`. */
export const readFile = {
  path: '/api/v1/files/{id}/{variant}',
  params: z.strictObject({ id, variant: z.enum(['page', 'thumb']) }),
} as const;
