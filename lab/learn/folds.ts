import { parentOf } from '../../src/core/judge/company-names.ts';
import { readItem } from '../../src/core/judge/read-item.ts';
import type { LabelledItem } from './labelled.ts';

export const foldCount = 5;

/**
 * Assigns labelled items to folds so that no story and no company is in two: whatever is learned for a fold has seen neither. Items of one
 * story, and of one page or headline, stay together, and all stories of a company (by its owner) do too. Of an entry that nobody labelled,
 * the first company in its headline counts, else its outlet and week. Returns a number from 0 for each item, the same for the same items.
 */
export function foldsOf(items: readonly LabelledItem[]): readonly number[] {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(key, root);
    return root;
  };
  const join = (one: string, other: string) => parent.set(rootOf(one), rootOf(other));
  const keys = items.map((one) => keysOf(one));
  for (const [first, ...rest] of keys) for (const other of rest) if (first !== undefined) join(other, first);

  const weightOf = new Map<string, number>();
  for (const [at, [first = '']] of keys.entries()) {
    const root = rootOf(first);
    weightOf.set(root, (weightOf.get(root) ?? 0) + (items[at]?.labels.relevant === true ? 1 : 0.002));
  }
  // The heaviest group goes to the lightest fold.
  const loads = Array.from({ length: foldCount }, () => 0);
  const foldOf = new Map<string, number>();
  const ordered = [...weightOf].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [root, weight] of ordered) {
    const fold = loads.indexOf(Math.min(...loads));
    foldOf.set(root, fold);
    loads[fold] = (loads[fold] ?? 0) + weight;
  }
  return keys.map(([first = '']) => foldOf.get(rootOf(first)) ?? 0);
}

/** What ties an item to others: its company (or story, or outlet and week) first, then its page and headline. */
function keysOf({ item, labels, saga, week, id }: LabelledItem): readonly string[] {
  const company = saga?.group ?? labels.companies?.[0] ?? companyInTitle(item.title);
  const main =
    company !== undefined && company !== null
      ? [`company:${ownerOf(company)}`]
      : labels.story === undefined && !labels.relevant
        ? [`week:${item.sourceId}:${week ?? ''}`]
        : [];
  if (!labels.relevant) return main.length > 0 ? main : [`id:${id}`];
  const story = labels.story === undefined ? [] : [`story:${labels.story}`];
  const page = item.url === '' ? [] : [`url:${item.url.replace(/^https?:\/\/(www\.)?/, '').replace(/[?#].*$/, '')}`];
  return [...main, ...story, ...page, `title:${item.title.toLowerCase()}`];
}

function companyInTitle(title: string): string | undefined {
  return readItem({ title, text: '' }).title.names.flatMap(({ label }) =>
    label.kind === 'company' ? [label.company.name] : [],
  )[0];
}

function ownerOf(company: string): string {
  return (parentOf(company) ?? company).toLowerCase();
}
