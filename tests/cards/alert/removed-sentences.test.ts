import { describe, expect, it } from 'vitest';
import { alertCard } from '../../../src/cards/alert/alert-card.ts';
import { storyUpdateCard } from '../../../src/cards/alert/story-update-card.ts';
import { reasonLines } from '../../../src/cards/look-up/why-card.ts';
import { renderCard as discord } from '../../../src/chats/discord/render-card.ts';
import { renderCard as slack } from '../../../src/chats/slack/render-card.ts';
import { renderCard as terminal } from '../../../src/chats/terminal/render-card.ts';
import { summaryText } from '../../../src/cli/news-line.ts';
import { changeFinding } from '../../../src/core/policy/change-finding.ts';
import { joinStories } from '../../../src/core/story/join-stories.ts';
import { summarise } from '../../../src/core/story/summarise.ts';
import type { Card } from '../../../src/nouns/card.ts';
import type { JudgedItem, PolicyItem } from '../../../src/nouns/item.ts';
import type { Story } from '../../../src/nouns/story.ts';
import { filler, policyPage, polledPage } from '../../core/policy/page.ts';

const now = '2026-05-10T12:00:00.000Z';

/** A page that is polled with the sentences before, then four times with those after: long enough for a loss to be believed. */
function changed(service: string, { before, after }: { before: readonly string[]; after: readonly string[] }) {
  const poll = polledPage(service);
  poll(policyPage([...filler, ...before]));
  const page = policyPage([...filler, ...after]);
  const decision = [page, page, page, page].map(poll).find(({ outcome }) => outcome === 'changed');
  if (decision?.outcome !== 'changed') throw new Error('The page was not found changed.');
  const item: PolicyItem = {
    from: 'policy',
    key: `${service}:1`,
    sourceId: service,
    publisher: service,
    genre: 'policy',
    url: 'https://page.example/privacy',
    title: decision.title,
    text: decision.text,
    publishedAt: null,
    seenAt: now,
    change: decision.change,
  };
  return { item, finding: changeFinding(item, decision.meaning) };
}

function storyOf(judged: JudgedItem): Story {
  const [story] = joinStories({ judged: [judged], open: [], now, settleMs: 0 });
  if (story === undefined) throw new Error('The change made no story.');
  return story;
}

function alertOf(judged: JudgedItem): Card {
  const story = storyOf(judged);
  return alertCard(story, { items: [judged], summary: summarise(story, [judged]), reason: 'new', now });
}

const renderers: Readonly<Record<string, (card: Card) => string>> = {
  terminal: (card) => terminal(card, { colour: false, width: 2_000, zone: 'UTC', now }),
  Discord: (card) => JSON.stringify(discord(card)),
  Slack: (card) => JSON.stringify(slack(card).blocks),
};

const times = (text: string, sentence: string) => text.split(sentence).length - 1;

const cases = [
  ['Rookery', ['We do not use your messages to train AI models.'], []],
  [
    'Harbour Notes',
    ['Your notes are never used to train artificial intelligence.', 'We never train AI on your files.'],
    [],
  ],
  [
    'Quill',
    ['We do not train AI models on your drafts.'],
    ['Our partners in 12 countries receive your drafts and use them to train their own AI models.'],
  ],
  [
    'Fernbank',
    ['You can opt out of AI training in your settings.', 'We will not use photos of children to train AI models.'],
    ['We use your photos to train our generative AI models.', 'We use your voice recordings to train our AI models.'],
  ],
  [
    'Tallow',
    [
      'We do not use your letters to train AI models.',
      'Photos in your 3 albums are never used for training artificial intelligence.',
      'Recordings of calls in Berlin will not train any machine learning model of ours.',
      'Under no circumstances are medical files used to train a neural network.',
      'Contacts and calendars are not used by us for AI training.',
    ],
    [],
  ],
] as const;

describe.each(cases)('%s removes %j and adds %j', (service, before, after) => {
  const judged = changed(service, { before, after });
  const story = storyOf(judged);
  const summary = summarise(story, [judged]);
  const card = alertOf(judged);

  it('has no word of ours in the item, whose evidence stands in it exactly', () => {
    expect(judged.item.text).not.toContain('No longer there');
    expect(judged.finding.evidence.length).toBeGreaterThan(0);
    for (const words of judged.finding.evidence) expect(judged.item.text).toContain(words);
  });

  it('quotes only the page, and knows what is gone from it', () => {
    expect(summary.length).toBeGreaterThan(0);
    for (const { text, quoted, removed } of summary) {
      expect([...before, ...after]).toContain(text);
      expect([quoted, removed === true]).toEqual([true, before.some((sentence) => sentence === text)]);
    }
    const gone = summary.find(({ removed }) => removed === true);
    if (gone !== undefined) expect(summaryText([gone])).toBe(`No longer there: ${service}: “${gone.text}”`);
  });

  it.each(Object.keys(renderers))('shows each sentence once at most, and the plainest once: %s', (name) => {
    const drawn = renderers[name]?.(card) ?? '';
    for (const sentence of [...before, ...after]) expect(times(drawn, sentence)).toBeLessThanOrEqual(1);
    expect(times(drawn, judged.finding.evidence[0] ?? '')).toBe(1);
    for (const { text } of summary) expect(times(drawn, text)).toBe(1);
    expect(drawn).not.toContain('“No longer there');
    expect(drawn).not.toContain('> No longer there');
  });

  it('shows no sentence twice in an update either', () => {
    const update = storyUpdateCard(story, { items: [judged], summary, reason: 'severity', now });
    const drawn = renderers.terminal?.(update) ?? '';
    for (const { text } of summary) expect(times(drawn, text)).toBe(1);
  });

  it('says in `why` which of the sentences are gone, outside the quotation marks', () => {
    const lines = JSON.stringify(reasonLines(judged));
    for (const words of judged.finding.evidence) {
      const isGone = before.some((sentence) => sentence === words);
      expect(lines.includes(`; no longer there",": “${words}”`)).toBe(isGone);
    }
  });
});

it('says that a quoted sentence is gone where the changed places on the card do not show it', () => {
  const judged = changed('Tallow', { before: cases[4][1], after: [] });
  const story = storyOf(judged);
  const [first, ...others] = judged.item.change.hunks;
  if (first === undefined) throw new Error('no hunk');
  // The sentence stands behind three other places.
  const item = { ...judged.item, change: { ...judged.item.change, hunks: [...others, first] } };
  const summary = summarise(story, [{ ...judged, item }]).filter(({ text }) => text === first.before);
  const { lines } = alertCard(story, { items: [{ ...judged, item }], summary, reason: 'new', now });
  const lead = lines.findIndex((line) => line.kind === 'text' && line.pieces[0] === 'No longer on the page:');
  expect(lines[lead + 1]).toEqual({ kind: 'quote', text: first.before, from: 'Tallow' });
});

describe('words of the page that look like ours', () => {
  const own = 'No longer there: the switch by which you could say no to AI training on your messages.';

  it('are quoted whole where they are new', () => {
    const judged = changed('Rookery', { before: [], after: [own, 'We use your messages to train our AI models.'] });
    expect(summarise(storyOf(judged), [judged])).toContainEqual(
      expect.objectContaining({ text: own, removed: undefined }),
    );
    expect(times(renderers.terminal?.(alertOf(judged)) ?? '', own)).toBe(1);
  });

  it('are quoted whole where they are gone', () => {
    const judged = changed('Rookery', { before: [own], after: ['We use your messages to train our AI models.'] });
    expect(summarise(storyOf(judged), [judged])).toContainEqual(expect.objectContaining({ text: own, removed: true }));
  });
});

it('reads the items of earlier versions, which held our words before a sentence that is gone', () => {
  const [service, before] = cases[3];
  const { item, finding } = changed(service, { before, after: cases[3][2] });
  const text = item.text
    .split('\n')
    .map((line) => (before.some((sentence) => sentence === line) ? `No longer there: ${line}` : line))
    .join('\n');
  expect(text).not.toBe(item.text);
  const older = { item: { ...item, text }, finding };
  expect(summarise(storyOf(older), [older])).toEqual(summarise(storyOf({ item, finding }), [{ item, finding }]));
});

it('quotes nothing where too few words changed, rather than our own headline', () => {
  const { item, finding } = changed('Rookery', { before: [], after: ['We use your notes to train our AI models.'] });
  const short = { item: { ...item, text: 'Opt out.', change: { ...item.change, hunks: [] } }, finding };
  expect(summarise(storyOf(short), [short])).toEqual([]);
});
