import { beforeAll, expect, test } from 'vitest';
import type { MakeStore } from '../testing/make-store.ts';
import { sampleId } from '../testing/sample-ids.ts';
import { application, birth, message, noon, outboxRow, timer } from '../testing/sample-records.ts';
import { allPages, atOnce, bornMerchant } from '../testing/sample-world.ts';
import type { OutboxRow, Timer } from './records.ts';
import type { Store } from './store.ts';

const MINUTE = 60_000;
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

export function outgoingContract(makeStore: MakeStore): void {
  let store: Store;
  /** Each test has a day of its own, so that none finds what another left behind. */
  let day = noon;
  beforeAll(async () => {
    store = await makeStore();
  });

  async function newDay(n: number, given: (place: number) => Partial<OutboxRow> = () => ({})) {
    day -= 86_400_000;
    const now = day;
    const rows = Array.from({ length: n }, (_, place) =>
      outboxRow({ dueAt: now + place, createdAt: now + place, ...given(place) }),
    );
    await store.write('platform', (tx) => tx.outbox.insert(rows));
    return { now, rows };
  }
  const claim = (now: number, limit: number) =>
    store.write('platform', (tx) => tx.outbox.claim(now, limit, MINUTE));
  const find = (id: string) => store.read('platform', (tx) => tx.outbox.find(id));
  const settle = (ids: readonly string[]) =>
    store.write('platform', async (tx) => {
      for (const id of ids) await tx.outbox.sent(id, noon);
    });

  test('an outbox row waits until it is due, is claimed in order, and not again during its lease', async () => {
    const { now, rows } = await newDay(3);
    expect(await claim(now - 1, 10)).toEqual([]);
    const first = await claim(now + 1, 10);
    expect(first).toEqual(
      rows
        .slice(0, 2)
        .map((row) => ({ ...row, state: 'waiting', attempts: 1, doneAt: null, fault: null, sentTo: null })),
    );
    expect(idsOf(await claim(now + 2, 10))).toEqual([rows[2]!.id]);
    expect(await claim(now + MINUTE, 10)).toEqual([]);
    const again = await claim(now + 2 + MINUTE, 2);
    expect(again.map(({ id, attempts }) => [id, attempts])).toEqual([
      [rows[0]!.id, 2],
      [rows[1]!.id, 2],
    ]);
    await settle(idsOf(rows));
  });

  test('a claim for one channel takes only its rows, and one for any takes all in order', async () => {
    const channels = ['email', 'event', 'email', 'email'] as const;
    const { now, rows } = await newDay(4, (place) => ({ channel: channels[place] ?? 'email' }));
    const events = await store.write('platform', (tx) => tx.outbox.claim(now + 9, 10, MINUTE, 'event'));
    expect(idsOf(events)).toEqual([rows[1]!.id]);
    expect(idsOf(await claim(now + 9, 2))).toEqual([rows[0]!.id, rows[2]!.id]);
    await settle(idsOf(rows));
  });

  test('a row is sent once: neither a late retry nor a late failure brings it back', async () => {
    const { now, rows } = await newDay(1);
    const { id } = rows[0]!;
    await claim(now, 1);
    await store.write('platform', (tx) => tx.outbox.again(id, now + 5 * MINUTE, 'greylisted'));
    expect(await find(id)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      fault: 'greylisted',
      dueAt: now + 5 * MINUTE,
    });
    expect(await claim(now + 2 * MINUTE, 1)).toEqual([]);
    expect(idsOf(await claim(now + 5 * MINUTE, 1))).toEqual([id]);
    await store.write('platform', (tx) => tx.outbox.sent(id, now + 6 * MINUTE));
    const done = { state: 'sent', attempts: 2, fault: null, doneAt: now + 6 * MINUTE };
    await store.write('platform', async (tx) => {
      await tx.outbox.again(id, now, 'late');
      await tx.outbox.dead(id, now, 'late');
      await tx.outbox.sent(id, now + 7 * MINUTE);
    });
    expect(await find(id)).toMatchObject(done);
    expect(await claim(now + 60 * MINUTE, 1)).toEqual([]);
  });

  test('a row that is not needed any more is taken out; one that was sent stays', async () => {
    const { now, rows } = await newDay(2);
    const [needless, sent] = rows as [(typeof rows)[0], (typeof rows)[0]];
    await claim(now, 2);
    await store.write('platform', async (tx) => {
      await tx.outbox.sent(sent.id, now);
      await tx.outbox.drop(sent.id);
      await tx.outbox.drop(needless.id);
    });
    expect(await find(needless.id)).toBeNull();
    expect(await find(sent.id)).toMatchObject({ state: 'sent' });
  });

  test('a dead row stays until it is asked for again', async () => {
    const { now, rows } = await newDay(1);
    const { id } = rows[0]!;
    await claim(now, 1);
    await store.write('platform', (tx) => tx.outbox.dead(id, now + MINUTE, 'no such mailbox'));
    expect(await find(id)).toMatchObject({ state: 'dead', fault: 'no such mailbox', doneAt: now + MINUTE });
    expect(await claim(now + 60 * MINUTE, 1)).toEqual([]);
    await store.write('platform', (tx) => tx.outbox.again(id, now, 'asked for again'));
    expect(await claim(now + 60 * MINUTE, 1)).toMatchObject([
      { id, state: 'waiting', attempts: 2, doneAt: null },
    ]);
    await settle([id]);
    expect(await find(sampleId())).toBeNull();
  });

  test('20 workers that claim at once get every row once', async () => {
    const { now, rows } = await newDay(100);
    const claims = await atOnce(20, () => claim(now + 1_000, 5));
    const claimed = idsOf(claims.flat());
    expect(new Set(claimed).size).toBe(claimed.length);
    const rest = await claim(now + 1_000, 100);
    expect([...claimed, ...idsOf(rest)].toSorted()).toEqual(idsOf(rows).toSorted());
    await settle(idsOf(rows));
  });

  test('rows are listed newest first, by state and channel, page by page', async () => {
    const channel = (place: number) => (place % 3 === 0 ? 'sms' : 'event');
    const { now, rows } = await newDay(12, (place) => ({
      channel: channel(place),
      createdAt: noon * 2 + Math.floor(place / 4),
    }));
    await settle(idsOf(rows.slice(0, 6)));
    const list = (filter: { state?: 'waiting' | 'sent'; channel?: string }) =>
      allPages(
        2,
        (page) => store.read('platform', (tx) => tx.outbox.recent({ ...filter, ...page })),
        (row) => ({ at: row.createdAt, id: row.id }),
      );
    const newest = (some: readonly OutboxRow[]) =>
      idsOf(some.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1)));
    expect(idsOf(await list({})).slice(0, 12)).toEqual(newest(rows));
    expect(idsOf(await list({ state: 'waiting' }))).toEqual(newest(rows.slice(6)));
    const sms = rows.filter((row) => row.channel === 'sms');
    expect(idsOf(await list({ channel: 'sms' }))).toEqual(newest(sms));
    expect(idsOf(await list({ channel: 'sms', state: 'sent' }))).toEqual(newest(sms.slice(0, 2)));
    await settle(idsOf(rows));
    expect(await claim(now + 1_000, 10)).toEqual([]);
  });

  const change = (set: readonly Timer[], stop: readonly { ownerId: string; clock: string }[] = []) =>
    store.write('platform', (tx) => tx.timers.change({ set, stop }));
  const takeDue = (now: number, limit: number) =>
    store.write('platform', (tx) => tx.timers.takeDue(now, limit));

  test('due timers are taken out in order; a paused one has no instant and is never due', async () => {
    const owner = sampleId();
    const [late, early, paused, future] = [
      timer({ ownerId: owner, clock: 'late', dueAt: noon + 2 }),
      timer({ ownerId: owner, clock: 'early', dueAt: noon + 1 }),
      timer({ ownerId: owner, clock: 'paused', dueAt: null, pausedAt: noon, leftMs: 7 }),
      timer({ ownerId: owner, clock: 'future', dueAt: noon + 1_000 }),
    ];
    await change([late, early, paused, future]);
    expect(await store.read('platform', (tx) => tx.timers.next(noon + 2))).toEqual(future);
    expect(await takeDue(noon + 2, 1)).toEqual([early]);
    expect(await takeDue(noon + 2, 10)).toEqual([late]);
    expect(await takeDue(noon + 2, 10)).toEqual([]);
    await change([{ ...paused, dueAt: noon + 9, pausedAt: null, leftMs: null }], [future]);
    expect(await store.read('platform', (tx) => tx.timers.of(owner))).toMatchObject([{ clock: 'paused' }]);
    expect(await takeDue(noon + 9, 10)).toMatchObject([{ clock: 'paused', dueAt: noon + 9 }]);
    expect(await store.read('platform', (tx) => tx.timers.next(0))).toBeNull();
  });

  test('timers that a failing transaction took are due again', async () => {
    const one = timer();
    await change([one]);
    const failing = store.write('platform', async (tx) => {
      expect(await tx.timers.takeDue(noon, 10)).toEqual([one]);
      throw new Error('the step was refused');
    });
    await expect(failing).rejects.toThrow('the step was refused');
    expect(await takeDue(noon, 10)).toEqual([one]);
  });

  test('20 workers that take due timers at once get every one once', async () => {
    const all = Array.from({ length: 100 }, () => timer());
    await change(all);
    const taken = (await atOnce(20, () => takeDue(noon, 5))).flat();
    taken.push(...(await takeDue(noon, 100)));
    expect(taken.map(({ ownerId }) => ownerId).toSorted()).toEqual(
      all.map(({ ownerId }) => ownerId).toSorted(),
    );
  });

  test('messages are paged newest first, read once, and counted up to a hundred', async () => {
    const merchantId = await bornMerchant(store);
    const rows = Array.from({ length: 103 }, (_, place) =>
      message({ merchantId, at: noon + Math.floor(place / 5) }),
    );
    await store.commit(birth(application({ merchantId }), { messages: rows }));
    const unread = () => store.read({ merchant: merchantId }, (tx) => tx.messages.unread(merchantId));
    const markRead = (id: string, at: number, of = merchantId) =>
      store.write({ merchant: merchantId }, (tx) => tx.messages.markRead(of, id, at));
    const paged = await allPages(
      40,
      (page) => store.read('platform', (tx) => tx.messages.of(merchantId, page)),
      ({ at, id }) => ({ at, id }),
    );
    expect(paged).toEqual(rows.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)));
    expect(await unread()).toBe(100);
    for (const { id } of rows.slice(0, 5)) expect(await markRead(id, noon + 100)).toBe(true);
    expect(await unread()).toBe(98);
    expect(await markRead(rows[0]!.id, noon + 200)).toBe(true);
    expect(await markRead(rows[9]!.id, noon, sampleId())).toBe(false);
    expect(await markRead(sampleId(), noon)).toBe(false);
    const after = await store.read('platform', (tx) => tx.messages.of(merchantId, { limit: 200 }));
    expect(after.find(({ id }) => id === rows[0]!.id)?.readAt).toBe(noon + 100);
  });
}
