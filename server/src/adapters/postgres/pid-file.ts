import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readNote } from './data-folder.ts';
import { processFacts } from './process-facts.ts';
import { socketFile } from './socket-folder.ts';

/** The process number that a server of `cluster` left in its pid file, or `null`. */
const recordedPid = (cluster: string): number | null => {
  const first = readNote(join(cluster, 'postmaster.pid'))?.split('\n')[0] ?? '';
  return /^\d+$/.test(first) ? Number(first) : null;
};

/**
 * The server that runs on `cluster`, or `null`. A number alone proves nothing: after a crash another program may have
 * it, or a dead server that nobody has waited for; so the command line must name the cluster too.
 */
export function runningServer(cluster: string): number | null {
  const pid = recordedPid(cluster);
  const facts = pid === null ? null : processFacts(pid);
  if (facts === null || facts.isZombie) return null;
  return `${facts.command} `.includes(` ${cluster} `) ? pid : null;
}

/** Removes the lock files of a server that is known to be gone, which could keep a new one from starting. */
export function removeStaleLocks(cluster: string, socketFolder: string): void {
  const socket = socketFile(socketFolder);
  for (const file of [join(cluster, 'postmaster.pid'), socket, `${socket}.lock`])
    rmSync(file, { force: true });
}
