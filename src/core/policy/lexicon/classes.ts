/**
 * The classes of words that decide what a policy says about training, each with what belongs in it. Every language fills the same classes in
 * its own file. A class holds a meaning with its inflections; a word may be in several. What a sentence says follows from which classes
 * stand where, not from any phrase.
 */
const wordClasses = {
  train: 'Teaching a model, as a verb or noun: train, training, fine-tune',
  trainOther: 'Training that isn’t of a model: of staff, courses, fitness, trains',
  feed: 'Making a model’s material of something: dataset, corpus, inputs to, feed',
  improve: 'Making or bettering something: develop, improve, enhance, build, optimise',
  ai: 'AI: artificial intelligence, machine learning, language model',
  model: 'What is trained: model, algorithm, classifier',
  tech: 'What may be trained, but isn’t always: technology, systems, tools',
  service: 'What the company offers: services, products, features',
  data: 'What people give: data, content, messages, prompts, feedback',
  yours: 'Whose data it is: your, user’s, customer’s, personal, we collect',
  ownStuff: 'What belongs to the company: our content, the site, the services’ material',
  use: 'Using: use, process, analyse, rely on',
  share: 'Passing on: share, disclose, sell, license',
  allow: 'Letting others: allow, permit, authorise',
  grant: 'Giving the company a right: you grant us, license, right to',
  we: 'The company as the one who acts',
  our: 'The company’s, or to the company',
  you: 'The reader as the one who acts, named directly',
  canSay: 'What the reader can do: you can, you may',
  people: 'Readers in the third person: users, customers, members',
  third: 'Others: third parties, suppliers, partners, other AI companies',
  may: 'May, can, will',
  not: 'Negation: not, never, no, none',
  idle: 'A negation that denies no use: not only, not limited to, not want, without restriction',
  but: 'What turns: but, however, instead',
  and: 'And',
  rel: 'That, which, who',
  if: 'A condition: if, when, where, once',
  unless: 'An exception: unless, except, other than',
  consent: 'Consent of the reader: consent, permission, opt in, agree, allow in settings',
  optOut: 'Saying no: opt out, object, turn off, withdraw, choose whether',
  wish: 'What the reader may want: do not want, prefer not',
  setting: 'Where one says no: settings, account, form, portal, contact us',
  ban: 'A duty not to: may not, must not, prohibited, agree not to',
  deident: 'De-identified: anonymised, aggregated',
  publicly: 'What anybody can read: publicly available, on the internet',
  purpose: 'Introduces a purpose: to, for, in order to, purposes',
  with: 'Introduces a means: using, with the help of, through, powered by',
  byDefault: 'By default',
  pointer: 'Points elsewhere: learn more, see, is described in',
  ask: 'Opens a question or the title of one: how, why, do you',
} as const;

export type WordClass = keyof typeof wordClasses;

/**
 * The words of one language: phrases separated by commas or line breaks, compared with folded text (see `foldSentence()`, which keeps
 * accents). `*` at the end of a word stands for any ending, before a single word for any
 * beginning, `…` for up to eight words.
 */
export type PolicyWords = Readonly<Record<WordClass, string>>;
