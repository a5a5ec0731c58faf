/** Finds many phrases in a text in one pass, so that lexicons can grow without slowing down the verdict. */

/** A word as it is compared, the same object wherever it stands, with what `askedOnce` has found out about it. */
export type Word = { readonly folded: string; readonly answers: unknown[] };

/** A word of a text with its position; `folded` is the form that is compared. */
export type Token = { readonly word: Word; readonly folded: string; readonly start: number; readonly end: number };

/** A phrase found in a text: its label, and its first and last token (both included). */
export type Found<Label> = { readonly label: Label; readonly first: number; readonly last: number };

/** What follows the first word of a phrase. */
type Rest<Label> = { readonly parts: readonly Part[]; readonly label: Label };
type Part = {
  readonly text: string;
  readonly stem: boolean;
  /** Other words may come before it: "weist … zurück". */
  readonly apart: boolean;
};

/** Phrases to search for: what may begin with a word. */
export type Phrases<Label> = Question<readonly Rest<Label>[]>;

/** How many written words are remembered: some 6 MB with all that is known of them, and nearly all words of a day's news. */
const mostMet = 20_000;
const met = new Map<string, Word>();

/** The word that is written so. News repeats its words, so that nearly all were met before. */
function wordWritten(written: string): Word {
  const known = met.get(written);
  if (known !== undefined) return known;
  if (met.size >= mostMet) met.clear();
  // A slice would keep the whole text in memory.
  const own = ` ${written}`.slice(1);
  const folded = foldWord(own);
  const word = met.get(folded) ?? { folded, answers: [] };
  met.set(folded, word);
  met.set(own, word);
  return word;
}

/** A question about words, by the number under which each word keeps its answer; −1 if none does. */
type Question<Answer> = { readonly number: number; readonly answer: (folded: string) => Answer };

let questions = 0;

function questionOf<Answer>(answer: (folded: string) => Answer): Question<Answer> {
  return { number: questions++, answer };
}

function ask<Answer>({ folded, answers }: Word, { number, answer }: Question<Answer>): Answer {
  if (number < 0) return answer(folded);
  const known = answers[number] as Answer | undefined;
  if (known !== undefined) return known;
  while (answers.length < number) answers.push(undefined);
  const found = answer(folded);
  answers[number] = found;
  return found;
}

/**
 * Returns a question about words whose answer depends on the word alone: it is worked out when a word is first met, and looked up by a number
 * after that. So a text is read at the same cost however many lists of words it is compared with. No answer may be undefined.
 */
export function askedOnce<Answer extends object | string | number | boolean | null>(
  answer: (folded: string) => Answer,
): (word: Word) => Answer {
  const question = questionOf(answer);
  return (word) => ask(word, question);
}

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
  eachWord(text, (start, end) => {
    const word = wordWritten(text.slice(start, end));
    if (word.folded !== '') tokens.push({ word, folded: word.folded, start, end });
  });
  return tokens;
}

/** The same as folded words alone, which aren't remembered: for lists, most words of which no text has. */
export function foldedWordsOf(text: string): readonly string[] {
  const words: string[] = [];
  eachWord(text, (start, end) => {
    const folded = foldWord(text.slice(start, end));
    if (folded !== '') words.push(folded);
  });
  return words;
}

function eachWord(text: string, put: (start: number, end: number) => void): void {
  for (let start = 0; start < text.length; ) {
    const kind = kindAt(text, start);
    let end = start + widthAt(text, start);
    // What goes on with the word: letters and digits, the marks of a single character, or letters of its own scripts.
    const goesOn =
      (kind & latin) !== 0 ? latin | mark : (kind & eastern) !== 0 ? mark | voicing : (kind & other) !== 0 ? other : 0;
    if (goesOn !== 0) {
      while (end < text.length && (kindAt(text, end) & goesOn) !== 0) end += widthAt(text, end);
      put(start, end);
    }
    start = end;
  }
}

/** Kinds of characters: Latin letters and digits; marks; characters that are a word each; Japanese voicing marks; all other letters and marks. */
const latin = 1;
const mark = 2;
const eastern = 4;
const voicing = 8;
const other = 16;
const isKnown = 32;

const patterns: readonly (readonly [number, RegExp])[] = [
  [latin, /[\p{Script=Latin}\p{N}]/v],
  [mark, /[\p{M}\p{Cf}]/v],
  [eastern, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/v],
  [voicing, /[ﾞﾟ]/v],
  [other, /[[\p{L}\p{M}\p{Cf}]--[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]]/v],
];

/** The kinds of the characters met so far, by their code. */
const kindsByCode = new Uint8Array(0x1_00_00);

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = kindsByCode[code] as number;
  if (known !== 0) return known;
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  const kind = patterns.reduce((sum, [bit, pattern]) => (pattern.test(character) ? sum | bit : sum), isKnown);
  if (character.length === 1) kindsByCode[code] = kind;
  return kind;
}

/** Two for a character that UTF-16 writes as a pair. */
function widthAt(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc_00) === 0xd8_00 && (text.codePointAt(at) as number) > 0xff_ff ? 2 : 1;
}

/** Labelled phrases by their first word, or by its beginning if it ends in `*`. Their other words are read when a text has the first one. */
type Table<Label> = {
  readonly whole: ReadonlyMap<string, readonly Entry<Label>[]>;
  readonly stems: ReadonlyMap<string, readonly Entry<Label>[]>;
  readonly shortest: number;
  readonly longest: number;
};
type Entry<Label> = { readonly phrase: string; readonly label: Label };

/**
 * Prepares labelled phrases for searching. In a phrase, `*` at the end of a word stands for any ending, `…` for other words between. What isn't
 * lasting is looked up anew in each text: for lists that are replaced by others while the program runs.
 */
export function phrasesOf<Label>(
  entries: Iterable<readonly [Label, readonly string[]]>,
  { isLasting = true }: { isLasting?: boolean | undefined } = {},
): Phrases<Label> {
  const tables = [tableOf(entries)];
  const answer = (folded: string) => startingIn(tables, folded);
  return isLasting ? questionOf(answer) : { number: -1, answer };
}

function tableOf<Label>(entries: Iterable<readonly [Label, readonly string[]]>): Table<Label> {
  const whole = new Map<string, Entry<Label>[]>();
  const stems = new Map<string, Entry<Label>[]>();
  for (const [label, phrases] of entries) {
    for (const phrase of phrases) {
      const [first] = partsOf(phrase);
      if (first === undefined) continue;
      const table = first.stem ? stems : whole;
      const list = table.get(first.text);
      if (list === undefined) table.set(first.text, [{ phrase, label }]);
      else list.push({ phrase, label });
    }
  }
  const lengths = [...stems.keys()].map((stem) => stem.length);
  return { whole, stems, shortest: Math.min(...lengths), longest: Math.max(...lengths) };
}

/** What may begin with a word: the phrases with the whole word, then those with a beginning of it, the shortest first. */
function startingIn<Label>(tables: readonly Table<Label>[], folded: string): readonly Rest<Label>[] {
  const found = tables.flatMap(({ whole }) => whole.get(folded) ?? none);
  const shortest = Math.min(...tables.map((table) => table.shortest));
  const longest = Math.min(folded.length, Math.max(...tables.map((table) => table.longest)));
  for (let length = shortest; length <= longest; length++) {
    const start = folded.slice(0, length);
    for (const { stems } of tables) found.push(...(stems.get(start) ?? none));
  }
  return found.length === 0 ? none : found.map(({ phrase, label }) => ({ parts: partsOf(phrase).slice(1), label }));
}

const none: readonly never[] = [];

function partsOf(phrase: string): readonly Part[] {
  let apart = false;
  return phrase.split(/[\s'’.&/+-]+/).flatMap((word) => {
    if (word === gap) {
      apart = true;
      return [];
    }
    const words = foldedWordsOf(word);
    return words.map((text, at) => {
      const part = { text, stem: at === words.length - 1 && word.endsWith('*'), apart };
      apart = false;
      return part;
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
    const starting = ask((tokens[at] as Token).word, phrases);
    if (starting === none) continue;
    for (const { parts, label } of starting) {
      const last = lastOf(parts, tokens, at);
      if (last >= 0) found.push({ label, first: at, last });
    }
  }
  return found;
}

/** The last token of a phrase that begins at this one, or of its first part. −1 if the rest of it isn't there. */
function lastOf(parts: readonly Part[], tokens: readonly Token[], first: number): number {
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as Part;
    if (part.apart) return hasSecondPart(parts.slice(index), tokens, first + index + 1) ? first + index : -1;
    if (!fits(tokens[first + 1 + index], part)) return -1;
  }
  return first + parts.length;
}

function hasSecondPart(parts: readonly Part[], tokens: readonly Token[], from: number): boolean {
  for (let start = from; start <= from + mostBetween && start < tokens.length; start++) {
    if (parts.every((part, index) => fits(tokens[start + index], part)) && endsClause(tokens, start + parts.length - 1))
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

function fits(token: Token | undefined, part: Part): boolean {
  if (token === undefined) return false;
  return part.stem ? token.folded.startsWith(part.text) : token.folded === part.text;
}

/**
 * Prepares the phrases that can count in a text of a language: those of the languages that `countIn` names, or all of them if the language
 * isn't known (null). Those of a language are prepared when first asked for.
 */
export function phrasesByLanguage<Language extends string, Label extends { readonly language: Language }>(
  entries: readonly (readonly [Label, readonly string[]])[],
  countIn: (own: Language) => ReadonlySet<Language>,
): (own: Language | null) => Phrases<Label> {
  const languages = [...new Set(entries.map(([{ language }]) => language))];
  const tables = new Map<Language, Table<Label>>();
  const tableIn = (language: Language) => {
    const known = tables.get(language) ?? tableOf(entries.filter(([label]) => label.language === language));
    tables.set(language, known);
    return known;
  };
  const prepared = new Map<Language | null, Phrases<Label>>();
  return (own) => {
    const known = prepared.get(own);
    if (known !== undefined) return known;
    const its = own === null ? languages : languages.filter((language) => countIn(own).has(language));
    const phrases = questionOf((folded) => startingIn(its.map(tableIn), folded));
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
