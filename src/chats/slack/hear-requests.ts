import type { App, BlockSuggestion } from '@slack/bolt';
import { messageOf } from '../../nouns/errors.ts';
import type { Log } from '../../nouns/ports.ts';
import {
  handleButton,
  handleCommand,
  handleModal,
  handleShortcut,
  type RequestTools,
  rootCommand,
  suggestRows,
} from './handle-request.ts';
import { fieldId, type ModalState, modalId, readContext } from './modal.ts';
import { redacted } from './web-client.ts';

/** How many requests to remember, to recognise repeats. Slack repeats within minutes. */
const maxRemembered = 1000;

/**
 * Listens for everything people ask: the slash command, buttons, message shortcuts, forms and their lists. Each request is
 * acknowledged immediately (Slack waits 3 s) and then answered once, however often Slack repeats it. `settled()` waits for
 * answers in progress.
 */
export function hearRequests(app: App, tools: RequestTools): { settled(): Promise<void> } {
  const answering = new Set<Promise<void>>();
  const isRepeat = rememberRequests();
  const track = async (done: Promise<void>): Promise<void> => {
    answering.add(done);
    await done;
    answering.delete(done);
  };
  app.command(rootCommand, async ({ ack, body }) => {
    await ack();
    if (isRepeat(body.trigger_id)) return;
    await track(
      handleCommand(
        {
          text: body.text ?? '',
          triggerId: body.trigger_id,
          space: body.team_id,
          channel: body.channel_id,
          userId: body.user_id,
          userName: body.user_name,
          responseUrl: body.response_url,
        },
        tools,
      ),
    );
  });
  app.action({ type: 'block_actions' }, async ({ ack, body, action }) => {
    await ack();
    // Links open on their own, but Slack reports the press anyway.
    if (action.type !== 'button' || action.value === undefined || isRepeat(body.trigger_id)) return;
    await track(
      handleButton(
        {
          value: action.value,
          blockId: action.block_id,
          ...personOf(body),
          channel: body.channel?.id ?? '',
          userName: body.user.username ?? body.user.name ?? '',
          responseUrl: body.response_url,
        },
        tools,
      ),
    );
  });

  app.shortcut({ type: 'message_action' }, async ({ ack, shortcut: body }) => {
    await ack();
    if (body.type !== 'message_action' || isRepeat(body.trigger_id)) return;
    const { callback_id: command, channel, response_url: responseUrl, message } = body;
    const asked = { ...personOf(body), channel: channel.id, responseUrl };
    await track(handleShortcut({ ...asked, command, blocks: message.blocks }, tools));
  });
  app.view(modalId, async ({ ack, body, view }) => {
    await ack();
    const context = readContext(view.private_metadata);
    if (context === null || isRepeat(`view ${view.id} ${view.hash}`)) return;
    await track(handleModal({ ...context, ...personOf(body), values: view.state.values as ModalState }, tools));
  });
  app.options(fieldId, async ({ ack, body }) => {
    const { view, block_id: option, value: typed } = body as BlockSuggestion;
    const context = readContext(view?.private_metadata ?? '');
    if (context === null) return await ack({ options: [] });
    // Slack's documentation shows this payload both with and without the other fields.
    const values = (view as { state?: { values: ModalState } | undefined } | undefined)?.state?.values ?? {};
    await ack({ options: [...(await suggestRows({ ...context, ...personOf(body), option, typed, values }, tools))] });
  });

  return {
    async settled() {
      await Promise.allSettled(answering);
    },
  };
}

/** What commands need to know about the person who made a request. */
function personOf(body: {
  team?: { id: string } | null | undefined;
  user: { id: string; name?: string | undefined; team_id?: string | undefined };
}) {
  const { id: userId, name: userName = '', team_id: homeSpace } = body.user;
  return { space: body.team?.id ?? '', userId, userName, homeSpace };
}

/** Tells whether a request is a repeat, by its trigger id. Repeats share it across connections. */
function rememberRequests(): (triggerId: string) => boolean {
  const seen = new Set<string>();
  return (triggerId) => {
    if (seen.has(triggerId)) return true;
    seen.add(triggerId);
    const [oldest] = seen;
    if (seen.size > maxRemembered && oldest !== undefined) seen.delete(oldest);
    return false;
  };
}

/** Listens for events of the app itself: a person opens its home, or a workspace uninstalls it or revokes its tokens. */
export function hearEvents(
  app: App,
  tools: {
    opened: (who: { space: string; userId: string }) => Promise<void>;
    uninstalled: (space: string) => Promise<void>;
    log: Log;
  },
): void {
  const heard = async (what: string, work: () => Promise<void>) => {
    await work().catch((thrown: unknown) =>
      tools.log.warn({ what, problem: redacted(messageOf(thrown)) }, 'Slack event not handled'),
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
    // Losing user tokens doesn't matter: the bot never asks for any.
    if ((event.tokens.bot ?? []).length === 0) return;
    await heard('tokens revoked', () => tools.uninstalled(body.team_id));
  });
}
