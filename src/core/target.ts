import { AppError } from '../errors.ts';
import type { Target } from '../types.ts';

/** `discord:<server>/<channel>`, `slack:<workspace>/<channel>` or `terminal`: as people write it, as the store keys it. */
export function targetText(target: Target): string {
  return target.platform === 'terminal' ? 'terminal' : `${target.platform}:${target.space}/${target.channel}`;
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
