/** Finds many phrases in a text in one pass, so that lexicons can grow without slowing down the verdict. */

/** A word of a text with its position; `folded` is the form that is compared. */
export type Token = { readonly folded: string; readonly start: number; readonly end: number };

/** A phrase found in a text: its label, and its first and last token (both included). */
export type Found<Label> = { readonly label: Label; readonly first: number; readonly last: number };

type Rest<Label> = { readonly words: readonly Word[]; readonly label: Label };
type Word = {
  readonly text: string;
  readonly stem: boolean;
  /** Other words may come before it: "weist … zurück". */
  readonly apart: boolean;
};

/** Phrases by their first word. A first word that ends in `*` is stored by its beginning. */
export type Phrases<Label> = {
  readonly whole: ReadonlyMap<string, readonly Rest<Label>[]>;
  readonly stems: ReadonlyMap<string, readonly Rest<Label>[]>;
  readonly shortest: number;
  readonly longest: number;
  /** What may start at a word, for the words met of late: news repeats its words. */
  readonly met: Map<string, readonly Rest<Label>[]>;
};

/** Words remembered for each set of phrases: some 1 MB, and nearly all words of a day's news. */
const mostMet = 10_000;

/**
 * Lower-cases a word and removes accents and zero-width and direction marks: `Entraîner` becomes `entrainer`, `zgłosić`
 * becomes `zglosic`, `tr\u200Bain` becomes `train`. The vowel signs of Indian scripts and the voicing marks of Japanese
 * stay, since they make another word. Traditional Chinese characters become simplified ones, so that a list needs only these.
 */
export function foldWord(word: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is meant
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase();
  if (word.length === 1 && word >= '一' && word <= '鿿') return simplified.get(word) ?? word;
  return word
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[łøđßæœ]/g, (letter) => undecomposed[letter] ?? letter);
}

/** Marks of no script of their own, invisible characters, and points that Hebrew, Arabic and Hindi often leave out. */
const accents = /[[\p{Script=Inherited}\p{Cf}\u0591-\u05C7\u093C]--[\u3099\u309A]]+/gv;

/** Letters that Unicode doesn't decompose into a plain letter and a mark. */
const undecomposed: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Traditional characters, each with its simplified one: those that the lists of Chinese words and names use. */
const simplified = new Map(
  Array.from(
    (
      '並并亞亚佔占來来個个們们倫伦偉伟偵侦偽伪備备傳传僅仅僞伪僱雇價价億亿償偿優优儲储兒儿內内兩两冊册別别刪删則则創创劃划劇剧動动務务勝胜勞劳區区協协參参員员問问啓启啟启喫吃單单嗎吗嗶哔嚴严國国圍围圖图團团' +
      '執执報报場场塢坞塵尘壇坛壟垄夢梦夥伙奧奥奪夺孫孙學学宮宫實实審审寫写寵宠寶宝將将專专尋寻對对導导屢屡屬属峯峰崗岗師师帶带幣币幹干幾几庫库廠厂廢废廣广張张強强彈弹後后從从復复徵征徹彻惡恶愛爱態态慮虑憂忧' +
      '憑凭憤愤憶忆懇恳應应戰战戲戏戶户掃扫採采換换損损擇择擊击擔担據据擬拟擱搁擴扩攔拦攜携攝摄敗败數数斷断於于時时晉晋暫暂曠旷書书會会東东條条棄弃業业極极構构樂乐樓楼標标樣样機机檔档檢检欄栏權权歐欧歷历歸归' +
      '殘残殺杀殼壳毀毁氣气決决沒没洩泄測测湯汤準准滅灭滿满漲涨潤润潰溃濟济濫滥瀏浏灣湾為为烏乌無无熱热燈灯營营爭争爲为爾尔牀床牆墙牽牵狀状獄狱獨独獲获獸兽獻献現现環环瓊琼產产産产畢毕畫画異异當当療疗癮瘾發发' +
      '盜盗監监盤盘眾众確确碼码礎础祕秘禮礼稅税種种稱称積积竊窃競竞筆笔節节範范簡简籃篮籌筹籤签籲吁糾纠約约紅红紋纹納纳紐纽純纯紙纸級级紛纷終终組组結结絕绝絡络給给統统絲丝經经綜综綠绿維维網网緊紧線线締缔緣缘' +
      '編编緩缓練练縮缩縱纵總总績绩織织繪绘繼继續续罰罚罷罢羅罗義义習习聖圣聞闻聯联聲声職职聽听脅胁脫脱脹胀腦脑腫肿臉脸臨临臺台與与舉举舊旧華华萊莱萬万蓋盖藝艺藥药蘋苹蘭兰處处虛虚號号蟲虫衆众術术衛卫裏里補补' +
      '裡里襲袭見见規规視视覺觉覽览觀观訂订計计訊讯討讨訓训記记訟讼訪访設设許许訴诉診诊詐诈評评詞词詢询試试詩诗話话該该詳详誌志認认誕诞語语誡诫誤误誦诵說说説说誰谁課课誹诽調调談谈請请論论諜谍諮咨諸诸諾诺謀谋' +
      '謗谤講讲謠谣譁哗證证識识譜谱譯译議议譴谴護护讀读變变讓让豐丰貝贝負负財财貨货責责買买費费貼贴貿贸資资賠赔賣卖質质賬账購购賽赛贏赢趕赶踐践蹤踪躍跃車车軍军軟软載载輔辅輝辉輯辑輸输轄辖轉转轟轰辦办辭辞這这' +
      '連连進进遊游運运過过達达違违遜逊遞递遲迟選选遺遗還还邊边郵邮鄭郑鄰邻醖酝醞酝醫医釀酿釋释釘钉針针釣钓銀银銷销錄录錢钱錯错鍵键鍾钟鎖锁鏡镜鐵铁長长門门閉闭開开間间閣阁閱阅閲阅關关闢辟隊队階阶際际險险隱隐' +
      '雙双雜杂離离難难雲云電电靈灵韋韦響响頁页項项須须預预頒颁頓顿領领頭头頻频題题額额願愿顛颠類类顧顾顯显風风飛飞養养館馆餾馏馬马駁驳駕驾駛驶騙骗騰腾驗验驟骤體体魚鱼鯨鲸鳥鸟鴨鸭麼么點点齊齐齡龄'
    ).matchAll(/(.)(.)/gu),
    ([, traditional = '', simple = '']) => [traditional, simple],
  ),
);

/**
 * Returns the words of a text in order. Chinese and Japanese are written without spaces, so each of their characters is a word, and a
 * phrase of them is found wherever its characters stand side by side. Latin letters are separated from other scripts.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(words)) {
    const folded = foldWord(found[0]);
    if (folded !== '') tokens.push({ folded, start: found.index, end: found.index + found[0].length });
  }
  return tokens;
}

const words =
  /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}\p{Cf}]*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー][\p{M}\p{Cf}ﾞﾟ]*|[[\p{L}\p{M}\p{Cf}]--[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]]+/gv;

/** Prepares labelled phrases for searching. In a phrase, `*` at the end of a word stands for any ending, `…` for other words between. */
export function phrasesOf<Label>(entries: Iterable<readonly [Label, readonly string[]]>): Phrases<Label> {
  const whole = new Map<string, Rest<Label>[]>();
  const stems = new Map<string, Rest<Label>[]>();
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const [label, phrases] of entries) {
    for (const phrase of phrases) {
      const [first, ...rest] = wordsOfPhrase(phrase);
      if (first === undefined) continue;
      const table = first.stem ? stems : whole;
      if (first.stem) {
        shortest = Math.min(shortest, first.text.length);
        longest = Math.max(longest, first.text.length);
      }
      const list = table.get(first.text) ?? [];
      list.push({ words: rest, label });
      table.set(first.text, list);
    }
  }
  return { whole, stems, shortest, longest, met: new Map() };
}

function wordsOfPhrase(phrase: string): readonly Word[] {
  let apart = false;
  return phrase.split(/[\s'’.&/+-]+/).flatMap((word) => {
    if (word === gap) {
      apart = true;
      return [];
    }
    const parts = tokensOf(word);
    return parts.map(({ folded }, at) => {
      const one = { text: folded, stem: at === parts.length - 1 && word.endsWith('*'), apart };
      apart = false;
      return one;
    });
  });
}

/** German and Dutch verbs come in two parts: "weist … zurück" finds "weist alle Vorwürfe zurück", and counts where "weist" is. */
const gap = '…';
/** The most words between the two parts. */
const mostBetween = 9;

/** Finds every phrase in the tokens, in order. Phrases may overlap. Linear in the number of tokens. */
export function findPhrases<Label>(tokens: readonly Token[], phrases: Phrases<Label>): readonly Found<Label>[] {
  const found: Found<Label>[] = [];
  for (let at = 0; at < tokens.length; at++) {
    for (const { words: rest, label } of startingWith(tokens[at]?.folded ?? '', phrases)) {
      const last = lastOf(rest, tokens, at);
      if (last >= 0) found.push({ label, first: at, last });
    }
  }
  return found;
}

/** The last token of a phrase that begins at this one, or of its first part. −1 if the rest of it isn't there. */
function lastOf(rest: readonly Word[], tokens: readonly Token[], first: number): number {
  for (let index = 0; index < rest.length; index++) {
    const word = rest[index] as Word;
    if (word.apart) return hasSecondPart(rest.slice(index), tokens, first + index + 1) ? first + index : -1;
    if (!fits(tokens[first + 1 + index], word)) return -1;
  }
  return first + rest.length;
}

function hasSecondPart(part: readonly Word[], tokens: readonly Token[], from: number): boolean {
  for (let start = from; start <= from + mostBetween && start < tokens.length; start++) {
    if (part.every((word, index) => fits(tokens[start + index], word)) && endsClause(tokens, start + part.length - 1))
      return true;
  }
  return false;
}

/**
 * Whether a clause ends with this word, so that "auf" in it belongs to the verb: a preposition isn't followed by punctuation or by another
 * preposition or conjunction.
 */
function endsClause(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  return next === undefined || next.start > (word?.end ?? 0) + 1 || linking.has(next.folded);
}

const linking = new Set(
  (
    'und oder aber sowie weil dass da um nachdem wegen bei mit fur gegen uber in nach von ohne durch vor aus zum zur ' +
    'en of maar omdat dat nadat wegens bij met voor tegen over na van zonder door vanwege om'
  ).split(' '),
);

/** The phrases whose first word this is, or begins. */
function startingWith<Label>(
  folded: string,
  { whole, stems, shortest, longest, met }: Phrases<Label>,
): readonly Rest<Label>[] {
  const known = met.get(folded);
  if (known !== undefined) return known;
  const lists = [whole.get(folded) ?? []];
  const end = Math.min(folded.length, longest);
  for (let length = shortest; length <= end; length++) lists.push(stems.get(folded.slice(0, length)) ?? []);
  const starting = lists.flat();
  if (met.size >= mostMet) met.clear();
  met.set(folded, starting);
  return starting;
}

function fits(token: Token | undefined, word: Word): boolean {
  if (token === undefined) return false;
  return word.stem ? token.folded.startsWith(word.text) : token.folded === word.text;
}

/**
 * Prepares the phrases that can count in a text of a language, once for each language and when first asked for: those of the languages that
 * `countIn` names. All of them if the language isn't known (null).
 */
export function phrasesByLanguage<Language extends string, Label extends { readonly language: Language }>(
  entries: readonly (readonly [Label, readonly string[]])[],
  countIn: (own: Language) => ReadonlySet<Language>,
): (own: Language | null) => Phrases<Label> {
  const prepared = new Map<Language | null, Phrases<Label>>([[null, phrasesOf(entries)]]);
  return (own) => {
    const known = prepared.get(own);
    if (known !== undefined) return known;
    const languages = own === null ? null : countIn(own);
    const phrases = phrasesOf(entries.filter(([{ language }]) => languages?.has(language) ?? true));
    prepared.set(own, phrases);
    return phrases;
  };
}

/** Splits a list of phrases as the lexicons write them, separated by commas. */
export function splitPhrases(list: string): readonly string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
