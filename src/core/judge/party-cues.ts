import { askedOnce, foldWord, type Token } from './phrases.ts';

/** What the words around a name say that it does, or that is done to it. */
export type Cue =
  | 'acts'
  | 'sues'
  | 'sued'
  | 'acted on'
  | 'owns'
  | 'reported'
  | 'by'
  | 'with'
  | 'over'
  | 'of'
  | 'on'
  | 'like'
  | 'told'
  | 'from'
  | 'in'
  | 'to'
  | 'backed'
  | 'descriptor'
  | 'former';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** English verbs of what companies do and what happens to them, in their plain form. */
const verbs = `say state deny admit confirm insist claim argue announce reveal disclose explain respond defend promise vow pledge apologise apologize clarify
  train retrain use reuse collect scrape crawl harvest copy download gather feed take store keep share sell buy pay license licence
  update change revise amend rewrite add remove drop delete introduce launch release unveil start begin stop end pause halt resume suspend plan
  want need let allow permit force require ask tell urge warn offer give turn make build create develop test try seek consider explore
  face win lose beat defeat settle fight appeal agree sign strike ink reach join partner team work move push pull back reverse walk backtrack
  block ban bar restrict limit close open bring put get set roll quietly expand widen extend tighten loosen switch opt enable disable show
  violate breach infringe steal pirate ignore bypass hide mislead trick snoop spy listen record read scan mine analyse analyze process
  threaten accuse blame criticise criticize slam demand call refuse reject decline hit file publish post host acquire merge raise hire fire
  become remain continue keep mean know learn improve target owe cut`;
const irregular = `said made built began took gave got kept bought sold paid told sought lost won beat fought struck brought put set shown stole hid misled read knew learned
  became meant let cut fed wrote won faces is are was were has had have does did isn wasn hasn doesn didn won can could may might will would must should shall won't cannot`;

function formsOf(verb: string): readonly string[] {
  const e = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const y = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}i` : null;
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(verb) ? verb + (verb.at(-1) ?? '') : null;
  return [
    verb,
    y === null ? `${verb}s` : `${y}es`,
    `${verb}es`,
    y === null ? `${e}ed` : `${y}ed`,
    `${e}ing`,
    ...(doubled === null ? [] : [`${doubled}ed`, `${doubled}ing`]),
  ];
}

const acts = new Set([...verbs.split(/\s+/).flatMap(formsOf), ...irregular.split(/\s+/)]);

/** The beginnings of such verbs in German, French, Spanish, Italian, Portuguese, Dutch and Polish. */
const actStems =
  `trainier nutz verwend sammel andert aender aktualisier bestreit bestatig dementier kundigt startet beginn stopp plant setzt lasst teilt verkauf weist verliert
  gewinn zahlt schliess erlaub verbiet speicher greift entrain utilis collect modifi dement confirm annonc lance commence arret suspend prevoit
  refus accept affirm reconn assur vend paye signe perd gagne entren usar utiliz recopil cambi actualiz niega confirma anunci empieza comenz deten
  planea permit vende firma pierde gana admit addestr usera raccogl modific aggiorn smentisc conferm annunc inizi ferma sospend ammett vend firma perde
  vince treina usara colet mud atualiz nega confirm anunci comec suspend preten admit vende assina perde ganha traint gebruikt verzamel wijzig ontken
  bevestig kondig begint stopt pauzeer verkoopt tekent verliest wint trenuj wykorzyst uzywa zbiera zmieni aktualizuj zaprzecz potwierdz oglos zaczyn
  zaczal wstrzym planuj sprzeda podpis przegral wygral bedzie chce`
    .split(/\s+/)
    .filter((word) => word.length > 3);
const otherActs = setOf(
  `will wird wurde hat darf soll muss kann ist va veut a doit peut est sera quiere va ha debe puede esta es vuole deve puo sta sara vai quer deve pode esta
  gaat wil heeft moet mag kan is zal ma moze musi jest`,
);
const stemsByStart = new Map<string, string[]>();
for (const stem of actStems) stemsByStart.set(stem.slice(0, 4), [...(stemsByStart.get(stem.slice(0, 4)) ?? []), stem]);

const versus = setOf('v vs versus');
const sueing = setOf(
  'sue sues sued suing verklagt verklagen klagt klagen poursuit poursuivent attaque attaquent assigne assignent demanda demandan demando denuncia denuncian denuncio cita querella processa processam processou processaram aciona acionam pozywa pozywaja pozwal pozwala pozwaly klaagt daagt sleept',
);
const accusing = setOf(
  'accuse accuses accused accusing alleges allege alleged beschuldigt accuse acusa acusan accusa acusam beschuldigt oskarza',
);
const suedBefore = setOf(
  'sue sues sued suing against v vs versus verklagt verklagen gegen contre contra contro tegen przeciw przeciwko accuse accuses accused accusing',
);
const actedOnBefore = setOf(
  `fine fines fined fining probe probes probing investigate investigates investigated investigating order orders ordered ban bans banned block blocks blocked
  warn warns warned ask asks asked urge urges urged tell tells hit hits slam slams slammed target targets targeted demand demands force forces forced
  make makes let lets bar bars barred stop stops orders allows allow criticise criticises criticize criticizes slaps call calls blasts blames accuse haul hauls
  untersucht verbietet bussgeld multa enquete interdit ordonne investiga sanciona multa prohibe indaga vieta sanziona onderzoekt verbiedt beboet bada kara zakazuje`,
);
const reporting = setOf(
  'reported reports reporting writes wrote berichtet berichtete schreibt rapporte rapporteert schrijft meldt donosi podaje informuje',
);
const skipped = setOf(
  'the a an der die das den dem la le les l el los las il lo i gli o os as de het n also now reportedly allegedly quietly secretly again ever just still never really finally then users',
);
const before = new Map<string, Cue>();
const put = (cue: Cue, words: string) => {
  for (const word of setOf(words)) before.set(word, cue);
};
put('by', 'by durch par por da door przez');
put('with', 'with mit avec con com met z ze');
put('over', 'over about wegen uber sur sobre su per za pour');
put('of', 'of von des di');
put('on', 'on auf na op nel nella');
put(
  'like',
  'like unlike than including as joins joining alongside following follows wie comme como come zoals jak seperti',
);
put('told', 'told tells via');
put('from', 'from aus depuis desde dal dalla van od');
put('in', 'in at bei chez w');
put('to', 'to for fur zu an dla');
put('former', 'former formerly ex ehemals anciennement');
put(
  'descriptor',
  `startup startups company companies firm firms maker giant app platform service network site website owner parent provider developer vendor publisher
  operator chatbot tool assistant rival firma konzern unternehmen anbieter plattform dienst entreprise societe plateforme geant empresa compania plataforma
  gigante azienda societa piattaforma bedrijf dienst platform spolka firma serwis platforma gigant`,
);

/**
 * Returns what the words on both sides of the tokens from `first` to `last` say of the name that they are. Chinese and Japanese say it by
 * single characters next to the name.
 */
export function cuesAt(
  text: string,
  tokens: readonly Token[],
  { first, last }: { first: number; last: number },
): Set<Cue> {
  const cues = new Set<Cue>();
  let next = last + 1;
  const apostrophe = text.charAt(tokens[last]?.end ?? 0);
  const isPossessive =
    (tokens[next]?.folded === 's' && (apostrophe === "'" || apostrophe === '’')) ||
    ((apostrophe === "'" || apostrophe === '’') && tokens[last]?.folded.endsWith('s') === true);
  if (isPossessive) {
    cues.add('owns');
    if (tokens[next]?.folded === 's') next++;
  }
  while (skipped.has(tokens[next]?.folded ?? '')) next++;
  const after = tokens[next]?.folded ?? '';
  const gapAfter = text.slice(tokens[last]?.end, tokens[last + 1]?.start);
  if (after === 'backed' || after === 'owned') cues.add('backed');
  if (!isPossessive && before.get(after) === 'descriptor') cues.add('descriptor');
  if (!isPossessive && (gapAfter === ' ' || !/[.;:!?|)]/.test(gapAfter))) {
    if (sueing.has(after) || versus.has(after)) cues.add('sues');
    else if (accusing.has(after) && !isPassive(next)) cues.add('sues');
    if (isAuxiliary(after)) {
      const verb = [next + 1, next + 2].find((at) => sueing.has(tokens[at]?.folded ?? ''));
      if (verb !== undefined)
        cues.add(
          tokens[verb]?.folded === 'suing' || after === 'will' || after === 'to' || after === 'has' || after === 'have'
            ? 'sues'
            : 'sued',
        );
    }
    if ((sueing.has(after) || after === 'accused') && after.endsWith('ed') && isPassive(next)) {
      cues.delete('sues');
      cues.add('sued');
    }
    if (reporting.has(after)) cues.add('reported');
    else if (isActAt(next)) cues.add('acts');
  }
  let previous = first - 1;
  while (previous >= 0 && articles.has(tokens[previous]?.folded ?? '')) previous--;
  const ahead = tokens[previous]?.folded ?? '';
  const gapBefore = text.slice(tokens[previous]?.end, tokens[first]?.start);
  if (previous >= 0 && (gapBefore === ' ' || !/[.;:!?|(]/.test(gapBefore) || versus.has(ahead))) {
    const cue = before.get(ahead);
    if (cue !== undefined) cues.add(cue);
    const isDative =
      dative.has(ahead) &&
      (sueing.has(tokens[previous - 1]?.folded ?? '') || accusing.has(tokens[previous - 1]?.folded ?? ''));
    if (suedBefore.has(ahead) || sueing.has(ahead) || accusing.has(ahead) || isDative) cues.add('sued');
    else if (actedOnBefore.has(ahead)) cues.add('acted on');
    if (ahead === 'to' && tokens[previous - 1]?.folded === 'according') cues.add('told');
    if (ahead === 'as' && tokens[previous - 1]?.folded !== 'such') cues.delete('like');
    if (
      ahead === 'by' &&
      (sueing.has(tokens[previous - 1]?.folded ?? '') || brought.has(tokens[previous - 1]?.folded ?? ''))
    )
      cues.add('sues');
  }
  addEastern(tokens[first - 1]?.folded ?? '', tokens[last + 1]?.folded ?? '', tokens[last + 2]?.folded ?? '', cues);
  return cues;

  function isActAt(at: number): boolean {
    const token = tokens[at];
    return token !== undefined && isAct(token.word);
  }

  /** "Quillmark sued over its terms": the verb is followed by what it was sued for, not by whom it sues. */
  function isPassive(at: number): boolean {
    return passiveAfter.has(tokens[at + 1]?.folded ?? '') || tokens[at + 1] === undefined;
  }
}

const brought = setOf('lawsuit suit action complaint filed case brought claim claims');
const passiveAfter = setOf('over for by in after of again as on at this');
/** "demandan a", "attaquent": what Spanish and Polish put before whom they sue. */
const dative = setOf('a al w');
const articles = setOf('the a an der die das den dem la le les l el los las il lo gli het');
const auxiliaries = setOf('is are was were has have had be been being will to may could might gets got');

function isAuxiliary(word: string): boolean {
  return auxiliaries.has(word);
}

const isAct = askedOnce(
  (folded): boolean =>
    acts.has(folded) ||
    otherActs.has(folded) ||
    stemsByStart.get(folded.slice(0, 4))?.some((stem) => folded.startsWith(stem)) === true,
);

const lettersOf = (letters: string): ReadonlySet<string> => new Set([...letters].map(foldWord));

const easternActs = lettersOf('将將要会會宣更修使用承否推拿起同开開推公回道用は가は이가へ出发發悄拟擬曝禁限加签簽');
const easternPassive = lettersOf('被遭面受');
const easternObject = lettersOf('诉訴控告对對向罚罰令求');
const easternOwner = lettersOf('的のの');
const easternWith = lettersOf('与與和及同跟とや');

function addEastern(previous: string, next: string, then: string, cues: Set<Cue>): void {
  if (next === 'を' && (then === '提' || then === '訴')) cues.add('sued');
  if (easternActs.has(next)) cues.add('acts');
  if (easternPassive.has(next)) cues.add('sued');
  if (easternOwner.has(next)) cues.add('owns');
  if (easternObject.has(previous)) cues.add('sued');
  if (easternWith.has(previous) || easternWith.has(next)) cues.add('with');
  if (next === '旗') cues.add('backed');
  if (next === '起' && (then === '诉' || then === '訴')) cues.add('sues');
}
