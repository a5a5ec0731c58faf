import { changeFinding } from '../../src/core/policy/change-finding.ts';
import { decidePolicyPoll } from '../../src/core/policy/decide-change.ts';
import type { Item } from '../../src/nouns/item.ts';
import type { Clause } from '../../src/nouns/policy.ts';
import type { PolicySource } from '../../src/nouns/source.ts';
import type { Store } from '../../src/nouns/store.ts';
import { type Day, type Instant, later, minuteMs } from '../../src/nouns/time.ts';
import { poll, pollState, start } from '../store/samples.ts';

/** A policy page of an invented service. */
export function policyPage(service: string, terms: string, about: Partial<PolicySource> = {}): PolicySource {
  const host = service.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return {
    id: `policy-${host}-${terms.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
    kind: 'policy',
    name: `${service}, ${terms}`,
    publisher: service,
    url: `https://${host}.example/${terms.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
    everyMinutes: 720,
    origin: 'catalogue',
    genre: 'policy',
    service,
    terms,
    select: [],
    remove: [],
    ...about,
  };
}

/** What a page said on a day: its paragraphs, the heading that each stands under before ` # `. */
export type PolicyText = {
  readonly daysAgo: number;
  readonly paragraphs: readonly string[];
  readonly updated?: Day | undefined;
  readonly effective?: Day | undefined;
};

/** Reads a page day by day as the poller does: a revision for each text, an item for each change that it finds. */
export async function readPolicy(
  source: PolicySource,
  { texts, store }: { texts: readonly PolicyText[]; store: Store },
): Promise<void> {
  for (const { daysAgo, paragraphs, updated = null, effective = null } of texts) {
    const now: Instant = later(start, -daysAgo * 24 * 60 * minuteMs);
    const clauses = paragraphs.map(clauseOf);
    const memory = await store.policyMemory(source.id);
    const decision = decidePolicyPoll({
      source,
      memory,
      now,
      reading: { state: null, title: null, updated, effective, language: 'en', clauses, markdown: '' },
    });
    const read = pollState({ firstReadAt: memory.last?.seenAt ?? now, lastReadAt: now, lastTriedAt: now });
    if (decision.outcome === 'state' || decision.outcome === 'unchanged') {
      throw new Error(`The text of ${daysAgo} days ago is ${decision.outcome}`);
    }
    await store.commitPolls([
      poll(source.id, {
        poll: read,
        revision: {
          revision: decision.revision,
          sentences: decision.sentences,
          pages: [{ url: 'https://a.example/privacy', contentType: 'text/html', bytes: new Uint8Array() }],
        },
        items: decision.outcome === 'changed' ? [judgedChange(source, { decision, now })] : [],
        at: now,
      }),
    ]);
  }
}

function judgedChange(
  source: PolicySource,
  { decision, now }: { decision: Extract<ReturnType<typeof decidePolicyPoll>, { outcome: 'changed' }>; now: Instant },
) {
  const item = {
    from: 'policy',
    key: `${source.id}:${decision.revision.id}`,
    sourceId: source.id,
    publisher: source.publisher,
    genre: 'policy',
    url: source.url,
    title: decision.title,
    text: decision.text,
    publishedAt: null,
    seenAt: now,
    change: decision.change,
  } satisfies Item;
  return { item, finding: changeFinding(item, decision.meaning) };
}

function clauseOf(paragraph: string): Clause {
  const [heading, ...rest] = paragraph.split(' # ');
  return rest.length === 0 ? { path: [], text: paragraph } : { path: [heading ?? ''], text: rest.join(' # ') };
}
