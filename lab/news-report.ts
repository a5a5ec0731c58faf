import { isRightClaim, isRightEvent, type NewsFigures, type ScoredNews } from './news-figures.ts';
import { type Bin, type Confusion, percent, type Rates, tableLines } from './rates.ts';

/** A column of the report: figures with the items they are of. */
export type NewsColumn = { readonly figures: NewsFigures; readonly scored: readonly ScoredNews[] };

/**
 * Formats the figures as text, one column for each set of models, then confusion, calibration and at most `most` mistakes of each kind, all
 * three of the first column.
 */
export function newsReport(columns: Readonly<Record<string, NewsColumn>>, most: number): string {
  const shown = Object.values(columns).map(({ figures }) => figures);
  const [first] = Object.values(columns);
  if (first === undefined) return '';
  const { figures, scored } = first;
  const relevant = scored.filter(({ labels }) => labels.relevant);
  const found = relevant.filter(({ finding }) => finding.relevant);
  const row = (name: string, cell: (figures: NewsFigures) => string) => [name, ...shown.map(cell)];
  const ratesRows = (name: string, of: (figures: NewsFigures) => Rates) => [
    row(`${name} F1`, (one) => percent(of(one).f1)),
    row('  precision', (one) => percent(of(one).precision)),
    row('  recall', (one) => percent(of(one).recall)),
  ];
  return [
    `${figures.items} items, ${relevant.length} of them relevant`,
    '',
    ...tableLines([
      ['', ...Object.keys(columns)],
      ...ratesRows('relevance', ({ relevance }) => relevance),
      ...Object.entries(figures.falsePositives).map(([kind, { of }]) =>
        row(`  false: ${kind}`, ({ falsePositives }) => `${falsePositives[kind]?.taken ?? 0} of ${of}`),
      ),
      row('event, of the relevant items found', ({ event }) => percent(event.share)),
      row('claim status', ({ claimStatus }) => percent(claimStatus.share)),
      ...ratesRows('companies', ({ companies }) => companies),
      ...ratesRows('data types', ({ dataTypes }) => dataTypes),
      row('stories B-cubed F1', ({ stories }) => percent(stories.f1)),
      row('  precision', ({ stories }) => percent(stories.precision)),
      row('  recall', ({ stories }) => percent(stories.recall)),
      row('  in other orders of arrival', ({ shuffledStories }) => percent(shuffledStories.mean)),
      row('  in the worst of them', ({ shuffledStories }) => percent(shuffledStories.worst)),
      row('  stories that mix companies', ({ shuffledStories }) => String(shuffledStories.mixed)),
      row(
        'key facts kept, of those in the item',
        ({ keyFacts }) => `${percent(keyFacts.keptOfInText)} of ${keyFacts.inText}`,
      ),
      row('must not say, to check by hand', ({ mustNotSay }) => `${mustNotSay.suspected} of ${mustNotSay.statements}`),
    ]),
    ...confusionLines('event as labelled → as judged', figures.eventConfusion),
    ...confusionLines('claim status as labelled → as judged', figures.claimConfusion),
    ...calibrationLines('probability of being relevant', figures.calibration.relevance),
    ...calibrationLines('probability of the event', figures.calibration.event),
    ...calibrationLines('probability of the claim status', figures.calibration.claimStatus),
    ...mistakes(
      'worst mistakes on relevance',
      scored
        .filter(({ labels, finding }) => labels.relevant !== finding.relevant)
        .sort((a, b) => doubtOf(b) - doubtOf(a)),
      {
        most,
        words: ({ finding, labels }) => `${finding.score.toFixed(2)} ${labels.negativeKind ?? labels.events[0]}`,
      },
    ),
    ...mistakes(
      'wrong event',
      found.filter((one) => one.labels.events.length > 0 && !isRightEvent(one)),
      { most, words: ({ labels, finding }) => `${labels.events.join(' or ')} judged ${finding.event}` },
    ),
    ...mistakes(
      'wrong claim status',
      found.filter((one) => one.labels.claimStatuses.length > 0 && !isRightClaim(one)),
      {
        most,
        words: ({ labels, finding }) =>
          `${labels.claimStatuses.join(' or ')} judged ${finding.claimStatus} (${finding.event})`,
      },
    ),
    ...mistakes(
      'wrong companies',
      relevant.filter(({ labels, finding }) => {
        const [subject] = labels.companies ?? [];
        return subject !== undefined && !finding.companies.includes(subject);
      }),
      { most, words: ({ labels, finding }) => `[${labels.companies}] judged [${finding.companies}]` },
    ),
  ].join('\n');
}

/** How sure Fineprint was of something wrong. */
function doubtOf({ finding }: ScoredNews): number {
  return finding.relevant ? finding.score : 1 - finding.score;
}

function confusionLines(title: string, table: Confusion): readonly string[] {
  const rows = Object.entries(table).map(([gold, row]) => {
    const cells = Object.entries(row).sort((one, other) => other[1] - one[1]);
    return `  ${gold}: ${cells.map(([ours, count]) => `${ours} ${count}`).join(', ')}`;
  });
  return ['', title, ...rows];
}

function calibrationLines(title: string, bins: readonly Bin[]): readonly string[] {
  if (bins.length === 0) return [];
  const rows = bins.map(({ from, to, of, said, right }) => [
    `  ${from.toFixed(1)} to ${to.toFixed(1)}`,
    String(of),
    percent(said),
    percent(right),
  ]);
  return ['', title, ...tableLines([['', 'items', 'said on average', 'right'], ...rows])];
}

function mistakes(
  title: string,
  wrong: readonly ScoredNews[],
  { most, words }: { most: number; words: (one: ScoredNews) => string },
): readonly string[] {
  const rows = wrong.slice(0, most).map((one) => `  ${one.id}: ${words(one)} | ${one.item.title.slice(0, 120)}`);
  return ['', `${title} (${wrong.length} in all)`, ...rows];
}
