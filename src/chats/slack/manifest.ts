import type { Command } from '../../nouns/command.ts';
import { rootCommand } from './handle-request.ts';

/** Slack doesn't document a limit for usage hints; its own form shows no more than this. */
const hintLength = 200;

/** The scopes the bot requests from a workspace. */
export const botScopes = [
  'chat:write', // alerts
  'commands',
  'channels:read', // check whether the bot can post in a channel
  'groups:read',
  'channels:history', // check whether an unconfirmed message arrived
  'groups:history',
  'users:read', // SLACK_MANAGERS=admins
  'files:write', // the picture of a digest
  'im:write', // tell the person who subscribed a channel that it can't be reached
] as const;

/**
 * The bot's app manifest, for Socket Mode or, with `url` (the bot's public https address), for HTTP. It declares one slash
 * command whose hint lists the sub-commands, the message shortcuts, and only scopes that are used. Plain data, ready to
 * write as YAML or JSON (docs.slack.dev/reference/app-manifest).
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
      description: 'Alerts when a company starts or stops training AI on people’s data, or is sued over it',
      background_color: '#1f2937',
    },
    features: {
      ...(shortcuts.length === 0 ? {} : { shortcuts }),
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'Fineprint', always_online: true },
      slash_commands: [
        {
          command: rootCommand,
          description: 'News and policy changes about AI training on people’s data',
          usage_hint: commands
            .map(({ name }) => name)
            .join(' | ')
            .slice(0, hintLength),
          // Makes Slack send channels in a command with their ids.
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
