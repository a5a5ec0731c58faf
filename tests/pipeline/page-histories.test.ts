import { describe, expect, test } from 'vitest';
import { pagePolls, played, rookery, type Step } from './page-polls.ts';
import {
  botWall,
  changedPolicy,
  consentWall,
  germanPolicy,
  germanRewritten,
  germanTerms,
  germanWall,
  home,
  login,
  maintenance,
  noTraining,
  paragraphs,
  policy,
  policySentences,
  rewritten,
  rewrittenSentences,
  softNotFound,
  strangeWall,
  terms,
  titled,
  training,
} from './page-samples.ts';

const grown = titled('Privacy Policy', [
  ...policySentences,
  ...['for teams', 'for schools', 'for the press', 'for hospitals'].flatMap((whom) =>
    rewrittenSentences.map((text) => `${text.slice(0, -1)}, in the edition ${whom}.`),
  ),
  training,
]);

/** The document in a few plain words: some of its sentences, most of them new. */
const short = titled('Privacy Policy', [
  ...policySentences.slice(0, 2),
  'We are a small company now, and this is all that we have to say about information.',
  'Messages stay on your own devices; our servers pass them on and forget them within the hour.',
  'We show no advertisements, we have no partners, and nobody pays us for what we know of you.',
  'Write to us if you want to know more, or if you want us to close your account and erase it.',
  noTraining,
]);
const shortUntitled = titled('How it works at our company', [...rewrittenSentences.slice(1, 7), noTraining]);
const long = titled('Privacy Policy', [
  ...['', ' on telephones', ' on watches', ' on televisions', ' in cars', ' in lifts'].flatMap((where) =>
    policySentences.map((text) => `${text.slice(0, -1)}${where}.`),
  ),
  training,
]);

const json = { contentType: 'application/json' };

function histories(table: Readonly<Record<string, readonly Step[]>>): void {
  test.each(Object.entries(table))('%s', async (_name, steps) => {
    expect(await played(steps)).toEqual(steps.map(([, expected]) => expected));
  });
}

describe('another page at the address is a state, and the policy that comes back is compared with the policy', () => {
  histories({
    'the home page': [
      [policy, 'ok'],
      [home, 'other_document'],
      [policy, 'ok'],
      [changedPolicy, /use the messages that you send to train/],
    ],
    'the terms, which allow training': [
      [policy, 'ok'],
      [terms, 'other_document'],
      [policy, 'ok'],
    ],
    'the terms in German': [
      [germanPolicy, 'ok'],
      [germanTerms, 'other_document'],
      [germanPolicy, 'ok'],
    ],
    'a page that is not there, above a list of articles': [
      [policy, 'ok'],
      [softNotFound, 'not_found'],
      [policy, 'ok'],
    ],
    'a long bot wall': [
      [policy, 'ok'],
      [botWall, 'bot_wall'],
      [changedPolicy, /use the messages that you send to train/],
    ],
    'a long wall in words that no list holds': [
      [policy, 'ok'],
      [strangeWall, 'other_document'],
      [policy, 'ok'],
    ],
    'a long bot wall in German': [
      [germanPolicy, 'ok'],
      [germanWall, 'bot_wall'],
      [germanPolicy, 'ok'],
    ],
    'a wall in another language than the policy': [
      [policy, 'ok'],
      [germanWall, 'bot_wall'],
      [policy, 'ok'],
    ],
    'a long maintenance page': [
      [policy, 'ok'],
      [maintenance, 'server_error'],
      [policy, 'ok'],
    ],
    'a long consent wall': [
      [policy, 'ok'],
      [consentWall, 'consent_wall'],
      [policy, 'ok'],
    ],
    'a long login page': [
      [policy, 'ok'],
      [login, 'login_wall'],
      [policy, 'ok'],
    ],
    'a long bot wall at the first poll': [
      [botWall, 'bot_wall'],
      [policy, 'ok'],
      [policy, 'ok'],
    ],
  });

  test('it stays a state however long it lasts, and says since when the document is gone', async () => {
    const poll = pagePolls();
    await poll(policy);
    for (let day = 0; day < 10; day += 1) {
      const { state, told, kept, because } = await poll(home, { hours: 24 });
      expect({ state, told, kept }).toEqual({ state: 'other_document', told: null, kept: false });
      expect(because).toContain('Rookery: where teams talk');
      if (day > 7) expect(because).toMatch(/no longer/);
    }
    expect(await poll(changedPolicy)).toMatchObject({ state: 'ok', told: expect.stringContaining(training) });
  });

  test('status names what stands there', async () => {
    const poll = pagePolls();
    await poll(policy);
    expect((await poll(terms)).because).toContain('Terms of Service');
  });
});

const applicants = titled('Privacy Notice for Applicants', [
  'This notice tells people who apply for a job at Rookery what happens to their application and to the personal information in it.',
  'We receive your curriculum vitae, your letters, your certificates and the notes that interviewers take when they meet you.',
  'Your application is used to train the AI models of our recruiting tool, which ranks all applications for us.',
  'Interview recordings are kept for six months after the position was filled, unless you agree to join our talent pool.',
  'Managers and members of the works council who take part in the hiring can read your application.',
  'If you are hired your application becomes part of your personnel file and another notice applies from then on.',
  'Applications that come through an agency are shared with that agency until the process ends.',
  policySentences[6],
]);

describe('a document of the same kind about something else is not the policy', () => {
  histories({
    'a notice for applicants that shares a paragraph with it, for one poll': [
      [policy, 'ok'],
      [applicants, 'rewritten'],
      [policy, 'ok'],
      [changedPolicy, /use the messages that you send to train/],
    ],
  });
});

describe('text beside what the policy says now is no change of it', () => {
  const permitted = titled('Privacy Policy', [...policySentences, training]);
  const below = (markup: string) => permitted.replace('</main>', `${markup}</main>`);
  const told = async (after: string) =>
    (
      await played([
        [permitted, 'ok'],
        [after, 'ok'],
      ])
    ).at(-1);

  test.each([
    [
      'the title of an article',
      below('<h2>From our blog</h2><p>How we train AI models on customer messages, by our chief scientist.</p>'),
    ],
  ])('%s', async (_, after) => {
    expect(await told(after)).toBe('ok');
  });

  test('a translation below it allows nothing more', async () => {
    const poll = pagePolls();
    await poll(permitted);
    const { item } = await poll(
      below(
        '<h2>Deutsch</h2><p>Wir dürfen die Nachrichten, die Sie senden, zum Training unserer KI-Modelle verwenden.</p>',
      ),
    );
    expect(item?.item).toMatchObject({ change: { direction: 'disclosure_clarified', directionsAlso: [] } });
  });

  test('a promise in other words allows neither more nor less', async () => {
    const poll = pagePolls();
    await poll(
      titled('Privacy Policy', [...policySentences, 'We do not use your documents or messages to train AI models.']),
    );
    const { item } = await poll(
      titled('Privacy Policy', [
        ...policySentences,
        'Your documents and messages are never used by us for training AI models.',
      ]),
    );
    expect(item?.item ?? { change: { directionsAlso: [] } }).toMatchObject({ change: { directionsAlso: [] } });
  });
});

describe('a policy that its company really rewrote is told', () => {
  histories({
    'under another usual title': [
      [policy, 'ok'],
      [rewritten, /use the messages that you send to train/],
      [rewritten, 'ok'],
    ],
    'in German': [
      [germanPolicy, 'ok'],
      [germanRewritten, /zum Training unserer KI-Modelle/],
    ],
    'with every sentence reworded': [
      [policy, 'ok'],
      [
        titled('Privacy Policy', [
          ...policySentences.map((sentence) =>
            sentence.replaceAll('Rookery', 'Gullery').replace(/\.$/, ', as before.'),
          ),
          training,
        ]),
        /use the messages that you send to train/,
      ],
    ],
    'that grew to many times its length, once it stays': [
      [policy, 'ok'],
      [grown, 'rewritten'],
      [grown, 'rewritten'],
      [grown, /^Rookery Privacy Policy now allows AI training on your data\n.*use the messages that you send to train/],
    ],
    'to a short text, once it stays': [
      [grown, 'ok'],
      [short, 'shrunk'],
      [short, 'shrunk'],
      [short, /^Rookery Privacy Policy (?:no longer allows|allows less) AI training on your data\n/],
    ],
    'to a short text in all new words, once it stays': [
      [long, 'ok'],
      [shortUntitled, 'rewritten'],
      [shortUntitled, 'rewritten'],
      [shortUntitled, /^Rookery Privacy Policy has a largely new text\n/],
      [shortUntitled, 'ok'],
    ],
  });

  test('one whose title tells nothing is held, and then told in words that are true in every case', async () => {
    const poll = pagePolls();
    await poll(policy);
    const untitled = titled('How it works at our company', [...rewrittenSentences.slice(1), training]);
    expect(await poll(untitled)).toMatchObject({ state: 'rewritten', told: null, kept: false });
    expect(await poll(untitled)).toMatchObject({ state: 'rewritten', told: null, kept: false });
    const { state, told, item } = await poll(untitled);
    expect({ state, told }).toEqual({ state: 'ok', told: expect.stringMatching(/^.*has a largely new text/) });
    expect(told).toContain(training);
    expect(item?.finding.severity).not.toBe('critical');
  });

  test('one that is held and goes away again is nothing', async () => {
    const untitled = titled('How it works at our company', [...rewrittenSentences.slice(1), training]);
    expect(
      await played([
        [policy, 'ok'],
        [untitled, 'rewritten'],
        [policy, 'ok'],
        [untitled, 'rewritten'],
      ]),
    ).toEqual(['ok', 'rewritten', 'ok', 'rewritten']);
  });
});

describe('a permanent redirect is adopted only while it leads to the document', () => {
  const elsewhere = 'https://rookery.example/';

  test('to the home page: never, and the old address goes on being asked', async () => {
    const poll = pagePolls();
    await poll(policy);
    for (let polls = 0; polls < 6; polls += 1) {
      const { adopted, state } = await poll(home, { finalUrl: elsewhere, movedTo: elsewhere });
      expect({ adopted, state }).toEqual({ adopted: undefined, state: 'other_document' });
    }
    expect(await poll(changedPolicy)).toMatchObject({ told: expect.stringContaining(training) });
  });

  test('to the same policy, also a changed one: after three polls', async () => {
    const moved = {
      finalUrl: 'https://rookery.example/legal/privacy',
      movedTo: 'https://rookery.example/legal/privacy',
    };
    const poll = pagePolls();
    await poll(policy);
    const adopted = [await poll(policy, moved), await poll(changedPolicy, moved), await poll(changedPolicy, moved)];
    expect(adopted.map((one) => one.adopted)).toEqual([undefined, undefined, moved.movedTo]);
    expect(adopted.map(({ told }) => told !== null)).toEqual([false, true, false]);
  });
});

describe('an answer that breaks off is not compared', () => {
  const whole = titled('Privacy Policy', [...policySentences, noTraining]);
  const cutAt = whole.indexOf('and we close such accounts') + 15;
  const cut = whole.slice(0, cutAt);

  histories({
    'in the middle of a sentence': [
      [whole, 'ok'],
      [cut, 'text_missing'],
      [cut, 'text_missing'],
      [cut, 'text_missing'],
      [whole, 'ok'],
    ],
    'with all tags closed by a proxy': [
      [whole, 'ok'],
      [`${cut}</p></main></body></html>`, 'text_missing'],
      [whole, 'ok'],
    ],
    'in the middle of a new sentence': [
      [whole, 'ok'],
      [
        titled('Privacy Policy', [
          ...policySentences.slice(0, 8),
          'A wholly new sentence that nobody has read before ends in the middle of',
        ]).split('</p></main>')[0] as string,
        'text_missing',
      ],
      [whole, 'ok'],
    ],
    'between two paragraphs, while a sentence is new at its top': [
      [whole, 'ok'],
      [
        whole
          .slice(0, whole.indexOf('<p>People under thirteen'))
          .replace('</h1>', '</h1><p>We have moved this page to a faster server.</p>'),
        'text_missing',
      ],
      [whole, 'ok'],
    ],
    'with fewer bytes than were announced': [
      [whole, 'ok'],
      [titled('Privacy Policy', policySentences), 'text_missing', { isWhole: false }],
      [whole, 'ok'],
    ],
    'when it is read for the first time': [
      [cut, 'text_missing'],
      [whole, 'ok'],
      [whole, 'ok'],
    ],
    'but a page that never closes its tags is read as always': [
      [policy.replace('</main>', '').replace('</body></html>', ''), 'ok'],
      [changedPolicy.replace('</main>', '').replace('</body></html>', ''), /use the messages that you send to train/],
    ],
    'but a sentence that was shortened where more follows is a change': [
      [titled('Privacy Policy', [`${noTraining.slice(0, -1)}, unless you ask us to.`, ...policySentences]), 'ok'],
      [
        titled('Privacy Policy', ['We never use your messages or your files to train AI models', ...policySentences]),
        /never use/,
      ],
    ],
  });
});

/** A policy with one more part, before and after a change. */
function part(markup: string, heading = 'Artificial intelligence'): string {
  return policy.replace('</main>', `<h2>${heading}</h2>${markup}</main>`);
}

const table = (rows: string, head = '<th>Category of data</th><th>To run the app</th><th>To train AI models</th>') =>
  part(`<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`);
const list = (lead: string, ...items: readonly string[]) =>
  part(`${lead}<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);

describe('short items are judged with what stands above them', () => {
  const lead = '<p>We use the following data to train our AI models:</p>';
  const never = '<p>We never use the following data to train AI models:</p>';
  const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const more = ['permission_added', 'permission_widened'];
  const less = ['permission_narrowed', 'permission_removed'];

  test.each<[string, string, string, readonly string[], RegExp]>([
    [
      'a bullet under a lead-in',
      list(lead, 'Public posts', 'Likes'),
      list(lead, 'Public posts', 'Private messages', 'Likes'),
      more,
      /Private messages/,
    ],
    [
      'a bullet under a lead-in that promises',
      list(never, 'Files'),
      list(never, 'Files', 'Private messages'),
      less,
      /Private messages/,
    ],
    [
      'a nested bullet',
      list(lead, 'Posts<ul><li>Comments</li></ul>'),
      list(lead, 'Posts<ul><li>Comments</li><li>Drafts that you never published</li></ul>'),
      more,
      /Drafts/,
    ],
    [
      'a numbered list',
      part(`${lead}<ol><li>Posts</li><li>Likes</li></ol>`),
      part(`${lead}<ol><li>Posts</li><li>Voice messages</li><li>Likes</li></ol>`),
      more,
      /Voice messages/,
    ],
    [
      'a bullet under a heading',
      part('<ul><li>Posts</li></ul>', 'Data we use to train our AI models'),
      part('<ul><li>Posts</li><li>Private messages</li></ul>', 'Data we use to train our AI models'),
      more,
      /Private messages/,
    ],
    [
      'a bullet under a question',
      part('<ul><li>Posts</li></ul>', 'What data do you use to train AI models?'),
      part('<ul><li>Posts</li><li>Private messages</li></ul>', 'What data do you use to train AI models?'),
      more,
      /Private messages/,
    ],
    [
      'a bullet in German',
      list('<p>Folgende Daten verwenden wir zum Training unserer KI-Modelle:</p>', 'Beiträge'),
      list('<p>Folgende Daten verwenden wir zum Training unserer KI-Modelle:</p>', 'Beiträge', 'Private Nachrichten'),
      more,
      /Private Nachrichten/,
    ],
    [
      'a cell that turns to yes',
      table(row('Messages', 'Yes', 'No') + row('Photos', 'Yes', 'No')),
      table(row('Messages', 'Yes', 'Yes') + row('Photos', 'Yes', 'No')),
      more,
      /Messages/,
    ],
    [
      'a cell that turns to no',
      table(row('Messages', 'Yes', 'Yes') + row('Photos', 'Yes', 'No')),
      table(row('Messages', 'Yes', 'No') + row('Photos', 'Yes', 'No')),
      less,
      /Messages/,
    ],
    [
      'a tick',
      table(row('Messages', '✓', '✗') + row('Photos', '✓', '✗')),
      table(row('Messages', '✓', '✓') + row('Photos', '✓', '✗')),
      more,
      /Messages/,
    ],
    [
      'a tick where nothing was',
      table(row('Messages', '✓', '') + row('Photos', '✓', '✓')),
      table(row('Messages', '✓', '✓') + row('Photos', '✓', '✓')),
      more,
      /Messages/,
    ],
    [
      'a picture',
      table(row('Messages', 'Yes', '<img alt="No" src="n.svg">')),
      table(row('Messages', 'Yes', '<img alt="Yes" src="y.svg">')),
      more,
      /Messages/,
    ],
    [
      'an icon',
      table(row('Messages', 'Yes', '<i class="fa fa-times"></i>')),
      table(row('Messages', 'Yes', '<i class="fa fa-check"></i>')),
      more,
      /Messages/,
    ],
    [
      'a table that lies on its side',
      table(
        row('To run the app', 'Yes', 'Yes') + row('To train AI models', 'No', 'No'),
        '<th>Purpose</th><th>Messages</th><th>Photos</th>',
      ),
      table(
        row('To run the app', 'Yes', 'Yes') + row('To train AI models', 'Yes', 'No'),
        '<th>Purpose</th><th>Messages</th><th>Photos</th>',
      ),
      more,
      /To train AI models/,
    ],
    [
      'two rows of heads',
      part(
        '<table><tr><th rowspan="2">Data</th><th colspan="2">We use it to</th></tr><tr><th>run the app</th><th>train AI</th></tr><tr><th>Messages</th><td>Yes</td><td>No</td></tr></table>',
      ),
      part(
        '<table><tr><th rowspan="2">Data</th><th colspan="2">We use it to</th></tr><tr><th>run the app</th><th>train AI</th></tr><tr><th>Messages</th><td>Yes</td><td>Yes</td></tr></table>',
      ),
      more,
      /Messages/,
    ],
    [
      'a table without a head',
      part(`<table>${row('Shared with advertisers', 'No')}${row('Used to train AI models', 'No')}</table>`),
      part(`<table>${row('Shared with advertisers', 'No')}${row('Used to train AI models', 'Yes')}</table>`),
      more,
      /Used to train AI models/,
    ],
    [
      'a row of data in a table of purposes',
      table(row('Train our AI models', 'Posts', '90 days'), '<th>Purpose</th><th>Data</th><th>Kept for</th>'),
      table(
        row('Train our AI models', 'Posts, private messages', '90 days'),
        '<th>Purpose</th><th>Data</th><th>Kept for</th>',
      ),
      more,
      /private messages/,
    ],
    [
      'a German table',
      table(row('Nachrichten', 'Ja', 'Nein'), '<th>Daten</th><th>Betrieb</th><th>Training von KI-Modellen</th>'),
      table(row('Nachrichten', 'Ja', 'Ja'), '<th>Daten</th><th>Betrieb</th><th>Training von KI-Modellen</th>'),
      more,
      /Nachrichten/,
    ],
    [
      'a description',
      part('<dl><dt>Used to run the app</dt><dd>Yes</dd><dt>Used to train AI models</dt><dd>No</dd></dl>'),
      part('<dl><dt>Used to run the app</dt><dd>Yes</dd><dt>Used to train AI models</dt><dd>Yes</dd></dl>'),
      more,
      /Yes/,
    ],
    [
      'the answer to a question',
      part('<p>No.</p>', 'Do you train AI models on my messages?'),
      part('<p>Yes.</p>', 'Do you train AI models on my messages?'),
      more,
      /Yes/,
    ],
  ])('%s', async (_name, before, after, directions, words) => {
    const poll = pagePolls();
    expect((await poll(before)).state).toBe('ok');
    const { told, item } = await poll(after);
    expect(told).toMatch(words);
    expect(item?.item.from === 'policy' ? directions : []).toContain(
      item?.item.from === 'policy' ? item.item.change.direction : '',
    );
  });

  test.each<[string, string, string]>([
    [
      'the lifetime of a cookie',
      table(row('session', 'Yes', 'No', '30 days'), '<th>Cookie</th><th>Needed</th><th>Shared</th><th>Kept for</th>'),
      table(row('session', 'Yes', 'Yes', '60 days'), '<th>Cookie</th><th>Needed</th><th>Shared</th><th>Kept for</th>'),
    ],
    ['another column', table(row('Messages', 'No', 'No')), table(row('Messages', 'Yes', 'No'))],
    [
      'a bullet under another lead-in',
      list('<p>We use the following data to run the app:</p>', 'Posts'),
      list('<p>We use the following data to run the app:</p>', 'Posts', 'Private messages'),
    ],
    [
      'a bullet below a paragraph that does not lead to it',
      list('<p>We never use your data to train AI models.</p>', 'Encrypted'),
      list('<p>We never use your data to train AI models.</p>', 'Encrypted', 'Kept in Iceland'),
    ],
    [
      'how long data for training are kept',
      table(row('Train our AI models', 'Posts', '90 days'), '<th>Purpose</th><th>Data</th><th>Kept for</th>'),
      table(row('Train our AI models', 'Posts', '60 days'), '<th>Purpose</th><th>Data</th><th>Kept for</th>'),
    ],
    ['the order of a list', list(lead, 'Posts', 'Likes'), list(lead, 'Likes', 'Posts')],
    [
      'the order of rows',
      table(row('Messages', 'Yes', 'No') + row('Photos', 'Yes', 'Yes')),
      table(row('Photos', 'Yes', 'Yes') + row('Messages', 'Yes', 'No')),
    ],
    ['a tick in place of the word', table(row('Messages', 'Yes', 'No')), table(row('Messages', '✓', '✗'))],
  ])('not told: %s', async (_name, before, after) => {
    const poll = pagePolls();
    await poll(before);
    expect((await poll(after)).told).toBeNull();
  });

  test('a bullet that goes is told once it stays gone, and the column is named beside a cell', async () => {
    const poll = pagePolls();
    await poll(list(lead, 'Posts', 'Private messages'));
    const without = list(lead, 'Posts');
    expect([(await poll(without)).state, (await poll(without)).state]).toEqual(['text_missing', 'text_missing']);
    expect((await poll(without)).told).toMatch(/less AI training[\s\S]*Private messages/);
    const cells = pagePolls();
    await cells(table(row('Messages', 'Yes', 'No')));
    const { item } = await cells(table(row('Messages', 'Yes', 'Yes')));
    expect(item?.item).toMatchObject({
      change: {
        hunks: [
          {
            path: ['Privacy Policy', 'Artificial intelligence', 'To train AI models'],
            before: 'Messages | Yes | No',
            after: 'Messages | Yes | Yes',
          },
        ],
      },
    });
  });
});

describe('what every browser shows without scripts is read', () => {
  const shown = (sentence: string, wrap: (markup: string) => string) =>
    policy.replace('</main>', `${wrap(`<h2>AI</h2><p>${sentence}</p>`)}</main>`);
  const told = /use the messages that you send to train/;
  const bodyOf = (sentences: readonly string[]) => `<h1>Privacy Policy</h1>${paragraphs(sentences)}`;
  const wholeIn = (sentences: readonly string[], wrap: (markup: string) => string) =>
    `<!doctype html><html lang="en"><head><title>Privacy Policy</title></head><body>${wrap(bodyOf(sentences))}</body></html>`;
  const srcdoc = (markup: string) =>
    `<iframe srcdoc="${markup.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
  const tab = (markup: string) => `<div role="tabpanel" hidden style="display:none">${markup}</div>`;
  const shadow = (markup: string) => `<x-box><template shadowrootmode="open">${markup}</template></x-box>`;

  test.each<[string, (markup: string) => string]>([
    ['a shadow root', shadow],
    ['a shadow root in a shadow root', (markup) => shadow(`<div>${shadow(markup)}</div>`)],
    [
      'a closed shadow root on a section',
      (markup) => `<section><template shadowrootmode="closed">${markup}</template></section>`,
    ],
    [
      'a slot',
      (markup) =>
        `<x-box><template shadowrootmode="open"><p>See also:</p><slot></slot></template><div>${markup}</div></x-box>`,
    ],
    [
      'a named slot',
      (markup) =>
        `<x-box><template shadowrootmode="open"><slot name="ai"></slot></template><div slot="ai">${markup}</div></x-box>`,
    ],
    [
      'what stands in an empty slot',
      (markup) => `<x-box><template shadowrootmode="open"><slot name="ai">${markup}</slot></template></x-box>`,
    ],
    ['a frame that carries its document', srcdoc],
    ['closed details', (markup) => `<details><summary>More</summary>${markup}</details>`],
    ['a hidden tab', tab],
  ])('%s', async (_name, wrap) => {
    expect(
      await played([
        [shown(noTraining, wrap), 'ok'],
        [shown(training, wrap), told],
      ]),
    ).toEqual(['ok', told]);
  });

  test.each<[string, (markup: string) => string]>([
    ['an inert template', (markup) => `<template>${markup}</template>`],
    [
      'a second shadow root of one host',
      (markup) =>
        `<x-box><template shadowrootmode="open"><p>One</p></template><template shadowrootmode="open">${markup}</template></x-box>`,
    ],
    [
      'a child that no slot takes',
      (markup) =>
        `<x-box><template shadowrootmode="open"><slot name="other"></slot></template><div>${markup}</div></x-box>`,
    ],
    ['a shadow root where none may be', (markup) => `<ul><template shadowrootmode="open">${markup}</template></ul>`],
    ['noscript beside text', (markup) => `<noscript>${markup}</noscript>`],
  ])('not shown: %s', async (_name, wrap) => {
    expect(
      await played([
        [policy, 'ok'],
        [shown(training, wrap), 'ok'],
      ]),
    ).toEqual(['ok', 'ok']);
  });

  test.each<[string, (markup: string) => string]>([
    ['a shadow root', shadow],
    ['a frame that carries its document', srcdoc],
    ['noscript', (markup) => `<div id="root"></div><noscript>${markup}</noscript>`],
  ])('a whole page in %s', async (_name, wrap) => {
    expect(
      await played([
        [wholeIn(policySentences, wrap), 'ok'],
        [wholeIn([...policySentences, training], wrap), told],
      ]),
    ).toEqual(['ok', told]);
  });

  test('slots keep the order of the shadow root', async () => {
    const poll = pagePolls();
    const { item } = await poll(policy).then(() =>
      poll(
        policy.replace(
          '</main>',
          '<x-box><template shadowrootmode="open"><slot name="b"></slot><slot></slot></template><p>We train AI models on your photos.</p><p slot="b">We train AI models on your messages.</p></x-box></main>',
        ),
      ),
    );
    expect(item?.item.text).toMatch(/messages[\s\S]*photos/);
  });

  test('hundreds of hosts in one another, with slots deep inside, are read', async () => {
    const deep = '<div>'.repeat(50);
    const host = `<x-a><template shadowrootmode="open">${deep}<slot></slot></template>`;
    const poll = pagePolls();
    expect((await poll(policy.replace('</main>', `${host.repeat(300)}</main>`))).state).toBe('ok');
  });

  const article = (body: string, votes: number) =>
    JSON.stringify({
      article: {
        id: 7,
        votes,
        url: 'https://rookery.example/7',
        updated_at: '2026-01-01',
        title: 'Privacy Policy',
        body,
      },
    });
  const rich = (sentences: readonly string[]) =>
    JSON.stringify({
      title: 'Privacy Policy',
      body: {
        type: 'doc',
        content: sentences.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      },
    });

  histories({
    'JSON of a help centre, of which only the count of votes changes at first': [
      [article(bodyOf(policySentences), 12), 'ok', json],
      [article(bodyOf(policySentences), 13), 'ok', json],
      [
        article(bodyOf([...policySentences, training]), 13),
        /^[^{"]*use the messages that you send to train[^{"]*$/,
        json,
      ],
    ],
    'JSON with rich text': [
      [rich(policySentences), 'ok', json],
      [rich([...policySentences, training]), told, json],
    ],
    'JSON that breaks off': [
      [article(bodyOf(policySentences), 12), 'ok', json],
      [article(bodyOf(policySentences), 12).slice(0, 900), 'unreadable', json],
      [article(bodyOf(policySentences), 12), 'ok', json],
    ],
    'an article that changed its way out of JSON into a page': [
      [article(bodyOf(policySentences), 12), 'ok', json],
      [changedPolicy, told],
    ],
  });
});

describe('a consent banner without a telling name is not the text', () => {
  const banner = (words: string, accept: string, manage: string) =>
    `<div class="x7f3a"><div><p>${words}</p></div><div><button>${accept}</button><button>${manage}</button></div></div>`;
  const english = banner(
    'We and our 812 partners store information in cookies on your device, to improve services and train our AI models.',
    'Accept all',
    'Manage',
  );
  const german = banner(
    'Wir und unsere Partner verwenden Cookies, um Inhalte zu messen und unsere KI-Modelle mit Ihren Daten zu trainieren.',
    'Alle akzeptieren',
    'Einstellungen',
  );
  const french = banner(
    'Nos partenaires et nous utilisons des cookies pour mesurer l’audience et entraîner nos modèles d’IA avec vos données.',
    'Tout accepter',
    'Continuer sans accepter',
  );
  const links =
    '<section class="q"><h2>Your choices</h2><p>With your consent, our partners use cookies to train AI models on your data.</p><a href="#">Agree</a> <a href="#">More options</a></section>';
  const inMain = (markup: string) =>
    policy.replace('<main><h1>Privacy Policy</h1>', `<main><h1>Privacy Policy</h1>${markup}`);
  const noMain = (markup: string) => policy.replace(/<\/?main>/g, '').replace('<h1>', `${markup}<h1>`);

  histories({
    'for one poll': [
      [policy, 'ok'],
      [inMain(english), 'ok'],
      [policy, 'ok'],
    ],
    'for weeks, while the policy changes': [
      [policy, 'ok'],
      ...Array.from({ length: 5 }, (): Step => [inMain(english), 'ok', { hours: 96 }]),
      [changedPolicy.replace('<main>', `<main>${english}`), /use the messages that you send to train/],
    ],
    'in a page without main': [
      [noMain(''), 'ok'],
      [noMain(english), 'ok'],
      [noMain(links), 'ok'],
    ],
    'in German': [
      [germanPolicy, 'ok'],
      [germanPolicy.replace('</main>', `${german}</main>`), 'ok'],
    ],
    'in French': [
      [policy, 'ok'],
      [inMain(french), 'ok'],
    ],
    'in Portuguese, which only its buttons tell': [
      [policy, 'ok'],
      [
        inMain(
          '<div class="x9"><h2>Bem-vindo</h2><p>Usamos os seus dados para treinar modelos de inteligência artificial.</p><button>Aceitar tudo</button><button>Rejeitar tudo</button></div>',
        ),
        'ok',
      ],
    ],
    'with links for buttons': [
      [policy, 'ok'],
      [inMain(links), 'ok'],
    ],
    'but a policy’s own section on cookies is': [
      [policy, 'ok'],
      [
        policy.replace(
          '</main>',
          '<section><h2>Cookies and AI</h2><p>We use cookies, and train our AI models on the messages that you send.</p><button>Cookie settings</button><a href="/c">List of cookies</a></section></main>',
        ),
        /train our AI models on the messages/,
      ],
    ],
  });
});

describe('a document of several pages', () => {
  const source = { ...rookery, more: [{ url: 'https://rookery.example/cookies', select: [], remove: [] }] };
  const cookieSentences = [
    'Cookies are small files that the app keeps in your browser, so that you need not sign in each time.',
    'A cookie named session lives until you close the browser, and one named theme lives for a year.',
    'You can delete cookies in the settings of your browser; the app then asks you to sign in again.',
  ];
  const cookies = titled('Cookie Policy', cookieSentences);

  test('of which one shows the home page is a state, and a change in one is told', async () => {
    const changed = titled('Cookie Policy', [...cookieSentences, training]);
    expect(
      await played(
        [
          [policy, 'ok', { more: [cookies] }],
          [policy, 'other_document', { more: [home] }],
          [policy, 'ok', { more: [cookies] }],
          [policy, /use the messages that you send to train/, { more: [changed] }],
        ],
        source,
      ),
    ).toEqual(['ok', 'other_document', 'ok', /use the messages that you send to train/]);
  });
});
