import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The program of a browser of the Chromium family. */
    browser: string;
  }
}

/** Finds a browser, or installs one, before the first test; without one the run fails and says why. */
export function setup(project: TestProject): void {
  const script = fileURLToPath(new URL('../../scripts/find-browser.mjs', import.meta.url));
  const found = execFileSync(process.execPath, [script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  project.provide('browser', found.trim());
}
