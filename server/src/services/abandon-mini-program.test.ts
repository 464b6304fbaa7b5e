import { beforeAll, describe, expect, test } from 'vitest';
import { tokenOf } from '../testing/phone.ts';
import {
  accountOfProgram,
  activated,
  answerProgram,
  claimOf,
  decide,
  programOf,
  reviewers,
  submitted,
  unfit,
  verified,
} from '../testing/review.ts';
import type { Programming, Verifying } from '../testing/road.ts';
import { atOnce } from '../testing/sample-world.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

let world: World;
let reviewer: Member;
let account: Verifying;
beforeAll(async () => {
  world = await openWorld();
  [reviewer] = await reviewers(world);
  account = await verified(world, reviewer, { proofMode: 'legalRep' });
});

const abandon = (me: Programming) => me.desk.ask('POST', `${me.program}/abandon`);
const rows = (table: 'mailboxes' | 'names', { programId }: Programming) =>
  world.query(`select 1 from ${table} where application_id = $1`, [programId]);

describe('a mini program that is given up', () => {
  test('before anything was sent makes room for another one at once', async () => {
    const me = await programOf(account);
    expect(await abandon(me)).toMatchObject({ status: 200, body: { state: 'abandoned' } });
    expect(await abandon(me)).toMatchObject({ status: 200, body: { state: 'abandoned' } });
    expect((await programOf(account)).programId).not.toBe(me.programId);
  });

  test('while its link is on the way opens nothing any more', async () => {
    const me = await programOf(account);
    await accountOfProgram(me);
    await me.desk.post(`${me.program}/activation`);
    const link = tokenOf(await world.linkTo(me.who.programEmail));
    await abandon(me);
    const opened = await world.browser().ask('POST', `/api/v1/activations/${link}`);
    expect(opened).toMatchObject({ code: 'link.superseded' });
    expect(await rows('mailboxes', me)).toEqual([]);
  });

  test('gives mailbox and name back, and the next one takes both', async () => {
    const me = await programOf(account);
    await world.pass(120_000);
    await activated(me);
    await answerProgram(me);
    expect([(await rows('mailboxes', me)).length, (await rows('names', me)).length]).toEqual([1, 1]);
    await abandon(me);
    expect([await rows('mailboxes', me), await rows('names', me)]).toEqual([[], []]);
    await world.pass(120_000);
    const next = await programOf(account);
    await activated(next);
    await answerProgram(next);
    expect([(await rows('mailboxes', next)).length, (await rows('names', next)).length]).toEqual([1, 1]);
    await abandon(next);
  });

  test('after it was returned leaves its agency with room for others', async () => {
    await world.pass(120_000);
    const me = await submitted(account);
    const { id } = await claimOf(reviewer, world, me.programId);
    await decide(reviewer, id, 'return', [unfit('mpIntro', 'intro.mismatch')]);
    const room = async () =>
      (await world.query<{ n: number }>('select sum(open_cases)::int as n from agencies'))[0]!.n;
    const before = await room();
    expect(await abandon(me)).toMatchObject({ status: 200 });
    expect(await room()).toBe(before - 1);
  });

  test('is none once it is with the reviewer; of twenty who give it up and hand it in at once one wins', async () => {
    await world.pass(120_000);
    const me = await programOf(account);
    await activated(me);
    await answerProgram(me);
    const answers = await atOnce(20, (place) =>
      place % 2 ? abandon(me) : me.desk.ask('POST', `${me.program}/submit`),
    );
    const [row] = await world.query<{ state: string }>('select state from applications where id = $1', [
      me.programId,
    ]);
    const won = row!.state === 'abandoned' ? 1 : 0;
    expect(['abandoned', 'reviewing']).toContain(row!.state);
    // Whoever found every connection busy has done nothing and is asked to come again.
    const decided = [...answers.entries()].filter(([, { status }]) => status !== 503);
    expect(decided.some(([place]) => place % 2 === won)).toBe(true);
    for (const [place, { status, code }] of decided)
      expect([status, code]).toEqual(place % 2 === won ? [200, ''] : [409, 'event.not_possible']);
    if (won === 0) expect(await abandon(me)).toMatchObject({ status: 409, code: 'event.not_possible' });
  });
});
