import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimOf, decide, reviewers, unfit } from '../testing/review.ts';
import { paid, type Verifying } from '../testing/road.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';
import { makeApp } from './app.ts';

let world: World;
let one: Member;
let me: Verifying;
let app: FastifyInstance;
beforeAll(async () => {
  world = await openWorld();
  [one] = await reviewers(world);
  me = await paid(world);
  app = await makeApp(world.product().edge, () => {});
});
afterAll(() => app.close());

async function fileOf(
  { desk }: Verifying,
  of = me,
): Promise<{ readonly status: number; readonly text: string }> {
  const cookie = [...desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await app.inject({
    url: `${of.verification}/calendar`,
    headers: { cookie },
  });
  return { status: answer.statusCode, text: answer.body.replace(/\r\n /g, '') };
}
const titles = (text: string) => [...text.matchAll(/^SUMMARY:(.*)$/gm)].map(([, title]) => title?.trim());

test('The slots that were chosen stand in the calendar file with the number that will call', async () => {
  const { slots } = await me.desk.get<{ slots: readonly { key: string }[] }>('/api/v1/call-slots');
  const keys = slots.slice(0, 2).map(({ key }) => key);
  await me.desk.post(`${me.verification}/call-slots`, { slots: keys });
  const { text } = await fileOf(me);
  expect(titles(text)).toHaveLength(2);
  expect(titles(text).every((title) => title?.startsWith('审核电话'))).toBe(true);
  expect(text).toContain('021-60000000');
  expect(text).not.toContain(me.who.adminMobile);
});

test('The deadline of a refill stands in it while it runs', async () => {
  const { id } = await claimOf(one, world, me.verificationId);
  await decide(one, id, 'return', [unfit('licence', 'doc.blurred')]);
  expect(titles((await fileOf(me)).text).some((title) => title?.startsWith('补充材料的截止时间'))).toBe(true);
});

test('Nobody gets the calendar of somebody else, and nobody without a sign-in', async () => {
  expect((await fileOf(await paid(world), me)).status).toBe(404);
  expect((await app.inject({ url: `${me.verification}/calendar` })).statusCode).toBe(401);
});
