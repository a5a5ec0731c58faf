import type { DataType } from '../../nouns/words.ts';

/** What names each kind of data in a policy. */
const named: readonly (readonly [DataType, RegExp])[] = [
  [
    'chat_prompts',
    /\b(?:prompts?|inputs?|outputs?|conversations?|chats?|chatbot|interactions? with|suggestions|queries)\b/i,
  ],
  ['private_messages', /\b(?:private |direct )?messages\b|\bprivate communications\b/i],
  [
    'public_posts',
    /\b(?:posts?|pins?|comments?|tweets?|publicly (?:available|accessible|posted)|public (?:content|information|data))\b/i,
  ],
  ['photos_video', /\b(?:photos?|images?|videos?|pictures?|screen sharing)\b/i],
  ['voice_audio', /\b(?:voice|audio|recordings?|speech)\b/i],
  ['documents_files', /\b(?:files?|documents?|attachments?|uploads?|notes?)\b/i],
  ['code', /\b(?:source code|code|repositor(?:y|ies)|snippets?)\b/i],
  ['health', /\b(?:health|medical|patients?)\b/i],
  ['biometric', /\b(?:biometrics?|face ?prints?|voice ?prints?|facial)\b/i],
  ['children', /\b(?:children|minors|child|teens?|COPPA|under (?:13|16|18))\b/i],
  ['location', /\b(?:geo)?locations?\b/i],
  ['books_articles_art', /\b(?:books?|articles?|art|artworks?|3D models?|songs?|music)\b/i],
  ['email', /\b(?:e-?mails?|inbox|mailbox)\b/i],
  ['usage_data', /\b(?:usage (?:data|information)|engagement data|telemetry|log data|usage statistics)\b/i],
  [
    'customer_content',
    /\b(?:customer (?:content|data|property)|user content|your content|your (?:stuff|materials)|business data|content you (?:provide|share|submit))\b/i,
  ],
];

/** The kinds of data that sentences name, most often named first; `other` when they speak of data in general only. */
export function readDataTypes(sentences: readonly string[]): readonly DataType[] {
  const counts = named
    .map(([type, words]) => [type, sentences.filter((sentence) => words.test(sentence)).length] as const)
    .filter(([, count]) => count > 0)
    .sort((one, other) => other[1] - one[1]);
  if (counts.length > 0) return counts.map(([type]) => type).slice(0, 6);
  return sentences.some((sentence) => /\b(?:data|information)\b/i.test(sentence)) ? ['other'] : [];
}
