import type { Readable } from 'node:stream';

/** The bytes of a body; null as soon as there are more than `maxBytes`, and then nothing more is read. */
export async function readBody(body: Readable, { maxBytes }: { maxBytes: number }): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) {
      body.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size);
}
