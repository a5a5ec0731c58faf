/** A worker that hangs, dies or takes all memory, on the heap or outside it, when the document says so, and otherwise gives the document back. */
// biome-ignore lint/style/noDefaultExport: the pool calls a worker's default export.
export default async function read({ bytes }: { bytes: Uint8Array }) {
  const word = new TextDecoder().decode(bytes);
  if (word === 'loop') for (;;);
  if (word === 'wait') await new Promise(() => {});
  if (word === 'block') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (word === 'die') process.exit(1);
  if (word === 'swell') for (const kept: unknown[] = []; ; ) kept.push(new Array(1_000_000).fill(kept.length));
  if (word === 'fill') fillSlowly();
  if (word === 'throw') throw new Error('broken');
  return { ok: false, problem: `read: ${word}` };
}

/** As a parser does that decompresses: memory outside the heap, and no end. */
function fillSlowly(): never {
  for (const kept: Uint8Array[] = []; ; ) {
    kept.push(new Uint8Array(4 * 1024 * 1024).fill(1));
    for (const until = performance.now() + 5; performance.now() < until; );
  }
}
