import { messageOf } from '../../nouns/errors.ts';
import type { Clock, Log } from '../../nouns/ports.ts';
import { minuteMs, msOf } from '../../nouns/time.ts';
import type { Workspaces } from './workspaces.ts';

/** The longest a new admin has to wait before being recognised. */
const rememberMs = 5 * minuteMs;
/** How many people to remember before the memory is cleared. */
const maxRemembered = 1000;

/**
 * Decides who may change subscriptions, from `SLACK_MANAGERS`: `everyone`, `admins` (workspace admins and owners, looked up
 * in Slack and remembered for 5 minutes) or user ids separated by commas or spaces. If Slack can't say, a person is not a manager.
 */
export function managersBy(
  setting: string,
  tools: { workspaces: Workspaces; clock: Clock; log: Log },
): (person: { space: string; userId: string }) => Promise<boolean> {
  const words = setting.split(/[\s,]+/).filter((word) => word !== '');
  if (words.includes('everyone')) return async () => true;
  const ids = new Set(words);
  if (!ids.has('admins')) return async ({ userId }) => ids.has(userId);
  const remembered = new Map<string, { readonly isAdmin: boolean; readonly untilMs: number }>();
  return async ({ space, userId }) => {
    if (ids.has(userId)) return true;
    const person = `${space} ${userId}`;
    const nowMs = msOf(tools.clock.now());
    const known = remembered.get(person);
    if (known !== undefined && known.untilMs > nowMs && known.untilMs <= nowMs + rememberMs) return known.isAdmin;
    try {
      const workspace = await tools.workspaces.of(space);
      const { user } = (await workspace?.client.users.info({ user: userId })) ?? {};
      const isAdmin = user?.is_admin === true || user?.is_owner === true;
      if (remembered.size >= maxRemembered) remembered.clear();
      remembered.set(person, { isAdmin, untilMs: nowMs + rememberMs });
      return isAdmin;
    } catch (thrown) {
      tools.log.warn({ userId, problem: messageOf(thrown) }, 'Slack admin lookup failed');
      return false;
    }
  };
}
