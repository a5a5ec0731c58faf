import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/nouns/errors.ts';
import { fakeChannels, startDiscordServer } from '../../fakes/discord-server.ts';
import { command, listeningAnswer, startChat } from './start-chat.ts';

const asker = { channel: fakeChannels.news };
const register = 'PUT /applications/{application_id}/commands';
const callback = 'POST /interactions/{interaction_id}/{interaction_token}/callback';
const commands = [command({ name: 'latest' })];

describe('start()', () => {
  it('asks for the Guilds intent alone', async () => {
    await using setting = await startChat();
    expect(setting.server.gateway.identified).toEqual([{ intents: 1 }]);
  });

  it('takes commands that arrive with the connection, before it is told to be connected', async () => {
    const { answer, calls } = listeningAnswer();
    await using setting = await startChat({ commands, answer, start: false });
    const asked = setting.server.gateway.nextSession().then(() => setting.server.command(asker, 'latest'));
    await setting.chat.start();
    await asked;
    expect(calls).toHaveLength(1);
  });

  it('says which token to fix when Discord rejects it, immediately', async () => {
    const server = await startDiscordServer();
    await using setting = await startChat({ server, token: 'not-the-token', start: false });
    await expect(setting.chat.start()).rejects.toThrowError(
      new AppError(
        'bad_setup',
        'Discord rejected DISCORD_TOKEN. Get a new token (discord.com/developers/applications → your application → Bot → Reset Token), set it and restart Fineprint.',
      ),
    );
    expect(server.requests).toHaveLength(1);
  });

  it('says the same of a token that only the gateway refuses', async () => {
    const server = await startDiscordServer();
    await using setting = await startChat({ server, start: false });
    server.revokeToken();
    server.failNext('GET /gateway/bot', {
      kind: 'answer',
      status: 200,
      body: {
        url: `ws://${new URL(server.apiUrl).host}/gateway`,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 1 },
      },
    });
    await expect(setting.chat.start()).rejects.toMatchObject({ code: 'bad_setup' });
  });

  it("says that Discord can't be reached if it doesn't answer", async () => {
    const server = await startDiscordServer();
    const setting = await startChat({ server, start: false });
    await server.stop();
    await expect(setting.chat.start()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(`Can't reach Discord at ${server.apiUrl}: `),
    });
    await setting.chat.stop();
  });

  it('registers the commands once, and again when one of them changes', async () => {
    const first = await startChat({ commands });
    await first.chat.stop();
    const second = await startChat({ commands, server: first.server, values: first.values });
    await second.chat.stop();
    expect(first.server.requestsTo(register)).toHaveLength(1);
    await using third = await startChat({
      commands: [command({ name: 'latest', about: 'Something else' })],
      server: first.server,
      values: first.values,
    });
    expect(third.server.requestsTo(register)).toHaveLength(2);
  });

  it('starts although Discord does not take the commands, says so, and registers them at the next start', async () => {
    const server = await startDiscordServer();
    server.failNext(register, { kind: 'answer', status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    const first = await startChat({ commands, server });
    expect(first.log.map(({ msg }) => msg)).toContain('Discord commands not registered');
    await first.chat.stop();
    await using second = await startChat({ commands, server, values: first.values });
    expect(second.server.requestsTo(register)).toHaveLength(2);
  });
});

describe('a connected chat', () => {
  it.each([
    ['is asked to reconnect (op 7)', 'askToReconnect'],
    ['loses its connection', 'terminate'],
  ] as const)('resumes and answers what came meanwhile when it %s', async (_name, happens) => {
    await using setting = await startChat({ commands });
    const { gateway } = setting.server;
    const next = gateway.nextSession();
    gateway[happens]();
    const asked = setting.server.command(asker, 'latest');
    expect(await next).toBe('resumed');
    expect((await asked).isPrivate).toBe(true);
  });

  it.each([4000, 4009])('resumes after a close with %i', async (code) => {
    await using setting = await startChat({ commands });
    const next = setting.server.gateway.nextSession();
    setting.server.gateway.close(code);
    expect(await next).toBe('resumed');
  });

  it('identifies anew when its session is worth nothing any more (op 9)', async () => {
    await using setting = await startChat({ commands });
    const next = setting.server.gateway.nextSession();
    setting.server.gateway.invalidateSession();
    expect(await next).toBe('identified');
    expect((await setting.server.command(asker, 'latest')).isPrivate).toBe(true);
  });

  it('tells its owner when the gateway closes it for good', async () => {
    const { promise: lost, resolve } = Promise.withResolvers<AppError>();
    await using setting = await startChat({
      onConnection: (problem) => {
        if (problem !== null) resolve(problem);
      },
    });
    setting.server.gateway.close(4004);
    expect((await lost).message).toBe(
      'Discord no longer accepts the bot’s token. Set DISCORD_TOKEN to a new one and restart Fineprint.',
    );
  });

  it('lives on when Discord says that an answer came too late (10062)', async () => {
    await using setting = await startChat({ commands });
    setting.server.failNext(callback, {
      kind: 'answer',
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
    const never = setting.server.command(asker, 'latest');
    never.catch(() => {});
    expect((await setting.server.command(asker, 'latest')).isPrivate).toBe(true);
    expect(setting.log.filter(({ msg }) => msg === 'Answer to Discord failed')).toMatchObject([
      { level: 'warn', code: 10062 },
    ]);
  });

  it('answers what it was asked before it stops', async () => {
    const gate = Promise.withResolvers<void>();
    const { answer } = listeningAnswer();
    const setting = await startChat({
      commands,
      answer: async (call) => {
        await gate.promise;
        return await answer(call);
      },
    });
    const asked = setting.server.command(asker, 'latest');
    await setting.server.seen(callback);
    const stopped = setting.chat.stop();
    gate.resolve();
    expect((await asked).isPrivate).toBe(true);
    await stopped;
    await setting.server.stop();
  });

  it('ends for good although it is stopped while it reconnects', async () => {
    const setting = await startChat({ commands });
    const { gateway } = setting.server;
    const again = gateway.nextConnection();
    gateway.terminate();
    await again;
    await setting.chat.stop();
    expect(gateway.isOpen()).toBe(false);
    await setting.server.stop();
  });

  it('puts no token into the log', async () => {
    await using setting = await startChat({ commands });
    setting.server.revokeToken();
    await setting.chat.send(setting.message('d1'));
    expect(JSON.stringify(setting.log)).not.toContain(setting.server.token);
  });
});

/** Timers that ring at once, and what they were set to. */
function quickTimers(longerThanMs = 59_000) {
  const waits: number[] = [];
  return {
    waits,
    timers: {
      after(ms: number, run: () => void) {
        if (ms < longerThanMs) waits.push(ms);
        const timer = ms < longerThanMs ? setImmediate(run) : null;
        return () => void (timer !== null && clearImmediate(timer));
      },
    },
  };
}

describe('a gateway that is away', () => {
  it('is tried again with growing pauses, at the start and later, and is told about and back by itself', async () => {
    const { timers, waits } = quickTimers();
    const told: (string | null)[] = [];
    const server = await startDiscordServer();
    server.gateway.goAway();
    await using setting = await startChat({
      server,
      start: false,
      timers,
      onConnection: (problem) => told.push(problem?.code ?? null),
    });
    const started = setting.chat.start();
    await expect.poll(() => server.gateway.connections(), { timeout: 30_000 }).toBeGreaterThanOrEqual(4);
    server.gateway.comeBack();
    await started;
    expect(waits.length).toBeGreaterThanOrEqual(2);
    expect(waits.map((ms, index) => ms >= 750 * 2 ** index && ms <= 1250 * 2 ** index)).not.toContain(false);
    expect(told.at(-1)).toBeNull();
    told.length = 0;
    const back = server.gateway.nextSession();
    server.gateway.terminate();
    await back;
    await expect.poll(() => told, { timeout: 30_000 }).toEqual(['unavailable', null]);
  });

  it('can be stopped while it is waited for', async () => {
    const server = await startDiscordServer();
    server.gateway.goAway();
    const setting = await startChat({ server, start: false });
    const started = setting.chat.start().catch((thrown: AppError) => thrown.code);
    await expect.poll(() => server.gateway.connections(), { timeout: 30_000 }).toBeGreaterThanOrEqual(1);
    await setting.chat.stop();
    expect(await started).toBe('unavailable');
    await server.stop();
  });
});

it('connects again with a new session after the gateway closed for good', async () => {
  await using setting = await startChat({ commands });
  const closed = new Promise<void>((resolve) => setTimeout(resolve, 0));
  setting.server.gateway.close(4004);
  await closed;
  await expect.poll(() => setting.log.map(({ msg }) => msg), { timeout: 30_000 }).toContain('Discord gateway closed');
  await setting.chat.start();
  expect(setting.server.gateway.identified).toHaveLength(2);
  expect((await setting.server.command(asker, 'latest')).isPrivate).toBe(true);
});

describe('people and places', () => {
  const ada = '900000000000000050';

  it('opens direct messages with a member of the server, and with nobody else', async () => {
    const server = await startDiscordServer({ members: [ada] });
    await using setting = await startChat({ server });
    const direct = async (userId: string) => await setting.chat.direct?.({ space: server.guildId, userId });
    expect(await direct(ada)).toEqual({ platform: 'discord', space: '@me', channel: '900000000000000059' });
    expect(await direct('900000000000000051')).toBeNull();
  });

  it('knows the names of channels and servers, also of a channel that it saw being deleted', async () => {
    const places: string[] = [];
    await using setting = await startChat({ onPlace: (space) => places.push(space) });
    const { server, chat } = setting;
    const names = () => chat.names?.({ platform: 'discord', space: server.guildId, channel: fakeChannels.news });
    expect(await names()).toEqual({ channel: 'news', place: 'Test server' });
    server.gateway.emit('CHANNEL_DELETE', { id: fakeChannels.news, type: 0, name: 'news', guild_id: server.guildId });
    server.deny(fakeChannels.announcements, 0n);
    await expect.poll(() => places, { timeout: 30_000 }).toEqual([server.guildId]);
    expect(await names()).toEqual({ channel: 'news', place: 'Test server' });
  });
});
