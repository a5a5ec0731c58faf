import type { Outgoing } from '../../nouns/delivery.ts';
import { targetText } from '../../nouns/place.ts';
import { createPace } from '../pace.ts';

type Addressed = Pick<Outgoing, 'target' | 'edits'>;

/** Turns to post and edit, within Slack's rate limits. */
export type Turns = {
  /** Takes a turn for this message: 0, or the milliseconds until there may be one. */
  take(message: Addressed): number;
  /** Slack asked for a pause after this message. */
  limited(message: Addressed, seconds: number): void;
};

/**
 * One message per second and channel. Slack tolerates short bursts without saying how long, so none is planned for; the
 * tenth more allows for uneven delays. docs.slack.dev/apis/web-api/rate-limits#posting-messages
 */
const postEveryMs = 1_100;

/** Edits are tier 3: 50 a minute for each workspace, bursts included. docs.slack.dev/reference/methods/chat.update */
const editEveryMs = 1_300;
const editsAtOnce = 4;

/**
 * Keeps Slack's limits: new messages by channel, edits by workspace. A pause that Slack asks for holds for the channel
 * or the workspace's edits; when two channels of a workspace must pause at the same time, the workspace has posted too
 * much in all, and all its channels pause.
 */
export function createTurns(ticks?: () => number): Turns {
  const posts = createPace({ everyMs: postEveryMs, burst: 1, ticks });
  const edits = createPace({ everyMs: editEveryMs, burst: editsAtOnce, ticks });
  /** The channel of each workspace that was limited last. */
  const limited = new Map<string, string>();
  return {
    take({ target, edits: edited }) {
      if (edited !== undefined) return edits.take(target.space);
      const shutMs = posts.closedMs(target.space);
      return shutMs > 0 ? shutMs : posts.take(targetText(target));
    },
    limited({ target, edits: edited }, seconds) {
      const ms = seconds * 1_000;
      if (edited !== undefined) {
        edits.close(target.space, ms);
        return;
      }
      const channel = targetText(target);
      const other = limited.get(target.space);
      if (other !== undefined && other !== channel && posts.closedMs(other) > 0) posts.close(target.space, ms);
      posts.close(channel, ms);
      limited.set(target.space, channel);
    },
  };
}
