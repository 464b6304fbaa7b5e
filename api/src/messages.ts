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

/**
 * Server-sent events for the pages on which a merchant waits: `hello`, `ready` from when on nothing is missed,
 * `changed` with the id of an application that has moved, and `end` with the sign-in. What has moved is asked for by the
 * operations that give it.
 */
export const merchantEvents = { path: '/api/v1/events' } as const;
