import type { DataType } from '../../nouns/words.ts';
import { holdings } from '../known/holdings.ts';
import type { TopicClass } from './lexicon/classes.ts';
import shipped from './models/data-kinds.json' with { type: 'json' };
import { pairNames } from './pair-names.ts';
import { findPhrases, phrasesOf, splitPhrases, type Token } from './phrases.ts';
import type { ReadItem, ReadSentence } from './read-item.ts';

/**
 * What each kind of data is called in news, as data: English, then German, French, Spanish, Italian, Portuguese, Dutch, Polish, Chinese and
 * Japanese. Compared like the lexicon. `other` is people's data of no particular kind.
 */
const dataWords: Readonly<Record<DataType, string>> = {
  private_messages: `
    private messages, private message, private messaging, direct messages, direct message, dms, inmail, private chats, private conversations, users chats,
    your chats, message content, messages, messaging, internal communications, company communications, text messages, chat messages, group chats,
    private nachrichten, privaten nachrichten, privatnachrichten, nachrichten, messages prives, messages, messagerie*, mensajes privados, mensajes,
    messaggi privati, messaggi, mensagens privadas, mensagens, priveberichten, prive berichten, prywatn* wiadomosci, prywatnych wiadomosci, wiadomosci prywatn*,
    私信, 私人消息, 私密消息, 聊天记录, 消息内容, ダイレクトメッセージ, プライベートメッセージ, メッセージ`,
  public_posts: `
    posts, post, comments, public posts, tweets, tweet, public content, publicly available, publicly posted, public data, public information, public info,
    subreddit*, user generated content, web data, user comments, profiles, profile, member data, user content, scraped from the web, from the web, from the
    internet, across the internet, on the internet, web pages, web domains, domains, public activity, forum, forums, social media, websites, website, web
    content, online content, open web, beitrage, beitragen, offentliche*, webseiten, publications, sites web, publicaciones, sitios web, post pubblici,
    siti web, publicacoes, postagens, sites, openbare berichten, berichten, websites, posty, postach, postow, wpis*, komentarz*, strony internetowe, tweet*,
    帖子, 推文, 公开内容, 公开数据, 公开信息, 评论, 网页, 网站内容, 网站, 互联网内容, 投稿, ツイート, 口コミ, ウェブサイト,
    internet data, data from the internet, from all over the internet, data from the public, all over the web, the internet, the web, discussions, api, 网络内容, 网络数据, 全网`,
  photos_video: `
    photos, photo, photographs, photograph, images, image, pictures, picture, videos, video, face images, facial images, scans, x rays, stock images, stock
    photos, selfies, footage, films, film, movies, movie, animation, characters, cinema, artworks, illustrations, drawings, paintings, camera roll, cameras,
    likeness, likenesses, tv shows, fotos, bilder, bildern, videos, filme, zeichnungen, photos, images, videos, films, dessins, visages, imagenes, fotografias,
    peliculas, immagini, foto, filmati, imagens, filmes, afbeeldingen, foto s, beelden, zdjec*, film*, obraz*, wideo, snimku,
    照片, 图片, 图像, 相册, 视频, 影片, 电影, 影视, 角色形象, 画作, 肖像, 写真, 画像, 動画, イラスト, 映像, 映画, アニメ,
    video calls, video meetings, webcam*, youtube videos, selfie, portraits, scan, mri, ct scans, 短视频, 影像, 游戏视频`,
  voice_audio: `
    voice, voices, voice recordings, voice data, voiceprint*, voice over, voice actors, voice actor, audio, recordings, recording, recorded calls, phone calls,
    calls, meetings, podcasts, podcast, songs, song, vocals, singing, sound recordings, stimme, stimmen, sprachaufnahmen, aufnahmen, tonaufnahmen, voix,
    enregistrements, voz, voces, grabaciones, voce, voci, registrazioni, vozes, gravacoes, stem, stemmen, opnames, glos, glosu, glosy, glosow, nagran*,
    语音, 声音, 录音, 通话, 歌曲, 音声, 歌声, 録音, 声優,
    video calls, video call, video meetings, call recordings, voice assistant*, voiceover*, narrators, speech, telefonate, anrufe, appels, llamadas, chiamate, chamadas, telefoongesprekken, 通话录音, 配音, 通話`,
  documents_files: `
    files, file, documents, document, design files, design data, attachments, uploads, contracts, docs, spreadsheets, nda, drive, cloud storage, resumes,
    resume, job applications, slides, presentations, notes, dateien, dokumente, dokumenten, fichiers, documents, archivos, documentos, file caricati, documenti,
    arquivos, bestanden, documenten, plik*, dokument*, 文档, 文件, 云盘, 简历, 文書, ファイル, ドキュメント,
    résumés, resumés, word and excel, excel, word files, office files, pdf, pdfs, essays, filings, 笔记`,
  chat_prompts: `
    prompts, prompt, interaction data, inputs and outputs, inputs, outputs, chat logs, chat history, chat histories, conversations, conversation, chats,
    chatbot conversations, chatgpt conversations, conversations with, user interactions, typed into, queries, transcripts, ai chats, eingaben, chatverlauf*,
    chatverlaufe, unterhaltungen, gesprache, conversations, echanges, requetes, conversaciones, consultas, conversazioni, conversas, interacoes, gesprekken,
    chatgesprekken, rozmow*, zapytan*, 对话, 提示词, 聊天, 聊天内容, 输入内容, 会話, プロンプト, 入力内容, チャット,
    ai conversations, chatbot chats, what you type, claude chats, chatgpt logs, chat transcripts, 聊天数据, 对话数据, 对话记录`,
  code: `
    code, source code, repositories, repository, repos, snippets, private repositories, open source, programmers, coders, coding, quellcode, programmcode, code
    source, depots, codigo, codigo fuente, codice, codice sorgente, codigo fonte, broncode, kod, kodu, kod zrodlowy, 代码, 源代码, 开源, コード, ソースコード`,
  health: `
    health, medical, patient, patients, scans, radiology, x rays, clinic, clinics, hospital, hospitals, health data, health records, doctors, gesundheit*,
    patienten*, krankenhaus*, krankenhauser, sante, medical*, hopital*, salud, medicos, pacientes, hospital*, salute, sanitari*, pazienti, saude, gezondheid*,
    patientgegevens, zdrowi*, zdrowotn*, pacjent*, medyczn*, 医疗, 病历, 患者, 健康数据, 医療, 患者`,
  biometric: `
    biometric*, facial recognition, face recognition, facial recognition tech, faceprint*, voiceprint*, face geometry, bipa, of faces, faces, facial images, face
    images, iris, irises, fingerprint*, eyeball*, gesichtserkennung*, gesichter, biometrisch*, reconnaissance faciale, visages, reconocimiento facial, rostros,
    riconoscimento facciale, volti, reconhecimento facial, rostos, gezichtsherkenning*, gezichten, twarz*, rozpoznawani* twarzy, obliceju, biometryczn*,
    人脸, 人脸识别, 面部识别, 生物识别, 虹膜, 顔認証, 顔認識, 生体`,
  children: `
    children, children s, kids, kid s, minors, child, coppa, teens, teenagers, teen, under 13, pupils, students, kinder, kindern, minderjahrig*, enfants,
    mineurs, eleves, ninos, menores, bambini, minori, minorenni, criancas, adolescentes, kinderen, minderjarig*, dziec*, nieletni*, 儿童, 未成年*, 孩子, 子ども, 未成年`,
  location: `
    location data, geolocation, location, locations, gps, location history, street view, maps, routes, standort*, standortdaten, localisation, geolocalisation,
    ubicacion, geolocalizacion, posizione, geolocalizzazione, localizacao, locatiegegevens, locatie, lokalizacj*, 位置信息, 定位, 位置情報`,
  books_articles_art: `
    books, book, novels, novel, authors, author, writers, novelists, articles, article, journalism, journalists, news, newspapers, newspaper, news articles,
    news content, news publishers, publishers, publisher, stories, archive, archives, art, artworks, artists, artist, songs, song, lyrics, music, musicians,
    songwriters, record labels, labels, copyrighted works, copyrighted material, copyrighted content, copyrighted, copyright, works, paintings, films, scripts,
    screenwriters, illustrators, creators, creatives, creative works, creative industries, pirated, piracy, libgen, books3, encyclopedia, dictionary, papers,
    textbooks, manuscripts, poems, comics, manga, fan fiction, media companies, hollywood, bucher, buchern, romane, autoren, artikel, artikeln, verlage, kunstler,
    kunst, liedtexte, lieder, musik, urheberrecht*, werke, werken, zeitungen, livres, auteurs, ecrivains, articles, presse, editeurs, oeuvres, artistes, musique,
    droit d auteur, droits d auteur, libros, autores, escritores, articulos, prensa, editoriales, obras, artistas, canciones, musica, derechos de autor, libri,
    autori, articoli, giornali, editori, opere, artisti, canzoni, diritto d autore, livros, escritores, artigos, jornais, editoras, direitos autorais, boeken,
    auteurs, artikelen, kranten, uitgevers, kunstenaars, muziek, auteursrecht*, ksiazk*, ksiazek, autor*, pisarz*, artykul*, wydawc*, gazet*, utwor*, artyst*,
    muzyk*, praw autorskich, prawa autorskie, prawami autorskimi, tworc*, tworcow, piosen*,
    书籍, 图书, 小说, 网文, 作家, 作者, 文章, 新闻, 媒体, 出版, 报纸, 作品, 版权, 盗版, 艺术家, 画师, 音乐, 歌词, 唱片, 创作者, 论文, 百科,
    書籍, 小説, 作家, 著者, 記事, 報道, 新聞, 出版, 著作物, 著作権, 海賊版, 音楽, 歌詞, 漫画, アーティスト, クリエイター, 論文`,
  email: `
    gmail, emails, e mails, email content, email, inbox, inboxes, personal emails, mailbox, outlook, e mail inhalte, postfach, mails, courriels, correos, correo
    electronico, posta elettronica, poczta, poczty, skrzynk*, maile, maili, 邮件, 邮箱, メール`,
  usage_data: `
    usage data, interaction data, metadata, activity, behavior, behaviour, behavioural data, telemetry, usage patterns, account data, member data, member
    profiles, user data, engagement, usage information, interactions, keystrokes, keystroke, clicks, mouse movements, browsing history, search history, screen
    recordings, screenshots, tracking software, surveillance software, monitoring, nutzungsdaten, nutzerdaten, tastatureingaben, klicks, donnees d utilisation,
    frappes, clics, historique, datos de uso, pulsaciones, clics, historial, dati di utilizzo, dati degli utenti, clic, dados de uso, dados de usuarios, cliques,
    gebruiksgegevens, gebruikersdata, toetsaanslagen, dane uzytkownik*, danych uzytkownik*, klikniec*, aktywnosc*, 使用数据, 用户数据, 键盘, 点击, 浏览记录, 操作记录, 游戏数据,
    利用データ, キーストローク, 閲覧履歴, 操作,
    spyware, bossware, monitor employees, monitors employees, employee monitoring, what workers do, tracks you at work, track employees, tracking employees, employee data, employees data, mouse, screens, screen activity, gameplay, game data, gaming data, player data, behavioural, mitarbeiterdaten, bildschirm*, mausbewegungen, souris, écran*, ratón, pantalla*, schermo, schermi, teclas, scherm, toetsenbord, ekran*, klawisz*, 击键, 鼠标, 屏幕, 员工数据, 点击数据, 画面, マウス, キー入力`,
  customer_content: `
    customer content, customer data, customers data, customers files, user content, your content, customers designs, customer designs, customer information,
    customers work, creative work, uploads, uploaded content, subscribers files, client data, projects, instructors, courses, your files, your work, your data,
    tenant data, business data, confidential, proprietary, kundendaten, inhalte der nutzer, kundeninhalte, donnees clients, contenus des utilisateurs, datos de
    clientes, contenido de los usuarios, dati dei clienti, contenuti degli utenti, dados de clientes, conteudo dos usuarios, klantgegevens, klantdata, inhoud van
    gebruikers, dane klientow, danych klientow, tresci uzytkownik*, 用户内容, 客户数据, 用户作品, 会员数据, ユーザーコンテンツ, 顧客データ,
    designs, design files, customer files, users designs, user designs, their designs, business files, sketches, entwürfe, entwurfe, projets, proyectos, progetti, ontwerpen, projekty, 设计稿, 设计文件`,
  other: `
    personal data, personal information, personal user data, private data, private information, sensitive data, people s data, your data, user data, users data,
    data privacy, privacy, data protection, gdpr, data subjects, personenbezogen*, personliche daten, datenschutz*, dsgvo, donnees personnelles, vie privee, rgpd,
    datos personales, privacidad, dati personali, privacy, dados pessoais, privacidade, lgpd, persoonsgegevens, avg, danych osobowych, dane osobowe, rodo,
    prywatnosc*, data pribadi, 个人信息, 个人数据, 隐私, 个人资料, 個人情報, 個人データ, プライバシー,
    personal details, personally identifiable, identifiable, pii, consumer data, consumers data, customers personal, phone numbers, addresses, privacy law, privacy laws, data protection law, data protection laws, private info, private lives, 个人隐私, 用户隐私, 身份信息`,
};

const allKinds = Object.keys(dataWords) as DataType[];
const kinds = phrasesOf(allKinds.map((kind) => [kind, splitPhrases(dataWords[kind])] as const));

const holdingsByCompany = new Map<string, readonly DataType[]>();
for (const { companies, holds } of holdings)
  for (const company of companies)
    holdingsByCompany.set(company, [...(holdingsByCompany.get(company) ?? []), ...holds]);

/** The kinds of data that a company is known to hold. */
export function heldBy(company: string): readonly DataType[] {
  return holdingsByCompany.get(company) ?? [];
}

/** What each feature adds to the log-odds that a kind of data is concerned. */
export type DataModel = { readonly bias: number; readonly weights: Readonly<Record<string, number>> };

/** From this probability on, a kind is named: where precision and recall meet, in folds. */
const enough = 0.38;
const mostKinds = 5;
/** The sentences that are read. News names the data early. */
const sentencesRead = 8;
const openingLength = 3;

/** Classes of the lexicon that tell whose data it is, or of what sort. */
const telling: readonly TopicClass[] = [
  'works',
  'content',
  'personal',
  'recordings',
  'face',
  'users',
  'employees',
  'holders',
  'copyright',
  'privacy',
  'crawler',
  'scrape',
  'piracy',
  'licence',
  'deal',
  'policy',
  'dataset',
  'memorise',
  'optOut',
  'block',
];

/**
 * Decides which data is concerned, the surest kind first: by what the title and the sentences about training name, by whose data it is, and
 * by what people store with the companies that the item is about. A kind that a sentence excludes ("private messages are excluded") doesn't
 * count as named. `other` if no kind is sure.
 */
export function dataTypesOf(
  read: ReadItem,
  companies: readonly string[],
  { model = shipped.model }: { model?: DataModel | undefined } = {},
): readonly DataType[] {
  const named = namedIn(read);
  const held = new Set(companies.flatMap(heldBy));
  const ranked = allKinds
    .map((kind) => {
      let score = model.bias;
      for (const name of dataFeatures(kind, { named, held })) score += model.weights[name] ?? 0;
      return { kind, score };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, mostKinds);
  const least = Math.log(enough / (1 - enough));
  const kept = ranked.filter(({ score }) => score >= least).map(({ kind }) => kind);
  const [best] = ranked;
  if (kept.length > 0) return kept;
  return best !== undefined && (named.places.has(best.kind) || held.has(best.kind)) ? [best.kind] : ['other'];
}

/** What an item says of the data that it is about. */
export type NamedData = {
  /** Where each kind is named: in the title, next to training, or elsewhere. */
  readonly places: ReadonlyMap<DataType, ReadonlySet<Place>>;
  /** How many sentences name it. */
  readonly counts: ReadonlyMap<DataType, number>;
  readonly topics: ReadonlySet<TopicClass>;
};

type Place = 'title' | 'on topic' | 'beside';

/** Reads which kinds of data an item names, and whose they are. */
export function namedIn({ title, body }: ReadItem): NamedData {
  const places = new Map<DataType, Set<Place>>();
  const counts = new Map<DataType, number>();
  const topics = new Set<TopicClass>();
  for (const [index, sentence] of [title, ...body.slice(0, sentencesRead)].entries()) {
    const place = index === 0 ? 'title' : onTopic.some((topic) => sentence.words.has(topic)) ? 'on topic' : 'beside';
    for (const kind of kindsNamed(sentence)) {
      places.set(kind, (places.get(kind) ?? new Set()).add(place));
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    if (index <= openingLength) for (const topic of telling) if (sentence.words.has(topic)) topics.add(topic);
  }
  return { places, counts, topics };
}

/**
 * Kinds that news often means without naming them, so that whose data it is tells more than the words. All others are sharp: named by words
 * that hardly mean anything else.
 */
const frequent: ReadonlySet<DataType> = new Set([
  'books_articles_art',
  'public_posts',
  'photos_video',
  'voice_audio',
  'chat_prompts',
  'customer_content',
  'usage_data',
  'other',
]);

/**
 * Returns what speaks for or against one kind of data. Most of it is the same for all kinds, so that what is learned of frequent kinds goes
 * for rare ones too.
 */
export function dataFeatures(
  kind: DataType,
  { named, held }: { named: NamedData; held: ReadonlySet<DataType> },
): readonly string[] {
  const { places, counts, topics } = named;
  const here = places.get(kind);
  const others = [...places].filter(
    ([other, where]) => other !== kind && other !== 'other' && (where.has('title') || where.has('on topic')),
  );
  const isSpecific = kind !== 'other';
  const group = isSpecific ? '' : 'other, ';
  const type = frequent.has(kind) ? kind : 'sharp';
  const features = [joined('is ', type)];
  const rivals = howManyOthers[Math.min(2, others.length)] ?? '';
  if (here === undefined) features.push(joined(group, 'not named'), joined(group, joined('not named, ', rivals)));
  else {
    features.push(joined(group, 'named'), joined(group, joined('named, ', rivals)), joined('named: ', type));
    for (const place of here) features.push(joined(group, place));
    if (here.size === 1 && here.has('beside')) features.push(joined(group, 'only beside'));
    if (!here.has('title') && others.some(([, where]) => where.has('title')))
      features.push(joined(group, 'others in title'));
    features.push(joined(group, howManySentences[Math.min(3, counts.get(kind) ?? 0)] ?? ''));
  }
  if (held.has(kind)) {
    features.push('held', here === undefined ? 'held, not named' : 'held and named');
    if (places.size === 0) features.push('held, nothing named');
  } else if (held.size > 0)
    features.push(
      joined(group, 'others are held'),
      here === undefined ? 'others are held, not named' : 'others are held, named',
    );
  if (type !== 'sharp') for (const topic of topics) features.push(besides(kind, topic));
  return features;
}

const joined = pairNames((one, other) => one + other);
const besides = pairNames((kind, topic) => `${kind}, ${topic}`);
const howManyOthers = ['0 others named', '1 others named', '2 others named'];
const howManySentences = ['in 0 sentences', 'in 1 sentences', 'in 2 sentences', 'in 3 sentences'];

const onTopic: readonly TopicClass[] = ['train', 'trainOn', 'scrape', 'take', 'feed'];

function kindsNamed({ tokens }: ReadSentence): ReadonlySet<DataType> {
  const named = new Set<DataType>();
  for (const { label, first, last } of findPhrases(tokens, kinds))
    if (
      !named.has(label) &&
      !holds(tokens, takesOutBefore, { from: first - exceptionReach, to: first }) &&
      !holds(tokens, takesOutAfter, { from: last + 1, to: last + exceptionReach })
    )
      named.add(label);
  return named;
}

/** Whether one of the words stands among these tokens. */
function holds(
  tokens: readonly Token[],
  words: ReadonlySet<string>,
  { from, to }: { from: number; to: number },
): boolean {
  for (let at = Math.max(0, from); at < to && at < tokens.length; at++)
    if (words.has((tokens[at] as Token).folded)) return true;
  return false;
}

/** The most words between an exception and what it excludes. */
const exceptionReach = 7;
const takesOutBefore = new Set(['excluded', 'excluding', 'excludes', 'except', 'outside']);
const takesOutAfter = new Set(['excluded', 'excepted']);
