import { beforeAll, expect, test } from 'vitest';
import type { MakeStore } from '../testing/make-store.ts';
import { sampleBytes, sampleId } from '../testing/sample-ids.ts';
import { noon } from '../testing/sample-records.ts';
import { agency, bundle, call, invitation, member, verdict } from '../testing/sample-reviews.ts';
import { atOnce, bornApplication, openCase, tiesOf } from '../testing/sample-world.ts';
import type { Agency } from './records.ts';
import type { Store, Tx } from './store.ts';

export function reviewContract(makeStore: MakeStore): void {
  let store: Store;
  beforeAll(async () => {
    store = await makeStore();
  });
  const read = <T>(work: (tx: Tx) => Promise<T>) => store.read('platform', work);
  const write = <T>(work: (tx: Tx) => Promise<T>) => store.write('platform', work);
  const newAgency = async (change: Partial<Agency> = {}) => {
    const one = agency(change);
    await write((tx) => tx.agencies.insert(one));
    return one;
  };
  const openCases = async (id: string) => (await read((tx) => tx.agencies.find(id)))?.openCases;

  test('agencies are listed in their order and found by id', async () => {
    const [one, second] = [
      await newAgency({ createdAt: noon - 2 }),
      await newAgency({ createdAt: noon - 1 }),
    ];
    expect(await read((tx) => tx.agencies.all())).toEqual([one, second]);
    expect(await read((tx) => tx.agencies.find(second.id))).toEqual(second);
    expect(await read((tx) => tx.agencies.find(sampleId()))).toBeNull();
  });

  test('of 50 at once that take from an agency as many succeed as it has room for', async () => {
    const { id } = await newAgency({ capacity: 7 });
    const outcomes = await atOnce(50, () => write((tx) => tx.agencies.take(id, 1)));
    expect(outcomes.filter((taken) => taken)).toHaveLength(7);
    expect(await openCases(id)).toBe(7);
    const back = await atOnce(20, () => write((tx) => tx.agencies.take(id, -1)));
    expect(back.filter((given) => given)).toHaveLength(7);
    expect(await openCases(id)).toBe(0);
  });

  test('an agency whose capacity was lowered still gives its cases back', async () => {
    const one = await newAgency({ capacity: 3 });
    for (let n = 0; n < 3; n += 1) await write((tx) => tx.agencies.take(one.id, 1));
    expect(await write((tx) => tx.agencies.update({ ...one, capacity: 1, version: 1 }))).toBe(true);
    expect(await write((tx) => tx.agencies.take(one.id, 1))).toBe(false);
    expect(await write((tx) => tx.agencies.take(one.id, -1))).toBe(true);
    expect(await openCases(one.id)).toBe(2);
  });

  test('an agency changes by its version, and never in the number of its open cases', async () => {
    const one = await newAgency();
    await write((tx) => tx.agencies.take(one.id, 1));
    const next = {
      ...one,
      hours: { from: 8, until: 20 },
      state: 'paused',
      version: 1,
      openCases: 9,
    } as const;
    const outcomes = await atOnce(50, () => write((tx) => tx.agencies.update(next)));
    expect(outcomes.filter((stored) => stored)).toHaveLength(1);
    expect(await read((tx) => tx.agencies.find(one.id))).toEqual({ ...next, openCases: 1 });
  });

  test('an invitation is used once, before its end', async () => {
    const [one, late] = [invitation(), invitation()];
    await write(async (tx) => {
      await tx.staff.invite(one);
      await tx.staff.invite(late);
    });
    const use = (tokenHash: Uint8Array, at: number) => write((tx) => tx.staff.useInvitation(tokenHash, at));
    expect((await atOnce(50, () => use(one.tokenHash, noon))).filter((used) => used)).toHaveLength(1);
    expect(await use(late.tokenHash, late.endsAt)).toBe(false);
    expect(await read((tx) => tx.staff.invitation(one.tokenHash))).toEqual({ ...one, usedAt: noon });
    expect(await read((tx) => tx.staff.invitation(late.tokenHash))).toEqual(late);
    expect(await read((tx) => tx.staff.invitation(sampleBytes()))).toBeNull();
  });

  test('a verdict on a field replaces the one before it', async () => {
    const [of, reviewer] = [await openCase(store), member()];
    await write((tx) => tx.staff.insert(reviewer));
    const name = verdict(of, { path: 'subjectName', reviewerId: reviewer.id });
    const licence = verdict(of, { path: 'licence', reviewerId: reviewer.id, at: noon + 1 });
    const blurred = {
      ...licence,
      verdict: 'fix',
      reason: 'doc.blurred',
      words: '看不清',
      note: 'scan again',
    } as const;
    await write(async (tx) => {
      for (const one of [name, licence, blurred]) await tx.cases.putVerdict(one);
    });
    expect(await read((tx) => tx.cases.verdictsOf(of.id))).toEqual([blurred, name]);
    expect(await read((tx) => tx.cases.verdictsOfApplication(of.applicationId))).toEqual([name, blurred]);
    expect(await read((tx) => tx.cases.verdictsOf(sampleId()))).toEqual([]);
  });

  test('calls of an application are listed in their order', async () => {
    const [of, reviewer] = [await openCase(store), member()];
    await write((tx) => tx.staff.insert(reviewer));
    const [second, first] = [
      call(of, { reviewerId: reviewer.id, at: noon + 1 }),
      call(of, { reviewerId: reviewer.id, outcome: 'noAnswer', seconds: 0, note: '未接' }),
    ];
    await write(async (tx) => {
      await tx.cases.insertCall(second);
      await tx.cases.insertCall(first);
    });
    expect(await read((tx) => tx.cases.callsOf(of.applicationId))).toEqual([first, second]);
  });

  test('what was handed in is kept once per round', async () => {
    const of = tiesOf(await bornApplication(store));
    const [one, second] = [bundle(of), bundle({ ...of, round: 2 })];
    await write(async (tx) => {
      await tx.cases.insertBundle(one);
      await tx.cases.insertBundle(second);
    });
    expect(await read((tx) => tx.cases.bundle(of.applicationId, 1))).toEqual(one);
    expect(await read((tx) => tx.cases.bundle(of.applicationId, 2))).toEqual(second);
    expect(await read((tx) => tx.cases.bundle(of.applicationId, 3))).toBeNull();
    await expect(write((tx) => tx.cases.insertBundle(bundle(of)))).rejects.toThrow();
  });
}
