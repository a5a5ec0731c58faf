import type { Region } from '../../nouns/words.ts';

/** A country, or a state or city that stands for one, as news in several languages names it. Data only: add a row to add one. */
export type KnownCountry = {
  /** In English, as it stands before "data protection authority". */
  readonly adjective: string;
  /** The region that filters use, if there is one. */
  readonly region?: Region | undefined;
  /** Names and adjectives, separated by commas; `*` stands for any ending. Compared like the lexicon. */
  readonly words: string;
  /** The authority of authorities.ts for data protection, if it is there. */
  readonly dataAuthority?: string | undefined;
};

export const countries: readonly KnownCountry[] = [
  {
    adjective: 'EU',
    region: 'eu',
    words: `eu, e.u, european union, eea, european economic area, europe, european, europeans, ue, europaische union, europaisch*,
      union europeenne, europeen*, union europea, europeo, europea, europei, europee, unione europea, uniao europeia, europeia, europeu,
      europeias, europese unie, europese, europees, unia europejska, unii europejskiej, europejsk*, europa, europy, europie, 欧盟, 欧洲, 欧州, 유럽,
      यूरोप, यूरोपीय`,
  },
  {
    adjective: 'German',
    region: 'eu',
    words: `germany, german, germans, deutschland, deutschlands, deutsche, deutschen, deutscher, allemagne, allemand*, alemania, aleman*, germania,
      tedesc*, alemanha, alema, alemaes, duitsland, duits, duitse, niemcy, niemiec, niemieck*, 德国, ドイツ, 독일`,
    dataAuthority: 'BfDI',
  },
  {
    adjective: 'French',
    region: 'eu',
    words: `france, french, frankreich, franzosisch*, francais, francaise, francaises, francia, frances, francesa, francese, francesi, franca,
      frankrijk, frans, franse, francja, francji, francusk*, 法国, フランス, 프랑스`,
    dataAuthority: 'CNIL',
  },
  {
    adjective: 'Italian',
    region: 'eu',
    words: `italy, italian, italians, italien, italienisch*, italie, italienne, italia, italiano, italiana, italiani, italiane, italiaanse, wlochy,
      wloch, wlosk*, 意大利, イタリア, 이탈리아`,
    dataAuthority: 'Garante',
  },
  {
    adjective: 'Spanish',
    region: 'eu',
    words: `spain, spanish, spanien, spanisch*, espagne, espagnol*, espana, espanol, espanola, espanoles, spagna, spagnol*, espanha, espanhol*,
      spanje, spaanse, hiszpani*, hiszpansk*, 西班牙, スペイン`,
    dataAuthority: 'AEPD',
  },
  {
    adjective: 'Portuguese',
    region: 'eu',
    words: 'portugal, portuguese, portugiesisch*, portugais*, portugues, portuguesa, portoghes*, portugal*, 葡萄牙',
    dataAuthority: 'CNPD',
  },
  {
    adjective: 'Dutch',
    region: 'eu',
    words: `netherlands, dutch, niederlande, niederlandisch*, pays-bas, neerlandais*, paises bajos, holand*, paesi bassi, olandes*, nederland,
      nederlands, nederlandse, holandi*, holendersk*, 荷兰, オランダ`,
    dataAuthority: 'Autoriteit Persoonsgegevens',
  },
  {
    adjective: 'Belgian',
    region: 'eu',
    words:
      'belgium, belgian, belgien, belgisch*, belgique, belge, belges, belgica, belgio, belga, belgie, belgische, belgi*, 比利时',
    dataAuthority: 'Belgian Data Protection Authority',
  },
  {
    adjective: 'Irish',
    region: 'eu',
    words: `ireland, irish, irland, irisch*, irlande, irlandais*, irlanda, irlandes, irlandesa, irlandese, ierland, ierse, irlandi*, irlandzk*,
      爱尔兰, アイルランド, 아일랜드`,
    dataAuthority: 'Irish Data Protection Commission',
  },
  {
    adjective: 'Polish',
    region: 'eu',
    words:
      'poland, polen, polnisch*, pologne, polonais*, polonia, polac*, polaco, polaca, poolse, polska, polski, polskie, polskiej, polskich, polsce, 波兰',
    dataAuthority: 'UODO',
  },
  {
    adjective: 'Austrian',
    region: 'eu',
    words: 'austria, austrian, osterreich, osterreichs, osterreichisch*, autriche, autrichien*, austriac*, oostenrijk*',
  },
  {
    adjective: 'Greek',
    region: 'eu',
    words: 'greece, greek, griechenland, griechisch*, grece, grecque, grecia, grieks*, grecj*, greck*',
    dataAuthority: 'Hellenic Data Protection Authority',
  },
  {
    adjective: 'Swedish',
    region: 'eu',
    words:
      'sweden, swedish, schweden, schwedisch*, suede, suedois*, suecia, sueco, svezia, svedes*, zweden, zweedse, szwecj*',
    dataAuthority: 'IMY',
  },
  {
    adjective: 'Danish',
    region: 'eu',
    words: 'denmark, danish, danemark, danisch*, danois*, dinamarca, danimarca, danese, denemarken, deense, dunsk*',
  },
  {
    adjective: 'Finnish',
    region: 'eu',
    words:
      'finland, finnish, finnland, finnisch*, finlande, finlandais*, finlandia, finlandese, finse, finlandi*, finsk*',
  },
  {
    adjective: 'Norwegian',
    words:
      'norway, norwegian, norwegen, norwegisch*, norvege, norvegien*, noruega, noruego, norvegia, norvegese, noorwegen, noorse, norwegi*',
    dataAuthority: 'Datatilsynet',
  },
  {
    adjective: 'Czech',
    region: 'eu',
    words: 'czech, czechia, tschechien, tschechisch*, tcheque, checa, ceca, tsjechi*, czesk*, ceska, cesky, cesko',
  },
  {
    adjective: 'Hungarian',
    region: 'eu',
    words:
      'hungary, hungarian, ungarn, ungarisch*, hongrie, hongrois*, hungria, hungaro, ungheria, hongarije, hongaarse, wegr*',
  },
  { adjective: 'Romanian', region: 'eu', words: 'romania, romanian, rumanien, roumanie, roumain*, rumania' },
  { adjective: 'Latvian', region: 'eu', words: 'latvia, latvian, riga, lettland, lettonie, letonia' },
  { adjective: 'Lithuanian', region: 'eu', words: 'lithuania, lithuanian, vilnius, litauen, lituanie, lituania' },
  { adjective: 'Estonian', region: 'eu', words: 'estonia, estonian, tallinn, estland, estonie' },
  { adjective: 'Luxembourg', region: 'eu', words: 'luxembourg, luxemburg, luxemburgo, lussemburgo' },
  { adjective: 'Maltese', region: 'eu', words: 'malta, maltese' },
  { adjective: 'Slovenian', region: 'eu', words: 'slovenia, slovenian, slowenien, slovenie' },
  { adjective: 'Slovak', region: 'eu', words: 'slovakia, slovak, slowakei, slovensko' },
  { adjective: 'Bulgarian', region: 'eu', words: 'bulgaria, bulgarian, bulgarien' },
  { adjective: 'Croatian', region: 'eu', words: 'croatia, croatian, kroatien, hrvatska' },
  { adjective: 'Cypriot', region: 'eu', words: 'cyprus, cypriot' },
  {
    adjective: 'Hamburg',
    region: 'eu',
    words: 'hamburg, hamburger',
    dataAuthority: 'Hamburg data protection authority',
  },
  {
    adjective: 'UK',
    region: 'uk',
    words: `uk, u.k, united kingdom, britain, british, britons, england, grossbritannien, britisch*, royaume-uni, britanniqu*, reino unido, britanic*,
      regno unito, britannic*, verenigd koninkrijk, britse, wielka brytania, wielkiej brytanii, brytyjsk*, 英国, イギリス, 영국`,
    dataAuthority: 'ICO',
  },
  {
    adjective: 'US',
    region: 'us',
    words: `us, u.s, usa, u.s.a, united states, america, american, americans, estados unidos, eua, etats-unis, americain*, americano, americana,
      amerika, amerikanisch*, amerikaanse, stati uniti, verenigde staten, stany zjednoczone, stanach zjednoczonych, amerykansk*, 美国, アメリカ, 米国, 미국, अमेरिका`,
  },
  {
    adjective: 'Californian',
    region: 'us',
    words:
      'california, californian, californians, kalifornien, californie, kalifornia, kalifornii, 加州, カリフォルニア',
    dataAuthority: 'California Privacy Protection Agency',
  },
  {
    adjective: 'US state',
    region: 'us',
    words: `alabama, alaska, arizona, arkansas, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky,
      louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey,
      new mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota,
      tennessee, texas, utah, vermont, virginia, west virginia, wisconsin, wyoming`,
  },
  {
    adjective: 'Canadian',
    region: 'ca',
    words:
      'canada, canadian, canadians, quebec, ontario, alberta, british columbia, kanada, kanadisch*, canadien*, canadiens*, canades*, kanadyj*, 加拿大, カナダ',
    dataAuthority: 'Privacy Commissioner of Canada',
  },
  {
    adjective: 'Brazilian',
    region: 'br',
    words:
      'brazil, brazilian, brazilians, brasil, brasilien, brasileir*, brasilen*, bresil, bresilien*, brasile, brazili*, brazyli*, 巴西, ブラジル',
    dataAuthority: 'ANPD',
  },
  {
    adjective: 'Indian',
    region: 'in',
    words: 'india, indian, indians, indien, inde, indische, indyjsk*, delhi, mumbai, 印度, インド, भारत, भारतीय',
  },
  {
    adjective: 'Japanese',
    region: 'jp',
    words:
      'japan, japanese, japanisch*, japon, japonais*, japones*, giappone, giapponese, japao, japanse, japoni*, japonsk*, 日本',
  },
  {
    adjective: 'South Korean',
    region: 'kr',
    words:
      'south korea, south korean, korea, korean, sudkorea, coree du sud, corea del sur, corea del sud, coreia do sul, zuid-korea, korea poludniowa, 韩国, 韓国, 한국',
    dataAuthority: 'Personal Information Protection Commission',
  },
  {
    adjective: 'Chinese',
    region: 'cn',
    words:
      'china, chinese, hong kong, chinesisch*, chine, chinois*, chinos, cina, cinese, chines, chiny, chinsk*, 中国, 我国, 国内, 香港',
    dataAuthority: 'Cyberspace Administration of China',
  },
  {
    adjective: 'Australian',
    region: 'au',
    words:
      'australia, australian, australians, australien, australisch*, australie, australiano, australiana, australisk*, 澳大利亚, 澳洲, オーストラリア',
    dataAuthority: 'OAIC',
  },
  {
    adjective: 'New Zealand',
    region: 'au',
    words: 'new zealand, new zealanders, neuseeland, nueva zelanda, nouvelle-zelande',
  },
  {
    adjective: 'Swiss',
    region: 'ch',
    words:
      'switzerland, swiss, schweiz, schweizer, suisse, suisses, suiza, suizo, svizzera, svizzero, suica, zwitserland, szwajcar*, 瑞士',
    dataAuthority: 'FDPIC',
  },
  {
    adjective: 'Turkish',
    words: 'turkey, turkish, turkiye, turkei, turquie, turquia, turchia',
    dataAuthority: 'Turkish Data Protection Authority',
  },
  { adjective: 'Singapore', words: 'singapore, singaporean, singapur, singapour, 新加坡', dataAuthority: 'PDPC' },
  { adjective: 'Israeli', words: 'israel, israeli' },
  { adjective: 'Mexican', words: 'mexico, mexican, mexicano, mexicana, mexiko' },
  { adjective: 'Argentine', words: 'argentina, argentine, argentinian, argentino' },
  { adjective: 'Chilean', words: 'chile, chilean, chileno' },
  { adjective: 'Colombian', words: 'colombia, colombian, colombiano' },
  { adjective: 'South African', words: 'south africa, south african, sudafrica, sudafrika' },
  { adjective: 'Nigerian', words: 'nigeria, nigerian' },
  { adjective: 'Kenyan', words: 'kenya, kenyan' },
  { adjective: 'Indonesian', words: 'indonesia, indonesian' },
  { adjective: 'Philippine', words: 'philippines, philippine' },
  { adjective: 'Taiwanese', words: 'taiwan, taiwanese, 台湾' },
  { adjective: 'Russian', words: 'russia, russian, russland, russie, rusia, rosja, rosyjsk*, 俄罗斯' },
  { adjective: 'Ukrainian', words: 'ukraine, ukrainian' },
];
