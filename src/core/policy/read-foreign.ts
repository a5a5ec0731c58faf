import { oneOf } from '../text/word-lists.ts';

/** What a sentence in another language plainly says about training AI with people's data. */
export type ForeignStance = {
  readonly kind: 'permission' | 'promise' | 'opt_out' | 'ban';
  readonly optOut: boolean;
  readonly exception: boolean;
};

/** Characters between the words for training and those for AI. Further apart, they belong to two statements. */
const reach = 90;

/**
 * Reads a folded sentence in German, French, Spanish, Italian, Portuguese, Dutch or Polish. Null if it isn't about
 * training AI on people's data in one of them. Reads only the plain cases: who may, who doesn't, how to opt out, what
 * others must not do.
 */
export function readForeign(folded: string): ForeignStance | null {
  for (const { train, ai, data, negation, optOut, exception, ban } of Object.values(foreignWords)) {
    const trains = folded.search(train);
    if (trains < 0) continue;
    const around = folded.slice(Math.max(0, trains - reach), trains + reach);
    if (!ai.test(around) || !data.test(folded)) continue;
    const saysNo = optOut.test(folded);
    const hole = exception.test(folded);
    if (ban.test(folded)) return { kind: 'ban', optOut: saysNo, exception: hole };
    // Opt-outs may also be worded with "not" ("if you do not want"), and an exception may stand in for one ("unless you
    // object").
    const denies = negation.test(hole ? withoutHole(folded, exception) : folded);
    if (denies && !saysNo) return { kind: 'promise', optOut: false, exception: hole };
    return { kind: saysNo && !hole ? 'opt_out' : 'permission', optOut: saysNo, exception: hole };
  }
  return null;
}

/** Whether a folded text is about training AI in one of these languages. */
export function isOnForeignTraining(folded: string): boolean {
  return Object.values(foreignWords).some(({ train, ai }) => {
    const trains = folded.search(train);
    return trains >= 0 && ai.test(folded.slice(Math.max(0, trains - reach), trains + reach));
  });
}

function withoutHole(folded: string, exception: RegExp): string {
  return folded.slice(0, folded.search(exception));
}

/**
 * How policies in other languages than English say the plain cases. Matched against folded sentences, with diacritics.
 */
type ForeignWords = {
  readonly train: RegExp;
  readonly ai: RegExp;
  readonly data: RegExp;
  readonly negation: RegExp;
  /** A way to opt out. */
  readonly optOut: RegExp;
  /** Makes an exception to a promise or a permission. */
  readonly exception: RegExp;
  /** A rule for the reader, not a promise by the company. */
  readonly ban: RegExp;
};

/** JavaScript's `\b` knows only ASCII letters: here a word starts and ends where no letter is. */
function words(template: TemplateStringsArray): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${oneOf(template)})(?!\\p{L})`, 'u');
}

/** Words with any ending, as inflected words have. */
function stems(template: TemplateStringsArray): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${oneOf(template)})\\p{L}*`, 'u');
}

const foreignWords: Readonly<Record<string, ForeignWords>> = {
  de: {
    train: stems`(?:vor|nach)?trainier|training|antrainier|feinabstimm|anlern`,
    ai: stems`ki|künstlich|sprachmodell|modell|maschinelle|algorithm`,
    data: stems`
      daten|inhalt|beitr|nachricht|foto|bild|eingabe|aufnahme|dokument|personenbezogen|gespräch|unterhaltung
    `,
    negation: stems`nicht|kein|niemals|nie|weder`,
    optOut: stems`widersp|deaktivier|abmeld|abschalt|ausschalt|abwähl|opt out`,
    exception: words`
      es sei denn|außer|sofern|soweit sie nicht|wenn sie nicht|falls sie nicht|mit (?:ihrer|deiner) einwilligung
    `,
    ban: words`
      (?:sie|du|nutzer|kunden|dritte) d(?:ürfen|arfst) \p{L}*
      (?:ist|sind) (?:\p{L}+ ){0,4}(?:untersagt|verboten)|verpflichte\p{L}* sich|ist es nicht gestattet
    `,
  },
  fr: {
    train: stems`entraîn|entrain|réentraîn`,
    ai: words`
      ia|intelligences? artificielles?|apprentissage (?:automatique|profond)|modèles?|algorithmes?
    `,
    data: words`
      données|contenus?|messages?|publications?|photos?|images?|conversations?|documents?|informations?
    `,
    negation: words`ne|n|pas|jamais|aucune?|ni`,
    optOut: stems`oppos|désactiv|refuser|opt out`,
    exception: words`
      sauf(?: si)?|à moins que|excepté|hormis|avec votre (?:accord|consentement)|si vous (?:l )?acceptez
    `,
    ban: words`
      vous (?:ne|n) (?:pouvez|devez|êtes)|(?:il est|sont|est) (?:\p{L}+ ){0,3}interdite?s?
      vous vous engagez à ne|sans (?:notre )?autorisation
    `,
  },
  es: {
    train: stems`entren|reentren`,
    ai: words`ia|inteligencia artificial|aprendizaje (?:automático|profundo)|modelos?|algoritmos?`,
    data: words`
      datos|contenidos?|mensajes?|publicaciones|fotos?|imágenes|conversaciones|documentos?|información
    `,
    negation: words`no|nunca|jamás|ning[uú]n\p{L}*|tampoco`,
    optOut: stems`opon|oposición|desactiv|rechaz|darse de baja|excluir`,
    exception: words`
      salvo(?: que)?|excepto|a menos que|con (?:tu|su) consentimiento
      si (?:nos )?(?:das|da) (?:tu|su) consentimiento
    `,
    ban: words`
      no (?:puedes?|podrás?|pueden|debes?|está permitido)|(?:queda|está|están) (?:\p{L}+ ){0,3}prohibid\p{L}+
      te comprometes a no|se compromete a no
    `,
  },
  it: {
    train: stems`addestr|riaddestr`,
    ai: words`ia|ai|intelligenza artificiale|apprendimento automatico|modell[oi]|algoritm[oi]`,
    data: words`dati|contenut[oi]|messaggi|post|foto|immagini|conversazioni|documenti|informazioni`,
    negation: words`non|mai|nessun\p{L}*|né`,
    optOut: stems`oppor|opposizione|opponi|disattiv|rifiut|opt out`,
    exception: words`salvo(?: che)?|a meno che|eccetto|tranne|con il (?:tuo|suo|vostro) consenso`,
    ban: words`
      non (?:puoi|può|potete|è consentito)|è (?:\p{L}+ ){0,3}vietat\p{L}+|ti impegni a non|si impegna a non
    `,
  },
  pt: {
    train: stems`trein|retrein`,
    ai: words`
      ia|inteligência artificial|aprendizado de máquina|aprendizagem automática|modelos?|algoritmos?
    `,
    data: words`
      dados|conteúdos?|mensagens?|publicações|fotos?|imagens|conversas?|documentos?|informações
    `,
    negation: words`não|nunca|jamais|nenhum\p{L}*|nem`,
    optOut: stems`opor|oposição|opuser|desativ|recus|cancelar`,
    exception: words`salvo|exceto|a menos que|a não ser que|com (?:o )?(?:seu|teu) consentimento`,
    ban: words`
      (?:você |o utilizador )?não (?:pode|podes|podem|deve|é permitido)|é (?:\p{L}+ ){0,3}proibid\p{L}+
      compromete se a não
    `,
  },
  nl: {
    train: words`trainen|traint|trainde|getrainde?|bijtrainen|ai training|training van (?:ai|modellen)`,
    ai: words`
      ai(?: modellen| systemen)?|kunstmatige intelligentie|machinaal leren|machine learning|modellen|algoritmen?
      taalmodellen
    `,
    data: words`gegevens|inhoud|berichten|foto s|afbeeldingen|gesprekken|documenten|informatie|invoer`,
    negation: words`niet|geen|nooit|noch`,
    optOut: stems`bezwaar|afmeld|uitschakel|uitzet|opt out|weiger`,
    exception: words`tenzij|behalve|met (?:uw|je|jouw) toestemming|uitgezonderd`,
    ban: words`
      (?:u|je|gebruikers|klanten) mag(?:en)? (?:\p{L}+ ){0,8}(?:niet|geen)
      (?:is|zijn) (?:\p{L}+ ){0,3}(?:verboden|niet toegestaan)
    `,
  },
  pl: {
    train: stems`trenow|trenuj|wytrenow|szkoleni|szkolić|uczeni|uczyć`,
    ai: stems`ai|si|sztuczn|maszynow|model|algorytm`,
    data: stems`dan|treści|wiadomości|zdję|post|rozm|dokument|informacj`,
    negation: words`nie|nigdy|żadn\p{L}+|ani`,
    optOut: stems`sprzeciw|wyłącz|zrezygn|wycof`,
    exception: words`chyba że|z wyjątkiem|o ile nie|za (?:twoją|państwa) zgodą|oprócz`,
    ban: words`nie (?:wolno|możesz|może|mogą)|(?:jest|są) (?:\p{L}+ ){0,3}zabronion\p{L}+|zabrania się`,
  },
};
