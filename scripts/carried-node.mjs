// Runs on Node 18 and later, before anything is installed: plain JavaScript, nothing imported but Node itself.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The major version of Node that all of the product runs on. */
export const wantedMajor = 24;

const isWindows = process.platform === 'win32';

const majorOf = (version) => Number(/^v(\d+)\./.exec(version)?.[1] ?? 0);

const reportedMajor = (file) => {
  const asked = spawnSync(file, ['--version'], { encoding: 'utf8', shell: false });
  return asked.status === 0 ? majorOf(asked.stdout) : 0;
};

/** The Node that npm installed with the product, the one that runs now when it is new enough, or `null`. */
export function findNode(folder = root) {
  const carried = join(folder, 'node_modules', '.bin', isWindows ? 'node.exe' : 'node');
  if (existsSync(carried) && reportedMajor(carried) >= wantedMajor) return carried;
  return majorOf(process.version) >= wantedMajor ? process.execPath : null;
}

export const nodeIsMissing = [
  `需要 Node.js ${wantedMajor}：这个平台（${process.platform}-${process.arch}）没有随产品安装的 Node，当前是 ${process.version}。安装 Node.js ${wantedMajor} 后重新运行。`,
  `Node.js ${wantedMajor} is needed: none came with the product for ${process.platform}-${process.arch}, and this is ${process.version}. Install Node.js ${wantedMajor} and run this again.`,
].join('\n');

/**
 * Calls `lost` when the process that called us has gone. npm puts a shell between itself and us: SIGTERM ends the
 * shell and never reaches us.
 */
function watchParent(lost) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    lost();
  }, 200);
  return () => clearInterval(timer);
}

/**
 * Runs a program in the foreground and gives its exit code, or the number a shell gives for a death by signal.
 * SIGTERM, SIGHUP and SIGINT go on to it, and we end when it has ended.
 */
export function run(file, args, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: 'inherit' });
    // A terminal's Ctrl-C reaches the program too: sent on, it would look like an impatient second one.
    const passOn = (signal) => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal);
    const signals = ['SIGTERM', 'SIGHUP', 'SIGINT'];
    for (const signal of signals) process.on(signal, passOn);
    const unwatch = process.env.npm_lifecycle_event ? watchParent(() => child.kill('SIGTERM')) : () => {};
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      unwatch();
      for (const each of signals) process.off(each, passOn);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}
