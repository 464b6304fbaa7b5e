import { lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveTo, readNote, writeNote } from './data-folder.ts';
import type { Place } from './place.ts';
import type { RunAs } from './run-as.ts';

const socketName = '.s.PGSQL.5432';

/** A socket's path holds 104 bytes on macOS and 108 on Linux, its end included. */
const longest = 103;

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, socketName)) <= longest;

const noteOf = (place: Place): string => join(place.base, 'socket-location');

export const socketFile = (folder: string): string => join(folder, socketName);

/** A recorded folder is ours when nobody else could have made it in the meantime. */
const isPrivate = (folder: string): boolean => {
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  return entry?.isDirectory() === true && (entry.mode & 0o077) === 0;
};

/** Where the socket of a server that may be running already is. */
export const recordedSocketFolder = (place: Place): string => {
  const recorded = readNote(noteOf(place));
  return recorded ?? join(place.base, 'socket');
};

/**
 * Makes the folder of the socket, which only the server's user and root can enter: in the data folder, or, when that
 * lies too deep for a socket's path, a short one among the temporary files, recorded in `socket-location`.
 */
export function makeSocketFolder(place: Place, runAs: RunAs): string {
  const inside = join(place.base, 'socket');
  const recorded = readNote(noteOf(place));
  const isUsable = recorded !== null && isPrivate(recorded);
  const folder = fits(inside) ? inside : isUsable ? recorded : mkdtempSync(join(shortRoot(), 'ruzhu-'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveTo(runAs, folder);
  if (folder === inside) rmSync(noteOf(place), { force: true });
  else writeNote(noteOf(place), folder);
  return folder;
}

const shortRoot = (): string => (fits(join(tmpdir(), 'ruzhu-123456')) ? tmpdir() : '/tmp');

/** Removes a short folder after the server has stopped; the one in the data folder stays. */
export function dropSocketFolder(place: Place): void {
  const recorded = readNote(noteOf(place));
  if (recorded === null) return;
  rmSync(recorded, { recursive: true, force: true });
  rmSync(noteOf(place), { force: true });
}
