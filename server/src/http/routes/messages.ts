import { markRead, messagesOf } from '@ruzhu/api';
import type { Page } from '../../ports/store.ts';
import { type Bound, bind } from '../bind.ts';
import { merchantOf } from '../call.ts';
import { iso, isoOrNull } from '../present/present.ts';
import { refusing } from '../problem.ts';

const PAGE = 30;

/** The page before a row that the last answer ended with. */
export const pageFrom = (
  query: { beforeAt?: string | undefined; beforeId?: string | undefined },
  limit: number,
): Page =>
  query.beforeAt && query.beforeId
    ? { before: { at: Date.parse(query.beforeAt), id: query.beforeId }, limit }
    : { limit };

export const messageRoutes: readonly Bound[] = [
  bind(messagesOf, async (edge, call) => {
    const merchantId = merchantOf(call);
    return edge.deps.store.read({ merchant: merchantId }, async (tx) => {
      const rows = await tx.messages.of(merchantId, pageFrom(call.query, PAGE));
      return {
        messages: rows.map((row) => ({
          id: row.id,
          notice: row.notice,
          ...edge.words.message(row.notice, row.params, call.locale),
          page: row.page,
          at: iso(row.at),
          readAt: isoOrNull(row.readAt),
        })),
        unread: await tx.messages.unread(merchantId),
      };
    });
  }),
  bind(markRead, async (edge, call) => {
    const merchantId = merchantOf(call);
    const read = await edge.deps.store.write({ merchant: merchantId }, (tx) =>
      tx.messages.markRead(merchantId, call.params.id, edge.deps.clock.now()),
    );
    if (!read) throw refusing('not_found');
    return { ok: true as const };
  }),
];
