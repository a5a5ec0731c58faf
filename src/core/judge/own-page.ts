import type { Item } from '../../nouns/item.ts';
import { authorities } from '../known/authorities.ts';
import { companies } from '../known/companies.ts';
import type { ReadItem } from './read-item.ts';

/** Who published an item, as far as that is known. */
export type From = Partial<Pick<Item, 'url' | 'publisher'>>;

/**
 * Who speaks of itself without a name: a company on its own pages ("Updates to our terms"), an authority on its own. A newspaper
 * says "we" seldom and names whom it writes about, so that nobody asks here for what it is about. Null for anybody else.
 */
export function ownPage({ title, body }: ReadItem, { url = '', publisher = '' }: From): string | null {
  const authority = authorities.find(({ name, aliases = [] }) =>
    [name, ...aliases].some((one) => opens(publisher, one)),
  );
  if (authority !== undefined) return authority.name;
  const speaks = [title, ...body.slice(0, 3)].some(({ tokens }) =>
    tokens.some(({ folded }) => firstPerson.has(folded)),
  );
  const host = URL.parse(url)?.hostname;
  if (!speaks || host === undefined) return null;
  const owner = companies.find(({ domains }) =>
    domains.some((domain) => host === domain || host.endsWith(`.${domain}`)),
  );
  return owner?.name ?? null;
}

const firstPerson = new Set(['we', 'our', 'us', 'wir', 'unsere', 'nous', 'notre', 'nos']);

/** "European Commission (FAQ)": the name, and perhaps what is said of it. */
function opens(publisher: string, name: string): boolean {
  return publisher.startsWith(name) && !/^\p{L}/u.test(publisher.slice(name.length));
}
