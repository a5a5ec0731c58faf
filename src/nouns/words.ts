/**
 * The words that Fineprint judges with. Types, table columns, command choices and evaluations all use these lists.
 * Keys are stored and typed; each value is the label that people see.
 */

/** What happened: the main development in an item. */
export const events = {
  policy_change: 'Policy change',
  lawsuit_filed: 'Lawsuit filed',
  lawsuit_ruling: 'Court ruling',
  lawsuit_dismissed: 'Lawsuit dismissed or withdrawn',
  lawsuit_settled: 'Lawsuit settled',
  lawsuit_other: 'Lawsuit update',
  regulator_action: 'Regulatory action',
  regulator_guidance: 'Regulatory guidance',
  legislation: 'Legislation',
  company_statement: 'Company statement',
  opt_out: 'Opt-out',
  licensing_deal: 'Licensing deal',
  data_incident: 'Data incident',
  research: 'Research',
  opinion_explainer: 'Opinion or explainer',
  none: 'Not about AI training on data',
} as const;

const { none: _none, ...told } = events;

/** The topics to choose from: every event except `none`, which never becomes a story. */
export const topics = told;

/** The kinds of data that are affected. */
export const dataTypes = {
  private_messages: 'private messages',
  public_posts: 'public posts',
  photos_video: 'photos and video',
  voice_audio: 'voice and audio',
  documents_files: 'documents and files',
  chat_prompts: 'chatbot conversations',
  code: 'code',
  health: 'health data',
  biometric: 'biometric data',
  children: "children's data",
  location: 'location',
  books_articles_art: 'books, articles and art',
  email: 'email',
  usage_data: 'usage data',
  customer_content: 'customer content',
  other: 'other data',
} as const;

/** Whether a document says that AI is trained on people's data, for an ordinary consumer. Silence is not a “no”. */
export const stances = {
  yes: 'Yes',
  yes_unless_opt_out: 'Yes, unless you opt out',
  opt_in: 'Only if you agree',
  public_only: 'Only on public data',
  deidentified_only: 'Only on de-identified data',
  no: 'No',
  unclear: 'Unclear',
  silent: 'Says nothing about it',
} as const;

/** How well established the central claim is, according to the item. A dismissal decides nothing about the practice. */
export const claimStatuses = {
  alleged: 'Alleged, not proven',
  denied: 'Denied by the company',
  confirmed_by_company: 'Confirmed by the company',
  ruled: 'Decided by a court or authority',
  settled: 'Settled',
  dismissed: 'Dismissed or withdrawn; not a finding about the practice',
  proposed: 'Proposed, not in force',
  enacted: 'Enacted',
  not_applicable: 'No claim to assess',
} as const;

/**
 * How far a matter has come: the step that an item reports, within its line (suit, regulator, law, policy, deal). Two items with the same
 * stage of the same matter report the same step.
 */
export const stages = {
  filed: 'Filed',
  answered: 'Answered',
  asked: 'Asked for, not decided',
  goes_on: 'Goes on',
  partly_decided: 'Decided in part, or for now',
  won: 'Won or lost',
  decided: 'Decided',
  appealed: 'Appealed',
  settled: 'Settled',
  approved_for_now: 'Settlement approved for now',
  approved: 'Settlement approved',
  dismissed_for_now: 'Dismissed in part, or for now',
  dismissed: 'Dismissed',
  withdrawn: 'Withdrawn',
  overturned: 'Overturned or lifted',
  probed: 'Under investigation',
  ordered: 'Ordered or banned',
  fined: 'Fined',
  advised: 'Guidance given',
  proposed: 'Proposed',
  passed: 'Passed',
  in_force: 'In force',
  announced: 'Announced',
  found: 'Found by others',
  criticised: 'Criticised',
  denied: 'Denied',
  confirmed: 'Confirmed',
  clarified: 'Clarified',
  paused: 'Paused',
  taken_back: 'Taken back',
  in_talks: 'In talks',
  agreed: 'Agreed',
} as const;

/** What a reader can report about a story. */
export const verdicts = {
  off_topic: 'Not about AI training on data',
  overclaimed: 'A claim presented as fact',
  wrong_company: 'Wrong company',
  other: 'Something else',
  right: 'Nothing, it’s correct',
} as const;

/** How much a story matters to the people whose data is affected; most serious first. */
export const severities = { critical: 'Critical', high: 'High', notable: 'Notable', info: 'Info' } as const;

/** What a policy change does. Each label completes “The privacy policy …”. */
export const directions = {
  permission_added: 'now allows AI training on your data',
  permission_widened: 'allows more AI training on your data',
  permission_narrowed: 'allows less AI training on your data',
  permission_removed: 'no longer allows AI training on your data',
  opt_out_added: 'adds an opt-out from AI training',
  opt_out_changed: 'changes the opt-out from AI training',
  opt_out_removed: 'removes the opt-out from AI training',
  third_party_ai_sharing_added: 'now shares data with other companies for AI',
  disclosure_clarified: 'changes how it describes its AI practice',
  none: 'no change to AI training',
} as const;

/** The state of a story. Each later item can change it. */
export const storyStates = {
  reported: 'Reported',
  alleged: 'Alleged',
  denied: 'Denied',
  confirmed: 'Confirmed',
  ruled: 'Ruled',
  settled: 'Settled',
  dismissed: 'Dismissed',
  reversed: 'Reversed',
} as const;

/**
 * Why a fetched page isn't accepted as the policy. None of these is ever recorded as a change. Each label follows “It shows”,
 * “It looks like” or “answered with”.
 */
export const pageStates = {
  not_found: 'a “page not found” message served as a normal page',
  bot_wall: 'a bot check instead of the page',
  consent_wall: 'a consent form instead of the page',
  login_wall: 'a login form instead of the page',
  empty: 'an empty page',
  server_error: 'an error page',
  other_language: 'a different language than before',
  shrunk: 'a text more than 70% shorter than before',
  text_missing: 'a page with some earlier text missing; waiting to see whether it returns',
  other_document: 'another document at the address of this one',
  rewritten: 'a largely new text; waiting to see whether it stays',
  selector_missing: 'a page where the selector matches nothing',
  unreadable: 'a document that can’t be read as text',
} as const;

/** The kind of publisher behind a source: used in filters, and to decide how much weight its reports carry. */
export const sourceGenres = {
  news: 'news',
  court: 'court',
  regulator: 'regulator',
  company: 'company',
  policy: 'policy page',
} as const;

/** The keys of one of these lists, in the order written. */
export function wordsOf<List extends Readonly<Record<string, string>>>(list: List): readonly (keyof List & string)[] {
  return Object.keys(list) as (keyof List & string)[];
}

/** The region that a story applies to, or whose authority acts. */
export const regions = {
  eu: 'European Union',
  uk: 'United Kingdom',
  us: 'United States',
  ca: 'Canada',
  br: 'Brazil',
  in: 'India',
  jp: 'Japan',
  kr: 'South Korea',
  cn: 'China',
  au: 'Australia and New Zealand',
  ch: 'Switzerland',
} as const;

export type Event = keyof typeof events;
export type DataType = keyof typeof dataTypes;
export type Verdict = keyof typeof stances;
export type Stage = keyof typeof stages;
export type ClaimStatus = keyof typeof claimStatuses;
export type Severity = keyof typeof severities;
export type Region = keyof typeof regions;
export type Direction = keyof typeof directions;
export type StoryState = keyof typeof storyStates;
export type PageState = keyof typeof pageStates;
export type Genre = keyof typeof sourceGenres;
