import { messageOf } from '../nouns/errors.ts';
import type { Target } from '../nouns/place.ts';
import type { Check } from '../nouns/ports.ts';

/** Looks at each channel whether the bot can post there. `missing` says what it lacks, in the platform's words; `platform` is its name. */
export async function checkChannels(
  platform: string,
  { channels, missing }: { channels: readonly Target[]; missing(channel: string): Promise<readonly string[]> },
): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const { channel } of channels) {
    const what = `${platform} channel ${channel}`;
    try {
      const lacks = await missing(channel);
      checks.push(
        lacks.length === 0
          ? { what, state: 'ok', says: 'the bot can post there' }
          : { what, state: 'fault', says: `The bot cannot post there; it lacks ${lacks.join(', ')}.` },
      );
    } catch (thrown) {
      checks.push({ what, state: 'warning', says: messageOf(thrown) });
    }
  }
  return checks;
}
