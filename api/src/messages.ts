import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, instant, nothing } from './shapes.ts';

const tag = 'Messages';

export const messagesOf = endpoint({
  id: 'messagesOf',
  method: 'GET',
  path: '/api/v1/messages',
  tag,
  summary: 'The in-site inbox, newest first',
  auth: 'applicant',
  query: z.strictObject({ beforeAt: instant.optional(), beforeId: id.optional() }),
  answer: z.object({
    messages: z.array(
      z.object({
        id,
        notice: z.string(),
        title: z.string(),
        body: z.string(),
        page: z.string(),
        at: instant,
        readAt: instant.nullable(),
        /** By which ways it went out besides; empty for what stands here only, or went out long ago. */
        deliveries: z.array(
          z.object({
            channel: z.enum(['email', 'sms']),
            /** `sent`: the mail server or the gateway has taken it. */
            state: z.enum(['waiting', 'retrying', 'sent', 'failed']),
            /** Masked; `null` before it was tried. */
            to: z.string().nullable(),
            /** When it left or was given up, or when it is tried next. */
            at: instant,
          }),
        ),
        /** Whether `resendMessage` has anything to do. */
        canResend: z.boolean(),
      }),
    ),
    unread: z.int(),
  }),
  refusals: [],
});

export const markRead = endpoint({
  id: 'markRead',
  method: 'POST',
  path: '/api/v1/messages/{id}/read',
  tag,
  summary: 'Mark a message as read',
  auth: 'applicant',
  params: byId,
  answer: nothing,
  refusals: ['not_found'],
});

export const resendMessage = endpoint({
  id: 'resendMessage',
  method: 'POST',
  path: '/api/v1/messages/{id}/resend',
  tag,
  summary:
    'Send a message once more: what failed on its own channel, otherwise another copy by mail; three times a day',
  auth: 'applicant',
  params: byId,
  answer: nothing,
  refusals: ['not_found', 'event.not_possible', 'rate.too_many'],
});

/**
 * Server-sent events for the pages on which a merchant waits: `hello`, `ready` from when on nothing is missed,
 * `changed` with the id of an application that has moved, and `end` with the sign-in. What has moved is asked for by the
 * operations that give it.
 */
export const merchantEvents = { path: '/api/v1/events' } as const;
