import { beforeAll, expect, test } from 'vitest';
import { answerRegistration, begun, readyToRegister, registered, type Traveller } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const MINUTE = 60_000;
const nameIt = ({ desk, account, who }: Traveller, accountName: string) =>
  desk.ask('PUT', `${account}/steps/name`, {
    body: {
      accountName,
      introduction: who.introduction,
      operatingArea: { province: '海南省', city: '三沙市' },
    },
  });
async function toName(): Promise<Traveller> {
  const me = await begun(world);
  await answerRegistration(me, 'password', 'type', 'entity', 'verify');
  return me;
}

test('Of twenty merchants who want a name at once one gets it', async () => {
  const crowd: Traveller[] = [];
  for (let place = 0; place < 20; place += 1) crowd.push(await toName());
  const answers = await Promise.all(crowd.map((me) => nameIt(me, '琥珀山谷茶舍')));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const refused = answers.filter(({ status }) => status !== 200);
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['name.taken_same_kind']));
  expect(new Set(refused.map(({ paths }) => paths[0]))).toEqual(new Set(['accountName']));
  const said = refused.map(({ body }) => (body as { refusals?: { detail: string }[] }).refusals?.[0]?.detail);
  expect(said.every((detail) => detail?.includes('琥珀山谷茶舍'))).toBe(true);
  expect(await world.query(`select 1 from names where text = '琥珀山谷茶舍'`)).toHaveLength(1);
});

test.each([
  ['Amber谷茶舍', 'ＡＭＢＥＲ谷茶舍'],
  ['龙门云栈书屋', '龍門雲棧書屋'],
  ['Cedar木作坊', 'Сedar木作坊'],
])('%s and %s are one name', async (first, second) => {
  const [one, two] = [await toName(), await toName()];
  expect((await nameIt(one, first)).status).toBe(200);
  const answer = await nameIt(two, second);
  expect(answer.status).toBe(422);
});

test('A name is held for ten minutes while the page is filled in, and kept once the account exists', async () => {
  const [one, two, three] = [await toName(), await toName(), await toName()];
  expect((await nameIt(one, '竹影溪畔茶舍')).status).toBe(200);
  expect(await nameIt(two, '竹影溪畔茶舍')).toMatchObject({ code: 'name.taken_same_kind' });
  world.clock.forward(10 * MINUTE);
  expect((await nameIt(two, '竹影溪畔茶舍')).status).toBe(200);
  const kept = await registered(world);
  world.clock.forward(11 * MINUTE);
  expect(await nameIt(three, kept.who.accountName)).toMatchObject({ code: 'name.taken_same_kind' });
});

test('Whoever lost a name while filling in the page is told so at the end, and loses nothing else', async () => {
  const me = await readyToRegister(world);
  world.clock.forward(11 * MINUTE);
  const thief = await toName();
  expect((await nameIt(thief, me.who.accountName)).status).toBe(200);
  const answer = await me.desk.ask('POST', `${me.account}/submit`);
  expect(answer).toMatchObject({ status: 422, code: 'name.taken_same_kind', paths: ['accountName'] });
  expect((await nameIt(me, `${me.who.accountName}铺`)).status).toBe(200);
  expect((await me.desk.ask('POST', `${me.account}/submit`)).status).toBe(201);
});

test('A name can be checked ten times an hour, and checking holds nothing', async () => {
  const [one, two] = [await toName(), await toName()];
  const check = (me: Traveller, name: string) =>
    me.desk.ask<{ free: boolean; refusals: { code: string }[] }>('POST', '/api/v1/name-checks', {
      body: { applicationId: me.accountId, name },
    });
  expect((await check(one, '松风云海茶舍')).body).toMatchObject({ free: true, refusals: [] });
  expect((await check(two, '松风云海茶舍')).body.free).toBe(true);
  expect((await nameIt(two, '松风云海茶舍')).status).toBe(200);
  expect((await check(one, '松风云海茶舍')).body).toMatchObject({
    free: false,
    refusals: [{ code: 'name.taken_same_kind' }],
  });
  expect((await check(one, '健康')).body.free).toBe(false);
  for (let times = 3; times < 10; times += 1) expect((await check(one, '松风云海茶舍')).status).toBe(200);
  expect(await check(one, '松风云海茶舍')).toMatchObject({ status: 429, code: 'name.check_too_often' });
});
