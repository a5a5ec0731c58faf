import type { Label } from './features.ts';

/** What a sentence speaks of, as a short phrase. */
const labelWords: Readonly<Record<Label, string>> = {
  functionWords: 'small words',
  ai: 'AI',
  model: 'a model',
  aiProduct: 'an AI product',
  aiMaker: 'a maker of AI',
  techGiant: 'a technology company',
  platform: 'a platform',
  train: 'training',
  trainOn: 'training AI',
  feed: 'feeding or teaching a machine',
  improve: 'building or improving',
  use: 'using',
  take: 'taking or copying',
  scrape: 'scraping',
  crawler: 'crawlers',
  piracy: 'pirated copies',
  block: 'blocking',
  dataset: 'a dataset',
  memorise: 'a model that remembers',
  works: 'creative works',
  content: 'content or data',
  personal: 'private data',
  recordings: 'recordings',
  face: 'faces',
  users: 'users',
  employees: 'employees',
  holders: 'creators or publishers',
  consent: 'consent',
  optOut: 'opting out',
  policy: 'terms or settings',
  pay: 'payment',
  licence: 'licences',
  deal: 'a deal',
  copyright: 'copyright',
  privacy: 'privacy',
  deny: 'a denial',
  promise: 'a promise',
  protest: 'protest or accusation',
  suit: 'a lawsuit',
  court: 'a court',
  authority: 'an authority',
  law: 'law',
  taught: 'people who are taught',
  peopleTraining: 'courses and skills',
  otherTrain: 'trains or exercise',
  output: 'what AI makes, or deepfakes',
  authorship: 'who owns what AI made',
  answers: 'search and its answers',
  distil: 'distilled models or synthetic data',
  recognition: 'surveillance by cameras',
  breach: 'a breach or attack',
  jobs: 'jobs',
  markets: 'money and markets',
  antitrust: 'competition or advertising',
  release: 'a product release',
  hardware: 'hardware',
  harm: 'other harm of AI',
  howTo: 'a tutorial or method',
  science: 'science or medicine',
  culture: 'games, sport or shopping',
  politics: 'politics or defence',
  anyAi: 'AI',
  anyMaker: 'a company that makes AI',
  anyData: 'data or works',
  anyOwner: 'people whose data or works they are',
  anyTaking: 'taking or using',
  anyTraining: 'training',
  anyRuling: 'courts, authorities or law',
  anySay: 'consent, terms or objections',
  anyRight: 'rights, licences or payment',
  anyOutput: 'what AI makes or does',
  anyOther: 'another topic',
};

/**
 * Says what a feature is (see `Feature`) so that a reader of `why` understands it: "a lawsuit close to AI, in the headline". Empty for a name
 * that isn't a feature's.
 */
export function featureWords(name: string): string {
  const [, place, a = '', sign, b] = /^([TAX]):(\w+)(?:([+>|])(\w+))?$/.exec(name) ?? [];
  const one = labelWords[a as Label];
  if (one === undefined) return '';
  const other = b === undefined ? undefined : labelWords[b as Label];
  const inHeadline = place === 'T' ? ', in the headline' : '';
  if (other === undefined || other === one) return `${one}${inHeadline}`;
  if (sign === '|') return `${one} in the headline, ${other} in the first sentences`;
  return sign === '>' ? `${one} close to ${other}${inHeadline}` : `${one} with ${other}${inHeadline}`;
}
