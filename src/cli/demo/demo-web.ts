import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { escapeUTF8 } from 'entities';
import { type Act, company, type DemoEntry, feeds } from './founding-story.ts';

/** A small web server on loopback: three feeds and one policy page that change from act to act. */
export type DemoWeb = {
  /** `http://127.0.0.1:49152` */
  readonly origin: string;
  /** Publishes the act. Earlier entries stay, as in a real feed. */
  play(act: Act): void;
  stop(): Promise<void>;
};

/** Starts the demo's web server on a free port. */
export async function startDemoWeb(): Promise<DemoWeb> {
  let policy = '';
  const published: (DemoEntry & { readonly at: string })[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const feed = /^\/(harbor|ledger|rookery)\.xml$/.exec(path)?.[1] as keyof typeof feeds | undefined;
    if (feed !== undefined) {
      response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
      response.end(
        feedXml(
          feed,
          published.filter((entry) => entry.feed === feed),
          origin,
        ),
      );
    } else if (path === '/legal/privacy') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(
        `<!doctype html><html lang="en"><title>${company} Privacy Policy</title><main>${policy}</main></html>`,
      );
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    play(act) {
      policy = act.policy ?? policy;
      published.push(...act.entries.map((entry) => ({ ...entry, at: act.at })));
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function feedXml(feed: keyof typeof feeds, entries: readonly (DemoEntry & { at: string })[], origin: string): string {
  const items = entries.map(
    (entry) =>
      `<item><guid>${origin}${entry.path}</guid><link>${origin}${entry.path}</link><title>${escapeUTF8(entry.title)}</title>` +
      `<description>${escapeUTF8(entry.text)}</description><pubDate>${new Date(entry.at).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${escapeUTF8(feeds[feed])}</title><link>${origin}/</link>${items.reverse().join('')}</channel></rss>`;
}
