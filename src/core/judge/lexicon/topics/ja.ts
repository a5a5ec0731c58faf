import type { TopicWords } from '../classes.ts';

export const ja: TopicWords = {
  ai: '人工知能, 機械学習, 生成ai, 生成系ai, ai',
  train: '学習, 訓練',
  trainOn: 'ai学習, ai訓練, ai に学習, 学習データ, 機械学習に, 学習に利用, 学習に使用',
  copyright: '著作権, 無断',
  privacy: 'プライバシー, 個人情報, 個人データ',
  suit: '提訴, 訴訟',
};
