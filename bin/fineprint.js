#!/usr/bin/env node
/**
 * The `fineprint` command of an installed package. Whatever version of Node runs this file, it starts the program with the Node 24 of the npm
 * package `node`, with a hook that gives Node Fineprint's own files without types (Node itself refuses to strip them under `node_modules`) and,
 * for `start`, with the settings of `start-settings.json`, which keep its memory down (docs/performance.md).
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const hook = new URL('./strip-types.js', import.meta.url).href;
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const given = process.argv.slice(2);
const node = node24();
const { flags, environment } = given[0] === 'start' ? require('./start-settings.json') : { flags: [], environment: {} };
const args = ['--disable-warning=ExperimentalWarning', '--import', hook, ...flags, main, ...given];
const env = { ...environment, ...process.env };

if (process.platform !== 'win32' && typeof process.execve === 'function') {
  // Becomes the program: a supervisor's signals reach it, and its exit code reaches the supervisor. Experimental, but nothing to warn about.
  process.removeAllListeners('warning');
  process.execve(node, [node, ...args], env);
}

// An older Node runs the program as its child.
const child = spawn(node, args, { stdio: 'inherit', env });
// A terminal sends Ctrl-C to both processes. Forward signals that only this one receives.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});

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
