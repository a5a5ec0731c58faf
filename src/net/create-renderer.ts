import { accessSync, constants } from 'node:fs';
import { readFile } from 'node:fs/promises';
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
/** How many parts are fetched at a time, so that their bytes are known before the next ones are. */
const partsAtOnce = 4;
/** For the scripts of one page. Ordinary pages use a tenth. */
const maxScriptHeapMb = 512;
/** For all processes of the browser, without what they share. A large page takes about 400 MB. */
const maxBrowserMb = 1_500;
const memoryLookMs = 250;
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
 * browser has no network access, neither over TCP nor over UDP: the page itself was already fetched, and `part` fetches what it
 * requests, with the same address guard, proxies and limits as any page. Allows only GET requests: no pictures, frames, sockets,
 * peer connections, downloads, stored data or second pages. A page that takes more than 30 s, 80 parts, 30 MiB or, on Linux, 1.5 GB
 * of memory is given up, and the browser is started anew. Throws an AppError (`bad_setup`) if `executablePath` isn't an executable
 * program, and warns in the log if the browser's sandbox is off.
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
  const unsafe = sandboxProblem();
  if (unsafe !== null) log.warn({ problem: unsafe }, 'Browser without sandbox');
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
    let memory: { tooMuch: Promise<never>; stop(): void } | undefined;
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
      memory = watchMemory(browser);
      return { html: await Promise.race([read(context, page, part), late, memory.tooMuch]) };
    } catch (thrown) {
      const problem = messageOf(thrown).split('\n')[0] ?? '';
      log.warn({ url: page.url, problem }, 'Page not rendered');
      // The browser may have hung or crashed, so don't use it again.
      await end();
      return { problem };
    } finally {
      clearTimeout(timer);
      memory?.stop();
      await context?.close().catch(() => undefined);
      idle = setTimeout(() => void end(), idleMs);
      idle.unref();
    }
  }

  return { render: (page) => oneAtATime(() => renderNow(page)), stop: end };
}

/** Says why Chromium runs without its sandbox, and how to change that, or null if it has one. */
export function sandboxProblem(): string | null {
  return process.getuid?.() === 0
    ? "Fineprint runs as root, so Chromium can't use its sandbox. A page that breaks out of the browser would control this machine. Run Fineprint as another user, or unset FINEPRINT_CHROMIUM."
    : null;
}

/** Rejects when the browser takes too much memory. Only Linux says how much that is. */
function watchMemory(browser: Browser): { tooMuch: Promise<never>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let isOver = process.platform !== 'linux';
  const tooMuch = new Promise<never>((_, reject) => {
    const look = async () => {
      const usedMb = await memoryMb(browser).catch(() => 0);
      if (isOver) return;
      if (usedMb > maxBrowserMb) reject(new Error(`It took more than ${maxBrowserMb / 1000} GB of memory.`));
      else timer = setTimeout(() => void look(), memoryLookMs);
    };
    if (!isOver) void look();
  });
  return {
    tooMuch,
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

/** The memory of all processes of a browser, without what they share. */
async function memoryMb(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const kilobytes = await Promise.all(
      processInfo.map(async ({ id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
        return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
      }),
    );
    return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
  } finally {
    await session.detach().catch(() => undefined);
  }
}

async function launch(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return await chromium.launch({
    executablePath,
    chromiumSandbox: sandboxProblem() === null,
    // Forces all requests through our own fetch: this proxy doesn't exist, and loopback isn't exempt from it.
    proxy: { server: 'http://127.0.0.1:9', bypass: '<-loopback>' },
    args: [
      '--disable-gpu',
      // Peer connections (STUN, TURN, ICE, mDNS) use UDP, which ignores the proxy. Chromium's build decides which switch it reads.
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      '--webrtc-ip-handling-policy=disable_non_proxied_udp',
      // WebTransport and HTTP/3 use UDP as well.
      '--disable-quic',
      // No name is looked up: neither to prefetch it, nor over HTTPS.
      '--dns-prefetch-disable',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      '--no-pings',
      '--disable-domain-reliability',
      '--disable-client-side-phishing-detection',
      '--renderer-process-limit=1',
      `--js-flags=--max-old-space-size=${maxScriptHeapMb}`,
    ],
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
  const inTurn = pLimit(partsAtOnce);
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
      if (request.method() !== 'GET' || unwanted.has(request.resourceType()) || parts > maxParts) {
        return await route.abort();
      }
      const answer = await inTurn(async () => (bytes > maxPartBytes ? null : await part(request.url())));
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
