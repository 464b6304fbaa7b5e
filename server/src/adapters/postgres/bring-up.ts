import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureCluster } from './cluster.ts';
import { removeStaleLocks, runningServer } from './pid-file.ts';
import type { Place } from './place.ts';
import { adopt, launch, type Postmaster, shutDown } from './postmaster.ts';
import { isRunning } from './process-facts.ts';
import { ask, untilReady } from './readiness.ts';
import type { RunAs } from './run-as.ts';
import type { Runtime } from './runtime.ts';
import type { Settings } from './settings.ts';
import { makeSocketFolder, recordedSocketFolder } from './socket-folder.ts';
import { startFault } from './start-fault.ts';
import { takeStartLock } from './start-lock.ts';
import { becomeOwner, giveUpOwnership, isOwned, type Owner } from './watchdog.ts';

/** All that a start needs to know. */
export type Site = {
  readonly place: Place;
  readonly runAs: RunAs;
  readonly programs: { readonly runtime: Runtime; readonly major: string };
  readonly settings: Settings;
  readonly log: (line: string) => void;
};

/** A server that takes connections; a `guest` uses one that another process owns. */
export type Running =
  | {
      readonly role: 'owner';
      readonly socketFolder: string;
      readonly server: Postmaster;
      readonly owner: Owner;
    }
  | { readonly role: 'guest'; readonly socketFolder: string };

/** Why a start failed, in the server's own words. */
const lastWords = (log: string): string => {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20);
  const grave = lines.findLast((line) => /FATAL|PANIC|ERROR|error/.test(line));
  return (grave ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '');
};

/** After a crash the old server's children need a moment to notice; a start until then fails with these words. */
const isPassing = (reason: string): boolean => /still in use|lock file .* already exists/.test(reason);

async function tryLaunch(site: Site, socketFolder: string): Promise<Running | string> {
  const { place, runAs } = site;
  removeStaleLocks(place.cluster, socketFolder);
  const owner = becomeOwner(place.cluster);
  const settings = { ...site.settings, unix_socket_directories: socketFolder };
  const { runtime } = site.programs;
  const server = launch({ runAs, runtime, owner, cluster: place.cluster, log: place.log, settings });
  if (await untilReady(socketFolder, server.isGone)) return { role: 'owner', socketFolder, server, owner };
  await shutDown(server);
  giveUpOwnership(owner);
  return lastWords(place.log);
}

async function launchNew(site: Site): Promise<Running> {
  const started = performance.now();
  const isNew = await ensureCluster(site.place, site.runAs, site.programs);
  const socketFolder = makeSocketFolder(site.place, site.runAs);
  for (;;) {
    const outcome = await tryLaunch(site, socketFolder);
    const seconds = (performance.now() - started) / 1000;
    if (typeof outcome !== 'string') {
      site.log(`embedded database ${isNew ? 'made and started' : 'started'} in ${seconds.toFixed(2)} s`);
      return outcome;
    }
    if (seconds > 10 || !isPassing(outcome))
      throw startFault('postgres.start', { reason: outcome, log: site.place.log });
    await pause(100);
  }
}

/** An orphan is either still of use, or on its way out by its watchdog's hand and waited for. */
async function adoptOrphan(site: Site, pid: number, socketFolder: string): Promise<Running | null> {
  const owner = becomeOwner(site.place.cluster);
  if ((await ask(socketFolder)) !== 'leaving') {
    const server = adopt(owner, pid);
    if (await untilReady(socketFolder, server.isGone, 5_000)) {
      site.log(`embedded database of a process that has gone was adopted (${pid})`);
      return { role: 'owner', socketFolder, server, owner };
    }
    await shutDown(server);
  }
  const until = performance.now() + 20_000;
  while (isRunning(pid) && performance.now() < until) await pause(20);
  return null;
}

/** The server that runs on the data folder already, if there is one to be used. Fault: `postgres.elsewhere`. */
async function findRunning(site: Site): Promise<Running | null> {
  const socketFolder = recordedSocketFolder(site.place);
  const pid = runningServer(site.place.cluster);
  if (pid === null) {
    // Nobody we can see, and yet somebody answers: two servers on one folder would destroy it.
    const answer = await ask(socketFolder);
    if (answer !== 'none') throw startFault('postgres.elsewhere', { folder: site.place.dataFolder });
    return null;
  }
  if (!isOwned(site.place.cluster)) return adoptOrphan(site, pid, socketFolder);
  return (await untilReady(socketFolder, () => !isRunning(pid))) ? { role: 'guest', socketFolder } : null;
}

/** Uses the server that runs on the data folder, or starts one; one process at a time. */
export async function bringUp(site: Site): Promise<Running> {
  const letGo = await takeStartLock(site.place.lock, site.place.dataFolder);
  try {
    return (await findRunning(site)) ?? (await launchNew(site));
  } finally {
    letGo();
  }
}
