import { beforeAll, describe, expect, test } from 'vitest';
import { merchantOf } from '../testing/people.ts';
import {
  answerRegistration,
  begun,
  bindAdministrator,
  proveMobile,
  readyToRegister,
  registered,
  registrationAnswers,
  type Traveller,
} from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const MINUTE = 60_000;
const submit = ({ desk, account }: Traveller) => desk.ask('POST', `${account}/submit`);
const put = (me: Traveller, step: 'entity' | 'admin') =>
  me.desk.ask('PUT', `${me.account}/steps/${step}`, { body: registrationAnswers(me.who)[step] });
/** As many merchants as there are places, one after the other. */
async function several<T>(n: number, make: (place: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let place = 0; place < n; place += 1) {
    made.push(await make(place));
    // Codes to one phone are a minute apart.
    world.clock.forward(MINUTE);
  }
  return made;
}
const counted = async (where: string, value: unknown) =>
  (await world.query<{ n: number }>(`select count(*)::int as n from ${where} = $1`, [value]))[0]!.n;

describe('a subject', () => {
  const subject = () => {
    const { licenceNumber, entityName } = merchantOf(9_000 + world.next());
    return { licenceNumber, entityName };
  };

  test('has two accounts; the third is refused on the page where its number is typed, with who holds the places', async () => {
    const shared = subject();
    await several(2, () => registered(world, shared));
    const third = await begun(world, shared);
    await answerRegistration(third, 'password', 'type');
    const answer = await put(third, 'entity');
    expect(answer).toMatchObject({
      status: 422,
      code: 'quota.subject',
      paths: ['licenceNumber'],
      params: { limit: 2, used: 2 },
    });
    expect(String(answer.params.holders)).toMatch(/^….{4}、….{4}$/);
  });

  test('never has more, however many submit at once', async () => {
    const shared = subject();
    const crowd = await several(20, () => readyToRegister(world, shared));
    const answers = await Promise.all(crowd.map(submit));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['quota.subject']));
    expect(await counted('accounts where subject_code', shared.licenceNumber)).toBe(2);
  });

  test('has its place back when an account runs out', async () => {
    const shared = subject();
    const [first] = await several(2, () => registered(world, shared));
    expect(first).toBeDefined();
    await world.pass(32 * 24 * 60 * MINUTE);
    expect((await submit(await readyToRegister(world, shared))).status).toBe(201);
  });
});

describe('a phone', () => {
  const shared = () => ({ adminMobile: merchantOf(9_000 + world.next()).adminMobile });

  test('administers five accounts; the sixth is refused on the page of the administrator', async () => {
    const given = shared();
    await several(5, () => registered(world, given));
    world.clock.forward(24 * 60 * MINUTE);
    const sixth = await begun(world, given);
    await answerRegistration(sixth, 'password', 'type', 'entity', 'verify');
    const answer = await put(sixth, 'admin');
    expect(answer).toMatchObject({
      status: 422,
      code: 'quota.phone',
      paths: ['adminMobile'],
      params: { limit: 5, used: 5 },
    });
  });

  test('may administer more after the proof of the legal representative', async () => {
    const given = shared();
    await several(5, () => registered(world, given));
    world.clock.forward(24 * 60 * MINUTE);
    const sixth = await readyToRegister(world, { ...given, proofMode: 'legalRep' });
    expect((await submit(sixth)).status).toBe(201);
  });
});

describe('an ID card', () => {
  const shared = () => {
    const { adminIdNumber, adminName } = merchantOf(9_000 + world.next());
    return { adminIdNumber, adminName };
  };

  test('administers five accounts, all with the phone it was first seen with', async () => {
    const given = shared();
    const [first] = await several(1, () => registered(world, given));
    await several(4, () => registered(world, given, first!.phone));
    const sixth = await begun(world, given, first!.phone);
    await answerRegistration(sixth, 'password', 'type', 'entity', 'verify');
    const answer = await put(sixth, 'admin');
    expect(answer).toMatchObject({
      status: 422,
      code: 'quota.id_card',
      paths: ['adminIdNumber'],
      params: { limit: 5, used: 5 },
    });
  });

  test('never administers more, however many submit at once', async () => {
    const given = shared();
    const first = await readyToRegister(world, given);
    const rest = await several(19, () => readyToRegister(world, given, first.phone));
    const answers = await Promise.all([first, ...rest].map(submit));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    const refused = answers.filter(({ status }) => status !== 201).map(({ code }) => code);
    expect(new Set(refused)).toEqual(new Set(['quota.id_card']));
    const index = world.product().deps.vault.index('idNumber', given.adminIdNumber);
    expect(await counted('administrators where counted and id_index', index)).toBe(5);
  });
});

describe('the phone that scans', () => {
  test('is bound to five accounts; what was typed can be changed, the phone cannot', async () => {
    const given = (() => {
      const { adminIdNumber } = merchantOf(9_000 + world.next());
      return { adminIdNumber };
    })();
    const first = await registered(world, given);
    world.clock.forward(MINUTE);
    await several(4, () => registered(world, given, first.phone));
    const index = world.product().deps.vault.index('idNumber', given.adminIdNumber);
    // As if the ID card's places were free again: only the phone's own limit is left.
    const other = world.product().deps.vault.index('idNumber', '460323199001010011');
    await world.query('update administrators set id_index = $2 where id_index = $1 and counted', [
      index,
      other,
    ]);
    const sixth = await begun(world, given, first.phone);
    await answerRegistration(sixth, 'password', 'type', 'entity', 'verify', 'admin');
    await proveMobile(sixth);
    await expect(bindAdministrator(sixth)).rejects.toThrow('quota.wechat');
  });
});
