import { oneOf } from './word-lists.ts';

/** The words of one language around a date that tell what the date is for. Sources of patterns, for use inside a group. */
export type TimeWords = {
  /** 03/04/2027 is March 4. */
  readonly monthFirst?: true | undefined;
  /** Words of taking effect before its day, as also the head of a page has them. */
  readonly inForce: string;
  /** Other words before the day on which something begins, wherever they stand. */
  readonly from: string;
  /** The same at the start of a clause only: elsewhere they tell of periods ("data from 1 May 2020"). */
  readonly fromAtStart: string;
  /** Plain words before any day, which make it one of taking effect where the clause has a word of `begins`. */
  readonly on: string;
  /** Beginnings of words of starting, changing and being in force. No participles: "modified on 1 May" tells of an update. */
  readonly begins: string;
  /** Before the last day to do something. */
  readonly by: string;
  /** Names of a last day; the day follows within a few words. */
  readonly lastDay: string;
  /** Before a span of time in which something is to be done. */
  readonly within: string;
  /** Units of such a span. */
  readonly units: string;
  /** What the service does by then, not the reader. */
  readonly theirs: string;
  /** Words that begin a clause of its own: its subject may be another one. */
  readonly conditions: string;
};

/** By language. Japanese is apart, since its words follow the date. */
export const timeWords: readonly TimeWords[] = [
  {
    monthFirst: true,
    inForce: oneOf`
      effective(?: date)?(?: is| as of| from| on| since| starting| beginning)?:?
      (?:takes?|took|taking|comes?|coming|came|go(?:es|ing)?|enters?|will be) (?:into |in )?(?:effect|force|effective)(?: on| from| as of| as from)?
      (?:becomes?|be) effective(?: on| from| as of)?|(?:apply|applies|applicable|valid) (?:from|as of|as from|starting)|in effect (?:from|since|as of)`,
    from: '(?:starts?|starting|begins?|beginning|commenc(?:es?|ing))(?: on| from)?|(?:apply|applies) on|on and after',
    fromAtStart: 'from|as of|as from|since',
    on: 'on|from|as of|as from|since',
    begins: oneOf`
      (?:will|shall) (?:\p{L}+ )?(?:use|train|share|process)|begin|start|appl(?:y|ies)|effect|comes? into|enters? into|in force|kicks? in|goes? live|roll(?:s|ing)? out|introduc(?:e|es|ing)(?!\p{L})|valid|changes?(?!\p{L})|replac(?:e|es|ing)(?!\p{L})|launch`,
    by: oneOf`
      by|before|until|till|up (?:to|until)|(?:no|not) later than|prior to|on or before|ahead of`,
    lastDay: 'deadline|last day|cut-?off date|closing date',
    within: oneOf`
      within|in the next|during the next|no later than|(?:you|users|customers|members) (?:will )?have`,
    units: 'days?|weeks?|months?|hours?|years?|fortnight',
    theirs: oneOf`
      we|our team|(?:respond|reply|replies|process|delet|eras|retain)\w*|kept|stored`,
    conditions: 'if|when|unless|once|and you|you',
  },
  {
    inForce: oneOf`
      in kraft(?: ab| seit| am| zum)?(?: dem)?|(?:gilt|gelten|g[üu]ltig|wirksam|anwendbar) (?:ab|seit|zum|am)(?: dem)?
      mit wirkung (?:vom|zum|ab)(?: dem)?|tr(?:itt|eten) (?:am|zum|ab)(?: dem)?`,
    from: 'beginnend (?:ab|am|mit)(?: dem)?',
    fromAtStart: 'ab(?: dem)?|seit(?: dem)?|zum|per',
    on: 'am|zum|ab(?: dem)?|seit(?: dem)?|per|vom',
    begins: oneOf`
      beginn|start|führen|führt|einführ|ändern|ändert|werden|tritt|treten|gilt|gelten|gültig|wirksam|kraft|anwend|ersetz(?:t|en)(?!\p{L})`,
    by: oneOf`
      bis(?: spätestens)?(?: einschließlich| inklusive)?(?: zum)?|vor(?: dem)?|spätestens(?: am| zum| bis(?: zum)?)?`,
    lastDay: '(?:widerspruchs)?frist|letzter tag|letzte möglichkeit|stichtag',
    within: 'innerhalb|binnen|in den nächsten|(?:sie|du|nutzer) (?:haben|hast)|(?:ihnen|dir) bleiben',
    units: 'tag(?:en?|e?s)?|wochen?|monat(?:en?|s)?|stunden?|jahr(?:en?|e?s)?',
    theirs: 'wir|unser team|bearbeitet|beantwortet|gelöscht|gespeichert|aufbewahrt',
    conditions: 'wenn|falls|sofern|sobald|es sei denn|sie|du',
  },
  {
    inForce: oneOf`
      en vigueur(?: le| à compter du| au| dès le| depuis le)?|pren(?:d|dra|nent|dront) effet(?: le| au| à compter du)?
      applicables? (?:le|au|dès le|depuis(?: le)?|à (?:compter|partir) du)|date d['’]effet|entr[ée]e? en vigueur`,
    from: 'à (?:compter|partir|dater) d[ue]|dès le',
    fromAtStart: 'depuis le',
    on: 'le|au|du|dès le|depuis le',
    begins: oneOf`
      commenc|débute|entr(?:e|era|ent|eront|ée) en|effet|vigueur|appli(?:qu|c)|modifi(?:e|era|ons|erons|eront)(?!\p{L})|chang|remplac(?:e|era|ent|eront)(?!\p{L})|serv(?:ent|ir)`,
    by: oneOf`
      avant(?: le)?|jusqu['’]au|au plus tard(?: le)?|d['’]ici(?: le| au)?`,
    lastDay: 'date limite|dernier (?:jour|délai)|échéance|délai (?:expire|prend fin)',
    within: oneOf`
      dans (?:un|le) délai d(?:e |['’])|dans les|sous|d['’]ici|endéans|(?:il vous reste|vous (?:avez|disposez d(?:e|['’])))`,
    units: 'jours?|semaines?|mois|heures?|ans?',
    theirs: oneOf`
      nous (?:(?:ne|vous|y|le|la|les|en) |l['’])*\p{L}+ons|traitée?s?|supprimée?s?|conservée?s?`,
    conditions: 'si|lorsque|sauf|dès que|vous',
  },
  {
    inForce: oneOf`
      en vig(?:or|encia)(?: desde| a partir)?(?: del?| el)?|vigentes? (?:desde|a partir del?)(?: el)?
      con efectos?(?: desde| a partir)?(?: del?| el)?|(?:surt\p{L}+|tendrá\p{L}?) efectos?(?: desde| a partir)?(?: del?| el)?
      aplicables? (?:desde )?(?:el|a partir del?)|vigencia|fecha de entrada`,
    from: 'a partir del?|a contar desde el',
    fromAtStart: 'desde(?: el)?',
    on: 'el|desde(?: el)?',
    begins: oneOf`
      emp[ie]+z|com[ie]+n[zc]|inici|entra|efect|vig(?:or|en)|rig(?:e|en)(?!\p{L})|regir|aplic|cambi|modific(?:a|amos|aremos|ará|arán)(?!\p{L})|sustitu(?:ye|irá)`,
    by: oneOf`
      antes del?|hasta(?: el)?(?: d[ií]a)?|a más tardar(?: el)?|no más tarde del?|como máximo(?: el| hasta el)`,
    lastDay: oneOf`
      fecha límite|último día|plazo[^.;]{0,30} (?:termina|finaliza|vence|acaba|expira)`,
    within: oneOf`
      en (?:el|un) plazo(?: máximo)? de|dentro de(?:l plazo de)?(?: los| las)?|en (?:los|las) próxim[oa]s|(?:tienes?|tenéis|tienen|dispon(?:es?|éis|en)(?: de)?|tendrás?|cuentas? con|quedan)`,
    units: 'días?|semanas?|mes(?:es)?|horas?|años?',
    theirs: oneOf`
      (?!\p{L}{0,8}(?:xim|ltim|nim|treme|tram)os)\p{L}{2,}(?:amos|emos|imos)|será\p{L}? (?:tratad|eliminad|conservad)\p{L}+`,
    conditions: 'si|cuando|salvo que|a menos que|usted|tú',
  },
  {
    inForce: oneOf`
      in vigore(?: il| dal| a partire dal| a decorrere dal)?|entrata in vigore
      con (?:effetto|efficacia|decorrenza)(?: a partire)? dal?|efficac[ei] dal|(?:si applica(?:no)?|applicabil[ei]) dal`,
    from: oneOf`
      a (?:decorrere|partire) dal(?:l['’])?`,
    fromAtStart: oneOf`
      dal(?:l['’])?`,
    on: oneOf`
      il|dal|dall['’]`,
    begins: oneOf`
      inizi|cominc|scatt|entr|effett|effica|vig|valid|applic|cambi|modific(?:a|hiamo|heremo|herà)(?!\p{L})|sostitu(?:isce|irà)`,
    by: oneOf`
      entro(?: e non oltre)?(?: il)?|prima d(?:i|el|ell['’])|fino al?(?:l['’])?|non oltre il|sino al`,
    lastDay: oneOf`
      termine ultimo|scadenza|ultimo giorno|termine[^.;]{0,30} scade`,
    within:
      'entro(?: il termine di| un termine di)?|nel termine di|nei prossimi|nelle prossime|(?:hai|avete|avrai|avrete|dispon[ei](?:te)? di|restano)',
    units: 'giorn[oi]|settiman[ae]|mes[ei]|ore|ann[oi]',
    theirs: oneOf`
      \p{L}{2,}(?:iamo|remo)|(?:sarà|verrà|saranno|verranno) (?:trattat|cancellat|conservat|evas)\p{L}+`,
    conditions: 'se|quando|salvo che|a meno che|puoi|può',
  },
  {
    inForce: oneOf`
      em vigor(?: em| a| no dia| desde| a partir de)?|com efeitos?(?: a partir de| em| desde| a)?
      passa\p{L}* a (?:valer|vigorar|aplicar-se|produzir efeitos)(?: em| a| a partir de)?
      aplic(?:ável|áveis) (?:desde|em)|vigência(?: em)?:?`,
    from: 'a (?:partir|contar) d[eo](?: dia)?',
    fromAtStart: 'desde(?: o dia)?',
    on: 'em|a|ao|no dia|desde',
    begins: oneOf`
      começ|pass(?:a|am|ará|arão|aremos)(?!\p{L})|inici|entr|efeito|vig(?:or|ên)|aplic|alter(?:a|am|amos|ará|aremos)(?!\p{L})|mud(?:a|am|amos|ará|arão)(?!\p{L})|substitu(?:i|irá)(?!\p{L})|val(?:e|er|erá|em)(?!\p{L})`,
    by: oneOf`
      até(?: ao| o| a)?(?: dia)?|antes d[eo](?: dia)?|o mais tardar(?: a| em| até)?|no máximo até|impreterivelmente até`,
    lastDay: oneOf`
      data[ -]limite|último dia|prazo[^.;]{0,30} (?:termina|acaba|encerra|expira|vence)(?:-se)?|prazo final`,
    within:
      'n?o prazo(?: máximo)? de|dentro d[eo](?: prazo de)?|em até|nos próximos|nas próximas|(?:você )?(?:tens?|têm|tem|terá|dispõe de|restam)',
    units: 'dias?|semanas?|m[eê]s(?:es)?|horas?|anos?',
    theirs: oneOf`
      (?!\p{L}{0,8}(?:xim|ltim|nim|treme|tram)os)\p{L}{2,}(?:amos|emos|imos)|será\p{L}? (?:tratad|apagad|eliminad|conservad)\p{L}+`,
    conditions: 'se|quando|salvo se|a menos que|você',
  },
  {
    inForce: oneOf`
      van kracht(?: op| per| vanaf| sinds)?|met ingang van|ga(?:an|at) in(?: op| per)?|ingangsdatum:?
      (?:van toepassing|geldig|gelden|geldt) (?:per|sinds|vanaf)`,
    from: 'vanaf',
    fromAtStart: 'per|sinds',
    on: 'op|per|vanaf|sinds',
    begins: oneOf`
      begin|start|gaan|gaat|tre(?:edt|den)|invoer|voeren|kracht|geldt|gelden|geldig|toepassing|wijzig(?:en|t)(?!\p{L})|verander(?:en|t)(?!\p{L})|vervang|vervall?|vervalt|ingang`,
    by: oneOf`
      vóór|voor|tot(?: en met| uiterlijk)?|uiterlijk(?: op| tot)?|niet later dan`,
    lastDay: 'uiterste datum|laatste dag|deadline|termijn[^.;]{0,30} (?:eindigt|verstrijkt|loopt af)',
    within: 'binnen(?: een termijn van)?|in de komende|(?:je|jij|u) (?:hebt|heeft)|(?:heb|hebt|heeft) (?:je|u)',
    units: 'dag(?:en)?|we(?:ek|ken)|maand(?:en)?|uur|uren|jaar|jaren',
    theirs: 'we|wij|ons team|beantwoord|verwijderd|bewaard|verwerkt',
    conditions: 'als|wanneer|indien|tenzij|je|jij|u',
  },
  {
    inForce: oneOf`
      w życie(?: z dniem| dnia| w dniu| od)?(?: dnia)?|obowiązuj\p{L}+ (?:od|z)(?: dnia| dniem)?
      stosuje się od(?: dnia)?|ze skutkiem od(?: dnia)?`,
    from: 'z dniem|począwszy od(?: dnia)?',
    fromAtStart: 'od(?: dnia)?',
    on: 'od|od dnia|dnia|w dniu|z dniem|',
    begins: oneOf`
      zaczn|zaczyn|rozpoczn|wejd|wchodz|zmieni(?:a|ą|amy|my|ają)?(?!\p{L})|obowiąz|stosuj|zastąp|zastęp|w życie`,
    by: oneOf`
      do(?: dnia)?|przed(?: dniem)?|najpóźniej(?: do| w dniu| we?)?(?: dnia)?|nie później niż(?: do)?(?: dnia)?`,
    lastDay: 'termin[^.;]{0,40} (?:upływa|mija|wynosi)|ostatni dzień|ostateczny termin',
    within: 'w ciągu|w terminie|w przeciągu|masz|macie|pozostało|(?:użytkownik )?ma',
    units: 'dni|dnia|tydzień|tygodni(?:e|a)?|miesięcy|miesiąca|godzin|lat|roku',
    theirs: oneOf`
      (?!problemy)\p{L}{2,}(?:amy|emy|imy|ymy)|(?:zostanie|zostaną|będzie|będą) (?:rozpatrz|usuni|przechow|przetw)\p{L}+`,
    conditions: 'jeśli|jeżeli|gdy|chyba że|o ile',
  },
];

/** Days of the week and other words that may stand between the words above and the date. */
export const betweenWords = oneOf`
  (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend
  lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo
  (?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?
  (?:maan|dins|woens|donder|vrij|zater|zon)dag
  poniedział(?:ek|ku)|wtor(?:ek|ku)|śr(?:oda|ody)|czwart(?:ek|ku)|piąt(?:ek|ku)|sobot[ay]|niedziel[aię]
  the|next|coming|upcoming|nächsten|kommenden|prochain|próximo|prossimo|aanstaande|najbliższego|dem|den|der|des|le|la|el|il|lo|o|os|on|am|zum|op|au|al|ao|day|día|dia|giorno|dnia|jour|dag|of|de|del|di
  (?:the )?end of|close of business|midnight|noon|mitternacht|minuit|medianoche|mezzanotte|meia-noite|middernacht
  (?:\d{1,2}[:.h]\d\d|\d{1,2} ?(?=[ap]\.?m|uhr|uur|h\b))(?: ?[ap]\.?m\.?| ?uhr| ?uur| ?h)?|utc|gmt|ce?s?t|[ep][sd]?t|bst
`;

/** Words of the last update: a date after them is no day of taking effect. */
export const pastWords = oneOf`
  last|latest|updated|revised|posted|letzte\p{L}*|zuletzt|stand|derni[èe]re?|[úu]ltim[ao]|laatste?|ostatni\p{L}*|最終|更新
`;

/** What follows a date in Japanese. */
export const japaneseTimes = {
  from: 'より|から|以降|以後|付|に[^。、]{0,8}(?:発効|施行|改定|適用|開始|効力|変更)',
  by: 'まで|以前|より前|迄',
  lastDay: '期限|締切|締め切り|期日',
  within: String.raw`[0-9０-９]{1,3}\s?(?:(?:日|週間|か月|ヶ月|カ月|箇月)間?以内|日間|週間)`,
  theirs: '当社は|弊社は|保存|削除|回答|対応',
} as const;

/** Words that tell of a time in any way: units, months without a day, quarters, parts of the year. */
export const anyTime = oneOf`
  \d|fortnight|ides|midnight|tomorrow|today|tonight|deadline|quarter|(?:this|next|the) (?:week|month|year|spring|summer|autumn|fall|winter)
  (?:tag|woche|monat|jahr|stunde|quartal|frist)\p{L}*|morgen|(?:jour|semaine|mois|année|heure|trimestre|délai)s?|date limite
  (?:día|semana|hora|trimestre|plazo)s?|mes(?:es)?|años?|(?:giorn|settiman|mes|ann|trimestr)[aeio]|scadenza
  (?:dia|ano|prazo)s?|mês|meses|da(?:g|gen)|weken|maand(?:en)?|jaar|jaren|kwartaal|termijn
  dni|dnia|tygodni\p{L}*|miesi\p{L}+|rok[ui]?|termin\p{L}*|(?:day|week|month|year|hour)s?(?: (?:of|after|from|before))
`;
