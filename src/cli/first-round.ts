import { storyListCard } from '../cards/look-up/story-list-card.ts';
import { isFailing, problemOf } from '../cards/parts/source-health.ts';
import { renderCard } from '../chats/terminal/render-card.ts';
import { counted } from '../core/text/words.ts';
import type { SourceStatus } from '../nouns/source.ts';
import type { Store } from '../nouns/store.ts';
import { type Instant, secondsBetween } from '../nouns/time.ts';
import type { Io } from './io.ts';

const maxListed = 12;
const newestStories = 5;

/** What people see after a start, while the due sources are polled for the first time. Notes go to stderr. */
export type FirstRound = {
  begin(whereAlertsGo: string): void;
  polled(status: SourceStatus): void;
  /** How many sources were polled so far, and how many of them can't be read. */
  counts(): { readonly asked: number; readonly failing: number };
  /**
   * Reports which sources can't be read or, if none was due, when the next one is. On the very first start, lists the newest known
   * stories. While nothing can be saved, it says so instead.
   */
  end(store: Store, now: Instant): Promise<void>;
};

/** Reports the first round of polls. `total`: the number of sources, due or not. */
export function firstRound(io: Io, { total }: { total: number }): FirstRound {
  const seen = new Map<string, SourceStatus>();
  let isRunning = false;
  let isFirst = false;
  const line = () => {
    const failed = [...seen.values()].filter(isFailing).length;
    return `Polled ${seen.size} of ${counted(total, 'source')}${failed === 0 ? '' : `, ${failed} failed`}`;
  };
  const clear = () => {
    if (io.isTerminal) io.redraw('');
  };
  return {
    begin(whereAlertsGo) {
      isRunning = true;
      io.note(`Fineprint is watching ${counted(total, 'source')}. ${whereAlertsGo} Press Ctrl-C to stop.`);
    },
    polled(status) {
      if (!isRunning || seen.has(status.source.id)) return;
      seen.set(status.source.id, status);
      if (status.poll.firstReadAt !== undefined && status.poll.firstReadAt === status.poll.lastReadAt) isFirst = true;
      if (io.isTerminal) io.redraw(line());
      else if (seen.size % 25 === 0) io.note(line());
    },
    counts: () => ({ asked: seen.size, failing: [...seen.values()].filter(isFailing).length }),
    async end(store, now) {
      isRunning = false;
      clear();
      // What wasn't saved is read again, and nothing else may be said about it.
      const trouble = store.storageTrouble();
      if (trouble !== null) io.note(trouble.says);
      if (seen.size === 0) {
        if (trouble !== null) return;
        io.note(nothingDue((await store.status()).sources, now));
        return;
      }
      const failing = [...seen.values()].filter(isFailing);
      io.note(`Read ${seen.size - failing.length} of ${counted(seen.size, 'due source')}.`);
      for (const note of unread(failing)) io.note(note);
      if (!isFirst || trouble !== null) return;
      io.note('Fineprint remembers what is already there without announcing it. From now on, you see what is new.');
      const stories = await store.latestStories({ limit: newestStories });
      if (stories.length === 0) return;
      const card = storyListCard(stories, { asked: 'known so far', from: 0, pages: { command: 'latest' } });
      io.out(renderCard({ ...card, actions: [] }, { colour: io.colour, width: io.width }));
    },
  };
}

/** Says that no source is due and when the next one is: "No source is due yet. The next one is due in 12 minutes." */
export function nothingDue(sources: readonly SourceStatus[], now: Instant): string {
  const [next] = sources
    .filter(({ poll }) => poll.endedAt === undefined)
    .map(({ poll }) => poll.nextPollAt)
    .toSorted();
  if (next === undefined) return 'No source is due.';
  const minutes = Math.max(1, Math.ceil(secondsBetween(now, next) / 60));
  const wait = minutes < 120 ? counted(minutes, 'minute') : counted(Math.round(minutes / 60), 'hour');
  return `No source is due yet. The next one is due in ${wait}.`;
}

function unread(failing: readonly SourceStatus[]): readonly string[] {
  if (failing.length === 0) return [];
  const lines = failing.slice(0, maxListed).map((status) => `  ${status.source.name}: ${problemOf(status)}`);
  const more = failing.length > maxListed ? [`  and ${failing.length - maxListed} more`] : [];
  return ["Can't read (Fineprint keeps trying):", ...lines, ...more];
}
