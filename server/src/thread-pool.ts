/**
 * Imported before anything else, since libuv counts its threads once, when it first needs one. Hashing passwords keeps
 * some of them busy: with the four that Node begins with, files and names of hosts would wait for it.
 */
import { cpus } from 'node:os';

const LEAST = 8;

/** How many threads there are to be: at least eight, more where that was asked for or the machine has the cores. */
export function threadsWanted(given: string | undefined, cores: number): number {
  const asked = Number(given);
  return Math.max(LEAST, given && Number.isInteger(asked) ? asked : 2 * cores);
}

process.env.UV_THREADPOOL_SIZE = String(threadsWanted(process.env.UV_THREADPOOL_SIZE, cpus().length));
