import { isSure } from '../../core/story/story-state.ts';
import { capitalised, clipped } from '../../core/text/words.ts';
import {
  bullet,
  type Card,
  type CardAction,
  card,
  type Fact,
  fact,
  heading,
  type Line,
  text,
} from '../../nouns/card.ts';
import type { JudgedItem } from '../../nouns/item.ts';
import type { Story, TimelineEntry } from '../../nouns/story.ts';
import { dataTypes } from '../../nouns/words.ts';
import { changedPlaces, changeText, effectiveLine } from '../alert/policy-change-lines.ts';
import { type Pages, pageActions } from '../parts/lists.ts';
import { sourcesLine } from '../parts/story-parts.ts';
import { claimText, eventText, primaryItem, storyTitle } from '../parts/story-words.ts';
import { numbered, openActions, storyLine } from './story-list-card.ts';

/** Timeline steps per page. */
export const stepsOnPage = 8;
const maxSideLength = 400;

/** A whole story: its state, every step since the first claim with its source, its policy change, and its sources. */
export function storyCard(
  story: Story,
  ask: {
    items: readonly JudgedItem[];
    /** The first step shown, from 0. */
    from: number;
    pages: Pages;
    actions: readonly CardAction[];
    now: string;
  },
): Card {
  const items = ask.items.map(({ item }) => item);
  const primary = primaryItem(items);
  const url = primary?.url ?? story.timeline.at(-1)?.url;
  const title = clipped(story.title, 200);
  const steps = story.timeline.slice(ask.from, ask.from + stepsOnPage);
  return card({
    tone: story.severity,
    title: storyTitle(story, eventText(story)),
    titleUrl: url,
    lines: [
      text({ strong: title }),
      steps.length === 0 ? null : stepsHeading(story, ask.from, steps.length),
      ...steps.map(stepLine),
      ...(ask.from === 0 ? changeLines(ask.items, ask.now) : []),
      ...sourcesLine(story, items),
    ],
    facts: facts(story),
    links: url === undefined ? [] : [{ label: 'Source', url }],
    actions: [...ask.actions, ...pageActions(ask.pages)],
  });
}

/** Several stories that match, each with a button. */
export function chooseStoryCard(
  stories: readonly Story[],
  ask: { title: string; command: string; action: string },
): Card {
  return card({
    title: ask.title,
    lines: stories.map((story, index) => numbered(storyLine(story), index)),
    actions: openActions(stories, { from: 0, command: ask.command, action: ask.action }),
  });
}

function stepsHeading({ timeline }: Story, from: number, count: number): Line {
  if (timeline.length === 1) return heading('What happened');
  return heading(timeline.length === count ? 'Timeline' : `Steps ${from + 1} to ${from + count} of ${timeline.length}`);
}

/** One step: its date, its kind and how certain it is, and what its source says. */
function stepLine(entry: TimelineEntry): Line {
  return bullet(
    { at: entry.at, as: 'date' },
    ', ',
    { strong: stepName(entry) },
    `: ${clipped(entry.text, 240)} (`,
    { text: entry.publisher, url: entry.url },
    ')',
  );
}

/** How certain a step is, where its kind doesn't already say so. */
const claimed: { readonly [Status in TimelineEntry['claimStatus']]?: string } = {
  alleged: 'alleged',
  denied: 'denied',
  confirmed_by_company: 'confirmed by the company',
  proposed: 'proposed',
};

function stepName(entry: TimelineEntry): string {
  const what = eventText({ event: entry.event, timeline: [entry] }).toLowerCase();
  const how = isSure(entry) ? claimed[entry.claimStatus] : undefined;
  return how === undefined ? what : `${what}, ${how}`;
}

/** The policy change behind a story, as evidence. */
function changeLines(judged: readonly JudgedItem[], now: string): readonly Line[] {
  const item = judged.map((one) => one.item).findLast((one) => one.from === 'policy');
  if (item?.from !== 'policy') return [];
  const { change } = item;
  return [
    heading(`${change.service}: ${changeText(change)}`),
    ...effectiveLine(change, now),
    ...changedPlaces(change, { max: 1, maxSide: maxSideLength, rest: '; “Compare” shows them all' }),
  ];
}

function facts(story: Story): readonly Fact[] {
  const claim = claimText(story);
  const [first, last] = [story.timeline[0]?.at ?? story.openedAt, story.timeline.at(-1)?.at ?? story.updatedAt];
  const known: (Fact | null)[] = [
    claim === null ? null : fact('Status', claim),
    story.scope === undefined ? null : fact('Applies to', clipped(capitalised(story.scope), 120)),
    story.dataTypes.length === 0
      ? null
      : fact('Data', capitalised(story.dataTypes.map((type) => dataTypes[type]).join(', '))),
    fact('Began', { at: first, as: 'date' }),
    last === first ? null : fact('Last step', { at: last, as: 'date' }),
  ];
  return known.filter((fact) => fact !== null);
}
