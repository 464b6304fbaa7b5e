#!/usr/bin/env node
// The command `ruzhu`: runs the commands of cli.ts with the Node that came along. Plain JavaScript for Node 18 on.
import { join } from 'node:path';
import { findNode, nodeIsMissing, root, run } from './carried-node.mjs';

const node = findNode();
if (node === null) console.error(nodeIsMissing);
// The caller's folder stays the working folder: the files that commands take and give are theirs.
process.exitCode =
  node === null
    ? 1
    : await run(node, [join(root, 'scripts', 'cli.ts'), ...process.argv.slice(2)], { cwd: process.cwd() });
