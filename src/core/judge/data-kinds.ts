import type { DataType } from '../../nouns/words.ts';
import { holdings } from '../known/holdings.ts';
import { findPhrases, phrasesOf, splitPhrases } from './phrases.ts';
import type { ReadItem, ReadSentence } from './read-item.ts';

/**
 * What each kind of data is called in news, as data. Compared like the lexicon. `other` is people's data of no
 * particular kind.
 */
const dataWords: Readonly<Record<DataType, string>> = {
  private_messages: `
    private messages, private message, company communications, users chats, your chats, direct messages, dms, inmail,
    private chats, private conversations, customers messages, message content, messages, messaging,
    internal communications, private nachrichten, messages prives, mensajes privados, messaggi privati,
    mensagens privadas, priveberichten, prywatn* wiadomosci`,
  public_posts: `
    posts, post, comments, public posts, tweets, public content, publicly available, publicly posted, public data,
    public information, public info, subreddits, user generated content, web data, user comments, profiles, profile,
    member data, user content, scraped from the web, web domains, domains, public activity, user posts, subreddit,
    community, forum*, reddit, social media, public social, websites, beitrage, offentliche, publications,
    publicaciones, post pubblici, publicacoes, openbare berichten, publiczne posty, 投稿`,
  photos_video: `
    photos, photo, images, image, pictures, picture, videos, video, photographs, face images, facial images, scans,
    x rays, facial recognition, face recognition, of faces, stock images, diffusion models, watermarks, selfies,
    courses, fotos, bilder, images, imagenes, immagini, imagens, foto s, afbeeldingen, zdjec*, snimku`,
  voice_audio: `
    voice, voices, voice recordings, voice data, audio, recordings, voiceprint*, voice actors, voice over, podcasts,
    stimme*, voix, voz, voce, stem, glos*`,
  documents_files: `
    files, file, designs, design data, projects, under nda, documents, document, design files, attachments, uploads,
    contracts, docs, résumés, resumes, articles and videos, spreadsheets, uploaded, nda, dateien, dokumente, fichiers,
    documents, archivos, documentos, file caricati, arquivos, bestanden, plik*, dokument*`,
  chat_prompts: `
    prompts, interaction data, outputs, user interactions, prompt, chat logs, conversations, conversations with,
    chatgpt conversations, chats, chatbot conversations, inputs, inputs and outputs, typed into, eingaben,
    conversaciones, conversazioni, conversas, gesprekken, rozmow*`,
  code: `
    code, source code, repositories, repository, snippets, private repositories, copilot, quellcode, codigo, codice,
    broncode, kod zrodlowy`,
  health: `
    health, medical, patient*, scans, radiology, x rays, clinic, hospital*, health data, gesundheit*, patienten, sante,
    salud, salute, saude, gezondheid*, zdrowi*, pacjent*`,
  biometric: `
    biometric*, facial recognition, face recognition, faceprint*, voiceprint*, face geometry, bipa, of faces, iris,
    fingerprint*, face images, facial images, gesichtserkennung, reconnaissance faciale, reconocimiento facial,
    riconoscimento facciale, reconhecimento facial, gezichtsherkenning, twarz*, obliceju`,
  children: `
    children, children s, kids, kid s, minors, child, coppa, teens, teenagers, under 13, pupils, kinder, enfants,
    mineurs, ninos, menores, bambini, minori, criancas, kinderen, dziec*`,
  location: `
    location data, geolocation, location, gps, location history, standortdaten, localisation, ubicacion, posizione,
    localizacao, locatiegegevens, lokalizacj*`,
  books_articles_art: `
    books, book, novels, authors, articles, journalism, news articles, art, artworks, artists, songs, song, lyrics,
    music, musicians, copyrighted works, copyright, copyrighted, paintings, films, scripts, illustrators, creators,
    publishers, works, bucher, artikel, liedtexte, kunstler, livres, oeuvres, libros, obras, canciones, libri, opere,
    canzoni, livros, musicas, boeken, kunst, ksiazk*, utwor*`,
  email: `
    gmail, emails, e mails, email content, inbox, personal emails, gmail messages, gmail users, mails, courriels,
    correos, posta elettronica`,
  usage_data: `
    usage data, interaction data, metadata, activity, behavior, behaviour, telemetry, usage patterns, account data,
    member data, member profiles, user data, engagement, usage information, saved résumés, job applications,
    interactions, nutzungsdaten, donnees d utilisation, datos de uso, dati di utilizzo, dados de uso, gebruiksgegevens`,
  customer_content: `
    customer content, customers data, user content on, customers designs, design data, customer designs,
    customer information, your content, customer information, creatives, creative professionals, creative work,
    instructors, customers work, courses, uploads, subscribers files, client data, kundendaten, donnees clients,
    datos de clientes, dati dei clienti, dados de clientes, klantgegevens, dane klientow`,
  other: `
    personal data, personal information, personal user data, web data, from the web, from the internet,
    anything publicly, publicly available, public data, public information, public info, personenbezogen*,
    donnees personnelles, datos personales, dati personali, dados pessoais, persoonsgegevens, danych osobowych,
    dane osobowe, data pribadi`,
};

const kinds = phrasesOf(
  (Object.keys(dataWords) as DataType[]).map((kind) => [kind, splitPhrases(dataWords[kind])] as const),
);

/** The kinds of data that a company is known to hold. */
function heldBy(company: string): readonly DataType[] {
  return holdings.filter(({ companies }) => companies.includes(company)).flatMap(({ holds }) => holds);
}

const titleWeight = 2.5;
const onTopicWeight = 2;
const otherWeight = 0.7;
/** Kinds named much less often than the first are background. */
const leastShare = 0.35;
const mostKinds = 4;
/** If nothing more is found, one sentence next to the topic is enough. */
const leastCount = 0.7;
/**
 * What a company is known to hold is more likely meant: the "personal data" of a company that holds posts are those
 * posts.
 */
const ifHeld = 1.3;
const ifNotHeld = 0.9;
const unspecificIfHeld = 0.5;

/**
 * Decides which data is concerned: what the title and the sentences about training name, most often named first. If
 * they name nothing specific ("customer data"), it is the data that people store with the companies that the item is
 * about. A kind that a sentence excludes ("private messages are excluded") doesn't count as named.
 */
export function dataTypesOf({ title, body }: ReadItem, companies: readonly string[]): readonly DataType[] {
  const counts = new Map<DataType, number>();
  for (const [index, sentence] of [title, ...body.slice(0, 8)].entries()) {
    const onTopic = sentence.words.has('train') || sentence.words.has('ai') || sentence.words.has('scrape');
    const weight = index === 0 ? titleWeight : onTopic ? onTopicWeight : otherWeight;
    for (const kind of kindsNamed(sentence)) counts.set(kind, (counts.get(kind) ?? 0) + weight);
  }
  const held = new Set(companies.flatMap(heldBy));
  if (held.size > 0) for (const [kind, count] of counts) counts.set(kind, count * likelihood(kind, held));
  const isNamed = [...counts].some(([kind, count]) => kind !== 'other' && count > leastCount);
  if (!isNamed) for (const kind of held) if (!counts.has(kind)) counts.set(kind, leastCount);

  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const most = ranked[0]?.[1] ?? 0;
  const kept = ranked.filter(([, count]) => count >= most * leastShare && count >= leastCount).slice(0, mostKinds);
  return kept.length === 0 ? ['other'] : kept.map(([kind]) => kind);
}

function kindsNamed({ tokens }: ReadSentence): ReadonlySet<DataType> {
  const folded = (from: number, to: number) => tokens.slice(Math.max(0, from), to).map((token) => token.folded);
  return new Set(
    findPhrases(tokens, kinds)
      .filter(
        ({ first, last }) =>
          !folded(first - exceptionReach, first).some((word) => takesOutBefore.has(word)) &&
          !folded(last + 1, last + exceptionReach).some((word) => takesOutAfter.has(word)),
      )
      .map(({ label }) => label),
  );
}

/** The most words between an exception and what it excludes. */
const exceptionReach = 7;
const takesOutBefore = new Set(['excluded', 'excluding', 'excludes', 'except', 'outside']);
const takesOutAfter = new Set(['excluded', 'excepted']);

function likelihood(kind: DataType, held: ReadonlySet<DataType>): number {
  if (held.has(kind)) return ifHeld;
  return kind === 'other' ? unspecificIfHeld : ifNotHeld;
}
