import type { AnswerOf, askRecovery } from '@ruzhu/api';
import { call } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';

const ask = operation<typeof askRecovery>('POST', '/api/v1/recovery');

/** A code that was sent to a mailbox, known or not: the answer is the same. */
export type Sent = { readonly email: string; readonly code: AnswerOf<typeof askRecovery> };

export const sendCode = (email: string) => call(ask, { body: { email } });
