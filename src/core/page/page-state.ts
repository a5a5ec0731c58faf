import type { Clause, PageRequest } from '../../nouns/policy.ts';
import type { PageState } from '../../nouns/words.ts';
import { oneOf } from '../text/word-lists.ts';
import { lengthOf } from './clauses.ts';

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
const emptyChars = 140;
/** A page that loads a robot check shows no more text of its own than this. */
const challengeChars = 2 * emptyChars;
/** In less text, the language can't be told. */
const languageChars = 3 * emptyChars;
/** If less than this share of the text is left, text was lost. That isn't believed at first. Set by hand. */
export const shrunkTo = 0.3;

/**
 * Whether a page is something other than the policy it should be. Wording decides only on short pages: a long text that
 * mentions cookies, robots or logging in is a policy. Walls are also recognised by the scripts of the companies that
 * build them.
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
  return againstBefore({ language: signs.language, length }, before);
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
