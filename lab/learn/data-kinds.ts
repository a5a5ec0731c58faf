import { type DataModel, dataFeatures, dataTypesOf, heldBy, namedIn } from '../../src/core/judge/data-kinds.ts';
import { partiesOf } from '../../src/core/judge/parties.ts';
import { readItem } from '../../src/core/judge/read-item.ts';
import { dataTypes, wordsOf } from '../../src/nouns/words.ts';
import { setRates } from '../rates.ts';
import { foldCount } from './folds.ts';
import type { LabelledItem } from './labelled.ts';
import { type Example, learn } from './regression.ts';

const penalties = { labels: ['yes', 'no'] as const, ridge: 3e-3, lasso: 1e-4 };

/** One kind of data of one labelled item. `row` is the item's place in the list. */
type Row = Example<'yes' | 'no'> & { readonly row: number };

/** Returns every kind of data with every item whose kinds are labelled. */
function dataRows(items: readonly LabelledItem[]): readonly Row[] {
  return items.flatMap(({ item, labels, borderline }, row) => {
    const kinds = labels.dataTypes;
    if (!labels.relevant || borderline || kinds === undefined || kinds.length === 0) return [];
    const read = readItem(item);
    const named = namedIn(read);
    const held = new Set(partiesOf(read, item).companies.flatMap(heldBy));
    return wordsOf(dataTypes).map((kind) => ({
      row,
      features: new Map(dataFeatures(kind, { named, held }).map((name) => [name, 1])),
      label: kinds.includes(kind) ? ('yes' as const) : ('no' as const),
    }));
  });
}

/** Learns which kinds of data an item is about. The figures are of folds by story and company, and of all items by the model of all. */
export function trainDataKinds(items: readonly LabelledItem[], folds: readonly number[]) {
  const rows = dataRows(items);
  const model = learnDataKinds(rows);
  const byFold = new Map(
    [...new Set(folds)].map((fold) => [fold, learnDataKinds(rows.filter(({ row }) => folds[row] !== fold))] as const),
  );
  const figuresOf = (modelOf: (row: number) => DataModel) =>
    setRates(
      [...new Set(rows.map(({ row }) => row))].flatMap((row) => {
        const { item, labels } = items[row] ?? {};
        if (item === undefined) return [];
        const read = readItem(item);
        const ours = dataTypesOf(read, partiesOf(read, item).companies, { model: modelOf(row) });
        return [[labels?.dataTypes ?? [], ours] as const];
      }),
    );
  return {
    model,
    foldModels: Array.from({ length: foldCount }, (_, fold) => byFold.get(fold) ?? model),
    figures: { folds: figuresOf((row) => byFold.get(folds[row] ?? 0) ?? model), whole: figuresOf(() => model) },
  };
}

/** Learns whether a kind of data is concerned. */
function learnDataKinds(rows: readonly Row[]): DataModel {
  const { bias, weights } = learn(rows, penalties);
  return {
    bias: rounded(bias.yes - bias.no),
    weights: Object.fromEntries(
      Object.entries(weights).flatMap(([name, { yes = 0, no = 0 }]) =>
        rounded(yes - no) === 0 ? [] : [[name, rounded(yes - no)]],
      ),
    ),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e2) / 1e2;
}
