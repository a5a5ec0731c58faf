import { isEventReason } from '../../core/judge/event.ts';
import { addUpTo, relevantFrom } from '../../core/judge/relevance.ts';
import { bias } from '../../core/judge/weights.ts';
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

/** The trace of a story: what became of it in this channel and why, then how one of its items was judged; a page for each. */
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
      'Made of',
      `${counted(ask.items.length, 'item')} from ${counted(Math.max(1, story.publishers.length), 'source')}`,
    ),
    story.told === undefined ? null : fact('Last told', { at: story.told.at, as: 'datetime' }),
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

/** The trace of an item that is in no story: why it was not posted. */
export function whyItemCard(
  { item, finding }: TracedItem,
  ask: {
    source: Source | undefined;
    /** The story that told the same; null: none did. */
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
          ? [whyInNoStory(finding.relevant)]
          : ['It tells the same as a story that was there already: ', { strong: clipped(ask.told.title, 160) }, '.']),
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

function whyInNoStory(isRelevant: boolean): string {
  return isRelevant
    ? 'It is about AI training on people’s data, but its story is not kept any more.'
    : 'It was read and judged to be about something else.';
}

/** Several that the words fit: stories with their buttons, and what made no story, to be asked for by its link. */
export function chooseWhyCard({ stories, items }: { stories: readonly Story[]; items: readonly TracedItem[] }): Card {
  const chosen = chooseStoryCard(stories, { title: 'Which one?', command: 'why', action: 'show' });
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
      small('Ask again with the link of one to see how it was judged.'),
    ],
  };
}

/**
 * How an item was judged: its score against what is needed, then what was seen in it with its weight and the words that show
 * it, the heaviest first; at most `max`, the rest counted.
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
      rest: ' that weigh less',
    }),
    small(
      item.from === 'feed'
        ? howScored(finding)
        : 'A policy is judged by its changed sentences: the weight is each one’s share of the score.',
    ),
  ];
}

function verdict({ relevant, score, event, claimStatus, because }: Finding): string {
  const scored = `Score ${score.toFixed(2)}`;
  if (!relevant) return `${scored}; from ${relevantFrom.toFixed(2)} on an item is about AI training on people’s data.`;
  const claim = claimStatus === 'not_applicable' ? '' : `; ${claimStatuses[claimStatus].toLowerCase()}`;
  const words = because.find(isEventReason)?.words.trim() ?? '';
  const by = words === '' ? '' : ` (told by “${clipped(words, 80)}”)`;
  return `${scored}, where ${relevantFrom.toFixed(2)} is needed. ${events[event]}${by}${claim}.`;
}

function howScored({ score, because }: Finding): string {
  return addUpTo(score, because)
    ? `The weights are added to ${signed(bias)}; the sum makes the score, from 0 to 1.`
    : 'An earlier version scored this item, so the weights may not add up to its score.';
}

/** `+1.40`, `−0.55`. */
function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
}
