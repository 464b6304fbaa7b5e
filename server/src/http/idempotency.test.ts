import { randomUUID } from 'node:crypto';
import { HOUR, MINUTE } from '@ruzhu/rules';
import { beforeAll, expect, test } from 'vitest';
import { Crash, type CrashPoint, dyingStore } from '../testing/crash/crashing-store.ts';
import { flows, type Scene } from '../testing/crash/flows.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

/** After this long a key that never got its answer was left behind by a process that died. */
const KEY_IS_STALE = 4 * MINUTE;

/** Acts under a key, in a process that dies at the point; gives how many writes there were. */
async function actAndDie(scene: Scene, key: string, point: CrashPoint | null): Promise<number> {
  const { deps } = world.product();
  const dying = dyingStore(deps.store, point);
  Object.assign(deps, { store: dying.store });
  await scene.act(key).catch((fault: unknown) => {
    if (!(fault instanceof Crash)) throw fault;
  });
  expect(dying.isDead()).toBe(point !== null);
  await world.restart();
  return dying.writes();
}

test.each(['deciding over an entity', 'registering a service account'] as const)(
  '%s: who repeats after a crash behind any write gets the first answer, and never that it was done before',
  async (name) => {
    const prepare = flows[name] ?? expect.fail();
    const whole = await prepare(world);
    const writes = await actAndDie(whole, randomUUID(), null);
    expect(writes).toBeGreaterThan(2);
    for (let write = 1; write <= writes; write += 1) {
      const scene = await prepare(world);
      const key = randomUUID();
      await actAndDie(scene, key, { write, when: 'after commit' });
      world.clock.forward(KEY_IS_STALE);
      const first = await scene.act(key);
      expect(first.status, `write ${write}: ${first.code}`).toBeLessThan(300);
      expect(await scene.act(key)).toMatchObject({ status: first.status, body: first.body });
    }
  },
);

test('a request that ends in a fault behind a write goes on from there when it is repeated, at once', async () => {
  const scene = await (flows['deciding over an entity'] ?? expect.fail())(world);
  const key = randomUUID();
  const { deps } = world.product();
  const { store } = deps;
  let writes = 0;
  const failing: typeof store = {
    ...store,
    write: async (scope, work) => {
      writes += 1;
      const result = await store.write(scope, work);
      // The claim, and then the decision itself: its answer is lost on the way.
      if (writes === 2) throw Object.assign(new Error('Connection terminated'), { code: '08006' });
      return result;
    },
  };
  Object.assign(deps, { store: failing });
  expect(await scene.act(key)).toMatchObject({ status: 503 });
  Object.assign(deps, { store });
  const again = await scene.act(key);
  expect(again.status, again.code).toBeLessThan(300);
});

test('what was kept of a request is sealed, and goes an hour after its answer', async () => {
  const scene = await (flows['registering a service account'] ?? expect.fail())(world);
  await scene.act(randomUUID());
  const rows = await world.query<{ result: string }>('select result from request_writes');
  expect(rows.length).toBeGreaterThan(0);
  for (const { result } of rows) expect(result).toMatch(/^1\.p1\./);
  world.clock.forward(HOUR + 1);
  while ((await world.run('sweep')) > 0);
  expect(await world.query('select from request_writes')).toEqual([]);
});
