/** Generated documents for benchmarks: the same for the same arguments. */

const words =
  'the committee said on Monday that new rules for data centres and privacy would be ready before the summer while companies asked for more time to train their teams and review old contracts'.split(
    ' ',
  );

/** Prose of `count` words. */
function prose(count: number, seed: number): string {
  let state = seed + 1;
  const out: string[] = [];
  for (let index = 0; index < count; index += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    out.push(words[(state >>> 16) % words.length] ?? '');
  }
  return `${out.join(' ')}.`;
}

function rss(title: string, items: readonly string[]): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://news.example/</link>${items.join('')}</channel></rss>`;
}

function item(id: string, title: string, description: string): string {
  return `<item><guid isPermaLink="false">${id}</guid><link>https://news.example/${id}</link><title>${title}</title><description>${description}</description></item>`;
}

/** A made-up company name, such as `Tarnoselvo`. */
function companyName(seed: number): string {
  const parts = ['ta', 'rno', 'sel', 'vo', 'mi', 'que', 'bra', 'lun', 'dor', 'fe'];
  const name = [...String(seed)].map((digit) => parts[Number(digit)]).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * A typical feed: 20 entries with a paragraph each, about 20 KB. One entry in fifty is about AI training on people's data. Each version has one
 * new entry.
 */
export function newsFeed(feed: number, version: number): string {
  const items = Array.from({ length: 20 }, (_, index) => {
    const entry = version + 20 - index;
    const seed = feed * 1_000 + entry;
    const company = companyName(seed);
    const [title, text] =
      (feed + entry) % 50 === 0
        ? [
            `${company} will train its AI models on private messages`,
            `${company} changed its privacy policy: it will use private messages to train AI. ${prose(100, seed)}`,
          ]
        : [prose(9, seed), prose(120, seed)];
    return item(`${feed}-${entry}`, title, text);
  });
  return rss(`Paper ${feed}`, items);
}

/** A feed with one entry of `bytes` bytes of `&lt;`, which stalls naive decoders. */
export function escapedFeed(bytes: number): string {
  return rss('Escaped', [item('escaped', 'Escaped', '&lt;'.repeat(bytes / 4))]);
}

/** A feed with a whole archive of entries. */
export function archiveFeed(feed: number, entries: number): string {
  return rss(
    `Archive ${feed}`,
    Array.from({ length: entries }, (_, entry) => item(`${feed}-${entry}`, prose(8, entry), prose(20, entry))),
  );
}

/** The share of text in a large page. */
const textShare = 0.15;

/** A policy page of `bytes` bytes, 15 % of them text, in 100 scripts and sections. Each version changes one sentence. */
export function policyPage(page: number, { bytes, version }: { bytes: number; version: number }): string {
  const parts = Array.from({ length: 100 }, (_, part) => {
    const text = prose(Math.ceil((bytes * textShare) / 100 / 6), page * 100 + part);
    const script = `<script>window.state=${JSON.stringify('{"id":1,"on":true},'.repeat(bytes * (1 - textShare) * 0.0004))}</script>`;
    return `${script}<h2>${part}. ${prose(4, part)}</h2><p>${text}</p>`;
  });
  const changing = `<p>We keep your messages for ${30 + version} days and use them to train our models.</p>`;
  return `<!doctype html><html lang="en"><head><title>Privacy Policy</title></head><body><nav><a href="/">Home</a></nav><main><h1>Privacy Policy</h1>${changing}${parts.join('')}</main></body></html>`;
}
