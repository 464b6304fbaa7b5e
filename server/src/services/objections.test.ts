import { DAY } from '@ruzhu/rules';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { claim, claimOf, decide, unfit } from '../testing/review.ts';
import { answerVerification, paid, readyToPay, stateOf, type Verifying } from '../testing/road.ts';
import { casesOf, noticeOf, orderOf, storedState } from '../testing/verdicts.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

type Own = {
  readonly objection: {
    readonly state: string;
    readonly words: string;
    readonly answer: string | null;
    readonly answerBy: string;
  } | null;
  readonly until: string | null;
};
type Row = {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly askedBy: string;
  readonly proposedBy: string | null;
  readonly version: number;
};
type Seen = Row & {
  readonly words: string | null;
  readonly proposal: string | null;
  readonly isOwn: boolean;
  readonly obstacle: string | null;
  readonly items: readonly { readonly path: string; readonly reason: string | null }[];
  readonly agency: string | null;
};

const AT = '/api/v1/operations/objections';
const ROLES = ['reviewer', 'nameReviewer'] as const;

let world: World;
let first: Member;
let second: Member;
/** The agency that decides wrongly, with the two who do. */
let deciders: readonly [Member, Member];
beforeAll(async () => {
  world = await openWorld();
  first = await world.member(['operator']);
  second = await world.member(['operator']);
  const agency = await world.agency({ name: '看错的机构' });
  deciders = [await world.member(ROLES, agency), await world.member(ROLES, agency)];
});
beforeEach(async () => {
  await world.query(`update agencies set state = 'active'`);
  // What other tests left open is on nobody's desk.
  await world.query(`update cases set state = 'decided' where state <> 'decided'`);
});

/** Refused by both of the first agency. */
async function refused(): Promise<Verifying> {
  await world.query(`update agencies set state = 'paused' where name <> '看错的机构'`);
  const me = await paid(world);
  for (const member of deciders) {
    const { id } = await claimOf(member, world, me.verificationId);
    await decide(member, id, 'reject', [unfit('licence', 'doc.altered', 'fail')]);
  }
  await world.query(`update agencies set state = 'active'`);
  expect(await storedState(me)).toBe('failed');
  return me;
}

const own = ({ desk, verification }: Verifying) => desk.get<Own>(`${verification}/objection`);
const object = ({ desk, verification }: Verifying, words = '营业执照没有改过，公章盖在了边上') =>
  desk.ask<Own>('POST', `${verification}/objection`, { body: { words } });
const listed = async (member: Member, query = '') =>
  (await member.browser.get<{ objections: Row[] }>(`${AT}${query}`)).objections;
const rowOf = async ({ verificationId }: Verifying): Promise<Row> => {
  const [found] = await world.query<{ number: string }>('select number from applications where id = $1', [
    verificationId,
  ]);
  return (await listed(first)).find(({ number }) => number === found!.number)!;
};
const act = (member: Member, { id, version }: Row, kind: 'reopen' | 'refuse', reason = '照片边缘是公章') =>
  member.browser.ask<Row>('POST', `${AT}/${id}/decision`, { body: { act: kind, reason, version } });
const numberOf = async ({ verificationId }: Verifying): Promise<string> =>
  (
    await world.query<{ number: string }>('select number from applications where id = $1', [verificationId])
  )[0]!.number;

describe('a refused merchant', () => {
  test('may object once, in words, and is told until when it is answered', async () => {
    const me = await refused();
    expect(await own(me)).toMatchObject({ objection: null, until: expect.stringMatching(/^2026-03-/) });
    expect((await noticeOf(me, 'verify.failed')).body).toContain('提出异议');
    expect(await object(me, ' ')).toMatchObject({ status: 422, code: 'field.missing' });
    expect(await object(me)).toMatchObject({
      status: 201,
      body: {
        objection: { state: 'waiting', words: '营业执照没有改过，公章盖在了边上', answer: null },
        until: null,
      },
    });
    expect(await object(me)).toMatchObject({ status: 409, code: 'objection.open' });
    expect((await noticeOf(me, 'objection.received')).body).toMatch(/在 2026 年 3 月 \d+ 日 24:00 前答复/);
    const [kept] = await world.query<{ words: string }>(
      'select words from objections where application_id = $1',
      [me.verificationId],
    );
    expect(kept!.words).not.toContain('公章');
  });

  test('is answered in words when it is not upheld, and cannot object to the same refusal again', async () => {
    const me = await refused();
    await object(me);
    const answer = await act(second, await rowOf(me), 'refuse', '原件的编号有涂改');
    expect(answer).toMatchObject({ status: 200, body: { state: 'refused' } });
    expect(await own(me)).toMatchObject({
      objection: { state: 'refused', answer: '原件的编号有涂改' },
      until: null,
    });
    expect((await noticeOf(me, 'objection.refused')).title).toBe('异议没有成立');
    expect(await object(me)).toMatchObject({ code: 'objection.answered' });
    expect(await act(first, { ...(await closed(me)) }, 'reopen')).toMatchObject({
      code: 'objection.answered',
    });
    expect(await storedState(me)).toBe('failed');
  });

  test('may not once the time for it is over', async () => {
    const me = await refused();
    await world.query(`update timers set due_at = $2 where owner_id = $1 and clock = 'objection'`, [
      me.verificationId,
      new Date(world.clock.now()).toISOString(),
    ]);
    expect(await object(me)).toMatchObject({ code: 'objection.over' });
    const before = await places();
    await world.due();
    expect(await storedState(me)).toBe('failed');
    // The end of the period is no second end of the verification: no place is given back twice.
    expect(await places()).toEqual(before);
    expect(await object(me)).toMatchObject({ status: 409, code: 'objection.over' });
    expect((await own(me)).until).toBeNull();
  });

  test('does not lose the account or the name while the answer is awaited', async () => {
    const me = await refused();
    const soon = new Date(world.clock.now() + DAY).toISOString();
    await world.query(`update timers set due_at = $2 where owner_id = $1 and clock = 'window'`, [
      me.accountId,
      soon,
    ]);
    const answer = await object(me);
    const [window] = await world.query<{ due_at: number }>(
      `select due_at from timers where owner_id = $1 and clock = 'window'`,
      [me.accountId],
    );
    expect(Number(window!.due_at)).toBeGreaterThan(Date.parse(answer.body.objection!.answerBy) + 9 * DAY);
  });

  test('cannot object to what was not refused', async () => {
    expect(await object(await paid(world))).toMatchObject({ status: 409, code: 'event.not_possible' });
  });
});

const closed = async (me: Verifying): Promise<Row> => {
  const number = await numberOf(me);
  return (await listed(first, '?over=true')).find((one) => one.number === number)!;
};
const places = () => world.query('select id, open_cases from agencies order by id');

describe('a wrong refusal', () => {
  test('is reversed by two operators; it goes to another agency for no fee, and the merchant is told', async () => {
    const me = await refused();
    const other = await world.agency({ name: '另一家' });
    const member = await world.member(ROLES, other);
    await object(me);
    const row = await rowOf(me);
    expect(row).toMatchObject({ askedBy: 'merchant', state: 'waiting', proposedBy: null });
    const seen = await first.browser.get<Seen>(`${AT}/${row.id}`);
    expect(seen).toMatchObject({
      words: '营业执照没有改过，公章盖在了边上',
      items: [{ path: 'licence', reason: 'doc.altered' }],
      agency: '看错的机构',
      obstacle: null,
    });
    const proposed = await act(first, row, 'reopen');
    expect(proposed.body).toMatchObject({ state: 'proposed', proposedBy: first.staff.name });
    expect(await storedState(me)).toBe('failed');
    expect(await own(me)).toMatchObject({ objection: { state: 'waiting' } });
    expect(await act(first, proposed.body, 'reopen')).toMatchObject({
      status: 403,
      code: 'objection.same_person',
    });
    expect(await act(second, row, 'reopen')).toMatchObject({ status: 409, code: 'version.conflict' });
    expect(await act(second, proposed.body, 'reopen')).toMatchObject({
      status: 200,
      body: { state: 'reopened' },
    });
    expect(await storedState(me)).toBe('paid');
    expect(await orderOf(me)).toMatchObject({ state: 'settled', rule: 'fee.5', outcome: 'reopened' });
    expect(await stateOf(me, me.account)).toBe('verifying');
    await world.due();
    expect(await storedState(me)).toBe('dispatched');
    expect((await casesOf(me)).at(-1)).toMatchObject({ state: 'queued', round: 2, agency: other });
    expect((await noticeOf(me, 'verify.reopened')).title).toBe('认证重新审核，不再收费');
    expect((await own(me)).objection).toMatchObject({ state: 'reopened' });
    expect(await claimOf(member, world, me.verificationId)).toMatchObject({ number: row.number });
    const acts = await world.query<{ act: string; reason: string }>(
      `select act, reason from audit where object = $1 and act like 'objection.%' order by seq`,
      [row.number],
    );
    expect(acts).toEqual([
      { act: 'objection.view', reason: 'objection' },
      { act: 'objection.propose', reason: '照片边缘是公章' },
      { act: 'objection.reopen', reason: '照片边缘是公章' },
    ]);
  });

  test('goes to somebody else of the same agency where there is no other, never to those who decided', async () => {
    const me = await refused();
    await world.query(`update agencies set state = 'paused' where name <> '看错的机构'`);
    const reason = '机构看错了材料';
    const begun = await first.browser.post<Row>(AT, { number: await numberOf(me), reason });
    expect(begun).toMatchObject({ askedBy: 'operator', state: 'proposed' });
    await act(second, begun, 'reopen');
    await world.due();
    // Nobody but the two who decided: an operator is shown it.
    const stranded = await first.browser.get<{ cases: { number: string }[] }>(
      '/api/v1/operations/cases/stranded',
    );
    expect(stranded.cases.map(({ number }) => number)).toEqual([begun.number]);
    const third = await world.member(ROLES, deciders[0].staff.agencyId!);
    await world.due();
    for (const { browser } of deciders)
      expect(await browser.ask('POST', '/api/v1/review/cases/next')).toMatchObject({
        code: 'review.queue_empty',
      });
    expect(await claim(third)).toMatchObject({ number: begun.number });
  });

  test('is not reversed once the merchant has handed in another verification; a draft is let go', async () => {
    const me = await refused();
    const begun = await first.browser.post<Row>(AT, { number: await numberOf(me), reason: '看错' });
    const again = await readyToPay(me);
    await world.query(`update applications set state = 'unpaid' where id = $1`, [again.verificationId]);
    expect(await act(second, begun, 'reopen')).toMatchObject({ status: 409, code: 'objection.later' });
    await world.query(`update applications set state = 'draft' where id = $1`, [again.verificationId]);
    expect(await act(second, begun, 'reopen')).toMatchObject({ status: 200 });
    expect(await storedState(again)).toBe('abandoned');
    expect(await stateOf(me, me.verification)).toBe('paid');
  });

  test('cannot be reversed where nothing was refused, the account is over or the fee went back', async () => {
    const me = await refused();
    const number = await numberOf(me);
    const begin = (what: object) => first.browser.ask<Row>('POST', AT, { body: { reason: '看错', ...what } });
    expect(await begin({ number: 'V-0000-0000' })).toMatchObject({
      code: 'objection.number',
      paths: ['number'],
    });
    expect(await begin({ number, reason: '' })).toMatchObject({ code: 'field.missing' });
    expect(await begin({ number: await numberOf(await paid(world)) })).toMatchObject({
      code: 'objection.not_failed',
    });
    const put = (sql: string) => world.query(sql, [me.accountId]);
    await put(`update applications set state = 'expired' where id = $1`);
    expect(await begin({ number })).toMatchObject({ status: 409, code: 'objection.account' });
    await put(`update applications set state = 'registeredUnverified' where id = $1`);
    const orders = (state: string) =>
      world.query(`update orders set state = $2 where application_id = $1`, [me.verificationId, state]);
    await orders('refunded');
    expect(await begin({ number })).toMatchObject({ code: 'objection.refunded' });
    await orders('settled');
    expect(await begin({ number })).toMatchObject({ status: 201 });
    expect(await begin({ number })).toMatchObject({ code: 'objection.open' });
  });

  test('may be refused once more, with tries to mend and an objection of its own', async () => {
    const me = await refused();
    const begun = await first.browser.post<Row>(AT, { number: await numberOf(me), reason: '看错' });
    // The merchant objects while operators are at it already: it is one matter.
    await object(me);
    await act(second, await rowOf(me), 'reopen');
    await world.due();
    const [member, other] = await fresh(me);
    const { id } = await claimOf(member, world, me.verificationId);
    await decide(member, id, 'return', [unfit('licence', 'doc.blurred')]);
    expect(await storedState(me)).toBe('refill');
    await answerVerification(me, 'licence');
    await me.desk.post(`${me.verification}/resubmit`);
    for (const who of [member, other]) {
      const one = await claimOf(who, world, me.verificationId);
      await decide(who, one.id, 'reject', [unfit('licence', 'doc.altered', 'fail')]);
    }
    expect(await orderOf(me)).toMatchObject({ rule: 'fee.5', outcome: 'reopened' });
    expect(await object(me, '还是不认可')).toMatchObject({ status: 201 });
    expect((await listed(first, '?over=true')).map(({ id: one }) => one)).toContain(begun.id);
  });
});

/** Two of whichever agency has it now. */
async function fresh(me: Verifying): Promise<readonly [Member, Member]> {
  const { agency } = (await casesOf(me)).at(-1)!;
  return [await world.member(ROLES, agency), await world.member(ROLES, agency)];
}

test('what an erased merchant said cannot be read any more, and the objection can be closed', async () => {
  const me = await refused();
  await object(me);
  const row = await rowOf(me);
  const erased = { number: row.number, reason: '商户要求' };
  await first.browser.post('/api/v1/operations/erasures', erased);
  const seen = await first.browser.get<Seen>(`${AT}/${row.id}`);
  expect(seen).toMatchObject({ words: null, obstacle: 'objection.account' });
  expect(await act(second, row, 'refuse')).toMatchObject({ status: 200, body: { state: 'refused' } });
  expect(await first.browser.get<Seen>(`${AT}/${row.id}`)).toMatchObject({ answer: null });
});

test('objections are read page by page', async () => {
  const all = await listed(first, '?over=true');
  expect(all.length).toBeGreaterThan(1);
  const [newest] = await world.query<{ id: string; at: string }>(
    `select id, to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MSZ') as at from objections
     where decided_at is not null order by decided_at desc, objections.id desc limit 1`,
  );
  const rest = await listed(first, `?over=true&at=${newest!.at}&id=${newest!.id}`);
  expect(rest.map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id));
});
