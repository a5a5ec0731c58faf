import { clipped } from '../../core/text/words.ts';
import type { Line } from '../../nouns/card.ts';
import type { TimelineEntry } from '../../nouns/story.ts';

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
