/** Runs in the watchdog's thread: ends the process when the main thread's event loop stops beating. See `startWatchdog()`. */
import { writeSync } from 'node:fs';
import { type Debugger, Session } from 'node:inspector';
import { performance } from 'node:perf_hooks';
import { workerData } from 'node:worker_threads';
import { createLivedTime } from './lived-time.ts';

export type WatchdogData = {
  /** One shared number that changes with every beat. */
  readonly beats: Int32Array;
  readonly tickMs: number;
  readonly blockedMs: number;
  readonly exitCode: number;
};

/** How long the main thread has to say where it is, and how long until it must have ended. */
const answerWithinMs = 3_000;
const endWithinMs = 10_000;
const framesShown = 5;
const stderr = 2;

const { beats, tickMs, blockedMs, exitCode } = workerData as WatchdogData;
let seen = Atomics.load(beats, 0);
let stillMs = 0;
const livedMs = createLivedTime({ tickMs, startMs: performance.now() });

const timer = setInterval(() => {
  const passedMs = livedMs(performance.now());
  const beat = Atomics.load(beats, 0);
  stillMs = beat === seen ? stillMs + passedMs : 0;
  seen = beat;
  if (stillMs < blockedMs) return;
  clearInterval(timer);
  endProcess();
}, tickMs);

/** Ends the process with its own code, through the debugger, which interrupts a running script; by a signal if that doesn't work. */
function endProcess(): void {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), endWithinMs);
  const urls = new Map<string, string>();
  const frameText = ({ functionName, location: { scriptId, lineNumber } }: Debugger.CallFrame) => {
    const file = (urls.get(scriptId) ?? '').split('/').slice(-3).join('/');
    return `${functionName === '' ? '(anonymous)' : functionName} ${file}:${lineNumber + 1}`;
  };
  try {
    const session = new Session();
    session.connectToMainThread();
    const exit = (at: readonly string[]) => {
      clearTimeout(late);
      session.removeAllListeners();
      report(at);
      session.post('Runtime.evaluate', { expression: `process.reallyExit(${exitCode})` });
    };
    const late = setTimeout(() => exit([]), answerWithinMs);
    session.on('Debugger.scriptParsed', ({ params: { scriptId, url } }) => void urls.set(scriptId, url));
    session.once('Debugger.paused', ({ params }) => exit(params.callFrames.slice(0, framesShown).map(frameText)));
    session.post('Debugger.enable');
    session.post('Debugger.pause');
  } catch {
    report([]);
  }
}

/** A line as the log writes it. Written at once, since the log's own stream belongs to the thread that is blocked. */
function report(at: readonly string[]): void {
  const line = { level: 'error', time: new Date().toISOString(), blockedMs: Math.round(stillMs), at, exitCode };
  writeSync(stderr, `${JSON.stringify({ ...line, msg: 'Event loop blocked: ending the process' })}\n`);
}
