import { messageOf } from '../../nouns/errors.ts';
import type { Clock, Log } from '../../nouns/ports.ts';
import { minuteMs, msOf } from '../../nouns/time.ts';
import type { Workspaces } from './workspaces.ts';

/** The longest a new admin has to wait before being recognised. */
const rememberMs = 5 * minuteMs;
/** How many people to remember before the memory is cleared. */
const maxRemembered = 1000;

/** Who asks. `homeSpace`: the workspace that they are a member of, if Slack named it: another one in a channel shared with it. */
type Person = { readonly space: string; readonly userId: string; readonly homeSpace?: string | undefined };

/**
 * Decides who may change subscriptions, from `SLACK_MANAGERS`: `everyone` in the workspace, `admins` (workspace admins and owners, looked
 * up in Slack and remembered for 5 minutes) or user ids separated by commas or spaces. Somebody from another workspace, in a channel shared
 * with it (Slack Connect), is a manager only by id. If Slack can't say, a person is not a manager.
 */
export function managersBy(
  setting: string,
  tools: { workspaces: Workspaces; clock: Clock; log: Log },
): (person: Person) => Promise<boolean> {
  const ids = new Set(setting.split(/[\s,]+/).filter((word) => word !== ''));
  const remembered = new Map<string, { readonly isManager: boolean; readonly untilMs: number }>();
  const lookUp = async ({ space, userId }: Person) => {
    const workspace = await tools.workspaces.of(space);
    const { user } = (await workspace?.client.users.info({ user: userId })) ?? {};
    if (user === undefined || !isMember(user, space)) return false;
    return ids.has('everyone') || user.is_admin === true || user.is_owner === true;
  };
  return async (person) => {
    const { space, userId, homeSpace = space } = person;
    if (ids.has(userId)) return true;
    // Members are most of those who ask; for them nothing needs to be looked up.
    if (ids.has('everyone') && homeSpace === space) return true;
    if (!ids.has('everyone') && !ids.has('admins')) return false;
    const key = `${space} ${userId}`;
    const nowMs = msOf(tools.clock.now());
    const known = remembered.get(key);
    if (known !== undefined && known.untilMs > nowMs && known.untilMs <= nowMs + rememberMs) return known.isManager;
    try {
      const isManager = await lookUp(person);
      if (remembered.size >= maxRemembered) remembered.clear();
      remembered.set(key, { isManager, untilMs: nowMs + rememberMs });
      return isManager;
    } catch (thrown) {
      tools.log.warn({ userId, problem: messageOf(thrown) }, 'Slack admin lookup failed');
      return false;
    }
  };
}

/** Whether a user is of this workspace, which may be one of several in an organisation (docs.slack.dev/reference/objects/user-object). */
function isMember(user: UserSeen, space: string): boolean {
  return user.team_id === undefined || user.team_id === space || user.enterprise_user?.teams?.includes(space) === true;
}

type UserSeen = {
  readonly team_id?: string | undefined;
  readonly enterprise_user?: { readonly teams?: readonly string[] | undefined } | undefined;
};
