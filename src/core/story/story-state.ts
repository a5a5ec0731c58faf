import type { Item } from '../../nouns/item.ts';
import type { TimelineEntry } from '../../nouns/story.ts';
import { type Severity, type StoryState, severities, wordsOf } from '../../nouns/words.ts';
import { talkOnly } from '../judge/event.ts';
import { foldWord } from '../judge/phrases.ts';
import { takenBackText } from './take-back.ts';

/** What an entry says about the state of the story; `reported` says nothing. */
function stateSaid({ event, claimStatus, text }: TimelineEntry): StoryState {
  if (talkOnly.has(event)) return 'reported';
  if (text === takenBackText) return 'reversed';
  switch (claimStatus) {
    case 'alleged':
      return 'alleged';
    case 'denied':
      return 'denied';
    case 'confirmed_by_company':
      return 'confirmed';
    case 'ruled':
      return turnsAround.test(text) ? 'reversed' : 'ruled';
    case 'settled':
      return 'settled';
    case 'dismissed':
      return 'dismissed';
    case 'proposed':
    case 'enacted':
    case 'not_applicable':
      return 'reported';
  }
}

const turnsAround = /\b(?:overturn|revers|vacat|annul|set aside|quash)\w*/i;

/** How much it takes to leave a state: a report of the claims doesn't undo what a court or the parties decided. */
const firmness: Readonly<Record<StoryState, number>> = {
  reported: 0,
  alleged: 1,
  denied: 2,
  confirmed: 2,
  ruled: 3,
  settled: 3,
  dismissed: 3,
  reversed: 3,
};

/**
 * Returns the state of a story, and the entry that led to it (null if none did). Entries count in order of time,
 * whatever the order in which they arrived. An entry changes the state if what it says is at least as firm. Columns and
 * guides change nothing.
 */
export function stateOf(timeline: readonly TimelineEntry[]): {
  readonly state: StoryState;
  readonly by: TimelineEntry | null;
} {
  let state: StoryState = 'reported';
  let by: TimelineEntry | null = null;
  for (const entry of timeline) {
    const said = stateSaid(entry);
    if (said === 'reported' || said === state || firmness[said] < firmness[state]) continue;
    state = said;
    by = entry;
  }
  return { state, by };
}

/**
 * Returns how a case ended, in the words of the item: "withdrawn without prejudice". Undefined if the item doesn't say.
 */
export function endingOf({ title, text }: Pick<Item, 'title' | 'text'>): string | undefined {
  const words = foldWord(`${title}. ${text.slice(0, 4_000)}`);
  const withdrawn = /\b(?:withdr[ae]w\w*|voluntar\w+|dropp?(?:ed|s)?|notice of dismissal)\b/.test(words);
  const how = withdrawn ? 'withdrawn' : 'dismissed';
  if (/\bwithout prejudice\b/.test(words)) return `${how} without prejudice`;
  if (/\bwith prejudice\b/.test(words)) return `${how} with prejudice`;
  if (/\bleave to amend\b/.test(words)) return `${how} with leave to amend`;
  return withdrawn ? 'withdrawn' : undefined;
}

/** Whether one severity is more serious than another. */
export function isMoreSerious(one: Severity, than: Severity): boolean {
  return mostSeriousFirst.indexOf(one) < mostSeriousFirst.indexOf(than);
}

const mostSeriousFirst = wordsOf(severities);
