import { noticeText, storageCard } from '../cards/alert/notice-card.ts';
import type { Chat } from '../nouns/delivery.ts';
import { type Platform, type Target, targetText } from '../nouns/place.ts';
import type { Clock, Log } from '../nouns/ports.ts';
import type { StorageStore, StorageTrouble } from '../nouns/store.ts';
import type { PostWebhook } from './operators.ts';

export type StorageWatchTools = {
  readonly store: StorageStore;
  readonly chats: ReadonlyMap<Platform, Chat>;
  readonly clock: Clock;
  readonly log: Log;
  /** Who to tell now. Null: trouble appears only in the log and in `status`. */
  readonly operators: () => Target | null;
  /** Told if the channel doesn't take the message, or there is none. Null: no webhook is set. */
  readonly postWebhook: PostWebhook | null;
};

/**
 * Returns a beat that tries to store again while nothing can be stored, and tells the operators: one message for each
 * trouble, edited when it is over; if the chat doesn't take it, the webhook hears of both. It goes straight to the chat, as the
 * outbox can't be written then.
 */
export function createStorageWatch(tools: StorageWatchTools): () => Promise<void> {
  const { store, clock, postWebhook } = tools;
  /** `messageId`: null if the webhook was told. */
  let told: { readonly trouble: StorageTrouble; readonly messageId: string | null } | null = null;
  return async () => {
    const trouble = (await store.canStore()) ? null : store.storageTrouble();
    if (trouble !== null && told === null) {
      const card = storageCard(trouble, { over: null });
      const messageId = await tell({ trouble, card }, tools);
      if (messageId === null && postWebhook !== null) await postWebhook(noticeText(card));
      if (messageId !== null || postWebhook !== null) told = { trouble, messageId };
    } else if (trouble === null && told !== null) {
      const card = storageCard(told.trouble, { over: clock.now() });
      const { messageId } = told;
      if (messageId === null) await postWebhook?.(noticeText(card));
      if (messageId === null || (await tell({ ...told, messageId, card }, tools)) !== null) told = null;
    }
  };
}

/** The message's id; null if it couldn't be sent, or there is nobody to tell. */
async function tell(
  { trouble, messageId, card }: { trouble: StorageTrouble; messageId?: string; card: ReturnType<typeof storageCard> },
  { chats, operators, log }: StorageWatchTools,
): Promise<string | null> {
  const target = operators();
  const chat = target === null ? undefined : chats.get(target.platform);
  if (target === null || chat === undefined) return null;
  const deliveryId = `storage:${trouble.since}${messageId === undefined ? '' : ':over'}>${targetText(target)}`;
  const sent = await chat.send({ deliveryId, target, card, edits: messageId });
  if (sent.outcome === 'sent') return sent.messageId;
  log.warn({ outcome: sent.outcome }, 'Operators not told about the database yet');
  return null;
}
