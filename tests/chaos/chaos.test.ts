import { expect, test } from 'vitest';
import { runChaos } from './chaos.ts';

/** Each kind of trouble twice; `npm run chaos` goes on for as long as you like. */
const upsets = 48;

test('each channel hears of each story exactly once, whatever goes wrong', async () => {
  const lines: string[] = [];
  const report = await runChaos({
    seed: 20_261_128,
    until: { upsets },
    channels: 6,
    circles: 3,
    longestMs: 1_500,
    say: (line) => lines.push(line),
  });
  const faults = { lost: report.lost, twice: report.twice, violations: report.violations, crashes: report.crashes };
  expect(faults, lines.join('\n')).toEqual({ lost: [], twice: [], violations: [], crashes: [] });
  expect(Math.min(...Object.values(report.upsets))).toBeGreaterThan(0);
  expect(report.published).toBeGreaterThanOrEqual(upsets);
});
