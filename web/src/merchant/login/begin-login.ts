import type { BodyOf, login } from '@ruzhu/api';
import { call } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';

const begin = operation<typeof login>('POST', '/api/v1/login');

/** The first half of a sign-in, kept in the page alone: a new code needs it once more. */
export type Credentials = BodyOf<typeof login>;

export const beginLogin = (credentials: Credentials) => call(begin, { body: credentials });
