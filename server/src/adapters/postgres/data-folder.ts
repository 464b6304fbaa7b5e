import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { RunAs } from './run-as.ts';
import { reasonOf, startFault } from './start-fault.ts';

/** Makes the folder `folder` (private: mode 0700) when it is missing. Fault: `postgres.folder`. */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw startFault('postgres.folder', { folder, reason: reasonOf(cause) }, cause);
  }
}

/** The text of a small file, or `null` when there is none. */
export function readNote(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

export const writeNote = (file: string, text: string): void =>
  writeFileSync(file, `${text}\n`, { mode: 0o644 });

/** The user whom PostgreSQL's files must belong to, or `null` where only we can own them. */
const ownerFor = (runAs: RunAs): { uid: number; gid: number } | null => {
  if (runAs.kind === 'account') return runAs;
  const uid = process.getuid?.() ?? -1;
  return uid === 0 ? { uid, gid: process.getgid?.() ?? 0 } : null;
};

function giveTree(path: string, uid: number, gid: number): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chownSync(path, uid, gid);
  if (entry.isDirectory()) for (const name of readdirSync(path)) giveTree(join(path, name), uid, gid);
}

/**
 * Makes `folder` and all in it belong to whom PostgreSQL runs as, which changes when user namespaces come or go
 * between two starts as root. Costs one look when it fits already.
 */
export function giveTo(runAs: RunAs, folder: string): void {
  const owner = ownerFor(runAs);
  if (owner && lstatSync(folder).uid !== owner.uid) giveTree(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
}
