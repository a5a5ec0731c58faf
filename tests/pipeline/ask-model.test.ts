import { beforeEach, describe, expect, it } from 'vitest';
import { judgeItem } from '../../src/core/judge/judge-item.ts';
import { isDoubtful } from '../../src/core/story/model-questions.ts';
import { silentLog } from '../../src/log.ts';
import type { Finding, Item, JudgedItem } from '../../src/nouns/item.ts';
import type { Model } from '../../src/nouns/ports.ts';
import type { SummarySentence } from '../../src/nouns/story.ts';
import { rewriteSummary, secondOpinions } from '../../src/pipeline/ask-model.ts';
import { story } from '../store/samples.ts';

let dropped: number;
let asked: string[];
beforeEach(() => {
  dropped = 0;
  asked = [];
});

const tools = (answer: unknown) => ({
  model: {
    ask: async (question: { name: string; input: string }) => {
      asked.push(question.input);
      return answer;
    },
  } as Model,
  store: {
    count: async () => {
      dropped += 1;
    },
  },
  log: silentLog,
});

const item: Item = {
  from: 'feed',
  key: 'a:1',
  sourceId: 'a',
  publisher: 'The Daily',
  genre: 'news',
  url: 'https://a.example/1',
  title: 'Rookery changes what happens with posts',
  text: 'Posts of members will feed the models that answer questions in the app. Members can say no in their settings.',
  publishedAt: null,
  seenAt: '2026-11-01T09:00:00.000Z',
};
const judged = (score: number, relevant: boolean): JudgedItem => ({
  item,
  finding: { ...judgeItem(item, { relevantFrom: relevant ? 0 : 1 }), score },
});
const opinion = async (before: JudgedItem, answer: unknown): Promise<Finding | undefined> =>
  (await secondOpinions([before], tools(answer)))[0]?.finding;

describe('secondOpinions()', () => {
  it('asks about doubtful items only', async () => {
    await secondOpinions([judged(0.05, false), judged(0.3, false), judged(0.6, true), judged(0.95, true)], tools(null));
    expect(asked).toHaveLength(2);
    expect(isDoubtful(judged(0.05, false).finding)).toBe(false);
  });

  it('takes a yes with a quote that stands in the item, and says so in the reasons', async () => {
    const quote = 'Posts of members will feed the models that answer questions in the app.';
    const finding = await opinion(judged(0.3, false), { relevant: true, quote });
    expect(finding).toMatchObject({ relevant: true });
    expect(finding?.evidence).toContain(quote);
    expect(finding?.because[0]).toEqual({ feature: 'model', weight: 0, words: quote });
    expect(dropped).toBe(0);
  });

  it('takes a no', async () => {
    expect(await opinion(judged(0.5, true), { relevant: false, quote: '' })).toMatchObject({ relevant: false });
  });

  it.each([
    ['made up', 'Rookery sells the posts of its members to the highest bidder.'],
    ['too short', 'Posts'],
    ['empty', ''],
  ])('drops a yes whose quote is %s, and counts it', async (_, quote) => {
    const before = judged(0.3, false);
    expect(await opinion(before, { relevant: true, quote })).toEqual(before.finding);
    expect(dropped).toBe(1);
  });

  it('leaves every verdict as it is without a model', async () => {
    const before = [judged(0.3, false)];
    expect(await secondOpinions(before, { ...tools(null), model: null })).toBe(before);
  });

  it('shows the model outside text as data', async () => {
    await opinion(judged(0.3, false), null);
    expect(JSON.parse(asked[0] ?? '')).toEqual({ title: item.title, text: item.text });
  });
});

const quote: SummarySentence = {
  text: 'A customer of Rookery alleges in a complaint that the network gave private messages to other companies without consent.',
  quoted: true,
  publisher: 'The Daily',
  url: item.url,
  itemKey: item.key,
};
const ours: SummarySentence = { ...quote, text: 'These are allegations; nothing has been proven.', quoted: false };
const rewrite = (answer: unknown, items: readonly JudgedItem[] = [judged(0.9, true)]) =>
  rewriteSummary([quote, ours], { story: story('a'), items, ...tools(answer) });

describe('rewriteSummary()', () => {
  it('takes a sentence that is as careful as its source, and marks it as written by machine', async () => {
    const text = 'A customer alleges that Rookery gave private messages to other companies without consent.';
    expect(await rewrite({ sentences: [text] })).toEqual([{ ...quote, text, quoted: false }, ours]);
  });

  it.each([
    ['a claim told as a fact', { sentences: ['Rookery gave private messages to other companies without consent.'] }],
    ['two sentences for one', { sentences: ['A customer alleges this.', 'It was done without consent.'] }],
    ['nothing', { sentences: [] }],
  ])('keeps the quotes when the answer is %s, and counts it', async (_, answer) => {
    expect(await rewrite(answer)).toEqual([quote, ours]);
    expect(dropped).toBe(1);
  });

  it('never changes the words of a policy', async () => {
    const policy = { item: { ...item, from: 'policy' } as unknown as Item, finding: judged(0.9, true).finding };
    expect(await rewrite({ sentences: ['x'] }, [policy])).toEqual([quote, ours]);
    expect(asked).toEqual([]);
  });
});
