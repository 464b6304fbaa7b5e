/** The acts of the road that are ended at each of their writes: how to come there, and the act itself. */
import { civilDateAt, DAY, HOUR, startOf } from '@ruzhu/rules';
import { activated, answerProgram, claimOf, decision, programOf, reviewers, verified } from '../review.ts';
import { goodPicture, ordered, paid, readyToPay, readyToRegister, scanned, verificationOf } from '../road.ts';
import type { World } from '../world.ts';

type Answered = { readonly status: number; readonly code: string; readonly body: unknown };

/** One act by one merchant. `act` is done again with the same key after a crash, as a client does. */
export type Scene = {
  readonly accountId: string;
  readonly act: (key: string) => Promise<Answered>;
  /** What a person does whose confirmation on the phone has run out meanwhile. */
  readonly afresh?: () => Promise<Answered>;
  /** What time does afterwards, before all is compared. */
  readonly settle?: () => Promise<void>;
  /** Who gets mail of it. */
  readonly email?: string;
};

type Scan = Parameters<typeof scanned>[1];

/** What has no answer of its own: jobs that carry an act on. */
const DONE: Answered = { status: 200, code: '', body: {} };

export const flows: Readonly<Record<string, (world: World) => Promise<Scene>>> = {
  'registering a service account': async (world) => {
    const me = await readyToRegister(world);
    return {
      accountId: me.accountId,
      act: (key) => me.desk.ask('POST', `${me.account}/submit`, { key, body: {} }),
    };
  },
  'ordering a verification': async (world) => {
    const me = await readyToPay(await registeredOn(world));
    const confirm = async () => ({
      ticketId: await scanned(me, await me.desk.post<Scan>(`${me.verification}/payment/scan`)),
      ticks: { agreeNotReturned: true, agreeCall: true },
    });
    const body = await confirm();
    const order = (key: string, sent: object) =>
      me.desk.ask('POST', `${me.verification}/orders`, { key, body: sent });
    return {
      accountId: me.accountId,
      act: (key) => order(key, body),
      afresh: async () => order(`afresh-${me.verificationId}`, await confirm()),
    };
  },
  'paying, and handing in by it': async (world) => {
    const me = await readyToPay(await registeredOn(world));
    const order = await ordered(me);
    return {
      accountId: me.accountId,
      act: async () => {
        await world
          .product()
          .cashier.act(order.number, 'paid')
          .catch(() => {});
        await world.due();
        return DONE;
      },
    };
  },
  'deciding over an entity': async (world) => {
    const [reviewer] = await reviewers(world);
    const me = await paid(world);
    const { id } = await claimOf(reviewer, world, me.verificationId);
    const at = `/api/v1/review/cases/${id}`;
    await reviewer.browser.post(`${at}/contact`);
    await reviewer.browser.post(`${at}/calls`, { outcome: 'reachedOk', seconds: 60, note: '' });
    const body = await decision(reviewer, id, 'approve');
    return {
      accountId: me.accountId,
      act: (key) => reviewer.browser.ask('POST', `${at}/decision`, { key, body }),
    };
  },
  'uploading a picture': async (world) => {
    const me = await verificationOf(await registeredOn(world));
    const bytes = await goodPicture();
    const to = `/api/v1/applications/${me.verificationId}/files?field=otherImages&name=a.png`;
    return {
      accountId: me.accountId,
      act: (key) => me.desk.ask('POST', to, { key, bytes }),
      settle: async () => {
        world.clock.forward(2 * HOUR);
        while ((await world.run('sweep')) > 0);
        // Nobody gets an SMS at night.
        const sinceMidnight = world.clock.now() - startOf(civilDateAt(world.clock.now()));
        world.clock.forward(DAY - sinceMidnight + 11 * HOUR);
        await world.due();
      },
    };
  },
  'sending what waits': async (world) => {
    const me = await registeredOn(world);
    return { accountId: me.accountId, act: jobOf(world, 'outbox'), email: me.who.email };
  },
  'ending what was not verified in time': async (world) => {
    const me = await registeredOn(world);
    await world.due();
    world.clock.forward(31 * DAY);
    return { accountId: me.accountId, act: jobOf(world, 'timers'), email: me.who.email };
  },
  'handing in a mini program': async (world) => {
    const [reviewer] = await reviewers(world);
    const me = await programOf(await verified(world, reviewer));
    await activated(me);
    await answerProgram(me);
    return {
      accountId: me.accountId,
      act: (key) => me.desk.ask('POST', `${me.program}/submit`, { key, body: {} }),
    };
  },
};

/** A job that does what is due, once. */
const jobOf = (world: World, job: Parameters<World['run']>[0]) => async (): Promise<Answered> => {
  await world.run(job);
  return DONE;
};

async function registeredOn(world: World) {
  const me = await readyToRegister(world);
  await me.desk.post(`${me.account}/submit`);
  return me;
}
