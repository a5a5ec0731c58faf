import type { DataType } from '../../nouns/words.ts';
import { oneOf } from '../text/word-lists.ts';

/** The people to whom a statement applies, in the words of the document. */
export type Who = {
  readonly plans: readonly string[];
  readonly regions: readonly string[];
  readonly accounts: readonly string[];
};

function pattern(template: TemplateStringsArray): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${oneOf(template)})(?![\\p{L}\\p{N}])`, 'giu');
}

const planName =
  'Free|Pro|Plus|Max|Premium|Basic|Starter|Standard|Teams?|Business|Enterprise|Edu|Education|Ultimate|Individual|Personal|Growth|Professional|Unlimited|Advanced|Company|Scale|Gratis|Kostenlos\\w*|Gratuit\\w*|Gratuit[oa]|Darmow\\w+';

/** Whether a short head of a column is the name of a plan. */
export function isPlanName(head: string): boolean {
  return new RegExp(`^(?:[\\p{L}\\p{N}]+\\s)?(?:${planName})$`, 'iu').test(head);
}

/** Plans: a name of a plan with a word for plans beside it, or capitalised after the name of a product. */
const plans = [
  new RegExp(
    `(?<![\\p{L}])(?:(?:[A-Z][\\p{L}\\p{N}.]+\\s)?(?:${planName})(?:\\s(?:and|or|et|und|y|e|i|o|oder|ou|of|en|lub)\\s|,\\s|/)?)+(?:\\s|-)?(?:plans?|tiers?|subscriptions?|subscribers?|editions?|versions?|workspaces?|offerings?|customers?|users?|accounts?|licen[cs]es?|Tarif\\w*|Version\\w*|Kund\\w+|Nutzer\\w*|Abos?|abonnements?|-?Plan\\w*|planes|piani|piano|planos?|planów|planie|plany|pakie\\w+|abonament\\w*|suscripci\\w+|abbonament\\w*|assinatur\\w+|versión|versione|versão|wersj\\w+)`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:plans?|tiers?|Tarif\\w*|Version|offres?|formules?|forfaits?|abonnement\\w*|planes?|piano|piani|planos?|plan\\w*|pakie\\w+|versión|versione|versão|wersj\\w+)\\s(?:«\\s?|„|“|")?(?:${planName})(?:(?:\\s(?:and|or|et|und|y|e|i|o|oder|ou|of|en|lub)\\s|,\\s)(?:${planName}))*`,
    'gu',
  ),
  /(?<![\p{L}])[A-Z][\p{L}]{2,}\s(?:for\s)?(?:Enterprise|Business|Edu|Free|Teams?|Pro|Plus|Teachers|Education|Healthcare)(?![\p{L}])/gu,
];

const regions = pattern`
  European Economic Area|European Union|EEA|EU|E\.U\.|Europe|Union Européenne|Union européenne|Espace économique européen|EEE|Europäische[nr]? Union|EWR|Europäischen Wirtschaftsraum|Unión Europea|Espacio Económico Europeo|EEE|Unione [Ee]uropea|Spazio [Ee]conomico [Ee]uropeo|União Europeia|Espaço Econ[óô]mico Europeu|Europese Unie|Europese Economische Ruimte|EER|Uni[ai] Europejski\w*|Unii Europejskiej|EOG
  United Kingdom|UK|U\.K\.|Great Britain|Vereinigte[ns] Königreich|Royaume-Uni|Reino Unido|Regno Unito|Verenigd Koninkrijk|Wielkiej Brytanii
  United States|U\.S\.|USA|US residents|Vereinigten Staaten|États-Unis|Estados Unidos|Stati Uniti|Verenigde Staten|Stan\w+ Zjednoczon\w+
  Switzerland|Schweiz|Suisse|Suiza|Svizzera|Suíça|Zwitserland|Szwajcari\w+|Brazil|Brésil|Brasil|Brasile|Brazilië|Brazyli\w+|Canada|Kanada|California|Californian?s?|Texas|Japan|India|South Korea|Korea|Australia|China|Germany|Deutschland|France|Frankreich|España|Spain|Italy|Italia|Netherlands|Nederland|Poland|Pol(?:ska|sce|ski)|Portugal|Illinois|Singapore|Hong Kong|Quebec|Québec|Norway|Iceland|Liechtenstein
  some regions|some countries|certain regions|certain countries|einigen Regionen|certains pays|algunas regiones|alcune aree geografiche|algumas regiões|enkele regio.s|niektórych regionach|certain jurisdictions
`;

const accounts = pattern`
  business customers?|enterprise customers?|enterprise users?|business users?|business accounts?|commercial customers?|individual users?|consumers?|consumer accounts?|free users?|paid users?|paying customers?|guests?|guest users?|without logging in|signed[- ]in users?|registered users?|organi[sz]ation(?:al)? accounts?|school accounts?|work accounts?|team admin\w*|workspace owners?|administrators?|admins?|developers?|API customers?|API users?|students?|teachers?|minors?|children|teens?|adults?|business data|private accounts?|public accounts?|Customer Agreement|creators?|sellers?|verified users?
  Geschäftskund\w+|Unternehmenskund\w+|Firmenkund\w+|Privatkund\w+|Privatnutzer\w*|Verbraucher\w*|Minderjährig\w+|Kinder\w*|Schul\w*konten|Lehrkräfte\w*|Gäste\w*|Jugendlich\w*|Unternehmenskonten|Geschäftskonten
  clients? professionnels?|clients? entreprises?|comptes? professionnels?|comptes? entreprises?|particuliers|mineurs|enfants|administrateurs?|consommateurs
  clientes? (?:de )?empresas?|clientes? empresariales|cuentas? (?:de )?empresas?|cuentas? empresariales|menores|niños|administradores|consumidores|cuentas? profesionales
  clienti aziendali|account aziendali|clienti business|minori|bambini|consumatori|amministratori|utenti aziendali
  clientes? empresariais|contas? empresariais|contas? corporativas|crianças|clientes? corporativos
  zakelijke klanten|zakelijke accounts?|zakelijke gebruikers|minderjarigen|kinderen|consumenten|beheerders|bedrijfsaccounts
  klien\w+ biznesow\w+|kont\w* firmow\w+|kont\w* biznesow\w+|konsumen\w+|dziec\w+|nieletni\w*|małoletni\w*|klien\w+ firmow\w+|administrator\w* konta
`;

/** A plan that one may change to isn't one that a sentence is about. */
const elsewhere =
  /(?:upgrad\p{L}*|switch\p{L}*|mov\p{L}+|chang\p{L}+) to (?:an?|the|our|one of our)?\s?(?:\p{L}+\s){0,3}plans?/giu;

const maxNamed = 4;

/** Plans, regions and kinds of account that a text names; null if it names none. */
export function whoIn(whole: string): Who | null {
  const text = whole.replace(elsewhere, ' ');
  const found = {
    plans: unique(plans.flatMap((one) => text.match(one) ?? [])),
    regions: unique(text.match(regions) ?? []),
    accounts: unique(text.match(accounts) ?? []),
  };
  return found.plans.length + found.regions.length + found.accounts.length === 0 ? null : found;
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words.map((word) => word.trim()))].slice(0, maxNamed);
}

/** What a business buys: terms and plans that aren't for ordinary consumers. */
const forBusiness =
  /enterprise|business|commercial|\bteams?\b|\bapi\b|education|\bedu\b|volume|customer agreement|geschäft|unternehmen|firmen|entreprise|professionnel|empresa|aziendal|corporativ|zakelijk|bedrijf|biznes|firmow|admin|school|teacher|student|workspace|healthcare/i;
/** What an ordinary consumer has. */
const forConsumers =
  /free|individual|consumer|personal|gratuit|kostenlos|gratis|darmow|privat|particulier|verbraucher|konsument|consum/i;

/** Whether a statement applies only to some, so that it doesn't answer for an ordinary consumer in the United States. */
export function isForOthersOnly(who: Who | null): boolean {
  if (who === null) return false;
  const named = [...who.plans, ...who.accounts];
  if (named.some((one) => forConsumers.test(one))) return false;
  if (named.some((one) => forBusiness.test(one))) return true;
  if (who.accounts.some((one) => isMinor.test(one))) return true;
  const { regions: places } = who;
  return (
    places.length > 0 &&
    !places.some((place) =>
      /united states|u\.?s|california|some|certain|einige|algun|alcun|enkele|niektór|texas|illinois/i.test(place),
    )
  );
}

const isMinor = /minor|child|teen|kind|jährig|enfant|mineur|niñ|menor|bambin|crianç|minder|dziec|letni/i;

/** More kinds of data than this tell a reader nothing. */
const maxDataTypes = 6;

/** What policies call each kind of data, in the languages read. */
const kindsOfData: readonly (readonly [DataType, RegExp])[] = [
  [
    'chat_prompts',
    pattern`prompts?|inputs?|outputs?|conversations?|chats?|chatbots?|interactions? with|suggestions|queries|interactions|eingaben?|unterhaltung\p{L}*|gespräche?n?|chatverl\p{L}+|échanges|requêtes|saisies|conversacion\p{L}*|consultas|conversazion\p{L}*|richieste|conversas?|interaç\p{L}+|gesprekken|invoer|rozm[oó]w\p{L}*|zapyta\p{L}*|poleceń|polecenia|conversation|会話|プロンプト|入力|対話`,
  ],
  [
    'private_messages',
    pattern`(?:private |direct )?messages|private communications|communications-like|nachrichten|messages? priv\p{L}+|mensajes|messaggi|mensagens|berichten|wiadomości\p{L}*|メッセージ`,
  ],
  [
    'public_posts',
    pattern`posts?|pins?|comments?|tweets?|publicly (?:available|accessible|posted)|public (?:content|information|data|posts)|answers|beiträgen?|kommentare?n?|öffentlich\p{L}*|publications|publiquement|publicacion\p{L}*|comentarios|pubblic\p{L}*|commenti|publicaç\p{L}+|postagens|públic\p{L}+|openba\p{L}+|wpis\p{L}*|komentarz\p{L}*|publiczn\p{L}*|posty|postów|投稿|公開`,
  ],
  [
    'photos_video',
    pattern`photos?|images?|videos?|pictures?|screen sharing|fotos?|bilder\p{L}*|vidéos?|imágenes|fotografías|vídeos?|immagini|foto|imagens|afbeeldingen|foto.s|video.s|zdję\p{L}*|obraz\p{L}*|filmy|filmów|wideo|写真|画像|動画`,
  ],
  [
    'voice_audio',
    pattern`voice|audio|recordings?|speech|calls?|sprachaufnahmen?|aufnahmen?|stimmen?|sprachdaten|enregistrements?|voix|vocales?|grabacion\p{L}*|voz|llamadas|registrazion\p{L}*|voce|vocali|gravaç\p{L}+|chamadas|opnames?|stem|spraak\p{L}*|nagra\p{L}*|głos\p{L}*|音声|録音`,
  ],
  [
    'documents_files',
    pattern`files?|documents?|attachments?|uploads?|notes?|dateien|dokumente?n?|notizen|fichiers|documentos|archivos|documenti|allegati|arquivos|ficheiros|documenten|bestanden|dokument\p{L}*|plik\p{L}*|notat\p{L}*|ファイル|文書|ドキュメント`,
  ],
  [
    'code',
    pattern`source code|code|repositor(?:y|ies)|snippets?|quellcode|code source|código|codice|broncode|kod\p{L}? źródłow\p{L}+|kodu?|ソースコード|コード`,
  ],
  [
    'health',
    pattern`health|medical|patients?|gesundheit\p{L}*|medizin\p{L}*|patient\p{L}*|santé|médical\p{L}*|salud|médic\p{L}+|pacientes|salute|sanitari\p{L}*|pazient\p{L}*|saúde|gezondheid\p{L}*|medische|zdrow\p{L}*|medyczn\p{L}*|pacjent\p{L}*|健康|医療`,
  ],
  ['biometric', pattern`biometrics?|face ?prints?|voice ?prints?|facial|biometr\p{L}*|biométr\p{L}*|生体`],
  [
    'children',
    pattern`children|minors|child|teens?|coppa|under (?:13|16|18)|kinder\p{L}*|minderjähr\p{L}*|enfants|mineurs|niños|menores|bambini|minori|minorenni|crianças|kinderen|minderjarig\p{L}*|dziec\p{L}*|nieletn\p{L}*|子ども|未成年`,
  ],
  [
    'location',
    pattern`(?:geo)?locations?|standort\p{L}*|localisation|ubicación|posizione|localização|locatie\p{L}*|lokalizac\p{L}*|位置情報`,
  ],
  [
    'books_articles_art',
    pattern`books?|articles?|art|artworks?|3d models?|songs?|music|stories|works|werke?n?|kunstwerke?|bücher|artikel|œuvres|livres|obras|libros|opere|libri|livros|kunstwerken|boeken|utwor\p{L}*|książ\p{L}*|作品`,
  ],
  ['email', pattern`e-?mails?|inbox|mailbox|courriels?|correos?|posta elettronica`],
  [
    'usage_data',
    pattern`usage (?:data|information)|engagement data|telemetry|log data|usage statistics|activity|nutzungsdaten|données d.utilisation|datos de uso|dati di utilizzo|dati di utilizzazione|dados de (?:uso|utilização)|gebruiksgegevens|dan\p{L}+ o (?:korzystaniu|użytkowaniu)|利用状況|利用データ`,
  ],
  [
    'customer_content',
    pattern`(?:customer|subscriber|user) (?:content|data|property)|your content|your (?:stuff|materials|user content)|business data|content you (?:provide|share|submit|upload)|submissions|customer materials|ihre inhalte|deine inhalte|inhalte|kundendaten|kundeninhalte\p{L}*|nutzerinhalte|vos contenus|votre contenu|contenus?|tus contenidos|su contenido|tu contenido|contenidos?|tuoi contenuti|contenut[io]|seu conteúdo|seus conteúdos|conteúdos?|uw inhoud|jouw inhoud|je inhoud|inhoud|klantgegevens|twoje treści|twoich treści|treści\p{L}*|コンテンツ|顧客データ`,
  ],
];
const inGeneral = pattern`
  data|information|personal information|daten|informationen|angaben|données|informations?|datos|información|dati|informazioni|dados|informações|gegevens|informatie|dane|danych|danymi|informacj\p{L}*|データ|情報
`;

/**
 * Returns the kinds of data that sentences mention, most often mentioned first; `other` if they mention only data in
 * general.
 */
export function readDataTypes(sentences: readonly string[]): readonly DataType[] {
  const counts = kindsOfData
    .map(([type, words]) => [type, sentences.filter((sentence) => matches(sentence, words)).length] as const)
    .filter(([, count]) => count > 0)
    .sort((one, other) => other[1] - one[1]);
  if (counts.length > 0) return counts.map(([type]) => type).slice(0, maxDataTypes);
  return sentences.some((sentence) => matches(sentence, inGeneral)) ? ['other'] : [];
}

function matches(text: string, words: RegExp): boolean {
  words.lastIndex = 0;
  return words.test(text);
}
