import { authoritiesElsewhere, authorityNamesElsewhere } from './authorities-elsewhere.ts';

/** Regulators, courts and lawmakers that news names. Data only: add a row to add one. */
export type KnownAuthority = {
  /** The name used in a finding when the authority is the only subject. */
  readonly name: string;
  readonly kind: 'regulator' | 'court' | 'lawmaker';
  readonly aliases?: readonly string[] | undefined;
};

const listed: readonly KnownAuthority[] = [
  { name: 'FTC', kind: 'regulator', aliases: ['Federal Trade Commission'] },
  { name: 'FCC', kind: 'regulator', aliases: ['Federal Communications Commission'] },
  { name: 'CFPB', kind: 'regulator', aliases: ['Consumer Financial Protection Bureau'] },
  { name: 'US Copyright Office', kind: 'regulator', aliases: ['Copyright Office', 'U.S. Copyright Office'] },
  { name: 'US Department of Justice', kind: 'regulator', aliases: ['Department of Justice', 'Justice Department'] },
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
  { name: 'Personal Information Protection Commission', kind: 'regulator', aliases: ['PIPC'] },
  { name: 'Cyberspace Administration of China', kind: 'regulator', aliases: ['CAC'] },
  { name: 'PDPC', kind: 'regulator', aliases: ['Personal Data Protection Commission'] },
  { name: 'Turkish Data Protection Authority', kind: 'regulator', aliases: ['KVKK'] },
  { name: 'US Supreme Court', kind: 'court', aliases: ['Supreme Court', 'U.S. Supreme Court'] },
  {
    name: 'Court of Justice of the European Union',
    kind: 'court',
    aliases: ['CJEU', 'European Court of Justice', 'EuGH'],
  },
  { name: 'High Court of England and Wales', kind: 'court', aliases: ['High Court'] },
  { name: 'Ninth Circuit', kind: 'court', aliases: ['9th Circuit'] },
  { name: 'Second Circuit', kind: 'court', aliases: ['2nd Circuit'] },
  { name: 'Third Circuit', kind: 'court', aliases: ['3rd Circuit'] },
  { name: 'Munich Regional Court', kind: 'court', aliases: ['Munich I Regional Court', 'Landgericht München'] },
  { name: 'Hamburg Regional Court', kind: 'court', aliases: ['Landgericht Hamburg', 'Oberlandesgericht Hamburg'] },
  { name: 'Cologne Higher Regional Court', kind: 'court', aliases: ['Oberlandesgericht Köln', 'OLG Köln'] },
  { name: 'US Senate', kind: 'lawmaker', aliases: ['Senate', 'Senator', 'Senators'] },
  { name: 'US House of Representatives', kind: 'lawmaker', aliases: ['House of Representatives', 'full House'] },
  { name: 'US Congress', kind: 'lawmaker', aliases: ['Congress'] },
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
