/** Runs in the watchdog's thread: ends the process when the main thread's event loop stops beating. See `startWatchdog()`. */
import { writeSync } from 'node:fs';
import { type Debugger, Session } from 'node:inspector';
import { performance } from 'node:perf_hooks';
import { workerData } from 'node:worker_threads';

export type WatchdogData = {
  /** One shared number that changes with every beat. */
  readonly beats: Int32Array;
  readonly tickMs: number;
  readonly blockedMs: number;
  /** A longer gap between two looks means that this thread was suspended too. */
  readonly maxTicksPassed: number;
  readonly exitCode: number;
};

/** How long the main thread has to say where it is, and then to end. */
const answerWithinMs = 1_000;
const framesShown = 5;
const stderr = 2;

const { beats, tickMs, blockedMs, maxTicksPassed, exitCode } = workerData as WatchdogData;
let seen = Atomics.load(beats, 0);
let stillMs = 0;
let lastMs = performance.now();

const timer = setInterval(() => {
  const nowMs = performance.now();
  const passedMs = Math.min(nowMs - lastMs, tickMs * maxTicksPassed);
  lastMs = nowMs;
  const beat = Atomics.load(beats, 0);
  stillMs = beat === seen ? stillMs + passedMs : 0;
  seen = beat;
  if (stillMs < blockedMs) return;
  clearInterval(timer);
  endProcess();
}, tickMs);

/** Ends the process with its own code, through the debugger, which interrupts a running script; by a signal if that doesn't work. */
function endProcess(): void {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 3 * answerWithinMs);
  try {
    const session = new Session();
    session.connectToMainThread();
    const exit = () => session.post('Runtime.evaluate', { expression: `process.reallyExit(${exitCode})` });
    const late = setTimeout(() => {
      report([]);
      exit();
    }, answerWithinMs);
    session.once('Debugger.paused', ({ params }: { params: Debugger.PausedEventDataType }) => {
      clearTimeout(late);
      report(params.callFrames.slice(0, framesShown).map(frameText));
      exit();
    });
    session.post('Debugger.enable');
    session.post('Debugger.pause');
  } catch {
    report([]);
  }
}

function frameText({ functionName, url, location }: Debugger.CallFrame): string {
  return `${functionName === '' ? '(anonymous)' : functionName} ${url.split('/').slice(-3).join('/')}:${location.lineNumber + 1}`;
}

/** A line as the log writes it. Written at once, since the log's own stream belongs to the thread that is blocked. */
function report(at: readonly string[]): void {
  const line = { level: 'error', time: new Date().toISOString(), blockedMs: Math.round(stillMs), at, exitCode };
  writeSync(stderr, `${JSON.stringify({ ...line, msg: 'Event loop blocked: ending the process' })}\n`);
}
