import { beforeEach, describe, expect, test } from 'vitest';
import { call, claimOf, decide, unfit } from '../testing/review.ts';
import { paid, type Verifying } from '../testing/road.ts';
import { casesOf, noticeOf, noticesOf } from '../testing/verdicts.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

type Row = {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly agency: string | null;
  readonly reviewer: string | null;
  readonly stranded: boolean;
  readonly version: number;
};

const AT = '/api/v1/operations/cases';
const ROLES = ['reviewer', 'nameReviewer'] as const;

let world: World;
let operator: Member;
let agency: string;
let one: Member;
let two: Member;
beforeEach(async () => {
  world = await openWorld();
  operator = await world.member(['operator']);
  agency = await world.agency({ name: '两人的机构' });
  [one, two] = [await world.member(ROLES, agency), await world.member(ROLES, agency)];
});

const stranded = async () => (await operator.browser.get<{ cases: Row[] }>(`${AT}/stranded`)).cases;
const rowOf = async ({ verificationId }: Verifying): Promise<Row> => {
  const { cases } = await operator.browser.get<{ cases: Row[] }>(AT);
  const [found] = await world.query<{ id: string }>(
    `select id from cases where application_id = $1 and state <> 'decided'`,
    [verificationId],
  );
  return cases.find(({ id }) => id === found!.id)!;
};
const move = (row: Row, agencyId: string, given: object = {}) =>
  operator.browser.ask<Row>('POST', `${AT}/${row.id}/agency`, {
    body: { agencyId, reason: '机构放假', version: row.version, ...given },
  });
const openCases = async () =>
  Object.fromEntries(
    (await world.query<{ name: string; n: number }>('select name, open_cases as n from agencies')).map(
      ({ name, n }) => [name, n],
    ),
  );

/** The two of the agency disagree. */
async function disputed(): Promise<Verifying> {
  const me = await paid(world);
  const { id } = await claimOf(one, world, me.verificationId);
  await call(one, id);
  await decide(one, id, 'reject', [unfit('licence', 'doc.altered', 'fail')]);
  await claimOf(two, world, me.verificationId);
  await decide(two, id, 'approve');
  return me;
}

describe('a case about which the only two of an agency disagree', () => {
  test('goes to somebody of another agency, and its merchant is told who calls now', async () => {
    const other = await world.agency({ name: '另一家机构' });
    await world.query(`update agencies set state = 'paused' where id = $1`, [other]);
    const third = await world.member(ROLES, other);
    const me = await paid(world);
    await world.query(`update agencies set state = 'active'`);
    const { id } = await claimOf(one, world, me.verificationId);
    await call(one, id);
    await decide(one, id, 'reject', [unfit('licence', 'doc.altered', 'fail')]);
    await claimOf(two, world, me.verificationId);
    await decide(two, id, 'approve');
    expect(await casesOf(me)).toMatchObject([{ state: 'secondLook', agency: other }]);
    expect(await openCases()).toEqual({ 两人的机构: 0, 另一家机构: 1 });
    expect((await noticeOf(me, 'verify.moved')).title).toBe('认证改由另一家机构审核');
    expect(await stranded()).toEqual([]);
    expect(await claimOf(third, world, me.verificationId)).toMatchObject({ id });
    await decide(third, id, 'approve');
    expect((await casesOf(me))[0]).toMatchObject({ outcome: 'approve', agency: other });
  });

  test('is shown to the operators where nobody else is, until there is somebody', async () => {
    const me = await disputed();
    expect(await stranded()).toMatchObject([{ state: 'secondLook', agency: '两人的机构', stranded: true }]);
    expect(await world.run('takers')).toBe(0);
    const third = await world.member(ROLES, agency);
    expect(await world.run('takers')).toBe(1);
    expect(await stranded()).toEqual([]);
    expect(await claimOf(third, world, me.verificationId)).toMatchObject({ kind: 'entity' });
  });

  test('is moved by itself once another agency has somebody for it, and only where there is room', async () => {
    const me = await disputed();
    const other = await world.agency({ name: '满了的机构', capacity: 0 });
    await world.member(ROLES, other);
    expect(await world.run('takers')).toBe(0);
    expect(await stranded()).toHaveLength(1);
    await world.query('update agencies set capacity = 5 where id = $1', [other]);
    expect(await world.run('takers')).toBe(1);
    expect(await stranded()).toEqual([]);
    expect((await casesOf(me))[0]).toMatchObject({ agency: other });
  });

  test('is not left to a member who may do nothing any more', async () => {
    const third = await world.member(ROLES, agency);
    await disputed();
    expect(await stranded()).toEqual([]);
    await world.query(`update staff set state = 'disabled' where id = $1`, [third.staff.id]);
    expect(await world.run('takers')).toBe(1);
    expect(await stranded()).toHaveLength(1);
  });
});

test('a first reviewer without a colleague leaves no refusal waiting in silence either', async () => {
  await world.query(`update staff set state = 'disabled' where id = $1`, [two.staff.id]);
  const me = await paid(world);
  const { id } = await claimOf(one, world, me.verificationId);
  await decide(one, id, 'reject', [unfit('licence', 'doc.altered', 'fail')]);
  expect(await stranded()).toMatchObject([{ id, stranded: true }]);
});

describe('an operator', () => {
  test('moves a case off a desk to another agency for a reason; what is half done stays behind', async () => {
    const me = await paid(world);
    const { id } = await claimOf(one, world, me.verificationId);
    await one.browser.put(`/api/v1/review/cases/${id}/draft`, { draft: { note: '未完' } });
    const other = await world.agency({ name: '接手的机构' });
    const taker = await world.member(ROLES, other);
    const moved = await move(await rowOf(me), other);
    expect(moved).toMatchObject({
      status: 200,
      body: { state: 'queued', agency: '接手的机构', reviewer: null },
    });
    expect(await openCases()).toEqual({ 两人的机构: 0, 接手的机构: 1 });
    expect(await one.browser.ask('GET', `/api/v1/review/cases/${id}`)).toMatchObject({ status: 404 });
    await claimOf(taker, world, me.verificationId);
    expect(
      (await taker.browser.get<{ one: { draft: object } }>(`/api/v1/review/cases/${id}`)).one.draft,
    ).toEqual({});
    expect((await noticeOf(me, 'verify.moved')).body).toContain('021-60000000');
    const [record] = await world.query(
      `select act, actor_id, reason, data from audit where act = 'case.reassign' order by seq desc limit 1`,
    );
    expect(record).toEqual({
      act: 'case.reassign',
      actor_id: operator.staff.id,
      reason: '机构放假',
      data: { from: agency, to: other },
    });
  });

  test('gives a case that no agency has to one, which its merchant is told as of any dispatch', async () => {
    await world.query(`update agencies set state = 'paused'`);
    const me = await paid(world);
    await world.query(`update agencies set state = 'active'`);
    expect(await move(await rowOf(me), agency)).toMatchObject({ body: { agency: '两人的机构' } });
    expect((await noticesOf(me)).map(({ notice }) => notice)).toContain('verify.dispatched');
    expect(await openCases()).toEqual({ 两人的机构: 1 });
  });

  test('is told why a case cannot be moved', async () => {
    const me = await paid(world);
    const row = await rowOf(me);
    const [empty, paused] = [await world.agency(), await world.agency()];
    const full = await world.agency({ capacity: 0 });
    await world.member(ROLES, full);
    await world.query(`update agencies set state = 'paused' where id = $1`, [paused]);
    expect(await move({ ...row, id: world.ground.ids.id() }, empty)).toMatchObject({ code: 'not_found' });
    expect(await move(row, empty, { reason: ' ' })).toMatchObject({ code: 'field.missing' });
    expect(await move(row, empty, { version: 99 })).toMatchObject({ code: 'version.conflict' });
    expect(await move(row, world.ground.ids.id())).toMatchObject({ code: 'agency.unknown' });
    expect(await move(row, agency)).toMatchObject({ code: 'agency.same' });
    expect(await move(row, paused)).toMatchObject({ code: 'agency.paused' });
    expect(await move(row, empty)).toMatchObject({ code: 'agency.nobody' });
    expect(await move(row, full)).toMatchObject({ code: 'agency.full' });
    await world.query(`update cases set state = 'deciding' where id = $1`, [row.id]);
    expect(await move(row, full)).toMatchObject({ status: 409, code: 'case.leaving' });
    await world.query(`update agencies set capacity = 5`);
    await world.query(`update cases set state = 'decided' where id = $1`, [row.id]);
    expect(await move(row, full)).toMatchObject({ status: 409, code: 'event.not_possible' });
    expect(await openCases()).toMatchObject({ 两人的机构: 1 });
  });
});
