import type { Subscription } from '../nouns/subscription.ts';
import type { Instant } from '../nouns/time.ts';

/** The id of the subscription that Fineprint makes by itself. */
export const terminalId = 'terminal';

/** Sends every alert to the terminal, for runs without a chat account. Synced like a row of the sources file, so it disappears when it isn't used. */
export function terminalSubscription(at: Instant): Subscription {
  return {
    id: terminalId,
    target: { platform: 'terminal', space: '', channel: '' },
    filter: {},
    origin: 'file',
    createdBy: 'fineprint',
    createdAt: at,
  };
}
