import { newSteps } from '../../core/plan/plan-alerts.ts';
import { stateOf } from '../../core/story/story-state.ts';
import { isTakenBack } from '../../core/story/take-back.ts';
import { clipped } from '../../core/text/words.ts';
import { type Card, card, type Fact, fact, type Line, text } from '../../nouns/card.ts';
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
  const steps = shownSteps(story);
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
        ...correctionLines(story),
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
  // A new claim takes nothing back of what the company has confirmed.
  if (told.state === 'confirmed' && story.state === 'alleged') return eventText(story);
  if (told.state !== story.state) return `${storyStates[told.state]} → ${storyStates[story.state]}`;
  // The state stays; the headline of the step says what is new.
  const step = newSteps(story).at(-1);
  return step === undefined ? eventText(story) : clipped(step.text, 160);
}

/**
 * What is shown of what came since the story was last announced, oldest first: the steps, and what the state rests on. Other reports of an
 * old step only stand in for them; without any, the newest entry does.
 */
function shownSteps(story: Story): Story['timeline'] {
  const { timeline, itemKeys, told } = story;
  const known = new Set(itemKeys.slice(0, told?.itemCount ?? 0));
  const added = timeline.filter((entry) => !known.has(entry.itemKey));
  const by = stateOf(timeline).by?.itemKey;
  const isMoved = told !== undefined && told.state !== story.state;
  const steps = added.filter(({ isStep, itemKey }) => isStep === true || (isMoved && itemKey === by));
  return steps.length > 0 ? steps : added.length > 0 ? added : timeline.slice(-1);
}

/** Names the state that was announced wrongly: a report that came in since is older than what was known, and says another. */
function correctionLines(story: Story): readonly Line[] {
  const { told, timeline, itemKeys, state } = story;
  if (told === undefined || told.state === state || isTakenBack(story)) return [];
  const known = new Set(itemKeys.slice(0, told.itemCount));
  const lastKnown = timeline.findLast((entry) => known.has(entry.itemKey));
  const { by } = stateOf(timeline);
  if (by === null || lastKnown === undefined || known.has(by.itemKey) || by.at >= lastKnown.at) return [];
  const [was, is] = [storyStates[told.state], storyStates[state]];
  return [
    text(
      'Correction: on ',
      { at: told.at, as: 'date' },
      `, this was announced as “${was}”. An earlier report that has come in since says “${is}”.`,
    ),
  ];
}
