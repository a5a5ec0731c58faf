import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

/** How often something may be asked for: so many requests with one key in any so many milliseconds. */
type Limit = { readonly key: string; readonly requests: number; readonly withinMs: number };

export type LimitedServer = AsyncDisposable & {
  readonly origin: string;
  /** Requests that were over a limit. */
  readonly refused: () => number;
};

/** A platform's answers take about this long. */
const answerMs = 150;

/** Stands before a platform's stand-in with that platform's rate limits: refuses with 429 and Retry-After, and is not instant. */
export async function limitedServer(
  upstream: string,
  limitOf: (request: { method: string; path: string; body: string }) => Limit | null,
): Promise<LimitedServer> {
  const asked = new Map<string, number[]>();
  let refused = 0;

  const waitMsFor = (limit: Limit): number => {
    const now = performance.now();
    const recent = (asked.get(limit.key) ?? []).filter((at) => at > now - limit.withinMs);
    const isOver = recent.length >= limit.requests;
    if (!isOver) recent.push(now);
    asked.set(limit.key, recent);
    return isOver ? (recent[0] ?? now) + limit.withinMs - now : 0;
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url: path = '/' } = request;
    const body = await buffer(request);
    const limit = limitOf({ method, path, body: body.toString() });
    const waitMs = limit === null ? 0 : waitMsFor(limit);
    if (waitMs > 0) {
      refused += 1;
      const seconds = waitMs / 1_000;
      response.writeHead(429, {
        'content-type': 'application/json',
        'retry-after': String(Math.ceil(seconds)),
        'x-ratelimit-global': 'true',
        'x-ratelimit-scope': 'global',
      });
      response.end(JSON.stringify({ message: 'You are being rate limited.', retry_after: seconds, global: true }));
      return;
    }
    const { 'content-type': type, authorization } = request.headers;
    const answer = await fetch(new URL(path, upstream), {
      method,
      headers: {
        ...(type === undefined ? {} : { 'content-type': type }),
        ...(authorization === undefined ? {} : { authorization }),
      },
      ...(body.length === 0 ? {} : { body }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (limit !== null) await pause(answerMs);
    const answered = answer.headers.get('content-type');
    response.writeHead(answer.status, answered === null ? {} : { 'content-type': answered });
    response.end(bytes);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused: () => refused,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
