import { beforeAll, describe, expect, test } from 'vitest';
import { claimOf, viewOf } from '../testing/review.ts';
import { paid } from '../testing/road.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';
import { countSubject, MOST_SUBJECTS } from './reading-watch.ts';

let world: World;
let agency: string;
let operator: Member;
beforeAll(async () => {
  world = await openWorld();
  agency = await world.agency();
  operator = await world.member(['operator']);
});

type Alarms = { readonly alarms: readonly { readonly kind: string; readonly figures: object }[] };
const alarms = async () =>
  (await operator.browser.get<Alarms>('/api/v1/operations/overview')).alarms.filter(
    ({ kind }) => kind === 'subjectsViewed',
  );

/** Papers of so many other merchants are read. */
async function read({ staff }: Member, merchants: readonly string[]): Promise<void> {
  const { deps } = world.product();
  for (const one of merchants) await deps.store.write('platform', (tx) => countSubject(deps, tx, staff, one));
}
const others = (n: number) => Array.from({ length: n }, () => world.ground.ids.id());

describe('a reviewer who reads', () => {
  test('sixty merchants in an hour is left alone; one more is told to the operator, once, and the log', async () => {
    const reviewer = await world.member(['reviewer', 'nameReviewer'], agency);
    const me = await paid(world);
    await read(reviewer, others(MOST_SUBJECTS - 1));
    // The sixtieth comes onto the desk, with every picture of it; the same merchant counts once.
    const { id } = await claimOf(reviewer, world, me.verificationId);
    const { items } = await viewOf(reviewer, id);
    const file = items.flatMap(({ files }) => files)[0]!.id;
    const look = () => reviewer.browser.ask('GET', `/api/v1/review/cases/${id}/files/${file}`);
    expect((await look()).status).toBe(200);
    expect((await look()).status).toBe(200);
    expect(await alarms()).toEqual([]);
    await read(reviewer, others(5));
    expect(await alarms()).toEqual([
      expect.objectContaining({ figures: { name: reviewer.staff.name, limit: MOST_SUBJECTS } }),
    ]);
    const said = world.ground.complaints.splice(0).filter((line) => line.includes('subjectsViewed'));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(reviewer.staff.id);
  });

  test('the same again an hour later begins anew, also after a restart', async () => {
    const reviewer = await world.member(['reviewer'], agency);
    world.clock.forward(1_000);
    const before = (await alarms()).length;
    await read(reviewer, others(MOST_SUBJECTS));
    await world.restart();
    expect((await alarms()).length).toBe(before);
    await read(reviewer, others(1));
    expect((await alarms()).length).toBe(before + 1);
    world.clock.forward(60 * 60_000);
    await read(reviewer, others(MOST_SUBJECTS));
    operator = await world.member(['operator']);
    expect((await alarms()).length).toBe(before + 1);
    world.ground.complaints.splice(0);
  });

  test('pictures without end is stopped after 300 an hour; each look until then is on record', async () => {
    const reviewer = await world.member(['reviewer', 'nameReviewer'], agency);
    const me = await paid(world);
    const { id } = await claimOf(reviewer, world, me.verificationId);
    const { items } = await viewOf(reviewer, id);
    const file = items.flatMap(({ files }) => files)[0]!.id;
    const look = () => reviewer.browser.ask('GET', `/api/v1/review/cases/${id}/files/${file}`);
    const looks = async () =>
      (await world.query(`select from audit where act = 'file.view' and actor_id = $1`, [reviewer.staff.id]))
        .length;
    expect((await look()).status).toBe(200);
    const { deps } = world.product();
    const hour = world.clock.now() - (world.clock.now() % 3_600_000);
    for (let n = 1; n < 299; n += 1)
      await deps.store.write('platform', (tx) => tx.limits.use(`looks:${reviewer.staff.id}`, hour));
    expect((await look()).status).toBe(200);
    expect(await look()).toMatchObject({ status: 429, code: 'rate.too_many' });
    expect(await looks()).toBe(2);
    world.clock.forward(3_600_000);
  });
});
