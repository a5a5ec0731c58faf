import { describe, expect, it } from 'vitest';
import { joinStories, storyWindowMs } from '../../../src/core/story/join-stories.ts';
import { hashText } from '../../../src/core/text/sentences.ts';
import type { Finding, Item, JudgedItem } from '../../../src/nouns/item.ts';
import type { Story } from '../../../src/nouns/story.ts';
import { dayMs, type Instant, later } from '../../../src/nouns/time.ts';
import { judged } from '../judge/items.ts';

const now = '2026-02-01T12:00:00.000Z';
const settleMs = 600_000;

function joined(items: readonly JudgedItem[], open: readonly Story[] = [], at: Instant = now): readonly Story[] {
  return joinStories({ judged: items, open, now: at, settleMs });
}

/** Joins items one after another, as polls bring them: each sees the stories made before. */
function joinedOneByOne(items: readonly JudgedItem[]): readonly Story[] {
  const stories = new Map<string, Story>();
  for (const one of items)
    for (const story of joined([one], [...stories.values()], one.item.seenAt)) stories.set(story.id, story);
  return [...stories.values()];
}

function on(publishedAt: Instant | null, title: string, text = '', more: Partial<Item> = {}): JudgedItem {
  return judged(title, text, {
    key: `${publishedAt}:${title}`,
    publishedAt,
    ...(publishedAt === null ? {} : { seenAt: publishedAt }),
    ...(more as object),
  });
}

const filed = on(
  '2026-01-21T10:00:00.000Z',
  'Customer sues Dropbox over AI training on private files',
  'The proposed class action filed in Oakland alleges that documents of Ann Lee were used to train AI without consent.',
);
const denied = on(
  '2026-01-22T10:00:00.000Z',
  'Dropbox denies training AI on files after lawsuit',
  '“These are false claims,” Dropbox said about the lawsuit by Ann Lee in Oakland. It never trained AI on documents.',
);
const withdrawn = on(
  '2026-01-30T10:00:00.000Z',
  'Customer drops lawsuit against Dropbox over AI training',
  'Ann Lee withdrew the suit in Oakland without prejudice, nine days after filing it.',
);

describe('joinStories() makes one story of', () => {
  it('six wordings of one event', () => {
    const wordings = [
      [
        'Pinterest will train its AI on users’ pins',
        'From April 30 pins and boards train its Canvas model, unless users opt out.',
      ],
      [
        'Pinterest updates terms to allow AI training on pins',
        'The new terms of service apply from April 30 and name a model called Canvas.',
      ],
      [
        'Your pins will feed Pinterest’s AI from April 30',
        'Boards and pins are used to train AI models by default; there is an opt-out.',
      ],
      [
        'Pinterest users are opted in to AI training',
        'A new setting is on by default. The Canvas model learns from pins from April 30.',
      ],
      [
        'Pinterest confirms that pins train its generative AI',
        'The company announced that its privacy policy now says so, with effect from April 30.',
      ],
      [
        'Pinterest policy update: AI training by default',
        'Pins, boards and profiles are used to train AI models such as Canvas.',
      ],
    ] as const;
    const items = wordings.map(([title, text], hour) => on(`2026-04-01T0${hour}:00:00.000Z`, title, text));
    expect(joined(items)).toHaveLength(1);
    expect(joinedOneByOne(items)).toHaveLength(1);
    expect(joined(items)[0]?.itemKeys).toHaveLength(6);
  });

  it('a court case from its filing to its end', () => {
    const [story, ...others] = joinedOneByOne([filed, denied, withdrawn]);
    expect(others).toEqual([]);
    expect(story).toMatchObject({
      state: 'dismissed',
      stateNote: 'withdrawn without prejudice',
      event: 'lawsuit_dismissed',
      companies: ['Dropbox'],
    });
    expect(story?.timeline.map(({ claimStatus }) => claimStatus)).toEqual(['alleged', 'denied', 'dismissed']);
  });

  it('a change seen on a policy page and the news about it, in either order', () => {
    const page = policyChange('2026-04-01T00:00:00.000Z');
    const news = on(
      '2026-04-01T09:00:00.000Z',
      'Canva will train AI on designs',
      'Canva’s privacy policy now says that designs train AI.',
    );
    for (const order of [
      [page, news],
      [news, page],
    ]) {
      const stories = joinedOneByOne(order);
      expect(stories).toHaveLength(1);
      expect(stories[0]).toMatchObject({ title: page.item.title, genres: expect.arrayContaining(['policy', 'news']) });
    }
  });

  it('what is told of a company and of its owner', () => {
    const text = 'Members’ posts will train AI models from November 3, unless they opt out under Data Privacy.';
    const stories = joinedOneByOne([
      on('2026-09-18T08:00:00.000Z', 'LinkedIn will train AI on members’ posts', text),
      on('2026-09-18T09:00:00.000Z', 'Microsoft will train AI on members’ posts', text),
    ]);
    expect(stories).toHaveLength(1);
  });
});

describe('joinStories() knows a story of earlier polls again', () => {
  it('by what its items said, not by their headlines alone', () => {
    const first = on(
      '2026-01-21T10:00:00.000Z',
      'Dropbox taken to court in California over AI training',
      'The class action filed in Oakland alleges that 14 wills of Ann Lee and her aunt Edda were used to train AI without consent.',
      { key: 'first' },
    );
    const other = on(
      '2026-02-20T10:00:00.000Z',
      'Dropbox sued over AI training on photos',
      'Pictures of the photographer Bo Chen from Reno were used to train AI, the suit against Dropbox alleges.',
      { key: 'other' },
    );
    const followUp = on(
      '2026-06-02T10:00:00.000Z',
      'Judge rules in Dropbox AI training case',
      'The judge ruled that the claims about the wills of Edda, aunt of Ann Lee of Oakland, against Dropbox and its AI training can go on.',
      { key: 'follow-up' },
    );
    const stories = joinedOneByOne([first, other, followUp]);
    expect(stories.map(({ itemKeys }) => itemKeys)).toEqual([['first', 'follow-up'], ['other']]);
  });
});

describe('joinStories() knows a long story', () => {
  // Hearings of one case that share only the case: each is about a different thing.
  const things = (
    'affidavit bankruptcy calendar deposition easement forensics gallery harbour invoice journal kitchen ledger mortgage ' +
    'notary orchard passport quarry receipt sculpture telegram umbrella vineyard warranty xylophone yearbook zeppelin anchor ' +
    'bridge candle diamond envelope furnace garden hammer insect jacket kettle lantern mirror needle oyster pillow quilt ' +
    'ribbon saddle tunnel urchin violin window yogurt almond basket copper dragon engine falcon guitar helmet island jungle'
  ).split(' ');
  const day = (count: number): Instant => later('2024-03-01T10:00:00.000Z', count * dayMs);
  const beginning = (key: string, at: Instant) =>
    on(
      at,
      'Customer sues Dropbox over AI training on wills',
      'The proposed class action filed in Oakland alleges that wills of Ann Lee and her aunt Edda were used to train AI.',
      { key },
    );
  const hearing = (thing: string, at: Instant) =>
    on(at, `Dropbox lawsuit over AI training: ${thing}`, `${thing} in the lawsuit over AI training on files.`, {
      key: `${thing} on ${at}`,
    });
  const items = [beginning('filed', day(0)), ...things.map((thing, index) => hearing(thing, day(10 * (index + 1))))];
  /** Half a year after the last one: only its words can make an item part of the case. */
  const muchLater = day(10 * things.length + 180);
  const isPartOf = (stories: readonly Story[], { item }: JudgedItem) =>
    stories.some(({ itemKeys }) => itemKeys.includes('filed') && itemKeys.includes(item.key));

  /** The case with its first items, as if each had joined in a poll of its own. */
  const caseOf = (count: number): Story => {
    const ofEach = items.slice(0, count + 1).flatMap((one) => joined([one]));
    return {
      ...(ofEach[0] as Story),
      timeline: ofEach.flatMap(({ timeline }) => timeline),
      itemKeys: ofEach.flatMap(({ itemKeys }) => itemKeys),
    };
  };

  it('by how it began, however many items came since', () => {
    const forgotAfter = items.keys().filter((count) => {
      const again = beginning('again', day(10 * count + 180));
      return !isPartOf(joined([again], [caseOf(count)]), again);
    });
    expect([...forgotAfter]).toEqual([]);
  });

  it('by its first 8 items and its last 32', () => {
    const story = caseOf(items.length - 1);
    const remembered = items.map((_, place) => {
      const again = place === 0 ? beginning('again', muchLater) : hearing(things[place - 1] ?? '', muchLater);
      return isPartOf(joined([again], [story]), again);
    });
    expect(remembered).toEqual(items.map((_, place) => place < 8 || place >= items.length - 32));
  });
});

describe('joinStories() keeps apart', () => {
  it('the same event at two companies', () => {
    const text = 'The class action says that private documents were used to train AI models without consent.';
    const stories = joined([
      on('2026-01-21T10:00:00.000Z', 'Dropbox sued over AI training on files', text),
      on('2026-01-21T11:00:00.000Z', 'Evernote sued over AI training on files', text),
    ]);
    expect(stories.map(({ companies }) => companies[0])).toEqual(['Dropbox', 'Evernote']);
  });

  it('two suits of one plaintiff against two companies', () => {
    const stories = joined([
      on(
        '2025-06-04T10:00:00.000Z',
        'Reddit sues Anthropic over AI training on comments',
        'The complaint was filed in San Francisco.',
      ),
      on(
        '2025-06-20T10:00:00.000Z',
        'Reddit sues Perplexity over AI training on posts',
        'The complaint was filed in New York.',
      ),
    ]);
    expect(stories).toHaveLength(2);
  });

  it('a policy change and a suit of months later', () => {
    const change = on(
      '2025-09-18T10:00:00.000Z',
      'Dropbox updates privacy policy to train AI on files',
      'Files train its models by default.',
    );
    expect(joinedOneByOne([change, filed])).toHaveLength(2);
  });

  it('two policy changes of one company a year apart', () => {
    const stories = joined([
      on(
        '2024-09-18T10:00:00.000Z',
        'LinkedIn will train AI on members’ posts',
        'The setting is on by default in the United States.',
      ),
      on(
        '2025-09-19T10:00:00.000Z',
        'LinkedIn will train AI on members’ posts in Europe',
        'From November 3 the setting is on by default in the EU.',
      ),
    ]);
    expect(stories).toHaveLength(2);
  });

  it('what is not relevant from everything', () => {
    expect(joined([on('2026-01-21T10:00:00.000Z', 'Dropbox redesigns its app', 'It has a dark mode.')])).toEqual([]);
  });
});

describe('joinStories() moves a story', () => {
  it('returns only what was made or moved', () => {
    const [dropbox] = joined([filed]);
    const [evernote] = joined([
      on(
        '2026-01-21T10:00:00.000Z',
        'Evernote updates privacy policy to train AI on notes',
        'Notes of customers train its AI models by default.',
      ),
    ]);
    const moved = joined([denied], [dropbox as Story, evernote as Story]);
    expect(moved.map(({ id }) => id)).toEqual([dropbox?.id]);
    expect(moved[0]).toMatchObject({ state: 'denied', openedAt: dropbox?.openedAt });
  });

  it('does not move for an item that it holds already', () => {
    const stories = joined([filed]);
    expect(joined([filed], stories)).toEqual([]);
    expect(joined([filed, filed])[0]?.itemKeys).toHaveLength(1);
  });

  it('is told after the settling time, and what was told is kept', () => {
    const [story] = joined([filed]);
    expect(story?.settlesAt).toBe('2026-02-01T12:10:00.000Z');
    const told = { at: now, state: 'alleged', severity: 'high', itemCount: 1 } as const;
    const [moved] = joined([denied], [{ ...(story as Story), told, settlesAt: null }], '2026-02-02T12:00:00.000Z');
    expect(moved).toMatchObject({ told, settlesAt: '2026-02-02T12:10:00.000Z', updatedAt: '2026-02-02T12:00:00.000Z' });
    expect(moved?.itemKeys).toEqual([filed.item.key, denied.item.key]);
  });

  it('is not moved back by older news that comes late', () => {
    const [story] = joinedOneByOne([filed, withdrawn]);
    const [late] = joined([denied], [story as Story]);
    expect(late).toMatchObject({ state: 'dismissed', stateNote: 'withdrawn without prejudice' });
    expect(late?.timeline.map(({ at }) => at)).toEqual([filed, denied, withdrawn].map(({ item }) => item.publishedAt));
  });

  it('is not moved by a column', () => {
    const column = on(
      '2026-01-23T10:00:00.000Z',
      'Opinion: why the Dropbox AI lawsuit matters',
      'What the suit by Ann Lee in Oakland means for all who keep files: a ruling on AI training would change everything.',
    );
    const read = finding({ event: 'opinion_explainer', claimStatus: 'not_applicable' }, column);
    const [story, ...others] = joinedOneByOne([filed, read]);
    expect(others).toEqual([]);
    expect(story?.state).toBe('alleged');
  });

  it('is ruled once a court decides, and reversed once that is overturned', () => {
    const ruled = on(
      '2026-06-01T10:00:00.000Z',
      'Judge rules against Dropbox in AI training case',
      'The court in Oakland ruled that the use of files infringed the rights of Ann Lee.',
    );
    const reversed = on(
      '2026-12-01T10:00:00.000Z',
      'Appeals court overturns ruling against Dropbox on AI training',
      'The ruling for Ann Lee by the court in Oakland was reversed.',
    );
    expect(joinedOneByOne([filed, ruled])).toMatchObject([{ state: 'ruled' }]);
    expect(joinedOneByOne([filed, ruled, reversed])).toMatchObject([{ state: 'reversed' }]);
  });

  it('takes the most serious severity of its items', () => {
    const calm = finding({ severity: 'notable' }, denied);
    expect(joined([filed, calm])[0]?.severity).toBe('high');
  });
});

describe('joinStories() counts who speaks', () => {
  it('counts a copy of an agency’s text as that agency, once', () => {
    const text =
      'Jan 21 (Reuters) - Dropbox was sued in Oakland on Wednesday over the use of private files to train AI models.';
    const stories = joined([
      on('2026-01-21T10:00:00.000Z', 'Dropbox sued over AI training', text, { publisher: 'The Daily One' }),
      on('2026-01-21T11:00:00.000Z', 'Lawsuit hits Dropbox over AI', text, { publisher: 'The Daily Two' }),
    ]);
    expect(stories).toMatchObject([
      { publishers: ['Reuters'], itemKeys: expect.arrayContaining([expect.any(String)]) },
    ]);
    expect(stories[0]?.itemKeys).toHaveLength(2);
  });

  it('counts a word-for-word copy that comes with a later poll as none', () => {
    const title = 'Dropbox sued over AI training on wills';
    const text =
      'Dropbox was sued in Oakland by Ann Lee, who says that 14 contracts and 3 wills were used to train AI models.';
    const [story] = joinedOneByOne([
      on('2026-01-21T10:00:00.000Z', title, text, { publisher: 'The Daily One', key: 'one' }),
      on('2026-01-21T15:00:00.000Z', title, text, { publisher: 'The Daily Two', key: 'two' }),
    ]);
    expect(story).toMatchObject({ publishers: ['The Daily One'], itemKeys: ['one', 'two'] });
  });

  it('counts a word-for-word copy of another paper as none', () => {
    const text =
      'Dropbox was sued in Oakland by Ann Lee, who says that 14 contracts and 3 wills of her late aunt were used to train AI models.';
    const title = 'Dropbox sued over AI training on wills';
    const stories = joined([
      { ...on('2026-01-21T10:00:00.000Z', title, text, { publisher: 'The Daily One' }) },
      on('2026-01-21T11:00:00.000Z', title, text, { publisher: 'The Daily Two' }),
    ]);
    expect(stories).toMatchObject([{ publishers: ['The Daily One'] }]);
  });
});

describe('joinStories() is deterministic', () => {
  it('names a story after its first item', () => {
    expect(joined([filed])[0]?.id).toBe(hashText(filed.item.key));
  });

  it('makes the same stories whatever the order of a batch', () => {
    expect(joined([withdrawn, filed, denied])).toEqual(joined([filed, denied, withdrawn]));
  });
});

it('looks back far enough for a court case', () => {
  expect(storyWindowMs).toBeGreaterThanOrEqual(365 * dayMs);
});

function finding(change: Partial<Finding>, one: JudgedItem): JudgedItem {
  return { item: one.item, finding: { ...one.finding, ...change } };
}

function policyChange(seenAt: Instant): JudgedItem {
  return {
    item: {
      from: 'policy',
      key: 'policy-canva:r2',
      sourceId: 'policy-canva',
      publisher: 'Canva',
      genre: 'policy',
      url: 'https://canva.example/privacy',
      title: 'Canva, Privacy Policy: now allows AI training on your data',
      text: 'We use your designs to train our AI models.',
      publishedAt: null,
      seenAt,
      change: {
        service: 'Canva',
        terms: 'Privacy Policy',
        direction: 'permission_added',
        directionsAlso: [],
        effective: null,
        silentEdit: false,
        hunks: [],
        hunkCount: 1,
        beforeRevision: 'r1',
        afterRevision: 'r2',
      },
    },
    finding: {
      relevant: true,
      score: 1,
      event: 'policy_change',
      companies: ['Canva'],
      dataTypes: ['customer_content'],
      claimStatus: 'confirmed_by_company',
      severity: 'high',
      evidence: ['We use your designs to train our AI models.'],
      because: [],
    },
  };
}
