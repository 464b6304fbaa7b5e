import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type Application,
  answerRegistration,
  begun,
  bindAdministrator,
  proveMobile,
  registrationAnswers,
  signInAgain,
  type Traveller,
} from '../testing/road.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

let world: World;
let finance: Member;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  finance = await world.member(['finance']);
});

const DAY = 24 * 3_600_000;
type Transfer = {
  readonly id: string;
  readonly amount: number;
  readonly state: string;
  readonly payerName: string;
  readonly endsAt: string;
  readonly lines: readonly { outcome: string; refund: string; amount: number }[];
};

async function toPay(given = {}): Promise<Traveller & { readonly transfer: Transfer }> {
  const me = await begun(world, { proofMode: 'transfer', kind: 'enterprise', ...given });
  await answerRegistration(me, 'password', 'type', 'entity', 'verify', 'admin');
  await proveMobile(me);
  await bindAdministrator(me);
  return { ...me, transfer: await ask(me) };
}
const ask = ({ desk, account }: Traveller) => desk.post<Transfer>(`${account}/transfers`);
const latest = async ({ desk, account }: Traveller) =>
  (await desk.get<{ transfer: Transfer }>(`${account}/transfers/latest`)).transfer;
const proofOf = async ({ desk, account }: Traveller) =>
  (await desk.get<Application>(account)).facts.proof ?? null;
const notices = async ({ desk }: Traveller) =>
  (await desk.get<{ messages: { notice: string; body: string }[] }>('/api/v1/messages')).messages;

type Entry = { reference?: string; payerName: string; amount: number; paidAt?: number };
const entryOf = ({ reference, payerName, amount, paidAt }: Entry) => ({
  reference: reference ?? `bank-${world.next()}`,
  payerName,
  payerAccount: '6222000000000000',
  amount,
  paidAt: new Date(paidAt ?? world.clock.now()).toISOString(),
});
async function imported(...entries: Entry[]): Promise<string[]> {
  const body = { entries: entries.map(entryOf) };
  const { lines } = await finance.browser.post<{ lines: { outcome: string }[] }>(
    '/api/v1/operations/statements',
    body,
  );
  return lines.map(({ outcome }) => outcome);
}

describe('the task', () => {
  test('is a random amount under one yuan, to be paid from the subject’s own account within ten days', async () => {
    const { transfer, who } = await toPay();
    expect(transfer.amount).toBeGreaterThanOrEqual(1);
    expect(transfer.amount).toBeLessThanOrEqual(99);
    expect(transfer.payerName).toBe(who.entityName);
    expect(Date.parse(transfer.endsAt) - world.clock.now()).toBe(10 * DAY);
  });

  test('that is open is given again', async () => {
    const me = await toPay();
    expect((await ask(me)).id).toBe(me.transfer.id);
  });

  test('of two merchants with one payer never has the same amount', async () => {
    const shared = { entityName: '海南示例同名食品有限公司' };
    const amounts: number[] = [];
    for (let n = 0; n < 4; n += 1) amounts.push((await toPay(shared)).transfer.amount);
    expect(new Set(amounts).size).toBe(4);
  });
});

describe('a payment', () => {
  test('of the right payer and amount proves the subject, and goes back', async () => {
    const me = await toPay();
    expect(await imported({ payerName: me.who.entityName, amount: me.transfer.amount })).toEqual(['matched']);
    expect(await latest(me)).toMatchObject({
      state: 'proved',
      lines: [{ outcome: 'matched', refund: 'pending' }],
    });
    expect(await proofOf(me)).toBe('proved');
    const told = (await notices(me)).find(({ notice }) => notice === 'transfer.matched')!;
    expect(told.body).toMatch(/2026 年/);
    const again = await me.desk.ask('POST', `${me.account}/transfers`);
    expect(again).toMatchObject({ code: 'proof.already_proved' });
    await answerRegistration(me, 'name');
    expect((await me.desk.ask('POST', `${me.account}/submit`)).status).toBe(201);
  });

  test('is matched whatever the width of the brackets in the payer’s name', async () => {
    const me = await toPay({ entityName: '海南示例（三沙）食品有限公司' });
    expect(await imported({ payerName: '海南示例(三沙)食品 有限公司', amount: me.transfer.amount })).toEqual([
      'matched',
    ]);
  });

  test('of a wrong amount goes back, and the right one may still come', async () => {
    const me = await toPay();
    const { amount } = me.transfer;
    const wrong = amount === 99 ? 98 : amount + 1;
    expect(await imported({ payerName: me.who.entityName, amount: wrong })).toEqual(['amountDiffers']);
    expect(await latest(me)).toMatchObject({
      state: 'mismatch',
      lines: [{ refund: 'pending', amount: wrong }],
    });
    const told = (await notices(me)).find(({ notice }) => notice === 'transfer.mismatch')!;
    expect(told.body).toMatch(/金额/);
    expect(await imported({ payerName: me.who.entityName, amount })).toEqual(['matched']);
    expect(await proofOf(me)).toBe('proved');
  });

  test('of a wrong payer with the right amount goes back and proves nothing', async () => {
    const me = await toPay();
    await world.query(
      `update transfer_proofs set state = 'expired' where id <> $1 and state in ('awaitingTransfer', 'mismatch')`,
      [me.transfer.id],
    );
    expect(await imported({ payerName: '王示例', amount: me.transfer.amount })).toEqual(['payerDiffers']);
    expect(await proofOf(me)).toBeNull();
    expect((await notices(me)).map(({ notice }) => notice)).toContain('transfer.mismatch');
  });

  test('that was imported before changes nothing', async () => {
    const me = await toPay();
    const entry = {
      reference: `bank-${world.next()}`,
      payerName: me.who.entityName,
      amount: me.transfer.amount,
    };
    expect(await imported(entry)).toEqual(['matched']);
    expect(await imported(entry, { ...entry, amount: 5 })).toEqual(['repeated', 'repeated']);
    expect((await latest(me)).lines).toHaveLength(1);
    expect((await notices(me)).filter(({ notice }) => notice === 'transfer.matched')).toHaveLength(1);
  });

  test('that is imported by twenty at once counts once', async () => {
    const me = await toPay();
    const body = { entries: [entryOf({ payerName: me.who.entityName, amount: me.transfer.amount })] };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        finance.browser.ask<{ lines: { outcome: string }[] }>('POST', '/api/v1/operations/statements', {
          body,
        }),
      ),
    );
    const outcomes = answers.map(({ body: { lines } }) => lines[0]!.outcome);
    expect(outcomes.filter((one) => one === 'matched')).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'repeated')).toHaveLength(19);
  });

  test('made in time and imported later still proves', async () => {
    const me = await toPay();
    const paidAt = world.clock.now() + 9 * DAY;
    world.clock.forward(9 * DAY + 3_600_000);
    finance = await world.member(['finance']);
    expect(await imported({ payerName: me.who.entityName, amount: me.transfer.amount, paidAt })).toEqual([
      'matched',
    ]);
  });

  test('that comes too late goes back, revives nothing, and is told', async () => {
    const me = await toPay();
    await world.pass(11 * DAY);
    finance = await world.member(['finance']);
    expect(await imported({ payerName: me.who.entityName, amount: me.transfer.amount })).toEqual(['late']);
    await signInAgain(me);
    expect(await latest(me)).toMatchObject({
      state: 'expired',
      lines: [{ outcome: 'late', refund: 'pending' }],
    });
    expect(await proofOf(me)).toBeNull();
    expect((await notices(me)).filter(({ notice }) => notice === 'transfer.mismatch')).toHaveLength(1);
    const next = await ask(me);
    expect(next.id).not.toBe(me.transfer.id);
    expect(next.amount).not.toBe(me.transfer.amount);
  });

  test('for an entity that was changed since proves nothing', async () => {
    const me = await toPay();
    const entity = { ...registrationAnswers(me.who).entity, entityName: '海南示例换名食品有限公司' };
    await me.desk.put(`${me.account}/steps/entity`, entity);
    expect(await imported({ payerName: me.who.entityName, amount: me.transfer.amount })).toEqual(['late']);
    expect(await proofOf(me)).not.toBe('proved');
    expect((await ask(me)).payerName).toBe('海南示例换名食品有限公司');
  });

  test('nobody waits for is kept apart', async () => {
    expect(await imported({ payerName: '没有这家公司', amount: 30_000 })).toEqual(['unknown']);
  });
});

describe('the ten days', () => {
  test('end, and the merchant is told', async () => {
    const me = await toPay();
    await world.pass(10 * DAY);
    await signInAgain(me);
    expect(await latest(me)).toMatchObject({ state: 'expired' });
    expect((await notices(me)).map(({ notice }) => notice)).toContain('transfer.expired');
    const { waiting } = await me.desk.get<{ waiting: unknown[] }>(`${me.account}/road`);
    expect(waiting).toEqual([]);
  });

  test('end after a wrong amount too', async () => {
    const me = await toPay();
    const wrong = me.transfer.amount === 99 ? 98 : me.transfer.amount + 1;
    await imported({ payerName: me.who.entityName, amount: wrong });
    await world.pass(10 * DAY);
    await signInAgain(me);
    expect(await latest(me)).toMatchObject({ state: 'expired' });
    expect((await ask(me)).state).toBe('awaitingTransfer');
  });
});

describe('money that goes back', () => {
  test('is told step by step, and no step is left out', async () => {
    const me = await toPay();
    await imported({ payerName: me.who.entityName, amount: me.transfer.amount });
    const { lines } = await finance.browser.get<{
      lines: { id: string; refund: string; refundDueAt: string }[];
    }>('/api/v1/operations/statements?toRefund=true');
    const line = lines[0]!;
    expect(Date.parse(line.refundDueAt)).toBeGreaterThan(world.clock.now());
    const move = (to: string) =>
      finance.browser.ask('POST', `/api/v1/operations/statements/${line.id}/refund`, { body: { to } });
    expect(await move('returned')).toMatchObject({ status: 409, code: 'event.not_possible' });
    for (const to of ['sent', 'failed', 'sent', 'returned']) expect((await move(to)).status, to).toBe(200);
    expect(await move('sent')).toMatchObject({ code: 'event.not_possible' });
    expect((await latest(me)).lines).toMatchObject([{ refund: 'returned' }]);
  });

  test('is the business of finance alone', async () => {
    const operator = await world.member(['operator']);
    const answer = await operator.browser.ask('POST', '/api/v1/operations/statements', {
      body: { entries: [] },
    });
    expect(answer).toMatchObject({ status: 403, code: 'role.missing' });
  });
});
