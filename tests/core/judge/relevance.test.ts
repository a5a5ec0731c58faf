import { describe, expect, it } from 'vitest';
import { featureWords } from '../../../src/core/judge/feature-words.ts';
import { allNames, featuresOf, vocabularyOf, wordsOf } from '../../../src/core/judge/features.ts';
import { judgeItem } from '../../../src/core/judge/judge-item.ts';
import { readItem } from '../../../src/core/judge/read-item.ts';
import { formOf, type RelevanceModel, relevanceModel } from '../../../src/core/judge/relevance.ts';

const judge = (title: string, text = '') => judgeItem({ title, text });

describe('relevance', () => {
  it.each([
    [
      'a copyright ruling that never says “train”',
      'Judge sides with publishers over AI maker’s use of their novels',
      '',
    ],
    [
      'a licensing deal',
      'Harbour Press signs licensing deal with OpenAI',
      'The AI company will pay the publisher for access to its archive of books.',
    ],
    [
      'crawlers that are blocked',
      'Newspapers block AI crawlers from scraping their articles',
      'More publishers list the bots of AI companies in robots.txt.',
    ],
    [
      'employees’ data',
      'Quillmark records employees’ keystrokes to train its AI',
      'Workers were told in a memo that the tracking of their screens can’t be switched off.',
    ],
    [
      'models improved with people’s data',
      'Photo app changes terms to use users’ pictures to improve its AI models',
      'Users who object can opt out in the settings.',
    ],
  ])('takes in %s', (_, title, text) => {
    expect(judge(title, text)).toMatchObject({ relevant: true });
  });

  it.each([
    ['a deepfake', 'Actress sues over deepfake video made with AI', 'Her likeness was used in an advert.'],
    [
      'who owns what AI made',
      'Court says AI-generated picture can’t be copyrighted',
      'Human authorship is required, the judge wrote.',
    ],
    ['a tutorial', 'How to train your first language model in Python', 'A step-by-step guide with a small dataset.'],
    ['a chip', 'New chip trains AI models twice as fast', 'The processor goes on sale in June.'],
    [
      'police that recognise faces',
      'Police to test facial recognition cameras at the station',
      'The cameras compare faces with a watchlist.',
    ],
    ['a suit about something else', 'Shareholders sue AI company over merger', 'They say the price was too low.'],
    ['courses for staff', 'Bank trains 40,000 employees in AI', 'Staff take an online training course.'],
  ])('leaves out %s', (_, title, text) => {
    expect(judge(title, text)).toMatchObject({ relevant: false });
  });

  it('does not add up what stands far apart in a long article', () => {
    const filler = 'The council met on Tuesday and spoke about roads, schools and the price of bread. '.repeat(12);
    const apart = [
      'The mayor likes an AI chatbot.',
      'Authors read from their books in the library.',
      'A court fined a driver.',
      'The trained nurses left for lunch.',
      'Copyright law was a topic at the university.',
    ].join(` ${filler}`);
    expect(judge('Council meets for the last time this year', apart)).toMatchObject({ relevant: false });
  });

  it.each([
    ['headline', 0],
    ['lead', 300],
    ['article', 3_000],
  ])('takes an item for a %s by the length of its text', (form, length) => {
    expect(formOf({ title: 'A headline', text: 'x'.repeat(length) })).toBe(form);
  });

  it('judges by another model when asked, as for a fold', () => {
    const never: RelevanceModel = { ...relevanceModel, bias: -100 };
    const item = { title: 'Authors sue OpenAI over books used to train ChatGPT', text: '' };
    expect(judgeItem(item).relevant).toBe(true);
    expect(judgeItem(item, { models: { relevance: never } }).relevant).toBe(false);
  });
});

describe('featuresOf()', () => {
  const read = readItem({ title: 'Authors sue OpenAI', text: 'The books were used to train its model.' });

  it('names what is in one sentence, what is close together, and what the title and the opening say', () => {
    const found = featuresOf(read, vocabularyOf(allNames()));
    const names = found.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['T:holders>suit', 'A:aiMaker+suit', 'A:works', 'X:anyRuling|anyTraining']),
    );
    const suit = found.find(({ name }) => name === 'T:holders>suit');
    expect(suit === undefined ? '' : wordsOf(suit)).toBe('Authors … sue');
  });

  it('looks only for what is asked', () => {
    expect(featuresOf(read, vocabularyOf(['T:suit', 'A:recordings'])).map(({ name }) => name)).toEqual(['T:suit']);
  });

  it('says every feature of the shipped model in words', () => {
    for (const name of Object.keys(relevanceModel.weights)) expect(featureWords(name), name).not.toBe('');
    expect(featureWords('T:suit>anyAi')).toBe('a lawsuit close to AI, in the headline');
  });
});

describe('words of a language', () => {
  it('are not read in another language', () => {
    const italian = readItem({
      title: 'Il Comune assegna i fondi ai giovani',
      text: 'La giunta ha deciso di dare ai quartieri più soldi per le scuole, e non solo ai grandi.',
    });
    expect(italian.body[0]?.words.has('ai')).toBe(false);
  });
});
