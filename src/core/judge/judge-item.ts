import type { Finding, Item } from '../../nouns/item.ts';
import type { ClaimStatus, DataType, Event, Severity } from '../../nouns/words.ts';
import { candidatesOf } from './candidates.ts';
import { claimStatusOf } from './claim.ts';
import { type DataModel, dataTypesOf } from './data-kinds.ts';
import type { DecisionModel } from './decision.ts';
import { eventOf, type Telling, toldActsOf } from './event.ts';
import { type From, partiesOf, type SubjectModel } from './parties.ts';
import { type ReadItem, type ReadSentence, readItem } from './read-item.ts';
import { scopeOf } from './regions.ts';
import { formOf, type RelevanceModel, relevanceModel, relevanceOf } from './relevance.ts';
import { stageOf } from './stage.ts';

/** Models that replace those that Fineprint ships with. */
export type JudgeModels = {
  readonly relevance?: RelevanceModel | undefined;
  readonly event?: DecisionModel<Telling> | undefined;
  readonly claimStatus?: DecisionModel<ClaimStatus> | undefined;
  readonly subjects?: SubjectModel | undefined;
  readonly dataKinds?: DataModel | undefined;
};

/**
 * Judges what an entry of a feed says about AI training on people's data: whether it is about that, what happened, to
 * whom, and how certain it is, with the words that show it. Words and learned weights alone decide, so the same text always
 * gets the same verdict, and no text can ask for a different one. Reads the title and the first 12,000 characters, in
 * linear time. Companies are filled in for every item; everything else stays empty unless the item is relevant.
 * `relevantFrom` replaces the least relevant score when something else already decided. `watched`: services whose policies are watched; each is
 * a company, also if the catalogue doesn't know it.
 */
export function judgeItem(
  item: Pick<Item, 'title' | 'text'> & From,
  {
    relevantFrom,
    models = {},
    watched,
  }: {
    relevantFrom?: number | undefined;
    models?: JudgeModels | undefined;
    watched?: readonly string[] | undefined;
  } = {},
): Finding {
  const read = readItem(item, { watched });
  const { relevance: model = relevanceModel } = models;
  const form = formOf(item);
  const { score, because, features } = relevanceOf(read, { form, model });
  const named = candidatesOf(read);
  const { companies, parties } = partiesOf(read, item, { model: models.subjects, named, watched });
  if (score < (relevantFrom ?? model.forms[form].relevantFrom))
    return {
      relevant: false,
      score,
      event: 'none',
      companies,
      dataTypes: [],
      claimStatus: 'not_applicable',
      severity: 'info',
      evidence: [],
      because,
    };
  const told = toldActsOf(read, named);
  const happened = eventOf(read, { told, model: models.event });
  const { label: event, sure: eventSure, because: eventReason } = happened;
  const { label: claimStatus, sure: claimSure } = claimStatusOf(read, {
    told,
    event: happened.probabilities,
    model: models.claimStatus,
  });
  const dataTypes = dataTypesOf(read, companies, { model: models.dataKinds });
  const scope = scopeOf(read);
  return {
    relevant: true,
    score,
    event,
    companies,
    dataTypes,
    claimStatus,
    stage: stageOf(told.acts),
    sure: { event: rounded(eventSure), claimStatus: rounded(claimSure) },
    parties,
    severity: severityOf({ event, claimStatus, dataTypes }),
    scope,
    evidence: evidenceOf(read, features),
    because: [...because, eventReason],
  };
}

/** Two decimals are all that a probability of words is good for. */
function rounded(probability: number): number {
  return Math.round(probability * 100) / 100;
}

const mostPieces = 3;

/**
 * Returns the sentences that decided for relevance, the most telling first, exactly as in the item. The title comes
 * last, since it is shown anyway. Never empty for an item with a title or a text.
 */
function evidenceOf(
  { title, body }: ReadItem,
  features: ReturnType<typeof relevanceOf>['features'],
): readonly string[] {
  const telling = new Map<ReadSentence, number>();
  for (const { sentence, weight } of features)
    if (weight > 0) telling.set(sentence, (telling.get(sentence) ?? 0) + weight);
  // A feature keeps only the sentence where it counts most; later sentences about training are evidence too.
  for (const sentence of body) if (!telling.has(sentence) && sentence.words.has('trainOn')) telling.set(sentence, 0);
  const ranked = [...telling].sort((a, b) => (a[0] === title ? 1 : 0) - (b[0] === title ? 1 : 0) || b[1] - a[1]);
  const pieces = [...new Set(ranked.map(([{ text }]) => text))].filter((text) => text !== '');
  const fallback = body[0]?.text ?? title.text;
  return (pieces.length > 0 ? pieces : fallback === '' ? [] : [fallback]).slice(0, mostPieces);
}

/** How much each event matters in itself to the people whose data it is. */
const byEvent: Readonly<Record<Event, Severity>> = {
  policy_change: 'high',
  lawsuit_filed: 'high',
  lawsuit_ruling: 'high',
  lawsuit_settled: 'high',
  regulator_action: 'high',
  data_incident: 'high',
  lawsuit_dismissed: 'notable',
  lawsuit_other: 'notable',
  regulator_guidance: 'notable',
  legislation: 'notable',
  company_statement: 'notable',
  opt_out: 'notable',
  licensing_deal: 'notable',
  research: 'notable',
  opinion_explainer: 'info',
  none: 'info',
};

/** Data that people trust to stay private. */
const sensitive: ReadonlySet<DataType> = new Set(['private_messages', 'health', 'biometric', 'children', 'email']);
/** Statuses of what is established, not merely claimed. */
const established: ReadonlySet<ClaimStatus> = new Set(['confirmed_by_company', 'ruled', 'settled', 'enacted']);

/** High becomes critical if sensitive data is concerned and the practice is established. A denied change is notable. */
function severityOf(finding: { event: Event; claimStatus: ClaimStatus; dataTypes: readonly DataType[] }): Severity {
  const base = byEvent[finding.event];
  if (base !== 'high') return base;
  if (finding.claimStatus === 'denied') return 'notable';
  const grave = finding.dataTypes.some((type) => sensitive.has(type)) && established.has(finding.claimStatus);
  return grave ? 'critical' : 'high';
}
