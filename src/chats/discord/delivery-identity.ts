import { createHash } from 'node:crypto';
import type { Outgoing } from '../../nouns/delivery.ts';
import type { Marks } from './render-card.ts';

type Identified = Pick<Outgoing, 'deliveryId' | 'target'>;

/**
 * 22 characters of base64url (Discord takes 25), the same for every try of one delivery. Discord checks a nonce per
 * author, not per channel, so that the channel is in it.
 */
export function nonceOf(message: Identified): string {
  return digest(message).toString('base64url').slice(0, 22);
}

/**
 * Two component ids, by which a delivery is found again in a channel's history. Discord does not keep the nonce of a
 * message (discord.py issue 2451), but keeps the `id` that its components were given: a 32-bit number, unique in the message
 * (discord.com/developers/docs/components/reference#anatomy-of-a-component). It numbers components without one from 1
 * on; ours start far above.
 */
export function marksOf(message: Identified): Marks {
  const bytes = digest(message);
  const first = markAt(bytes, 20);
  const second = markAt(bytes, 24);
  return [first, second === first ? second + 1 : second];
}

function markAt(bytes: Buffer, offset: number): number {
  return 1000 + (bytes.readUInt32BE(offset) % 2_000_000_000);
}

function digest({ deliveryId, target }: Identified): Buffer {
  return createHash('sha256').update(`${deliveryId}\n${target.channel}`).digest();
}
