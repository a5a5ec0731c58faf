/**
 * The words Fineprint judges with, as lists, so that a type, a table column, a command's choices and
 * an evaluation all read the same ones. Each list says what its words mean to a reader.
 */

/** What happened, as the item's main development. */
export const events = {
  policy_change: 'Policy change',
  lawsuit_filed: 'Lawsuit filed',
  lawsuit_ruling: 'Court ruling',
  lawsuit_dismissed: 'Lawsuit dismissed or withdrawn',
  lawsuit_settled: 'Lawsuit settled',
  lawsuit_other: 'Step in a lawsuit',
  regulator_action: 'Regulator acts',
  regulator_guidance: 'Regulator guidance',
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

/** What a person can ask for by topic: every event but `none`, which makes no story. */
export const topics = told;

/** Whose or which data is concerned. */
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
  email: 'e-mail',
  usage_data: 'usage data',
  customer_content: 'customer content',
  other: 'other data',
} as const;

/** How far the central claim is established, as the item reports it. A dismissal decides nothing about the practice. */
export const claimStatuses = {
  alleged: 'Alleged, not proven',
  denied: 'Denied by the company',
  confirmed_by_company: 'Confirmed by the company',
  ruled: 'Decided by a court or authority',
  settled: 'Settled',
  dismissed: 'Dismissed or withdrawn; nothing was decided about the practice',
  proposed: 'Proposed, not in force',
  enacted: 'Enacted',
  not_applicable: 'No claim to weigh',
} as const;

/** What a reader can say of how a story was told. */
export const verdicts = {
  off_topic: 'Not about AI training on data',
  overclaimed: 'A claim told as a fact',
  wrong_company: 'Wrong company',
  other: 'Something else',
  right: 'Nothing, it is right',
} as const;

/** How much it matters to somebody whose data it is; most serious first. */
export const severities = { critical: 'Critical', high: 'High', notable: 'Notable', info: 'Info' } as const;

/** Which way a policy change goes. */
export const directions = {
  permission_added: 'now allows AI training on your data',
  permission_widened: 'allows more AI training on your data',
  permission_narrowed: 'allows less AI training on your data',
  permission_removed: 'no longer allows AI training on your data',
  opt_out_added: 'adds a way to say no to AI training',
  opt_out_changed: 'changes the way to say no to AI training',
  opt_out_removed: 'removes the way to say no to AI training',
  third_party_ai_sharing_added: 'now shares data with other companies for AI',
  disclosure_clarified: 'says more about the same AI practice',
  none: 'no change to AI training',
} as const;

/** Where a story stands; each later item may move it. */
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

/** Why a fetched policy page is not taken for the policy. None of these ever becomes a change. */
export const pageStates = {
  not_found: 'page not found, served as if it were there',
  bot_wall: 'a check for robots instead of the page',
  consent_wall: 'a consent form instead of the page',
  login_wall: 'a login form instead of the page',
  empty: 'an empty page',
  server_error: 'an error page',
  other_language: 'another language than before',
  shrunk: 'more than 70 % shorter than before',
  text_missing: 'text is missing that was there before; waiting whether it comes back',
  selector_missing: 'the selector matches nothing',
  unreadable: 'a document that cannot be read as text',
} as const;

/** What a source is, for filters and for how its word is weighed. */
export const sourceGenres = {
  news: 'news',
  court: 'court',
  regulator: 'regulator',
  company: 'company',
  policy: 'policy page',
} as const;

/** A key of one of the lists above, in the order written. */
export function wordsOf<List extends Readonly<Record<string, string>>>(list: List): readonly (keyof List & string)[] {
  return Object.keys(list) as (keyof List & string)[];
}

/** Where what a story tells applies, or whose authority acts. */
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
export type ClaimStatus = keyof typeof claimStatuses;
export type Severity = keyof typeof severities;
export type Region = keyof typeof regions;
export type Direction = keyof typeof directions;
export type StoryState = keyof typeof storyStates;
export type PageState = keyof typeof pageStates;
export type Genre = keyof typeof sourceGenres;
