import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCard as renderDiscord } from '../../src/chats/discord/render-card.ts';
import { renderText } from '../../src/chats/discord/render-classic.ts';
import { renderCard as renderSlack } from '../../src/chats/slack/render-card.ts';
import { renderCard as renderTerminal } from '../../src/chats/terminal/render-card.ts';
import type { Card } from '../../src/nouns/card.ts';
import { hostileText, plainCard } from './discord/cards.ts';
import { ordinaryText, trickIn } from './outside-text.ts';

const link = 'https://a.example/';

/** Where a card takes outside text. */
const places: Readonly<Record<string, (text: string) => Partial<Card>>> = {
  'a title': (title) => ({ title }),
  'a linked title': (title) => ({ title, titleUrl: link }),
  'a heading': (text) => ({ lines: [{ kind: 'heading', text }] }),
  'a line': (text) => ({ lines: [{ kind: 'text', pieces: [text] }] }),
  'two pieces of a line': (text) => ({
    lines: [{ kind: 'text', pieces: [text.slice(0, text.length / 2), text.slice(text.length / 2)] }],
  }),
  'bold words': (strong) => ({ lines: [{ kind: 'text', pieces: [{ strong }] }] }),
  'the words of a link': (text) => ({ lines: [{ kind: 'text', pieces: [{ text, url: link }] }] }),
  'what should be a time': (text) => ({
    lines: [{ kind: 'text', pieces: [{ at: Number.isNaN(Date.parse(text)) ? text : 'x', as: 'date' }] }],
  }),
  'a bullet': (text) => ({ lines: [{ kind: 'bullet', pieces: [text] }] }),
  'small print': (text) => ({ lines: [{ kind: 'small', pieces: [text] }] }),
  'a quote': (text) => ({ lines: [{ kind: 'quote', text }] }),
  'the source of a quote': (from) => ({ lines: [{ kind: 'quote', text: 'Q', from }] }),
  'the path of a change': (text) => ({ lines: [{ kind: 'hunk', hunk: { path: [text], before: 'B', after: 'A' } }] }),
  'the name of a fact': (name) => ({ facts: [{ name, value: ['V'] }] }),
  'a fact': (text) => ({ facts: [{ name: 'N', value: [text] }] }),
  'the label of a link': (label) => ({ links: [{ label, url: link }] }),
  'a footer': (footer) => ({ footer }),
};

const cardWith = (parts: Partial<Card>): Card => ({ ...plainCard, title: '', lines: [], ...parts });

/** What Discord reads as markup, in order: docs, reference#message-formatting; support.discord.com, "Markdown Text 101". */
function markupForDiscord(text: string): readonly string[] {
  const read = text.replaceAll(/\\[^0-9A-Za-z\s]/g, '\uE000').replaceAll(/@\u200B(?=everyone|here)/gi, '');
  const markup = /[*_~`|<>[\]]|:\/\/|:[\p{L}\p{N}_+-]+:|@(?:everyone|here)|^\s*(?:#|-#? |\+ |\d+[.)] )/gimu;
  return read.match(markup) ?? [];
}

/** What Slack reads as markup, in order: docs.slack.dev/messaging/formatting-message-text. Of a button or header: emoji and entities. */
function markupForSlack(text: string, { isPlain }: { isPlain: boolean }): readonly string[] {
  const markup = isPlain
    ? /[<>]|&(?!(?:amp|lt|gt);)|:[\p{L}\p{N}_+'-]+:/gmu
    : /[*_~`<>]|&(?!(?:amp|lt|gt);)|^\s*&gt;|:[\p{L}\p{N}_+'-]+:/gmu;
  return text.match(markup) ?? [];
}

/** Every string that is shown of a message, whatever holds it, and whether markup is read in it. */
function shownIn(message: object): readonly { readonly text: string; readonly isPlain: boolean }[] {
  const found: { text: string; isPlain: boolean }[] = [];
  JSON.stringify(message, function (this: { type?: unknown }, key, value: unknown) {
    if (typeof value === 'string' && ['text', 'content', 'label'].includes(key))
      found.push({ text: value, isPlain: this.type === 'plain_text' || key === 'label' });
    return value;
  });
  return found;
}

/** All that is shown of a card, and the markup in it: that of ours, where nothing else got in. */
const platforms = {
  Discord: (card: Card) => {
    const shown = [...shownIn(renderDiscord(card)), { text: renderText(card).content, isPlain: false }];
    // The guard inside @everyone is ours.
    const seen = shown.map(({ text }) => text.replaceAll(/@\u200B(?=everyone|here)/gi, '@'));
    return { seen, markup: shown.flatMap(({ text, isPlain }) => (isPlain ? [] : markupForDiscord(text))) };
  },
  Slack: (card: Card) => {
    const { blocks, text } = renderSlack(card);
    const shown = [...shownIn(blocks), { text, isPlain: false }];
    return { seen: shown.map((one) => one.text), markup: shown.flatMap((one) => markupForSlack(one.text, one)) };
  },
  'a terminal': (card: Card) => ({
    seen: [renderTerminal(card, { colour: false, width: 100, zone: 'UTC' })],
    markup: [],
  }),
};

describe.each(Object.entries(platforms))('outside text on %s', (_platform, show) => {
  it.each(Object.entries(places))('adds no markup and no tricks in %s', (_place, put) => {
    const ours = ['x', ''].map((text) => show(cardWith(put(text))).markup);
    fc.assert(
      fc.property(hostileText, (text) => {
        const { seen, markup } = show(cardWith(put(text)));
        expect(ours).toContainEqual(markup);
        for (const one of seen) expect(trickIn(one)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});

describe.each(Object.entries(ordinaryText))('ordinary text: %s', (_script, sentence) => {
  /** Words of the sentence in any order, so that each stands at the start, inside and at the end. */
  const words = fc
    .shuffledSubarray(sentence.split(' '), { minLength: 1 })
    .map((some) => some.join(' '))
    // A bare sign at the start of a line is markup, and is changed so that it can be read as the sign.
    .filter((text) => !/^>/.test(text));
  const lineOf = (text: string): Card => cardWith({ lines: [{ kind: 'text', pieces: [text] }] });

  it('is read on Discord as it was written', () => {
    fc.assert(
      fc.property(words, (text) => {
        const shown = renderText(lineOf(text)).content;
        expect(shown.replaceAll(/\\([^0-9A-Za-z\s])/g, '$1')).toBe(text);
      }),
      { numRuns: 20 },
    );
  });

  it('is read on Slack as it was written', () => {
    fc.assert(
      fc.property(words, (text) => {
        const read = renderSlack(lineOf(text)).text;
        expect(read.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text);
      }),
      { numRuns: 20 },
    );
  });

  it('is read in a terminal as it was written', () => {
    fc.assert(
      fc.property(words, (text) => {
        const shown = renderTerminal(lineOf(text), { colour: false, width: 100, zone: 'UTC' });
        expect(shown).toContain(text);
      }),
      { numRuns: 20 },
    );
  });
});
