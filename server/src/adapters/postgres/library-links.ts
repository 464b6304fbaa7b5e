import { lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

type Link = { readonly source: string; readonly target: string };

const errorCode = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Two processes may link at once: a link that is there already is as good as ours. */
function link(to: string, at: string): void {
  try {
    symlinkSync(to, at);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/**
 * Makes the links of the shared libraries that the package lists in `pg-symlinks.json` and its install script would
 * make. Where the package may not be written they go into `spare`, which is then the library path to use; otherwise
 * the answer is `null`.
 */
export function linkLibraries(native: string, spare: string): string | null {
  // Parse boundary: the file is the package's own and its version is pinned.
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as readonly Link[];
  const named = links.map(({ source, target }) => ({ file: basename(source), name: basename(target) }));
  const library = join(native, 'lib');
  try {
    const missing = named.filter(({ name }) => !exists(join(library, name)));
    for (const { file, name } of missing) link(file, join(library, name));
    return null;
  } catch {
    mkdirSync(spare, { recursive: true });
    for (const { file, name } of named) link(join(library, file), join(spare, name));
    // The linked libraries look for their neighbours where the link lies.
    return [spare, library].join(delimiter);
  }
}
