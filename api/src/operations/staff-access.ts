import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, short } from '../shapes.ts';
import { staffRow } from './staff.ts';

export const changeAccess = endpoint({
  id: 'changeAccess',
  method: 'POST',
  path: '/api/v1/operations/staff/{id}/access',
  tag: 'Operations',
  summary:
    'End the access of a colleague at once, with what is on the desk back in the queue, or give it back',
  auth: 'operator',
  params: byId,
  body: z.strictObject({ state: z.enum(['active', 'disabled']), reason: short(200) }),
  answer: z.object({ staff: staffRow, returned: z.int() }),
  touch: true,
  refusals: ['not_found', 'field.missing', 'staff.own', 'staff.same_state', 'staff.last_operator'],
});
