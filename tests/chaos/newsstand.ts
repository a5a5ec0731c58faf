import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the feeds are served: as they should be, or in the way of a server in trouble. */
type Service = 'well' | 'slow' | 'cut' | 'busy' | 'broken';

export type Newsstand = {
  readonly feedUrls: readonly string[];
  /** Companies in the order of publishing, one story each. */
  readonly companies: readonly string[];
  /** The word in the headline that says to which circle of readers the story matters, by its place in the order of publishing. */
  circleWord(story: number): string;
  /** From now on the first `count` stories can be read. */
  publish(count: number): void;
  serve(service: Service): void;
  /** Resolves once each feed was answered to somebody who had read it before, so that what comes next is news. */
  known(): Promise<void>;
  stop(): Promise<void>;
};

const beginnings = ['Quill', 'Bramble', 'Tarn', 'Osier', 'Fennel', 'Marlo', 'Vesper', 'Calder', 'Drift', 'Hollis'];
const middles = ['a', 'e', 'i', 'o', 'u', 'en', 'or'];
const endings = ['mere', 'forge', 'wick', 'stone', 'dale', 'march', 'ford', 'holt', 'cote', 'reach'];
const companies = middles.flatMap((middle) =>
  beginnings.flatMap((beginning) => endings.map((ending) => `${beginning}${middle}${ending}`)),
);
/** Newest stories that a feed shows. */
const shownAtOnce = 60;

/**
 * Feeds on loopback with stories about companies that nobody has heard of, dealt out to the feeds and to circles of readers
 * in turn.
 */
export async function startNewsstand(options: {
  feeds: number;
  circles: number;
  hosts: readonly string[];
}): Promise<Newsstand> {
  const { feeds } = options;
  const circleWord = (story: number) => `circle${story % options.circles}`;
  const known = new Set<number>();
  const dates = new Map<number, string>();
  const waiting: (() => void)[] = [];
  let published = 0;
  let service: Service = 'well';

  const server = createServer((request, response) => {
    const feed = Number(/^\/(\d+)\.xml$/.exec(request.url ?? '')?.[1]);
    // Who sends a validator has the first reading on disk.
    if (request.headers['if-none-match'] !== undefined) known.add(feed);
    if (known.size === feeds) for (const resolve of waiting.splice(0)) resolve();
    const stories = companies.flatMap((_name, story) => (story < published && story % feeds === feed ? [story] : []));
    const shown = known.has(feed) ? stories.slice(-shownAtOnce).map((story) => companies[story] ?? '') : [];
    const etag = `"${known.has(feed) ? stories.length : 0}"`;
    if (service === 'busy') return void response.writeHead(429, { 'retry-after': '1' }).end();
    if (service === 'broken') return void response.writeHead(503).end('Be right back');
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    response.writeHead(200, { etag, 'content-type': 'application/rss+xml; charset=utf-8' });
    send(
      response,
      feedXml(
        feed,
        shown.map((name) => {
          const story = companies.indexOf(name);
          return { name, date: dateOf(story), word: circleWord(story) };
        }),
      ),
    );
  });
  const dateOf = (story: number) => {
    const date = dates.get(story) ?? new Date().toUTCString();
    dates.set(story, date);
    return date;
  };
  const send = (response: ServerResponse, xml: string) => {
    if (service === 'well') return void response.end(xml);
    response.write(xml.slice(0, xml.length / 2));
    if (service === 'cut') setImmediate(() => response.destroy());
    else {
      const drip = setInterval(() => {
        if (service === 'slow') return void response.write(' ');
        clearInterval(drip);
        response.destroy();
      }, 100);
      response.on('close', () => clearInterval(drip));
    }
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    feedUrls: Array.from(
      { length: feeds },
      (_, feed) => `http://${options.hosts[feed % options.hosts.length]}:${port}/${feed}.xml`,
    ),
    companies,
    circleWord,
    publish: (count) => {
      published = count;
    },
    serve: (next) => {
      service = next;
    },
    async known() {
      if (known.size < feeds) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function feedXml(feed: number, stories: readonly { name: string; date: string; word: string }[]): string {
  const items = stories
    .toReversed()
    .map(
      ({ name, date, word }) =>
        `<item><guid isPermaLink="false">${name}</guid><link>https://news.example/${name.toLowerCase()}</link>` +
        `<title>${name} will train its AI models on users' private messages, ${word} hears</title>` +
        `<description>${name} said on Monday that it will use the private messages of its users to train its AI models. ` +
        `The new privacy policy of ${name} takes effect next month; users can opt out in the settings.</description>` +
        `<pubDate>${date}</pubDate></item>`,
    );
  const old =
    '<item><guid isPermaLink="false">old</guid><title>Rain is expected</title><description>It will rain.</description></item>';
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper ${feed}</title><link>https://news.example/</link>${items.join('')}${old}</channel></rss>`;
}
