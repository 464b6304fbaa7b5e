import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { askTouching, givePasskey } from '../testing/passkey-desk.ts';
import { type Begun, confirmScan, ownPhone } from '../testing/phone.ts';
import { PUBLIC_URL } from '../testing/product.ts';
import { atOnce } from '../testing/sample-world.ts';
import { type SoftPasskey, softPasskey } from '../testing/soft-passkey.ts';
import { openWorld, type World } from '../testing/world.ts';
import { resetPasskeysAtMachine } from './passkey-resets.ts';
import { invite } from './staff.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const MINUTE = 60_000;
type Asked = { readonly challengeId: string; readonly options: { readonly challenge: string } };
const PASSWORD = 'maple-harbor-73-lantern';
type Joined = {
  readonly desk: Browser;
  readonly email: string;
  readonly phone: Awaited<ReturnType<typeof ownPhone>>;
};
type Owner = Joined & { readonly key: SoftPasskey };

const options = (desk: Browser) => desk.post<Asked>('/api/v1/staff/passkeys/options');
const add = (desk: Browser, { challengeId }: Asked, response: object) =>
  desk.ask('POST', '/api/v1/staff/passkeys', { body: { challengeId, response, label: '办公室电脑' } });
const begin = (desk: Browser) => desk.post<Asked>('/api/v1/staff/login/passkey/options');
const finish = (desk: Browser, { challengeId }: Pick<Asked, 'challengeId'>, response: object) =>
  desk.ask('POST', '/api/v1/staff/login/passkey', { body: { challengeId, response } });

/** An operator who has joined by an invitation and the own phone. */
async function joined(): Promise<Joined> {
  const { deps } = world.product();
  const url = await deps.store.write('platform', (tx) => invite(deps, tx, ['operator'], null));
  const [desk, hand] = [world.browser(), world.browser()];
  const email = `staff-${world.next()}@ruzhu.example`;
  const { scan } = await desk.post<{ scan: Begun }>('/api/v1/staff/join', {
    token: url.split('/').at(-1),
    name: '孙示例',
    email,
    password: PASSWORD,
  });
  const phone = await ownPhone();
  const ticketId = await confirmScan({ desk, hand, phone, name: '孙示例' }, scan);
  await desk.post('/api/v1/staff/login/scan', { ticketId });
  return { desk, email, phone };
}

async function owner(): Promise<Owner> {
  const member = await joined();
  return { ...member, key: await givePasskey({ browser: member.desk }) };
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
    const [one, other] = [(await joined()).desk, (await joined()).desk];
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
    const { desk } = await joined();
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

  test('is listed and taken away by its owner alone, by a touch, and the last one stays; there are ten at most', async () => {
    const [mine, theirs] = [await owner(), await owner()];
    const list = async ({ desk }: Owner) =>
      (await desk.get<{ passkeys: { id: string }[] }>('/api/v1/staff/passkeys')).passkeys;
    const [first] = await list(mine);
    const remove = ({ desk, key }: Owner, id: string) =>
      askTouching({ browser: desk, key }, 'DELETE', `/api/v1/staff/passkeys/${id}`, {});
    expect(await remove(theirs, first!.id)).toMatchObject({ status: 404, code: 'not_found' });
    expect(await remove(mine, first!.id)).toMatchObject({ status: 409, code: 'passkey.last' });
    const another = async () => {
      const asked = await options(mine.desk);
      const body = {
        challengeId: asked.challengeId,
        response: softPasskey(PUBLIC_URL).make(asked.options),
        label: '另一台',
      };
      return askTouching({ browser: mine.desk, key: mine.key }, 'POST', '/api/v1/staff/passkeys', { body });
    };
    expect((await another()).status).toBe(201);
    const second = (await list(mine)).find(({ id }) => id !== first!.id);
    expect((await remove(mine, second!.id)).status).toBe(200);
    expect((await list(mine)).map(({ id }) => id)).toEqual([first!.id]);
    for (let times = 0; times < 9; times += 1) expect((await another()).status).toBe(201);
    expect(await mine.desk.ask('POST', '/api/v1/staff/passkeys/options')).toMatchObject({
      code: 'passkey.too_many',
    });
  });
});

describe('whoever has a passkey', () => {
  const login = (desk: Browser, email: string, password: string) =>
    desk.ask('POST', '/api/v1/staff/login', { body: { email, password } });

  test('signs in by password and phone no more, also where that was begun before', async () => {
    const { email } = await owner();
    const elsewhere = world.browser('another computer');
    expect(await login(elsewhere, email, PASSWORD)).toMatchObject({ status: 403, code: 'login.by_passkey' });
    expect(await login(elsewhere, email, 'not-the-right-password-1')).toMatchObject({ code: 'login.wrong' });
    const begun = world.browser('begun before');
    const late = await joined();
    const answer = await login(begun, late.email, PASSWORD);
    const scan = answer.body as unknown as Begun;
    const ticketId = await confirmScan(
      { desk: begun, hand: world.browser(), phone: late.phone, name: '孙示例' },
      scan,
    );
    await givePasskey({ browser: late.desk });
    const finish = await begun.ask('POST', '/api/v1/staff/login/scan', { body: { ticketId } });
    expect(finish).toMatchObject({ status: 403, code: 'login.by_passkey' });
  });

  test('and has lost it is helped by two operators, neither of them by oneself', async () => {
    const lost = await owner();
    const [one, two] = [await world.member(['operator']), await world.member(['operator'])];
    const [staff] = await world.query<{ id: string }>('select id from staff where email = $1', [lost.email]);
    const ask = (browser: Browser, id: string, reason = '电脑丢了') =>
      browser.ask('POST', `/api/v1/operations/staff/${id}/passkey-reset`, { body: { reason } });
    expect(await ask(one.browser, world.ground.ids.id())).toMatchObject({ code: 'not_found' });
    expect(await ask(one.browser, two.staff.id)).toMatchObject({ status: 409, code: 'reset.none' });
    expect(await ask(one.browser, one.staff.id)).toMatchObject({ status: 403, code: 'reset.own' });
    expect(await ask(one.browser, staff!.id, ' ')).toMatchObject({ code: 'field.missing' });
    expect((await ask(one.browser, staff!.id)).body).toMatchObject({ state: 'asked' });
    // Whoever has asked is not the second one, however often.
    expect((await ask(one.browser, staff!.id)).body).toMatchObject({ state: 'asked' });
    const shown = await two.browser.get<{ resets: object[]; byPasskey: string[] }>(
      '/api/v1/operations/staff',
    );
    expect(shown.byPasskey).toContain(staff!.id);
    expect(shown.resets).toContainEqual(
      expect.objectContaining({ staffId: staff!.id, askedBy: one.staff.id, reason: '电脑丢了' }),
    );
    expect((await ask(two.browser, staff!.id)).body).toMatchObject({ state: 'done', endsAt: null });
    expect((await lost.desk.ask('GET', '/api/v1/staff/passkeys')).status).toBe(401);
    expect((await login(world.browser(), lost.email, PASSWORD)).status).toBe(200);
    const acts = await world.query<{ act: string }>(
      `select act from audit where object = $1 and act like 'passkey.%eset' order by seq`,
      [staff!.id],
    );
    expect(acts.map(({ act }) => act)).toEqual(['passkey.askReset', 'passkey.askReset', 'passkey.reset']);
  });

  test('is helped at once by whoever runs the machine, on the record', async () => {
    const lost = await owner();
    const deps = { ...world.product().deps, clock: world.clock };
    expect(
      await resetPasskeysAtMachine(deps, { mailbox: 'nobody@merchant.example', reason: '电脑丢了' }),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'not_found' },
    });
    expect(await resetPasskeysAtMachine(deps, { mailbox: 'no mailbox', reason: '电脑丢了' })).toMatchObject({
      ok: false,
    });
    const helped = await resetPasskeysAtMachine(deps, { mailbox: lost.email, reason: '电脑丢了' });
    expect(helped.ok).toBe(true);
    expect((await lost.desk.ask('GET', '/api/v1/staff/passkeys')).status).toBe(401);
    expect((await login(world.browser(), lost.email, PASSWORD)).status).toBe(200);
    expect(await resetPasskeysAtMachine(deps, { mailbox: lost.email, reason: '电脑丢了' })).toMatchObject({
      refusal: { code: 'reset.none' },
    });
    const acts = await world.query<{ actor_id: string; reason: string }>(
      `select actor_id, reason from audit where object = $1 and act = 'passkey.reset'`,
      [helped.ok ? helped.value.staffId : ''],
    );
    expect(acts).toEqual([{ actor_id: 'command', reason: '电脑丢了' }]);
  });

  test('is not helped a day after the first operator has asked', async () => {
    const lost = await owner();
    const [one, two] = [await world.member(['operator']), await world.member(['operator'])];
    const [staff] = await world.query<{ id: string }>('select id from staff where email = $1', [lost.email]);
    const url = `/api/v1/operations/staff/${staff!.id}/passkey-reset`;
    await one.browser.post(url, { reason: '电脑丢了' });
    world.clock.forward(24 * 60 * MINUTE);
    await world.query('update sign_ins set seen_at = $1, ends_at = $2', [
      new Date(world.clock.now()),
      new Date(world.clock.now() + 60 * MINUTE),
    ]);
    expect((await two.browser.ask('POST', url, { body: { reason: '电脑丢了' } })).body).toMatchObject({
      state: 'asked',
    });
    expect(await lost.desk.get('/api/v1/staff/passkeys')).toMatchObject({ passkeys: [{}] });
  });
});
