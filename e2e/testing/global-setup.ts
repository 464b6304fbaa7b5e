import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The program of a browser of the Chromium family. */
    browser: string;
  }
}

const run = (script: string): string =>
  execFileSync(process.execPath, [fileURLToPath(new URL(`../../scripts/${script}`, import.meta.url))], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/**
 * Before the first test: finds a browser, or installs one, and builds the pages. Without a browser the run fails and
 * says why.
 */
export function setup(project: TestProject): void {
  project.provide('browser', run('find-browser.mjs').trim());
  run('build-web.ts');
}
