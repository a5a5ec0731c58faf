import { commands } from '../../commands/index.ts';
import type { RawInput } from '../../src/nouns/command.ts';
import { startChat as startDiscord } from '../chats/discord/start-chat.ts';
import { startChat as startSlack } from '../chats/slack/start-chat.ts';
import { nested, wordsOf } from '../fakes/discord-rules.ts';
import { type DiscordServer, fakeChannels } from '../fakes/discord-server.ts';
import type { SlackServer } from '../fakes/slack-server.ts';
import type { Workshop } from './workshop.ts';

/** What somebody was told on one platform. */
export type Told = {
  readonly isPrivate: boolean;
  /** The words alone, in order, without markup, addresses, channels and times. */
  readonly words: string;
  readonly buttons: readonly string[];
};

/** The same bot on Discord and on Slack, over the workshop's store; stopping fails if a platform was sent what it refuses. */
export type BothPlatforms = Awaited<ReturnType<typeof openBoth>>;

export async function openBoth(shop: Workshop) {
  const chats = { commands, answer: shop.answer, suggest: shop.suggestFor };
  const discord = await startDiscord(chats);
  const slack = await startSlack(chats);
  return {
    ...askBoth({ discord: discord.server, slack: slack.server }),
    async [Symbol.asyncDispose]() {
      await discord[Symbol.asyncDispose]();
      await slack[Symbol.asyncDispose]();
    },
  };
}

/** Asks the bot that is connected to both stand-ins, as a manager in the channel `news`. */
export function askBoth({ discord, slack }: { discord: DiscordServer; slack: SlackServer }) {
  const ada = { channel: fakeChannels.news, userName: 'ada', manager: true };
  let message: Awaited<ReturnType<typeof discord.command>>['message'] | undefined;

  const fromDiscord = (answered: Awaited<ReturnType<typeof discord.command>>): Told => {
    message = answered.message;
    const nodes = (answered.message.components ?? []).flatMap(nested);
    return {
      isPrivate: answered.isPrivate,
      words: words(
        nodes
          .filter(({ type }) => type === 10)
          .map(({ content }) => String(content))
          .join('\n'),
      ),
      buttons: nodes.filter(({ custom_id }) => custom_id !== undefined).map(({ label }) => String(label)),
    };
  };
  const fromSlack = async (payload: Parameters<typeof slack.emit>[0]): Promise<Told> => {
    const count = slack.responses.length;
    slack.emit(payload);
    await slack.until(() => slack.responses.length > count);
    const response = slack.responses.at(-1) as SlackResponse;
    const parts = (response.blocks ?? []).flatMap(textsOf);
    return {
      isPrivate: response.response_type === 'ephemeral' || response.replace_original === true,
      words: words(parts.join('\n')),
      buttons: slackButtons(response).map(({ text }) => text.text),
    };
  };

  return {
    /** Asks on both platforms; on Slack every value is written in quotes. */
    async ask(command: string, input: RawInput = {}): Promise<{ discord: Told; slack: Told }> {
      const written = Object.entries(input).map(([name, value]) => ` ${name}:"${slackEscaped(String(value))}"`);
      return {
        discord: fromDiscord(
          await discord.command(ada, command, input as Readonly<Record<string, string | number | boolean>>),
        ),
        slack: await fromSlack(slack.command(`${command}${written.join('')}`)),
      };
    },
    /** Presses the button of that label under the last answer of each. */
    async press(label: string): Promise<{ discord: Told; slack: Told }> {
      if (message === undefined) throw new Error('Nothing was answered yet');
      const id = (message.components ?? [])
        .flatMap(nested)
        .find((node) => node.label === label && node.custom_id !== undefined)?.custom_id;
      const value = slackButtons(slack.responses.at(-1) as SlackResponse).find(
        ({ text }) => text.text === label,
      )?.value;
      if (id === undefined || value === undefined) throw new Error(`No button "${label}" in ${wordsOf(message)}`);
      return {
        discord: fromDiscord(await discord.press(ada, message, String(id))),
        slack: await fromSlack(slack.press(value, 'answer-1')),
      };
    },
    complete: async (command: string, typed: { option: string; value: string }) =>
      await discord.complete(ada, command, typed),
  };
}

type SlackText = { readonly text: string };
type SlackBlock = {
  readonly type: string;
  readonly text?: SlackText | undefined;
  readonly fields?: readonly SlackText[] | undefined;
  readonly elements?:
    | readonly { readonly text?: string | SlackText | undefined; readonly value?: string | undefined }[]
    | undefined;
};
type SlackResponse = {
  readonly response_type?: string | undefined;
  readonly replace_original?: boolean | undefined;
  readonly blocks?: readonly SlackBlock[] | undefined;
};

function textsOf({ type, text, fields = [], elements = [] }: SlackBlock): readonly string[] {
  if (type === 'actions') return [];
  const small = elements.flatMap((element) => (typeof element.text === 'string' ? [element.text] : []));
  return [...(text === undefined ? [] : [text.text]), ...fields.map((field) => field.text), ...small];
}

function slackButtons({ blocks = [] }: SlackResponse): readonly { text: SlackText; value: string }[] {
  return blocks
    .flatMap(({ elements = [] }) => elements)
    .flatMap(({ text, value }) => (typeof text === 'object' && value !== undefined ? [{ text, value }] : []));
}

/** As Slack hands over what people write. */
function slackEscaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What remains of either platform's markup when only words are looked at. */
function words(text: string): string {
  return text
    .replaceAll(/<t:\d+:\w>|<!date\^[^>]*>|<#\w+>/g, ' ')
    .replaceAll(/<https?:[^|>]*\|([^>]*)>/g, '$1')
    .replaceAll(/\]\(https?:[^)\s]*\)/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('/fineprint ', '/')
    .replaceAll(/^```diff$/gm, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
