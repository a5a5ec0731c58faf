import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { createHome } from '../../../commands/shared/home.ts';
import { createSecretBox } from '../../../src/chats/slack/secret-box.ts';
import { silentLog } from '../../../src/log.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { temporaryFolder } from '../../store/database.ts';
import { start as startedAt, subscription } from '../../store/samples.ts';
import { startChat } from './start-chat.ts';

const secret = 'signing-secret';
const audit = { at: startedAt, platform: 'slack', space: 'T2', who: 'ann', did: 'x' } as const;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A bot of several workspaces over HTTP, with a store of its own. */
async function open({ key = randomBytes(32), path = undefined as string | undefined } = {}) {
  const folder = path === undefined ? await temporaryFolder() : undefined;
  const at = path ?? folder?.path ?? '';
  const clock = { now: () => startedAt };
  const store = await openStore({ url: `file:${at}/bot.db`, clock, log: silentLog });
  const httpPort = await freePort();
  const uninstalled: string[] = [];
  const box = createSecretBox(key);
  const setting = await startChat({
    start: false,
    commands,
    signingSecret: secret,
    httpPort,
    oauth: { clientId: 'client', clientSecret: 'client-secret', stateSecret: 'state-secret', box, store },
    home: createHome({ store, clock }),
    onUninstalled: async (space) => void uninstalled.push(space),
  });
  const origin = `http://127.0.0.1:${httpPort}`;
  return {
    ...setting,
    store,
    httpPort,
    uninstalled,
    path: at,
    /** Somebody goes through the install page in a browser. */
    async install(team: string): Promise<Response> {
      const page = await fetch(`${origin}/slack/install`, { redirect: 'manual' });
      const state = new URL(page.headers.get('location') ?? '').searchParams.get('state') ?? '';
      const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      return await fetch(`${origin}/slack/oauth_redirect?code=code-${team}&state=${encodeURIComponent(state)}`, {
        headers: { cookie },
      });
    },
    async [Symbol.asyncDispose]() {
      await setting[Symbol.asyncDispose]();
      await store.close();
      await folder?.[Symbol.asyncDispose]();
    },
  };
}

const inTeam = (team: string, channel: string) => ({ target: { platform: 'slack', space: team, channel } as const });
const channelOf = { name: 'two', isMember: true, isArchived: false, team: 'T2' };

describe('several Slack workspaces', () => {
  it('each install the bot over its page, and are posted to with their own token', async () => {
    await using bot = await open();
    bot.server.channels.set('C000TWO01', channelOf);
    await bot.chat.start();
    for (const team of ['T1', 'T2']) expect((await bot.install(team)).status).toBe(200);
    const sent = await bot.chat.send(bot.message('d1', inTeam('T2', 'C000TWO01')));
    expect(sent).toMatchObject({ outcome: 'sent' });
    expect(bot.server.messages('C000TWO01')).toMatchObject([{ bot_id: 'BBOTT2' }]);
    expect(await bot.chat.send(bot.message('d2', inTeam('T1', 'C000NEWS1')))).toMatchObject({ outcome: 'sent' });
    // A channel of one workspace is none of the other's.
    expect(await bot.chat.send(bot.message('d3', inTeam('T1', 'C000TWO01')))).toMatchObject({ outcome: 'lost' });
    expect(await bot.chat.missingRights(inTeam('T2', 'C000TWO01').target)).toEqual([]);
    const belongs = async (team: string, channel: string) => await bot.chat.belongs(inTeam(team, channel).target);
    expect([
      await belongs('T2', 'C000TWO01'),
      await belongs('T1', 'C000TWO01'),
      await belongs('T2', 'C000NEWS1'),
    ]).toEqual([true, false, false]);
  });

  it('keep no token that can be read: not in the database, not in its log', async () => {
    await using bot = await open();
    await bot.chat.start();
    await bot.install('T2');
    const files = await readdir(bot.path);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect((await readFile(`${bot.path}/${file}`)).includes('xoxb-'), file).toBe(false);
    }
    expect(await bot.store.slackInstallations()).toHaveLength(1);
  });

  it('are not believed without the state that the page gave', async () => {
    await using bot = await open();
    await bot.chat.start();
    const answer = await fetch(`http://127.0.0.1:${bot.httpPort}/slack/oauth_redirect?code=code-T2&state=made-up`);
    expect(answer.ok).toBe(false);
    expect(await bot.store.slackInstallations()).toEqual([]);
  });

  it('are believed once with it', async () => {
    await using bot = await open();
    await bot.chat.start();
    const origin = `http://127.0.0.1:${bot.httpPort}/slack`;
    const page = await fetch(`${origin}/install`, { redirect: 'manual' });
    const state = new URL(page.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const finish = async (team: string) =>
      (
        await fetch(`${origin}/oauth_redirect?code=code-${team}&state=${encodeURIComponent(state)}`, {
          headers: { cookie },
        })
      ).ok;
    expect([await finish('T2'), await finish('T3')]).toEqual([true, false]);
    expect((await bot.store.slackInstallations()).map(({ space }) => space)).toEqual(['T2']);
  });

  it('are installed one at a time, never a whole organisation', async () => {
    await using bot = await open();
    await bot.chat.start();
    expect((await bot.install('org')).ok).toBe(false);
    expect(await bot.store.slackInstallations()).toEqual([]);
  });

  it('lose only themselves when a token is taken back', async () => {
    await using bot = await open();
    bot.server.channels.set('C000TWO01', channelOf);
    await bot.chat.start();
    for (const team of ['T1', 'T2']) await bot.install(team);
    bot.server.revoke('T2');
    expect(await bot.chat.send(bot.message('d1', inTeam('T2', 'C000TWO01')))).toMatchObject({ outcome: 'lost' });
    expect(await bot.chat.send(bot.message('d2', inTeam('T1', 'C000NEWS1')))).toMatchObject({ outcome: 'sent' });
  });

  it.each([
    ['app_uninstalled', {}],
    ['tokens_revoked', { tokens: { bot: ['UBOT'] } }],
  ])('leave nothing behind on %s', async (type, more) => {
    await using bot = await open();
    await bot.chat.start();
    for (const team of ['T1', 'T2']) await bot.install(team);
    expect((await bot.server.event({ type, ...more }, { port: bot.httpPort, secret, team: 'T2' })).status).toBe(200);
    await expect.poll(() => bot.uninstalled).toEqual(['T2']);
    expect((await bot.store.slackInstallations()).map(({ space }) => space)).toEqual(['T1']);
    expect(await bot.chat.send(bot.message('d1', inTeam('T2', 'C000TWO01')))).toMatchObject({
      outcome: 'lost',
      problem: expect.stringContaining('no longer installed in this workspace'),
    });
    expect(await bot.chat.missingRights(inTeam('T2', 'C000TWO01').target)).toEqual([
      'the Fineprint app in this workspace (reinstall it)',
    ]);
  });

  it('keep the bot where only a person’s token was taken back', async () => {
    await using bot = await open();
    await bot.chat.start();
    await bot.install('T2');
    const event = { type: 'tokens_revoked', tokens: { oauth: ['U1'] } };
    await bot.server.event(event, { port: bot.httpPort, secret, team: 'T2' });
    expect(await bot.store.slackInstallations()).toHaveLength(1);
  });

  it('come back after a restart with the same key, and stop the start with another one', async () => {
    await using folder = await temporaryFolder();
    const key = randomBytes(32);
    {
      await using bot = await open({ key, path: folder.path });
      await bot.chat.start();
      await bot.install('T1');
    }
    {
      await using bot = await open({ key, path: folder.path });
      await bot.chat.start();
    }
    await using bot = await open({ path: folder.path });
    await expect(bot.chat.start()).rejects.toMatchObject({
      code: 'bad_setup',
      message: expect.stringContaining("FINEPRINT_SECRET_KEY can't decrypt the tokens of 1 of 1 Slack workspaces (T1)"),
    });
  });

  it('ask as themselves: a command carries its workspace', async () => {
    await using bot = await open();
    await bot.chat.start();
    await bot.install('T2');
    const payload = bot.server.command('latest', { team_id: 'T2' });
    await bot.server.request(payload, { port: bot.httpPort, secret });
    await bot.server.until(() => bot.server.responses.length > 0);
    expect(bot.calls).toMatchObject([{ caller: { platform: 'slack', space: 'T2' } }]);
  });
});

describe('the bot’s home', () => {
  it('shows what the channels hear that somebody may see, anew each time', async () => {
    await using bot = await open();
    bot.server.channels.set('C000TWO01', channelOf);
    bot.server.channels.set('C000SECR1', { ...channelOf, members: ['UBOSS'] });
    await bot.chat.start();
    await bot.install('T2');
    const subscribe = (id: string, channel: string, company: string) =>
      bot.store.addSubscription(
        subscription(id, { ...inTeam('T2', channel), filter: { companies: [company] } }),
        audit,
      );
    await subscribe('one', 'C000TWO01', 'OpenAI <!channel>');
    await subscribe('two', 'C000SECR1', 'Meta');
    await bot.store.addSubscription(subscription('else', inTeam('T1', 'C000NEWS1')), { ...audit, space: 'T1' });
    const openedBy = async (user: string) => {
      bot.server.homes.delete(user);
      await bot.server.event(
        { type: 'app_home_opened', user, tab: 'home' },
        { port: bot.httpPort, secret, team: 'T2' },
      );
      await bot.server.until(() => bot.server.homes.has(user));
      return JSON.stringify(bot.server.homes.get(user));
    };
    const guest = await openedBy('UANN');
    expect(guest).toContain('OpenAI');
    expect(guest).not.toContain('Meta');
    expect(guest).toContain('And 1 subscription in channels that you are not in.');
    expect(await openedBy('UBOSS')).toContain('Meta');
  });
});
