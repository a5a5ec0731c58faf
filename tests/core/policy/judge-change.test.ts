import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeFinding } from '../../../src/core/policy/change-finding.ts';
import { judgePair } from '../../../src/core/policy/compare-revisions.ts';
import type { Item } from '../../../src/nouns/item.ts';
import { filler, policyPage, polledPage, read } from './page.ts';

const judge = (before: readonly string[], after: readonly string[]) =>
  judgePair(read(policyPage([...filler, ...before])).clauses, read(policyPage([...filler, ...after])).clauses);

const permission = 'We use your notes to train our artificial intelligence models.';
const promise = 'We do not use your notes to train artificial intelligence models.';

describe('What a change is about', () => {
  test.each([
    ['a ban on readers', 'You may not use our content to train artificial intelligence models.'],
    [
      'a ban with an exception for the permitted',
      'Using any of our materials to train AI models, except as expressly permitted by us.',
    ],
    ['training of staff', 'We train our employees every year on how to handle your personal data.'],
    ['trains', 'You may show your ticket for trains in the application.'],
    ['AI that only answers', 'The assistant is a chatbot, and its answers can be wrong.'],
  ])('%s is not about training on people’s data', (_what, sentence) => {
    expect(judge([], [sentence])).toMatchObject({ relevant: false, direction: 'none', evidence: [] });
  });
});

describe('A policy change as a finding', () => {
  const findingOf = (sentence: string) => {
    const poll = polledPage();
    poll(policyPage(filler));
    const decision = poll(policyPage([...filler, sentence]));
    if (decision.outcome !== 'changed') throw new Error('not changed');
    const item: Item & { from: 'policy' } = {
      from: 'policy',
      key: 'k',
      sourceId: 'harbour',
      publisher: 'Harbour Notes',
      genre: 'policy',
      url: 'https://harbour.example/privacy',
      title: decision.title,
      text: decision.text,
      publishedAt: null,
      seenAt: '2026-05-02T00:00:00.000Z',
      change: { ...decision.change, service: 'LinkedIn' },
    };
    return { item, finding: changeFinding(item, decision.meaning) };
  };

  test('is the word of the company itself, and its owner follows it', () => {
    const { item, finding } = findingOf('Users in the EEA: we use your notes to train our AI models.');
    expect(finding).toMatchObject({
      relevant: true,
      event: 'policy_change',
      claimStatus: 'confirmed_by_company',
      companies: ['LinkedIn', 'Microsoft'],
      scope: 'Users in the EEA',
    });
    expect(finding.evidence.length).toBeGreaterThan(0);
    for (const words of finding.evidence) expect(item.text).toContain(words);
  });

  test('is no event when it is about something else', () => {
    expect(findingOf('We keep a list of the ports that you visit.').finding).toMatchObject({
      relevant: false,
      event: 'none',
      claimStatus: 'not_applicable',
      evidence: [],
    });
  });
});

test('evidence always stands word for word in a clause of its side', () => {
  const sentence = fc.constantFrom(
    permission,
    promise,
    ...filler,
    'You can opt out of AI training.',
    'ﬁ AI “train” data… § 4.',
  );
  const texts = fc.array(sentence, { maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const before = read(policyPage(one)).clauses;
      const after = read(policyPage(other)).clauses;
      for (const { side, text } of judgePair(before, after).evidence)
        expect((side === 'before' ? before : after).some((clause) => clause.text.includes(text))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
