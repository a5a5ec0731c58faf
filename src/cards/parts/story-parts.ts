import { clipped, counted, joined, joinedPieces } from '../../core/text/words.ts';
import { bullet, button, type CardAction, heading, type Line, type Piece, small, text } from '../../nouns/card.ts';
import type { Item } from '../../nouns/item.ts';
import type { Story, SummarySentence, TimelineEntry } from '../../nouns/story.ts';

/**
 * A summary as lines. Our fixed sentences and sentences written by a model come first, as text; then quotes from the sources; then text
 * that was removed from a page, and how the story began, each introduced as such. A label says whose words they are. Consecutive quotes from the same source name it
 * once, after the last one.
 */
export function summaryLines(summary: readonly SummarySentence[]): readonly Line[] {
  const ours = summary.filter(({ ours }) => ours === true);
  const earlier = summary.filter((sentence) => sentence.earlier === true);
  const written = summary.filter((sentence) => !sentence.quoted && sentence.ours !== true);
  const quotes = summary.filter(({ quoted }) => quoted);
  const there = quotes.filter(({ removed, earlier }) => removed !== true && earlier !== true);
  const gone = quotes.filter(({ removed }) => removed === true);
  const writtenNow = written.filter((sentence) => sentence.earlier !== true);
  const pieces = [...ours, ...writtenNow].map(({ text }, index) => (index > 0 ? ` ${text}` : text));
  const whose = [
    ...(written.length > 0 ? [`Summary written by an AI model from ${publishersOf(written)}.`] : []),
    ...(quotes.length > 0 ? [`Quoted from ${publishersOf(quotes)}.`] : []),
    ...(ours.length > 0 ? [whichAreOurs(ours.length, summary.length)] : []),
  ];
  return [
    ...(pieces.length > 0 ? [text(...pieces)] : []),
    ...quoteLines(there),
    ...(gone.length > 0 ? [text('No longer on the page:')] : []),
    ...quoteLines(gone),
    ...earlier.flatMap((sentence) =>
      sentence.quoted ? [text('How it began:'), ...quoteLines([sentence])] : [text(`How it began: ${sentence.text}`)],
    ),
    // Quotes already name their source.
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

/** Which sentences are ours. They always come first. */
function whichAreOurs(count: number, of: number): string {
  if (count === of) return "In Fineprint's words.";
  return count === 1 ? "The first sentence is Fineprint's." : `The first ${count} sentences are Fineprint's.`;
}

/** The timeline of a story: the last steps that changed it, oldest first. Empty for a single step. */
export function timelineLines(timeline: readonly TimelineEntry[]): readonly Line[] {
  const steps = timeline.filter(
    (entry, index) =>
      index === 0 ||
      entry.event !== timeline[index - 1]?.event ||
      entry.claimStatus !== timeline[index - 1]?.claimStatus,
  );
  if (steps.length < 2) return [];
  const shown = steps.slice(-4);
  return [heading('Timeline'), ...shown.map(timelineLine)];
}

/** One step of a timeline: its date, what its source says, and the link. */
export function timelineLine(entry: TimelineEntry): Line {
  return bullet(
    { at: entry.at, as: 'date' },
    `: ${clipped(entry.text, 220)} (`,
    { text: entry.publisher, url: entry.url },
    ')',
  );
}

/** "3 independent sources: The Verge, Reuters and noyb", each with its link. Empty without publishers. */
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
/** The action that each command's button runs. */
const actions: Readonly<Record<Which, string>> = { story: 'show', why: 'show', mute: 'ask', wrong: 'ask' };

/** Buttons for a story: see all of it, see how it was judged, mute it, or report a mistake. */
export function storyActions({ id }: Pick<Story, 'id'>, which: readonly Which[]): readonly CardAction[] {
  return which.map((command) => button(labels[command], { command, action: actions[command], argument: id }));
}
