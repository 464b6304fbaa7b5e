import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { MakeStore } from '../testing/make-store.ts';
import { sampleId } from '../testing/sample-ids.ts';
import { noon } from '../testing/sample-records.ts';
import { agency, member } from '../testing/sample-reviews.ts';
import { allPages, atOnce, openCase } from '../testing/sample-world.ts';
import type { Case, CaseKind } from './records.ts';
import type { CaseFilter, Store, Tx } from './store.ts';

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const kinds: readonly CaseKind[] = ['entity', 'name', 'miniProgram'];

export function queueContract(makeStore: MakeStore): void {
  let store: Store;
  /** Each test has an agency of its own, so that none finds what another left behind. */
  let agencyId: string;
  let reviewerId: string;
  beforeAll(async () => {
    store = await makeStore();
  });
  const read = <T>(work: (tx: Tx) => Promise<T>) => store.read('platform', work);
  const write = <T>(work: (tx: Tx) => Promise<T>) => store.write('platform', work);
  beforeEach(async () => {
    const [house, reviewer] = [agency(), member()];
    [agencyId, reviewerId] = [house.id, reviewer.id];
    await write(async (tx) => {
      await tx.agencies.insert(house);
      await tx.staff.insert(reviewer);
    });
  });

  const queued = (change: Partial<Case> = {}) => openCase(store, { agencyId, ...change });
  const claimed = (tx: Tx, one: Case) =>
    tx.cases.update({ ...one, state: 'claimed', reviewerId, leasedUntil: noon, version: one.version + 1 });
  const next = (reviewer: Partial<Parameters<Tx['cases']['nextFor']>[0]> = {}) =>
    write((tx) => tx.cases.nextFor({ id: reviewerId, agencyId, kinds, ...reviewer }));

  test('a case is found by its id, its application and, while it is not decided, by its kind', async () => {
    const one = await queued({ draft: { note: 'half' }, wakesAt: noon, leasedUntil: noon });
    const { applicationId } = one;
    const find = () =>
      read(async (tx) => [
        await tx.cases.find(one.id),
        await tx.cases.open(applicationId, 'entity'),
        await tx.cases.open(applicationId, 'name'),
        await tx.cases.ofApplication(applicationId),
        await tx.cases.find(sampleId()),
      ]);
    expect(await find()).toEqual([one, one, null, [one], null]);
    const decided = { ...one, state: 'decided', outcome: 'passed', decidedAt: noon, version: 1 } as const;
    const outcomes = await atOnce(50, (place) =>
      write((tx) => tx.cases.update(place % 2 ? decided : { ...decided, outcome: 'failed' })),
    );
    expect(outcomes.filter((stored) => stored)).toHaveLength(1);
    const outcome = outcomes.indexOf(true) % 2 ? 'passed' : 'failed';
    expect(await find()).toEqual([{ ...decided, outcome }, null, null, [{ ...decided, outcome }], null]);
  });

  test('the next case is the one whose deadline comes first; one without a deadline comes last', async () => {
    const [none, late, early] = [
      await queued({ dueAt: null }),
      await queued({ dueAt: noon + 2 }),
      await queued({ dueAt: noon + 1, kind: 'name' }),
    ];
    expect(await next()).toEqual(early);
    expect(await next({ kinds: ['entity', 'miniProgram'] })).toEqual(late);
    await write((tx) => claimed(tx, late));
    expect(await next({ kinds: ['entity'] })).toEqual(none);
    expect(await next({ kinds: ['miniProgram'] })).toBeNull();
    expect(await next({ kinds: [] })).toBeNull();
  });

  test('nobody is given a case of another agency, a second look at the own verdict, or one that is not queued', async () => {
    await queued({ firstReviewerId: reviewerId });
    await queued({ state: 'snoozed' });
    const onPlatform = await openCase(store, { kind: 'name', dueAt: noon - 1_000 });
    expect(await next()).toBeNull();
    expect(await next({ id: sampleId() })).toMatchObject({ firstReviewerId: reviewerId });
    expect(await next({ agencyId: null })).toEqual(onPlatform);
    await write((tx) => claimed(tx, onPlatform));
  });

  test('a second look is given by deadline among the others, to anybody but the first to judge', async () => {
    const [plain, second] = [
      await queued({ dueAt: noon + 2 }),
      await queued({ dueAt: noon + 1, state: 'secondLook', firstReviewerId: reviewerId }),
    ];
    const other = sampleId();
    expect(await next({ id: other })).toEqual(second);
    expect(await next()).toEqual(plain);
    await write((tx) => claimed(tx, plain));
    await write((tx) => claimed(tx, second));
  });

  test('what a reviewer has decided is listed newest first, page by page', async () => {
    const [me, someone] = [reviewerId, null];
    const decided = (at: number, by: string | null) =>
      queued({ state: 'decided', outcome: 'approve', reviewerId: by, decidedAt: noon + at });
    const mine = [await decided(1, me), await decided(3, me), await decided(2, me)];
    await decided(4, someone);
    await queued({ state: 'claimed', reviewerId: me });
    const rows = await allPages(
      2,
      (page) => read((tx) => tx.cases.decidedBy(me, page)),
      ({ id, decidedAt }) => ({ at: decidedAt!, id }),
    );
    expect(idsOf(rows)).toEqual(idsOf([mine[1]!, mine[2]!, mine[0]!]));
  });

  test('of 50 reviewers who ask at once each gets a case of its own, as long as there are some', async () => {
    const all = await atOnce(40, () => queued());
    const claim = () =>
      write(async (tx) => {
        const one = await tx.cases.nextFor({ id: reviewerId, agencyId, kinds });
        if (one && !(await claimed(tx, one))) throw new Error('a case that was locked had changed');
        return one;
      });
    const given = (await atOnce(50, claim)).flatMap((one) => one ?? []);
    expect(new Set(idsOf(given)).size).toBe(given.length);
    for (let more = await claim(); more; more = await claim()) given.push(more);
    expect(idsOf(given).toSorted()).toEqual(idsOf(all).toSorted());
    expect(await read((tx) => tx.cases.counts(agencyId))).toEqual({ claimed: 40 });
  });

  test('cases are listed by deadline, by agency, state, kind and reviewer, page by page', async () => {
    const all: Case[] = [];
    for (let place = 0; place < 14; place += 1) {
      const dueAt = place === 13 ? null : noon + 100 - Math.floor(place / 3);
      const kind = kinds[place % 3]!;
      all.push(await queued({ dueAt, kind, ...(place % 2 ? { state: 'claimed', reviewerId } : {}) }));
    }
    const due = ({ dueAt }: Case) => dueAt ?? Number.POSITIVE_INFINITY;
    const ordered = all.toSorted((a, b) => (due(a) === due(b) ? (a.id < b.id ? -1 : 1) : due(a) - due(b)));
    const list = async (filter: CaseFilter, limit = 3) => {
      const rows: Case[] = [];
      for (;;) {
        const last = rows.at(-1);
        const after = last && { after: { dueAt: due(last), id: last.id } };
        const page = await read((tx) => tx.cases.list({ ...filter, ...after, limit }));
        rows.push(...page);
        if (page.length < limit) return idsOf(rows);
      }
    };
    const where = (fits: (one: Case) => boolean) => idsOf(ordered.filter(fits));
    expect(await list({ agencyId })).toEqual(idsOf(ordered));
    expect(await list({ agencyId, state: 'queued' })).toEqual(where((one) => one.state === 'queued'));
    expect(await list({ agencyId, kind: 'name' })).toEqual(where((one) => one.kind === 'name'));
    expect(await list({ agencyId: null, reviewerId })).toEqual(where((one) => one.reviewerId === reviewerId));
    expect(await list({ agencyId, reviewerId, state: 'claimed', kind: 'entity' })).toEqual(
      where((one) => one.reviewerId === reviewerId && one.kind === 'entity'),
    );
    expect(await list({ agencyId: sampleId() })).toEqual([]);
    expect(await list({ agencyId: sampleId(), reviewerId })).toEqual([]);
    const everything = await list({ agencyId: null, state: 'queued' }, 200);
    expect(everything.filter((id) => all.some((one) => one.id === id))).toEqual(
      where((one) => one.state === 'queued'),
    );
  });

  test('a decision leaves when its time has come, with all it says', async () => {
    const items = [
      { path: 'licence', verdict: 'fix', reason: 'doc.blurred', words: '重拍', note: null },
    ] as const;
    const held = { decision: 'return', items, bundleHash: '00' };
    const due = await queued({ state: 'deciding', reviewerId, held, leavesAt: noon - 1 });
    await queued({ state: 'deciding', reviewerId, held, leavesAt: noon + 1 });
    const leaving = await read((tx) => tx.cases.leaving(noon, 10));
    expect(leaving.filter((one) => one.agencyId === agencyId)).toEqual([due]);
  });

  test('a lease that is over and a slot that has come are each found by one worker', async () => {
    const [claimedCase, calling, asleep] = [
      await queued({ state: 'claimed', reviewerId, leasedUntil: noon - 1 }),
      await queued({ state: 'calling', reviewerId, leasedUntil: noon - 2 }),
      await queued({ state: 'snoozed', wakesAt: noon - 1 }),
    ];
    await queued({ state: 'claimed', reviewerId, leasedUntil: noon + 1 });
    await queued({ state: 'snoozed', wakesAt: noon + 1 });
    const lost = (limit: number) => write((tx) => tx.cases.leaseOver(noon - 1, limit));
    expect(idsOf(await lost(10))).toEqual([calling.id, claimedCase.id]);
    expect(idsOf(await lost(1))).toEqual([calling.id]);
    expect(idsOf(await write((tx) => tx.cases.toWake(noon - 1, 10)))).toEqual([asleep.id]);
    const wake = () =>
      write(async (tx) => {
        const woken = await tx.cases.toWake(noon - 1, 10);
        for (const one of woken) await tx.cases.update({ ...one, state: 'queued', version: one.version + 1 });
        return woken;
      });
    expect((await atOnce(10, wake)).flat()).toHaveLength(1);
  });

  test('cases of any kind that wait for an agency are listed by deadline', async () => {
    const [last, late, early] = [
      await openCase(store, { dueAt: null }),
      await openCase(store, { dueAt: noon + 2, kind: 'name' }),
      await openCase(store, { dueAt: noon + 1 }),
    ];
    await openCase(store, { state: 'snoozed' });
    await queued();
    expect(await write((tx) => tx.cases.undispatched(10))).toEqual([early, late, last]);
    expect(await write((tx) => tx.cases.undispatched(1))).toEqual([early]);
    await write(async (tx) => {
      for (const one of [early, late, last]) await tx.cases.update({ ...one, agencyId, version: 1 });
    });
    expect(await write((tx) => tx.cases.undispatched(10))).toEqual([]);
    expect(await read((tx) => tx.cases.counts(agencyId))).toEqual({ queued: 4 });
  });

  test('the counters follow every move of a case and no other change', async () => {
    const [one] = [await queued(), await queued()];
    const before = await read((tx) => tx.cases.counts(null));
    const counts = () => read((tx) => tx.cases.counts(agencyId));
    expect(await counts()).toEqual({ queued: 2 });
    const moves = [
      [{ state: 'claimed' }, { queued: 1, claimed: 1 }],
      [{ draft: { note: 'x' } }, { queued: 1, claimed: 1 }],
      [{ state: 'decided' }, { queued: 1, decided: 1 }],
    ] as const;
    let last = one;
    for (const [change, expected] of moves) {
      last = { ...last, ...change, version: last.version + 1 };
      await write((tx) => tx.cases.update(last));
      expect(await counts()).toEqual(expected);
    }
    const failing = write(async (tx) => {
      await tx.cases.update({ ...last, state: 'queued', version: last.version + 1 });
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await counts()).toEqual({ queued: 1, decided: 1 });
    const after = await read((tx) => tx.cases.counts(null));
    expect([after.queued, after.decided]).toEqual([(before.queued ?? 0) - 1, (before.decided ?? 0) + 1]);
  });
}
