import type { Story } from '../../nouns/story.ts';
import type { Filter } from '../../nouns/subscription.ts';
import type { Region, Severity } from '../../nouns/words.ts';
import { severities, wordsOf } from '../../nouns/words.ts';
import { regionsOf } from '../judge/regions.ts';

/** Most serious first. */
const order = wordsOf(severities);

/** Whether `severity` is at least as serious as `least`. */
function isAtLeast(severity: Severity, least: Severity): boolean {
  return order.indexOf(severity) <= order.indexOf(least);
}

/**
 * Whether a channel with this filter wants this story. An absent or empty list asks for nothing; each list that is
 * there must share a value with the story (a story that names no region passes every region); a word to exclude is looked for in the title and the timeline, as a whole
 * word, whatever its case.
 */
export function matchesFilter(filter: Filter, story: Story): boolean {
  return (
    shares(filter.companies, story.companies) &&
    shares(filter.topics, [story.event, ...story.timeline.map((entry) => entry.event)]) &&
    shares(filter.genres, story.genres) &&
    shares(filter.dataTypes, story.dataTypes) &&
    (filter.leastSeverity === undefined || isAtLeast(story.severity, filter.leastSeverity)) &&
    concerns(story, filter.regions ?? []) &&
    !mentions(story, filter.exclude ?? [])
  );
}

/** A story that names no region may concern every one. */
function concerns(story: Story, wanted: readonly Region[]): boolean {
  if (wanted.length === 0) return true;
  const named = regionsOf(story);
  return named.size === 0 || wanted.some((region) => named.has(region));
}

function shares<Word extends string>(wanted: readonly Word[] | undefined, held: readonly Word[]): boolean {
  if (wanted === undefined || wanted.length === 0) return true;
  const folded = new Set(held.map((word) => word.toLowerCase()));
  return wanted.some((word) => folded.has(word.toLowerCase()));
}

function mentions(story: Story, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const text = ` ${fold([story.title, ...story.timeline.map((entry) => entry.text)].join(' '))} `;
  return words.some((word) => text.includes(` ${fold(word)} `));
}

/** Letters and digits in lower case, everything else one space: "Acme's A.I." → "acme s a i". */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
