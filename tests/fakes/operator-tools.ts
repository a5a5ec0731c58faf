import type { Operators } from '../../src/nouns/command.ts';
import type { Platform, Target } from '../../src/nouns/place.ts';

/** Operators with this channel, or none. */
export function operatorsIn(target: Target | null): Operators {
  let own = target;
  return {
    current: () => (own === null ? null : { target: own, setBy: 'command' }),
    async set(to) {
      own = to;
    },
    async reread() {},
  };
}

/** What it takes to tell operators: their channel, and the platforms that are away. */
export function operatorTools(target: Target | null, { away = [] }: { away?: readonly Platform[] | undefined } = {}) {
  return {
    operators: operatorsIn(target),
    connections: { isAway: (platform: Platform) => away.includes(platform), rows: () => [] },
    postWebhook: null,
  };
}
