/**
 * The words that policies use for AI training, as data. All are matched against folded sentences: lower case, words
 * separated by single spaces, no punctuation or apostrophes ("fine-tune" is `fine tune`, "won't" is `will not`).
 */

import { oneOf, wordSet } from '../text/word-lists.ts';

/** Matches any of the phrases as whole words. Global, for `places()`. */
function pattern(template: TemplateStringsArray, ...values: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${oneOf(template, ...values)})\\b`, 'g');
}

const kindsOfModels = oneOf`
  foundation(?:al)?|generative|generali[sz]ed|diffusion|multimodal|speech|vision|predictive|algorithmic
  statistical|recognition
`;

/** AI as a thing: models, systems, the technology. */
export const aiNouns = pattern`
  a i|ai(?:ml)?|gen ?ai|artificial intelligence|machine learning|ml|deep learning|neural networks?|llms?
  (?:large )?language models?|(?:our|its|their) (?:own |underlying )?models
  (?:${kindsOfModels}) models?
  generative|chatgpt|gpt|openai|copilot|gemini|bard|grok|claude|chatbots?
`;

/**
 * AI as the purpose for which data is passed on. The name of an assistant isn't listed: it is something that people
 * use.
 */
export const aiTechnology = pattern`
  ai(?:ml)?|gen ?ai|artificial intelligence|machine learning|llms?
  (?:(?:large )?language|foundation(?:al)?|generative) models?|generative|openai|anthropic|xai
`;

/** Other things that can be trained: enough with a training verb, too little alone. */
export const trainables = pattern`
  models?|algorithms?|classifiers?|technolog(?:y|ies)|systems?|software tools?|tools?|machines?|datasets?
  automated systems?
`;

export const trainVerbs = pattern`
  (?:pre|re)?train(?:s|ed|ing)?|(?:pre|re) train(?:s|ed|ing)?|fine ?tun(?:e|es|ed|ing)|teacher data
  teach(?:es|ing)? (?:our|its|their|the) (?:\w+ ){0,2}(?:ai|models?|algorithms?|systems?)
`;

/** Near an AI noun, these mean the same to the people whose data it is. */
export const developVerbs = pattern`
  develop(?:s|ed|ing|ment)?|improv(?:e|es|ed|ing|ements?)|enhanc(?:e|es|ed|ing|ements?)|build(?:s|ing)?
  creat(?:e|ing)|optimi[sz](?:e|es|ed|ing|ation)|refin(?:e|es|ed|ing|ement)|evaluat(?:e|es|ed|ing)
  machine learning|mak(?:e|es|ing) (?:\w+ ){1,5}(?:better|smarter|more accurate|more useful)
`;

const trainees = oneOf`
  employees?|staff|personnel|workforce|agents?|teams?|people|users|drivers?|representatives|colleagues|workers
  contractors|individuals|members|customers?
`;
const subjectsTaught = oneOf`
  employees?|staff|personnel|workforce|security|privacy|compliance|awareness|onboarding|safety|user|customer
  professional|vocational|educational|product|technical|data protection|agent|quality(?: control)?(?: and)?
  education(?:al)?(?: and)?
`;
const lessons = oneOf`
  courses?|programs?|programmes?|materials?|sessions?|seminars?|workshops?|services|videos?|events?|exercises
  certificat\w+|provider
  and (?:certification|consulting|education|awareness|coaching|support|consultancy|quality)
  or (?:education|seminar\w*)
`;

/** People, animals and vehicles that are trained, and training as an event. */
export const peopleTraining = pattern`
  train(?:s|ed|ing)?(?: and \w+)? (?:(?:of|for|to|our|your|its|their|the|all|new) ){0,3}(?:${trainees})
  (?:${subjectsTaught}) training
  training (?:${lessons})
  quality (?:assurance )?(?:and )?training|training (?:and )?quality
  trained (?:professionals?|personnel|staff|employees|experts?|moderators?|reviewers?)
  trains? (?:stations?|tickets?|travel|operators?|journeys?)|fitness|workouts?|apprenticeship
  train their (?:employees|staff|personnel)
`;

export const negations = pattern`
  not|never|no|none|nor|neither|cannot|without|prohibit(?:s|ed|ing)?|refrain|(?:stopp|ceas)ed (?:us|train)ing
  excluded?|(?:restrict|prevent|bar)\w* (?:\w+ ){1,8}from
`;

/** A "not" that doesn't deny a use: a wish, an aside, or what the data isn't. */
export const idleNegations = pattern`
  not (?:want|wish)|whether or not|not (?:only|limited|sell|constitute|opt|opted)
  no longer (?!us(?:e|ed|ing)\b|train)
  without (?:limitation|limiting|restriction|compensation|payment|attribution|notice|further)
  no (?:compensation|payment|charge|cost|obligation)
  (?:do|does|did|have|has) not (?:yet )?(?:opt|opted|disabled?|turn|turned|object|objected)
  (?:cannot|not|no) (?:(?:directly|personally|reasonably|specifically|be) ){0,3}(?:identif\w+|attributed|linked|associated)
`;

/** What makes an exception to a promise or narrows a permission. */
export const exceptions = pattern`
  unless|except(?:ion|ions)?|other than|by default|subject to
  without your (?:\w+ )?(?:consent|permission|agreement)|only (?:if|with|when|where)
  if you (?:\w+ )?(?:agree|consent|opt in|allow|choose|enable|permit|provide feedback)
  with your (?:\w+ )?(?:consent|permission)|provided (?:that )?you|solely|opt(?:s|ed|ing)? in
`;

/** A use that waits for consent. */
export const consents = pattern`
  if you (?:\w+ ){0,2}(?:agreed?|consent(?:ed)?|opt in|opted in|allow|enable|permit)
  with your (?:\w+ )?(?:consent|permission)|opt(?:s|ed|ing)? in
`;

/** A way to opt out. */
export const optOuts = pattern`
  opt(?:s|ed|ing)? out|opt outs?|do not want (?:us|your)|turn(?:ed|ing)? (?:it |this |that )?off
  deactivat(?:e|ed|ing)|disabl(?:e|ed|ing)|toggles?|you (?:are in|have) control
  you (?:can|may) (?:\w+ )?(?:choose|decide|select|object|tell us|change|manage|control|withdraw|adjust|switch)
  right to (?:object|opt out)|data controls?|privacy mode|training controls?|if training is enabled
  cease using|stop us
`;

/** The effect of opting out ("once you opt out, …"), which promises nothing to people who haven't. */
export const saidNo = pattern`
  opt(?:s|ed|ing)? out|(?:turn|turned|turning|switch|switched) (?:\w+ ){0,5}off
  (?:deactivat|disabl)(?:e|ed|ing)|objected
`;

/** A use that continues for everyone who hasn't opted out ("unless you opt out"). */
export const unlessNo = pattern`
  (?:unless|until|except|but not) (?:\w+ ){0,9}(?:opt|opted|opting|disabled?|deactivated?|turn(?:ed)?|object(?:ed)?)
  (?:do|does|did|have|has) not (?:yet )?(?:opt|opted|disabled?|deactivated?|turn(?:ed)?|object(?:ed)?)
`;

/** Points to a practice described elsewhere, or announces a text about it. */
export const referrals = pattern`
  for (?:more|further|additional|information) (?:\w+ )?(?:information|details|about|on)
  (?:please )?see (?:here|the section|our|this|these)|read (?:more|these|this|our|the)
  learn (?:more|about|how)
  (?:governed|described|explained|set out) (?:\w+ )?(?:by|in) (?:\w+ ){0,2}(?:sections?|paragraphs?|clauses?|articles?)
  more information (?:about|on)|updat(?:e|ed|ing) (?:this|our|the) (?:\w+ )?(?:notice|policy|terms|statement)
`;

/** Other companies that receive the data. */
export const thirdParties = pattern`
  third part(?:y|ies)|affiliates?|partners?|collaborators?|recipients?|(?:service )?providers?
  (?:ai|model) (?:developers?|companies|labs?|firms)|vendors?|subprocessors?|microsoft|openai|anthropic|meta
  google|xai|azure|aws
`;

export const shareVerbs = pattern`
  shar(?:e|es|ed|ing)|disclos(?:e|es|ed|ing|ure)|transfer(?:s|red|ring)?|licens(?:e|es|ed|ing)|sell(?:s|ing)?
  sublicens(?:e|able)|provid(?:e|ed|ing) (?:\w+ ){0,4}to|send(?:s|ing)?
  (?:your|prompts?|data|content|inputs?|messages?|queries|information) (?:\w+ ){0,8}(?:sent|passed)
  process(?:ed|es)? by|entities
`;

const others = oneOf`
  you|users?|customers?|members?|licensees?|developers?|they|visitors?|subscribers?|partners?|publishers?
`;

/** A rule for the reader or for others, not a use by the company. */
export const bansOnOthers = pattern`
  (?:${others}) (?:\w+ ){0,3}(?:may|shall|must|will|agree|can|should|are) (?:\w+ ){0,2}not
  (?:you|users?|customers?|members?|licensees?|developers?|they) (?:\w+ ){0,2}(?:cannot|will not)
  (?:may|must|shall) not (?:be )?(?:use|access|scrape|crawl|copy|reproduce|used|accessed|scraped|download|extract)
  you (?:\w+ )?agree (?:\w+ )?not to|agree not to|prohibited from using
  except as (?:expressly |explicitly )?(?:permitted|authori[sz]ed|allowed)
  (?:strictly |expressly )?(?:prohibited|forbidden)|scrap(?:e|ing)|crawl(?:ing|ers)?|data mining
  text and data mining|robots?|spiders?|web harvesting|compet(?:e|es|ing|itive|itor|itors)
  do not (?:use|abuse|misuse|scrape|train|access|attempt|allow)|restrictions?|prohibited uses?
  reverse engineer\w*
`;

/** The company as the speaker, in any wording. "Our services" may also be what others must not take data from. */
export const companyVoice = pattern`
  we|us|our(?! (?:\w+ )?(?:content|materials?|services?|sites?|websites?|platform|data|works?)\b)|ours
  grants? (?:\w+ ){0,3}(?:a|an|the)|you (?:\w+ )?grant|you (?:\w+ )?consent|licen[cs]e
`;

/** Data that belongs to people. */
export const peoplesData = pattern`
  your|you|personal|users?|customers?|content|data|information|inputs?|outputs?|prompts?|conversations?
  messages?|posts?|photos?|images?|audio|video|voice|code|files?|feedback|interactions?|publicly available
`;

/** What a title lacks, however much it mentions: someone who does something, or a purpose. */
export const statesSomething =
  /\b(?:we|us|our|may|can|could|will|shall|is|are|was|were|be|been|has|have|use[sd]?|using|to|for|grants?|agree|not|never|no)\b/;

/** What introduces a list of purposes. */
export const listsUses =
  /\b(?:we|us|our) (?:\w+ ){0,4}(?:use|process|collect|share)\b|\bpurposes?\b|\bused (?:for|to)\b/;

/** Questions, and definitions of terms. */
export const notAUse =
  /^(?:(?:can|does|do|did|is|are|could|should|will|why|which) (?:i|we|you|my|your|our|the|this|it|\w+ (?:train|use|share))\b|(?:\w+ ){1,9}means?\b)/;

/** An item in a list of purposes. Whose data it is about is said above the list. */
export const purpose = /^(?:(?:for|to|in order to) (?:\w+ ){0,3})?(?:develop|improv|enhanc|optimi[sz])/;

/** The company's own use as a statement, not as something to opt out of ("you can choose whether we use"). */
export const companyUses =
  /(?<!\b(?:whether|how|if|that|want) )\bwe (?:(?:may|also|will|can) ){0,2}(?:use|train)\b|\bgrants?\b/;

const receivers = oneOf`
  third part(?:y|ies)|collaborators?|partners?|recipients?|affiliates?|microsoft|openai|anthropic|meta|google|xai
  providers?|vendors?
`;
const trainers = oneOf`
  openai|anthropic|google|microsoft|meta|xai|companies|developers|labs|firms|providers?|partners?
  third part(?:y|ies)
`;
const trainTheirModels =
  '(?:train\\w*|fine tun\\w+) (?:\\w+ ){0,6}(?:their|its|his|microsofts|openais|googles|metas) ' +
  '(?:\\w+ ){0,3}(?:ai|artificial|machine|models?|generative)';
const improveTheirModels =
  '(?:train|fine tune|improve|develop)\\w* (?:its|their) (?:\\w+ ){0,2}(?:models?|ai|systems|products)';

/** Other companies that train their own models ("third parties who may use it to train their models"). */
export const othersTrain = new RegExp(oneOf`
  \b(?:${receivers}) (?:\w+ ){0,36}${trainTheirModels}\b
  \b(?:companies|developers|labs|third parties|partners|recipients|collaborators) (?:that|who|which) (?:\w+ ){0,3}(?:train|develop)\b
  \bto (?:\w+ ){0,3}(?:companies|developers|labs|third parties|partners|collaborators) for (?:\w+ ){0,3}train(?:ing)?\b(?! our)
  \b(?:for|to) (?:its|their) (?:own )?(?:ai|artificial intelligence|model) (?:model )?training\b
  \btraining by (?:\w+ ){0,2}(?:third part(?:y|ies)|collaborators|partners|affiliates)\b
  \b(?:${trainers}) (?:which|who|that) (?:\w+ ){0,14}${improveTheirModels}\b
`);

/** A duty of the reader or of others: what they do isn't a use by the company. */
export const obliges = new RegExp(
  '^(?:\\w+ ){0,3}(?:you|customers?|users?|developers?|licensees?|partners?|publishers?) ' +
    '(?:must|shall|need to|have to|are (?:required|obliged) to|are responsible)\\b',
);

/** What people give to the service or store in it. */
export const ownData =
  /\byou(?:rs?)?\b|\busers?\b|\bcustomers?\b|\bmembers?\b|\bpersonal\b|\bprompts?\b|\binputs?\b|\binteractions?\b/;

/** The reader is the one who must not. */
export const bindsReader = new RegExp(oneOf`
  ^(?:\w+ ){0,2}(?:you|customers?|users?|licensees?) (?:may|shall|must|will|agree) not (?!have\b|be\b)
  \byou (?:\w+ ){0,3}that you (?:may|shall|must|will) not\b|\byou (?:hereby )?waive\b
`);

/** The company's suppliers are the ones who must not, with the reader's data. */
export const protectsReader = new RegExp(
  '\\b(?:providers?|vendors?|suppliers?|subprocessors?|partners?|third part(?:y|ies)) (?:\\w+ ){0,5}' +
    '(?:prohibited|forbidden|barred|restricted|not) (?:\\w+ ){0,6}' +
    '(?:your|customer) (?:\\w+ )?(?:data|content|information|inputs?|prompts?|files|messages)\\b',
);

export const usedForAi =
  /\b(?:use[ds]?|using|processing) (?:\w+ ){0,6}for (?:\w+ ){0,2}(?:ai|artificial intelligence)\b/;

const basedOn = oneOf`rel(?:y|ies|ying|iance) (?:up)?on|based on|(?:on the|legal|lawful) bas[ie]s(?: of| is| for)?`;

/** Why the law allows the company to do it, which doesn't extend what it does. */
export const legalBasis = new RegExp(oneOf`
  ^(?:our |where necessary for our )?legitimate interests?\b
  \b(?:${basedOn}) (?:\w+ ){0,3}(?:legitimate interests?|train\w*)\b
`);

/** The people to whom a sentence applies: plans, regions, kinds of account. One more means more people. */
const audienceWords = wordSet`
  free pro plus premium basic standard team teams business enterprise education edu consumer consumers individual
  individuals api personal workspace student students teacher teachers adult adults minors teens children eu eea uk
  european union kingdom states switzerland swiss california canada brazil india japan korea australia worldwide
  everyone global
`;

/** Words that decide what a sentence allows; a change of any other word is one of form. */
export const weightyWords: ReadonlySet<string> = new Set([
  ...audienceWords,
  ...wordSet`
    ai artificial intelligence machine learning ml llm llms model models algorithm algorithms train trains trained
    training fine tune tuning develop developing development improve improving improvement enhance build evaluate
    optimize optimization not never no none without unless except only default subject consent permission agree agreed
    choose opt out may use uses used all any some including regardless content data information personal inputs input
    outputs output prompts prompt conversations messages posts public publicly photos images audio video voice code
    files feedback connectors business customer third party parties affiliates partners providers share shared sharing
    disclose transfer license sell services products technology technologies generative settings setting control
    controls toggle form email contact contacting plan plans business enterprise free minors children deidentified
    anonymized aggregated account user users
  `,
]);

/** Whose data, which data and what for: one more of these makes a sentence say more. */
export const dataWords: ReadonlySet<string> = new Set([
  ...audienceWords,
  ...wordSet`
    data content information personal inputs input outputs output prompts prompt conversations messages posts photos
    images audio video voice code files feedback interactions location biometric health connectors business third party
    parties affiliates partners providers collaborators develop developing improve improving train training models
    products services technologies machine learning
  `,
]);

/** Words that narrow a use or a promise. */
export const limitingWords = wordSet`
  unless except only solely not never consent permission deidentified anonymized anonymised aggregated pseudonymized
  limited default subject
`;
