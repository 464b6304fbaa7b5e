import { chromium } from 'playwright-core';
import { inject } from 'vitest';
import { Server } from './server.ts';

/** A server and a browser, for a file of tests. */
export async function openWorld() {
  const server = await new Server().start();
  const browser = await chromium.launch({ executablePath: inject('browser') });
  return {
    server,
    browser,
    close: async () => {
      await browser.close();
      await server.remove();
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
