import { clipped, counted } from '../../core/text/words.ts';
import type { Card, CardAction, Line, Piece } from '../../nouns/card.ts';
import type { JudgedItem } from '../../nouns/item.ts';
import type { Probed } from '../../nouns/probe.ts';
import type { Source, SourceStatus } from '../../nouns/source.ts';
import { type Pages, pageActions } from '../parts/pages.ts';
import { failingSince, isFailing, problemOf } from '../parts/source-health.ts';
import { probedWords } from './probed-words.ts';
import { noteCard } from './subscription-card.ts';

/** Entries shown of a feed before it is added, or when it is tested. */
const shownEntries = 3;

/** The sources that a place sees, a page of them; `own` and `count` are how many there are in all. */
export function sourceListCard(
  sources: readonly SourceStatus[],
  ask: {
    readonly count: number;
    readonly own: number;
    readonly most: number;
    readonly pages: Pages;
    readonly how: string;
  },
): Card {
  const ofPlace = `${counted(ask.own, 'source')} of your own (at most ${ask.most})`;
  return {
    tone: 'plain',
    title: ask.count === 0 ? 'No sources yet' : counted(ask.count, 'source'),
    lines: [
      ...sources.map(sourceLine),
      { kind: 'small', pieces: [`${ofPlace}; the others are read for everyone. ${ask.how} adds one.`] },
    ],
    facts: [],
    links: [],
    actions: pageActions(ask.pages),
  };
}

function sourceLine(status: SourceStatus): Line {
  const { source, poll } = status;
  return {
    kind: 'bullet',
    pieces: [
      { text: clipped(source.name, 100), url: source.url },
      ` (${kindText(source)}${source.origin === 'command' ? ', yours' : ''}), `,
      ...howItIs(status, poll.lastReadAt === undefined ? ['not read yet'] : lastRead(poll.lastReadAt)),
    ],
  };
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
    readonly probed: Probed;
    readonly draftId: string;
    /** Of a page that led here. */
    readonly ledBy?: string | undefined;
  },
): Card {
  const button = (label: string, action: string, style: CardAction['style']): CardAction => ({
    label,
    command: 'sources',
    action,
    argument: ask.draftId,
    style,
  });
  return {
    tone: 'plain',
    title: source.kind === 'feed' ? 'Read this feed?' : 'Watch this page?',
    lines: [
      {
        kind: 'text',
        pieces: [
          ...(ask.ledBy === undefined ? [] : [{ text: 'That page', url: ask.ledBy }, ' is no feed; it leads to one: ']),
          { text: clipped(source.name, 120), url: source.url },
          `. What comes of it is shown to this place alone.`,
        ],
      },
      ...foundLines(ask.probed),
    ],
    facts: [],
    links: [],
    actions: [button('Add', 'confirm', 'primary'), button('Cancel', 'cancel', 'plain')],
    footer: 'Nothing is added yet. The question stays open for a day.',
  };
}

/** What reading an address just now brought. */
export function testedSourceCard(
  { name, url }: { readonly name: string; readonly url: string },
  ask: { readonly probed: Probed; readonly how: string },
): Card {
  const { ok, says } = probedWords(ask.probed);
  return {
    tone: ok ? 'good' : 'error',
    title: ok ? `Read: ${clipped(name, 120)}` : `Cannot read: ${clipped(name, 120)}`,
    titleUrl: url,
    lines: [
      { kind: 'text', pieces: [`${ask.how} ${clipped(says, 600)}`] },
      ...(ok ? foundLines(ask.probed) : []),
      { kind: 'small', pieces: ['Nothing of this was kept or told.'] },
    ],
    facts: [],
    links: [],
    actions: [],
  };
}

function foundLines(probed: Probed): readonly Line[] {
  if (probed.found === 'feed') return feedLines(probed);
  if (probed.found !== 'page') return [];
  const { title, sentences, begins, updated } = probed.reading;
  return [
    {
      kind: 'text',
      pieces: [
        ...(title === null ? [] : [{ strong: clipped(title, 120) }, ': ']),
        counted(sentences, 'sentence'),
        updated === null ? '.' : `, last updated ${updated}.`,
      ],
    },
    { kind: 'heading', text: 'It begins' },
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
    { kind: 'text', pieces: [forecast] },
    ...(shown.length === 0
      ? []
      : [{ kind: 'heading' as const, text: shown.length === 1 ? 'The last one' : `The last ${shown.length}` }]),
    ...shown.map(entryLine),
  ];
}

function entryLine({ item, finding }: JudgedItem): Line {
  return {
    kind: 'bullet',
    pieces: [
      ...(item.publishedAt === null ? [] : [{ at: item.publishedAt, as: 'date' as const }, ': ']),
      { text: clipped(item.title, 160) || item.url, url: item.url },
      finding.relevant ? ' (would have been told)' : ' (not about AI training on people’s data)',
    ],
  };
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
