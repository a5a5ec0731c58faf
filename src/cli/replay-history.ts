import { lengthOf } from '../core/page/clauses.ts';
import { readPage } from '../core/page/read-page.ts';
import { changeFinding } from '../core/policy/change-finding.ts';
import { decidePolicyPoll } from '../core/policy/decide-change.ts';
import { splitPolicy } from '../core/policy/frame-sentences.ts';
import type { SplitText } from '../core/text/sentences.ts';
import type { Item } from '../nouns/item.ts';
import type { Evidence, HeldState, PageReading, PolicyDecision, PolicyMemory, Revision } from '../nouns/policy.ts';
import { hourMs, type Instant, later } from '../nouns/time.ts';
import type { Direction, Severity } from '../nouns/words.ts';
import type { HistoryRecord } from './read-history.ts';

/** An alert that a channel would have received. */
export type ReplayedAlert = Pick<HistoryRecord, 'service' | 'terms' | 'at' | 'commit'> & {
  readonly direction: Direction;
  readonly severity: Severity;
  readonly evidence: readonly Evidence[];
};

/** A history records a text only when it changes; in between, the bot would have polled at this interval. */
const pollMs = 12 * hourMs;
const encoder = new TextEncoder();

type Document = {
  readonly name: string;
  readonly service: string;
  readonly terms: string;
  last: Revision | null;
  /** The text of `last`, and the text read most recently: kept so that each is split into sentences only once. */
  text: SplitText;
  read: SplitText | undefined;
  readonly sentences: Map<string, Instant>;
  held: HeldState | undefined;
  /** The archive changed how it extracts text since `last`. */
  rebase: boolean;
  /** The reading that is held back; polled again until the next record. */
  waiting: { readonly reading: PageReading; readonly record: HistoryRecord; at: Instant } | undefined;
};

/**
 * Puts records through the same steps as a polled page: read, compare with the memory, judge. `next` takes records sorted by document;
 * `end` settles the last one. Keeps one document in memory at a time.
 *
 * @param count called once per outcome, with `alert` or the reason why there was none
 */
export function createReplay({ alert, count }: { alert(told: ReplayedAlert): void; count(reason: string): void }): {
  next(record: HistoryRecord): void;
  end(): void;
} {
  let document: Document | undefined;

  const settle = (before: Instant | null) => {
    while (document?.waiting !== undefined) {
      const { reading, record, at } = document.waiting;
      const now = later(at, pollMs);
      if (before !== null && now >= before) break;
      document.waiting.at = now;
      decide(document, { reading, record, now });
    }
    if (document !== undefined) document.waiting = undefined;
  };

  const decide = (
    on: Document,
    { reading, record, now }: { reading: PageReading; record: HistoryRecord; now: Instant },
  ) => {
    const last = on.last === null || !on.rebase ? on.last : { ...on.last, readBy: '' };
    const memory: PolicyMemory = { last, sentences: on.sentences };
    const source = { id: on.name, service: on.service, terms: on.terms, select: [], remove: [] };
    const repeated = on.waiting?.record === record;
    const before = on.text;
    // A text that is unchanged needn't be split.
    const split = (): SplitText => {
      if (on.read?.clauses !== reading.clauses) on.read = splitPolicy(reading.clauses, before);
      return on.read as SplitText;
    };
    const texts = {
      before,
      get after() {
        return split();
      },
    };
    const decision = decidePolicyPoll({ source, reading, memory, now, held: on.held, split: texts });
    if (decision.outcome === 'state') {
      const { state } = decision;
      const again = on.held?.state === state ? on.held : undefined;
      on.held = { state, polls: (again?.polls ?? 0) + 1, since: again?.since ?? now };
      if (!repeated) count(`page state: ${state}`);
      // Only lost text and a rewritten one are accepted once they last; the other states remain states however often they appear.
      const lasts = state === 'shrunk' || state === 'text_missing' || state === 'rewritten';
      on.waiting = lasts ? { reading, record, at: now } : undefined;
      return;
    }
    on.held = undefined;
    on.waiting = undefined;
    on.rebase = false;
    if (decision.outcome === 'unchanged') {
      count('unchanged');
      return;
    }
    on.last = decision.revision;
    on.text = split();
    if (decision.outcome === 'changed') tell(decision, { record, now });
    else count(decision.outcome === 'first' ? 'first text' : `silent: ${decision.reason}`);
    for (const hash of decision.sentences) on.sentences.set(hash, now);
  };

  const tell = (
    decision: Extract<PolicyDecision, { outcome: 'changed' }>,
    { record, now }: { record: HistoryRecord; now: Instant },
  ) => {
    const { change, meaning, title, text, revision } = decision;
    const item: Item & { from: 'policy' } = {
      from: 'policy',
      key: revision.id,
      sourceId: revision.sourceId,
      publisher: record.service,
      genre: 'policy',
      url: pageUrl,
      title,
      text,
      publishedAt: null,
      seenAt: now,
      change,
    };
    const finding = changeFinding(item, meaning);
    if (!finding.relevant) {
      count(`not about AI training: ${meaning.because ?? 'no_training'}`);
      return;
    }
    count('alert');
    const { service, terms, at, commit } = record;
    const evidence = meaning.evidence.filter((shown) => finding.evidence.includes(shown.text));
    alert({ service, terms, at, commit, direction: change.direction, severity: finding.severity, evidence });
  };

  return {
    next(record) {
      const name = `${record.service} ${record.terms}`;
      if (document?.name === name) settle(record.at);
      else {
        settle(null);
        const { service, terms } = record;
        document = {
          name,
          service,
          terms,
          last: null,
          text: { clauses: [], sentences: [] },
          read: undefined,
          sentences: new Map(),
          held: undefined,
          rebase: false,
          waiting: undefined,
        };
      }
      if (record.kind === 'technical') document.rebase = true;
      const { last } = document;
      const reading = readPage(encoder.encode(record.body), {
        contentType: `${record.contentType}; charset=utf-8`,
        url: pageUrl,
        select: [],
        remove: [],
        ...(last === null ? {} : { before: { language: last.language, length: lengthOf(last.clauses) } }),
      });
      decide(document, { reading, record, now: record.at });
    },
    end() {
      settle(null);
      document = undefined;
    },
  };
}

/** Histories don't record addresses. This one only resolves links, which aren't part of the text. */
const pageUrl = 'https://example.org/';
