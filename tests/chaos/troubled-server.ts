import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What becomes of a request: passed on, cut before it arrives, done with its answer lost, or answered in the server's place. */
export type Fate =
  | 'pass'
  | 'cut'
  | 'answer_lost'
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>> | undefined;
      readonly body?: string | undefined;
    };

export type TroubledServer = { readonly origin: string; stop(): Promise<void> };

/** What belongs to a connection and not to what is said over it (RFC 9110, section 7.6.1), or is undone by `fetch`. */
const ofConnection = new Set([
  ...['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'host', 'expect', 'content-encoding'],
]);

/** Stands between the bot and another server, and decides the fate of each request. */
export async function startTroubledServer(
  upstream: string,
  fateOf: (request: { method: string; path: string }) => Fate,
): Promise<TroubledServer> {
  const server = createServer(async (request, response) => {
    const { method = 'GET', url: path = '/' } = request;
    const body = await buffer(request).catch(() => null);
    const fate = fateOf({ method, path });
    if (body === null || fate === 'cut') return void response.destroy();
    if (typeof fate === 'object') return void response.writeHead(fate.status, fate.headers).end(fate.body);
    const answer = await fetch(new URL(path, upstream), {
      method,
      headers: headersOf(request),
      redirect: 'manual',
      ...(body.length === 0 ? {} : { body }),
    }).catch(() => null);
    const bytes = await answer?.arrayBuffer().catch(() => null);
    if (answer === null || bytes == null || fate === 'answer_lost') return void response.destroy();
    response.writeHead(
      answer.status,
      Object.fromEntries([...answer.headers].filter(([name]) => !ofConnection.has(name))),
    );
    response.end(Buffer.from(bytes));
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
    if (value !== undefined && (!ofConnection.has(name) || name === 'content-encoding'))
      headers.set(name, String(value));
  }
  return headers;
}
