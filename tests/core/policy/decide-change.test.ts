import { describe, expect, test } from 'vitest';
import { filler, policyPage, polledPage } from './page.ts';

const training = 'We use your notes to train our artificial intelligence models.';
const first = policyPage(filler);

function afterFirst(markup: string, before = first) {
  const poll = polledPage();
  poll(before);
  return poll(markup);
}

describe('What is no change of a policy', () => {
  test('the first reading fills the memory', () => {
    expect(polledPage()(first).outcome).toBe('first');
  });

  test('the same page', () => {
    expect(afterFirst(first).outcome).toBe('unchanged');
  });

  test.each([
    ['a link with another id', first.replace('bank', '<a href="/bank?id=81b2">bank</a>')],
    ['white space', first.replace('a bank, which', 'a   bank,\n\n which')],
    ['case', first.replace('Invoices are', 'INVOICES are')],
    ['punctuation', first.replace('account, the notes', 'account the notes')],
    ['typography', first.replace('bank, which', 'bank – which')],
    ['numbering', first.replace('<p>Payments', '<p>4. Payments')],
    ['the date', policyPage(filler, { updated: 'April 9, 2026' })],
    ['the order of its clauses', policyPage([...filler].reverse())],
  ])('%s', (_what, changed) => {
    expect(afterFirst(changed).outcome).toMatch(/^(?:silent|unchanged)$/);
  });

  test('a text that returns', () => {
    const poll = polledPage();
    const other = policyPage([...filler.slice(1), 'We sell nothing to anybody, and never did so before.']);
    poll(first);
    expect(poll(other).outcome).toBe('changed');
    expect(poll(first)).toMatchObject({ outcome: 'silent', reason: 'returned' });
    expect(poll(other)).toMatchObject({ outcome: 'silent', reason: 'returned' });
  });
});

describe('What is a change of a policy', () => {
  test('a sentence that the page never held, with its place and the date that did not move', () => {
    const decision = afterFirst(policyPage([...filler, training]));
    expect(decision).toMatchObject({
      outcome: 'changed',
      change: { direction: 'permission_added', silentEdit: true, hunkCount: 1 },
      meaning: { relevant: true, severity: 'critical', evidence: [{ side: 'after', text: training }] },
    });
    if (decision.outcome !== 'changed') throw new Error('not changed');
    expect(decision.change.hunks[0]).toEqual({ path: ['Privacy Policy', 'Your data'], before: '', after: training });
    expect(decision.text).toContain(training);
  });

  test('a new sentence about something else, which is not about training', () => {
    expect(afterFirst(policyPage([...filler, 'We keep a list of the ports that you visit.']))).toMatchObject({
      outcome: 'changed',
      meaning: { relevant: false, direction: 'none' },
    });
  });

  test('a date that moved with the text is no silent edit', () => {
    expect(afterFirst(policyPage([...filler, training], { updated: 'June 1, 2026' }))).toMatchObject({
      change: { silentEdit: false },
    });
  });

  test('lost text, once three polls in a row saw it gone', () => {
    const poll = polledPage();
    const less = policyPage(filler);
    poll(policyPage([...filler, training]));
    expect(poll(less)).toMatchObject({ outcome: 'state', state: 'text_missing' });
    expect(poll(less)).toMatchObject({ outcome: 'state', state: 'text_missing' });
    expect(poll(less)).toMatchObject({ outcome: 'changed', change: { direction: 'permission_removed' } });
  });

  test('lost text that comes back in time is nothing', () => {
    const poll = polledPage();
    poll(policyPage([...filler, training]));
    expect(poll(first).outcome).toBe('state');
    expect(poll(policyPage([...filler, training])).outcome).toBe('unchanged');
  });
});

test('a page of less than a third is held, and a new base once it lasts, but never announced', () => {
  const poll = polledPage();
  const long = policyPage([
    ...filler,
    ...filler.map((sentence) => `${sentence.slice(0, -1)} in every harbour of the world.`),
  ]);
  poll(long);
  const short = policyPage(filler.slice(0, 2));
  expect(poll(short)).toMatchObject({ outcome: 'state', state: 'shrunk' });
  expect(poll(short)).toMatchObject({ outcome: 'state', state: 'shrunk' });
  expect(poll(short)).toMatchObject({ outcome: 'silent', reason: 'shrunk' });
});
