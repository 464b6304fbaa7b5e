/**
 * Ends the product at every write of every act of the road: with the work done and not committed, and committed and not
 * told. It is started again, the client repeats with the same key, and the merchant must be where one stands who never
 * saw a crash: no step lost, none done twice.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { MINUTE } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { verifyChain } from '../../services/audit-chain.ts';
import { openWorld, type World } from '../world.ts';
import { Crash, type CrashPoint, type Dying, dyingStore } from './crashing-store.ts';
import { flows, type Scene } from './flows.ts';

/** After this long a key that never got its answer was left behind by a process that died. */
const KEY_IS_STALE = 4 * MINUTE;

/** What a repeat may be told where nothing was done: that the confirmation on the phone has run out meanwhile. */
const NOT_DONE = ['scan.not_confirmed'];

/** Everything a merchant has, counted by what it is; ids and times differ between merchants. */
const shapes: Readonly<Record<string, string>> = {
  applications: `select journey || ' ' || state as kind from applications where merchant_id = $1`,
  events: `select a.journey || ' ' || e.event || ' ' || e.to_state as kind
    from events e join applications a on a.id = e.application_id where e.merchant_id = $1`,
  outbox: `select channel || ' ' || notice || ' ' || state as kind from outbox where merchant_id = $1`,
  messages: 'select notice as kind from messages where merchant_id = $1',
  orders: 'select state as kind from orders where merchant_id = $1',
  ledger: 'select kind from ledger where merchant_id = $1',
  accounts: 'select product as kind from accounts where merchant_id = $1',
  names: 'select state as kind from names where merchant_id = $1',
  cases: `select kind || ' ' || state as kind from cases where merchant_id = $1`,
  bundles: 'select round::text as kind from bundles where merchant_id = $1',
  verdicts: 'select path as kind from verdicts where merchant_id = $1',
  timers:
    'select clock as kind from timers where owner_id in (select id from applications where merchant_id = $1)',
  files: 'select field as kind from files where merchant_id = $1',
  uploads: `select 'open' as kind from uploads where merchant_id = $1`,
  audit: 'select act as kind from audit where merchant_id = $1',
};

/** Files of a merchant on the disk, in all their parts. */
const onDisk = (world: World, merchantId: string): readonly string[] =>
  readdirSync(world.ground.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes(merchantId) && /\.\w+$/.test(name))
    .map((name) => name.replace(/^.*\/[0-9a-f-]{36}/, ''))
    .sort();

async function shapeOf(
  world: World,
  { accountId, email }: Scene,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const [row] = await world.query<{ merchantId: string }>(
    'select merchant_id as "merchantId" from applications where id = $1',
    [accountId],
  );
  const shape: Record<string, readonly string[]> = {};
  for (const [name, sql] of Object.entries(shapes))
    shape[name] = (await world.query<{ kind: string }>(sql, [row?.merchantId]))
      .map(({ kind }) => kind)
      .sort();
  shape.disk = onDisk(world, row?.merchantId ?? '');
  // Of each letter one, however often it was carried under its own id.
  shape.letters = (email ? world.product().outbox.list({ to: email }) : [])
    .map(({ subject }) => (subject ?? '').replace(/「.*?」/g, '「」'))
    .sort();
  return shape;
}

/** Puts a store that dies under the running product, until it is started again. */
function endanger(world: World, point: CrashPoint | null): Dying {
  const { deps } = world.product();
  const { disk } = world.ground;
  if (point?.when === 'at a call of the disk') disk.fail(point.write, 'gone', true);
  else disk.mend();
  const dying = dyingStore(deps.store, point, () => disk.failed() > 0);
  Object.assign(deps, { store: dying.store });
  return dying;
}

const attempt = (scene: Scene, key: string) =>
  scene.act(key).catch((fault: unknown) => {
    if (fault instanceof Crash) return null;
    throw fault;
  });

/** What comes after an act, in a product that was just started. */
async function goOn(world: World): Promise<void> {
  world.clock.forward(KEY_IS_STALE);
  await world.due();
}

test.each(Object.entries(flows))(
  '%s: nothing is lost and nothing is doubled, wherever it ends',
  async (name, prepare) => {
    const world = await openWorld();
    const whole = await prepare(world);
    const counting = endanger(world, null);
    expect((await attempt(whole, randomUUID()))?.status).toBeLessThan(300);
    const [writes, calls] = [counting.writes(), world.ground.disk.seen().length];
    await world.restart();
    await goOn(world);
    await whole.settle?.();
    const expected = await shapeOf(world, whole);

    const numbers = (length: number) => Array.from({ length }, (_, place) => place + 1);
    const planned: readonly CrashPoint[] = [
      ...numbers(writes).flatMap((write) =>
        (['before commit', 'after commit'] as const).map((when) => ({ write, when })),
      ),
      ...numbers(calls).map((write) => ({ write, when: 'at a call of the disk' as const })),
    ];
    const told: Record<string, number> = {};
    let fired = 0;
    for (const point of planned) {
      const where = `${name}, ${point.when} of write ${point.write}`;
      const scene = await prepare(world);
      const key = randomUUID();
      const dying = endanger(world, point);
      await attempt(scene, key);
      if (dying.isDead()) fired += 1;
      world.ground.disk.mend();
      await world.restart();
      world.clock.forward(KEY_IS_STALE);
      const again = await attempt(scene, key);
      const answer = (again?.status ?? 0) < 300 ? 'done' : (again?.code ?? '');
      told[answer] = (told[answer] ?? 0) + 1;
      expect(['done', ...NOT_DONE], where).toContain(answer);
      // Asked once more, the answer is the same.
      expect((await attempt(scene, key))?.status, where).toBe(again?.status);
      if (answer.startsWith('scan.')) expect((await scene.afresh?.())?.status, where).toBeLessThan(300);
      await world.due();
      await scene.settle?.();
      expect(await shapeOf(world, scene), where).toEqual(expected);
    }
    expect((await verifyChain(world.product().deps)).fault).toBeNull();
    console.log(
      `${name}: ${planned.length} points planned, ${fired} fired, answers to the repeat ${JSON.stringify(told)}`,
    );
    expect(fired).toBe(planned.length);
    expect(planned.length).toBeGreaterThan(3);
  },
);
