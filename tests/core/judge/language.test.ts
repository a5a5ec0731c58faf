import { describe, expect, it } from 'vitest';
import { foreignLanguage, languageOfTokens } from '../../../src/core/judge/language.ts';
import { tokensOf } from '../../../src/core/judge/phrases.ts';

describe('foreignLanguage()', () => {
  it.each([
    ['Russian', 'Компания обновила правила и будет обучать модели на сообщениях пользователей.'],
    ['German', 'Quillmark will künftig die Beiträge der Nutzer für das Training von KI verwenden, und zwar ab Mai.'],
    ['French', 'Quillmark va entraîner son IA avec les messages de ses utilisateurs, qui ne peuvent pas s’y opposer.'],
    ['Spanish', 'Quillmark entrenará su IA con los mensajes de sus usuarios, que no pueden oponerse a ello.'],
    ['Italian', 'Quillmark addestrerà la sua IA con i messaggi degli utenti, che non possono opporsi nella app.'],
    ['Portuguese', 'A Quillmark vai treinar a sua IA com as mensagens dos usuários, que não podem se opor.'],
    ['Dutch', 'Quillmark gaat AI trainen met de berichten van gebruikers, en wie dat niet wil moet bezwaar maken.'],
    ['Polish', 'Quillmark będzie trenować AI na wiadomościach użytkowników, którzy nie mogą się sprzeciwić.'],
    ['Japanese', 'クイルマーク、利用者の投稿をAIの学習に使うと発表'],
    ['Chinese', '羽印公司更新隐私政策，将用户内容用于训练 AI 模型'],
    ['Korean', '퀼마크, 이용자 게시물로 AI 학습한다고 발표'],
    ['Hindi', 'क्विलमार्क उपयोगकर्ताओं के संदेशों में से एआई को प्रशिक्षित करेगा'],
  ])('says %s', (language, text) => {
    expect(foreignLanguage(text)).toBe(language);
  });

  it.each([
    'Quillmark sues Le Petit Journal de Lyon over AI training',
    'La Paloma and El Faro sue Quillmark',
    'Die-hard fans want AI firms to pay',
    'AI chatbot maker Quillmark inks De Vries deal',
    'Judge Rita Holm to decide in Quillmark v. Banca di Riga',
    'FBC: Firebreak headlines June’s PS Plus additions',
    'Quillmark',
    'Photo: EPA / Joao Pinto',
    '',
  ])('says nothing about English, however foreign its names: %s', (text) => {
    expect(foreignLanguage(text)).toBeNull();
  });

  it.each(['Quillmark: KI-Training', 'Quillmark entraîne', 'Nowa polityka Quillmark'])(
    'says nothing where the words are too few to be sure: %s',
    (text) => {
      expect(foreignLanguage(text)).toBeNull();
    },
  );

  it('does not take Marathi for Hindi', () => {
    expect(foreignLanguage('क्विलमार्क आता वापरकर्त्यांचे संदेश वापरणार आहे आणि ते नाकारता येत नाही')).toBeNull();
  });
});

describe('languageOfTokens()', () => {
  it.each([
    ['en', 'The company said that it will use the posts of its users.'],
    ['de', 'Das Unternehmen will die Beiträge der Nutzer verwenden.'],
    ['ja', '利用者の投稿をAIの学習に使う'],
    [null, 'Quillmark AI Notes'],
  ])('gives %s', (code, text) => {
    expect(languageOfTokens(tokensOf(text))).toBe(code);
  });
});
