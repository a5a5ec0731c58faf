import { messageOf } from '../nouns/errors.ts';
import type { Target } from '../nouns/place.ts';
import type { Check } from '../nouns/ports.ts';

/** Checks whether the bot can post in each channel. `missing` returns what it still needs, in the platform's words. */
export async function checkChannels(
  platform: string,
  { channels, missing }: { channels: readonly Target[]; missing(target: Target): Promise<readonly string[]> },
): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const target of channels) {
    const what = `${platform} channel ${target.channel}`;
    try {
      const lacks = await missing(target);
      checks.push(
        lacks.length === 0
          ? { what, state: 'ok', says: 'the bot can post there' }
          : { what, state: 'fault', says: `The bot can't post there. Missing: ${lacks.join(', ')}.` },
      );
    } catch (thrown) {
      checks.push({ what, state: 'warning', says: messageOf(thrown) });
    }
  }
  return checks;
}
