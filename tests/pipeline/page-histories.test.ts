import { describe, expect, test } from 'vitest';
import { pagePolls, played, type Step } from './page-polls.ts';
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
      [grown, /^Rookery Privacy Policy has a largely new text\n.*use the messages that you send to train/],
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
