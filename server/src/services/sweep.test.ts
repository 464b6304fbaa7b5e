import { DAY, retention } from '@ruzhu/rules';
import { beforeAll, expect, test } from 'vitest';
import { goodPicture, paid } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const sweepAll = async () => {
  while ((await world.run('sweep')) > 0);
};
const count = async (table: string, where = 'true'): Promise<number> =>
  (await world.query<{ n: number }>(`select count(*) as n from ${table} where ${where}`))[0]!.n;

test('what is over goes when its time has come and not before; what others stand on stays', async () => {
  const me = await paid(world);
  const unused = await me.desk.upload(me.verificationId, 'otherImages', await goodPicture());
  await me.desk.put(`${me.account}/drafts/admin`, { adminName: '未完' });
  await world.browser().post('/api/v1/checks', { answers: { subjectKind: 'enterprise' } });
  const kept = ['events', 'ledger', 'orders', 'bundles', 'audit', 'agreements', 'accounts', 'cases'];
  const before = Object.fromEntries(
    await Promise.all(kept.map(async (table) => [table, await count(table)])),
  );
  const tables = {
    checks: ['checks', 'true', retention.checks],
    codes: ['one_time_proofs', 'true', retention.oneTimeProofs],
    scans: ['scan_tickets', 'true', retention.scanTickets],
    signIns: ['sign_ins', 'true', retention.signIns],
    sent: ['outbox', `state = 'sent'`, retention.sentMessages],
    drafts: ['drafts', 'true', retention.drafts],
    keys: ['idempotency', 'true', retention.answeredKeys],
  } as const;
  for (const [name, [table, where]] of Object.entries(tables))
    expect(await count(table, where), name).toBeGreaterThan(0);

  const byTime = Object.entries(tables).toSorted(([, [, , a]], [, [, , b]]) => a.kept - b.kept);
  let passed = 0;
  for (const [name, [table, where, { kept: time }]] of byTime) {
    world.clock.forward(time - DAY - passed);
    passed = time - DAY;
    await sweepAll();
    expect(await count(table, where), `${name} a day before`).toBeGreaterThan(0);
  }
  world.clock.forward(400 * DAY);
  await sweepAll();
  for (const [name, [table, where]] of Object.entries(tables))
    expect(await count(table, where), name).toBe(0);
  expect(
    Object.fromEntries(await Promise.all(kept.map(async (table) => [table, await count(table)]))),
  ).toEqual(before);

  const [file] = await world.query<{ gone: boolean }>(
    'select shredded_at is not null as gone from files where id = $1',
    [unused],
  );
  expect(file?.gone).toBe(true);
  expect(await count('files', 'removed_at is null')).toBeGreaterThan(0);
});

test('a file that is in use is looked at once in its time, and one that was handed in is never shredded', async () => {
  const me = await paid(world);
  const [{ id = '', merchantId = '' } = {}] = await world.query<{ id: string; merchantId: string }>(
    'select id, merchant_id as "merchantId" from files where application_id = $1',
    [me.verificationId],
  );
  world.clock.forward(31 * DAY);
  expect(await world.run('sweep')).toBeGreaterThan(0);
  await sweepAll();
  expect(await world.run('sweep')).toBe(0);
  // Taken away by whatever means, it is still what a reviewer decides by.
  const { deps } = world.product();
  await deps.store.write('platform', (tx) => tx.files.remove(id, deps.clock.now()));
  world.clock.forward(60 * DAY);
  await sweepAll();
  expect(await deps.files.get(merchantId, id, 'page')).not.toBeNull();
});

test('many rows go in bounded parts, one after the other', async () => {
  await world.query(
    `insert into limits select 'old-' || n, now() - interval '9 years', 1 from generate_series(1, 11000) n`,
  );
  await world.query(
    `insert into checks select gen_random_uuid(), 'seed-2021', '{}', now(), now(), now() - interval '9 years', null
     from generate_series(1, 4500) n`,
  );
  const first = await world.run('sweep');
  expect(first).toBeGreaterThanOrEqual(12_000);
  expect(await count('checks', `ends_at < now() - interval '8 years'`)).toBe(2_500);
  await sweepAll();
  expect(await count('checks', `ends_at < now() - interval '8 years'`)).toBe(0);
});
