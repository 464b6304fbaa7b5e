import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadRootKey, readKeyFile } from './root-key.ts';
import { fingerprint } from './wrapped-key.ts';

/** The root keys that can be used: one for new wrappings, and while one takes over from another, both for old ones. */
export type RootKeys = {
  readonly current: () => Uint8Array;
  /** The key with this fingerprint, or `null`. */
  readonly named: (name: string) => Uint8Array | null;
};

export const oneRootKey = (key: Uint8Array): RootKeys => ({
  current: () => key,
  named: (name) => (name === fingerprint(key) ? key : null),
});

type Where = {
  readonly dataFolder: string;
  readonly given?: string;
  /** A second key by environment, for the time of a renewal. */
  readonly next?: string;
};

export const keyFiles = (dataFolder: string) => {
  const file = join(dataFolder, 'keys', 'root.key');
  return { current: file, next: `${file}.next`, previous: `${file}.previous` };
};

/**
 * The root keys of a data folder. They are read whenever they are needed, since a renewal puts new files beside and in
 * place of the old one while the server runs. Faults: those of `loadRootKey`.
 */
export function rootKeys(where: Where): RootKeys {
  const files = keyFiles(where.dataFolder);
  const current = () => loadRootKey(where);
  const kept = (file: string): readonly Uint8Array[] => {
    try {
      return existsSync(file) ? [readKeyFile(file)] : [];
    } catch (fault) {
      // It was moved while we looked.
      if (existsSync(file)) throw fault;
      return [];
    }
  };
  const others = () => [
    ...[files.next, files.previous].flatMap(kept),
    ...(where.next === undefined ? [] : [Buffer.from(where.next.trim(), 'base64')]),
  ];
  const find = (name: string) => [current(), ...others()].find((key) => fingerprint(key) === name) ?? null;
  current();
  return {
    current,
    // A renewal that puts the next key in place between two of our looks hides it from the first.
    named: (name) => find(name) ?? find(name),
  };
}
