import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { readNote } from './data-folder.ts';
import { isMarkAlive, ownMark } from './process-facts.ts';
import { startFault } from './start-fault.ts';

/** Makes `file` with our mark, whole from the first moment; `false` when it is there already. */
function tryTake(file: string, mark: string): boolean {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${mark}\n`);
  try {
    linkSync(mine, file);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Removes the lock of a dead process, unless somebody else did so and took it between our look and our hand. */
function removeDead(file: string, dead: string): void {
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readNote(aside) !== dead) linkSync(aside, file);
  } catch {
    // It is gone, or taken anew: the next round looks again.
  } finally {
    rmSync(aside, { force: true });
  }
}

const pidOf = (mark: string | null): string => mark?.split(' ')[0] ?? '?';

/**
 * Only one process at a time looks at a data folder and starts its server. Waits up to `patienceMs` for another one;
 * a dead one's lock is taken over. Gives the function that lets go. Fault: `postgres.busy`.
 */
export async function takeStartLock(file: string, folder: string, patienceMs = 60_000): Promise<() => void> {
  const mark = ownMark();
  const until = performance.now() + patienceMs;
  while (!tryTake(file, mark)) {
    const holder = readNote(file);
    if (holder !== null && !isMarkAlive(holder)) removeDead(file, holder);
    else if (performance.now() > until) throw startFault('postgres.busy', { pid: pidOf(holder), folder });
    else await pause(25);
  }
  return () => {
    if (readNote(file) === mark) rmSync(file, { force: true });
  };
}
