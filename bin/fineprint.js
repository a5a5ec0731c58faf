#!/usr/bin/env node
/**
 * The command `fineprint` of an installed package. Whatever Node runs this, the program runs in the Node 24 that the package `node`
 * brings, with a hook that takes the types out of our own files: Node by itself refuses to do so under `node_modules`.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const hook = new URL('./strip-types.js', import.meta.url).href;
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const child = spawn(
  node24(),
  ['--disable-warning=ExperimentalWarning', '--import', hook, main, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);

// A terminal sends Ctrl-C to both; what is sent to this process alone is passed on.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});

/** The `node` package has no binary where npm was told to run no install scripts; then this Node has to do. */
function node24() {
  try {
    return require.resolve('node/bin/node');
  } catch {
    if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
    process.stderr.write(
      `Fineprint needs Node 24 and this is ${process.versions.node}; allow the install script of the package "node", or install Node 24.\n`,
    );
    process.exit(1);
  }
}
