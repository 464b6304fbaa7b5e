import { beforeAll, expect, test } from 'vitest';
import type { MakeStore } from '../testing/make-store.ts';
import { sampleBytes, sampleId, sampleText } from '../testing/sample-ids.ts';
import { noon } from '../testing/sample-records.ts';
import { agency, auditRow } from '../testing/sample-reviews.ts';
import { atOnce, bornApplication, bornMerchant } from '../testing/sample-world.ts';
import type { Store, Tx } from './store.ts';

export function transactionsContract(makeStore: MakeStore): void {
  let store: Store;
  beforeAll(async () => {
    store = await makeStore();
  });

  test('what a write returns is returned, and what it stored is there for whoever reads next', async () => {
    const one = agency();
    const outcome = await store.write('platform', async (tx) => {
      await tx.agencies.insert(one);
      return 'done';
    });
    expect(outcome).toBe('done');
    expect(await store.read('platform', (tx) => tx.agencies.find(one.id))).toEqual(one);
  });

  test('a write that fails leaves nothing, whatever it had stored before', async () => {
    const merchantId = await bornMerchant(store);
    const [one, bucket, fault] = [agency(), sampleText('bucket'), new Error('the service failed')];
    const failing = store.write({ merchant: merchantId }, async (tx) => {
      await tx.agencies.insert(one);
      await tx.limits.use(bucket, noon);
      await tx.audit.append(auditRow({ merchantId }), () => new Uint8Array(32));
      throw fault;
    });
    await expect(failing).rejects.toBe(fault);
    const left = await store.read('platform', async (tx) => [
      await tx.agencies.find(one.id),
      await tx.limits.used(bucket, noon),
      await tx.audit.ofMerchant(merchantId, 10),
    ]);
    expect(left).toEqual([null, 0, []]);
  });

  test('a read cannot store anything', async () => {
    const one = agency();
    await expect(store.read('platform', (tx) => tx.agencies.insert(one))).rejects.toThrow();
    expect(await store.read('platform', (tx) => tx.agencies.find(one.id))).toBeNull();
  });

  test('a merchant’s wrapped key is found; one who is unknown has none', async () => {
    const [id, key] = [sampleId(), { version: 1, kek: 'kek-1', wrapped: sampleBytes() }];
    await store.write('platform', (tx) => tx.merchants.insert({ id, createdAt: noon }, key));
    expect(await store.read('platform', (tx) => tx.merchants.key(id))).toEqual(key);
    expect(await store.read('platform', (tx) => tx.merchants.key(sampleId()))).toBeNull();
  });

  test('a transaction may be narrowed to one merchant', async () => {
    const { id, merchantId } = await bornApplication(store);
    const scope = { merchant: merchantId };
    expect(await store.read(scope, (tx) => tx.applications.find(id))).toMatchObject({ merchantId });
    await store.write(scope, (tx) =>
      tx.drafts.put({ applicationId: id, merchantId, step: 'subject', sealed: 'x', at: noon }),
    );
  });

  /** Counts first and then decides: the shape of every quota. */
  const takeOfQuota = async (tx: Tx, bucket: string, quota: number): Promise<boolean> => {
    const key = (place: number) => `${bucket}/${place}`;
    const taken = await tx.settings.all();
    const n = Object.keys(taken).filter((one) => one.startsWith(`${bucket}/`)).length;
    if (n >= quota) return false;
    return tx.settings.put(key(n), true, 0, 'somebody', noon);
  };

  test('200 writes at once that count first and take then never take more than the quota', async () => {
    const bucket = sampleText('quota');
    const outcomes = await atOnce(200, () => store.write('platform', (tx) => takeOfQuota(tx, bucket, 5)));
    expect(outcomes.filter((taken) => taken)).toHaveLength(5);
    const all = await store.read('platform', (tx) => tx.settings.all());
    expect(Object.keys(all).filter((key) => key.startsWith(bucket))).toHaveLength(5);
  });

  test('of two writes that each look at what the other changes, one looks again', async () => {
    const [a, b] = [agency({ openCases: 1 }), agency({ openCases: 1 })];
    await store.write('platform', async (tx) => {
      await tx.agencies.insert(a);
      await tx.agencies.insert(b);
    });
    // One of the two agencies must keep its case.
    const leave = (mine: string, other: string) =>
      store.write('platform', async (tx) => {
        if ((await tx.agencies.find(other))?.openCases === 0) return false;
        return tx.agencies.take(mine, -1);
      });
    const outcomes = await Promise.all([leave(a.id, b.id), leave(b.id, a.id)]);
    expect(outcomes.toSorted()).toEqual([false, true]);
  });
}
