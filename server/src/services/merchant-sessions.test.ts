import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { registered, signInAgain, type Traveller } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

type Listed = {
  readonly id: string;
  readonly browser: string;
  readonly addressMasked: string;
  readonly since: string;
  readonly seenAt: string;
  readonly isOwn: boolean;
};

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const MINUTE = 60_000;
const list = async ({ desk }: Pick<Traveller, 'desk'>) =>
  (await desk.get<{ signIns: readonly Listed[] }>('/api/v1/sign-ins')).signIns;
const isIn = async (desk: Browser) =>
  (await desk.get<{ session: unknown }>('/api/v1/session')).session !== null;

/** The same merchant in browsers of these names, signed in one minute after the other. */
async function alsoAt(me: Traveller, ...names: readonly string[]): Promise<readonly Traveller[]> {
  const others: Traveller[] = [];
  for (const name of names) {
    world.clock.forward(2 * MINUTE);
    const other = { ...me, desk: world.browser(name) };
    await signInAgain(other);
    others.push(other);
  }
  return others;
}

describe('the list of sign-ins', () => {
  test('tells of each living one which browser, which network, since when, and which is the own', async () => {
    const me = await registered(world);
    const [other] = await alsoAt(me, 'Firefox/140.0 (Windows NT 10.0)');
    const own = await list(me);
    expect(own.map(({ isOwn }) => isOwn)).toEqual([true, false]);
    expect(own[1]!.browser).toBe('Firefox/140.0 (Windows NT 10.0)');
    expect(own[1]!.addressMasked).toMatch(/^\d{1,3}\.\d{1,3}\.\*\.\*$/);
    expect(Date.parse(own[1]!.since)).toBeGreaterThan(Date.parse(own[0]!.since));
    const theirs = await list(other!);
    expect(theirs.map(({ id }) => id)).toEqual(own.map(({ id }) => id).reverse());
    expect(theirs[0]!.isOwn).toBe(true);
  });

  test('holds neither token nor hash of any', async () => {
    const me = await registered(world);
    await alsoAt(me, 'another browser');
    const told = JSON.stringify(await list(me));
    const rows = await world.query<{ hash: string }>(
      `select encode(id_hash, 'hex') as hash from sign_ins where application_id = $1`,
      [me.accountId],
    );
    expect(rows).toHaveLength(2);
    for (const { hash } of rows) expect(told).not.toContain(hash.slice(0, 32));
    expect(told).not.toContain(me.desk.cookies.get('__Host-sid'));
  });

  test('leaves out what has ended for want of a sign of life', async () => {
    const me = await registered(world);
    const [other] = await alsoAt(me, 'left open');
    world.clock.forward(20 * MINUTE);
    expect(await list(me)).toHaveLength(2);
    world.clock.forward(20 * MINUTE);
    expect((await list(me)).map(({ isOwn }) => isOwn)).toEqual([true]);
    expect(await isIn(other!.desk)).toBe(false);
  });
});

describe('ending one sign-in', () => {
  test('ends that one at once and no other', async () => {
    const me = await registered(world);
    const [second, third] = await alsoAt(me, 'second', 'third');
    const { id } = (await list(me)).find(({ browser }) => browser === 'second')!;
    expect((await me.desk.ask('DELETE', `/api/v1/sign-ins/${id}`)).status).toBe(200);
    expect(await isIn(second!.desk)).toBe(false);
    expect(await isIn(third!.desk)).toBe(true);
    expect((await list(me)).map(({ browser }) => browser)).not.toContain('second');
    const again = await me.desk.ask('DELETE', `/api/v1/sign-ins/${id}`);
    expect(again).toMatchObject({ status: 404, code: 'not_found' });
  });

  test('may be the own one: then the cookie goes too', async () => {
    const me = await registered(world);
    const [own] = await list(me);
    await me.desk.ask('DELETE', `/api/v1/sign-ins/${own!.id}`);
    expect(me.desk.cookies.has('__Host-sid')).toBe(false);
    expect(await isIn(me.desk)).toBe(false);
  });
});

describe('signing out everywhere', () => {
  const everywhere = (me: Traveller, own: boolean) =>
    me.desk.post<{ ended: number }>('/api/v1/sign-ins/end', { own });

  test('ends every other sign-in and is told by message and mail', async () => {
    const me = await registered(world);
    const others = await alsoAt(me, 'second', 'third');
    expect(await everywhere(me, false)).toEqual({ ended: 2 });
    expect(await Promise.all(others.map(({ desk }) => isIn(desk)))).toEqual([false, false]);
    expect(await isIn(me.desk)).toBe(true);
    const { messages } = await me.desk.get<{ messages: { notice: string; page: string }[] }>(
      '/api/v1/messages',
    );
    expect(messages[0]).toMatchObject({ notice: 'signIns.ended', page: `/a/${me.accountId}/settings` });
    expect((await world.subjects(me.who.email)).join()).toContain('其他登录设备已登出');
  });

  test('ends the own one with it when that was asked for', async () => {
    const me = await registered(world);
    const others = await alsoAt(me, 'second');
    expect(await everywhere(me, true)).toEqual({ ended: 2 });
    expect(await isIn(others[0]!.desk)).toBe(false);
    expect(await isIn(me.desk)).toBe(false);
    expect(me.desk.cookies.has('__Host-sid')).toBe(false);
  });

  test('leaves the sign-ins of another merchant alone', async () => {
    const [me, neighbour] = [await registered(world), await registered(world)];
    await everywhere(me, true);
    expect(await isIn(neighbour.desk)).toBe(true);
  });
});
