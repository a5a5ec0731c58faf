import { clipped, counted, joined, joinedPieces } from '../../core/text/words.ts';
import type { CardAction, Line, Piece } from '../../nouns/card.ts';
import type { Item } from '../../nouns/item.ts';
import type { Story, SummarySentence, TimelineEntry } from '../../nouns/story.ts';

/**
 * A summary as lines: what was written by the machine as text with a label that says so and from whom it comes,
 * what was taken from a source as that source's quote. Of quotes of one source in a row, the last names it.
 */
export function summaryLines(summary: readonly SummarySentence[]): readonly Line[] {
  const lines: Line[] = [];
  let written: Piece[] = [];
  const flush = () => {
    if (written.length > 0) lines.push({ kind: 'text', pieces: written });
    written = [];
  };
  for (const [index, sentence] of summary.entries()) {
    if (sentence.quoted) {
      flush();
      const next = summary[index + 1];
      const goesOn = next?.quoted === true && next.publisher === sentence.publisher;
      const from =
        sentence.language === undefined ? sentence.publisher : `${sentence.publisher}, in ${sentence.language}`;
      lines.push({ kind: 'quote', text: sentence.text, ...(goesOn ? {} : { from }) });
    } else {
      written.push(written.length > 0 ? ` ${sentence.text}` : sentence.text);
    }
  }
  flush();
  const from = new Set(summary.filter((sentence) => !sentence.quoted).map((sentence) => sentence.publisher));
  if (from.size > 0) lines.push({ kind: 'small', pieces: [`Summary written by machine, from ${joined([...from])}.`] });
  return lines;
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
  return [{ kind: 'heading', text: 'How it went' }, ...shown.map(timelineLine)];
}

/** One step: its date, in the words of its source, with the link. */
export function timelineLine(entry: TimelineEntry): Line {
  return {
    kind: 'bullet',
    pieces: [
      { at: entry.at, as: 'date' },
      `: ${clipped(entry.text, 220)} (`,
      { text: entry.publisher, url: entry.url },
      ')',
    ],
  };
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
  return [{ kind: 'small', pieces: [`${count}: `, ...joinedPieces(named), '.'] }];
}

type Which = 'story' | 'why' | 'mute' | 'wrong';

const labels: Readonly<Record<Which, string>> = { story: 'Story', why: 'Why?', mute: 'Mute', wrong: 'Wrong?' };
/** What each command calls the action that its button asks for. */
const actions: Readonly<Record<Which, string>> = { story: 'show', why: 'show', mute: 'ask', wrong: 'ask' };

/** Buttons under anything about a story: to all of it, to how it was judged, and to keep it quiet. */
export function storyActions({ id }: Pick<Story, 'id'>, which: readonly Which[]): readonly CardAction[] {
  return which.map((command) => ({
    label: labels[command],
    command,
    action: actions[command],
    argument: id,
    style: 'plain',
  }));
}
