import type { Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { openChange } from './administrator-changes.ts';
import type { Deps } from './deps.ts';
import { isOpen } from './objections.ts';

export type ClosingBlock =
  | 'close.order_open'
  | 'close.in_review'
  | 'close.objection_open'
  | 'close.change_open'
  | 'close.frozen';

/** Money that may still come, or is on its way back. */
const MONEY_OPEN = ['created', 'unknown', 'refunding'];

async function isReviewed(tx: Tx, applications: readonly Application[]): Promise<boolean> {
  if (applications.some(({ state }) => state === 'verifying')) return true;
  for (const { id } of applications)
    if ((await tx.cases.ofApplication(id)).some(({ state }) => state !== 'decided')) return true;
  return false;
}

async function isObjected(tx: Tx, applications: readonly Application[]): Promise<boolean> {
  for (const { id } of applications) if ((await tx.objections.ofApplication(id)).some(isOpen)) return true;
  return false;
}

/** What has to end before a merchant's account can, the first of it; `null` when nothing does. */
export async function closingBlock(
  deps: Deps,
  tx: Tx,
  { id, merchantId, state }: Application,
): Promise<ClosingBlock | null> {
  const applications = await tx.applications.ofMerchant(merchantId);
  const orders = await tx.orders.ofMerchant(merchantId);
  if (state === 'frozen') return 'close.frozen';
  if (orders.some((order) => MONEY_OPEN.includes(order.state))) return 'close.order_open';
  if (await isReviewed(tx, applications)) return 'close.in_review';
  if (await isObjected(tx, applications)) return 'close.objection_open';
  return (await openChange(deps, tx, id)) ? 'close.change_open' : null;
}
