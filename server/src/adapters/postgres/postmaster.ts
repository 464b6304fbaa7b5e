import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import type { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from './process-facts.ts';
import { commandLine, type RunAs, spawnOptions } from './run-as.ts';
import { program, programEnvironment, type Runtime } from './runtime.ts';
import { type Settings, settingArguments } from './settings.ts';
import { dismiss, type Owner, watched, watchOver } from './watchdog.ts';

/** A running server process, however we came by it. */
export type Postmaster = {
  readonly pid: number;
  /** Resolves when the process is gone. */
  readonly exited: Promise<void>;
  readonly isGone: () => boolean;
  readonly signal: (name: NodeJS.Signals) => void;
  /** Sends the watchdog away. */
  readonly dismiss: () => void;
};

const largestLog = 8 * 1024 * 1024;

const openLog = (file: string): number => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
};

const send = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
};

function fromChild(child: ChildProcess, pipe: Socket, pid: number): Postmaster {
  const { promise, resolve } = Promise.withResolvers<void>();
  let gone = false;
  child.once('exit', () => {
    gone = true;
    // At once: the number may soon be another program's.
    dismiss(pipe);
    resolve();
  });
  // A program that forgets to stop its database ends all the same, and the watchdog stops the server.
  child.unref();
  pipe.unref();
  return {
    pid,
    exited: promise,
    isGone: () => gone,
    signal: (name) => (gone ? undefined : send(pid, name)),
    dismiss: () => dismiss(pipe),
  };
}

export type Launch = {
  readonly runAs: RunAs;
  readonly runtime: Runtime;
  readonly owner: Owner;
  readonly cluster: string;
  readonly log: string;
  readonly settings: Settings;
};

/** Starts a server on `cluster`, in its own session so that Ctrl-C reaches only us. It is not ready yet. */
export function launch(start: Launch): Postmaster {
  const { runAs, runtime, owner, cluster } = start;
  const server = [program(runtime, 'postgres'), '-D', cluster, ...settingArguments(start.settings)];
  const [file = '', ...args] = watched(owner, commandLine(runAs, server));
  const log = openLog(start.log);
  try {
    const env = programEnvironment(runtime);
    const stdio = ['pipe', log, log] as const;
    const child = spawn(file, args, { ...spawnOptions(runAs), env, detached: true, stdio: [...stdio] });
    child.on('error', () => {});
    // A pipe of a spawned child is a socket; the types only know it as a stream.
    return fromChild(child, child.stdin as Socket, child.pid ?? -1);
  } finally {
    closeSync(log);
  }
}

async function untilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await pause(500, undefined, { ref: false });
}

/** Takes over the server `pid`, whose owner is gone. */
export function adopt(owner: Owner, pid: number): Postmaster {
  const pipe: Writable = watchOver(owner, pid);
  const exited = untilGone(pid).then(() => dismiss(pipe));
  return {
    pid,
    exited,
    isGone: () => !isRunning(pid),
    signal: (name) => send(pid, name),
    dismiss: () => dismiss(pipe),
  };
}

/** Stops the server: open transactions are rolled back and the data is written. Takes 20 s at the very most. */
export async function shutDown(server: Postmaster): Promise<void> {
  const steps = [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [name, patience] of steps) {
    if (server.isGone()) break;
    server.signal(name);
    const until = performance.now() + patience;
    while (!server.isGone() && performance.now() < until) await pause(10);
  }
  server.dismiss();
}
