#!/usr/bin/env node
/**
 * The `fineprint` command of an installed package. Whatever version of Node runs this file, it starts the program with the Node 24 of the npm
 * package `node`, with a hook that strips the types from Fineprint's own files (Node itself refuses to do that under `node_modules`) and, for
 * `start`, with the memory flags of `npm start`.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const hook = new URL('./strip-types.js', import.meta.url).href;
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const given = process.argv.slice(2);
const node = node24();
const args = ['--disable-warning=ExperimentalWarning', '--import', hook, ...memoryFlags(), main, ...given];

if (process.platform !== 'win32' && typeof process.execve === 'function') {
  // Becomes the program: a supervisor's signals reach it, and its exit code reaches the supervisor. Experimental, but nothing to warn about.
  process.removeAllListeners('warning');
  process.execve(node, [node, ...args], process.env);
}

// An older Node runs the program as its child.
const child = spawn(node, args, { stdio: 'inherit' });
// A terminal sends Ctrl-C to both processes. Forward signals that only this one receives.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});

function memoryFlags() {
  if (given[0] !== 'start') return [];
  return require('../package.json')
    .scripts.start.split(' ')
    .filter((word) => word.startsWith('--') && !word.startsWith('--import=') && !word.startsWith('--disable-warning='));
}

/** Path of Node 24. The `node` package has no binary if npm skipped its install script; then use the current Node, if it is new enough. */
function node24() {
  try {
    return require.resolve('node/bin/node');
  } catch {
    if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
    process.stderr.write(
      `Fineprint needs Node 24, but this is Node ${process.versions.node}. Install Node 24, or let npm run the install script of the package "node".\n`,
    );
    process.exit(1);
  }
}
