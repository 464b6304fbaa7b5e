import type { AnswerOf, findOrder, giveUpOrder, ordersOf } from '@ruzhu/api';
import { call, load } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useLoaded } from '../../../../parts/loaded.ts';

const list = operation<typeof ordersOf>('GET', '/api/v1/service-accounts/{id}/orders');
const find = operation<typeof findOrder>('GET', '/api/v1/orders/{id}');
const close = operation<typeof giveUpOrder>('POST', '/api/v1/orders/{id}/close');

export type Order = AnswerOf<typeof findOrder>;

/** The newest order of a verification; `null` when there is none. */
async function newestOrder(
  accountId: string,
  verificationId: string,
  signal: AbortSignal,
): Promise<Order | null> {
  const { orders } = await load(list, { params: { id: accountId }, signal });
  const mine = orders.filter(({ applicationId }) => applicationId === verificationId);
  return mine.reduce<Order | null>(
    (best, one) => (best && best.createdAt > one.createdAt ? best : one),
    null,
  );
}

export const useNewestOrder = (accountId: string, verificationId: string) =>
  useLoaded(['newest-order', verificationId], (signal) => newestOrder(accountId, verificationId, signal), {
    staleTime: 0,
  });

/** While a payment is awaited: often at first, then less. */
const PAYING = [2_000, 2_000, 2_000, 2_000, 2_000, 3_000, 3_000, 5_000, 5_000, 10_000] as const;

/** How an order stands, asked again while the page is looked at. */
export const useOrder = (id: string) =>
  useLoaded(['order', id], (signal) => load(find, { params: { id }, signal }), {
    staleTime: 0,
    enabled: id !== '',
    every: PAYING,
  });

export const giveUp = (id: string) => call(close, { params: { id }, body: undefined });
