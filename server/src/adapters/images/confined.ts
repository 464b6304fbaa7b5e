import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

export type Confinement = {
  readonly command: readonly [string, ...string[]];
  /** Seconds of computing and KiB of address space. */
  readonly cpuSeconds: number;
  readonly memoryKiB: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs as nobody when we are root; the program must be readable to all then. */
  readonly asNobody?: boolean;
};

export type ConfinedRun = Confinement & {
  readonly input: Uint8Array;
  readonly wallMs: number;
  readonly mostOutput: number;
};

/** `killed` is what a bomb comes to: out of time, memory or bounds, or crashed. */
export type Outcome =
  | { readonly state: 'done'; readonly output: Buffer }
  | { readonly state: 'refused'; readonly words: string }
  | { readonly state: 'killed' };

const NOBODY = 65_534;

/** Limits that a system does not know are left out; time on the wall is kept by us in any case. */
const LIMIT = 'ulimit -c 0; ulimit -t "$1"; ulimit -v "$2" 2>/dev/null; shift 2; exec "$@"';

function commandOf({ command, cpuSeconds, memoryKiB }: Confinement): readonly [string, ...string[]] {
  if (process.platform === 'win32') return command;
  return ['/bin/sh', '-c', LIMIT, 'confined', String(cpuSeconds), String(memoryKiB), ...command];
}

/**
 * Starts a program that hostile bytes may take over or blow up: in a process of its own, with an empty environment, in
 * the root folder, talked to by pipes, with limits of computing and memory.
 */
export function startConfined(confinement: Confinement): ChildProcessWithoutNullStreams {
  const { env = {}, asNobody = false } = confinement;
  const [file, ...args] = commandOf(confinement);
  const nobody = asNobody && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const child = spawn(file, args, {
    cwd: '/',
    env: { ...env },
    stdio: 'pipe',
    windowsHide: true,
    ...nobody,
  });
  // A child that is killed no longer reads.
  child.stdin.on('error', () => {});
  return child;
}

/** Gathers at most `most` bytes; past that `tooMuch` is called and the rest is dropped. */
export function gather(stream: NodeJS.ReadableStream, most: number, tooMuch: () => void): () => Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  stream.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > most) tooMuch();
    else chunks.push(chunk);
  });
  return () => Buffer.concat(chunks);
}

/**
 * Runs a confined program once, given its input by a pipe, killed when it takes too long or says too much. `refused` is
 * an exit with an error, `words` what it said. Rejects when the program cannot be started.
 */
export function runConfined(run: ConfinedRun): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = startConfined(run);
    const kill = () => child.kill('SIGKILL');
    const timer = setTimeout(kill, run.wallMs);
    const output = gather(child.stdout, run.mostOutput, kill);
    const words = gather(child.stderr, 4_096, () => {});
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve({ state: 'done', output: output() });
      else if (code === null) resolve({ state: 'killed' });
      else resolve({ state: 'refused', words: words().toString('utf8') });
    });
    child.stdin.end(run.input);
  });
}
