import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Browser } from '../testing/browser.ts';
import { registered } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';
import { makeApp } from './app.ts';

/** What is asked about a mailbox by whoever is not signed in. */
const QUESTIONS = {
  'signing in': (email: string) => ['/api/v1/login', { email, password: 'not-the-password-at-all' }],
  'signing in as staff': (email: string) => [
    '/api/v1/staff/login',
    { email, password: 'not-the-password-at-all' },
  ],
  registering: (email: string) => ['/api/v1/registrations', { email }],
  'asking for a new password': (email: string) => ['/api/v1/recovery', { email }],
  'asking for another administrator': (email: string) => ['/api/v1/administrator-claims', { email }],
} as const satisfies Readonly<Record<string, (email: string) => readonly [string, object]>>;

type Question = keyof typeof QUESTIONS;
const questions = Object.keys(QUESTIONS) as Question[];

let world: World;
let known: readonly string[];
let staff: string;
beforeAll(async () => {
  world = await openWorld();
  known = [(await registered(world)).who.email, (await registered(world)).who.email];
  staff = (await world.member(['operator'])).staff.email;
});

const DAY = 86_400_000;
const knownTo = (question: Question, place = 0) =>
  question === 'signing in as staff' ? staff : known[place % known.length]!;
const unknown = () => `nobody-${world.next()}@merchant.example`;

const ask = (browser: Browser, question: Question, email: string): Promise<Answer> => {
  const [path, body] = QUESTIONS[question](email);
  return browser.ask('POST', path, { body });
};

/** An answer without what is new each time. */
const comparable = ({ status, body, headers }: Answer) => {
  const { instance: _own, proofId: _proof, ...rest } = body;
  const names = Object.keys(headers)
    .filter((name) => name !== 'set-cookie')
    .sort();
  return { status, rest, names, length: Number(headers['content-length']) };
};

describe('Whether a mailbox is known is not told', () => {
  test.each(questions)('by body, status or headers when %s', async (question) => {
    world.clock.forward(DAY);
    const one = comparable(await ask(world.browser(), question, knownTo(question)));
    expect(comparable(await ask(world.browser(), question, unknown()))).toEqual(one);
  });

  test.each(questions)('by the work that is done when %s', async (question) => {
    world.clock.forward(DAY);
    const { edge } = world.product();
    const { store, passwords } = edge.deps;
    const work: string[] = [];
    const told = <F extends (...asked: never[]) => unknown>(what: string, act: F): F =>
      ((...asked: never[]) => {
        work.push(what);
        return act(...asked);
      }) as F; // Calls what it stands for with what it was given.
    const deps = {
      ...edge.deps,
      store: { ...store, read: told('read', store.read), write: told('write', store.write) },
      passwords: { ...passwords, verify: told('verify', passwords.verify) },
    };
    const app = await makeApp({ ...edge, deps }, () => {});
    const workFor = async (email: string) => {
      work.length = 0;
      const [url, payload] = QUESTIONS[question](email);
      await app.inject({ method: 'POST', url, payload, remoteAddress: `10.7.7.${world.next() % 250}` });
      return [...work];
    };
    const done = await workFor(knownTo(question));
    expect(await workFor(unknown())).toEqual(done);
    expect(done.length).toBeGreaterThan(0);
    await app.close();
  });

  test.each(questions)('by the time it takes when %s', { timeout: 60_000 }, async (question) => {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 24; round += 1) {
      // Limits of the mailbox are not what is measured here.
      world.clock.forward(DAY);
      const order = round % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
      for (const which of order) {
        const browser = world.browser();
        const email = which === 'known' ? knownTo(question, round) : unknown();
        const begun = performance.now();
        await ask(browser, question, email);
        times[which].push(performance.now() - begun);
      }
    }
    const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
    const ratio = median(times.known) / median(times.unknown);
    // Machines that run tests are busy; a hash that is left out for the unknown shows as tenfold.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});
