import { describe, expect, it } from 'vitest';
import { summarise } from '../../../src/core/story/summarise.ts';
import type { JudgedItem } from '../../../src/nouns/item.ts';
import type { Story, TimelineEntry } from '../../../src/nouns/story.ts';
import { judged } from '../judge/items.ts';

const storyOf = (items: readonly JudgedItem[], about: Partial<Story> = {}): Story => {
  const timeline = items.map(
    ({ item, finding }, index): TimelineEntry => ({
      at: `2026-01-${10 + index}T10:00:00.000Z`,
      event: finding.event,
      claimStatus: finding.claimStatus,
      text: item.title,
      publisher: item.publisher,
      url: item.url,
      itemKey: item.key,
      isStep: true,
    }),
  );
  return {
    id: 's',
    title: items[0]?.item.title ?? '',
    state: 'reported',
    event: items.at(-1)?.finding.event ?? 'none',
    companies: ['Quillmark'],
    dataTypes: [],
    genres: ['news'],
    severity: 'high',
    openedAt: '2026-01-10T10:00:00.000Z',
    updatedAt: '2026-01-20T10:00:00.000Z',
    settlesAt: null,
    publishers: [],
    itemKeys: items.map(({ item }) => item.key),
    ...about,
    timeline: about.timeline ?? timeline,
  };
};

const quotesOf = (title: string, text: string, about: Partial<Story> = {}) => {
  const item = judged(title, text);
  return summarise(storyOf([item], about), [item])
    .filter(({ quoted }) => quoted)
    .map((sentence) => sentence.text);
};

const suit = 'Tutor sues Quillmark over AI training on private messages';
const filler = [
  'The company was founded in Leeds and has offices in four cities.',
  'Its shares were little changed in early trading on the day.',
  'The building has a large garden with a pond and some old trees.',
  'Analysts have long followed the sector with some interest.',
].join(' ');

describe('what a summary quotes', () => {
  it.each([
    [
      'what happened, not an opening that leads up to it',
      'Quillmark to train AI on customers’ notes',
      'In a post on Monday, Quillmark shared some news with its community. From March 2 it will train its AI models on the notes of all customers unless they opt out. Business accounts are excluded. Notes deleted before that date are not used.',
      [/From March 2/, /Business accounts are excluded/, /not used/],
      [/shared some news/],
    ],
    [
      'answers, not questions to the reader',
      'Brindle will use photos to train AI',
      'Have you ever wondered what happens to your holiday photos? Brindle will use its members’ photos to train AI models from June 1. Members in Norway can object in Settings until May 20.',
      [/from June 1/, /can object/],
      [/wondered/],
    ],
    [
      'no furniture of the page',
      'Harrow Maps confirms AI training on location data',
      'Listen to this article, a 4 minute read. Harrow Maps confirmed that it trains its AI models on the location data of 3 million users. Share this story with a friend who should know.',
      [/3 million users/],
      [/minute read|Share this/],
    ],
    [
      'no words in quotation marks of an unknown speaker',
      suit,
      `A tutor sued Quillmark on Tuesday, alleging that it trained its AI models on private messages. “It is what it is.” She asks for $500 a person. Quillmark declined to comment. ${filler}`,
      [/alleging/, /\$500 a person/, /declined to comment/],
      [/It is what it is/],
    ],
    [
      'how long something took',
      'Tutor drops lawsuit against Quillmark over AI training on private messages',
      `The tutor dropped the lawsuit against Quillmark over AI training on private messages. ${filler} The notice came nine days after the suit was filed.`,
      [/nine days after/],
      [/garden/],
    ],
    [
      'officials by name',
      'Regulator opens inquiry into Quillmark over AI training on messages',
      `The regulator opened an inquiry into Quillmark over AI training on messages of its users. ${filler} Commissioner Dana Whitlock said that the notice to users came too late.`,
      [/Dana Whitlock/],
      [/garden/],
    ],
    [
      'what a lawyer conceded',
      'Tutor drops lawsuit against Quillmark over AI training on private messages',
      `The tutor dropped the lawsuit against Quillmark over AI training on private messages. ${filler} Her lawyer acknowledged that the company had shown him that no message was used.`,
      [/Her lawyer acknowledged/],
      [/garden/],
    ],
    [
      'what is still open',
      'Judge approves settlement of Quillmark AI training suit',
      `A judge approved the settlement of the suit over AI training on messages, worth $40 million. ${filler} Two class members said they will appeal.`,
      [/\$40 million/, /will appeal/],
      [/garden/],
    ],
    [
      'what is asked for, by its sum',
      suit,
      `A tutor sued Quillmark on Tuesday, alleging that it trained its AI models on private messages. ${filler} The plaintiff seeks €2,000 for each member of the class.`,
      [/€2,000/],
      [/garden/],
    ],
    [
      'a party whose name is also that of a picture agency',
      'Getty Images sues Quillmark over pictures used to train AI',
      `Getty Images sued Quillmark in Oslo on Friday, alleging that it copied 4 million pictures to train AI. ${filler}`,
      [/Getty Images sued Quillmark/],
      [],
    ],
    [
      'one sentence of two that say the same',
      'Quillmark to train AI on customers’ notes',
      'Quillmark will train its AI models on customers’ notes from March 2. Quillmark will train its AI models on customers’ notes from March 2, it said. Customers can opt out in Settings. Notes of schools are excluded.',
      [/can opt out/, /schools are excluded/],
      [],
    ],
  ])('is %s', (_what, title, text, must, mustNot) => {
    const told = quotesOf(title, text, { state: title === suit ? 'alleged' : 'reported' }).join(' ');
    for (const words of must) expect(told).toMatch(words);
    for (const words of mustNot) expect(told).not.toMatch(words);
  });

  const filed = judged(
    suit,
    'A tutor sued Quillmark on January 10, alleging that it trained its AI models on private messages. She seeks $500 a person.',
    { key: 'filed' },
  );
  const dropped = judged(
    'Tutor drops lawsuit against Quillmark over AI training on private messages',
    'The tutor voluntarily dismissed the lawsuit against Quillmark without prejudice. Her lawyer acknowledged that he was shown how messages are kept apart. The notice came nine days after filing.',
    { key: 'dropped' },
  );

  it('is the newest step first, and then how the story began', () => {
    const summary = summarise(storyOf([filed, dropped], { state: 'dismissed' }), [filed, dropped]);
    const quotes = summary.filter(({ quoted }) => quoted);
    expect(quotes.map(({ itemKey, earlier }) => [itemKey, earlier === true])).toEqual([
      ['dropped', false],
      ['dropped', false],
      ['filed', true],
    ]);
    expect(quotes.at(-1)?.text).toMatch(/sued Quillmark on January 10/);
    expect(quotes.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(800);
  });

  it('is never an older step told as the newest, though its article says more', () => {
    const settled = (key: string, title: string, text: string) => judged(title, text, { key });
    const agreed = settled(
      'agreed',
      'Quillmark settles suit over AI training on messages',
      `Quillmark agreed to settle the suit over AI training on private messages for $40 million. ${filler} ${filler}`,
    );
    const approved = settled(
      'approved',
      'Judge gives final approval to settlement of Quillmark suit over AI training',
      'Judge Ada Moreno gave final approval to the settlement over AI training on private messages.',
    );
    const summary = summarise(storyOf([agreed, approved], { state: 'settled', event: 'lawsuit_settled' }), [
      agreed,
      approved,
    ]);
    const [first] = summary.filter(({ quoted }) => quoted);
    expect(first).toMatchObject({ itemKey: 'approved' });
  });

  it('is the longest report of a step, whichever came first', () => {
    const brief = judged(suit, 'A tutor sued Quillmark over AI training on private messages.', { key: 'brief' });
    const story = storyOf([filed, brief], { state: 'alleged', event: 'lawsuit_filed' });
    const timeline = story.timeline.map((entry) => (entry.itemKey === 'brief' ? { ...entry, isStep: false } : entry));
    const summary = summarise({ ...story, timeline }, [filed, brief]);
    expect(summary.every(({ itemKey, earlier }) => itemKey === 'filed' && earlier === undefined)).toBe(true);
  });
});
