import type { Clause } from '../../nouns/policy.ts';
import { oneOf } from '../text/word-lists.ts';

/** What kind of document a title names. */
export type DocumentKind = 'privacy' | 'terms' | 'cookies' | 'rules';

/**
 * What a page calls itself: its title and its first heading. Empty strings are left out, and nothing is said twice.
 *
 * @param title of the page, or null if it has none
 */
export function namesOf({
  title,
  clauses,
}: {
  readonly title: string | null;
  readonly clauses: readonly Clause[];
}): readonly string[] {
  const heading = clauses.find(({ path }) => path.length > 0)?.path[0] ?? '';
  return [...new Set([(title ?? '').trim(), heading.trim()])].filter((name) => name !== '');
}

/** Returns the kinds of document that a title or heading names, in any of the languages that policies are read in. */
export function kindsNamed(names: readonly string[]): ReadonlySet<DocumentKind> {
  const said = names.join('\n').toLowerCase().replace(slogans, '');
  return new Set(kinds.filter(([, words]) => words.test(said)).map(([kind]) => kind));
}

/** What consent forms call themselves: no document has such a title alone. */
const slogans = new RegExp(
  oneOf`
    we (?:value|respect|care about|protect) your privacy|nous respectons votre vie privée|respetamos (?:tu|su) privacidad
    valoramos (?:tu|su) privacidad|rispettiamo la (?:tua|sua|vostra) privacy|respeitamos (?:a )?sua privacidade
    (?:wij|we) respecteren (?:uw|je|jouw) privacy|szanujemy (?:twoją|państwa) prywatność
  `,
  'gu',
);

/** Words as they begin, with any ending; `anywhere` for scripts that don't separate words. */
function titleWords(starts: string, anywhere: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${starts})|${anywhere}`, 'u');
}

const kinds: readonly (readonly [DocumentKind, RegExp])[] = [
  [
    'privacy',
    titleWords(
      oneOf`
        privacy|(?:personal|user|customer) (?:data|information)|data (?:protection|policy|use|usage|processing)
        datenschutz|daten(?:richtlinie|verarbeitung)|personenbezogen|confidentialité|vie privée|données personnelles
        protection des données|politique de données|privacidad|protección de datos|datos personales|riservatezza
        informativa|dati personali|privacidade|proteção de dados|dados pessoais|privacy|persoonsgegevens
        gegevensbescherming|prywatnoś|danych osobowych|integritet|personuppgift|privatliv|personvern|persondata
        personoplysning|tietosuoja|soukrom|osobních údaj|súkrom|osobných údaj|adatvéd|adatkezel|confidențialit
        datelor|поверителност|конфиденциальност|персональн|приватн|особистих даних|лични данни|приватност|privatnost
        zasebnost|privatumo|privātum|privaatsus|απορρήτου|προσωπικών|gizlilik|kişisel veri|riêng tư|privasi|kebijakan
      `,
      oneOf`プライバシー|個人情報|隐私|隱私|个人信息|개인정보|개인 정보|الخصوصية|פרטיות|ความเป็นส่วนตัว`,
    ),
  ],
  [
    'terms',
    titleWords(
      oneOf`
        terms|conditions|(?:user|service|customer|license|licence|subscription|services) agreement|eula\b|tos\b
        nutzungsbedingung|geschäftsbedingung|vertragsbedingung|agb\b|cgu\b|cgv\b|términos|condiciones|termini
        condizioni|termos|condições|voorwaarden|regulamin|warunki|villkor|vilkår|käyttöehdot|ehdot|podmínky|podmienky
        felhasználási|feltételek|termeni|условия|соглашение|умови|uvjeti|uslovi|pogoji|όροι|kullanım (?:koşul|şart)
        điều khoản|ketentuan
      `,
      oneOf`利用規約|条款|條款|協議|协议|약관|الشروط|שימוש|ข้อกำหนด`,
    ),
  ],
  ['cookies', titleWords(oneOf`cookie`, oneOf`クッキー`)],
  [
    'rules',
    titleWords(
      oneOf`
        acceptable use|(?:community|content|brand) (?:guidelines|standards|rules|policy)|code of conduct|copyright
        guidelines|accessibility|security|refund|imprint|impressum|mentions légales|aviso legal
      `,
      'ガイドライン',
    ),
  ],
];
