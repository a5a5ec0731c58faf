/** A document as its markup has it, before anything is decided: every value of an entry that could matter, in order. */
export type RawFeed = {
  readonly kind: 'rss' | 'atom';
  readonly channel: RawNode;
  readonly entries: readonly RawNode[];
};

/** The children of a channel or an entry. */
export type RawNode = {
  /** Of `rdf:about`, where there is one. */
  readonly about: string | null;
  /** Where its relative links lead from: xml:base, resolved; null where none is set. */
  readonly base: string | null;
  readonly fields: readonly RawField[];
};

export type RawField = {
  /** `title`, `atom:link`, `dc:date`, `content:encoded` … : fixed prefixes, whatever the document uses; no prefix for the format's own. */
  readonly name: string;
  /** Lower-case names; values decoded. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Decoded once. Of markup inside, the text alone. */
  readonly text: string;
  /** The same with the tags inside, for a body. */
  readonly hasMarkup: boolean;
  readonly base: string | null;
};
