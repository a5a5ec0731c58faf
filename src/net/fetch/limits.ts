/** How much one answer may cost, and how slowly a host is asked. */
export type FetchLimits = {
  /** Of one body, as it comes over the wire and again after decompression. */
  readonly maxBodyBytes: number;
  /** Of all headers of one answer. */
  readonly maxHeaderBytes: number;
  /** For the whole request with all redirects, names looked up and bodies read; waiting for a turn is not counted. */
  readonly deadlineMs: number;
  /** For one connection, TLS included. */
  readonly connectMs: number;
  readonly maxRedirects: number;
  /** Pause between two requests to one host. Hosts in `allowPrivate` are the operator's own: no pause. */
  readonly gapMs: number;
  /** The longest `Crawl-delay` of a robots.txt that is taken as a gap. */
  readonly maxCrawlDelayMs: number;
};

/** What is promised: 15 MiB, 20 s, 5 redirects, a second between two requests. */
export const defaultLimits: FetchLimits = {
  maxBodyBytes: 15 * 1024 * 1024,
  maxHeaderBytes: 32 * 1024,
  deadlineMs: 20_000,
  connectMs: 10_000,
  maxRedirects: 5,
  gapMs: 1_000,
  maxCrawlDelayMs: 30_000,
};
