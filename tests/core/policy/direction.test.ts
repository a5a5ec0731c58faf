import { describe, expect, test } from 'vitest';
import { acts, prologue } from '../../../src/cli/demo/founding-story.ts';
import { judgePair } from '../../../src/core/policy/compare-revisions.ts';
import { filler, policyPage, read } from './page.ts';

type Texts = readonly string[];

const judge = (before: Texts, after: Texts) =>
  judgePair(read(policyPage([...filler, ...before])).clauses, read(policyPage([...filler, ...after])).clauses);
const directionsOf = (before: Texts, after: Texts) => {
  const { direction, directionsAlso } = judge(before, after);
  return [direction, ...directionsAlso];
};

const permission = 'We use your sketches to train our machine learning models.';
const promise = 'We do not use your sketches to train machine learning models.';
const optOut = 'You can opt out of AI training in your account settings.';
const sharing = 'We may disclose your sketches to partners who may use them to train their own AI models.';

describe('A permission', () => {
  test.each<[string, Texts, Texts]>([
    ['that the document never had', [], [permission]],
    [
      'that came into a sentence on other uses',
      ['We use your sketches to run the studio and to print them.'],
      ['We use your sketches to run the studio, to print them and to train machine learning models.'],
    ],
    ['in the place of a promise', [promise], ['We use your sketches to train machine learning models.']],
    [
      'beside improving the AI features, which is less',
      ['We use your sketches to improve AI features.'],
      ['We use your sketches to improve AI features.', permission],
    ],
    [
      'on what people give, where only the public web was used',
      ['We use publicly available pages of the internet to train our AI models.'],
      ['We use publicly available pages of the internet to train our AI models.', permission],
    ],
    [
      'without asking, where it waited for a yes',
      ['If you opt in, we may use your sketches to train AI models.'],
      ['We train AI models on the sketches and comments that you upload to the studio.'],
    ],
    [
      'in a licence with the usual words',
      [],
      ['You grant us a licence to use your sketches for any purpose, including without limitation to train AI models.'],
    ],
    ['with a way out', [], ['We use your sketches to train our AI models, unless you opt out.']],
  ])('%s is added, and that is critical', (_what, before, after) => {
    expect(judge(before, after)).toMatchObject({ direction: 'permission_added', severity: 'critical' });
  });

  test.each<[string, Texts, Texts]>([
    [
      'is widened by more data',
      [permission],
      [permission, 'We also train our AI models on the voice messages that you send to other members.'],
    ],
    [
      'is widened by more data in the same sentence',
      [permission],
      ['We use your sketches, messages and voice to train our machine learning models.'],
    ],
    ['is widened when an exception goes', [`${permission.slice(0, -1)}, except those of schools.`], [permission]],
    ['is widened where a promise gets a hole', [promise], [`${promise.slice(0, -1)} unless you allow it.`]],
    ['is widened where a flat promise becomes a default', [promise], [`By default, w${promise.slice(1)}`]],
    ['is widened where a way to say no shows that it was there', [optOut], [optOut, permission]],
  ])('%s', (_what, before, after) => {
    expect(judge(before, after)).toMatchObject({ direction: 'permission_widened', severity: 'high' });
  });

  test.each<[string, Texts, Texts]>([
    ['by a promise where there was nothing', [], [promise]],
    ['by a promise for some of the data', [permission], [permission, 'We never train AI models on private messages.']],
    ['by a promise that loses its hole', [`${promise.slice(0, -1)} unless you allow it.`], [promise]],
    ['by less data', ['We use your sketches, messages and voice to train our machine learning models.'], [permission]],
    ['by a contract with suppliers', [], ['Our AI vendors are prohibited from using your data to train their models.']],
    [
      'by a use that has stopped',
      [permission],
      [permission, 'We have stopped using the messages of minors to train our AI models.'],
    ],
    ['by an exception', [permission], [`${permission.slice(0, -1)}, except those of schools.`]],
    ['by a promise that binds others', [], ['We do not allow our service providers to train AI models on your data.']],
  ])('is narrowed %s', (_what, before, after) => {
    expect(judge(before, after).direction).toBe('permission_narrowed');
  });

  test.each<[string, Texts, Texts]>([
    ['goes without a word', [permission], []],
    ['is said to be no longer used', [permission], [permission.replace('use', 'no longer use')]],
    ['turns into a promise', [permission], [promise]],
    [
      'goes while a promise comes in other words',
      [permission],
      ['No model, ours or of anybody else, will ever be trained on anything that you draw: we do not do it.'],
    ],
  ])('is removed when it %s', (_what, before, after) => {
    expect(judge(before, after).direction).toBe('permission_removed');
  });
});

describe('A way to say no', () => {
  test('is added to a permission that stands', () => {
    expect(judge([permission], [permission, optOut]).direction).toBe('opt_out_added');
    expect(judge([permission], [`${permission.slice(0, -1)}, unless you opt out.`]).direction).toBe('opt_out_added');
  });

  test.each([
    ['another place', 'You can opt out of AI training by writing to our office.'],
    ['another plan', 'You may opt out of AI training by upgrading to the paid plan, or else by using the web form.'],
  ])('is changed by %s', (_what, after) => {
    expect(judge([permission, optOut], [permission, after]).direction).toBe('opt_out_changed');
  });

  test('is removed when the permission stays and the way goes', () => {
    expect(judge([permission, optOut], [permission])).toMatchObject({
      direction: 'opt_out_removed',
      severity: 'critical',
    });
    const wayOut = `${permission.slice(0, -1)}, unless you opt out.`;
    expect(judge([wayOut], [permission]).direction).toBe('opt_out_removed');
  });

  test.each([
    ['right after the permission', `${permission} You can turn this off in your account settings.`],
    ['without the word training', `${permission} You may object to the use of your sketches and posts for AI.`],
  ])('is found %s', (_what, after) => {
    expect(judge([permission], [after]).direction).toBe('opt_out_added');
  });

  test('that concerns something else is not about training', () => {
    expect(judge([permission], [permission, 'You can turn this off in your notification settings.']).relevant).toBe(
      false,
    );
  });

  test('makes no promise by saying what it brings about', () => {
    const effect = 'Once you opt out, your sketches will not be used to train our models.';
    expect(directionsOf([permission], [permission, optOut, effect])).toEqual(['opt_out_added']);
  });
});

describe('Data for the AI of others', () => {
  test('is the main direction when they may train their own models', () => {
    expect(judge([permission], [permission, sharing]).direction).toBe('third_party_ai_sharing_added');
    expect(
      directionsOf([], [`${sharing.slice(0, -1)}, unless you opt out.`, 'You can opt out of AI training by partners.']),
    ).toEqual(expect.arrayContaining(['third_party_ai_sharing_added', 'opt_out_added']));
  });

  test('is added by a licence to companies that train', () => {
    const licence = 'We may license your sketches to other companies that train large language models.';
    expect(judge([], [licence]).direction).toBe('third_party_ai_sharing_added');
  });

  test('is not added by what people share themselves', () => {
    const own = 'You can share pictures that our AI made with partners and with other third parties.';
    expect(judge([], [own]).relevant).toBe(false);
  });

  test('is not added where the company forbids it', () => {
    const forbidden = 'We restrict our service providers from training their AI models on your data.';
    expect(directionsOf([], [forbidden])).toEqual(['permission_narrowed']);
  });
});

describe('The same practice in other words', () => {
  test.each<[string, Texts, Texts]>([
    [
      'a legal basis',
      [permission],
      [
        permission,
        'We are updating this policy to say that legitimate interests are our legal basis for training AI models.',
      ],
    ],
    ['another legal basis', [permission], [permission, 'We rely on legitimate interests to train our AI models.']],
    [
      'where to read more',
      [permission],
      [permission, 'For more information about the data we use to train our AI models, see our help pages.'],
    ],
    ['a promise told twice', [promise], [promise, promise.replace('We do', 'And we do')]],
    ['more and less at once', [permission], ['We use your messages to train our machine learning models.']],
  ])('is clarified: %s', (_what, before, after) => {
    expect(directionsOf(before, after)).toEqual(['disclosure_clarified']);
  });
});

test('Text that allows nothing decides nothing', () => {
  for (const idle of [
    'Does Harbour train its AI models on my sketches?',
    'Generative AI means machine learning that was trained to create new content from your prompts.',
    'Our chatbot may repeat mistakes of its training data in the answers to your prompts.',
    'Customer will not use any output to train artificial intelligence models, and will not permit it to others.',
    'You represent that you will not use our AI tools to train machine learning models.',
  ])
    expect(judge([], [idle]), idle).toMatchObject({ relevant: false, direction: 'none' });
});

test('The founding story adds a permission with a way to say no, and takes nothing back', () => {
  const before = read(prologue.policy ?? '').clauses;
  const after = read(acts[0]?.policy ?? '').clauses;
  expect(judgePair(before, after)).toMatchObject({
    relevant: true,
    direction: 'permission_added',
    directionsAlso: ['opt_out_added'],
    severity: 'critical',
  });
});
