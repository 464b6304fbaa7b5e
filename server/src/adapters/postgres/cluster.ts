import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { giveTo, readNote } from './data-folder.ts';
import type { Place } from './place.ts';
import { type RunAs, runToEnd } from './run-as.ts';
import { program, programEnvironment, type Runtime } from './runtime.ts';
import { reasonOf, startFault } from './start-fault.ts';

export const databaseUser = 'ruzhu';

const halfMade = 'postgres-new-';

const initdbArguments = [
  `--username=${databaseUser}`,
  // Who can reach the socket is decided by its folder; nobody comes by TCP.
  '--auth-local=trust',
  '--auth-host=reject',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--no-instructions',
] as const;

/** A rename is only on disk once its folder is. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** What an interrupted start left; a program that still writes there keeps it until the next start. */
function dropHalfMade(base: string): void {
  for (const name of readdirSync(base).filter((each) => each.startsWith(halfMade))) {
    try {
      rmSync(join(base, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {}
  }
}

async function initialise(place: Place, runAs: RunAs, runtime: Runtime): Promise<void> {
  const folder = join(place.base, `${halfMade}${process.pid}-${process.hrtime.bigint()}`);
  mkdirSync(folder, { mode: 0o700 });
  giveTo(runAs, folder);
  const command = [program(runtime, 'initdb'), `--pgdata=${folder}`, ...initdbArguments];
  try {
    await runToEnd(runAs, command, programEnvironment(runtime));
    renameSync(folder, place.cluster);
    syncFolder(place.base);
  } catch (cause) {
    dropHalfMade(place.base);
    throw startFault('postgres.initialise', { reason: reasonOf(cause) }, cause);
  }
}

/**
 * Makes sure that the data of a server of version `major` lies in `place.cluster`. It is made in a temporary folder
 * and renamed, so that it is either whole or not there. Gives whether it is new. Faults: `postgres.initialise`,
 * `postgres.version`.
 */
export async function ensureCluster(
  place: Place,
  runAs: RunAs,
  programs: { readonly runtime: Runtime; readonly major: string },
): Promise<boolean> {
  dropHalfMade(place.base);
  const isNew = !existsSync(place.cluster);
  if (isNew) await initialise(place, runAs, programs.runtime);
  else giveTo(runAs, place.cluster);
  const found = readNote(join(place.cluster, 'PG_VERSION')) ?? '?';
  if (found !== programs.major) throw startFault('postgres.version', { found, wanted: programs.major });
  return isNew;
}
