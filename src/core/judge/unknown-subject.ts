import type { ReadItem, ReadSentence } from './read-item.ts';
import { scopeWords } from './scope-words.ts';

/**
 * The company that a headline is about where the catalogue does not know it: a capitalised name that the text repeats and
 * that acts or is acted on there ("sued Rookery", "Rookery said"). Null where nothing looks like one.
 */
export function unknownSubject({ title, body }: ReadItem): string | null {
  const candidates = new Map<string, number>();
  const inTitle = new Set(namesLikely(title).map(({ name }) => name));
  for (const [index, sentence] of [title, ...body.slice(0, 6)].entries()) {
    for (const { name, cued } of namesLikely(sentence).filter(({ name }) => inTitle.has(name)))
      candidates.set(name, (candidates.get(name) ?? 0) + (index === 0 ? 1.5 : 1) + (cued ? 1 : 0));
  }
  const [best] = [...candidates].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= 4.5 ? best[0] : null;
}

function namesLikely({ text, tokens }: ReadSentence): readonly { name: string; cued: boolean }[] {
  const found: { name: string; cued: boolean }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isName(at)) continue;
    const before = tokens[at - 1]?.folded ?? '';
    const after = tokens[at + 1]?.folded ?? '';
    found.push({ name: wordAt(at), cued: acts.has(after) || actedOn.has(before) });
  }
  return found;

  function wordAt(at: number): string {
    return text.slice(tokens[at]?.start, tokens[at]?.end);
  }
  function isName(at: number): boolean {
    const word = wordAt(at);
    const folded = tokens[at]?.folded ?? '';
    return word.length > 2 && /^\p{Lu}/u.test(word) && !noNames.has(folded) && !places.has(folded);
  }
}

const acts = new Set(
  (
    's says said updates updated faces denies denied used uses trained trains will has is was confirms admits to did sued ' +
    'announced changes changed revises users customers members over'
  ).split(' '),
);
const actedOn = new Set('sued sues suing against accuses accused accusing fines fined by at of'.split(' '));
const places = new Set(scopeWords.flatMap((words) => words.split(' ')));
/** Capitalised words of this subject's headlines that are no company. */
const noNames = new Set(
  (
    'the a an and or of in on for to with from by at as it its his her their this that these those here how why what who when where after before over ' +
    'ai gdpr eu uk us usa llm gpt ip api faq ceo data privacy policy terms service lawsuit suit class action court judge training train trained model models user users ' +
    'customer customers member members private messages message content artificial intelligence machine learning generative monday tuesday wednesday thursday ' +
    'friday saturday sunday january february march april may june july august september october november december american european british german french ' +
    'italian dutch irish federal high district northern southern california york washington london paris berlin san francisco new united states kingdom europe ' +
    'authors artists writers news copyright license licence deal claims use using said says report study act bill senate congress commission regulator watchdog ' +
    'without permission consent opt out company companies firm firms tech platform social media public posts photos images files'
  ).split(' '),
);
