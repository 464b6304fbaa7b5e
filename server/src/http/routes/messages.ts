import { markRead, messagesOf, resendMessage } from '@ruzhu/api';
import type { Message } from '../../ports/records.ts';
import type { Page, Tx } from '../../ports/store.ts';
import { deliveriesOf, mayResend, resendMessage as resend } from '../../services/deliveries.ts';
import { type Bound, bind, granted } from '../bind.ts';
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

/** What a page of the inbox needs besides: what went out for each message, and where each application is. */
async function circumstancesOf(tx: Tx, merchantId: string, rows: readonly Message[]) {
  const sent = await tx.outbox.ofMessages(rows.map(({ id }) => id));
  const applications = await tx.applications.ofMerchant(merchantId);
  return {
    outOf: (id: string) => sent.filter(({ messageId }) => messageId === id),
    stateOf: (id: string | null) => applications.find((one) => one.id === id)?.state ?? null,
  };
}

export const messageRoutes: readonly Bound[] = [
  bind(messagesOf, async (edge, call) => {
    const merchantId = merchantOf(call);
    return edge.deps.store.read({ merchant: merchantId }, async (tx) => {
      const rows = await tx.messages.of(merchantId, pageFrom(call.query, PAGE));
      const { outOf, stateOf } = await circumstancesOf(tx, merchantId, rows);
      return {
        messages: rows.map((row) => ({
          id: row.id,
          notice: row.notice,
          ...edge.words.message(row.notice, row.params, call.locale),
          page: row.page,
          at: iso(row.at),
          readAt: isoOrNull(row.readAt),
          deliveries: deliveriesOf(outOf(row.id)).map((one) => ({ ...one, at: iso(one.at) })),
          canResend: mayResend(row, outOf(row.id), stateOf(row.applicationId), edge.deps.clock.now()),
        })),
        unread: await tx.messages.unread(merchantId),
      };
    });
  }),
  bind(resendMessage, async (edge, call) => {
    granted(await resend(edge.deps, { merchantId: merchantOf(call), id: call.params.id }));
    return { ok: true as const };
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
