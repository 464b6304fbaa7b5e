// What every `npm run` begins with: installs what is missing, then runs a task with the Node that came along.
// Runs on Node 18 and later: plain JavaScript, nothing imported but Node itself.
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { findNode, nodeIsMissing, root, run } from './carried-node.mjs';
import { install } from './install.mjs';

/** A tool from node_modules, by the file that runs it: its link in `.bin` would be run by the machine's Node. */
const vitest = 'node_modules/vitest/vitest.mjs';
const biome = 'node_modules/@biomejs/biome/bin/biome';
const knip = 'node_modules/knip/bin/knip.js';
const tsc = 'node_modules/typescript/bin/tsc';

const skipTests = '--without-tests';

/** The tests that docs/security.md names as its proofs, and the one that holds the page against them. */
const securityTests = () => {
  const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
  return [
    'security.test.ts',
    ...new Set([...page.matchAll(/`([\w./$-]+\.test\.tsx?)`/g)].map(([, file]) => file)),
  ];
};

/**
 * Each task is a list of steps; a step is a script and its arguments. The first step that fails ends the task with
 * its exit code. What stands behind the task on the command line goes to the last step.
 */
const tasks = {
  start: () => [['scripts/build-web.ts'], ['server/src/main.ts']],
  dev: () => [['scripts/build-web.ts'], ['scripts/dev.ts']],
  demo: () => [['scripts/demo.ts']],
  test: () => [[vitest, 'run']],
  'test:crash': () => [[vitest, 'run', '--project=crash']],
  'test:security': () => [[vitest, 'run', ...securityTests()]],
  check: (args) => [
    [tsc, '-p', 'tsconfig.pure.json'],
    [tsc, '-p', 'tsconfig.node.json'],
    [tsc, '-p', 'tsconfig.web.json'],
    [tsc, '-p', 'tsconfig.web-tests.json'],
    [biome, 'check', '--error-on-warnings', '.'],
    [knip],
    ...(args.includes(skipTests) ? [] : [[vitest, 'run']]),
  ],
  fix: () => [['scripts/generate.ts'], [biome, 'check', '--write', '.']],
  bench: () => [['scripts/bench.ts']],
};

/**
 * The task's tools start programs called `node` themselves: those get the same Node. Hashing passwords keeps threads of
 * its pool busy: with the four that Node begins with, files would wait for it, and the number must stand before it begins.
 */
const environment = (node) => ({
  UV_THREADPOOL_SIZE: String(Math.max(8, 2 * cpus().length)),
  ...process.env,
  PATH: [dirname(node), process.env.PATH ?? ''].join(delimiter),
});

async function runSteps(node, steps, args) {
  for (const [place, [script, ...own]] of steps.entries()) {
    if (!existsSync(join(root, script))) {
      console.error(
        `找不到 ${script}，这个任务还没有做好。\n${script} is missing: this task is not there yet.`,
      );
      return 1;
    }
    const extra = place === steps.length - 1 ? args.filter((arg) => arg !== skipTests) : [];
    const code = await run(node, [script, ...own, ...extra], { env: environment(node) });
    if (code !== 0) return code;
  }
  return 0;
}

async function main([name, ...args]) {
  const task = Object.hasOwn(tasks, name ?? '') ? tasks[name] : null;
  if (!task) {
    console.error(`没有任务 ${name ?? ''}。No such task. ${Object.keys(tasks).join(' · ')}`);
    return 2;
  }
  const installed = await install();
  if (installed !== 0) return installed;
  const node = findNode();
  if (node === null) {
    console.error(nodeIsMissing);
    return 1;
  }
  return runSteps(node, task(args), args);
}

process.exitCode = await main(process.argv.slice(2));
