import { type Instant, MINUTE, millisecondsOf, ok, refuse } from '@ruzhu/rules';
import { PlatformSilent } from '../ports/payments.ts';
import type { Order } from '../ports/records.ts';
import { type Outcome, refusing } from './decide.ts';
import type { Deps } from './deps.ts';
import { askAboutOrder } from './payments.ts';

/** A code is renewed this long before it is over, so that nobody scans one that dies in the hand. */
const BEFORE_ITS_END = 10 * MINUTE;

/** Until when the address of an order can be used. */
const codeEnds = (deps: Deps, { urlAt }: Order): Instant =>
  urlAt === null ? 0 : urlAt + millisecondsOf(deps.policies.current().values['verify.qrLife']);

function needsCode(deps: Deps, order: Order): boolean {
  const now = deps.clock.now();
  if (order.state !== 'created' || order.amount === 0 || now >= order.closesAt) return false;
  return order.payUrl === '' || now >= codeEnds(deps, order) - BEFORE_ITS_END;
}

/**
 * The order with an address it can be paid at: it is opened at the platform once, and again when its code is almost over,
 * always under the same number. An order that was paid or closed meanwhile is given as it is.
 * Refusal: `pay.unknown` while it has no address and the platform does not answer.
 */
export async function withCode(deps: Deps, order: Order): Promise<Outcome<Order>> {
  if (!needsCode(deps, order)) return ok(order);
  try {
    const { payUrl } = await deps.payments.open(requestOf(order));
    return ok(await keepCode(deps, order, payUrl));
  } catch (fault) {
    return withoutCode(deps, order, fault);
  }
}

const requestOf = ({ number, amount, description, closesAt }: Order) => ({
  number,
  amount,
  description: description || number,
  closesAt,
});

/** Whoever paid before the answer came has paid: only an order that is still open gets the address. */
const keepCode = (deps: Deps, { id }: Order, payUrl: string): Promise<Order> =>
  deps.store.write('platform', async (tx) => {
    const fresh = await tx.orders.find(id);
    if (!fresh) throw new Error(`Order ${id} is gone`);
    if (fresh.state !== 'created') return fresh;
    // A platform that gives the same code again has not made it last any longer.
    if (fresh.payUrl === payUrl) return fresh;
    const next = { ...fresh, payUrl, urlAt: deps.clock.now(), version: fresh.version + 1 };
    if (!(await tx.orders.update(next))) throw new Error(`Order ${fresh.number} moved under us`);
    return next;
  });

/** A platform may refuse to open what is paid: so it is asked. An old address is better than none. */
async function withoutCode(deps: Deps, order: Order, fault: unknown): Promise<Outcome<Order>> {
  const isSilent = fault instanceof PlatformSilent;
  if (!isSilent) await askAboutOrder(deps, order.number);
  const fresh = await deps.store.read('platform', (tx) => tx.orders.find(order.id));
  if (fresh && (fresh.payUrl !== '' || fresh.state !== 'created')) {
    deps.log.warn('payment code not renewed', { order: order.number, fault: nameOf(fault) });
    return ok(fresh);
  }
  if (!isSilent) throw fault;
  return refusing(refuse('pay.unknown', '', { seconds: fault.retryAfterSeconds }).refusal);
}

const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.message : 'unknown');
