import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A server in its own process and data folder, started as `npm start` starts it. */
export class Server {
  readonly folder = mkdtempSync(join(tmpdir(), 'ruzhu-e2e-'));
  readonly #environment: Readonly<Record<string, string>>;
  #child: ChildProcess | null = null;
  #port = '0';
  url = '';
  ready = '';
  /** What it wrote to its log: warnings and worse. */
  complaints = '';

  constructor(environment: Readonly<Record<string, string>> = {}) {
    this.#environment = environment;
  }

  /** Starts it and waits for its ready line. The second time it listens where it did the first time. */
  async start(): Promise<this> {
    const child = spawn(process.execPath, ['server/src/main.ts'], {
      cwd: root,
      env: {
        ...process.env,
        LOG_LEVEL: 'warn',
        ...this.#environment,
        PORT: this.#port,
        RUZHU_DATA: join(this.folder, 'data'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    child.stderr.on('data', (chunk: Buffer) => {
      this.complaints += chunk.toString();
      process.stderr.write(chunk);
    });
    this.ready = await firstLine(child);
    this.url = /https?:\/\/[^ ]+/.exec(this.ready)?.[0] ?? '';
    this.#port = new URL(this.url).port;
    return this;
  }

  /** As a power cut does. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** As an operator does; gives the exit code. */
  async terminate(): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
    return child.exitCode;
  }

  async remove(): Promise<void> {
    await this.terminate();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The first line a process prints; a fault when it ends without one. */
async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The server has no output');
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready`)));
  });
}

/** A script of the product, line by line as it speaks. */
export function script(
  path: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  const child = spawn(process.execPath, [path, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  return {
    lines: createInterface({ input: child.stdout }),
    ended: once(child, 'exit').then(([code]) => ({ code: code as number | null, complaint })),
  };
}
