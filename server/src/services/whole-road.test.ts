import { beforeAll, expect, test } from 'vitest';
import { approved, delivered, reviewers, secret, verified } from '../testing/review.ts';
import type { Application } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

test('A merchant walks from the first mail to an AppSecret', async () => {
  const [reviewer] = await reviewers(world);
  const me = await verified(world, reviewer);
  const program = await approved(me, reviewer);
  await delivered(program);
  expect(await secret(program, 'make')).toMatch(/^[0-9a-f]{32}$/);
  expect((await me.desk.get<Application>(program.program)).state).toBe('delivered');
  expect(world.ground.complaints).toEqual([]);
});
