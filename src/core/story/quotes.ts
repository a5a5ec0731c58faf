import type { JudgedItem, PolicyItem } from '../../nouns/item.ts';
import type { Story, SummarySentence } from '../../nouns/story.ts';
import { actsOf, type SentenceActs } from '../judge/acts.ts';
import { foreignLanguage } from '../judge/language.ts';
import { type ReadSentence, readItem } from '../judge/read-item.ts';

const maxSentenceLength = 400;

/**
 * Quotes the plainest decisive sentences of an item, at most `most` and `maxLength` characters together, in their order: who did what to whom,
 * with sums, dates and names, and what is excepted. Leaves out empty openings, questions and furniture. Of a change of a policy page, quotes
 * the changed sentences. If no sentence is worth quoting, the headline is.
 */
export function quotesOf(
  { item, finding }: JudgedItem,
  { story, most, maxLength }: { story: Story; most: number; maxLength: number },
): readonly SummarySentence[] {
  const { title, body }: ToldItem = item.from === 'policy' ? readChange(item) : readItem(item);
  // The text of a policy change starts with its evidence, and the changed passages after it repeat that evidence.
  const once = [...new Map(body.map((sentence) => [sentence.text, sentence])).values()];
  const isChange = item.from === 'policy';
  const acts = isChange ? [] : actsOf({ title: titleless, body: once }).body;
  const evidence = new Set(finding.evidence);
  const isClaim = claimed.has(story.state);
  const valued = once.map((sentence, index) => ({
    sentence,
    index,
    text: shortened(sentence.text),
    worth: worthOf(sentence, { index, acts: acts[index], isEvidence: evidence.has(sentence.text), isClaim }),
  }));
  const told = chosenFrom(valued, { most, maxLength }).sort((a, b) => a.index - b.index);
  const chosen =
    told.length > 0
      ? told.map(({ text, sentence }) => ({ text, removed: sentence.removed }))
      : title.text === ''
        ? []
        : [{ text: shortened(title.text), removed: undefined }];
  const language = foreignLanguage(`${item.title}. ${item.text}`) ?? undefined;
  const { publisher, url, key } = item;
  return chosen.map(({ text, removed }) => ({ text, quoted: true, removed, publisher, url, itemKey: key, language }));
}

type ToldItem = { readonly title: Pick<ReadSentence, 'text'>; readonly body: readonly ToldSentence[] };
type ToldSentence = ReadSentence & { readonly removed?: boolean | undefined };

const titleless: ReadSentence = readItem({ title: '', text: '' }).title;

/** The prefix of removed sentences in items that an earlier version of Fineprint stored. */
const olderLeadIn = 'No longer there: ';

/**
 * The changed sentences of a policy page. Lines are read separately, because a line without a full stop doesn't continue on the next one.
 * The hunks show which sentences were removed and which are on the page; a sentence in neither is left out. There is no title: the item's
 * title is our own wording, so it can't be quoted.
 */
function readChange({ text, change }: PolicyItem): ToldItem {
  const was = change.hunks.map(({ before }) => before).join('\n');
  const is = change.hunks.map(({ after }) => after).join('\n');
  const body = text.split('\n').flatMap((line) => {
    const isOlder = line.startsWith(olderLeadIn) && !was.includes(line) && !is.includes(line);
    const own = isOlder ? line.slice(olderLeadIn.length) : line;
    return readItem({ title: '', text: own }).body.flatMap((sentence) => {
      if (is.includes(sentence.text)) return [sentence];
      return was.includes(sentence.text) ? [{ ...sentence, removed: true }] : [];
    });
  });
  return { title: { text: '' }, body };
}

type Valued = {
  readonly sentence: ToldSentence;
  readonly index: number;
  readonly text: string;
  readonly worth: number;
};

/** How much a sentence is worth whose words were all said before it; each new word adds to it. */
const worthOfKnown = 0.4;
/** A sentence with fewer new words says the same again, and is hardly worth anything. */
const repeatedFrom = 0.2;
const worthOfRepeated = 0.1;

/** Takes the best sentence, then the best of the rest, and so on; what repeats an earlier one counts for less. The first one always fits. */
function chosenFrom(valued: readonly Valued[], { most, maxLength }: { most: number; maxLength: number }): Valued[] {
  const chosen: Valued[] = [];
  const said = new Set<string>();
  let left = maxLength;
  let rest = valued.filter(({ worth }) => worth > 0);
  while (chosen.length < most && rest.length > 0) {
    const fitting = rest.filter(({ text }) => chosen.length === 0 || text.length <= left);
    const newWorth = (one: Valued) => {
      const words = wordsOf(one.sentence);
      const share = words.length === 0 ? 1 : words.filter((word) => !said.has(word)).length / words.length;
      return one.worth * (share < repeatedFrom ? worthOfRepeated : worthOfKnown + (1 - worthOfKnown) * share);
    };
    const ranked = fitting.map((one) => ({ one, worth: newWorth(one) }));
    const [best] = ranked.sort((a, b) => b.worth - a.worth || a.one.index - b.one.index);
    if (best === undefined) break;
    chosen.push(best.one);
    left -= best.one.text.length;
    for (const word of wordsOf(best.one.sentence)) said.add(word);
    rest = rest.filter((one) => one !== best.one);
  }
  return chosen;
}

function wordsOf({ tokens }: ReadSentence): readonly string[] {
  return tokens.map(({ folded }) => folded).filter((word) => word.length > 3);
}

/** What makes a sentence worth quoting. Relative to one another: an opening sentence has 2.5, and most have between 1 and 4. */
const worths = {
  any: 0.5,
  /** News says first what matters. */
  first: 2,
  second: 1,
  third: 0.5,
  evidence: 1,
  /** For a claim, who makes it or answers it. */
  saidBySomeone: 1.2,
  /** Someone does something that moves the matter: at most two acts count. */
  act: 0.4,
  money: 0.8,
  date: 0.4,
  number: 0.3,
  /** A company, an authority, a person: at most two count. */
  name: 0.4,
  /** What is left out, and what a person can do about it. */
  exception: 0.8,
  /** What is still to come, or wasn't said. */
  open: 0.5,
  conceded: 0.8,
  /** "Separately, ..." is about something else. */
  aside: -0.8,
  /** Words in quotation marks of which nobody can tell whose they are. */
  bareQuote: -1,
  /** The writer speaks to the reader. */
  address: -1,
} as const;

function worthOf(
  sentence: ReadSentence,
  {
    index,
    acts,
    isEvidence,
    isClaim,
  }: { index: number; acts: SentenceActs | undefined; isEvidence: boolean; isClaim: boolean },
): number {
  const { text, tokens } = sentence;
  if (tokens.length < leastTokens || furniture.test(text) || question.test(text)) return 0;
  const facts = (text.match(money) ?? []).slice(0, 1).length * worths.money + datesAndNumbers(text);
  const names = Math.min(2, sentence.names.length + (text.match(properName) ?? []).length) * worths.name;
  const moving = acts?.acts.filter(({ act, by }) => by !== undefined && !quiet.has(act)) ?? [];
  const topics: readonly string[] = [...sentence.words.keys()];
  const isLeadUp =
    facts === 0 &&
    moving.length === 0 &&
    (index === 0 || names === 0) &&
    topics.filter((topic) => topic !== 'functionWords').length < leastTopics;
  const isConceded = acts?.acts.some(({ act, modes }) => act === 'confirm' && !modes.has('not')) === true;
  const isSaid = acts?.found.some(({ label }) => label === 'say' || label === 'accuse' || label === 'deny') === true;
  const sum =
    worths.any +
    (isLeadUp ? 0 : ([worths.first, worths.second, worths.third][index] ?? 0)) +
    (isEvidence ? worths.evidence : 0) +
    (isClaim && isSaid ? worths.saidBySomeone : 0) +
    facts +
    names +
    Math.min(2, moving.length) * worths.act +
    (exception.test(text) ? worths.exception : 0) +
    (open.test(text) ? worths.open : 0) +
    (bareQuote.test(text) ? worths.bareQuote : 0) +
    (isConceded ? worths.conceded : 0) +
    (aside.test(text) ? worths.aside : 0) +
    (address.test(text) ? worths.address : 0);
  return Math.max(0, sum);
}

/**
 * An opening that names fewer matters, and in which nothing happens, only leads up to the news: "In a post on Monday, the company shared some
 * thoughts."
 */
const leastTopics = 2;
/** Questions are the writer's, and the answer is what a reader wants. */
const question = /[?？]["”’»]?$/;
const leastTokens = 4;
/** States in which it matters who says so. */
const claimed: ReadonlySet<Story['state']> = new Set(['alleged', 'denied', 'dismissed']);
/** Speech and use are in nearly every sentence. */
const quiet: ReadonlySet<string> = new Set(['say', 'use', 'train', 'study']);

function datesAndNumbers(text: string): number {
  const dates = (text.match(date) ?? []).length;
  const numbers = (text.match(number) ?? []).length;
  return Math.min(1, dates) * worths.date + Math.min(2, Math.max(0, numbers - dates)) * worths.number;
}

const money =
  /[$€£¥₹]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:million|billion|m|bn)?\s?(?:dollars?|euros?|pounds?|yen|yuan|rupees?|USD|EUR|GBP|zł)\b/gi;
const months =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|Mar\\.|April|Apr\\.|May|June|July|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const date = new RegExp(
  `\\b(?:(?:${months}) \\d{1,2}\\b|\\d{1,2}\\.? (?:${months})|(?:${months}) (?:19|20)\\d\\d)|\\b(?:19|20)\\d\\d\\b`,
  'g',
);
/** A figure, or a number in words with what it counts. */
const number =
  /\d[\d.,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?) (?:of )?(?:[\p{L}-]+ )?(?:days?|weeks?|months?|years?|people|users|members|customers|authors|artists|publishers|plaintiffs?|works|books|songs|images|photos|messages|claims?|counts?|states|countries|times)\b/giu;
/** Two or more words with a capital that don't begin the sentence: a person, a court, an office. */
const properName = /(?<=[\p{Ll},;:’”)] )(?:\p{Lu}[\p{L}'’-]+(?: (?:de|la|of|van|von|the) )? ?){2,}/gu;

/** What a page has around its article. Newsletters, subscribers and picture agencies are also what news is about. */
const furniture =
  /\b(?:subscribe (?:to|now|today|for)|(?:our|your|daily|weekly|free) newsletter|cookie (?:notice|table|policy)|read (?:also|more|the full)|sign up|log in to|loading comments|copied to the clipboard|we hope you|all rights reserved|(?:photo|image|picture)(?: credit| by|:)|listen to this|minute read|follow us|share this|affiliate (?:links?|commissions?))\b|^advertisement\b|[/|] ?getty images\b/i;

const exception =
  /\b(?:except(?:ions?)?|exempt(?:ed|s)?|exclud(?:e|es|ed|ing)|not included|(?:are|is) not (?:used|covered|affected)|does(?:n['’]t| not) apply|only (?:if|for|to)|unless|opt(?:ing)? out|object(?:ing)? to|withdraw|by default|without consent|until|deadline)\b/i;

const open =
  /\b(?:(?:can|may|will|plans? to) appeal|be appealed|not (?:yet )?(?:been )?(?:approved|decided|ruled)|must (?:still )?approve|did(?:n['’]t| not) (?:immediately )?(?:respond|comment|reply)|declined to comment|ha(?:s|d) not (?:yet )?(?:commented|replied|responded))\b/i;

const bareQuote = /^["“«„「].*[.!?。]?["”»“」][.!?]?$/s;

const aside =
  /^(?:separately|meanwhile|in other news|elsewhere|in related news|by the way|for context|as a reminder|earlier (?:this|last)|previously|last (?:year|month))\b|\b(?:alongside|is not the (?:first|only))\b/i;

const address =
  /^(?:here(?:['’]s| is| are)|let['’]?s|imagine|picture this|if you(?:['’]re| are| have| use)|you(?:['’]ve| have| may| might| probably)|we(?:['’]ve| have|['’]re| are| live)|i(?:['’]ve| have|['’]m| am)|it(?:['’]s| is) (?:been|no secret|hard|easy|a |the )|welcome|good (?:morning|evening)|happy|this (?:week|story|article|post))\b/i;

function shortened(text: string): string {
  if (text.length <= maxSentenceLength) return text;
  const cut = text.slice(0, maxSentenceLength - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxSentenceLength / 2))}…`;
}
