import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { readNote, writeNote } from './data-folder.ts';
import { isMarkAlive, ownMark } from './process-facts.ts';

/**
 * A server must not outlive the process that started it, not even after `kill -9`. So a small shell waits on a pipe
 * of which we hold the other end: when the pipe closes without the word `done`, we are gone and it stops the server.
 * It acts only while the owner's note still carries its token: a server that another process has adopted is let be.
 */
const watch = `
watch() {
  while read -r word; do [ "$word" = done ] && return; done
  signal=INT
  for pause in 10 5 5; do
    [ "$(cat "$note" 2>/dev/null)" = "$token" ] || return
    kill -$signal "$pid" 2>/dev/null || return
    while [ $pause -gt 0 ] && kill -0 "$pid" 2>/dev/null; do pause=$((pause - 1)); sleep 1; done
    [ $signal = INT ] && signal=QUIT || signal=KILL
  done
}
note=$1 token=$2
shift 2
`;

/** Becomes the server itself, so that its number is the shell's; the watch is nobody's child. */
const watchAndBecome = `${watch}
pid=$$
exec 3<&0
( watch <&3 3<&- >/dev/null 2>&1 & )
exec "$@" </dev/null 3<&-
`;

const watchOnly = `${watch}
pid=$1
watch
`;

export type Owner = { readonly note: string; readonly token: string };

const noteOf = (cluster: string): string => join(cluster, 'ruzhu-owner');

/** Makes this process the owner of the server of `cluster`. */
export function becomeOwner(cluster: string): Owner {
  const owner = { note: noteOf(cluster), token: `${ownMark()} ${randomUUID()}` };
  writeNote(owner.note, owner.token);
  return owner;
}

/** Whether the process that owns the server of `cluster` still runs. */
export function isOwned(cluster: string): boolean {
  const token = readNote(noteOf(cluster));
  return token !== null && isMarkAlive(token.split(' ').slice(0, -1).join(' '));
}

export const giveUpOwnership = (owner: Owner): void => rmSync(owner.note, { force: true });

/** The command that runs `server` under the watchdog; its standard input is the pipe. */
export const watched = (owner: Owner, server: readonly string[]): readonly string[] => [
  '/bin/sh',
  '-c',
  watchAndBecome,
  'ruzhu-database',
  owner.note,
  owner.token,
  ...server,
];

/** Puts a watchdog beside the server `pid`, which somebody else had started. Gives our end of the pipe. */
export function watchOver(owner: Owner, pid: number): Writable {
  const shell = spawn('/bin/sh', ['-c', watchOnly, 'ruzhu-watch', owner.note, owner.token, String(pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  return shell.stdin;
}

/** Sends the watchdog away: the server has stopped, or is somebody else's. */
export function dismiss(pipe: Writable): void {
  pipe.on('error', () => {});
  pipe.end('done\n');
}
