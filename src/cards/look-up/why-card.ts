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
import type { JudgedItem, TracedItem } from '../../nouns/item.ts';
import type { Source } from '../../nouns/source.ts';
import type { Story } from '../../nouns/story.ts';
import { severities, storyStates } from '../../nouns/words.ts';
import { type Pages, pageActions } from '../parts/pages.ts';
import { claimText } from '../parts/story-words.ts';
import { hereLines } from './here-lines.ts';
import { reasonLines } from './reason-lines.ts';
import { chooseStoryCard } from './story-card.ts';
import type { WhyHere } from './why-here.ts';

const maxReasons = 14;

/** The trace of a story: what became of it in this channel and why, then how one of its items was judged; a page for each. */
export function whyStoryCard(
  story: Story,
  ask: {
    readonly here: WhyHere;
    readonly items: readonly JudgedItem[];
    /** The item shown, from 0. */
    readonly at: number;
    readonly pages: Pages;
    readonly actions: readonly CardAction[];
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

function judgedLines(
  judged: JudgedItem,
  { at, count }: { readonly at: number; readonly count: number },
): readonly Line[] {
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
    readonly source: Source | undefined;
    /** The story that told the same; null: none did. */
    readonly told: Story | null;
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
export function chooseWhyCard({
  stories,
  items,
}: {
  readonly stories: readonly Story[];
  readonly items: readonly TracedItem[];
}): Card {
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
