import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Browser } from '../demo/client.ts';
import { type Figures, percentile, threeDigits } from './figures.ts';
import { startServer } from './start-server.ts';

const scratch = fileURLToPath(new URL('../../.ruzhu', import.meta.url));

/** Requests that come in a second, whether those before them were answered or not; each step lasts as long. */
const STEPS = [50, 100, 200, 300, 400];
const STEP_MS = 8_000;
/** Callers, each at an address of its own, so that none is counted as one who asks too often. */
const CALLERS = 200;

type Kept = { readonly id: string };

/** What one caller does: of five requests one keeps a qualification check, and four read: it, and the catalogue. */
async function ask(caller: Browser, n: number, ids: string[]): Promise<void> {
  const known = ids[n % Math.max(1, ids.length)];
  if (n % 5 === 0 || known === undefined) {
    const answers = { subjectKind: 'enterprise', hasLicence: 'yes' };
    ids.push((await caller.post<Kept>('/api/v1/checks', { answers })).id);
  } else if (n % 5 === 1) await caller.get('/api/v1/policies');
  else await caller.get(`/api/v1/checks/${known}`);
}

async function step(callers: readonly Browser[], perSecond: number, ids: string[]) {
  const [latencies, waiting, count]: [number[], Promise<void>[], number] = [
    [],
    [],
    Math.round((perSecond * STEP_MS) / 1_000),
  ];
  let failed = 0;
  const began = performance.now();
  for (let n = 0; n < count; n += 1) {
    // Late or not, a request belongs to its own moment: whoever waits before it is sent has waited too.
    const due = began + (n * 1_000) / perSecond;
    if (performance.now() < due) await pause(due - performance.now());
    const caller = callers[n % callers.length] ?? callers[0];
    if (!caller) throw new Error('nobody asks');
    const asked = ask(caller, n, ids).then(
      () => void latencies.push(performance.now() - due),
      () => {
        failed += 1;
      },
    );
    waiting.push(asked);
  }
  await Promise.all(waiting);
  const seconds = (performance.now() - began) / 1_000;
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    servedPerSecond: threeDigits(sorted.length / seconds),
    p50Ms: threeDigits(percentile(sorted, 0.5)),
    p99Ms: threeDigits(percentile(sorted, 0.99)),
    failed,
  };
}

/**
 * Mixed requests at a constant rate, which grows from step to step: unlike callers who wait for each answer before they
 * ask again, these show what a crowd meets. Server, database and callers share this machine.
 */
export async function load(): Promise<Figures> {
  mkdirSync(scratch, { recursive: true });
  const dataFolder = mkdtempSync(join(scratch, 'bench-'));
  const server = await startServer(dataFolder);
  const callers = Array.from({ length: CALLERS }, (_, n) => new Browser(server.url, `bench ${n}`));
  const [ids, figures]: [string[], Record<string, Readonly<Record<string, number>>>] = [[], {}];
  try {
    await step(callers, 20, ids);
    for (const perSecond of STEPS) figures[`${perSecond} a second`] = await step(callers, perSecond, ids);
    return figures;
  } finally {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}
