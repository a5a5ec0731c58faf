import { clipped } from '../../core/text/words.ts';
import { button, type Card, type CardAction, card, type Line, type Piece, text } from '../../nouns/card.ts';
import type { Story } from '../../nouns/story.ts';
import type { Mute } from '../../nouns/subscription.ts';
import type { Instant } from '../../nouns/time.ts';
import { firstLines } from '../parts/lists.ts';
import { noteCard } from './subscription-card.ts';

/** How long a mute can last. Every mute ends. */
export const muteSpans = { day: '1 day', week: '1 week', month: '30 days', quarter: '90 days' } as const;

export type MuteSpan = keyof typeof muteSpans;

/** Rows with a button each: Discord fits five buttons in a row. */
const maxListed = 5;
/** A button's argument holds `c.week.` and the name. Companies with longer names can be muted with the command. */
const maxNameLength = 50;

/** Asks how long to mute a story or the company it is about. */
export function askMuteCard(story: Story): Card {
  const [company] = story.companies;
  const what = [
    'This channel will get no updates on ',
    { strong: quoted(story.title) },
    ' until then. Messages that were already posted stay, and are kept up to date.',
  ];
  return askSpanCard(what, [
    ...spanButtons((span) => `s.${span}.${story.id}`),
    ...(company === undefined || company.length > maxNameLength
      ? []
      : [setButton(`All of ${clipped(company, 30)}, 1 week`, `c.week.${company}`)]),
  ]);
}

/** Asks how long to mute a company. */
export function askMuteCompanyCard(company: string): Card {
  return askSpanCard(
    ['This channel will get no stories about ', { strong: clipped(company, 100) }, ' until then.'],
    company.length > maxNameLength ? [] : spanButtons((span) => `c.${span}.${company}`),
  );
}

function askSpanCard(what: readonly Piece[], actions: readonly CardAction[]): Card {
  return card({ title: 'Mute for how long?', lines: [text(...what)], actions });
}

function spanButtons(argument: (span: MuteSpan) => string): readonly CardAction[] {
  return (['day', 'week', 'month'] as const).map((span) => setButton(muteSpans[span], argument(span)));
}

/** Confirms a mute: until when, and how to end it. */
export function mutedCard(mute: Mute): Card {
  return noteCard({
    tone: 'good',
    title: 'Muted',
    pieces: [
      { channel: mute.target.channel },
      ' gets no updates on ',
      { strong: subjectOf(mute) },
      ' until ',
      { at: mute.until, as: 'datetime' },
      '. The mute ends automatically.',
    ],
    actions: [endButton('Unmute now', mute.id)],
  });
}

/** Confirms that a mute was ended early. */
export function unmutedCard(mute: Mute): Card {
  return noteCard({
    tone: 'plain',
    title: 'No longer muted',
    pieces: [
      { channel: mute.target.channel },
      ' gets updates on ',
      { strong: subjectOf(mute) },
      ' again, starting with the next one.',
    ],
  });
}

/** The mutes in a place, those that end first at the top. */
export function muteListCard(mutes: readonly Mute[], ask: { how: string; now: Instant }): Card {
  return card({
    title: mutes.length === 0 ? 'Nothing is muted' : 'Muted',
    lines:
      mutes.length === 0
        ? [text(`To mute a story or company for a while, use ${ask.how} or the Mute button on an alert.`)]
        : firstLines(mutes, { max: maxListed, draw: muteLine, rest: ' that end later' }),
    actions: mutes.slice(0, maxListed).map(({ id }, index) => endButton(`Unmute ${index + 1}`, id)),
  });
}

function muteLine(mute: Mute, index: number): Line {
  const pieces: readonly Piece[] = [
    `${index + 1}. `,
    { channel: mute.target.channel },
    ': ',
    { strong: subjectOf(mute) },
    ' until ',
    { at: mute.until, as: 'datetime' },
    ` (by ${mute.by})`,
  ];
  return text(...pieces);
}

function subjectOf({ of }: Mute): string {
  return of.kind === 'story' ? quoted(of.title) : clipped(of.company, 100);
}

function quoted(title: string): string {
  return `“${clipped(title, 160)}”`;
}

function setButton(label: string, argument: string): CardAction {
  return button(label, { command: 'mute', action: 'set', argument });
}

function endButton(label: string, argument: string): CardAction {
  return button(label, { command: 'mute', action: 'end', argument });
}
