import { authoritiesElsewhere, authorityNamesElsewhere } from './authorities-elsewhere.ts';

/** Regulators, courts and lawmakers that news names. Data only: add a row to add one. */
export type KnownAuthority = {
  /** The name used in a finding when the authority is the only subject. */
  readonly name: string;
  readonly kind: 'regulator' | 'court' | 'lawmaker';
  readonly aliases?: readonly string[] | undefined;
  /** The country that its shared names mean by themselves, as an adjective of countries.ts. */
  readonly home?: string | undefined;
  /** Names above that bodies of other countries have too: beside another country's name they mean another body. */
  readonly shared?: readonly string[] | undefined;
};

const listed: readonly KnownAuthority[] = [
  { name: 'FTC', kind: 'regulator', aliases: ['Federal Trade Commission'] },
  { name: 'FCC', kind: 'regulator', aliases: ['Federal Communications Commission'] },
  { name: 'CFPB', kind: 'regulator', aliases: ['Consumer Financial Protection Bureau'] },
  {
    name: 'US Copyright Office',
    kind: 'regulator',
    home: 'US',
    shared: ['Copyright Office'],
    aliases: ['Copyright Office', 'U.S. Copyright Office'],
  },
  {
    name: 'US Department of Justice',
    kind: 'regulator',
    home: 'US',
    shared: ['Department of Justice', 'Justice Department'],
    aliases: ['Department of Justice', 'Justice Department'],
  },
  { name: 'California Privacy Protection Agency', kind: 'regulator', aliases: ['CPPA', 'CalPrivacy'] },
  { name: 'Texas Attorney General', kind: 'regulator', aliases: ['Ken Paxton', 'Texas AG'] },
  {
    name: 'European Commission',
    kind: 'regulator',
    aliases: [
      'EU Commission',
      'AI Office',
      'EU AI Office',
      'Commission presents',
      'Commission publishes',
      'Commission adopts',
      'Commission opens',
    ],
  },
  { name: 'EDPB', kind: 'regulator', aliases: ['European Data Protection Board'] },
  { name: 'EDPS', kind: 'regulator', aliases: ['European Data Protection Supervisor'] },
  { name: 'ICO', kind: 'regulator', aliases: ["Information Commissioner's Office"] },
  { name: 'CMA', kind: 'regulator', aliases: ['Competition and Markets Authority'] },
  { name: 'Ofcom', kind: 'regulator' },
  {
    name: 'Irish Data Protection Commission',
    kind: 'regulator',
    home: 'Irish',
    shared: ['Data Protection Commission', 'DPC'],
    aliases: ['Irish DPC', 'Data Protection Commission', 'DPC', "Ireland's DPC"],
  },
  { name: 'CNIL', kind: 'regulator', aliases: ["Commission nationale de l'informatique et des libertés"] },
  { name: 'Autorité de la concurrence', kind: 'regulator' },
  {
    name: 'Garante',
    kind: 'regulator',
    aliases: ['Garante per la protezione dei dati personali', 'Garante privacy', 'Italian data protection authority'],
  },
  { name: 'AGCM', kind: 'regulator' },
  {
    name: 'Hamburg data protection authority',
    kind: 'regulator',
    aliases: ['HmbBfDI', 'Hamburgische Beauftragte für Datenschutz'],
  },
  {
    name: 'BfDI',
    kind: 'regulator',
    aliases: ['Bundesdatenschutzbeauftragte', 'Bundesbeauftragte für den Datenschutz'],
  },
  { name: 'Datenschutzkonferenz', kind: 'regulator', aliases: ['DSK'] },
  {
    name: 'Verbraucherzentrale NRW',
    kind: 'regulator',
    aliases: ['Verbraucherzentrale Nordrhein-Westfalen', 'Verbraucherzentrale'],
  },
  {
    name: 'Autoriteit Persoonsgegevens',
    kind: 'regulator',
    aliases: ['Dutch DPA', 'Dutch Data Protection Authority', 'Dutch data protection watchdog'],
  },
  {
    name: 'Belgian Data Protection Authority',
    kind: 'regulator',
    aliases: ['Gegevensbeschermingsautoriteit', 'Belgian DPA'],
  },
  { name: 'AEPD', kind: 'regulator', aliases: ['Agencia Española de Protección de Datos'] },
  { name: 'CNPD', kind: 'regulator', aliases: ['Comissão Nacional de Proteção de Dados'] },
  { name: 'ANPD', kind: 'regulator', aliases: ['Autoridade Nacional de Proteção de Dados'] },
  { name: 'UODO', kind: 'regulator', aliases: ['Urząd Ochrony Danych Osobowych'] },
  {
    name: 'Datatilsynet',
    kind: 'regulator',
    aliases: ['Norwegian Data Protection Authority', 'Danish Data Protection Agency'],
  },
  { name: 'IMY', kind: 'regulator', aliases: ['Integritetsskyddsmyndigheten'] },
  { name: 'Hellenic Data Protection Authority', kind: 'regulator' },
  { name: 'FDPIC', kind: 'regulator', aliases: ['EDÖB'] },
  {
    name: 'OAIC',
    kind: 'regulator',
    aliases: ['Office of the Australian Information Commissioner', 'Australian Information Commissioner'],
  },
  {
    name: 'Privacy Commissioner of Canada',
    kind: 'regulator',
    aliases: ['Office of the Privacy Commissioner of Canada'],
  },
  {
    name: 'Personal Information Protection Commission',
    kind: 'regulator',
    home: 'South Korean',
    shared: ['Personal Information Protection Commission'],
    aliases: ['PIPC'],
  },
  { name: 'Cyberspace Administration of China', kind: 'regulator', aliases: ['CAC'] },
  {
    name: 'PDPC',
    kind: 'regulator',
    home: 'Singapore',
    shared: ['Personal Data Protection Commission'],
    aliases: ['Personal Data Protection Commission'],
  },
  { name: 'Turkish Data Protection Authority', kind: 'regulator', aliases: ['KVKK'] },
  {
    name: 'US Supreme Court',
    kind: 'court',
    home: 'US',
    shared: ['Supreme Court'],
    aliases: ['Supreme Court', 'U.S. Supreme Court'],
  },
  {
    name: 'Court of Justice of the European Union',
    kind: 'court',
    aliases: ['CJEU', 'European Court of Justice', 'EuGH'],
  },
  {
    name: 'High Court of England and Wales',
    kind: 'court',
    home: 'UK',
    shared: ['High Court'],
    aliases: ['High Court'],
  },
  { name: 'Ninth Circuit', kind: 'court', aliases: ['9th Circuit'] },
  { name: 'Second Circuit', kind: 'court', aliases: ['2nd Circuit'] },
  { name: 'Third Circuit', kind: 'court', aliases: ['3rd Circuit'] },
  { name: 'Munich Regional Court', kind: 'court', aliases: ['Munich I Regional Court', 'Landgericht München'] },
  { name: 'Hamburg Regional Court', kind: 'court', aliases: ['Landgericht Hamburg', 'Oberlandesgericht Hamburg'] },
  { name: 'Cologne Higher Regional Court', kind: 'court', aliases: ['Oberlandesgericht Köln', 'OLG Köln'] },
  {
    name: 'US Senate',
    kind: 'lawmaker',
    home: 'US',
    shared: ['Senate', 'Senator', 'Senators'],
    aliases: ['Senate', 'Senator', 'Senators'],
  },
  {
    name: 'US House of Representatives',
    kind: 'lawmaker',
    home: 'US',
    shared: ['House of Representatives'],
    aliases: ['House of Representatives', 'full House'],
  },
  { name: 'US Congress', kind: 'lawmaker', home: 'US', shared: ['Congress'], aliases: ['Congress'] },
  { name: 'European Parliament', kind: 'lawmaker', aliases: ['MEPs'] },
  { name: 'UK Parliament', kind: 'lawmaker', aliases: ['House of Lords', 'House of Commons', 'Westminster'] },
  { name: 'UK Government', kind: 'lawmaker', aliases: ['UK government', 'British government'] },
  { name: 'Bundestag', kind: 'lawmaker' },
  { name: 'California Legislature', kind: 'lawmaker', aliases: ['California Senate', 'California Assembly'] },
];

/** All of them, with the names that they have in other languages. */
export const authorities: readonly KnownAuthority[] = [
  ...listed.map((one) => ({ ...one, aliases: [...(one.aliases ?? []), ...(authorityNamesElsewhere[one.name] ?? [])] })),
  ...authoritiesElsewhere,
];
