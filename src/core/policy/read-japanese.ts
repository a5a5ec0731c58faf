import type { Roles } from './read-roles.ts';

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a text is Japanese: it has kana. */
export function isJapanese(text: string): boolean {
  return kana.test(text);
}

const trains = /(?:学習|トレーニング|訓練|ファインチューニング|教師データ)/;
const trainsPeople =
  /(?:学習塾|学習者|学習コンテンツ|学習履歴|社員|従業員|スタッフ|研修|筋力|フィットネス|語学学習|英語学習|学習講座|学習教材)/;
const ai = /(?:AI|ＡＩ|人工知能|機械学習|深層学習|モデル|アルゴリズム|LLM|生成)/;
const improves = /(?:開発|改善|改良|向上|高度化|精度)/;
const peoplesData =
  /(?:お客様|ユーザー|利用者|会員|個人|あなた|入力|会話|プロンプト|投稿|メッセージ|写真|画像|動画|音声|ファイル|コンテンツ|データ|情報|フィードバック|文書)/;
const uses = /(?:利用|使用|活用|用い|使い|使わ|収集|処理|解析|分析|提供|行い|行う|行わ)/;
const optsOut =
  /(?:オプトアウト|無効に|オフに|停止を(?:求め|申)|拒否|除外|希望(?:しない|されない)|望まない|お望みでない|設定から|解除|異議)/;
const denies =
  /(?:(?:利用|使用|活用|提供|行う?こと|用いること|使うこと|学習|訓練|トレーニング)(?:することは|することも|されることは|に用いることは|は|を)?[^。、]{0,8}(?:ません|しない|ない|いたしません|されません|しません|ありません)|ことはありません|いたしません|しません|行いません|用いません|使いません|使われません|されません)/;
const forbids = /(?:してはなりません|てはならない|ないものとします|禁止|禁じ|お断り|できません)/;
const readers = /(?:お客様は|ユーザーは|利用者は|会員は|第三者は|何人も|何人たり)/;
const consents = /(?:同意|許可|承諾|オプトイン|有効に(?:した|する))/;
const unlessConsent =
  /(?:同意(?:が|を|の)?[^。]{0,10}(?:ない(?:限り|場合)|なく|なしに|得ずに|得ない限り)|(?:ない限り|場合を除)|許可なく|承諾なく)/;
const others = /(?:第三者|他社|委託先|パートナー|提携先|プロバイダー|提供元)/;

/** Reads a Japanese sentence in the plain cases: permission, promise, opt-out, consent, ban. Null if it isn't about training AI. */
export function readJapanese(text: string): Roles | null {
  const isTrain = trains.test(text) && ai.test(text) && !trainsPeople.test(text);
  const isImprove =
    improves.test(text) &&
    /(?:AI|ＡＩ|人工知能|機械学習|モデル|アルゴリズム)[^。、]{0,12}(?:開発|改善|改良|向上|高度化|精度)/.test(text);
  if (!isTrain && !isImprove) return null;
  const saysNo = optsOut.test(text);
  const roles: Omit<Roles, 'kind'> = {
    purpose: isTrain ? 'train' : 'improve_ai',
    by: others.test(text) && !/当社/.test(text) ? 'others' : 'service',
    optOut: saysNo,
    denied: false,
    consent: false,
    exception: /(?:除き|除く|限り)/.test(text),
    exceptionAt: null,
    byDefault: /(?:既定|デフォルト|初期設定|標準では)/.test(text),
    deident: /(?:匿名|統計|仮名|個人を(?:識別|特定)できない)/.test(text),
    publicOnly:
      /(?:公開されている|公開された|インターネット上)/.test(text) && !/(?:お客様|ユーザー|会員|入力)/.test(text),
    ofPeople: peoplesData.test(text),
    pointsBack: /^(?:これらの|当該|この)(?:データ|情報)/.test(text),
    aside: /(?:詳しくは|詳細は)/.test(text),
    places: [],
  };
  if (
    (readers.test(text) && (forbids.test(text) || /ないもの/.test(text)) && !/当社は/.test(text)) ||
    /禁止(?:し|され|事項|行為)/.test(text)
  )
    return { ...roles, kind: 'ban' };
  const denied = denies.test(text);
  if (denied && unlessConsent.test(text)) return { ...roles, kind: 'opt_in', denied: true, consent: true };
  if (denied && !/(?:希望(?:し|され)ない|望まない)/.test(text))
    return { ...roles, denied: true, kind: saysNo && /(?:と|すれば|場合)/.test(text) ? 'opt_out' : 'promise' };
  if (saysNo) return { ...roles, kind: 'opt_out' };
  if (
    consents.test(text) &&
    /(?:同意(?:した|いただいた|を得た|された|がある)場合|同意に基づ|同意を得て|許可した場合|オプトイン)/.test(text)
  )
    return { ...roles, kind: 'opt_in', consent: true };
  if (!roles.ofPeople || !uses.test(text)) return { ...roles, kind: 'mention' };
  if (roles.by === 'others') return { ...roles, kind: 'sharing' };
  return { ...roles, kind: 'permission' };
}
