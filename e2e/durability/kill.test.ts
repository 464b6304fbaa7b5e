import { afterEach, expect, test } from 'vitest';
import { Server, script } from '../testing/server.ts';

let server: Server;
afterEach(() => server.remove());

/** Progress of the demo: `  1.2 s  merchant: step`. */
const STEP = /^ *[\d.]+ s {2}(.+)$/;

test('the demo goes on to both AppIDs although the server is killed after each of its steps', async () => {
  server = await new Server().start();
  const demo = script('scripts/demo.ts', ['--url', server.url]);
  const steps: string[] = [];
  const lines: string[] = [];
  for await (const line of demo.lines) {
    lines.push(line);
    const step = STEP.exec(line)?.[1];
    if (!step) continue;
    steps.push(step);
    await server.kill();
    await server.start();
  }
  const { code, complaint } = await demo.ended;
  expect({ code, complaint, lines }).toMatchObject({ code: 0, complaint: '' });
  expect(steps.length).toBeGreaterThanOrEqual(20);
  expect(new Set(steps).size).toBe(steps.length);
  const ids = lines.flatMap((line) => line.match(/wx[0-9a-f]{16}/g) ?? []);
  expect(new Set(ids).size).toBe(4);
});
