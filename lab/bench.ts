import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Argument } from 'commander';
import type { Verb } from '../src/cli/io.ts';
import { counted } from '../src/core/text/words.ts';
import { AppError } from '../src/nouns/errors.ts';
import { measureEventLoop } from './bench/event-loop.ts';
import { measureExtraction } from './bench/extraction.ts';
import { measureFanOut } from './bench/fan-out.ts';
import { measureInteractions } from './bench/interactions.ts';
import { measureManySources } from './bench/many-sources.ts';
import { measureMemory } from './bench/memory.ts';
import { measurePolling } from './bench/polling.ts';
import type { Row } from './bench/row.ts';
import { measureStories } from './bench/stories.ts';
import { measureSuggestions } from './bench/suggestions.ts';
import { measureYear } from './bench/year.ts';

const benches = {
  polling: measurePolling,
  'event-loop': measureEventLoop,
  memory: measureMemory,
  extraction: measureExtraction,
  suggestions: measureSuggestions,
  interactions: measureInteractions,
  'fan-out': measureFanOut,
  'many-sources': measureManySources,
  stories: measureStories,
  year: measureYear,
} as const;

/** `npm run bench`: measures what Fineprint promises about speed and memory. Exits with code 1 if a promise is broken. */
export const bench: Verb = (program, io) => {
  program
    .command('bench')
    .description('Measure what Fineprint promises about speed and memory')
    .addArgument(new Argument('[names...]', 'Benchmarks to run; default: all').choices(Object.keys(benches)))
    .action(async (asked: string[]) => {
      io.signal.addEventListener('abort', () => {
        endChildren();
        process.exit(stoppedCode);
      });
      let broken = 0;
      io.out(`Node ${process.versions.node}, ${availableParallelism()} cores\n`);
      for (const [name, measure] of Object.entries(benches)) {
        if (asked.length > 0 && !asked.includes(name)) continue;
        for (const row of [await measure()].flat()) {
          if (!(row.figure <= row.bound)) broken += 1;
          io.out(tableLine(row));
        }
      }
      if (broken > 0) throw new AppError('unavailable', `${counted(broken, 'promise is', 'promises are')} broken.`);
    });
};

/** What a shell says of a program that SIGTERM ended. */
const stoppedCode = 143;

/** Ends the servers and bots of a benchmark that is stopped: they are processes of their own. Only Linux lists them. */
function endChildren(): void {
  if (process.platform !== 'linux') return;
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8');
  for (const pid of children.split(' ').map(Number)) if (pid > 0) process.kill(pid);
}

function tableLine({ what, figure, bound, unit, detail }: Row): string {
  const held = figure <= bound ? 'ok' : 'TOO MUCH';
  return `${held.padEnd(8)} ${figure.toFixed(unit === 'times' ? 2 : 0).padStart(5)} ${unit.padEnd(5)} (at most ${bound})  ${what}\n${' '.repeat(22)}${detail}`;
}
