import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
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
    ┃ • /latest: Show the newest stories. Example: “/latest company:OpenAI”: the newest stories about
    ┃   OpenAI.
    ┃ • /search: Search all stories seen so far. Example: “/search words:"private messages"
    ┃   since:month”: what was told of private messages in the past month.
    ┃ • /story: Show a story from its first claim to its outcome, with sources and dates. Example:
    ┃   “/story story:"private messages"”: the story that holds these words, step by step.
    ┃ • /company: Show whether a company trains AI on your data, by its own words. Example: “/company
    ┃   name:OpenAI”: whether it does, since when, and how to say no.
    ┃ • /policy: Show how a service changed its policies, or compare two versions. Example: “/policy
    ┃   service:ChatGPT terms:"Privacy Policy" from:1”: what changed in it since it was first read.
    ┃ • /optout: Show how to say no to AI training on your data. Example: “/optout company:LinkedIn”:
    ┃   where and how to say no there.
    ┃ • /why: Show why something was posted here, or why it was not. Example: “/why
    ┃   item:https://example.org/article”: how this article was judged and what came of it.
    ┃ • /status: Show what is read, what fails and since when.
    ┃ • /wrong: Say what is wrong with how a story was told. Example: “/wrong story:lawsuit photos”:
    ┃   asks what is wrong with that story.
    ┃ • /help: Show what there is and how to write it.
    ┃
    ┃ For managers
    ┃ • /subscribe: Tell a channel about what matters to it. Example: “/subscribe company:OpenAI
    ┃   severity:high”: what is serious about OpenAI.
    ┃ • /subscriptions: List what the channels here are told; pause, change or test it.
    ┃ • /unsubscribe: Stop telling a channel about something.
    ┃ • /digest: Show, set or end the weekly digest of a channel. Example: “/digest set monday 09:00
    ┃   Europe/Berlin”: a digest every Monday morning.
    ┃ • /mute: Keep a story or a company out of a channel for a while. Example: “/mute company:OpenAI
    ┃   for:week”: nothing about OpenAI here for a week.
    ┃ • /sources: List, add, remove or test what is read for this place. Example: “/sources action:add
    ┃   url:https://example.org/feed”: shows what this feed holds, then asks.
    ┃ • /export: Subscriptions and digests of this place as text, for import.
    ┃ • /import: Put in subscriptions and digests that export gave.
    ┃ • /audit: Who changed what here, and when.
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
