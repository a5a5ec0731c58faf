/** A court by its type and where it sits: of two courts of one type with other seats, each has cases of its own. */
export type Court = { readonly type: string; readonly seat: readonly string[] };

/**
 * Types of courts of which a country has several side by side, by the words of their folded names. Courts that may be called by a county or
 * by its state, such as a superior court, are left out.
 */
const types: readonly (readonly [type: string, words: RegExp])[] = [
  ['circuit', /\bcircuit\b/],
  ['us district', /\bdistrict of\b/],
  ['higher regional', /\b(?:oberlandesgericht|olg|higher regional court)\b/],
  ['regional', /\b(?:landgericht|lg|regional court)\b/],
  ['high court', /\bhigh court\b/],
  ['tribunal judiciaire', /\btribunal (?:judiciaire|de commerce)\b/],
  ['cour d appel', /\bcour d appel\b/],
  ['tribunale', /\btribunale\b/],
  ['corte d appello', /\bcorte d appello\b/],
  ['juzgado', /\bjuzgado\b/],
  ['audiencia', /\baudiencia provincial\b/],
  ['rechtbank', /\brechtbank\b/],
  ['gerechtshof', /\bgerechtshof\b/],
  ['sad okregowy', /\bsad okregowy\b/],
  ['district court', /地方裁判所|地裁/],
];

/** Words of a name that don't say where a court sits. */
const ofName = new Set(
  'the of and for at in court courts federal u s us united states district de du des d la le di del della w i ii iii'.split(
    ' ',
  ),
);

/** A court's type and seat by its folded name. Undefined if its type has one court only, or isn't known. */
export function courtOf(name: string): Court | undefined {
  const found = types.find(([, words]) => words.test(name));
  if (found === undefined) return undefined;
  const [type, words] = found;
  const seat = name
    .replace(words, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !ofName.has(word));
  return seat.length === 0 ? undefined : { type, seat };
}

/** Whether two names surely mean two courts of one type: each has a word for its seat that the other lacks. */
export function areTwoCourts(one: Court, other: Court): boolean {
  const lacks = (some: Court, words: Court) => some.seat.some((word) => !words.seat.includes(word));
  return one.type === other.type && lacks(one, other) && lacks(other, one);
}
