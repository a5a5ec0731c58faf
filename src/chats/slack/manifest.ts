import type { Command } from '../../nouns/command.ts';
import { rootCommand } from './handle-request.ts';

/** Slack's limit for a command's description and usage hint is not documented; its own form shows no more. */
const hintLength = 200;

/** What the bot asks a workspace for. */
export const botScopes = [
  'chat:write', // alerts
  'commands',
  'channels:read', // whether the bot may post there
  'groups:read',
  'channels:history', // whether a message without an answer arrived
  'groups:history',
  'users:read', // SLACK_MANAGERS=admins
  'files:write', // the picture of a digest
] as const;

/**
 * The app manifest of this bot, in its Socket Mode form, or with `url` (the bot's public https address) in its HTTP form:
 * one slash command that names the sub-commands, the shortcuts of messages, the buttons, and no scope that nothing uses. Plain data, to be written
 * as YAML or JSON (docs.slack.dev/reference/app-manifest).
 */
export function slackManifest(
  commands: readonly Pick<Command, 'name' | 'about' | 'menu'>[],
  { url }: { url?: string | undefined } = {},
): object {
  const address = url === undefined ? undefined : `${url.replace(/\/+$/, '')}/slack/events`;
  const shortcuts = commands.flatMap(({ name, about, menu }) =>
    menu === undefined ? [] : [{ name: menu.label, type: 'message', callback_id: name, description: about }],
  );
  return {
    display_information: {
      name: 'Fineprint',
      description: 'Tells channels who starts, stops or is sued over training AI on people’s data',
      background_color: '#1f2937',
    },
    features: {
      ...(shortcuts.length === 0 ? {} : { shortcuts }),
      app_home: { home_tab_enabled: true, messages_tab_enabled: false },
      bot_user: { display_name: 'Fineprint', always_online: true },
      slash_commands: [
        {
          command: rootCommand,
          description: 'News and policy changes about AI training on people’s data',
          usage_hint: commands
            .map(({ name }) => name)
            .join(' | ')
            .slice(0, hintLength),
          // Channels in a command then come with their ids.
          should_escape: true,
          url: address,
        },
      ],
    },
    oauth_config: {
      ...(url === undefined ? {} : { redirect_urls: [`${url.replace(/\/+$/, '')}/slack/oauth_redirect`] }),
      scopes: { bot: [...botScopes] },
    },
    settings: {
      interactivity: {
        is_enabled: true,
        ...(address === undefined ? {} : { request_url: address, message_menu_options_url: address }),
      },
      event_subscriptions: {
        request_url: address,
        bot_events: ['app_home_opened', 'app_uninstalled', 'tokens_revoked'],
      },
      org_deploy_enabled: false,
      socket_mode_enabled: address === undefined,
      token_rotation_enabled: false,
    },
  };
}
