import { type Endpoint, endpoints } from '@ruzhu/api';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { begun } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
let columns: readonly string[];
/** Who is signed in on either side: what is refused then is not refused for want of a sign-in. */
let merchant: Browser;
let staff: Browser;

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

beforeAll(async () => {
  world = await openWorld();
  const rows = await world.query<{ name: string }>(
    `select distinct column_name as name from information_schema.columns where table_schema = 'public' order by 1`,
  );
  columns = [...new Set(rows.flatMap(({ name }) => [name, camel(name)]))];
  merchant = (await begun(world)).desk;
  staff = (await world.member(['reviewer', 'nameReviewer', 'finance', 'operator'], await world.agency()))
    .browser;
});

/** Half-made pages are kept sealed as they were typed and become answers only through the page itself. */
const TYPED = /^draft_/;

const writes = endpoints.filter(({ body, id }) => body !== undefined && !TYPED.test(id));
const named = writes.map((one) => [`${one.method} ${one.path}`, one] as const);

/** The places of a request's body that name what it does not take. */
function strangersIn({ body }: Endpoint, given: object): readonly string[] {
  const read = body?.safeParse(given);
  if (!read || read.success) return [];
  return read.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  );
}

/** What an operation takes by its own description. */
const ownKeys = ({ body }: Endpoint): readonly string[] =>
  body && 'shape' in body && typeof body.shape === 'object' && body.shape ? Object.keys(body.shape) : [];

const pathOf = ({ path }: Endpoint) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'token' ? 'x'.repeat(43) : name === 'number' ? '0000' : world.ground.ids.id(),
  );

const browserFor = ({ auth }: Endpoint): Browser => {
  if (auth === 'applicant') return merchant;
  return ['staff', 'reviewer', 'finance', 'operator'].includes(auth) ? staff : world.browser();
};

/** What anybody could have changed. */
const rows = () =>
  world.query(`select (select count(*) from audit) as audit, (select sum(version) from applications) as applications,
    (select count(*) from events) as events, (select count(*) from staff) as staff,
    (select count(*) from agencies) as agencies, (select count(*) from outbox) as outbox`);

describe('No operation takes what stands in a table and not in its description', () => {
  test('and there is something to try', () => {
    expect(columns.length).toBeGreaterThan(250);
    expect(columns).toEqual(expect.arrayContaining(['merchant_id', 'merchantId', 'state', 'roles']));
    expect(writes.length).toBeGreaterThan(60);
  });

  test.each(named)('%s', async (_, one) => {
    const own = ownKeys(one);
    const strange = columns.filter((column) => !own.includes(column));
    const given = Object.fromEntries(strange.map((column) => [column, 'x']));
    expect([...strangersIn(one, given)].sort()).toEqual([...strange].sort());
    const before = await rows();
    const answer = await browserFor(one).ask(one.method, pathOf(one), {
      body: { merchant_id: world.ground.ids.id(), isAdmin: true },
    });
    expect(answer).toMatchObject({ status: 400, code: 'request.malformed' });
    expect(await rows()).toEqual(before);
  });
});
