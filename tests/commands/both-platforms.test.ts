import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Probe, Probed } from '../../src/nouns/probe.ts';
import { lawsuit, lawsuitItems } from '../cards/rookery.ts';
import { judged, poll, pollState } from '../store/samples.ts';
import { type BothPlatforms, openBoth } from './both-platforms.ts';
import { policyPage } from './policies.ts';
import { openWorkshop, storyAbout, type Workshop } from './workshop.ts';

/** A feed at every address, with one entry. */
const probed: Probed = { found: 'feed', title: 'Rookery *News*', count: 1, entries: [judged('x')] };
const probe: Probe = { source: async () => probed, address: async () => probed };

let shop: Workshop;
let both: BothPlatforms;
beforeEach(async () => {
  shop = await openWorkshop({ probe });
  await shop.read(policyPage('Rookery', 'Privacy Policy', { optOut: 'https://rookery.example/no' }), [
    { daysAgo: 30, paragraphs: ['Training # We do not use your chats to train AI models.'] },
    {
      daysAgo: 2,
      paragraphs: [
        'Training # We use your chats to train AI models.',
        'Training # You can opt out of AI training in your settings until December 1, 2026.',
      ],
    },
  ]);
  await shop.store().commitPolls([poll('a', { poll: pollState(), items: lawsuitItems(3), stories: [lawsuit(3)] })]);
  await shop.write(
    ...Array.from({ length: 12 }, (_, index) =>
      storyAbout('OpenAI', { id: `s${index}`, daysAgo: index, title: `OpenAI news ${index}` }),
    ),
  );
  both = await openBoth(shop);
});
afterEach(async () => {
  await both[Symbol.asyncDispose]();
  await shop.close();
});

describe('every look-up tells the same on Discord and on Slack, to the asker alone', () => {
  it.each([
    ['latest', {}],
    ['latest', { company: 'Rookery' }],
    ['search', { words: 'private messages' }],
    ['story', { story: 'private messages' }],
    ['story', { story: 'OpenAI news' }],
    ['company', { name: 'Rookery' }],
    ['company', { name: 'Microsoft' }],
    ['policy', { service: 'Rookery' }],
    ['policy', { service: 'Rookery', terms: 'privacy', from: '1', to: '2026-11-01' }],
    ['optout', { company: 'Rookery' }],
    ['optout', { company: 'LinkedIn' }],
    ['why', { item: 'private messages' }],
    ['why', { item: 'https://nowhere.example/x' }],
    ['status', {}],
    ['subscribe', { company: 'OpenAI', mode: 'hourly', quiet: '22:00-07:00', zone: 'Europe/Berlin', region: 'eu' }],
    ['subscribe', { mode: 'weekly', ceiling: '3', zone: 'UTC' }],
    ['subscribe', { mode: 'daily' }],
    ['subscribe', { edit: 'nothing' }],
    ['unsubscribe', {}],
    ['subscriptions', {}],
    ['digest', {}],
    ['digest', { do: 'set', day: 'monday', time: '09:00', zone: 'Asia/Kolkata' }],
    ['digest', { do: 'set', zone: 'Mars/Base' }],
    ['digest', { do: 'now' }],
    ['digest', { do: 'off' }],
    ['export', {}],
    ['audit', {}],
    ['mute', {}],
    ['mute', { story: 'private messages' }],
    ['mute', { company: 'OpenAI', for: 'week' }],
    ['sources', {}],
    ['sources', { action: 'add', url: 'https://rookery.example/feed?a=1&b=2' }],
    ['sources', { action: 'remove', url: 'Feed a' }],
    ['sources', { action: 'test', url: 'Feed a' }],
    ['help', {}],
  ])('%s %j', async (command, input) => {
    const { discord, slack } = await both.ask(command, input);
    expect(slack.words).toBe(discord.words);
    expect(slack.buttons).toEqual(discord.buttons);
    expect([discord.isPrivate, slack.isPrivate]).toEqual([true, true]);
    expect(discord.words).not.toBe('');
  });

  it('buttons turn the answer over in place and lead to the same, also after a restart', async () => {
    for (const [command, input, label] of [
      ['latest', {}, 'More'],
      ['policy', { service: 'Rookery' }, 'Compare 1'],
      ['story', { story: 'OpenAI news' }, '2'],
      ['story', { story: 'private messages' }, 'Why?'],
      ['company', { name: 'Rookery' }, 'How to opt out'],
      ['mute', { story: 'private messages' }, '1 week'],
      ['sources', { action: 'add', url: 'https://rookery.example/feed' }, 'Cancel'],
      ['subscribe', { company: 'OpenAI' }, 'Subscribe'],
      ['digest', { do: 'set', day: 'friday', time: '17:00', zone: 'UTC' }, 'Turn off'],
    ] as const) {
      await both.ask(command, input);
      await shop.restart();
      const { discord, slack } = await both.press(label);
      expect(slack.words, `${command}, ${label}`).toBe(discord.words);
      expect(discord.words).not.toContain('That didn t work');
      expect([discord.isPrivate, slack.isPrivate]).toEqual([true, true]);
    }
  });
});

describe('hostile option text is harmless on both', () => {
  const hostile = [
    '@everyone @here <@1> <@&1>',
    '<!channel> <!subteam^S1>',
    '```diff',
    '[free](https://evil.example)',
    '🦜👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '\u202Eشركة حاسوب\u202C',
    'x'.repeat(100),
    '漢'.repeat(100),
    '*_~`|>\\',
    '\u0000\u0007',
    '-"',
    'constructor',
  ];
  const places = [
    ['story', 'story'],
    ['company', 'name'],
    ['policy', 'service'],
    ['optout', 'company'],
    ['why', 'item'],
    ['mute', 'company'],
    ['mute', 'story'],
    ['search', 'words'],
    ['latest', 'company'],
    ['subscribe', 'company'],
    ['subscribe', 'exclude'],
    ['subscribe', 'edit'],
    ['unsubscribe', 'subscription'],
    ['digest', 'zone'],
  ] as const;

  it.each(places)('%s %s', async (command, option) => {
    for (const typed of hostile) {
      const { discord, slack } = await both.ask(command, { [option]: typed });
      // What Discord and Slack refuse, and every mention, fails the test when the fakes stop.
      expect([discord.isPrivate, slack.isPrivate], typed).toEqual([true, true]);
      expect(discord.words, typed).not.toContain('Something went wrong');
      expect(slack.words, typed).not.toContain('Something went wrong');
    }
  });

  it('and suggests nothing that Discord would refuse', async () => {
    for (const [command, option] of places) {
      for (const value of ['', ...hostile]) {
        const choices = await both.complete(command, { option, value });
        expect(choices.length).toBeLessThanOrEqual(25);
      }
    }
  });

  it('also from the texts that are looked up', async () => {
    const nasty = '@everyone <!channel> ``` [x](https://evil.example) <@1> ';
    const kept = [
      'We keep what you give us for as long as you have an account with us, and you can ask us to delete it at any time.',
      'We share information with companies that process it on our behalf, and with authorities where the law asks for it.',
    ];
    await shop.read(policyPage('Nasty', 'Terms', { optOut: 'https://nasty.example/no' }), [
      { daysAgo: 9, paragraphs: [...kept, `${nasty} # We do not use your chats to train AI models ${nasty}.`] },
      { daysAgo: 1, paragraphs: [...kept, `${nasty} # We use your chats to train AI models ${nasty.repeat(8)}.`] },
    ]);
    await shop.write(
      storyAbout('Nasty', {
        id: 'n',
        daysAgo: 0,
        title: nasty.repeat(10),
        event: 'lawsuit_filed',
        state: 'alleged',
        stateNote: nasty,
      }),
    );
    for (const [command, input] of [
      ['policy', { service: 'Nasty' }],
      ['policy', { service: 'Nasty', from: '1' }],
      ['company', { name: 'Nasty' }],
      ['optout', { company: 'Nasty' }],
      ['story', { story: 'evil example' }],
      ['why', { item: 'evil example' }],
      ['mute', { story: 'evil example' }],
    ] as const) {
      const { discord, slack } = await both.ask(command, input);
      expect(discord.words, command).not.toContain('Something went wrong');
      expect(slack.words, command).not.toContain('Something went wrong');
    }
  });
});
