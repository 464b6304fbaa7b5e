import { LICENCE_FIELDS } from '@ruzhu/rules';
import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, file, id, instant, nothing, short, token } from './shapes.ts';

const tag = 'Files';

/** Why a file is not taken. */
export const TAKEN = [
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

export const PICTURE = { types: ['image/jpeg', 'image/png', 'application/pdf'] } as const;

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
  bytes: PICTURE,
  answer: file,
  status: 201,
  refusals: ['not_found', ...TAKEN],
  keyed: true,
});

const incoming = z.object({
  id,
  /** Bytes that are kept: the next part begins here. */
  offset: z.int().min(0),
  length: z.int().min(1),
  /** What became of it, once it was finished. */
  file: file.nullable(),
});

/**
 * A file that comes in parts, after the IETF's resumable uploads (draft-ietf-httpbis-resumable-upload): a line that is cut
 * costs only what was not acknowledged. The same bytes for the same field give the upload that was begun before.
 */
export const beginUpload = endpoint({
  id: 'beginUpload',
  method: 'POST',
  path: '/api/v1/applications/{id}/uploads',
  tag,
  summary: 'Begin a file that comes in parts, or go on with it: `offset` says how far it is kept',
  auth: 'applicant',
  params: byId,
  body: z.strictObject({
    field: short(60),
    name: short(300),
    length: z.int().min(1).max(1_000_000_000),
    /** SHA-256 of the whole file, in hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  answer: incoming,
  status: 201,
  refusals: ['not_found', 'file.size', 'file.too_many', 'upload.too_many'],
});

/** `HEAD` gives the same without a body: `Upload-Offset`, `Upload-Length`, `Upload-Complete`. */
export const uploadOf = endpoint({
  id: 'uploadOf',
  method: 'GET',
  path: '/api/v1/uploads/{id}',
  tag,
  summary: 'How far a file is that comes in parts',
  auth: 'applicant',
  params: byId,
  answer: incoming,
  refusals: ['not_found'],
  noStore: true,
});

/**
 * The body is the part that begins at `Upload-Offset`; it may be cut anywhere, and what arrived is kept. `Upload-Complete:
 * ?1` (with or without a body) ends the file: then it is looked at as by `uploadFile`.
 */
export const appendUpload = endpoint({
  id: 'appendUpload',
  method: 'PATCH',
  path: '/api/v1/uploads/{id}',
  tag,
  summary: 'Send the next part of a file; `upload.offset` says where the file ends by now',
  auth: 'applicant',
  params: byId,
  bytes: { types: ['application/partial-upload'], headers: ['Upload-Offset', 'Upload-Complete'] },
  answer: incoming,
  refusals: [
    'not_found',
    'upload.offset',
    'upload.damaged',
    'request.too_large',
    'idempotency.running',
    ...TAKEN,
  ],
});

export const cancelUpload = endpoint({
  id: 'cancelUpload',
  method: 'DELETE',
  path: '/api/v1/uploads/{id}',
  tag,
  summary: 'Give up a file that comes in parts; what was kept of it is destroyed',
  auth: 'applicant',
  params: byId,
  answer: nothing,
  refusals: ['not_found'],
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
  bytes: PICTURE,
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
