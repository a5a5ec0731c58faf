import { judgeItem } from '../../src/core/judge/judge-item.ts';
import { companies } from '../../src/core/known/companies.ts';
import { joinStories } from '../../src/core/story/join-stories.ts';
import type { Item, JudgedItem } from '../../src/nouns/item.ts';
import type { Story } from '../../src/nouns/story.ts';
import { instant, minuteMs } from '../../src/nouns/time.ts';
import type { Row } from './row.ts';

/** How many items are in the window when the new ones arrive. Each story has five. */
const sizes = [12_500, 25_000, 50_000] as const;
const fresh = 2_000;
const perStory = 5;
const startMs = Date.parse('2026-01-01T00:00:00.000Z');

/**
 * Measures judging new items and joining them to stories, with three sizes of the window. Every item is relevant and about a known company:
 * the hardest case, since most news isn't.
 */
export async function measureStories(): Promise<Row> {
  const runs = sizes.map((size) => {
    const open = openStories(size);
    const items = Array.from({ length: fresh }, (_, index) => itemOf(size + index));
    const started = performance.now();
    const judged = items.map((item) => ({ item, finding: judgeItem(item) }));
    joinStories({ judged, open: openFor(judged, open), now: instant(startMs), settleMs: 0 });
    return { size, ms: performance.now() - started };
  });
  const [smallest] = runs;
  const largest = runs.at(-1);
  if (smallest === undefined || largest === undefined) throw new Error('Nothing was measured.');
  // How much the time per item grows if n items take n log n.
  const logN = Math.log(largest.size) / Math.log(smallest.size);
  return {
    what: `Judging and joining an item: growth from ${smallest.size} to ${largest.size} open items, relative to n log n`,
    figure: largest.ms / smallest.ms / logN,
    // Runs of the same size differ by this much.
    bound: 1.2,
    unit: 'times',
    detail: runs.map(({ size, ms }) => `${Math.round(fresh / (ms / 1000))} items a second with ${size}`).join(', '),
  };
}

function openStories(items: number): readonly Story[] {
  const judged: readonly JudgedItem[] = Array.from({ length: items }, (_, index) => itemOf(index)).map((item) => ({
    item,
    finding: judgeItem(item),
  }));
  return joinStories({ judged, open: [], now: instant(startMs), settleMs: 0 });
}

/** What the store would return: stories about these companies. */
function openFor(judged: readonly JudgedItem[], open: readonly Story[]): readonly Story[] {
  const asked = new Set(judged.flatMap(({ finding }) => finding.companies));
  return open.filter((story) => story.companies.some((company) => asked.has(company)));
}

const deeds = ['is sued over', 'is fined for', 'will start', 'denies', 'settles a case over', 'faces an inquiry into'];
const kinds = [
  'private messages',
  'public posts',
  'photos',
  'voice recordings',
  'source code',
  'customer files',
  'books',
];

function itemOf(number: number): Item {
  const story = Math.floor(number / perStory);
  const company = companies[(story * 31) % companies.length]?.name ?? 'Meta';
  const deed = `${deeds[(story * 7) % deeds.length]} use of ${kinds[(story * 3) % kinds.length]}`;
  const at = instant(startMs + story * 10 * minuteMs + (number % perStory) * minuteMs);
  return {
    from: 'feed',
    key: `item-${number}`,
    sourceId: `source-${number % 40}`,
    publisher: `Paper ${number % 40}`,
    genre: 'news',
    url: `https://paper.example/${number}`,
    title: `${company} ${deed} to train AI models, says Case${story}`,
    text: `${company} ${deed} to train its AI models, a document of Case${story} said. A spokesperson declined to comment. Users can opt out.`,
    publishedAt: at,
    seenAt: at,
  };
}
