import { AppError } from './errors.ts';
import type { Instant } from './time.ts';

export type Platform = 'terminal' | 'discord' | 'slack';

/** Where a message goes. `space` is a Discord server or a Slack workspace. */
export type Target = { readonly platform: Platform; readonly space: string; readonly channel: string };

/** Who shares sources and stories: a Discord server or a Slack workspace. */
export type Place = Pick<Target, 'platform' | 'space'>;

/** Who changed what, for managers to read. */
export type AuditLine = {
  readonly at: Instant;
  readonly platform: Platform;
  readonly space: string;
  readonly who: string;
  readonly did: string;
};

/** Who changed what in a place, and the Slack workspaces that installed the bot. */
export type PlaceStore = {
  /** Of one place, newest first. */
  auditLines(
    scope: { platform: Platform; space: string },
    page: { limit: number; offset?: number | undefined },
  ): Promise<readonly AuditLine[]>;
  slackInstallation(space: string): Promise<{ readonly sealed: string } | null>;
  slackInstallations(): Promise<readonly { readonly space: string; readonly sealed: string }[]>;
  /** The same workspace again: the new one counts. */
  keepSlackInstallation(installation: { space: string; sealed: string; by: string; at: Instant }): Promise<void>;
  /** False: it had none. */
  dropSlackInstallation(space: string): Promise<boolean>;
};

/** `discord:<server>/<channel>`, `slack:<workspace>/<channel>` or `terminal`: as people write it, as the store keys it. */
export function targetText(target: Target): string {
  return target.platform === 'terminal' ? 'terminal' : `${target.platform}:${target.space}/${target.channel}`;
}

/** `discord:<server>` or `slack:<workspace>`: as the store keys a place. */
export function placeText({ platform, space }: Place): string {
  return `${platform}:${space}`;
}

/** Reads what `placeText()` writes; the store's own rows, so anything else is a defect. */
export function parsePlace(text: string): Place {
  const [, platform, space = ''] = /^(terminal|discord|slack):(.*)$/.exec(text) ?? [];
  if (platform !== 'terminal' && platform !== 'discord' && platform !== 'slack') throw new Error(`No place: ${text}`);
  return { platform, space };
}

/** Whether a place sees a story: everyone's and its own. */
export function isSeenFrom({ platform, space }: Place, { place }: { place?: Place | undefined }): boolean {
  return place === undefined || (place.platform === platform && place.space === space);
}

/**
 * Reads what `targetText()` writes. Throws an AppError (`bad_input`) that shows the three forms.
 */
export function parseTarget(text: string): Target {
  if (text === 'terminal') return { platform: 'terminal', space: '', channel: '' };
  const [, platform, space, channel] = /^(discord|slack):([^/\s]+)\/([^/\s]+)$/.exec(text) ?? [];
  if ((platform !== 'discord' && platform !== 'slack') || space === undefined || channel === undefined) {
    throw new AppError(
      'bad_input',
      `"${text}" is no channel; write terminal, discord:<server id>/<channel id> or slack:<workspace id>/<channel id>.`,
    );
  }
  return { platform, space, channel };
}
