import { type App, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { type Logger, WebAPIPlatformError } from '@slack/web-api';
import { AppError, messageOf } from '../../nouns/errors.ts';
import type { Clock, Log } from '../../nouns/ports.ts';
import { msOf } from '../../nouns/time.ts';
import { isTokenRefusal } from './slack-errors.ts';

/** Slack renews each connection every few hours and allows ten; with two, one is open while the other is renewed. */
const connectionCount = 2;
/** From asking for an address to Slack's hello. */
const helloWithinMs = 30_000;
/** A connection that lived shorter counts as a failed try. */
const steadyAfterMs = 30_000;
const longestWaitMs = 60_000;

/** Waits, or ends early when the signal does; never rejects. */
export type Pause = (ms: number, signal?: AbortSignal) => Promise<void>;

/**
 * Socket Mode that stays connected. Bolt's own reconnecting leaves a gap of 5 s at every renewal and, where asking for
 * a new address fails for good, a rejected promise that nobody handles: it ends the process. So its reconnecting is off
 * and this loop opens the next connection at once, then after 1, 2, 4 … 60 s, for as long as the bot runs.
 * `start()` resolves when every connection is open and rejects with an AppError where the app token is refused.
 */
export function socketReceiver(options: {
  appToken: string;
  apiUrl: string;
  logger: Logger;
  log: Log;
  clock: Clock;
  pause: Pause;
}): Receiver {
  const stopping = new AbortController();
  const receivers = Array.from({ length: connectionCount }, () => oneReceiver(options));
  return {
    init(app: App) {
      for (const receiver of receivers) receiver.init(app);
    },
    async start() {
      await Promise.all(receivers.map((receiver) => keepConnected(receiver, { ...options, signal: stopping.signal })));
    },
    async stop() {
      stopping.abort();
      await Promise.all(receivers.map((receiver) => disconnect(receiver, options.pause)));
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
    // Resolving to false leaves the payload unacknowledged; acknowledging here could reject with nobody to handle it.
    processEventErrorHandler: async ({ error }) => {
      log.error({ problem: messageOf(error) }, 'A Slack payload was not handled');
      return false;
    },
  });
  guardListeners(receiver, log);
  return receiver;
}

/** The client's own listeners are async and nobody awaits them: a payload they do not expect must not end the process. */
function guardListeners({ client }: SocketModeReceiver, log: Log): void {
  for (const event of ['ws_message', 'slack_event']) {
    const listeners = client.listeners(event);
    client.removeAllListeners(event);
    for (const listener of listeners) {
      client.on(event, async (...args: unknown[]) => {
        try {
          await Reflect.apply(listener, client, args);
        } catch (error) {
          log.error({ event, problem: messageOf(error) }, 'A Slack payload was not understood');
        }
      });
    }
  }
}

type Keeping = { log: Log; clock: Clock; pause: Pause; signal: AbortSignal };

/** Resolves at the first connection; goes on until the signal ends. */
async function keepConnected(receiver: SocketModeReceiver, keeping: Keeping): Promise<void> {
  const { log, clock, pause, signal } = keeping;
  return await new Promise((resolve, reject) => {
    const loop = async () => {
      let failures = 0;
      let connectedBefore = false;
      let refused = false;
      while (!signal.aborted) {
        const openedAt = msOf(clock.now());
        const ended = await connectOnce(receiver, pause, () => {
          if (connectedBefore) log.info({}, 'Connected to Slack again');
          connectedBefore = true;
          refused = false;
          resolve();
        });
        if (signal.aborted) break;
        const refusal = ended.error === undefined ? null : tokenRefusal(ended.error);
        if (refusal !== null && !connectedBefore) throw refusal;
        // A token taken back while the bot runs: said once, since until somebody sets another nothing comes in.
        if (refusal !== null && !refused) log.error({ problem: refusal.message }, 'Slack refuses the app token');
        refused ||= refusal !== null;
        failures = ended.connected && msOf(clock.now()) - openedAt >= steadyAfterMs ? 0 : failures + 1;
        const waitMs =
          ended.connected && failures <= 1 ? 0 : Math.min(longestWaitMs, 1000 * 2 ** Math.max(0, failures - 1));
        log.warn(
          { waitMs, problem: ended.error === undefined ? 'closed' : messageOf(ended.error) },
          'Slack connection ended',
        );
        await pause(waitMs, signal);
      }
      resolve();
    };
    loop().catch(reject);
  });
}

/** One connection from its opening to its end. Never rejects. */
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

/** Closes within 2 s: the client itself waits 30 s for a peer that does not answer. */
async function disconnect({ client }: SocketModeReceiver, pause: Pause): Promise<void> {
  const timer = new AbortController();
  await Promise.race([client.disconnect(), pause(2000, timer.signal)]);
  timer.abort();
}

/** What to do where Slack refuses the app token; null for any other error. */
export function tokenRefusal(error: unknown): AppError | null {
  if (!(error instanceof WebAPIPlatformError) || !isTokenRefusal(error.data.error)) return null;
  return new AppError(
    'bad_setup',
    `Slack refuses SLACK_APP_TOKEN (${error.data.error}): make an App-Level Token with the scope connections:write ` +
      '(api.slack.com/apps, Basic Information) and set it.',
    { cause: error },
  );
}
