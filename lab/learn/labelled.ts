import { basename } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { itemOf, newsLine } from '../../src/cli/news-line.ts';
import type { Item } from '../../src/nouns/item.ts';
import { readLines, readOrRefuse } from '../read-labels.ts';

/** One answer, or several of which the first is the best. */
const answers = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

const labels = z.object({
  relevant: z.boolean().nullable(),
  event: answers.default(['none']),
  claim_status: answers.default(['not_applicable']),
  /** Null, here and next: nobody said. */
  companies: z.array(z.string()).nullable().default([]),
  data_types: z.array(z.string()).nullable().default([]),
  story: z.string().nullish(),
  negative_kind: z.string().nullish(),
  key_facts: z.array(z.string()).default([]),
  must_not_say: z.array(z.string()).default([]),
});

const gold = z.object({
  saga: z.string().nullable(),
  step: z.string().nullish(),
  event: z.string().nullish(),
  claim_status: z.string().nullish(),
  state_after: z.string().nullish(),
  state_ok: z.array(z.string()).default([]),
  tell: z.enum(['new', 'update', 'same', 'none']).nullish(),
  group: z.string().nullish(),
  related: z.array(z.string()).nullish(),
  relevant: z.boolean().nullish(),
});

const line = newsLine.extend({
  labels: labels.nullish(),
  gold: gold.nullish(),
  stream: z.enum(['full', 'picked']).nullish(),
  week: z.string().nullish(),
  body: z.string().nullish(),
  lang: z.string().nullish(),
  borderline: z.boolean().nullish(),
  title_origin: z.string().nullish(),
});

/** What a person says of an item; undefined where nobody said. */
type NewsLabels = {
  readonly relevant: boolean;
  /** Acceptable answers, the best first; empty if unknown. */
  readonly events: readonly string[];
  readonly claimStatuses: readonly string[];
  readonly companies: readonly string[] | undefined;
  readonly dataTypes: readonly string[] | undefined;
  /** Items with the same story report the same development. Undefined: unknown. */
  readonly story: string | undefined;
  readonly negativeKind: string | undefined;
  /** What a summary of one paragraph needs. */
  readonly keyFacts: readonly string[];
  /** What a summary must not say. */
  readonly mustNotSay: readonly string[];
};

/** An item of a news stream, a set of news or a set of sagas, with its labels. */
export type LabelledItem = {
  readonly id: string;
  /** File name without its ending: `dev`, `dev2`, … with its folder, such as `news/dev`. */
  readonly set: string;
  readonly item: Item;
  readonly labels: NewsLabels;
  /** A careful reader may go either way: neither learned from nor scored. */
  readonly borderline: boolean;
  /** Of a stream: every entry of its outlet and week (`full`), or chosen. */
  readonly stream: 'full' | 'picked' | undefined;
  readonly week: string | undefined;
  /** More of the article than the feed gave. */
  readonly body: string | undefined;
  readonly language: string | undefined;
  /** The headline was seen on the page. */
  readonly hasOwnTitle: boolean;
  /** Only in sets of sagas. */
  readonly saga: z.infer<typeof gold> | undefined;
};

/**
 * Reads files of labelled lines: news (`labels`), streams (`labels`, null for entries that nobody needed to read) and sagas (`gold`),
 * plain or compressed (`.zst`). Rejects with an AppError that names file and line.
 */
export async function readLabelled(files: readonly string[]): Promise<readonly LabelledItem[]> {
  const all: LabelledItem[] = [];
  for (const file of files) {
    const bytes = await readOrRefuse(file);
    const text = (file.endsWith('.zst') ? zstdDecompressSync(bytes) : bytes).toString('utf8');
    const set = setOf(file);
    let index = all.length;
    const read = (json: unknown) => labelledOf(line.parse(json), { set, index: index++ });
    for (const one of readLines(text, { file, what: 'labelled news', read })) all.push(one);
  }
  return all;
}

function setOf(file: string): string {
  const parts = file.split('/').slice(-2);
  return parts.join('/').replace(/\.jsonl(?:\.zst)?$/, '') || basename(file);
}

function labelledOf(row: z.infer<typeof line>, { set, index }: { set: string; index: number }): LabelledItem {
  if (row.labels === undefined && row.gold === undefined) throw new Error('it has neither "labels" nor "gold"');
  return {
    id: row.id,
    set,
    item: itemOf(row, index),
    labels: row.gold ? labelsOfSaga(row.gold) : labelsOf(row.labels),
    borderline: row.borderline === true || row.labels?.relevant === null,
    stream: row.stream ?? undefined,
    week: row.week ?? undefined,
    body: row.body ?? undefined,
    language: row.lang ?? undefined,
    hasOwnTitle: row.title_origin === undefined || row.title_origin === null || row.title_origin === 'page',
    saga: row.gold ?? undefined,
  };
}

const unread: NewsLabels = {
  relevant: false,
  events: ['none'],
  claimStatuses: ['not_applicable'],
  companies: undefined,
  dataTypes: undefined,
  story: undefined,
  negativeKind: undefined,
  keyFacts: [],
  mustNotSay: [],
};

function labelsOf(row: z.infer<typeof labels> | null | undefined): NewsLabels {
  if (row === null || row === undefined) return unread;
  return {
    relevant: row.relevant === true,
    events: row.event,
    claimStatuses: row.claim_status,
    companies: row.companies ?? undefined,
    dataTypes: row.data_types ?? undefined,
    story: row.story ?? undefined,
    negativeKind: row.negative_kind ?? undefined,
    keyFacts: row.key_facts,
    mustNotSay: row.must_not_say,
  };
}

/** A column or how-to on a saga (`tell: none`) is about it, so it is relevant; how it should be read isn't said. */
function labelsOfSaga(row: z.infer<typeof gold>): NewsLabels {
  const isRead = row.saga !== null && row.tell !== 'none';
  return {
    relevant: row.saga !== null || row.relevant === true,
    events: isRead && row.event ? [row.event] : [],
    claimStatuses: isRead && row.claim_status ? [row.claim_status] : [],
    companies: undefined,
    dataTypes: undefined,
    story: row.saga === null ? undefined : `saga:${row.saga}`,
    negativeKind: undefined,
    keyFacts: [],
    mustNotSay: [],
  };
}
