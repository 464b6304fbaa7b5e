import { beforeAll, expect, test } from 'vitest';
import { paid, type Verifying } from '../testing/road.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

let world: World;
let operator: Member;
let me: Verifying;
beforeAll(async () => {
  world = await openWorld();
  operator = await world.member(['operator']);
  me = await paid(world);
});

const retry = (id: string) => operator.browser.ask('POST', `/api/v1/operations/outbox/${id}/retry`);
const rowOf = async (id: string) =>
  (await world.query<{ state: string }>('select state from outbox where id = $1', [id]))[0];

test('What could not be sent goes out under the id it has, and only then', async () => {
  const [sent] = await world.query<{ id: string }>(
    `select id from outbox where state = 'sent' and channel = 'email' limit 1`,
  );
  const id = sent!.id;
  expect((await retry(id)).code).toBe('event.not_possible');
  await world.query(`update outbox set state = 'dead', fault = 'mailbox full' where id = $1`, [id]);
  const before = (await world.mails(me.who.email)).length;
  expect((await retry(id)).status).toBe(200);
  expect((await rowOf(id))?.state).toBe('waiting');
  expect((await world.mails(me.who.email)).length).toBe(before);
  expect((await rowOf(id))?.state).toBe('sent');
  const acts = await world.query(`select object from audit where act = 'outbox.retry'`);
  expect(acts).toHaveLength(1);
});

test('What is not there cannot be tried', async () => {
  expect((await retry(world.ground.ids.id())).code).toBe('not_found');
});
