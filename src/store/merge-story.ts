import type { Story } from '../nouns/story.ts';
import { severities, wordsOf } from '../nouns/words.ts';

/**
 * The story to keep when one is written that was read some time ago: what others added meanwhile is not lost.
 * Usually nothing was, and it is `written`. Otherwise it is the one that was updated last, with the lists of both
 * joined, the timeline in order of time, and the more serious severity. Of two `told` the later one counts either way.
 */
export function mergeStory(stored: Story, written: Story): Story {
  const told = laterTold(stored.told, written.told);
  const held = new Set(written.itemKeys);
  if (stored.itemKeys.every((key) => held.has(key))) return { ...written, told };

  const [base, other] = stored.updatedAt > written.updatedAt ? [stored, written] : [written, stored];
  const order = wordsOf(severities);
  const lines = new Map([...other.timeline, ...base.timeline].map((line) => [line.itemKey + line.event, line]));
  return {
    ...base,
    told,
    companies: union(base.companies, other.companies),
    dataTypes: union(base.dataTypes, other.dataTypes),
    genres: union(base.genres, other.genres),
    severity: order.indexOf(other.severity) < order.indexOf(base.severity) ? other.severity : base.severity,
    openedAt: [base.openedAt, other.openedAt].sort()[0] ?? base.openedAt,
    // What one of them has still to tell is still to be told.
    settlesAt: base.settlesAt ?? other.settlesAt,
    timeline: [...lines.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    publishers: union(base.publishers, other.publishers),
    itemKeys: union(base.itemKeys, other.itemKeys),
  };
}

function laterTold(a: Story['told'], b: Story['told']): Story['told'] {
  if (a === undefined || b === undefined) return a ?? b;
  return a.at > b.at ? a : b;
}

function union<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  return [...new Set([...first, ...second])];
}
