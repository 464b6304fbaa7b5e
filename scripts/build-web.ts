import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressAssets } from './compress-assets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'web', 'dist');
const stampName = '.built-from';

/** All that the pages are made of. */
const sources = [
  'web/*.{html,json,ts}',
  'web/{src,public}/**/*.*',
  '{rules,journeys,api}/src/**/*.ts',
  'scripts/{build-web,compress-assets}.ts',
  'package-lock.json',
];

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).sort()) {
    if (/\.test\.tsx?$/.test(file)) continue;
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * Builds the web pages into `web/dist`, unless they were built from the same sources before. They are built beside it
 * and put there at once, so that a server that starts meanwhile finds all pages or none.
 */
async function buildWeb(): Promise<number> {
  const wanted = hashOfSources();
  const stamp = join(dist, stampName);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 0;
  const fresh = join(root, '.ruzhu', `web-${process.pid}`);
  const old = `${fresh}-old`;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const built = spawnSync(
    process.execPath,
    [vite, 'build', '--logLevel', 'warn', '--outDir', fresh, '--emptyOutDir'],
    { cwd: join(root, 'web'), stdio: ['ignore', 2, 2] },
  );
  if (built.status !== 0) return built.status ?? 1;
  await compressAssets(join(fresh, 'assets'));
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, stampName), wanted);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
  return 0;
}

process.exitCode = await buildWeb();
