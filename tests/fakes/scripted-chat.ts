import type { Chat, Looked, Outgoing, Sent } from '../../src/nouns/delivery.ts';
import type { Platform } from '../../src/nouns/place.ts';

/** A chat that answers as a test says, and remembers what it was asked. What it took is in `taken`. */
export type ScriptedChat = Chat & {
  readonly taken: Outgoing[];
  readonly looked: Outgoing[];
  /** The next sends end so; after that everything is taken. `took`: the message arrived although the answer says otherwise. */
  next(...outcomes: readonly (Sent & { took?: boolean | undefined })[]): void;
  /** What looking finds; unset: what was taken. */
  found?: Looked | undefined;
  missing: readonly string[];
  /** Channels of another server or workspace, whatever a target claims. */
  readonly foreign: Set<string>;
};

export function scriptedChat({
  platform = 'discord',
  repeatableForMs = 0,
}: {
  platform?: Platform | undefined;
  repeatableForMs?: number | undefined;
} = {}): ScriptedChat {
  const script: (Sent & { readonly took?: boolean | undefined })[] = [];
  const chat: ScriptedChat = {
    platform,
    repeatableForMs,
    taken: [],
    looked: [],
    missing: [],
    foreign: new Set(),
    next(...outcomes) {
      script.push(...outcomes);
    },
    async start() {},
    async send(message) {
      const { took = false, ...sent } = script.shift() ?? { outcome: 'sent', messageId: '' };
      if (sent.outcome !== 'sent' && !took) return sent;
      chat.taken.push(message);
      return sent.outcome === 'sent' ? { outcome: 'sent', messageId: `m${chat.taken.length}` } : sent;
    },
    async look(message) {
      chat.looked.push(message);
      if (chat.found !== undefined) return chat.found;
      const at = chat.taken.findIndex(({ deliveryId }) => deliveryId === message.deliveryId);
      return at < 0 ? { outcome: 'absent' } : { outcome: 'found', messageId: `m${at + 1}` };
    },
    async belongs({ channel }) {
      return !chat.foreign.has(channel);
    },
    async missingRights({ channel }) {
      return chat.foreign.has(channel) ? ['a channel of this server'] : chat.missing;
    },
    async stop() {},
  };
  return chat;
}
