import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Moment } from './reaper.ts';

export type WatchedServer = { readonly origin: string; stop(): Promise<void> };

/** What belongs to one connection and not to what is said over it (RFC 9110 section 7.6.1). */
const ofConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'host', 'expect']);

/**
 * Stands before another server and says what passes. A request whose asker died before it was handed on arrives all the
 * same, or is lost, as `arrives` decides; an answer to a dead asker goes nowhere.
 */
export async function watchServer(
  upstream: string,
  options: {
    whatIs: (request: { method: string; path: string }) => Moment['what'];
    pass: (moment: Moment) => Promise<boolean>;
    arrives: () => boolean;
  },
): Promise<WatchedServer> {
  const server = createServer(async (request, response) => {
    const { method = 'GET', url: path = '/' } = request;
    const body = await buffer(request);
    const what = options.whatIs({ method, path });
    const isDead = await options.pass({ what, step: 'asked' });
    if (isDead && !options.arrives()) return;
    const answer = await fetch(new URL(path, upstream), {
      method,
      headers: headersOf(request),
      redirect: 'manual',
      ...(body.length === 0 ? {} : { body }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (isDead || (await options.pass({ what, step: 'taken' }))) return;
    response.writeHead(answer.status, Object.fromEntries(keptOf(answer.headers)));
    response.end(bytes, () => void options.pass({ what, step: 'answered' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !ofConnection.has(name)) headers.set(name, String(value));
  }
  return headers;
}

function keptOf(headers: Headers): readonly [string, string][] {
  // `fetch` has undone the compression.
  return [...headers].filter(([name]) => !ofConnection.has(name) && name !== 'content-encoding');
}
