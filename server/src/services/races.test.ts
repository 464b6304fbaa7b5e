/** What happens at the same moment: one winner, a clear word for the others, and nothing twice. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Mail } from '../ports/outbound.ts';
import { Overloaded } from '../ports/passwords.ts';
import { ledgerOf, orderToPay, stateOfOrder } from '../testing/money.ts';
import { call, claimOf, decision, reviewers, unfit } from '../testing/review.ts';
import { paid, readyToPay, registered, scanned } from '../testing/road.ts';
import { atOnce } from '../testing/sample-world.ts';
import { storedState } from '../testing/verdicts.ts';
import { openWorld, type World } from '../testing/world.ts';
import { recordPayment } from './payments.ts';
import { sendOutbox } from './send-outbox.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

describe('of fifty opposite decisions at once', () => {
  test('one is carried out, and the others are told that the case has moved', async () => {
    const [reviewer] = await reviewers(world);
    const me = await paid(world);
    const { id } = await claimOf(reviewer, world, me.verificationId);
    await call(reviewer, id);
    const bodies = [
      await decision(reviewer, id, 'approve'),
      await decision(reviewer, id, 'return', [unfit('bank', 'bank.account_wrong')]),
    ];
    const answers = await atOnce(50, (place) =>
      reviewer.browser.ask('POST', `/api/v1/review/cases/${id}/decision`, { body: bodies[place % 2] }),
    );
    const won = answers.findIndex(({ status }) => status === 200);
    expect(await storedState(me)).toBe(won % 2 ? 'refill' : 'qualificationOk');
    // Whoever found every connection busy has done nothing and is asked to come again.
    const rest = answers.filter(({ status }, place) => place !== won && status !== 503);
    expect(new Set(rest.map(({ status }) => status))).toEqual(new Set([409]));
    expect(await count('verdicts', me.verificationId)).toBe(bodies[won % 2]!.items.length);
    const told = await world.query(
      `select 1 from audit where object = (select number from cases where id = $1) and act in ('case.approve', 'case.return')`,
      [id],
    );
    expect(told).toHaveLength(1);
  });
});

const count = async (table: string, applicationId: string) =>
  (
    await world.query<{ n: number }>(`select count(*)::int as n from ${table} where application_id = $1`, [
      applicationId,
    ])
  )[0]!.n;

/** Nothing was begun where every connection was busy; whoever tells of a payment tells again. */
const busy = (work: Promise<void>): Promise<void> =>
  work.catch((fault: unknown) => {
    if (!(fault instanceof Overloaded)) throw fault;
  });

test('Whoever waits too long for a row that another holds is told to come again, with nothing done', async () => {
  const [reviewer] = await reviewers(world);
  const me = await paid(world);
  const { id } = await claimOf(reviewer, world, me.verificationId);
  await call(reviewer, id);
  const body = await decision(reviewer, id, 'approve');
  const decide = () => reviewer.browser.ask('POST', `/api/v1/review/cases/${id}/decision`, { body });
  const holder = await world.ground.pool.connect();
  await holder.query('begin; set local role ruzhu_platform');
  await holder.query('select 1 from applications where id = $1 for update', [me.verificationId]);
  expect(await decide()).toMatchObject({ status: 503, code: 'server.unavailable' });
  await holder.query('rollback');
  holder.release();
  expect(await storedState(me)).toBe('reviewing');
  expect(await decide()).toMatchObject({ status: 200 });
});

describe('an order', () => {
  test('that is opened by fifty at once is one', async () => {
    const me = await readyToPay(await registered(world));
    const ticketId = await scanned(me, await me.desk.post(`${me.verification}/payment/scan`));
    const body = { ticketId, ticks: { agreeNotReturned: true, agreeCall: true } };
    const answers = await atOnce(50, () => me.desk.ask('POST', `${me.verification}/orders`, { body }));
    const opened = answers.filter(({ status }) => status !== 503);
    expect(new Set(opened.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(opened.map(({ body: { id } }) => id)).size).toBe(1);
    expect(await count('orders', me.verificationId)).toBe(1);
  });

  test('that was paid, told of and given up by fifty at once is paid', async () => {
    const { me, order } = await orderToPay(world);
    await world.product().cashier.act(order.number, 'paidNoNotice');
    const at = world.clock.now();
    const answer = await world.product().deps.payments.ask(order.number);
    if (answer.state !== 'paid') throw new Error(answer.state);
    await atOnce<unknown>(50, (place) =>
      place % 2
        ? me.desk.ask('POST', `/api/v1/orders/${order.id}/close`)
        : busy(recordPayment(world.product().deps, order.id, { ...answer, at })),
    );
    await world.due();
    expect(await stateOfOrder(world, order)).toBe('paid');
    expect(await ledgerOf(world, order)).toEqual(['payment 30000']);
    expect(await count('cases', me.verificationId)).toBe(1);
    expect(await count('bundles', me.verificationId)).toBe(1);
  });

  test('paid twice at once, under two numbers, keeps one payment and gives one back', async () => {
    const { me, order } = await orderToPay(world);
    const { deps, cashier } = world.product();
    Object.assign(deps, { payments: { ...cashier, refund: async () => ({ state: 'done' }) } });
    const at = world.clock.now();
    await atOnce(50, (place) =>
      busy(recordPayment(deps, order.id, { amount: 30_000, platformId: `${order.number}-${place % 2}`, at })),
    );
    await world.due();
    expect(await stateOfOrder(world, order)).toBe('paid');
    expect([...(await ledgerOf(world, order))].sort()).toEqual([
      'payment 30000',
      'payment 30000',
      'refund 30000',
    ]);
    expect(await storedState(me)).toBe('dispatched');
  });
});

describe('a mail server that says nothing', () => {
  test('keeps neither pages nor text messages waiting, and the mail leaves under its own id later', async () => {
    const desk = world.browser('desk');
    const email = `stalled-${world.next()}@merchant.example`;
    await desk.post('/api/v1/registrations', { email });
    const tried: string[] = [];
    const stalled = Promise.withResolvers<never>();
    const asked = Promise.withResolvers<void>();
    const words = { subject: '', text: '', html: '', sms: '' };
    const render = { notice: () => words, code: () => words, link: () => words };
    const mail = {
      send: (one: Mail) => {
        tried.push(one.id);
        asked.resolve();
        return stalled.promise;
      },
    };
    const sms = { send: async () => ({ state: 'sent', reference: '' }) as const };
    const { deps } = world.product();
    const mails = sendOutbox(deps, { mail, sms, render }, 'email');
    await asked.promise;
    // Everybody else goes on: another merchant comes in, and the other channels are emptied.
    const other = world.browser('desk of another');
    expect(
      (await other.ask('POST', '/api/v1/registrations', { body: { email: `other-${email}` } })).status,
    ).toBe(202);
    expect(await sendOutbox(deps, { mail, sms, render }, 'sms')).toBe(0);
    stalled.reject(new Error('ETIMEDOUT'));
    await mails;
    expect(tried).toHaveLength(1);
    const rowOf = () =>
      world.query<{ id: string; state: string }>('select id, state from outbox where id = $1', tried);
    expect(await rowOf()).toEqual([{ id: tried[0], state: 'waiting' }]);
    await world.pass(5_000);
    expect(await rowOf()).toEqual([{ id: tried[0], state: 'sent' }]);
    expect(world.product().outbox.list({ to: email })).toHaveLength(1);
  });
});
