/** `npm run -s lab -- <verb>`: tools that measure Fineprint and aren't part of it. */
import { readDotEnv, runVerb } from '../src/cli/command-line.ts';
import { processIo } from '../src/cli/process-io.ts';
import { bench } from './bench.ts';
import { evaluate } from './eval.ts';
import { look } from './look.ts';
import { train } from './train.ts';

readDotEnv();
process.exitCode = await runVerb(
  {
    name: 'lab',
    about: 'Measure Fineprint: quality on labelled data, speed and memory, and how messages look.',
    verbs: [evaluate, train, bench, look],
  },
  { args: process.argv.slice(2), io: processIo() },
);
