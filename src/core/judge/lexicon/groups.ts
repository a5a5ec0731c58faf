import type { TopicClass } from './classes.ts';

/**
 * Groups of classes that stand for each other in many sentences: "artists sue", "newspapers sue" and "users sue" have the same shape.
 * Features are learned for groups as well as for their classes, so that what is rare is understood by its kind.
 */
export const groups = {
  anyAi: ['ai', 'aiMaker', 'aiProduct'],
  anyMaker: ['aiMaker', 'techGiant'],
  anyData: ['content', 'works', 'personal', 'recordings', 'dataset', 'face'],
  anyOwner: ['users', 'holders', 'employees'],
  anyTaking: ['use', 'take', 'scrape', 'feed', 'improve', 'piracy'],
  anyTraining: ['train', 'trainOn'],
  anyRuling: ['suit', 'court', 'authority', 'law'],
  anySay: ['consent', 'optOut', 'policy', 'deny', 'promise', 'protest', 'block'],
  anyRight: ['copyright', 'privacy', 'licence', 'pay', 'deal'],
  anyOutput: ['output', 'authorship', 'answers', 'distil', 'recognition', 'breach', 'harm'],
  anyOther: [
    'taught',
    'peopleTraining',
    'otherTrain',
    'jobs',
    'markets',
    'antitrust',
    'release',
    'hardware',
    'howTo',
    'science',
    'culture',
    'politics',
  ],
} as const satisfies Readonly<Record<string, readonly TopicClass[]>>;

export type Group = keyof typeof groups;
