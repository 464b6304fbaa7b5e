// Builds the library that is packed: JavaScript and types in `dist`. Runs on Node 18 and later, as npm calls it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const compiler = here('../node_modules/typescript/bin/tsc');

function build() {
  if (!existsSync(compiler)) {
    console.error('先在仓库根目录运行 npm ci，再打包。\nRun npm ci in the root of the repository first.');
    return 1;
  }
  rmSync(here('dist'), { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, [compiler, '-p', here('tsconfig.build.json')], {
    stdio: 'inherit',
  });
  // npm packs the licence that lies beside the manifest.
  if (status === 0) cpSync(here('../LICENSE'), here('LICENSE'));
  return status ?? 1;
}

process.exitCode = build();
