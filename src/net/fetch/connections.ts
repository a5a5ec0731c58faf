import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { type AddressGuard, createAddressGuard, type Resolve, type Target } from './address-guard.ts';
import { bare, bracketed, createProxyFor, type ProxySettings, portOf } from './proxies.ts';

/** How to send one request: over a connection kept for its host, or over one of its own. */
export type Way = {
  readonly agent: Agent;
  /** The host that the connection leads to, which is the proxy's if `path` is a whole URL. */
  readonly origin: string;
  readonly path: string;
  /** Headers to add, with the password for the proxy. */
  readonly headers: Readonly<Record<string, string>>;
  /** Opens a connection for a single request. */
  connect(signal: AbortSignal): Promise<Socket>;
  /** The proxy that this request goes to, or null if it goes to the host itself or through a tunnel. */
  readonly proxy: URL | null;
};

export type Connections = {
  /**
   * The way to a URL. Rejects with `AddressRefused` or a system error if its host can't be used. `parts`: the request is one of
   * several at a time, as from a browser.
   */
  wayTo(url: URL, options?: { parts?: boolean | undefined }): Promise<Way>;
  exempt: AddressGuard['exempt'];
  /** Aborts all requests and closes all connections. */
  stop(): Promise<void>;
};

/** A proxy can't be used. */
export class ProxyFailed extends Error {
  /** `The proxy proxy.example:3128`, followed by the problem. */
  constructor(proxy: URL, problem: string, options?: ErrorOptions) {
    super(`The proxy ${proxy.host} ${problem}`, options);
  }
}

/**
 * Opens connections, directly or through a proxy, and never to an address that the guard refuses. A proxy itself may be private,
 * because the operator chose it. Through a proxy, http addresses are requested from the proxy, and https addresses through a tunnel
 * (`CONNECT`, RFC 9110 section 9.3.6), so the proxy sees nothing but the host.
 */
export function createConnections(options: {
  allowPrivate: readonly string[];
  proxies: ProxySettings;
  limits: { connectMs: number; maxHeaderBytes: number };
  resolve?: Resolve | undefined;
}): Connections {
  const { limits } = options;
  const proxyFor = createProxyFor(options.proxies);
  const guard = createAddressGuard({ ...limits, allowPrivate: options.allowPrivate, resolve: options.resolve });
  const unguarded = buildConnector({ timeout: limits.connectMs, allowH2: false });

  const connect: buildConnector.connector = (target, callback) => {
    const proxy = target.protocol === 'https:' ? proxyFor(urlOf(target)) : null;
    if (proxy === null) return guard.connect(target, callback);
    guard
      .checkForProxy(target)
      .then(() => tunnel(proxy, { target, timeoutMs: limits.connectMs }))
      .then(
        (httpSocket) => unguarded({ ...target, httpSocket }, callback),
        (thrown) => callback(thrown, null),
      );
  };
  // The deadline for the whole request already covers headers and body.
  const common = { headersTimeout: 0, bodyTimeout: 0, allowH2: false, maxHeaderSize: limits.maxHeaderBytes };
  // With one request at a time per host, one connection is enough.
  const direct = new Agent({ ...common, connect, connections: 1 });
  // A browser requests several parts of a page at a time.
  const forParts = new Agent({ ...common, connect, connections: 4 });
  // All http addresses share the proxy.
  const toProxy = new Agent({ ...common, connect: unguarded, connections: 16 });

  return {
    async wayTo(url, { parts = false } = {}) {
      const proxy = url.protocol === 'http:' ? proxyFor(url) : null;
      if (proxy === null) {
        return {
          agent: parts ? forParts : direct,
          origin: url.origin,
          path: url.pathname + url.search,
          headers: {},
          connect: (signal) => opened(connect, { url, signal }),
          proxy: null,
        };
      }
      await guard.checkForProxy(url);
      return {
        agent: toProxy,
        origin: proxy.origin,
        path: url.href,
        headers: { host: url.host, ...authorization(proxy) },
        connect: (signal) => opened(unguarded, { url: proxy, signal }),
        proxy,
      };
    },
    exempt: guard.exempt,
    async stop() {
      await Promise.all([direct.destroy(), forParts.destroy(), toProxy.destroy()]);
    },
  };
}

/** Opens a connection that ends with `signal`. */
async function opened(
  connect: buildConnector.connector,
  { url, signal }: { url: URL; signal: AbortSignal },
): Promise<Socket> {
  return await new Promise((resolve, reject) => {
    const { protocol, host } = url;
    const hostname = bare(url.hostname);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    connect({ protocol, host, hostname, port: portOf(url) }, (problem, socket) => {
      if (problem !== null) return reject(problem);
      // From here on, whoever reads from the socket is told about errors.
      socket.on('error', () => undefined);
      if (signal.aborted) socket.destroy();
      else signal.addEventListener('abort', () => socket.destroy(), { once: true });
      resolve(socket);
    });
  });
}

/** Asks a proxy for a connection to the target. */
async function tunnel(proxy: URL, { target, timeoutMs }: { target: Target; timeoutMs: number }): Promise<Socket> {
  const to = `${bracketed(target.hostname)}:${portOf(target)}`;
  return await new Promise((resolve, reject) => {
    const request = (proxy.protocol === 'https:' ? requestHttps : requestHttp)({
      host: bare(proxy.hostname),
      port: portOf(proxy),
      method: 'CONNECT',
      path: to,
      headers: { host: to, ...authorization(proxy) },
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const refused = (status: number) => reject(new ProxyFailed(proxy, whyRefused(status, to)));
    request
      .once('connect', ({ statusCode = 0 }, socket) => {
        if (statusCode >= 200 && statusCode <= 299) return resolve(socket as Socket);
        socket.destroy();
        refused(statusCode);
      })
      .once('response', (response) => {
        response.destroy();
        refused(response.statusCode ?? 0);
      })
      .on('error', (cause) => reject(new ProxyFailed(proxy, `couldn't be reached (${codeOf(cause)}).`, { cause })))
      .end();
  });
}

function whyRefused(status: number, to: string): string {
  return status === 407
    ? 'requires a user name and password, or refused the ones that it got. Set them in HTTPS_PROXY: http://user:password@host:port'
    : `refused to connect to ${to} (${status}).`;
}

function codeOf(thrown: unknown): string {
  const { code, name } = thrown as { code?: unknown; name?: unknown };
  return name === 'TimeoutError' || name === 'AbortError' ? 'timeout' : String(code ?? 'unknown');
}

/** The header with a proxy's user name and password, if its address has them. */
function authorization({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '' && password === '') return {};
  const both = `${decoded(username)}:${decoded(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(both).toString('base64')}` };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function urlOf(target: Target): URL {
  return new URL(`${target.protocol}//${bracketed(target.hostname)}:${portOf(target)}`);
}
