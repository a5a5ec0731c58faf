/** What Fineprint needs from the outside, as types. Each technology has a folder with its adapters. */

import type { z } from 'zod';
import type { FeedEntries, FeedQuestion } from './feed.ts';
import type {
  ArticleQuestion,
  ArticleReading,
  DocumentReading,
  PolicyDecision,
  PolicyQuestion,
  RawPage,
} from './policy.ts';
import type { Cut } from './source.ts';
import type { Instant } from './time.ts';

/** The result of requesting a URL once. Expected failures are values, never exceptions. */
export type Fetched =
  | {
      readonly outcome: 'fresh';
      /** After decompression. */
      readonly body: Uint8Array;
      /** False: the body broke off before its announced end. Absent: not known. */
      readonly isWhole?: boolean | undefined;
      readonly contentType: string;
      /** After redirects. */
      readonly finalUrl: string;
      readonly etag?: string | undefined;
      readonly lastModified?: string | undefined;
      readonly maxAgeSeconds?: number | undefined;
      readonly retryAfterSeconds?: number | undefined;
      /** Every hop was 301 or 308. */
      readonly movedTo?: string | undefined;
    }
  | {
      readonly outcome: 'unchanged';
      readonly etag?: string | undefined;
      readonly lastModified?: string | undefined;
      readonly maxAgeSeconds?: number | undefined;
      readonly retryAfterSeconds?: number | undefined;
      readonly movedTo?: string | undefined;
    }
  | { readonly outcome: 'gone' }
  | {
      readonly outcome: 'failed';
      readonly reason: FetchFailure;
      /** One sentence for people, with host or URL, without secrets: `example.org answered 503 Service Unavailable`. */
      readonly sentence: string;
      readonly status?: number | undefined;
      readonly retryAfterSeconds?: number | undefined;
    };

export type FetchFailure =
  | 'address_refused'
  | 'bad_url'
  | 'dns'
  | 'connection'
  | 'timeout'
  | 'too_large'
  | 'redirects'
  | 'robots'
  | 'rate_limited'
  | 'forbidden'
  | 'client_error'
  | 'server_error'
  | 'encoding';

/** The result of one check, which `doctor` prints as a line. */
export type Check = {
  /** What was checked: `Discord`, `Slack #news`. */
  readonly what: string;
  /** `warning`: the bot runs, but something doesn't work; `fault`: the bot doesn't start, or reaches nobody. */
  readonly state: 'ok' | 'warning' | 'fault';
  /** What was found and, if something is wrong, how to fix it. */
  readonly says: string;
};

/** The current time, passed in everywhere so that tests can set it. */
export type Clock = { now(): Instant };

/** Calls back once after `ms` milliseconds; returns a function that cancels it. */
export type Timers = { after(ms: number, run: () => void): () => void };

/** Requests a URL, politely and within limits. Never throws because of what a server does. */
export type Fetch = (request: {
  url: string;
  etag?: string | undefined;
  lastModified?: string | undefined;
  /** True for pages; false for feeds, which are published to be fetched. */
  obeyRobots: boolean;
}) => Promise<Fetched>;

/** Fetches a script or data for a page being rendered: same guard and limits, no pause. Null: not found, or refused. */
export type FetchPart = (
  url: string,
) => Promise<{ readonly status: number; readonly contentType: string; readonly body: Uint8Array } | null>;

/** Runs a page's scripts and returns its markup, or why it couldn't. */
export type Render = (page: RawPage) => Promise<{ readonly html: string } | { readonly problem: string }>;

/**
 * Reads bytes off the main thread, in a worker with a deadline and a memory limit. Rejects with `unavailable` if no
 * worker can be started, which isn't the document's fault.
 */
export type Reader = {
  /** A feed that needs more than 5 s or too much memory returns `ok: false` with the reason. */
  feed(bytes: Uint8Array, question: FeedQuestion): Promise<FeedEntries>;
  /** A page that needs too much time or memory has the state `unreadable`. */
  page(pages: readonly RawPage[], question: PolicyQuestion): Promise<PolicyDecision>;
  /**
   * The main text of a page that a feed links to, or why there is none: a wall, an error page, too much time or memory.
   */
  article(bytes: Uint8Array, question: ArticleQuestion): Promise<ArticleReading>;
  /**
   * Reads a document of one or several pages without comparing it; `unreadable` if it needs too much time or memory.
   */
  document(pages: readonly RawPage[], cut: Cut): Promise<DocumentReading>;
  stop(): Promise<void>;
};

/** Asks a language model. Null: no answer, for whatever reason; the failure is counted, with no other effect. */
export type Model = { ask<Answer>(question: ModelQuestion<Answer>): Promise<Answer | null> };

/** One JSON line per event: a static message, values in fields. Tokens are redacted by the adapter. */
export type Log = {
  debug(fields: object, msg: string): void;
  info(fields: object, msg: string): void;
  warn(fields: object, msg: string): void;
  error(fields: object, msg: string): void;
};

/** A question for a model: fixed instructions, outside text as data, and the shape of the answer. */
export type ModelQuestion<Answer> = {
  /** Names the answer's schema, also in the log: `relevance`. */
  readonly name: string;
  readonly instructions: string;
  /** Outside text, as JSON. */
  readonly input: string;
  readonly answer: z.ZodType<Answer>;
  readonly maxAnswerTokens: number;
};
