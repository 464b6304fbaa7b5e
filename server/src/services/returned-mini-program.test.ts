import { beforeAll, describe, expect, test } from 'vitest';
import { claimOf, decide, reviewers, submitted, unfit, verified } from '../testing/review.ts';
import { goodPicture, type Programming } from '../testing/road.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

type Result = { items: { path: string; step: string; mended: boolean }[] };
type Road = { tasks: { key: string; status: string }[]; next: { key: string } | null };

describe('A mini program that was given back', () => {
  let world: World;
  let me: Programming;
  let reviewer: Member;
  const items = async () =>
    (await me.desk.get<Result>(`${me.program}/result`)).items.toSorted((a, b) => (a.step < b.step ? -1 : 1));
  const road = () => me.desk.get<Road>(`${me.account}/road`);
  const giveBack = async (...reasons: readonly (readonly [path: string, reason: string])[]) => {
    const { id } = await claimOf(reviewer, world, me.programId);
    const verdicts = reasons.map(([path, reason]) => unfit(path, reason));
    await decide(reviewer, id, 'return', verdicts);
  };

  beforeAll(async () => {
    world = await openWorld();
    [reviewer] = await reviewers(world);
    me = await submitted(await verified(world, reviewer, { proofMode: 'legalRep' }));
    await giveBack(['mpIntro', 'intro.mismatch'], ['categories', 'category.wrong']);
  });

  test('says what is to be changed until its page was answered again', async () => {
    expect((await items()).map(({ step, mended }) => [step, mended])).toEqual([
      ['category', false],
      ['info', false],
    ]);
    const mpAvatar = await me.desk.upload(me.programId, 'mpAvatar', await goodPicture());
    const info = { mpName: me.who.programName, mpIntro: me.who.introduction, mpAvatar };
    await me.desk.put(`${me.program}/steps/info`, info);
    expect((await items()).map(({ step, mended }) => [step, mended])).toEqual([
      ['category', false],
      ['info', true],
    ]);
  });

  test('cannot be sent again while a page is as it was, and the page says so', async () => {
    const category = { first: '商家自营', second: '初级食用农产品' };
    const same = { body: { categories: [category] } };
    expect(await me.desk.ask('PUT', `${me.program}/steps/category`, same)).toMatchObject({
      status: 422,
      code: 'refill.unchanged',
    });
    expect(await me.desk.ask('POST', `${me.program}/submit`)).toMatchObject({
      status: 422,
      code: 'refill.unmended',
      params: { n: 1 },
    });
  });

  test('leads from one page to the next, and then to the button that sends it again', async () => {
    const status = async (key: string) => (await road()).tasks.find((task) => task.key === key)?.status;
    expect([await status('info'), await status('category')]).toEqual(['done', 'toMend']);
    const categories = [
      { first: '商家自营', second: '初级食用农产品' },
      { first: '商家自营', second: '服装/鞋/箱包' },
    ];
    await me.desk.put(`${me.program}/steps/category`, { categories });
    expect((await road()).next?.key).toBe('submitMiniProgram');
  });

  test('begins anew when it is given back once more', async () => {
    await me.desk.post(`${me.program}/submit`);
    await world.due();
    await giveBack(['mpIntro', 'intro.mismatch']);
    expect((await items()).map(({ step, mended }) => [step, mended])).toEqual([['info', false]]);
  });
});
