import { relevantFrom } from '../src/core/judge/relevance.ts';
import type { NewsFigures, Rates, ScoredNews } from './news-figures.ts';

/** Formats the figures as text, with confusion tables and at most `most` mistakes of each kind, most confident first. */
export function newsReport(figures: NewsFigures, scored: readonly ScoredNews[], most: number): string {
  const relevant = scored.filter(({ labels }) => labels.relevant);
  return [
    `${figures.items} items, ${relevant.length} of them relevant`,
    `relevance         ${ratesText(figures.relevance)}   (with the current weights)`,
    `  five folds      ${ratesText(figures.crossValidated)}   (each item with weights trained without its story)`,
    `  wrongly judged relevant (five folds): ${Object.entries(figures.falsePositives)
      .map(([kind, { taken, of }]) => `${kind} ${taken} of ${of}`)
      .join(', ')}`,
    `event             right in ${percent(figures.eventAccuracy)} of the relevant items found`,
    `claim status      right in ${percent(figures.claimAccuracy)}`,
    `companies         ${ratesText(figures.companies)}   (owners named with their company not counted)`,
    `data types        ${ratesText(figures.dataTypes)}`,
    `stories           B-cubed precision ${percent(figures.stories.precision)}   recall ${percent(figures.stories.recall)}   F1 ${percent(figures.stories.f1)}`,
    `  shuffled        F1 ${percent(figures.shuffledStories.mean)} on average of ${figures.shuffledStories.orders} orders of arrival, ${percent(figures.shuffledStories.worst)} in the worst; ${figures.shuffledStories.mixed} stories mix companies`,
    `key facts         ${figures.keyFacts.kept} of ${figures.keyFacts.facts} in the summary; of the ${figures.keyFacts.inText} found in the item ${percent(figures.keyFacts.keptOfInText)} (by words, not meaning)`,
    `must not say      ${figures.mustNotSay.suspected} of ${figures.mustNotSay.statements} to check by hand (by words, not meaning)`,
    ...confusionLines('event as labelled → as judged', figures.eventConfusion),
    ...confusionLines('claim status as labelled → as judged', figures.claimConfusion),
    ...mistakes(
      'worst mistakes on relevance (five folds)',
      scored
        .filter(({ labels, crossScore }) => labels.relevant !== crossScore >= relevantFrom)
        .sort((a, b) => Math.abs(b.crossScore - relevantFrom) - Math.abs(a.crossScore - relevantFrom)),
      { most, words: (one) => `${one.crossScore.toFixed(2)} ${one.labels.negative_kind ?? one.labels.event}` },
    ),
    ...mistakes(
      'wrong event',
      relevant.filter(({ labels, finding }) => finding.relevant && labels.event !== finding.event),
      { most, words: ({ labels, finding }) => `${labels.event} judged ${finding.event}` },
    ),
    ...mistakes(
      'wrong claim status',
      relevant.filter(({ labels, finding }) => finding.relevant && labels.claim_status !== finding.claimStatus),
      {
        most,
        words: ({ labels, finding }) => `${labels.claim_status} judged ${finding.claimStatus} (${finding.event})`,
      },
    ),
    ...mistakes(
      'wrong companies',
      relevant.filter(({ labels, finding }) => !finding.companies.includes(labels.companies[0] ?? '')),
      { most, words: ({ labels, finding }) => `[${labels.companies}] judged [${finding.companies}]` },
    ),
  ].join('\n');
}

function ratesText({ precision, recall, f1 }: Rates): string {
  return `precision ${percent(precision)}   recall ${percent(recall)}   F1 ${percent(f1)}`;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

function confusionLines(title: string, table: NewsFigures['eventConfusion']): readonly string[] {
  const rows = Object.entries(table).map(([gold, row]) => {
    const cells = Object.entries(row).sort((one, other) => other[1] - one[1]);
    return `  ${gold}: ${cells.map(([ours, count]) => `${ours} ${count}`).join(', ')}`;
  });
  return ['', title, ...rows];
}

function mistakes(
  title: string,
  wrong: readonly ScoredNews[],
  { most, words }: { most: number; words: (one: ScoredNews) => string },
): readonly string[] {
  const rows = wrong.slice(0, most).map((one) => `  ${one.id}: ${words(one)} | ${one.item.title.slice(0, 120)}`);
  return ['', `${title} (${wrong.length} in all)`, ...rows];
}
