import type { OptOutLink } from '../../core/ledger/opt-out.ts';
import { optOutDeadline } from '../../core/ledger/opt-out.ts';
import type { PolicyPage } from '../../core/ledger/policy-pages.ts';
import { type PagePosition, waysToSayNo } from '../../core/ledger/position.ts';
import { readDataTypes } from '../../core/policy/statements.ts';
import { capitalised, clipped, dayText, joined, noonOf } from '../../core/text/words.ts';
import { type Card, card, type Fact, fact, heading, type Line, type Piece, small, text } from '../../nouns/card.ts';
import type { Story } from '../../nouns/story.ts';
import type { Day, Instant } from '../../nouns/time.ts';
import { dataTypes } from '../../nouns/words.ts';
import { firstLines } from '../parts/lists.ts';
import { isFailing, pageLine, pageState } from '../parts/source-health.ts';
import { linkedTitle } from '../parts/story-words.ts';

const maxLinks = 4;
const maxQuotes = 4;
const maxPages = 6;

/** What a way out is drawn from. */
export type OptOutWords = {
  readonly name: string;
  readonly links: readonly OptOutLink[];
  readonly pages: readonly PolicyPage[];
  /** Of the pages that were read. */
  readonly positions: readonly PagePosition[];
  /** The newest story on ways to say no. */
  readonly story: Story | undefined;
  readonly now: Instant;
};

/**
 * How a person says no to AI training: the address, and when it was last seen to answer; what the policies themselves say about
 * it; what that covers and until when, where they say so. What nobody checked is said to be unchecked.
 */
export function optOutCard(words: OptOutWords): Card {
  const { links, positions } = words;
  const quotes = waysToSayNo(positions);
  const isKnown = links.length > 0 || quotes.length > 0;
  return card({
    title: `${words.name}: how to say no to AI training`,
    lines: [
      ...(isKnown ? [] : noWay(words)),
      ...links.slice(0, maxLinks).flatMap(linkLines),
      quotes.length === 0 ? null : heading('What its policies say'),
      ...firstLines(quotes, {
        max: maxQuotes,
        draw: ({ page, statement }) => ({ kind: 'quote', text: clipped(statement.text, 320), from: page.source.name }),
        rest: ' sentences in its policies',
      }),
      ...(isKnown ? readLines(quotes.map(({ page }) => page)) : []),
      ...storyLines(words.story),
    ],
    facts: [...coverage(quotes.map(({ statement }) => statement.text)), ...deadline(words)],
    links: links
      .slice(0, maxLinks)
      .map(({ url }, index) => ({ label: index === 0 ? 'Opt out' : `Opt out ${index + 1}`, url })),
    footer:
      'Saying no may not reach what was used before. Only what is in the pages and addresses above is known here.',
  });
}

function linkLines({ url, services, origin, check }: OptOutLink): readonly Line[] {
  return [
    text('Say no here: ', { text: shortUrl(url), url }, ` (${joined(services, { max: 4 })})`),
    small(...checked(check, origin)),
  ];
}

/** When it was last seen to answer, said by whom; that nobody looked, where nobody did. */
function checked(check: OptOutLink['check'], origin: OptOutLink['origin']): readonly Piece[] {
  const from = origin === 'catalogue' ? 'Fineprint’s catalogue' : 'the sources file';
  if (check === undefined) return [`Not checked yet: the address is from ${from}, and Fineprint has not asked it.`];
  const seen: readonly Piece[] =
    check.seenAt === undefined
      ? ['It was never seen to answer']
      : ['Last seen to answer on ', { at: check.seenAt, as: 'date' }];
  if (check.problem === undefined) return [...seen, '; whether the form behind it works, only a person can see.'];
  return [
    ...seen,
    '; the last try on ',
    { at: check.triedAt, as: 'date' },
    ` failed: ${clipped(check.problem, 160).replace(/\.$/, '')}.`,
  ];
}

function noWay({ name, pages }: OptOutWords): readonly Line[] {
  if (pages.length === 0) {
    return [
      text(
        { strong: 'No way out is known.' },
        ` I read no policy page of ${name} and know no address, so there may be one that I do not know.`,
      ),
    ];
  }
  return [
    text(
      { strong: 'No way out is known.' },
      ' The pages below name none that I could find, and no address is in the catalogue. There may still be one.',
    ),
    ...pages.slice(0, maxPages).map(pageLine),
  ];
}

/** How fresh the quotes are. */
function readLines(pages: readonly PolicyPage[]): readonly Line[] {
  return [...new Map(pages.map((page) => [page.source.id, page])).values()]
    .slice(0, maxQuotes)
    .map(
      (page): Line =>
        small(
          { text: page.source.name, url: page.source.url },
          ': ',
          ...pageState(page),
          ...(isFailing(page) ? ['; the quotes are of the last reading'] : []),
          '.',
        ),
    );
}

function storyLines(story: Story | undefined): readonly Line[] {
  if (story === undefined) return [];
  return [
    text('Last told about it: ', linkedTitle(story, { max: 160 }), ', ', { at: story.updatedAt, as: 'date' }, '.'),
  ];
}

function coverage(sentences: readonly string[]): readonly Fact[] {
  const types = readDataTypes(sentences).filter((type) => type !== 'other');
  if (sentences.length === 0) return [];
  return [
    fact(
      'Covers',
      types.length === 0
        ? 'not said'
        : `${capitalised(joined(types.map((type) => dataTypes[type])))}, by the sentences above`,
    ),
  ];
}

function deadline({ positions, now }: OptOutWords): readonly Fact[] {
  const sentences = waysToSayNo(positions).map(({ statement }) => statement.text);
  const day: Day | null = optOutDeadline(sentences);
  if (day === null) return sentences.length === 0 ? [] : [fact('Deadline', 'None stated')];
  return [
    day < now.slice(0, 10)
      ? fact('Deadline', `${dayText(day)}, which has passed`)
      : fact('Deadline', { strong: dayText(day) }, ', ', { at: noonOf(day), as: 'relative' }),
  ];
}

function shortUrl(url: string): string {
  return clipped(url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, ''), 80);
}
