import { foldSentence } from '../text/sentences.ts';
import type { PolicyWords, WordClass } from './lexicon/classes.ts';

/** Words `from` to `to` (exclusive) that belong to a class. */
export type Span = { readonly from: number; readonly to: number };

/** A sentence as words with their classes. Marks between words (`,` `;` `:` `(` `)`) are words too. */
export type Tagged = {
  readonly words: readonly string[];
  /** Spans of a class in the order of their start; empty if it has none. */
  of(kind: WordClass): readonly Span[];
};

/** Tags sentences with the words of one language. */
export type Tagger = (text: string) => Tagged;

type Node = {
  readonly next: Map<string, Node>;
  /** Words that begin like this. */
  readonly stems: [string, Node][];
  /** After up to `maxGap` words. */
  gap: Node | undefined;
  readonly kinds: WordClass[];
};

const maxGap = 8;
const noSpans: readonly Span[] = [];

/** Makes a tagger of a lexicon. Tagging takes time linear in the length of the text. */
export function taggerOf(lexicon: PolicyWords): Tagger {
  const root = newNode();
  for (const [kind, phrases] of Object.entries(lexicon) as [WordClass, string][])
    for (const phrase of phrases.split(/[,\n]/)) {
      const words = phrase.trim().split(/\s+/);
      if (words[0] !== '' && words[0] !== undefined && !words[0].startsWith('*')) nodeOf(root, words).kinds.push(kind);
    }
  // Most words begin no phrase, so stems of the first word are looked up by their first letters.
  const stems = Map.groupBy(root.stems, ([stem]) => stem.slice(0, stemKey));
  const endings = (Object.entries(lexicon) as [WordClass, string][]).flatMap(([kind, phrases]) =>
    [...phrases.matchAll(/(?:^|,)\s*\*(\p{L}+)/gu)].map(([, ending = '']) => ({ kind, ending })),
  );
  return (text) => {
    const words = wordsOf(text);
    const found = new Map<WordClass, Span[]>();
    const add = (node: Node, from: number, to: number) => {
      for (const kind of node.kinds) {
        const spans = found.get(kind);
        if (spans === undefined) found.set(kind, [{ from, to }]);
        else spans.push({ from, to });
      }
    };
    const follow = (node: Node, from: number, at: number) => {
      add(node, from, at);
      if (node.gap !== undefined)
        for (let skip = 0; skip <= maxGap && at + skip < words.length; skip++) step(node.gap, from, at + skip);
      step(node, from, at);
    };
    const step = (node: Node, from: number, at: number) => {
      const word = words[at];
      if (word === undefined) return;
      const exact = node.next.get(word);
      if (exact !== undefined) follow(exact, from, at + 1);
      for (const [stem, after] of node === root ? (stems.get(word.slice(0, stemKey)) ?? []) : node.stems)
        if (word.startsWith(stem)) follow(after, from, at + 1);
    };
    for (let at = 0; at < words.length; at++) {
      step(root, at, at);
      for (const { kind, ending } of endings)
        if ((words[at] as string).endsWith(ending)) add({ ...newNode(), kinds: [kind] }, at, at + 1);
    }
    return { words, of: (kind) => found.get(kind) ?? noSpans };
  };
}

/** Stems are at least this long. */
const stemKey = 2;

function newNode(): Node {
  return { next: new Map(), stems: [], gap: undefined, kinds: [] };
}

function nodeOf(root: Node, words: readonly string[]): Node {
  let node = root;
  for (const word of words) {
    if (word === '…') {
      node.gap ??= newNode();
      node = node.gap;
    } else if (word.endsWith('*')) {
      const stem = word.slice(0, -1);
      let after = node.stems.find(([known]) => known === stem)?.[1];
      if (after === undefined) {
        after = newNode();
        node.stems.push([stem, after]);
      }
      node = after;
    } else {
      let after = node.next.get(word);
      if (after === undefined) {
        after = newNode();
        node.next.set(word, after);
      }
      node = after;
    }
  }
  return node;
}

/** A mark that separates parts of a sentence; a dash between spaces counts as a comma. */
const marks = /[,;:()|•]|\s[–—-]\s|[.!?…](?=\s)/g;

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let from = 0;
  const take = (part: string) => {
    const folded = foldSentence(part);
    if (folded !== '') words.push(...folded.split(' '));
  };
  for (const match of text.matchAll(marks)) {
    take(text.slice(from, match.index));
    const mark = match[0].trim();
    if (words.length > 0) words.push(/[;:()]/.test(mark) ? mark : /[.!?…|•]/.test(mark) ? ';' : ',');
    from = match.index + match[0].length;
  }
  take(text.slice(from));
  return words;
}

/** The spans of `spans` that begin at `low` or later and end at `high` or before. */
export function inside(spans: readonly Span[], low: number, high: number): readonly Span[] {
  return spans.length === 0 ? noSpans : spans.filter(({ from, to }) => from >= low && to <= high);
}

/** Whether a span shares a word with any of the others. */
export function touches({ from, to }: Span, others: readonly Span[]): boolean {
  return others.some((other) => other.from < to && other.to > from);
}
