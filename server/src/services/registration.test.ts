import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { type Application, begun, registered } from '../testing/road.ts';
import { atOnce } from '../testing/sample-world.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const MINUTE = 60_000;
const mailbox = () => `box-${world.next()}@merchant.example`;
type Sent = { readonly proofId: string; readonly resendAt: string; readonly endsAt: string };
const ask = (desk: Browser, email: string) => desk.post<Sent>('/api/v1/registrations', { email });
const prove = (desk: Browser, body: { proofId: string; code: string; checkId?: string }) =>
  desk.ask<Application>('POST', '/api/v1/registrations/prove', { body });
/** A code of six digits that is not this one. */
const other = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0');

async function asked() {
  const [desk, email] = [world.browser(), mailbox()];
  const { proofId } = await ask(desk, email);
  return { desk, email, sent: { proofId, code: await world.codeTo(email) } };
}

describe('before the mailbox is proven', () => {
  test('Nothing of the merchant exists until the mailbox is proven', async () => {
    const tables = [
      'merchants',
      'merchant_keys',
      'mailboxes',
      'applications',
      'events',
      'sign_ins',
      'timers',
    ];
    const count = async () =>
      (
        await world.query<{ n: string }>(
          tables.map((one) => `select '${one}' || count(*) as n from ${one}`).join(' union all '),
        )
      ).map(({ n }) => n);
    const before = await count();
    const { desk, email, sent } = await asked();
    const { proofId, code } = sent;
    expect(await count()).toEqual(before);
    expect(await prove(desk, { proofId, code: other(code) })).toMatchObject({ status: 422 });
    expect(await count()).toEqual(before);
    expect((await prove(desk, { proofId, code })).status).toBe(201);
    expect(await count()).not.toEqual(before);
    expect(await world.subjects(email)).toEqual(['registration']);
  });

  test('A known and an unknown mailbox get the same answer', async () => {
    const { who } = await registered(world);
    const shapeOf = async (email: string) => {
      const answer = await world.browser().ask('POST', '/api/v1/registrations', { body: { email } });
      const {
        'x-request-id': _id,
        'set-cookie': _cookie,
        'content-security-policy': _nonce,
        ...headers
      } = answer.headers;
      const { proofId, ...times } = answer.body;
      return { status: answer.status, headers, times, proofId: String(proofId).length };
    };
    await world.pass(2 * MINUTE);
    expect(await shapeOf(who.email)).toEqual(await shapeOf(mailbox()));
  });

  test('That a mailbox is taken is told only after its code was typed', async () => {
    const { who } = await registered(world);
    await world.pass(2 * MINUTE);
    const desk = world.browser();
    const { proofId } = await ask(desk, who.email);
    const code = await world.codeTo(who.email);
    expect(await prove(desk, { proofId, code: other(code) })).toMatchObject({ code: 'code.wrong' });
    expect(await prove(desk, { proofId, code })).toMatchObject({
      status: 422,
      code: 'email.taken',
      paths: ['email'],
    });
  });

  test.each(['', 'no at', 'a@', 'a b@merchant.example', `${'x'.repeat(300)}@merchant.example`])(
    'The address "%s" is refused beside its field',
    async (email) => {
      const answer = await world.browser().ask('POST', '/api/v1/registrations', { body: { email } });
      expect(answer).toMatchObject({ status: 422, paths: ['email'] });
      expect(answer.code).toMatch(/^email\./);
    },
  );
});

describe('the code', () => {
  test('Full-width digits and spaces are accepted', async () => {
    const { desk, sent } = await asked();
    const { proofId, code } = sent;
    const typed = ` ${[...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(' ')} `;
    expect((await prove(desk, { proofId, code: typed })).status).toBe(201);
  });

  test('Every wrong try is counted, and after five even the right code is of no use', async () => {
    const { desk, sent } = await asked();
    const { proofId, code } = sent;
    for (const left of [4, 3, 2, 1])
      expect(await prove(desk, { proofId, code: other(code) })).toMatchObject({
        code: 'code.wrong',
        params: { left },
      });
    expect(await prove(desk, { proofId, code: other(code) })).toMatchObject({ code: 'code.locked' });
    expect(await prove(desk, { proofId, code })).toMatchObject({ code: 'code.locked' });
  });

  test('Of 20 guesses at once at most five are looked at', async () => {
    const { desk, sent } = await asked();
    const { proofId, code } = sent;
    const answers = await atOnce(20, (place) => prove(desk, { proofId, code: other(code, place + 1) }));
    const codes = answers.map((one) => one.code);
    expect(codes.filter((one) => one === 'code.wrong')).toHaveLength(4);
    expect(codes.filter((one) => one === 'code.locked')).toHaveLength(16);
    expect(await prove(desk, { proofId, code })).toMatchObject({ code: 'code.locked' });
  });

  test('Of ten right answers at once exactly one makes an application', async () => {
    const { desk, email, sent } = await asked();
    const { proofId, code } = sent;
    const answers = await atOnce(10, () => prove(desk, { proofId, code }));
    expect(answers.filter((one) => one.status === 201)).toHaveLength(1);
    expect(answers.filter((one) => one.code === 'code.used')).toHaveLength(9);
    const index = world.product().deps.vault.index('email', email);
    expect(await world.query('select 1 from mailboxes where email_index = $1', [index])).toHaveLength(1);
  });

  test('A code works once', async () => {
    const { desk, sent } = await asked();
    const { proofId, code } = sent;
    expect((await prove(desk, { proofId, code })).status).toBe(201);
    expect(await prove(desk, { proofId, code })).toMatchObject({ status: 409, code: 'code.used' });
  });

  test('A code is of no use in another browser', async () => {
    const { desk, sent } = await asked();
    const { proofId, code } = sent;
    expect(await prove(world.browser(), { proofId, code })).toMatchObject({ code: 'code.expired' });
    expect((await prove(desk, { proofId, code })).status).toBe(201);
  });

  test('A code of the registration signs nobody in', async () => {
    const { who, desk } = await begun(world);
    await desk.post('/api/v1/logout');
    await world.pass(2 * MINUTE);
    const { proofId } = await ask(desk, who.email);
    const code = await world.codeTo(who.email);
    const body = { proofId, code };
    expect(await desk.ask('POST', '/api/v1/login/code', { body })).toMatchObject({ code: 'code.expired' });
  });

  test('A code lives ten minutes', async () => {
    const [one, two] = [await asked(), await asked()];
    world.clock.forward(10 * MINUTE - 1);
    expect((await prove(one.desk, one.sent)).status).toBe(201);
    world.clock.forward(1);
    expect(await prove(two.desk, two.sent)).toMatchObject({ status: 410, code: 'code.expired' });
  });

  test('A new code kills the one before it', async () => {
    const { desk, email, sent } = await asked();
    const { proofId, code } = sent;
    world.clock.forward(MINUTE);
    const again = await ask(desk, email);
    expect(await prove(desk, { proofId, code })).toMatchObject({ code: 'code.expired' });
    expect((await prove(desk, { proofId: again.proofId, code: await world.codeTo(email) })).status).toBe(201);
  });

  test('It is sent again after a minute and five times a day', async () => {
    const [email, send] = [
      mailbox(),
      () => world.browser().ask('POST', '/api/v1/registrations', { body: { email } }),
    ];
    expect((await send()).status).toBe(202);
    world.clock.forward(MINUTE - 1);
    expect(await send()).toMatchObject({ status: 429, code: 'code.too_soon', params: { seconds: 1 } });
    expect((await send()).headers['retry-after']).toBe('1');
    world.clock.forward(1);
    for (let times = 2; times <= 5; times += 1) {
      expect((await send()).status).toBe(202);
      world.clock.forward(MINUTE);
    }
    expect(await send()).toMatchObject({ status: 429, code: 'code.daily_limit', params: { limit: 5 } });
    world.clock.forward(24 * 60 * MINUTE);
    expect((await send()).status).toBe(202);
  });

  test('One address gets ten codes an hour, whatever the mailboxes', async () => {
    const desk = world.browser();
    const send = () => desk.ask('POST', '/api/v1/registrations', { body: { email: mailbox() } });
    for (let times = 0; times < 10; times += 1) expect((await send()).status).toBe(202);
    expect(await send()).toMatchObject({ status: 429, code: 'rate.too_many' });
    world.clock.forward(60 * MINUTE);
    expect((await send()).status).toBe(202);
  });

  test('A mailbox that refuses its code is told to the one who waits', async () => {
    const [desk, email] = [world.browser(), mailbox()];
    await world.product().outbox.simulate(email, 'bounced');
    const { proofId } = await ask(desk, email);
    await world.due();
    expect(await prove(desk, { proofId, code: '123456' })).toMatchObject({ code: 'code.expired' });
    await world.product().outbox.simulate(email, 'delivered');
    world.clock.forward(MINUTE);
    const again = await ask(desk, email);
    expect((await prove(desk, { proofId: again.proofId, code: await world.codeTo(email) })).status).toBe(201);
  });
});

describe('what is proven', () => {
  test('Answers of the qualification check are not asked again', async () => {
    const { desk, sent } = await asked();
    const { proofId, code } = sent;
    const answers = { subjectKind: 'soleTrader', hasLicence: 'yes' };
    const check = await desk.post<{ id: string }>('/api/v1/checks', { answers });
    const { body } = await prove(desk, { proofId, code, checkId: check.id });
    expect(body.answers).toMatchObject({ subjectClass: 'enterprise', enterpriseType: 'soleTrader' });
    const kept = await desk.get<{ applicationId: string }>(`/api/v1/checks/${check.id}`);
    expect(kept.applicationId).toBe(body.id);
  });

  test('An unfinished registration ends after 30 days and frees the mailbox', async () => {
    const me = await begun(world);
    await world.pass(30 * 24 * 60 * MINUTE + 24 * 60 * MINUTE);
    const [row] = await world.query<{ state: string }>('select state from applications where id = $1', [
      me.accountId,
    ]);
    expect(row?.state).toBe('expired');
    expect(await world.subjects(me.who.email)).toContain('注册已到期关闭');
    const desk = world.browser();
    const { proofId } = await ask(desk, me.who.email);
    expect((await prove(desk, { proofId, code: await world.codeTo(me.who.email) })).status).toBe(201);
  });

  test('Whoever lost the session before a password was set comes back by proving the mailbox again', async () => {
    const me = await begun(world);
    world.clock.forward(31 * MINUTE);
    expect(await me.desk.ask('GET', me.account)).toMatchObject({ status: 401, code: 'session.missing' });
    const { proofId } = await ask(me.desk, me.who.email);
    const { status, body } = await prove(me.desk, { proofId, code: await world.codeTo(me.who.email) });
    expect({ status, id: body.id }).toEqual({ status: 201, id: me.accountId });
    expect((await me.desk.get<Application>(me.account)).state).toBe('registering');
  });

  test('A registration that is given up frees its mailbox at once', async () => {
    const me = await begun(world);
    await me.desk.post(`${me.account}/cancel`);
    world.clock.forward(2 * MINUTE);
    const { proofId } = await ask(me.desk, me.who.email);
    expect((await prove(me.desk, { proofId, code: await world.codeTo(me.who.email) })).body.id).not.toBe(
      me.accountId,
    );
  });
});
