import type { AnswerOf, callableCases } from '@ruzhu/api';
import { beforeAll, expect, test } from 'vitest';
import { call, claimOf, reviewers } from '../testing/review.ts';
import { paid, type Verifying } from '../testing/road.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

let world: World;
let one: Member;
let me: Verifying;
beforeAll(async () => {
  world = await openWorld();
  [one] = await reviewers(world);
  me = await paid(world);
});

const rows = async () =>
  (await one.browser.get<AnswerOf<typeof callableCases>>('/api/v1/review/callable')).callable;

test('Who has chosen no slot can be called within the hours of calls', async () => {
  expect(await rows()).toMatchObject([{ isNow: true, missed: 0, from: null, until: null }]);
});

test('Who has chosen a slot can be called when it runs, and missed calls are counted', async () => {
  const { slots } = await me.desk.get<{ slots: readonly { key: string; from: string }[] }>(
    '/api/v1/call-slots',
  );
  const { key, from } = slots.at(-1)!;
  await me.desk.post(`${me.verification}/call-slots`, { slots: [key] });
  const { id } = await claimOf(one, world, me.verificationId);
  await call(one, id, 'noAnswer');
  expect(await rows()).toMatchObject([{ id, isNow: false, missed: 1, from }]);
});

test('Who was reached needs no other call', async () => {
  const { id } = await claimOf(one, world, me.verificationId);
  await call(one, id);
  expect(await rows()).toEqual([]);
});
