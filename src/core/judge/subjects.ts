import { parentOf } from './company-names.ts';
import type { ReadItem, ReadSentence } from './read-item.ts';
import { unknownSubject } from './unknown-subject.ts';

/** A company in the title is what the item is about; one further down has to be spoken of more than once. */
const titleWeight = 4;
const openingWeight = 1.6;
const bodyWeight = 1;
/** From here on a company is a subject. */
const enough = 3;
/** A company named beside two or more others is one of many. */
const listShare = 0.3;

/**
 * The companies that an item is about, the first named in the title first; a parent follows its company. Only mentioned ones are
 * left out: rivals in a list, the outlet that reported it, background. Where no company is the subject, the authority is;
 * a company that the catalogue does not know is taken from the headline.
 */
export function subjectsOf(item: ReadItem): readonly string[] {
  const scores = new Map<string, { score: number; order: number }>();
  const authorities = new Map<string, number>();
  let order = 0;
  for (const [index, sentence] of [item.title, ...item.body.slice(0, 8)].entries()) {
    const here = companiesIn(sentence);
    const weight = index === 0 ? titleWeight : index === 1 ? openingWeight : bodyWeight;
    const share = index > 0 && here.size > 2 ? listShare : 1;
    for (const name of here) {
      const before = scores.get(name);
      scores.set(name, { score: (before?.score ?? 0) + weight * share, order: before?.order ?? order++ });
    }
    for (const { label } of sentence.names) {
      if (label.kind === 'authority')
        authorities.set(label.authority.name, (authorities.get(label.authority.name) ?? 0) + weight);
    }
  }
  const subjects = [...scores]
    .filter(([name, { score }]) => score >= enough && !isOwnerOfAnother(name, scores))
    .sort((a, b) => a[1].order - b[1].order)
    .map(([name]) => name);
  if (subjects.length > 0) return withParents(subjects);
  const unknown = unknownSubject(item);
  if (unknown !== null) return [unknown];
  const named = [...scores].sort((a, b) => b[1].score - a[1].score)[0];
  if (named !== undefined && named[1].score >= openingWeight) return withParents([named[0]]);
  const authority = [...authorities].sort((a, b) => b[1] - a[1])[0];
  return authority === undefined ? [] : [authority[0]];
}

function companiesIn({ names, tokens }: ReadSentence): ReadonlySet<string> {
  const here = new Set<string>();
  for (const { label, first, last } of names) {
    if (label.kind !== 'company') continue;
    const before = tokens[first - 1]?.folded ?? '';
    const after = tokens[last + 1]?.folded ?? '';
    if (beforeMention.has(before) || afterMention.has(after)) continue;
    here.add(label.company.name);
  }
  return here;
}

/** "told Reuters", "like Meta", "formerly of Google", "posted on X": named, not meant. */
const beforeMention = new Set('told tells like unlike via formerly than on'.split(' '));
/** "Reuters reported", "Bloomberg writes". */
const afterMention = new Set('reported reports writes wrote'.split(' '));

function isOwnerOfAnother(name: string, scores: ReadonlyMap<string, { score: number }>): boolean {
  return [...scores].some(([other, { score }]) => parentOf(other) === name && score >= enough);
}

function withParents(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => [name, parentOf(name) ?? name]))];
}
