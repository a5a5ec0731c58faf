import { joinStories } from '../src/core/story/join-stories.ts';
import type { Finding, Item } from '../src/nouns/item.ts';
import type { LabelledItem } from './learn/labelled.ts';
import { bestOf } from './news-figures.ts';
import { type Confusion, confusionOf, ratio, type Share, shareOf } from './rates.ts';
import { bCubed } from './shuffled-stories.ts';

/** How an entry is shown: its headline alone, with its lead, or with the text of its article. */
export type Form = 'headline' | 'lead' | 'body';

/** The item as its feed or its page gives it in that form. */
export function inForm({ item, body }: LabelledItem, form: Form): Item {
  if (form === 'lead') return item;
  return { ...item, text: form === 'headline' ? '' : (body ?? item.text) };
}

/** An entry with its judgement. */
export type JudgedEntry = { readonly entry: LabelledItem; readonly item: Item; readonly finding: Finding };

/** Figures of one reading of a stream. Shares are from 0 to 1. */
export type StreamFigures = {
  readonly rows: number;
  /** Of all relevant entries. */
  readonly recall: Share;
  /**
   * Whole weeks of an outlet, as its feed gave them: only there do proportions mean something, so precision is measured there alone.
   */
  readonly full: {
    readonly rows: number;
    readonly relevant: number;
    readonly relevantPer1000: number;
    readonly found: number;
    readonly falseAlarms: number;
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
    readonly falseAlarmsPer1000: number;
    /** A day of a source counts once if it has an entry of that day. */
    readonly falseAlarmsPerSourceDay: number;
    readonly worstSources: readonly { source: string; falseAlarms: number; days: number; aDay: number }[];
  };
  readonly falseAlarmsByKind: Readonly<Record<string, { falseAlarms: number; of: number; share: number }>>;
  /** Of the relevant entries found, like the next ones. */
  readonly event: Share;
  readonly eventConfusion: Confusion;
  readonly claimStatus: Share;
  readonly claimConfusion: Confusion;
  readonly companies: { readonly p: number; readonly r: number; readonly f1: number };
  readonly dataTypes: { readonly p: number; readonly r: number; readonly f1: number };
  readonly storyB3: { readonly p: number; readonly r: number; readonly f1: number };
  readonly byLanguage: Readonly<Record<string, { n: number; found: number; event: number; claim: number }>>;
  readonly byEvent: Readonly<Record<string, { n: number; found: number; event: number }>>;
  /** Of entries that aren't relevant, how many were told. On a chosen mixture of rows, this says nothing about a feed. */
  readonly notRelevant: { readonly n: number; readonly falseAlarms: number; readonly share: number };
};

const mostSources = 10;

/** Scores one reading of the entries of a stream. Entries on which a careful reader may go either way must be left out by the caller. */
export function streamFigures(judged: readonly JudgedEntry[]): StreamFigures {
  const relevant = judged.filter(({ entry }) => entry.labels.relevant);
  const others = judged.filter(({ entry }) => !entry.labels.relevant);
  const found = relevant.filter(({ finding }) => finding.relevant);
  const alarms = others.filter(({ finding }) => finding.relevant);
  const isRightEvent = ({ entry, finding }: JudgedEntry) => entry.labels.events.includes(finding.event);
  const isRightClaim = ({ entry, finding }: JudgedEntry) => entry.labels.claimStatuses.includes(finding.claimStatus);
  return {
    rows: judged.length,
    recall: shareOf(found.length, relevant.length),
    full: fullFigures(judged),
    falseAlarmsByKind: Object.fromEntries(
      [...Map.groupBy(others, ({ entry }) => entry.labels.negativeKind ?? 'not_read')].map(([kind, all]) => {
        const taken = all.filter(({ finding }) => finding.relevant).length;
        return [kind, { falseAlarms: taken, of: all.length, share: ratio(taken, all.length) }];
      }),
    ),
    event: shareOf(found.filter(isRightEvent).length, found.length),
    eventConfusion: confusionOf(
      found.map((one) => [bestOf(one.entry.labels.events, one.finding.event), one.finding.event]),
    ),
    claimStatus: shareOf(found.filter(isRightClaim).length, found.length),
    claimConfusion: confusionOf(
      found.map((one) => [bestOf(one.entry.labels.claimStatuses, one.finding.claimStatus), one.finding.claimStatus]),
    ),
    companies: overlap(
      found.map(({ entry, finding }) => [(entry.labels.companies ?? []).map(bare), finding.companies.map(bare)]),
    ),
    dataTypes: overlap(found.map(({ entry, finding }) => [entry.labels.dataTypes ?? [], finding.dataTypes])),
    storyB3: storyFigures(judged, found),
    byLanguage: Object.fromEntries(
      [...Map.groupBy(relevant, ({ entry }) => entry.language ?? 'unknown')].map(([language, all]) => {
        const hits = all.filter(({ finding }) => finding.relevant);
        const event = hits.filter(isRightEvent).length;
        return [language, { n: all.length, found: hits.length, event, claim: hits.filter(isRightClaim).length }];
      }),
    ),
    byEvent: Object.fromEntries(
      [...Map.groupBy(relevant, ({ entry }) => entry.labels.events[0] ?? 'unknown')].map(([event, all]) => {
        const hits = all.filter(({ finding }) => finding.relevant);
        return [event, { n: all.length, found: hits.length, event: hits.filter(isRightEvent).length }];
      }),
    ),
    notRelevant: { n: others.length, falseAlarms: alarms.length, share: ratio(alarms.length, others.length) },
  };
}

function fullFigures(judged: readonly JudgedEntry[]): StreamFigures['full'] {
  const rows = judged.filter(({ entry }) => entry.stream === 'full');
  const relevant = rows.filter(({ entry }) => entry.labels.relevant).length;
  const told = rows.filter(({ finding }) => finding.relevant);
  const found = told.filter(({ entry }) => entry.labels.relevant).length;
  const alarms = told.filter(({ entry }) => !entry.labels.relevant);
  const daysOf = new Map<string, Set<string>>();
  for (const { item } of rows) {
    if (item.publishedAt === null) continue;
    const days = daysOf.get(item.publisher) ?? new Set();
    daysOf.set(item.publisher, days.add(item.publishedAt.slice(0, 10)));
  }
  const sourceDays = [...daysOf.values()].reduce((sum, days) => sum + days.size, 0);
  const worst = [...Map.groupBy(alarms, ({ item }) => item.publisher)]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostSources);
  return {
    rows: rows.length,
    relevant,
    relevantPer1000: ratio(1000 * relevant, rows.length),
    found,
    falseAlarms: alarms.length,
    precision: ratio(found, told.length),
    recall: ratio(found, relevant),
    f1: ratio(2 * found, told.length + relevant),
    falseAlarmsPer1000: ratio(1000 * alarms.length, rows.length),
    falseAlarmsPerSourceDay: ratio(alarms.length, sourceDays),
    worstSources: worst.map(([source, all]) => {
      const days = daysOf.get(source)?.size ?? 0;
      return { source, falseAlarms: all.length, days, aDay: ratio(all.length, days) };
    }),
  };
}

/** B-cubed over the relevant entries found, joined with everything else that was told. */
function storyFigures(judged: readonly JudgedEntry[], found: readonly JudgedEntry[]): StreamFigures['storyB3'] {
  const now = judged
    .map(({ item }) => item.seenAt)
    .toSorted()
    .at(-1);
  const stories = now === undefined ? [] : joinStories({ judged, open: [], now, settleMs: 0 });
  const storyOf = new Map(stories.flatMap(({ id, itemKeys }) => itemKeys.map((key) => [key, id] as const)));
  const { precision, recall, f1 } = bCubed(
    found.map(({ item }) => storyOf.get(item.key) ?? item.key),
    found.map(({ entry }) => entry.labels.story ?? entry.id),
  );
  return { p: ratio(precision, 1), r: ratio(recall, 1), f1: ratio(f1, 1) };
}

/** Names are compared by their Latin letters and digits. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function overlap(pairs: readonly (readonly [gold: readonly string[], ours: readonly string[]])[]) {
  let hits = 0;
  let ours = 0;
  let gold = 0;
  for (const [wanted, got] of pairs) {
    const there = new Set(wanted);
    const named = new Set(got);
    hits += [...named].filter((one) => there.has(one)).length;
    ours += named.size;
    gold += there.size;
  }
  return { p: ratio(hits, ours), r: ratio(hits, gold), f1: ratio(2 * hits, ours + gold) };
}
