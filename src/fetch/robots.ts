import robotsParser from 'robots-parser';
import type { Clock } from '../ports.ts';
import { hourMs, later } from '../time.ts';
import type { Fetched, Instant } from '../types.ts';

/** What a host's robots.txt says of one URL. */
export type RobotsAnswer = { readonly allowed: boolean; readonly crawlDelayMs: number; readonly because?: string };

export type Robots = { check(url: URL): Promise<RobotsAnswer> };

/** RFC 9309 §2.4: not longer than 24 hours. */
const keptForMs = 24 * hourMs;
/** A server that fails is asked again sooner. */
const failureKeptForMs = hourMs;
/** RFC 9309 §2.5: at least 500 KiB are read; what comes after is nobody's rule. */
const maxChars = 500 * 1024;
const maxHosts = 4_096;

type Robot = ReturnType<typeof robotsParser.default>;

/** Its types speak of a `default` that Node's import of a CommonJS module does not have. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

type Rules = { readonly until: Instant; readonly robot: Robot | null; readonly refusedBecause?: string };

const free: RobotsAnswer = { allowed: true, crawlDelayMs: 0 };

/**
 * Honours robots.txt (RFC 9309), asked once a day and host. None (any 4xx): everything is allowed. A server that fails
 * (5xx) allows nothing for an hour. One that cannot be reached at all is not judged here: the page itself says it better.
 */
export function createRobots(options: {
  /** What a robots.txt calls us. */
  readonly product: string;
  readonly clock: Clock;
  readonly maxCrawlDelayMs: number;
  /** Asks one URL, without asking robots.txt. */
  readonly ask: (url: URL) => Promise<Fetched>;
}): Robots {
  const known = new Map<string, Promise<Rules>>();

  async function rulesOf(origin: string): Promise<Rules> {
    const now = options.clock.now();
    const kept = await known.get(origin);
    if (kept !== undefined && kept.until > now) return kept;
    if (known.size >= maxHosts) known.clear();
    const asked = readRules(origin, now);
    known.set(origin, asked);
    return await asked;
  }

  async function readRules(origin: string, now: Instant): Promise<Rules> {
    const url = new URL('/robots.txt', origin);
    const fetched = await options.ask(url);
    if (fetched.outcome === 'fresh') {
      const text = new TextDecoder().decode(fetched.body.subarray(0, maxChars));
      return { until: later(now, keptForMs), robot: parseRobots(url.href, text) };
    }
    if (fetched.outcome === 'failed' && fetched.reason === 'server_error') {
      return {
        until: later(now, failureKeptForMs),
        robot: null,
        refusedBecause: `${url.host} cannot show its robots.txt at the moment, so its pages are left alone for an hour.`,
      };
    }
    const isAnswer = fetched.outcome !== 'failed' || fetched.status !== undefined;
    return { until: later(now, isAnswer ? keptForMs : 0), robot: null };
  }

  return {
    async check(url) {
      const rules = await rulesOf(url.origin);
      if (rules.refusedBecause !== undefined) return { ...free, allowed: false, because: rules.refusedBecause };
      if (rules.robot === null) return free;
      const delayMs = (rules.robot.getCrawlDelay(options.product) ?? 0) * 1000;
      const crawlDelayMs = Math.min(delayMs, options.maxCrawlDelayMs);
      if (rules.robot.isAllowed(url.href, options.product) !== false) return { allowed: true, crawlDelayMs };
      return {
        allowed: false,
        crawlDelayMs,
        because: `${url.host} asks programs in its robots.txt not to read ${url.pathname}.`,
      };
    },
  };
}
