import type { Caller } from '../../src/nouns/command.ts';
import { placeText } from '../../src/nouns/place.ts';
import type { Store } from '../../src/nouns/store.ts';
import { dayMs, type Instant, later } from '../../src/nouns/time.ts';

/** How long a question with buttons stays open. */
const openForMs = dayMs;

/** The most open questions of one place, Undo buttons included: more than people ask in a day, and a bound on what they can store. */
const mostOpen = 200;

/** What a question is about. The buttons of one kind can't open another. */
type Kind = 'subscribe' | 'change' | 'unsubscribe' | 'import' | 'source';

type About = { readonly kind: Kind; readonly caller: Caller; readonly store: Store };

/**
 * Keeps what a person was asked about until they press a button, across restarts, for a day. Only buttons of the same kind, pressed in the
 * same place, can read it. Beyond 200 in a place, the oldest is dropped. Returns the short id that the button carries.
 */
export async function keepDraft(
  draft: object,
  { kind, caller, store, now }: About & { now: Instant },
): Promise<string> {
  const id = shortId();
  await store.keepValue(
    { group: groupOf(caller), id: `${kind}:${id}`, value: JSON.stringify(draft), until: later(now, openForMs) },
    { atMost: mostOpen, now },
  );
  return id;
}

/** What was kept under this id; null if it was dropped, is older than a day, never existed, or is another place's or of another kind. */
export async function readDraft<Draft extends object>(
  id: string,
  { kind, caller, store, now }: About & { now: Instant },
): Promise<Draft | null> {
  const kept = await store.keptValue({ group: groupOf(caller), id: `${kind}:${id}` }, now);
  // Our own row, written by keepDraft().
  return kept === null ? null : (JSON.parse(kept) as Draft);
}

/** Drops the question. */
export async function dropDraft(id: string, { kind, caller, store }: About): Promise<void> {
  await store.dropValue({ group: groupOf(caller), id: `${kind}:${id}` });
}

/** Random characters without look-alikes, 5 bits each. The default of twelve fits a button and can't be guessed. */
export function shortId(length = 12): string {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  return [...crypto.getRandomValues(new Uint8Array(length))].map((byte) => letters[byte % 32]).join('');
}

function groupOf(caller: Caller): string {
  return `draft ${placeText(caller)}`;
}
