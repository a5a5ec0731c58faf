/** What Fineprint needs from the outside, as shapes. Adapters live in one folder per technology. */

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

/** What came of asking one URL once. An expected failure is a value, never an exception. */
export type Fetched =
  | {
      readonly outcome: 'fresh';
      /** After decompression. */
      readonly body: Uint8Array;
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

/** One thing that was looked at before or beside the bot: what `doctor` prints a line of. */
export type Check = {
  /** What was looked at: `Discord`, `Slack #news`. */
  readonly what: string;
  /** `warning`: the bot runs, but something does not; `fault`: the bot does not start, or tells nobody. */
  readonly state: 'ok' | 'warning' | 'fault';
  /** What was found and, where it is not well, what to do. */
  readonly says: string;
};

/** The time, passed in everywhere, so that tests own it. */
export type Clock = { now(): Instant };

/** Calls back once, after so many milliseconds; returns how to call it off. */
export type Timers = { after(ms: number, run: () => void): () => void };

/** Asks one URL, politely and within limits. Never throws for what a server does. */
export type Fetch = (request: {
  url: string;
  etag?: string | undefined;
  lastModified?: string | undefined;
  /** robots.txt is honoured for pages; feeds are published to be fetched. */
  obeyRobots: boolean;
}) => Promise<Fetched>;

/** Asks for a script or data of a page that is rendered: same guard and limits, no pause. Null: there is none, or it is refused. */
export type FetchPart = (
  url: string,
) => Promise<{ readonly status: number; readonly contentType: string; readonly body: Uint8Array } | null>;

/** The markup of a page once its scripts have run, or why there is none. */
export type Render = (page: RawPage) => Promise<{ readonly html: string } | { readonly problem: string }>;

/**
 * Reads bytes away from the main loop, in a worker with a deadline and a memory limit. Rejects with `unavailable` where no worker can be
 * had, which is no fault of the document.
 */
export type Reader = {
  /** A document that needs more than 5 s or too much memory comes back as `ok: false` with the reason. */
  feed(bytes: Uint8Array, question: FeedQuestion): Promise<FeedEntries>;
  /** One that takes too long or too much is in the state `unreadable`. */
  page(pages: readonly RawPage[], question: PolicyQuestion): Promise<PolicyDecision>;
  /** The main text of a page that a feed links to, or why it has none: a wall, an error page, too long or too much. */
  article(bytes: Uint8Array, question: ArticleQuestion): Promise<ArticleReading>;
  /** What a document of one page or of several says now, compared with nothing; too long or too much: in the state `unreadable`. */
  document(pages: readonly RawPage[], cut: Cut): Promise<DocumentReading>;
  stop(): Promise<void>;
};

/** A second opinion, where one is set. Null: no answer, whatever the reason; it is counted, and nothing else happens. */
export type Model = { ask<Answer>(question: ModelQuestion<Answer>): Promise<Answer | null> };

/** One JSON line per event: a static message, values in fields. Tokens are redacted by the adapter. */
export type Log = {
  debug(fields: object, msg: string): void;
  info(fields: object, msg: string): void;
  warn(fields: object, msg: string): void;
  error(fields: object, msg: string): void;
};

/** What a model is asked: fixed instructions, outside text as data, and the shape of the answer. */
export type ModelQuestion<Answer> = {
  /** For the answer's schema and the log: `relevance`. */
  readonly name: string;
  readonly instructions: string;
  /** JSON of outside text. */
  readonly input: string;
  readonly answer: z.ZodType<Answer>;
  readonly maxAnswerTokens: number;
};
