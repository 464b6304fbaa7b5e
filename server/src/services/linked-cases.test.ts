import type { AnswerOf, linkedCases } from '@ruzhu/api';
import { beforeAll, expect, test } from 'vitest';
import { claimOf, reviewers } from '../testing/review.ts';
import { paid, type Verifying } from '../testing/road.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

type Answer = AnswerOf<typeof linkedCases>;

let world: World;
let one: Member;
let me: Verifying;
let other: Verifying;
beforeAll(async () => {
  world = await openWorld();
  [one] = await reviewers(world);
  me = await paid(world);
  other = await paid(world);
});

const linksOf = async (of: Verifying): Promise<Answer> => {
  const { id } = await claimOf(one, world, of.verificationId);
  const answer = await one.browser.get<Answer>(`/api/v1/review/cases/${id}/linked`);
  await one.browser.post(`/api/v1/review/cases/${id}/put-back`);
  return answer;
};
/** Gives two merchants the same code, as if they had typed the same value. */
const share = (kind: string) =>
  world.query(
    `insert into search_codes select kind, code, (select merchant_id from applications where id = $2)
     from search_codes where kind = $1 and merchant_id = (select merchant_id from applications where id = $3)
     on conflict do nothing`,
    [kind, other.verificationId, me.verificationId],
  );

test('A merchant that has nothing in common with others is linked to none', async () => {
  const stranger = await paid(world);
  expect(await linksOf(stranger)).toEqual({ merchants: [], elsewhere: 0 });
});

test('Merchants with the same phone are linked, each with all it shares', async () => {
  await share('mobile');
  await share('licence');
  const { merchants } = await linksOf(me);
  expect(merchants).toHaveLength(1);
  expect(merchants[0]).toMatchObject({
    by: expect.arrayContaining(['mobile', 'licence']),
    subjectName: other.who.entityName,
  });
  expect(merchants[0]?.cases.map(({ kind }) => kind)).toEqual(['entity']);
  expect(JSON.stringify(merchants)).not.toContain(other.who.adminMobile);
});

test('What another agency has is only counted', async () => {
  await share('mobile');
  const elsewhere = await world.agency();
  await world.query(`update cases set agency_id = $1 where application_id = $2`, [
    elsewhere,
    other.verificationId,
  ]);
  expect(await linksOf(me)).toEqual({ merchants: [], elsewhere: 1 });
});
