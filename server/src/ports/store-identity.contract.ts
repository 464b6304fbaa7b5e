import { beforeAll, expect, test } from 'vitest';
import type { MakeStore } from '../testing/make-store.ts';
import { sampleBytes, sampleId } from '../testing/sample-ids.ts';
import { administrator, agreement, legalRepProof, mailbox, signIn } from '../testing/sample-proofs.ts';
import { noon } from '../testing/sample-records.ts';
import { member } from '../testing/sample-reviews.ts';
import { atOnce, bornApplication, bornMerchant, tiesOf } from '../testing/sample-world.ts';
import type { Store, Tx } from './store.ts';

export function identityContract(makeStore: MakeStore): void {
  let store: Store;
  beforeAll(async () => {
    store = await makeStore();
  });
  const read = <T>(work: (tx: Tx) => Promise<T>) => store.read('platform', work);
  const write = <T>(work: (tx: Tx) => Promise<T>) => store.write('platform', work);
  const ties = async () => tiesOf(await bornApplication(store));

  test('a mailbox is taken once, by whoever comes first of 50, and is free after its release', async () => {
    const emailIndex = sampleBytes();
    const all = await atOnce(50, async () => mailbox({ ...(await ties()), emailIndex }));
    const outcomes = await Promise.all(all.map((one) => write((tx) => tx.mailboxes.insert(one))));
    const winner = all[outcomes.indexOf(true)]!;
    expect(outcomes.filter((taken) => taken)).toHaveLength(1);
    expect(await read((tx) => tx.mailboxes.find(emailIndex))).toEqual(winner);
    expect(await read((tx) => tx.mailboxes.ofApplication(winner.applicationId))).toEqual(winner);
    await write((tx) => tx.mailboxes.setPassword(emailIndex, '$argon2id$1'));
    expect(await read((tx) => tx.mailboxes.find(emailIndex))).toEqual({
      ...winner,
      passwordHash: '$argon2id$1',
    });
    await write((tx) => tx.mailboxes.release(winner.applicationId));
    expect(await read((tx) => tx.mailboxes.find(emailIndex))).toBeNull();
    await expect(write((tx) => tx.mailboxes.setPassword(emailIndex, 'x'))).rejects.toThrow();
    expect(await write((tx) => tx.mailboxes.insert(all[0]!))).toBe(true);
  });

  test('a sign-in is found, touched forward only, and removed', async () => {
    const one = signIn({ merchantId: await bornMerchant(store) });
    await write((tx) => tx.signIns.insert(one));
    await write((tx) => tx.signIns.touch(one.idHash, noon + 5));
    await write((tx) => tx.signIns.touch(one.idHash, noon + 3));
    expect(await read((tx) => tx.signIns.find(one.idHash))).toEqual({ ...one, seenAt: noon + 5 });
    await write((tx) => tx.signIns.remove(one.idHash));
    expect(await read((tx) => tx.signIns.find(one.idHash))).toBeNull();
  });

  test('all sign-ins of a merchant or of a member of staff end, except the one that is kept', async () => {
    const [merchantId, staffId] = [await bornMerchant(store), sampleId()];
    const mine = [2, 1, 0].map((ms) => signIn({ merchantId, createdAt: noon + ms }));
    const theirs = [signIn({ staffId, kind: 'staff' }), signIn({ staffId, kind: 'staff' })];
    await write(async (tx) => {
      for (const one of [...mine, ...theirs]) await tx.signIns.insert(one);
    });
    expect(await read((tx) => tx.signIns.ofMerchant(merchantId))).toEqual(mine);
    await write((tx) => tx.signIns.removeOthers({ merchantId }, mine[1]!.idHash));
    expect(await read((tx) => tx.signIns.ofMerchant(merchantId))).toEqual([mine[1]]);
    expect(await read((tx) => tx.signIns.find(theirs[0]!.idHash))).toEqual(theirs[0]);
    await write((tx) => tx.signIns.removeOthers({ staffId }, null));
    expect(await read((tx) => tx.signIns.find(theirs[1]!.idHash))).toBeNull();
    expect(await read((tx) => tx.signIns.ofMerchant(merchantId))).toEqual([mine[1]]);
  });

  test('agreements of an application are listed in their order', async () => {
    const of = await ties();
    const [second, first] = [agreement({ ...of, at: noon + 1 }), agreement({ ...of, document: 'privacy' })];
    await write(async (tx) => {
      await tx.agreements.insert(second);
      await tx.agreements.insert(first);
    });
    expect(await read((tx) => tx.agreements.of(of.applicationId))).toEqual([first, second]);
  });

  test('an administrator is put, replaced and removed', async () => {
    const of = await ties();
    const [one, next] = [administrator(of), administrator({ ...of, counted: false, boundAt: noon + 1 })];
    await write((tx) => tx.administrators.put(one));
    expect(await read((tx) => tx.administrators.find(of.applicationId))).toEqual(one);
    await write((tx) => tx.administrators.put(next));
    expect(await read((tx) => tx.administrators.find(of.applicationId))).toEqual(next);
    await write((tx) => tx.administrators.remove(of.applicationId));
    expect(await read((tx) => tx.administrators.find(of.applicationId))).toBeNull();
  });

  test('accounts that share an ID card, a phone or a device are counted by product, without the own one', async () => {
    const shared = { idIndex: sampleBytes(), mobileIndex: sampleBytes(), deviceFingerprint: sampleBytes() };
    const rows = [
      administrator({ ...(await ties()), ...shared }),
      administrator({ ...(await ties()), ...shared, mobileIndex: sampleBytes() }),
      administrator({ ...(await ties()), ...shared, counted: false }),
      administrator({ ...(await ties()), ...shared, product: 'miniProgram' }),
    ];
    await write(async (tx) => {
      for (const row of rows) await tx.administrators.put(row);
    });
    const { idIndex, mobileIndex, deviceFingerprint } = shared;
    const counts = await read(async (tx) => [
      await tx.administrators.count({ idIndex }, 'service', sampleId()),
      await tx.administrators.count({ mobileIndex }, 'service', sampleId()),
      await tx.administrators.count({ deviceFingerprint }, 'service', rows[0]!.applicationId),
      await tx.administrators.count({ idIndex }, 'miniProgram', sampleId()),
    ]);
    expect(counts).toEqual([2, 1, 1, 1]);
  });

  test('of 50 accounts at once for one ID card no more than the quota are bound', async () => {
    const [quota, idIndex] = [5, sampleBytes()];
    const all = await atOnce(50, async () => administrator({ ...(await ties()), idIndex }));
    const bind = (one: (typeof all)[number]) =>
      write(async (tx) => {
        if ((await tx.administrators.count({ idIndex }, 'service', one.applicationId)) >= quota) return false;
        await tx.administrators.put(one);
        return true;
      });
    const outcomes = await Promise.all(all.map(bind));
    expect(outcomes.filter((bound) => bound)).toHaveLength(quota);
    expect(await read((tx) => tx.administrators.count({ idIndex }, 'service', sampleId()))).toBe(quota);
  });

  test('a legal representative’s proof is found by id, token and application, and changes by its version', async () => {
    const of = await ties();
    const old = legalRepProof({ ...of, state: 'timedOut', createdAt: noon - 1, decidedAt: noon });
    const one = legalRepProof(of);
    await write(async (tx) => {
      await tx.legalReps.insert(old);
      await tx.legalReps.insert(one);
    });
    const found = await read(async (tx) => [
      await tx.legalReps.find(old.id),
      await tx.legalReps.byToken(one.tokenHash),
      await tx.legalReps.latest(of.applicationId),
      await tx.legalReps.find(sampleId()),
      await tx.legalReps.byToken(sampleBytes()),
      await tx.legalReps.latest(sampleId()),
    ]);
    expect(found).toEqual([old, one, one, null, null, null]);
    const next = { ...one, state: 'agreed', version: 1, sealed: { name: 'b' } } as const;
    expect(await write((tx) => tx.legalReps.update(next))).toBe(true);
    expect(await write((tx) => tx.legalReps.update({ ...next, state: 'refused' }))).toBe(false);
    expect(await read((tx) => tx.legalReps.find(one.id))).toEqual(next);
    await expect(write((tx) => tx.legalReps.insert(legalRepProof(of)))).rejects.toThrow();
  });

  test('a member of staff is found by id and mailbox and changes by the version', async () => {
    const one = member({ deviceId: null, passwordHash: '$argon2id$1' });
    await write((tx) => tx.staff.insert(one));
    expect(await read((tx) => tx.staff.find(one.id))).toEqual(one);
    expect(await read((tx) => tx.staff.byEmail(one.emailIndex))).toEqual(one);
    const outcomes = await atOnce(50, (place) =>
      write((tx) =>
        tx.staff.update({ ...one, roles: [], state: place % 2 ? 'active' : 'disabled', version: 1 }),
      ),
    );
    expect(outcomes.filter((changed) => changed)).toHaveLength(1);
    expect(await read((tx) => tx.staff.all())).toMatchObject([{ id: one.id, roles: [], version: 1 }]);
    expect(await read((tx) => tx.staff.find(sampleId()))).toBeNull();
    expect(await read((tx) => tx.staff.byEmail(sampleBytes()))).toBeNull();
  });
}
