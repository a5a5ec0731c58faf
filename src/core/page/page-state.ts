import type { Clause, PageRequest } from '../../nouns/policy.ts';
import type { PageState } from '../../nouns/words.ts';
import { oneOf } from '../text/word-lists.ts';
import { lengthOf } from './clauses.ts';
import { kindsNamed, namesOf } from './document-kind.ts';

/** Why a page isn't the policy, and what it is instead. */
export type NotThePolicy = { readonly state: PageState; readonly because: string };

/** What a page shows of itself besides its clauses. */
export type PageSigns = {
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly language: string | null;
  /** Head, scripts and forms of an HTML page, which reveal walls and shells. Empty for text. */
  readonly markup: string;
  /** Text of the whole page, not only of the selected part. */
  readonly pageText: string;
  readonly passwordFields: number;
};

/** A text shorter than this may be an error page, a wall or a shell. A longer one only mentions such things. */
const shortChars = 1_500;
/** No policy is shorter than this. */
export const emptyChars = 140;
/** A page that loads a robot check shows no more text of its own than this. */
const challengeChars = 2 * emptyChars;
/** In less text, the language can't be told. */
const languageChars = 3 * emptyChars;
/** If less than this share of the text is left, text was lost. That isn't believed at first. Set by hand. */
export const shrunkTo = 0.3;

/**
 * Whether a page is something other than the policy it should be. Wording decides on short pages: a long text that
 * mentions cookies, robots or logging in is a policy. A long page is a wall or an error page only if it says so in its
 * title or first heading. Walls are also recognised by the scripts of the companies that build them.
 */
export function pageState(signs: PageSigns, before: PageRequest['before']): NotThePolicy | null {
  const length = lengthOf(signs.clauses);
  const text = signs.clauses.map((clause) => clause.text).join('\n');
  if (length < shortChars) {
    const said = `${signs.title}\n${signs.pageText.length < shortChars * 2 ? signs.pageText : text}`;
    for (const { state, words, atMost } of signsOfStates) {
      const phrase = length < atMost ? words.exec(said)?.[0] : undefined;
      if (phrase !== undefined)
        return { state, because: `It says “${phrase.trim().replace(/\s+/g, ' ').slice(0, 80)}”.` };
    }
    const trace = length < challengeChars ? challenge.exec(signs.markup)?.[0] : undefined;
    if (trace !== undefined)
      return { state: 'bot_wall', because: `It loads a check for robots (${trace.slice(0, 80)}).` };
    if (length < emptyChars && refresh.test(signs.markup))
      return { state: 'not_found', because: 'It only leads elsewhere.' };
    if (signs.passwordFields > 0)
      return { state: 'login_wall', because: 'It asks for a password and shows little else.' };
    if (length < emptyChars) return { state: 'empty', because: `Only ${length} characters of text are on it.` };
  }
  const titled = stateTitled(signs);
  if (titled !== null) return titled;
  return againstBefore({ language: signs.language, length }, before);
}

/** What a page says it is in its title or first heading, unless one of the two names a document. */
function stateTitled(signs: PageSigns): NotThePolicy | null {
  const names = namesOf(signs);
  for (const { state, words } of titlesOfStates) {
    const said = names.find((name) => words.test(name));
    if (said === undefined) continue;
    if (kindsNamed(names.filter((name) => name !== said)).size > 0) continue;
    return { state, because: `It is titled “${said.slice(0, 80)}”.` };
  }
  return null;
}

/**
 * Compares a text with the last good one: it may be in another language, or so much shorter that it isn't believed yet.
 */
export function againstBefore(
  { language, length }: { language: string | null; length: number },
  before: PageRequest['before'],
): NotThePolicy | null {
  if (before === undefined || before.length === 0) return null;
  if (before.language !== null && language !== null && before.language !== language && length >= languageChars) {
    return { state: 'other_language', because: `It is in “${language}”, before it was in “${before.language}”.` };
  }
  if (length < before.length * shrunkTo) {
    return { state: 'shrunk', because: `It has ${length} characters, before it had ${before.length}.` };
  }
  return null;
}

/**
 * Parts of challenge pages by Cloudflare, Imperva, DataDome, HUMAN and AWS. Scripts that ordinary pages also load
 * aren't listed.
 */
const challenge = new RegExp(
  oneOf`
  __cf_chl_|cf_chl_opt|cf-chl-|challenges\.cloudflare\.com|_Incapsula_Resource|captcha-delivery\.com
  px-captcha|errors\.edgesuite\.net|awsWafCookieDomainList|gokuProps
`,
  'i',
);
const refresh = /<meta[^>]{0,100}http-equiv=["']?refresh["']?[^>]{0,20}content=["']?\d{1,2}\s*;/i;

/** Matches any of the phrases, in any case. `^` and `$` match at ends of lines. */
function phrases(template: TemplateStringsArray): RegExp {
  return new RegExp(oneOf(template), 'im');
}

/** The order matters: the words of a wall also look like an error, and those of an error page like an empty page. */
const signsOfStates: readonly { readonly state: PageState; readonly words: RegExp; readonly atMost: number }[] = [
  {
    state: 'bot_wall',
    atMost: shortChars,
    words: phrases`
      checking (?:if the site connection is secure|your browser)
      verify(?:ing)? (?:that )?you are (?:a )?(?:human|not a robot)|are you a (?:human|robot)
      attention required!? \| cloudflare|just a moment\.\.\.
      enable javascript and cookies to continue|ddos protection by|ray id:
      access (?:to this page has been )?denied|the requested url was rejected|your support id is
      you don't have permission to access|pardon our interruption|request unsuccessful\. incapsula
      incident id|press (?:&|and) hold|unusual traffic|automated (?:access|requests|queries)
      please (?:complete|solve) (?:the|this) (?:captcha|security check)|sorry, you have been blocked
      why have i been blocked|you have been blocked
      security (?:check|verification) (?:required|to continue)|robot check|bot detection
      too many requests|请完成安全验证|access blocked
    `,
  },
  {
    state: 'server_error',
    atMost: 1_000,
    words: phrases`
      (?:^|\n|\b)5\d\d[\s:–-]{1,3}(?:internal server error|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|server error)
      internal server error|service (?:is )?(?:temporarily )?unavailable|bad gateway
      gateway time-?out|something went wrong
      an? (?:unexpected |unknown |server |application |client-side )(?:error|exception) (?:has )?occurred
      application error
      (?:we(?:['’]re| are)|having) (?:experiencing |having )?(?:some |technical )+(?:problems|difficulties|issues)
      try again (?:later|in a few)|(?:under|down for|scheduled) maintenance
      back (?:soon|shortly|online)|failed to load|could not be loaded|error 1\d{3}\b
      upstream connect error|es ist ein fehler aufgetreten
      une erreur (?:est survenue|s['’]est produite)|ha ocurrido un error
    `,
  },
  {
    state: 'not_found',
    atMost: shortChars,
    words: phrases`
      \b404\b
      page (?:can(?:no|['’])t be|could(?: not|n['’]t) be|was not|is not|isn['’]t|not) (?:found|available)
      not found
      (?:page|article|content|document)[^.\n]{0,60}(?:no longer (?:exists|available)|does(?: not|n['’]t) exist|(?:has|have) been (?:moved|removed|deleted))
      is no longer available|we (?:can(?:no|['’])t|could(?: not|n['’]t)|were unable to) find
      looks like you(?:['’]re lost| beat us)|nothing (?:was )?found|has moved to|broken link
      redirecting|you should be redirected|if (?:you are|this page (?:is|does)) not redirect(?:ed)?
      this domain (?:is|may be) for sale|domain (?:has )?expired|seite (?:wurde )?nicht gefunden
      page (?:introuvable|non trouv[ée]e)|p[áa]gina no encontrada|pagina non trovata
      página não encontrada|pagina niet gevonden|页面不存在|ページが見つかりません
    `,
  },
  {
    state: 'consent_wall',
    atMost: 700,
    words: phrases`
      before you continue to
      (?:accept|agree)[^.\n]{0,40}(?:cookies|consent)[^.\n]{0,40}to (?:continue|proceed|access|view)
      accept (?:all|cookies)|(?:alle )?(?:cookies )?(?:akzeptieren|zustimmen und weiter)
      manage (?:your )?(?:consent|cookie|privacy) (?:preferences|choices|settings|options)
      reject all|(?:tout )?accepter et (?:continuer|fermer)|aceptar y continuar
      we value your privacy|mit werbung weiterlesen
    `,
  },
  {
    state: 'login_wall',
    atMost: 500,
    words: phrases`
      (?:please )?(?:log|sign) ?in to (?:continue|view|access|see|your account)
      you (?:must|need to|have to) (?:be logged in|log ?in|sign ?in)|forgot (?:your )?password
      create (?:an |a new )?account\b[^.\n]{0,40}\b(?:log|sign) ?in|session (?:has )?expired
      melden sie sich an|connectez-vous pour|inicia sesión para
    `,
  },
  {
    state: 'empty',
    atMost: 500,
    words: phrases`
      (?:enable|requires?|turn on|activate|without) javascript
      javascript (?:is )?(?:disabled|required|not enabled)|needs? javascript
      ^\s*loading(?:\.{3}|…)?\s*$
    `,
  },
];

/** What walls and error pages of any length call themselves, in the languages that policies are read in. */
const titlesOfStates: readonly { readonly state: PageState; readonly words: RegExp }[] = [
  {
    state: 'bot_wall',
    words: phrases`
      ^access (?:to this (?:page|site|website) )?(?:has been |is )?(?:denied|blocked)|attention required!?(?:$| \|)
      ^just a moment|^one moment,? please|(?:verify|confirm)(?:ing)? (?:that )?you(?:['’]re| are) (?:a |not a )?(?:human|robot)
      are you (?:a )?(?:human|robot)|^(?:robot|bot|security) (?:check|verification)|pardon our interruption
      too many requests|you have been blocked|checking your browser|captcha|unusual traffic
      dass sie (?:ein mensch|kein roboter)|^zugriff (?:verweigert|gesperrt)|^nur einen moment|^sicherheits(?:über)?prüfung
      ^accès (?:refusé|interdit|bloqué)|^un instant|que vous (?:êtes (?:un )?humain|n['’]êtes pas un robot)
      ^acceso (?:denegado|bloqueado)|^un momento|que (?:no )?eres (?:un )?(?:humano|robot)|^accesso (?:negato|bloccato)
      di essere (?:un )?umano|^acesso (?:negado|bloqueado)|^um momento|que (?:não )?é (?:um )?(?:humano|robô)
      ^toegang (?:geweigerd|geblokkeerd)|^een ogenblik|dat (?:u|je) (?:een mens|geen robot)|^odmowa dostępu
      że jesteś człowiekiem|^アクセスが拒否|ロボットではない|访问被拒绝|安全验证|请稍候
    `,
  },
  {
    state: 'server_error',
    words: phrases`
      ^(?:error )?5\d\d\b|(?:down for|under|scheduled|undergoing) maintenance|we(?:['’]ll| will) be (?:right )?back
      service (?:is )?(?:temporarily )?unavailable|internal server error|bad gateway|^something went wrong
      temporarily (?:offline|unavailable|down)|wartungsarbeiten|vorübergehend nicht (?:verfügbar|erreichbar)
      en maintenance|maintenance en cours|en mantenimiento|in manutenzione|em manutenção|(?:is|wegens) (?:in )?onderhoud
      przerwa techniczna|prace konserwacyjne|メンテナンス中|维护中
    `,
  },
  {
    state: 'not_found',
    words: phrases`
      ^(?:error )?404\b|(?:page|article|document|content)\b.{0,40}(?:not found|does(?: not|n['’]t) exist|no longer (?:exists|available)|can(?:not|['’]t) be found|could(?: not|n['’]t) be found)
      ^not found|seite (?:wurde )?nicht gefunden|seite existiert nicht|page (?:introuvable|non trouvée)
      page n['’]existe (?:pas|plus)|p[áa]gina no (?:encontrada|existe)|pagina non (?:trovata|esiste)
      página não (?:encontrada|existe)|pagina (?:niet gevonden|bestaat niet)|stron[ay] nie (?:znaleziono|istnieje)
      ページが見つかりません|页面不存在
    `,
  },
  {
    state: 'login_wall',
    words: phrases`
      ^(?:please )?(?:sign|log) ?in\b|^(?:anmelden|anmeldung|einloggen|connexion|se connecter|iniciar sesión|accedi|inloggen|zaloguj)\b
    `,
  },
  {
    state: 'consent_wall',
    words: phrases`
      ^before you (?:continue|proceed)|^bevor sie (?:fortfahren|weiter)|^avant de continuer|^antes de (?:continuar|seguir)
      ^prima di continuare|^voordat (?:u|je) verder|^zanim przejdziesz
    `,
  },
];
