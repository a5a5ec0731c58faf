import { clipped, counted } from '../../core/text/words.ts';
import type { DeliveryTrouble, Failure, Stage, Troubles } from '../../nouns/store.ts';
import { dayMs, type Instant, later } from '../../nouns/time.ts';

const shownDays = 7;

/** One kind of problem. `says` never names a channel, story or source, so it can be shown where those must stay private. */
export type TroubleLine = {
  /** `Messages`, `Stories`. */
  readonly what: string;
  readonly says: string;
  /** One example, with its ID. */
  readonly example?: string | undefined;
  /** What an operator can do about it. */
  readonly fix: string;
};

/** The earliest moment to ask `store.troubles()` about. Older problems are no longer shown. */
export function troublesSince(now: Instant): Instant {
  return later(now, -shownDays * dayMs);
}

/** What went wrong recently and what is failing now, in plain words. Empty if all is well. */
export function troubleLines(troubles: Troubles): readonly TroubleLine[] {
  return [...messageLines(troubles), ...failureLines(troubles)];
}

/** Only what is failing now, without the counts of recent problems. */
export function failureLines({ failures, damagedRows, storage }: Troubles): readonly TroubleLine[] {
  const lines = [...Map.groupBy(failures, ({ stage }) => stage)].map(([stage, some]) => failureLine(stage, some));
  if (storage !== undefined) {
    const { says, problem } = storage;
    const fix = 'Free some space on the disk that holds the database, or make it writable.';
    lines.unshift({ what: 'Database', says, example: problem, fix });
  }
  const [row] = damagedRows;
  if (row === undefined) return lines;
  return [
    ...lines,
    {
      what: 'Database',
      says: `${counted(damagedRows.length, 'row')} can’t be read and ${damagedRows.length === 1 ? 'is' : 'are'} ignored.`,
      example: `${row.table} ${row.id}: ${clipped(row.problem, 160)}`,
      fix: 'Restore a backup, or delete the row.',
    },
  ];
}

const messageWords: Readonly<Record<DeliveryTrouble, (count: number) => string>> = {
  'deliveries.given_up': (count) => `${counted(count, 'message')} ${were(count)} dropped after many attempts`,
  'deliveries.refused': (count) => `${counted(count, 'message')} ${were(count)} rejected by the chat platform`,
  'deliveries.perhaps_twice': (count) => `${counted(count, 'message')} may have been posted twice`,
};

const messageFixes: Readonly<Record<DeliveryTrouble, string>> = {
  'deliveries.given_up': 'See the log lines “Message given up” for the reason.',
  'deliveries.refused': 'See the log lines “Message refused for good” for the reason.',
  'deliveries.perhaps_twice':
    'Give the bot permission to read message history, so it can check before it sends a message again.',
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
  host: { what: 'Hosts', says: (count) => `Can’t poll ${counted(count, 'host')}` },
  source: { what: 'Sources', says: (count) => `Can’t process ${counted(count, 'source')}` },
  story: { what: 'Stories', says: (count) => `Can’t announce ${counted(count, 'story', 'stories')}` },
  channel: { what: 'Channels', says: (count) => `Can’t plan alerts for ${counted(count, 'channel')}` },
  lost_channel: { what: 'Channels', says: (count) => `Can’t check ${counted(count, 'lost channel')}` },
  roundup: { what: 'Round-ups', says: (count) => `Can’t write ${counted(count, 'round-up')}` },
  digest: { what: 'Digests', says: (count) => `Can’t write ${counted(count, 'digest')}` },
  link: { what: 'Opt-out links', says: (count) => `Can’t check ${counted(count, 'opt-out link')}` },
  delivery: { what: 'Messages', says: (count) => `Can’t send messages to ${counted(count, 'channel')}` },
};

function failureLine(stage: Stage, failures: readonly Failure[]): TroubleLine {
  const { what, says } = stageWords[stage];
  const latest = failures.at(-1);
  return {
    what,
    says: `${says(failures.length)}; Fineprint will try again.`,
    example: latest === undefined ? undefined : `${latest.id}: ${clipped(latest.problem, 160)}`,
    fix: 'This is a bug in Fineprint or a problem with its database. Please report it, with the log line “Failed, will be tried again”.',
  };
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}
