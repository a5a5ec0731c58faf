import { accessSync, constants } from 'node:fs';
import pLimit from 'p-limit';
import type { Browser, BrowserContext, Request, Route } from 'playwright-core';
import { AppError, messageOf } from '../nouns/errors.ts';
import type { RawPage } from '../nouns/policy.ts';
import type { FetchPart, Log, Render } from '../nouns/ports.ts';

/** For one page, not counting the start of the browser. */
const defaultDeadlineMs = 30_000;
/** A page that is still loading after this is read as it is. */
const quietWithinMs = 8_000;
/** Limits for the requests and bytes that one page may cause. */
const maxParts = 80;
const maxPartBytes = 30 * 1024 * 1024;
const maxPageChars = 15 * 1024 * 1024;
/** Close the browser after this long without a page, because it uses more memory than the bot. */
const idleMs = 20_000;

/** Resource types that aren't needed for text. */
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
 * Runs the scripts of pages that are empty without them, in the operator's Chromium (`executablePath`), one page at a time. The
 * browser has no network access: the page itself was already fetched, and `part` fetches what it requests, with the same address
 * guard and limits as any page. Allows only GET requests: no pictures, frames, sockets, downloads, stored data or second
 * pages. Throws an AppError (`bad_setup`) if `executablePath` isn't an executable program.
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
      `FINEPRINT_CHROMIUM is ${options.executablePath}, which isn't an executable file. Set it to the path of a Chromium, or unset it.`,
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
        timer = setTimeout(
          () => reject(new Error(`It did not finish rendering within ${deadlineMs / 1000} s.`)),
          deadlineMs,
        );
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
      // The browser may have hung or crashed, so don't use it again.
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
    // Root can't use the sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    // Forces all requests through our own fetch: this proxy doesn't exist, and loopback isn't exempt from it.
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

/** Answers a page's requests: the page itself from what was fetched, scripts and data from the network, and nothing else. */
function answerOf(page: RawPage, part: FetchPart): (route: Route, request: Request) => Promise<void> {
  let parts = 0;
  let bytes = 0;
  let isShown = false;
  return async (route, request) => {
    try {
      if (request.isNavigationRequest()) {
        // "No content" leaves the page as it is. Aborting would replace it with the browser's error page.
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
        // We don't enforce CORS: let the page read every answer.
        headers: {
          'access-control-allow-origin': new URL(page.url).origin,
          'access-control-allow-credentials': 'true',
        },
      });
    } catch {
      // The page was closed in the meantime, so no answer is needed.
    }
  };
}
