import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { judgeItem } from '../../src/core/judge/judge-item.ts';
import { joinStories } from '../../src/core/story/join-stories.ts';
import type { JudgedItem } from '../../src/nouns/item.ts';
import type { Story } from '../../src/nouns/story.ts';
import { storyStates, wordsOf } from '../../src/nouns/words.ts';
import { countRight, expectLabels, known, oneOrMore, readSet, type Wrong } from './labelled-set.ts';

const nowhere = 'none';
const step = z.strictObject({
  day: z.iso.date(),
  outlet: z.string(),
  title: z.string(),
  text: z.string(),
  /** One of the stories of its case, or `none`. */
  story: z.string(),
  state: oneOrMore(z.enum(wordsOf(storyStates))).optional(),
  how: z.string().optional(),
  copy: z.boolean().default(false),
  times: z.int().default(1),
  known,
});
const labelled = z.strictObject({
  id: z.string(),
  about: z.string(),
  arrives: z.enum(['one by one', 'at once']),
  items: z.array(step),
});
type Step = z.infer<typeof step>;
type Case = z.infer<typeof labelled>;

const cases = readSet('stories.yaml', labelled);

/** The stories after an item joined one, and where it went (undefined: nowhere). */
type Joined = { readonly at: Story | undefined; readonly before: Story | undefined };

function judgedOf({ day, outlet, title, text, times }: Step, index: number): readonly JudgedItem[] {
  return Array.from({ length: times }, (_, copy) => {
    const item = {
      from: 'feed',
      key: `${index}.${copy}`,
      sourceId: outlet,
      publisher: times === 1 ? outlet : `${outlet} ${copy + 1}`,
      genre: 'news',
      url: `https://news.example/${index}/${copy}`,
      title,
      text,
      publishedAt: `${day}T08:00:00.000Z`,
      seenAt: `${day}T09:00:00.000Z`,
    } as const;
    return { item, finding: judgeItem(item) };
  });
}

/** Where each item of a case went. Of items that arrive together, only the final story is visible. */
function joinedOf({ items, arrives }: Case): readonly Joined[] {
  const judged = items.map(judgedOf);
  if (arrives === 'at once') {
    const now = judged.at(-1)?.[0]?.item.seenAt ?? '';
    const stories = joinStories({ judged: judged.flat(), open: [], now, settleMs: 0 });
    return judged.map((copies) => ({ at: holding(stories, copies), before: undefined }));
  }
  const open = new Map<string, Story>();
  return judged.map((copies) => {
    const before = new Map(open);
    const now = copies[0]?.item.seenAt ?? '';
    for (const story of joinStories({ judged: copies, open: [...open.values()], now, settleMs: 0 }))
      open.set(story.id, story);
    const at = holding([...open.values()], copies);
    return { at, before: at && before.get(at.id) };
  });
}

/** The one story that holds all copies. */
function holding(stories: readonly Story[], copies: readonly JudgedItem[]): Story | undefined {
  return stories.find(({ itemKeys }) => copies.every(({ item }) => itemKeys.includes(item.key)));
}

/** What is wrong with each item of a case. A labelled story is identified by where its first item went. */
function wrongsOf(one: Case): readonly Wrong[] {
  const nameOf = new Map<string, string>();
  const started = new Set<string>();
  return joinedOf(one).map(({ at, before }, index) => {
    const item = one.items[index] as Step;
    if (at !== undefined && !started.has(item.story) && !nameOf.has(at.id)) {
      nameOf.set(at.id, item.story);
      started.add(item.story);
    }
    const went = at === undefined ? nowhere : (nameOf.get(at.id) ?? 'apart');
    if (went !== item.story) return { story: went };
    if (at === undefined) return {};
    const isCounted = at.publishers.length > (before?.publishers.length ?? 0);
    const mayCount = one.arrives === 'one by one' && before?.publishers.includes(item.outlet) !== true;
    return {
      ...(item.state === undefined || item.state.includes(at.state) ? {} : { state: at.state }),
      ...(item.how === undefined || item.how === at.stateNote ? {} : { how: at.stateNote ?? 'not said' }),
      ...(mayCount && isCounted === item.copy ? { voice: isCounted ? 'counted' : 'not counted' } : {}),
    };
  });
}

describe('joinStories() tells of long stories', () => {
  describe.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const wrongs = wrongsOf(one);
    it.each(one.items.map((item, index) => [`${item.day} ${item.outlet}: ${item.title}`, item, index] as const))(
      '%s',
      (_title, item, index) => expectLabels(wrongs[index] ?? {}, item.known),
    );
  });

  it('what belongs together and where it stands, in most steps', () => {
    const wrongs = cases.flatMap(wrongsOf);
    expect(cases).toHaveLength(10);
    expect(wrongs).toHaveLength(108);
    expect(countRight(wrongs, ['story', 'state', 'how', 'voice'])).toEqual({
      all: 74,
      story: 83,
      state: 99,
      how: 108,
      voice: 108,
    });
  });
});
