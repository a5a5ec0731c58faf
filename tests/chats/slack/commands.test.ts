import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { plainCard } from '../discord/cards.ts';
import { command } from '../discord/start-chat.ts';
import { startChat } from './start-chat.ts';

const commands = [
  command({
    name: 'search',
    options: {
      words: { kind: 'text', about: 'What', required: true },
      limit: { kind: 'count', about: 'How many', min: 1, max: 9 },
    },
  }),
  command({ name: 'latest', reply: 'public' }),
];
const secret = 'a-signing-secret';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('over Socket Mode', () => {
  it('acknowledges a command, runs it with its options and answers privately', async () => {
    await using setting = await startChat({ commands });
    const { server } = setting;
    server.emit(server.command('search words:"Stack Overflow" limit:3'));
    await server.until(() => server.responses.length === 1 && server.acks.length === 1);
    expect(setting.calls).toEqual([
      {
        command: 'search',
        input: { words: 'Stack Overflow', limit: '3' },
        caller: {
          platform: 'slack',
          space: 'T1',
          channel: 'C000NEWS1',
          userId: 'UANN',
          userName: 'ann',
          manager: true,
        },
      },
    ]);
    expect(server.responses[0]).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('Hello') });
  });

  it.each([
    ['', 'Commands'],
    ['help', 'Commands'],
    ['search help', '/fineprint search'],
    ['serach x', 'Did you mean'],
  ])('answers "%s" with usage and runs nothing', async (words, said) => {
    await using setting = await startChat({ commands });
    setting.server.emit(setting.server.command(words));
    await setting.server.until(() => setting.server.responses.length === 1);
    expect(setting.server.responses[0]).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining(said),
    });
    expect(setting.calls).toEqual([]);
  });

  it('does not run a repeated request twice', async () => {
    await using setting = await startChat({ commands });
    const { server } = setting;
    const payload = server.command('latest');
    server.emit(payload, 'e1');
    server.emit(payload, 'e2');
    await server.until(() => server.acks.length === 2 && server.responses.length === 1);
    expect(setting.calls).toHaveLength(1);
  });

  it('turns over an answer in place, and leaves an alert as it is', async () => {
    await using setting = await startChat({ commands });
    const { server } = setting;
    server.emit(server.press('latest:page:2', 'answer-1'));
    await server.until(() => server.responses.length === 1);
    server.emit(server.press('latest:page:2', 'alert-1'));
    await server.until(() => server.responses.length === 2);
    expect(setting.calls[0]).toMatchObject({ command: 'latest', action: 'page', argument: '2' });
    expect(server.responses).toMatchObject([
      { replace_original: true },
      { replace_original: false, response_type: 'in_channel' },
    ]);
  });

  it.each([
    [[{ type: 'actions', elements: [{ value: 'story:show:s1' }, { value: 'why:show:s1' }] }], 'Hello'],
    [[{ type: 'section', text: { type: 'mrkdwn', text: 'Hi' } }], "This message isn't one of my alerts."],
    [undefined, "This message isn't one of my alerts."],
  ])('does in the menu of a message what the button in it does (%j)', async (blocks, said) => {
    const why = command({ name: 'why', menu: { label: 'Why was this posted?', action: 'show' } });
    await using setting = await startChat({ commands: [why] });
    const { server } = setting;
    server.emit(server.shortcut('why', { type: 'message', text: 'x', ts: '1.1', blocks }));
    await server.until(() => server.responses.length === 1);
    expect(server.responses[0]).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      text: expect.stringContaining(said),
    });
    expect(setting.calls.map((call) => ('argument' in call ? call.argument : ''))).toEqual(
      said === 'Hello' ? ['s1'] : [],
    );
  });

  it('tells a failure to the asker alone, never in the place of what was there', async () => {
    await using setting = await startChat({ commands, answer: async () => ({ ...plainCard, tone: 'error' }) });
    const { server } = setting;
    server.emit(server.press('latest:page:2', 'answer-1'));
    await server.until(() => server.responses.length === 1);
    expect(server.responses[0]).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
  });

  it.each([
    ['everyone', true],
    ['admins', false],
    ['UBOB, UANN', true],
    ['UBOB', false],
  ])('lets SLACK_MANAGERS=%s decide who manages', async (managers, manager) => {
    await using setting = await startChat({ commands, managers });
    setting.server.emit(setting.server.command('latest'));
    await setting.server.until(() => setting.server.responses.length === 1);
    expect(setting.calls[0]?.caller.manager).toBe(manager);
  });

  it.each([
    ['everyone', 'T9', false],
    ['everyone', 'T1', true],
    ['admins', 'T9', false],
    ['UANN', 'T9', true],
  ])(
    'with SLACK_MANAGERS=%s, takes somebody of workspace %s for a manager only where they belong',
    async (managers, home, manager) => {
      await using setting = await startChat({ commands, managers });
      const { server } = setting;
      server.admins.add('UANN');
      server.people.set('UANN', { team_id: home });
      // In a channel that is shared with another workspace, its members can press buttons too.
      const press = server.press('latest:page:2', 'answer-1');
      server.emit({ ...press, user: { id: 'UANN', username: 'ann', team_id: home } });
      await server.until(() => server.responses.length === 1);
      expect(setting.calls[0]?.caller.manager).toBe(manager);
    },
  );

  it('asks Slack once whether somebody is an admin', async () => {
    await using setting = await startChat({ commands, managers: 'admins' });
    const { server } = setting;
    server.admins.add('UANN');
    for (const count of [1, 2]) {
      server.emit(server.command('latest'));
      await server.until(() => server.responses.length === count);
    }
    expect(setting.calls.map(({ caller }) => caller.manager)).toEqual([true, true]);
    expect(server.requests.filter(({ method }) => method === 'users.info')).toHaveLength(1);
  });

  it('keeps a connection open while the other is renewed, and opens the next at once', async () => {
    await using setting = await startChat({ commands });
    const { server } = setting;
    const opened = () => server.requests.filter(({ method }) => method === 'apps.connections.open').length;
    expect(server.sockets.size).toBe(2);
    server.renew('refresh_requested');
    await server.until(() => opened() === 3 && server.sockets.size === 2);
    server.emit(server.command('latest'));
    await server.until(() => server.responses.length === 1);
  });
});

/** Time passes at once, but for the waits for Slack's hello and for a connection, which end only when they came. */
const quickPause = async (ms: number, signal?: AbortSignal) => {
  if (ms < 30_000 || signal === undefined || signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
};

describe('a lost connection', () => {
  it('is opened again although Slack answers 500 to whoever asks for an address', async () => {
    await using setting = await startChat({ commands, pause: quickPause });
    const { server } = setting;
    const opened = () => server.requests.filter(({ method }) => method === 'apps.connections.open').length;
    for (let tries = 0; tries < 3; tries += 1) {
      server.failNext('apps.connections.open', { kind: 'status', status: 500 });
    }
    server.renew('refresh_requested');
    await server.until(() => opened() === 6 && server.sockets.size === 2);
    server.emit(server.command('latest'));
    await server.until(() => server.responses.length === 1);
  });

  it('is said once to be refused for a token that was taken back, without asking again, and is back with the next start', async () => {
    const told: (string | undefined)[] = [];
    await using setting = await startChat({
      commands,
      pause: quickPause,
      onConnection: (problem) => told.push(problem?.code),
    });
    const { server } = setting;
    const opened = () => server.requests.filter(({ method }) => method === 'apps.connections.open').length;
    told.length = 0;
    server.failNext('apps.connections.open', { kind: 'error', error: 'token_revoked' });
    server.renew('refresh_requested');
    await server.until(() => server.sockets.size === 0);
    expect([told, opened()]).toEqual([['bad_setup'], 3]);
    await setting.chat.start();
    server.emit(server.command('latest'));
    await server.until(() => server.responses.length === 1);
    expect(opened()).toBe(5);
  });

  it('is told when the last socket closed, and when one is open again', async () => {
    const told: (string | undefined)[] = [];
    await using setting = await startChat({ pause: quickPause, onConnection: (problem) => told.push(problem?.code) });
    const { server } = setting;
    told.length = 0;
    const again = server.requests.length + 2;
    for (const socket of server.sockets) socket.terminate();
    await server.until(() => server.requests.length >= again && server.sockets.size === 2);
    await setting.chat.start();
    expect(told).toEqual(['unavailable', undefined]);
  });
});

describe('the start', () => {
  it('is refused with a sentence where a token is', async () => {
    await using setting = await startChat({ start: false, botToken: 'xoxb-wrong' });
    await expect(setting.chat.start()).rejects.toMatchObject({
      code: 'bad_setup',
      message: expect.stringContaining('SLACK_BOT_TOKEN'),
    });
    await using other = await startChat({ start: false, appToken: 'xapp-wrong' });
    await expect(other.chat.start()).rejects.toMatchObject({
      code: 'bad_setup',
      message: expect.stringContaining('SLACK_APP_TOKEN'),
    });
  });

  it('names a scope that is missing', async () => {
    await using setting = await startChat({ start: false, scopes: ['commands'] });
    await expect(setting.chat.start()).rejects.toMatchObject({
      code: 'bad_setup',
      message: expect.stringContaining('chat:write'),
    });
  });
});

describe('over HTTP', () => {
  it('takes what Slack signed, once, and refuses a wrong or old signature', async () => {
    const port = await freePort();
    await using setting = await startChat({ commands, signingSecret: secret, httpPort: port });
    const { server } = setting;
    const payload = server.command('latest');
    expect((await server.request(payload, { port, secret })).status).toBe(200);
    expect((await server.request(payload, { port, secret, headers: { 'x-slack-retry-num': '1' } })).status).toBe(200);
    expect((await server.request(server.command('latest'), { port, secret: 'wrong' })).status).toBe(401);
    const old = { port, secret, atMs: Date.now() - 600_000 };
    expect((await server.request(server.command('latest'), old)).status).toBe(401);
    await server.until(() => server.responses.length === 1);
    expect(setting.calls).toHaveLength(1);
  });

  it('takes a button in the same way', async () => {
    const port = await freePort();
    await using setting = await startChat({ commands, signingSecret: secret, httpPort: port });
    const { server } = setting;
    const press = { payload: JSON.stringify(server.press('latest:page:2', 'answer-1')) };
    expect((await server.request(press, { port, secret: 'wrong' })).status).toBe(401);
    expect((await server.request(press, { port, secret })).status).toBe(200);
    await server.until(() => server.responses.length === 1);
    expect(setting.calls).toMatchObject([{ command: 'latest', action: 'page', argument: '2' }]);
    expect(server.responses[0]).toMatchObject({ replace_original: true });
  });

  it('answers a body that Slack signed but that is nonsense with 400, and goes on', async () => {
    const port = await freePort();
    await using setting = await startChat({ commands, signingSecret: secret, httpPort: port });
    const { server } = setting;
    const json = 'application/json';
    const form = 'application/x-www-form-urlencoded';
    const refused: readonly (readonly [string, string])[] = [
      ...['null', 'true', '0', '""', '"text"', '[]', '[{}]', '', '{', 'nul', '{"a":1}}', '\u0000'].flatMap(
        (text): (readonly [string, string])[] => [
          [json, text],
          [form, `payload=${encodeURIComponent(text)}`],
        ],
      ),
      ['text/plain', 'hello'],
    ];
    for (const [type, body] of refused) {
      expect([type, body, await server.signed(body, { port, secret, type })]).toEqual([type, body, 400]);
    }
    // An object says nothing about what is in it.
    const odd = [
      '{}',
      '{"event":null}',
      '{"type":1}',
      '{"type":"event_callback","event":[]}',
      '{"type":"block_actions"}',
    ];
    for (const body of odd) void server.signed(body, { port, secret, type: json }).catch(() => undefined);
    expect(await server.signed('x'.repeat(1_100_000), { port, secret, type: json })).toBe(413);
    expect(await server.signed('null', { port, secret: 'wrong', type: json })).toBe(401);
    expect((await server.request(server.command('latest'), { port, secret })).status).toBe(200);
    await server.until(() => server.responses.length === 1);
  });
});
