import type { PolicyPage } from '../../src/core/ledger/policy-pages.ts';
import { type PagePosition, pagePosition } from '../../src/core/ledger/position.ts';
import { statementsOf } from '../../src/core/policy/statements.ts';
import type { Store } from '../../src/nouns/store.ts';
import type { Instant } from '../../src/nouns/time.ts';

/** The most pages of one company that one answer reads. */
const maxPages = 20;
/** How many revisions back a sentence is traced. */
const maxRevisions = 24;

/** What the pages say about training, as last read. At most 20 pages; pages that were never read are left out. */
export async function positionsOf(pages: readonly PolicyPage[], store: Store): Promise<readonly PagePosition[]> {
  const positions: PagePosition[] = [];
  for (const page of pages.slice(0, maxPages)) {
    const [revision] = await store.revisions(page.source.id, 1);
    if (revision !== undefined) {
      positions.push(pagePosition(page, { revision, statements: statementsOf(revision.clauses) }));
    }
  }
  return positions;
}

/**
 * Since when a page has contained its leading sentence without a break: the time of the first revision with it. `atLeast`: the sentence is
 * in all revisions that are kept or checked (24), so it may be older.
 */
export async function heldSince(
  { page, lead, revision }: PagePosition,
  store: Store,
): Promise<{ readonly at: Instant; readonly atLeast: boolean; readonly revisionId: string }> {
  const revisions = (await store.revisionHeads(page.source.id)).toReversed().slice(0, maxRevisions);
  let held = { at: revision.seenAt, revisionId: revision.id };
  for (const { id, seenAt } of revisions) {
    const clauses = (await store.revision(id))?.clauses ?? [];
    if (lead === undefined || !clauses.some(({ text }) => text.includes(lead.text))) return { ...held, atLeast: false };
    held = { at: seenAt, revisionId: id };
  }
  return { ...held, atLeast: true };
}
