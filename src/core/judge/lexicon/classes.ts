/**
 * The classes of words that tell what a text is about, each with what belongs in it. Every language fills the same classes in its own file
 * under `topics/`. A class holds a meaning, with all inflections and everyday synonyms that a newspaper of that language uses; a word may be
 * in several classes. No class decides anything: pairs of them, near each other, are what the verdict is learned from.
 */
export const topicClasses = {
  // The language itself
  functionWords:
    'Very frequent small words (articles, pronouns, prepositions) that hardly any other language has: they tell the language',

  // AI
  ai: 'AI in general: artificial intelligence, machine learning, generative, language model, chatbot, neural network',
  model: 'A model, an algorithm, a system that is taught',
  aiProduct: 'Products that are AI, by name: ChatGPT, Gemini, Copilot, Midjourney',
  aiMaker:
    'Who makes AI: by name (OpenAI) and by form ("AI company", "AI start-up", "AI giants", "maker of the chatbot")',
  techGiant:
    'Technology companies in general: tech giant, tech firm, Big Tech, Silicon Valley, and the best-known names',
  platform:
    'Services where people put things: platform, social network, app, site, forum, cloud storage, newspaper archive',

  // Teaching it
  train:
    'Teaching a model, as a verb or noun: train, training, fine-tune. The words around decide whether it is a model that is taught',
  trainOn: 'Phrases that say on their own that data goes into a model: "trained on", "training data", "used to train"',
  feed: 'Giving data to a machine: feed, ingest, teach, learn from, put into, fuel',
  improve: 'Making a product better or making it at all: improve, develop, build, power, create, enhance',
  use: 'Using, exploiting, mining, drawing on something',
  take: 'Taking without asking, or gathering: copy, steal, download, collect, harvest, grab, rip off, plunder, theft',
  scrape: 'Taking from the web by machine: scrape, crawl, hoover up, siphon, extract, data mining',
  crawler: 'Machines that take: crawler, scraper, bot, robots.txt, user agents by name',
  piracy: 'Pirated copies and where they come from: pirated, piracy, shadow library, torrent',
  block: 'Keeping a machine out, or making it pay: block, bar, lock out, restrict access, paywall',
  dataset: 'A collection: dataset, corpus, database, archive, image bank',
  memorise:
    'A model gives back what it learned: memorise, regurgitate, verbatim, extract training data; and unlearning',

  // What is used
  works: 'What creators make: books, articles, songs, lyrics, films, art, code, journalism, voices of actors',
  content: 'Content in general: content, data, material, text, posts, comments, pages, information',
  personal:
    'What is private to people: messages, e-mails, chats, photos, keystrokes, recordings, health records, personal data',
  recordings: 'Recordings of voices and faces: voice recordings, voiceprint, video of children',
  face: 'Faces: facial recognition, faceprint, images of faces, biometric',

  // Whose it is
  users: 'The people of a service: users, members, customers, subscribers, patients, children, students, "your"',
  employees: 'People at work: employees, staff, workers, contractors',
  holders:
    'Those who own works: authors, artists, publishers, labels, newspapers, studios, photographers, their unions and societies',

  // Their say
  consent: 'Consent or its absence: permission, consent, without asking, unauthorised, secretly, quietly, by default',
  optOut: 'Saying no: opt out, object, switch off, setting, toggle, delete your data; and opting in',
  policy: 'Texts of rules: terms of service, privacy policy, conditions, agreement, settings',
  pay: 'Money for use: pay, compensation, royalties, fee, remuneration, fair share',
  licence: 'Licence and licensing',
  deal: 'Deals: agreement, deal, partnership, contract, talks, sign, team up',
  copyright: 'Copyright and its exceptions: copyright, infringement, fair use, intellectual property',
  privacy: 'Privacy and data protection and their statutes',
  deny: 'Denying: deny, denies, dispute, refute, "does not", "not used", false',
  promise: 'Promising not to: will not, never, pledges, assures, vows',
  protest: 'Speaking up: protest, open letter, demand, urge, call on, object, warn, accuse, strike, backlash, concern',

  // Who decides
  suit: 'Suits: sue, lawsuit, class action, complaint, plaintiff, legal action',
  court: 'Courts: court, judge, ruling, verdict, appeal, injunction, settlement in court',
  authority: 'Authorities: regulator, watchdog, data protection authority, commissioner, attorney general, ministry',
  law: 'Law making: bill, act, legislation, parliament, senate, directive, government, minister',

  // What else it may be about
  taught: 'People (or animals) who are taught, where it is no model: staff, pupils, teachers, soldiers',
  peopleTraining: 'Courses and skills: course, workshop, upskilling, curriculum, literacy, certification',
  otherTrain: 'Trains on rails, trains of thought, sports training, pilots, fitness, military exercises',
  output: 'What AI makes: AI-generated, generated images, deepfake, fake, likeness, voice clone, impersonation',
  authorship: 'Who owns what AI made: human authorship, AI inventor, copyright for AI-generated works',
  answers: 'What an answer engine shows: AI overviews, search results, summaries, citations, traffic',
  distil: 'A model that learns from another model: distillation; and synthetic data',
  recognition: 'Face recognition in use: police, airports, shops, border, surveillance, cameras',
  breach: 'Breaches and attacks: hack, leak, ransomware, vulnerability, malware, phishing, jailbreak',
  jobs: 'Work and jobs: layoffs, hiring, replace workers, job cuts, productivity',
  markets: 'Money and markets: shares, funding, valuation, IPO, revenue, merger, investors',
  antitrust: 'Competition, advertising, cookies, tracking, tariffs, defamation of rivals',
  release: 'Products come out or change: launch, release, new feature, version, update, benchmark, price, outage',
  hardware: 'Chips, data centres, power, supercomputers, devices, robots, cars',
  harm: 'Other harm: bias, discrimination, suicide, safety, misinformation, extremism, hallucination, existential risk',
  howTo: 'Lessons: tutorial, guide, how to build, step by step, course, paper on a method, open-source code',
  science:
    'Use in science and medicine: researchers trained a model to detect, diagnose, predict; proteins, weather, drugs',
  culture: 'Sports, games, films and celebrities as such; reviews, best of, shopping deals',
  politics: 'Elections, war, defence, geopolitics, export controls, national strategy',
} as const satisfies Readonly<Record<string, string>>;

export type TopicClass = keyof typeof topicClasses;

/** The phrases of one language, separated by commas, by class. `*` at the end of a word stands for any ending. */
export type TopicWords = Readonly<Partial<Record<TopicClass, string>>>;
