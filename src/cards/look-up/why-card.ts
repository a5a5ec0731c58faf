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
import type { Finding, JudgedItem, TracedItem } from '../../nouns/item.ts';
import type { Source } from '../../nouns/source.ts';
import type { Story } from '../../nouns/story.ts';
import { severities, storyStates } from '../../nouns/words.ts';
import { firstLines, type Pages, pageActions } from '../parts/lists.ts';
import { claimText } from '../parts/story-words.ts';
import { whyWords } from '../parts/why-words.ts';
import { chooseStoryCard } from './story-card.ts';
import { hereLines, type WhyHere } from './why-here.ts';

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
    ...reasonLines(judged),
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
      ...reasonLines({ item, finding }),
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
            ` (${item.publisher}, ${Math.round(finding.score * 100)} % likely)`,
          ),
      ),
      small('To see how one of these was judged, run the command again with its link.'),
    ],
  };
}

/**
 * How an item was judged, in plain words: how sure, then what spoke for and against, the strongest first. A change of a policy page is judged by
 * its changed sentences, so these are the reasons.
 */
export function reasonLines({ item, finding }: JudgedItem): readonly Line[] {
  if (item.from === 'policy') return changeLines(finding);
  const { verdict, reasons, reading } = whyWords(finding);
  return [
    text(verdict),
    ...reasons.map(({ side, says, words }) =>
      bullet({ strong: `${side}:` }, ` ${says}`, ...(words === '' ? [] : [` (“${words}”)`])),
    ),
    ...(reading === null ? [] : [text(reading)]),
  ];
}

const maxSentences = 8;
const policyPrefix = /^policy: /;

function changeLines({ because, relevant }: Finding): readonly Line[] {
  return [
    text(
      relevant
        ? 'A change of a policy page is judged by its changed sentences:'
        : 'The changed sentences of the policy page aren’t about AI training on people’s data:',
    ),
    ...firstLines(because, {
      max: maxSentences,
      draw: ({ feature, words }) =>
        bullet(feature.replace(policyPrefix, ''), ...(words.trim() === '' ? [] : [`: “${clipped(words, 120)}”`])),
    }),
  ];
}
