import type { Command } from 'commander';
import type { Io } from '../src/cli/io.ts';
import type { Judge } from './learn/judges.ts';
import type { LabelledItem } from './learn/labelled.ts';
import { percent, type Share, tableLines } from './rates.ts';
import { type Form, inForm, type JudgedEntry, type StreamFigures, streamFigures } from './stream-figures.ts';

type Options = {
  readonly json?: boolean | undefined;
  readonly shipped?: boolean | undefined;
  readonly learnFrom?: readonly string[] | undefined;
  readonly mistakes?: string | undefined;
};

/** The readings of a stream, each of which is scored on its own. */
const readings = {
  headline: { form: 'headline', about: 'headline alone' },
  lead: { form: 'lead', about: 'headline and lead' },
  bodyRowsLead: { form: 'lead', about: 'rows with an article, by headline and lead' },
  bodyRowsBody: { form: 'body', about: 'the same rows, by headline and article' },
} as const satisfies Readonly<Record<string, { form: Form; about: string }>>;
type Reading = keyof typeof readings;

type Column = {
  readonly judged: Readonly<Record<Reading, readonly JudgedEntry[]>>;
  readonly figures: Readonly<Record<Reading, StreamFigures>>;
};

/**
 * `eval stream FILE…`: scores real feed entries, of which few are relevant, as Fineprint gets them. Two columns: with models learned
 * without the story and the company of each entry (`folds`), and with the models that Fineprint ships (`shipped`).
 */
export function evalStream(evalCommand: Command, io: Io): void {
  evalCommand
    .command('stream')
    .description(
      'Score entries of real feeds: by headline, by lead and by article, with models of folds and with the shipped ones',
    )
    .argument('<files...>', 'Files of labelled JSON lines, plain or .zst')
    .option('--learn-from <files...>', 'More labelled lines to learn the models of the folds from; they are not scored')
    .option(
      '--shipped',
      'Score only the models that Fineprint ships: faster, but too good on what these were learned from',
    )
    .option('--json', 'Print one JSON object with every figure')
    .option('--mistakes <number>', 'List so many misses and false alarms, the most confident first')
    .action(async (files: string[], options: Options) => {
      const { readLabelled } = await import('./learn/labelled.ts');
      const { foldJudges, shippedJudge } = await import('./learn/judges.ts');
      const all = await readLabelled(files);
      const scored = all.filter(({ borderline }) => !borderline);
      const judgeOf =
        options.shipped === true ? null : await foldJudges([...all, ...(await readLabelled(options.learnFrom ?? []))]);
      const columns: Readonly<Record<string, Column>> = {
        ...(judgeOf === null ? {} : { folds: columnOf(scored, (entry) => judgeOf.get(entry) ?? shippedJudge) }),
        shipped: columnOf(scored, () => shippedJudge),
      };
      const what = { rows: all.length, borderlineNotScored: all.length - scored.length };
      if (options.json === true) {
        const figures = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.figures]));
        io.out(JSON.stringify({ ...what, ...figures }));
        return;
      }
      io.out(`${what.rows} entries, ${what.borderlineNotScored} of them borderline and not scored`);
      for (const reading of Object.keys(readings) as Reading[]) io.out(report(reading, columns));
      const [quoted] = Object.values(columns);
      const most = Number(options.mistakes ?? 0);
      if (quoted !== undefined && most > 0) io.out(mistakes(quoted.judged.lead, most));
    });
}

function columnOf(entries: readonly LabelledItem[], judgeOf: (entry: LabelledItem) => Judge): Column {
  const judgedIn = (form: Form, some: readonly LabelledItem[]) =>
    some.map((entry): JudgedEntry => {
      const item = inForm(entry, form);
      return { entry, item, finding: judgeOf(entry)(item) };
    });
  const lead = judgedIn('lead', entries);
  const withBody = entries.filter(({ body }) => body !== undefined);
  const judged = {
    headline: judgedIn('headline', entries),
    lead,
    bodyRowsLead: lead.filter(({ entry }) => entry.body !== undefined),
    bodyRowsBody: judgedIn('body', withBody),
  };
  return {
    judged,
    figures: {
      headline: streamFigures(judged.headline),
      lead: streamFigures(judged.lead),
      bodyRowsLead: streamFigures(judged.bodyRowsLead),
      bodyRowsBody: streamFigures(judged.bodyRowsBody),
    },
  };
}

function report(reading: Reading, columns: Readonly<Record<string, Column>>): string {
  const shown = Object.values(columns).map(({ figures }) => figures[reading]);
  const [first] = shown;
  if (first === undefined || first.rows === 0) return '';
  const row = (name: string, cell: (figures: StreamFigures) => string) => [name, ...shown.map(cell)];
  // Rows with an article are a chosen mixture, so they have no precision.
  const isMixture = reading === 'bodyRowsLead' || reading === 'bodyRowsBody';
  const ofFull = isMixture
    ? [row('false alarms', ({ notRelevant }) => `${notRelevant.falseAlarms} of ${notRelevant.n}`)]
    : [
        row('full: precision', ({ full }) => percent(full.precision)),
        row('full: recall', ({ full }) => `${percent(full.recall)} of ${full.relevant}`),
        row('full: false alarms', ({ full }) => String(full.falseAlarms)),
        row('full: false alarms per 1,000', ({ full }) => full.falseAlarmsPer1000.toFixed(2)),
        row('full: false alarms a source and day', ({ full }) => full.falseAlarmsPerSourceDay.toFixed(3)),
      ];
  const lines = tableLines([
    [`${readings[reading].about} (${first.rows})`, ...Object.keys(columns)],
    row('recall, all rows', ({ recall }) => shareText(recall)),
    ...ofFull,
    row('event', ({ event }) => shareText(event)),
    row('claim status', ({ claimStatus }) => shareText(claimStatus)),
    row('companies F1', ({ companies }) => percent(companies.f1)),
    row('data types F1', ({ dataTypes }) => percent(dataTypes.f1)),
    row('stories B-cubed F1', ({ storyB3 }) => percent(storyB3.f1)),
    ...(isMixture ? [] : languageRows(shown)),
    ...(isMixture ? [] : kindRows(shown)),
  ]);
  const sources = isMixture ? [] : first.full.worstSources.map((one) => `${one.source} ${one.falseAlarms}`);
  return ['', ...lines, ...(sources.length === 0 ? [] : [`most false alarms: ${sources.join(', ')}`])].join('\n');
}

function languageRows(shown: readonly StreamFigures[]): readonly (readonly string[])[] {
  const languages = Object.entries(shown[0]?.byLanguage ?? {}).sort((a, b) => b[1].n - a[1].n);
  return languages.map(([language, { n }]) => [
    `found in ${language}`,
    ...shown.map(({ byLanguage }) => `${byLanguage[language]?.found ?? 0} of ${n}`),
  ]);
}

function kindRows(shown: readonly StreamFigures[]): readonly (readonly string[])[] {
  const kinds = Object.entries(shown[0]?.falseAlarmsByKind ?? {}).sort((a, b) => b[1].of - a[1].of);
  return kinds.map(([kind, { of }]) => [
    `false alarms: ${kind}`,
    ...shown.map(({ falseAlarmsByKind }) => `${falseAlarmsByKind[kind]?.falseAlarms ?? 0} of ${of}`),
  ]);
}

function shareText({ share, right, of }: Share): string {
  return `${percent(share)} (${right} of ${of})`;
}

function mistakes(judged: readonly JudgedEntry[], most: number): string {
  const line = ({ entry, finding, item }: JudgedEntry) =>
    `  ${entry.id} ${finding.score.toFixed(3)} ${entry.language ?? ''} ${entry.labels.negativeKind ?? entry.labels.events[0] ?? ''} | ${item.title.slice(0, 140)}`;
  const misses = judged.filter(({ entry, finding }) => entry.labels.relevant && !finding.relevant);
  const alarms = judged.filter(({ entry, finding }) => !entry.labels.relevant && finding.relevant);
  return [
    '',
    `misses by headline and lead (${misses.length})`,
    ...misses
      .toSorted((a, b) => a.finding.score - b.finding.score)
      .slice(0, most)
      .map(line),
    `false alarms by headline and lead (${alarms.length})`,
    ...alarms
      .toSorted((a, b) => b.finding.score - a.finding.score)
      .slice(0, most)
      .map(line),
  ].join('\n');
}
