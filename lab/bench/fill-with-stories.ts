import type { Finding, Item } from '../../src/nouns/item.ts';
import type { PollCommit } from '../../src/nouns/poll.ts';
import type { Source } from '../../src/nouns/source.ts';
import type { Store } from '../../src/nouns/store.ts';
import type { Story } from '../../src/nouns/story.ts';
import { instant } from '../../src/nouns/time.ts';

const perCommit = 500;

const source: Source = {
  id: 'library',
  kind: 'feed',
  name: 'Library',
  publisher: 'Library',
  url: 'https://library.example/feed.xml',
  everyMinutes: 60,
  origin: 'command',
  genre: 'news',
};

/** Adds `count` stories of one item each to the store, about `companies` companies (default: 500). */
export async function fillWithStories(
  store: Store,
  count: number,
  { companies = 500 }: { companies?: number | undefined } = {},
): Promise<void> {
  const listed = (await store.sources()).map((status) => status.source);
  const nowMs = Date.now();
  await store.syncSources([...listed, source], instant(nowMs));
  // Never due during the benchmark.
  const poll: PollCommit['poll'] = { nextPollAt: instant(nowMs), failures: 0, endedAt: instant(nowMs) };
  for (let from = 0; from < count; from += perCommit) {
    const made = Array.from({ length: Math.min(perCommit, count - from) }, (_, index) =>
      storyOf(from + index, { at: instant(nowMs - (from + index) * 60_000), companies }),
    );
    await store.commitPolls([
      {
        sourceId: source.id,
        poll,
        items: made.map(({ item, finding }) => ({ item, finding })),
        stories: made.map(({ story }) => story),
        at: instant(nowMs),
      },
    ]);
  }
}

function storyOf(
  number: number,
  { at, companies }: { at: string; companies: number },
): { item: Item; finding: Finding; story: Story } {
  const company = `Company ${number % companies}`;
  const title = `${company} will train its AI models on private messages (${number})`;
  const text = `${company} changed its privacy policy: from next month it uses private messages to train AI unless people opt out.`;
  const key = `library:${number}`;
  const url = `https://library.example/${number}`;
  const finding: Finding = {
    relevant: true,
    score: 0.9,
    event: 'policy_change',
    companies: [company],
    dataTypes: ['private_messages'],
    claimStatus: 'confirmed_by_company',
    severity: 'high',
    evidence: [title],
    because: [],
  };
  const item: Item = {
    from: 'feed',
    key,
    sourceId: source.id,
    publisher: source.publisher,
    genre: 'news',
    url,
    title,
    text,
    publishedAt: at,
    seenAt: at,
  };
  const { event, claimStatus } = finding;
  const story: Story = {
    id: `library-${number}`,
    title,
    state: 'confirmed',
    event,
    companies: [company],
    dataTypes: finding.dataTypes,
    genres: ['news'],
    severity: 'high',
    openedAt: at,
    updatedAt: at,
    settlesAt: null,
    timeline: [{ at, event, claimStatus, text, publisher: source.publisher, url, itemKey: key }],
    publishers: [source.publisher],
    itemKeys: [key],
    told: { at, state: 'confirmed', severity: 'high', itemCount: 1 },
  };
  return { item, finding, story };
}
