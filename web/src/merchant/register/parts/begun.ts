import type { AnswerOf, beginRegistration } from '@ruzhu/api';
import { call } from '../../../client/call.ts';
import { operation } from '../../../client/operation.ts';

const begin = operation<typeof beginRegistration>('POST', '/api/v1/registrations');

/** What the page of the code must know of the page before; kept with this entry of the browser's history alone. */
export type BegunMailbox = AnswerOf<typeof beginRegistration> & { readonly email: string };

/** Sends a code to a mailbox. The answer tells nothing about the mailbox. */
export const sendMailboxCode = (email: string) => call(begin, { body: { email } });

export function begunMailbox(state: unknown): BegunMailbox | null {
  const begun = state as Partial<BegunMailbox> | null; // Only the page of the mailbox puts anything there.
  return begun?.email && begun.proofId && begun.resendAt && begun.endsAt
    ? { email: begun.email, proofId: begun.proofId, resendAt: begun.resendAt, endsAt: begun.endsAt }
    : null;
}
