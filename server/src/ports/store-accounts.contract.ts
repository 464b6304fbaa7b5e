import { beforeAll, expect, test } from 'vitest';
import type { MakeStore } from '../testing/make-store.ts';
import { account, appSecret, fileRow, nameRow } from '../testing/sample-accounts.ts';
import { sampleId, sampleText } from '../testing/sample-ids.ts';
import { noon } from '../testing/sample-records.ts';
import { atOnce, bornApplication, tiesOf } from '../testing/sample-world.ts';
import { lookBands } from './picture-look.ts';
import type { Store, Tx } from './store.ts';

export function accountsContract(makeStore: MakeStore): void {
  let store: Store;
  beforeAll(async () => {
    store = await makeStore();
  });
  const read = <T>(work: (tx: Tx) => Promise<T>) => store.read('platform', work);
  const write = <T>(work: (tx: Tx) => Promise<T>) => store.write('platform', work);
  const ties = async (merchantId?: string) =>
    tiesOf(await bornApplication(store, merchantId === undefined ? {} : { merchantId }));

  test('an account is found by id, application, merchant and subject, and is changed', async () => {
    const of = await ties();
    const one = account(of);
    const second = account({
      ...(await ties(of.merchantId)),
      subjectCode: one.subjectCode,
      parentId: one.id,
      product: 'miniProgram',
      createdAt: noon + 1,
    });
    await write(async (tx) => {
      await tx.accounts.insert(one);
      await tx.accounts.insert(second);
    });
    const find = () =>
      read(async (tx) => [
        await tx.accounts.find(one.id),
        await tx.accounts.ofApplication(second.applicationId),
        await tx.accounts.ofMerchant(of.merchantId),
        await tx.accounts.ofSubject(one.subjectCode, 'service'),
        await tx.accounts.find(sampleId()),
      ]);
    const seen = { id: one.id, originalId: one.originalId };
    expect(await find()).toEqual([one, second, [one, second], [seen], null]);
    const ended = { ...one, appId: sampleText('wx'), verifiedUntil: noon + 1, endedAt: noon + 2 };
    await write((tx) => tx.accounts.update(ended));
    expect(await find()).toEqual([ended, second, [ended, second], [], null]);
    await expect(write((tx) => tx.accounts.update(account(of)))).rejects.toThrow();
  });

  test('mini programs that a subject was given are counted from an instant on', async () => {
    const subjectCode = sampleText('subject');
    for (const [product, at] of [
      ['miniProgram', noon],
      ['miniProgram', noon + 1],
      ['service', noon + 1],
    ] as const) {
      const one = account({ ...(await ties()), subjectCode, product, createdAt: at });
      await write((tx) => tx.accounts.insert(one));
    }
    const since = (at: number) => read((tx) => tx.accounts.reusedSince(subjectCode, at));
    expect([await since(noon), await since(noon + 1), await since(noon + 2)]).toEqual([2, 1, 0]);
  });

  test('an account has one recovery of its phone, which is replaced by the next', async () => {
    const { applicationId, merchantId } = await ties();
    const one = { applicationId, merchantId, state: 'waiting', begunAt: noon, endsAt: noon + 9 } as const;
    const find = () => read((tx) => tx.recoveries.find(applicationId));
    expect(await find()).toBeNull();
    await write((tx) => tx.recoveries.put(one));
    expect(await find()).toEqual(one);
    const next = { ...one, state: 'stopped', begunAt: noon + 1, endsAt: noon + 10 } as const;
    await write((tx) => tx.recoveries.put(next));
    expect(await find()).toEqual(next);
  });

  test('of 50 who ask for one name at once one gets it', async () => {
    const canonical = sampleText('name');
    const all = await atOnce(50, async () => nameRow({ ...(await ties()), canonical }));
    const outcomes = await Promise.all(all.map((one) => write((tx) => tx.names.put(one, noon))));
    expect(outcomes.filter((held) => held)).toHaveLength(1);
    expect(await read((tx) => tx.names.holders(canonical))).toEqual([all[outcomes.indexOf(true)]]);
  });

  test('a name stays with its holder until its time has run out, and may be changed by the holder', async () => {
    const [mine, other] = [await ties(), await ties()];
    const one = nameRow({ ...mine, state: 'checked', until: noon + 10 });
    const theirs = nameRow({ ...other, canonical: one.canonical, state: 'reserved', subjectCode: 'code' });
    const put = (row: typeof one, now: number) => write((tx) => tx.names.put(row, now));
    expect(await put(one, noon)).toBe(true);
    expect(await put(theirs, noon + 9)).toBe(false);
    const longer = { ...one, text: '中沙商店 2', state: 'reserved', until: noon + 20 } as const;
    expect(await put(longer, noon + 9)).toBe(true);
    expect(await put(theirs, noon + 10)).toBe(false);
    expect(await read((tx) => tx.names.ofApplication(mine.applicationId))).toEqual([longer]);
    expect(await put(theirs, noon + 20)).toBe(true);
    expect(await put(longer, noon + 999)).toBe(false);
    expect(await read((tx) => tx.names.holders(one.canonical))).toEqual([theirs]);
    expect(await read((tx) => tx.names.ofApplication(mine.applicationId))).toEqual([]);
  });

  test('a name is held per product, shown for all of them, and free once removed or set free', async () => {
    const one = nameRow(await ties());
    const second = nameRow({ ...(await ties()), canonical: one.canonical, product: 'miniProgram' });
    const third = nameRow({ ...(await ties()), canonical: one.canonical });
    const put = (row: typeof one) => write((tx) => tx.names.put(row, noon));
    expect([await put(one), await put(second)]).toEqual([true, true]);
    expect(await read((tx) => tx.names.holders(one.canonical))).toEqual([second, one]);
    await write((tx) => tx.names.remove(one.canonical, 'miniProgram'));
    expect(await put({ ...one, state: 'free' })).toBe(true);
    expect(await read((tx) => tx.names.holders(one.canonical))).toEqual([]);
    expect(await put(third)).toBe(true);
    expect(await read((tx) => tx.names.holders(one.canonical))).toEqual([third]);
  });

  test('files of an application and of a merchant are listed until they are removed', async () => {
    const of = await ties();
    const other = await ties(of.merchantId);
    const [one, second, third] = [
      fileRow(of),
      fileRow({ ...of, createdAt: noon + 1 }),
      fileRow({ ...other, createdAt: noon + 2 }),
    ];
    await write(async (tx) => {
      for (const file of [one, second, third]) await tx.files.insert(file);
    });
    expect(await read((tx) => tx.files.of(of.applicationId))).toEqual([one, second]);
    await write((tx) => tx.files.remove(one.id, noon + 5));
    await write((tx) => tx.files.remove(one.id, noon + 6));
    const left = await read(async (tx) => [
      await tx.files.of(of.applicationId),
      await tx.files.ofMerchant(of.merchantId),
      await tx.files.find(one.id),
      await tx.files.find(sampleId()),
    ]);
    expect(left).toEqual([[second], [second, third], { ...one, removedAt: noon + 5 }, null]);
  });

  test('a picture is found among those of others by its bytes and by its look, as long as it is there', async () => {
    const [mine, theirs] = [await ties(), await ties()];
    const look = '0123456789abcdef'.repeat(4);
    const near = `1${look.slice(1)}`;
    const [bytes, others] = [fileRow(theirs).sha256, fileRow(theirs).sha256];
    const [same, similar, different, own] = [
      fileRow({ ...theirs, sha256: bytes }),
      fileRow({ ...theirs, look: near }),
      fileRow({ ...theirs, look: 'f'.repeat(64) }),
      fileRow({ ...mine, sha256: bytes, look }),
    ];
    await write(async (tx) => {
      for (const file of [same, similar, different, own]) await tx.files.insert(file);
    });
    const alike = (change: { readonly hashes?: readonly Uint8Array[]; readonly limit?: number } = {}) =>
      read((tx) =>
        tx.files.alike({
          merchantId: mine.merchantId,
          hashes: [bytes, others],
          bands: lookBands(look),
          limit: 10,
          ...change,
        }),
      );
    expect(await alike()).toEqual([similar, same]);
    expect(await alike({ hashes: [] })).toEqual([similar]);
    await write((tx) => tx.files.remove(similar.id, noon));
    expect(await alike()).toEqual([same]);
  });

  test('what was read of a picture is kept with it', async () => {
    const file = fileRow({ ...(await ties()), look: '0123456789abcdef'.repeat(4) });
    await write((tx) => tx.files.insert(file));
    await write((tx) => tx.files.keepReading(file.id, 'sealed'));
    expect(await read((tx) => tx.files.find(file.id))).toEqual({ ...file, reading: 'sealed' });
    await write((tx) => tx.files.sweeps.shredded(file.id, noon));
    expect(await read((tx) => tx.files.find(file.id))).toEqual({ ...file, look: '', reading: null });
  });

  test('a secret is replaced only over the version before it, once of 50', async () => {
    const of = await ties();
    const holder = account(of);
    await write((tx) => tx.accounts.insert(holder));
    const key = { accountId: holder.id, merchantId: of.merchantId };
    const put = (version: number) => {
      const secret = appSecret({ ...key, version });
      return write((tx) => tx.secrets.put(secret));
    };
    expect((await atOnce(50, () => put(1))).filter((stored) => stored)).toHaveLength(1);
    expect((await atOnce(50, () => put(2))).filter((stored) => stored)).toHaveLength(1);
    expect(await put(4)).toBe(false);
    const third = appSecret({ ...key, version: 3, state: 'frozen' });
    expect(await write((tx) => tx.secrets.put(third))).toBe(true);
    expect(await read((tx) => tx.secrets.find(holder.id))).toEqual(third);
    expect(await read((tx) => tx.secrets.find(sampleId()))).toBeNull();
  });
}
