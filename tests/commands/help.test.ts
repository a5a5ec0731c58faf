import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { parseCommand } from '../../src/chats/slack/parse-command.ts';
import { checkInput } from '../../src/nouns/command.ts';
import { ada, openWorkshop } from './workshop.ts';

test('help shows every command as it is written on Discord', async () => {
  const shop = await openWorkshop();
  expect(shop.shown(await shop.ask('help'))).toMatchInlineSnapshot(`
    "┃ Fineprint watches who trains AI on your data
    ┃
    ┃ Fineprint reads news feeds and policy pages, and reports what changed, who says so and how certain
    ┃ it is. Only you can see the answers.
    ┃
    ┃ For everyone
    ┃ • /latest: Show the newest stories. Example: “/latest company:OpenAI”: shows the newest stories
    ┃   about OpenAI.
    ┃ • /search: Search all stories seen so far. Example: “/search words:"private messages"
    ┃   since:month”: finds stories about private messages from the past month.
    ┃ • /story: Show a story from its first claim to its outcome, with sources and dates. Example:
    ┃   “/story story:"private messages"”: shows the story with these words, step by step.
    ┃ • /company: Show whether a company trains AI on your data, in its own words. Example: “/company
    ┃   name:OpenAI”: shows whether it does, since when, and how to opt out.
    ┃ • /policy: Show how a service changed its policies, or compare two revisions. Example: “/policy
    ┃   service:ChatGPT terms:"Privacy Policy" from:1”: shows what changed since it was first read.
    ┃ • /optout: Show how to opt out of AI training on your data. Example: “/optout company:LinkedIn”:
    ┃   shows where and how to opt out.
    ┃ • /why: Show why something was or wasn't posted here. Example: “/why
    ┃   item:https://example.org/article”: shows how this article was judged and what happened to it.
    ┃ • /status: Show what is being read, what is failing and since when.
    ┃ • /wrong: Report a mistake in a story. Example: “/wrong story:lawsuit photos”: asks what is wrong
    ┃   with that story.
    ┃ • /help: List the commands and how to use them.
    ┃
    ┃ For managers
    ┃ • /subscribe: Subscribe a channel to news and policy changes. Example: “/subscribe company:OpenAI
    ┃   severity:high”: posts serious news about OpenAI.
    ┃ • /subscriptions: List all channels' subscriptions; pause, change or test them.
    ┃ • /unsubscribe: Remove a channel's subscription.
    ┃ • /digest: Preview, schedule, post or turn off a channel's weekly digest. Example: “/digest do:set
    ┃   day:monday time:09:00 zone:Europe/Berlin”: posts a digest every Monday morning.
    ┃ • /mute: Mute a story or company in a channel for a while. Example: “/mute company:OpenAI
    ┃   for:week”: mutes OpenAI in this channel for a week.
    ┃ • /sources: List, add, remove or test sources. Example: “/sources action:add
    ┃   url:https://example.org/feed”: shows what this feed contains, then asks before adding it.
    ┃ • /export: Export subscriptions and digests as text.
    ┃ • /import: Import subscriptions and digests from an export.
    ┃ • /audit: Show who changed what here, and when.
    ┃ • /operators: Choose the channel that gets notices about Fineprint itself. Example: “/operators
    ┃   off:yes”: stops notices about Fineprint itself.
    ┃
    ┃ To get started, run /subscribe in the channel that should get alerts. You see a preview before
    ┃ anything is saved.
    "
  `);
  await shop.close();
});

test('help shows every command as it is written on Slack', async () => {
  const shop = await openWorkshop();
  const { lines } = await shop.ask('help', {}, { ...ada, platform: 'slack' });
  const text = JSON.stringify(lines);
  for (const { name } of commands) expect(text).toContain(`{"strong":"/fineprint ${name}"}`);
  await shop.close();
});

const examples = commands.flatMap((command) => command.examples.map(({ input }) => ({ command, input })));

test.each(examples)('the example “$command.name $input” can be typed on both platforms', ({ command, input }) => {
  const parsed = parseCommand(`${command.name} ${input}`, { commands, space: 'T1' });
  expect(parsed).toMatchObject({ kind: 'run', missing: [] });
  const onSlack = checkInput(command, parsed.kind === 'run' ? parsed.input : {});
  // On Discord, each value goes into a field of its own, so the example must name it.
  const names = Object.keys(command.options).join('|');
  const fields = input.split(new RegExp(` (?=(?:${names}):)`)).map((part) => part.split(/:(.*)/s));
  for (const [name = ''] of fields) expect(Object.keys(command.options)).toContain(name);
  const onDiscord = checkInput(
    command,
    Object.fromEntries(fields.map(([name, value = '']) => [name, value.replaceAll('"', '')])),
  );
  expect(onSlack).toEqual(onDiscord);
});
