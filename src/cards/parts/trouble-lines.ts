import { clipped, counted } from '../../core/text/words.ts';
import type { DeliveryTrouble, Failure, Stage, Troubles } from '../../nouns/store.ts';
import type { Instant } from '../../nouns/time.ts';
import { dayMs, later } from '../../nouns/time.ts';

const shownDays = 7;

/** One kind of trouble. `says` names no channel, story or source, so that it can be shown where those are nobody's business. */
export type TroubleLine = {
  /** `Messages`, `Stories`. */
  readonly what: string;
  readonly says: string;
  /** An example, with its id. */
  readonly example?: string | undefined;
  /** What a person can do. */
  readonly fix: string;
};

/** From when on `store.troubles()` is asked: what is older is shown no more. */
export function troublesSince(now: Instant): Instant {
  return later(now, -shownDays * dayMs);
}

/** What went wrong of late and what fails at present, in plain words; none when all is well. */
export function troubleLines(troubles: Troubles): readonly TroubleLine[] {
  return [...messageLines(troubles), ...failureLines(troubles), ...jobLines(troubles)];
}

/** What fails at present alone, without what was counted. */
export function failureLines({ failures, damagedRows }: Troubles): readonly TroubleLine[] {
  const lines = [...Map.groupBy(failures, ({ stage }) => stage)].map(([stage, some]) => failureLine(stage, some));
  const [row] = damagedRows;
  if (row === undefined) return lines;
  return [
    ...lines,
    {
      what: 'Database',
      says: `${counted(damagedRows.length, 'row')} can't be read and ${damagedRows.length === 1 ? 'is' : 'are'} left out.`,
      example: `${row.table} ${row.id}: ${clipped(row.problem, 160)}`,
      fix: 'Restore a backup, or delete the row.',
    },
  ];
}

const messageWords: Readonly<Record<DeliveryTrouble, (count: number) => string>> = {
  'deliveries.given_up': (count) => `${counted(count, 'message')} ${were(count)} given up after many tries`,
  'deliveries.refused': (count) => `${counted(count, 'message')} ${were(count)} refused by the chat`,
  'deliveries.perhaps_twice': (count) => `${counted(count, 'message')} may have been posted twice`,
};

const messageFixes: Readonly<Record<DeliveryTrouble, string>> = {
  'deliveries.given_up': 'The log says why, on the lines “Message given up”.',
  'deliveries.refused': 'The log says why, on the lines “Message refused for good”.',
  'deliveries.perhaps_twice':
    'Let the bot read the history of its channels, so that it can look before it sends again.',
};

function messageLines({ deliveries }: Troubles): readonly TroubleLine[] {
  return (Object.keys(messageWords) as DeliveryTrouble[])
    .filter((trouble) => deliveries[trouble] > 0)
    .map((trouble) => ({
      what: 'Messages',
      says: `${messageWords[trouble](deliveries[trouble])} in the last ${shownDays} days.`,
      fix: messageFixes[trouble],
    }));
}

const stageWords: Readonly<Record<Stage, { readonly what: string; readonly says: (count: number) => string }>> = {
  source: { what: 'Sources', says: (count) => `Fineprint fails on ${counted(count, 'source')}` },
  story: { what: 'Stories', says: (count) => `${counted(count, 'story', 'stories')} can't be told` },
  channel: { what: 'Channels', says: (count) => `Nothing can be planned for ${counted(count, 'channel')}` },
  lost_channel: { what: 'Channels', says: (count) => `${counted(count, 'lost channel')} can't be looked at` },
  roundup: { what: 'Round-ups', says: (count) => `${counted(count, 'round-up')} can't be written` },
  digest: { what: 'Digests', says: (count) => `${counted(count, 'digest')} can't be written` },
  link: { what: 'Opt-out links', says: (count) => `${counted(count, 'opt-out link')} can't be checked` },
};

function failureLine(stage: Stage, failures: readonly Failure[]): TroubleLine {
  const { what, says } = stageWords[stage];
  const latest = failures.at(-1);
  return {
    what,
    says: `${says(failures.length)}; Fineprint tries again.`,
    example: latest === undefined ? undefined : `${latest.id}: ${clipped(latest.problem, 160)}`,
    fix: 'This is a fault of Fineprint or of its database; please report it with the log line “Failed, will be tried again”.',
  };
}

function jobLines({ deadJobs }: Troubles): readonly TroubleLine[] {
  const [latest] = deadJobs;
  if (latest === undefined) return [];
  const kind = latest.queue === 'poll' ? 'poll' : 'delivery';
  return [
    {
      what: 'Jobs',
      says: `${counted(deadJobs.length, 'job')} ${were(deadJobs.length)} given up after five tries in the last ${shownDays} days.`,
      example: `${kind} ${latest.key}: ${clipped(latest.problem, 160)}`,
      fix: 'What is due is tried again by itself; if this goes on, report it with the log line “Job given up”.',
    },
  ];
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}
