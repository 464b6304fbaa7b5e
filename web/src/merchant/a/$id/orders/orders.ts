import type { AnswerOf, ordersOf } from '@ruzhu/api';
import { load } from '../../../../client/call.ts';
import { operation } from '../../../../client/operation.ts';
import { useLoaded } from '../../../parts/loaded.ts';

const find = operation<typeof ordersOf>('GET', '/api/v1/service-accounts/{id}/orders');

export type OrderView = AnswerOf<typeof ordersOf>['orders'][number];
export type CreditView = AnswerOf<typeof ordersOf>['credits'][number];

/** The orders of an account with the rule that decided over each fee, their invoices, and the free reviews given. */
export const useOrders = (id: string) =>
  useLoaded(['orders', id], (signal) => load(find, { params: { id }, signal }), { staleTime: 0 });
