import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

type Event = { readonly seq: number; readonly t: string; readonly d: unknown };

/** How a session came to be: a new one, or one that went on where its connection was lost. */
type SessionKind = 'identified' | 'resumed';

export type Gateway = {
  /** Kept for a client that is away and resumes. */
  emit(name: string, data: unknown): void;
  readonly identified: readonly { readonly intents: number }[];
  /** Resolves when a client next identifies or resumes. */
  nextSession(): Promise<SessionKind>;
  /** Resolves when a client next opens a connection, before it has a session. */
  nextConnection(): Promise<void>;
  isOpen(): boolean;
  /** op 7 */
  askToReconnect(): void;
  /** op 9: the session is worth nothing any more. */
  invalidateSession(): void;
  close(code: number): void;
  /** Cuts the connection without a goodbye. */
  terminate(): void;
  /** Every connection is cut as soon as it is made, until it is `back`. */
  goAway(): void;
  comeBack(): void;
  /** How many connections were made. */
  connections(): number;
  stop(): void;
};

/** The other end of a Discord gateway connection, for one bot with one shard. */
export function startGateway(
  http: Server,
  bot: { accepts(token: string): boolean; ready(): object; guilds(): readonly object[]; url(): string },
): Gateway {
  const sockets = new WebSocketServer({ server: http, path: '/gateway' });
  const identified: { intents: number }[] = [];
  let waiting: ((kind: SessionKind) => void)[] = [];
  let sessionId = '';
  let events: Event[] = [];
  let seq = 0;
  let socket: WebSocket | null = null;
  let hasSession = false;
  let isAway = false;
  let connections = 0;

  const push = (to: WebSocket, event: Event) =>
    to.send(JSON.stringify({ op: 0, s: event.seq, t: event.t, d: event.d }));
  const emit = (t: string, d: unknown) => {
    seq += 1;
    const event = { seq, t, d };
    events.push(event);
    if (socket !== null && hasSession) push(socket, event);
  };
  const begin = (kind: SessionKind) => {
    const told = waiting;
    waiting = [];
    for (const tell of told) tell(kind);
  };

  sockets.on('connection', (connection) => {
    connections += 1;
    if (isAway) return connection.terminate();
    socket = connection;
    hasSession = false;
    connection.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
    connection.on('close', () => {
      if (socket === connection) {
        socket = null;
        hasSession = false;
      }
    });
    connection.on('error', () => connection.terminate());
    connection.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw)) as { op: number; d: Record<string, unknown> };
      if (op === 1) connection.send(JSON.stringify({ op: 11 }));
      if (op === 2) {
        if (!bot.accepts(String(d.token))) {
          connection.close(4004, 'Authentication failed.');
          return;
        }
        identified.push({ intents: Number(d.intents) });
        sessionId = `session-${identified.length}`;
        events = [];
        seq = 0;
        hasSession = true;
        emit('READY', { ...bot.ready(), v: 10, session_id: sessionId, resume_gateway_url: bot.url() });
        for (const guild of bot.guilds()) emit('GUILD_CREATE', guild);
        begin('identified');
      }
      if (op === 6) {
        if (d.session_id !== sessionId || !bot.accepts(String(d.token))) {
          connection.send(JSON.stringify({ op: 9, d: false }));
          return;
        }
        hasSession = true;
        for (const event of events.filter((missed) => missed.seq > Number(d.seq))) push(connection, event);
        emit('RESUMED', {});
        begin('resumed');
      }
    });
  });

  const nextSession = () => {
    const { promise, resolve } = Promise.withResolvers<SessionKind>();
    waiting.push(resolve);
    return promise;
  };

  return {
    emit,
    identified,
    nextSession,
    nextConnection() {
      const { promise, resolve } = Promise.withResolvers<void>();
      sockets.once('connection', () => resolve());
      return promise;
    },
    isOpen: () => socket !== null && socket.readyState === socket.OPEN,
    askToReconnect: () => socket?.send(JSON.stringify({ op: 7, d: null })),
    invalidateSession() {
      sessionId = '';
      socket?.send(JSON.stringify({ op: 9, d: false }));
    },
    close: (code) => socket?.close(code),
    terminate: () => socket?.terminate(),
    goAway() {
      isAway = true;
      socket?.terminate();
    },
    comeBack() {
      isAway = false;
    },
    connections: () => connections,
    stop() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}
