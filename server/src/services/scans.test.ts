import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { type Begun, numberOn, openScan, ownPhone, type Phone, tokenOf, typedOn } from '../testing/phone.ts';
import {
  answerRegistration,
  begun,
  confirmVerification,
  ordered,
  proveMobile,
  readyToPay,
  registered,
  scanned,
  type Traveller,
  verificationOf,
} from '../testing/road.ts';
import { atOnce } from '../testing/sample-world.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A service account whose administrator's phone is proved, and the address of what it is to be scanned for. */
async function toBind(): Promise<Traveller> {
  const me = await begun(world);
  await answerRegistration(me, 'password', 'type', 'entity', 'verify', 'admin');
  await proveMobile(me);
  return me;
}
const binding = ({ desk, account }: Traveller) => desk.post<Begun>(`${account}/administrator/scan`);
const bind = ({ desk, account }: Traveller, { ticketId }: Begun) =>
  desk.ask('POST', `${account}/administrator/bind`, { body: { ticketId } });
const stateOf = async (desk: Browser, { ticketId }: Begun) =>
  (await desk.get<{ state: string }>(`/api/v1/scans/${ticketId}`)).state;

type Given = { number?: string; phone?: Phone; name?: string | null; challenge?: string };

/** Opens the page and sends what was typed; gives whatever came back. */
async function confirm(me: Traveller, scan: Begun, given: Given = {}) {
  const { challenge } = await openScan(me.hand, scan);
  const number = given.number ?? (await numberOn(me.desk, scan))!;
  const name = given.name === null ? {} : { name: given.name ?? me.who.adminName };
  const typed = { number, challenge: given.challenge ?? challenge, ...name };
  const body = await typedOn(given.phone ?? me.phone, typed);
  return me.hand.ask('POST', `/api/v1/phone/scans/${tokenOf(scan.url)}/confirm`, { body });
}
const wrong = (number: string) => String((Number(number) + 1) % 100).padStart(2, '0');

describe('the number', () => {
  test('shows on the computer only once the phone has the page open', async () => {
    const me = await toBind();
    const scan = await binding(me);
    expect(await numberOn(me.desk, scan)).toBeNull();
    await openScan(me.hand, scan);
    expect(await numberOn(me.desk, scan)).toMatch(/^\d{2}$/);
    expect(JSON.stringify(await openScan(me.hand, scan))).not.toContain(`"number"`);
  });

  test('may be mistyped twice; the third time ends the scan', async () => {
    const me = await toBind();
    const scan = await binding(me);
    await openScan(me.hand, scan);
    const number = (await numberOn(me.desk, scan))!;
    for (const left of [2, 1])
      expect(await confirm(me, scan, { number: wrong(number) })).toMatchObject({
        code: 'scan.number',
        params: { left },
      });
    expect(await confirm(me, scan, { number: wrong(number) })).toMatchObject({ code: 'scan.locked' });
    expect(await stateOf(me.desk, scan)).toBe('expired');
    const body = await typedOn(me.phone, { number, challenge: 'over' });
    const late = await me.hand.ask('POST', `/api/v1/phone/scans/${tokenOf(scan.url)}/confirm`, { body });
    expect(late).toMatchObject({ status: 409, code: 'scan.over' });
    expect(await bind(me, scan)).toMatchObject({ code: 'scan.not_confirmed' });
  });

  test('is tried three times at most, however many guess at once', async () => {
    const me = await toBind();
    const scan = await binding(me);
    const { challenge } = await openScan(me.hand, scan);
    const right = Number(await numberOn(me.desk, scan));
    const path = `/api/v1/phone/scans/${tokenOf(scan.url)}/confirm`;
    const answers = await atOnce(15, async (place) => {
      const number = String((right + 1 + place) % 100).padStart(2, '0');
      return me.hand.ask('POST', path, {
        body: await typedOn(me.phone, { number, challenge, name: me.who.adminName }),
      });
    });
    const codes = answers.map(({ code }) => code);
    expect(codes.filter((code) => code === 'scan.number')).toHaveLength(2);
    expect(codes.filter((code) => code === 'scan.locked')).toHaveLength(1);
    expect(codes.filter((code) => code === 'scan.over')).toHaveLength(12);
  });
});

describe('the phone', () => {
  test('of a person is enrolled by the first scan, and asked for no name afterwards', async () => {
    const me = await toBind();
    const scan = await binding(me);
    expect(await openScan(me.hand, scan)).toMatchObject({ enrols: true });
    expect((await confirm(me, scan)).status).toBe(200);
    expect((await bind(me, scan)).status).toBe(200);
    await answerRegistration(me, 'name');
    await me.desk.post(`${me.account}/submit`);
    const verifying = await verificationOf(me);
    const next = await me.desk.post<Begun>(`${verifying.verification}/administrator/scan`);
    expect(await openScan(me.hand, next)).toMatchObject({ enrols: false });
    expect((await confirm(me, next, { name: null })).status).toBe(200);
  });

  test('must be told the name on the ID card when it is enrolled', async () => {
    const me = await toBind();
    const scan = await binding(me);
    expect(await confirm(me, scan, { name: null })).toMatchObject({ code: 'field.missing', paths: ['name'] });
    expect(await confirm(me, scan, { name: '张三' })).toMatchObject({ code: 'wechat.real_name_differs' });
    expect(await stateOf(me.desk, scan)).toBe('wrongPerson');
    expect(await bind(me, scan)).toMatchObject({ code: 'scan.not_confirmed' });
  });

  test('of another person, or a second one, is refused once there is one', async () => {
    const me = await registered(world);
    const verifying = await verificationOf(me);
    const scan = await me.desk.post<Begun>(`${verifying.verification}/administrator/scan`);
    expect(await confirm(me, scan, { phone: await ownPhone() })).toMatchObject({
      code: 'wechat.real_name_differs',
    });
    expect(await stateOf(me.desk, scan)).toBe('wrongPerson');
    const [owner] = await world.query<{ n: number }>(
      'select count(*)::int as n from devices d join administrators a on a.id_index = d.owner_index where a.application_id = $1',
      [me.accountId],
    );
    expect(owner?.n).toBe(1);
  });

  test('of one person cannot be enrolled for another', async () => {
    const [one, two] = [await registered(world), await toBind()];
    const scan = await binding(two);
    expect(await confirm(two, scan, { phone: one.phone })).toMatchObject({
      code: 'wechat.real_name_differs',
    });
  });

  test('must sign exactly what it was shown', async () => {
    const me = await toBind();
    const scan = await binding(me);
    expect(await confirm(me, scan, { challenge: 'ruzhu-scan|another|act' })).toMatchObject({
      code: 'scan.signature',
    });
    const other = await ownPhone();
    const { challenge } = await openScan(me.hand, scan);
    const number = (await numberOn(me.desk, scan))!;
    const body = {
      ...(await typedOn(me.phone, { number, challenge, name: me.who.adminName })),
      publicKey: other.publicKey,
    };
    const forged = await me.hand.ask('POST', `/api/v1/phone/scans/${tokenOf(scan.url)}/confirm`, { body });
    expect(forged).toMatchObject({ code: 'scan.signature' });
    expect((await confirm(me, scan)).status).toBe(200);
  });

  test('can read the page as often as it likes without using it up', async () => {
    const me = await toBind();
    const scan = await binding(me);
    for (let times = 0; times < 5; times += 1)
      expect((await me.hand.ask('GET', `/s/${tokenOf(scan.url)}`)).status).toBe(200);
    expect(await stateOf(me.desk, scan)).toBe('created');
    expect((await confirm(me, scan)).status).toBe(200);
  });
});

describe('time', () => {
  test('A QR code lives two minutes', async () => {
    const me = await toBind();
    const [kept, lost] = [await binding(me), await binding(me)];
    world.clock.forward(2 * MINUTE - 1);
    expect((await confirm(me, kept)).status).toBe(200);
    world.clock.forward(1);
    const late = await me.hand.ask('POST', `/api/v1/phone/scans/${tokenOf(lost.url)}/open`);
    expect(late).toMatchObject({ status: 409, code: 'scan.over' });
    expect(await stateOf(me.desk, lost)).toBe('expired');
  });

  test('From the scan on there are two minutes', async () => {
    const me = await toBind();
    const scan = await binding(me);
    world.clock.forward(110 * SECOND);
    await openScan(me.hand, scan);
    const number = (await numberOn(me.desk, scan))!;
    world.clock.forward(2 * MINUTE - 1);
    expect(await confirm(me, scan, { number: wrong(number) })).toMatchObject({ code: 'scan.number' });
    world.clock.forward(1);
    expect(await stateOf(me.desk, scan)).toBe('expired');
  });

  test('Opening the page again and again does not make a scan live longer', async () => {
    const me = await toBind();
    const scan = await binding(me);
    const ends: string[] = [];
    for (let times = 0; times < 4; times += 1) {
      ends.push((await openScan(me.hand, scan)).endsAt);
      world.clock.forward(25 * SECOND);
    }
    expect(new Set(ends).size).toBe(1);
  });

  test('A confirmed scan must be used within a minute', async () => {
    const me = await toBind();
    const scan = await binding(me);
    await confirm(me, scan);
    world.clock.forward(MINUTE);
    expect(await bind(me, scan)).toMatchObject({ code: 'scan.not_confirmed', params: { state: 'expired' } });
  });
});

describe('the computer', () => {
  test('that did not begin the scan finds nothing', async () => {
    const me = await registered(world);
    const verifying = await verificationOf(me);
    const scan = await me.desk.post<Begun>(`${verifying.verification}/administrator/scan`);
    const stranger = world.browser();
    expect(await stranger.ask('GET', `/api/v1/scans/${scan.ticketId}`)).toMatchObject({
      status: 404,
      code: 'scan.unknown',
    });
    await confirm(me, scan, { name: null });
    const stolen = world.browser('the same merchant elsewhere');
    stolen.cookies.set('__Host-sid', me.desk.cookies.get('__Host-sid')!);
    const path = `${verifying.verification}/administrator/confirm`;
    expect(await stolen.ask('POST', path, { body: { ticketId: scan.ticketId } })).toMatchObject({
      code: 'scan.unknown',
    });
    expect((await me.desk.ask('POST', path, { body: { ticketId: scan.ticketId } })).status).toBe(200);
  });

  test('uses a confirmed scan once, however often it asks at the same time', async () => {
    const me = await toBind();
    const scan = await binding(me);
    await confirm(me, scan);
    const answers = await atOnce(10, () => bind(me, scan));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    expect(
      answers.filter(({ status }) => status === 409).every(({ code }) => code === 'scan.not_confirmed'),
    ).toBe(true);
  });

  test('cannot use a scan that was not confirmed', async () => {
    const me = await toBind();
    const scan = await binding(me);
    expect(await bind(me, scan)).toMatchObject({ status: 409, code: 'scan.not_confirmed' });
    await openScan(me.hand, scan);
    expect(await bind(me, scan)).toMatchObject({ status: 409, code: 'scan.not_confirmed' });
  });

  test('cannot use a scan for another act', async () => {
    const me = await readyToPay(await registered(world));
    const ticketId = await scanned(me, await me.desk.post<Begun>(`${me.verification}/administrator/scan`));
    const body = { ticketId, ticks: { agreeNotReturned: true, agreeCall: true } };
    expect(await me.desk.ask('POST', `${me.verification}/orders`, { body })).toMatchObject({
      status: 409,
      code: 'scan.other_act',
    });
  });

  test('cannot bind somebody else with the scan of the one who confirmed', async () => {
    const me = await toBind();
    const scan = await binding(me);
    await confirm(me, scan);
    const admin = { adminName: '赵示例', adminIdNumber: me.who.legalRepId, adminMobile: me.who.adminMobile };
    await me.desk.put(`${me.account}/steps/admin`, admin);
    expect(await bind(me, scan)).toMatchObject({ status: 409, code: 'scan.other_act' });
  });

  test('cannot bind another name with the scan of the one who confirmed', async () => {
    const me = await toBind();
    const scan = await binding(me);
    await confirm(me, scan);
    const { adminIdNumber, adminMobile } = me.who;
    await me.desk.put(`${me.account}/steps/admin`, { adminName: '赵示例', adminIdNumber, adminMobile });
    expect(await bind(me, scan)).toMatchObject({ status: 409, code: 'scan.other_act' });
  });

  test('has to ask anew when the amount on the phone is not what is to be paid', async () => {
    const me = await readyToPay(await registered(world));
    const scan = await me.desk.post<Begun>(`${me.verification}/payment/scan`);
    const ticketId = await scanned(me, scan);
    const order = { id: world.ground.ids.id(), number: world.ground.ids.number('P') };
    await world.query(
      `insert into orders (id, merchant_id, application_id, number, amount, state, fee_words, pay_url, created_at, closes_at, version)
       select $1, merchant_id, id, $2, 1, 'settled', '{}', '', now(), now(), 0 from applications where id = $3`,
      [order.id, order.number, me.verificationId],
    );
    await world.query(
      `insert into credits (id, merchant_id, order_id, fee_rule, granted_at)
       select $1, merchant_id, $2, 'fee.3', now() from applications where id = $3`,
      [world.ground.ids.id(), order.id, me.verificationId],
    );
    const body = { ticketId, ticks: { agreeNotReturned: true, agreeCall: true } };
    expect(await me.desk.ask('POST', `${me.verification}/orders`, { body })).toMatchObject({
      code: 'scan.other_act',
    });
    expect((await ordered(me)).amount).toBe(0);
  });
});

describe('a refusal on the phone', () => {
  const refuse = (me: Traveller, scan: Begun) =>
    me.hand.ask('POST', `/api/v1/phone/scans/${tokenOf(scan.url)}/refuse`);

  test('ends the scan, and is told to the merchant by message and mail', async () => {
    const me = await registered(world);
    const verifying = await verificationOf(me);
    const scan = await me.desk.post<Begun>(`${verifying.verification}/administrator/scan`);
    expect((await refuse(me, scan)).status).toBe(200);
    expect(await stateOf(me.desk, scan)).toBe('refused');
    expect(await confirmTwice(me, scan)).toBe('scan.over');
    const { messages } = await me.desk.get<{ messages: { notice: string; title: string }[] }>(
      '/api/v1/messages',
    );
    expect(messages.map(({ notice }) => notice)).toContain('scan.alarm');
    expect(messages.find(({ notice }) => notice === 'scan.alarm')?.title).toMatch(/确认主体认证/);
    expect((await world.mails(me.who.email)).join()).toMatch(/已拒绝/);
    expect((await world.mails(me.who.adminMobile)).join()).toMatch(/已拒绝/);
  });
  const confirmTwice = async (me: Traveller, scan: Begun) =>
    (await me.hand.ask('POST', `/api/v1/phone/scans/${tokenOf(scan.url)}/open`)).code;

  test('pauses all further scans for 15 minutes when it is the third', async () => {
    const me = await registered(world);
    const verifying = await verificationOf(me);
    const path = `${verifying.verification}/administrator/scan`;
    for (let times = 0; times < 3; times += 1) {
      await refuse(me, await me.desk.post<Begun>(path));
      world.clock.forward(MINUTE);
    }
    const paused = await me.desk.ask('POST', path);
    expect(paused).toMatchObject({ status: 429, code: 'scan.denied_often', params: { minutes: 14 } });
    world.clock.forward(14 * MINUTE);
    expect((await me.desk.ask('POST', path)).status).toBe(201);
    await confirmVerification(verifying);
  });
});
