import { readCivilDate } from '@ruzhu/rules';
import { beforeAll, expect, test } from 'vitest';
import type { MakeStore } from '../testing/make-store.ts';
import { sampleBytes, sampleId, sampleText } from '../testing/sample-ids.ts';
import { noon } from '../testing/sample-records.ts';
import { auditRow, member } from '../testing/sample-reviews.ts';
import { atOnce, bornMerchant } from '../testing/sample-world.ts';
import type { AuditEntry, RuleTable } from './records.ts';
import type { Store, Tx } from './store.ts';

const civilDateOf = (text: string) => {
  const read = readCivilDate(text);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
};

const days = (n: number) => noon + n * 86_400_000;

/** A chain that a reader can follow without a hash function: the place of each row and the last byte before it. */
const chained = (previous: Uint8Array, seq: number): Uint8Array =>
  Uint8Array.of(seq % 256, seq >> 8, previous.at(0) ?? 0, previous.at(1) ?? 0);

export function bookkeepingContract(makeStore: MakeStore): void {
  let store: Store;
  beforeAll(async () => {
    store = await makeStore();
  });
  const read = <T>(work: (tx: Tx) => Promise<T>) => store.read('platform', work);
  const write = <T>(work: (tx: Tx) => Promise<T>) => store.write('platform', work);

  test('the audit log is one chain without a gap, however many append at once and fail in between', async () => {
    const merchantId = await bornMerchant(store);
    const append = (place: number) =>
      write(async (tx) => {
        await tx.audit.append(auditRow({ merchantId, act: place % 2 ? 'reveal' : 'decide' }), chained);
        if (place % 10 === 0) throw new Error('refused');
      }).catch(() => {});
    await atOnce(60, append);
    const log = await read((tx) => tx.audit.recent({ limit: 100 }));
    expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 54 }, (_, place) => 54 - place));
    const isNext = ({ seq, hash }: AuditEntry, place: number) => {
      const before = log[place + 1]?.hash ?? new Uint8Array(32);
      return Buffer.from(chained(before, seq)).equals(hash);
    };
    expect(log.every(isNext)).toBe(true);
    expect(log[0]).toMatchObject({ ...auditRow({ merchantId }), act: log[0]?.act });
    expect(await read((tx) => tx.audit.ofMerchant(merchantId, 3))).toEqual(log.slice(0, 3));
    const decisions = log.filter(({ act }) => act === 'decide');
    expect(await read((tx) => tx.audit.recent({ limit: 100, act: 'decide' }))).toEqual(decisions);
    expect(await read((tx) => tx.audit.recent({ limit: 2, beforeSeq: 10 }))).toEqual(log.slice(45, 47));
    expect(await read((tx) => tx.audit.recent({ limit: 1, beforeSeq: 10, act: 'decide' }))).toEqual(
      decisions.filter(({ seq }) => seq < 10).slice(0, 1),
    );
    expect(await read((tx) => tx.audit.after(50, 3))).toEqual(log.slice(1, 4).toReversed());
    expect(await read((tx) => tx.audit.head())).toEqual({ seq: 54, hash: log[0]?.hash });
  });

  test('a signed head is kept once per row, and the newest comes first', async () => {
    const head = (seq: number) => ({ seq, hash: sampleBytes(), signedAt: noon, signature: sampleBytes() });
    const [first, second] = [head(1_000_001), head(1_000_002)];
    expect(await write((tx) => tx.audit.keepHead(first))).toBe(true);
    expect(await write((tx) => tx.audit.keepHead(second))).toBe(true);
    expect(await write((tx) => tx.audit.keepHead(head(1_000_002)))).toBe(false);
    expect(await read((tx) => tx.audit.heads(2))).toEqual([second, first]);
  });

  test('a key is claimed once of 50; then it is running, answered, or another request’s', async () => {
    const [scope, key, requestHash] = [sampleText('merchant'), 'key-1', sampleBytes()];
    const claim = (hash = requestHash) =>
      write((tx) => tx.idempotency.claim({ scope, key, requestHash: hash, at: noon }));
    const states = (await atOnce(50, () => claim())).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['new', ...Array.from({ length: 49 }, () => 'running')]);
    expect(await claim(sampleBytes())).toEqual({ state: 'differs' });
    const answer = { status: 422, body: { code: 'name.taken', list: [1, null] } };
    await write((tx) => tx.idempotency.answer(scope, key, answer));
    expect(await claim()).toEqual({ state: 'answered', answer });
    expect(await claim(sampleBytes())).toEqual({ state: 'differs' });
    await write((tx) => tx.idempotency.forget(scope, key));
    expect(await claim()).toEqual({ state: 'new' });
    await expect(write((tx) => tx.idempotency.answer(scope, 'never', answer))).rejects.toThrow();
  });

  test('a claim that never answered is taken over by one of many once it has grown old', async () => {
    const old = { scope: sampleText('merchant'), key: 'key', requestHash: sampleBytes(), at: noon };
    const claim = (change: Partial<typeof old & { staleBefore: number }> = {}) =>
      write((tx) => tx.idempotency.claim({ ...old, at: noon + 10, staleBefore: noon + 5, ...change }));
    await claim({ at: noon });
    expect(await claim({ staleBefore: noon })).toEqual({ state: 'running' });
    expect(await claim({ requestHash: sampleBytes() })).toEqual({ state: 'differs' });
    const states = (await atOnce(10, () => claim())).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['again', ...Array.from({ length: 9 }, () => 'running')]);
    await write((tx) => tx.idempotency.answer(old.scope, 'key', { status: 200, body: 1 }));
    expect(await claim({ staleBefore: noon + 20 })).toMatchObject({ state: 'answered' });
  });

  test('what the transactions of a request gave is kept with each of them, once, until it is answered or forgotten', async () => {
    const [scope, key, requestHash] = [sampleText('merchant'), 'key', sampleBytes()];
    const claim = (staleBefore = noon) =>
      write((tx) => tx.idempotency.claim({ scope, key, requestHash, at: noon, staleBefore }));
    const keep = (number: number) =>
      write((tx) => tx.idempotency.keepWrite({ scope, key, number, result: `r${number}`, at: noon }));
    const kept = () => read((tx) => tx.idempotency.writesOf(scope, key));
    const sweep = (at: number) => write((tx) => tx.idempotency.sweepWrites(at));
    expect(await claim()).toEqual({ state: 'new' });
    await keep(1);
    await keep(2);
    await expect(keep(2)).rejects.toThrow();
    const both = [
      { number: 1, result: 'r1' },
      { number: 2, result: 'r2' },
    ];
    await sweep(noon + 1);
    expect(await kept()).toEqual(both);
    expect(await claim()).toEqual({ state: 'running' });
    await write((tx) => tx.idempotency.letGo(scope, key, noon - 5));
    expect(await claim(noon - 5)).toEqual({ state: 'again' });
    expect(await kept()).toEqual(both);
    await write((tx) => tx.idempotency.answer(scope, key, { status: 200, body: {} }));
    await sweep(noon);
    expect(await kept()).toEqual(both);
    await sweep(noon + 1);
    expect(await kept()).toEqual([]);
    await keep(3);
    await write((tx) => tx.idempotency.forget(scope, key));
    expect(await kept()).toEqual([]);
  });

  test.each([null, 'text', 7, [1, 2], { a: null }])(
    'the answer %j is given again as it was',
    async (body) => {
      const claim = { scope: sampleText('merchant'), key: 'key', requestHash: sampleBytes(), at: noon };
      await write((tx) => tx.idempotency.claim(claim));
      await write((tx) => tx.idempotency.answer(claim.scope, 'key', { status: 200, body }));
      expect(await write((tx) => tx.idempotency.claim(claim))).toEqual({
        state: 'answered',
        answer: { status: 200, body },
      });
    },
  );

  test('keys are swept by their age', async () => {
    const claim = (at: number) => ({ scope: 'sweep', key: String(at), requestHash: sampleBytes(), at });
    await write(async (tx) => {
      for (const n of [-9, -8, -6]) await tx.idempotency.claim(claim(days(n)));
    });
    expect(await write((tx) => tx.idempotency.sweep(days(-7)))).toBe(2);
    expect(await write((tx) => tx.idempotency.sweep(days(-7)))).toBe(0);
    expect(await write((tx) => tx.idempotency.claim(claim(days(-9))))).toEqual({ state: 'new' });
  });

  test('every one of 50 uses of a bucket at once is counted and told its own number', async () => {
    const bucket = sampleText('bucket');
    const totals = await atOnce(50, () => write((tx) => tx.limits.use(bucket, noon)));
    expect(totals.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, place) => place + 1));
    expect(await read((tx) => tx.limits.used(bucket, noon))).toBe(50);
  });

  test('a bucket counts in windows, is cleared, and old windows are swept', async () => {
    const bucket = sampleText('bucket');
    await write(async (tx) => {
      await tx.limits.use(bucket, days(-9));
      await tx.limits.use(bucket, days(-2));
      await tx.limits.use(bucket, days(-2));
    });
    const used = (at: number) => read((tx) => tx.limits.used(bucket, at));
    expect([await used(days(-9)), await used(days(-2)), await used(noon)]).toEqual([1, 2, 0]);
    expect(await write((tx) => tx.limits.sweep(days(-5)))).toBe(1);
    expect([await used(days(-9)), await used(days(-2))]).toEqual([0, 2]);
    await write((tx) => tx.limits.clear(bucket));
    expect(await used(days(-2))).toBe(0);
  });

  test('a setting is changed only over the version that was seen, once of 50', async () => {
    const key = sampleText('setting');
    const put = (expected: number, value: unknown) =>
      write((tx) => tx.settings.put(key, value, expected, 'operator', noon + expected));
    expect((await atOnce(50, (place) => put(0, place))).filter((stored) => stored)).toHaveLength(1);
    expect((await atOnce(50, () => put(1, { fee: 30_000 }))).filter((stored) => stored)).toHaveLength(1);
    expect(await put(1, 'late')).toBe(false);
    expect(await put(7, 'early')).toBe(false);
    const all = await read((tx) => tx.settings.all());
    expect(all[key]).toEqual({
      value: { fee: 30_000 },
      version: 2,
      changedAt: noon + 1,
      changedBy: 'operator',
    });
    expect(await put(2, null)).toBe(true);
    expect((await read((tx) => tx.settings.all()))[key]?.value).toBeNull();
  });

  test('a table of the rules is kept once per day and content of its line, in the order of the days', async () => {
    const operator = member();
    await write((tx) => tx.staff.insert(operator));
    const line = sampleText('line');
    const table = (effectiveFrom: string, hash: string, more: Partial<RuleTable> = {}): RuleTable => ({
      id: sampleId(),
      kind: 'categories',
      line,
      effectiveFrom: civilDateOf(effectiveFrom),
      content: { rows: [1, { 二: null }] },
      hash,
      loadedBy: operator.id,
      loadedAt: noon,
      note: '公告',
      ...more,
    });
    const append = (one: RuleTable) => write((tx) => tx.ruleTables.append(one));
    const [later, earlier] = [table('2026-12-02', 'b'), table('2026-12-01', 'a')];
    expect(await append(later)).toBe(true);
    expect(await append(earlier)).toBe(true);
    expect(await append(table('2026-12-02', 'c'))).toBe(false);
    expect(await append(table('2026-12-03', 'a'))).toBe(false);
    const other = table('2026-12-02', 'b', { kind: 'calendar' });
    expect(await append(other)).toBe(true);
    const found = await read((tx) => tx.ruleTables.others([other.id]));
    expect(found.filter((one) => one.line === line)).toEqual([earlier, later]);
    const once = await atOnce(20, () => append(table('2026-12-09', 'z')));
    expect(once.filter((stored) => stored)).toHaveLength(1);
  });
}
