import { policySets } from '@ruzhu/rules';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ENDS, type History, isReversed, isUnpaid, live } from '../testing/fee-histories.ts';
import { ordered, readyToPay, scanned, signInAgain, type Verifying } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

type Stored = {
  readonly state: string;
  readonly amount: number;
  readonly rule: string | null;
  readonly outcome: string | null;
  readonly evidence: { readonly state: string } | null;
  readonly paid: number;
  readonly returned: number;
  readonly credits: number;
  readonly settled: number;
};

/** An order with everything that became of its money. */
async function outcomeOf(orderId: string): Promise<Stored> {
  const sum = (kind: string) =>
    `(select coalesce(sum(amount), 0)::int from ledger where order_id = o.id and kind = '${kind}')`;
  const [row] = await world.query<Stored>(
    `select state, amount, fee_rule as rule, fee_outcome as outcome, fee_evidence as evidence,
       ${sum('payment')} as paid, ${sum('refund')} as returned,
       (select count(*)::int from credits where order_id = o.id) as credits,
       (select count(*)::int from events where application_id = o.application_id and event = 'fee.settled') as settled
     from orders o where id = $1`,
    [orderId],
  );
  return row!;
}

/** What the rules say, told once more by a person who read them. */
function expected(one: History): { rule: string | null; outcome: string | null } {
  const { end, overdue, moreMoney } = one;
  if (ENDS.indexOf(end) >= ENDS.indexOf('orderExpired'))
    return moreMoney === 'after' ? { rule: 'fee.1', outcome: 'refund' } : { rule: null, outcome: null };
  if (end === 'neverDispatched') return { rule: 'fee.2', outcome: 'refund' };
  if (end === 'refusedForLintableCause' && !isReversed(one)) return { rule: 'fee.3', outcome: 'freeRetry' };
  if (overdue) return { rule: 'fee.4', outcome: 'freeRetry' };
  if (isReversed(one)) return { rule: 'fee.5', outcome: 'reopened' };
  const hasPassed = end === 'passed' || end === 'passedWithoutName';
  return { rule: hasPassed ? 'fee.7' : 'fee.8', outcome: 'kept' };
}

/** 分 of what came in that stays: as a fee, or as a fee for which another review is owed. */
const staysOf = ({ outcome, amount }: Stored) => (outcome === 'refund' || outcome === null ? 0 : amount);

const history: fc.Arbitrary<History> = fc.record({
  end: fc.constantFrom(...ENDS),
  reversal: fc.constantFrom('stands', 'passedThen', 'refusedThen'),
  refills: fc.nat(3),
  missedCalls: fc.nat(2),
  overdue: fc.boolean(),
  moreMoney: fc.constantFrom('none', 'before', 'after'),
});

const plain = { reversal: 'stands', refills: 0, missedCalls: 0, overdue: false, moreMoney: 'none' } as const;

/** A wrong rejection of each kind, and how it went on. */
const REVERSED = [
  { end: 'refusedForLintableCause', reversal: 'passedThen' },
  { end: 'refusedForLintableCause', reversal: 'refusedThen' },
  { end: 'refusedForOtherCause', reversal: 'passedThen', overdue: true },
  { end: 'refillMissed', reversal: 'refusedThen' },
  { end: 'contactNeverFound', reversal: 'passedThen' },
] as const satisfies readonly Partial<History>[];

describe('the fee', () => {
  test('has for every history exactly one outcome with its rule and its evidence, and every 分 is accounted for', async () => {
    const check = async (one: History) => {
      const { me, order } = await live(world, one);
      const stored = await outcomeOf(order.id);
      const { rule, outcome } = expected(one);
      expect(stored).toMatchObject({ rule, outcome });
      // What is reversed was decided before, when it was reversed, and at its end: the last word is the one that counts.
      expect(stored.settled).toBe(isUnpaid(one) ? 0 : isReversed(one) ? 3 : 1);
      expect(stored.evidence === null).toBe(rule === null);
      expect(stored.paid - stored.returned).toBe(staysOf(stored));
      expect(stored.credits).toBe(outcome === 'freeRetry' ? 1 : 0);
      const ended = outcome === 'refund' ? 'refunded' : outcome === null ? 'closed' : 'settled';
      expect(stored.state).toBe(ended);
      await shows(me, order.id, stored);
    };
    const examples = [
      ...ENDS.map((end): [History] => [{ ...plain, end, moreMoney: 'after' }]),
      ...REVERSED.map((one): [History] => [{ ...plain, ...one }]),
    ];
    await fc.assert(fc.asyncProperty(history, check), { examples, numRuns: examples.length + 3, seed: 7 });
  }, 300_000);
});

type Shown = {
  readonly id: string;
  readonly feeRule: string | null;
  readonly feeWords: { readonly zh: string } | null;
  readonly feeEvidence: unknown;
};

/** The merchant sees the same, in the words that stood before the payment. */
async function shows(me: Verifying, orderId: string, { rule }: Stored): Promise<void> {
  const { orders } = await me.desk.get<{ orders: Shown[] }>(`${me.account}/orders`);
  const one = orders.find(({ id }) => id === orderId)!;
  const told = policySets[0]!.values['fee.rules'].find(({ id }) => id === rule)?.words ?? null;
  expect(one).toMatchObject({ feeRule: rule, feeWords: told });
  if (rule) expect(one.feeEvidence).not.toBeNull();
}

type Preflight = {
  readonly fee: number;
  readonly credit: { readonly feeRule: string; readonly order: string; readonly words: object } | null;
};
const preflightOf = (me: Verifying) => me.desk.get<Preflight>(`${me.verification}/preflight`);

type Credits = {
  readonly credits: readonly { feeRule: string; order: string; usedBy: string | null }[];
};

describe('a free review', () => {
  test('makes the next order cost nothing, once; the order that earned it and the one that used it are named', async () => {
    const { me, order } = await live(world, { ...plain, end: 'refusedForLintableCause' });
    const again = await readyToPay(me);
    expect(again.verificationId).not.toBe(me.verificationId);
    const before = await preflightOf(again);
    expect(before).toMatchObject({ fee: 0, credit: { feeRule: 'fee.3', order: order.number } });
    expect(before.credit?.words).toEqual(
      expect.objectContaining({ zh: expect.stringContaining('免费再审') }),
    );
    const free = await ordered(again);
    expect(free).toMatchObject({ amount: 0, state: 'paid' });
    const { credits } = await me.desk.get<Credits>(`${me.account}/orders`);
    expect(credits).toEqual([
      expect.objectContaining({ feeRule: 'fee.3', order: order.number, usedBy: free.number }),
    ]);
    expect(await preflightOf(again)).toMatchObject({ fee: 30_000, credit: null });
  });

  test('that came to nothing, since the case could not be dispatched, can be used again', async () => {
    const { me } = await live(world, { ...plain, end: 'refusedForLintableCause' });
    const again = await readyToPay(me);
    await world.query(`update agencies set state = 'paused'`);
    const free = await ordered(again);
    await world.due();
    const soon = new Date(world.clock.now()).toISOString();
    await world.query(`update timers set due_at = $2 where owner_id = $1 and clock = 'dispatchLimit'`, [
      again.verificationId,
      soon,
    ]);
    await world.due();
    await world.query(`update agencies set state = 'active'`);
    expect(await outcomeOf(free.id)).toMatchObject({
      rule: 'fee.2',
      outcome: 'refund',
      paid: 0,
      returned: 0,
    });
    await signInAgain(again);
    expect(await preflightOf(await readyToPay(again))).toMatchObject({ fee: 0 });
  });

  test('that was not used up before its application ended can be used again, and no money is sent', async () => {
    const { me } = await live(world, { ...plain, end: 'refusedForLintableCause' });
    const again = await readyToPay(me);
    const { deps } = world.product();
    const { store } = deps;
    // The process ends between the placing of the order and its payment.
    let writes = 0;
    const torn: typeof store.write = (scope, work) => {
      writes += 1;
      return writes > 1 ? Promise.reject(new Error('torn')) : store.write(scope, work);
    };
    const ticketId = await scanned(again, await again.desk.post(`${again.verification}/payment/scan`));
    Object.assign(deps, { store: { ...store, write: torn } });
    const ticks = { agreeNotReturned: true, agreeCall: true };
    await again.desk.ask('POST', `${again.verification}/orders`, { body: { ticketId, ticks } });
    Object.assign(deps, { store });
    const [order] = await world.query<{ id: string; state: string }>(
      'select id, state from orders where application_id = $1',
      [again.verificationId],
    );
    expect(order?.state).toBe('created');
    await world.query(`update applications set state = 'abandoned' where id = $1`, [again.verificationId]);
    await world.pass(60_000);
    expect(await outcomeOf(order!.id)).toMatchObject({ state: 'closed', paid: 0, returned: 0 });
    expect(await preflightOf(await readyToPay(again))).toMatchObject({ fee: 0 });
  });
});
