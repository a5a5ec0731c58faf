/** What a robots.txt says to one robot. */
export type RobotsRules = {
  /** Whether this path, with its query, may be asked. */
  allows(path: string): boolean;
  /** `Crawl-delay`, which is not in the RFC but in many files. */
  readonly crawlDelaySeconds?: number | undefined;
};

type Rule = { readonly allow: boolean; readonly pattern: string };
type Group = { rules: Rule[]; crawlDelaySeconds?: number | undefined };

/** For a host without a robots.txt. */
export const everythingAllowed: RobotsRules = { allows: () => true };

/** RFC 9309 section 2.5: at least 500 KiB must be read; the rest is not. */
const maxBytes = 500 * 1024;
/** For one robot. Honest files have a few hundred; each costs a look at the path. */
const maxRules = 3_000;

/**
 * Reads a robots.txt as RFC 9309 says: the groups that name this robot (its product token, in any case), or else the
 * ones for `*`; the longest matching pattern decides, `Allow` wins a tie; `*` and a closing `$` are special. Linear in the file
 * and, for each rule, in the path: files are written by strangers.
 */
export function readRobots(bytes: Uint8Array, productToken: string): RobotsRules {
  const own = productToken.toLowerCase();
  const named: Group = { rules: [] };
  const others: Group = { rules: [] };
  let isNamed = false;
  /** Groups that the lines being read belong to. */
  let current = new Set<Group>();
  let headEnded = true;
  for (const line of new TextDecoder().decode(bytes.subarray(0, maxBytes)).split(/\r\n|\r|\n/)) {
    const [, key, value] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    const words = value.trim();
    switch (key.toLowerCase()) {
      case 'user-agent': {
        if (headEnded) current = new Set();
        headEnded = false;
        const token = /^[a-z_-]+/i.exec(words)?.[0].toLowerCase();
        if (words === '*') current.add(others);
        else if (token === own) {
          current.add(named);
          isNamed = true;
        }
        break;
      }
      case 'allow':
      case 'disallow':
        headEnded = true;
        // An empty pattern says nothing (section 2.2.2).
        if (words === '') break;
        for (const { rules } of current) {
          if (rules.length >= maxRules) break;
          rules.push({ allow: key.toLowerCase() === 'allow', pattern: normal(words) });
        }
        break;
      case 'crawl-delay':
        headEnded = true;
        for (const group of current) {
          if (/^\d+(?:\.\d+)?$/.test(words)) group.crawlDelaySeconds = Number(words);
        }
        break;
    }
  }
  const { rules, crawlDelaySeconds } = isNamed ? named : others;
  return {
    allows(path) {
      const asked = normal(path);
      let best: Rule | null = null;
      for (const rule of rules) {
        const wins =
          best === null ||
          rule.pattern.length > best.pattern.length ||
          (rule.pattern.length === best.pattern.length && rule.allow);
        if (wins && matches(rule.pattern, asked)) best = rule;
      }
      return best?.allow ?? true;
    },
    crawlDelaySeconds,
  };
}

/** `*` stands for any text, a closing `$` for the end; otherwise the pattern is a beginning. The leftmost match of each piece will do. */
function matches(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith('$');
  const pieces = (toEnd ? pattern.slice(0, -1) : pattern).split('*');
  const first = pieces.shift() ?? '';
  if (!path.startsWith(first)) return false;
  if (pieces.length === 0) return !toEnd || path.length === first.length;
  const last = toEnd ? (pieces.pop() ?? '') : '';
  let at = first.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}

/** One spelling for each path (section 2.2.2): other characters percent-encoded, hexadecimal digits in capitals. */
function normal(path: string): string {
  return path
    .replace(/[^\u0021-\u007e]+/g, (others) => encodeURIComponent(others.toWellFormed()))
    .replace(/%[0-9a-f]{2}/gi, (byte) => byte.toUpperCase());
}
