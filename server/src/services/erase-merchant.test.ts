import { DAY, MINUTE } from '@ruzhu/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AuditEntry } from '../ports/records.ts';
import { reviewers, verified } from '../testing/review.ts';
import { ordered, paid, readyToPay, registered, type Verifying } from '../testing/road.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';
import { verifyChain } from './audit-chain.ts';

let world: World;
let operator: Member;
let reviewer: Member;
beforeAll(async () => {
  world = await openWorld();
  [reviewer] = await reviewers(world);
  operator = await world.member(['operator']);
});

const ERASE = '/api/v1/operations/erasures';
const erase = (number: string, reason = '商户要求删除') =>
  operator.browser.ask('POST', ERASE, { body: { number, reason } });
const numberOf = async (id: string): Promise<string> =>
  (await world.query<{ number: string }>('select number from applications where id = $1', [id]))[0]!.number;
const merchantOf = async (id: string): Promise<string> =>
  (
    await world.query<{ merchantId: string }>(
      'select merchant_id as "merchantId" from applications where id = $1',
      [id],
    )
  )[0]!.merchantId;
const count = async (table: string, merchantId: string): Promise<number> =>
  (
    await world.query<{ n: number }>(`select count(*) as n from ${table} where merchant_id = $1`, [
      merchantId,
    ])
  )[0]!.n;

describe('a merchant that is erased', () => {
  let me: Verifying;
  let merchantId: string;
  let before: { readonly events: number; readonly orders: number };
  let sealed: Readonly<Record<string, string>>;
  beforeAll(async () => {
    me = await verified(world, reviewer, { proofMode: 'legalRep' });
    merchantId = await merchantOf(me.accountId);
    before = { events: await count('events', merchantId), orders: await count('orders', merchantId) };
    const { deps } = world.product();
    sealed = (await deps.store.read('platform', (tx) => tx.applications.find(me.accountId)))?.sealed ?? {};
    expect(await erase(await numberOf(me.accountId))).toMatchObject({ status: 200, body: { ok: true } });
  });

  test('can never be read again, not by this process either', async () => {
    const { vault } = world.product().deps;
    const place = { table: 'applications', column: 'adminName', row: me.accountId };
    await expect(vault.open(merchantId, place, sealed.adminName!)).rejects.toThrow('no key');
    expect(await count('merchant_keys', merchantId)).toBe(0);
  });

  test('keeps the skeleton of what happened, and the ledger', async () => {
    expect(await count('events', merchantId)).toBeGreaterThanOrEqual(before.events);
    expect(await count('orders', merchantId)).toBe(before.orders);
    expect(await count('ledger', merchantId)).toBe(1);
    for (const table of ['drafts', 'messages', 'administrators', 'sign_ins', 'mailboxes', 'timers'])
      expect(await count(table, merchantId), table).toBe(0);
  });

  test('has no bytes of files left', async () => {
    const files = await world.query<{ id: string; gone: boolean }>(
      'select id, shredded_at is not null as gone from files where merchant_id = $1',
      [merchantId],
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.every(({ gone }) => gone)).toBe(true);
    for (const { id } of files)
      expect(await world.product().deps.files.get(merchantId, id, 'page')).toBeNull();
  });

  test('is signed out, and its mailbox is free for others', async () => {
    expect((await me.desk.ask('GET', me.account)).status).toBe(401);
    // A code goes to a mailbox once a minute.
    world.clock.forward(MINUTE);
    await registered(world, { email: me.who.email });
  });

  test('is on record with its reason, and the chain holds', async () => {
    const { deps } = world.product();
    const [last] = await deps.store.read(
      'platform',
      (tx): Promise<readonly AuditEntry[]> => tx.audit.recent({ limit: 1, act: 'merchant.erase' }),
    );
    expect(last).toMatchObject({ merchantId, reason: '商户要求删除', actorId: operator.staff.id });
    expect((await verifyChain(deps)).fault).toBeNull();
  });

  test('is erased once', async () => {
    expect(await erase(await numberOf(me.accountId))).toMatchObject({ status: 404 });
    expect(world.ground.complaints).toEqual([]);
  });
});

describe('is refused', () => {
  const codeOf = ({ body }: { readonly body: unknown }) => (body as { code: string }).code;

  test('to who is no operator, without a reason, and for a number that is not there', async () => {
    const me = await registered(world);
    const number = await numberOf(me.accountId);
    expect((await reviewer.browser.ask('POST', ERASE, { body: { number, reason: 'x' } })).status).toBe(403);
    expect(codeOf(await erase(number, '  '))).toBe('field.missing');
    expect(codeOf(await erase('S-0000-0000'))).toBe('not_found');
  });

  test('while an order is open, and while a case is being reviewed', async () => {
    const paying = await readyToPay(await registered(world));
    await ordered(paying);
    expect(codeOf(await erase(await numberOf(paying.accountId)))).toBe('erase.money_open');
    const waiting = await paid(world);
    expect(codeOf(await erase(await numberOf(waiting.accountId)))).toBe('erase.case_open');
  });
});

test('files that a crash left behind are shredded by the sweep', async () => {
  const me = await verified(world, reviewer);
  const merchantId = await merchantOf(me.accountId);
  const { deps } = world.product();
  // As if the process had ended right behind the transaction.
  await deps.store.write('platform', (tx) => tx.merchants.erase(merchantId, deps.clock.now()));
  world.clock.forward(8 * DAY);
  expect(await world.run('sweep')).toBeGreaterThan(0);
  const { n } = (
    await world.query<{ n: number }>(
      'select count(*) as n from files where merchant_id = $1 and shredded_at is null',
      [merchantId],
    )
  )[0]!;
  expect(n).toBe(0);
});
