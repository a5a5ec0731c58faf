import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/core/page/read-page.ts';
import { filler, policyPage, read } from '../policy/page.ts';

const bare = (title: string, body: string) => `<html><head><title>${title}</title></head><body>${body}</body></html>`;

describe('A page that is not the policy', () => {
  test.each([
    ['not_found', bare('Oops', '<h1>404</h1><p>This page could not be found.</p>')],
    ['bot_wall', bare('Just a moment...', '<p>Verify you are human to go on.</p>')],
    ['consent_wall', bare('Harbour', '<p>Before you continue to Harbour</p><button>Accept all</button>')],
    ['login_wall', bare('Harbour', '<p>Please log in to continue</p><input type="password">')],
    ['server_error', bare('Error', '<h1>503 Service Unavailable</h1>')],
    ['empty', bare('Harbour', '<div id="root"></div><script src="app.js"></script>')],
  ])('%s', (state, markup) => {
    const reading = read(markup);
    expect(reading.state).toBe(state);
    expect(reading.because).toMatch(/\S/);
  });

  test('another language, or much less than before', () => {
    const before = { language: 'de', length: 500 };
    const bytes = new TextEncoder().encode(policyPage(filler));
    const about = { contentType: 'text/html', url: 'https://harbour.example/', select: [], remove: [] };
    expect(readPage(bytes, { ...about, before }).state).toBe('other_language');
    expect(readPage(bytes, { ...about, before: { language: 'en', length: 50_000 } }).state).toBe('shrunk');
  });

  test('a PDF is unreadable, and a policy that speaks of robots and cookies is a policy', () => {
    expect(read('%PDF-1.7 ...').state).toBe('unreadable');
    const talk = Array.from(
      { length: 30 },
      (_, at) => `Clause ${at} says that too many requests by robots are refused, not found or not.`,
    );
    expect(read(policyPage([...filler, ...talk])).state).toBeNull();
  });
});

describe('What a page is cut by', () => {
  const [one = '', two = '', ...others] = filler;
  const page = `<html><body><nav>Menu of things</nav><article><h2 id="a">One</h2><p>${one}</p><p class="ad">Buy a boat now!</p>
    <h2 id="b">Two</h2><p>${two}</p><p>${others.join(' ')}</p></article></body></html>`;

  test('selectors take, and what is removed goes first', () => {
    const reading = read(page, { select: ['article'], remove: ['.ad'] });
    expect(reading.markdown).not.toMatch(/Menu|boat/);
    expect(reading.clauses).toContainEqual({ path: ['One'], text: one });
  });

  test('a range takes what lies between the first match of each end', () => {
    const markdown = read(page, { select: [{ startAfter: '#b', endAfter: 'article' }] }).markdown;
    expect(markdown).toContain(two);
    expect(markdown).not.toContain(one);
  });

  test.each([
    ['a selector that matches nothing', ['.policy'], '.policy'],
    ['a selector that is no CSS', ['p['], 'not valid CSS'],
    ['a range without its end', [{ startBefore: '#a', endBefore: '#z' }], '#z'],
    ['a range whose ends are swapped', [{ startBefore: '#b', endBefore: '#a' }], 'ends before it starts'],
  ])('%s is a state with a sentence', (_what, select, said) => {
    const reading = read(page, { select });
    expect(reading.state).toBe('selector_missing');
    expect(reading.because).toContain(said);
  });
});

describe('A hostile page', () => {
  test('of a hundred thousand nested elements is read', () => {
    expect(read(`${'<div>'.repeat(100_000)}${filler.join(' ')}`).markdown).toContain(filler[0]);
  });

  test('of five megabytes is read to its end', () => {
    const sentences = Array.from(
      { length: 40_000 },
      (_, at) => `Clause number ${at} is about the keeping of notes in harbours, piers and on boats at sea.`,
    );
    expect(read(policyPage(sentences)).markdown).toContain('Clause number 39999 ');
  });

  test('with unclosed tags keeps its text, and scripts are never text', () => {
    const reading = read(`<body><main><p>${filler.join('<p>')}<script>var train = "AI models"</script>`);
    expect(reading.markdown).toContain(filler[5]);
    expect(reading.markdown).not.toContain('var train');
  });

  test('of any bytes never makes it throw', () => {
    const about = { contentType: 'text/html', url: 'https://harbour.example/', select: ['p'], remove: ['b'] };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => Array.isArray(readPage(bytes, about).clauses)));
    const tags = fc.array(
      fc.constantFrom('<p>', '</p>', '<table>', '<td>', '<li>', '<h1>', '<a href=', '<!--', '&#0;', 'x. ', '<svg>'),
    );
    fc.assert(
      fc.property(tags, (parts) => Array.isArray(read(parts.join('')).clauses)),
      { numRuns: 80 },
    );
  });
});

describe('the main text', () => {
  const body = filler.map((text) => `<p>${text}</p>`).join('');

  test('begins with the header of the text: its title, its date and its opening', () => {
    const opening = 'This notice says what Harbour Notes knows of you, and what it does with that, in plain words.';
    const reading = read(
      `<html lang="en"><body><header><nav><a href="/">Home</a></nav><h1>Harbour Notes</h1></header>
        <div><section><header><div>Last updated March 19, 2024</div><h1>Privacy Policy</h1><p>${opening}</p></header>
        <div>${body}</div></section></div></body></html>`,
    );
    expect(reading.updated).toBe('2024-03-19');
    expect(reading.clauses.map(({ text }) => text).slice(0, 3)).toEqual([
      'Last updated March 19, 2024',
      'Privacy Policy',
      opening,
    ]);
  });
});
