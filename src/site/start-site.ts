import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { AppError, messageOf } from '../nouns/errors.ts';
import type { Log } from '../nouns/ports.ts';

/** Slack gives up after 3 s, and no page takes long to read, so a client that needs longer than this is stuck or hostile. */
const limits = {
  /** To send all headers. */
  headersTimeoutMs: 10_000,
  /** To send the whole request. */
  requestTimeoutMs: 30_000,
  /** Without a byte in either direction, such as a client that doesn't read its answer. */
  silenceMs: 30_000,
  keepAliveMs: 5_000,
  /** How often slow requests are looked for. */
  lookEveryMs: 2_000,
  maxHeaderBytes: 16 * 1024,
  /** Far more than Slack and a few monitors open, and within the usual limit of open files. */
  maxConnections: 900,
} as const;

/** How long `stop()` waits for answers in progress. */
const stopWithinMs = 1_000;

/** The one HTTP server of the bot. */
export type Site = {
  /** The port it listens on. */
  readonly port: number;
  /**
   * Sends every request whose path starts with `prefix` to `listener`, whatever its method. If it throws or rejects, the client
   * gets a 500. Returns a function that ends this.
   */
  mount(prefix: string, listener: (request: IncomingMessage, response: ServerResponse) => unknown): () => void;
  /** Accepts no more requests, and waits up to 1 s for those in progress. */
  stop(): Promise<void>;
};

/**
 * Starts the HTTP server: read-only pages from `app` (GET and HEAD only) and what is mounted later. `host` is an IP address;
 * undefined: all of this machine. Slow clients are cut off. Rejects with an AppError (`bad_setup`) if it can't listen.
 */
export async function startSite(options: {
  port: number;
  host: string | undefined;
  app: Hono;
  log: Log;
}): Promise<Site> {
  const { app, log } = options;
  const mounts = new Map<string, Parameters<Site['mount']>[1]>();
  const pages = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const answer: RequestListener = (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const mounted = [...mounts].find(([prefix]) => path.startsWith(prefix))?.[1];
    const listener = mounted ?? (isRead(request) ? pages : refuseMethod);
    Promise.try(() => listener(request, response)).catch((thrown: unknown) => {
      log.error({ path, problem: messageOf(thrown) }, 'HTTP request not handled');
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { connection: 'close' }).end();
    });
  };
  const server = createServer(
    {
      headersTimeout: limits.headersTimeoutMs,
      requestTimeout: limits.requestTimeoutMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.lookEveryMs,
      maxHeaderSize: limits.maxHeaderBytes,
    },
    answer,
  );
  server.timeout = limits.silenceMs;
  server.maxConnections = limits.maxConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenProblem(error, options)));
    server.listen({ port: options.port, host: options.host }, () => resolve());
  });
  server.on('error', (error) => log.error({ problem: error.message }, 'HTTP server failed'));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  log.info({ port, host: options.host ?? 'all' }, 'HTTP listening');
  return {
    port,
    mount(prefix, listener) {
      mounts.set(prefix, listener);
      return () => void mounts.delete(prefix);
    },
    async stop() {
      const late = setTimeout(() => server.closeAllConnections(), stopWithinMs);
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      clearTimeout(late);
    },
  };
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Closes the connection, so that the body isn't read. */
function refuseMethod(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(405, { allow: 'GET, HEAD', connection: 'close' }).end();
}

function listenProblem(error: Error, { port, host }: { port: number; host: string | undefined }): Error {
  const code = 'code' in error ? error.code : undefined;
  const why = new Map<unknown, string>([
    ['EADDRINUSE', `HTTP_PORT ${port} is already in use. Choose another port, or stop the program that uses it.`],
    ['EACCES', `HTTP_PORT ${port} can't be opened: permission denied. Choose a port of 1024 or more.`],
    ['EADDRNOTAVAIL', `HTTP_HOST ${host} isn't an address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of them.`],
  ]).get(code);
  return why === undefined ? error : new AppError('bad_setup', why, { cause: error });
}
