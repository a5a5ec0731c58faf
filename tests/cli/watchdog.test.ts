import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createLivedTime } from '../../src/cli/lived-time.ts';

const program = fileURLToPath(new URL('./doomed-process.ts', import.meta.url));

/** Runs the process and returns its exit code, or the signal that ended it, and its log lines. */
async function run(way: string) {
  return await new Promise<{ code: unknown; stderr: string }>((resolve) => {
    execFile(process.execPath, [program, way], (error, _stdout, stderr) => {
      resolve({ code: error === null ? 0 : (error.code ?? error.signal), stderr });
    });
  });
}

it.concurrent.each([
  ['a loop that never ends', 75, ['Event loop blocked: ending the process', 'neverEnding', 'doomed-process.ts:']],
  ['a wait that never ends', 75, ['Event loop blocked: ending the process']],
  ['promises that never let go', 75, ['Event loop blocked: ending the process']],
  ['work that stands still', 75, ['Standing still: ending the process', 'No poll has ended in 31 minutes.']],
  ['a stray rejection', 0, ['Rejection not handled', 'Unexpected payload', 'no error at all']],
  ['an error that nothing catches', 70, ['Bug in Fineprint: ending the process', 'x is not iterable']],
])('a process with %s ends with %s and a reason', async (way, code, words) => {
  const ended = await run(way);
  expect(ended.code).toBe(code);
  for (const word of words) expect(ended.stderr).toContain(word);
});

it('time asleep is not lived time', () => {
  const lived = createLivedTime({ tickMs: 1_000, startMs: 0 });
  expect([1_000, 2_100, 3_600_000, 3_601_000].map(lived)).toEqual([1_000, 1_100, 5_000, 1_000]);
});
