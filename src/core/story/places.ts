import { findPhrases, phrasesOf, splitPhrases, type Token } from '../judge/phrases.ts';

/**
 * What tells where a matter is pending, by country: first the country and its people as several languages write them, then (after `|`)
 * cities, states and courts whose names say where they are. Data only: add a row to add a country.
 */
const lists = {
  us: `us, u.s, usa, united states, america, american, americans, estados unidos, etats unis, usa, vereinigte staaten, stati uniti, stany zjednoczone
    | california, san francisco, san jose, oakland, los angeles, new york, manhattan, brooklyn, delaware, illinois, chicago, massachusetts, boston, texas,
      austin, dallas, houston, seattle, washington, virginia, florida, miami, georgia, atlanta, colorado, denver, new jersey, ohio, michigan, minnesota,
      vermont, oregon, utah, nevada, arizona, tennessee, nashville, pennsylvania, philadelphia, maryland, connecticut, wisconsin, indiana, missouri,
      kentucky, louisiana, new mexico, hawaii, ninth circuit, 9th circuit, second circuit, 2nd circuit, third circuit, 3rd circuit, fourth circuit,
      fifth circuit, seventh circuit, federal circuit, supreme court of the united states, capitol hill`,
  ca: 'canada, canadian, canadians, kanada, kanadische, canadien, canadienne | ontario, toronto, quebec, montreal, british columbia, vancouver, alberta, ottawa',
  mx: 'mexico, mexican, mexicano | mexico city, ciudad de mexico',
  br: 'brazil, brazilian, brazilians, brasil, brasileiro, brasileira, brasileiros, brasilien, bresil | sao paulo, rio de janeiro, brasilia',
  ar: 'argentina, argentine, argentinian | buenos aires',
  cl: 'chile, chilean | santiago',
  co: 'colombia, colombian | bogota',
  gb: `uk, u.k, britain, british, united kingdom, england, scotland, wales, grossbritannien, britische, royaume uni, britannique, reino unido, regno unito, wielka brytania, brytyjski
    | london, londres, londra, londyn, high court of justice, edinburgh, westminster`,
  ie: 'ireland, irish, irland, irische, irlande, irlandais, irlanda, irlandesa, irlandese, irlandia, ierland, ierse | dublin',
  de: 'germany, german, germans, deutschland, deutsche, deutscher, deutschen, allemagne, allemand, alemania, aleman, alemana, germania, tedesco, tedesca, alemanha, niemcy, niemiecki, duitsland, duitse | munich, munchen, berlin, hamburg, cologne, koln, frankfurt, dusseldorf, karlsruhe, stuttgart, leipzig',
  at: 'austria, austrian, osterreich, osterreichische, autriche | vienna, wien',
  ch: 'switzerland, swiss, schweiz, schweizer, suisse, svizzera | zurich, bern, geneva',
  fr: 'france, french, frankreich, franzosische, francais, francaise, francia, frances, francese, franca, francja, francuski, frankrijk, franse | paris, lyon, marseille',
  be: 'belgium, belgian, belgien, belgique, belge, belgie | brussels court',
  nl: 'netherlands, dutch, niederlande, niederlandische, pays bas, neerlandais, paises bajos, paesi bassi, olandese, holandia, nederland, nederlandse, nizozemsky | amsterdam, the hague, rotterdam',
  it: 'italy, italian, italians, italien, italienische, italie, italienne, italia, italiano, italiana, wlochy, wloski, italie | rome, roma, milan, milano, turin, torino',
  es: 'spain, spanish, spaniards, spanien, spanische, espagne, espagnol, espana, espanol, espanola, spagna, hiszpania, spanje | madrid, barcelona',
  pt: 'portugal, portuguese, portugais, portugues, portuguesa | lisbon, lisboa',
  pl: 'poland, polish, polen, polnische, pologne, polonais, polonia, polska, polski, polskie, pools | warsaw, warszawa',
  cz: 'czechia, czech, tschechien, cesky, ceska | prague, praha',
  hu: 'hungary, hungarian, ungarn, magyar | budapest',
  ro: 'romania, romanian | bucharest',
  gr: 'greece, greek, griechenland, grece | athens',
  dk: 'denmark, danish, danemark, danske, dansk | copenhagen, kobenhavn',
  se: 'sweden, swedish, schweden, sverige, svenska | stockholm',
  no: 'norway, norwegian, norwegen, norge, norske | oslo',
  fi: 'finland, finnish, finnland, suomi | helsinki',
  ua: 'ukraine, ukrainian | kyiv',
  ru: 'russia, russian, russland, russie | moscow',
  tr: 'turkey, turkiye, turkish, turkei, turquie | ankara, istanbul',
  il: 'israel, israeli | tel aviv, jerusalem',
  ae: 'united arab emirates, uae, emirati | dubai, abu dhabi',
  sa: 'saudi arabia, saudi | riyadh',
  za: 'south africa, south african, sudafrika, afrique du sud | johannesburg, pretoria, cape town',
  ng: 'nigeria, nigerian | lagos, abuja',
  ke: 'kenya, kenyan | nairobi',
  eg: 'egypt, egyptian | cairo',
  in: 'india, indian, indians, indien, indische, inde, भारत | delhi, new delhi, mumbai, bombay, bengaluru, bangalore, chennai, madras, kolkata',
  pk: 'pakistan, pakistani | islamabad, karachi',
  bd: 'bangladesh | dhaka',
  cn: 'china, chinese, chinesische, chine, chinois, cina, cinese, chiny, chinski, 中国 | beijing, shanghai, hangzhou, guangzhou, shenzhen, 北京, 上海, 杭州, 广州, 深圳',
  hk: 'hong kong, 香港',
  tw: 'taiwan, taiwanese, 台湾 | taipei',
  jp: 'japan, japanese, japanische, japon, japonais, giappone, giapponese, japao, japonia, 日本 | tokyo, osaka, 東京, 东京, 大阪',
  kr: 'south korea, korea, korean, koreans, sudkorea, coree du sud, 韓国, 韩国 | seoul',
  sg: 'singapore, singaporean, singapur, 新加坡',
  my: 'malaysia, malaysian | kuala lumpur',
  id: 'indonesia, indonesian | jakarta',
  ph: 'philippines, filipino, philippine | manila',
  th: 'thailand, thai | bangkok',
  vn: 'vietnam, vietnamese | hanoi',
  au: 'australia, australian, australians, australien, australie, australische | sydney, melbourne, canberra, brisbane, victoria, new south wales',
  nz: 'new zealand, new zealanders, neuseeland | auckland, wellington',
  eu: `eu, e.u, european union, europe, european, europeans, europa, europaische, europaischen, union europeenne, europeen, europea, union europea, unione europea,
    unia europejska, europese unie | cjeu, court of justice of the european union`,
} as const satisfies Readonly<Record<string, string>>;

/** A country by its code (ISO 3166-1, and `eu`), or a place in it: `us/new york`. */
export type PlaceMark = string;

const phrases = phrasesOf<PlaceMark>(
  Object.entries(lists).flatMap(([code, list]) => {
    const [country = '', places = ''] = list.split('|');
    return [
      [code, splitPhrases(country)] as const,
      ...splitPhrases(places).map((place) => [`${code}/${place}`, [place]] as const),
    ];
  }),
);

/** "The New York Times", "Toronto Star", "Washington University" name something else than the place. */
const ofName = new Set(
  'times post tribune star globe daily herald journal magazine review university press examiner chronicle observer'.split(
    ' ',
  ),
);
/** "A U.S. AI firm" says where a company is from, not where the matter is pending. */
const ofCompany = new Set('firm company startup start tech giant maker lab developer based headquartered'.split(' '));
const mostBetween = 2;

/** The countries and places that a text names, leaving out names of papers and homes of companies. In order, each once. */
export function placesIn(text: string, tokens: readonly Token[]): readonly PlaceMark[] {
  const found = new Set<PlaceMark>();
  for (const { label, first, last } of findPhrases(tokens, phrases)) {
    const start = tokens[first]?.start ?? 0;
    const written = text.slice(start, tokens[last]?.end);
    // "us" is a pronoun; names of places have a capital wherever the script has capitals.
    if (written.charAt(0) !== written.charAt(0).toUpperCase()) continue;
    if (written.length <= 2 && written !== written.toUpperCase()) continue;
    if (ofName.has(tokens[last + 1]?.folded ?? '')) continue;
    if (tokens.slice(last + 1, last + 2 + mostBetween).some(({ folded }) => ofCompany.has(folded))) continue;
    found.add(label);
  }
  return [...found];
}

const ofUnion = new Set('ie de at fr be nl it es pt pl cz hu ro gr dk se fi'.split(' '));

/** The country of a place: `us` of `us/new york`. */
export function countryOf(place: PlaceMark): string {
  return place.slice(0, 2);
}

/** Whether what is pending in one country may be pending in the other: it is the same, or the Union and one of its members. */
export function mayBeSameCountry(one: string, other: string): boolean {
  return one === other || (one === 'eu' && ofUnion.has(other)) || (other === 'eu' && ofUnion.has(one));
}
