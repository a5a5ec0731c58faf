import { clipped } from '../../core/text/words.ts';
import { button, type Card, type CardAction, card, type Line, type Piece, text } from '../../nouns/card.ts';
import type { Story } from '../../nouns/story.ts';
import type { Mute } from '../../nouns/subscription.ts';
import type { Instant } from '../../nouns/time.ts';
import { firstLines } from '../parts/lists.ts';
import { noteCard } from './subscription-card.ts';

/** How long something can be muted: always with an end. */
export const muteSpans = { day: '1 day', week: '1 week', month: '30 days', quarter: '90 days' } as const;

export type MuteSpan = keyof typeof muteSpans;

/** Rows of a list with a button each: as many as buttons stand in a row on Discord. */
const maxListed = 5;
/** A button's argument holds `c.week.` and the name; longer names are muted by the command. */
const maxNameLength = 50;

/** Asks for how long a story, or the company that it is about, is to be muted. */
export function askMuteCard(story: Story): Card {
  const [company] = story.companies;
  const what = [
    'This channel will hear nothing more of ',
    { strong: quoted(story.title) },
    ' until then. What was posted stays, and is kept true.',
  ];
  return askSpanCard(what, [
    ...spanButtons((span) => `s.${span}.${story.id}`),
    ...(company === undefined || company.length > maxNameLength
      ? []
      : [setButton(`All of ${clipped(company, 30)}, 1 week`, `c.week.${company}`)]),
  ]);
}

/** Asks for how long a company is to be muted. */
export function askMuteCompanyCard(company: string): Card {
  return askSpanCard(
    ['This channel will hear nothing about ', { strong: clipped(company, 100) }, ' until then.'],
    company.length > maxNameLength ? [] : spanButtons((span) => `c.${span}.${company}`),
  );
}

function askSpanCard(what: readonly Piece[], actions: readonly CardAction[]): Card {
  return card({ title: 'Mute for how long?', lines: [text(...what)], actions });
}

function spanButtons(argument: (span: MuteSpan) => string): readonly CardAction[] {
  return (['day', 'week', 'month'] as const).map((span) => setButton(muteSpans[span], argument(span)));
}

/** Said once something is muted: until when, and how to end it. */
export function mutedCard(mute: Mute): Card {
  return noteCard({
    tone: 'good',
    title: 'Muted',
    pieces: [
      { channel: mute.target.channel },
      ' hears nothing of ',
      { strong: subjectOf(mute) },
      ' until ',
      { at: mute.until, as: 'datetime' },
      '. It ends by itself.',
    ],
    actions: [endButton('End it now', mute.id)],
  });
}

/** Said once a mute was ended early. */
export function unmutedCard(mute: Mute): Card {
  return noteCard({
    tone: 'plain',
    title: 'No longer muted',
    pieces: [
      { channel: mute.target.channel },
      ' hears of ',
      { strong: subjectOf(mute) },
      ' again, from its next step on.',
    ],
  });
}

/** What is muted in a place, those that end first before the others. */
export function muteListCard(mutes: readonly Mute[], ask: { how: string; now: Instant }): Card {
  return card({
    title: mutes.length === 0 ? 'Nothing is muted here' : 'Muted here',
    lines:
      mutes.length === 0
        ? [text(`${ask.how} with a story or a company mutes it for a while; an alert has a button for it.`)]
        : firstLines(mutes, { max: maxListed, draw: muteLine, rest: ' that end later' }),
    actions: mutes.slice(0, maxListed).map(({ id }, index) => endButton(`End ${index + 1}`, id)),
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
