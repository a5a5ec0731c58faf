import { storyListCard } from '../cards/look-up/story-list-card.ts';
import { isFailing, problemOf } from '../cards/parts/source-health.ts';
import { renderCard } from '../chats/terminal/render-card.ts';
import { counted } from '../core/text/words.ts';
import type { SourceStatus } from '../nouns/source.ts';
import type { Store } from '../nouns/store.ts';
import type { Io } from './io.ts';

const maxListed = 12;
const newestStories = 5;

/** What a person sees while all sources are read for the first time after a start. Notes go to stderr. */
export type FirstRound = {
  begin(whereAlertsGo: string): void;
  polled(status: SourceStatus): void;
  /** How many sources were asked so far, and how many of them could not be read. */
  counts(): { readonly asked: number; readonly failing: number };
  /** Says what could not be reached and, on the very first start, what is known already. */
  end(store: Store): Promise<void>;
};

export function firstRound(io: Io, { total }: { total: number }): FirstRound {
  const seen = new Map<string, SourceStatus>();
  let isRunning = false;
  let isFirst = false;
  const line = () => {
    const failed = [...seen.values()].filter(isFailing).length;
    return `Reading ${counted(total, 'source')}: ${seen.size} done${failed === 0 ? '' : `, ${failed} not reached`}`;
  };
  const clear = () => {
    if (io.isTerminal) io.redraw('');
  };
  return {
    begin(whereAlertsGo) {
      isRunning = true;
      io.note(`Fineprint reads ${counted(total, 'source')}. ${whereAlertsGo} Ctrl-C stops it.`);
    },
    polled(status) {
      if (!isRunning || seen.has(status.source.id)) return;
      seen.set(status.source.id, status);
      if (status.poll.firstReadAt !== undefined && status.poll.firstReadAt === status.poll.lastReadAt) isFirst = true;
      if (io.isTerminal) io.redraw(line());
      else if (seen.size % 25 === 0) io.note(line());
    },
    counts: () => ({ asked: seen.size, failing: [...seen.values()].filter(isFailing).length }),
    async end(store) {
      isRunning = false;
      clear();
      const failing = [...seen.values()].filter(isFailing);
      io.note(`${counted(seen.size - failing.length, 'source')} of ${seen.size} read.`);
      for (const note of notReached(failing)) io.note(note);
      if (!isFirst) return;
      io.note('What was there already is remembered, not announced; from now on you hear what is new.');
      const stories = await store.latestStories({ limit: newestStories });
      if (stories.length === 0) return;
      const card = storyListCard(stories, { asked: 'known so far', from: 0, pages: { command: 'latest' } });
      io.out(renderCard({ ...card, actions: [] }, { colour: io.colour, width: io.width }));
    },
  };
}

/** Each source with its reason; where nothing at all was reached, the reason is most likely here. */
function notReached(failing: readonly SourceStatus[]): readonly string[] {
  if (failing.length === 0) return [];
  const lines = failing.slice(0, maxListed).map((status) => `  ${status.source.name}: ${problemOf(status)}`);
  const more = failing.length > maxListed ? [`  and ${failing.length - maxListed} more`] : [];
  return ['Not reached (Fineprint goes on trying):', ...lines, ...more];
}
