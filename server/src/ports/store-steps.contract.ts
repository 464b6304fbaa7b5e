import { beforeAll, describe, expect, test } from 'vitest';
import type { MakeStore } from '../testing/make-store.ts';
import { sampleId } from '../testing/sample-ids.ts';
import {
  application,
  birth,
  event,
  message,
  noon,
  outboxRow,
  step,
  timer,
} from '../testing/sample-records.ts';
import { allPages, atOnce, bornApplication, bornMerchant } from '../testing/sample-world.ts';
import { eventId } from './event-id.ts';
import type { Application, Commit } from './records.ts';
import type { Store } from './store.ts';

/** A step with something in each of its parts. */
const fullStep = (of: Application): Commit =>
  step(
    of,
    {},
    {
      outbox: [
        outboxRow({ applicationId: of.id, merchantId: of.merchantId }),
        outboxRow({ channel: 'event' }),
      ],
      timers: {
        set: [timer({ ownerId: of.id, merchantId: of.merchantId }), timer({ ownerKind: 'order', leftMs: 5 })],
        stop: [],
      },
      messages: [message({ merchantId: of.merchantId, applicationId: of.id })],
    },
  );

/** All that is left of a step, read part by part. */
const traces = (store: Store, { application: { id, merchantId }, outbox, timers, messages }: Commit) =>
  store.read('platform', async (tx) => ({
    application: await tx.applications.find(id),
    events: await tx.events.ofApplication(id),
    outbox: (await Promise.all(outbox.map((row) => tx.outbox.find(row.id)))).filter((row) => row !== null),
    timers: (await Promise.all(timers.set.map((one) => tx.timers.of(one.ownerId)))).flat(),
    messages: (await tx.messages.of(merchantId, { limit: 100 })).filter((one) =>
      messages.some((mine) => mine.id === one.id),
    ),
  }));

const commitWays = {
  'commit of its own': (store: Store, commit: Commit) => store.commit(commit),
  'commit in a transaction': (store: Store, commit: Commit) =>
    store.write('platform', (tx) => tx.applications.commit(commit)),
};

export function stepsContract(makeStore: MakeStore): void {
  let store: Store;
  beforeAll(async () => {
    store = await makeStore();
  });

  test('an application is found by its id, its number and its merchant, as it was stored', async () => {
    const first = await bornApplication(store, { createdAt: noon - 1 });
    const second = await bornApplication(store, {
      merchantId: first.merchantId,
      journey: 'verification',
      state: 'draft',
      parentId: first.id,
    });
    const found = await store.read('platform', async (tx) => ({
      find: await tx.applications.find(first.id),
      byNumber: await tx.applications.byNumber(second.number),
      ofMerchant: await tx.applications.ofMerchant(first.merchantId),
      unknown: await tx.applications.find(sampleId()),
      unknownNumber: await tx.applications.byNumber('V-none'),
    }));
    expect(found).toEqual({
      find: first,
      byNumber: second,
      ofMerchant: [first, second],
      unknown: null,
      unknownNumber: null,
    });
  });

  describe.each(Object.entries(commitWays))('a %s', (_, commit) => {
    test('stores the application, its events, outbox, timers and messages', async () => {
      const of = await bornApplication(store);
      const one = fullStep(of);
      expect(await commit(store, one)).toBe(true);
      const left = await traces(store, one);
      expect(left.application).toEqual(one.application);
      expect(left.events.slice(1)).toEqual(one.events);
      expect(left.outbox).toMatchObject(one.outbox);
      expect(left.timers).toEqual(one.timers.set);
      expect(left.messages).toEqual(one.messages);
    });

    test('on another version than expected answers false and leaves nothing', async () => {
      const of = await bornApplication(store);
      expect(await commit(store, step(of))).toBe(true);
      const running = timer({ ownerKind: 'order' });
      await store.write('platform', (tx) => tx.timers.change({ set: [running], stop: [] }));
      const late = fullStep(of);
      const stopping = { ...late, timers: { ...late.timers, stop: [running] } };
      expect(await commit(store, stopping)).toBe(false);
      const left = await traces(store, late);
      expect(left).toMatchObject({ events: { length: 2 }, outbox: [], timers: [], messages: [] });
      expect(await store.read('platform', (tx) => tx.timers.of(running.ownerId))).toEqual([running]);
      expect(left.application?.headHash).not.toEqual(late.application.headHash);
    });

    test('of a new application that is there already answers false and leaves nothing', async () => {
      const of = await bornApplication(store);
      const again = birth({ ...of, answers: {} }, { outbox: [outboxRow()] });
      expect(await commit(store, again)).toBe(false);
      const left = await traces(store, again);
      expect(left).toMatchObject({ application: of, events: { length: 1 }, outbox: [] });
    });

    test('moves the timers it sets and takes away those it stops', async () => {
      const of = await bornApplication(store);
      const mine = { ownerId: of.id, merchantId: of.merchantId };
      const [window, paused] = [timer({ ...mine }), timer({ ...mine, clock: 'paused' })];
      const first = step(
        of,
        {},
        { timers: { set: [window, paused, timer({ ...mine, clock: 'over' })], stop: [] } },
      );
      await commit(store, first);
      const later = { ...window, dueAt: noon + 5, rule: '5s', event: 'remind' };
      const still = { ...paused, dueAt: null, pausedAt: noon, leftMs: 2 ** 40 };
      const second = step(
        first.application,
        {},
        { timers: { set: [later, still], stop: [{ ownerId: of.id, clock: 'over' }] } },
      );
      expect(await commit(store, second)).toBe(true);
      const left = await store.read('platform', (tx) => tx.timers.of(of.id));
      expect(left).toEqual([still, later]);
    });

    test('of 50 at once on the same version is accepted once', async () => {
      const of = await bornApplication(store);
      const outcomes = await atOnce(50, () => commit(store, step(of)));
      expect(outcomes.filter((stored) => stored)).toHaveLength(1);
      const left = await store.read('platform', (tx) => tx.events.ofApplication(of.id));
      expect(left.map(({ seq }) => seq)).toEqual([0, 1]);
    });
  });

  test('steps that come together are each answered for themselves, late ones and impossible ones too', async () => {
    const merchantId = await bornMerchant(store);
    const all = await atOnce(90, () => bornApplication(store, { merchantId }));
    const late = new Set(all.filter((_, place) => place % 9 === 0));
    await Promise.all([...late].map((one) => store.commit(step(one))));
    const broken = birth(application({ merchantId, number: all[1]!.number }));
    const [outcomes, failure] = await Promise.all([
      Promise.all(all.map((one) => store.commit(fullStep(one)))),
      store.commit(broken).catch((error: unknown) => error),
    ]);
    expect(outcomes).toEqual(all.map((one) => !late.has(one)));
    expect(failure).toBeInstanceOf(Error);
    const left = await store.read('platform', (tx) => tx.applications.ofMerchant(merchantId));
    expect(left).toHaveLength(90);
    expect(left.every(({ version }) => version === 1)).toBe(true);
  });

  test('steps of one application that come together are stored in their order', async () => {
    const first = await bornApplication(store);
    const steps = [step(first)];
    while (steps.length < 20) steps.push(step(steps.at(-1)!.application));
    const outcomes = await Promise.all(steps.map((one) => store.commit(one)));
    expect(outcomes.every((stored) => stored)).toBe(true);
    const left = await store.read('platform', (tx) => tx.events.ofApplication(first.id));
    expect(left.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, seq) => seq));
  });

  test('a step and a write that change the same application never both succeed', async () => {
    const of = await bornApplication(store);
    const outcomes = await atOnce(40, (place) =>
      commitWays[place % 2 ? 'commit of its own' : 'commit in a transaction'](store, step(of)),
    );
    expect(outcomes.filter((stored) => stored)).toHaveLength(1);
  });

  test('the history of a merchant is paged back in time, without a gap where instants are alike', async () => {
    const merchantId = await bornMerchant(store);
    const [a, b] = [
      await bornApplication(store, { merchantId }),
      await bornApplication(store, { merchantId }),
    ];
    const at = [noon + 1, noon + 1, noon + 1, noon + 2];
    let [lastA, lastB] = [a, b];
    for (const instant of at) {
      const [stepA, stepB] = [step(lastA, { updatedAt: instant }), step(lastB, { updatedAt: instant })];
      await Promise.all([store.commit(stepA), store.commit(stepB)]);
      [lastA, lastB] = [stepA.application, stepB.application];
    }
    const paged = await allPages(
      3,
      (page) => store.read({ merchant: merchantId }, (tx) => tx.events.ofMerchant(merchantId, page)),
      (row) => ({ at: row.at, id: eventId(row) }),
    );
    expect(paged).toHaveLength(10);
    expect(new Set(paged.map(eventId)).size).toBe(10);
    expect(paged.map((row) => row.at)).toEqual(paged.map((row) => row.at).toSorted((x, y) => y - x));
    expect(paged.at(-1)).toEqual(
      event([a, b].toSorted((x, y) => (x.id < y.id ? -1 : 1))[0]!, { event: 'begin', fromState: '' }),
    );
  });

  test('a draft is overwritten, found by its page and removed', async () => {
    const { id: applicationId, merchantId } = await bornApplication(store);
    const draft = { applicationId, merchantId, step: 'subject', sealed: 'a.1.n.one', at: noon };
    const found = await store.write('platform', async (tx) => {
      await tx.drafts.put(draft);
      await tx.drafts.put({ ...draft, sealed: 'a.1.n.two', at: noon + 1 });
      await tx.drafts.put({ ...draft, step: 'bank' });
      const before = await tx.drafts.find(applicationId, 'subject');
      await tx.drafts.remove(applicationId, 'subject');
      return [
        before,
        await tx.drafts.find(applicationId, 'subject'),
        await tx.drafts.find(applicationId, 'bank'),
      ];
    });
    expect(found).toEqual([{ sealed: 'a.1.n.two', at: noon + 1 }, null, { sealed: 'a.1.n.one', at: noon }]);
  });
}
