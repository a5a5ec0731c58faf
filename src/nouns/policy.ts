/** A policy: a document as it was read, its revisions and what changed in it. */

import type { PolicySource, Selection } from './source.ts';
import type { Day, Instant } from './time.ts';
import type { DataType, Direction, PageState, Severity } from './words.ts';

/** A page as it was fetched. `url` is the one after redirects. */
export type RawPage = { readonly url: string; readonly contentType: string; readonly bytes: Uint8Array };

/** One clause of a policy: where it stands (headings from the outside in) and its sentences as one text. */
export type Clause = { readonly path: readonly string[]; readonly text: string };

/** A policy page as read from its bytes. `state` is there when the page is not the policy. */
export type PageReading = {
  readonly state: PageState | null;
  /** Why it got this state, for `status`. */
  readonly because?: string | undefined;
  readonly title: string | null;
  /** The page's own "last updated" day. */
  readonly updated: Day | null;
  readonly effective: Day | null;
  readonly language: string | null;
  readonly clauses: readonly Clause[];
  /** Markdown of the same text, for people. */
  readonly markdown: string;
};

/** The text of a policy page at a time. The raw page is kept beside it in the store. */
export type Revision = {
  readonly id: string;
  readonly sourceId: string;
  readonly seenAt: Instant;
  /** SHA-256 of the clauses, hex. */
  readonly textHash: string;
  /** By which extractor and which cut it was read (core/policy/read-by): another one is a new base, never an announcement. */
  readonly readBy: string;
  readonly updated: Day | null;
  readonly effective: Day | null;
  /** ISO 639-1, to know a switch; null where it could not be told. */
  readonly language: string | null;
  readonly clauses: readonly Clause[];
};

/** One place that changed, for a reader: what stood there and what stands there now. Either may be empty. */
export type Hunk = { readonly path: readonly string[]; readonly before: string; readonly after: string };

/** One change of a policy page: sentences never held before, or lost for good. */
export type PolicyChange = {
  readonly service: string;
  readonly terms: string;
  readonly direction: Direction;
  readonly directionsAlso: readonly Direction[];
  readonly effective: Day | null;
  /** The text changed while the page's own date did not. */
  readonly silentEdit: boolean;
  /** The hunks that matter first. */
  readonly hunks: readonly Hunk[];
  /** How many hunks changed in all; `hunks` may hold fewer. */
  readonly hunkCount: number;
  readonly beforeRevision: string;
  readonly afterRevision: string;
};

export type ArticleQuestion = {
  readonly contentType: string;
  /** After redirects. */
  readonly url: string;
};

export type ArticleReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/** A document as a person is shown it before it is watched: how much it holds and how it begins. */
export type DocumentReading = Pick<PageReading, 'state' | 'because' | 'title' | 'updated'> & {
  readonly clauses: number;
  readonly sentences: number;
  /** The first three sentences. */
  readonly begins: readonly string[];
};

/** How a page is to be read. */
export type PageRequest = {
  readonly contentType: string;
  readonly url: string;
  readonly select: readonly Selection[];
  readonly remove: readonly Selection[];
  /** Language and length of the last good revision, to know a switch or a loss. */
  readonly before?: { readonly language: string | null; readonly length: number } | undefined;
};

export type PolicyQuestion = {
  readonly source: PolicySource;
  readonly memory: PolicyMemory;
  readonly now: Instant;
  /** From the poll state; absent when the last poll was well. */
  readonly held?: HeldState | undefined;
  /** The pages of the last revision, where they have to be read again by what is read with now. */
  readonly base?: readonly RawPage[] | undefined;
};

/** What a policy document held so far. */
export type PolicyMemory = {
  readonly last: Revision | null;
  /** Hash (see core/policy) of every sentence this document ever held, with when it was last there. */
  readonly sentences: ReadonlyMap<string, Instant>;
};

/** A revision of a policy page without its clauses. `number` counts from 1, the oldest kept. */
export type RevisionHead = Pick<Revision, 'id' | 'seenAt' | 'updated' | 'effective'> & { readonly number: number };

/** Why a new text of a page is kept but not announced. */
export type SilentReason = 'rebaseline' | 'cosmetic' | 'date_only' | 'moved' | 'returned' | 'shrunk' | 'other_language';

/** What one reading of a policy page leads to. `sentences` are the hashes to remember with the revision. */
export type PolicyDecision =
  /** Not the policy, or a loss that is not believed yet: nothing is kept, `last` stays what it was. */
  | { readonly outcome: 'state'; readonly state: PageState; readonly because: string }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'first'; readonly revision: Revision; readonly sentences: readonly string[] }
  | {
      readonly outcome: 'silent';
      readonly reason: SilentReason;
      readonly revision: Revision;
      readonly sentences: readonly string[];
    }
  | {
      readonly outcome: 'changed';
      readonly revision: Revision;
      readonly sentences: readonly string[];
      readonly change: PolicyChange;
      readonly meaning: PolicyMeaning;
      /** Title and text of the item: our headline, then nothing but the page's own sentences, which hold the evidence verbatim. */
      readonly title: string;
      readonly text: string;
    };

/** A state that the last polls ended with: how many in a row, and since when. */
export type HeldState = { readonly state: PageState; readonly polls: number; readonly since: Instant };

/** What a change of a policy means for AI training on people's data. */
export type PolicyMeaning = {
  readonly relevant: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly direction: Direction;
  readonly directionsAlso: readonly Direction[];
  readonly dataTypes: readonly DataType[];
  readonly severity: Severity;
  /** The most telling first. */
  readonly evidence: readonly Evidence[];
  /** The day that the changed sentences state. */
  readonly effective: Day | null;
  /** Why it is not relevant although AI training is spoken of; for `why` and for counts. */
  readonly because?: 'page_broken' | 'form_only' | 'bans_others' | 'no_training' | undefined;
};

/** A sentence that shows what changed: an exact substring of a clause of its side. */
export type Evidence = { readonly side: 'before' | 'after'; readonly text: string };

/** Documents with all that they ever said. */
export type PolicyStore = {
  policyMemory(sourceId: string): Promise<PolicyMemory>;
  revisions(sourceId: string, limit: number): Promise<readonly Revision[]>;
  /** The pages of a revision as they were fetched; none where they are not kept any more. */
  rawPages(revisionId: string): Promise<readonly RawPage[]>;
  /** The revisions of a policy page without their clauses, oldest first; at most 2,000. */
  revisionHeads(sourceId: string): Promise<readonly RevisionHead[]>;
  revision(id: string): Promise<Revision | null>;
};
