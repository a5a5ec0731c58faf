import type { Store } from '../../src/nouns/store.ts';
import { dayMs, type Instant, later } from '../../src/nouns/time.ts';

/** How long a question with buttons stays open. */
const openForMs = dayMs;

/**
 * Keeps what a person was asked about until they press a button, across restarts, for a day. Returns the short id that the button
 * carries.
 */
export async function keepDraft(draft: object, { store, now }: { store: Store; now: Instant }): Promise<string> {
  const id = shortId();
  await store.setValue(key(id), JSON.stringify({ until: later(now, openForMs), draft }));
  return id;
}

/** What was kept under this id; null if it was dropped, is older than a day or never existed. */
export async function readDraft<Draft extends object>(
  id: string,
  { store, now }: { store: Store; now: Instant },
): Promise<Draft | null> {
  const kept = await store.value(key(id));
  if (kept === null || kept === '') return null;
  // Our own row, written by keepDraft().
  const { until, draft } = JSON.parse(kept) as { until: Instant; draft: Draft };
  return now < until ? draft : null;
}

/** Drops the question. */
export async function dropDraft(id: string, { store }: { store: Store }): Promise<void> {
  await store.setValue(key(id), '');
}

/** Random characters without look-alikes, 5 bits each. The default of twelve fits a button and can't be guessed. */
export function shortId(length = 12): string {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  return [...crypto.getRandomValues(new Uint8Array(length))].map((byte) => letters[byte % 32]).join('');
}

function key(id: string): string {
  return `draft:${id}`;
}
