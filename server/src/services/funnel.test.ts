import type { AnswerOf, funnel } from '@ruzhu/api';
import { beforeAll, describe, expect, test } from 'vitest';
import { approved, reviewers, verified } from '../testing/review.ts';
import { begun, paid } from '../testing/road.ts';
import { openCase } from '../testing/sample-world.ts';
import { moment } from '../testing/test-clock.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
const seen = async () => {
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
    const [week] = (await seen()).weeks;
    expect(week).toEqual({
      week: '2026-03-02',
      started: 3,
      registered: 2,
      handedIn: 2,
      paid: 2,
      passed: 1,
      issued: 1,
    });
  });

  test('stands in the week in which it was, the running one first, eight of them', async () => {
    world.clock.at(2026, 3, 9, 0);
    await begun(world);
    const { weeks } = await seen();
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
  });

  test('is for operators alone', async () => {
    const { browser } = await world.member(['finance']);
    expect(await browser.ask('GET', '/api/v1/operations/funnel')).toMatchObject({ code: 'role.missing' });
  });
});

describe('open cases', () => {
  test('are parted by working days: a weekend makes nobody older', async () => {
    // A Monday: the last working day was Friday, the fifth before it the Monday of the week before.
    world = await openWorld({ start: moment(2026, 3, 16) });
    const { store } = world.product().deps;
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
    await openCase(store, {
      openedAt: moment(2026, 3, 13),
      state: 'decided',
      decidedAt: moment(2026, 3, 14),
    });
    expect((await seen()).ages).toEqual([
      { from: 0, to: 1, n: 3 },
      { from: 1, to: 3, n: 5 },
      { from: 3, to: 5, n: 8 },
      { from: 5, to: null, n: 5 },
    ]);
  });

  test('have no age where no calendar reaches', async () => {
    world = await openWorld({ start: moment(2031, 3, 3) });
    expect((await seen()).ages).toBeNull();
  });
});
