import pLimit, { type LimitFunction } from 'p-limit';
import type { Place } from '../nouns/place.ts';
import { placeText } from '../nouns/place.ts';
import type { Probe } from '../nouns/probe.ts';

/**
 * One address at a time for each place; more wait. However much one place asks for, what is read for the others and by the polls waits
 * for one document of it at most.
 */
export function probeInTurn(probe: Probe): (place: Place) => Probe {
  const lines = new Map<string, LimitFunction>();
  const inTurn = async <Result>(place: Place, ask: () => Promise<Result>): Promise<Result> => {
    const key = placeText(place);
    const line = lines.get(key) ?? pLimit(1);
    lines.set(key, line);
    try {
      return await line(ask);
    } finally {
      if (line.activeCount + line.pendingCount === 0) lines.delete(key);
    }
  };
  return (place) => ({
    source: (source) => inTurn(place, () => probe.source(source)),
    address: (url) => inTurn(place, () => probe.address(url)),
  });
}
