import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pinoLog } from './adapters/log/pino-log.ts';
import { claimDataFolder } from './adapters/postgres/engine-record.ts';
import { startEmbeddedPostgres } from './adapters/postgres/start-embedded-postgres.ts';
import { asApp, proveAppRole } from './adapters/store/app-role.ts';
import { migrate } from './adapters/store/migrate.ts';
import { openPool } from './adapters/store/pool.ts';
import { wire } from './adapters.ts';
import type { Config } from './config.ts';
import { makeApp } from './http/app.ts';
import type { Edge } from './http/call.ts';
import { jobsOf } from './jobs/jobs.ts';
import { runJobs } from './jobs/run-jobs.ts';
import { makeMetrics } from './metrics.ts';
import type { Clock } from './ports/clock.ts';
import { isLoopback } from './ports/local-only.ts';
import { askAboutOrder } from './services/payments.ts';
import { sandboxAgency } from './services/sandbox-staff.ts';
import { invite } from './services/staff.ts';
import { payeeOf, setupOf } from './setup.ts';
import { edgeWords, renderer } from './words.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export type Started = {
  readonly url: string;
  /** Makes the first operator; `null` when there is one already. */
  readonly firstOperator: string | null;
  readonly sandbox: boolean;
  /** Resolves when the database is lost for good. */
  readonly lost: Promise<Error>;
  readonly stop: () => Promise<void>;
};

const timer = {
  after: (ms: number, work: () => void) => {
    const handle = setTimeout(work, ms);
    return () => clearTimeout(handle);
  },
};

async function openDatabase(config: Config, log: (line: string) => void) {
  if (config.databaseUrl) {
    claimDataFolder(config.dataFolder, 'external');
    const lost = new Promise<Error>(() => {});
    return { url: config.databaseUrl, engine: 'external' as const, lost, stop: async () => {} };
  }
  const embedded = await startEmbeddedPostgres({ dataFolder: config.dataFolder, log });
  return { ...embedded, engine: 'embedded' as const };
}

/** Migrates as the owner of the tables; gives the address that the product itself works by. */
async function migrated({ url, engine }: { readonly url: string; readonly engine: 'embedded' | 'external' }) {
  const owner = openPool({ url, name: 'ruzhu-migrations', max: 1 });
  await migrate(owner, here('../migrations')).finally(() => owner.end());
  return asApp(url, engine);
}

type Means = {
  /** The machine's clock; tests hand in one that goes wrong. */
  readonly machineClock?: Clock;
};

/** Starts everything: database, migrations, jobs, HTTP. What cannot start is a `StartFault` with one sentence. */
export async function start(config: Config, means: Means = {}): Promise<Started> {
  const log = pinoLog({ level: config.logLevel, write: (line) => process.stderr.write(line) });
  const database = await openDatabase(config, (line) => log.info('database', { line }));
  const url = await migrated(database);
  const pool = openPool({
    url,
    name: 'ruzhu',
    max: 20,
    onBroken: (error) => log.warn('connection lost', { fault: error.message }),
  });
  await proveAppRole(pool);
  const keyPool = openPool({ url, name: 'ruzhu-keys', max: 2 });

  const metrics = makeMetrics();
  // The port may be chosen by the system, and links need it: so it is taken first and served later.
  const address = { url: config.publicUrl ?? '' };
  const late = { paid: async (_number: string) => {} };
  const listener = await reservePort(config);
  address.url = config.publicUrl ?? `http://${nameOf(config.host)}:${listener.port}`;

  const wired = await wire({
    config,
    pool,
    keyPool,
    log,
    publicUrl: address.url,
    paid: (number) => late.paid(number),
    ...means,
  });
  metrics.watchClocks(wired.clocks);
  const { deps } = wired;
  metrics.watchAlarms(() => deps.store.read('platform', (tx) => tx.alarms.open(deps.clock.now(), 100)));
  late.paid = async (number) => void (await askAboutOrder(deps, number));
  const jobs = runJobs(jobsOf(deps, { mail: wired.mail, sms: wired.sms, render: renderer(config) }), {
    timer,
    log,
    rests: wired.clocks.isApart,
  });

  const local = wired.local && isLoopback(config.boundTo) ? wired.local : null;
  const edge: Edge = {
    deps,
    secureCookies: address.url.startsWith('https://'),
    trustedProxies: config.trustedProxies,
    sandbox: local && { ...local, doDue: () => jobs.now() },
    paymentNotices: wired.paymentNotices,
    settings: {
      productName: config.productName,
      supportPhone: config.supportPhone,
      supportHours: config.supportHours,
      payee: payeeOf(config, local !== null),
    },
    words: edgeWords(config, here('../../web/dist'), deps),
    health: {
      ready: () =>
        pool.query('select 1').then(
          () => !wired.clocks.isApart(),
          () => false,
        ),
      metrics: metrics.text,
      metricsType: metrics.type,
    },
    web: existsSync(here('../../web/dist/merchant.html')) ? { folder: here('../../web/dist') } : null,
    setup: setupOf(config),
    version: JSON.parse(readFileSync(here('../../package.json'), 'utf8')).version,
  };
  const app = await makeApp(edge, metrics.watch);
  await listener.release();
  await app.listen({ host: config.host, port: listener.port });
  if (edge.sandbox) await deps.store.write('platform', (tx) => sandboxAgency(deps, tx));
  const firstOperator = await firstOperatorLink(deps);
  let stopping: Promise<void> | null = null;
  return {
    url: address.url,
    firstOperator,
    sandbox: edge.sandbox !== null,
    lost: database.lost,
    stop: () => {
      stopping ??= (async () => {
        await app.close();
        await jobs.stop();
        await wired.close();
        await pool.end();
        await keyPool.end();
        await database.stop();
      })();
      return stopping;
    },
  };
}

/** Loopback is called by its name, since browsers tie passkeys and secure features to names. */
const nameOf = (host: string) => (host === '127.0.0.1' || host === '::1' ? 'localhost' : host);

/** A free port of the host, held until the server takes it. */
async function reservePort({ host, port }: Config): Promise<{ port: number; release: () => Promise<void> }> {
  if (port !== 0) return { port, release: async () => {} };
  const { createServer } = await import('node:net');
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, host, resolve));
  const address = probe.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port was given');
  return { port: address.port, release: () => new Promise((resolve) => probe.close(() => resolve())) };
}

async function firstOperatorLink(deps: Parameters<typeof invite>[0]): Promise<string | null> {
  return deps.store.write('platform', async (tx) => {
    const staff = await tx.staff.all();
    const real = staff.some((one) => one.roles.includes('operator') && one.passwordHash !== null);
    return real ? null : invite(deps, tx, ['operator', 'finance'], null);
  });
}
