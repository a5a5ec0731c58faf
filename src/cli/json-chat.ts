import type { Chat, Outgoing, StoryDelivery } from '../nouns/delivery.ts';
import type { JudgedItem } from '../nouns/item.ts';
import type { Log } from '../nouns/ports.ts';
import type { Store } from '../nouns/store.ts';
import type { Story, Told } from '../nouns/story.ts';
import type { Instant } from '../nouns/time.ts';

/** What channels were told of the stories that are about to be announced, by story id. */
export type ToldBefore = ReadonlyMap<string, Told | undefined>;

/** More stories than one poll settles. */
const mostStories = 10_000;

/** Remembers what channels were told so far, as announcing a story replaces it. A damaged story is left out; announcing reports it. */
export async function toldBefore(store: Store, now: Instant): Promise<ToldBefore> {
  const told = new Map<string, Told | undefined>();
  for (const id of await store.settledStories(now, mostStories)) {
    const story = await store.story(id).catch(() => null);
    if (story !== null) told.set(id, story.told);
  }
  return told;
}

/**
 * Prints each alert as one line, `{"id", "card", "story"}`. `story` is null for alerts that aren't about one story (digests, notices), and for
 * a story that can't be read, which the log names; the alert is printed all the same.
 */
export function createJsonChat(parts: {
  out: (line: string) => void;
  log: Log;
  /** Resolves once the bot is open: what an earlier run left to deliver can be sent before that. */
  store: () => Promise<Store>;
  before: () => ToldBefore;
}): Chat {
  return {
    platform: 'terminal',
    repeatableForMs: Number.POSITIVE_INFINITY,
    async start() {},
    async send(message: Outgoing) {
      const id = alertIdOf(message);
      const story = await toldStory(message, parts).catch((thrown: unknown) => {
        parts.log.warn({ alert: id, err: thrown }, "Can't read the story of an alert");
        return null;
      });
      parts.out(JSON.stringify({ id, card: message.card, story }));
      return { outcome: 'sent', messageId: message.deliveryId };
    },
    async look() {
      return { outcome: 'absent' };
    },
    async belongs({ platform }) {
      return platform === 'terminal';
    },
    async missingRights() {
      return [];
    },
    async stop() {},
  };
}

function alertIdOf({ deliveryId }: Outgoing): string {
  return deliveryId.split('>')[0] ?? deliveryId;
}

async function toldStory(message: Outgoing, parts: { store: () => Promise<Store>; before: () => ToldBefore }) {
  const store = await parts.store();
  const delivery = (await store.deliveriesOf(alertIdOf(message))).find(({ id }) => id === message.deliveryId);
  if (delivery === undefined || delivery.storyId === null) return null;
  const story = await store.story(delivery.storyId);
  if (story === null) return null;
  const messages = await store.storyDeliveries(story.id, message.target);
  const now = messages.find(({ at, state }) => at === delivery.writtenAt && state === 'sending');
  const last = messages.findLast(({ at, state }) => at < delivery.writtenAt && state === 'sent');
  return storyData(story, {
    items: await store.storyItems(story.id),
    reason: now?.reason ?? null,
    last,
    before: parts.before().get(story.id),
  });
}

/** The data behind an alert, in plain values. `last` is the previous message about the story to the same channel. */
function storyData(
  story: Story,
  told: {
    items: readonly JudgedItem[];
    reason: StoryDelivery['reason'] | null;
    last: StoryDelivery | undefined;
    before: Told | undefined;
  },
) {
  const { last, before, items } = told;
  return {
    id: story.id,
    reason: told.reason,
    title: story.title,
    state: story.state,
    /** Null for a first message, and if an earlier run wrote this one but couldn't print it. */
    stateBefore: before?.state ?? null,
    stateNote: story.stateNote ?? null,
    event: story.event,
    stage: items.findLast(({ finding }) => finding.stage !== undefined)?.finding.stage ?? null,
    severity: story.severity,
    severityBefore: before?.severity ?? null,
    companies: story.companies,
    dataTypes: story.dataTypes,
    scope: story.scope ?? null,
    openedAt: story.openedAt,
    updatedAt: story.updatedAt,
    lastMessageAt: last?.at ?? null,
    /** Independent publishers, so a copy of an article adds none. */
    sources: story.publishers,
    /** Oldest first. */
    items: items.map(({ item, finding }) => ({
      url: item.url,
      title: item.title,
      publisher: item.publisher,
      published: item.publishedAt,
      seen: item.seenAt,
      event: finding.event,
      stage: finding.stage ?? null,
      claimStatus: finding.claimStatus,
      isNew: last === undefined || item.seenAt > last.at,
    })),
  };
}
