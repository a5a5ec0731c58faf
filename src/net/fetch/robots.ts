import type { Clock, Log } from '../../nouns/ports.ts';
import { dayMs, hourMs, msOf } from '../../nouns/time.ts';
import { type Failed, failed } from './ask-once.ts';
import { portOf } from './proxies.ts';

/** The result of fetching a robots.txt: its status and body after redirects, or the failure. */
export type RobotsAnswer = { readonly status: number; readonly body: Uint8Array } | Failed;

export type Robots = {
  /** Why the URL must not be fetched, or null if it may be. Fetches the host's robots.txt first if its rules aren't known. */
  refusal(url: URL): Promise<Failed | null>;
  /** The pause that the host asks for, in milliseconds. 0 if it asks for none or its rules aren't known yet. */
  crawlDelayMs(url: URL): number;
};

type Entry = { untilMs: number; readonly known: Promise<RobotsRules | Failed>; rules?: RobotsRules | undefined };

/** RFC 9309 section 2.4: rules should not be cached for more than a day. */
const keptMs = dayMs;
/** Wait before requesting an unavailable robots.txt again. */
const retryMs = hourMs;
/** Above this many hosts, forget the oldest rules. */
const maxEntries = 2_048;

/**
 * Fetches the rules of hosts and remembers them for a day. Follows RFC 9309 section 2.3.1: a 4xx answer or too many redirects
 * means no rules. A 5xx or unreadable answer forbids everything until the next attempt an hour later, and so does 429, because
 * the server is overloaded. If the host can't be reached at all, returns that failure unchanged.
 */
export function createRobots(options: {
  userAgent: string;
  ignore: readonly string[];
  clock: Clock;
  log: Log;
  ask: (url: URL) => Promise<RobotsAnswer>;
}): Robots {
  const { clock, log } = options;
  // The name before the version: `Fineprint/0.1.0 (+https://…)` is `Fineprint`.
  const productToken = /^[a-z_-]+/i.exec(options.userAgent)?.[0] ?? '';
  const ignored = new Set(options.ignore.map((host) => host.toLowerCase()));
  const entries = new Map<string, Entry>();

  async function lookUp(origin: string): Promise<RobotsRules | Failed> {
    const url = new URL('/robots.txt', origin);
    const answer = await options.ask(url);
    if ('outcome' in answer) {
      if (answer.reason === 'redirects') return everythingAllowed;
      if (!readable.has(answer.reason)) return answer;
      return failed('robots', `${url.host} has an unreadable robots.txt, so its pages aren't fetched for now.`);
    }
    if (answer.status >= 200 && answer.status <= 299) return readRobots(answer.body, productToken);
    if (answer.status >= 400 && answer.status <= 499 && answer.status !== 429) return everythingAllowed;
    return failed(
      'robots',
      `${url.host} answered the request for its robots.txt with ${answer.status}, so its pages aren't fetched for now.`,
      { status: answer.status },
    );
  }

  function entryOf(origin: string): Entry {
    const nowMs = msOf(clock.now());
    const kept = entries.get(origin);
    // Rules kept for longer than a day were stored before the clock was set back.
    if (kept !== undefined && nowMs < kept.untilMs && kept.untilMs <= nowMs + keptMs) return kept;
    const entry: Entry = {
      untilMs: nowMs + keptMs,
      known: lookUp(origin).then((found) => {
        if ('outcome' in found) entry.untilMs = nowMs + retryMs;
        else entry.rules = found;
        return found;
      }),
    };
    entries.delete(origin);
    entries.set(origin, entry);
    if (entries.size > maxEntries) entries.delete(entries.keys().next().value ?? '');
    return entry;
  }

  return {
    async refusal(url) {
      if (ignored.has(url.hostname) || ignored.has(`${url.hostname}:${portOf(url)}`)) {
        log.info({ host: url.host }, 'Ignoring robots.txt, as set for this host');
        return null;
      }
      const found = await entryOf(url.origin).known;
      if ('outcome' in found) return found;
      if (found.allows(url.pathname + url.search)) return null;
      return failed('robots', `${url.host} asks robots not to read this page (robots.txt).`);
    },
    crawlDelayMs: (url) => (entries.get(url.origin)?.rules?.crawlDelaySeconds ?? 0) * 1000,
  };
}

/** Failures in the answer itself, rather than in reaching the host. */
const readable = new Set(['encoding', 'too_large']);

/** The rules of a robots.txt for one robot. */
type RobotsRules = {
  /** Whether this path, including its query, may be fetched. */
  allows(path: string): boolean;
  /** `Crawl-delay`, which isn't in the RFC but is common. */
  readonly crawlDelaySeconds?: number | undefined;
};

type Rule = { readonly allow: boolean; readonly pattern: string };
type Group = { rules: Rule[]; crawlDelaySeconds?: number | undefined };

/** For a host without a robots.txt. */
const everythingAllowed: RobotsRules = { allows: () => true };

/** RFC 9309 section 2.5: at least 500 KiB must be parsed. We ignore the rest. */
const maxBytes = 500 * 1024;
/** For one robot. Honest files have a few hundred, and each rule must be matched against the path. */
const maxRules = 3_000;

/**
 * Parses a robots.txt according to RFC 9309. Uses the groups that name this robot (its product token, ignoring case), or else
 * the groups for `*`. The longest matching pattern decides, and `Allow` wins a tie. `*` and a final `$` are special. Takes time
 * linear in the file and, for each rule, in the path, because anyone may have written the file.
 */
export function readRobots(bytes: Uint8Array, productToken: string): RobotsRules {
  const own = productToken.toLowerCase();
  const named: Group = { rules: [] };
  const others: Group = { rules: [] };
  let isNamed = false;
  /** The groups that the current lines belong to. */
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
        // An empty pattern has no effect (section 2.2.2).
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

/** `*` matches any text and a final `$` the end. Otherwise, the pattern is a prefix. The leftmost match of each piece is enough. */
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

/** Normalises a path (section 2.2.2): non-ASCII characters percent-encoded, hexadecimal digits in upper case. */
function normal(path: string): string {
  return path
    .replace(/[^\u0021-\u007e]+/g, (others) => encodeURIComponent(others.toWellFormed()))
    .replace(/%[0-9a-f]{2}/gi, (byte) => byte.toUpperCase());
}
