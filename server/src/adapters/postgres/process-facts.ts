import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** `startedAt` tells two processes that had the same number apart; its form differs between systems. */
export type ProcessFacts = {
  readonly command: string;
  readonly startedAt: string;
  readonly isZombie: boolean;
};

const fromProc = (pid: number): ProcessFacts => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in brackets and may hold spaces; the others follow its last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  return { command, startedAt: fields[19] ?? '', isZombie: fields[0] === 'Z' || fields[0] === 'X' };
};

const fromPs = (pid: number): ProcessFacts | null => {
  const line = execFileSync('ps', ['-o', 'stat=,lstart=,command=', '-p', String(pid)], { encoding: 'utf8' });
  const found = /^(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/m.exec(line.trim());
  if (!found) return null;
  const [, state = '', startedAt = '', command = ''] = found;
  return { command, startedAt, isZombie: state.startsWith('Z') };
};

/** What is known of process `pid`, or `null` when there is none. */
export function processFacts(pid: number): ProcessFacts | null {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  } catch {
    return null;
  }
}

/** Whether `pid` runs; a zombie does not. */
export const isRunning = (pid: number): boolean => processFacts(pid)?.isZombie === false;

/** This process as one line that no other process, earlier or later, shares. */
export const ownMark = (): string => `${process.pid} ${processFacts(process.pid)?.startedAt ?? ''}`.trim();

/** Whether the process that wrote `mark` (see `ownMark`) still runs. */
export function isMarkAlive(mark: string): boolean {
  const [pid = '', ...started] = mark.trim().split(' ');
  const facts = /^\d+$/.test(pid) ? processFacts(Number(pid)) : null;
  return facts !== null && !facts.isZombie && facts.startedAt === started.join(' ');
}
