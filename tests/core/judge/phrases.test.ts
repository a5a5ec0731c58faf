import { describe, expect, it } from 'vitest';
import { findPhrases, foldWord, phrasesOf, tokensOf } from '../../../src/core/judge/phrases.ts';
import { authorities } from '../../../src/core/known/authorities.ts';
import { authorityNamesElsewhere } from '../../../src/core/known/authorities-elsewhere.ts';
import { companies } from '../../../src/core/known/companies.ts';

const phrases = phrasesOf([
  ['train', ['train', 'trained on', 'fine-tun*']],
  ['model', ['language model*', 'models']],
]);

function found(text: string): readonly string[] {
  const tokens = tokensOf(text);
  return findPhrases(tokens, phrases).map(
    ({ label, first, last }) => `${label}: ${text.slice(tokens[first]?.start, tokens[last]?.end)}`,
  );
}

describe('findPhrases()', () => {
  it('finds words, phrases and beginnings of words', () => {
    expect(found('Trained on posts: fine-tuning language models')).toEqual([
      'train: Trained on',
      'train: fine-tuning',
      'model: language models',
      'model: models',
    ]);
  });

  it('does not find a word inside another', () => {
    expect(found('A restraint on supermodels')).toEqual([]);
  });

  it('finds a verb that comes in two parts, where the second ends its clause', () => {
    const verbs = phrasesOf([['deny', ['weist … zurück', 'sleept … voor de rechter']]]);
    const firstWords = (text: string) => {
      const tokens = tokensOf(text);
      return findPhrases(tokens, verbs).map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
    };
    expect(firstWords('Orvello weist alle Vorwürfe der Nutzer zurück.')).toEqual(['weist']);
    expect(firstWords('Uitgever sleept Orvello voor de rechter om boeken')).toEqual(['sleept']);
    expect(firstWords('Orvello weist darauf hin, dass es zurück blickt')).toEqual([]);
    expect(firstWords('zurück weist')).toEqual([]);
  });

  it('does not read on past the end', () => {
    expect(found('a language')).toEqual([]);
  });
});

describe('tokensOf()', () => {
  it('parts Latin letters from other scripts', () => {
    expect(tokensOf('投稿をAI学習に').map(({ folded }) => folded)).toEqual(['投', '稿', 'を', 'ai', '学', '习', 'に']);
  });
});

describe('foldWord()', () => {
  it.each([
    ['Entraîner', 'entrainer'],
    ['tr\u200Bain', 'train'],
    ['ＡＩ', 'ai'],
    ['Öffnung', 'offnung'],
    ['Nałożył', 'nalozyl'],
    ['Bußgeld', 'bussgeld'],
    ['डेटा', 'डेटा'],
    ['फ़ोटो', 'फोटो'],
    ['ガイド', 'ガイド'],
    ['ＧＰＴ４', 'gpt4'],
    ['訓', '训'],
    ['ｶﾞ', 'ガ'],
  ])('%s is %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});

describe('the catalogue', () => {
  it('holds each company once, and every owner', () => {
    const names = companies.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(250);
    expect(new Set(names).size).toBe(names.length);
    for (const { parent } of companies) if (parent !== undefined) expect(names).toContain(parent);
  });

  it('gives no name to two of them', () => {
    const written = [...companies, ...authorities].flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
    expect(written.filter((name, at) => written.indexOf(name) !== at)).toEqual([]);
  });

  it('has a domain of the right form for each', () => {
    for (const { domains } of companies)
      for (const domain of domains) expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
  });

  it('gives names in other languages only to authorities that it has', () => {
    const names = authorities.map(({ name }) => name);
    expect(Object.keys(authorityNamesElsewhere).filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
