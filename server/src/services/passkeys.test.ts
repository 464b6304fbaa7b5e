import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { type Begun, confirmScan, ownPhone } from '../testing/phone.ts';
import { PUBLIC_URL } from '../testing/product.ts';
import { atOnce } from '../testing/sample-world.ts';
import { type SoftPasskey, softPasskey } from '../testing/soft-passkey.ts';
import { openWorld, type World } from '../testing/world.ts';
import { invite } from './staff.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const MINUTE = 60_000;
type Asked = { readonly challengeId: string; readonly options: { readonly challenge: string } };
type Owner = { readonly desk: Browser; readonly key: SoftPasskey };

const options = (desk: Browser) => desk.post<Asked>('/api/v1/staff/passkeys/options');
const add = (desk: Browser, { challengeId }: Asked, response: object) =>
  desk.ask('POST', '/api/v1/staff/passkeys', { body: { challengeId, response, label: '办公室电脑' } });
const begin = (desk: Browser) => desk.post<Asked>('/api/v1/staff/login/passkey/options');
const finish = (desk: Browser, { challengeId }: Pick<Asked, 'challengeId'>, response: object) =>
  desk.ask('POST', '/api/v1/staff/login/passkey', { body: { challengeId, response } });

/** An operator who has joined by an invitation and the own phone. */
async function joined(): Promise<Browser> {
  const { deps } = world.product();
  const url = await deps.store.write('platform', (tx) => invite(deps, tx, ['operator'], null));
  const [desk, hand] = [world.browser(), world.browser()];
  const email = `staff-${world.next()}@ruzhu.example`;
  const { scan } = await desk.post<{ scan: Begun }>('/api/v1/staff/join', {
    token: url.split('/').at(-1),
    name: '孙示例',
    email,
    password: 'maple-harbor-73-lantern',
  });
  const ticketId = await confirmScan({ desk, hand, phone: await ownPhone(), name: '孙示例' }, scan);
  await desk.post('/api/v1/staff/login/scan', { ticketId });
  return desk;
}

async function owner(): Promise<Owner> {
  const [desk, key] = [await joined(), softPasskey(PUBLIC_URL)];
  const asked = await options(desk);
  expect(await add(desk, asked, key.make(asked.options))).toMatchObject({
    status: 201,
    body: { label: '办公室电脑' },
  });
  return { desk, key };
}

describe('a passkey', () => {
  test('is made after the first sign-in, and then signs in by itself, in any browser', async () => {
    const { key } = await owner();
    const elsewhere = world.browser('another computer');
    const asked = await begin(elsewhere);
    expect((await finish(elsewhere, asked, key.answer(asked.options))).status).toBe(200);
    expect((await elsewhere.ask('GET', '/api/v1/operations/agencies')).status).toBe(200);
    const { rows } = await elsewhere.get<{ rows: { act: string }[] }>('/api/v1/operations/audit');
    expect(rows.slice(0, 2).map(({ act }) => act)).toEqual(['staff.signIn', 'passkey.add']);
  });

  test('cannot be made by whoever is not signed in, nor by an answer to somebody else’s question', async () => {
    expect(await world.browser().ask('POST', '/api/v1/staff/passkeys/options')).toMatchObject({
      status: 401,
    });
    const [one, other] = [await joined(), await joined()];
    const asked = await options(one);
    expect(await add(other, asked, softPasskey(PUBLIC_URL).make(asked.options))).toMatchObject({
      code: 'passkey.expired',
    });
  });

  test.each([
    ['of another site', { origin: 'https://ruzhu.example.evil.example' }],
    ['without the person verified', { isVerified: false }],
    ['to another question', { challenge: 'AAAA' }],
  ])('is neither made nor taken %s', async (_, wrongly) => {
    const desk = await joined();
    const asked = await options(desk);
    expect(await add(desk, asked, softPasskey(PUBLIC_URL).make(asked.options, wrongly))).toMatchObject({
      status: 401,
      code: 'passkey.unknown',
    });
    const { key } = await owner();
    const browser = world.browser();
    const question = await begin(browser);
    expect(await finish(browser, question, key.answer(question.options, wrongly))).toMatchObject({
      code: 'passkey.unknown',
    });
    expect((await browser.ask('GET', '/api/v1/operations/agencies')).status).toBe(401);
  });

  test('answers a question once, within two minutes, in the browser that asked', async () => {
    const { key } = await owner();
    const browser = world.browser();
    const asked = await begin(browser);
    const response = key.answer(asked.options);
    expect(await finish(world.browser('a thief'), asked, response)).toMatchObject({
      code: 'passkey.expired',
    });
    expect(await finish(browser, asked, response)).toMatchObject({ code: 'passkey.expired' });
    const again = await begin(browser);
    const answers = await atOnce(5, () => finish(browser, again, key.answer(again.options)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410, 410]);
    const late = await begin(browser);
    world.clock.forward(2 * MINUTE);
    expect(await finish(browser, late, key.answer(late.options))).toMatchObject({ code: 'passkey.expired' });
  });

  test('that was copied is noticed by its counter', async () => {
    const { key } = await owner();
    const browser = world.browser();
    const [first, second] = [await begin(browser), await begin(browser)];
    expect((await finish(browser, first, key.answer(first.options, { counter: 7 }))).status).toBe(200);
    expect(await finish(browser, second, key.answer(second.options, { counter: 7 }))).toMatchObject({
      code: 'passkey.unknown',
    });
  });

  test('of nobody we know, or that is no passkey at all, signs nobody in', async () => {
    const browser = world.browser();
    const asked = await begin(browser);
    expect(await finish(browser, asked, softPasskey(PUBLIC_URL).answer(asked.options))).toMatchObject({
      status: 401,
      code: 'passkey.unknown',
    });
    expect(await finish(browser, await begin(browser), {})).toMatchObject({ code: 'passkey.unknown' });
    expect(await finish(browser, { challengeId: world.ground.ids.id() }, {})).toMatchObject({
      code: 'passkey.expired',
    });
  });

  test('of somebody who was disabled is of no use', async () => {
    const { desk, key } = await owner();
    await desk.post('/api/v1/logout?as=staff');
    await world.query(`update staff set state = 'disabled' where id in (select staff_id from passkeys)`);
    const browser = world.browser();
    const asked = await begin(browser);
    expect(await finish(browser, asked, key.answer(asked.options))).toMatchObject({
      code: 'passkey.unknown',
    });
  });

  test('is listed and taken away by its owner alone; there are ten at most', async () => {
    const [mine, theirs] = [await owner(), await owner()];
    const list = ({ desk }: Owner) => desk.get<{ passkeys: { id: string }[] }>('/api/v1/staff/passkeys');
    const [{ id }] = (await list(mine)).passkeys as [{ id: string }];
    const remove = ({ desk }: Owner) => desk.ask('DELETE', `/api/v1/staff/passkeys/${id}`);
    expect(await remove(theirs)).toMatchObject({ status: 404, code: 'not_found' });
    expect((await remove(mine)).status).toBe(200);
    expect((await list(mine)).passkeys).toEqual([]);
    for (let times = 0; times < 10; times += 1) {
      const asked = await options(mine.desk);
      await add(mine.desk, asked, softPasskey(PUBLIC_URL).make(asked.options));
    }
    expect(await mine.desk.ask('POST', '/api/v1/staff/passkeys/options')).toMatchObject({
      code: 'passkey.too_many',
    });
  });
});
