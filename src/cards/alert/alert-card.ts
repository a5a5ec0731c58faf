import { takenBackWords } from '../../core/story/take-back.ts';
import { capitalised, clipped, folded } from '../../core/text/words.ts';
import { type Card, card, type Fact, fact, type Line, type Piece, text } from '../../nouns/card.ts';
import type { AlertReason } from '../../nouns/delivery.ts';
import type { Item, JudgedItem } from '../../nouns/item.ts';
import type { PolicyChange } from '../../nouns/policy.ts';
import type { Story, SummarySentence } from '../../nouns/story.ts';
import type { Instant } from '../../nouns/time.ts';
import { dataTypes, directions } from '../../nouns/words.ts';
import { compareAction } from '../look-up/policy-card.ts';
import { sourcesLine, storyActions, summaryLines, timelineLines } from '../parts/story-parts.ts';
import { claimText, eventText, primaryItem, storyTitle } from '../parts/story-words.ts';
import { changeText, policyChangeLines, unsaid } from './policy-change-lines.ts';
import { storyUpdateCard } from './story-update-card.ts';

/** Characters of one quoted piece of evidence. */
const maxQuoteLength = 300;

/** What an alert is built from. */
export type AlertWords = {
  /** All items of the story with their findings, in any order. */
  readonly items: readonly JudgedItem[];
  /** One to three sentences. If empty, the alert shows the evidence instead. */
  readonly summary: readonly SummarySentence[];
  /** `state` and `severity` show what changed; any other reason shows the story as it is now. */
  readonly reason: AlertReason;
  readonly now: Instant;
  /** The opt-out page, if one is known. */
  readonly optOutUrl?: string | undefined;
};

/**
 * The alert for a story: severity, company and what happened; the summary; facts; evidence in the source's own words; the source
 * and the number of independent ones. A policy change includes its changed passages as a diff.
 */
export function alertCard(story: Story, words: AlertWords): Card {
  if (words.reason === 'state' || words.reason === 'severity') return storyUpdateCard(story, words);
  const items = words.items.map(({ item }) => item);
  const primary = primaryItem(items);
  const change = changeOf(primary);
  const link = primary?.url ?? story.timeline.at(-1)?.url;
  return card({
    tone: story.severity,
    title: storyTitle(story, takenBackWords(story)?.title ?? (change === null ? eventText(story) : changeText(change))),
    titleUrl: link,
    lines: [
      ...(change === null ? headline(story, primary, words.summary) : policyChangeLines(change, words.now)),
      ...summaryLines(change === null ? words.summary : unsaid(words.summary, change)),
      ...(change === null ? evidence(primary, words) : []),
      ...timelineLines(story.timeline),
      ...sourcesLine(story, items),
    ],
    facts: storyFacts(story, { change, optOutUrl: words.optOutUrl }),
    links: [
      ...(link === undefined ? [] : [{ label: change === null ? 'Source' : 'Policy page', url: link }]),
      ...(words.optOutUrl === undefined ? [] : [{ label: 'Opt out', url: words.optOutUrl }]),
    ],
    actions: [
      ...(change === null ? [] : [compareAction(change)]),
      ...storyActions(story, ['story', 'why', 'mute', 'wrong']),
    ],
  });
}

/** The known facts of a story, in a fixed order. Unknown facts are left out, never guessed. */
function storyFacts(
  story: Story,
  more: { change: PolicyChange | null; optOutUrl: string | undefined },
): readonly Fact[] {
  const claim = claimText(story);
  const facts: (Fact | null)[] = [
    claim === null ? null : fact('Status', claim),
    story.scope === undefined ? null : fact('Applies to', clipped(capitalised(story.scope), 120)),
    story.dataTypes.length === 0
      ? null
      : fact('Data', capitalised(story.dataTypes.map((type) => dataTypes[type]).join(', '))),
    optOutFact(more),
  ];
  return facts.filter((fact) => fact !== null);
}

function optOutFact({
  change,
  optOutUrl,
}: {
  change: PolicyChange | null;
  optOutUrl: string | undefined;
}): Fact | null {
  const moved = [change?.direction, ...(change?.directionsAlso ?? [])].find((direction) =>
    direction?.startsWith('opt_out_'),
  );
  const value: Piece[] = [];
  if (moved !== undefined) value.push(capitalised(`the change ${directions[moved]}`));
  if (optOutUrl !== undefined)
    value.push(...(value.length > 0 ? [': '] : []), { text: 'how to opt out', url: optOutUrl });
  return value.length === 0 ? null : { name: 'Opt-out', value };
}

function headline(story: Story, primary: Item | undefined, summary: readonly SummarySentence[]): readonly Line[] {
  const said = folded(story.title);
  if (said === '' || summary.some((sentence) => folded(sentence.text) === said)) return [];
  const title = clipped(story.title, 200);
  return [text(primary === undefined ? { strong: title } : { text: title, url: primary.url })];
}

/** The strongest evidence that isn't already in the summary or the headline. */
function evidence(primary: Item | undefined, { items, summary }: AlertWords): readonly Line[] {
  const read = folded([primary?.title ?? '', ...summary.map((sentence) => sentence.text)].join(' '));
  const judged = items.find(({ item }) => item.key === primary?.key);
  const quote = judged?.finding.evidence.find((words) => words.length >= 20 && !read.includes(folded(words)));
  if (quote === undefined || judged === undefined) return [];
  return [{ kind: 'quote', text: clipped(quote, maxQuoteLength), from: judged.item.publisher }];
}

function changeOf(item: Item | undefined): PolicyChange | null {
  return item?.from === 'policy' ? item.change : null;
}
