import type { AnswerOf, search } from '@ruzhu/api';
import { beforeAll, expect, test } from 'vitest';
import { reviewers } from '../testing/review.ts';
import { paid, type Verifying } from '../testing/road.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

type Answer = AnswerOf<typeof search>;

let world: World;
let reviewer: Member;
let operator: Member;
let me: Verifying;
beforeAll(async () => {
  world = await openWorld();
  [reviewer] = await reviewers(world);
  operator = await world.member(['operator']);
  me = await paid(world);
});

const find = (member: Member, q: string) =>
  member.browser.get<Answer>(`/api/v1/search?q=${encodeURIComponent(q)}`);
const numbersOf = ({ found }: Answer) =>
  found.flatMap(({ applications }) => applications.map(({ number }) => number));

test.each<[string, (me: Verifying) => string]>([
  ['two characters of the entity', ({ who }) => who.entityName.slice(1, 3)],
  ['the whole name', ({ who }) => who.entityName],
  ['the licence number', ({ who }) => who.licenceNumber.toLowerCase()],
  ['the phone of the administrator', ({ who }) => who.adminMobile],
  ['the last four digits of it', ({ who }) => who.adminMobile.slice(-4)],
])('A merchant is found by %s', async (_, typed) => {
  const { found } = await find(operator, typed(me));
  expect(found.map(({ subjectCode }) => subjectCode)).toContain(me.who.licenceNumber);
});

test('An application is found by its number, and its case stands beside it', async () => {
  const { found } = await find(reviewer, me.who.licenceNumber);
  const [one] = found;
  expect(one?.cases.map(({ kind, state }) => ({ kind, state }))).toEqual([
    { kind: 'entity', state: 'queued' },
  ]);
  const byNumber = await find(operator, one!.cases[0]!.number.toLowerCase());
  expect(numbersOf(byNumber)).toContain(one!.cases[0]!.number);
});

test('A reviewer of another agency finds nothing of it', async () => {
  const stranger = await world.member(['reviewer'], await world.agency());
  for (const typed of [me.who.licenceNumber, me.who.entityName, me.who.adminMobile])
    expect((await find(stranger, typed)).found).toEqual([]);
  const [one] = (await find(operator, me.who.licenceNumber)).found;
  expect(numbersOf(await find(stranger, one!.applications[0]!.number))).toEqual([]);
});

test('Looking by a phone is on record, without the phone', async () => {
  await find(reviewer, me.who.adminMobile);
  const rows = await world.query<{ object: string; data: object; actor_id: string }>(
    `select object, data, actor_id from audit where act = 'search.phone' order by seq desc limit 1`,
  );
  expect(rows).toEqual([{ object: 'whole', data: {}, actor_id: reviewer.staff.id }]);
});

test('One character is too little, and a merchant may not search', async () => {
  expect((await reviewer.browser.ask('GET', `/api/v1/search?q=${encodeURIComponent('商')}`)).code).toBe(
    'search.too_short',
  );
  expect((await me.desk.ask('GET', '/api/v1/search?q=ab')).code).toBe('session.missing');
});
