import { setImmediate as nextTurn } from 'node:timers/promises';
import { decideEntries } from '../core/feed/decide-entries.ts';
import { whyNoFeed } from '../core/feed/no-feed.ts';
import { needsArticle, withArticle } from '../core/judge/article.ts';
import { judgeItem } from '../core/judge/judge-item.ts';
import { readByOf } from '../core/page/read-page.ts';
import {
  afterFailure,
  afterGone,
  afterPageState,
  afterRead,
  type NextPoll,
  type PollMoment,
} from '../core/plan/poll-state.ts';
import { changeFinding } from '../core/policy/change-finding.ts';
import { isUndone, itemText, undoing } from '../core/policy/decide-change.ts';
import type { Item, JudgedChange, JudgedItem } from '../nouns/item.ts';
import type { HeldState, PolicyDecision, PolicyMemory, PolicyQuestion, RawPage, Revision } from '../nouns/policy.ts';
import type { PollCommit } from '../nouns/poll.ts';
import type { Fetch, Log, Model, Reader, Render } from '../nouns/ports.ts';
import type { FeedSource, PolicySource } from '../nouns/source.ts';
import type { Store } from '../nouns/store.ts';
import { dayMs, later, msOf } from '../nouns/time.ts';
import type { PageState } from '../nouns/words.ts';
import { secondOpinions } from './ask-model.ts';
import type { FetchedSource, Fresh } from './fetch-source.ts';

export type DecideTools = {
  readonly store: Store;
  readonly reader: Omit<Reader, 'document'>;
  readonly fetch: Fetch;
  readonly model: Model | null;
  /** Null: no browser is configured. */
  readonly render: Render | null;
  readonly log: Log;
};

/** What a poll decided, before its items join stories. */
export type DecidedPoll = NextPoll &
  Pick<PollCommit, 'entries' | 'revision'> & {
    readonly items: readonly JudgedItem[];
    /** The items were there when the feed was first read: their stories are stored and not announced. */
    readonly isStock?: boolean | undefined;
    /** Key of the item whose change the page took back; `items` then holds only the item that says so. */
    readonly takesBack?: string | undefined;
  };

/** Items judged before the event loop gets a turn: a few milliseconds of work. */
const judgedAtOnce = 20;

/**
 * What the first poll takes in: enough for the 90 days that a subscription's preview shows, but not a whole archive.
 */
const firstReadDays = 120;
const firstReadItems = 200;

/** Reads what was fetched and decides when to poll next, what to remember and what is new. */
export async function decidePoll(
  { fetched, further }: FetchedSource,
  moment: PollMoment,
  tools: DecideTools,
): Promise<DecidedPoll> {
  switch (fetched.outcome) {
    case 'gone':
      return { ...afterGone(moment), items: [] };
    case 'failed':
      return { ...afterFailure(fetched, moment), items: [] };
    case 'unchanged':
      return { ...afterRead(fetched, moment), items: [] };
    case 'fresh':
      return moment.source.kind === 'feed'
        ? await decideFeed(fetched, { ...moment, source: moment.source }, tools)
        : await decidePages([fetched, ...further], { ...moment, source: moment.source }, tools);
  }
}

async function decideFeed(
  fetched: Fresh,
  moment: PollMoment & { source: FeedSource },
  { store, reader, fetch, model, log }: DecideTools,
): Promise<DecidedPoll> {
  const { source, before, now } = moment;
  const { contentType, finalUrl: url } = fetched;
  // Whatever is missing from a first reading would be news at the next one.
  if (!fetched.isWhole && before.firstReadAt === undefined) {
    const sentence = `The answer of ${new URL(url).host} broke off before its end, so it is read once it is whole.`;
    return { ...afterFailure({ sentence }, moment), items: [] };
  }
  const reading = await reader.feed(fetched.body, { contentType, url, source, now });
  if (!reading.ok) return { ...afterFailure({ sentence: whyNoFeed(reading) }, moment), items: [] };
  const identified = reading.entries;
  const known = await store.knownEntries(
    source.id,
    identified.map((entry) => entry.known),
  );
  const firstRead = before.firstReadAt === undefined;
  const { items, archived, entries, ids, problem } = decideEntries({
    identified,
    known,
    firstRead,
    ids: before.ids,
    lastReadAt: before.lastReadAt,
  });
  const isStock = firstRead && items.length === 0;
  const watched = await store.serviceNames();
  if (problem !== undefined) log.warn({ sourceId: source.id, problem }, 'Feed entries not trusted');
  const next = afterFeed(afterRead(fetched, moment, reading.everyMinutes), {
    isEmpty: identified.length === 0,
    moment,
  });
  return {
    ...next,
    poll: {
      ...next.poll,
      ids,
      // What wasn't announced must come again, so the next request fetches the feed in full.
      ...(problem === undefined
        ? {}
        : { problem, failingSince: before.failingSince ?? now, etag: undefined, lastModified: undefined }),
    },
    entries,
    isStock,
    // Stock isn't announced, so its articles aren't worth fetching.
    items: isStock
      ? await judgeAll(
          recentOf(
            identified.map((entry) => entry.item),
            now,
          ),
          { watched },
        )
      : [
          ...(await secondOpinions(
            await readArticles(await judgeAll(items, { watched }), { fetch, reader, log, watched }),
            { model, store, log },
          )),
          ...(await judgeAll(archived, { watched })).map(({ item, finding }) => ({
            item,
            finding: { ...finding, heldBack: 'archived' as const },
          })),
        ],
  };
}

/** A feed that has always been empty hasn't shown its stock yet: its first entries are that, not news. */
function afterFeed(next: NextPoll, { isEmpty, moment }: { isEmpty: boolean; moment: PollMoment }): NextPoll {
  if (!isEmpty || moment.before.firstReadAt !== undefined) return next;
  return { ...next, poll: { ...next.poll, firstReadAt: undefined } };
}

async function decidePages(
  fetched: readonly [Fresh, ...Fresh[]],
  moment: PollMoment & { source: PolicySource },
  { store, reader, render, log }: DecideTools,
): Promise<DecidedPoll> {
  const { source, before, now } = moment;
  const [first] = fetched;
  const broken = fetched.find(({ isWhole }) => isWhole === false);
  if (broken !== undefined) {
    const because = `The answer of ${broken.finalUrl} broke off before its end, so it was not compared.`;
    return { ...afterPageState({ state: 'text_missing', because }, moment), items: [] };
  }
  const asFetched = fetched.map(({ body, contentType, finalUrl }) => ({ url: finalUrl, contentType, bytes: body }));
  const memory = await store.policyMemory(source.id);
  const held: HeldState | undefined =
    before.pageState === undefined
      ? undefined
      : {
          state: before.pageState,
          polls: before.pageStatePolls ?? 0,
          // Rows of an older version have only the second.
          since: before.pageStateSince ?? before.failingSince ?? now,
        };
  const question = {
    source,
    memory,
    now,
    held,
    base:
      memory.last === null || memory.last.readBy === readByOf(source)
        ? undefined
        : await store.rawPages(memory.last.id),
  };
  const { decision, pages, isRendered } = await readPages(asFetched, { question, reader, render });
  if (decision.outcome === 'state') return { ...afterPageState(decision, moment), items: [] };
  const read = afterRead(first, moment);
  const next = isRendered ? { ...read, poll: { ...read.poll, needsBrowser: true as const } } : read;
  if (decision.outcome === 'unchanged') return { ...next, items: [] };
  if (decision.outcome === 'silent')
    log.debug({ sourceId: source.id, reason: decision.reason }, 'Page change not announced');
  const undone =
    decision.outcome === 'silent' && decision.reason === 'returned'
      ? await undoneChange(decision.revision, { memory, source, store })
      : null;
  return {
    ...next,
    takesBack: undone?.item.key,
    revision: { revision: decision.revision, sentences: decision.sentences, pages },
    items:
      decision.outcome === 'changed'
        ? [judgedChange(decision, { source, url: first.finalUrl, now })]
        : undone === null
          ? []
          : [takenBack(undone, { revision: decision.revision, now })],
  };
}

function judgedChange(
  decision: Extract<PolicyDecision, { outcome: 'changed' }>,
  { source, url, now }: { source: PolicySource; url: string; now: string },
): JudgedItem {
  const item: Item & { from: 'policy' } = {
    from: 'policy',
    key: `${source.id}:${decision.revision.id}`,
    sourceId: source.id,
    publisher: source.publisher,
    genre: 'policy',
    url,
    title: decision.title,
    text: decision.text,
    publishedAt: null,
    seenAt: now,
    change: decision.change,
  };
  return { item, finding: changeFinding(item, decision.meaning) };
}

/** Judges items without blocking the event loop. `watched`: services whose policies are watched, see `judgeItem`. */
export async function judgeAll(
  items: readonly Item[],
  { watched }: { watched?: readonly string[] | undefined } = {},
): Promise<readonly JudgedItem[]> {
  const judged: JudgedItem[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % judgedAtOnce === 0) await nextTurn();
    judged.push({ item, finding: judgeItem(item, { watched }) });
  }
  return judged;
}

function recentOf(items: readonly Item[], now: string): readonly Item[] {
  const since = later(now, -firstReadDays * dayMs);
  return items
    .filter(({ publishedAt }) => publishedAt === null || publishedAt >= since)
    .toSorted((a, b) => msOf(b.publishedAt ?? now) - msOf(a.publishedAt ?? now))
    .slice(0, firstReadItems);
}

type ArticleTools = {
  readonly fetch: Fetch;
  readonly reader: Omit<Reader, 'document'>;
  readonly log: Log;
  readonly watched?: readonly string[] | undefined;
};

/** Articles fetched per poll; further headlines are judged on their own. */
const articlesAtMost = 5;

/**
 * Judges headlines again by their articles. Each article is fetched once, under the same rules as a policy page
 * (address guard, robots.txt, one request per host at a time). If it can't be read, or isn't that article, the first
 * finding is kept.
 */
export async function readArticles(judged: readonly JudgedItem[], tools: ArticleTools): Promise<readonly JudgedItem[]> {
  const asked = new Set(judged.filter(needsArticle).slice(0, articlesAtMost));
  const again: JudgedItem[] = [];
  for (const one of judged) {
    const read = asked.has(one) ? await readArticle(one, tools) : null;
    again.push(read ?? one);
  }
  return again;
}

async function readArticle(
  { item }: JudgedItem,
  { fetch, reader, log, watched }: ArticleTools,
): Promise<JudgedItem | null> {
  const { url } = item;
  const fetched = await fetch({ url, obeyRobots: true });
  // The end of a sentence can turn its meaning round, so half an article is none.
  if (fetched.outcome !== 'fresh' || !fetched.isWhole) {
    const unread = fetched.outcome === 'fresh' ? 'It broke off before its end.' : fetched.outcome;
    log.info({ url, problem: fetched.outcome === 'failed' ? fetched.sentence : unread }, 'Article not fetched');
    return null;
  }
  const reading = await reader.article(fetched.body, { contentType: fetched.contentType, url: fetched.finalUrl });
  const longer = reading.ok ? withArticle(item, reading.text) : null;
  if (longer === null) {
    log.info(
      { url, problem: reading.ok ? "It isn't about what the headline says." : reading.problem },
      'Article not used',
    );
    return null;
  }
  return { item: longer, finding: judgeItem(longer, { watched }) };
}

/** A page that returns to its earlier text later than this counts as a new change. */
const undoneWithinMs = 14 * dayMs;

/** The last change found in a page, if its text no longer contains it. */
async function undoneChange(
  revision: Revision,
  { memory, source, store }: { memory: PolicyMemory; source: PolicySource; store: Store },
): Promise<JudgedChange | null> {
  const [newest] = await store.policyChanges({ sourceIds: [source.id], relevantOnly: true, limit: 1 });
  if (newest === undefined || newest.item.change.afterRevision !== memory.last?.id) return null;
  if (later(newest.item.seenAt, undoneWithinMs) < revision.seenAt) return null;
  return isUndone(newest.item.change, revision.clauses) ? newest : null;
}

/** An item for the story of a change, saying that the page took it back. */
function takenBack(
  { item, finding }: JudgedChange,
  { revision, now }: { revision: Revision; now: string },
): JudgedItem {
  const change = undoing(item.change, revision);
  return {
    item: {
      ...item,
      key: `${item.sourceId}:${revision.id}`,
      title: `${change.service} ${change.terms} went back to its earlier text`,
      text: itemText({ evidence: [], hunks: change.hunks }),
      seenAt: now,
      change,
    },
    finding: {
      ...finding,
      evidence: [],
      because: [{ feature: 'policy: a change was taken back', weight: 0, words: '' }],
    },
  };
}

/** States of a page whose text, or the part selected, may only appear once its scripts have run. */
export const perhapsScripted: ReadonlySet<PageState> = new Set(['empty', 'selector_missing', 'shrunk']);

/** Reads pages as fetched and, if they hold little and a browser is configured, again once their scripts have run. */
async function readPages(
  pages: readonly RawPage[],
  tools: { question: PolicyQuestion } & { reader: Pick<Reader, 'page'>; render: Render | null },
): Promise<{ decision: PolicyDecision; pages: readonly RawPage[]; isRendered: boolean }> {
  const { question, reader, render } = tools;
  const decision = await reader.page(pages, question);
  const asFetched = { decision, pages, isRendered: false };
  if (render === null || decision.outcome !== 'state' || !perhapsScripted.has(decision.state)) return asFetched;
  const rendered = await renderPages(pages, render);
  const again = await reader.page(rendered, question);
  return again.outcome === 'state' ? asFetched : { decision: again, pages: rendered, isRendered: true };
}

/** The pages once their scripts have run; a page that can't be rendered stays as fetched. */
export async function renderPages(pages: readonly RawPage[], render: Render): Promise<readonly RawPage[]> {
  const rendered: RawPage[] = [];
  for (const page of pages) {
    const shown = /html/i.test(page.contentType) ? await render(page) : { problem: 'no page' };
    if ('problem' in shown) rendered.push(page);
    else
      rendered.push({ ...page, contentType: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(shown.html) });
  }
  return rendered;
}
