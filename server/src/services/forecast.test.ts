import { HOUR } from '@ruzhu/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import { reviewers } from '../testing/review.ts';
import { paid } from '../testing/road.ts';
import { noon } from '../testing/sample-records.ts';
import { reviewCase } from '../testing/sample-reviews.ts';
import { openWorld, type World } from '../testing/world.ts';
import { forecastOf, paceOf } from './forecast.ts';

const ties = { merchantId: 'm', applicationId: 'a' };
const decided = (hours: number, change = {}) =>
  reviewCase({
    ...ties,
    state: 'decided',
    outcome: 'approve',
    openedAt: noon,
    dueAt: noon + 24 * HOUR,
    decidedAt: noon + hours * HOUR,
    ...change,
  });

describe('the pace of an agency', () => {
  test('counts decisions on entities, sorted, with those in time and those sent back', () => {
    const cases = [
      decided(30),
      decided(2, { outcome: 'return' }),
      decided(1, { kind: 'name', outcome: 'approveName' }),
      decided(5, { outcome: 'closed' }),
    ];
    expect(paceOf('x', cases, noon)).toEqual({
      agencyId: 'x',
      at: noon,
      durations: [2 * HOUR, 30 * HOUR],
      onTime: 1,
      returned: 1,
    });
  });
});

describe('the forecast', () => {
  const pace = paceOf(
    'x',
    Array.from({ length: 20 }, (_, n) => decided(n + 1)),
    noon,
  );

  test.each([
    [0, { median: 10, latest: 18, cases: 20 }],
    // Whoever has waited five hours is compared with those that took longer.
    [5, { median: 13, latest: 19, cases: 15 }],
  ])('after %i hours is by cases that took longer than that', (hours, { median, latest, cases }) => {
    expect(forecastOf(pace, noon, noon + hours * HOUR)).toEqual({
      median: noon + median * HOUR,
      latest: noon + latest * HOUR,
      cases,
    });
  });

  test('is not given when too few cases took that long', () => {
    expect(forecastOf(pace, noon, noon + 11 * HOUR)).toBeNull();
  });

  test('keeps what it says: nine of ten cases of a steady agency are decided by then', () => {
    const said = forecastOf(pace, noon, noon)?.latest ?? 0;
    expect(pace.durations.filter((duration) => noon + duration <= said)).toHaveLength(18);
  });
});

describe('a merchant', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await reviewers(world);
  });

  test('is told nothing until the agency has decided enough, and then when to expect it', async () => {
    const me = await paid(world);
    const ask = () =>
      me.desk.get<{ forecast: { cases: number } | null; waiting: number | null }>(
        `${me.verification}/outlook`,
      );
    expect(await ask()).toEqual({ forecast: null, waiting: 1 });
    await world.query(
      `insert into cases (id, number, application_id, merchant_id, journey, round, kind, state, agency_id, due_at,
         subject_name, subject_code, draft, outcome, opened_at, decided_at, version)
       select gen_random_uuid(), number, application_id, merchant_id, journey, round, kind, 'decided', agency_id, due_at,
         subject_name, subject_code, '{}', 'approve', opened_at - n * interval '5 hours', opened_at, 1
       from cases, generate_series(1, 10) as n where application_id = $1`,
      [me.verificationId],
    );
    await world.run('paces');
    expect((await ask()).forecast?.cases).toBe(10);
  });
});
