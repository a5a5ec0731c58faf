import type { LinkCheck } from '../nouns/source.ts';
import type { ValueStore } from '../nouns/store.ts';

/** What asking an address last brought; null where it was never asked. */
export async function linkCheck(url: string, store: ValueStore): Promise<LinkCheck | null> {
  const kept = await store.value(key(url));
  // Our own row, written by keepLinkCheck().
  return kept === null ? null : (JSON.parse(kept) as LinkCheck);
}

/** What asking several addresses last brought, by address; those that were never asked are left out. */
export async function linkChecks(urls: readonly string[], store: ValueStore): Promise<ReadonlyMap<string, LinkCheck>> {
  const checks = new Map<string, LinkCheck>();
  for (const url of new Set(urls)) {
    const check = await linkCheck(url, store);
    if (check !== null) checks.set(url, check);
  }
  return checks;
}

/** Keeps what asking an address brought, in place of what was known. */
export async function keepLinkCheck(
  url: string,
  { check, store }: { readonly check: LinkCheck; readonly store: ValueStore },
): Promise<void> {
  await store.setValue(key(url), JSON.stringify(check));
}

function key(url: string): string {
  return `link:${url}`;
}
