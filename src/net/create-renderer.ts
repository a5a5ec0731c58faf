import { accessSync, constants } from 'node:fs';
import pLimit from 'p-limit';
import type { Browser, BrowserContext, Request, Route } from 'playwright-core';
import { AppError, messageOf } from '../nouns/errors.ts';
import type { RawPage } from '../nouns/policy.ts';
import type { FetchPart, Log, Render } from '../nouns/ports.ts';

/** For one page, start of the browser not counted. */
const defaultDeadlineMs = 30_000;
/** A page that still asks for something then is taken as it is. */
const quietWithinMs = 8_000;
/** Requests and bytes that one page may cause. */
const maxParts = 80;
const maxPartBytes = 30 * 1024 * 1024;
const maxPageChars = 15 * 1024 * 1024;
/** The browser ends when no page came for so long: it takes more memory than the bot. */
const idleMs = 20_000;

/** What text does not need. */
const unwanted = new Set([
  'image',
  'media',
  'font',
  'texttrack',
  'eventsource',
  'websocket',
  'manifest',
  'ping',
  'other',
]);

/**
 * Runs the scripts of pages that are empty without them, in a Chromium of the operator's (`executablePath`), one page at a time. The
 * browser has no way to the network: the page is the one that was fetched already, and what it asks for is fetched by `part`, with the
 * same address guard and limits as any page. Throws an AppError (`bad_setup`) where there is no program. Only GET; no pictures, frames, sockets, downloads, stored data or second pages.
 */
export function createRenderer(options: {
  executablePath: string;
  userAgent: string;
  part: FetchPart;
  log: Log;
  deadlineMs?: number | undefined;
}): { readonly render: Render; stop(): Promise<void> } {
  const { log, part } = options;
  try {
    accessSync(options.executablePath, constants.X_OK);
  } catch (thrown) {
    throw new AppError(
      'bad_setup',
      `FINEPRINT_CHROMIUM is ${options.executablePath}, where no program is; write the path of a Chromium, or leave it out.`,
      { cause: thrown },
    );
  }
  const deadlineMs = options.deadlineMs ?? defaultDeadlineMs;
  const oneAtATime = pLimit(1);
  let running: Promise<Browser> | undefined;
  let idle: NodeJS.Timeout | undefined;

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ending = running;
    running = undefined;
    await (await ending?.catch(() => undefined))?.close();
  }

  async function renderNow(page: RawPage): Promise<{ html: string } | { problem: string }> {
    clearTimeout(idle);
    let context: BrowserContext | undefined;
    let timer: NodeJS.Timeout | undefined;
    try {
      running ??= launch(options.executablePath);
      const browser = await running;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`It was not done within ${deadlineMs / 1000} s.`)), deadlineMs);
      });
      context = await browser.newContext({
        userAgent: options.userAgent,
        acceptDownloads: false,
        serviceWorkers: 'block',
        locale: 'en-US',
      });
      return { html: await Promise.race([read(context, page, part), late]) };
    } catch (thrown) {
      const problem = messageOf(thrown).split('\n')[0] ?? '';
      log.warn({ url: page.url, problem }, 'Page not rendered');
      // A browser that hangs or died is not used again.
      await end();
      return { problem };
    } finally {
      clearTimeout(timer);
      await context?.close().catch(() => undefined);
      idle = setTimeout(() => void end(), idleMs);
      idle.unref();
    }
  }

  return { render: (page) => oneAtATime(() => renderNow(page)), stop: end };
}

async function launch(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return await chromium.launch({
    executablePath,
    // Root cannot use the sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    // Nothing leaves the browser but through our own fetch: this proxy does not exist, and loopback is no exception.
    proxy: { server: 'http://127.0.0.1:9', bypass: '<-loopback>' },
    args: ['--disable-background-networking', '--disable-dev-shm-usage', '--disable-gpu', '--no-first-run'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

async function read(context: BrowserContext, page: RawPage, part: FetchPart): Promise<string> {
  const tab = await context.newPage();
  tab.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  await context.routeWebSocket(/.*/, (socket) => void socket.close());
  await context.route(/.*/, answerOf(page, part));
  await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
  await tab.waitForLoadState('networkidle', { timeout: quietWithinMs }).catch(() => undefined);
  const html = await tab.content();
  if (html.length > maxPageChars) throw new Error('It grew to more than 15 MiB.');
  return html;
}

/** Answers what a page asks for: itself from what was fetched, its scripts and data from the network, the rest not at all. */
function answerOf(page: RawPage, part: FetchPart): (route: Route, request: Request) => Promise<void> {
  let parts = 0;
  let bytes = 0;
  let isShown = false;
  return async (route, request) => {
    try {
      if (request.isNavigationRequest()) {
        // No content: the page stays as it is. A refusal would put the browser's own error page in its place.
        if (isShown) return await route.fulfill({ status: 204 });
        isShown = true;
        return await route.fulfill({ status: 200, contentType: page.contentType, body: Buffer.from(page.bytes) });
      }
      if (request.resourceType() === 'stylesheet') {
        return await route.fulfill({ status: 200, contentType: 'text/css', body: '' });
      }
      parts += 1;
      if (
        request.method() !== 'GET' ||
        unwanted.has(request.resourceType()) ||
        parts > maxParts ||
        bytes > maxPartBytes
      ) {
        return await route.abort();
      }
      const answer = await part(request.url());
      if (answer === null) return await route.abort();
      bytes += answer.body.length;
      await route.fulfill({
        status: answer.status,
        contentType: answer.contentType,
        body: Buffer.from(answer.body),
        // The page would be allowed to read it in a browser of its own; whether it is, is no concern of ours.
        headers: {
          'access-control-allow-origin': new URL(page.url).origin,
          'access-control-allow-credentials': 'true',
        },
      });
    } catch {
      // The page was closed meanwhile: there is nobody left to answer.
    }
  };
}
