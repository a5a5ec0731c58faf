import { isEventReason } from '../../core/judge/event.ts';
import { addUpTo, relevantFrom } from '../../core/judge/relevance.ts';
import { clipped, counted, joined } from '../../core/text/words.ts';
import {
  bullet,
  button,
  type Card,
  type CardAction,
  card,
  type Fact,
  fact,
  heading,
  type Line,
  small,
  text,
} from '../../nouns/card.ts';
import type { Finding, Item, JudgedItem, TracedItem } from '../../nouns/item.ts';
import type { Source } from '../../nouns/source.ts';
import type { Story } from '../../nouns/story.ts';
import { claimStatuses, events, severities, storyStates } from '../../nouns/words.ts';
import { firstLines, type Pages, pageActions } from '../parts/lists.ts';
import { claimText } from '../parts/story-words.ts';
import { chooseStoryCard } from './story-card.ts';
import { hereLines, type WhyHere } from './why-here.ts';

const maxReasons = 14;

/** Explains a story: what happened to it in this channel and why, then how one of its items was judged, one item per page. */
export function whyStoryCard(
  story: Story,
  ask: {
    here: WhyHere;
    items: readonly JudgedItem[];
    /** The item shown, from 0. */
    at: number;
    pages: Pages;
    actions: readonly CardAction[];
  },
): Card {
  const judged = ask.items[ask.at];
  const claim = claimText(story);
  const facts: (Fact | null)[] = [
    fact('State', claim ?? storyStates[story.state]),
    fact('Severity', severities[story.severity]),
    fact(
      'Based on',
      `${counted(ask.items.length, 'item')} from ${counted(Math.max(1, story.publishers.length), 'source')}`,
    ),
    story.told === undefined ? null : fact('Last announced', { at: story.told.at, as: 'datetime' }),
  ];
  return card({
    title: `Why: ${clipped(story.title, 160)}`,
    lines: [
      ...(ask.at === 0 ? [heading('In this channel'), ...hereLines(ask.here)] : []),
      ...(judged === undefined ? [] : judgedLines(judged, { at: ask.at, count: ask.items.length })),
    ],
    facts,
    actions: [...ask.actions, ...pageActions(ask.pages)],
  });
}

function judgedLines(judged: JudgedItem, { at, count }: { at: number; count: number }): readonly Line[] {
  const which = count === 1 ? '' : `, item ${at + 1} of ${count}`;
  return [
    heading(`How it was judged: ${clipped(judged.item.publisher, 60)}${which}`),
    text({ text: clipped(judged.item.title, 160), url: judged.item.url }),
    ...reasonLines(judged, { max: maxReasons }),
  ];
}

/** Explains an item that isn't part of a story: why it was not posted. */
export function whyItemCard(
  { item, finding }: TracedItem,
  ask: {
    source: Source | undefined;
    /** The existing story that this item duplicates; null if there is none. */
    told: Story | null;
  },
): Card {
  return card({
    title: `Why: ${clipped(item.title, 160)}`,
    titleUrl: item.url,
    lines: [
      text(
        { strong: 'Not posted. ' },
        ...(ask.told === null
          ? [whyInNoStory(finding)]
          : ['Duplicate of an existing story: ', { strong: clipped(ask.told.title, 160) }, '.']),
      ),
      heading('How it was judged'),
      ...reasonLines({ item, finding }, { max: maxReasons }),
    ],
    facts: [
      fact('Source', ask.source?.name ?? item.publisher),
      fact('Seen', { at: item.seenAt, as: 'datetime' }),
      item.publishedAt === null ? null : fact('Published', { at: item.publishedAt, as: 'datetime' }),
      finding.companies.length === 0 ? null : fact('Companies', joined(finding.companies)),
    ],
    links: [{ label: 'Source', url: item.url }],
    actions: ask.told === null ? [] : [button('Story', { command: 'story', action: 'show', argument: ask.told.id })],
  });
}

function whyInNoStory({ relevant, heldBack }: Finding): string {
  if (relevant && heldBack === 'archived')
    return 'It is about AI training on people’s data, but when the feed first listed it, its date was more than 60 days back or before those of all entries known by then.';
  return relevant
    ? 'It is about AI training on people’s data, but its story is no longer stored.'
    : 'It was read and judged to be about something else.';
}

/** Several matches to choose from: stories with their buttons, then items without a story, which can be looked up by link. */
export function chooseWhyCard({ stories, items }: { stories: readonly Story[]; items: readonly TracedItem[] }): Card {
  const chosen = chooseStoryCard(stories, { title: 'Choose a story', command: 'why', action: 'show' });
  if (items.length === 0) return chosen;
  return {
    ...chosen,
    lines: [
      ...chosen.lines,
      heading('Not posted'),
      ...items.map(
        ({ item, finding }): Line =>
          bullet(
            { at: item.seenAt, as: 'date' },
            ': ',
            { text: clipped(item.title, 140), url: item.url },
            ` (${item.publisher}, score ${finding.score.toFixed(2)})`,
          ),
      ),
      small('To see how one of these was judged, run the command again with its link.'),
    ],
  };
}

/**
 * How an item was judged: its score and the threshold, then the features found in it, heaviest first, each with its weight and the
 * words that show it. At most `max` features; the rest are counted.
 */
export function reasonLines(
  { item, finding }: { item: Item; finding: Finding },
  { max }: { max: number },
): readonly Line[] {
  const reasons = finding.because.filter((reason) => !isEventReason(reason));
  return [
    text(verdict(finding)),
    ...firstLines(reasons, {
      max,
      draw: ({ feature, weight, words }) =>
        bullet(
          { strong: signed(weight) },
          ` ${feature}`,
          ...(words.trim() === '' ? [] : [`: “${clipped(words, 120)}”`]),
        ),
      rest: ' with less weight',
    }),
    small(
      item.from === 'feed'
        ? howScored(finding)
        : 'A policy change is judged by its changed sentences. Each weight is that sentence’s share of the score.',
    ),
  ];
}

function verdict({ relevant, score, event, claimStatus, because }: Finding): string {
  const scored = `Score ${score.toFixed(2)}`;
  if (!relevant)
    return `${scored}; an item needs at least ${relevantFrom.toFixed(2)} to count as being about AI training on people’s data.`;
  const claim = claimStatus === 'not_applicable' ? '' : `; ${claimStatuses[claimStatus].toLowerCase()}`;
  const words = because.find(isEventReason)?.words.trim() ?? '';
  const by = words === '' ? '' : ` (based on “${clipped(words, 80)}”)`;
  return `${scored} (at least ${relevantFrom.toFixed(2)} needed). ${events[event]}${by}${claim}.`;
}

function howScored({ score, because }: Finding): string {
  return addUpTo(score, because)
    ? 'The weights are added up; the sum is converted to a score from 0 to 1.'
    : 'An earlier version of Fineprint scored this item, so the weights may not add up to its score.';
}

/** `+1.40`, `−0.55`. */
function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
}
