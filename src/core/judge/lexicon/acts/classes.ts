/**
 * The classes of words that say who does what in a report, each with what belongs in it. A class is one meaning, with all its inflections
 * and everyday synonyms, in every language that is read. Languages fill the classes in files of their own (`en.ts`). A word that English
 * uses in another sense belongs in another language's class only as part of a longer phrase.
 */

/** Who acts, or is acted on. Names of companies and authorities come from the catalogue. */
export const actorClasses = {
  court:
    'A court or judge: court, judge, tribunal, magistrate, appeals court, Supreme Court; names of courts such as Landgericht',
  jury: 'A jury and its members',
  authority:
    'A regulator or prosecutor: watchdog, data protection authority, commissioner, attorney general, competition agency',
  lawmaker: 'Parliaments and their members: senator, MP, Congress, lawmakers, committee of a parliament',
  government: 'A government: minister, ministry, White House, president, governor, cabinet',
  country: 'A country that acts as one: Italy bans, Brazil orders; also "EU" and "Brussels"',
  firm: 'A company without its name: company, firm, start-up, tech giant, platform, AI maker, the service, the network',
  spokesperson: 'Who speaks for a company: spokesperson, CEO, chief executive, general counsel, executive, founder',
  plaintiff: 'Who sues, as such: plaintiff, claimant, class members',
  rightsHolder:
    'Who makes or owns works: authors, artists, publishers, newspapers, musicians, labels, photographers, studios, coders',
  group: 'Who speaks for others: union, guild, association, NGO, consumer or privacy group, campaigners, coalition',
  user: 'Whose data it is: users, members, customers, patients, parents, subscribers, employees',
  researcher: 'Who studies it: researchers, scientists, academics, university, security firm',
  lawyer: 'Lawyers of either side: attorney, lawyer, law firm, counsel for',
} as const;

/** What is done. Verbs in all forms, and the nouns of the same act where they stand alone in headlines. */
export const actClasses = {
  sue: 'Start a suit: sue, file suit, take to court, bring a claim, hit with a lawsuit, launch a class action',
  suitOver: 'A suit as a noun, with whom or what it is against: lawsuit against, class action over, the complaint says',
  accuse: 'Claim that someone did wrong: accuse, allege, claim that, charge with, allegation',
  dismiss: 'End a case or claim by decision: dismiss, toss, throw out, strike out, dismissal',
  withdraw: 'The one who sued ends it: withdraw, drop, voluntarily dismiss, abandon (a suit, complaint or claim)',
  settle: 'Settle a case: settle, settlement, resolve out of court, reach a settlement',
  approve: 'A court or body approves: approve, sign off, bless, approval, grant (a settlement, a plan)',
  certify: 'Certify a class; class certification',
  rule: 'Decide: rule, find, hold, decide, side with, conclude, judgment, verdict, ruling',
  win: 'Win a case or a decision: win, prevail, victory, succeed, beat',
  lose: 'Lose a case or a decision: lose, defeat, setback, blow, fail in court',
  order: 'Order someone to do something: order, require, compel, direct, instruct, force, must hand over',
  refuse: 'Say no to a request: refuse, decline, deny (a motion), reject, turn down, rebuff, snub',
  allow: 'Say yes, make way: allow, permit, let, grant, clear the way, give the green light, authorise',
  proceed:
    'A case or plan goes on: proceed, continue, move forward, go ahead, advance, survive, must face, go to trial',
  trim: 'Leave only a part of a case: narrow, trim, pare down, whittle, slash',
  appeal: 'Go to a higher court: appeal, challenge a ruling, ask for review',
  overturn: 'Undo a decision: overturn, reverse, vacate, annul, set aside, quash, strike down, revive, reinstate',
  lift: 'End a ban, an order or a suspension: lift, no longer has to, restore, unblock, resume, back online, return after a ban',
  uphold: 'Keep a decision: uphold, affirm, confirm (a ruling, a fine)',
  fine: 'Punish with money: fine, penalty, penalise, sanction with an amount',
  ban: 'Forbid by authority: ban, block, prohibit, suspend, bar, restrict, stop order, halt (someone else)',
  probe: 'Look into: probe, investigate, inquiry, examine, scrutinise, question, open a file',
  complain: 'Complain to an authority: file or lodge a complaint with, report to the authority',
  ask: 'Ask for something: ask, urge, seek, request, petition, call on, demand, want',
  warn: 'Warn: warn, threaten, caution, raise the alarm, remind companies',
  advise:
    'Say how rules apply: guidance, guidelines, recommendations, opinion (of an authority), advise, code of practice',
  propose: 'Propose a rule: propose, introduce a bill, draft, consult, consultation, table an amendment',
  pass: 'A parliament or a part of it says yes: pass, adopt, vote for, approve a bill; it may not be law yet',
  inForce: 'It is law: signed into law, enacted, promulgated, take effect, come into force, apply from, now law',
  deny: 'Say that it is not so: deny, refute, dispute, reject claims, debunk, false, not true, misleading reports',
  defend: 'Stand up for what was done: defend, justify, hit back, call it lawful, call a claim baseless',
  confirm: 'Say that it is so: confirm, admit, acknowledge, concede, own up',
  announce: 'Tell of something new: announce, unveil, launch, introduce, publish, release, reveal plans, say it will',
  update: 'Change terms: update, change, revise, amend, rewrite (a policy, terms), new terms, new privacy policy',
  clarify: 'Explain or reword after questions: clarify, explain, reword, set the record straight, respond, answer',
  pause: 'Stop for now: pause, delay, postpone, put on hold, suspend (its own plans), halt (its own plans)',
  takeBack: 'Give up a plan: walk back, backtrack, reverse course, scrap, drop plans, abandon, U-turn, remove a clause',
  promise: 'Bind oneself: promise, pledge, vow, commit, guarantee, assure',
  apologise: 'Apologise, regret, say sorry',
  sign: 'Make a deal: sign, strike, ink, reach (an agreement), partner, team up, license, join forces',
  pay: 'Pay or compensate: pay, compensate, payout, royalties',
  talk: 'Not decided yet: in talks, negotiate, consider, weigh, explore, mull, discuss a deal',
  leak: 'Data gets out: leak, expose, spill, breach, made public by mistake',
  discover: 'Something hidden comes out: discover, find, uncover, reveal, spot, turn out, unearth, documents show',
  study: 'A study: study, research, paper, survey, poll, analysis, report finds, experiment, audit',
  criticise: 'Object in public: criticise, slam, backlash, outrage, anger, protest, open letter, boycott, under fire',
  collect: 'Take data: collect, scrape, crawl, harvest, copy, download, pirate, gather',
  start: 'Begin: start, begin, roll out, from (a date), set to',
  stop: 'End doing: stop, cease, end, no longer, quit, shut down',
  use: 'Use data: use, process, feed, share with, rely on',
  block: 'Keep crawlers or training out: block crawlers, opt out sites, robots.txt, charge crawlers, shield, poison',
  optOut: 'A person says no: opt out, object, turn off, switch off, disable, withdraw consent',
  optIn: 'A person says yes: opt in, agree, consent, permission asked',
  optedIn: 'Included without being asked: by default, automatically, enrolled, quietly, without asking, secretly',
  delete: 'Remove data or a model: delete, destroy, erase, wipe, take down',
  keep: 'Keep data: keep, retain, preserve, store (logs, records)',
  handOver: 'Give evidence: hand over, turn over, produce, disclose, unseal',
  join: 'Bring cases or parties together: join, consolidate, transfer, remand, intervene, merge suits',
  train: 'Teach a model: train, trained on, training of AI, used to develop or improve AI, fed into a model',
  say: 'Speech of anyone: say, tell, write, state, according to, argue, claims',
} as const;

/** What an act is about. */
export const objectClasses = {
  suit: 'The case itself: lawsuit, suit, class action, case, complaint, claims, legal action, litigation',
  motion:
    'A request to a court or authority as a thing: motion, bid, request, petition, application, plea; not what it asks for',
  injunction: 'An order to stop, asked for or given: injunction, restraining order, cease and desist, stop order',
  ruling: 'A decision as a thing: ruling, decision, judgment, order, verdict, sentence',
  law: 'Rules of a state: law, act, bill, regulation, directive, legislation, statute, copyright exception',
  terms: 'Rules of a company: privacy policy, terms of service, terms, policy, user agreement, setting, clause',
  agreement: 'A contract: deal, agreement, licence, partnership, contract, multi-year',
  procedure:
    'Steps of a case: hears, hearing, trial, discovery, deposition, testimony, docket, filing, brief, unsealed documents',
  records:
    'What a case is to disclose or keep: chat logs, documents, records, evidence, emails, training data as evidence',
  dataset: 'A collection: dataset, database, corpus, archive, shadow library',
  claims: 'What is claimed, as a thing: allegations, claims, reports, rumours, accusations',
  crawler: 'Programs that take pages: crawler, scraper, bot, GPTBot, robots.txt',
  fairUse: 'What courts decide about training: fair use, infringement, copyright, liability, damages',
  advice: 'How-to words: how to, guide, step by step, here’s how, tips, what to do, settings to change',
  opinion:
    'Columns and explainers: opinion, column, editorial, explainer, analysis, why it matters, what it means, review',
  asking: 'A headline that asks: why, should, what if, is it, can we, question mark words',
  self: 'The writer speaks: I, my, we should, we need',
} as const;

/** How an act is meant. */
export const modeClasses = {
  may: 'Possible only: may, might, could, can, possibly, likely, reportedly set to',
  plan: 'Meant for later: plan, intend, will, going to, set to, prepare, expected, soon, upcoming',
  failed: 'Came to nothing: falls apart, collapses, breaks down, fails, hits a snag (talks, a deal, a settlement)',
  would: 'On a condition: would, if, unless, proposed',
  not: 'Negation: not, never, no, n’t forms, neither, without, none, nothing',
  partly: 'Not all of it: partly, partially, in part, some claims, most claims, narrow, trim, mixed, key claims',
  forNow: 'Not for good: for now, provisional, interim, temporary, preliminary, tentative, pending',
  final: 'For good: final, finally, permanent, once and for all, formally',
  leaveToAmend: 'May be tried again: leave to amend, may refile, can amend',
  withPrejudice: 'Dismissed with prejudice: may not be brought again',
  withoutPrejudice: 'Dismissed or withdrawn without prejudice: may be brought again',
  reported: 'Known from hearsay: reportedly, allegedly, sources say, rumoured, is said to, appears to',
  against: 'Against whom: against, versus, over its',
  passive: 'Done to the one before it: is, was, been, gets (the auxiliaries of the passive)',
  by: 'Before the one who did it in the passive: by',
  after: 'Before what happened earlier: after, following; which (did it before)',
  from: 'Before what someone leaves: from, out of',
  to: 'Before the infinitive of an act: to',
  again: 'Not the first time: again, another, new suit, second, further, joins, also, latest',
} as const;

export type ActorClass = keyof typeof actorClasses;
export type ActClass = keyof typeof actClasses;
export type ObjectClass = keyof typeof objectClasses;
export type ModeClass = keyof typeof modeClasses;
/** Any class of the words that say who does what. */
export type RoleClass = ActorClass | ActClass | ObjectClass | ModeClass;

/** The words of a language, by class, separated by commas; `*` stands for any ending. See `splitPhrases()`. */
export type RoleWords = Readonly<Partial<Record<RoleClass, string>>>;
