import { type NameQuery, namePlaces, readNameQuery } from '@ruzhu/rules';
import { beforeAll, expect, test } from 'vitest';
import type { MakeStore } from '../testing/make-store.ts';
import { sampleId } from '../testing/sample-ids.ts';
import { noon } from '../testing/sample-records.ts';
import { agency } from '../testing/sample-reviews.ts';
import { bornApplication, bornMerchant, openCase } from '../testing/sample-world.ts';
import type { SearchCode } from './search.ts';
import type { Store, Tx } from './store.ts';

const everybody = { agencyId: null, limit: 20 };

export function searchContract(makeStore: MakeStore): void {
  let store: Store;
  beforeAll(async () => {
    store = await makeStore();
  });
  const read = <T>(work: (tx: Tx) => Promise<T>) => store.read('platform', work);
  const put = (id: string, names: readonly string[], codes: readonly SearchCode[] = []) =>
    store.write('platform', (tx) => tx.search.put(id, { places: names.flatMap(namePlaces), codes }));
  const named = async (...names: readonly string[]) => {
    const id = await bornMerchant(store);
    await put(id, names);
    return id;
  };
  const byName = (typed: string, scope: Parameters<Tx['search']['byName']>[1] = everybody) =>
    read((tx) => tx.search.byName(readNameQuery(typed) as NameQuery, scope)); // Long enough in every test.

  test.each(['琉璃', '琉璃甲', '甲灯具', 'liulijia', 'lljdj', 'LIULI jia'])(
    'a name is found by %s',
    async (typed) => {
      const id = await named('广州市琉璃甲灯具有限公司');
      expect(await byName(typed)).toContain(id);
    },
  );

  test('a merchant is found once by all its names, and by none that was replaced', async () => {
    const id = await named('珊瑚乙商行', '珊瑚乙旗舰店');
    expect(await byName('珊瑚乙')).toEqual([id]);
    await put(id, ['砗磲乙商行']);
    expect(await byName('珊瑚乙')).toEqual([]);
    expect(await byName('砗磲乙')).toEqual([id]);
  });

  test('what looks like a pattern is taken as it is', async () => {
    await named('百分丙商店');
    expect(await read((tx) => tx.search.byName({ kind: 'text', value: '%丙' }, everybody))).toEqual([]);
    expect(await read((tx) => tx.search.byName({ kind: 'text', value: '_分' }, everybody))).toEqual([]);
  });

  test('the shorter name comes first, and no more are given than asked for', async () => {
    const long = await named('玳瑁丁商贸有限公司');
    const short = await named('玳瑁丁');
    expect(await byName('玳瑁丁')).toEqual([short, long]);
    expect(await byName('玳瑁丁', { agencyId: null, limit: 1 })).toHaveLength(1);
  });

  test('an agency finds the merchants it has a case of', async () => {
    const [ours, others] = [agency(), agency()];
    await store.write('platform', async (tx) => {
      await tx.agencies.insert(ours);
      await tx.agencies.insert(others);
    });
    const one = await openCase(store, { agencyId: ours.id });
    const other = await openCase(store, { agencyId: others.id });
    const codes = [{ kind: 'licence', code: '92460300MA5TEST00X' }] as const;
    for (const { merchantId } of [one, other]) await put(merchantId, ['砚台戊商行'], codes);
    const scope = { agencyId: ours.id, limit: 20 };
    expect(await byName('砚台戊', scope)).toEqual([one.merchantId]);
    expect(await byName('yantaiwu', scope)).toEqual([one.merchantId]);
    expect(await read((tx) => tx.search.byCode(codes, scope))).toEqual([one.merchantId]);
    expect(await read((tx) => tx.search.byCode(codes, everybody))).toHaveLength(2);
    const both = [one.merchantId, other.merchantId];
    expect(await read((tx) => tx.search.casesOf(both, ours.id))).toEqual([one]);
    expect(await read((tx) => tx.search.casesOf(both, null))).toHaveLength(2);
  });

  test('a code is found as a whole and by its kind', async () => {
    const id = await bornMerchant(store);
    const code = sampleId();
    const codes = [
      { kind: 'mobile', code },
      { kind: 'mobileTail', code: code.slice(-4) },
    ] as const;
    await put(id, [], [...codes, codes[0]]);
    const found = (given: SearchCode) => read((tx) => tx.search.byCode([given], everybody));
    expect(await found(codes[0])).toEqual([id]);
    expect(await found({ kind: 'licence', code })).toEqual([]);
    expect(await found({ kind: 'mobile', code: code.slice(0, -1) })).toEqual([]);
    expect(await read((tx) => tx.search.codesOf(id))).toEqual(codes);
  });

  test('a merchant that was erased is found by nothing any more', async () => {
    const id = await bornMerchant(store);
    const codes = [{ kind: 'mobile', code: sampleId() }] as const;
    await put(id, ['珐琅己商行'], codes);
    await store.write('platform', (tx) => tx.merchants.erase(id, noon));
    expect(await byName('珐琅己')).toEqual([]);
    expect(await read((tx) => tx.search.byCode(codes, everybody))).toEqual([]);
  });

  test('the applications of several merchants come at once', async () => {
    const [one, other] = [await bornApplication(store), await bornApplication(store)];
    const found = await read((tx) => tx.search.applicationsOf([one.merchantId, other.merchantId]));
    expect(found.map(({ id }) => id).toSorted()).toEqual([one.id, other.id].toSorted());
  });
}
