/** Run by watchdog.test.ts: a process that goes wrong in the way its argument names. */
import { guardProcess } from '../../src/cli/guard-process.ts';
import { startWatchdog } from '../../src/cli/watchdog.ts';
import { createLog } from '../../src/log.ts';

const log = createLog({ level: 'info', write: (line) => void process.stderr.write(line) });
let livedMs = 0;
let strays = 0;

const ways: Readonly<Record<string, () => void>> = {
  'a loop that never ends': function neverEnding() {
    for (;;);
  },
  'a wait that never ends': () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
  'promises that never let go': () => {
    void (async () => {
      for (;;) await null;
    })();
  },
  'work that stands still': () => {
    watchdog({ problem: () => (livedMs > 100 ? 'No poll has ended in 31 minutes.' : null) });
  },
  'a stray rejection': () => {
    void Promise.reject(new Error('Unexpected payload'));
    void Promise.reject('no error at all');
    setTimeout(() => process.exit(strays === 2 ? 0 : 1), 200);
  },
  'an error that nothing catches': () => {
    setTimeout(() => {
      throw new Error('x is not iterable');
    }, 10);
  },
};

function watchdog({ problem }: { problem: () => string | null }): void {
  const passed = (ms: number) => {
    livedMs += ms;
  };
  startWatchdog({ passed, problem, log, tickMs: 20, blockedMs: 600 });
}

guardProcess({
  log,
  onRejection: () => {
    strays += 1;
  },
});
watchdog({ problem: () => null });
// The watchdog's thread needs a moment to start.
setTimeout(() => ways[process.argv[2] ?? '']?.(), 300);
