import { DAY, MINUTE } from '@ruzhu/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import { pay, readyToPay, registered, signInAgain, type Traveller } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';
import { type Couriers, sendOutbox } from './send-outbox.ts';
import { linkToken } from './short-links.ts';

let world: World;
let me: Traveller;
let address: string;
beforeAll(async () => {
  world = await openWorld();
  me = await registered(world);
  address = await linkOf(me.who.adminMobile, '已注册');
});

/** The short path in the text message to a number that says so. */
async function linkOf(mobile: string, saying: string): Promise<string> {
  const text = (await world.mails(mobile)).find((one) => one.includes(saying)) ?? '';
  const [, path] = /https:\/\/ruzhu\.example(\/n\/\w+)$/.exec(text) ?? [];
  if (!path) throw new Error(`No short address in: ${text}`);
  return path;
}

const open = (path: string, browser = world.browser()) => browser.ask('GET', path);
/** The page that is shown where the address leads nowhere. */
const shown = ({ bytes }: { readonly bytes: Uint8Array }): unknown =>
  JSON.parse(Buffer.from(bytes).toString('utf8'));

describe('a short address in a text message', () => {
  test('leads to the page the message is about, however often and by whomever it is opened', async () => {
    const page = `/a/${me.accountId}/register/done`;
    for (let times = 0; times < 12; times += 1)
      expect(await open(address)).toMatchObject({
        status: 303,
        headers: { location: page, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
      });
    expect((await open(address, me.desk)).headers.location).toBe(page);
  });

  test('shows nothing and lets nobody in: the page asks for a sign-in', async () => {
    const stranger = world.browser();
    const { bytes } = await open(address, stranger);
    expect(bytes).toHaveLength(0);
    expect(stranger.cookies.get('__Host-sid')).toBeUndefined();
    expect((await stranger.ask('GET', me.account)).status).toBe(401);
  });

  test('is the same when the message is sent once more', async () => {
    await world.query(
      `update outbox set state = 'waiting', done_at = null, leased_until = null where notice = 'registration.done' and channel = 'sms'`,
    );
    const said: string[] = [];
    const words = (link: string) => ({ subject: '', text: '', html: '', sms: link });
    const couriers: Couriers = {
      mail: { send: async ({ id }) => ({ state: 'sent', reference: id }) },
      sms: {
        send: async ({ id, text }) => {
          said.push(text);
          return { state: 'sent', reference: id };
        },
      },
      render: {
        notice: (_key, _params, _locale, link) => words(link),
        code: () => words(''),
        link: () => words(''),
      },
    };
    expect(await sendOutbox(world.product().deps, couriers, 'sms')).toBe(1);
    expect(said).toEqual([`https://ruzhu.example${address}`]);
  });

  test('is its own for every message, and none follows from another', async () => {
    const { deps } = world.product();
    const tokens = Array.from({ length: 2_000 }, () => linkToken(deps, deps.ids.id()));
    expect(new Set(tokens).size).toBe(tokens.length);
    for (const token of tokens) expect(token).toMatch(/^[2-9a-hjkmnp-zA-HJ-NP-Z]{10}$/);
    // Every letter is used in every place.
    for (let place = 0; place < 10; place += 1)
      expect(new Set(tokens.map((token) => token[place])).size).toBe(55);
  });

  test('is stored with its message or not at all, and only as a hash', async () => {
    const rows = await world.query<{ n: number }>(
      `select count(*)::int as n from outbox left join short_links on outbox_id = outbox.id
       where channel = 'sms' and payload ? 'to' and outbox_id is null`,
    );
    expect(rows).toEqual([{ n: 0 }]);
    const [{ all }] = (await world.query<{ all: string }>(
      'select string_agg(short_links::text, chr(10)) as all from short_links',
    )) as [{ all: string }];
    expect(all).not.toContain(address.slice(3));
  });

  test('that nobody wrote is answered kindly, and lets nobody guess on', async () => {
    const guesser = world.browser();
    const wrong = (n: number) => `/n/${String(n).padStart(10, '2').replace(/[01]/g, 'a')}`;
    const unknown = await open(wrong(7), guesser);
    expect([unknown.status, shown(unknown)]).toEqual([
      404,
      expect.objectContaining({ kind: 'shortLink', why: 'unknown' }),
    ]);
    for (let n = 8; n < 37; n += 1) expect((await open(wrong(n), guesser)).status).toBe(404);
    const stopped = await open(address, guesser);
    expect([stopped.status, shown(stopped)]).toEqual([
      429,
      expect.objectContaining({ kind: 'shortLink', why: 'tooOften' }),
    ]);
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    await world.restart();
    expect((await open(address, guesser)).status).toBe(429);
    expect((await open(address)).status).toBe(303);
    world.clock.forward(60 * MINUTE);
    expect((await open(address, guesser)).status).toBe(303);
  });

  test.each(['/n/', '/n/a', `/n/${'a'.repeat(99)}`, '/n/%00%00%00%00%00', "/n/';drop--x"])(
    '%s is no address',
    async (path) => {
      expect((await open(path)).status).toBe(404);
    },
  );

  test('leads to the item of each notice', async () => {
    await signInAgain(me);
    await pay(await readyToPay(me));
    world.clock.forward(MINUTE);
    const { headers } = await open(await linkOf(me.who.adminMobile, '已付'));
    expect(headers.location).toBe(`/a/${me.accountId}/v/submitted`);
  });

  test('runs out after 90 days, says so, and is taken out a month later', async () => {
    world.clock.forward(90 * DAY);
    const over = await open(address);
    expect([over.status, shown(over)]).toEqual([
      410,
      expect.objectContaining({ kind: 'shortLink', why: 'expired' }),
    ]);
    world.clock.forward(31 * DAY);
    while ((await world.run('sweep')) > 0);
    expect((await open(address)).status).toBe(404);
  });

  test('goes with its merchant', async () => {
    const gone = await registered(world);
    const own = await linkOf(gone.who.adminMobile, '已注册');
    const [{ number }] = (await world.query<{ number: string }>(
      'select number from applications where id = $1',
      [gone.accountId],
    )) as [{ number: string }];
    const operator = await world.member(['operator']);
    await operator.browser.post('/api/v1/operations/erasures', { number, reason: '商户要求删除' });
    expect((await open(own)).status).toBe(404);
  });
});
