import type { WordClass } from './lexicon.ts';
import type { ReadItem, ReadSentence } from './read-item.ts';

/** Something found in an item that speaks for or against relevance, with the words that show it. */
export type Feature = { readonly name: FeatureName; readonly words: string; readonly sentence: ReadSentence | null };

/** Classes that must occur together in one sentence. */
const together = {
  'trains AI on data': ['train', 'ai', 'data'],
  'trains AI': ['trainOn'],
  'training and data': ['train', 'data', 'people'],
  'training on people’s data': ['trainOn', 'data', 'people'],
  'saying no, and AI': ['optOut', 'ai'],
  'consent and AI': ['consent', 'ai'],
  'consent and AI training': ['consent', 'train', 'ai'],
  'terms, data and AI': ['policy', 'data', 'ai'],
  'data taken for AI': ['scrape', 'ai'],
  'data taken by the million': ['scrape', 'data'],
  'a database of faces': ['face', 'database'],
  'faces and privacy law': ['face', 'privacy'],
  'copyright and AI': ['copyright', 'ai'],
  'copyright and an AI maker': ['copyright', 'aiMaker'],
  'a licence for content and AI': ['licence', 'ai', 'data'],
  'a model that remembers': ['memorise', 'model'],
  'AI crawlers': ['crawler'],
  'people’s data make AI better': ['improve', 'ai', 'data', 'people'],
  'a dataset of people’s data': ['database', 'people', 'data'],
  'cloned voices': ['voiceClone'],
  'denies it': ['deny', 'ai'],
  'law and training': ['law', 'train'],
} as const satisfies Readonly<Record<string, readonly WordClass[]>>;

/** Classes that must occur anywhere in the item's opening: the title and the first sentences. */
const inOpening = {
  'AI is spoken of': ['ai'],
  'training is spoken of': ['train'],
  'a regulator, privacy and AI': ['authority', 'privacy', 'ai'],
  'a court and an AI maker': ['court', 'aiMaker'],
  'a court, AI and data': ['court', 'ai', 'data'],
  'terms and saying no': ['policy', 'optOut'],
  'an AI maker and privacy': ['aiMaker', 'privacy'],
  'an AI maker and people’s data': ['aiMaker', 'people', 'data'],
  'terms, saying no and AI': ['policy', 'optOut', 'ai'],
  'children’s or voice recordings kept': ['authority', 'recordings'],
} as const satisfies Readonly<Record<string, readonly WordClass[]>>;

/** Topics that use the same words for something else. */
const otherTopics = {
  'training people': ['peopleTraining'],
  'people are trained': ['trainPeople'],
  'trains on rails': ['otherTrain'],
  'a breach or leak': ['breach'],
  'jobs lost': ['layoffs'],
  'money and markets': ['markets'],
  'competition, cookies or fees': ['antitrust'],
  'a product or price': ['release'],
  'bias or safety': ['bias'],
} as const satisfies Readonly<Record<string, readonly WordClass[]>>;

type Groups = typeof together & typeof inOpening & typeof otherTopics;
type Base = keyof Groups & string;
type FeatureName = Base | `${Base} (title)`;

/** Sentences that count as an item's opening. */
const openingLength = 4;

/** Returns the features of an item, each once. Features of the title are separate ones. */
export function featuresOf({ title, body }: ReadItem): readonly Feature[] {
  const features: Feature[] = [];
  const opening = [title, ...body.slice(0, openingLength)];
  for (const [name, classes] of entriesOf(together)) {
    const sentence = body.find((one) => holds(one, classes));
    if (holds(title, classes))
      features.push({ name: `${name} (title)`, words: wordsOf([title], classes), sentence: title });
    if (sentence !== undefined) features.push({ name, words: wordsOf([sentence], classes), sentence });
  }
  for (const [name, classes] of entriesOf(inOpening)) {
    if (classes.every((one) => opening.some(({ words }) => words.has(one))))
      features.push({ name, words: wordsOf(opening, classes), sentence: null });
  }
  for (const [name, classes] of entriesOf(otherTopics)) {
    const sentence = opening.slice(1).find((one) => holds(one, classes));
    if (holds(title, classes))
      features.push({ name: `${name} (title)`, words: wordsOf([title], classes), sentence: null });
    if (sentence !== undefined) features.push({ name, words: wordsOf([sentence], classes), sentence: null });
  }
  return features;
}

function entriesOf<Group extends Readonly<Record<string, readonly WordClass[]>>>(group: Group) {
  return Object.entries(group) as [keyof Group & Base, readonly WordClass[]][];
}

function holds({ words }: ReadSentence, classes: readonly WordClass[]): boolean {
  return classes.every((one) => words.has(one));
}

function wordsOf(sentences: readonly ReadSentence[], classes: readonly WordClass[]): string {
  const words = classes.map((one) => sentences.find((sentence) => sentence.words.has(one))?.words.get(one) ?? '');
  return [...new Set(words)].join(' … ');
}
