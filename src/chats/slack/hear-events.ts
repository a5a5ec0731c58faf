import type { App } from '@slack/bolt';
import { messageOf } from '../../nouns/errors.ts';
import type { Log } from '../../nouns/ports.ts';
import { redacted } from './bolt-log.ts';

/** Listens to what happens to the app itself: somebody opens its home, a workspace takes it out or takes its tokens back. */
export function hearEvents(
  app: App,
  tools: {
    readonly opened: (who: { readonly space: string; readonly userId: string }) => Promise<void>;
    readonly uninstalled: (space: string) => Promise<void>;
    readonly log: Log;
  },
): void {
  const heard = async (what: string, work: () => Promise<void>) => {
    await work().catch((thrown: unknown) =>
      tools.log.warn({ what, problem: redacted(messageOf(thrown)) }, 'A Slack event was not handled'),
    );
  };
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return;
    await heard('home', () => tools.opened({ space: body.team_id, userId: event.user }));
  });
  app.event('app_uninstalled', async ({ body }) => {
    await heard('uninstalled', () => tools.uninstalled(body.team_id));
  });
  app.event('tokens_revoked', async ({ event, body }) => {
    // Tokens of people, which the bot never asks for, are no loss.
    if ((event.tokens.bot ?? []).length === 0) return;
    await heard('tokens revoked', () => tools.uninstalled(body.team_id));
  });
}
