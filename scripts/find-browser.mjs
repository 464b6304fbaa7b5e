// Finds a browser of the Chromium family, or installs one, and prints where it is.
// Runs on Node 18 and later: plain JavaScript, nothing imported but Node itself.
//   node scripts/find-browser.mjs                the path of the browser; fails with one sentence when there is none
//   node scripts/find-browser.mjs --dry-run      finds only, installs nothing
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './carried-node.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

const places = {
  linux: ['/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    windowsPlaces.map((place) => join(process.env[name] ?? 'C:\\', place)),
  ),
};

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What Playwright has downloaded earlier, if anything. */
async function playwrightBrowser() {
  const library = join(root, 'node_modules', 'playwright-core', 'index.mjs');
  if (!existsSync(library)) return null;
  const { chromium } = await import(pathToFileURL(library).href);
  return chromium.executablePath();
}

async function find() {
  const { CHROMIUM, PATH = '' } = process.env;
  if (CHROMIUM && !isProgram(CHROMIUM)) throw new Error(`CHROMIUM=${CHROMIUM} is no program that can be run`);
  if (CHROMIUM) return CHROMIUM;
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name + ending)));
  const known = [...onPath, ...(places[process.platform] ?? [])].find(isProgram);
  if (known) return known;
  const downloaded = await playwrightBrowser();
  return downloaded && isProgram(downloaded) ? downloaded : null;
}

/** Output of the installers goes to stderr: stdout is for the path alone. */
const install = (file, args) =>
  spawnSync(file, args, {
    stdio: ['ignore', 2, 2],
    cwd: root,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

// Pictures of Chinese pages need Chinese letters.
const packages = ['chromium', 'fonts-noto-cjk'];

const installByApt = () =>
  install('apt-get', ['update']) &&
  install('apt-get', ['install', '--yes', '--no-install-recommends', ...packages]);

const installByPlaywright = () =>
  install(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);

const advice = [
  '浏览器测试需要 Chromium、Chrome 或 Edge：没有找到，也没有装上。安装其中一个，或用环境变量 CHROMIUM 指出它的位置。',
  'The browser tests need Chromium, Chrome or Edge: none was found and none could be installed. Install one, or say where it is in the environment variable CHROMIUM.',
].join('\n');

async function main(args) {
  const found = await find();
  if (found || args.includes('--dry-run')) return found;
  const done = isDebianRoot() ? installByApt() : installByPlaywright();
  return done ? find() : null;
}

const browser = await main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  return null;
});
if (browser) console.log(browser);
else console.error(advice);
process.exitCode = browser ? 0 : 1;
