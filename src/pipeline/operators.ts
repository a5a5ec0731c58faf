import { connectionCard, noticeText, operatorsCard } from '../cards/alert/notice-card.ts';
import { newDelivery } from '../core/plan/plan-alerts.ts';
import type { Card } from '../nouns/card.ts';
import type { Operators } from '../nouns/command.ts';
import type { Connection } from '../nouns/connection.ts';
import type { Alert, AlertCommit } from '../nouns/delivery.ts';
import { messageOf } from '../nouns/errors.ts';
import { parseTarget, type Target, targetText } from '../nouns/place.ts';
import type { Store } from '../nouns/store.ts';
import { type Instant, minuteMs, msOf } from '../nouns/time.ts';
import type { Connections } from './connections.ts';
import type { StageTools } from './for-each-safely.ts';

/** Where the store keeps the channel set by a command; an empty text is none. */
const key = 'operators';

/** The operators' channel that a command set; null if none did. */
export async function storedOperators(store: Pick<Store, 'value'>): Promise<Target | null> {
  const stored = (await store.value(key)) ?? '';
  return stored === '' ? null : parseTarget(stored);
}

/**
 * The operators' channel: the one from the settings or, without that, the one set by a command, which is read from the store
 * once and kept there.
 */
export async function openOperators(
  fixed: { readonly file: Target | null; readonly setting: Target | null },
  { store }: { store: Store },
): Promise<Operators> {
  let byCommand = await storedOperators(store);
  return {
    current() {
      if (fixed.file !== null) return { target: fixed.file, setBy: 'file' };
      if (fixed.setting !== null) return { target: fixed.setting, setBy: 'setting' };
      return byCommand === null ? null : { target: byCommand, setBy: 'command' };
    },
    async reread() {
      byCommand = await storedOperators(store);
    },
    async set(target, audit) {
      await store.setValue(key, target === null ? '' : targetText(target));
      byCommand = target;
      const alert: Alert = {
        id: `operators:${target === null ? 'none' : targetText(target)}:${audit.at}`,
        storyId: null,
        reason: 'health',
        card: operatorsCard(),
        at: audit.at,
      };
      const deliveries = target === null ? [] : [newDelivery(alert, { target })];
      await store.commitAlerts([{ alerts: [{ alert, deliveries }] }], audit);
    },
  };
}

/** Posts a text to the operators' webhook. Never rejects. */
export type PostWebhook = (text: string) => Promise<void>;

export type OperatorTools = StageTools & {
  readonly operators: Operators;
  readonly connections: Pick<Connections, 'isAway' | 'rows'>;
  /** Null: none is set. */
  readonly postWebhook: PostWebhook | null;
};

/** Whether there is an operators' channel that can be posted in: its platform isn't away, and it isn't lost. */
export async function isOperatorsReached({
  store,
  operators,
  connections,
}: Pick<OperatorTools, 'store' | 'operators' | 'connections'>): Promise<boolean> {
  const target = operators.current()?.target;
  if (target === undefined || connections.isAway(target.platform)) return false;
  return (await store.lostTargets()).every((lost) => targetText(lost.target) !== targetText(target));
}

/**
 * A notice for the operators, by the first way that works: their channel, unless its platform is away or it is lost; the
 * webhook, which is called at once; their channel all the same, where it waits. Returns what to write to the outbox. The id
 * makes a notice one that is told once.
 */
export async function operatorNotice(
  { id, card, at }: { id: string; card: Card; at: Instant },
  tools: OperatorTools,
): Promise<readonly AlertCommit[]> {
  const { operators, postWebhook, log } = tools;
  if (postWebhook !== null && !(await isOperatorsReached(tools))) {
    await postWebhook(noticeText(card));
    return [];
  }
  const target = operators.current()?.target;
  if (target === undefined) {
    log.warn({ notice: noticeText(card) }, 'Nobody to tell: no operators are set');
    return [];
  }
  const alert: Alert = { id, storyId: null, reason: 'health', card, at };
  return [{ alert, deliveries: [newDelivery(alert, { target })] }];
}

/** How long a platform may be out of reach before operators are told. One that refuses the bot is told at once. */
const toldAfterMs = 10 * minuteMs;

/**
 * Tells the operators about a platform that refuses the bot or can't be reached for 10 minutes, and later that it is back:
 * once each. Call it regularly.
 */
export function watchConnections(tools: OperatorTools): () => Promise<void> {
  const told = new Set<Connection['platform']>();
  return async () => {
    const { store, clock, connections, log } = tools;
    const now = clock.now();
    for (const row of connections.rows()) {
      const { platform, state, since } = row;
      const isDown = state === 'refused' || (state === 'connecting' && msOf(now) - msOf(since) >= toldAfterMs);
      const isBack = state === 'connected' && told.has(platform);
      if (!isBack && (!isDown || told.has(platform))) continue;
      try {
        const notices = await operatorNotice(
          { id: `connection:${platform}:${state}:${since}`, card: connectionCard(row), at: now },
          tools,
        );
        await store.commitAlerts([{ alerts: notices }]);
        if (isBack) told.delete(platform);
        else told.add(platform);
      } catch (thrown) {
        log.error({ platform, problem: messageOf(thrown) }, 'Operators not told');
      }
    }
  };
}
