/** 0 up to 1, the same numbers for the same seed (Tommy Ettinger's mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 1 to `most`. */
export function oneTo(most: number, random: () => number): number {
  return 1 + Math.floor(random() * most);
}
