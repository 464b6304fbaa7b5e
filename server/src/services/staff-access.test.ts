import { beforeAll, beforeEach, expect, test } from 'vitest';
import { givePasskey } from '../testing/passkey-desk.ts';
import { claimOf, decision, unfit } from '../testing/review.ts';
import { paid, type Verifying } from '../testing/road.ts';
import { casesOf, storedState } from '../testing/verdicts.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';
import { changeAccess } from './staff-access.ts';

const ROLES = ['reviewer', 'nameReviewer'] as const;

let world: World;
let operator: Member;
beforeAll(async () => {
  world = await openWorld();
  operator = await world.member(['operator']);
});
beforeEach(() => world.query(`update agencies set state = 'paused'`));

const access = (by: Member, { staff }: Member, state: 'active' | 'disabled', reason = '已离职') =>
  by.browser.ask<{ returned: number; staff: { state: string } }>(
    'POST',
    `/api/v1/operations/staff/${staff.id}/access`,
    { body: { state, reason } },
  );

/** Two of one agency; the first has a case on the desk. */
async function busy(): Promise<{ one: Member; other: Member; me: Verifying; id: string }> {
  const agency = await world.agency({ name: `机构 ${world.next()}` });
  const [one, other] = [await world.member(ROLES, agency), await world.member(ROLES, agency)];
  const me = await paid(world);
  const { id } = await claimOf(one, world, me.verificationId);
  return { one, other, me, id };
}

test('Whoever is disabled is out at once, and what was on the desk is the colleague’s', async () => {
  const { one, other, me, id } = await busy();
  expect(await access(operator, one, 'disabled')).toMatchObject({
    status: 200,
    body: { returned: 1, staff: { state: 'disabled' } },
  });
  expect(await one.browser.ask('GET', `/api/v1/review/cases/${id}`)).toMatchObject({
    status: 401,
    code: 'session.missing',
  });
  expect(await world.query('select 1 from sign_ins where staff_id = $1', [one.staff.id])).toEqual([]);
  expect((await casesOf(me)).at(-1)).toMatchObject({ state: 'queued' });
  expect(await claimOf(other, world, me.verificationId)).toMatchObject({ id });
  const [row] = await world.query(
    `select act, reason, data from audit where object = $1 and act like 'staff.%' order by seq desc limit 1`,
    [one.staff.id],
  );
  expect(row).toMatchObject({
    act: 'staff.disable',
    reason: '已离职',
    data: { cases: [expect.any(String)] },
  });
});

test('A decision that has not left is taken back with the access', async () => {
  const { one, me, id } = await busy();
  const body = await decision(one, id, 'return', [unfit('licence', 'doc.blurred')]);
  await one.browser.post(`/api/v1/review/cases/${id}/decision/hold`, body);
  expect((await casesOf(me)).at(-1)).toMatchObject({ state: 'deciding' });
  expect(await access(operator, one, 'disabled')).toMatchObject({ body: { returned: 1 } });
  world.clock.forward(600_000);
  await world.due();
  expect(await storedState(me)).toBe('reviewing');
  expect((await casesOf(me)).at(-1)).toMatchObject({ state: 'queued' });
});

test('A case nobody else of the agency can take goes to another agency', async () => {
  const { one, other, me } = await busy();
  const elsewhere = await world.agency({ name: `机构 ${world.next()}` });
  await world.member(ROLES, elsewhere);
  await access(operator, other, 'disabled');
  await access(operator, one, 'disabled');
  expect((await casesOf(me)).at(-1)).toMatchObject({ state: 'queued', agency: elsewhere });
});

test('Access is given back, and the passkey is good again', async () => {
  const one = await world.member(['finance']);
  const key = await givePasskey(one);
  await world.query('update staff set device_id = (select id from devices limit 1) where id = $1', [
    one.staff.id,
  ]);
  const signIn = async () => {
    const browser = world.browser();
    const asked = await browser.post<{ challengeId: string; options: { challenge: string } }>(
      '/api/v1/staff/login/passkey/options',
    );
    const body = { challengeId: asked.challengeId, response: key.answer(asked.options) };
    return browser.ask('POST', '/api/v1/staff/login/passkey', { body });
  };
  await access(operator, one, 'disabled');
  expect(await signIn()).toMatchObject({ status: 401, code: 'passkey.unknown' });
  expect(await access(operator, one, 'active', '回来了')).toMatchObject({
    status: 200,
    body: { returned: 0 },
  });
  expect((await signIn()).status).toBe(200);
});

test('Nobody ends an access of their own, without a reason, twice, or of nobody', async () => {
  const one = await world.member(['finance']);
  expect(await access(operator, operator, 'disabled')).toMatchObject({ status: 403, code: 'staff.own' });
  expect(await access(operator, one, 'disabled', ' ')).toMatchObject({ status: 422, code: 'field.missing' });
  expect(await access(operator, one, 'active')).toMatchObject({ status: 409, code: 'staff.same_state' });
  const nobody = { ...one, staff: { ...one.staff, id: world.ground.ids.id() } };
  expect(await access(operator, nobody, 'disabled')).toMatchObject({ status: 404, code: 'not_found' });
});

test('Of two operators who disable each other at the same moment one is left', async () => {
  const [a, b] = [await world.member(['operator']), operator];
  await world.query(
    `update staff set state = 'disabled' where 'operator' = any (roles) and id not in ($1, $2)`,
    [a.staff.id, b.staff.id],
  );
  const { deps } = world.product();
  const ask = (by: Member, of: Member) =>
    changeAccess(deps, by.staff, { staffId: of.staff.id, state: 'disabled', reason: '争执' });
  const answers = await Promise.all([ask(a, b), ask(b, a)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual(
    expect.objectContaining({ refusals: [expect.objectContaining({ code: 'staff.last_operator' })] }),
  );
});
