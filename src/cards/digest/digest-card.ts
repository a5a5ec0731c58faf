import { lastDayToSayNo } from '../../core/ledger/opt-out.ts';
import { capitalised, counted, dateText, dayText, joined, joinedPieces, noonOf } from '../../core/text/words.ts';
import { bullet, type Card, card, heading, type Line, small, text } from '../../nouns/card.ts';
import type { PolicyChange } from '../../nouns/policy.ts';
import type { SourceStatus } from '../../nouns/source.ts';
import type { Story } from '../../nouns/story.ts';
import type { Day, Instant } from '../../nouns/time.ts';
import { severities, wordsOf } from '../../nouns/words.ts';
import { changeText, effectiveWords } from '../alert/policy-change-lines.ts';
import { firstLines } from '../parts/lists.ts';
import { sourceHealth } from '../parts/source-health.ts';
import { bySeverity, linkedTitle, storyPieces } from '../parts/story-words.ts';
import { thisWeek, weeklyCounts, weeksChart } from './weeks-chart.ts';

const maxTopStories = 5;
const maxChanges = 6;
const maxDeadlines = 5;
const maxAlsoSeen = 8;

/** A policy change and the page it's on. */
type DatedChange = { readonly change: PolicyChange; readonly url: string };

/** What a digest is built from. Stories and changes may come in any order; the card sorts them. */
export type DigestWords = {
  /** Inclusive. */
  readonly from: Instant;
  /** Exclusive: when the digest was due. */
  readonly to: Instant;
  /** IANA time zone for the dates in the digest. */
  readonly zone: string;
  /** How late the digest is, in whole hours. Default: 0, on time. */
  readonly lateHours?: number | undefined;
  readonly stories: readonly Story[];
  /** Stories of the last twelve weeks, including this one, for the chart. Default: none, which means no chart. */
  readonly recent?: readonly Story[] | undefined;
  /** Policy changes of the week. Changes that take effect later are also listed as coming up. */
  readonly policyChanges?: readonly DatedChange[] | undefined;
  /** Policy changes of earlier weeks, some of which have yet to take effect. */
  readonly earlierChanges?: readonly DatedChange[] | undefined;
  readonly sources: readonly SourceStatus[];
};

/**
 * The week on one card: counts, top stories, policy changes with their dates, days ahead, other stories, a chart of recent weeks, and
 * the health of the sources. A week without stories is one line plus the health of the sources, because a week with no news must not
 * look like a week in which nothing could be read.
 */
export function digestCard(words: DigestWords): Card {
  const stories = words.stories.toSorted(bySeverity);
  const top = stories.slice(0, maxTopStories);
  const rest = stories.slice(maxTopStories);
  const changes = words.policyChanges ?? [];
  const empty = stories.length === 0 && changes.length === 0;
  // The last column and the count above it are of the same stories.
  const weeks = words.recent && weeklyCounts(words.recent, words.to).with(-1, thisWeek(stories, words.to));
  const picture = weeks === undefined ? null : weeksChart(weeks, words.zone);
  return card({
    title: `The week in AI training on people's data, to ${dateText(words.to, words.zone)}`,
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

/** "3 stories (1 critical and 2 high) and 3 policy changes this week." */
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
  return [small(`This digest is ${by} late because Fineprint was not running when it was due.`)];
}

function changeLine({ change, url }: DatedChange): Line {
  const when = effectiveWords(change);
  return bullet({ text: `${change.service}: ${changeText(change)}`, url }, ...(when === null ? [] : [`, ${when}`]));
}

function deadlines(words: DigestWords): readonly DayAhead[] {
  const today = words.to.slice(0, 10);
  // A date without a year is the next one only where the change is new.
  return [...daysAhead(words.policyChanges ?? [], today), ...daysAhead(words.earlierChanges ?? [])]
    .filter(({ day }) => day >= today)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function deadlineLine({ day, text: what, url }: DayAhead): Line {
  const words = capitalised(what);
  return bullet({ strong: dayText(day) }, ', ', { at: noonOf(day), as: 'relative' }, ': ', { text: words, url });
}

type DayAhead = { readonly day: Day; readonly text: string; readonly url: string };

/** The days on which changes take effect, and the opt-out deadlines they state; each once. */
function daysAhead(changes: readonly DatedChange[], near?: Day): readonly DayAhead[] {
  const days = changes.flatMap(({ change, url }): DayAhead[] => {
    const last = lastDayToSayNo(
      change.hunks.map(({ after }) => after),
      near,
    );
    return [
      ...(change.effective === null
        ? []
        : [{ day: change.effective, text: `${change.service}: ${change.terms} takes effect`, url }]),
      ...(last === null ? [] : [{ day: last, text: `${change.service}: last day to opt out`, url }]),
    ];
  });
  return [...new Map(days.map((one) => [`${one.day} ${one.text}`, one])).values()];
}

function alsoSeen(rest: readonly Story[]): readonly Line[] {
  if (rest.length === 0) return [];
  const named = rest.map((story) => linkedTitle(story, { max: 70 }));
  return [text({ strong: 'Other stories: ' }, ...joinedPieces(named, { max: maxAlsoSeen }), '.')];
}

function section(title: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [heading(title), ...lines];
}
