import { describe, expect, it } from 'vitest';
import { evaluate } from '../../lab/eval.ts';
import { fileOf, runVerb } from '../cli/policy-verbs.ts';

const lead =
  'A tutor sued Quillmark, alleging that it trained its AI models on the private messages of users without consent.';
const labels = (more: object) => ({ companies: [], data_types: [], ...more });
const suit = labels({
  relevant: true,
  event: ['lawsuit_filed', 'lawsuit_other'],
  claim_status: ['alleged'],
  story: 'quillmark',
});
const entry = (id: string, title: string, more: object) =>
  JSON.stringify({
    id,
    url: '',
    source: 'The Ledger',
    published: '2026-03-01',
    lang: 'en',
    stream: 'full',
    title,
    ...more,
  });

/** Two relevant entries, one of which only its article gives away, and others of the same outlet and day. */
const stream = [
  entry('a', 'Tutor sues Quillmark over AI training on private messages', { text: lead, labels: suit }),
  entry('b', 'A Monday in court', { text: 'It rained.', body: lead, stream: 'picked', labels: suit }),
  entry('c', 'Rain tomorrow', { text: 'Bring an umbrella.', labels: null }),
  entry('d', 'Club signs striker', {
    text: '',
    body: 'For three years.',
    labels: labels({ relevant: false, negative_kind: 'general' }),
  }),
  entry('e', 'Perhaps about AI', { text: '', borderline: true, labels: suit }),
].join('\n');

describe('eval stream', () => {
  it('scores headline, lead and article, each on its own, and counts no borderline entry', async () => {
    const { out } = await runVerb(evaluate, [
      'eval',
      'stream',
      await fileOf('stream.jsonl', stream),
      '--shipped',
      '--json',
    ]);
    const { shipped, ...what } = JSON.parse(out);
    expect(what).toEqual({ rows: 5, borderlineNotScored: 1 });
    expect(shipped.lead).toMatchObject({
      rows: 4,
      recall: { of: 2, right: 1, share: 0.5 },
      full: { rows: 3, relevant: 1, found: 1, falseAlarms: 0, precision: 1, recall: 1, falseAlarmsPer1000: 0 },
      falseAlarmsByKind: { not_read: { falseAlarms: 0, of: 1 }, general: { falseAlarms: 0, of: 1 } },
      event: { of: 1, right: 1 },
      claimStatus: { of: 1, right: 1 },
      byLanguage: { en: { n: 2, found: 1 } },
      byEvent: { lawsuit_filed: { n: 2, found: 1, event: 1 } },
    });
    expect(shipped.bodyRowsLead).toMatchObject({ rows: 2, recall: { of: 1, right: 0 } });
    expect(shipped.bodyRowsBody).toMatchObject({
      rows: 2,
      recall: { of: 1, right: 1 },
      notRelevant: { n: 1, falseAlarms: 0 },
    });
  });

  it('lists the mistakes that are asked for', async () => {
    const file = await fileOf('stream.jsonl', stream);
    const { out } = await runVerb(evaluate, ['eval', 'stream', file, '--shipped', '--mistakes', '5']);
    expect(out).toMatch(/^headline and lead \(4\) +shipped$/m);
    expect(out).toMatch(/^ {2}b 0\.\d{3} en lawsuit_filed \| A Monday in court$/m);
  });
});
