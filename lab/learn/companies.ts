import { type Candidate, candidatesOf } from '../../src/core/judge/candidates.ts';
import { catalogueName } from '../../src/core/judge/company-names.ts';
import { partiesOf, type SubjectModel } from '../../src/core/judge/parties.ts';
import { type ReadItem, type ReadSentence, readItem } from '../../src/core/judge/read-item.ts';
import { canBeSubject, subjectFeatures } from '../../src/core/judge/subject-features.ts';
import { setRates } from '../rates.ts';
import { foldCount } from './folds.ts';
import type { LabelledItem } from './labelled.ts';
import { type Example, learn } from './regression.ts';
import { withoutOwners } from './without-owners.ts';

type Label = 'yes' | 'no';

/** One candidate of a labelled item. `row` is the item's place in the list. */
type Row = Example<Label> & { readonly row: number; readonly candidate: Candidate; readonly hidden: boolean };

const penalties = { labels: ['yes', 'no'] as const, ridge: 2e-3, lasso: 5e-4 };

/** Compares names as people do: without case, marks and "The". */
function sameName(one: string, other: string): boolean {
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
 * Learns which candidates are the companies that an item is about. The figures are of folds by story and company: of each candidate that the
 * catalogue knows or not, by the model of the other folds, and of all of them by the model of all.
 */
export function trainSubjects(items: readonly LabelledItem[], folds: readonly number[]) {
  const rows = subjectRows(items);
  const model = learnSubjects(rows);
  const byFold = new Map(
    [...new Set(folds)].map((fold) => [fold, learnSubjects(rows.filter(({ row }) => folds[row] !== fold))] as const),
  );
  const figuresOf = (modelOf: (row: number) => SubjectModel) => {
    const pairs = items.flatMap(({ item, labels, borderline }, row) => {
      if (!labels.relevant || borderline || labels.companies === undefined) return [];
      const ours = partiesOf(readItem(item), item, { model: modelOf(row) }).companies;
      return [[withoutOwners(labels.companies).map(plain), withoutOwners(ours).map(plain)] as const];
    });
    return setRates(pairs);
  };
  return {
    model,
    foldModels: Array.from({ length: foldCount }, (_, fold) => byFold.get(fold) ?? model),
    figures: { folds: figuresOf((row) => byFold.get(folds[row] ?? 0) ?? model), whole: figuresOf(() => model) },
  };
}

/** Learns the model from candidates. */
function learnSubjects(rows: readonly Row[]): SubjectModel {
  const { bias, weights } = learn(rows, penalties);
  return {
    bias: rounded(bias.yes - bias.no),
    weights: Object.fromEntries(
      Object.entries(weights).flatMap(([name, { yes = 0, no = 0 }]) =>
        Math.abs(yes - no) < leastWeight ? [] : [[name, rounded(yes - no)]],
      ),
    ),
  };
}

/** Weights below this change nothing. */
const leastWeight = 0.005;

function rounded(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}
