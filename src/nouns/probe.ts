/** A look at an address before anybody asks for it. */

import type { JudgedItem } from './item.ts';
import type { DocumentReading } from './policy.ts';
import type { Source } from './source.ts';

/** Reads an address now, as a poll would, and keeps nothing. Outside text is as it came. */
export type Probe = {
  source(source: Source): Promise<Probed>;
  /** Of an address of which nobody said what it is: a feed, or else a page. */
  address(url: string): Promise<Probed>;
};

/** What an address shows. `movedTo`: every answer on the way said that this is where it now is. */
export type Probed = { readonly movedTo?: string | undefined } & (
  | {
      readonly found: 'feed';
      readonly title: string | null;
      /** How many entries it holds. */
      readonly count: number;
      /** Newest first, judged; at most 200. */
      readonly entries: readonly JudgedItem[];
    }
  /** `alternate`: the feed that a page points to, where a feed was looked for. */
  | {
      readonly found: 'page';
      readonly reading: DocumentReading;
      readonly isNoFeed: boolean;
      readonly alternate?: string | undefined;
    }
  /** Why, in a sentence or two. */
  | { readonly found: 'nothing'; readonly says: string; readonly alternate?: string | undefined }
);
