import { isUndone, undoing } from '../core/policy/undone-change.ts';
import type { JudgedChange, JudgedItem } from '../nouns/item.ts';
import type { PolicyMemory, Revision } from '../nouns/policy.ts';
import type { PolicySource } from '../nouns/source.ts';
import type { Store } from '../nouns/store.ts';
import { dayMs, later } from '../nouns/time.ts';

/** A page that goes back to its earlier text later than this has changed its policy again. */
const undoneWithinMs = 14 * dayMs;

/** The last change that was found in a page, when its text is now without it. */
export async function undoneChange(
  revision: Revision,
  { memory, source, store }: { memory: PolicyMemory; source: PolicySource; store: Store },
): Promise<JudgedChange | null> {
  const [newest] = await store.policyChanges({ sourceIds: [source.id], relevantOnly: true, limit: 1 });
  if (newest === undefined || newest.item.change.afterRevision !== memory.last?.id) return null;
  if (later(newest.item.seenAt, undoneWithinMs) < revision.seenAt) return null;
  return isUndone(newest.item.change, revision.clauses) ? newest : null;
}

/** That change taken back, as an item of its story. */
export function takenBack(
  { item, finding }: JudgedChange,
  { revision, now }: { readonly revision: Revision; readonly now: string },
): JudgedItem {
  const change = undoing(item.change, revision);
  return {
    item: {
      ...item,
      key: `${item.sourceId}:${revision.id}`,
      title: `${change.service} ${change.terms} went back to its earlier text`,
      text: change.hunks.map(({ before, after }) => (after === '' ? `No longer there: ${before}` : after)).join('\n'),
      seenAt: now,
      change,
    },
    finding: {
      ...finding,
      evidence: [],
      because: [{ feature: 'policy: a change was taken back', weight: 0, words: '' }],
    },
  };
}
