import type { StoryState } from '../src/nouns/words.ts';

/** What contradicts each true state, as a reader would say who was misled by it. Another wrong state is only weak. */
export const contradictory: Readonly<Record<string, readonly StoryState[]>> = {
  reported: ['ruled', 'settled', 'dismissed', 'reversed'],
  alleged: ['confirmed', 'ruled', 'settled', 'dismissed', 'reversed'],
  denied: ['confirmed', 'ruled', 'settled', 'dismissed'],
  confirmed: ['denied', 'settled', 'ruled', 'dismissed'],
  ruled: ['settled', 'dismissed', 'denied', 'confirmed'],
  settled: ['denied', 'dismissed'],
  dismissed: ['confirmed', 'settled', 'ruled', 'denied'],
  reversed: ['confirmed', 'settled', 'dismissed', 'denied'],
};
