/** What tests about money look at, and the way to an order that waits for it. */
import { type Order, ordered, readyToPay, registered, type Verifying } from './road.ts';
import type { World } from './world.ts';

export type Bill = Order & { readonly payUrl: string; readonly closesAt: string };

/** An order that can be paid, and whoever is about to. */
export async function orderToPay(world: World): Promise<{ me: Verifying; order: Bill }> {
  const me = await readyToPay(await registered(world));
  return { me, order: (await ordered(me)) as Bill }; // The API gives more than most tests look at.
}

export const stateOfOrder = async (world: World, { id }: Pick<Order, 'id'>): Promise<string> =>
  (await world.query<{ state: string }>('select state from orders where id = $1', [id]))[0]!.state;

/** `payment 30000`, `refund 30000`, in the order in which they happened. */
export const ledgerOf = async (world: World, { id }: Pick<Order, 'id'>): Promise<readonly string[]> =>
  (
    await world.query<{ entry: string }>(
      `select kind || ' ' || amount as entry from ledger where order_id = $1 order by at, kind`,
      [id],
    )
  ).map(({ entry }) => entry);
