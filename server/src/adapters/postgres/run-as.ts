import { execFile, spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { startFault } from './start-fault.ts';

/**
 * PostgreSQL refuses to run as root, and its initdb refuses a user without a passwd entry. So it runs
 * - `self`: as we are;
 * - `mapped`: in a user namespace where our own user looks like `nobody`; the files stay ours;
 * - `account`: as another account, which must be able to enter the data and the programs.
 */
export type RunAs =
  | { readonly kind: 'self' | 'mapped' }
  | { readonly kind: 'account'; readonly uid: number; readonly gid: number };

/** What the choice depends on. */
export type Machine = {
  readonly uid: number;
  readonly hasPasswdEntry: boolean;
  readonly canMap: () => boolean;
  readonly account: (name: string) => { readonly uid: number; readonly gid: number } | null;
};

const mapping = ['--user', '--map-user=65534', '--'] as const;
const accounts = ['postgres', '_postgres', 'nobody'];

const idOf = (flag: '-u' | '-g', name: string): number | null => {
  const asked = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return asked.status === 0 ? Number(asked.stdout.trim()) : null;
};

const hasPasswdEntry = (): boolean => {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
};

/** This machine as it is. */
export const thisMachine = (): Machine => ({
  uid: process.getuid?.() ?? -1,
  hasPasswdEntry: hasPasswdEntry(),
  canMap: () => spawnSync('unshare', [...mapping, 'true'], { cwd: '/' }).status === 0,
  account: (name) => {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    return uid === null || gid === null ? null : { uid, gid };
  },
});

/** How PostgreSQL is run here. Faults: `postgres.no-account` (root), `postgres.no-passwd-entry`. */
export function chooseRunAs(machine: Machine): RunAs {
  const isRoot = machine.uid === 0;
  if (!isRoot && machine.hasPasswdEntry) return { kind: 'self' };
  if (machine.canMap()) return { kind: 'mapped' };
  if (!isRoot) throw startFault('postgres.no-passwd-entry', { uid: machine.uid });
  for (const name of accounts) {
    const found = machine.account(name);
    if (found) return { kind: 'account', ...found };
  }
  throw startFault('postgres.no-account');
}

/** The command line that runs `command` as chosen; an `account` is given to the spawn instead (`spawnOptions`). */
export const commandLine = (runAs: RunAs, command: readonly string[]): readonly string[] =>
  runAs.kind === 'mapped' ? ['unshare', ...mapping, ...command] : command;

/** The working folder is `/`, since another account may not enter ours. */
export const spawnOptions = (runAs: RunAs): { cwd: string; uid?: number; gid?: number } =>
  runAs.kind === 'account' ? { cwd: '/', uid: runAs.uid, gid: runAs.gid } : { cwd: '/' };

/** Runs `command` to its end and gives its output; rejects when it fails. */
export async function runToEnd(
  runAs: RunAs,
  command: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const [file = '', ...args] = commandLine(runAs, command);
  const done = await promisify(execFile)(file, args, { ...spawnOptions(runAs), env, encoding: 'utf8' });
  return done.stdout;
}
