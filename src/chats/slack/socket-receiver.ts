import { type App, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { type Logger, WebAPIPlatformError } from '@slack/web-api';
import type { ConnectionChanged } from '../../nouns/delivery.ts';
import { AppError, messageOf } from '../../nouns/errors.ts';
import type { Clock, Log } from '../../nouns/ports.ts';
import { msOf } from '../../nouns/time.ts';
import { isTokenRefusal } from './slack-errors.ts';

/** Slack allows ten connections and renews each every few hours. With two, one stays open while the other is renewed. */
const connectionCount = 2;
/** From requesting an address to Slack's hello. */
const helloWithinMs = 30_000;
/** A connection that ends sooner than this counts as a failed try. */
const steadyAfterMs = 30_000;
const longestWaitMs = 60_000;

/** Waits for `ms` milliseconds, or until the signal aborts. Never rejects. */
export type Pause = (ms: number, signal?: AbortSignal) => Promise<void>;

/** A Bolt receiver that says how its connections are. */
export type SocketReceiver = Receiver & {
  /**
   * Resolves once every connection is open, or one of them after `withinMs`. Rejects with an AppError: `bad_setup` if Slack
   * rejects the app token (the receiver has ended then), `unavailable` if no connection could be opened in time.
   */
  opened(withinMs: number): Promise<void>;
  /** Whether Slack rejected the app token; another receiver is needed then. */
  hasEnded(): boolean;
};

/**
 * A Socket Mode receiver that stays connected. Bolt's own reconnection leaves a 5 s gap at every renewal. If requesting a new
 * address fails permanently, it also leaves an unhandled rejection that ends the process. So it is turned off, and this loop
 * opens the next connection immediately, then after 1, 2, 4 … 60 s, for as long as the bot runs. If Slack rejects the app
 * token, it ends. `start()` begins; `changed` is called when the last connection ended (with the reason) and when there is
 * one again.
 */
export function socketReceiver(options: {
  appToken: string;
  apiUrl: string;
  logger: Logger;
  log: Log;
  clock: Clock;
  pause: Pause;
  changed: ConnectionChanged;
}): SocketReceiver {
  const { pause, changed } = options;
  const stopping = new AbortController();
  const receivers = Array.from({ length: connectionCount }, () => oneReceiver(options));
  const open = new Set<SocketModeReceiver>();
  let refusal: AppError | null = null;
  let waiting: (() => void)[] = [];
  const tell = () => {
    const told = waiting;
    waiting = [];
    for (const one of told) one();
  };
  const keeping = (receiver: SocketModeReceiver): Keeping => ({
    ...options,
    signal: stopping.signal,
    opened() {
      const isFirst = open.size === 0;
      open.add(receiver);
      tell();
      if (isFirst) changed(null);
    },
    closed() {
      if (open.delete(receiver) && open.size === 0 && !stopping.signal.aborted)
        changed(new AppError('unavailable', 'The connection to Slack was lost.'));
    },
    refused(error) {
      if (refusal !== null) return;
      refusal = error;
      stopping.abort();
      tell();
      changed(error);
      for (const one of receivers) void disconnect(one, pause);
    },
  });
  return {
    init(app: App) {
      for (const receiver of receivers) receiver.init(app);
    },
    async start() {
      for (const receiver of receivers) void keepConnected(receiver, keeping(receiver));
    },
    async opened(withinMs) {
      const timer = new AbortController();
      let isLate = false;
      void pause(withinMs, timer.signal).then(() => {
        isLate = true;
        tell();
      });
      try {
        while (open.size < connectionCount) {
          if (refusal !== null) throw refusal;
          if (stopping.signal.aborted) throw new AppError('unavailable', 'Slack is being disconnected.');
          if (isLate && open.size > 0) return;
          if (isLate) throw new AppError('unavailable', `Couldn't connect to Slack within ${withinMs / 1000} s.`);
          await new Promise<void>((resolve) => waiting.push(resolve));
        }
      } finally {
        timer.abort();
      }
    },
    hasEnded: () => refusal !== null,
    async stop() {
      stopping.abort();
      tell();
      await Promise.all(receivers.map((receiver) => disconnect(receiver, pause)));
    },
  };
}

function oneReceiver({
  appToken,
  apiUrl,
  logger,
  log,
}: {
  appToken: string;
  apiUrl: string;
  logger: Logger;
  log: Log;
}) {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: 10_000 } },
    // Returning false leaves the payload unacknowledged. Acknowledging here could cause an unhandled rejection.
    processEventErrorHandler: async ({ error }) => {
      log.error({ problem: messageOf(error) }, 'Slack payload not handled');
      return false;
    },
  });
  guardListeners(receiver, log);
  return receiver;
}

/** The client's own listeners are async and never awaited, so an unexpected payload in one would end the process. */
function guardListeners({ client }: SocketModeReceiver, log: Log): void {
  for (const event of ['ws_message', 'slack_event']) {
    const listeners = client.listeners(event);
    client.removeAllListeners(event);
    for (const listener of listeners) {
      client.on(event, async (...args: unknown[]) => {
        try {
          await Reflect.apply(listener, client, args);
        } catch (error) {
          log.error({ event, problem: messageOf(error) }, 'Slack payload not understood');
        }
      });
    }
  }
}

type Keeping = {
  log: Log;
  clock: Clock;
  pause: Pause;
  signal: AbortSignal;
  opened(): void;
  closed(): void;
  refused(error: AppError): void;
};

/** Connects, again and again, until the signal aborts or Slack rejects the token. Never rejects. */
async function keepConnected(receiver: SocketModeReceiver, keeping: Keeping): Promise<void> {
  const { log, clock, pause, signal } = keeping;
  let failures = 0;
  let connectedBefore = false;
  while (!signal.aborted) {
    const openedAt = msOf(clock.now());
    const ended = await connectOnce(receiver, pause, () => {
      if (connectedBefore) log.info({}, 'Connected to Slack again');
      connectedBefore = true;
      keeping.opened();
    });
    keeping.closed();
    if (signal.aborted) return;
    const refusal = ended.error === undefined ? null : tokenRefusal(ended.error);
    if (refusal !== null) {
      keeping.refused(refusal);
      return;
    }
    failures = ended.connected && msOf(clock.now()) - openedAt >= steadyAfterMs ? 0 : failures + 1;
    const waitMs =
      ended.connected && failures <= 1 ? 0 : Math.min(longestWaitMs, 1000 * 2 ** Math.max(0, failures - 1));
    log.warn(
      { waitMs, problem: ended.error === undefined ? 'closed' : messageOf(ended.error) },
      'Slack connection ended',
    );
    await pause(waitMs, signal);
  }
}

/** Opens one connection and waits until it ends. Never rejects. */
async function connectOnce(
  { client }: SocketModeReceiver,
  pause: Pause,
  onConnected: () => void,
): Promise<{ connected: boolean; error?: unknown }> {
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  const onClosed = () => close();
  client.once('disconnected', onClosed);
  const helloTimer = new AbortController();
  try {
    const late = pause(helloWithinMs, helloTimer.signal).then(async () => {
      if (helloTimer.signal.aborted) return;
      await client.disconnect();
    });
    await Promise.race([client.start(), late.then(() => Promise.reject(new Error('Slack sent no hello')))]);
    helloTimer.abort();
    onConnected();
    await closed;
    return { connected: true };
  } catch (error) {
    return { connected: false, error: error ?? new Error('closed before Slack said hello') };
  } finally {
    helloTimer.abort();
    client.off('disconnected', onClosed);
  }
}

/** Disconnects within 2 s. On its own, the client waits 30 s for a peer that doesn't answer. */
async function disconnect({ client }: SocketModeReceiver, pause: Pause): Promise<void> {
  const timer = new AbortController();
  await Promise.race([client.disconnect(), pause(2000, timer.signal)]);
  timer.abort();
}

/** An error that says how to fix a rejected app token. Null for any other error. */
export function tokenRefusal(error: unknown): AppError | null {
  if (!(error instanceof WebAPIPlatformError) || !isTokenRefusal(error.data.error)) return null;
  return new AppError(
    'bad_setup',
    `Slack rejected SLACK_APP_TOKEN (${error.data.error}). Create an App-Level Token with the scope connections:write ` +
      '(api.slack.com/apps, Basic Information) and set SLACK_APP_TOKEN to it.',
    { cause: error },
  );
}
