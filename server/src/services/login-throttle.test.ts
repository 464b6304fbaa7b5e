import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import type { Begun } from '../testing/phone.ts';
import { registered, scanned, signInAgain, type Traveller } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';
import { LOGIN_THROTTLE, mayTry } from './login-throttle.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const AT = Date.parse('2026-11-24T12:00:00+08:00');
const WRONG = 'wrong-again-and-again';

test.each([
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 1],
  [4, 2],
  [5, 4],
  [6, 8],
  [7, 16],
  [8, 32],
  [9, 60],
  [10, 60],
  [99, 60],
])('after %i wrong ones in a row the next waits %i s, and not a millisecond more', (failures, seconds) => {
  const tries = { failures, lookedAt: [], lastAt: AT };
  const until = AT + seconds * SECOND;
  expect(mayTry(tries, until, true)).toBeNull();
  if (seconds === 0) return;
  expect(mayTry(tries, AT, true)?.refusal).toMatchObject({ code: 'login.wait', params: { seconds } });
  expect(mayTry(tries, until - 1, true)?.refusal).toMatchObject({
    code: 'login.wait',
    params: { seconds: 1 },
  });
});

test('twenty are looked at in any hour, wherever in the day it begins', () => {
  const lookedAt = Array.from({ length: LOGIN_THROTTLE.lookedAt.most }, (_, place) => AT + place * MINUTE);
  const tries = { failures: 0, lookedAt, lastAt: AT + 19 * MINUTE };
  expect(mayTry({ ...tries, lookedAt: lookedAt.slice(1) }, AT + 20 * MINUTE, true)).toBeNull();
  expect(mayTry(tries, AT + HOUR - SECOND, true)?.refusal).toMatchObject({
    code: 'login.too_many',
    params: { seconds: 1, minutes: 1, limit: 20 },
  });
  expect(mayTry(tries, AT + HOUR, true)).toBeNull();
});

test.each([
  [99, true, undefined],
  [100, true, 'login.recover'],
  [250, true, 'login.recover'],
  [250, false, undefined],
])('after %i in a row, where a new password can be set: %s, it is %s', (failures, canRecover, code) => {
  expect(mayTry({ failures, lookedAt: [], lastAt: 0 }, AT, canRecover)?.refusal.code).toBe(code);
});

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const login = (desk: Browser, email: string, password = WRONG) =>
  desk.ask<{ scan: Begun }>('POST', '/api/v1/login', { body: { email, password } });
const unknown = () => `nobody-${world.next()}@merchant.example`;
/** A browser in a network that nobody has come from. */
const fromElsewhere = (): Browser => {
  for (let left = 256; left > 0; left -= 1) world.next();
  return world.browser('far away');
};
/** Guesses as fast as it is looked at; gives how many were. */
async function guess(email: string, times: number, desk = () => world.browser('guesser')): Promise<number> {
  let looked = 0;
  for (let time = 0; time < times; time += 1) {
    const { code, headers } = await login(desk(), email);
    if (code === 'login.wrong') looked += 1;
    else world.clock.forward(Number(headers['retry-after']) * SECOND);
  }
  return looked;
}
const failures = async () =>
  (await world.query<{ failures: number }>('select max(failures)::int as failures from login_tries'))[0]
    ?.failures;
/** A merchant whose own browser is known. */
async function knownAt(): Promise<Traveller> {
  const me = await registered(world);
  await me.desk.post('/api/v1/logout');
  await signInAgain(me);
  await me.desk.post('/api/v1/logout');
  return me;
}

describe('guessing a password', () => {
  test('is answered at once with when to come back, the same for accounts that do not exist', async () => {
    const me = await registered(world);
    const seen = [];
    for (const email of [me.who.email, unknown()]) {
      const answers = [];
      for (let time = 0; time < 12; time += 1) {
        const { status, code, headers, body } = await login(world.browser(), email);
        const { instance: _own, ...rest } = body as unknown as Record<string, unknown>;
        answers.push({ status, code, after: headers['retry-after'], rest });
        if (code === 'login.wait') world.clock.forward(SECOND);
      }
      seen.push(answers);
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[0]?.map(({ code, after }) => (code === 'login.wait' ? after : code))).toEqual([
      ...['login.wrong', 'login.wrong', 'login.wrong', '1', 'login.wrong', '2', '1', 'login.wrong'],
      ...['4', '3', '2', '1'],
    ]);
  });

  test('looks at twenty an hour at most, however many ask at once and from wherever', async () => {
    const email = unknown();
    const atOnce = await Promise.all(Array.from({ length: 12 }, () => login(fromElsewhere(), email)));
    expect(atOnce.filter(({ code }) => code === 'login.wrong')).toHaveLength(3);
    const begun = world.clock.now();
    let looked = 3;
    while (world.clock.now() - begun < HOUR) looked += await guess(email, 1);
    expect(looked).toBe(20);
    expect(await guess(email, 2)).toBeGreaterThan(0);
  });

  test('what is refused unseen is not counted: whoever keeps knocking does not wait longer', async () => {
    const email = unknown();
    await guess(email, 3);
    for (let time = 0; time < 5; time += 1)
      expect((await login(world.browser(), email)).code).toBe('login.wait');
    world.clock.forward(SECOND);
    expect((await login(world.browser(), email)).code).toBe('login.wrong');
  });

  test('keeps nobody out for good: the right password works as soon as the wait is over, and ends the waits', async () => {
    const me = await registered(world);
    await guess(me.who.email, 5);
    expect((await login(world.browser(), me.who.email, me.who.password)).code).toBe('login.wait');
    world.clock.forward(MINUTE);
    expect((await login(world.browser(), me.who.email, me.who.password)).status).toBe(200);
    expect((await login(world.browser(), me.who.email)).code).toBe('login.wrong');
  });

  test('goes on being slow in the network it came from, after the owner signed in from another', async () => {
    const me = await registered(world);
    const guesser = fromElsewhere();
    await guess(me.who.email, 8, () => guesser);
    world.clock.forward(MINUTE);
    expect((await login(fromElsewhere(), me.who.email, me.who.password)).status).toBe(200);
    expect((await login(guesser, me.who.email)).code).toBe('login.wrong');
    expect((await login(guesser, me.who.email)).params).toMatchObject({ seconds: 8 });
    expect((await login(fromElsewhere(), me.who.email, me.who.password)).status).toBe(200);
  });

  test('stays open for the owner’s own browser, which has tries of its own', async () => {
    const me = await knownAt();
    await guess(me.who.email, 3);
    expect((await login(world.browser(), me.who.email, me.who.password)).status).toBe(429);
    expect((await login(me.desk, me.who.email, me.who.password)).status).toBe(200);
    for (let time = 0; time < 3; time += 1) await login(me.desk, me.who.email);
    expect((await login(me.desk, me.who.email, me.who.password)).code).toBe('login.wait');
  });
});

describe('after a hundred wrong ones in a row', () => {
  const hundred = async (email: string) => {
    while ((await failures()) !== LOGIN_THROTTLE.recoverAfter) {
      if ((await guess(email, 1)) > 0) continue;
    }
  };

  test('strangers are sent to set a new password, known account or not; the owner’s browser is not', async () => {
    await world.query('delete from login_tries');
    const nobody = unknown();
    await hundred(nobody);
    expect(await login(world.browser(), nobody)).toMatchObject({ status: 409, code: 'login.recover' });
    await world.query('delete from login_tries');

    const me = await knownAt();
    await world.query('delete from login_tries');
    await hundred(me.who.email);
    await world.restart();
    world.clock.forward(HOUR);
    expect(await login(world.browser(), me.who.email, me.who.password)).toMatchObject({
      code: 'login.recover',
    });
    expect((await login(me.desk, me.who.email, me.who.password)).status).toBe(200);
  });

  test('mailbox and phone open it again, and that browser is known from then on', async () => {
    await world.query('delete from login_tries');
    const me = await registered(world);
    await hundred(me.who.email);
    const desk = world.browser('a new computer');
    const { proofId } = await desk.post<{ proofId: string }>('/api/v1/recovery', { email: me.who.email });
    await desk.post('/api/v1/recovery/prove', { proofId, code: await world.codeTo(me.who.email) });
    const scan = await desk.post<Begun>('/api/v1/recovery/scan', { proofId });
    const password = 'violet-harbor-58-compass';
    const ticketId = await scanned({ ...me, desk }, scan);
    await desk.post('/api/v1/recovery/password', { proofId, ticketId, password });
    await guess(me.who.email, 6);
    expect((await login(desk, me.who.email, password)).status).toBe(200);
  });
});

test('tries are swept a month after the last of them, and not before', async () => {
  await world.query('delete from login_tries');
  await login(world.browser(), unknown());
  world.clock.forward(30 * 24 * HOUR - SECOND);
  await world.run('sweep');
  expect(await failures()).toBe(1);
  world.clock.forward(2 * SECOND);
  await world.run('sweep');
  expect(await failures()).toBeNull();
});
