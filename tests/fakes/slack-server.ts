import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { type WebSocket, WebSocketServer } from 'ws';
import { homeProblems, messageProblems, type Row, rowProblems, type View, viewProblems } from './slack-rules.ts';

/** What goes wrong with the next request to a method. `taken_…`: it was done, and only the answer is missing. */
export type SlackFault =
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string> | undefined }
  | { readonly kind: 'cut' }
  | { readonly kind: 'taken_cut' }
  | { readonly kind: 'taken_stalled' }
  | { readonly kind: 'taken_status'; readonly status: number };

type Fields = Readonly<Record<string, unknown>>;
type SlackMessageSeen = Fields & { readonly ts: string; readonly text: string };
type FakeSlackChannel = {
  name: string;
  isMember: boolean;
  isArchived: boolean;
  /** A person's direct messages with the bot. */
  isDirect?: boolean | undefined;
  /** The workspace it is in; default: T1. */
  team?: string | undefined;
  /** Who is in a private channel; default: it is public. */
  members?: readonly string[] | undefined;
};

/** The scope that each method needs, by docs.slack.dev/reference/methods. */
const scopeOf: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'apps.connections.open': [],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.info': ['channels:read'],
  'conversations.replies': ['channels:history'],
  'conversations.history': ['channels:history'],
  'users.info': ['users:read'],
  'conversations.open': ['im:write'],
  'views.open': [],
  'views.publish': [],
  'oauth.v2.access': [],
  'conversations.members': ['channels:read'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
};

export type SlackServer = Awaited<ReturnType<typeof startSlackServer>>;

/** Stands in for Slack on loopback: Web API, response addresses, Socket Mode and signed requests, for one workspace. */
export async function startSlackServer(
  options: { now?: (() => number) | undefined; scopes?: string[] | undefined } = {},
) {
  const now = options.now ?? Date.now;
  const scopes = options.scopes ?? [
    ...[
      'chat:write',
      'commands',
      'channels:read',
      'groups:read',
      'channels:history',
      'groups:history',
      'users:read',
      'files:write',
      'im:write',
    ],
  ];
  const tokens = { bot: 'xoxb-1-loopback', app: 'xapp-1-loopback' };
  /** Bot tokens that are good, with their workspaces. */
  const teams = new Map([[tokens.bot, 'T1']]);
  const homes = new Map<string, View>();
  const channels = new Map<string, FakeSlackChannel>([
    ['C000NEWS1', { name: 'news', isMember: true, isArchived: false }],
    ['C000CLOSD', { name: 'closed', isMember: false, isArchived: false }],
  ]);
  const messages = new Map<string, SlackMessageSeen[]>();
  const requests: { readonly method: string; readonly body: Fields }[] = [];
  const responses: Fields[] = [];
  const views: View[] = [];
  /** Bytes of each file that was uploaded, by its id, and where it was shared. */
  const files = new Map<string, { bytes: number; channel?: unknown; thread?: unknown }>();
  const violations: string[] = [];
  const faults: { method: string; fault: SlackFault }[] = [];
  const admins = new Set<string>();
  /** What Slack says about people, beyond being members of the workspace; `team_id`: of another one. */
  const people = new Map<string, Fields>();
  const sockets = new Set<WebSocket>();
  const acks: string[] = [];
  const ackPayloads = new Map<string, unknown>();
  const waiting: { is: () => boolean; resolve: () => void }[] = [];
  let stamp = 0;
  let envelopes = 0;

  const changed = () => {
    for (const one of [...waiting]) if (one.is()) one.resolve();
  };
  const http = createServer((request, response) => {
    handle(request, response)
      .catch((thrown: unknown) => {
        violations.push(`The fake Slack failed: ${String(thrown)}`);
        response.destroy();
      })
      .finally(changed);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const origin = `127.0.0.1:${port}`;
  const wss = new WebSocketServer({ server: http });
  wss.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      changed();
    });
    socket.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data)) as { envelope_id: string; payload?: unknown };
      ackPayloads.set(envelope_id, payload);
      acks.push(envelope_id);
      changed();
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.size, connection_info: { app_id: 'A1' } }));
    changed();
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${origin}`);
    if (url.pathname.startsWith('/upload/')) {
      const bytes = (await buffer(request)).length;
      files.set(url.pathname.slice('/upload/'.length), { bytes });
      response.end(`OK - ${bytes}`);
      return;
    }
    const raw = await text(request);
    if (url.pathname.startsWith('/response/')) {
      const body = JSON.parse(raw) as Fields;
      violations.push(...messageProblems(body));
      responses.push(body);
      response.end('ok');
      return;
    }
    const method = url.pathname.replace('/api/', '');
    const body = fieldsOf(raw, request.headers['content-type'] ?? '');
    requests.push({ method, body });
    const index = faults.findIndex((one) => one.method === method);
    const fault = index < 0 ? undefined : faults.splice(index, 1)[0]?.fault;
    if (fault?.kind === 'cut') return void response.destroy();
    if (fault?.kind === 'status') return void response.writeHead(fault.status, fault.headers).end('busy');
    const token = (request.headers.authorization ?? `Bearer ${body.token}`).replace('Bearer ', '');
    const answer = fault?.kind === 'error' ? { ok: false, error: fault.error } : answerTo(method, { token, body });
    if (fault?.kind === 'taken_cut') return void response.destroy();
    if (fault?.kind === 'taken_status') return void response.writeHead(fault.status).end('oops');
    response.writeHead(200, { 'content-type': 'application/json', 'x-oauth-scopes': scopes.join(',') });
    if (fault?.kind === 'taken_stalled') return void response.write('{');
    response.end(JSON.stringify(answer));
  }

  function answerTo(method: string, { token, body }: { token: string; body: Fields }): Fields {
    const refuse = (error: string) => ({ ok: false, error });
    const needed = scopeOf[method];
    if (needed === undefined) {
      violations.push(`There is no method ${method} here`);
      return refuse('unknown_method');
    }
    if (method === 'oauth.v2.access') return install(body);
    const team = teams.get(token);
    const isKnown = method === 'apps.connections.open' ? token === tokens.app : team !== undefined;
    if (!isKnown) return refuse('invalid_auth');
    if (needed.some((scope) => !scopes.includes(scope))) return { ...refuse('missing_scope'), needed: needed.join() };
    const botId = team === 'T1' ? 'BBOT' : `BBOT${team}`;
    if (method === 'auth.test')
      return { ok: true, team: `Team ${team}`, team_id: team, user_id: 'UBOT', bot_id: botId };
    if (method === 'views.publish') {
      violations.push(...homeProblems(body.view as View));
      homes.set(String(body.user_id), body.view as View);
      return { ok: true, view: { id: 'VHOME' } };
    }
    if (method === 'apps.connections.open') return { ok: true, url: `ws://${origin}/socket?ticket=${sockets.size}` };
    if (method === 'users.info')
      return {
        ok: true,
        user: {
          id: body.user,
          team_id: team,
          ...people.get(String(body.user)),
          is_admin: admins.has(String(body.user)),
        },
      };
    if (method === 'conversations.open') return { ok: true, channel: { id: `D${body.users}` } };
    if (method === 'views.open') {
      violations.push(...viewProblems(body.view as View));
      if (!String(body.trigger_id).startsWith('trigger.')) return refuse('invalid_trigger_id');
      views.push(body.view as View);
      return { ok: true, view: { id: `V${views.length}` } };
    }
    if (method === 'files.getUploadURLExternal') {
      const file = `F0000000${files.size + 1}`;
      return { ok: true, upload_url: `http://${origin}/upload/${file}`, file_id: file };
    }
    if (method === 'files.completeUploadExternal') {
      const [{ id: file } = { id: '' }] = body.files as readonly { id: string }[];
      const uploaded = files.get(file);
      if (uploaded === undefined) return refuse('file_not_found');
      if (channels.get(String(body.channel_id))?.isMember !== true) return refuse('not_in_channel');
      files.set(file, { ...uploaded, channel: body.channel_id, thread: body.thread_ts });
      return { ok: true, files: [{ id: file }] };
    }
    const id = String(body.channel);
    const channel = channels.get(id);
    if (channel === undefined || (channel.team ?? 'T1') !== team) return refuse('channel_not_found');
    if (method === 'conversations.members') return { ok: true, members: channel.members ?? [] };
    if (method === 'conversations.info') {
      const isPrivate = channel.members !== undefined;
      const about = {
        id,
        name: channel.name,
        is_member: channel.isMember,
        is_archived: channel.isArchived,
        is_private: isPrivate,
        is_im: channel.isDirect === true,
      };
      return { ok: true, channel: about };
    }
    if (!channel.isMember) return refuse('not_in_channel');
    const there = messages.get(id) ?? [];
    if (method === 'conversations.history' || method === 'conversations.replies') {
      const thread = body.ts;
      if (thread !== undefined && !there.some(({ ts }) => ts === thread)) return refuse('thread_not_found');
      // A channel shows what is in it, a thread its first message and what is under that.
      const inPlace = there.filter(({ ts, thread_ts }) =>
        thread === undefined ? thread_ts === undefined : thread_ts === thread || ts === thread,
      );
      const found = inPlace.filter(({ ts }) => Number(ts) > Number(body.oldest ?? 0)).toReversed();
      const start = Number(body.cursor ?? 0);
      const end = start + Number(body.limit ?? 100);
      // As Slack does: the payload of the metadata only for those who ask for it.
      const shown = found
        .slice(start, end)
        .map(({ metadata, ...rest }) => ({
          ...rest,
          ...(String(body.include_all_metadata) === 'true' ? { metadata } : {}),
        }));
      const more = end < found.length;
      return { ok: true, messages: shown, has_more: more, response_metadata: { next_cursor: more ? String(end) : '' } };
    }
    if (channel.isArchived) return refuse('is_archived');
    violations.push(...messageProblems(body));
    if (method === 'chat.postMessage') {
      if (body.thread_ts !== undefined && !there.some(({ ts }) => ts === body.thread_ts))
        return refuse('thread_not_found');
      stamp += 1;
      const ts = `${Math.floor(now() / 1000)}.${String(stamp).padStart(6, '0')}`;
      messages.set(id, [...there, { ...body, text: String(body.text), ts, bot_id: botId }]);
      return { ok: true, channel: id, ts };
    }
    const at = there.findIndex(({ ts }) => ts === body.ts);
    const old = there[at];
    if (old === undefined) return refuse('message_not_found');
    messages.set(id, there.with(at, { ...old, ...body, text: String(body.text), ts: old.ts }));
    return { ok: true, channel: id, ts: old.ts };
  }

  /** The code says which workspace somebody installs the bot in; `org` stands for a whole organisation. */
  function install({ code, client_id, client_secret }: Fields): Fields {
    const team = /^code-(\w+)$/.exec(String(code))?.[1];
    if (client_id !== 'client' || client_secret !== 'client-secret') return { ok: false, error: 'bad_client_secret' };
    if (team === undefined) return { ok: false, error: 'invalid_code' };
    const token = `xoxb-${team}-loopback`;
    teams.set(token, team);
    return {
      ok: true,
      app_id: 'A1',
      authed_user: { id: 'UADMIN' },
      scope: scopes.join(','),
      token_type: 'bot',
      access_token: token,
      bot_user_id: 'UBOT',
      team: team === 'org' ? null : { id: team, name: `Team ${team}` },
      enterprise: team === 'org' ? { id: 'E1', name: 'Org' } : null,
      is_enterprise_install: team === 'org',
    };
  }

  const person = { team_id: 'T1', channel_id: 'C000NEWS1', user_id: 'UANN', user_name: 'ann' };
  const responseUrl = () => `http://${origin}/response/${responses.length}`;
  return {
    /** For `SLACK_API_URL`. */
    apiUrl: `http://${origin}/api/`,
    botToken: tokens.bot,
    appToken: tokens.app,
    channels,
    admins,
    people,
    requests,
    /** What came through response addresses. */
    responses,
    /** Requests that Slack's documentation does not allow. Empty at the end of every test. */
    violations,
    acks,
    /** Forms that were opened, oldest first. */
    views,
    /** What each person was shown as the bot's home. */
    homes,
    files,
    /** A token is taken back. */
    revoke: (team: string) => void teams.delete(`xoxb-${team}-loopback`),
    /** The token of the usual workspace is taken back, and good again. */
    revokeBot: () => void teams.delete(tokens.bot),
    restoreBot: () => void teams.set(tokens.bot, 'T1'),
    sockets,
    messages: (channel = 'C000NEWS1') => messages.get(channel) ?? [],
    failNext(method: string, fault: SlackFault) {
      faults.push({ method, fault });
    },
    /** Resolves as soon as the condition holds, which is looked at whenever something arrived. */
    async until(is: () => boolean) {
      if (!is()) await new Promise<void>((resolve) => waiting.push({ is, resolve }));
    },
    /** What Slack sends when somebody writes `/fineprint …`. */
    command(words: string, more: Fields = {}): Fields {
      envelopes += 1;
      const trigger = `trigger.${envelopes}`;
      return {
        ...person,
        command: '/fineprint',
        text: words,
        trigger_id: trigger,
        response_url: responseUrl(),
        ...more,
      };
    },
    /** What Slack sends when somebody presses a button. */
    press(value: string, blockId: string): Fields {
      envelopes += 1;
      return {
        type: 'block_actions',
        team: { id: 'T1' },
        channel: { id: 'C000NEWS1' },
        user: { id: 'UANN', username: 'ann' },
        trigger_id: `trigger.${envelopes}`,
        response_url: responseUrl(),
        actions: [{ type: 'button', action_id: value, block_id: blockId, value }],
      };
    },
    /** What Slack sends when somebody chooses a shortcut in the menu of a message. */
    shortcut(callbackId: string, message: Fields): Fields {
      envelopes += 1;
      return {
        type: 'message_action',
        callback_id: callbackId,
        team: { id: 'T1' },
        channel: { id: 'C000NEWS1' },
        user: { id: 'UANN', name: 'ann' },
        trigger_id: `trigger.${envelopes}`,
        response_url: responseUrl(),
        message,
      };
    },
    /** What Slack sends when somebody sends off the last form, filled in so. */
    submit(values: Readonly<Record<string, Fields>>): Fields {
      envelopes += 1;
      const view = { ...views.at(-1), id: `V${views.length}`, hash: `${envelopes}`, state: { values } };
      return { type: 'view_submission', team: { id: 'T1' }, user: { id: 'UANN', name: 'ann' }, view };
    },
    /** Types into a list of the last form, and waits for its rows. */
    async rows(option: string, typed: string, values: Readonly<Record<string, Fields>> = {}): Promise<readonly Row[]> {
      envelopes += 1;
      const id = `envelope-${envelopes}`;
      const view = { ...views.at(-1), id: `V${views.length}`, state: { values } };
      const [socket] = sockets;
      const person = { team: { id: 'T1' }, user: { id: 'UANN', name: 'ann' } };
      const asked = { type: 'block_suggestion', ...person, block_id: option, action_id: 'value', value: typed, view };
      socket?.send(
        JSON.stringify({ type: 'interactive', envelope_id: id, payload: asked, accepts_response_payload: true }),
      );
      if (!ackPayloads.has(id)) {
        await new Promise<void>((resolve) => waiting.push({ is: () => ackPayloads.has(id), resolve }));
      }
      const { options = [] } = (ackPayloads.get(id) ?? {}) as { options?: readonly Row[] | undefined };
      violations.push(...rowProblems(options));
      return options;
    },
    /** Sends a payload over one of the open connections. */
    emit(payload: Fields, envelopeId = `envelope-${envelopes}`) {
      const [socket] = sockets;
      const type = 'command' in payload ? 'slash_commands' : 'interactive';
      socket?.send(JSON.stringify({ type, envelope_id: envelopeId, payload, accepts_response_payload: true }));
    },
    /** Slack renews a connection, or warns that it will. */
    renew(reason: 'warning' | 'refresh_requested') {
      const [socket] = sockets;
      socket?.send(JSON.stringify({ type: 'disconnect', reason }));
    },
    /** A slash command over HTTP, signed as Slack does (docs.slack.dev/authentication/verifying-requests-from-slack). */
    async request(
      payload: Fields,
      to: { port: number; secret: string; atMs?: number | undefined; headers?: Record<string, string> | undefined },
    ) {
      const body = new URLSearchParams(
        Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]),
      ).toString();
      const at = Math.floor((to.atMs ?? Date.now()) / 1000);
      const signature = createHmac('sha256', to.secret).update(`v0:${at}:${body}`).digest('hex');
      return await fetch(`http://127.0.0.1:${to.port}/slack/events`, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-slack-request-timestamp': String(at),
          'x-slack-signature': `v0=${signature}`,
          ...to.headers,
        },
        body,
      });
    },
    /** Any body over HTTP, signed as Slack does. Returns the status of the answer. */
    async signed(body: string, to: { port: number; secret: string; type: string }): Promise<number> {
      const at = Math.floor(Date.now() / 1000);
      const signature = createHmac('sha256', to.secret).update(`v0:${at}:${body}`).digest('hex');
      const answer = await fetch(`http://127.0.0.1:${to.port}/slack/events`, {
        method: 'POST',
        headers: {
          'content-type': to.type,
          'x-slack-request-timestamp': String(at),
          'x-slack-signature': `v0=${signature}`,
        },
        body,
      });
      return answer.status;
    },
    /** An event over HTTP, signed as Slack does. */
    async event(event: Fields, to: { port: number; secret: string; team?: string | undefined }) {
      const body = JSON.stringify({
        type: 'event_callback',
        team_id: to.team ?? 'T1',
        api_app_id: 'A1',
        event_id: 'E1',
        event,
      });
      const at = Math.floor(Date.now() / 1000);
      const signature = createHmac('sha256', to.secret).update(`v0:${at}:${body}`).digest('hex');
      return await fetch(`http://127.0.0.1:${to.port}/slack/events`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-slack-request-timestamp': String(at),
          'x-slack-signature': `v0=${signature}`,
        },
        body,
      });
    },
    async stop() {
      for (const socket of wss.clients) socket.terminate();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** Bodies are forms whose structured fields are JSON, or JSON as a whole. */
function fieldsOf(raw: string, contentType: string): Fields {
  if (contentType.includes('json')) return JSON.parse(raw || '{}') as Fields;
  return Object.fromEntries(
    [...new URLSearchParams(raw)].map(([key, value]) => [
      key,
      /^[[{]/.test(value) && key !== 'text' ? JSON.parse(value) : value,
    ]),
  );
}
