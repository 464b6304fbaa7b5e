import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bringUp, type Running, type Site } from './bring-up.ts';
import { databaseUser } from './cluster.ts';
import { claimDataFolder } from './engine-record.ts';
import { proveRuntime, settlePlace } from './place.ts';
import { shutDown } from './postmaster.ts';
import { databaseName } from './readiness.ts';
import { chooseRunAs, type RunAs, thisMachine } from './run-as.ts';
import { findRuntime } from './runtime.ts';
import { type Settings, settings } from './settings.ts';
import { dropSocketFolder } from './socket-folder.ts';
import { reasonOf } from './start-fault.ts';
import { giveUpOwnership } from './watchdog.ts';

export type EmbeddedPostgresOptions = {
  /** The product's data folder; it is made when missing. */
  readonly dataFolder: string;
  /** Told, in English, what the supervisor does. */
  readonly log: (line: string) => void;
  /** Settings that differ from the product's own: for tests and measurements. */
  readonly settings?: Settings;
  /** How to run the server, when it is not to be found out: for tests. */
  readonly runAs?: RunAs;
  /** Where the parts go that another account cannot reach in ours; by default a folder that only root can write. */
  readonly outside?: string;
};

export type EmbeddedPostgres = {
  /** Connection string of the database, for `pg` (a Unix socket as `?host=`). */
  readonly url: string;
  /** `guest` when another process owns the server: `stop` then leaves it running. */
  readonly role: 'owner' | 'guest';
  /** The server's process number, or `null` for a guest. */
  readonly pid: () => number | null;
  /** Resolves with the reason when the server is gone and could not be started again. */
  readonly lost: Promise<Error>;
  /** Stops the server; bounded (20 s), and harmless when called twice. Close the pools first. */
  readonly stop: () => Promise<void>;
};

/** A server that dies again and again is not started for ever. */
const mostDeaths = 5;
const deathsWithinMs = 60_000;

const urlOf = (socketFolder: string): string =>
  `postgresql://${databaseUser}@localhost/${databaseName}?host=${encodeURIComponent(socketFolder)}&port=5432`;

async function prepare(options: EmbeddedPostgresOptions): Promise<Site> {
  const { outside = '/var/lib/ruzhu' } = options;
  const runAs = options.runAs ?? chooseRunAs(thisMachine());
  claimDataFolder(options.dataFolder, 'embedded');
  const place = settlePlace(options.dataFolder, runAs, outside);
  const runtime = findRuntime(join(place.base, 'postgres-libraries'));
  const programs = await proveRuntime(runAs, runtime, outside);
  if (place.base !== place.dataFolder) options.log(`the embedded database lies in ${place.base}`);
  return { place, runAs, programs, settings: { ...settings, ...options.settings }, log: options.log };
}

/** What a server needs to begin: a segment of its log, and as much again for what it writes beside it. */
const roomToBegin = 32 * 1024 * 1024;

const hasRoom = async ({ place }: Site): Promise<boolean> => {
  const { bavail, bsize } = await statfs(place.base);
  return bavail * bsize >= roomToBegin;
};

/** A server that died because the disk is full would die again: it waits until there is room, for as long as it takes. */
async function waitForRoom(site: Site, isWanted: () => boolean): Promise<void> {
  if (await hasRoom(site)) return;
  site.log('the disk is full; the embedded database is started again once there is room');
  while (isWanted() && !(await hasRoom(site))) await pause(500);
}

/** Starts a dead server again, slower each time; throws when it keeps dying or is no longer wanted. */
async function revive(site: Site, deaths: number[], isWanted: () => boolean): Promise<Running> {
  while (isWanted()) {
    await waitForRoom(site, isWanted);
    if (!isWanted()) break;
    const now = performance.now();
    deaths.push(now);
    const recent = deaths.filter((at) => now - at < deathsWithinMs).length;
    if (recent > mostDeaths) throw new Error(`the embedded database died ${recent} times within a minute`);
    site.log('embedded database has gone; starting it again');
    await pause(50 * (2 ** (recent - 1) - 1));
    try {
      return await bringUp(site);
    } catch (error) {
      site.log(reasonOf(error));
    }
  }
  throw new Error('the embedded database was stopped');
}

/**
 * Starts the embedded PostgreSQL of `dataFolder`, or uses the one that runs there, and keeps it running until `stop`.
 * The first start makes the data (about a second). Throws a `StartFault` when it cannot; codes: `startFaultTexts`.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const site = await prepare(options);
  let current = await bringUp(site);
  let isStopping = false;
  let settled = Promise.resolve();
  const { promise: lost, resolve: giveUp } = Promise.withResolvers<Error>();
  const deaths: number[] = [];

  const keepRunning = async (): Promise<void> => {
    while (current.role === 'owner') {
      await current.server.exited;
      if (isStopping) return;
      const revived = revive(site, deaths, () => !isStopping).then((running) => {
        current = running;
      });
      settled = revived.catch(() => {});
      await revived;
    }
  };
  keepRunning().catch((error: unknown) => {
    site.log(`embedded database is lost: ${reasonOf(error)}`);
    giveUp(error instanceof Error ? error : new Error(reasonOf(error)));
  });

  const stop = async (): Promise<void> => {
    isStopping = true;
    await settled;
    if (current.role === 'guest') return;
    await shutDown(current.server);
    giveUpOwnership(current.owner);
    dropSocketFolder(site.place);
  };

  return {
    url: urlOf(current.socketFolder),
    role: current.role,
    pid: () => (current.role === 'owner' ? current.server.pid : null),
    lost,
    stop,
  };
}
