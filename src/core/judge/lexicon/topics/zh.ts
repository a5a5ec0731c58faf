import type { TopicWords } from '../classes.ts';

export const zh: TopicWords = {
  ai: '人工智能, 人工智慧, 生成式, 大模型, 机器学习, ai, aigc',
  train: '训练, 訓練',
  trainOn: 'ai训练, 训练ai, 训练数据, 训练模型, 模型训练, 用于训练, ai 训练, 訓練 ai',
  copyright: '版权, 著作权, 侵权, 版權',
  privacy: '隐私, 个人信息, 隱私',
  suit: '起诉, 诉讼, 告上法庭',
};
