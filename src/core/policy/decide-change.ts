import type {
  Clause,
  Evidence,
  HeldState,
  Hunk,
  PageReading,
  PolicyChange,
  PolicyDecision,
  PolicyMeaning,
  PolicyMemory,
  Revision,
  SilentReason,
} from '../../nouns/policy.ts';
import type { Cut, PolicySource } from '../../nouns/source.ts';
import { type Day, dayMs, type Instant } from '../../nouns/time.ts';
import { directions, type PageState } from '../../nouns/words.ts';
import { lengthOf } from '../page/clauses.ts';
import { shrunkTo } from '../page/page-state.ts';
import { readByOf } from '../page/read-page.ts';
import { hashText, type Sentence, type SplitText } from '../text/sentences.ts';
import { diffPolicy, hunksOf } from './diff-policy.ts';
import { splitPolicy } from './frame-sentences.ts';
import { judgeChange } from './judge-change.ts';
import { judgeTranslation } from './judge-translation.ts';
import { type SameDocument, sameDocument } from './same-document.ts';

/** A loss of text is believed when this many polls in a row saw it, or after a week. */
const confirmPolls = 3;
const confirmMs = 7 * dayMs;
/** A text that may be the document in all new words is believed when this many polls saw it for this long. */
const rewrittenMs = dayMs;
/** A page that shows something else for this long has lost the document. */
const goneMs = 7 * dayMs;
const maxHunks = 12;
const maxTextChars = 32 * 1024;

/**
 * Decides what a reading of a policy page means, given everything that the page ever held.
 *
 * A change is a sentence that this page never held before, or a lost sentence together with new text in its place. Not
 * changes are: links, white space, case, punctuation, numbering, dates, moved clauses and returning texts.
 *
 * A text that isn't the document any more, such as the home page or the terms, is a state for as long as it lasts. A
 * text of which nothing was known, and that names no other document, is held until three polls over a day saw it, and
 * then told as rewritten. A text that breaks off is a state.
 *
 * Text that only disappears is held as a state until three polls in a row (or seven days) saw it gone. A text shorter
 * than 30 % of the last one is held likewise. Once it lasts, it is compared if most of it is new; if it is a part of the
 * old text, it becomes the new base and is never announced. Of a text that stays in another language for a week, what it
 * says about training is compared; if that doesn't plainly differ, it becomes the new base too.
 *
 * If another extractor or selection read the last revision, `base` is what its stored pages say when read by the
 * present one. Then our own changes are never announced as the company's, and the company's are still found. Without
 * `base`, the text becomes the new base. Linear in the length of the text.
 */
export function decidePolicyPoll({
  source,
  reading,
  base,
  now,
  held,
  split,
  ...known
}: {
  source: Pick<PolicySource, 'id' | 'service' | 'terms'> & Cut;
  reading: PageReading;
  base?: PageReading | undefined;
  memory: PolicyMemory;
  now: Instant;
  /** From the poll state; absent if the last poll was fine. */
  held?: HeldState | undefined;
  /** The texts of the last revision and of the reading, if the caller has split them already. */
  split?: { readonly before: SplitText; readonly after: SplitText } | undefined;
}): PolicyDecision {
  const wait = waiting(held, now);
  const readable = reading.state === null || reading.state === 'shrunk' || reading.state === 'other_language';
  if (!readable || (reading.state !== null && known.memory.last === null))
    return stateOf(reading.state as PageState, reading.because);
  const { clauses } = reading;
  const readBy = readByOf(source);
  const readAnew = known.memory.last !== null && known.memory.last.readBy !== readBy;
  const memory = readAnew ? rebased(known.memory, base, readBy) : known.memory;
  const { last } = memory;
  const textHash = textHashOf(clauses);
  if (last?.textHash === textHash && !readAnew) return { outcome: 'unchanged' };

  const lastText = split?.before.clauses === last?.clauses ? split?.before : undefined;
  const before = lastText ?? splitPolicy(last?.clauses ?? []);
  const text = split?.after ?? splitPolicy(clauses, before);
  const { sentences } = text;
  // With other selectors, another part of the page may be the document.
  const isOtherCut = last !== null && last.readBy !== readBy && cutOf(last.readBy) !== cutOf(readBy);
  const document =
    last === null || isOtherCut ? null : worstOf(reading, { before, after: text }, { memory, last, source });
  const doubt = doubtOf(document, { texts: { before, after: text }, reading, wait });
  if (doubt !== null) return doubt;
  const revision: Revision = {
    id: hashText(`${source.id} ${now} ${textHash}`),
    sourceId: source.id,
    seenAt: now,
    textHash,
    readBy,
    updated: reading.updated,
    effective: reading.effective,
    language: reading.language,
    clauses,
  };
  const kept = { revision, sentences: [...new Set(sentences.map(({ hash }) => hash)), wholeTextKey(sentences)] };
  if (last === null) return { outcome: 'first', ...kept };
  if (last.readBy !== readBy || last.textHash === textHash) return { outcome: 'silent', reason: 'rebaseline', ...kept };

  if (reading.state === 'other_language') {
    const told = describeTranslation({ source, last, revision });
    return told === null
      ? { outcome: 'silent', reason: 'other_language', ...kept }
      : { outcome: 'changed', ...kept, ...told };
  }
  const isUnsure = document?.is === 'unsure';
  const about = { source, last, revision, memory, isLargelyNew: isUnsure };
  if (lengthOf(clauses) < lengthOf(last.clauses) * shrunkTo) {
    // A text of all new words has been waited for already.
    if (!isUnsure && !wait.confirmed('shrunk'))
      return stateOf('shrunk', reading.because ?? 'It is more than 70 % shorter than before.');
    if (!isMostlyNew(sentences, memory)) return { outcome: 'silent', reason: 'shrunk', ...kept };
    return { outcome: 'changed', ...kept, ...describeChange({ before, after: text }, { ...about, isWhole: true }) };
  }

  if (!sentences.some(({ hash }) => !memory.sentences.has(hash))) {
    const found = withoutNovelty(before, text, memory);
    if (typeof found === 'string') return { outcome: 'silent', reason: found, ...kept };
    if (!wait.confirmed('text_missing')) return stateOf('text_missing', `${found.lost} of its sentences are missing.`);
  }
  const described = describeChange({ before, after: text }, { ...about, isWhole: false });
  const gained = lengthOf(clauses) - lengthOf(last.clauses);
  if (described.meaning.because !== 'page_broken' || gained < 0) return { outcome: 'changed', ...kept, ...described };
  // A section on training that wasn't there before: what was read until now may have been a part of the page.
  if (!staysRewritten(wait)) return stateOf('rewritten', `It has ${gained} characters more than before.`);
  return { outcome: 'changed', ...kept, ...describeChange({ before, after: text }, { ...about, isWhole: true }) };
}

/** Whether most of a text is new: a shorter one of mostly known sentences is a part of the old one, not a rewrite. */
function isMostlyNew(sentences: readonly Sentence[], memory: PolicyMemory): boolean {
  const chars = (some: readonly Sentence[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  return chars(sentences.filter(({ hash }) => !memory.sentences.has(hash))) * 2 > chars(sentences);
}

/** The selectors in what `readByOf()` returns. */
function cutOf(readBy: string): string {
  return readBy.slice(readBy.indexOf(':') + 1);
}

/** Whether a text is still the document; of several pages, the one for which that is most open. */
function worstOf(
  reading: PageReading,
  { before, after }: { before: SplitText; after: SplitText },
  known: { memory: PolicyMemory; last: Revision; source: Pick<PolicySource, 'terms' | 'service'> },
): SameDocument {
  if (reading.parts === undefined) return sameDocument({ before, after }, { reading, ...known });
  const found = reading.parts.map((part) =>
    sameDocument({ before, after: splitPolicy(part.clauses, after) }, { reading: part, isPart: true, ...known }),
  );
  return found.find(({ is }) => is === 'other') ?? found.find(({ is }) => is === 'unsure') ?? { is: 'same' };
}

/** How long the state of the last polls has been seen. */
type Waiting = {
  /** Three polls in a row or a week have seen it. */
  confirmed(state: PageState): boolean;
  lasts(state: PageState, atLeastMs: number): boolean;
  /** The day since when it has been seen. */
  readonly since: Day | undefined;
};

function waiting(held: HeldState | undefined, now: Instant): Waiting {
  const lasts = (state: PageState, atLeastMs: number) =>
    held?.state === state && Date.parse(now) - Date.parse(held.since) >= atLeastMs;
  return {
    lasts,
    confirmed: (state) => held?.state === state && (held.polls + 1 >= confirmPolls || lasts(state, confirmMs)),
    since: held?.since.slice(0, 10),
  };
}

/** Why a text isn't compared with the last one, or not yet; null if it is. */
function doubtOf(
  document: SameDocument | null,
  { texts, reading, wait }: { texts: { before: SplitText; after: SplitText }; reading: PageReading; wait: Waiting },
): PolicyDecision | null {
  const isForeign = reading.state === 'other_language';
  if (document?.is === 'other' && (!isForeign || document.named)) {
    const gone = wait.lasts('other_document', goneMs) ? `The document is no longer here, since ${wait.since}. ` : '';
    return stateOf('other_document', `${gone}${document.because}`);
  }
  if (isForeign && (document?.is === 'other' || !wait.lasts('other_language', confirmMs)))
    return stateOf('other_language', reading.because);
  const cut = whereCut(texts, reading);
  if (cut !== null && !(document === null ? wait.confirmed('text_missing') : wait.lasts('text_missing', confirmMs)))
    return stateOf('text_missing', cut);
  if (document?.is === 'unsure' && !isForeign && !staysRewritten(wait)) return stateOf('rewritten', document.because);
  return null;
}

function staysRewritten(wait: Waiting): boolean {
  return wait.confirmed('rewritten') && wait.lasts('rewritten', rewrittenMs);
}

function stateOf(state: PageState, because = ''): PolicyDecision {
  return { outcome: 'state', state, because };
}

/**
 * Says where a text breaks off: its last sentence is the beginning of one that the document had, its markup ends inside
 * an element and text is missing, or its markup leaves elements open and all that came after its last sentence is
 * missing. Null for a text that has an end.
 */
function whereCut(
  { before, after }: { before: SplitText; after: SplitText },
  { endsOpen, leavesOpen }: PageReading,
): string | null {
  const end = after.sentences.at(-1);
  if (end === undefined) return null;
  const has = new Set(after.sentences.map(({ hash }) => hash));
  const place = before.sentences.findLastIndex(({ hash }) => hash === end.hash);
  const rest = place < 0 ? [] : before.sentences.slice(place + 1);
  if ((endsOpen || leavesOpen) && rest.length > 0 && rest.every(({ hash }) => !has.has(hash)))
    return `It ends after “${end.text.slice(-80)}”, and its markup ends there too.`;
  if (/[\p{P}\p{S}]$/u.test(end.text)) return null;
  const lost = before.sentences.filter(({ hash }) => !has.has(hash));
  const isStart = lost.some(({ folded }) => folded.startsWith(end.folded) && folded !== end.folded);
  const isOpen = endsOpen === true && (before.sentences.length === 0 || lost.length > 0);
  const known = before.sentences.some(({ hash }) => hash === end.hash);
  return (isStart || isOpen) && !known ? `It breaks off after “${end.text.slice(-80)}”.` : null;
}

/**
 * Returns the memory as if the present extractor and selection had read the last revision. Unchanged if its stored
 * pages aren't readable as the policy.
 */
function rebased(memory: PolicyMemory, base: PageReading | undefined, readBy: string): PolicyMemory {
  const { last } = memory;
  if (last === null || base === undefined || base.state !== null) return memory;
  const { sentences } = splitPolicy(base.clauses);
  const known = new Map(memory.sentences);
  for (const key of [...sentences.map(({ hash }) => hash), wholeTextKey(sentences)]) known.set(key, last.seenAt);
  const { clauses, updated, effective, language } = base;
  return {
    last: { ...last, clauses, updated, effective, language, textHash: textHashOf(clauses), readBy },
    sentences: known,
  };
}

function describeChange(
  texts: { before: SplitText; after: SplitText },
  {
    source,
    last,
    revision,
    memory,
    isLargelyNew,
    isWhole,
  }: About & { memory: PolicyMemory; isLargelyNew: boolean; isWhole: boolean },
): Described {
  const diff = diffPolicy(texts.before, texts.after);
  const isNovel = ({ hash }: Sentence) => !memory.sentences.has(hash);
  const novelty = {
    added: diff.added.filter(isNovel),
    removed: diff.removed,
    reworded: diff.reworded.filter(({ after }) => isNovel(after)),
  };
  const judged = judgeChange(novelty, texts, { isWhole, near: revision.seenAt.slice(0, 10) });
  // There is little of the old text to compare with, so say no more than that.
  const meaning: PolicyMeaning = isLargelyNew
    ? { ...judged, direction: 'none', directionsAlso: [], severity: judged.relevant ? 'notable' : 'info' }
    : judged;
  const hunks = hunksOf(diff, { before: last.clauses, after: revision.clauses, first: meaning.evidence });
  return toldAs({ meaning, hunks, isLargelyNew }, { source, last, revision });
}

/** What a text in another language says otherwise than the last one; null if nothing plainly differs. */
function describeTranslation({ source, last, revision }: About): Described | null {
  const judged = judgeTranslation(
    { before: last.clauses, after: revision.clauses },
    { near: revision.seenAt.slice(0, 10) },
  );
  if (judged === null) return null;
  const { meaning } = judged;
  const [was, is] = [judged.before.statements[0], judged.after.statements[0]];
  const hunks = [{ path: is?.path ?? [], before: was?.text ?? '', after: is?.text ?? '' }];
  return toldAs({ meaning, hunks, isLargelyNew: meaning.direction === 'none' }, { source, last, revision });
}

/** The source and its two revisions. */
type About = {
  readonly source: Pick<PolicySource, 'service' | 'terms'>;
  readonly last: Revision;
  readonly revision: Revision;
};
type Described = {
  readonly change: PolicyChange;
  readonly meaning: PolicyMeaning;
  readonly title: string;
  readonly text: string;
};

function toldAs(
  { meaning, hunks, isLargelyNew }: { meaning: PolicyMeaning; hunks: readonly Hunk[]; isLargelyNew: boolean },
  { source, last, revision }: About,
): Described {
  const change: PolicyChange = {
    service: source.service,
    terms: source.terms,
    direction: meaning.direction,
    directionsAlso: meaning.directionsAlso,
    effective: meaning.effective ?? newDay(last.effective, revision.effective),
    silentEdit: revision.updated !== null && revision.updated === last.updated,
    hunks: hunks.slice(0, maxHunks),
    hunkCount: hunks.length,
    beforeRevision: last.id,
    afterRevision: revision.id,
    largelyNew: isLargelyNew ? true : undefined,
  };
  return {
    change,
    meaning,
    title: `${source.service} ${source.terms} ${isLargelyNew ? 'has a largely new text' : headline(meaning)}`,
    text: itemText({ evidence: meaning.evidence, hunks }),
  };
}

function headline({ direction }: PolicyMeaning): string {
  return direction === 'none' ? 'changed' : directions[direction];
}

/**
 * Returns the text of an item for a change, one line each: the evidence, then every changed place with its new text, or
 * its old text if it is gone. Holds no words of ours, since it is quoted as the company's; the hunks of the change show
 * what is gone.
 */
export function itemText({ evidence, hunks }: { evidence: readonly Evidence[]; hunks: readonly Hunk[] }): string {
  const lines = [...evidence.map(({ text }) => text), ...hunks.map(({ before, after }) => after || before)];
  return [...new Set(lines)].join('\n').slice(0, maxTextChars);
}

/** The page's own effective day, if it moved with the change. */
function newDay(before: Day | null, after: Day | null): Day | null {
  return after !== null && after !== before ? after : null;
}

/** Hashes the clauses exactly as they are, including their form. */
function textHashOf(clauses: readonly Clause[]): string {
  return hashText(clauses.map(({ path, text }) => `${path.length} ${text}`).join('\n'));
}

/** The key under which a whole text is remembered among the sentences, so that it is recognised when it comes back. */
function wholeTextKey(sentences: readonly Sentence[]): string {
  return `=${hashText(sentences.map(({ hash }) => hash).join(''))}`;
}

/**
 * Returns why a text without new sentences isn't a change, or how many sentences it lost if that is all that happened.
 */
function withoutNovelty(
  before: SplitText,
  after: SplitText,
  memory: PolicyMemory,
): SilentReason | { readonly lost: number } {
  const was = before.sentences;
  const is = after.sentences;
  const same = wholeTextKey(was) === wholeTextKey(is);
  if (memory.sentences.has(wholeTextKey(is)) && !same) return 'returned';
  const hadHashes = new Set(was.map(({ hash }) => hash));
  const hasHashes = new Set(is.map(({ hash }) => hash));
  if (is.some(({ hash }) => !hadHashes.has(hash))) return 'returned';
  const lost = was.filter(({ hash }) => !hasHashes.has(hash)).length;
  if (lost > 0) return { lost };
  // The sentences are the same: their order, their dates and numbers, or their form differs.
  if (!same) return 'moved';
  return lettersOf(before.clauses) === lettersOf(after.clauses) ? 'cosmetic' : 'date_only';
}

function lettersOf(clauses: readonly Clause[]): string {
  return clauses
    .map(({ text }) => text)
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a text no longer holds what a change added, and holds again what it removed. */
export function isUndone(change: PolicyChange, clauses: readonly Clause[]): boolean {
  const text = clauses.map((clause) => clause.text).join('\n');
  return (
    change.hunks.length > 0 &&
    change.hunks.every(({ before, after }) => (after === '' || !text.includes(after)) && text.includes(before))
  );
}

/** Returns the change that reverses another: the same places, the other way round. */
export function undoing(change: PolicyChange, { id, effective }: Pick<Revision, 'id' | 'effective'>): PolicyChange {
  return {
    ...change,
    direction: 'none',
    directionsAlso: [],
    effective,
    silentEdit: false,
    hunks: change.hunks.map(({ path, before, after }) => ({ path, before: after, after: before })),
    beforeRevision: change.afterRevision,
    afterRevision: id,
  };
}
