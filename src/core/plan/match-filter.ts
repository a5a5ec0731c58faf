import { type Target, targetText } from '../../nouns/place.ts';
import type { Story } from '../../nouns/story.ts';
import type { Filter, Mute } from '../../nouns/subscription.ts';
import type { Region } from '../../nouns/words.ts';
import { catalogueName, companyNamed, heardUnder, namesIn } from '../judge/company-names.ts';
import { tokensOf } from '../judge/phrases.ts';
import { regionsOf } from '../judge/regions.ts';
import { isMoreSerious } from '../story/story-state.ts';
import { folded } from '../text/words.ts';

/**
 * Whether a channel with this filter wants this story. An absent or empty list matches everything. Every other list
 * must share a value with the story; a story that names no region matches every region. Excluded words are looked for
 * in the title and the timeline, as whole words in any case.
 */
export function matchesFilter(filter: Filter, story: Story): boolean {
  return (
    isAbout(filter.companies ?? [], story) &&
    shares(filter.topics, [story.event, ...story.timeline.map((entry) => entry.event)]) &&
    shares(filter.genres, story.genres) &&
    shares(filter.dataTypes, story.dataTypes) &&
    (filter.leastSeverity === undefined || !isMoreSerious(filter.leastSeverity, story.severity)) &&
    concerns(story, filter.regions ?? []) &&
    !mentions(story, filter.exclude ?? [])
  );
}

/**
 * Whether the story is about one of these companies, by any of its names: itself, a company that it owns, or a service ("Instagram") whose
 * owner the story is about and that the story names.
 */
function isAbout(wanted: readonly string[], story: Story): boolean {
  if (wanted.length === 0) return true;
  const names = wanted.map((name) => catalogueName(name));
  const heard = heardUnder(story.companies.map((name) => catalogueName(name)));
  if (shares(names, heard)) return true;
  const services = names.filter((name) => {
    const company = companyNamed(name);
    return company?.service === true && company.parent !== undefined && heard.includes(company.parent);
  });
  return services.length > 0 && shares(services, namedIn([story.title, ...story.timeline.map(({ text }) => text)]));
}

function namedIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    namesIn(text, tokensOf(text)).flatMap(({ label }) => (label.kind === 'company' ? [label.company.name] : [])),
  );
}

/** A story that names no region may concern all of them. */
function concerns(story: Story, wanted: readonly Region[]): boolean {
  if (wanted.length === 0) return true;
  const named = regionsOf(story);
  return named.size === 0 || wanted.some((region) => named.has(region));
}

function shares<Word extends string>(wanted: readonly Word[] | undefined, held: readonly Word[]): boolean {
  if (wanted === undefined || wanted.length === 0) return true;
  const there = new Set(held.map((word) => word.toLowerCase()));
  return wanted.some((word) => there.has(word.toLowerCase()));
}

function mentions(story: Story, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const text = ` ${folded([story.title, ...story.timeline.map((entry) => entry.text)].join(' '))} `;
  return words.some((word) => text.includes(` ${folded(word)} `));
}

/** Whether a channel muted the story or a company that it is about. `mutes` are those that haven't ended. */
export function isMuted(story: Story, { target, mutes }: { target: Target; mutes: readonly Mute[] }): boolean {
  return mutesOf(story, { target, mutes }).length > 0;
}

/** The mutes that keep a story from a channel. */
export function mutesOf(story: Story, { target, mutes }: { target: Target; mutes: readonly Mute[] }): readonly Mute[] {
  return mutes.filter(
    ({ target: where, of }) =>
      targetText(where) === targetText(target) &&
      (of.kind === 'story' ? of.storyId === story.id : isAbout([of.company], story)),
  );
}
