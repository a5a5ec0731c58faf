import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { judgeItem } from '../../src/core/judge/judge-item.ts';
import { companies } from '../../src/core/known/companies.ts';
import { joinStories } from '../../src/core/story/join-stories.ts';
import { foundUnder, lookedUnder } from '../../src/core/story/look-up.ts';
import type { Item, JudgedItem } from '../../src/nouns/item.ts';
import type { Story } from '../../src/nouns/story.ts';
import { instant, minuteMs } from '../../src/nouns/time.ts';
import { maxOpenStories } from '../../src/store/polls.ts';
import type { Row } from './row.ts';

/** How many stories are open when new items arrive. */
const sizes = [12_500, 25_000, 50_000] as const;
const fresh = 2_000;
/** How many arrive together. A round of polls seldom brings more relevant items. */
const perRound = 50;
const startMs = Date.parse('2026-01-01T00:00:00.000Z');

/**
 * Measures judging new items and joining them to stories, with three numbers of open stories: suits, rulings, fines, bills, deals and changes of
 * terms of thousands of invented companies, and of those in the catalogue. Every item is relevant and has stories of its company to be
 * compared with: the hardest case, since most news isn't. Takes seven minutes on a busy machine, most of it to make the open stories.
 */
export async function measureStories(): Promise<readonly Row[]> {
  const most = sizes.at(-1) ?? 0;
  const before = heapMb();
  const all = await openStories(most);
  const heapMbEach = (heapMb() - before) / (all.length / 10_000);
  const runs: { size: number; judgeMs: number; joinMs: number }[] = [];
  for (const size of sizes) runs.push(await timed(all.slice(0, size), most));
  const [smallest] = runs;
  const largest = runs.at(-1);
  if (smallest === undefined || largest === undefined) throw new Error('Nothing was measured.');
  const msOf = ({ judgeMs, joinMs }: { judgeMs: number; joinMs: number }) => judgeMs + joinMs;
  const each = (ms: number) => `${((ms * 1_000) / fresh).toFixed(0)} µs`;
  const aSecond = (ms: number) => `${Math.round(fresh / (ms / 1_000))} a second`;
  // How much the time per item grows if n items take n log n.
  const logN = Math.log(largest.size) / Math.log(smallest.size);
  return [
    {
      what: `Judging and joining a relevant item with ${largest.size} open stories`,
      figure: (msOf(largest) * 1_000) / fresh,
      // 4,000 items a second on one core.
      bound: 250,
      unit: 'µs',
      detail: [
        `judging ${each(largest.judgeMs)} (${aSecond(largest.judgeMs)})`,
        `joining ${each(largest.joinMs)} (${aSecond(largest.joinMs)})`,
        `both ${aSecond(msOf(largest))}`,
        `${heapMbEach.toFixed(1)} MB of heap for 10000 open stories`,
      ].join(', '),
    },
    {
      what: `Judging and joining an item: growth from ${smallest.size} to ${largest.size} open stories, relative to n log n`,
      figure: msOf(largest) / msOf(smallest) / logN,
      // Runs of the same size differ by this much.
      bound: 1.2,
      unit: 'times',
      detail: runs.map((run) => `${aSecond(msOf(run))} with ${run.size}`).join(', '),
    },
  ];
}

async function timed(open: readonly Story[], from: number): Promise<{ size: number; judgeMs: number; joinMs: number }> {
  const byName = indexed(open);
  let judgeMs = 0;
  let joinMs = 0;
  for (let first = 0; first < fresh; first += perRound) {
    const items = Array.from({ length: perRound }, (_, at) => {
      const number = first + at;
      // Four of five tell the next step of an open matter.
      return number % 5 === 0 ? itemOf(from + number, 'begins') : itemOf((number * 37) % open.length, 'goes on');
    });
    const started = spentMs();
    const found = items.map(judged);
    const judgedAt = spentMs();
    joinStories({ judged: found, open: openFor(found, byName), now: instant(startMs), settleMs: 0 });
    judgeMs += judgedAt - started;
    joinMs += spentMs() - judgedAt;
    // A signal to stop is heard between rounds.
    await nextTurn();
  }
  return { size: open.length, judgeMs, joinMs };
}

/** Makes one story of each of so many matters. */
async function openStories(count: number): Promise<readonly Story[]> {
  const stories: Story[] = [];
  for (let matter = 0; matter < count; matter++) {
    const found = [judged(itemOf(matter, 'begins'))];
    stories.push(...joinStories({ judged: found, open: [], now: instant(startMs), settleMs: 0 }));
    if (matter % perRound === 0) await nextTurn();
  }
  return stories;
}

/** The time that a processor has given to this thread, so that other programs don't count. */
function spentMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** The heap in use once everything is collected. */
function heapMb(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 1e6;
}

function judged(item: Item): JudgedItem {
  return { item, finding: judgeItem(item) };
}

function indexed(open: readonly Story[]): ReadonlyMap<string, readonly Story[]> {
  const byName = new Map<string, Story[]>();
  for (const story of open)
    for (const name of foundUnder(story)) {
      const its = byName.get(name) ?? [];
      its.push(story);
      byName.set(name, its);
    }
  return byName;
}

/** What the store would return: stories that may be of the same matter, of each name the newest. */
function openFor(found: readonly JudgedItem[], byName: ReadonlyMap<string, readonly Story[]>): readonly Story[] {
  const asked = new Set(found.flatMap(({ finding }) => lookedUnder(finding)));
  return [...new Set([...asked].flatMap((name) => byName.get(name)?.slice(-maxOpenStories) ?? []))];
}

const heads = 'Brin Ques Vel Tor Lum Hark Nor Kel Mer Sol Dra Fen Gly Jor Pell Ryn Stav Tam Wex Zor'.split(' ');
const tails = 'mark dle ova ine ora eta ix und ace ell ium owa ent ard ify'.split(' ');
const kinds = ['', ' Labs', ' Systems', ' Media', ' Cloud', ' Health', ' Games', ' Maps', ' Notes', ' Bank'];
const firstNames = 'Ada Bruno Carla Dev Elif Farid Greta Hugo Ines Jonas Kira Liam Mona Nils Olga Pavel'.split(' ');
const lastNames = 'Moreno Whitlock Okafor Lindqvist Tanaka Petrov Duarte Novak Hale Osei Brandt Silva Kaya'.split(' ');
const cities = 'Oakland Leeds Munich Lyon Madrid Porto Turin Utrecht Warsaw Dublin Oslo Austin Denver Bristol'.split(
  ' ',
);
const data = [
  'private messages',
  'public posts',
  'photos',
  'voice recordings',
  'source code',
  'customer files',
  'books',
  'articles',
  'songs',
  'health records',
  'customer emails',
];

function of<One>(list: readonly One[], at: number): One {
  return list[at % list.length] as One;
}

/** Every third matter is of a company of the catalogue, the others of 3,000 invented ones. */
function companyOf(matter: number): string {
  if (matter % 3 === 0) return of(companies, matter * 31).name;
  return of(heads, matter) + of(tails, Math.floor(matter / 20)) + of(kinds, Math.floor(matter / 300));
}

type Step = { readonly title: string; readonly text: string };

/** The kinds of matters, each with its first step and the next one. */
const plots: readonly ((matter: { company: string; who: string; city: string; what: string; sum: number }) => {
  begins: Step;
  next: Step;
})[] = [
  ({ company, who, city, what, sum }) => ({
    begins: {
      title: `${who} sues ${company} over ${what} used to train AI`,
      text: `${who} sued ${company} in ${city} on Monday, alleging that it trained its AI models on ${what} without consent. The suit seeks $${sum} for each member of the class.`,
    },
    next: {
      title: `Judge in ${city} lets suit by ${who} against ${company} go ahead`,
      text: `A judge in ${city} refused to dismiss the suit in which ${who} accuses ${company} of training AI on ${what}. The case goes on.`,
    },
  }),
  ({ company, city, what, sum }) => ({
    begins: {
      title: `Privacy watchdog in ${city} opens inquiry into ${company} over AI training`,
      text: `The data protection authority in ${city} opened an inquiry into whether ${company} used ${what} of its users to train AI models.`,
    },
    next: {
      title: `${company} fined ${sum} million euros over AI training on ${what}`,
      text: `The data protection authority in ${city} fined ${company} ${sum} million euros because it trained AI models on ${what} without a legal basis. It will appeal.`,
    },
  }),
  ({ company, what, sum }) => ({
    begins: {
      title: `${company} will train its AI on ${what}`,
      text: `${company} changed its privacy policy: from March ${1 + (sum % 28)} it uses ${what} to train its AI models unless people opt out.`,
    },
    next: {
      title: `${company} pauses AI training on ${what} after backlash`,
      text: `${company} said it puts its plan to train AI models on ${what} on hold after ${sum} thousand people objected.`,
    },
  }),
  ({ company, who, what, sum }) => ({
    begins: {
      title: `${company} signs licensing deal with ${who} Press for AI training`,
      text: `${company} pays $${sum} million a year to train its AI models on ${what} of ${who} Press.`,
    },
    next: {
      title: `Authors criticise deal between ${who} Press and ${company}`,
      text: `A union of authors said that nobody asked them before ${who} Press let ${company} train AI on their ${what}.`,
    },
  }),
];

function itemOf(matter: number, step: 'begins' | 'goes on'): Item {
  const plot = of(plots, Math.floor(matter / 7));
  const { begins, next } = plot({
    company: companyOf(matter),
    who: `${of(firstNames, matter * 5)} ${of(lastNames, Math.floor(matter / 3))}`,
    city: of(cities, Math.floor(matter / 11)),
    what: of(data, matter * 3),
    sum: 1 + ((matter * 13) % 97),
  });
  const { title, text } = step === 'begins' ? begins : next;
  const at = instant(startMs + matter * 5 * minuteMs + (step === 'begins' ? 0 : 3 * 24 * 60 * minuteMs));
  const key = `${step}-${matter}`;
  return {
    from: 'feed',
    key,
    sourceId: `source-${matter % 40}`,
    publisher: `Paper ${matter % 40}`,
    genre: 'news',
    url: `https://paper.example/${key.replace(' ', '-')}`,
    title,
    text,
    publishedAt: at,
    seenAt: at,
  };
}
