import { readPage } from '../../../src/core/page/read-page.ts';
import { decidePolicyPoll } from '../../../src/core/policy/decide-change.ts';
import type { HeldState, PageReading, PolicyDecision, PolicyMemory } from '../../../src/nouns/policy.ts';
import type { Selection } from '../../../src/nouns/source.ts';

/** Long enough to count as a policy, and about nothing in particular. */
export const filler = [
  'Harbour Notes keeps the notes that you write and the folders that you sort them into.',
  'We ask for a name and an address when you open an account, because we have to reach you.',
  'Invoices are kept for ten years, as the law of our country wants it.',
  'When you close your account, the notes are deleted within thirty days.',
  'Our engineers look at error reports to find out why the application stopped.',
  'Payments are handled by a bank, which never tells us the number of your card.',
];

export function read(
  markup: string,
  cut: { select?: Selection[] | undefined; remove?: Selection[] | undefined } = {},
): PageReading {
  return readPage(new TextEncoder().encode(markup), {
    contentType: 'text/html; charset=utf-8',
    url: 'https://harbour.example/privacy',
    select: cut.select ?? [],
    remove: cut.remove ?? [],
  });
}

export function policyPage(sentences: readonly string[], { updated = 'March 3, 2026' } = {}): string {
  const paragraphs = sentences.map((sentence) => `<p>${sentence}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>Privacy Policy</title></head><body><main>
    <h1>Privacy Policy</h1><p>Last updated: ${updated}</p><h2>Your data</h2>${paragraphs}</main></body></html>`;
}

/** A page that is polled repeatedly, every twelve hours. */
export function polledPage(service = 'Harbour Notes'): (markup: string) => PolicyDecision {
  const source = { id: 'harbour', service, terms: 'Privacy Policy', select: [], remove: [] };
  const sentences = new Map<string, string>();
  let last: PolicyMemory['last'] = null;
  let held: HeldState | undefined;
  let at = Date.parse('2026-05-01T00:00:00.000Z');
  return (markup) => {
    const now = new Date(at).toISOString();
    at += 12 * 3_600_000;
    const decision = decidePolicyPoll({ source, reading: read(markup), memory: { last, sentences }, now, held });
    if (decision.outcome === 'state') {
      const { state } = decision;
      held = { state, polls: held?.state === state ? held.polls + 1 : 1, since: held?.since ?? now };
    } else {
      held = undefined;
      if (decision.outcome !== 'unchanged') {
        last = decision.revision;
        for (const hash of decision.sentences) sentences.set(hash, now);
      }
    }
    return decision;
  };
}
