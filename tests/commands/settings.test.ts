import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Card } from '../../src/nouns/card.ts';
import { startChat as startDiscord } from '../chats/discord/start-chat.ts';
import { startChat as startSlack } from '../chats/slack/start-chat.ts';
import { wordsOf } from '../fakes/discord-rules.ts';
import { fakeChannels } from '../fakes/discord-server.ts';
import { ada, openWorkshop, stranger, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const subscribe = async (input: Record<string, unknown>) => shop.press(await shop.ask('subscribe', input), 'Subscribe');
const monday = { do: 'set', day: 'monday', time: '09:00', zone: 'Europe/Berlin' };

function textOf({ lines }: Card): string {
  const [line] = lines;
  return line?.kind === 'code' ? line.text : '';
}

describe('export', () => {
  it('gives subscriptions and digests of this place as rows of a sources file', async () => {
    await subscribe({
      company: 'OpenAI',
      severity: 'high',
      mode: 'daily',
      quiet: '22:00-07:00',
      zone: 'Europe/Berlin',
    });
    shop.minutesPass(1);
    await subscribe({ topic: 'lawsuit_filed', kind: 'court', data: 'code', region: 'eu', exclude: 'stock, shares' });
    await shop.ask('digest', monday);
    expect(textOf(await shop.ask('export'))).toMatchInlineSnapshot(`
      "subscriptions:
        - channel: discord:guild/news
          companies:
            - OpenAI
          severity: high
          mode: daily
          quiet: 22:00-07:00
          zone: Europe/Berlin
          digest:
            day: monday
            time: 09:00
            zone: Europe/Berlin
        - channel: discord:guild/news
          topics:
            - lawsuit_filed
          kinds:
            - court
          data:
            - code
          regions:
            - eu
          exclude:
            - stock
            - shares"
    `);
    expect((await shop.ask('export', {}, stranger)).title).toBe('Nothing to export');
  });

  it('pages, each page a document of its own', async () => {
    for (let index = 0; index < 10; index += 1) await subscribe({ exclude: `word ${index}` });
    const first = await shop.ask('export');
    const second = await shop.press(first, 'More');
    expect([first, second].map((card) => textOf(card).match(/channel:/g)?.length)).toEqual([8, 2]);
    expect(textOf(second)).toMatch(/^subscriptions:\n/);
  });
});

describe('import', () => {
  const exported = async () => {
    await subscribe({ company: 'OpenAI', severity: 'high' });
    shop.minutesPass(1);
    await subscribe({ exclude: 'stock', mode: 'hourly' });
    await shop.ask('digest', monday);
    return textOf(await shop.ask('export'));
  };
  const news = { platform: 'discord', space: 'guild', channel: 'news' } as const;

  it('puts in what export gave, the same, once', async () => {
    const text = await exported();
    for (const { id } of await shop.store().subscriptions(news)) {
      await shop.store().removeSubscription(id, { at: '2026-11-02T09:00:00.000Z', ...news, who: 'ada', did: 'x' });
    }
    await shop.ask('digest', { do: 'off' });
    const asked = await shop.ask('import', { text });
    expect(shop.shown(asked)).toMatchInlineSnapshot(`
      "┃ Add 2 subscriptions and 1 digest?
      ┃
      ┃ • #news: OpenAI; at least high
      ┃ • #news: everything without “stock”, once an hour
      ┃ • #news: a digest on Mondays at 09:00 (Europe/Berlin)
      ┃
      ┃ Nothing has been added yet. You have one day to confirm.
      [Add]
      "
    `);
    expect(await shop.subscribed()).toEqual([]);
    await shop.restart();
    expect((await shop.press(asked, 'Add')).title).toBe('Added');
    expect((await shop.press(asked, 'Add')).title).toBe('Already added');
    expect(textOf(await shop.ask('export'))).toBe(text);
  });

  it('adds nothing that is there already, and says so', async () => {
    const text = await exported();
    const card = await shop.ask('import', { text });
    expect(shop.shown(card)).toContain('2 subscriptions already exist.');
    expect(card.actions).toEqual([]);
  });

  it.each([
    ['nonsense', 'Line 1'],
    [
      'subscriptions:\n  - channel: discord:guild/news\n    quiet: "22-7"\n',
      'Line 3 "quiet" must be a time range in quotes',
    ],
    ['subscriptions:\n  - channel: discord:guild/news\n    companys: [X]\n', 'Line 3'],
    ['subscriptions:\n  - channel: discord:other/news\n', 'discord:other/news belongs to another server or workspace'],
    ['feeds:\n  - url: https://a.example/feed\n', "Feeds and policies can't be imported here"],
    ['# nothing\n', 'No subscriptions found'],
    [
      `subscriptions:\n${Array.from({ length: 26 }, (_, index) => `  - channel: discord:guild/c${index}\n`).join('')}`,
      '26 channels',
    ],
    ['a: &a [x]\nb: [*a, *a]\nsubscriptions: []\n', 'a'],
  ])('%j is refused with a sentence, and nothing taken', async (text, sentence) => {
    const card = await shop.ask('import', { text });
    expect(card.tone).toBe('error');
    expect(JSON.stringify(card.lines).replaceAll('\\"', '"')).toContain(sentence);
    expect(await shop.subscribed()).toEqual([]);
  });

  it('ends a sentence once where it asks back', async () => {
    const text = 'subscriptions:\n  - channel: discord:guild/news\n    severity: hgih\n';
    const card = await shop.ask('import', { text });
    expect(JSON.stringify(card.lines).replaceAll('\\"', '"')).toMatch(/did you mean "high"\?"/);
  });

  it('counts in the audit what was added, and names only that', async () => {
    const text = 'subscriptions:\n  - channel: discord:guild/news\n    severity: high\n';
    await shop.press(await shop.ask('import', { text }), 'Add');
    expect(JSON.stringify((await shop.ask('audit')).lines)).toContain(': Imported 1 subscription"');
  });

  it('takes nothing where the bot may not post', async () => {
    const text = await exported();
    shop.chat.missing = ['Send Messages'];
    expect(shop.shown(await shop.ask('import', { text }))).toContain('Missing: Send Messages.');
  });

  it('adds nothing to another place, whoever has the button', async () => {
    const text = (await exported()).replaceAll('OpenAI', 'Meta');
    const asked = await shop.ask('import', { text });
    expect(await shop.press(asked, 'Add', stranger)).toMatchObject({ tone: 'error' });
    expect(JSON.stringify(await shop.subscribed())).not.toContain('Meta');
  });
});

describe('a command that needs several lines', () => {
  const text = 'subscriptions:\n  - channel: discord:GUILD/CHANNEL\n    severity: high\n';
  const chats = () => ({ commands, answer: shop.answer, suggest: shop.suggestFor });

  it('opens a form on Discord, and answers what was filled in, to the asker alone', async () => {
    await using setting = await startDiscord(chats());
    const { server } = setting;
    const asker = { channel: fakeChannels.news, userName: 'ada', manager: true };
    const written = text.replace('GUILD', server.guildId).replace('CHANNEL', fakeChannels.news);
    const answered = await server.fill(asker, 'import', { text: written });
    expect(wordsOf(answered.message)).toContain('Add 1 subscription?');
    expect(answered.isPrivate).toBe(true);
    const refused = await server.fill({ ...asker, manager: false }, 'import', { text: written });
    expect(wordsOf(refused.message)).not.toContain('Add 1 subscription?');
  });

  it('opens a form of several lines on Slack', async () => {
    await using setting = await startSlack(chats());
    const { server } = setting;
    server.emit(server.command('import'));
    await server.until(() => server.views.length > 0);
    expect(JSON.stringify(server.views[0])).toContain('"multiline":true');
    const written = text.replace('discord:GUILD', 'slack:T1').replace('CHANNEL', 'C000NEWS1');
    server.emit(server.submit({ text: { value: { type: 'plain_text_input', value: written } } }));
    await server.until(() => server.responses.length > 0);
    expect(JSON.stringify(server.responses.at(-1))).toContain('Add 1 subscription?');
  });

  it('is for managers', async () => {
    expect(await shop.ask('import', { text }, { ...ada, manager: false })).toMatchObject({ tone: 'error' });
  });
});
