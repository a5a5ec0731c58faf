import { expect, test } from 'vitest';
import { kindsNamed, namesOf } from '../../../src/core/page/document-kind.ts';

test.each([
  ['Privacy Policy | Rookery', ['privacy']],
  ['Datenschutzhinweise', ['privacy']],
  ['Politique de confidentialité', ['privacy']],
  ['Aviso de privacidad', ['privacy']],
  ['プライバシーポリシー', ['privacy']],
  ['Terms of Service', ['terms']],
  ['Allgemeine Geschäftsbedingungen', ['terms']],
  ['Conditions générales d’utilisation', ['terms']],
  ['Terms and Privacy', ['privacy', 'terms']],
  ['Cookie Policy', ['cookies']],
  ['Rookery: where teams talk', []],
  ['We value your privacy', []],
])('“%s” names %j', (title, kinds) => {
  expect([...kindsNamed([title])].toSorted()).toEqual(kinds);
});

test('a page is named by its title and its first heading, each once', () => {
  const clauses = [
    { path: [], text: 'Terms' },
    { path: ['Terms'], text: 'You agree.' },
  ];
  expect(namesOf({ title: 'Rookery', clauses })).toEqual(['Rookery', 'Terms']);
  expect(namesOf({ title: 'Terms', clauses })).toEqual(['Terms']);
  expect(namesOf({ title: null, clauses: [] })).toEqual([]);
});
