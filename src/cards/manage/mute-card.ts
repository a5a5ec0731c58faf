import { clipped } from '../../core/text/words.ts';
import type { Card, CardAction, Line, Piece } from '../../nouns/card.ts';
import type { Story } from '../../nouns/story.ts';
import type { Mute } from '../../nouns/subscription.ts';
import type { Instant } from '../../nouns/time.ts';
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
  return {
    tone: 'plain',
    title: 'Mute for how long?',
    lines: [
      {
        kind: 'text',
        pieces: [
          'This channel will hear nothing more of ',
          { strong: quoted(story.title) },
          ' until then. What was posted stays, and is kept true.',
        ],
      },
    ],
    facts: [],
    links: [],
    actions: [
      ...(['day', 'week', 'month'] as const).map((span) => setButton(muteSpans[span], `s.${span}.${story.id}`)),
      ...(company === undefined || company.length > maxNameLength
        ? []
        : [setButton(`All of ${clipped(company, 30)}, 1 week`, `c.week.${company}`)]),
    ],
  };
}

/** Asks for how long a company is to be muted. */
export function askMuteCompanyCard(company: string): Card {
  return {
    tone: 'plain',
    title: 'Mute for how long?',
    lines: [
      {
        kind: 'text',
        pieces: ['This channel will hear nothing about ', { strong: clipped(company, 100) }, ' until then.'],
      },
    ],
    facts: [],
    links: [],
    actions:
      company.length > maxNameLength
        ? []
        : (['day', 'week', 'month'] as const).map((span) => setButton(muteSpans[span], `c.${span}.${company}`)),
  };
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
export function muteListCard(mutes: readonly Mute[], ask: { readonly how: string; readonly now: Instant }): Card {
  const shown = mutes.slice(0, maxListed);
  const more = mutes.length - shown.length;
  return {
    tone: 'plain',
    title: mutes.length === 0 ? 'Nothing is muted here' : 'Muted here',
    lines:
      mutes.length === 0
        ? [
            {
              kind: 'text',
              pieces: [`${ask.how} with a story or a company mutes it for a while; an alert has a button for it.`],
            },
          ]
        : [
            ...shown.map(muteLine),
            ...(more > 0 ? [{ kind: 'small' as const, pieces: [`And ${more} more that end later.`] }] : []),
          ],
    facts: [],
    links: [],
    actions: shown.map(({ id }, index) => endButton(`End ${index + 1}`, id)),
  };
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
  return { kind: 'text', pieces };
}

function subjectOf({ of }: Mute): string {
  return of.kind === 'story' ? quoted(of.title) : clipped(of.company, 100);
}

function quoted(title: string): string {
  return `“${clipped(title, 160)}”`;
}

function setButton(label: string, argument: string): CardAction {
  return { label, command: 'mute', action: 'set', argument, style: 'plain' };
}

function endButton(label: string, argument: string): CardAction {
  return { label, command: 'mute', action: 'end', argument, style: 'plain' };
}
