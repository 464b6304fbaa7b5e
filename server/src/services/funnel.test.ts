import type { AnswerOf, funnel } from '@ruzhu/api';
import { beforeAll, describe, expect, test } from 'vitest';
import { approved, reviewers, verified } from '../testing/review.ts';
import { begun, paid } from '../testing/road.ts';
import { agency } from '../testing/sample-reviews.ts';
import { atOnce, bornMerchant, openCase } from '../testing/sample-world.ts';
import { moment } from '../testing/test-clock.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
const seen = async () => {
  while ((await world.run('stages')) > 0);
  const { browser } = await world.member(['operator']);
  return browser.get<AnswerOf<typeof funnel>>('/api/v1/operations/funnel');
};

describe('who came how far', () => {
  beforeAll(async () => {
    world = await openWorld();
    const [reviewer] = await reviewers(world);
    await begun(world);
    await paid(world);
    const me = await verified(world, reviewer, { kind: 'enterprise' });
    await approved(me, reviewer);
    // Another mini program of the same merchant.
    await world.query(`insert into events
      select application_id, seq + 100, merchant_id, at, event, from_state, to_state, actor, actor_id, data, hash
      from events where to_state = 'approved' and from_state <> to_state`);
  });

  test('is counted by merchant and stage, a second mini program not again', async () => {
    const { weeks, stages } = await seen();
    expect(weeks[0]).toEqual({
      week: '2026-03-02',
      started: 3,
      qualified: 2,
      registered: 2,
      handedIn: 2,
      paid: 2,
      passed: 1,
      issued: 1,
    });
    expect(stages.map(({ stage, stopped }) => [stage, stopped])).toEqual([
      ['started', 1],
      ['qualified', 0],
      ['registered', 0],
      ['handedIn', 0],
      ['paid', 1],
      ['passed', 0],
      ['issued', 0],
    ]);
  });

  test('stands in the week in which it was, the running one first, eight of them', async () => {
    world.clock.at(2026, 3, 9, 0);
    await begun(world);
    const { weeks, stages } = await seen();
    expect(weeks.map(({ week, started }) => [week, started])).toEqual([
      ['2026-03-09', 1],
      ['2026-03-02', 3],
      ['2026-02-23', 0],
      ['2026-02-16', 0],
      ['2026-02-09', 0],
      ['2026-02-02', 0],
      ['2026-01-26', 0],
      ['2026-01-19', 0],
    ]);
    expect(stages[0]).toEqual({ stage: 'started', reached: 4, stopped: 2 });
  });

  test('is for operators alone', async () => {
    const { browser } = await world.member(['finance']);
    expect(await browser.ask('GET', '/api/v1/operations/funnel')).toMatchObject({ code: 'role.missing' });
  });
});

describe('what was put aside', () => {
  const put = `insert into stage_news (merchant_id, stage, at) values ($1, $2, now())`;
  const counted = () =>
    world.query(`select stage, n from stage_counts where week = '-infinity' order by stage`);

  test('by whoever commits late is counted all the same, and whoever came after did not wait for it', async () => {
    world = await openWorld();
    const { store } = world.product().deps;
    const [slow, quick] = [await bornMerchant(store), await bornMerchant(store)];
    const client = await world.ground.pool.connect();
    await client.query('begin; set local role ruzhu_platform');
    // The lower number is taken now and seen last.
    await client.query(put, [slow, 'started']);
    await world.query(put, [quick, 'started']);
    expect(await world.run('stages')).toBe(1);
    expect(await counted()).toEqual([{ stage: 'started', n: 1 }]);
    await client.query('commit');
    client.release();
    expect(await world.run('stages')).toBe(1);
    expect(await counted()).toEqual([{ stage: 'started', n: 2 }]);
  });

  test('is counted once by several that count at once, while others go on putting aside', async () => {
    world = await openWorld();
    const { store } = world.product().deps;
    const merchants = await atOnce(40, () => bornMerchant(store));
    const rounds = await Promise.all([
      // Each merchant three times: at once with itself and with all others.
      ...merchants.flatMap((id) => [1, 2, 3].map(() => world.query(put, [id, 'paid']).then(() => 0))),
      ...[1, 2, 3, 4].map(() => world.run('stages')),
    ]);
    let done = rounds.reduce((sum, n) => sum + Number(n), 0);
    for (let n = await world.run('stages'); n > 0; n = await world.run('stages')) done += n;
    expect(done).toBe(120);
    expect(await counted()).toEqual([{ stage: 'paid', n: 40 }]);
    expect(await world.query('select from stage_news')).toEqual([]);
  });

  test('is gone with a step that was not done', async () => {
    const [before] = await world.query('select count(*)::int as n from stage_news');
    const client = await world.ground.pool.connect();
    await client.query('begin; set local role ruzhu_platform');
    await client.query(put, [world.ground.ids.id(), 'paid']);
    await client.query('rollback');
    client.release();
    expect(await world.query('select count(*)::int as n from stage_news')).toEqual([before]);
  });
});

describe('open cases', () => {
  test('are parted by working days and by who has them: a weekend makes nobody older', async () => {
    // A Monday: the last working day was Friday, the fifth before it the Monday of the week before.
    world = await openWorld({ start: moment(2026, 3, 16) });
    const { store } = world.product().deps;
    const one = agency({ name: '示例机构' });
    await store.write('platform', (tx) => tx.agencies.insert(one));
    const opened: readonly [number, number][] = [
      [16, 1],
      [13, 1],
      [14, 1],
      [12, 2],
      [11, 3],
      [10, 4],
      [9, 4],
      [6, 5],
    ];
    for (const [day, n] of opened)
      for (let place = 0; place < n; place += 1) await openCase(store, { openedAt: moment(2026, 3, day) });
    await openCase(store, { openedAt: moment(2026, 3, 6), agencyId: one.id, state: 'secondLook' });
    await openCase(store, {
      openedAt: moment(2026, 3, 13),
      state: 'decided',
      decidedAt: moment(2026, 3, 14),
    });
    const { bands, ages } = await seen();
    expect(bands).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 3 },
      { from: 3, to: 5 },
      { from: 5, to: null },
    ]);
    expect(ages.toSorted((a, b) => (a.agency ?? '').localeCompare(b.agency ?? ''))).toEqual([
      { agencyId: null, agency: null, n: [3, 5, 8, 5] },
      { agencyId: one.id, agency: '示例机构', n: [0, 0, 0, 1] },
    ]);
  });

  test('have no age where no calendar reaches', async () => {
    world = await openWorld({ start: moment(2031, 3, 3) });
    expect(await seen()).toMatchObject({ bands: null, ages: [] });
  });
});
