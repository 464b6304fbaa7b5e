import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  approveEntity,
  approveName,
  call,
  claim,
  claimOf,
  decide,
  tryDecide,
  unfit,
  viewOf,
} from '../testing/review.ts';
import { paid, stateOf, type Verifying } from '../testing/road.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

let world: World;
let agency: string;
let first: Member;
let second: Member;
const ROLES = ['reviewer', 'nameReviewer'] as const;

beforeAll(async () => {
  world = await openWorld();
  agency = await world.agency();
  [first, second] = [await world.member(ROLES, agency), await world.member(ROLES, agency)];
});

// What an earlier test left open is nobody's business.
beforeEach(async () => {
  await world.query(`update cases set state = 'decided', decided_at = now() where state <> 'decided'`);
});

/** From now on so many of a hundred approvals are looked at once more. */
async function draw(share: number): Promise<void> {
  world.ground.recheck = share;
  await world.restart();
}

type Row = { readonly id: string; readonly kind: string; readonly state: string; readonly outcome: string };
const rechecksOf = ({ verificationId }: Verifying) =>
  world.query<Row>(
    'select id, kind, state, outcome from cases where application_id = $1 and recheck_of is not null order by opened_at',
    [verificationId],
  );

/** The second reviewer has the look on the desk: its deadline is put before that of all others. */
async function take(me: Verifying): Promise<{ readonly id: string }> {
  const soon = `update cases set due_at = '1999-01-01' where application_id = $1 and recheck_of is not null`;
  await world.query(soon, [me.verificationId]);
  return claim(second);
}

async function approvedEntity(): Promise<Verifying> {
  const me = await paid(world);
  await approveEntity(first, me);
  return me;
}

type Pair = {
  readonly kind: string;
  readonly first: string;
  readonly second: string;
  readonly decided: number;
};
const pairs = async (kind: string) => {
  const operator = await world.member(['operator']);
  const all = await operator.browser.get<{ pairs: readonly Pair[] }>('/api/v1/operations/agencies');
  return all.pairs.filter((pair) => pair.kind === kind);
};

describe('an approval', () => {
  test('is looked at once more as often as the policy says, and not when it says never', async () => {
    await draw(0);
    expect(await rechecksOf(await approvedEntity())).toEqual([]);
    await draw(100);
    expect(await rechecksOf(await approvedEntity())).toMatchObject([{ kind: 'entity', state: 'queued' }]);
    const { policies } = world.product().deps;
    expect(policies.current().values['review.recheck']).toBe(100);
  });

  test('about five of a hundred are drawn, by the random source alone', async () => {
    const { ids } = world.product().deps;
    const drawn = Array.from({ length: 20_000 }, () => ids.between(0, 100)).filter((n) => n < 5).length;
    expect(drawn / 20_000).toBeGreaterThan(0.04);
    expect(drawn / 20_000).toBeLessThan(0.06);
  });

  test('comes to somebody else, who sees neither that it was approved nor what came of it', async () => {
    await draw(100);
    const me = await approvedEntity();
    const [recheck] = await rechecksOf(me);
    await draw(0);
    // However near its deadline, it is never the first one's.
    await world.query(`update cases set due_at = '1999-01-01' where id = $1`, [recheck!.id]);
    const given = await first.browser.ask<{ id: string }>('POST', '/api/v1/review/cases/next');
    expect(given.body.id).not.toBe(recheck!.id);
    await first.browser.ask('POST', `/api/v1/review/cases/${given.body.id}/back`);
    await world.query(
      `update cases set state = 'queued', reviewer_id = null where reviewer_id = $1 and state = 'claimed'`,
      [first.staff.id],
    );
    const { id } = await take(me);
    expect(id).toBe(recheck!.id);
    const view = await viewOf(second, id);
    const text = JSON.stringify(view);
    expect(view.verdicts).toEqual([]);
    expect(view.one).toMatchObject({ secondLook: false, draft: {} });
    expect(text).not.toContain('qualificationOk');
    expect(text).not.toContain('qualifiedAt');
    expect(text).not.toContain(first.staff.name);
    expect(view).toMatchObject({ application: { state: 'reviewing' } });
    expect(
      (view as unknown as { history: { event: string }[] }).history.map(({ event }) => event),
    ).not.toContain('approve');
  });

  test('that the second does not share moves nothing, is on record and shown to the operator', async () => {
    await draw(100);
    const me = await approvedEntity();
    await draw(0);
    const before = await pairs('recheck');
    const places = await world.query('select open_cases from agencies where id = $1', [agency]);
    const { id } = await take(me);
    await decide(second, id, 'return', [unfit('licence', 'doc.blurred')]);
    expect(await stateOf(me, me.verification)).toBe('qualificationOk');
    expect(await world.query('select open_cases from agencies where id = $1', [agency])).toEqual(places);
    const { verdicts } = await me.desk.get<{ verdicts?: unknown }>(`${me.verification}`);
    expect(JSON.stringify(verdicts ?? '')).not.toContain('doc.blurred');
    const [shown] = await pairs('recheck');
    expect(shown).toMatchObject({ first: first.staff.name, second: second.staff.name });
    expect(shown!.decided).toBe((before[0]?.decided ?? 0) + 1);
    const [row] = await world.query<{ act: string; actor: string }>(
      `select act, actor_id as actor from audit where act like 'recheck.%' order by seq desc limit 1`,
    );
    expect(row).toEqual({ act: 'recheck.differs', actor: second.staff.id });
    // The name is decided as ever, by whoever is there.
    await approveName(first, me);
    expect(await stateOf(me, me.verification)).toBe('passed');
  });

  test('that the second shares is counted as such', async () => {
    await draw(100);
    const me = await approvedEntity();
    await draw(0);
    const { id } = await take(me);
    await decide(second, id, 'approve');
    const [row] = await world.query<{ act: string }>(
      `select act from audit where act like 'recheck.%' order by seq desc limit 1`,
    );
    expect(row?.act).toBe('recheck.agrees');
    expect(await rechecksOf(me)).toMatchObject([{ state: 'decided', outcome: 'approve' }]);
    await expect(tryDecide(second, id, 'approve')).rejects.toThrow('review.moved');
  });

  test('of which nobody else could have a look goes to another agency, or to nobody, and the log says so', async () => {
    const small = await openWorld();
    small.ground.recheck = 100;
    await small.restart();
    const own = await small.agency();
    const only = await small.member(ROLES, own);
    const looks = () =>
      small.query<{ agency: string }>('select agency_id as agency from cases where recheck_of is not null');
    await approveEntity(only, await paid(small));
    expect(await looks()).toEqual([]);
    expect(small.ground.complaints.splice(0).join()).toContain('nobody may look once more');
    const other = await small.agency({ capacity: 1 });
    await small.member(ROLES, other);
    const me = await paid(small);
    await small.query('update cases set agency_id = $1 where application_id = $2', [own, me.verificationId]);
    await approveEntity(only, me);
    expect(await looks()).toEqual([{ agency: other }]);
  });

  test('of a merchant who is erased is looked at no more', async () => {
    await draw(100);
    const me = await approvedEntity();
    await draw(0);
    await approveName(first, me);
    await world.due();
    const operator = await world.member(['operator']);
    const [application] = await world.query<{ number: string }>(
      'select number from applications where id = $1',
      [me.verificationId],
    );
    const erased = await operator.browser.ask('POST', '/api/v1/operations/erasures', {
      body: { number: application!.number, reason: '本人要求' },
    });
    expect(erased.status).toBeLessThan(300);
    expect(await rechecksOf(me)).toMatchObject([{ state: 'decided', outcome: 'closed' }]);
  });
});

describe('two reviewers who judge the same rejection', () => {
  test('are counted together, and as of two minds when they are', async () => {
    const me = await paid(world);
    const reject = async (member: Member) => {
      const { id } = await claimOf(member, world, me.verificationId);
      if (member === first) await call(member, id);
      await decide(member, id, 'reject', [unfit('licence', 'doc.altered', 'fail')]);
    };
    await reject(first);
    await reject(second);
    expect(await pairs('fourEyes')).toEqual([
      expect.objectContaining({
        first: first.staff.name,
        second: second.staff.name,
        decided: 1,
        differed: 0,
      }),
    ]);
    await expect(claim(second)).rejects.toThrow();
  });
});
