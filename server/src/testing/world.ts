/**
 * The whole product in one process, over a database of the test file's own, with the world around it: browsers, phones,
 * mailboxes, the bank, the review agency, and a clock that stands still until a test moves it. Jobs run when told.
 */
import type { FastifyInstance } from 'fastify';
import { afterAll, expect } from 'vitest';
import { seededIds } from '../adapters/ids/seeded-ids.ts';
import { openPool } from '../adapters/store/pool.ts';
import type { Role, Staff } from '../ports/records.ts';
import { signIn } from '../services/sign-ins.ts';
import { type Browser, openBrowser } from './browser.ts';
import { freshDatabase } from './database.ts';
import { undeclaredCodes } from './declared-codes.ts';
import { failingDisk } from './failing-disk.ts';
import { noticeQueue } from './notice-queue.ts';
import type { Letter } from './pay-notices.ts';
import { type PayServer, startPayServer } from './pay-server.ts';
import { type Ground, makeProduct, noComparison, noReader, type Product, PUBLIC_URL } from './product.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { type TestClock, testClock } from './test-clock.ts';

type JobName =
  | 'timers'
  | 'outbox'
  | 'dispatch'
  | 'desk'
  | 'takers'
  | 'stages'
  | 'decisions'
  | 'paces'
  | 'orders'
  | 'audit'
  | 'bills'
  | 'sms'
  | 'sweep';

export type Member = { readonly staff: Staff; readonly browser: Browser };

export type World = {
  readonly clock: TestClock;
  readonly ground: Ground;
  /** The payment platform outside, in a world that has one. */
  readonly payServer: () => PayServer;
  /** Services, cashier and outbox as they are now; a restart puts others in their place. */
  readonly product: () => Product;
  /** Throws the running product away and starts another on the same ground. */
  readonly restart: () => Promise<void>;
  /** From now on every request meets a product that has just been started. */
  readonly restartAlways: (yes: boolean) => void;
  /** A browser nobody has used, at an address of its own. */
  readonly browser: (name?: string) => Browser;
  /** Every address that was asked, with the body of what was no success. */
  readonly heard: readonly { readonly url: string; readonly fault: string }[];
  /** One more number nobody has used. */
  readonly next: () => number;
  /** Runs one job once; gives how much it did. */
  readonly run: (job: JobName) => Promise<number>;
  /** Does everything that is due until nothing is left: notices, timers, mails, dispatch, desk, orders. */
  readonly due: () => Promise<void>;
  /** Moves the clock, then does what is due. */
  readonly pass: (ms: number) => Promise<void>;
  /** A member of staff who is signed in. Reviewers belong to the one agency, all others to none. */
  readonly member: (roles: readonly Role[], agencyId?: string) => Promise<Member>;
  readonly agency: (given?: { readonly name?: string; readonly capacity?: number }) => Promise<string>;
  /** Texts that reached an address or a number, newest first. They are sent first. */
  readonly mails: (to: string) => Promise<readonly string[]>;
  readonly subjects: (to: string) => Promise<readonly string[]>;
  readonly codeTo: (to: string) => Promise<string>;
  readonly linkTo: (to: string) => Promise<string>;
  readonly query: <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
};

const made: { readonly undeclared: ReadonlySet<string>; readonly close: () => Promise<void> }[] = [];

afterAll(async () => {
  const all = made.splice(0);
  for (const { close } of all) await close();
  // The API must say of every operation how it refuses: what came back and is not in its list is a fault.
  expect([...new Set(all.flatMap(({ undeclared }) => [...undeclared]))].sort()).toEqual([]);
});

/** More rounds than this are a job that never comes to rest. */
const MOST_ROUNDS = 200;

type Setting = {
  /** When the test's clock begins. */
  readonly start?: number;
  /** Whether a payment platform outside takes the payments. */
  readonly payServer?: boolean;
  /** The policy set under which everything begins. */
  readonly policy?: string;
};

export async function openWorld({
  start,
  payServer = false,
  policy = 'seed-2021',
}: Setting = {}): Promise<World> {
  const { appUrl: url, pool: own } = await freshDatabase();
  const clock = testClock(start);
  const [pool, keyPool] = [
    openPool({ url, name: 'ruzhu-world', max: 12 }),
    openPool({ url, name: 'ruzhu-world-keys', max: 2 }),
  ];
  const ground: Ground = {
    pool,
    keyPool,
    folder: temporaryFolder(),
    posts: [],
    orders: [],
    policy,
    clock,
    ids: seededIds('world', clock),
    notices: noticeQueue(clock),
    registry: { current: noComparison() },
    disk: failingDisk(),
    ocr: { current: noReader() },
    payServer: payServer ? await startPayServer(clock, (letter) => bring(letter)) : null,
    complaints: [],
    lines: [],
  };
  let product = await makeProduct(ground);
  const undeclared = new Set<string>();
  const heard: { url: string; fault: string }[] = [];
  let restartsAlways = false;
  let used = 0;
  const next = () => {
    used += 1;
    return used;
  };
  made.push({
    undeclared,
    close: async () => {
      await product.app.close();
      await pool.end();
      await keyPool.end();
    },
  });

  const restart = async () => {
    await product.app.close();
    product = await makeProduct(ground);
  };
  const app = async (): Promise<FastifyInstance> => {
    if (restartsAlways) await restart();
    return product.app;
  };
  /** A notice of the payment platform arrives. */
  const bring = async ({ url, headers, body: payload }: Letter): Promise<number> => {
    const to = new URL(url).pathname;
    return (await (await app()).inject({ method: 'POST', url: to, headers, payload })).statusCode;
  };
  const refused = (...what: Parameters<typeof undeclaredCodes>) => {
    for (const one of undeclaredCodes(...what)) undeclared.add(one);
  };
  const browser = (name = 'test browser') => {
    const place = next();
    const address = `10.${place >> 16}.${(place >> 8) & 255}.${place & 255}`;
    return openBrowser({ name, app, address, refused, heard: (url, fault) => heard.push({ url, fault }) });
  };
  const run = async (name: JobName) => {
    let did = 0;
    const named = product.jobs.filter((job) => job.name === name || job.name.startsWith(`${name}.`));
    for (const job of named) did += await job.work();
    return did;
  };
  const round = async () => {
    let did = (await ground.notices.deliver()) + ((await ground.payServer?.notices.deliver()) ?? 0);
    for (const name of ['timers', 'outbox', 'dispatch', 'desk'] as const) did += await run(name);
    return did;
  };
  const rest = async () => {
    for (let left = MOST_ROUNDS; left > 0; left -= 1) if ((await round()) === 0) return;
    throw new Error('The jobs never come to rest');
  };
  const due = async () => {
    await rest();
    // Orders stay uncertain until the platform knows, so this job is asked once.
    await run('orders');
    await rest();
  };

  const agency: World['agency'] = async ({ name = `示例审核机构 ${next()}`, capacity = 1_000 } = {}) => {
    const id = ground.ids.id();
    const row = {
      id,
      name,
      phone: '021-60000000',
      hours: { from: 540, until: 1080 },
      capacity,
      openCases: 0,
    };
    const born = { price: 100, absences: [], state: 'active', createdAt: clock.now(), version: 0 } as const;
    await product.deps.store.write('platform', (tx) => tx.agencies.insert({ ...row, ...born }));
    return id;
  };
  const member: World['member'] = async (roles, agencyId) => {
    const { store, vault, ids } = product.deps;
    const id = ids.id();
    const email = `staff-${next()}@agency.example`;
    const staff: Staff = {
      id,
      agencyId: agencyId ?? null,
      roles,
      name: `审核员 ${used}`,
      email,
      emailIndex: vault.index('email', email),
      passwordHash: null,
      personIndex: vault.index('idNumber', `staff:${id}`),
      deviceId: null,
      state: 'active',
      createdAt: clock.now(),
      version: 0,
    };
    const seat = browser(staff.name);
    const caller = {
      actorId: id,
      address: '10.9.9.9',
      browser: 'test',
      binder: ids.token(),
      locale: 'zh' as const,
    };
    const { token } = await store.write('platform', async (tx) => {
      await tx.staff.insert(staff);
      return signIn(product.deps, tx, { kind: 'staff', staffId: id }, caller);
    });
    seat.cookies.set('__Host-staff', token);
    return { staff, browser: seat };
  };

  const posts = async (to: string) => {
    while ((await run('outbox')) > 0);
    return product.outbox.list({ to });
  };
  const found = async (to: string, pattern: RegExp): Promise<string> => {
    for (const { text } of await posts(to)) {
      const hit = pattern.exec(text)?.[1];
      if (hit) return hit;
    }
    throw new Error(`Nothing like ${pattern} reached ${to}`);
  };

  return {
    clock,
    ground,
    payServer: () => {
      if (!ground.payServer) throw new Error('This world has no payment platform outside');
      return ground.payServer;
    },
    product: () => product,
    restart,
    restartAlways: (yes) => {
      restartsAlways = yes;
    },
    browser,
    heard,
    next,
    run,
    due,
    pass: async (ms) => {
      clock.forward(ms);
      await due();
    },
    agency,
    member,
    mails: async (to) => (await posts(to)).map(({ text }) => text),
    subjects: async (to) => (await posts(to)).map(({ subject, text }) => subject || text),
    // Six digits that stand alone: addresses hold ids, and those hold digits too.
    codeTo: (to) => found(to, /(?<![\w-])(\d{6})(?![\w-])/),
    linkTo: (to) => found(to, new RegExp(`(${PUBLIC_URL}/(?:activate|claim|mailbox|object|s)/[\\w-]{20,})`)),
    query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await own.query<Row>(sql, [...values])).rows,
  };
}
