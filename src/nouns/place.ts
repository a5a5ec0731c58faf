import { AppError } from './errors.ts';
import type { Instant } from './time.ts';

export type Platform = 'terminal' | 'discord' | 'slack';

/** Where a message goes. `space` is a Discord server or a Slack workspace. */
export type Target = { readonly platform: Platform; readonly space: string; readonly channel: string };

/** A Discord server or a Slack workspace. Its channels share sources and stories. */
export type Place = Pick<Target, 'platform' | 'space'>;

/** One line of the audit log: who changed what. Managers can read it. */
export type AuditLine = {
  readonly at: Instant;
  readonly platform: Platform;
  readonly space: string;
  readonly who: string;
  /** In the past tense, starting in lower case: "muted OpenAI in channel 123 until 4 December 2026". */
  readonly did: string;
};

/** The audit log of each place, and the Slack workspaces that installed the bot. */
export type PlaceStore = {
  /** The lines of one place, newest first. */
  auditLines(
    scope: { platform: Platform; space: string },
    page: { limit: number; offset?: number | undefined },
  ): Promise<readonly AuditLine[]>;
  slackInstallation(space: string): Promise<{ readonly sealed: string } | null>;
  slackInstallations(): Promise<readonly { readonly space: string; readonly sealed: string }[]>;
  /** Replaces an earlier installation of the same workspace. */
  keepSlackInstallation(installation: { space: string; sealed: string; by: string; at: Instant }): Promise<void>;
  /** False if the workspace had no installation. */
  dropSlackInstallation(space: string): Promise<boolean>;
};

/**
 * `discord:<server>/<channel>`, `slack:<workspace>/<channel>` or `terminal`: the form that people write and that the store uses as a key.
 */
export function targetText(target: Target): string {
  return target.platform === 'terminal' ? 'terminal' : `${target.platform}:${target.space}/${target.channel}`;
}

/** `discord:<server>` or `slack:<workspace>`: the store's key of a place. */
export function placeText({ platform, space }: Place): string {
  return `${platform}:${space}`;
}

/** Reads what `placeText()` writes. It only reads the store's own rows, so anything else is a bug and throws an Error. */
export function parsePlace(text: string): Place {
  const [, platform, space = ''] = /^(terminal|discord|slack):(.*)$/.exec(text) ?? [];
  if (platform !== 'terminal' && platform !== 'discord' && platform !== 'slack')
    throw new Error(`Not a place: ${text}`);
  return { platform, space };
}

/** Whether a channel says that it is of this server or workspace. Only the platform knows whether that is true: see `Chat.belongs()`. */
export function isOfPlace({ platform, space }: Place, place: Place): boolean {
  return platform === place.platform && space === place.space;
}

/** What a person is told who names a channel of another place. */
export const notOfPlace = 'That channel belongs to another server or workspace.';

/**
 * The most subscriptions, weekly digests and mutes that one place can make by command, of each: one for every channel that a Discord
 * server can have (discord.com/developers/docs/topics/opcodes-and-status-codes#json, code 30013). Every story is compared with all of them.
 */
export const mostPerPlace = 500;

const manyOf = { subscription: 'subscriptions', digest: 'weekly digests', mute: 'mutes' } as const;

/** What a person is told whose place has as many as it may. */
export function tooMany(what: keyof typeof manyOf): AppError {
  return new AppError(
    'not_allowed',
    `You've reached the limit of ${mostPerPlace} ${manyOf[what]} for one server or workspace. Remove one first.`,
  );
}

/** Whether a place can see a story: one that everyone can see, or one of its own. */
export function isSeenFrom({ platform, space }: Place, { place }: { place?: Place | undefined }): boolean {
  return place === undefined || isOfPlace(place, { platform, space });
}

/** Reads what `targetText()` writes. Throws an AppError (`bad_input`) that shows the three forms. */
export function parseTarget(text: string): Target {
  if (text === 'terminal') return { platform: 'terminal', space: '', channel: '' };
  const [, platform, space, channel] = /^(discord|slack):([^/\s]+)\/([^/\s]+)$/.exec(text) ?? [];
  if ((platform !== 'discord' && platform !== 'slack') || space === undefined || channel === undefined) {
    throw new AppError(
      'bad_input',
      `"${text}" isn't a channel. Use terminal, discord:<server id>/<channel id> or slack:<workspace id>/<channel id>.`,
    );
  }
  return { platform, space, channel };
}
