import { isEventReason } from '../../core/judge/event.ts';
import { addUpTo, relevantFrom } from '../../core/judge/relevance.ts';
import { bias } from '../../core/judge/weights.ts';
import { clipped } from '../../core/text/words.ts';
import type { Line } from '../../nouns/card.ts';
import type { Finding, Item } from '../../nouns/item.ts';
import { claimStatuses, events } from '../../nouns/words.ts';

/**
 * How an item was judged: its score against what is needed, then what was seen in it with its weight and the words that show
 * it, the heaviest first; at most `max`, the rest counted.
 */
export function reasonLines(
  { item, finding }: { readonly item: Item; readonly finding: Finding },
  { max }: { readonly max: number },
): readonly Line[] {
  const reasons = finding.because.filter((reason) => !isEventReason(reason));
  const shown = reasons.slice(0, max);
  const more = reasons.length - shown.length;
  return [
    { kind: 'text', pieces: [verdict(finding)] },
    ...shown.map(
      ({ feature, weight, words }): Line => ({
        kind: 'bullet',
        pieces: [
          { strong: signed(weight) },
          ` ${feature}`,
          ...(words.trim() === '' ? [] : [`: “${clipped(words, 120)}”`]),
        ],
      }),
    ),
    ...(more > 0 ? [small(`And ${more} more that weigh less.`)] : []),
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

function small(text: string): Line {
  return { kind: 'small', pieces: [text] };
}
