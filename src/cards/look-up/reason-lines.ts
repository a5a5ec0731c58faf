import { relevantFrom } from '../../core/judge/relevance.ts';
import { bias } from '../../core/judge/weights.ts';
import { clipped } from '../../core/text/words.ts';
import { bullet, type Line, small, text } from '../../nouns/card.ts';
import type { Finding, Item } from '../../nouns/item.ts';
import { claimStatuses, events } from '../../nouns/words.ts';
import { firstLines } from '../parts/pages.ts';

/**
 * How an item was judged: its score against what is needed, then what was seen in it with its weight and the words that show
 * it, the heaviest first; at most `max`, the rest counted.
 */
export function reasonLines(
  { item, finding }: { readonly item: Item; readonly finding: Finding },
  { max }: { readonly max: number },
): readonly Line[] {
  const reasons = finding.because.filter(({ feature }) => !isEvent(feature));
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

/** How the kind of event was told is a reason too, but adds nothing to the score. */
function isEvent(feature: string): boolean {
  return feature.startsWith('event: ');
}

function verdict({ relevant, score, event, claimStatus, because }: Finding): string {
  const scored = `Score ${score.toFixed(2)}`;
  if (!relevant) return `${scored}; from ${relevantFrom.toFixed(2)} on an item is about AI training on people’s data.`;
  const claim = claimStatus === 'not_applicable' ? '' : `; ${claimStatuses[claimStatus].toLowerCase()}`;
  const words = because.find(({ feature }) => isEvent(feature))?.words.trim() ?? '';
  const by = words === '' ? '' : ` (told by “${clipped(words, 80)}”)`;
  return `${scored}, where ${relevantFrom.toFixed(2)} is needed. ${events[event]}${by}${claim}.`;
}

/** How the weights make the score; a lesson in machine learning gets half, which its reasons alone would not show. */
function howScored({ relevant, score, because }: Finding): string {
  const sum = because.reduce((total, { feature, weight }) => total + (isEvent(feature) ? 0 : weight), bias);
  const isHalved = !relevant && score < 0.75 / (1 + Math.exp(-sum));
  return (
    `The weights are added to ${signed(bias)}; the sum makes the score, from 0 to 1` +
    `${isHalved ? ', and half of it counts, since it speaks of nobody’s data, rights or rules and names no company' : ''}.`
  );
}

/** `+1.40`, `−0.55`. */
function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
}
