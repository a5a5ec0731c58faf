import { optOutDeadline } from '../../core/ledger/opt-out.ts';
import { capitalised, counted, dateText, dayText, joined, joinedPieces, noonOf } from '../../core/text/words.ts';
import { bullet, type Card, card, heading, type Line, small, text } from '../../nouns/card.ts';
import type { PolicyChange } from '../../nouns/policy.ts';
import type { SourceStatus } from '../../nouns/source.ts';
import type { Story } from '../../nouns/story.ts';
import type { Day, Instant } from '../../nouns/time.ts';
import { severities, wordsOf } from '../../nouns/words.ts';
import { changeText } from '../alert/policy-change-lines.ts';
import { firstLines } from '../parts/lists.ts';
import { sourceHealth } from '../parts/source-health.ts';
import { bySeverity, linkedTitle, storyPieces } from '../parts/story-words.ts';
import { weeklyCounts, weeksChart } from './weeks-chart.ts';

const maxTopStories = 5;
const maxChanges = 6;
const maxDeadlines = 5;
const maxAlsoSeen = 8;

/** A policy change with where to read it. */
type DatedChange = { readonly change: PolicyChange; readonly url: string };

/** What a digest is drawn from. Stories and changes in any order; the card orders them. */
export type DigestWords = {
  /** Inclusive. */
  readonly from: Instant;
  /** Exclusive: when it was due. */
  readonly to: Instant;
  /** IANA zone in which its days are told. */
  readonly zone: string;
  /** How late it goes out, in whole hours; 0 (the default) is on time. */
  readonly lateHours?: number | undefined;
  readonly stories: readonly Story[];
  /** Stories of the last twelve weeks, those of this one among them: what the picture counts. Default: none, and no picture. */
  readonly recent?: readonly Story[] | undefined;
  /** Policy changes of the week; one that takes effect later is also a coming deadline. */
  readonly policyChanges?: readonly DatedChange[] | undefined;
  /** Policy changes of the weeks before, some of which are still to take effect. */
  readonly earlierChanges?: readonly DatedChange[] | undefined;
  readonly sources: readonly SourceStatus[];
};

/**
 * The week on one card: a verdict with counts, top stories, policy changes with their dates, days ahead, what else was
 * seen, the weeks before as a picture, and how well the sources could be read. A week without stories is one line (and the health of the sources,
 * since an empty week and a blind one must not look alike).
 */
export function digestCard(words: DigestWords): Card {
  const stories = words.stories.toSorted(bySeverity);
  const top = stories.slice(0, maxTopStories);
  const rest = stories.slice(maxTopStories);
  const changes = words.policyChanges ?? [];
  const empty = stories.length === 0 && changes.length === 0;
  const picture = weeksChart(weeklyCounts(words.recent ?? [], words.to), words.zone);
  return card({
    title: `The week in AI training on people's data, ${period(words)}`,
    lines: [
      text(empty ? 'Nothing new this week.' : { strong: verdict(stories, changes) }),
      ...late(words),
      ...section(
        'Top stories',
        top.map((story) => bullet(...storyPieces(story, { max: 140 }))),
      ),
      ...section('Policy changes', firstLines(changes, { max: maxChanges, draw: changeLine })),
      ...section('Coming up', firstLines(deadlines(words), { max: maxDeadlines, draw: deadlineLine })),
      ...alsoSeen(rest),
      picture === null ? null : small(picture.alt),
      small(sourceHealth(words.sources)),
    ],
    picture: picture ?? undefined,
  });
}

function period({ from, to, zone }: DigestWords): string {
  return `${dateText(from, zone)} to ${dateText(to, zone)}`;
}

/** "7 stories: 1 critical and 2 high; 3 policy changes." */
function verdict(stories: readonly Story[], changes: readonly DatedChange[]): string {
  const counts = wordsOf(severities)
    .map((severity) => ({ severity, count: stories.filter((story) => story.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severities[severity].toLowerCase()}`);
  const told = [
    ...(stories.length > 0 ? [`${counted(stories.length, 'story', 'stories')} (${joined(counts)})`] : []),
    ...(changes.length > 0 ? [counted(changes.length, 'policy change')] : []),
  ];
  return `${joined(told)} this week.`;
}

function late({ lateHours = 0 }: DigestWords): readonly Line[] {
  if (lateHours < 1) return [];
  const by = lateHours < 48 ? counted(lateHours, 'hour') : counted(Math.round(lateHours / 24), 'day');
  return [small(`This digest is ${by} late: Fineprint was not running when it was due.`)];
}

function changeLine({ change, url }: DatedChange): Line {
  const when = change.effective === null ? ', no date stated' : `, effective ${dayText(change.effective)}`;
  return bullet({ text: `${change.service}: ${changeText(change)}`, url }, when);
}

function deadlines(words: DigestWords): readonly DayAhead[] {
  const today = words.to.slice(0, 10);
  return daysAhead([...(words.policyChanges ?? []), ...(words.earlierChanges ?? [])])
    .filter(({ day }) => day >= today)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function deadlineLine({ day, text: what, url }: DayAhead): Line {
  const words = capitalised(what);
  return bullet({ strong: dayText(day) }, ', ', { at: noonOf(day), as: 'relative' }, ': ', { text: words, url });
}

type DayAhead = { readonly day: Day; readonly text: string; readonly url: string };

/** When changes take effect, and the last days to say no that they state; each once. */
function daysAhead(changes: readonly DatedChange[]): readonly DayAhead[] {
  const days = changes.flatMap(({ change, url }): DayAhead[] => {
    const last = optOutDeadline(change.hunks.map(({ after }) => after));
    return [
      ...(change.effective === null
        ? []
        : [{ day: change.effective, text: `${change.service}: ${change.terms} takes effect`, url }]),
      ...(last === null ? [] : [{ day: last, text: `${change.service}: last day to say no`, url }]),
    ];
  });
  return [...new Map(days.map((one) => [`${one.day} ${one.text}`, one])).values()];
}

function alsoSeen(rest: readonly Story[]): readonly Line[] {
  if (rest.length === 0) return [];
  const named = rest.map((story) => linkedTitle(story, { max: 70 }));
  return [text({ strong: 'Also seen: ' }, ...joinedPieces(named, { max: maxAlsoSeen }), '.')];
}

function section(title: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [heading(title), ...lines];
}
