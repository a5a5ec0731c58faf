import { type AnyNode, type Element, hasChildren, isTag, isText, type ParentNode } from 'domhandler';
import { oneOf, wordSet } from '../text/word-lists.ts';

/** A banner says this much at most; a longer element with such buttons is the page around it. */
const longestBanner = 2_500;
/** A button says this much at most; longer ones open a section of the text. */
const longestLabel = 40;

/**
 * Finds consent banners by what they are, whatever their names: short elements that speak of cookies, partners or
 * consent, with a button that accepts and a second control, or that have one button to accept and one to refuse,
 * whatever they speak of. A policy's own section on cookies has no button that accepts. Returns the outermost elements.
 *
 * @param most characters of text that a banner may have, so that it is never the larger part of a page
 */
export function consentBanners(page: ParentNode, { most }: { most: number }): readonly Element[] {
  const found: Element[] = [];
  const looks = new Map<AnyNode, Look>();
  look(page, looks);
  const visit = (node: ParentNode) => {
    for (const child of node.children) {
      if (!isTag(child)) continue;
      const seen = looks.get(child);
      // Without a button that accepts, nothing inside is a banner either.
      if (seen === undefined || seen.accepts === 0) continue;
      const isSmall = seen.chars <= Math.min(longestBanner, most);
      const asks = seen.refuses > 0 || (seen.controls >= 2 && asksConsent.test(wordsOf(child)));
      if (isSmall && !inline.has(child.name) && asks) found.push(child);
      else visit(child);
    }
  };
  visit(page);
  return found;
}

/** What an element holds: characters of text, controls with short labels, and those of them that accept or refuse. */
type Look = { readonly chars: number; readonly controls: number; readonly accepts: number; readonly refuses: number };
const nothing: Look = { chars: 0, controls: 0, accepts: 0, refuses: 0 };

function look(node: AnyNode, looks: Map<AnyNode, Look>): Look {
  if (isText(node)) return { ...nothing, chars: node.data.trim().length };
  if (!hasChildren(node) || (isTag(node) && unread.has(node.name))) return nothing;
  const sum = { chars: 0, controls: 0, accepts: 0, refuses: 0 };
  for (const child of node.children) {
    const { chars, controls, accepts, refuses } = look(child, looks);
    sum.chars += chars;
    sum.controls += controls;
    sum.accepts += accepts;
    sum.refuses += refuses;
  }
  if (isTag(node) && isControl(node)) {
    const label = (node.attribs.value ?? wordsOf(node)).replace(/\s+/g, ' ').trim();
    const isLabel = label !== '' && label.length <= longestLabel;
    if (isLabel) sum.controls = 1;
    if (isLabel && accepting.test(label)) sum.accepts = 1;
    if (isLabel && refusing.test(label)) sum.refuses = 1;
  }
  looks.set(node, sum);
  return sum;
}

function isControl({ name, attribs }: Element): boolean {
  if (name === 'input') return /^(?:button|submit)$/i.test(attribs.type ?? '');
  return name === 'button' || name === 'a' || attribs.role === 'button';
}

function wordsOf(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!hasChildren(node) || (isTag(node) && unread.has(node.name))) return '';
  return node.children.map(wordsOf).join(' ');
}

const unread = wordSet`script style template noscript svg head title`;
const inline = wordSet`a button span input label b strong em i`;

/** Labels of buttons that accept, in the languages that policies are read in. The whole label. */
const accepting = new RegExp(
  `^(?:${oneOf`
    (?:yes,? )?(?:i )?(?:accept|agree|allow|consent)(?:,? (?:to )?(?:all|and (?:continue|close|proceed)|cookies|all cookies|selected|and continue))*
    ok(?:ay)?|got it!?|(?:i )?understand|(?:alle(?: cookies)? |ich )?(?:akzeptieren?|zustimmen|erlauben|zulassen|stimme zu)(?: und (?:weiter|schließen))?
    (?:einverstanden|verstanden)|(?:tout |j['’])?(?:accepter?|autoriser)(?: (?:tout|et (?:continuer|fermer)|les cookies))*
    (?:aceptar|acepto|permitir)(?: (?:todo|todas|y (?:continuar|cerrar)|(?:las )?cookies|todas las cookies))*
    (?:accetta|accetto|consenti)(?: (?:tutti|tutto|e (?:continua|chiudi)|(?:i )?cookie|tutti i cookie))*
    (?:aceitar|aceito|concordo|permitir)(?: (?:tudo|todos|e (?:continuar|fechar)|(?:os )?cookies|todos os cookies))*
    (?:alle(?:s)?(?: cookies)? |ik ga )?(?:accepteren|toestaan|akkoord|accepteer(?: alle(?: cookies)?)?)
    (?:zaakceptuj|akceptuj[eę]?|zgadzam się|zezwól)(?: (?:wszystkie|wszystko|i (?:przejdź|zamknij)|na wszystkie|cookies))*
    (?:godkänn|acceptera|accepter|godta|tillad|tillåt|hyväksy)(?: (?:alla|alle|kaikki|cookies))*|すべて(?:受け入れる|許可)|同意する|同意|接受|全部接受|모두 허용|동의
  `})[.!]?$`,
  'iu',
);

/** Labels of buttons that refuse. The whole label. */
const refusing = new RegExp(
  `^(?:${oneOf`
    (?:i )?(?:reject|decline|refuse|disagree|deny)(?: (?:all|cookies|all cookies|and (?:continue|close)))*
    (?:only|use only|accept only|continue with) (?:necessary|essential|required)(?: cookies)?( only)?|necessary (?:cookies )?only
    (?:alle(?:s)?(?: cookies)? )?(?:ablehnen|verweigern|nicht zustimmen)|nur (?:notwendige|erforderliche|essenzielle)(?: cookies)?
    (?:tout |je )?refuser?(?: (?:tout|les cookies))*|continuer sans accepter|(?:rechazar|rechazo|denegar)(?: (?:todo|todas|las cookies))*
    (?:rifiuta|rifiuto|nega)(?: (?:tutti|tutto|i cookie))*|(?:rejeitar|recusar|rejeito|recuso)(?: (?:tudo|todos|os cookies))*
    (?:alle(?:s)?(?: cookies)? )?(?:weigeren|afwijzen)|(?:odrzuć|odmawiam|nie zgadzam się)(?: (?:wszystkie|wszystko))*
    (?:avvisa|neka|afvis|avvis|hylkää)(?: (?:alla|alle|kaikki|cookies))*|すべて拒否|拒否する|拒否|拒绝|全部拒绝|모두 거부|거부
  `})[.!]?$`,
  'iu',
);

/** What banners speak of. */
const asksConsent = new RegExp(
  oneOf`
    \bcookies?\b|cookie|\b\d+ (?:partners?|vendors?)|our (?:\w+ )?partners|legitimate interest|(?:your|our) (?:privacy )?choices
    consent|einwilligung|consentement|consentimiento|consenso|consentimento|toestemming|zgod[aęy]|samtycke|samtykke
    berechtigte[sn]? interesse|intérêt légitime|interés legítimo|interesse legittimo|クッキー|同意|쿠키
  `,
  'iu',
);
