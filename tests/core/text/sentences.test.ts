import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences.ts';

describe('splitSentences() in scripts with marks of their own', () => {
  it.each([
    ['Chinese', '公司表示不会使用。“我们尊重用户。”他说！', ['公司表示不会使用。', '“我们尊重用户。”', '他说！']],
    ['Chinese titles', '《晨间报》是否起诉？法院未答复。', ['《晨间报》是否起诉？', '法院未答复。']],
    [
      'a Japanese quotation that the sentence goes on from',
      '同社は「学習に使わない。」と述べた。利用者は反発した。',
      ['同社は「学習に使わない。」と述べた。', '利用者は反発した。'],
    ],
    ['a Japanese quotation that ends', '「使わない。」同社の説明だ。', ['「使わない。」', '同社の説明だ。']],
    [
      'Hindi',
      'कंपनी ने इनकार किया। अदालत ने पूछा?  सुनवाई कल होगी।',
      ['कंपनी ने इनकार किया।', 'अदालत ने पूछा?', 'सुनवाई कल होगी।'],
    ],
    [
      'Urdu',
      'کمپنی نے انکار کیا۔ عدالت نے پوچھا؟ سماعت کل ہو گی۔',
      ['کمپنی نے انکار کیا۔', 'عدالت نے پوچھا؟', 'سماعت کل ہو گی۔'],
    ],
    ['decimals and versions', '模型3.5版公布。', ['模型3.5版公布。']],
  ])('splits %s', (_what, text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });
});
