/**
 * `npm run chaos -- --minutes 10 --seed 1`: prints what happens, then the ledger. `--upsets 60` instead of `--minutes` ends
 * it after so many. Exit code 1 if anything was lost, told twice, not allowed, or ended by itself.
 */
import { parseArgs } from 'node:util';
import { runChaos } from './chaos.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    upsets: { type: 'string' },
    channels: { type: 'string', default: '120' },
    circles: { type: 'string', default: '40' },
  },
});
const report = await runChaos({
  seed: Number(values.seed),
  until: values.upsets === undefined ? { minutes: Number(values.minutes) } : { upsets: Number(values.upsets) },
  channels: Number(values.channels),
  circles: Number(values.circles),
  longestMs: 8_000,
  say: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
const { lost, twice, violations, crashes } = report;
if (lost.length + twice.length + violations.length + crashes.length > 0) process.exitCode = 1;
