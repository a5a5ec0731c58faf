import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { addressIn, messageIn, sameAddresses } from '../commands/shared/items.ts';
import { readPageArgument } from '../commands/shared/paging.ts';
import { readDeclaration, readDeclarationHistory } from '../src/catalogue/declarations.ts';
import { readOpml } from '../src/catalogue/opml.ts';
import { readSourcesFile } from '../src/catalogue/read-sources-file.ts';
import { parseCustomId } from '../src/chats/discord/draw-buttons.ts';
import { readContext } from '../src/chats/slack/modal.ts';
import { parseCommand } from '../src/chats/slack/parse-command.ts';
import { buttonValues, readButton } from '../src/chats/slack/render-card.ts';
import { parseJsonFeed } from '../src/core/feed/parse-json-feed.ts';
import { readDate } from '../src/core/feed/read-date.ts';
import { readPageDates } from '../src/core/page/page-dates.ts';
import { pdfBlocks } from '../src/core/page/pdf-blocks.ts';
import { readPage } from '../src/core/page/read-page.ts';
import { faultOfRewritten } from '../src/core/story/model-questions.ts';
import { decodeBytes } from '../src/core/text/decode-bytes.ts';
import { findDays } from '../src/core/text/find-dates.ts';
import { parseQuery } from '../src/core/text/query.ts';
import { deadlineIn, effectiveIn } from '../src/core/text/stated-times.ts';
import { hostOf, httpUrl, normalUrl } from '../src/core/text/urls.ts';
import { readEnv } from '../src/env.ts';
import { maxAgeSeconds, retryAfterSeconds } from '../src/net/fetch/read-answer.ts';
import { readRobots } from '../src/net/fetch/robots.ts';
import { checkInput } from '../src/nouns/command.ts';
import { AppError } from '../src/nouns/errors.ts';
import { parseTarget, targetText } from '../src/nouns/place.ts';
import { hours, timeOfDay, zone } from '../src/nouns/written.ts';
import { start } from './store/samples.ts';

// Every reader of text that strangers write and that has no property test beside it. The others: feeds (core/feed/hostile-feeds), pages
// (core/page/read-page), canonical addresses, IP spellings (net/fetch/address-guard), subscriptions (nouns/subscription), exported settings
// (catalogue/settings), cleaning (core/text/clean) and everything that is drawn (chats/outside-text).

const runs = { numRuns: 100 };
/** Characters that steer parsers, in any mixture with others. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ...' \n\t\r\0:;,./|*$#&?=%@!+-~^<>()[]{}"\'`\\',
        'a',
        'Z',
        '0',
        '9',
        'é',
        '中',
        '\u202E',
        '\uD800',
        'https://',
        'a.example',
        '%E4',
        '2026-12-04',
        'January 5, 2027',
        '09:00-',
        '🙂',
        '__proto__',
        'constructor',
        'toString',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);
const bytes = text.map((one) => new TextEncoder().encode(one));
const json = fc.jsonValue({ maxDepth: 4 });

/** Reads; a refusal in one sentence for people is an answer, anything else a defect. */
function orRefused<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    expect(thrown.message.length).toBeLessThan(6_000);
    return null;
  }
}

const holds = (check: (one: string) => void) => fc.assert(fc.property(text, check), runs);

describe('addresses', () => {
  it('are normalised once and for all, to http or https alone', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.webUrl({ withFragments: true, withQueryParameters: true })), (one) => {
        const normal = normalUrl(one);
        for (const url of [normal, httpUrl(one)])
          expect(url === null || /^https?:\/\/[\x21-\x7e]+$/.test(url)).toBe(true);
        if (normal !== null) expect(normalUrl(normal)).toBe(normal);
        expect(hostOf(one).length).toBeLessThanOrEqual(Math.max(one.length * 9, 1));
      }),
      runs,
    );
  });

  it('in a question are web addresses, each with the same path under four names', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.webUrl({ withQueryParameters: true }).map((url) => `<${url}|label>`),
        ),
        (one) => {
          const url = addressIn(one);
          if (url === null) return;
          const same = sameAddresses(url);
          expect(same).toHaveLength(4);
          for (const address of same) expect(URL.parse(address)?.pathname).toBe(new URL(url).pathname);
        },
      ),
      runs,
    );
    holds((one) => {
      const message = messageIn(one);
      if (message !== null) expect(`${message.channel} ${message.messageId}`).toMatch(/^[A-Z0-9]+ [0-9.]+$/);
    });
  });

  it('of channels are read as they are written, or refused', () => {
    holds((one) => {
      for (const form of [one, `discord:${one}`, `slack:T1/${one}`]) {
        const target = orRefused(() => parseTarget(form));
        if (target !== null) expect(targetText(target)).toBe(form);
      }
    });
  });
});

describe('headers', () => {
  const header = fc.oneof(
    text,
    fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    text.map((one) => `max-age=${one}, public`),
    fc.bigInt({ min: 0n }).map((seconds) => `private, max-age="${seconds}"`),
  );
  it('never ask for a wait below 0 or above a day', () => {
    fc.assert(
      fc.property(header, header, (one, other) => {
        for (const seconds of [retryAfterSeconds(one, start), maxAgeSeconds(one, other)]) {
          if (seconds === undefined) continue;
          expect(seconds).toBeGreaterThanOrEqual(0);
          expect(seconds).toBeLessThanOrEqual(86_400);
        }
      }),
      runs,
    );
  });

  const contentType = fc.oneof(
    text,
    text.map((one) => `text/html; charset=${one}`),
    fc.constantFrom('utf-16', 'shift_jis', 'x-user-defined', 'utf-7').map((name) => `text/html; charset="${name}"`),
  );
  it('of content make readable text of any bytes, never longer than the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), contentType, (body, type) => {
        const decoded = decodeBytes(body, type);
        expect(decoded.length).toBeLessThanOrEqual(body.length);
        expect(decoded.startsWith('\uFEFF')).toBe(false);
      }),
      runs,
    );
  });
});

describe('robots.txt', () => {
  it('decides on every path, and a rule for all forbids what it names', () => {
    fc.assert(
      fc.property(bytes, text, (file, path) => {
        const rules = readRobots(file, 'Fineprint');
        expect(typeof rules.allows(path)).toBe('boolean');
        expect(rules.crawlDelaySeconds === undefined || rules.crawlDelaySeconds >= 0).toBe(true);
      }),
      runs,
    );
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const file = new TextEncoder().encode(`User-agent: *\nDisallow: ${path}\n`);
        expect(readRobots(file, 'Fineprint').allows(`${path}x`)).toBe(path === '' ? true : path.endsWith('$'));
      }),
      runs,
    );
  });
});

describe('dates', () => {
  const isDay = (day: string | null) => day === null || !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
  it('in words are real days, found where they say', () => {
    holds((one) => {
      for (const { day } of findDays(one, { dayFirst: true })) expect(isDay(day)).toBe(true);
      const at = readDate(one);
      expect(at === null || new Date(at).toISOString() === at).toBe(true);
      const clause = { path: [], text: one };
      const { updated, effective } = readPageDates([clause, clause], 'en');
      expect([isDay(updated), isDay(effective)]).toEqual([true, true]);
      for (const said of [one, `${one} before 12 December`, `Ab dem 3. März 2027 ${one}`, `within 30 days ${one}`]) {
        for (const found of [effectiveIn(said, { near: '2026-11-28' }), deadlineIn(said, { near: '2026-11-28' })]) {
          expect(found === null || (isDay(found.day) && said.includes(found.words))).toBe(true);
        }
      }
    });
  });

  it('as times, hours and zones are read into one form, or refused', () => {
    holds((one) => {
      const clock = timeOfDay.safeParse(one);
      if (clock.success) expect(clock.data).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
      const named = zone.safeParse(one);
      if (named.success) expect(() => new Intl.DateTimeFormat('en', { timeZone: named.data })).not.toThrow();
      expect(typeof hours.safeParse(one).success).toBe('boolean');
    });
  });
});

describe('documents', () => {
  it('in Markdown and plain text give clauses no longer than they are', () => {
    const line = fc.constantFrom(
      '# A',
      '===',
      '---',
      '- x',
      '1. y',
      '| a | b |',
      '|--|',
      '> q',
      '```',
      '[a](b)',
      '<br>',
      '**b**',
      '\\',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, text), { maxLength: 30 }), (lines) => {
        const source = lines.join('\n');
        const about = { contentType: 'text/markdown', url: 'https://a.example/', select: [], remove: [] };
        const { clauses } = readPage(new TextEncoder().encode(source), about);
        expect(clauses.reduce((sum, clause) => sum + clause.text.length, 0)).toBeLessThanOrEqual(
          source.length * 4 + 10,
        );
      }),
      runs,
    );
  });

  it('in PDF give blocks with the words of their lines', () => {
    const pdfLine = fc.record({
      text,
      size: fc.oneof(fc.double({ min: 0, max: 90, noNaN: true }), fc.constant(10)),
      font: fc.constantFrom('a', 'b'),
      x: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      y: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      page: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(pdfLine, { maxLength: 30 }), (lines) => {
        const given = lines.reduce((sum, one) => sum + one.text.length + 1, 0);
        const blocks = pdfBlocks(lines);
        expect(blocks.length).toBeLessThanOrEqual(lines.length);
        expect(blocks.reduce((sum, block) => sum + block.text.length, 0)).toBeLessThanOrEqual(given);
      }),
      runs,
    );
  });

  it('in JSON Feed give entries with web addresses alone, whatever the values are', () => {
    const item = fc.dictionary(
      fc.constantFrom('id', 'url', 'external_url', 'title', 'content_html', 'date_published', 'author'),
      fc.oneof(json, text),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          json,
          fc.record({
            version: fc.constant('https://jsonfeed.org/version/1.1'),
            items: fc.array(fc.oneof(item, json)),
          }),
        ),
        (value) => {
          const read = parseJsonFeed(JSON.stringify(value), { url: 'https://a.example/feed.json' });
          if (!read.ok) return void expect(read.problem.length).toBeLessThan(1_000);
          for (const { url } of read.feed.entries) expect(url === null || /^https?:/.test(url)).toBe(true);
        },
      ),
      runs,
    );
  });

  it('in OPML give addresses that a sources file takes', () => {
    const outline = fc.tuple(text, text).map(([name, url]) => `<outline text="${name}" xmlUrl="${url}">`);
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            outline,
            text,
            fc.webUrl().map((url) => `<outline xmlUrl="${url}"/>`),
          ),
          { maxLength: 12 },
        ),
        (parts) => {
          const read = readOpml(new TextEncoder().encode(`<opml>${parts.join('')}`));
          for (const { url, name } of read?.feeds ?? []) {
            expect(normalUrl(url)).toBe(url);
            if (name !== undefined) expect(name).toMatch(/^\P{Cc}{1,200}$/u);
          }
        },
      ),
      runs,
    );
  });

  it('that are sources files are read, or refused with the line', () => {
    const row = fc.dictionary(
      fc.constantFrom('url', 'name', 'every', 'kind', 'channel', 'severity', 'quiet', 'select', 'combine'),
      json,
    );
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc
            .dictionary(
              fc.constantFrom('feeds', 'policies', 'subscriptions', 'catalogue', 'operators'),
              fc.oneof(json, fc.array(row, { maxLength: 3 })),
            )
            .map((value) => JSON.stringify(value)),
        ),
        (file) => {
          orRefused(() => readSourcesFile(file, { file: 'sources.yaml', now: start }));
        },
      ),
      runs,
    );
  });

  it('that are declarations of others give addresses, or say what is wrong', () => {
    const document = fc.dictionary(
      fc.constantFrom('fetch', 'select', 'remove', 'filter', 'combine'),
      fc.oneof(json, fc.webUrl()),
    );
    fc.assert(
      fc.property(
        fc.oneof(json, fc.record({ name: text, terms: fc.dictionary(text, fc.oneof(document, json)) })),
        (value) => {
          const read = readDeclaration(value, { service: 'S' });
          for (const { url } of read.policies) expect(normalUrl(url)).not.toBeNull();
          expect(readDeclarationHistory(value).older).toBeGreaterThanOrEqual(0);
        },
      ),
      runs,
    );
  });
});

describe('what people type and press', () => {
  it('after the slash command names a command and known values, or is refused', () => {
    const word = fc.oneof(
      text,
      fc.constantFrom(...commands.map(({ name }) => name), 'for:week', 'company:', 'channel:<#C1|x>', '"', '“a b”'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const parsed = parseCommand(words.join(' '), { commands, space: 'T1' });
        if (parsed.kind !== 'run') return;
        expect(Object.getPrototypeOf(parsed.input)).toBe(Object.prototype);
        const input = orRefused(() => checkInput(parsed.command, parsed.input)) ?? {};
        for (const [name, value] of Object.entries(input)) {
          expect(Object.hasOwn(parsed.command.options, name)).toBe(true);
          if (parsed.command.options[name]?.kind === 'channel')
            expect(value).toMatchObject({ platform: 'slack', space: 'T1' });
        }
      }),
      runs,
    );
  });

  it('as a search is a bounded query, and the same again of its own words', () => {
    holds((one) => {
      const { wanted, unwanted } = parseQuery(one);
      expect(wanted.length + unwanted.length).toBeLessThanOrEqual(20);
      for (const term of [...wanted, ...unwanted])
        for (const word of term) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]{1,64}$/u);
      const written = wanted.map((term) => `"${term.join(' ')}"`).join(' ');
      if (written.length <= 500) expect(parseQuery(written).wanted).toEqual(wanted);
    });
  });

  it('is a button of ours or of nobody, whatever its id, and the id is what it was made of', () => {
    holds((one) => {
      for (const read of [parseCustomId(one), readButton(one)]) {
        if (read !== null) expect(`${read.command}:${read.action}:${read.argument}`).toBe(one);
      }
    });
    fc.assert(
      fc.property(json, (value) => {
        for (const one of buttonValues(value)) expect(typeof one).toBe('string');
        const context = readContext(JSON.stringify(value));
        if (context !== null) for (const one of Object.values(context)) expect(typeof one).toBe('string');
      }),
      runs,
    );
    holds((one) => void readContext(one));
  });

  it('to turn a page is a page that was offered, or an expired button', async () => {
    const store = { keptValue: async () => null } as never;
    const command = { name: 'latest', options: {} };
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          text,
          text.map((one) => `5?${one}`),
        ),
        async (argument) => {
          const read = await readPageArgument(argument, { command, store, now: start }).catch((thrown: unknown) => {
            if (!(thrown instanceof AppError)) throw thrown;
            return null;
          });
          if (read !== null) expect(read.from).toBeLessThan(1_000_000);
        },
      ),
      runs,
    );
  });
});

describe('what operators and models write', () => {
  it('as a setting is read, or refused by its name without repeating it', () => {
    const names = [
      'SLACK_BOT_TOKEN',
      'FINEPRINT_MIN_INTERVAL',
      'HTTP_PORT',
      'FINEPRINT_SECRET_KEY',
      'FINEPRINT_MODEL_URL',
      'LOG_LEVEL',
      'FINEPRINT_SETTLE_SECONDS',
    ];
    const secret = fc.string({ unit: fc.constantFrom('q', 'x', 'z'), minLength: 12, maxLength: 20 });
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.oneof(text, secret), (name, value) => {
        try {
          readEnv({ [name]: value });
        } catch (thrown) {
          if (!(thrown instanceof AppError)) throw thrown;
          if (/^[qxz]{12,}$/.test(value)) expect(thrown.message).not.toContain(value);
        }
      }),
      runs,
    );
  });

  it('in a rewritten sentence is dropped if it holds markup or an address', () => {
    const sentence = 'The company said on Monday that it will not train its models on private messages of its users.';
    holds((one) => {
      const rewritten = `It said that it will not train models on private messages. ${one}`;
      const fault = faultOfRewritten(rewritten, { sentence, title: 'A company speaks' });
      if (fault === null) expect(rewritten).not.toMatch(/https?:|[<>`*_@#[\]{}|\\\n\r]/);
    });
  });
});
