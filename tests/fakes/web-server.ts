import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What a path answers: a body, a status with headers, or anything at all by hand. */
export type Route =
  | string
  | {
      readonly status?: number | undefined;
      readonly headers?: Readonly<Record<string, string | readonly string[]>> | undefined;
      readonly body?: string | Uint8Array | undefined;
    }
  | ((request: IncomingMessage, response: ServerResponse) => void);

type SeenRequest = { readonly path: string; readonly headers: IncomingHttpHeaders };

/** A web on loopback that answers, well or badly, as its routes say; other paths are 404. */
export type WebServer = {
  /** `http://127.0.0.1:49152` */
  readonly origin: string;
  /** `127.0.0.1:49152` */
  readonly host: string;
  readonly port: number;
  url(path: string): string;
  /** Adds routes or replaces them. */
  serve(routes: Readonly<Record<string, Route>>): void;
  /** Requests in order, all or those of one path. */
  requests(path?: string): readonly SeenRequest[];
  openSockets(): number;
  stop(): Promise<void>;
};

export async function startWebServer(routes: Readonly<Record<string, Route>> = {}): Promise<WebServer> {
  const known = new Map(Object.entries(routes));
  const seen: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    seen.push({ path, headers: request.headers });
    const route = known.get(path) ?? { status: 404 };
    if (typeof route === 'function') return route(request, response);
    const { status = 200, headers = {}, body = '' } = typeof route === 'string' ? { body: route } : route;
    response.writeHead(status, headers as Record<string, string | string[]>).end(body);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  return {
    origin: `http://${host}`,
    host,
    port,
    url: (path) => `http://${host}${path}`,
    serve(more) {
      for (const [path, route] of Object.entries(more)) known.set(path, route);
    },
    requests: (path) => (path === undefined ? seen : seen.filter((request) => request.path === path)),
    openSockets: () => sockets.size,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Leads elsewhere. */
export function redirect(status: number, location: string): Route {
  return { status, headers: { location } };
}

/** Answers 304 to whoever brings the ETag. */
export function conditional(etag: string, body: string): Route {
  return (request, response) => {
    const known = request.headers['if-none-match'] === etag;
    response.writeHead(known ? 304 : 200, { etag }).end(known ? undefined : body);
  };
}

/** Sends bytes as they are, HTTP or not, and closes the connection. */
export function raw(bytes: string): Route {
  return (request) => void request.socket.end(bytes, 'latin1');
}

/** Begins an answer and never ends it, one byte after another. */
export const slowDrip: Route = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  const drip = setInterval(() => response.write('.'), 10);
  response.on('close', () => clearInterval(drip));
};
