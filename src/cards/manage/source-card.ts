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

/** Entries shown of a feed that is tested or about to be added. */
const shownEntries = 3;

/** A page of the sources that a place uses. `count` is the total, `own` how many of them the place added itself. */
export function sourceListCard(
  sources: readonly SourceStatus[],
  ask: { count: number; own: number; most: number; pages: Pages; how: string },
): Card {
  const ofPlace = `${counted(ask.own, 'source')} of your own (at most ${ask.most})`;
  return card({
    title: ask.count === 0 ? 'No sources yet' : counted(ask.count, 'source'),
    lines: [
      ...sources.map(sourceLine),
      small(`${ofPlace}; the others are read for everyone. To add one, use ${ask.how}.`),
    ],
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
  if (status.poll.endedAt !== undefined) return [...read, '. ', { strong: 'Ended' }, ': its server responds 410 Gone.'];
  if (!isFailing(status)) return read;
  const at = failingSince(status);
  const since: readonly Piece[] = at === undefined ? [] : [' since ', { at, as: 'datetime' }];
  return [...read, '. ', { strong: 'Failing' }, ...since, `: ${clipped(problemOf(status), 160)}`];
}

function kindText({ kind }: Source): string {
  return kind === 'feed' ? 'feed' : 'policy page';
}

/** Shows what a source contains now and what would have been posted, and asks for confirmation. Nothing is saved until the button is pressed. */
export function askSourceCard(
  source: Source,
  ask: {
    probed: Probed;
    draftId: string;
    /** The address of a page that isn't a feed but links to this one. */
    ledBy?: string | undefined;
  },
): Card {
  const draft = { command: 'sources', argument: ask.draftId } as const;
  return card({
    title: source.kind === 'feed' ? 'Read this feed?' : 'Watch this page?',
    lines: [
      text(
        ...(ask.ledBy === undefined
          ? []
          : [{ text: 'That page', url: ask.ledBy }, ' isn’t a feed, but it links to one: ']),
        { text: clipped(source.name, 120), url: source.url },
        '. Stories from it are shown only in this server or workspace.',
      ),
      ...foundLines(ask.probed),
    ],
    actions: [
      button('Add', { ...draft, action: 'confirm', style: 'primary' }),
      button('Cancel', { ...draft, action: 'cancel' }),
    ],
    footer: 'Nothing has been added yet. You have one day to confirm.',
  });
}

/** The result of reading an address just now. */
export function testedSourceCard(
  { name, url }: { name: string; url: string },
  ask: { probed: Probed; how: string },
): Card {
  const { ok, says } = probedWords(ask.probed);
  return card({
    tone: ok ? 'good' : 'error',
    title: ok ? `Read: ${clipped(name, 120)}` : `Can’t read: ${clipped(name, 120)}`,
    titleUrl: url,
    lines: [
      text(`${ask.how} ${clipped(says, 600)}`),
      ...(ok ? foundLines(ask.probed) : []),
      small('Nothing was saved or posted.'),
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
    heading('Beginning of the text'),
    ...begins.map((text): Line => ({ kind: 'quote', text: clipped(text, 200) })),
  ];
}

function feedLines({ count, entries }: Extract<Probed, { found: 'feed' }>): readonly Line[] {
  const told = entries.filter(({ finding }) => finding.relevant).length;
  const of = entries.length < count ? `its first ${counted(entries.length, 'entry', 'entries')}` : 'them';
  const forecast =
    count === 0
      ? 'The feed has no entries at the moment.'
      : `The feed has ${counted(count, 'entry', 'entries')}; ${told === 0 ? 'none' : told.toLocaleString('en-GB')} of ${of} would have been posted in channels with a matching subscription.`;
  const shown = entries.slice(0, shownEntries);
  return [
    text(forecast),
    ...(shown.length === 0 ? [] : [heading(shown.length === 1 ? 'Latest entry' : `Latest ${shown.length} entries`)]),
    ...shown.map(entryLine),
  ];
}

function entryLine({ item, finding }: JudgedItem): Line {
  return bullet(
    ...(item.publishedAt === null ? [] : [{ at: item.publishedAt, as: 'date' } as const, ': ']),
    { text: clipped(item.title, 160) || item.url, url: item.url },
    finding.relevant ? ' (would have been posted)' : ' (not about AI training on people’s data)',
  );
}

/** Confirms that a source was added. `undo` is the button that removes it again. */
export function addedSourceCard(source: Source, undo: CardAction): Card {
  return noteCard({
    tone: 'good',
    title: 'Added',
    pieces: [
      { text: clipped(source.name, 120), url: source.url },
      ' will be read regularly, starting within minutes. The first reading posts nothing; what is new after that goes to channels with a matching subscription.',
    ],
    actions: [undo],
  });
}

/** Confirms that a source was removed from a place. */
export function removedSourceCard(source: Source, undo: CardAction): Card {
  return noteCard({
    title: 'Removed',
    pieces: [
      { text: clipped(source.name, 120), url: source.url },
      ' is no longer read for this server or workspace. Messages that were already posted stay.',
    ],
    actions: [undo],
  });
}

/**
 * The result of reading an address once, in sentences: how much it contains, or what is wrong and which address to use instead. Text from
 * outside is included unchanged.
 */
export function probedWords(probed: Probed): { readonly ok: boolean; readonly says: string } {
  const moved = probed.movedTo === undefined ? '' : ` It has moved permanently; use ${probed.movedTo}.`;
  return { ok: probed.found !== 'nothing', says: `${found(probed)}${moved}` };
}

function found(probed: Probed): string {
  switch (probed.found) {
    case 'nothing':
      return probed.says;
    case 'feed': {
      const newest = probed.entries[0]?.item.publishedAt ?? null;
      const dated = newest === null ? '' : `, newest from ${newest.slice(0, 10)}`;
      return `${counted(probed.count, 'entry', 'entries')}${dated}.`;
    }
    case 'page': {
      const { reading, isNoFeed, alternate } = probed;
      const updated = reading.updated === null ? '' : `, last updated ${reading.updated}`;
      const feed = alternate === undefined ? '' : ` Its feed may be ${alternate}.`;
      return `${isNoFeed ? 'Not a feed, but a page: ' : ''}${counted(reading.clauses, 'clause')}${updated}.${feed}`;
    }
  }
}
