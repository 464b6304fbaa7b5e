import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Browser, type Watch } from '../demo/client.ts';
import { merchants } from '../demo/merchants.ts';
import { reviewNext } from '../demo/reviewer.ts';
import { walk } from '../demo/walk.ts';
import { commits } from './commits.ts';
import { type Figures, rate, threeDigits } from './figures.ts';
import { startServer } from './start-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = join(root, '.ruzhu');
const walkers = 4;
const measuredMs = 30_000;

/**
 * Whole roads a second, from the qualification check to the AppSecret, through the HTTP API of a server with its
 * embedded database, and how long each of its calls took. The last line is the limit: rows a second that the same
 * database puts on disk. Server, database and walkers share this machine.
 */
export async function roads(): Promise<Figures> {
  mkdirSync(scratch, { recursive: true });
  const dataFolder = mkdtempSync(join(scratch, 'bench-'));
  const server = await startServer(dataFolder);
  const calls = new Map<string, number[]>();
  const watch = (operation: string, ms: number) => {
    const known = calls.get(operation);
    if (known) known.push(ms);
    else calls.set(operation, [ms]);
  };
  const whole: number[] = [];
  const desk = {
    reviewer: new Browser(server.url, 'bench reviewer', watch),
    ours: () => true,
    say: () => {},
  };
  let isOver = false;
  const reviewAll = async () => {
    await desk.reviewer.post('/api/v1/local/staff', { role: 'reviewer' });
    while (!isOver) if (!(await reviewNext(desk))) await setTimeout(20);
  };
  let seed = 1;
  const walkBoth = async (seen?: Watch) => {
    seed += 1;
    for (const merchant of merchants(seed)) {
      const begun = performance.now();
      await walk({
        url: server.url,
        merchant,
        say: () => {},
        isReviewed: true,
        ...(seen ? { watch: seen } : {}),
      });
      if (seen) whole.push(performance.now() - begun);
    }
  };
  try {
    const reviewing = reviewAll();
    await walkBoth();
    calls.clear();
    const started = performance.now();
    const walkOn = async () => {
      while (performance.now() - started < measuredMs) await walkBoth(watch);
    };
    await Promise.race([reviewing, Promise.all(Array.from({ length: walkers }, walkOn))]);
    const seconds = (performance.now() - started) / 1000;
    isOver = true;
    await reviewing;
    return {
      'whole roads': rate(whole, seconds),
      calls: { perSecond: threeDigits([...calls.values()].flat().length / seconds) },
      ...Object.fromEntries([...calls].sort().map(([name, latencies]) => [name, rate(latencies, seconds)])),
      ...renamed(await commits()),
    };
  } finally {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const renamed = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, values]) => [`durable commits, ${name}`, values]));
