import type { Clause, PageReading, PolicyMemory, Revision } from '../../nouns/policy.ts';
import type { PolicySource } from '../../nouns/source.ts';
import { kindsNamed, namesOf } from '../page/document-kind.ts';
import { emptyChars } from '../page/page-state.ts';
import { foldSentence, type Sentence, type SplitText } from '../text/sentences.ts';
import { wordSet } from '../text/word-lists.ts';
import { pairSimilar } from './diff-policy.ts';

/**
 * Whether a text is still the document that was held, and if that is open, why.
 * - `same`: it holds sentences of the document, or is the same kind of document in new words.
 * - `unsure`: nothing of the old text is left, and nothing says that it is another document.
 * - `other`: it names another kind of document, or is about something else.
 */
export type SameDocument =
  | { readonly is: 'same' }
  | { readonly is: 'unsure'; readonly because: string }
  /** `named`: by its own title; otherwise by its words, which say nothing across languages. */
  | { readonly is: 'other'; readonly because: string; readonly named: boolean };

/**
 * A text with this share of known sentences, by characters of the shorter text, is the document. Companies that rewrite
 * a policy keep about this much; other pages of the same site share a footer.
 */
const leastKept = 0.1;
/** The same for sentences of which most words are kept. Policies of two companies share up to a tenth. */
const leastReworded = 0.2;
/**
 * Texts whose words are at least this similar (cosine, 0 to 1) are about the same. Measured on recorded histories: a
 * policy and its rewrite 0.4 to 0.9, privacy policies of two companies 0.35 to 0.7, a policy and news 0.02 to 0.2. Of
 * texts of a page or two: a policy and its rewrite 0.2 to 0.3, a policy and another page 0 to 0.15.
 */
const sameSubject = 0.2;
/** The same for a text that already names the same kind of document. */
const sameSubjectNamed = 0.15;

/**
 * Decides whether a text is the document that was held, in this order: by the sentences that it shares with everything
 * the document ever said, by the kinds of document that its title and heading name, and by its words. A page's own name
 * decides only where hardly a sentence is shared. Takes time linear in the length of both texts.
 */
export function sameDocument(
  { before, after }: { before: SplitText; after: SplitText },
  {
    reading,
    memory,
    last,
    source,
    isPart = false,
  }: {
    reading: Pick<PageReading, 'title' | 'clauses'>;
    /** It is one of several pages of the document, so any of its outermost headings may be the page's. */
    isPart?: boolean | undefined;
    memory: Pick<PolicyMemory, 'sentences'>;
    last: Pick<Revision, 'clauses'>;
    source: Pick<PolicySource, 'terms' | 'service'>;
  },
): SameDocument {
  const shorter = Math.min(charsOf(before.sentences), charsOf(after.sentences));
  // No page is this short, and so few words tell nothing.
  if (shorter < emptyChars) return { is: 'same' };
  const isKnown = ({ hash }: Sentence) => memory.sentences.has(hash);
  const keptChars = charsOf(after.sentences.filter(isKnown));
  const isNamesake = !isPart && hasOtherSubject(headingOf(reading.clauses), { last, source });
  if (keptChars >= shorter * (isNamesake ? leastKeptOfNamesake : leastKept)) return { is: 'same' };
  const reworded = pairSimilar(
    before.sentences.map(({ folded }) => folded),
    after.sentences.map(({ folded }) => folded),
    { least: mostWords },
  );
  const rewordedChars = charsOf(after.sentences.filter((_, at) => reworded.has(at)));
  if (rewordedChars >= shorter * (isNamesake ? leastKeptOfNamesake : leastReworded)) return { is: 'same' };

  const names = namesOf(reading);
  const because = names.length === 0 ? 'It shares no sentence with the document.' : `It is titled ${quoted(names)}.`;
  const hadNames = isPart
    ? [...new Set(last.clauses.flatMap(({ path }) => path.slice(0, 1)))]
    : namesOf({ title: null, clauses: last.clauses });
  const kinds = kindsNamed(names);
  const expected = new Set([...kindsNamed([source.terms]), ...kindsNamed(hadNames)]);
  const sameKind = [...kinds].some((kind) => expected.has(kind)) || hadNames.some((name) => saysSame(names, name));
  if (!sameKind && kinds.size > 0 && expected.size > 0) return { is: 'other', because, named: true };
  const similarity = alike(before.sentences, after.sentences);
  if (sameKind) return similarity >= sameSubjectNamed && !isNamesake ? { is: 'same' } : { is: 'unsure', because };
  return similarity >= sameSubject ? { is: 'unsure', because } : { is: 'other', because, named: false };
}

/** A reworded sentence keeps this share of its words. */
const mostWords = 0.5;

/**
 * The least share of known or reworded sentences if the heading speaks of something else than before ("Privacy Notice
 * for Applicants"): documents of one company share their opening and closing paragraphs.
 */
const leastKeptOfNamesake = 0.25;

/** Words of headings that don't say what or whom a document is about. */
const plainHeading = wordSet`
  policy policies notice notices statement declaration information data personal our your the a an of on and to at in we
  us you how about global general website site online services service legal inc ltd llc gmbh
`;

function headingOf(clauses: readonly Clause[]): string {
  return clauses.find(({ path }) => path.length > 0)?.path[0] ?? '';
}

/** Whether a heading holds a word that neither the earlier heading nor the name of the document explains. */
function hasOtherSubject(
  heading: string,
  { last, source }: { last: Pick<Revision, 'clauses'>; source: Pick<PolicySource, 'terms' | 'service'> },
): boolean {
  const had = headingOf(last.clauses);
  // A section's heading, or a title of another kind, is judged by the kinds of document.
  if (kindsNamed([heading]).size === 0 || kindsNamed([had]).size === 0) return false;
  const explained = new Set(foldSentence(`${had} ${source.terms} ${source.service ?? ''}`).split(' '));
  return foldSentence(heading)
    .split(' ')
    .some(
      (word) =>
        word !== '' &&
        !/\d/.test(word) &&
        !explained.has(word) &&
        !plainHeading.has(word) &&
        kindsNamed([word]).size === 0,
    );
}

function charsOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { text }) => sum + text.length, 0);
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name.slice(0, 80)}”`).join(', with the heading ');
}

function saysSame(names: readonly string[], name: string): boolean {
  const said = foldSentence(name);
  return said !== '' && names.some((other) => ` ${foldSentence(other)} `.includes(` ${said} `));
}

/** Shorter words are mostly those that any text in a language has. */
const subjectChars = 5;

/** How similar the words of two texts are: the cosine of their logarithmic counts. */
function alike(before: readonly Sentence[], after: readonly Sentence[]): number {
  const was = wordCounts(before);
  const is = wordCounts(after);
  let common = 0;
  for (const [word, count] of was) common += count * (is.get(word) ?? 0);
  return common / Math.sqrt(squares(was) * squares(is) || 1);
}

function wordCounts(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { folded } of sentences)
    for (const word of folded.split(' '))
      if (word.length >= subjectChars) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log1p(count)]));
}

function squares(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count * count, 0);
}
