import { readPolicy } from '../../src/net/reader/read-documents.ts';
import type { JudgedItem } from '../../src/nouns/item.ts';
import type { RawPage } from '../../src/nouns/policy.ts';
import type { Fetched } from '../../src/nouns/ports.ts';
import type { PolicySource, PollState } from '../../src/nouns/source.ts';
import type { Store } from '../../src/nouns/store.ts';
import { hourMs, type Instant, later } from '../../src/nouns/time.ts';
import { decidePoll } from '../../src/pipeline/decide-poll.ts';

type Fresh = Extract<Fetched, { outcome: 'fresh' }>;

/** What the server says besides the body, the bodies of further pages, and how long after it the next poll comes. */
export type Answer = Partial<Fresh> & { readonly hours?: number; readonly more?: readonly string[] };

/** What one poll of a page came to. */
export type Polled = {
  /** A page state, or `ok`. */
  readonly state: string;
  /** What `status` says about a state. */
  readonly because: string;
  /** The relevant change that was found: its title, then its text. */
  readonly told: string | null;
  readonly item: JudgedItem | null;
  /** The text was kept as the policy's. */
  readonly kept: boolean;
  /** The address that was adopted. */
  readonly adopted: string | undefined;
};

const address = 'https://rookery.example/privacy';

export const rookery: PolicySource = {
  id: 'rookery',
  kind: 'policy',
  name: 'Rookery, Privacy Policy',
  publisher: 'Rookery',
  service: 'Rookery',
  terms: 'Privacy Policy',
  url: address,
  everyMinutes: 720,
  origin: 'file',
  genre: 'policy',
  select: [],
  remove: [],
};

/** Polls one page again and again, every twelve hours, through all that a poll decides. */
export function pagePolls(source: PolicySource = rookery): (body: string, answer?: Answer) => Promise<Polled> {
  const sentences = new Map<string, Instant>();
  const pagesOf = new Map<string, readonly RawPage[]>();
  const changes: JudgedItem[] = [];
  let last: Awaited<ReturnType<Store['policyMemory']>>['last'] = null;
  let state: PollState = { nextPollAt: '', failures: 0 };
  let now: Instant = '2026-05-01T00:00:00.000Z';
  const store = {
    policyMemory: async () => ({ last, sentences }),
    rawPages: async (id: string) => pagesOf.get(id) ?? [],
    policyChanges: async () => changes.slice(-1),
  } as unknown as Store;
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const reader = { page: readPolicy } as never;
  return async (body, { hours = 12, more = [], ...answer } = {}) => {
    const fetched: Fresh = {
      outcome: 'fresh',
      body: new TextEncoder().encode(body),
      isWhole: true,
      contentType: 'text/html; charset=utf-8',
      finalUrl: source.url,
      ...answer,
    };
    const decided = await decidePoll(
      { fetched, further: more.map((text) => ({ ...fetched, body: new TextEncoder().encode(text) })) },
      { source, before: state, now, random: 0 },
      { store, reader, fetch: async () => fetched, model: null, render: null, log },
    );
    const { revision, items, poll, url } = decided;
    if (revision !== undefined) {
      last = revision.revision;
      for (const hash of revision.sentences) sentences.set(hash, now);
      pagesOf.set(revision.revision.id, revision.pages);
    }
    state = poll;
    now = later(now, hours * hourMs);
    const relevant = items.find(({ finding }) => finding.relevant) ?? null;
    if (relevant !== null) changes.push(relevant);
    return {
      state: poll.pageState ?? (poll.failures > 0 ? 'failing' : 'ok'),
      because: poll.problem ?? '',
      told: relevant === null ? null : `${relevant.item.title}\n${relevant.item.text}`,
      item: relevant,
      kept: revision !== undefined,
      adopted: url,
    };
  };
}

/** A step of a history: what the page answers, and what the poll comes to: `ok`, a state, or `told` with words of it. */
export type Step = readonly [body: string, expected: string | RegExp, answer?: Answer];

/** Plays a history and returns, step by step, what came (equal to `expected` where it fits). */
export async function played(steps: readonly Step[], source?: PolicySource): Promise<readonly (string | RegExp)[]> {
  const poll = pagePolls(source);
  const came: (string | RegExp)[] = [];
  for (const [body, expected, answer] of steps) {
    const { state, told, because } = await poll(body, answer);
    const is = told !== null ? `told: ${told}` : state;
    if (expected instanceof RegExp) came.push(expected.test(told ?? '') ? expected : `${is} ${because}`);
    else came.push(is === expected ? expected : `${is} ${because}`);
  }
  return came;
}
