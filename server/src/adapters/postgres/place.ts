import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, realpathSync, renameSync } from 'node:fs';
import { join } from 'node:path';
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

/** For what an account cannot reach in ours; only root can write here, and only root runs another account. */
const outside = '/var/lib/ruzhu';

const canEnter = (runAs: RunAs, folder: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], spawnOptions(runAs)).status === 0;

/** A folder outside the data folder that the account can enter. */
function enterableFolder(runAs: RunAs, name: string): string {
  const folder = join(outside, name);
  try {
    mkdirSync(folder, { recursive: true });
    // The modes of new folders are cut by the umask.
    for (const each of [outside, folder]) chmodSync(each, 0o755);
  } catch (cause) {
    throw startFault('postgres.folder', { folder, reason: reasonOf(cause) }, cause);
  }
  if (!canEnter(runAs, folder)) throw startFault('postgres.no-account');
  return folder;
}

const nameOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16);

/**
 * Settles where the database of `dataFolder` lies: in it, except when an account that cannot enter it must run the
 * server. Then it lies outside, and the file `database-location` in the data folder says where.
 */
export function settlePlace(folder: string, runAs: RunAs): Place {
  makePrivateFolder(folder);
  const dataFolder = realpathSync(folder);
  const note = join(dataFolder, 'database-location');
  const recorded = readNote(note);
  // The data folder is private; an account may enter it only when its own mode lets it.
  if (runAs.kind === 'account' && recorded === null) chmodSync(dataFolder, 0o711);
  const isOutside = recorded === null && runAs.kind === 'account' && !canEnter(runAs, dataFolder);
  const base = recorded ?? (isOutside ? enterableFolder(runAs, nameOf(dataFolder)) : dataFolder);
  if (isOutside) writeNote(note, base);
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
    throw startFault('postgres.cannot-run', { reason: reasonOf(cause).split('\n').at(-2) ?? '' }, cause);
  }
};

function copyRuntime(runAs: RunAs, runtime: Runtime): Runtime {
  const folder = enterableFolder(runAs, `runtime-${runtime.version}`);
  const native = join(folder, 'native');
  if (existsSync(native)) return { ...runtime, native };
  const half = join(folder, `half-${process.pid}`);
  cpSync(runtime.native, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, native);
  return { ...runtime, native };
}

/**
 * Proves that the programs run as chosen and gives their major version with them. An account that cannot reach them
 * gets a copy (60 MB) in a folder it can enter. Fault: `postgres.cannot-run`.
 */
export async function proveRuntime(
  runAs: RunAs,
  runtime: Runtime,
): Promise<{ runtime: Runtime; major: string }> {
  const reachable =
    runAs.kind !== 'account' || canEnter(runAs, join(runtime.native, 'bin'))
      ? runtime
      : copyRuntime(runAs, runtime);
  const version = await runs(runAs, reachable);
  return { runtime: reachable, major: /(\d+)\./.exec(version)?.[1] ?? version.trim() };
}
