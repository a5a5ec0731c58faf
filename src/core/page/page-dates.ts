import type { Clause } from '../../nouns/policy.ts';
import type { Day } from '../../nouns/time.ts';
import { findDays, partDates } from '../text/find-dates.ts';
import { effectiveIn } from '../text/stated-times.ts';
import { timeWords } from '../text/time-words.ts';
import { oneOf } from '../text/word-lists.ts';

/**
 * Finds the days that a page states about itself. `updated` is the day after "last updated", "Stand:", "version du" and
 * similar words. `effective` is the day after "effective", "takes effect on", "gültig ab", "en vigueur". Null where
 * none is stated. The top of the page takes precedence over its end; a day further inside belongs to a sentence about
 * something else.
 *
 * @param language of the page (`en`, `de`, …): 03/04/2025 is March 4 in English only
 */
export function readPageDates(
  clauses: readonly Clause[],
  language: string | null,
): { readonly updated: Day | null; readonly effective: Day | null } {
  const dayFirst = language !== null && language !== 'en';
  const texts = clauses.map((clause) => clause.text);
  const head = limited(texts, headChars);
  const tail = limited(texts.toReversed(), tailChars).toReversed();
  // "Last updated" and its date are often two elements.
  const top = head.map((text, at) => (text.length < 60 ? `${text} ${(head[at + 1] ?? '').slice(0, 40)}` : text));
  const find = (words: RegExp) => dayAfter(top, words, dayFirst) ?? dayAfter(tail, words, dayFirst);
  return { updated: find(updatedWords) ?? loneDay(head, dayFirst), effective: find(effectiveWords) };
}

/** Finds the day on which a change says it takes effect, in its own sentences. `near` is the day on which they were read. */
export function readEffectiveDay(sentences: readonly string[], near?: Day): Day | null {
  for (const sentence of sentences) {
    const day = effectiveIn(sentence, { near })?.day ?? dayAfter([sentence], effectiveWords, false);
    if (day !== null) return day;
  }
  return null;
}

/** The dates of a document are near its start or its end. */
const headChars = 4_000;
const tailChars = 1_500;
/** Characters between the words and their date: "Last updated by the Committee on …". */
const reach = 60;

/**
 * Languages with spaces between words must match whole words. Others don't separate words, and Russian words have
 * endings.
 */
function datedBy(wholeWords: string, anywhere: string): RegExp {
  return new RegExp(`\\b(?:${wholeWords})(?![\\p{L}])|${anywhere}`, 'giu');
}

const updatedWords = datedBy(
  oneOf`
    last\s(?:updated?|modified|revised|changed|reviewed|edited)|latest updated?|updated|revised|modified|posted
    date of last revision|(?:latest|current) version|version(?: dated)?|as of|stand
    letzte (?:aktualisierung|änderung)|zuletzt (?:aktualisiert|geändert)|aktualisiert|fassung vom
    derni[èe]re (?:mise [àa] jour|modification|révision)|mise? [àa] jour|version (?:du|en date du)
    [úu]ltima (?:actualizaci[óo]n|modificaci[óo]n|atualiza[çc][ãa]o|revisi[óo]n)|actualizad[ao]|atualizad[ao]
    ultimo aggiornamento|ultima modifica|aggiornat[ao]|laatst (?:bijgewerkt|gewijzigd|aangepast)
    laatste (?:update|wijziging)|senast uppdaterad|uppdaterad|sist oppdatert|sidst opdateret|opdateret
    ostatnia aktualizacja|zaktualizowano|poslední aktualizace
  `,
  oneOf`更新日期|最后更新|最終更新日?|最終改定日?|改定日|업데이트|개정일|обновлен[оаы]|последнее обновление`,
);

const effectiveWords = datedBy(
  oneOf`
    ${timeWords.map(({ inForce }) => inForce).join('|')}
    gäller från|účinn[áé] od|platn[áé] od
  `,
  oneOf`生效日期|生效|発効日|施行日|시행일|действует с|вступает в силу`,
);

function limited(texts: readonly string[], chars: number): readonly string[] {
  let left = chars;
  const taken: string[] = [];
  for (const text of texts) {
    if (left <= 0) break;
    taken.push(partDates(text.slice(0, left)));
    left -= text.length;
  }
  return taken;
}

/**
 * The first full date shortly after the words. For "As of May 1, 2025, these terms take effect", also the one just
 * before.
 */
function dayAfter(texts: readonly string[], words: RegExp, dayFirst: boolean): Day | null {
  for (const text of texts) {
    const said = [...text.matchAll(words)];
    if (said.length === 0) continue;
    const days = findDays(text, { dayFirst });
    for (const match of said) {
      const end = match.index + match[0].length;
      const after = days.find(({ index }) => index >= end && index - end <= reach);
      if (after !== undefined && !otherWordsBetween(text.slice(end, after.index), words)) return after.day;
    }
  }
  return null;
}

/** "Updated and effective May 1" is one statement; "updated. Our fees, effective May 1" isn't. */
function otherWordsBetween(between: string, words: RegExp): boolean {
  if (/[.;!?]\s/.test(between)) return true;
  const other = words === updatedWords ? effectiveWords : updatedWords;
  return between.length > 25 && between.search(other) >= 0;
}

/** A date in a paragraph of its own, near the start. */
function loneDay(head: readonly string[], dayFirst: boolean): Day | null {
  for (const text of head.slice(0, 8)) {
    if (text.length > 40) continue;
    const [found] = findDays(text, { dayFirst });
    if (found !== undefined && found.end - found.index >= text.replace(/[^\p{L}\p{N}]+$/u, '').trimStart().length - 1)
      return found.day;
  }
  return null;
}
