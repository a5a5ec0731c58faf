import type { Clause, ClauseLink } from '../../nouns/policy.ts';
import type { DataType } from '../../nouns/words.ts';
import { answerOf } from '../text/answers.ts';
import { foldSentence, type Sentence, type SplitText, splitSentences } from '../text/sentences.ts';
import { languageOfSentence, languageOfText, languagesOfWords } from '../text/small-words.ts';
import { oneOf, wordSet } from '../text/word-lists.ts';
import { framesOf, splitPolicy, unasked } from './frame-sentences.ts';
import type { WordClass } from './lexicon/classes.ts';
import { readAlone } from './read-alone.ts';
import type { Around, Kind, Purpose, Roles } from './read-roles.ts';
import { isPlanName, readDataTypes, type Who, whoIn } from './scope.ts';
import { type RoleLanguage, taggerFor } from './taggers.ts';

/** What a sentence of a policy says about AI training on people's data, and for whom. */
export type Statement = Omit<Roles, 'kind' | 'places' | 'denied' | 'exceptionAt'> & {
  readonly kind: Exclude<Kind, 'ban' | 'mention'>;
  /** An exact substring of its clause. */
  readonly text: string;
  readonly path: readonly string[];
  readonly dataTypes: readonly DataType[];
  /** The plans, regions or kinds of account that it names; null if it is for everyone. */
  readonly who: Who | null;
  /** It is about data in general, not about one kind or source of it. */
  readonly general: boolean;
  /** The address that the sentence links to, if any. */
  readonly url: string | null;
};

/** Returns what a document says about AI training on people's data, in its order, each sentence once. */
export function statementsOf(clauses: readonly Clause[]): readonly Statement[] {
  const text = splitPolicy(clauses);
  const read = topicsOf(text).flatMap((topic) => statementOf(topic, clauses) ?? []);
  // In a document of photos, a promise on photos is about what matters there.
  const main = read.some(({ kind, general }) => kind === 'promise' && !general) ? mainKindOf(text.sentences) : null;
  const found = read.map((one) =>
    one.dataTypes.length === 1 && one.dataTypes[0] === main ? { ...one, general: true } : one,
  );
  return [...new Map(found.map((one) => [`${one.kind} ${one.text}`, one])).values()];
}

function statementOf({ sentence, roles, whole }: Read, clauses: readonly Clause[]): Statement | null {
  if (roles === null || roles.kind === 'ban' || roles.kind === 'mention') return null;
  const { places: _places, denied: _denied, exceptionAt: _at, kind, ...rest } = roles;
  const clause = clauses[sentence.clause];
  const path = clause?.path ?? [];
  return {
    ...rest,
    kind,
    text: sentence.text,
    path,
    dataTypes: dataOf(whole, roles),
    who: whoIn(whole) ?? planHeads(clause, sentence) ?? whoIn(path.slice(-2).join('; ')),
    general: isGeneral(whole, roles),
    url: linkIn(clause, { text: sentence.text, kind }),
  };
}

/** The plan that heads the column or row of a cell, however shortly it is named. */
function planHeads(clause: Clause | undefined, { under }: Sentence): Who | null {
  if (clause?.heads === undefined) return null;
  const named = (under ?? '').split(' | ').filter((head) => isPlanName(head.trim()));
  return named.length === 0 ? null : { plans: named, regions: [], accounts: [] };
}

/** The kinds of data that a sentence names before it says what for; else anywhere in it; else data in general. */
function dataOf(whole: string, { places }: Roles): readonly DataType[] {
  const words = whole.split(/\s+/);
  const until = Math.max(...places, 0);
  const named = readDataTypes([words.slice(0, until + 1).join(' ')]);
  if (named.length > 0) return named;
  const anywhere = readDataTypes([whole]);
  return anywhere.length > 0 ? anywhere : ['other'];
}

/** A link of a sentence: the one that leads to a way to say no, or else the first. */
function linkIn(clause: Clause | undefined, { text }: { text: string; kind: Kind }): string | null {
  const links = (clause?.links ?? []).filter(({ text: words }) => text.includes(words));
  const saysNo = ({ text: words, url }: ClauseLink) =>
    /opt.?out|opt_out|unsubscribe|object|choices|settings/i.test(`${words} ${url}`);
  return (links.find(saysNo) ?? links[0])?.url ?? null;
}

/** Data of one source or kind, which leaves the rest open. */
const ofOneSource = new RegExp(
  oneOf`
    \b(?:google|gmail|workspace|microsoft|identity|idp|oauth|third[- ]party apis?|connected (?:apps?|services?|accounts?)|integrations?|apps? you connect|call data|plaid|health ?kit|healthkit|apple health|garmin|fitbit|strava|phone numbers?|payment|sms|text messag\w+|opt-in data|contacts|camera|biometric\w*|face\w*|children\w*|minors?|students?|location)\b
  `,
  'i',
);
const ofOneKind: ReadonlySet<DataType> = new Set([
  'private_messages',
  'voice_audio',
  'photos_video',
  'email',
  'health',
  'biometric',
  'children',
  'location',
  'code',
  'usage_data',
  'public_posts',
]);

/** Data in general, from no source in particular. */
const inGeneral =
  /\b(?:your (?:personal |own )?(?:data|information|content)|(?:customer|user|subscriber) (?:data|content)|personal (?:data|information))\b(?! (?:\w+ ){0,2}(?:from|obtained|accessed|received|through|via|in)\b)/i;

/** Whether a sentence is about data in general, or about several kinds of it. */
function isGeneral(text: string, { pointsBack }: Roles): boolean {
  if (inGeneral.test(text)) return true;
  if (pointsBack || ofOneSource.test(text)) return false;
  const kinds = readDataTypes([text]);
  return kinds.length === 0 || kinds.length > 2 || kinds.some((kind) => !ofOneKind.has(kind));
}

/** The kind of data that most sentences of a document name; null if none stands out. */
function mainKindOf(sentences: readonly Sentence[]): DataType | null {
  const counts = new Map<DataType, number>();
  for (const { text } of sentences)
    for (const type of readDataTypes([text]))
      if (type !== 'other' && type !== 'customer_content') counts.set(type, (counts.get(type) ?? 0) + 1);
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= (second?.[1] ?? 0) * standsOut ? first[0] : null;
}

const standsOut = 2;

/** A sentence with what it says in its place in the document; null if that isn't about the subject. */
export type Read = {
  readonly sentence: Sentence;
  readonly roles: Roles | null;
  /** The sentence with the words above it that it was read with. */
  readonly whole: string;
  readonly language: RoleLanguage;
};

/** A sentence that is about the subject. */
export type Topic = Read & { readonly roles: Roles };

/** Whether a sentence says who may train on people's data, who doesn't, who gets it, or how to opt out. */
export function isTopic(read: Read): read is Topic {
  return read.roles !== null && read.roles.kind !== 'ban' && read.roles.kind !== 'mention';
}

/** A document as its sentences are read: its language, what it is about, and what stands above each clause. */
type View = {
  readonly clauses: readonly Clause[];
  readonly language: RoleLanguage;
  readonly onTraining: boolean;
  readonly isAiService: boolean;
  readonly ownNames: ReadonlySet<string>;
  readonly otherNames: ReadonlySet<string>;
  readonly frames: readonly (readonly string[] | null)[];
};

const views = new WeakMap<SplitText, View>();

function viewOf(text: SplitText): View {
  const known = views.get(text);
  if (known !== undefined) return known;
  const { clauses, sentences } = text;
  const view: View = {
    clauses,
    language: languageOfText(sentences),
    frames: framesOf(clauses),
    get onTraining() {
      return lazily(
        view,
        'onTraining',
        sentences.some(({ folded }) => trainsModels.test(folded)),
      );
    },
    get isAiService() {
      const speaking = sentences.filter(({ folded }) => speaksOfModels.test(folded)).length;
      const isMaker = [...view.ownNames].some((name) => makersOfModels.has(name));
      return lazily(
        view,
        'isAiService',
        isMaker || (speaking >= leastOfModels && speaking >= sentences.length * shareOfModels),
      );
    },
    get otherNames() {
      return lazily(view, 'otherNames', otherNamesOf(sentences));
    },
    get ownNames() {
      return lazily(view, 'ownNames', ownNamesOf(sentences));
    },
  };
  views.set(text, view);
  return view;
}

const makersOfModels = wordSet`openai anthropic xai mistral`;
const makers = wordSet`openai anthropic microsoft google meta amazon xai mistral`;
const anyMaker = new RegExp([...makers].join('|'));
const leastNamed = 3;
const shareNamed = 0.04;

/** Names of AI makers that a document uses so often that it is their own. */
function ownNamesOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { folded } of sentences)
    if (anyMaker.test(folded))
      for (const name of makers) if (` ${folded} `.includes(` ${name} `)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set(
    [...counts]
      .filter(([, count]) => count >= leastNamed && count >= sentences.length * shareNamed)
      .map(([name]) => name),
  );
}

/** A supplier with its name: "our AI provider Lumen", "a model from Lumen". */
const namesSupplier =
  /(?:(?:[Pp]rovider|[Vv]endor|[Ss]upplier|[Pp]artner|[Ss]ubprocessor|[Aa]nbieter|[Dd]ienstleister|[Ff]ournisseur|[Pp]restataire|[Pp]roveedor|[Ff]ornitore|[Ff]ornecedor|[Ll]everancier|[Dd]ostawc\p{L}+)s?,?(?: (?:is|ist|est|es|è|é|jest))?|[Mm]od(?:el|ell|èle|elo|ello)s? (?:from|by|of|von|de|di|da|van|firmy))\s[("“„«]?(\p{Lu}[\p{L}\p{N}]+)/gu;

function otherNamesOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const names = sentences.flatMap(({ text }) =>
    [...text.matchAll(namesSupplier)].map(([, name = '']) => name.toLowerCase()),
  );
  return new Set(names.filter((name) => !notNames.test(name)));
}

/** Capitalised words that aren't names. */
const notNames =
  /^(?:we|our|the|this|terms|services?|agreement|ai|wir|unsere?|nous|notre|nuestros?|nostri|nossos?|onze|machine|language|data|privacy)$/;

/** Keeps what a getter found in its place. Most documents are never asked. */
function lazily<Key extends keyof View>(view: View, key: Key, value: View[Key]): View[Key] {
  Object.defineProperty(view, key, { value });
  return value;
}

/** What the texts of an AI model's service speak of throughout. */
const speaksOfModels =
  /(?<!\p{L})(?:our models?|prompts?|inputs? (?:and|or) outputs?|your inputs?|language models?|eingaben und ausgaben|ki modell\p{L}*|modèles? d ia|modelos? de ia|modelli di ia)(?!\p{L})/u;
const leastOfModels = 3;
const shareOfModels = 0.015;
/** Training of models, somewhere in the document. */
const trainsModels =
  /(?<!\p{L})(?:(?:train|fine tun)\p{L}* (?:\p{L}+ ){0,6}(?:ai|models?|algorithms?)|(?:ai|model|algorithm)s? (?:\p{L}+ ){0,3}train\p{L}*|(?:ki|modell)\p{L}* (?:\p{L}+ ){0,4}train\p{L}+|train\p{L}+ (?:\p{L}+ ){0,4}(?:ki|modell)\p{L}*|(?:entraîn|entren|addestr|trein|trenow)\p{L}* (?:\p{L}+ ){0,6}(?:ia|ai|mod[eè]l\p{L}*|modell\p{L}*))/u;

/** A sentence without any of these needn't be read closely. */
const mayBeTopic = new RegExp(
  `(?<!\\p{L})(?:${oneOf`
    (?:pre|re)?train|fine ?tun|teach|ai(?!\p{L})|artificial|machine learning|model|ml(?!\p{L})|llm|algorithm|deep learning|neural|generative
    opt|turn|disabl|object|toggle|untick|uncheck
    entra[iî]n|réentr|form(?:er|ation|ée?s|é|ent)(?!\p{L})|affin|ia(?!\p{L})|intelligen|inteligen|apprentissage|modèl|algorit|oppos|désactiv|refus
    entren|reentren|aprendi|opon|oposic|desactiv|rechaz|ajust
    addestr|riaddestr|allen|apprendiment|oppo|disattiv|rifiut
    trein|retrein|opor|oposiç|opus|desativ|recus
    ki(?!\p{L})|künstlich|maschinell|anlern|angelernt|feinabst|sprachmodell|basismodell|lernen|modell|widers|deaktiv|abschalt|ausschalt|schalt|ablehn
    getraind|kunstmatig|bezwaar|uitschak|uitzet|uitgesch|afmeld|weiger|taalmodel|bijtrain
    trenow|trenuj|wytren|szkol|ucz|sztuczn|dostraj|sprzeciw|wyłącz|zrezyg|si(?!\p{L})
    \p{L}*modell|\p{L}*training
  `})|[学訓機人]|トレーニング|オプトアウト|AI`,
  'u',
);
/** In the terms of an AI service, improving it is improving AI. */
const mayImprove =
  /improv|develop|enhanc|verbesser|entwick|amélior|développ|mejor|desarroll|miglior|svilupp|melhor|aprimor|desenvolv|verbeter|ontwikk|ulepsz|rozwij|doskonal/;

/** What people give to a model; see `readRoles()`. */
const mayBeGiven = /input|output|prompt|conten|convers|eingabe|inhalt|conteú|invoer|inhoud|treści/;

/** Reads a sentence of a document with the words around it. */
export function readIn(text: SplitText, sentence: Sentence): Read {
  const view = viewOf(text);
  const isCandidate =
    sentence.under !== undefined ||
    mayBeTopic.test(sentence.folded) ||
    answers.test(sentence.folded) ||
    (mayImprove.test(sentence.folded) && mayBeGiven.test(sentence.folded) && view.isAiService) ||
    thisPurpose.test(sentence.folded);
  if (!isCandidate) return { sentence, roles: null, whole: sentence.text, language: view.language };
  const language = languageOfSentence(sentence.folded, view.language);
  const read = readCandidate(view, sentence, language);
  return { sentence, ...read, language };
}

function readCandidate(view: View, sentence: Sentence, language: RoleLanguage): Pick<Read, 'roles' | 'whole'> {
  const none = { roles: null, whole: sentence.text };
  const { path = [] } = view.clauses[sentence.clause] ?? {};
  const frame = frameOf(view, sentence);
  const lead = frame.filter((part) => part !== '' && part !== path.at(-1));
  const above = [...path.slice(-2), ...lead].join('; ');
  const around: Partial<Around> = {
    onTraining: view.onTraining,
    isAiService: view.isAiService,
    ownNames: view.ownNames,
    otherNames: view.otherNames,
    underUse:
      isUnderUse(above, language) ||
      isUnderUse(labelOf(sentence.text), language) ||
      isUnderUse(sentenceBefore(view.clauses, sentence)?.text ?? '', language),
    underBan: isUnderBan(above, language),
    isPart: frame.length > 0,
  };
  if (sentence.answers !== undefined) {
    const { asked, no } = sentence.answers;
    const read = languagesOfWords(foldSentence(asked), language)
      .map((one) => readAlone(asked, one, { ...around, underUse: true, isPart: true, onTraining: true }))
      .find((one) => one !== null);
    if (read === undefined || read.kind === 'ban') return none;
    const kind = no ? 'promise' : read.kind === 'mention' ? 'permission' : read.kind;
    return {
      roles: { ...read, kind, denied: no, optOut: !no && read.optOut, aside: false },
      whole: `${asked} ${sentence.text}`,
    };
  }
  const asked = questionBefore(view, sentence);
  if (asked !== null) {
    const answered = readAnswer(sentence.text, { asked, language, around });
    if (answered !== null) return { roles: answered, whole: `${asked} ${sentence.text}` };
  }
  const labelled = readLabelled(sentence.text, { language, around });
  if (labelled !== null) return { roles: labelled, whole: sentence.text };
  if (isLabelOfAnswers(view.clauses[sentence.clause], sentence)) return none;
  if (sentence.text.trimEnd().endsWith('?') && sentence.under === undefined) return none;
  if (isTitle(view, sentence) || isDefinition.test(sentence.text) || tellsHow.test(sentence.text)) return none;
  const unbroken = unbrokenAround(view.clauses, sentence);
  const alone = readAlone(unbroken ?? sentence.text, language, around);
  if (unbroken !== null) return { roles: alone === null ? null : { ...alone, places: [] }, whole: unbroken };
  const settles = alone !== null && alone.kind !== 'mention';
  if (settles && (frame.length === 0 || statesItself(sentence.text, language)))
    return { roles: alone, whole: sentence.text };
  if (lead.length > 0 || sentence.under !== undefined) {
    const words = (sentence.under === undefined ? lead : frame).map((part) => unasked(part).replace(/[:：.?]\s*$/, ''));
    const above = words.filter((part) => part !== '').join(' ');
    const whole = `${above} ${sentence.text}`;
    const joined = readAlone(whole, language, around);
    // What the words above say alone is said by them, unless this is one of the things they introduce.
    const before = sentence.under === undefined ? foldSentence(above).split(' ').length : 0;
    const places = joined?.places.map((place) => place - before).filter((place) => place >= 0) ?? [];
    if (joined !== null && (sentence.under !== undefined || places.length > 0))
      return { roles: { ...joined, places }, whole };
  }
  if (settles) return { roles: alone, whole: sentence.text };
  const back = pointingBack(view, { sentence, language, around });
  return { roles: back ?? alone, whole: sentence.text };
}

/** Lines on either side of one that may belong to its sentence. */
const maxLines = 6;
/** A shorter line is a title, or the end of a list. */
const leastLine = 40;

/**
 * Some pages, mostly made of PDFs, break sentences over several paragraphs. Returns the whole sentence around one of its lines; null for a
 * sentence that is whole.
 */
function unbrokenAround(clauses: readonly Clause[], { clause: at, text }: Sentence): string | null {
  const own = clauses[at];
  const isLine = (one: Clause | undefined) =>
    one !== undefined &&
    one.item === undefined &&
    one.heads === undefined &&
    one.path.join('\n') === own?.path.join('\n');
  const goesOn = (one: Clause | undefined) =>
    one !== undefined && one.text.length >= leastLine && /[\p{L},]$/u.test(one.text);
  const continues = (one: Clause | undefined) => one !== undefined && /^[\p{Ll}(]/u.test(one.text);
  if (!isLine(own) || own === undefined) return null;
  const isFirst = own.text.startsWith(text);
  const isLast = own.text.endsWith(text);
  const before: string[] = [];
  for (
    let line = at - 1;
    isFirst && before.length < maxLines && isLine(clauses[line]) && goesOn(clauses[line]);
    line--
  ) {
    const next = clauses[line + 1];
    if (!continues(next) && !statesSomething.test(foldSentence((clauses[line] as Clause).text))) break;
    before.unshift(splitSentences((clauses[line] as Clause).text).at(-1) ?? '');
    if (/[.!?]\s/.test((clauses[line] as Clause).text)) break;
  }
  const after: string[] = [];
  for (
    let line = at + 1;
    isLast && after.length < maxLines && isLine(clauses[line]) && goesOn(clauses[line - 1]) && continues(clauses[line]);
    line++
  ) {
    after.push(splitSentences((clauses[line] as Clause).text)[0] ?? '');
    if (/[.!?](?:\s|$)/.test((clauses[line] as Clause).text)) break;
  }
  return before.length + after.length === 0 ? null : [...before, text, ...after].join(' ');
}

/** Words of a title; more say something. */
const titleWords = 8;

/** Whether a sentence is the title of the ones after it: "1.3. Model training." */
function isTitle({ clauses }: View, { clause, text, folded, under }: Sentence): boolean {
  const whole = clauses[clause]?.text ?? '';
  const isShort = folded.split(' ').length <= titleWords && !statesSomething.test(folded);
  if (isShort && clauses[clause + 1]?.path.at(-1) === text) return true;
  if (under !== undefined || whole.length < text.length + 20 || !whole.trimStart().startsWith(text)) return false;
  return isShort;
}

/** “Output” means, an “Assistant” is: a definition allows nothing. */
const isDefinition =
  /^(?:(?:an?|the|ein\p{L}*|le|la|un|una|el|il|o|een|de)\s)?[“"«„'‘][^”"»“'’]{2,60}[”"»“'’]\s(?:is|are|means?|refers?|shall mean|has the meaning|bedeutet|bezeichnet|désigne|signifie|significa|designa|betekent|oznacza)\b/iu;

/** "How we train models on messages, by our chief scientist": the title of something to read, however long. */
const tellsHow =
  /^(?:how|why) (?:we|our|\p{Lu}\p{L}+)\s[^:]*$|^(?:wie|warum) (?:wir|unsere?)\s[^:]*$|^(?:comment|pourquoi) (?:nous|notre|nos)\s[^:]*$|^(?:hoe|waarom) (?:wij|we|onze)\s[^:]*$/iu;

/** What a title lacks, however much it mentions: someone who does something. */
const statesSomething =
  /(?<!\p{L})(?:we|us|you|may|can|could|will|shall|is|are|was|were|be|been|has|have|used?|uses|not|never|no|wir|sie|nicht|werden|wird|nous|vous|ne|sont|est|no|se|non|não|wij|we|niet|wordt|nie|są|jest|\p{L}+amos|\p{L}+iamo|\p{L}+emy|\p{L}+amy)(?!\p{L})/u;

/** What stands above an item or a cell. */
function frameOf(view: View, sentence: Sentence): readonly string[] {
  const clause = view.clauses[sentence.clause];
  if (clause?.heads !== undefined) {
    const cells = clause.text.split(' | ');
    const at = cells.findIndex((cell) => cell.includes(sentence.text));
    const head = clause.heads[at] ?? clause.heads[0] ?? '';
    return [clause.path.at(-1) ?? '', ...head.split(' | ')];
  }
  return view.frames[sentence.clause] ?? [];
}

function statesItself(text: string, language: RoleLanguage): boolean {
  const tagged = taggerFor(language)(text);
  if ([...tagged.of('we'), ...tagged.of('you')].some(({ from }) => from < 6)) return true;
  // "Rookery will not use": a name and what it does, not a purpose or a thing.
  const opens = [...tagged.of('use'), ...tagged.of('train'), ...tagged.of('improve'), ...tagged.of('purpose')];
  return (
    [...tagged.of('may'), ...tagged.of('not')].some(({ from }) => from > 0 && from < 8) &&
    !opens.some(({ from }) => from === 0)
  );
}

/** The head of a list or column of purposes. */
const namesPurpose =
  /(?<!\p{L})(?:purposes?|zweck(?:e|en|s)?|verarbeitungszweck\p{L}*|verwendungszweck\p{L}*|finalit[éà]s?|finalidad(?:es)?|finalidades?|fines de(?:l)? tratamiento|doel|doeleinden|cele?|celach|celów)(?!\p{L})|目的/iu;

/** The words before a colon that say what the rest of a line is. */
function labelOf(text: string): string {
  return /^([^:：]{3,60})[:：]\s/.exec(text)?.[1] ?? '';
}

/** "Training of AI models: no". Null if a line isn't a label on training with an answer. */
function readLabelled(
  text: string,
  { language, around }: { language: RoleLanguage; around: Partial<Around> },
): Roles | null {
  const [, label, answer] = /^(.{3,120}?)\s?[:：]\s*(\S.{0,59})$/.exec(text) ?? [];
  if (label === undefined || answer === undefined || answerOf(answer) === null) return null;
  return readAnswer(answer, { asked: label, language, around });
}

/** The question that a sentence may answer: the heading above it, the sentence before it, or the head of its column or row. */
function questionBefore(view: View, sentence: Sentence): string | null {
  const clause = view.clauses[sentence.clause];
  if (clause === undefined) return null;
  if (clause.heads !== undefined) {
    const at = clause.text.split(' | ').findIndex((cell) => cell.includes(sentence.text));
    const heads = (clause.heads[at] ?? '').split(' | ');
    return heads.some((head) => head.endsWith('?')) ? heads.join(': ') : null;
  }
  const before = sentenceBefore(view.clauses, sentence);
  if (before?.text.endsWith('?')) return before.text;
  const heading = clause.path.at(-1) ?? '';
  const isFirst = before === null || before.text === heading || view.clauses[sentence.clause - 1]?.text === heading;
  return heading.endsWith('?') && isFirst && clause.text.startsWith(sentence.text) ? heading : null;
}

/** Words that answer a question, at the beginning of a sentence. */
const answers =
  /^(?:yes|no|never|only|ja|nein|nie|niemals|nur|oui|non|jamais|uniquement|seulement|sí|si|no|nunca|jamás|solo|sólo|sì|mai|soltanto|sim|não|apenas|só|somente|nee|nooit|alleen|tak|nie|nigdy|tylko|wyłącznie|はい|いいえ)(?!\p{L})/u;
const saysYes = /^(?:yes|ja|oui|sí|si|sì|sim|tak|はい)(?!\p{L})/u;
const saysOnly =
  /^(?:only|nur|uniquement|seulement|solo|sólo|soltanto|apenas|só|somente|alleen|tylko|wyłącznie)(?!\p{L})/u;

/** "Can I fine-tune a model?" asks what the reader may do. */
const asksForOneself =
  /^(?:(?:can|may|how can|how do) i|(?:kann|darf) ich|puis je|puedo|posso|kan ik|mag ik|czy mogę)(?!\p{L})/u;

/** Reads an answer to a question on training: yes or no, with its conditions. Null if it isn't one. */
function readAnswer(
  text: string,
  { asked, language, around }: { asked: string; language: RoleLanguage; around: Partial<Around> },
): Roles | null {
  const folded = foldSentence(text);
  const mark = answerOf(text);
  if ((mark === null && !answers.test(folded)) || asksForOneself.test(foldSentence(asked))) return null;
  const question = readAlone(unasked(asked), language, { ...around, underUse: true, isPart: true, onTraining: true });
  if (question === null || question.kind === 'ban' || !plainPurposes.has(question.purpose)) return null;
  const tagged = taggerFor(language)(text);
  const has = (kind: WordClass) => tagged.of(kind).length > 0;
  const isYes = mark === 'yes' || saysYes.test(folded);
  const isOnly = saysOnly.test(folded);
  const base: Roles = {
    ...question,
    by: 'service',
    optOut: has('optOut') && !has('not'),
    denied: !isYes && !isOnly,
    consent: false,
    exception: has('unless'),
    exceptionAt: null,
    deident: has('deident'),
    publicOnly: has('publicly'),
    byDefault: has('byDefault'),
    aside: false,
    ofPeople: true,
    places: [],
  };
  const asksConsent = has('consent') && (isOnly || has('unless') || has('if'));
  if (asksConsent && !(isYes && !isOnly && has('optOut'))) return { ...base, kind: 'opt_in', consent: true };
  return { ...base, kind: isYes || isOnly ? 'permission' : 'promise' };
}

/** Whether a cell is only what the other cells of its row answer. */
function isLabelOfAnswers(clause: Clause | undefined, { text, under }: Sentence): boolean {
  if (clause?.heads === undefined || under !== undefined) return false;
  const [label = '', ...others] = clause.text.split(' | ');
  return label.includes(text) && others.length > 0 && others.every((cell) => answerOf(cell) !== null);
}

/** Whether headings and lead-ins speak of using people's data. */
function isUnderUse(above: string, language: RoleLanguage): boolean {
  if (above === '') return false;
  const tagged = taggerFor(language)(above);
  if (namesPurpose.test(above)) return true;
  return (
    tagged.of('use').length > 0 &&
    (tagged.of('data').length > 0 || tagged.of('we').length > 0 || tagged.of('yours').length > 0)
  );
}

/** Whether headings and lead-ins forbid things to the reader. */
function isUnderBan(above: string, language: RoleLanguage): boolean {
  if (above === '') return false;
  const tagged = taggerFor(language)(above);
  return tagged.of('ban').length > 0 && tagged.of('we').length === 0;
}

/** Reads a sentence that doesn't mention training and refers to the training that the sentence before it allows. */
function pointingBack(
  view: View,
  { sentence, language, around }: { sentence: Sentence; language: RoleLanguage; around: Partial<Around> },
): Roles | null {
  const { folded } = sentence;
  const tagged = taggerFor(language)(sentence.text);
  const saysNo = tagged.of('optOut').length > 0;
  if (!saysNo && !thisPurpose.test(folded)) return null;
  const before = sentenceBefore(view.clauses, sentence);
  if (before === null) return null;
  if (!before.inClause && (!pointsBack.test(folded) || ofElse.test(folded))) return null;
  const said = readAlone(before.text, language, around);
  if (said === null || said.aside || !plainPurposes.has(said.purpose)) return null;
  if (said.kind !== 'permission' && said.kind !== 'opt_out' && !(saysNo && said.kind === 'opt_in')) return null;
  if (saysNo) return { ...said, kind: 'opt_out', optOut: true, pointsBack: true, places: [] };
  const denies = tagged.of('not').length > 0;
  return { ...said, kind: denies ? 'promise' : 'permission', denied: denies, pointsBack: true, places: [] };
}

const plainPurposes: ReadonlySet<Purpose> = new Set(['train', 'improve_ai', 'train_plainly']);

/** "You can turn this off": the meaning was given just before. */
const pointsBack =
  /(?<!\p{L})(?:this|it|that|such|these|dies\p{L}*|dagegen|dem|cela|cette|celle|ce|y|esto|este|esta|ello|questo|questa|ciò|isso|isto|essa|esse|dit|deze|hiertegen|daartegen|temu|tego|to)(?!\p{L})/u;

/** In a paragraph of its own, such a sentence may be about something else that can be turned off. */
const ofElse =
  /\b(?:notifications?|newsletters?|marketing|cookies?|advertis\w+|ads|emails?|location|tracking|push|sync\w*|backups?)\b/;

const thisPurpose =
  /\b(?:for|to) (?:this|that|these|those|such) (?:purposes?|use|end)\b|\bin this way\b|zu diesem zweck|dafür|à cette fin|à ces fins|para este fin|con este fin|a tal fine|a questo scopo|para este fim|hiervoor|w tym celu/;

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

/**
 * Further into a clause, sentences are read on their own: locating each of thousands in an endless clause takes too
 * long.
 */
const maxLeadChars = 20_000;

/** Returns the sentences of a document about AI training on people's data, in its order. */
export function topicsOf(text: SplitText): readonly Topic[] {
  return text.sentences.map((sentence) => readIn(text, sentence)).filter(isTopic);
}
