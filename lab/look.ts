import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { renderCard as forDiscord } from '../src/chats/discord/render-card.ts';
import { drawPng } from '../src/chats/draw-png.ts';
import { renderCard as forSlack } from '../src/chats/slack/render-card.ts';
import type { Verb } from '../src/cli/io.ts';
import type { Card } from '../src/nouns/card.ts';
import { discordHtml } from './look/discord-html.ts';
import { lookCards } from './look/look-cards.ts';
import { slackHtml } from './look/slack-html.ts';

const widths = { wide: 720, narrow: 380 } as const;

/**
 * `npm run look -- FOLDER`: draws pictures of messages as Discord and Slack would show them, wide and narrow. They are drawn from the real
 * payloads, with the platforms' layout rules in plain HTML, by the Chromium in FINEPRINT_CHROMIUM (default: /usr/bin/chromium).
 */
export const look: Verb = (program, io) => {
  program
    .command('look')
    .description('Draw messages as Discord and Slack show them')
    .argument('<folder>', 'Folder for the pictures')
    .action(async (folder: string) => {
      await mkdir(folder, { recursive: true });
      const browser = await chromium.launch({
        executablePath: io.env.FINEPRINT_CHROMIUM ?? '/usr/bin/chromium',
        args: ['--no-sandbox'],
      });
      const page = await browser.newPage({ deviceScaleFactor: 2 });
      for (const [name, card] of Object.entries(await lookCards())) {
        const html = {
          discord: discordHtml(forDiscord(card, { hasPicture: true }), await pictureOf(card)),
          slack: slackHtml(forSlack(card)),
        };
        for (const [platform, body] of Object.entries(html)) {
          for (const [size, width] of Object.entries(widths)) {
            await page.setViewportSize({ width, height: 200 });
            await page.setContent(body);
            const file = join(folder, `${name}-${platform}-${size}.png`);
            await page.screenshot({ path: file, fullPage: true });
            io.out(file);
          }
        }
      }
      await browser.close();
    });
};

async function pictureOf({ picture }: Card): Promise<string | null> {
  if (picture === undefined) return null;
  return `data:image/png;base64,${Buffer.from(await drawPng(picture.svg)).toString('base64')}`;
}
