import { beforeAll, describe, expect, test } from 'vitest';
import {
  approved,
  call,
  claimOf,
  delivered,
  reviewers,
  secret,
  verified,
  viewOf,
} from '../testing/review.ts';
import { type Programming, paid } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';
import { makeApp } from './app.ts';

/** What nobody may read outside the answers that are meant for its owner. */
type Canaries = Readonly<Record<string, string>>;

let world: World;
let me: Programming;
let canaries: Canaries;
let tokens: Canaries;
/** What was answered to a request whose fault repeats personal values. */
let repeated: string;

beforeAll(async () => {
  world = await openWorld();
  const [reviewer] = await reviewers(world);
  me = await approved(
    await verified(world, reviewer, { kind: 'enterprise', proofMode: 'legalRep' }),
    reviewer,
  );
  await delivered(me);
  const { who, desk } = me;
  canaries = {
    administrator: who.adminIdNumber,
    phone: who.adminMobile,
    legalRepresentative: who.legalRepId,
    legalRepPhone: who.legalRepMobile,
    bank: who.bankAccount,
    mailbox: who.email,
    programMailbox: who.programEmail,
    password: who.password,
  };
  tokens = {
    secret: (await secret(me, 'make'))!,
    signIn: desk.cookies.get('__Host-sid')!,
    binder: desk.cookies.get('__Host-binder')!,
  };
  await provoke();
  repeated = await faultWithin();
});

/** Puts personal values where they do not belong: wrong fields, unknown fields, half words, queries, faults. */
async function provoke(): Promise<void> {
  const { who, desk, account } = me;
  const bodies = [
    {
      adminName: who.adminIdNumber,
      adminIdNumber: `${who.adminIdNumber}0`,
      adminMobile: `${who.adminMobile}0`,
    },
    {
      adminName: '吴示例',
      adminIdNumber: who.adminIdNumber,
      adminMobile: who.adminMobile,
      [who.bankAccount]: 1,
    },
    { adminIdNumber: [who.adminIdNumber], adminMobile: { number: who.adminMobile } },
  ];
  for (const body of bodies) await desk.ask('PUT', `${account}/steps/admin`, { body });
  const stranger = world.browser();
  for (const email of [who.email, who.adminIdNumber, `${who.email}@`])
    await stranger.ask('POST', '/api/v1/login', { body: { email, password: who.password } });
  await stranger.ask('POST', '/api/v1/registrations', { body: { email: who.adminMobile } });
  await desk.ask('POST', '/api/v1/name-checks', {
    body: { applicationId: me.accountId, name: who.adminIdNumber },
  });
  const [reviewer] = await reviewers(world);
  const other = await paid(world);
  const { id } = await claimOf(reviewer, world, other.verificationId);
  await viewOf(reviewer, id);
  await call(reviewer, id, 'noAnswer');
  await reviewer.browser.ask('POST', `/api/v1/review/cases/${id}/reveal`, {
    body: { field: who.adminIdNumber, reason: '核对' },
  });
}

/** A database says what it was given; what it was given may be personal. A password is never handed to it. */
async function faultWithin(): Promise<string> {
  const { edge } = world.product();
  const { password: _never, ...numbers } = canaries;
  const read = () =>
    Promise.reject(new Error(`duplicate key value: (${Object.values(numbers).join(' | ')})`));
  const app = await makeApp(
    { ...edge, deps: { ...edge.deps, store: { ...edge.deps.store, read } } },
    () => {},
  );
  const answer = await app.inject({ url: `/api/v1/activations/${'x'.repeat(43)}` });
  await app.close();
  expect(answer.statusCode).toBe(500);
  return answer.payload;
}

const found = (text: string, marks: Canaries) =>
  Object.keys(marks).filter((name) => text.includes(marks[name]!));

describe('Personal values and secrets', () => {
  test('were met on the way: the owner finds them in the own answers and mails', async () => {
    const codes = (await world.mails(me.who.adminMobile)).join();
    expect(codes).toMatch(/\d{6}/);
    expect(world.heard.filter(({ fault }) => fault !== '').length).toBeGreaterThan(5);
  });

  test('stand in no line of the log, not even when a fault repeats them', () => {
    expect(world.ground.lines.join()).toContain('request failed');
    expect(found(world.ground.lines.join('\n'), { ...canaries, ...tokens })).toEqual([]);
  });

  test('stand in no address that was asked', () => {
    const urls = world.heard.map(({ url }) => decodeURIComponent(url)).join('\n');
    expect(found(urls, { ...canaries, ...tokens })).toEqual([]);
  });

  test('are not said again by a refusal', () => {
    const said = [...world.heard.map(({ fault }) => fault), repeated].join('\n');
    expect(found(said, { ...canaries, ...tokens })).toEqual([]);
  });

  test('stand in no mail and no text message, not even in those to their owner', async () => {
    const posts = world.product().outbox.list({});
    expect(posts.length).toBeGreaterThan(10);
    const said = posts.map(({ subject, text }) => `${subject}\n${text}`).join('\n');
    expect(found(said, { ...canaries, ...tokens })).toEqual([]);
  });
});
