import { describe, expect, it } from 'vitest';
import { joinStories } from '../../../src/core/story/join-stories.ts';
import { summarise } from '../../../src/core/story/summarise.ts';
import type { JudgedItem, Story, SummarySentence } from '../../../src/types.ts';
import { judged } from '../judge/items.ts';

function storyOf(items: readonly JudgedItem[]): Story {
  const [story] = joinStories({ judged: items, open: [], now: '2026-02-01T12:00:00.000Z', settleMs: 0 });
  if (story === undefined) throw new Error('These items make no story.');
  return story;
}

function summaryOf(...items: readonly JudgedItem[]): readonly SummarySentence[] {
  return summarise(storyOf(items), items);
}

function textOf(summary: readonly SummarySentence[]): string {
  return summary.map(({ text }) => text).join(' ');
}

const filed = judged(
  'Customer sues Dropbox over AI training on private files',
  'Ann Lee sued Dropbox in Oakland on January 21, alleging that it used 14 private documents to train AI. She seeks $1,000 a person. Subscribe to our newsletter.',
  { key: 'filed' },
);
const cases: readonly (readonly [
  name: string,
  item: JudgedItem,
  must: readonly RegExp[],
  mustNot: readonly RegExp[],
])[] = [
  [
    'an allegation names who alleges',
    filed,
    [/Ann Lee .* alleging/, /allegations; nothing has been proven/],
    [/newsletter/],
  ],
  [
    'an allegation told as a fact by its source is preceded by what it is',
    judged(
      'Class action against Evernote over AI training',
      'Evernote trained its AI on notes of millions of users without consent from 2023 to 2025. The class covers California.',
    ),
    [/^These are allegations; nothing has been proven\./],
    [],
  ],
  [
    'a denial names who denies',
    judged(
      'Dropbox denies training AI on files',
      '“We have never trained AI on files,” Dropbox said on Thursday. Users had complained about new terms.',
    ),
    [/Dropbox said on Thursday/, /denies it/],
    [],
  ],
  [
    'a withdrawal decides nothing',
    judged(
      'Customer drops lawsuit against Dropbox over AI training',
      'Ann Lee withdrew the suit without prejudice on January 30. Dropbox had denied that it trained AI on files.',
    ),
    [/withdrawn without prejudice; that decides nothing/],
    [/cleared|innocent|won/],
  ],
  [
    'a dismissal decides nothing',
    judged(
      'Judge dismisses lawsuit against Evernote over AI training',
      'The lawsuit over AI training on notes was dismissed with leave to amend on Friday.',
    ),
    [/decides nothing about whether the claims are true|without deciding/],
    [],
  ],
  [
    'a settlement is no finding',
    judged(
      'Clearview AI settles class action over faces',
      'Clearview AI agreed to settle a class action over face images scraped to train recognition AI. It admits no wrongdoing.',
    ),
    [/settlement is no finding/],
    [],
  ],
  [
    'a bill is no law',
    judged(
      'Senators introduce bill on AI training data',
      'The bill would let authors ask which works were used to train AI models.',
    ),
    [/proposal, not law/],
    [],
  ],
  [
    'a ruling needs no caution of ours',
    judged(
      'Dutch watchdog fines Dropbox for training AI on personal data',
      'The data protection authority fined Dropbox 3 million euros on May 4 because it trained AI on personal data of 20,000 users.',
    ),
    [/3 million euros/, /20,000 users/],
    [/allegations/],
  ],
  [
    'a confirmed change is told in the source’s words',
    judged(
      'Canva will train AI on designs',
      'From May 1 Canva uses designs to train its AI models. Users can opt out in Settings.',
    ),
    [/From May 1/, /opt out/],
    [/allegations/],
  ],
  [
    'a headline alone is quoted',
    judged('Canva updates privacy policy to train AI on users’ designs'),
    [/Canva updates privacy policy/],
    [],
  ],
  [
    'a headline alone that accuses keeps what it is',
    judged('Class action accuses Evernote of training AI on users’ notes'),
    [/Class action accuses Evernote/, /allegations; nothing has been proven/],
    [],
  ],
];

describe('summarise()', () => {
  it.each(cases)('%s', (_name, item, must, mustNot) => {
    const text = textOf(summaryOf(item));
    for (const words of must) expect(text).toMatch(words);
    for (const words of mustNot) expect(text).not.toMatch(words);
  });

  it.each(cases)('says in one to three sentences, each with its source: %s', (_name, item) => {
    const summary = summaryOf(item);
    expect(summary.length).toBeGreaterThanOrEqual(1);
    expect(summary.length).toBeLessThanOrEqual(3);
    for (const sentence of summary) expect(sentence).toMatchObject({ itemKey: item.item.key, url: item.item.url });
  });

  it.each(cases)('quotes exactly, and puts no number or name into words of its own: %s', (_name, { item, finding }) => {
    for (const { quoted, text } of summaryOf({ item, finding })) {
      if (quoted) expect(`${item.title}\n${item.text}`).toContain(text);
      else expect(text).not.toMatch(/\d|\b(?!(?:The|These|This|An?|AI)\b)\p{Lu}\p{Ll}+/u);
    }
  });

  it('tells a story by the item that brought its state', () => {
    const denied = judged(
      'Dropbox denies training AI on files after lawsuit',
      '“These are false claims,” Dropbox said about the lawsuit by Ann Lee in Oakland over AI training on documents.',
      { key: 'denied', publishedAt: '2026-01-22T10:00:00.000Z' },
    );
    const summary = summaryOf(filed, denied);
    expect(summary.every(({ itemKey }) => itemKey === 'denied')).toBe(true);
    expect(textOf(summary)).toContain('Dropbox said');
  });

  it('says nothing where there are no items', () => {
    expect(summarise(storyOf([filed]), [])).toEqual([]);
  });

  it('shortens an endless sentence between words', () => {
    const endless = judged(
      'Canva will train AI on designs',
      `Canva will train AI on designs ${'and on more designs '.repeat(100)}`,
    );
    for (const { text } of summaryOf(endless)) {
      expect(text.length).toBeLessThanOrEqual(400);
      expect(text).toMatch(/\w(?:…|)$/);
    }
  });
});

describe('summarise() of news in another language', () => {
  it('quotes the original and names its language', () => {
    const german = judged(
      'LinkedIn ändert Datenschutzerklärung: Beiträge der Nutzer werden zum KI-Training verwendet',
      'Das Netzwerk LinkedIn verwendet ab dem 3. November die Beiträge seiner Nutzer, um KI-Modelle zu trainieren. Wer das nicht will, kann in den Einstellungen widersprechen.',
      { key: 'german' },
    );
    const quotes = summaryOf(german).filter(({ quoted }) => quoted);
    expect(quotes.length).toBeGreaterThan(0);
    for (const { text, language } of quotes) {
      expect(language).toBe('German');
      expect(`${german.item.title} ${german.item.text}`).toContain(text);
    }
  });

  it('says nothing of the language of English', () => {
    expect(summaryOf(filed).some((sentence) => 'language' in sentence)).toBe(false);
  });
});
