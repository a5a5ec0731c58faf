import { clipped, counted } from '../../core/text/words.ts';
import {
  bullet,
  button,
  type Card,
  type CardAction,
  card,
  heading,
  type Line,
  type Piece,
  small,
  text,
} from '../../nouns/card.ts';
import type { JudgedItem } from '../../nouns/item.ts';
import type { Probed } from '../../nouns/probe.ts';
import type { Source, SourceStatus } from '../../nouns/source.ts';
import { type Pages, pageActions } from '../parts/lists.ts';
import { failingSince, isFailing, problemOf } from '../parts/source-health.ts';
import { noteCard } from './subscription-card.ts';

/** Entries shown of a feed before it is added, or when it is tested. */
const shownEntries = 3;

/** The sources that a place sees, a page of them; `own` and `count` are how many there are in all. */
export function sourceListCard(
  sources: readonly SourceStatus[],
  ask: { count: number; own: number; most: number; pages: Pages; how: string },
): Card {
  const ofPlace = `${counted(ask.own, 'source')} of your own (at most ${ask.most})`;
  return card({
    title: ask.count === 0 ? 'No sources yet' : counted(ask.count, 'source'),
    lines: [...sources.map(sourceLine), small(`${ofPlace}; the others are read for everyone. ${ask.how} adds one.`)],
    actions: pageActions(ask.pages),
  });
}

function sourceLine(status: SourceStatus): Line {
  const { source, poll } = status;
  return bullet(
    { text: clipped(source.name, 100), url: source.url },
    ` (${kindText(source)}${source.origin === 'command' ? ', yours' : ''}), `,
    ...howItIs(status, poll.lastReadAt === undefined ? ['not read yet'] : lastRead(poll.lastReadAt)),
  );
}

function lastRead(at: string): readonly Piece[] {
  return ['last read ', { at, as: 'relative' }];
}

function howItIs(status: SourceStatus, read: readonly Piece[]): readonly Piece[] {
  if (status.poll.endedAt !== undefined) return [...read, '. ', { strong: 'Ended' }, ': its server answers 410 Gone.'];
  if (!isFailing(status)) return read;
  const at = failingSince(status);
  const since: readonly Piece[] = at === undefined ? [] : [' since ', { at, as: 'datetime' }];
  return [...read, '. ', { strong: 'Failing' }, ...since, `: ${clipped(problemOf(status), 160)}`];
}

function kindText({ kind }: Source): string {
  return kind === 'feed' ? 'feed' : 'policy page';
}

/** Shows what a source holds now and what of it would have been told, and asks. Nothing is kept until the button is pressed. */
export function askSourceCard(
  source: Source,
  ask: {
    probed: Probed;
    draftId: string;
    /** Of a page that led here. */
    ledBy?: string | undefined;
  },
): Card {
  const draft = { command: 'sources', argument: ask.draftId } as const;
  return card({
    title: source.kind === 'feed' ? 'Read this feed?' : 'Watch this page?',
    lines: [
      text(
        ...(ask.ledBy === undefined ? [] : [{ text: 'That page', url: ask.ledBy }, ' is no feed; it leads to one: ']),
        { text: clipped(source.name, 120), url: source.url },
        `. What comes of it is shown to this place alone.`,
      ),
      ...foundLines(ask.probed),
    ],
    actions: [
      button('Add', { ...draft, action: 'confirm', style: 'primary' }),
      button('Cancel', { ...draft, action: 'cancel' }),
    ],
    footer: 'Nothing is added yet. The question stays open for a day.',
  });
}

/** What reading an address just now brought. */
export function testedSourceCard(
  { name, url }: { name: string; url: string },
  ask: { probed: Probed; how: string },
): Card {
  const { ok, says } = probedWords(ask.probed);
  return card({
    tone: ok ? 'good' : 'error',
    title: ok ? `Read: ${clipped(name, 120)}` : `Cannot read: ${clipped(name, 120)}`,
    titleUrl: url,
    lines: [
      text(`${ask.how} ${clipped(says, 600)}`),
      ...(ok ? foundLines(ask.probed) : []),
      small('Nothing of this was kept or told.'),
    ],
  });
}

function foundLines(probed: Probed): readonly Line[] {
  if (probed.found === 'feed') return feedLines(probed);
  if (probed.found !== 'page') return [];
  const { title, sentences, begins, updated } = probed.reading;
  return [
    text(
      ...(title === null ? [] : [{ strong: clipped(title, 120) }, ': ']),
      counted(sentences, 'sentence'),
      updated === null ? '.' : `, last updated ${updated}.`,
    ),
    heading('It begins'),
    ...begins.map((text): Line => ({ kind: 'quote', text: clipped(text, 200) })),
  ];
}

function feedLines({ count, entries }: Extract<Probed, { found: 'feed' }>): readonly Line[] {
  const told = entries.filter(({ finding }) => finding.relevant).length;
  const of = entries.length < count ? `its first ${counted(entries.length, 'entry', 'entries')}` : 'them';
  const forecast =
    count === 0
      ? 'It holds no entry at present.'
      : `It holds ${counted(count, 'entry', 'entries')}; ${told === 0 ? 'none' : told.toLocaleString('en-GB')} of ${of} would have been told to channels that ask for such stories.`;
  const shown = entries.slice(0, shownEntries);
  return [
    text(forecast),
    ...(shown.length === 0 ? [] : [heading(shown.length === 1 ? 'The last one' : `The last ${shown.length}`)]),
    ...shown.map(entryLine),
  ];
}

function entryLine({ item, finding }: JudgedItem): Line {
  return bullet(
    ...(item.publishedAt === null ? [] : [{ at: item.publishedAt, as: 'date' } as const, ': ']),
    { text: clipped(item.title, 160) || item.url, url: item.url },
    finding.relevant ? ' (would have been told)' : ' (not about AI training on people’s data)',
  );
}

/** Said once a source is there; `undo` takes it out again. */
export function addedSourceCard(source: Source, undo: CardAction): Card {
  return noteCard({
    tone: 'good',
    title: 'Added',
    pieces: [
      { text: clipped(source.name, 120), url: source.url },
      ' is read from now on, the first time within minutes and silently. What is new after that goes to the channels here that subscribed to such stories.',
    ],
    actions: [undo],
  });
}

/** Said once a source is gone from a place. */
export function removedSourceCard(source: Source, undo: CardAction): Card {
  return noteCard({
    title: 'Removed',
    pieces: [
      { text: clipped(source.name, 120), url: source.url },
      ' is not read for this place any more. What was told of it stays.',
    ],
    actions: [undo],
  });
}

/**
 * What reading an address once brought, in sentences: how much it holds, or what is wrong and what to write instead. Outside text in it is
 * as it came.
 */
export function probedWords(probed: Probed): { readonly ok: boolean; readonly says: string } {
  const moved = probed.movedTo === undefined ? '' : ` It has moved for good: write ${probed.movedTo}.`;
  return { ok: probed.found !== 'nothing', says: `${found(probed)}${moved}` };
}

function found(probed: Probed): string {
  switch (probed.found) {
    case 'nothing':
      return probed.says;
    case 'feed': {
      const newest = probed.entries[0]?.item.publishedAt ?? null;
      const dated = newest === null ? '' : `, newest of ${newest.slice(0, 10)}`;
      return `${counted(probed.count, 'entry', 'entries')}${dated}.`;
    }
    case 'page': {
      const { reading, isNoFeed, alternate } = probed;
      const updated = reading.updated === null ? '' : `, last updated ${reading.updated}`;
      const feed = alternate === undefined ? '' : ` Its feed may be ${alternate}.`;
      return `${isNoFeed ? 'No feed, but a page: ' : ''}${counted(reading.clauses, 'clause')}${updated}.${feed}`;
    }
  }
}
