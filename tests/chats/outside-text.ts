/** Text as people write it, with what its script needs: joiners, accents, selectors. */
export const ordinaryText = {
  English: 'Acme’s “new” terms (2026): 30% more data, isn’t it? 5 > 3 & R&D at 10:30.',
  German: 'Über die Nutzung größerer Mengen personenbezogener Daten',
  Vietnamese: 'Chính sách quyền riêng tư được cập nhật',
  Russian: 'Политика конфиденциальности: ещё одно изменение',
  Greek: 'Η πολιτική απορρήτου άλλαξε',
  Arabic: 'سياسة الخصوصيّة الجديدة',
  Persian: 'می‌خواهم نمی‌شود',
  Hebrew: 'מְדִינִיּוּת הַפְּרָטִיּוּת',
  Hindi: 'गोपनीयता नीति में बदलाव, शक्‍ति',
  Bengali: 'গোপনীয়তা নীতি র‍্যাব',
  Tamil: 'தனியுரிமைக் கொள்கை',
  Malayalam: 'സ്വകാര്യതാ നയം അവന്‍',
  Sinhala: 'පෞද්ගලිකත්ව ප්‍රතිපත්තිය ශ්‍රී',
  Thai: 'นโยบายความเป็นส่วนตัวที่เปลี่ยนแปลง',
  Chinese: '隐私政策已更新，葛󠄀飾區',
  Japanese: 'プライバシーポリシーが変更されました',
  Korean: '개인정보 처리방침이 변경되었습니다',
  emoji: '👩🏽‍🚀 👨‍👩‍👧‍👦 ❤️‍🔥 1️⃣ ☎︎ 🇪🇺',
} as const;

/** Unicode's characters that are not seen, where they do have a part in what is seen. */
const needed = [
  /(?<=[\p{L}\p{M}])(?<!\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Han})[\u200C\u200D]/gu,
  /(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?|\p{Emoji_Modifier})\u200D(?=\p{Extended_Pictographic})/gu,
  /(?<=[0-9#*])\uFE0F(?=\u20E3)|(?<=(?![0-9#*])\p{Emoji})[\uFE0E\uFE0F]/gu,
  /(?<=\p{Ideographic})[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu,
  /(?<=\p{Script=Mongolian})[\u180B-\u180F]/gu,
];

/** The first thing in a text with which a reader can be tricked on any platform; null where there is none. */
export function trickIn(text: string): string | null {
  if (!text.isWellFormed()) return 'half a character';
  const rest = needed.reduce((left, joiner) => left.replaceAll(joiner, '\uE000'), text).replaceAll('\uE000', '');
  return /\p{Default_Ignorable_Code_Point}|(?!\n)\p{Cc}|[\uFFF9-\uFFFB\u2800]|\p{M}{5}/u.exec(rest)?.[0] ?? null;
}
