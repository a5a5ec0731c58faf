import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPModuleFunctions, HTTPReceiver, type HTTPReceiverOptions, type Receiver } from '@slack/bolt';

/** Everything that Slack and installing people request starts with this. */
const prefix = '/slack/';
const eventsPath = '/slack/events';

/** Slack's largest payloads have a few hundred kilobytes. */
const maxBodyBytes = 1024 * 1024;

/** Sends requests whose path starts with a prefix to a listener; returns a function that ends this. */
export type Mount = (
  prefix: string,
  listener: (request: IncomingMessage, response: ServerResponse) => unknown,
) => () => void;

/**
 * Receives Slack's signed requests on the bot's HTTP server, at `/slack/events`, and serves the install page if `installer` has the
 * OAuth options. Bolt's receiver would open its own port, and a signed body that isn't an object would end the process there:
 * here it gets a 400, an invalid signature a 401 and a body over 1 MiB a 413.
 */
export function httpReceiver(options: {
  mount: Mount;
  signingSecret: string;
  logger: NonNullable<HTTPReceiverOptions['logger']>;
  installer: Partial<HTTPReceiverOptions>;
}): Receiver & Pick<HTTPReceiver, 'installer'> {
  const { mount, signingSecret, logger, installer } = options;
  const bolt = new HTTPReceiver({ signingSecret, endpoints: eventsPath, logger, ...installer });
  let unmount = () => {};

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let checked = request;
    if (request.method === 'POST' && pathOf(request) === eventsPath) {
      const ask = { enabled: true, signingSecret, bodyLimit: maxBodyBytes };
      try {
        checked = await HTTPModuleFunctions.parseAndVerifyHTTPRequest(ask, request);
      } catch (thrown) {
        // The rest of a body that is too large isn't read.
        const status = HTTPModuleFunctions.isRawBodyError(thrown) ? thrown.statusCode : 401;
        logger.warn('Request refused', String(status));
        response.writeHead(status, { connection: 'close' }).end();
        return;
      }
      if (!isPayload(checked)) {
        logger.warn('Request without a payload refused');
        response.writeHead(400).end();
        return;
      }
    }
    try {
      bolt.requestListener(checked, response);
    } catch {
      // Bolt throws for paths that it doesn't know.
      response.writeHead(404).end();
    }
  };

  // Bolt's App recognises its own receiver, and takes from it who is installed where.
  return Object.assign(bolt, {
    async start() {
      unmount = mount(prefix, answer);
    },
    async stop() {
      unmount();
    },
  });
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '';
}

/** Whether the body is what Slack sends: an object, as JSON or in a form. Bolt reads its fields without looking. */
function isPayload(request: IncomingMessage): boolean {
  try {
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(
      request as Parameters<typeof HTTPModuleFunctions.parseHTTPRequestBody>[0],
    );
    return typeof body === 'object' && body !== null && !Array.isArray(body);
  } catch {
    return false;
  }
}
