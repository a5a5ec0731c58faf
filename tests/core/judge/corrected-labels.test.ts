import { expect, it } from 'vitest';
import { correctedLabels } from '../../../src/cli/export.ts';
import { judgeItem } from '../../../src/core/judge/judge-item.ts';

const finding = judgeItem({
  title: 'OpenAI confirms it trained on private messages',
  text: 'OpenAI confirmed on Tuesday that it used private messages of its users to train its AI models.',
});
const labels = (verdict: Parameters<typeof correctedLabels>[1]['verdict']) =>
  correctedLabels(finding, { verdict, storyId: 's' });

it('correctedLabels() changes what the verdict says and nothing else', () => {
  const judged = labels('right');
  expect(judged).toMatchObject({ relevant: true, companies: ['OpenAI'], data_types: ['private_messages'], story: 's' });
  expect(labels('other')).toEqual(judged);
  expect(labels('off_topic')).toEqual({
    ...judged,
    relevant: false,
    event: 'none',
    data_types: [],
    claim_status: 'not_applicable',
  });
  expect(labels('overclaimed')).toEqual({ ...judged, claim_status: 'alleged' });
  expect(labels('wrong_company')).toEqual({ ...judged, companies: [] });
});
