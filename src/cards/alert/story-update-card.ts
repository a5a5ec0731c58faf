import { clipped } from '../../core/text/words.ts';
import { type Card, card, type Fact, fact, text } from '../../nouns/card.ts';
import type { AlertReason } from '../../nouns/delivery.ts';
import type { JudgedItem } from '../../nouns/item.ts';
import type { Story, SummarySentence } from '../../nouns/story.ts';
import type { Instant } from '../../nouns/time.ts';
import { severities, storyStates } from '../../nouns/words.ts';
import { compareAction } from '../look-up/policy-card.ts';
import { sourcesLine, storyActions, summaryLines, timelineLine } from '../parts/story-parts.ts';
import { claimText, eventText, storyTitle } from '../parts/story-words.ts';
import { policyChangeLines, unsaid } from './policy-change-lines.ts';

/** New steps shown in one update. Readers who want more can open the source. */
const maxSteps = 3;

/**
 * A separate message about a story that was already announced: what changed ("Alleged → Denied") and when, according to the sources
 * that reported it. `story.told` holds what was announced before; a story never announced shows its current state.
 */
export function storyUpdateCard(
  story: Story,
  ask: { items: readonly JudgedItem[]; summary: readonly SummarySentence[]; reason: AlertReason; now: Instant },
): Card {
  const steps = newSteps(story);
  const items = ask.items.map(({ item }) => item);
  const changed = items.findLast((item) => steps.some((step) => step.itemKey === item.key && item.from === 'policy'));
  const link = steps.at(-1)?.url;
  const claim = claimText(story);
  const facts: (Fact | null)[] = [
    claim === null ? null : fact('Status', claim),
    story.told === undefined ? null : fact('Last announced', { at: story.told.at, as: 'date' }),
  ];
  return card(
    card({
      tone: story.severity,
      title: storyTitle(story, whatMoved(story, ask.reason)),
      titleUrl: link,
      // A thread outlives this step of the story.
      topic: storyTitle(story, story.title),
      lines: [
        text('Update to: ', { strong: clipped(story.title, 200) }),
        ...steps.slice(-maxSteps).map(timelineLine),
        ...summaryLines(changed?.from === 'policy' ? unsaid(ask.summary, changed.change) : ask.summary),
        ...(changed?.from === 'policy' ? policyChangeLines(changed.change, ask.now) : []),
        ...sourcesLine(story, items),
      ],
      facts,
      links: link === undefined ? [] : [{ label: 'Source', url: link }],
      actions: [
        ...(changed?.from === 'policy' ? [compareAction(changed.change)] : []),
        ...storyActions(story, ['story', 'why', 'mute', 'wrong']),
      ],
    }),
  );
}

function whatMoved(story: Story, reason: AlertReason): string {
  const { told } = story;
  if (told === undefined) return storyStates[story.state];
  if (reason === 'severity') return `now ${severities[story.severity]}, was ${severities[told.severity]}`;
  if (told.state === story.state) return eventText(story);
  return `${storyStates[told.state]} → ${storyStates[story.state]}`;
}

/** The steps added since the story was last announced, oldest first; always at least the newest step. */
function newSteps({ timeline, itemKeys, told }: Story): Story['timeline'] {
  const known = new Set(itemKeys.slice(0, told?.itemCount ?? 0));
  const steps = timeline.filter((entry) => !known.has(entry.itemKey));
  return steps.length > 0 ? steps : timeline.slice(-1);
}
