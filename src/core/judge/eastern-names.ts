import type { Token } from './phrases.ts';

/** A company in Chinese or Japanese that is known by the word for "company" next to its name. */
export type EasternName = { readonly name: string; readonly first: number; readonly last: number };

/** The name stands before it in Chinese ("羽印公司"), on either side in Japanese. */
const named = [
  /(?<![\p{Script=Han}])(?<name>\p{Script=Han}{2,6}?)(?:公司|集团|集團)/gu,
  /株式会社(?<name>[\p{Script=Han}\p{Script=Katakana}ー]{2,12})/gu,
  /(?<![\p{Script=Han}\p{Script=Katakana}ー])(?<name>[\p{Script=Han}\p{Script=Katakana}ー]{2,12}?)(?:株式会社|社(?=[がはをのと、]))/gu,
];
/** Words for kinds of companies, countries and numbers: "多家科技公司" names nobody. */
const common =
  /科技|技术|技術|智能|互联|网络|数据|媒体|出版|唱片|音乐|影视|软件|游戏|社交|平台|多家|一家|两家|三家|数家|几家|该|这家|某|各|大型|头部|初创|创业|母|子|分|上市|美国|中国|日本|英国|德国|法国|欧洲|韩国|旗下|新聞|報道|通信|会|本|当|同|他|外国|海外|国内|其|我|发展|开发|制造|保险|广告|法律|咨询|投资|有限/u;

/** Finds such names in a text that has Chinese or Japanese characters; at once empty in any other. */
export function easternNamesIn(text: string, tokens: readonly Token[]): readonly EasternName[] {
  if (!/[公社]/.test(text)) return [];
  const found: EasternName[] = [];
  for (const form of named) {
    for (const match of text.matchAll(form)) {
      const name = match.groups?.['name'] ?? '';
      if (common.test(name)) continue;
      const start = match.index + match[0].indexOf(name);
      const first = tokens.findIndex((token) => token.start === start);
      const last = tokens.findIndex((token) => token.end === match.index + match[0].length);
      if (first >= 0 && last >= first) found.push({ name, first, last });
    }
  }
  return found;
}
