import { isCapital } from './capitals.ts';
import { countryAt } from './countries-in.ts';
import { askedOnce, type Token } from './phrases.ts';

/** A court, an authority or a legislature that is known by its form, or a judge or lawmaker by title. */
export type BodyName = {
  /** Empty for words that belong to nobody's name but mustn't become one ("a Munich court"). */
  readonly name: string;
  readonly kind: 'court' | 'authority' | 'lawmaker' | 'person';
  readonly first: number;
  readonly last: number;
};

type Kind = 'court' | 'authority' | 'lawmaker';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** The noun that says what the body is, by what it is. */
const heads = new Map<string, Kind>([
  ...[...setOf('court courts tribunal cour corte juzgado audiencia rechtbank gerechtshof circuit')].map(
    (word) => [word, 'court'] as const,
  ),
  ...[
    ...setOf(
      `regulator regulators watchdog watchdogs authority commission commissioner agency ombudsman inspectorate regulierer toezichthouder
      datenschutzbehorde datenschutzbeauftragte datenschutzbeauftragter datenschutzbeauftragten datenschutzaufsicht aufsichtsbehorde kartellamt
      autorite regulateur autoridad regulador autorita autoridade autoriteit urzad ministry attorney`,
    ),
  ].map((word) => [word, 'authority'] as const),
  ...[
    ...setOf(
      'parliament senate legislature assembly congress government parlament parlement parlamento senado senato sejm',
    ),
  ].map((word) => [word, 'lawmaker'] as const),
]);
/** "Landgericht", "Bundesgerichtshof": the noun is the end of a longer one. */
const germanCourt =
  /^(?:land|oberland|amts|bundes|verwaltungs|kammer|verfassungs|handels|bezirks|arbeits|bundesverfassungs|oberverwaltungs|bundesverwaltungs)?gericht(?:s|shof)?$/;

/** What the body is whose main noun this is. */
const kindOfHead = askedOnce(
  (folded): Kind | null =>
    heads.get(folded) ?? (folded.includes('gericht') && germanCourt.test(folded) ? 'court' : null),
);

/** What may stand between the words of a body's name in lower case. */
const links = setOf('of for the de du des la le l d del della di do da dos das den der van voor w and und et y e i');
/** Words in lower case inside the name of a court. */
const inside = setOf(
  `appeal appeals justice judiciaire administratif administrative commerce grande instance cassation appel superior supremo suprema federal ordinario
  appello cassazione apelacao justica instancia okregowy apelacyjny rejonowy najwyzszy`,
);
/** What an authority watches over. */
const topics = setOf('data protection privacy information personal');
const otherTopics = setOf(
  'competition consumer antitrust media communications markets market cartel financial securities trade online safety copyright',
);
const adjectives = setOf(
  'federal national state supreme high higher regional district superior county crown appeals appeal central constitutional land us',
);

/**
 * Returns the court, authority or legislature whose main noun is this token, with the words of its name on both sides. Null if there is
 * none, or if it is only called by a common noun ("the court").
 */
export function bodyNameAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  { isHeadline, taken }: { isHeadline: boolean; taken: ReadonlySet<number> },
): BodyName | null {
  const head = tokens[at];
  if (head === undefined || taken.has(at)) return null;
  const isDistrict = head.folded === 'district' && tokens[at + 1]?.folded === 'of';
  const kind = isDistrict ? 'court' : kindOfHead(head.word);
  if (kind === null) return null;
  if (head.folded === 'attorney' && tokens[at + 1]?.folded !== 'general') return null;
  let first = at;
  let country: ReturnType<typeof countryAt> = null;
  let isAboutData = head.folded.startsWith('datenschutz');
  let isAboutOther = head.folded === 'kartellamt';
  let hasName = false;
  while (first > 0 && at - first < 6) {
    const before = tokens[first - 1];
    if (before === undefined || taken.has(first - 1) || !adjoins(text, before, tokens[first])) break;
    const { folded, start } = before;
    if (folded === 's' && first >= 2) {
      country ??= countryEndingAt(first - 2);
      if (country === null) break;
      first = country.first;
      hasName = true;
      break;
    }
    const here = countryEndingAt(first - 1);
    if (here !== null) {
      country = here;
      first = here.first;
      hasName = true;
      continue;
    }
    if (topics.has(folded)) isAboutData ||= folded !== 'information' || head.folded === 'commissioner';
    else if (otherTopics.has(folded)) isAboutOther = true;
    else if (
      folded === 'and' &&
      first - 1 > 0 &&
      (topics.has(tokens[first - 2]?.folded ?? '') || otherTopics.has(tokens[first - 2]?.folded ?? ''))
    ) {
      // "Competition and Markets Authority"
    } else if (
      isCapital(text, start) &&
      !isHeadline &&
      !(links.has(folded) || (first - 1 === 0 && !adjectives.has(folded) && commonStart.has(folded)))
    )
      hasName ||= !adjectives.has(folded);
    else if (!adjectives.has(folded)) break;
    first--;
  }
  let last = head.folded === 'attorney' ? at + 1 : at;
  for (let next = last + 1; next < tokens.length && next - at < 9; ) {
    const token = tokens[next];
    if (token === undefined || taken.has(next) || !adjoins(text, tokens[next - 1], token)) break;
    const here = countryAt(text, tokens, next);
    if (here !== null) {
      // "Irish regulator France" isn't one name; "regulator of France" is.
      if (!links.has(tokens[next - 1]?.folded ?? '')) break;
      country ??= here;
      hasName = true;
      last = here.last;
      next = here.last + 1;
      continue;
    }
    if (
      isCapital(text, token.start) &&
      !links.has(token.folded) &&
      (!isHeadline || links.has(tokens[next - 1]?.folded ?? '') || germanCourt.test(head.folded))
    ) {
      const isLinked = links.has(tokens[next - 1]?.folded ?? '');
      if (!isLinked && !germanCourt.test(head.folded)) break;
      if (topics.has(token.folded)) isAboutData = true;
      hasName = true;
      last = next;
    } else if (topics.has(token.folded)) {
      isAboutData = true;
      last = next;
    } else if (inside.has(token.folded)) last = next;
    else if (!links.has(token.folded)) break;
    next++;
  }
  const wholly = { first, last, kind };
  const written = text.slice(tokens[first]?.start, tokens[last]?.end);
  if (kind === 'authority') {
    if (country === null && !hasName) return null;
    if (country !== null && !isAboutOther) {
      const known = isAboutData ? country.country.dataAuthority : undefined;
      if (known !== undefined) return { ...wholly, name: known };
      if (isAboutData && country.country.adjective !== 'US state')
        return { ...wholly, name: `${country.country.adjective} data protection authority` };
    }
    if (country !== null && !isCapital(text, head.start))
      return { ...wholly, name: `${country.country.adjective} ${written.slice(written.lastIndexOf(' ') + 1)}` };
    return { ...wholly, name: written };
  }
  if (kind === 'lawmaker') {
    if (country === null) return null;
    return {
      ...wholly,
      name:
        isCapital(text, head.start) && head.folded !== 'government'
          ? written
          : `${country.country.adjective} ${head.folded}`,
    };
  }
  // "a Munich court", "the Supreme court of appeal": nobody's name in lower case.
  if (!isCapital(text, head.start) && !['rechtbank', 'gerechtshof', 'tribunal', 'cour'].includes(head.folded))
    return { ...wholly, name: '' };
  return { ...wholly, name: hasName || first < at ? written : '' };

  function countryEndingAt(end: number) {
    for (let start = Math.max(0, end - 2); start <= end; start++) {
      const here = countryAt(text, tokens, start);
      if (here !== null && here.last === end) return here;
    }
    return null;
  }
}

/** Words that are capitalised only because a sentence begins with them. */
const commonStart = setOf('the a an this that in on at when after as if why how but and or for from with by');

/** Whether only a space, a hyphen or an apostrophe stands between two tokens. */
function adjoins(text: string, one: Token | undefined, next: Token | undefined): boolean {
  const gap = text.slice(one?.end, next?.start);
  return gap === ' ' || gap === '-' || gap === '’' || gap === "'" || gap === '' || gap === '.';
}

const judgeTitles = setOf(
  'judge justice magistrate richter richterin juge juez jueza giudice juiz juiza rechter sedzia',
);
const lawmakerTitles = setOf('senator sen rep representative congressman congresswoman');

/**
 * Returns the judge or lawmaker whose title is this token: "Judge Rita Holm", without what stands before. `couldBeName` tells whether a
 * token is written like a part of a name.
 */
export function judgeNameAt(
  text: string,
  tokens: readonly Token[],
  { at, couldBeName }: { at: number; couldBeName: (at: number) => boolean },
): BodyName | null {
  const title = tokens[at];
  if (title === undefined) return null;
  const isJudge = judgeTitles.has(title.folded);
  if (!isJudge && !lawmakerTitles.has(title.folded)) return null;
  let first = at + 1;
  if (isJudge && tokens[first]?.folded === 'judge') first++;
  let last = first - 1;
  for (let next = first; next < tokens.length && next < first + 4; next++) {
    const token = tokens[next];
    const gap = text.slice(tokens[next - 1]?.end, token?.start);
    if (token === undefined || !/^(?:\.? |-|’|')$/.test(gap) || !couldBeName(next)) break;
    last = next;
  }
  if (last < first) return null;
  const name = text.slice(tokens[first]?.start, tokens[last]?.end);
  return isJudge
    ? { name: `Judge ${name}`, kind: 'person', first: at, last }
    : {
        name: `Senator ${name}`.replace(/^Senator/, title.folded.startsWith('sen') ? 'Senator' : 'Representative'),
        kind: 'lawmaker',
        first: at,
        last,
      };
}
