import { type OptOutLink, optOutDeadline } from '../../core/ledger/opt-out.ts';
import type { PolicyPage } from '../../core/ledger/policy-pages.ts';
import { type PagePosition, waysToSayNo } from '../../core/ledger/position.ts';
import { readDataTypes } from '../../core/policy/scope.ts';
import { capitalised, clipped, dayText, joined, noonOf } from '../../core/text/words.ts';
import { type Card, card, type Fact, fact, heading, type Line, type Piece, small, text } from '../../nouns/card.ts';
import type { Story } from '../../nouns/story.ts';
import type { Instant } from '../../nouns/time.ts';
import { dataTypes } from '../../nouns/words.ts';
import { firstLines } from '../parts/lists.ts';
import { isFailing, pageLine, pageState } from '../parts/source-health.ts';
import { linkedTitle } from '../parts/story-words.ts';

const maxLinks = 4;
const maxQuotes = 4;
const maxPages = 6;

/** What the opt-out card is built from. */
export type OptOutWords = {
  readonly name: string;
  readonly links: readonly OptOutLink[];
  readonly pages: readonly PolicyPage[];
  /** Positions of the pages that were read. */
  readonly positions: readonly PagePosition[];
  /** The newest story about opting out. */
  readonly story: Story | undefined;
  readonly now: Instant;
};

/**
 * How to opt out of AI training: the opt-out pages and when each was last reached; what the policies say about opting out; what that
 * covers and by when, if they say so. Anything unchecked is marked as unchecked.
 */
export function optOutCard(words: OptOutWords): Card {
  const { links, positions } = words;
  const quotes = waysToSayNo(positions);
  const isKnown = links.length > 0 || quotes.length > 0;
  return card({
    title: `${words.name}: how to opt out of AI training`,
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
    footer: 'Opting out may not apply to data that has already been used. Based only on the pages and links above.',
  });
}

function linkLines({ url, services, origin, check }: OptOutLink): readonly Line[] {
  return [
    text('Opt out here: ', { text: shortUrl(url), url }, ` (${joined(services, { max: 4 })})`),
    small(...checked(check, origin)),
  ];
}

/** When an opt-out page was last reached, or that it hasn't been checked and where the link comes from. */
function checked(check: OptOutLink['check'], origin: OptOutLink['origin']): readonly Piece[] {
  const from = origin === 'catalogue' ? 'Fineprint’s catalogue' : 'the sources file';
  if (check === undefined) return [`Not checked yet. The link comes from ${from}.`];
  const seen: readonly Piece[] =
    check.seenAt === undefined ? ['Never reached'] : ['Last reached on ', { at: check.seenAt, as: 'date' }];
  if (check.problem === undefined) return [...seen, '. Fineprint can’t check whether the form on the page works.'];
  return [
    ...seen,
    '; the last check on ',
    { at: check.triedAt, as: 'date' },
    ` failed: ${clipped(check.problem, 160).replace(/\.$/, '')}.`,
  ];
}

function noWay({ name, pages }: OptOutWords): readonly Line[] {
  if (pages.length === 0) {
    return [
      text(
        { strong: 'No opt-out found.' },
        ` Fineprint does not read any policy page of ${name} and has no opt-out link for it, but an opt-out may still exist.`,
      ),
    ];
  }
  return [
    text(
      { strong: 'No opt-out found.' },
      ' Fineprint found none on the pages below, and the catalogue has no opt-out link. An opt-out may still exist.',
    ),
    ...pages.slice(0, maxPages).map(pageLine),
  ];
}

/** When the quoted pages were last read. */
function readLines(pages: readonly PolicyPage[]): readonly Line[] {
  return [...new Map(pages.map((page) => [page.source.id, page])).values()]
    .slice(0, maxQuotes)
    .map(
      (page): Line =>
        small(
          { text: page.source.name, url: page.source.url },
          ': ',
          ...pageState(page),
          ...(isFailing(page) ? ['; the quotes are from the last successful reading'] : []),
          '.',
        ),
    );
}

function storyLines(story: Story | undefined): readonly Line[] {
  if (story === undefined) return [];
  return [text('Latest story: ', linkedTitle(story, { max: 160 }), ', ', { at: story.updatedAt, as: 'date' }, '.')];
}

function coverage(sentences: readonly string[]): readonly Fact[] {
  const types = readDataTypes(sentences).filter((type) => type !== 'other');
  if (sentences.length === 0) return [];
  return [
    fact(
      'Covers',
      types.length === 0
        ? 'Not stated'
        : `${capitalised(joined(types.map((type) => dataTypes[type])))}, according to the sentences above`,
    ),
  ];
}

function deadline({ positions, now }: OptOutWords): readonly Fact[] {
  const ways = positions.flatMap((position) =>
    waysToSayNo([position]).map(({ statement }) => ({
      text: statement.text,
      near: position.revision.seenAt.slice(0, 10),
    })),
  );
  const found = ways.length === 0 ? null : optOutDeadline(ways);
  if (found === null) return [];
  if (found === 'none') return [fact('Deadline', 'None stated')];
  if (found.day === null) return [fact('Deadline', `“${found.words}”, according to the sentences above`)];
  return [
    found.day < now.slice(0, 10)
      ? fact('Deadline', `${dayText(found.day)} (passed)`)
      : fact('Deadline', { strong: dayText(found.day) }, ', ', { at: noonOf(found.day), as: 'relative' }),
  ];
}

function shortUrl(url: string): string {
  return clipped(url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, ''), 80);
}
