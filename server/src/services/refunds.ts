import type { Instant } from '@ruzhu/rules';
import type { Order } from '../ports/records.ts';
import type { Deps } from './deps.ts';

/** The order to give money back, on its way out. `id` is the refund's own and never changes, whatever is repeated. */
export const refundWork = (
  deps: Pick<Deps, 'ids'>,
  order: Order,
  refund: { readonly id: string; readonly amount: number; readonly rule: string },
  now: Instant,
) => ({
  id: deps.ids.id(),
  merchantId: order.merchantId,
  applicationId: order.applicationId,
  channel: 'work' as const,
  notice: 'payment.refund',
  payload: { ...refund, orderId: order.id, number: order.number },
  messageId: null,
  dueAt: now,
  createdAt: now,
});
