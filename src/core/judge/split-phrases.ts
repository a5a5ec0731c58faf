/** A list of phrases as the lexicons write it: parted by commas. */
export function splitPhrases(list: string): readonly string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
