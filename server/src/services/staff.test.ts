import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { type Begun, confirmScan, ownPhone, type Phone } from '../testing/phone.ts';
import { atOnce } from '../testing/sample-world.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';
import { invite } from './staff.ts';

let world: World;
let operator: Member;
beforeAll(async () => {
  world = await openWorld();
  operator = await world.member(['operator']);
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PASSWORD = 'maple-harbor-73-lantern';
type Joined = { readonly staff: { id: string; name: string; roles: string[] }; readonly scan: Begun };
type Person = {
  readonly desk: Browser;
  readonly hand: Browser;
  readonly phone: Phone;
  readonly email: string;
};

const linkOf = async (): Promise<string> => {
  const { deps } = world.product();
  const url = await deps.store.write('platform', (tx) => invite(deps, tx, ['operator', 'finance'], null));
  return url.split('/').at(-1)!;
};
async function person(): Promise<Person> {
  return {
    desk: world.browser(),
    hand: world.browser(),
    phone: await ownPhone(),
    email: `staff-${world.next()}@ruzhu.example`,
  };
}
const join = ({ desk, email }: Person, token: string, given = {}) =>
  desk.ask<Joined>('POST', '/api/v1/staff/join', {
    body: { token, name: '孙示例', email, password: PASSWORD, ...given },
  });
const scan = ({ desk, hand, phone }: Person, begun: Begun) =>
  confirmScan({ desk, hand, phone, name: '孙示例' }, begun);
const finish = ({ desk }: Person, ticketId: string) =>
  desk.ask('POST', '/api/v1/staff/login/scan', { body: { ticketId } });

async function joined(): Promise<Person> {
  const me = await person();
  const { body } = await join(me, await linkOf());
  await finish(me, await scan(me, body.scan));
  return me;
}

describe('an invitation', () => {
  test('makes a member of staff once the own phone has scanned, and not before', async () => {
    const me = await person();
    const { status, body } = await join(me, await linkOf());
    expect(status).toBe(201);
    expect(body.staff).toMatchObject({ name: '孙示例', roles: ['operator', 'finance'] });
    expect(await me.desk.ask('GET', '/api/v1/operations/agencies')).toMatchObject({ status: 401 });
    expect((await finish(me, await scan(me, body.scan))).status).toBe(200);
    expect((await me.desk.ask('GET', '/api/v1/operations/agencies')).status).toBe(200);
  });

  test('works once, for 72 hours, and nobody can make one up', async () => {
    const link = await linkOf();
    expect((await join(await person(), link)).status).toBe(201);
    expect(await join(await person(), link)).toMatchObject({ status: 409, code: 'link.used' });
    const late = await linkOf();
    world.clock.forward(72 * HOUR);
    expect(await join(await person(), late)).toMatchObject({ status: 410, code: 'link.expired' });
    expect(await join(await person(), 'x'.repeat(43))).toMatchObject({ status: 404, code: 'link.unknown' });
  });

  test('makes one of ten who use it at once', async () => {
    const link = await linkOf();
    const answers = await atOnce(10, async () => join(await person(), link));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'link.used')).toHaveLength(9);
  });

  test.each([
    [{ password: 'short' }, 'password.short'],
    [{ password: 'password123456' }, 'password.common'],
    [{ name: '1' }, 'person.name'],
    [{ email: 'no mailbox' }, /^email\./],
  ])('is not used up by answers that do not fit: %j', async (given, code) => {
    const link = await linkOf();
    const answer = await join(await person(), link, given);
    expect(answer.status).toBe(422);
    expect(answer.code).toMatch(code);
    expect((await join(await person(), link)).status).toBe(201);
  });

  test('does not take a mailbox that somebody of the staff has', async () => {
    const me = await joined();
    expect(await join(me, await linkOf())).toMatchObject({ code: 'email.taken', paths: ['email'] });
  });

  test('is made by operators only, and for agencies that exist', async () => {
    operator = await world.member(['operator']);
    const agencyId = await world.agency();
    const send = (browser: Browser, body: object) =>
      browser.ask('POST', '/api/v1/operations/invitations', { body });
    const { status, body } = await send(operator.browser, { roles: ['reviewer'], agencyId });
    expect(status).toBe(201);
    expect(String(body.url)).toMatch(/^https:\/\/ruzhu\.example\/console\/first\/[\w-]{43}$/);
    expect(
      await send(operator.browser, { roles: ['reviewer'], agencyId: world.ground.ids.id() }),
    ).toMatchObject({ code: 'agency.unknown' });
    const reviewer = await world.member(['reviewer'], agencyId);
    expect(await send(reviewer.browser, { roles: ['operator'], agencyId: null })).toMatchObject({
      status: 403,
    });
  });
});

describe('signing in as staff', () => {
  const login = ({ desk, email }: Person, password = PASSWORD) =>
    desk.ask<Begun>('POST', '/api/v1/staff/login', { body: { email, password } });

  test('needs the password and the own phone, and is on record', async () => {
    const me = await joined();
    await me.desk.post('/api/v1/logout?as=staff');
    expect(await login(me, 'not the password')).toMatchObject({ status: 401, code: 'login.wrong' });
    const { body } = await login(me);
    const thief = { ...me, phone: await ownPhone() };
    await expect(scan(thief, body)).rejects.toThrow('wechat.real_name_differs');
    const again = await login(me);
    expect((await finish(me, await scan(me, again.body))).status).toBe(200);
    const { rows } = await me.desk.get<{ rows: { act: string }[] }>('/api/v1/operations/audit');
    expect(rows[0]?.act).toBe('staff.signIn');
  });

  test('says to a disabled person what it says to an unknown one, also with the scan half done', async () => {
    const [me, operator] = [await joined(), await world.member(['operator'])];
    const { body } = await login({ ...me, desk: world.browser() });
    const id = await scan(me, (await login(me)).body);
    const [{ staffId } = { staffId: '' }] = await world.query<{ staffId: string }>(
      'select id as "staffId" from staff where email = $1',
      [me.email],
    );
    const reason = { state: 'disabled', reason: '已离职' };
    await operator.browser.post(`/api/v1/operations/staff/${staffId}/access`, reason);
    const wrong = { status: 401, code: 'login.wrong' };
    expect(body).toHaveProperty('ticketId');
    expect(await finish(me, id)).toMatchObject(wrong);
    expect(await login({ ...me, desk: world.browser() })).toMatchObject(wrong);
  });

  test('ends the sign-in on every other computer', async () => {
    const me = await joined();
    const other = { ...me, desk: world.browser() };
    const { body } = await login(other);
    await finish(other, await scan(other, body));
    expect(await me.desk.ask('GET', '/api/v1/operations/agencies')).toMatchObject({ status: 401 });
    expect((await other.desk.ask('GET', '/api/v1/operations/agencies')).status).toBe(200);
  });

  test('says the same for an unknown mailbox, and is slowed down after three tries and after twenty', async () => {
    const nobody = await person();
    const fromElsewhere = async () => (await login({ ...nobody, desk: world.browser() })).code;
    for (let times = 0; times < 3; times += 1) expect(await fromElsewhere()).toBe('login.wrong');
    expect(await fromElsewhere()).toBe('login.wait');
    for (let times = 3; times < 20; times += 1) {
      world.clock.forward(MINUTE);
      expect(await fromElsewhere()).toBe('login.wrong');
    }
    world.clock.forward(MINUTE);
    expect(await fromElsewhere()).toBe('login.too_many');
  });

  test('is never shut for good, however often somebody guesses: staff have no other way to a new password', async () => {
    const me = await joined();
    for (let times = 0; times < 120; times += 1) {
      if (times % 20 === 0) world.clock.forward(HOUR);
      world.clock.forward(MINUTE);
      expect((await login({ ...me, desk: world.browser() }, 'wrong-again')).code).toBe('login.wrong');
    }
    world.clock.forward(HOUR);
    expect((await login({ ...me, desk: world.browser() })).status).toBe(200);
  });
});

describe('agencies', () => {
  test('need a name of their own and a number that merchants will see', async () => {
    operator = await world.member(['operator']);
    const add = (body: object) =>
      operator.browser.ask<{ id: string; version: number }>('POST', '/api/v1/operations/agencies', { body });
    const agency = { name: `示例机构 ${world.next()}`, phone: '021-61234567', capacity: 5, price: 100 };
    const { status, body } = await add(agency);
    expect(status).toBe(201);
    expect(await add(agency)).toMatchObject({ code: 'agency.name_taken', paths: ['name'] });
    expect(await add({ ...agency, name: '另一家', phone: 'none' })).toMatchObject({
      code: 'agency.phone',
      paths: ['phone'],
    });
    const change = (version: number) =>
      operator.browser.ask('PUT', `/api/v1/operations/agencies/${body.id}`, {
        body: { version, state: 'paused' },
      });
    expect((await change(body.version)).body).toMatchObject({ state: 'paused' });
    expect(await change(body.version)).toMatchObject({ status: 409, code: 'version.conflict' });
  });
});

test('Every act of staff is on a record whose rows hang together', async () => {
  const { deps } = world.product();
  const { canonicalJson, hexOf } = await import('./canonical-json.ts');
  const rows = await deps.store.read('platform', (tx) => tx.audit.recent({ limit: 500 }));
  let previous = new Uint8Array(32);
  for (const { hash, ...row } of rows.toReversed()) {
    const expected = deps.vault.digest(`${hexOf(previous)}|${canonicalJson(row)}`);
    expect(hexOf(hash), `row ${row.seq}`).toBe(hexOf(expected));
    previous = Uint8Array.from(hash);
  }
  expect(rows.length).toBeGreaterThan(5);
});
