import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Moment } from './reaper.ts';

export type Press = {
  readonly feedUrls: readonly string[];
  /** The names of companies that nobody has heard of, one for each story, in the order of publishing. */
  readonly companies: readonly string[];
  /** From now on the first `count` stories may be read: each stands in a feed once its reader knows what was there before. */
  publish(count: number): void;
  /** Whether the reader has on disk all that is published: it asked every feed with the newest validator. */
  isRead(): boolean;
  stop(): Promise<void>;
};

const beginnings = ['Quill', 'Bramble', 'Tarn', 'Osier', 'Fennel', 'Marlo'];
const endings = ['mere', 'forge'];
const companies = beginnings.flatMap((beginning) => endings.map((ending) => `${beginning}${ending}`));

/** Feeds on loopback that tell of twelve companies, one story each (more within an hour would come in a round-up), dealt out to the feeds in turn. */
export async function startPress(options: {
  feeds: number;
  pass: (moment: Moment) => Promise<boolean>;
}): Promise<Press> {
  const startedAt = new Date().toUTCString();
  const isKnown = new Set<number>();
  /** The validator that each feed was last asked with. */
  const lastAsked = new Map<number, string>();
  let published = 0;
  const storiesOf = (feed: number) =>
    companies.filter((_, story) => story < published && story % options.feeds === feed);
  const etagOf = (stories: readonly string[]) => `"${stories.length}"`;

  const server = createServer(async (request, response) => {
    if (await options.pass({ what: 'page', step: 'asked' })) return;
    const feed = Number(/^\/(\d+)\.xml$/.exec(request.url ?? '')?.[1]);
    const asked = request.headers['if-none-match'];
    // Its validator is on disk, and with it all that the first reading had to remember.
    if (asked !== undefined) {
      isKnown.add(feed);
      lastAsked.set(feed, asked);
    }
    const shown = isKnown.has(feed) ? storiesOf(feed) : [];
    const etag = etagOf(shown);
    const answered = () => void options.pass({ what: 'page', step: 'answered' });
    if (asked === etag) response.writeHead(304, { etag }).end(answered);
    else {
      response.writeHead(200, { etag, 'content-type': 'application/rss+xml; charset=utf-8' });
      response.end(feedXml(feed, shown, startedAt), answered);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    feedUrls: Array.from({ length: options.feeds }, (_, feed) => `${origin}/${feed}.xml`),
    companies,
    publish(count) {
      published = count;
    },
    isRead: () =>
      Array.from({ length: options.feeds }).every((_, feed) => lastAsked.get(feed) === etagOf(storiesOf(feed))),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function feedXml(feed: number, names: readonly string[], at: string): string {
  const items = names
    .toReversed()
    .map(
      (name) =>
        `<item><guid isPermaLink="false">${name}</guid><link>https://news.example/${name.toLowerCase()}</link>` +
        `<title>${name} will train its AI models on users' private messages</title>` +
        `<description>${name} said on Monday that it will use the private messages of its users to train its AI models. ` +
        `The new privacy policy of ${name} takes effect next month; users can opt out in the settings.</description>` +
        `<pubDate>${at}</pubDate></item>`,
    );
  const old =
    '<item><guid isPermaLink="false">old</guid><title>Rain is expected</title><description>It will rain.</description></item>';
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper ${feed}</title><link>https://news.example/</link>${items.join('')}${old}</channel></rss>`;
}
