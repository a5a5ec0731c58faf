import { authorities, type KnownAuthority } from '../known/authorities.ts';
import { companies, type KnownCompany } from '../known/companies.ts';
import { type Found, findPhrases, type Phrases, phrasesOf, type Token } from './phrases.ts';

/** What a name in a text refers to. `written` is the name or alias as the catalogue spells it. */
export type Named =
  | { readonly kind: 'company'; readonly company: KnownCompany; readonly written: string }
  | { readonly kind: 'authority'; readonly authority: KnownAuthority; readonly written: string };

const names: Phrases<Named> = phrasesOf<Named>([
  ...companies.flatMap((company) =>
    [company.name, ...(company.aliases ?? [])].map(
      (written) => [{ kind: 'company', company, written } as const, [written]] as const,
    ),
  ),
  ...authorities.flatMap((authority) =>
    [authority.name, ...(authority.aliases ?? [])].map(
      (written) => [{ kind: 'authority', authority, written } as const, [written]] as const,
    ),
  ),
]);

const byName = new Map(companies.map((company) => [company.name, company]));

/** The company's owner, if the catalogue knows one. */
export function parentOf(name: string): string | undefined {
  return byName.get(name)?.parent;
}

/**
 * Finds the companies and authorities that a sentence names, under any of their names, in order. If one name contains
 * another ("GitHub Copilot", "Copilot"), the longer one counts. A capital in the catalogue must be a capital in the
 * text.
 */
export function namesIn(text: string, tokens: readonly Token[]): readonly Found<Named>[] {
  const kept: Found<Named>[] = [];
  const longestFirst = findPhrases(tokens, names).toSorted((a, b) => b.last - b.first - (a.last - a.first));
  const taken = new Set<number>();
  for (const found of longestFirst) {
    if (!isCapital(text, tokens[found.first], found.label.written)) continue;
    if (isOrdinaryWord(found, tokens)) continue;
    if (spanOf(found).some((at) => taken.has(at))) continue;
    for (const at of spanOf(found)) taken.add(at);
    kept.push(found);
  }
  return kept.sort((a, b) => a.first - b.first);
}

function spanOf({ first, last }: Found<Named>): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function isCapital(text: string, token: Token | undefined, written: string): boolean {
  if (token === undefined) return false;
  const wanted = written.charAt(0);
  // "harrison.ai" is written with or without a capital.
  if (wanted === wanted.toLowerCase() || written.includes('.')) return true;
  const is = text.charAt(token.start);
  return is !== is.toLowerCase() || is === is.toUpperCase();
}

/** "Time", "Target", "X": these mean the company only if it owns or does something, or something is done to it. */
function isOrdinaryWord({ label, first, last }: Found<Named>, tokens: readonly Token[]): boolean {
  if (label.kind !== 'company' || label.company.ordinaryWord !== true || label.written !== label.company.name)
    return false;
  const next = tokens[last + 1]?.folded ?? '';
  const before = tokens[first - 1]?.folded ?? '';
  return !(actsLikeCompany.has(next) || actedOn.has(before));
}

const actsLikeCompany = new Set(
  (
    's says said will has is was faces denies updates changes trains uses used sued sues confirms admits announces users ' +
    'customers privacy terms corp inc ' +
    // German, French, Spanish, Italian, Portuguese, Dutch, Polish
    'andert nutzt trainiert bestreitet will darf modifie utilise entraine dement veut cambia modifica usa utiliza entrena niega ' +
    'addestra nega vuole muda altera treina wijzigt gebruikt traint ontkent zmienia wykorzystuje trenuje zaprzecza'
  ).split(' '),
);
const actedOn = new Set(
  'against sued sues suing accuses accusing accused fined fines gegen verklagt contre poursuit contra contro tegen przeciwko'.split(
    ' ',
  ),
);
