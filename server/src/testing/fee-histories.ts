/** Verifications from the order to their end, walked through the product: what a fee is decided on. */
import { recordPayment } from '../services/payments.ts';
import { call, decide, reviewers, unfit } from './review.ts';
import { answerVerification, type Order, ordered, readyToPay, registered, type Verifying } from './road.ts';
import { freshly, giveBack, reopened, resubmit, storedState } from './verdicts.ts';
import type { World } from './world.ts';

export const ENDS = [
  'passed',
  'passedWithoutName',
  'refusedForLintableCause',
  'refusedForOtherCause',
  'refillMissed',
  'contactNeverFound',
  'neverDispatched',
  'orderExpired',
  'orderGivenUp',
  'orderWithdrawnOutside',
] as const;

/** Ends at which an entity is refused for good, so that the refusal can be reversed. */
const REFUSALS: readonly (typeof ENDS)[number][] = [
  'refusedForLintableCause',
  'refusedForOtherCause',
  'refillMissed',
  'contactNeverFound',
];

export type History = {
  readonly end: (typeof ENDS)[number];
  /** What became of a refusal: it stands, or two operators reversed it and the second review went so. */
  readonly reversal: 'stands' | 'passedThen' | 'refusedThen';
  readonly refills: number;
  readonly missedCalls: number;
  /** The longest promised time ran out before anything was decided. */
  readonly overdue: boolean;
  /** Money that no order waits for, before or after the end. */
  readonly moreMoney: 'none' | 'before' | 'after';
};

/** A clock of the application runs out now. */
async function ring(me: Verifying, clock: string): Promise<void> {
  const { world, verificationId } = me;
  const now = new Date(world.clock.now()).toISOString();
  await world.query('update timers set due_at = $3 where owner_id = $1 and clock = $2', [
    verificationId,
    clock,
    now,
  ]);
  while ((await world.run('timers')) > 0);
}

/** Somebody pays the order once more, under another number of the platform. */
async function payOnceMore({ world }: Verifying, order: Order): Promise<void> {
  const { deps, cashier } = world.product();
  // The cashier on this machine takes no second payment, so it has none to give back.
  Object.assign(deps, { payments: { ...cashier, refund: async () => ({ state: 'done' }) } });
  const paid = { amount: 30_000, platformId: `more-${order.number}`, at: world.clock.now() };
  await recordPayment(deps, order.id, paid);
  await recordPayment(deps, order.id, paid);
}

async function refill(me: Verifying): Promise<void> {
  await giveBack(me, unfit('licence', 'doc.blurred'));
  await answerVerification(me, 'licence');
  await resubmit(me);
  await me.world.due();
}

/** Decided by two, as every final refusal is. */
async function refuse(me: Verifying, path: string, reason: string): Promise<void> {
  for (let eyes = 2; eyes > 0; eyes -= 1) {
    const { id, member } = await freshly(me);
    await decide(member, id, 'reject', [unfit(path, reason, 'fail')]);
  }
}

async function approve(me: Verifying, missedCalls: number): Promise<void> {
  const { id, member } = await freshly(me);
  for (let left = missedCalls; left > 0; left -= 1) await call(member, id, 'noAnswer');
  await call(member, id);
  await decide(member, id, 'approve');
}

/** Three calls on two days find nobody, and nobody chooses a time. */
async function loseContact(me: Verifying): Promise<void> {
  const { world, verificationId } = me;
  const { id, member } = await freshly(me);
  for (let left = 3; left > 0; left -= 1) await call(member, id, 'noAnswer');
  const day = `at - interval '1 day' where id = (select id from calls where application_id = $1 limit 1)`;
  await world.query(`update calls set at = ${day}`, [verificationId]);
  const since = `facts || '{"callsSince": 0}'`;
  await world.query(`update applications set facts = ${since} where id = $1`, [verificationId]);
  await member.browser.post(`/api/v1/review/cases/${id}/unreachable`);
  await ring(me, 'contact');
  if ((await storedState(me)) === 'refill') await ring(me, 'refill');
}

type Way = (me: Verifying, order: Order, history: History) => Promise<unknown>;

const WAYS: Readonly<Record<History['end'], Way>> = {
  passed: async (me, _, { missedCalls }) => {
    await approve(me, missedCalls);
    const { id, member } = await freshly(me);
    await decide(member, id, 'approveName');
  },
  passedWithoutName: async (me, _, { missedCalls }) => {
    await approve(me, missedCalls);
    const { id, member } = await freshly(me);
    await decide(member, id, 'rejectName', [unfit('accountName', 'name.generic')]);
    await ring(me, 'refill');
  },
  refusedForLintableCause: (me) => refuse(me, 'licence', 'doc.blurred'),
  refusedForOtherCause: (me) => refuse(me, 'licence', 'doc.altered'),
  refillMissed: async (me) => {
    await giveBack(me, unfit('licence', 'doc.blurred'));
    await ring(me, 'refill');
  },
  contactNeverFound: loseContact,
  neverDispatched: (me) => ring(me, 'dispatchLimit'),
  orderExpired: async (me, order) => {
    const now = new Date(me.world.clock.now()).toISOString();
    await me.world.query('update orders set closes_at = $2 where id = $1', [order.id, now]);
    await ring(me, 'order');
  },
  orderGivenUp: (me, order) => me.desk.post(`/api/v1/orders/${order.id}/close`),
  orderWithdrawnOutside: async (me, order) => {
    await me.world.product().cashier.close(order.number);
    await me.world.pass(60_000);
  },
};

/** Whether somebody reversed the refusal. */
export const isReversed = ({ end, reversal }: History): boolean =>
  REFUSALS.includes(end) && reversal !== 'stands';

/** Two operators open it again, and reviewers who had no part in it decide. */
async function reverse(me: Verifying, { reversal }: History): Promise<void> {
  await reopened(me);
  await me.world.due();
  if (reversal === 'refusedThen') return refuse(me, 'licence', 'doc.altered');
  await approve(me, 0);
  const { id, member } = await freshly(me);
  await decide(member, id, 'approveName');
}

const UNPAID: readonly History['end'][] = ['orderExpired', 'orderGivenUp', 'orderWithdrawnOutside'];
export const isUnpaid = ({ end }: History): boolean => UNPAID.includes(end);

/** Nothing that can be mended is refused for good while there are refills. */
const refillsOf = ({ end, refills }: History): number =>
  end === 'refusedForLintableCause' ? 3 : end === 'neverDispatched' ? 0 : Math.min(refills, 2);

async function pay(me: Verifying, order: Order, history: History): Promise<void> {
  const { world } = me;
  const isStuck = history.end === 'neverDispatched';
  if (isStuck) await world.query(`update agencies set state = 'paused'`);
  await world.product().cashier.act(order.number, 'paid');
  await world.due();
  for (let left = refillsOf(history); left > 0; left -= 1) await refill(me);
  if (history.overdue && !isStuck) await ring(me, 'decisionLimit');
}

/** Walks a history to its end; gives whoever walked it and the order. */
export async function live(
  world: World,
  history: History,
): Promise<{ readonly me: Verifying; readonly order: Order }> {
  await reviewers(world);
  await world.query(`update agencies set state = 'active'`);
  const me = await readyToPay(await registered(world));
  const order = await ordered(me);
  if (!isUnpaid(history)) await pay(me, order, history);
  if (history.moreMoney === 'before' && !isUnpaid(history)) await payOnceMore(me, order);
  await WAYS[history.end](me, order, history);
  if (isReversed(history)) await reverse(me, history);
  if (history.moreMoney === 'after') await payOnceMore(me, order);
  await world.due();
  return { me, order };
}
