/** Previews of a URL before it is added as a source. */

import type { JudgedItem } from './item.ts';
import type { DocumentReading } from './policy.ts';
import type { Source } from './source.ts';

/** Reads a URL now, as a poll would, and stores nothing. Outside text is returned as it came. */
export type Probe = {
  source(source: Source): Promise<Probed>;
  /** Reads a URL of unknown kind: as a feed if it is one, else as a page. */
  address(url: string): Promise<Probed>;
};

/** What was found at a URL. `movedTo`: where it has moved permanently, according to every redirect on the way. */
export type Probed = { readonly movedTo?: string | undefined } & (
  | {
      readonly found: 'feed';
      readonly title: string | null;
      /** Number of entries in the feed. */
      readonly count: number;
      /** Newest first, judged; at most 200. */
      readonly entries: readonly JudgedItem[];
    }
  /** `alternate`: the feed that the page links to, if a feed was looked for. */
  | {
      readonly found: 'page';
      readonly reading: DocumentReading;
      readonly isNoFeed: boolean;
      readonly alternate?: string | undefined;
    }
  /** `says`: why, in a sentence or two. */
  | { readonly found: 'nothing'; readonly says: string; readonly alternate?: string | undefined }
);
