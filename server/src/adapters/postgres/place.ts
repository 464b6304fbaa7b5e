import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, realpathSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makePrivateFolder, readNote, writeNote } from './data-folder.ts';
import { type RunAs, runToEnd, spawnOptions } from './run-as.ts';
import { program, programEnvironment, type Runtime } from './runtime.ts';
import { reasonOf, startFault } from './start-fault.ts';

/** Where the parts of one embedded database lie. */
export type Place = {
  /** The product's data folder, as a real path. */
  readonly dataFolder: string;
  /** The folder that holds `cluster`: the data folder, or one that the account can enter. */
  readonly base: string;
  readonly cluster: string;
  readonly log: string;
  readonly lock: string;
};

const canEnter = (runAs: RunAs, folder: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], spawnOptions(runAs)).status === 0;

/** Makes a folder outside the data folder that the account can enter. */
function makeEnterable(runAs: RunAs, folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    // The modes of new folders are cut by the umask.
    for (const each of [dirname(folder), folder]) chmodSync(each, 0o755);
  } catch (cause) {
    throw startFault('postgres.folder', { folder, reason: reasonOf(cause) }, cause);
  }
  if (!canEnter(runAs, folder)) throw startFault('postgres.cannot-enter', { folder });
  return folder;
}

/** The folder that holds the data: the recorded one, the data folder itself, or a new one outside it. */
function settleBase(dataFolder: string, runAs: RunAs, outside: string): string {
  const note = join(dataFolder, 'database-location');
  const recorded = readNote(note);
  if (recorded !== null || runAs.kind !== 'account') return recorded ?? dataFolder;
  // The data folder is private; the account may pass through it, not look into it.
  chmodSync(dataFolder, 0o711);
  if (canEnter(runAs, dataFolder)) return dataFolder;
  // Data that is already here must not be left behind for an empty database elsewhere.
  if (existsSync(join(dataFolder, 'postgres')))
    throw startFault('postgres.cannot-enter', { folder: dataFolder });
  const base = makeEnterable(runAs, join(outside, `database-${randomUUID()}`));
  writeNote(note, base);
  return base;
}

/**
 * Settles where the database of `dataFolder` lies: in it, except when an account that cannot enter it must run the
 * server. Then it lies in a folder of its own in `outside`, and the file `database-location` in the data folder says
 * where. Faults: `postgres.folder`, `postgres.cannot-enter`.
 */
export function settlePlace(folder: string, runAs: RunAs, outside: string): Place {
  makePrivateFolder(folder);
  const dataFolder = realpathSync(folder);
  const base = settleBase(dataFolder, runAs, outside);
  return {
    dataFolder,
    base,
    cluster: join(base, 'postgres'),
    log: join(dataFolder, 'postgres.log'),
    lock: join(dataFolder, 'postgres.lock'),
  };
}

const runs = async (runAs: RunAs, runtime: Runtime): Promise<string> => {
  try {
    return await runToEnd(runAs, [program(runtime, 'postgres'), '--version'], programEnvironment(runtime));
  } catch (cause) {
    throw startFault('postgres.cannot-run', { reason: reasonOf(cause) }, cause);
  }
};

function copyRuntime(runAs: RunAs, runtime: Runtime, outside: string): Runtime {
  const folder = makeEnterable(runAs, join(outside, `runtime-${runtime.version}`));
  const native = join(folder, 'native');
  if (existsSync(native)) return { ...runtime, native };
  const half = join(folder, `half-${process.pid}`);
  cpSync(runtime.native, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, native);
  return { ...runtime, native };
}

/**
 * Proves that the programs run as chosen and gives their major version with them. An account that cannot reach them
 * gets a copy (60 MB) in `outside`. Fault: `postgres.cannot-run`.
 */
export async function proveRuntime(
  runAs: RunAs,
  runtime: Runtime,
  outside: string,
): Promise<{ runtime: Runtime; major: string }> {
  const reachable =
    runAs.kind !== 'account' || canEnter(runAs, join(runtime.native, 'bin'))
      ? runtime
      : copyRuntime(runAs, runtime, outside);
  const version = await runs(runAs, reachable);
  return { runtime: reachable, major: /(\d+)\./.exec(version)?.[1] ?? version.trim() };
}
