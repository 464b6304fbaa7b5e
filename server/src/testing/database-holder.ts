import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type Holder = {
  readonly process: ChildProcess;
  readonly url: string;
  readonly role: string;
  readonly server: number | null;
};

/** Another process that starts the embedded database of `dataFolder` and has not finished yet. */
export function spawnHolder(dataFolder: string) {
  const script = fileURLToPath(new URL('./hold-embedded-postgres.ts', import.meta.url));
  return spawn(process.execPath, [script, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Another process that holds the embedded database of `dataFolder` until it is killed. */
export async function holdDatabase(dataFolder: string): Promise<Holder> {
  const child = spawnHolder(dataFolder);
  // Parse boundary: the line is written by the program beside this file.
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { process: child, ...(JSON.parse(line) as Omit<Holder, 'process'>) };
}

/** Kills `child` so that it can do nothing more, and waits until it is gone. */
export async function killHard(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
