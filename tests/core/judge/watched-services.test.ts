import { describe, expect, it } from 'vitest';
import { judgeItem } from '../../../src/core/judge/judge-item.ts';
import { partiesOf } from '../../../src/core/judge/parties.ts';
import { readItem } from '../../../src/core/judge/read-item.ts';

const watched = ['Tessera Docs', 'Lantern', 'Notes'];
const companiesIn = (title: string, known: readonly string[] | undefined) =>
  judgeItem({ title, text: '' }, { relevantFrom: 0, watched: known }).companies;

describe('judgeItem() and services whose policies are watched', () => {
  it('names a service that nothing in the headline shows to be a company', () => {
    const title = 'AI training by default: what users of Docs and Tessera Docs can do';
    expect(companiesIn(title, undefined)).not.toContain('Tessera Docs');
    expect(companiesIn(title, watched)).toEqual(['Tessera Docs']);
  });

  it('takes an ordinary word for a service only where it acts, or something is done to it', () => {
    expect(companiesIn('Lantern updates its privacy policy to train AI on messages', watched)).toEqual(['Lantern']);
    expect(companiesIn('Leaked Notes Show How Doctors Feel About AI Training', watched)).toEqual([]);
  });

  it('gives a name the spelling of the watched service, and needs its capitals', () => {
    expect(companiesIn('Why lantern light helps AI models train on photos', watched)).toEqual([]);
  });

  it('takes who speaks of itself for the service that publishes the item', () => {
    const item = { title: 'Updates to our terms', text: 'We will train AI on your files from May on.' };
    expect(partiesOf(readItem(item), { publisher: 'Tessera Docs' }, { watched }).companies).toEqual(['Tessera Docs']);
  });
});
