import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { figuresFile, type SentenceFigures, scoreSentences, sentenceFigures } from '../../lab/eval-sentences.ts';
import { readPairs, readSentences } from '../../lab/sentences.ts';

const sentences = readSentences();
const pairs = readPairs();

describe('the labelled sentences', () => {
  it('are some 500 in nine languages, with 66 pairs', () => {
    expect(sentences.length).toBe(499);
    expect(pairs.length).toBe(66);
    const ids = [...sentences, ...pairs].map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('are quoted exactly, each quote within one line', () => {
    const quotes = sentences.flatMap(({ id, text, statements, optOut }) =>
      [...statements.map(({ quote }) => quote), ...(optOut === undefined ? [] : [optOut.how])].map((quote) => ({
        id,
        isExact: text.split('\n').some((line) => line.includes(quote)),
      })),
    );
    const evidence = pairs.flatMap(({ id, before, after, evidence: found }) =>
      found.map(({ side, text }) => ({ id, isExact: (side === 'before' ? before : after).includes(text) })),
    );
    expect([...quotes, ...evidence].filter(({ isExact }) => !isExact)).toEqual([]);
  });

  it('cover every form in every language except Japanese, in both parts', () => {
    const wanted = new Set(sentences.map(({ form }) => form));
    const missing = [...Map.groupBy(sentences, ({ lang }) => lang)].flatMap(([lang, mine]) =>
      lang === 'ja'
        ? []
        : [...wanted].filter(
            (form) => new Set(mine.filter((one) => one.form === form).map(({ part }) => part)).size < 2,
          ),
    );
    expect(missing).toEqual([]);
  });
});

/** Written by `npm run -s lab -- eval sentences --renew`. What got better has to be recorded, like what got worse. */
describe('policies of our own writing are read as recorded', () => {
  const recorded = parse(readFileSync(figuresFile, 'utf8')) as SentenceFigures;
  const figures = sentenceFigures(scoreSentences());

  it.each(Object.keys(figures.totals))('%s', (title) => expect(figures.totals[title]).toEqual(recorded.totals[title]));

  it('wrong answers of part a', () => expect(figures.wrong).toEqual(recorded.wrong));
});
