import type { PolicyPage } from '../../src/core/ledger/policy-pages.ts';
import { type PagePosition, positionOf } from '../../src/core/ledger/position.ts';
import { statementsOf } from '../../src/core/policy/statements.ts';
import type { Store } from '../../src/nouns/store.ts';
import type { Instant } from '../../src/nouns/time.ts';

/** More pages of one company are not read for one answer. */
const maxPages = 20;
/** How far back a sentence is followed. */
const maxRevisions = 24;

/** What the pages say about training, each as it was last read; pages that were never read are left out. At most 20. */
export async function positionsOf(pages: readonly PolicyPage[], store: Store): Promise<readonly PagePosition[]> {
  const positions: PagePosition[] = [];
  for (const page of pages.slice(0, maxPages)) {
    const [revision] = await store.revisions(page.source.id, 1);
    if (revision !== undefined) {
      positions.push(positionOf(page, { revision, statements: statementsOf(revision.clauses) }));
    }
  }
  return positions;
}

/**
 * Since when a page holds its leading sentence without a break: the reading that first met it. `atLeast`: it was there as far
 * back as versions are kept or looked at (24).
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
