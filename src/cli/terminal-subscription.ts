import type { Subscription } from '../nouns/subscription.ts';
import type { Instant } from '../nouns/time.ts';

/** Everything, to the terminal: what runs without an account tell. Kept like a row of the sources file: gone when it is not named. */
export function terminalSubscription(at: Instant): Subscription {
  return {
    id: 'terminal',
    target: { platform: 'terminal', space: '', channel: '' },
    filter: {},
    origin: 'file',
    createdBy: 'fineprint',
    createdAt: at,
  };
}
