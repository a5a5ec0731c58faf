/** `npm run bench`: what Fineprint promises of speed and memory, measured. Exit code 1 when a promise is broken. */
import { availableParallelism } from 'node:os';
import { measureEventLoop } from './event-loop.ts';
import { measureExtraction } from './extraction.ts';
import { measureInteractions } from './interactions.ts';
import { measureMemory } from './memory.ts';
import { measurePolling } from './polling.ts';
import type { Row } from './row.ts';
import { measureStories } from './stories.ts';
import { measureSuggestions } from './suggestions.ts';

/** `npm run bench -- polling` measures this one alone. */
const benches = {
  polling: measurePolling,
  'event-loop': measureEventLoop,
  memory: measureMemory,
  extraction: measureExtraction,
  suggestions: measureSuggestions,
  interactions: measureInteractions,
  stories: measureStories,
} as const;

const asked = process.argv.slice(2);
const say = (text: string) => void process.stdout.write(`${text}\n`);
let broken = 0;

say(`Node ${process.versions.node}, ${availableParallelism()} cores\n`);
for (const [name, measure] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const row = await measure();
  if (row.figure > row.bound) broken += 1;
  say(tableLine(row));
}
process.exitCode = broken === 0 ? 0 : 1;

function tableLine({ what, figure, bound, unit, detail }: Row): string {
  const held = figure <= bound ? 'ok' : 'TOO MUCH';
  return `${held.padEnd(8)} ${figure.toFixed(unit === 'times' ? 2 : 0).padStart(5)} ${unit.padEnd(5)} (at most ${bound})  ${what}\n${' '.repeat(22)}${detail}`;
}
