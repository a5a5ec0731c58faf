import { describe, expect, it } from 'vitest';
import {
  documentNames,
  pagesNamed,
  pagesOfCompany,
  policyPages,
  serviceNames,
} from '../../../src/core/ledger/policy-pages.ts';
import { policyPage } from '../../commands/policies.ts';
import { feed, pollState } from '../../store/samples.ts';

const sources = [
  feed('news'),
  policyPage('Gemini', 'Privacy Notice', { publisher: 'Google' }),
  policyPage('Gemini', 'Terms', { publisher: 'Google' }),
  policyPage('Google', 'Privacy Policy'),
  policyPage('Rookery', 'Privacy Policy'),
  policyPage('Rookery', 'Privacy Policy for Business'),
];
const pages = policyPages(sources.map((source) => ({ source, poll: pollState() })));
const named = (service: string, terms?: string) =>
  pagesNamed({ service, terms }, pages).map(({ source }) => source.name);

describe('pagesNamed()', () => {
  it('takes a service before the company of that name, and a company by any of its names', () => {
    expect(named('gemini')).toEqual(['Gemini, Privacy Notice', 'Gemini, Terms']);
    expect(named('Google')).toEqual(['Google, Privacy Policy']);
    expect(named('DeepMind')).toHaveLength(3);
  });

  it('takes the document of that name before others that begin so, and the only one that fits', () => {
    expect(named('Rookery', 'privacy policy')).toEqual(['Rookery, Privacy Policy']);
    expect(named('Rookery', 'business')).toEqual(['Rookery, Privacy Policy for Business']);
    expect(named('Gemini', 'privcy notice')).toEqual(['Gemini, Privacy Notice']);
  });

  it.each([
    [
      'Rookery',
      'priv',
      'I don’t read a document “priv” of Rookery. Available: Privacy Policy and Privacy Policy for Business.',
    ],
    ['Gemni', undefined, 'I don’t read any policy page of “Gemni”. Did you mean “Gemini”?'],
    ['…', undefined, 'I don’t read any policy page of “…”. I read those of Gemini, Google and Rookery.'],
  ])('offers what there is for %j, %j', (service, terms, sentence) => {
    expect(() => named(service, terms)).toThrow(sentence);
  });

  it('says that no page is read where none is', () => {
    expect(() => pagesNamed({ service: 'X' }, [])).toThrow('I don’t read any policy pages yet');
  });
});

it('pagesOfCompany() holds all services of a company', () => {
  expect(pagesOfCompany('Google', pages)).toHaveLength(3);
  expect(pagesOfCompany('', pages)).toEqual([]);
});

it('names services and companies once, and documents with their service where there are several', () => {
  expect(serviceNames(pages)).toEqual(['Gemini', 'Google', 'Rookery']);
  expect(documentNames(pages.slice(0, 3))).toEqual([
    'Gemini, Privacy Notice',
    'Gemini, Terms',
    'Google, Privacy Policy',
  ]);
  expect(documentNames(pages.slice(0, 2))).toEqual(['Privacy Notice', 'Terms']);
});
