import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { instant, nothing, short } from './shapes.ts';

const tag = 'Review';
const conflict = z.object({ subjectCode: z.string(), note: z.string(), declaredAt: instant });

export const conflicts = endpoint({
  id: 'conflicts',
  method: 'GET',
  path: '/api/v1/review/conflicts',
  tag,
  summary: 'Entities the reviewer has declared not to judge',
  auth: 'reviewer',
  answer: z.object({ conflicts: z.array(conflict) }),
  refusals: [],
});

export const declareConflict = endpoint({
  id: 'declareConflict',
  method: 'POST',
  path: '/api/v1/review/conflicts',
  tag,
  summary: 'Declare an entity one has to do with: its cases are never given to this reviewer; on the record',
  auth: 'reviewer',
  body: z.strictObject({ subjectCode: short(60), note: short(100) }),
  answer: conflict,
  status: 201,
  refusals: ['conflict.code', 'conflict.too_many'],
});

export const withdrawConflict = endpoint({
  id: 'withdrawConflict',
  method: 'DELETE',
  path: '/api/v1/review/conflicts/{subjectCode}',
  tag,
  summary: 'Take a declaration back; on the record',
  auth: 'reviewer',
  params: z.strictObject({ subjectCode: z.string().regex(/^[0-9A-Z]{15,18}$/) }),
  answer: nothing,
  refusals: ['not_found'],
});
