/**
 * The web that benchmarks read, in its own process so that its work isn't measured: one server, and so one host, per source.
 * `node lab/bench/web.ts news|mixed|large <hosts>` sends its origins to its parent, which then sends the hosts that change.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { archiveFeed, escapedFeed, newsFeed, policyPage } from './documents.ts';

const [, , kind, hosts] = process.argv;
/** The version of each host's document. */
const versions: number[] = Array.from({ length: Number(hosts) }, () => 0);
const made = new Map<string, Buffer>();

const origins = await Promise.all(versions.map((_, host) => serve(host)));
process.on('message', (changed: readonly number[]) => {
  for (const host of changed) versions[host] = (versions[host] ?? 0) + 1;
  process.send?.('done');
});
process.send?.(origins);

async function serve(host: number): Promise<string> {
  const server = createServer((request, response) => {
    const version = versions[host] ?? 0;
    const etag = `"${version}"`;
    // Polls of a real server are minutes apart, so no connection lasts from one to the next.
    response.setHeader('connection', 'close');
    response.setHeader('etag', etag);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
    } else {
      const isPage = request.url === '/policy';
      response.writeHead(200, { 'content-type': isPage ? 'text/html; charset=utf-8' : 'application/rss+xml' });
      response.end(request.url === '/robots.txt' ? '' : document(host, version));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Cached, so that making documents isn't measured. */
function document(host: number, version: number): Buffer {
  const key = `${host} ${version}`;
  const bytes = made.get(key) ?? Buffer.from(textOf(host, version));
  made.set(key, bytes);
  return bytes;
}

function textOf(host: number, version: number): string {
  if (kind === 'mixed' && host % 20 === 0) return policyPage(host, { bytes: 100_000, version });
  if (kind !== 'large') return newsFeed(host, version);
  switch (host % 3) {
    case 0:
      return escapedFeed(600_000);
    case 1:
      return archiveFeed(host, 20_000);
    default:
      return policyPage(host, { bytes: (1 + (host % 9) / 4) * 1_000_000, version });
  }
}
