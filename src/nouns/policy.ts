/** Policies: documents as read, their revisions and their changes. */

import type { PolicySource, Selection } from './source.ts';
import type { Day, Instant } from './time.ts';
import type { DataType, Direction, PageState, Severity } from './words.ts';

/** A page as fetched. `url` is after redirects. */
export type RawPage = { readonly url: string; readonly contentType: string; readonly bytes: Uint8Array };

/** One clause of a policy: its headings from the outermost in, and its sentences as one text. */
export type Clause = {
  readonly path: readonly string[];
  readonly text: string;
  /** Depth of the list that it is an item of, from 1. */
  readonly item?: number | undefined;
  /**
   * What stands at the head of each cell of a table row: the head of the row and that of the column, separated like
   * cells. For a description, its term.
   */
  readonly heads?: readonly string[] | undefined;
  /** Its links, with the words they stand on. Not part of the text: a change of them is no change. */
  readonly links?: readonly ClauseLink[] | undefined;
};

/** A link to a web or mail address, as written in the page. */
export type ClauseLink = { readonly text: string; readonly url: string };

/** A policy page read from its bytes. `state` is set if the page isn't the policy. */
export type PageReading = {
  readonly state: PageState | null;
  /** Why it has this state, for `status`. */
  readonly because?: string | undefined;
  readonly title: string | null;
  /** The "last updated" date on the page. */
  readonly updated: Day | null;
  readonly effective: Day | null;
  readonly language: string | null;
  readonly clauses: readonly Clause[];
  /** The markup ends inside an element that needs an end tag, as that of an answer that broke off does. */
  readonly endsOpen?: boolean | undefined;
  /** Elements that need an end tag have none, as in an answer that broke off between two paragraphs, and on sloppy pages. */
  readonly leavesOpen?: boolean | undefined;
  /** The pages of a document that has several. */
  readonly parts?: readonly Pick<PageReading, 'title' | 'clauses'>[] | undefined;
  /** The same text as Markdown, for people. */
  readonly markdown: string;
};

/** The text of a policy at one time. The store keeps the raw pages with it. */
export type Revision = {
  readonly id: string;
  readonly sourceId: string;
  readonly seenAt: Instant;
  /** SHA-256 of the clauses, hex. */
  readonly textHash: string;
  /**
   * Extractor and selectors it was read with (see readByOf). If they differ, the text becomes a new baseline and isn't
   * announced.
   */
  readonly readBy: string;
  readonly updated: Day | null;
  readonly effective: Day | null;
  /** ISO 639-1, to detect a switch; null if unknown. */
  readonly language: string | null;
  readonly clauses: readonly Clause[];
};

/** One changed passage, for readers: the text before and after. Either may be empty. */
export type Hunk = { readonly path: readonly string[]; readonly before: string; readonly after: string };

/** One change of a policy: sentences it never held before, or lost permanently. */
export type PolicyChange = {
  readonly service: string;
  readonly terms: string;
  readonly direction: Direction;
  readonly directionsAlso: readonly Direction[];
  readonly effective: Day | null;
  /** The text changed, but the date on the page didn't. */
  readonly silentEdit: boolean;
  /** Most important first. */
  readonly hunks: readonly Hunk[];
  /** Total number of hunks; `hunks` may hold fewer. */
  readonly hunkCount: number;
  readonly beforeRevision: string;
  readonly afterRevision: string;
  /** Most of the text is new, so there is little to compare with: no direction is told. */
  readonly largelyNew?: true | undefined;
};

export type ArticleQuestion = {
  readonly contentType: string;
  /** After redirects. */
  readonly url: string;
};

export type ArticleReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/** Preview of a document before it is added: how long it is and how it begins. */
export type DocumentReading = Pick<PageReading, 'state' | 'because' | 'title' | 'updated'> & {
  readonly clauses: number;
  readonly sentences: number;
  /** The first three sentences. */
  readonly begins: readonly string[];
};

/** How to read a page. */
export type PageRequest = {
  readonly contentType: string;
  readonly url: string;
  readonly select: readonly Selection[];
  readonly remove: readonly Selection[];
  /** Language and length of the last good revision, to detect a switch or a loss. */
  readonly before?: { readonly language: string | null; readonly length: number } | undefined;
};

export type PolicyQuestion = {
  readonly source: PolicySource;
  readonly memory: PolicyMemory;
  readonly now: Instant;
  /** From the poll state; absent if the last poll read the policy. */
  readonly held?: HeldState | undefined;
  /** The pages of the last revision, if they must be read again with today's extractor and selectors. */
  readonly base?: readonly RawPage[] | undefined;
};

/** Everything a policy document has said so far. */
export type PolicyMemory = {
  readonly last: Revision | null;
  /** Hash (see hashText) of every sentence this document ever held, with when it was last seen. */
  readonly sentences: ReadonlyMap<string, Instant>;
};

/** A revision without its clauses. `number` counts from 1, the oldest kept. */
export type RevisionHead = Pick<Revision, 'id' | 'seenAt' | 'updated' | 'effective'> & { readonly number: number };

/** Why a new text is stored but not announced. */
export type SilentReason = 'rebaseline' | 'cosmetic' | 'date_only' | 'moved' | 'returned' | 'shrunk' | 'other_language';

/** The outcome of reading a policy page once. `sentences` are the hashes to store with the revision. */
export type PolicyDecision =
  /** Not the policy, or text is missing that may come back: nothing is stored, `last` stays as it was. */
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
      /**
       * Title and text of the item: a headline by Fineprint, then only the page's own sentences, which contain the
       * evidence verbatim.
       */
      readonly title: string;
      readonly text: string;
    };

/** The state that the last polls ended with, how many consecutive ones, and since when. */
export type HeldState = { readonly state: PageState; readonly polls: number; readonly since: Instant };

/** What a policy change means for AI training on people's data. */
export type PolicyMeaning = {
  readonly relevant: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly direction: Direction;
  readonly directionsAlso: readonly Direction[];
  readonly dataTypes: readonly DataType[];
  readonly severity: Severity;
  /** Strongest first. */
  readonly evidence: readonly Evidence[];
  /** The effective date stated in the changed sentences. */
  readonly effective: Day | null;
  /** Why it isn't relevant although it mentions AI training; for `why` and for counts. */
  readonly because?: 'page_broken' | 'form_only' | 'bans_others' | 'no_training' | undefined;
};

/** A sentence that shows what changed: an exact substring of a clause on its side. */
export type Evidence = { readonly side: 'before' | 'after'; readonly text: string };

/** Stores policy documents with everything they ever said. */
export type PolicyStore = {
  policyMemory(sourceId: string): Promise<PolicyMemory>;
  revisions(sourceId: string, limit: number): Promise<readonly Revision[]>;
  /** The pages of a revision as fetched; empty if no longer kept. */
  rawPages(revisionId: string): Promise<readonly RawPage[]>;
  /** Revisions of a policy without their clauses, oldest first; at most 2,000. */
  revisionHeads(sourceId: string): Promise<readonly RevisionHead[]>;
  revision(id: string): Promise<Revision | null>;
};
