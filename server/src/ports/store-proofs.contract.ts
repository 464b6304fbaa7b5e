import { beforeAll, expect, test } from 'vitest';
import type { MakeStore } from '../testing/make-store.ts';
import { sampleBytes, sampleId } from '../testing/sample-ids.ts';
import { check, device, oneTimeProof, scanTicket } from '../testing/sample-proofs.ts';
import { noon } from '../testing/sample-records.ts';
import { atOnce, bornMerchant } from '../testing/sample-world.ts';
import type { Store, Tx } from './store.ts';

export function proofsContract(makeStore: MakeStore): void {
  let store: Store;
  beforeAll(async () => {
    store = await makeStore();
  });
  const read = <T>(work: (tx: Tx) => Promise<T>) => store.read('platform', work);
  const write = <T>(work: (tx: Tx) => Promise<T>) => store.write('platform', work);

  test('a qualification check is kept, found and changed', async () => {
    const one = check();
    await write((tx) => tx.checks.insert(one));
    expect(await read((tx) => tx.checks.find(one.id))).toEqual(one);
    const changed = { ...one, answers: { subject: 'soleTrader' }, updatedAt: noon + 1, endsAt: noon + 2 };
    await write((tx) => tx.checks.update(changed));
    expect(await read((tx) => tx.checks.find(one.id))).toEqual(changed);
    expect(await read((tx) => tx.checks.find(sampleId()))).toBeNull();
    await expect(write((tx) => tx.checks.update(check()))).rejects.toThrow();
  });

  test('a code is found by its id, its secret and, the newest one, by its recipient and purpose', async () => {
    const recipientIndex = sampleBytes();
    const [old, newest, other] = [
      oneTimeProof({ recipientIndex, sentAt: noon - 1 }),
      oneTimeProof({ recipientIndex }),
      oneTimeProof({ recipientIndex, purpose: 'login', sentAt: noon + 1 }),
    ];
    await write(async (tx) => {
      for (const one of [newest, old, other]) await tx.proofs.insert(one);
    });
    const found = await read(async (tx) => [
      await tx.proofs.find(old.id),
      await tx.proofs.bySecret(other.secretHash),
      await tx.proofs.latest(recipientIndex, 'registration'),
      await tx.proofs.latest(recipientIndex, 'another'),
      await tx.proofs.find(sampleId()),
      await tx.proofs.bySecret(sampleBytes()),
    ]);
    expect(found).toEqual([old, other, newest, null, null, null]);
    const counts = await read(async (tx) => [
      await tx.proofs.sentSince(recipientIndex, 'registration', noon - 1),
      await tx.proofs.sentSince(recipientIndex, 'registration', noon),
      await tx.proofs.sentSince(recipientIndex, 'registration', noon + 1),
    ]);
    expect(counts).toEqual([2, 1, 0]);
  });

  test('a code changes only from the state it was in, and only in what a try changes', async () => {
    const one = oneTimeProof();
    await write((tx) => tx.proofs.insert(one));
    const proved = { ...one, state: 'proved', provedAt: noon + 1, triesLeft: 4 } as const;
    expect(await write((tx) => tx.proofs.update({ ...proved, binder: 'another' }, 'sent'))).toBe(true);
    expect(await write((tx) => tx.proofs.update({ ...one, state: 'locked' }, 'sent'))).toBe(false);
    expect(await read((tx) => tx.proofs.find(one.id))).toEqual(proved);
  });

  test('of 50 guesses at once at one code at most five are evaluated', async () => {
    const one = oneTimeProof({ triesLeft: 5 });
    await write((tx) => tx.proofs.insert(one));
    const guess = () =>
      write(async (tx) => {
        const now = await tx.proofs.find(one.id);
        if (now?.state !== 'sent') return false;
        const triesLeft = now.triesLeft - 1;
        return tx.proofs.update({ ...now, triesLeft, state: triesLeft === 0 ? 'locked' : 'sent' }, 'sent');
      });
    const outcomes = await atOnce(50, guess);
    expect(outcomes.filter((evaluated) => evaluated)).toHaveLength(5);
    expect(await read((tx) => tx.proofs.find(one.id))).toMatchObject({ state: 'locked', triesLeft: 0 });
  });

  test('a scan ticket is found by its id and token and changes only from the state it was in', async () => {
    const [one, phone] = [scanTicket(), device()];
    await write(async (tx) => {
      await tx.scans.insert(one);
      await tx.scans.enrol(phone);
    });
    expect(await read((tx) => tx.scans.byToken(one.tokenHash))).toEqual(one);
    const next = { ...one, state: 'confirmed', deviceId: phone.id, triesLeft: 2, endsAt: noon + 1 } as const;
    expect(await write((tx) => tx.scans.update({ ...next, act: {}, number: '00' }, 'created'))).toBe(true);
    expect(await write((tx) => tx.scans.update({ ...one, state: 'refused' }, 'created'))).toBe(false);
    expect(await read((tx) => tx.scans.find(one.id))).toEqual(next);
    expect(await read((tx) => tx.scans.find(sampleId()))).toBeNull();
    expect(await read((tx) => tx.scans.byToken(sampleBytes()))).toBeNull();
  });

  test('of 50 at once that consume one confirmed ticket one succeeds', async () => {
    const one = scanTicket({ state: 'confirmed' });
    await write((tx) => tx.scans.insert(one));
    const outcomes = await atOnce(50, () =>
      write((tx) => tx.scans.update({ ...one, state: 'consumed' }, 'confirmed')),
    );
    expect(outcomes.filter((consumed) => consumed)).toHaveLength(1);
  });

  test('tickets of a merchant are listed newest first, from an instant on, up to a limit', async () => {
    const merchantId = await bornMerchant(store);
    const all = [0, 1, 2, 3].map((ms) => scanTicket({ merchantId, begunAt: noon + ms }));
    await write(async (tx) => {
      for (const one of all) await tx.scans.insert(one);
    });
    const list = (since: number, limit: number) =>
      read((tx) => tx.scans.begunSince(merchantId, since, limit));
    expect(await list(noon + 1, 10)).toEqual([all[3], all[2], all[1]]);
    expect(await list(noon, 2)).toEqual([all[3], all[2]]);
  });

  test('a phone belongs to one person while it lives', async () => {
    const one = device();
    await write((tx) => tx.scans.enrol(one));
    expect(await read((tx) => tx.scans.deviceByKey(one.fingerprint))).toEqual(one);
    await expect(write((tx) => tx.scans.enrol(device({ fingerprint: one.fingerprint })))).rejects.toThrow();
    await write((tx) => tx.scans.revoke(one.id, noon + 1));
    await write((tx) => tx.scans.revoke(one.id, noon + 2));
    const left = await read(async (tx) => [
      await tx.scans.device(one.id),
      await tx.scans.deviceByKey(one.fingerprint),
      await tx.scans.devicesOf(one.ownerIndex),
    ]);
    expect(left).toEqual([{ ...one, revokedAt: noon + 1 }, null, []]);
    const again = device({ fingerprint: one.fingerprint, ownerIndex: one.ownerIndex });
    await write((tx) => tx.scans.enrol(again));
    expect(await read((tx) => tx.scans.devicesOf(one.ownerIndex))).toEqual([again]);
  });
}
