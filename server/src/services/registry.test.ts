import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RegistryAnswer } from '../ports/checks.ts';
import {
  answerRegistration,
  begun,
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
