import { describe, expect, it } from 'vitest';
import { joinStories } from '../../../src/core/story/join-stories.ts';
import { summarise } from '../../../src/core/story/summarise.ts';
import type { JudgedItem } from '../../../src/nouns/item.ts';
import type { Story, SummarySentence } from '../../../src/nouns/story.ts';
import { judged } from '../judge/items.ts';
import { filed, summaryCases } from './summary-cases.ts';

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

describe('the end of a case', () => {
  const sentenceFor = (stateNote: string | undefined) => {
    const ended = { ...storyOf([filed]), state: 'dismissed' as const, stateNote };
    return summarise(ended, [filed])[0]?.text;
  };

  it.each([
    [undefined, /ended.*alone doesn’t show whether the claims are true/],
    ['withdrawn without prejudice', /withdrawn without prejudice; nothing was decided/],
    ['withdrawn', /withdrawn; nothing was decided/],
    ['dismissed without prejudice', /nothing was decided/],
    ['dismissed with prejudice', /these claims are over.*alone isn’t a finding/],
  ])('%s is told for what it is', (note, words) => {
    expect(sentenceFor(note)).toMatch(words);
  });

  it('with prejudice never reads as if nothing was decided', () => {
    expect(sentenceFor('dismissed with prejudice')).not.toMatch(/nothing was decided/);
  });
});

describe('summarise()', () => {
  it.each(summaryCases)('%s', (_name, item, must, mustNot) => {
    const text = textOf(summaryOf(item));
    for (const words of must) expect(text).toMatch(words);
    for (const words of mustNot) expect(text).not.toMatch(words);
  });

  it.each(summaryCases)('says in one to three sentences, each with its source: %s', (_name, item) => {
    const summary = summaryOf(item);
    const quotes = summary.filter(({ quoted }) => quoted);
    expect(quotes.length).toBeGreaterThanOrEqual(1);
    expect(quotes.length).toBeLessThanOrEqual(3);
    // Our own words introduce the quotes.
    expect(summary.findIndex(({ quoted }) => quoted)).toBe(summary.length - quotes.length);
    expect(summary.length - quotes.length).toBeLessThanOrEqual(1);
    for (const sentence of summary) expect(sentence).toMatchObject({ itemKey: item.item.key, url: item.item.url });
  });

  it.each(summaryCases)(
    'quotes exactly, and puts no number or name into words of its own: %s',
    (_name, { item, finding }) => {
      for (const { quoted, text } of summaryOf({ item, finding })) {
        if (quoted) expect(`${item.title}\n${item.text}`).toContain(text);
        else expect(text).not.toMatch(/\d|\b(?!(?:The|These|This|An?|AI)\b)\p{Lu}\p{Ll}+/u);
      }
    },
  );

  it('tells a story by the item that brought its state, and how it began after it', () => {
    const denied = judged(
      'Dropbox denies training AI on files after lawsuit',
      '“These are false claims,” Dropbox said about the lawsuit by Ann Lee in Oakland over AI training on documents.',
      { key: 'denied', publishedAt: '2026-01-22T10:00:00.000Z' },
    );
    const summary = summaryOf(filed, denied);
    const newest = summary.filter(({ earlier }) => earlier !== true);
    expect(newest.every(({ itemKey }) => itemKey === 'denied')).toBe(true);
    expect(summary.at(-1)).toMatchObject({ itemKey: filed.item.key, earlier: true });
    expect(textOf(summary)).toContain('Dropbox said');
  });

  it('says nothing where there are no items', () => {
    expect(summarise(storyOf([filed]), [])).toEqual([]);
  });

  it('shortens an endless sentence between words', () => {
    const endless = judged(
      'Canva will train AI on users’ photos',
      `Canva will train AI on users’ photos ${'and on more photos '.repeat(100)}`,
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
    expect(summaryOf(filed).every(({ language }) => language === undefined)).toBe(true);
  });
});
