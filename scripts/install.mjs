// Runs on Node 18 and later, before anything is installed: plain JavaScript, nothing imported but Node itself.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './carried-node.mjs';

const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

const lockOf = (folder) => readFileSync(join(folder, 'package-lock.json'), 'utf8');

const stampOf = (folder) => join(folder, 'node_modules', '.ruzhu-lock');

const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/**
 * Whether what npm says it installed is what the lock asks for; packages of other platforms may be missing.
 * Spares a second install after somebody ran npm by hand.
 */
function isWhatNpmInstalled(folder) {
  const hidden = readText(join(folder, 'node_modules', '.package-lock.json'));
  if (hidden === null) return false;
  const installed = JSON.parse(hidden).packages;
  const wanted = Object.entries(JSON.parse(lockOf(folder)).packages).filter(([path]) =>
    path.includes('node_modules/'),
  );
  const paths = new Set(wanted.map(([path]) => path));
  const fits = ([path, { version, integrity, optional }]) => {
    const found = installed[path];
    return found ? found.version === version && found.integrity === integrity : optional === true;
  };
  const isKnown = (path) => !path.includes('node_modules/') || paths.has(path);
  return wanted.every(fits) && Object.keys(installed).every(isKnown);
}

/** Whether `node_modules` is what `package-lock.json` asks for. */
function isInstalled(folder) {
  const hash = hashOf(lockOf(folder));
  if (readText(stampOf(folder)) === hash) return true;
  if (!isWhatNpmInstalled(folder)) return false;
  writeFileSync(stampOf(folder), hash);
  return true;
}

const failed = [
  '安装依赖没有完成，原因见上面 npm 的输出。首次安装需要网络，能够访问 npm 仓库；安装完成后可以离线运行。网络恢复后重新运行同一条命令。',
  'Installing the dependencies did not finish; npm says why above. The first install needs the network (the npm registry); after it everything works offline. Run the same command again once the network is back.',
].join('\n');

/** How npm is called: the one that runs us, so that its version is the one the person chose. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /\.c?js$/.test(script)) return [process.execPath, script];
  return process.platform === 'win32' ? ['cmd.exe', '/c', 'npm'] : ['npm'];
}

/** Installs what the lock asks for when it is not there; gives 0, or npm's exit code after saying what to do. */
export async function install(folder = root) {
  if (isInstalled(folder)) return 0;
  const [file, ...args] = npmCommand();
  // Whatever NODE_ENV or omit says: the tools build the pages, and the optional ones are the database and Node.
  const flags = ['ci', '--include=dev', '--include=optional', '--prefer-offline', '--no-fund', '--no-audit'];
  const code = await run(file, [...args, ...flags], { cwd: folder }).catch((error) => {
    console.error(error.message);
    return 127;
  });
  if (code !== 0) console.error(failed);
  else {
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    writeFileSync(stampOf(folder), hashOf(lockOf(folder)));
  }
  return code;
}
