import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { PermissionFlagsBits } from 'discord.js';
import { readContract } from './discord-contract.ts';
import { type Gateway, startGateway } from './discord-gateway.ts';
import { type Answered, type Asker, type Choice, createInteractions, type Reply } from './discord-interactions.ts';
import { type MessageBody, mentionProblems, messageProblems } from './discord-rules.ts';
import {
  applicationId,
  bot,
  createWorld,
  type FakeChannel,
  type FakeMessage,
  guildId,
  type NewChannel,
  shown,
} from './discord-world.ts';

/** What goes wrong with the next request to a route. `Taken` ones did what was asked, and only the answer is missing. */
export type Fault =
  /** Answered so, and nothing done. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: object | undefined;
      readonly headers?: Record<string, string> | undefined;
    }
  | { readonly kind: 'cut' }
  | { readonly kind: 'taken_cut' }
  | { readonly kind: 'taken_failed'; readonly status: number }
  /** Headers and the first byte of the answer, then nothing. */
  | { readonly kind: 'taken_stalled' }
  /** Waits for the promise, then goes on as if nothing was. */
  | { readonly kind: 'slow'; readonly until: Promise<unknown> };

type SeenRequest = {
  readonly method: string;
  /** As Discord's OpenAPI file writes it: `POST /channels/{channel_id}/messages`. */
  readonly route: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Names of the files that came beside the body. */
  readonly files: readonly string[];
  status: number;
};

export type DiscordServer = {
  /** For `DISCORD_API_URL`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly guildId: string;
  readonly botId: string;
  readonly gateway: Gateway;
  readonly requests: readonly SeenRequest[];
  /** Requests that Discord's documentation does not allow. Empty at the end of every test. */
  readonly violations: readonly string[];
  /** What can be read in a channel, oldest first. */
  messages(channelId: string): readonly FakeMessage[];
  requestsTo(route: string): readonly SeenRequest[];
  /** Resolves once a request to this route was answered; at once if one was. */
  seen(route: string): Promise<void>;
  failNext(route: string, fault: Fault, times?: number): void;
  /** Lets a person post. */
  post(channelId: string, content: string): void;
  /** Lets a person delete what is there. */
  deleteMessage(channelId: string, messageId: string): void;
  /** Takes permissions from the bot in a channel; `0n` gives them back. */
  deny(channelId: string, permissions: bigint): void;
  change(channelId: string, change: Partial<Pick<FakeChannel, 'isArchived' | 'isLocked' | 'isGone'>>): void;
  /** From now on the token is refused. */
  revokeToken(): void;
  /** The token is good again. */
  restoreToken(): void;
  command(asker: Asker, name: string, options?: Readonly<Record<string, string | number | boolean>>): Promise<Answered>;
  /** Types into an option and waits for the suggestions. */
  complete(
    asker: Asker,
    name: string,
    typed: { option: string; value: string; given?: Readonly<Record<string, string | number | boolean>> | undefined },
  ): Promise<readonly Choice[]>;
  press(asker: Asker, message: FakeMessage, customId: string): Promise<Answered>;
  /** Writes a command that opens a form, and sends the form off, filled in so. */
  fill(asker: Asker, name: string, values: Readonly<Record<string, string>>): Promise<Answered>;
  /** Chooses a command in the menu of a message. */
  menu(asker: Asker, name: string, message: FakeMessage): Promise<Answered>;
  stop(): Promise<void>;
};

/** An id of a text channel, an announcement channel and a thread that is there unless others are asked for. */
export const fakeChannels = {
  news: '900000000000000100',
  announcements: '900000000000000101',
  thread: '900000000000000102',
} as const;

const usualChannels: readonly NewChannel[] = [
  { id: fakeChannels.news, name: 'news' },
  { id: fakeChannels.announcements, name: 'announcements', type: 5 },
  { id: fakeChannels.thread, name: 'a thread', type: 11, parentId: fakeChannels.news },
];

/** Text, integer, boolean and channel as Discord numbers the kinds of options. */
function optionType(value: string | number | boolean): number {
  if (typeof value === 'number') return 4;
  return typeof value === 'boolean' ? 5 : 3;
}

/**
 * Stands in for Discord on loopback: REST v10 and the gateway, for one bot on one server. Every request is checked
 * against Discord's own description of its API and the limits of its documentation.
 */
export async function startDiscordServer(
  options: {
    token?: string | undefined;
    channels?: readonly NewChannel[] | undefined;
    /** Who is a member of every server, besides the bot. */
    members?: readonly string[] | undefined;
    /** Milliseconds since 1970; what message times, the nonce window and the 3 seconds go by. */
    now?: (() => number) | undefined;
    /** Discord says "a few minutes". */
    nonceWindowMs?: number | undefined;
  } = {},
): Promise<DiscordServer> {
  const now = options.now ?? Date.now;
  const nonceWindowMs = options.nonceWindowMs ?? 3 * 60_000;
  const token =
    options.token ?? `${Buffer.from(bot.id).toString('base64url')}.GfAkEx.${'fineprint-loopback-token-00'.repeat(1)}`;
  const contract = await readContract();
  const world = createWorld({ now, channels: options.channels ?? usualChannels });
  const requests: SeenRequest[] = [];
  const violations: string[] = [];
  const faults: { route: string; fault: Fault }[] = [];
  const watchers: { route: string; resolve: () => void }[] = [];
  const members = new Set(options.members);
  const nonces = new Map<string, { at: number; channelId: string; messageId: string }>();
  let acceptedToken: string | null = token;
  let commands: readonly unknown[] = [];

  const http = createServer((request, response) => {
    handle(request, response).catch((thrown: unknown) => {
      violations.push(`The fake Discord failed: ${String(thrown)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const gateway = startGateway(http, {
    accepts: (given) => given.replace(/^Bot /, '') === acceptedToken,
    url: () => `ws://127.0.0.1:${port}/gateway`,
    ready: () => ({
      user: bot,
      application: { id: applicationId, flags: 0 },
      guilds: world.guildIds().map((id) => ({ id, unavailable: true })),
      session_type: 'normal',
      shard: [0, 1],
    }),
    guilds: () => world.guildIds().map(world.guild),
  });
  const interactions = createInteractions({ world, now, emit: gateway.emit });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(url.pathname.replace(/^\/api\/v10/, ''));
    const method = request.method ?? 'GET';
    const { body, files } = await bodyOf(request);
    const found = routes.find((route) => route.method === method && route.pattern.test(path));
    const route = found === undefined ? `${method} ${path}` : `${method} ${found.template}`;
    const seen: SeenRequest = { method, route, path, query: url.searchParams, body, files, status: 0 };
    requests.push(seen);
    const fault = takeFault(route);
    if (fault?.kind === 'slow') await fault.until;
    if (fault?.kind === 'cut') {
      response.destroy();
      return;
    }
    if (fault?.kind === 'answer') {
      seen.status = fault.status;
      answer(response, { status: fault.status, body: fault.body }, fault.headers);
      return;
    }
    const reply = found === undefined ? notFound(`No such route: ${route}`) : answerTo(found, request, seen);
    seen.status = reply.status;
    if (fault?.kind === 'taken_cut') response.destroy();
    else if (fault?.kind === 'taken_failed')
      answer(response, { status: fault.status, body: { message: 'Internal error' } });
    else if (fault?.kind === 'taken_stalled')
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    else answer(response, reply);
    for (const watcher of watchers) if (watcher.route === route) watcher.resolve();
  }

  function answerTo(found: Route, request: IncomingMessage, seen: SeenRequest): Reply {
    if (found.auth && request.headers.authorization !== `Bot ${acceptedToken}`) {
      return { status: 401, body: { code: 0, message: '401: Unauthorized' } };
    }
    const problems = [
      ...contract(seen.route, seen.body),
      ...(found.check?.(seen.body as MessageBody) ?? []),
      ...fileProblems(seen),
    ];
    if (problems.length > 0) {
      violations.push(`${seen.route}: ${problems.join('; ')}`);
      return { status: 400, body: { code: 50035, message: 'Invalid Form Body', errors: {} } };
    }
    const parameters = found.pattern.exec(seen.path)?.slice(1) ?? [];
    return found.answer(parameters, seen);
  }

  function takeFault(route: string): Fault | null {
    const index = faults.findIndex((candidate) => candidate.route === route);
    return index < 0 ? null : (faults.splice(index, 1)[0]?.fault ?? null);
  }

  function notFound(violation: string): Reply {
    violations.push(violation);
    return { status: 404, body: { code: 0, message: '404: Not Found' } };
  }

  /** The channel, or why the bot may not do that there. */
  function enter(id: string, needs: bigint): { channel: FakeChannel } | Reply {
    const channel = world.channels.get(id);
    if (channel === undefined || channel.isGone)
      return { status: 404, body: { code: 10003, message: 'Unknown Channel' } };
    const rights = world.rightsIn(channel);
    if ((rights & PermissionFlagsBits.ViewChannel) === 0n) {
      return { status: 403, body: { code: 50001, message: 'Missing Access' } };
    }
    if ((rights & needs) !== needs) return { status: 403, body: { code: 50013, message: 'Missing Permissions' } };
    return { channel };
  }

  function createMessage(channelId: string, body: MessageBody & { enforce_nonce?: boolean | undefined }): Reply {
    const inThread = world.channels.get(channelId)?.parentId !== undefined;
    const entered = enter(
      channelId,
      inThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages,
    );
    if (!('channel' in entered)) return entered;
    const { channel } = entered;
    if (channel.isLocked) return { status: 400, body: { code: 160005, message: 'Thread is locked' } };
    if (channel.isArchived) return { status: 400, body: { code: 50083, message: 'Thread is archived' } };
    const { nonce } = body;
    const earlier = nonce === undefined || body.enforce_nonce !== true ? undefined : nonces.get(nonce);
    if (earlier !== undefined && now() - earlier.at <= nonceWindowMs) {
      // The nonce is one of the author, whatever the channel.
      const there = world.channel(earlier.channelId).messages.find(({ id }) => id === earlier.messageId);
      return there === undefined
        ? { status: 404, body: { code: 10008, message: 'Unknown Message' } }
        : { status: 200, body: { ...there, nonce } };
    }
    const message = world.message(channelId, body);
    channel.messages.push(message);
    if (nonce !== undefined) nonces.set(nonce, { at: now(), channelId, messageId: message.id });
    return { status: 200, body: { ...message, nonce } };
  }

  function openThread(channelId: string, messageId: string, { name }: { name: string }): Reply {
    const entered = enter(channelId, PermissionFlagsBits.CreatePublicThreads);
    if (!('channel' in entered)) return entered;
    if (entered.channel.parentId !== undefined)
      return { status: 400, body: { code: 50024, message: 'Cannot execute action on this channel type' } };
    if (!entered.channel.messages.some(({ id }) => id === messageId))
      return { status: 404, body: { code: 10008, message: 'Unknown Message' } };
    const thread = world.addChannel({ id: messageId, name, type: 11, parentId: channelId });
    gateway.emit('THREAD_CREATE', world.channelObject(thread));
    return { status: 201, body: world.channelObject(thread) };
  }

  function editMessage(channelId: string, messageId: string, body: MessageBody): Reply {
    const entered = enter(channelId, 0n);
    if (!('channel' in entered)) return entered;
    const { messages } = entered.channel;
    const index = messages.findIndex(({ id }) => id === messageId);
    const before = messages[index];
    if (before === undefined) return { status: 404, body: { code: 10008, message: 'Unknown Message' } };
    if (before.author.id !== bot.id) return { status: 403, body: { code: 50005, message: 'Not your message' } };
    const merged = { ...before, ...body };
    const wasDisplay = ((before.flags ?? 0) & (1 << 15)) !== 0;
    if (wasDisplay && ((merged.flags ?? 0) & (1 << 15)) === 0) {
      violations.push('An edit takes the Components V2 flag from a message');
      return { status: 400, body: { code: 50035, message: 'Invalid Form Body' } };
    }
    // `embeds: null` leaves them as they were (discord-api-docs issue 7787).
    const embeds = body.embeds ?? before.embeds ?? [];
    const isDisplay = ((merged.flags ?? 0) & (1 << 15)) !== 0;
    if (isDisplay && ((merged.content ?? '') !== '' || embeds.length > 0)) {
      violations.push('An edit to Components V2 leaves content or embeds in the message');
      return { status: 400, body: { code: 50035, message: 'Invalid Form Body' } };
    }
    const after = { ...before, ...shown(merged), edited_timestamp: new Date(now()).toISOString() };
    messages[index] = after;
    return { status: 200, body: after };
  }

  function listMessages(channelId: string, query: URLSearchParams): Reply {
    const entered = enter(channelId, 0n);
    if (!('channel' in entered)) return entered;
    const { channel } = entered;
    // Without the permission to read what was before, Discord shows nothing rather than refusing.
    if ((world.rightsIn(channel) & PermissionFlagsBits.ReadMessageHistory) === 0n) return { status: 200, body: [] };
    const before = query.get('before');
    const older = channel.messages.filter(({ id }) => before === null || BigInt(id) < BigInt(before));
    return { status: 200, body: older.slice(-Number(query.get('limit') ?? 50)).toReversed() };
  }

  const check = (body: MessageBody) => [...messageProblems(body), ...mentionProblems(body)];
  const checkEdit = (body: MessageBody) => [...messageProblems(body, { mayBeEmpty: true }), ...mentionProblems(body)];
  const checkCallback = ({ type, data }: { type?: number | undefined; data?: MessageBody | undefined }) =>
    type === 4 ? check(data ?? {}) : [];
  const routes: readonly Route[] = [
    route('GET', '/gateway', () => ({ status: 200, body: { url: `ws://127.0.0.1:${port}/gateway` } })),
    route('GET', '/gateway/bot', () => ({
      status: 200,
      body: {
        url: `ws://127.0.0.1:${port}/gateway`,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
      },
    })),
    route('GET', '/users/@me', () => ({ status: 200, body: bot })),
    route('PUT', '/applications/{application_id}/commands', (_, { body }) => {
      commands = body as readonly unknown[];
      return { status: 200, body: commands };
    }),
    route('GET', '/channels/{channel_id}', ([id = '']) => {
      const entered = enter(id, 0n);
      return 'channel' in entered ? { status: 200, body: world.channelObject(entered.channel) } : entered;
    }),
    route('PATCH', '/channels/{channel_id}', ([id = ''], { body }) => {
      const entered = enter(id, PermissionFlagsBits.SendMessagesInThreads);
      if (!('channel' in entered)) return entered;
      const { archived } = body as { archived?: boolean | undefined };
      if (archived !== undefined) entered.channel.isArchived = archived;
      return { status: 200, body: world.channelObject(entered.channel) };
    }),
    route('POST', '/channels/{channel_id}/messages/{message_id}/threads', ([id = '', messageId = ''], { body }) =>
      openThread(id, messageId, body as { name: string }),
    ),
    route('GET', '/guilds/{guild_id}/members/{user_id}', ([, user = '']) =>
      user === bot.id || members.has(user)
        ? { status: 200, body: { ...world.member(), user: { ...bot, id: user } } }
        : { status: 404, body: { code: 10007, message: 'Unknown Member' } },
    ),
    route('POST', '/users/@me/channels', (_, { body }) => {
      const { recipient_id: user } = body as { recipient_id: string };
      return { status: 200, body: { id: `${user.slice(0, -1)}9`, type: 1, recipients: [{ ...bot, id: user }] } };
    }),
    route('GET', '/channels/{channel_id}/messages', ([id = ''], { query }) => listMessages(id, query)),
    route('POST', '/channels/{channel_id}/messages', ([id = ''], { body }) => createMessage(id, body as MessageBody), {
      check,
    }),
    route(
      'PATCH',
      '/channels/{channel_id}/messages/{message_id}',
      ([channelId = '', messageId = ''], { body }) => editMessage(channelId, messageId, body as MessageBody),
      { check: checkEdit },
    ),
    route(
      'POST',
      '/interactions/{interaction_id}/{interaction_token}/callback',
      ([, interaction = ''], { body }) => interactions.callback(interaction, body as never),
      { auth: false, check: checkCallback as Route['check'] },
    ),
    route(
      'PATCH',
      '/webhooks/{webhook_id}/{webhook_token}/messages/@original',
      ([, interaction = ''], { body }) => interactions.editOriginal(interaction, body as MessageBody),
      { auth: false, check: checkEdit },
    ),
    route(
      'DELETE',
      '/webhooks/{webhook_id}/{webhook_token}/messages/@original',
      ([, interaction = '']) => interactions.deleteOriginal(interaction),
      { auth: false },
    ),
    route(
      'POST',
      '/webhooks/{webhook_id}/{webhook_token}',
      ([, interaction = ''], { body }) => interactions.followUp(interaction, body as MessageBody),
      { auth: false, check },
    ),
  ];

  const changed = (channel: FakeChannel) =>
    gateway.emit(channel.parentId === undefined ? 'CHANNEL_UPDATE' : 'THREAD_UPDATE', world.channelObject(channel));

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token,
    guildId,
    botId: bot.id,
    gateway,
    requests,
    violations,
    messages: (channelId) => world.channel(channelId).messages,
    requestsTo: (wanted) => requests.filter((seen) => seen.route === wanted),
    async seen(wanted) {
      if (requests.some((request) => request.route === wanted && request.status !== 0)) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      watchers.push({ route: wanted, resolve });
      await promise;
    },
    failNext(wanted, fault, times = 1) {
      for (let count = 0; count < times; count += 1) faults.push({ route: wanted, fault });
    },
    post(channelId, content) {
      const author = { id: '900000000000000050', username: 'ada' };
      world.channel(channelId).messages.push(world.message(channelId, { content }, { author }));
    },
    deleteMessage(channelId, messageId) {
      const { messages } = world.channel(channelId);
      const index = messages.findIndex(({ id }) => id === messageId);
      if (index < 0) throw new Error(`No message ${messageId} to delete`);
      messages.splice(index, 1);
    },
    deny(channelId, permissions) {
      const channel = world.channel(channelId);
      channel.denied = permissions;
      changed(channel);
    },
    change(channelId, change) {
      changed(Object.assign(world.channel(channelId), change));
    },
    revokeToken() {
      acceptedToken = null;
    },
    restoreToken() {
      acceptedToken = token;
    },
    command(asker, name, values = {}) {
      const given = Object.entries(values).map(([key, value]) => {
        const channel = typeof value === 'string' ? world.channels.get(value) : undefined;
        return { name: key, value, type: channel === undefined ? optionType(value) : 7 };
      });
      const picked = given.filter(({ type }) => type === 7).map(({ value }) => String(value));
      const resolved = Object.fromEntries(
        picked.map((id) => [id, { ...world.channelObject(world.channel(id)), permissions: '3072' }]),
      );
      return interactions.command(asker, name, given, picked.length === 0 ? {} : { channels: resolved });
    },
    complete: (asker, name, { option, value, given = {} }) =>
      interactions.complete(asker, name, [
        ...Object.entries(given).map(([key, one]) => ({ name: key, value: one, type: optionType(one) })),
        { name: option, type: 3, value, focused: true },
      ]),
    press: (asker, message, customId) => interactions.press(asker, message, customId),
    menu: (asker, name, message) => interactions.menu(asker, name, message),
    async fill(asker, name, values) {
      const { form } = await interactions.open(asker, name);
      return await interactions.submit(asker, form, values);
    },
    async stop() {
      gateway.stop();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** Every `attachment://` must be a file that came along. */
function fileProblems({ body, files }: SeenRequest): readonly string[] {
  const named = [...JSON.stringify(body ?? null).matchAll(/attachment:\/\/([\w.-]+)/g)].map(([, name]) => name ?? '');
  return named.filter((name) => !files.includes(name)).map((name) => `no file ${name} came along`);
}

type Route = {
  readonly method: string;
  readonly template: string;
  readonly pattern: RegExp;
  readonly auth: boolean;
  readonly check: ((body: MessageBody) => readonly string[]) | undefined;
  readonly answer: (parameters: readonly string[], seen: SeenRequest) => Reply;
};

function route(
  method: string,
  template: string,
  answer: Route['answer'],
  more: { auth?: boolean | undefined; check?: Route['check'] | undefined } = {},
): Route {
  const pattern = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '([^/]+)')}$`);
  return { method, template, pattern, answer, auth: more.auth ?? true, check: more.check };
}

/** JSON, or a form whose `payload_json` is the body and whose other parts are files (docs, reference#uploading-files). */
async function bodyOf(request: IncomingMessage): Promise<{ body: unknown; files: readonly string[] }> {
  const raw = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/'))
    return { body: raw.length === 0 ? undefined : JSON.parse(String(raw)), files: [] };
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files = [...form].flatMap(([key, value]) =>
    /^files\[\d+\]$/.test(key) && value instanceof File ? [value.name] : [],
  );
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

function answer(response: ServerResponse, { status, body }: Reply, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
