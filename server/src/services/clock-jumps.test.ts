/** What deadlines do when the host's clock is wrong, lives in another zone, or nobody has looked for days. */
import { DAY, HOUR } from '@ruzhu/rules';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { reviewers, verified } from '../testing/review.ts';
import { ordered, readyToPay, registered, type Traveller } from '../testing/road.ts';
import { moment } from '../testing/test-clock.ts';
import { openWorld, type World } from '../testing/world.ts';

const SECOND = 1_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

type Due = { readonly owner: string; readonly clock: string; readonly rule: string; readonly due: number };

const timersOf = (of: World, { accountId }: Traveller) =>
  of.query<Due>(
    `select owner_id as owner, clock, rule, due_at as due from timers
     where due_at is not null and owner_id in
       (select id from applications where id = $1 or parent_id = $1
        union select id from orders where application_id in (select id from applications where parent_id = $1))
     order by due_at, clock`,
    [accountId],
  );

/** What has happened to a merchant, and where it stands. */
const story = async (of: World, { accountId }: Traveller) => {
  const owned = 'select id from applications where id = $1 or parent_id = $1';
  return {
    events: await of.query(
      `select application_id as id, seq, event, to_state as state from events where application_id in (${owned}) order by 1, 2`,
      [accountId],
    ),
    states: await of.query(`select id, state from applications where id in (${owned}) order by 1`, [
      accountId,
    ]),
    orders: await of.query(`select id, state from orders where application_id in (${owned}) order by 1`, [
      accountId,
    ]),
  };
};

test('a clock that jumps 31 days ahead and back ends nothing twice, and brings nothing back that has ended', async () => {
  const waiting = await registered(world);
  const paying = await readyToPay(await registered(world));
  await ordered(paying);
  await world.due();
  const before = [await story(world, waiting), await story(world, paying)];
  world.clock.jump(31 * DAY);
  await world.due();
  const ended = [await story(world, waiting), await story(world, paying)];
  expect(ended[0]?.states).not.toEqual(before[0]?.states);
  expect(ended[1]?.orders).toMatchObject([{ state: 'closed' }]);
  for (const jump of [-31 * DAY, 31 * DAY, -31 * DAY]) {
    world.clock.jump(jump);
    await world.due();
    expect([await story(world, waiting), await story(world, paying)]).toEqual(ended);
  }
  world.clock.jump(31 * DAY);
});

test('a clock that jumps back moves no deadline, and each ends at its instant all the same', async () => {
  const me = await registered(world);
  const due = await timersOf(world, me);
  world.clock.jump(-2 * HOUR);
  await world.due();
  expect(await timersOf(world, me)).toEqual(due);
  world.clock.jump(2 * HOUR);
});

/** Goes to one second before each deadline and one second past it, in their order; gives the spans that were met. */
async function meetAll(of: World, me: Traveller, until: number): Promise<readonly string[]> {
  const met: string[] = [];
  for (;;) {
    const [next] = await timersOf(of, me);
    if (!next || next.due > until) return met;
    const same = (await timersOf(of, me)).filter(({ due }) => due === next.due);
    of.clock.jump(next.due - SECOND - of.clock.now());
    await of.due();
    const early = await story(of, me);
    expect((await timersOf(of, me))[0], `${next.clock} a second before`).toMatchObject({ clock: next.clock });
    of.clock.jump(2 * SECOND);
    await of.due();
    const late = await story(of, me);
    expect(late.events.length, `${next.clock} a second after`).toBeGreaterThan(early.events.length);
    await of.due();
    expect((await story(of, me)).events, `${next.clock} again`).toHaveLength(late.events.length);
    met.push(...same.map(({ clock, rule }) => `${clock} ${rule}`));
  }
}

test('every deadline of a merchant who does nothing ends within the second, and once', async () => {
  const me = await registered(world);
  const met = await meetAll(world, me, world.clock.now() + 40 * DAY);
  expect(met.map((one) => one.split(' ')[0])).toEqual(expect.arrayContaining(['window', 'window/1d']));
});

test('every deadline of the year of a verified account ends within the second, and once', async () => {
  const [reviewer] = await reviewers(world);
  const me = await verified(world, reviewer);
  const met = await meetAll(world, me, world.clock.now() + 400 * DAY);
  expect(met.length).toBeGreaterThan(4);
});

test.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe'])(
  'on a host in %s days end at midnight in Shanghai, and summer time moves nothing',
  async (TZ) => {
    process.env.TZ = TZ;
    // Before and behind midnight in Shanghai, and across the days on which Berlin and Los Angeles change their clocks.
    const dues: number[] = [];
    for (const start of [moment(2026, 3, 2, 24) - SECOND, moment(2026, 3, 2, 24), moment(2026, 10, 20)]) {
      const there = await openWorld({ start });
      const me = await registered(there);
      const due = (await timersOf(there, me)).find(({ clock }) => clock === 'window')?.due ?? 0;
      dues.push(due);
    }
    expect(dues).toEqual([moment(2026, 4, 1, 24), moment(2026, 4, 2, 24), moment(2026, 11, 19, 24)]);
    expect(new Date(moment(2026, 7, 1)).getTimezoneOffset()).toBe(
      { UTC: 0, 'Asia/Shanghai': -480, 'America/Los_Angeles': 420, 'Europe/Berlin': -120 }[TZ] ?? -630,
    );
  },
);

test('an account verified on 29 February holds until the end of 28 February, and its renewal for a year from there', async () => {
  const leap = await openWorld({ start: moment(2024, 2, 29) });
  const [reviewer] = await reviewers(leap);
  const me = await verified(leap, reviewer);
  const [row] = await leap.query<{ until: number }>(
    'select verified_until as until from accounts where application_id = $1',
    [me.accountId],
  );
  expect(row?.until).toBe(moment(2025, 2, 28, 24));
});
