import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RegistryAnswer } from '../ports/checks.ts';
import {
  answerRegistration,
  begun,
  paid,
  registered,
  signInAgain,
  type Traveller,
  verificationOf,
} from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
let silent: World['ground']['registry']['current'];
beforeAll(async () => {
  world = await openWorld();
  silent = world.ground.registry.current;
});
afterEach(() => {
  world.ground.registry.current = silent;
});

const DAY = 86_400_000;

type Preflight = {
  readonly lint: { readonly items: readonly { id: string; level: string; code: string }[] };
};

/** A registry that gives these answers one after another, the last of them for ever. */
function answering(...answers: readonly RegistryAnswer[]) {
  const asked = { times: 0 };
  world.ground.registry.current = {
    compare: async () => {
      asked.times += 1;
      return answers[Math.min(asked.times, answers.length) - 1]!;
    },
  };
  return asked;
}

const factOf = async ({ accountId }: Traveller) =>
  (
    await world.query<{ registry: string }>(
      `select facts ->> 'registry' as registry from applications where id = $1`,
      [accountId],
    )
  )[0]!.registry;
const timersOf = ({ accountId }: Traveller) =>
  world.query(`select clock from timers where owner_id = $1 and clock = 'registry'`, [accountId]);

async function named(): Promise<Traveller> {
  const me = await begun(world);
  await answerRegistration(me, 'password', 'type', 'entity');
  return me;
}

describe('a registry that does not know an entity yet', () => {
  test('is asked again every day until it does', async () => {
    const asked = answering({ outcome: 'notFound' }, { outcome: 'notFound' }, { outcome: 'match' });
    const me = await named();
    expect([asked.times, await factOf(me)]).toEqual([1, 'notFound']);
    await world.pass(DAY - 1);
    expect(asked.times).toBe(1);
    await world.pass(1);
    expect([asked.times, await factOf(me)]).toEqual([2, 'notFound']);
    await world.pass(DAY);
    expect([asked.times, await factOf(me)]).toEqual([3, 'match']);
    await world.pass(3 * DAY);
    expect(asked.times).toBe(3);
    expect(await timersOf(me)).toEqual([]);
  });

  test('blocks nobody, nor does one that does not answer, whenever it is asked', async () => {
    answering({ outcome: 'unavailable' });
    const me = await named();
    await world.pass(DAY);
    expect(await factOf(me)).toBe('unavailable');
    expect(await timersOf(me)).toHaveLength(1);
  });

  test.each([
    [{ outcome: 'cancelled' }, 'registry.cancelled'],
    [{ outcome: 'differs', elements: ['legalRepName'] }, 'registry.legal_rep_name'],
  ] as const)('and finds %j later makes the merchant mend it before paying', async (answer, code) => {
    answering({ outcome: 'notFound' }, answer);
    const me = await registered(world);
    await world.pass(DAY);
    await signInAgain(me);
    const { verification } = await verificationOf(me);
    const { lint } = await me.desk.get<Preflight>(`${verification}/preflight`);
    expect(lint.items.find(({ id }) => id === 'registry')).toMatchObject({ level: 'mustFix', code });
  });

  test.each([
    [{ outcome: 'match' }, 'registry.match', '与填写的一致', ''],
    [
      { outcome: 'differs', elements: ['name', 'legalRepName'] },
      'registry.differs',
      '名称、法定代表人姓名',
      '/register/entity',
    ],
    [{ outcome: 'cancelled' }, 'registry.cancelled', '已注销', '/register/entity'],
  ] as const)(
    'and answers %j is told to the merchant once, by inbox and by mail',
    async (answer, notice, saying, page) => {
      answering({ outcome: 'notFound' }, { outcome: 'unavailable' }, answer);
      const me = await named();
      const told = () =>
        world.query<{ notice: string; page: string }>(
          `select notice, page from messages where application_id = $1 and notice like 'registry.%'`,
          [me.accountId],
        );
      await world.pass(DAY);
      expect(await told()).toEqual([]);
      await world.pass(3 * DAY);
      expect(await told()).toEqual([{ notice, page: `/a/${me.accountId}${page}` }]);
      const mails = (await world.subjects(me.who.email)).filter((subject) => subject.includes(saying));
      expect(mails).toHaveLength(1);
    },
  );

  test('moves the open case of a merchant under review, so that its reviewer sees it at once', async () => {
    answering({ outcome: 'notFound' }, { outcome: 'differs', elements: ['name'] });
    const me = await paid(world);
    await world.due();
    const touched = async () =>
      (
        await world.query<{ at: string }>(
          'select touched_at::text as at from cases where application_id = $1',
          [me.verificationId],
        )
      )[0]?.at;
    const before = await touched();
    expect(before).toBeDefined();
    const asked = world.ground.registry.current;
    world.clock.forward(DAY);
    await world.run('timers');
    expect(world.ground.registry.current).toBe(asked);
    expect(await factOf(me)).toBe('differs');
    expect(await touched()).not.toBe(before);
    const [told] = await world.query<{ page: string }>(
      `select page from messages where application_id = $1 and notice = 'registry.differs_later'`,
      [me.accountId],
    );
    expect(told?.page).toBe(`/a/${me.accountId}/v/preflight`);
  });

  test('is not asked about an entity that was named otherwise meanwhile', async () => {
    const asked = answering({ outcome: 'notFound' });
    const me = await named();
    answering({ outcome: 'match' });
    await answerRegistration(me, 'entity');
    await world.pass(2 * DAY);
    expect(asked.times).toBe(1);
    expect(await timersOf(me)).toEqual([]);
  });

  test('is asked no more when the registration is over', async () => {
    const asked = answering({ outcome: 'notFound' });
    const me = await named();
    await me.desk.post(`${me.account}/cancel`);
    await world.pass(2 * DAY);
    expect(asked.times).toBe(1);
    expect(await timersOf(me)).toEqual([]);
  });

  test('is nobody’s deadline', async () => {
    answering({ outcome: 'notFound' });
    const me = await named();
    const { deadlines } = await me.desk.get<{ deadlines: readonly { key: string }[] }>(`${me.account}/road`);
    expect(deadlines.map(({ key }) => key)).toEqual(['unfinished']);
  });
});
