import type { Clause } from '../../nouns/policy.ts';
import type { DataType } from '../../nouns/words.ts';
import { foldSentence, type Sentence, type SplitText, splitSentences, splitText } from '../text/sentences.ts';
import { oneOf } from '../text/word-lists.ts';
import { companyVoice, negations, peoplesData } from './lexicon.ts';
import { has, plain, readStance, type Stance } from './read-stance.ts';

/** A sentence of a policy that settles whether AI is trained on people's data, or how a person opts out. */
export type Statement = {
  /**
   * - `permission`: the company may.
   * - `opt_in`: only after the person agrees.
   * - `public_only`: on what anybody can read on the web.
   * - `promise`: it doesn't.
   * - `sharing`: others get data for AI.
   * - `opt_out`: how a person opts out.
   * - `unclear`: it is about training on data, in the company's voice, but doesn't say outright that the company
   *   trains.
   */
  readonly says: 'permission' | 'opt_in' | 'public_only' | 'promise' | 'sharing' | 'opt_out' | 'unclear';
  /** An exact substring of its clause. */
  readonly text: string;
  readonly path: readonly string[];
  /** It holds a way to opt out, whatever else it says. */
  readonly saysNo: boolean;
};

/** Returns what a document says about AI training on people's data, the plainest sentence first, each once. */
export function statementsOf(clauses: readonly Clause[]): readonly Statement[] {
  const found = topicsOf(splitText(clauses))
    .filter(settles)
    .toSorted((a, b) => b.stance.strength - a.stance.strength)
    .map(
      (read): Statement => ({
        says: saysOf(read),
        text: read.sentence.text,
        path: clauses[read.sentence.clause]?.path ?? [],
        saysNo: read.stance.optOut,
      }),
    );
  return [...new Map(found.map((statement) => [statement.text, statement])).values()];
}

/**
 * Whether a sentence settles the question. A permission counts only if it is plainly about training, in the company's
 * voice, on people's data. Long lists of rights and definitions use the same words for something else, and must not
 * lead to a "yes".
 */
function settles({ sentence, stance }: Read): boolean {
  if (stance.aside) return false;
  switch (stance.kind) {
    case 'permission':
      return (
        stance.strength >= plain &&
        sentence.text.length <= longestPlain &&
        has(sentence.folded, companyVoice) &&
        has(sentence.folded, peoplesData)
      );
    case 'promise':
      return stance.strength >= plain;
    default:
      return true;
  }
}

/** "We may use your content to train", "you grant us the right": the company acts. */
const usesToTrain = new RegExp(oneOf`
  \bwe (?:\w+ ){0,3}?(?:use|collect|obtain|process|analy[sz]e|share|disclose)\b.*\b(?:train|fine tun|develop|improv)
  (?<!\b(?:how|whether|if) )\bwe (?:(?:may|also|will|can|do) ){0,2}train\b|\bgrants?\b
  \blicen[cs]es? includes? the right\b
`);

/** Characters; a longer sentence is a list of purposes or definitions. */
const longestPlain = 900;

/** "We do not train on it unless you agree." */
const untilAgreed = new RegExp(
  `\\b(?:unless|only (?:if|with|when)|without)\\b.{0,80}\\b(?:${oneOf`
    agree[ds]?|consent(?:ed)?|opt(?:ed|s)? in|allow(?:ed)?|permit(?:ted)?|permission|authori[sz]ed?
  `})\\b`,
);

function saysOf({ sentence, stance }: Read): Statement['says'] {
  switch (stance.kind) {
    case 'permission':
      if (stance.consent) return 'opt_in';
      if (stance.publicOnly) return 'public_only';
      return usesToTrain.test(sentence.folded) ? 'permission' : 'unclear';
    case 'promise':
      return untilAgreed.test(sentence.folded) ? 'opt_in' : 'promise';
    case 'sharing':
      return 'sharing';
    default:
      return 'opt_out';
  }
}

/** A sentence with what it says in its place in the document. */
export type Read = { readonly sentence: Sentence; readonly stance: Stance };

/** Whether a sentence says who may train on people's data, who doesn't, who gets it, or how to opt out. */
export function isTopic({ stance: { kind } }: Read): boolean {
  return kind === 'permission' || kind === 'promise' || kind === 'opt_out' || kind === 'sharing';
}

/** Reads a sentence of a document with the words around it. For `inContext`, see `readStance()`. */
export function readIn(clauses: readonly Clause[], sentence: Sentence, { inContext = false } = {}): Read {
  const alone = readStance(sentence.folded, '', { inContext });
  if (sentence.under !== undefined) return { sentence, stance: readFramed(sentence, alone) };
  // Nearly all sentences are about something else and need no context.
  if (alone.kind !== 'none' && alone.kind !== 'mention')
    return { sentence, stance: readStance(sentence.folded, leadTo(clauses, sentence), { inContext }) };
  if (!pointsToTraining(clauses, { sentence, stance: alone })) return { sentence, stance: alone };
  const kind = alone.optOut ? 'opt_out' : has(sentence.folded, negations) ? 'promise' : 'permission';
  return { sentence, stance: { ...alone, kind, strength: plain } };
}

/** What a bullet or cell says together with the words above it. A "no" is the opposite of what it is the answer to. */
function readFramed({ denies }: Sentence, read: Stance): Stance {
  if (denies === undefined) return read;
  const asked = readStance(denies, '');
  const kind = opposite[asked.kind];
  return { ...asked, kind, optOut: false, sharing: false, trainsOthers: false };
}

const opposite: Readonly<Record<Stance['kind'], Stance['kind']>> = {
  permission: 'promise',
  sharing: 'promise',
  promise: 'permission',
  opt_out: 'none',
  ban: 'none',
  mention: 'mention',
  none: 'none',
};

/** Whether a sentence that doesn't mention training refers to the training that the sentence before it allows. */
function pointsToTraining(clauses: readonly Clause[], { sentence, stance }: Read): boolean {
  const { folded } = sentence;
  if (!stance.optOut && !thisPurpose.test(folded)) return false;
  const before = sentenceBefore(clauses, sentence);
  if (before === null) return false;
  return (before.inClause || (pointsBack.test(folded) && !ofElse.test(folded))) && permitsTraining(before.text);
}

/** "You can turn this off", "we do not use calls for this purpose": the meaning was given just before. */
const pointsBack = /\b(?:this|it|that|such|these)\b/;

/** In a paragraph of its own, such a sentence may be about something else that can be turned off. */
const ofElse =
  /\b(?:notifications?|newsletters?|marketing|cookies?|advertis\w+|ads|emails?|location|tracking|push|sync\w*|backups?)\b/;

const thisPurpose = /\b(?:for|to) (?:this|that|these|those|such) (?:purposes?|use|end)\b|\bin this way\b/;

/**
 * Returns the sentence just before another: in the same clause, or at the end of the clause before it under the same
 * heading.
 */
function sentenceBefore(
  clauses: readonly Clause[],
  { clause, text }: Sentence,
): { readonly text: string; readonly inClause: boolean } | null {
  const own = clauses[clause];
  const whole = (own?.text ?? '').slice(0, maxLeadChars);
  const within = splitSentences(whole.slice(0, Math.max(0, whole.indexOf(text)))).at(-1);
  if (within !== undefined) return { text: within, inClause: true };
  const previous = clauses[clause - 1];
  if (previous === undefined || previous.path.join('\n') !== own?.path.join('\n')) return null;
  const last = splitSentences(previous.text.slice(-maxLeadChars)).at(-1);
  return last === undefined ? null : { text: last, inClause: false };
}

function permitsTraining(text: string): boolean {
  const said = readStance(foldSentence(text), '');
  return said.kind === 'permission' && said.strength >= plain && !said.aside;
}

/**
 * Further into a clause, sentences are read on their own: locating each of thousands in an endless clause takes too
 * long.
 */
const maxLeadChars = 20_000;
/** How many characters before a sentence, and how many clauses before its own, may hold the words that lead to it. */
const leadChars = 300;
const leadClauses = 40;

/**
 * Returns the headings above a sentence, the words before it in its clause, and the paragraph that introduces its list
 * ("You may not:").
 */
function leadTo(clauses: readonly Clause[], sentence: Sentence): string {
  const clause = clauses[sentence.clause];
  if (clause === undefined) return '';
  const at = clause.text.slice(0, maxLeadChars).indexOf(sentence.text);
  const within = clause.text.slice(Math.max(0, at - leadChars), Math.max(0, at));
  let intro = '';
  for (let at = sentence.clause - 1; at >= Math.max(0, sentence.clause - leadClauses); at--) {
    const text = clauses[at]?.text ?? '';
    if (/[:：]\s*$/.test(text)) {
      intro = text.slice(-leadChars);
      break;
    }
    if (clauses[at]?.path.length !== clause.path.length) break;
  }
  return foldSentence([...clause.path.slice(-2), intro, within].join(' ; '));
}

/** A sentence without any of these needn't be read closely. */
const mayBeTopic = new RegExp(
  `(?<!\\p{L})(?:${oneOf`
    train|fine tun|ai\b|artificial|machine learning|model|opt|turn|disabl|object
    entra[iî]n|entren|addestr|trein|trenow|szkol|getraind
  `})`,
  'u',
);

/** Returns the sentences of a document about AI training on people's data, in its order. */
export function topicsOf({ clauses, sentences }: SplitText): readonly Read[] {
  return sentences
    .filter(({ folded }) => mayBeTopic.test(folded))
    .map((sentence) => readIn(clauses, sentence))
    .filter(isTopic);
}

/** More kinds of data than this tell a reader nothing. */
const maxDataTypes = 6;

/** What policies call each kind of data. */
const named: readonly (readonly [DataType, RegExp])[] = [
  [
    'chat_prompts',
    /\b(?:prompts?|inputs?|outputs?|conversations?|chats?|chatbot|interactions? with|suggestions|queries)\b/i,
  ],
  ['private_messages', /\b(?:private |direct )?messages\b|\bprivate communications\b/i],
  [
    'public_posts',
    /\b(?:posts?|pins?|comments?|tweets?|publicly (?:available|accessible|posted)|public (?:content|information|data))\b/i,
  ],
  ['photos_video', /\b(?:photos?|images?|videos?|pictures?|screen sharing)\b/i],
  ['voice_audio', /\b(?:voice|audio|recordings?|speech)\b/i],
  ['documents_files', /\b(?:files?|documents?|attachments?|uploads?|notes?)\b/i],
  ['code', /\b(?:source code|code|repositor(?:y|ies)|snippets?)\b/i],
  ['health', /\b(?:health|medical|patients?)\b/i],
  ['biometric', /\b(?:biometrics?|face ?prints?|voice ?prints?|facial)\b/i],
  ['children', /\b(?:children|minors|child|teens?|COPPA|under (?:13|16|18))\b/i],
  ['location', /\b(?:geo)?locations?\b/i],
  ['books_articles_art', /\b(?:books?|articles?|art|artworks?|3D models?|songs?|music)\b/i],
  ['email', /\b(?:e-?mails?|inbox|mailbox)\b/i],
  ['usage_data', /\b(?:usage (?:data|information)|engagement data|telemetry|log data|usage statistics)\b/i],
  [
    'customer_content',
    /\b(?:customer (?:content|data|property)|user content|your content|your (?:stuff|materials)|business data|content you (?:provide|share|submit))\b/i,
  ],
];

/**
 * Returns the kinds of data that sentences mention, most often mentioned first; `other` if they mention only data in
 * general.
 */
export function readDataTypes(sentences: readonly string[]): readonly DataType[] {
  const counts = named
    .map(([type, words]) => [type, sentences.filter((sentence) => words.test(sentence)).length] as const)
    .filter(([, count]) => count > 0)
    .sort((one, other) => other[1] - one[1]);
  if (counts.length > 0) return counts.map(([type]) => type).slice(0, maxDataTypes);
  return sentences.some((sentence) => /\b(?:data|information)\b/i.test(sentence)) ? ['other'] : [];
}
