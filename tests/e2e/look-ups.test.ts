import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askBoth } from '../commands/both-platforms.ts';
import { nested } from '../fakes/discord-rules.ts';
import { type DiscordServer, fakeChannels, startDiscordServer } from '../fakes/discord-server.ts';
import { type SlackServer, startSlackServer } from '../fakes/slack-server.ts';
import { type RunningProcess, startProcess } from './start-process.ts';

const filler = Array.from(
  { length: 12 },
  (_, index) => `<p>Paragraph ${index} says what Rookery keeps of a visit, and how long.</p>`,
);
const before = '<h2>Training</h2><p>We do not use your messages to train AI models.</p>';
const after =
  '<h2>Training</h2><p>We use your messages to train AI models.</p><p>You can opt out of AI training in your settings.</p>';

/** A policy page on loopback that says what it is told to. */
async function startPage(): Promise<{ url: string; training: string; stop(): Promise<void> }> {
  const page = {
    url: '',
    training: before,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<html lang="en"><title>Rookery</title><main><h1>Privacy Policy</h1>${filler.join('')}${page.training}</main></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  page.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return page;
}

let folder: string;
let page: Awaited<ReturnType<typeof startPage>>;
let discord: DiscordServer;
let slack: SlackServer;
const running: RunningProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fineprint-e2e-'));
  page = await startPage();
  discord = await startDiscordServer();
  slack = await startSlackServer();
});
afterEach(async () => {
  for (const one of running.splice(0)) await one[Symbol.asyncDispose]();
  await discord.stop();
  await slack.stop();
  await page.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<RunningProcess> {
  const file = join(folder, 'sources.yaml');
  await writeFile(
    file,
    `policies:
  - { service: Rookery, terms: Privacy Policy, url: "${page.url}/privacy", every: 1 s, optOut: "${page.url}/no" }
subscriptions:
  - channel: discord:${discord.guildId}/${fakeChannels.news}
  - channel: slack:T1/C000NEWS1
`,
  );
  const one = startProcess(['start'], {
    env: {
      DATABASE_URL: `file:${join(folder, 'bot.db')}`,
      FINEPRINT_SOURCES: file,
      FINEPRINT_ALLOW_PRIVATE: '127.0.0.1',
      FINEPRINT_POLL_CRON: '* * * * * *',
      FINEPRINT_MIN_INTERVAL: '1 s',
      FINEPRINT_SETTLE_SECONDS: '0',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    },
    cwd: folder,
  });
  running.push(one);
  await one.logged('First round done');
  return one;
}

it('answers every look-up alike on both platforms, from what it read itself; buttons of an alert work after a restart', async () => {
  const first = await start();
  page.training = after;
  await discord.seen('POST /channels/{channel_id}/messages');
  await slack.until(() => slack.messages().length > 0);

  const both = askBoth({ discord, slack });
  const asked = [
    ['policy', { service: 'Rookery' }, 'We use your messages to train AI models'],
    ['policy', { service: 'Rookery', from: '1', to: '2' }, 'revision 1 2'],
    ['company', { name: 'Rookery' }, 'Yes unless you opt out'],
    ['optout', { company: 'Rookery' }, 'You can opt out of AI training in your settings'],
    ['story', { story: 'Rookery' }, 'policy change'],
    ['why', { item: 'Rookery' }, 'First announcement'],
    ['latest', {}, 'Rookery'],
    ['company', { name: 'Rokery' }, 'Did you mean Rookery'],
  ] as const;
  for (const [command, input, words] of asked) {
    const told = await both.ask(command, input);
    expect(told.discord.words, command).toContain(words);
    expect(told.slack.words, command).toBe(told.discord.words);
  }
  await first.stop();

  await start();
  const [alert] = discord.messages(fakeChannels.news);
  if (alert === undefined) throw new Error('Nothing was posted');
  const buttons = (alert.components ?? []).flatMap(nested).filter(({ custom_id }) => custom_id !== undefined);
  expect(buttons.map(({ label }) => label)).toEqual(['Compare', 'Story', 'Why?', 'Mute', 'Wrong?']);
  for (const { custom_id } of buttons) {
    const pressed = await discord.press({ channel: fakeChannels.news, manager: true }, alert, String(custom_id));
    expect(pressed).toMatchObject({ isPrivate: true, inPlace: false });
    expect(JSON.stringify(pressed.message), String(custom_id)).not.toContain('That didn’t work');
  }
  expect([...discord.violations, ...slack.violations]).toEqual([]);
});
