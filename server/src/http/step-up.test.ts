import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../testing/browser.ts';
import { described } from '../testing/described.ts';
import { type Begun, confirmScan } from '../testing/phone.ts';
import { approved, programOf, reviewers, verified } from '../testing/review.ts';
import {
  answerRegistration,
  answerVerification,
  begun,
  proveMobile,
  readyToPay,
  registered,
  type Traveller,
  verificationOf,
} from '../testing/road.ts';
import { type Successor, successorOf } from '../testing/successor.ts';
import { openWorld, type World } from '../testing/world.ts';

/** Somebody who needs nothing but the scan, and where the operation is asked. */
type Ready = {
  readonly me: Traveller;
  readonly at: string;
  readonly begin: string;
  readonly body?: object;
  /** What only the beginning of the scan is told. */
  readonly first?: object;
  /** Who scans, where it is not the administrator. */
  readonly by?: Successor;
};

let world: World;
let ready: Readonly<Record<string, Ready>>;

const MINUTE = 60_000;
const ticks = { agreeNotReturned: true, agreeCall: true };

async function toBind(): Promise<Traveller> {
  const me = await begun(world);
  await answerRegistration(me, 'password', 'type', 'entity', 'verify', 'admin');
  await proveMobile(me);
  return me;
}

async function provedMailbox(me: Traveller): Promise<string> {
  const email = `other-${world.next()}@merchant.example`;
  const { proofId } = await me.desk.post<{ proofId: string }>(`${me.account}/mailbox/code`, { email });
  await me.desk.post(`${me.account}/mailbox/prove`, { proofId, code: await world.codeTo(email) });
  return proofId;
}

/** Somebody the administrator has agreed to, with a phone that is proved. */
async function agreedSuccessor(me: Traveller): Promise<Successor> {
  const successor = await successorOf(world);
  const at = `${me.account}/administrator-change`;
  const begun = await me.desk.post<Begun>(`${at}/scan`, successor.person);
  const ticketId = await confirmScan({ ...me, name: me.who.adminName }, begun);
  await me.desk.post(at, { ...successor.person, ticketId });
  const { proofId } = await me.desk.post<{ proofId: string }>(`${at}/code`);
  await me.desk.post(`${at}/prove`, { proofId, code: await world.codeTo(successor.person.adminMobile) });
  return successor;
}

beforeAll(async () => {
  world = await openWorld();
  const [reviewer] = await reviewers(world);
  const binds = await toBind();
  const verifies = await verificationOf(await registered(world));
  await answerVerification(verifies, 'agree', 'who');
  const pays = await readyToPay(await registered(world));
  const changes = await registered(world);
  const reuses = await programOf(await verified(world, reviewer));
  await reuses.desk.put(`${reuses.program}/steps/ready`, { agreeQuickRegistration: true });
  const makes = await approved(await verified(world, reviewer, { kind: 'enterprise' }), reviewer);
  const moves = await registered(world);
  const closes = await registered(world);
  const [handsOver, isTaken] = [await registered(world), await registered(world)];
  const successor = await agreedSuccessor(isTaken);
  ready = {
    finishBinding_service_accounts: { me: binds, at: binds.account, begin: '/administrator/scan' },
    finishConfirmation: { me: verifies, at: verifies.verification, begin: '/administrator/scan' },
    openOrder: { me: pays, at: pays.verification, begin: '/payment/scan', body: { ticks } },
    finishReuse: { me: reuses, at: reuses.program, begin: '/reuse/scan' },
    changePassword: {
      me: changes,
      at: changes.account,
      begin: '/password/scan',
      body: { newPassword: 'violet-harbor-58-compass' },
      first: { password: changes.who.password },
    },
    changeMailbox: {
      me: moves,
      at: moves.account,
      begin: '/mailbox/scan',
      body: { proofId: await provedMailbox(moves) },
    },
    closeAccount: { me: closes, at: closes.account, begin: '/closing/scan' },
    agreeToHandOver: {
      me: handsOver,
      at: handsOver.account,
      begin: '/administrator-change/scan',
      body: (await successorOf(world)).person,
    },
    finishTakeOver: {
      me: isTaken,
      at: isTaken.account,
      begin: '/administrator-change/take-over/scan',
      by: successor,
    },
    moveSecret: { me: makes, at: makes.program, begin: '/secret/scan', body: { event: 'make' } },
  };
});

const graves = described.filter(({ stepUp }) => stepUp !== null);
const named = graves
  .filter(({ id }) => id !== 'finishBinding_mini_programs')
  .map((one) => [`${one.method} ${one.path} (${one.stepUp})`, one.id, one] as const);

const tryWith = ({ me, at, body }: Ready, path: string, ticket: object): Promise<Answer> =>
  me.desk.ask('POST', `${at}${path.replace(/^\/api\/v1\/[\w-]+\/\{id\}/, '')}`, {
    body: { ...body, ...ticket },
  });

const begin = ({ me, at, begin: path, body, first }: Ready) => {
  const { ticks: _after, ...asked } = (body ?? {}) as { ticks?: unknown };
  return me.desk.post<Begun>(`${at}${path}`, { ...asked, ...first });
};

const confirmed = ({ me, by }: Ready, scan: Begun) =>
  confirmScan({ ...me, name: by?.person.adminName ?? me.who.adminName, ...by }, scan);

/** A scan the same person has confirmed in the same browser, for another act. */
async function forAnotherAct({ me }: Ready): Promise<string | null> {
  const { next, scan } = await me.desk.post<{ next: string; scan: Begun }>('/api/v1/login', {
    email: me.who.email,
    password: me.who.password,
  });
  return next === 'scan' ? confirmScan({ ...me, name: me.who.adminName }, scan) : null;
}

const state = async ({ at }: Ready) => {
  const [row] = await world.query<{ head: string }>(
    `select encode(head_hash, 'hex') as head from applications where id = $1`,
    [at.split('/').at(-1)!],
  );
  return row!.head;
};

describe('A grave act without a fresh scan for exactly this act', () => {
  test('is every one that openapi.json marks', () => {
    const acts = graves.map(({ id }) => id);
    expect(acts.length).toBeGreaterThanOrEqual(6);
    // The mini program binds by the same handler as the service account, at a page that comes later.
    expect(Object.keys(ready).concat('finishBinding_mini_programs').sort()).toEqual(acts.sort());
  });

  test.each(named)('%s is not done', async (_, id, { path }) => {
    const one = ready[id]!;
    const before = await state(one);
    expect(await tryWith(one, path, {})).toMatchObject({ status: 400, code: 'request.malformed' });
    const unknown = { ticketId: world.ground.ids.id() };
    expect(await tryWith(one, path, unknown)).toMatchObject({ status: 404, code: 'scan.unknown' });
    const open = await begin(one);
    expect(await tryWith(one, path, open)).toMatchObject({ status: 400 });
    const { ticketId } = open;
    expect(await tryWith(one, path, { ticketId })).toMatchObject({ status: 409, code: 'scan.not_confirmed' });
    const other = await forAnotherAct(one);
    if (other)
      expect(await tryWith(one, path, { ticketId: other })).toMatchObject({
        status: 409,
        code: 'scan.other_act',
      });
    const foreign = await begin(one);
    await confirmed(one, foreign);
    const elsewhere = {
      ...one,
      me: { ...one.me, desk: world.browser('the same sign-in in another browser') },
    };
    elsewhere.me.desk.cookies.set('__Host-sid', one.me.desk.cookies.get('__Host-sid')!);
    expect(await tryWith(elsewhere, path, { ticketId: foreign.ticketId })).toMatchObject({
      code: 'scan.unknown',
    });
    world.clock.forward(MINUTE);
    expect(await tryWith(one, path, { ticketId: foreign.ticketId })).toMatchObject({
      status: 409,
      code: 'scan.not_confirmed',
    });
    expect(await state(one)).toBe(before);
  });

  test.each(named)('%s is done with one, once', async (_, id, { path }) => {
    const one = ready[id]!;
    const ticketId = await confirmed(one, await begin(one));
    expect((await tryWith(one, path, { ticketId })).status).toBeLessThan(300);
    const done = await state(one);
    // An order that is open is given again, and nothing is done a second time.
    await tryWith(one, path, { ticketId });
    expect(await state(one)).toBe(done);
  });
});
