import { randomBytes } from 'node:crypto';
import type { Later } from '../../ports/bounded-work.ts';
import type { Clock } from '../../ports/clock.ts';
import { inTurn } from '../../ports/in-turn.ts';
import type { Journal } from '../../ports/journal.ts';
import type { ActAnswer, CashierOrder, LocalCashier, PayerAct } from '../../ports/local-cashier.ts';
import { type LocalOnly, refusePublic } from '../../ports/local-only.ts';
import type { PaymentAnswer } from '../../ports/payments.ts';
import { type KeptOrder, keptOrders } from './kept-orders.ts';
import { localBill } from './local-bill.ts';
import { tellNotices } from './notices.ts';
import { closeOrder, openOrder, refundedOf, refundOrder } from './platform-acts.ts';

export type LocalCashierOptions = {
  readonly journal: Journal<KeptOrder>;
  readonly clock: Clock;
  readonly boundTo: string;
  /** Address of the cashier page of an order. */
  readonly payUrl: (number: string) => string;
  /** Told that something happened to an order. Like a real notice it may come late, twice or never: ask then. */
  readonly notice: (number: string) => Promise<void>;
  readonly later?: Later;
};

const SECOND = 1_000;

/** When the platform tells of a payment, in milliseconds after it. */
const NOTICES: Readonly<Record<PayerAct, readonly number[]>> = {
  paid: [0],
  insufficientFunds: [],
  paidNoticeLate: [120 * SECOND],
  paidNoticeTwice: [0, 5 * SECOND],
  paidNoNotice: [],
};

const unref: Later = (ms, act) => {
  const timer = setTimeout(act, ms).unref();
  return () => clearTimeout(timer);
};

/** An order whose time is over is closed without anybody closing it. */
const stateOf = (order: KeptOrder, now: number): CashierOrder['state'] =>
  order.state === 'open' && now >= order.closesAt ? 'closed' : order.state;

const shown = (order: KeptOrder, now: number): CashierOrder => ({
  number: order.number,
  amount: order.amount,
  description: order.description,
  closesAt: order.closesAt,
  state: stateOf(order, now),
  paidAt: order.payment?.at ?? null,
  noticePending: order.notices.length > 0,
  refunded: refundedOf(order),
});

function answerOf(order: KeptOrder | undefined, now: number): PaymentAnswer {
  if (!order) return { state: 'missing' };
  if (!order.payment) return { state: stateOf(order, now) === 'closed' ? 'closed' : 'open' };
  return { state: 'paid', amount: order.amount, ...order.payment };
}

/**
 * A payment platform on this machine. Its orders survive a restart, and so do notices that have not gone out.
 * Fault: `local.public`.
 */
export function localCashier(options: LocalCashierOptions): LocalCashier & LocalOnly {
  const { journal, clock, boundTo, payUrl, notice, later = unref } = options;
  refusePublic(boundTo, 'payments', 'WECHATPAY_MCH_ID');
  const orders = keptOrders(journal);
  const oneByOne = inTurn();
  const notices = tellNotices({ orders, oneByOne, clock, notice, later });

  const pay = async (order: KeptOrder, how: PayerAct): Promise<KeptOrder> => {
    const at = clock.now();
    const platformId = `local-${randomBytes(12).toString('hex')}`;
    const due = NOTICES[how].map((ms) => at + ms);
    const paid: KeptOrder = { ...order, state: 'paid', payment: { platformId, at }, notices: due };
    await orders.put(paid);
    notices.plan(paid);
    return paid;
  };

  const act = async (number: string, how: PayerAct): Promise<ActAnswer> => {
    const order = orders.find(number);
    if (!order) return { ok: false, why: 'noOrder' };
    if (order.payment) return { ok: false, why: 'paidBefore' };
    if (stateOf(order, clock.now()) === 'closed') return { ok: false, why: 'closed' };
    const after = how === 'insufficientFunds' ? order : await pay(order, how);
    return { ok: true, order: shown(after, clock.now()) };
  };

  return {
    localOnly: true,
    open: (request) =>
      oneByOne(() => openOrder(orders, request)).then(() => ({ payUrl: payUrl(request.number) })),
    ask: async (number) => answerOf(orders.find(number), clock.now()),
    close: (number) => oneByOne(() => closeOrder(orders, number)),
    refund: (asked) => oneByOne(() => refundOrder(orders, asked, clock.now())),
    bill: async (date) => ({ state: 'there', entries: localBill(orders, date) }),
    order: (number) => {
      const order = orders.find(number);
      return order ? shown(order, clock.now()) : null;
    },
    act: (number, how) => oneByOne(() => act(number, how)),
  };
}
