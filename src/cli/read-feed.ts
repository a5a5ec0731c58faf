import { whyNoFeed } from '../core/feed/no-feed.ts';
import { parseFeed } from '../core/feed/parse-feed.ts';
import { AppError } from '../nouns/errors.ts';
import type { Verb } from './io.ts';
import { readInput } from './read-input.ts';

/**
 * `fineprint read-feed FILE|URL`: prints a feed as one JSON object, entries in document order. `--items` prints each entry as a line
 * `{id, url, title, text, published, source}` for `classify` instead. An AppError says what the document is if it isn't a feed.
 */
export const readFeed: Verb = (program, io) => {
  program
    .command('read-feed')
    .description('Read a feed and print it as one JSON object')
    .argument('<file|url>', 'Feed file or URL')
    .option('--url <url>', 'Resolve relative links against this address')
    .option('--content-type <type>', 'Read the feed as this content type')
    .option('--items', 'Print one JSON line per entry, as classify reads them')
    .action(
      async (
        where: string,
        options: { url?: string | undefined; contentType?: string | undefined; items?: boolean | undefined },
      ) => {
        const input = await readInput(where, io);
        const reading = await parseFeed(input.bytes, {
          contentType: options.contentType ?? input.contentType,
          url: options.url ?? input.url,
        });
        if (!reading.ok) {
          throw new AppError('bad_input', `Can't read "${where}" as a feed. ${whyNoFeed(reading)}`);
        }
        const { entries, ...feed } = reading.feed;
        if (options.items !== true) {
          io.out(JSON.stringify({ feed, items: entries }));
          return;
        }
        for (const [index, { id, url, title, summary, content, published }] of entries.entries()) {
          const line = { id: id ?? url ?? `entry ${index + 1}`, url, title, text: content ?? summary, published };
          io.out(JSON.stringify({ ...line, source: feed.title ?? '' }));
        }
      },
    );
};
