/**
 * Pairs texts of two sides that say nearly the same, the most similar first, each at most once. Similarity is the share of
 * common words (Dice, 0 to 1). Candidates come from an index of words, the frequent ones left out, so that
 * thousands of texts on each side stay quick.
 *
 * @returns for each paired text of `after` (by index) its partner in `before` and how similar they are
 */
export function pairSimilar(
  before: readonly string[],
  after: readonly string[],
  { least }: { least: number },
): ReadonlyMap<number, { readonly before: number; readonly similarity: number }> {
  const bags = before.map(wordsOf);
  const index = new Map<string, number[]>();
  for (const [at, bag] of bags.entries()) {
    for (const word of bag.keys()) {
      const places = index.get(word);
      if (places === undefined) index.set(word, [at]);
      else places.push(at);
    }
  }
  const candidates: { readonly before: number; readonly after: number; readonly similarity: number }[] = [];
  for (const [at, text] of after.entries()) {
    const bag = wordsOf(text);
    const votes = new Map<number, number>();
    for (const word of bag.keys()) {
      const places = index.get(word);
      if (places === undefined || places.length > maxPlaces) continue;
      for (const place of places) votes.set(place, (votes.get(place) ?? 0) + 1);
    }
    const likely = [...votes].sort((one, other) => other[1] - one[1]).slice(0, maxCandidates);
    for (const [place] of likely) {
      const similarity = dice(bags[place] as Bag, bag);
      if (similarity >= least) candidates.push({ before: place, after: at, similarity });
    }
  }
  candidates.sort((one, other) => other.similarity - one.similarity || one.after - other.after);
  const pairs = new Map<number, { before: number; similarity: number }>();
  const taken = new Set<number>();
  for (const { before: from, after: to, similarity } of candidates) {
    if (taken.has(from) || pairs.has(to)) continue;
    taken.add(from);
    pairs.set(to, { before: from, similarity });
  }
  return pairs;
}

/** A word in more texts than this tells none of them apart. */
const maxPlaces = 60;
const maxCandidates = 8;

type Bag = ReadonlyMap<string, number>;

function wordsOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const word of text.split(' ')) if (word !== '') bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function dice(one: Bag, other: Bag): number {
  let common = 0;
  let all = 0;
  for (const [word, count] of one) {
    all += count;
    common += Math.min(count, other.get(word) ?? 0);
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}
