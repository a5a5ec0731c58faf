import { clipped, counted, joined, joinedPieces } from '../../core/text/words.ts';
import { bullet, button, type CardAction, heading, type Line, type Piece, small, text } from '../../nouns/card.ts';
import type { Item } from '../../nouns/item.ts';
import type { Story, SummarySentence, TimelineEntry } from '../../nouns/story.ts';

/**
 * A summary as lines: our fixed sentences and what a model wrote as text, with a label that says whose words they are, then what was
 * taken from a source as that source's quote. What is gone from a page comes last, after a line of ours that says so. Of quotes of one
 * source in a row, the last names it.
 */
export function summaryLines(summary: readonly SummarySentence[]): readonly Line[] {
  const ours = summary.filter(({ ours }) => ours === true);
  const written = summary.filter((sentence) => !sentence.quoted && sentence.ours !== true);
  const quotes = summary.filter(({ quoted }) => quoted);
  const there = quotes.filter(({ removed }) => removed !== true);
  const gone = quotes.filter(({ removed }) => removed === true);
  const pieces = [...ours, ...written].map(({ text }, index) => (index > 0 ? ` ${text}` : text));
  const whose = [
    ...(written.length > 0 ? [`Summary written by machine, from ${publishersOf(written)}.`] : []),
    ...(quotes.length > 0 ? [`Quoted from ${publishersOf(quotes)}.`] : []),
    ...(ours.length > 0 ? [whichAreOurs(ours.length, summary.length)] : []),
  ];
  return [
    ...(pieces.length > 0 ? [text(...pieces)] : []),
    ...quoteLines(there),
    ...(gone.length > 0 ? [text('No longer there:')] : []),
    ...quoteLines(gone),
    // Quotes alone name their source already.
    ...(pieces.length > 0 ? [small(whose.join(' '))] : []),
  ];
}

function quoteLines(quotes: readonly SummarySentence[]): readonly Line[] {
  return quotes.map(({ text, publisher, language }, index) => {
    const from = language === undefined ? publisher : `${publisher}, in ${language}`;
    return { kind: 'quote', text, from: quotes[index + 1]?.publisher === publisher ? undefined : from };
  });
}

function publishersOf(sentences: readonly SummarySentence[]): string {
  return joined([...new Set(sentences.map(({ publisher }) => publisher))]);
}

/** Ours come first. */
function whichAreOurs(count: number, of: number): string {
  if (count === of) return "In Fineprint's words.";
  return count === 1 ? "The first sentence is Fineprint's." : `The first ${count} sentences are Fineprint's.`;
}

/** How a story went, where it went anywhere: the last steps that moved it, oldest first. One step alone is no timeline. */
export function timelineLines(timeline: readonly TimelineEntry[]): readonly Line[] {
  const steps = timeline.filter(
    (entry, index) =>
      index === 0 ||
      entry.event !== timeline[index - 1]?.event ||
      entry.claimStatus !== timeline[index - 1]?.claimStatus,
  );
  if (steps.length < 2) return [];
  const shown = steps.slice(-4);
  return [heading('How it went'), ...shown.map(timelineLine)];
}

/** One step: its date, in the words of its source, with the link. */
export function timelineLine(entry: TimelineEntry): Line {
  return bullet(
    { at: entry.at, as: 'date' },
    `: ${clipped(entry.text, 220)} (`,
    { text: entry.publisher, url: entry.url },
    ')',
  );
}

/** "3 independent sources: The Verge, Reuters and noyb", each with its link. */
export function sourcesLine(story: Story, items: readonly Item[]): readonly Line[] {
  const { publishers } = story;
  if (publishers.length === 0) return [];
  const named = publishers.map((publisher): Piece => {
    const url =
      items.find((item) => item.publisher === publisher)?.url ??
      story.timeline.find((entry) => entry.publisher === publisher)?.url;
    return url === undefined ? publisher : { text: publisher, url };
  });
  const count = publishers.length === 1 ? 'One source so far' : counted(publishers.length, 'independent source');
  return [small(`${count}: `, ...joinedPieces(named), '.')];
}

type Which = 'story' | 'why' | 'mute' | 'wrong';

const labels: Readonly<Record<Which, string>> = { story: 'Story', why: 'Why?', mute: 'Mute', wrong: 'Wrong?' };
/** What each command calls the action that its button asks for. */
const actions: Readonly<Record<Which, string>> = { story: 'show', why: 'show', mute: 'ask', wrong: 'ask' };

/** Buttons under anything about a story: to all of it, to how it was judged, and to keep it quiet. */
export function storyActions({ id }: Pick<Story, 'id'>, which: readonly Which[]): readonly CardAction[] {
  return which.map((command) => button(labels[command], { command, action: actions[command], argument: id }));
}
