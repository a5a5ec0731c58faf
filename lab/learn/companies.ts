import { type Candidate, candidatesOf } from '../../src/core/judge/candidates.ts';
import { catalogueName } from '../../src/core/judge/company-names.ts';
import type { SubjectModel } from '../../src/core/judge/parties.ts';
import { type ReadItem, type ReadSentence, readItem } from '../../src/core/judge/read-item.ts';
import { canBeSubject, subjectFeatures } from '../../src/core/judge/subject-features.ts';
import { foldCount } from './folds.ts';
import { binary } from './joins.ts';
import type { LabelledItem } from './labelled.ts';
import { type Example, learn, type Model, probabilitiesOf } from './regression.ts';

type Label = 'yes' | 'no';

/** One candidate of a labelled item. `row` is the item's place in the list. */
type Row = Example<Label> & { readonly row: number; readonly candidate: Candidate; readonly hidden: boolean };

const penalties = { labels: ['yes', 'no'] as const, ridge: 2e-3, lasso: 5e-4 };

/** Compares names as people do: without case, marks and "The". */
export function sameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Returns every candidate of the items whose companies are labelled. Each item is read twice: as it is, and with the catalogue hidden, so
 * that what is learned of unknown names comes from hundreds of them.
 */
function subjectRows(items: readonly LabelledItem[]): readonly Row[] {
  return items.flatMap(({ item, labels, borderline }, row) => {
    const wanted = labels.companies;
    if (!labels.relevant || borderline || wanted === undefined) return [];
    const read = readItem(item);
    const isWanted = (name: string) => wanted.some((company) => sameName(company, name));
    const rowsOf = (all: readonly Candidate[], hidden: boolean): Row[] =>
      all
        .filter(canBeSubject)
        .map((candidate) => ({
          row,
          candidate,
          hidden,
          features: subjectFeatures(candidate, all),
          label: isWanted(candidate.name) || (hidden && isWanted(catalogueName(candidate.name))) ? 'yes' : 'no',
          weight: hidden ? 0.5 : 1,
        }));
    const shown = candidatesOf(read);
    return [...rowsOf(shown, false), ...rowsOf(candidatesOf(withoutCatalogue(read)), true)];
  });
}

function withoutCatalogue({ title, body }: ReadItem): ReadItem {
  const without = (sentence: ReadSentence): ReadSentence => ({
    ...sentence,
    names: sentence.names.filter(({ label }) => label.kind !== 'company'),
  });
  return { title: without(title), body: body.map(without) };
}

/**
 * Learns which candidates are the companies that an item is about. Returns the model of all items, one for each fold learned without it, and
 * for each candidate the probability by the model of the other folds.
 */
export function trainSubjects(
  items: readonly LabelledItem[],
  folds: readonly number[],
): {
  readonly model: SubjectModel;
  readonly foldModels: readonly SubjectModel[];
  readonly rows: readonly (Row & { readonly probability: number })[];
  readonly figures: Readonly<Record<string, number>>;
} {
  const rows = subjectRows(items);
  const models = Array.from({ length: foldCount }, (_, fold) =>
    learn(
      rows.filter(({ row }) => folds[row] !== fold),
      penalties,
    ),
  );
  const judged = rows.map((row) => {
    const model = models[folds[row.row] ?? 0];
    return { ...row, probability: model === undefined ? 0 : probabilitiesOf(model, row.features).yes };
  });
  const right = judged.filter(({ probability, label }) => probability >= 0.5 === (label === 'yes'));
  return {
    model: oddsOf(learn(rows, penalties)),
    foldModels: models.map(oddsOf),
    rows: judged,
    figures: { candidates: rows.length, fold: Math.round((1e4 * right.length) / Math.max(1, rows.length)) / 1e4 },
  };
}

/** A model of yes and no as log-odds of yes. */
function oddsOf(model: Model<Label>): SubjectModel {
  const { bias, weights } = binary(model, { yes: 'yes', no: 'no', from: 0 });
  return { bias, weights };
}
