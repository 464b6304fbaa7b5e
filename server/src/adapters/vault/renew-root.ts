import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { putKey, readKeyFile } from './root-key.ts';
import { keyFiles } from './root-keys.ts';

/** The root key that is to take over, beside the one in use; it is made when there is none yet. */
export function nextRootKey(dataFolder: string): Uint8Array {
  const { next } = keyFiles(dataFolder);
  if (!existsSync(next)) putKey(dirname(next), next);
  return readKeyFile(next);
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * Puts the next root key in the place of the current one, which stays beside it as `root.key.previous`. At every moment
 * there is a current one. `between` is told after each change.
 */
export function takeOver(dataFolder: string, between: (point: string) => void): void {
  const { current, next, previous } = keyFiles(dataFolder);
  rmSync(previous, { force: true });
  linkSync(current, previous);
  between('old root key kept');
  renameSync(next, current);
  syncFolder(dirname(current));
  between('new root key in place');
}
