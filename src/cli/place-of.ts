import { AppError } from '../nouns/errors.ts';
import type { Place } from '../nouns/place.ts';

/** Reads `discord:<server ID>` or `slack:<workspace ID>`. Throws `bad_input` for anything else. */
export function placeOf(text: string): Place {
  const [, platform, space] = /^(discord|slack):([^/\s]+)$/.exec(text) ?? [];
  if ((platform !== 'discord' && platform !== 'slack') || space === undefined) {
    const forms = 'discord:<server ID> or slack:<workspace ID>';
    throw new AppError('bad_input', `"${text}" isn't a server or workspace. Use ${forms}.`);
  }
  return { platform, space };
}
