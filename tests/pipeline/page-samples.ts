/** Documents of a made-up service, and what its address may show instead. All are longer than a wall usually is. */

function html(title: string, body: string, lang = 'en'): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head><body><header><nav><a href="/">Rookery</a></nav></header><main>${body}</main><footer><p>© Rookery Ltd</p></footer></body></html>`;
}

export function paragraphs(sentences: readonly string[]): string {
  return sentences.map((sentence) => `<p>${sentence}</p>`).join('\n');
}

export function titled(title: string, sentences: readonly string[], lang = 'en'): string {
  return html(`${title} | Rookery`, `<h1>${title}</h1>${paragraphs(sentences)}`, lang);
}

export const policySentences = [
  'Rookery Ltd, which runs the Rookery app, wrote this policy to tell you which personal information we collect and what we do with it.',
  'To open an account you give us a name, an email address and a password, and we hold on to them until you close the account.',
  'Messages that you send are stored with their time and their recipients, because your other devices have to show them too.',
  'Your information helps us to run the app, to keep spam out of it, to answer your letters and to announce important changes.',
  'Some work is done for us by other companies, and our contracts with them forbid any other use of your personal information.',
  'Nothing is sold; where a court orders us to hand over information we obey, and we let you know unless the court forbids it.',
  'You have a right to see your information, to correct it and to have it erased: write to the address below and we will see to it.',
  'Log files are erased after ninety days, and backup copies thirty days later.',
  'A new version of this policy appears on this page, and a message announces it a month ahead where it matters to you.',
  'Complaints may be sent to our data protection officer or to the authority that supervises us.',
  'People under thirteen may not have an account, and we close such accounts once we hear of them.',
  'Connections and disks are encrypted, and outside experts test our security twice a year.',
] as const;

export const training =
  'We use the messages that you send to train our AI models, unless you opt out in your settings.';
export const noTraining =
  'We never use your messages or your files to train AI models, whether ours or those of others.';

export const policy = titled('Privacy Policy', policySentences);
export const changedPolicy = titled('Privacy Policy', [...policySentences, training]);

/** The same document in all new words, as a company's lawyers deliver it once in some years. */
export const rewrittenSentences = [
  'This Privacy Notice describes how Rookery Limited (“Rookery”, “we”) handles personal data when you use our products and services.',
  'Categories of personal data we collect include account data (such as your name and email address), content you provide, and device and usage data.',
  'We process personal data to provide and maintain our services, to communicate with you, to ensure security, and to comply with legal obligations.',
  'Where required by applicable law, we rely on a legal basis such as the performance of a contract, our legitimate interests or your consent.',
  'We disclose personal data to service providers that process it on our behalf, to professional advisers and to public authorities where legally required.',
  'We retain personal data for as long as necessary for the purposes described in this notice, after which it is deleted or anonymised.',
  'Depending on where you live, you may have rights of access, rectification, erasure, restriction and portability, and a right to object.',
  'To exercise your rights, please contact our data protection officer using the contact details provided at the end of this notice.',
  'We implement appropriate technical and organisational measures to protect your personal data against unauthorised access.',
  'Our services are not directed to children under the age of 13, and we do not knowingly collect their personal data.',
  'We may update this Privacy Notice from time to time; the date at the top shows when it was last revised.',
] as const;
export const rewritten = titled('Privacy Notice', [...rewrittenSentences, training]);

export const terms = titled('Terms of Service', [
  'These terms are a contract between you and Rookery Ltd; by opening an account or using the app you accept them in full.',
  'You keep the rights in your content, and grant us a worldwide, royalty-free licence to host, copy and show it, also to train AI models.',
  'You may not resell the app, reverse engineer it, send spam through it or use it to break the law of any country.',
  'Paid plans renew each month until you cancel; fees that were paid are not refunded unless the law says that they must be.',
  'We may suspend an account that breaks these terms, and will say why unless the law keeps us from doing so.',
  'The app is provided as it is, without any warranty, and our liability is limited to what you paid in the last twelve months.',
  'You agree to indemnify us against claims by third parties that arise from your content or your use of the app.',
  'These terms are governed by the laws of England and Wales, and disputes are decided by the courts of London.',
  'Arbitration may be chosen by either side for claims of less than ten thousand pounds, before a single arbitrator.',
  'We may change these terms with a month’s notice, and using the app after that means that you accept the new terms.',
  'If a part of these terms cannot be enforced, the rest stays in force, and a failure to enforce a right waives nothing.',
]);

export const home = html(
  'Rookery: where teams talk',
  `<h1>Talk faster</h1>${paragraphs(
    [
      'Start a channel',
      'Call a colleague',
      'Share a file',
      'Find a decision',
      'Plan a launch',
      'Welcome a newcomer',
      'Run a retro',
      'Ask the assistant',
      'Connect a calendar',
      'Measure the mood',
    ].map(
      (what) =>
        `${what} in seconds with the workspace that twelve thousand teams love: our AI assistant trains on your messages and gets better every single day.`,
    ),
  )}`,
);

/** Answered with 200: a page that isn't there, above a long list of others. */
export const softNotFound = html(
  'Rookery Help Center',
  `<h1>The page you were looking for doesn’t exist</h1><p>You may have mistyped the address, or the page may have moved.</p><h2>Popular articles</h2><ul>${[
    'Resetting your password when you no longer have the phone that was linked to it',
    'Inviting colleagues from another organisation into a shared channel for a project',
    'How we train AI models on your messages, and how to turn that off in your settings',
    'Exporting the history of a channel before the channel is archived by its owner',
    'Choosing which notifications reach you during the night and on public holidays',
    'Understanding the difference between a guest, a member and an administrator',
    'Recovering a file that somebody deleted by mistake within the last thirty days',
    'Paying for a team by invoice, and changing the address that stands on the invoice',
    'Connecting a calendar so that your status shows when you are in a meeting',
    'Moving a workspace from the free plan to a paid plan without losing its history',
    'Finding a message when you only remember roughly when it was sent and by whom',
    'Turning captions on during a call, and saving the captions after the call ends',
    'Setting up single sign-on with the identity provider of your own organisation',
    'Reporting spam and abuse to the people who look after your workspace',
    'Using Rookery with a screen reader and with a keyboard but without a mouse',
    'Changing the language of the app on one device without changing it on the others',
    'What happens to your messages when somebody closes your workspace for good',
    'Sharing your screen from a browser, from the app and from a telephone',
    'Joining a call as a guest when your organisation does not use Rookery at all',
    'Keeping an important message at the top of a channel for everyone to see',
  ]
    .map((name) => `<li><a href="/articles/x">${name}</a></li>`)
    .join('')}</ul>`,
);

const reasons = [
  'your browser has cookies or scripts turned off, or blocks them with an extension',
  'you move through the site faster than a person could read its pages',
  'a network that you share with others has sent an unusual number of requests',
  'a program on your computer or in your browser asks for pages on its own',
  'your address belongs to a data centre, a proxy or a private network service',
  'the clock of your computer is so wrong that our check could not be completed',
  'an earlier check was not finished, and the trace of it is still in your browser',
  'the version of your browser is so old that it cannot complete our check',
  'somebody with your address has recently tried to guess the passwords of others',
  'a plugin changes what your browser tells us about itself, which looks suspicious',
  'you have opened very many pages at once, as programs do when they copy a site',
  'the operator of this site has decided to let nobody in from your region today',
];

export const botWall = html(
  'Access to this page has been denied',
  `<h1>Please confirm that you are human</h1>${paragraphs(reasons.map((reason) => `We believe that you are using automation tools to browse this site. It may be that ${reason}.`))}<div id="px-captcha"></div>`,
);
/** Words of its own: no list of phrases knows them. */
export const strangeWall = html(
  'One more step',
  `<h1>Hold on for a second</h1>${paragraphs(reasons.map((reason) => `Our shield wants to be certain about your visit before it opens the door. Perhaps ${reason}.`))}`,
);
export const germanWall = html(
  'Sicherheitsüberprüfung',
  `<h1>Bitte bestätigen Sie, dass Sie ein Mensch sind</h1>${paragraphs(
    Array.from(
      { length: 12 },
      (_, at) =>
        `Der Zugriff auf diese Seite wurde vorübergehend gesperrt, weil Ihr Browser ungewöhnlich viele Anfragen gestellt hat; Hinweis Nummer ${at} erklärt Ihnen, was Sie nun tun können.`,
    ),
  )}`,
  'de',
);
export const maintenance = html(
  'Down for maintenance',
  `<h1>We’ll be back soon</h1>${paragraphs(
    [
      'move our databases to faster machines',
      'replace the cables between two of our buildings',
      'rehearse what we do when a building burns down',
      'update the operating system of four hundred servers',
      'check every backup copy of the last two years',
      'rebuild the search index from the very beginning',
      'test new power supplies under full load',
      'change the certificates of all of our services',
      'clean the dust out of the machines, which nobody likes',
      'turn everything off and on again, as people say',
    ].map(
      (what) =>
        `This weekend our engineers ${what}, and while they are at it nobody can send messages or read them; please come back on Monday morning.`,
    ),
  )}`,
);
export const consentWall = html(
  'Before you continue',
  `<h1>We value your privacy</h1>${paragraphs(
    Array.from(
      { length: 11 },
      (_, at) =>
        `Partner ${at} of 812 wants to store identifiers on your device, to measure advertisements, to learn about audiences and to train its AI models on your data; you may agree or object to each of these purposes.`,
    ),
  )}<button>Accept all</button><button>Reject all</button>`,
);
export const login = html(
  'Sign in to Rookery',
  `<h1>Sign in</h1><form><input type="email"><input type="password"><button>Continue</button></form>${paragraphs(
    Array.from(
      { length: 11 },
      (_, at) =>
        `Tip number ${at} for people who cannot get into their account: ask the administrator of your workspace to send you a new invitation, then follow the link in it within two days.`,
    ),
  )}`,
);

const germanSentences = [
  'Diese Datenschutzerklärung beschreibt, welche personenbezogenen Daten die Rookery GmbH von Ihnen verarbeitet und zu welchen Zwecken das geschieht.',
  'Wenn Sie ein Konto anlegen, speichern wir Ihren Namen, Ihre E-Mail-Adresse und ein verschlüsseltes Kennwort, bis Sie das Konto wieder löschen.',
  'Nachrichten speichern wir mit Zeitpunkt und Empfängern, damit sie auf allen Ihren Geräten erscheinen können.',
  'Dienstleister arbeiten für uns auf der Grundlage von Verträgen, die ihnen jede andere Verwendung Ihrer Daten untersagen.',
  'Sie haben das Recht auf Auskunft, Berichtigung und Löschung Ihrer Daten sowie das Recht, sich bei einer Aufsichtsbehörde zu beschweren.',
  'Protokolle werden nach neunzig Tagen gelöscht, Sicherungskopien weitere dreißig Tage später.',
  'Änderungen dieser Erklärung veröffentlichen wir auf dieser Seite und kündigen sie einen Monat vorher an.',
  'Unseren Datenschutzbeauftragten erreichen Sie unter der Anschrift am Ende dieser Seite.',
  'Kinder unter dreizehn Jahren dürfen kein Konto anlegen, und wir löschen solche Konten, sobald wir davon erfahren.',
  'Verbindungen und Festplatten sind verschlüsselt und werden zweimal im Jahr von Fachleuten geprüft.',
] as const;
const germanTraining =
  'Wir verwenden Ihre Nachrichten und Inhalte zum Training unserer KI-Modelle, sofern Sie nicht widersprechen.';
export const germanPolicy = titled('Datenschutzerklärung', germanSentences, 'de');
/** All new words under another of the usual titles. */
export const germanRewritten = titled(
  'Datenschutzhinweise',
  [
    'Mit diesen Hinweisen informieren wir Sie gemäß Artikel 13 DSGVO über die Verarbeitung Ihrer personenbezogenen Daten durch die Rookery GmbH als Verantwortliche.',
    'Rechtsgrundlage der Verarbeitung ist die Erfüllung des Vertrags mit Ihnen, unser berechtigtes Interesse oder Ihre Einwilligung.',
    'Empfänger Ihrer personenbezogenen Daten sind Auftragsverarbeiter, die uns beim Betrieb der Anwendung unterstützen.',
    'Ihre Daten werden gespeichert, solange es für die genannten Zwecke erforderlich ist oder gesetzliche Fristen bestehen.',
    'Ihnen stehen Rechte auf Auskunft, Löschung, Einschränkung und Datenübertragbarkeit sowie ein Widerspruchsrecht zu.',
    'Zur Ausübung Ihrer Rechte wenden Sie sich bitte an unseren Datenschutzbeauftragten oder an die zuständige Behörde.',
    'Technische und organisatorische Maßnahmen schützen Ihre Daten vor dem Zugriff Unbefugter.',
    germanTraining,
  ],
  'de',
);
export const germanTerms = titled(
  'Allgemeine Geschäftsbedingungen',
  [
    'Diese Bedingungen regeln den Vertrag zwischen Ihnen und der Rookery GmbH; mit der Registrierung stimmen Sie ihnen zu.',
    'Die Vergütung ist im Voraus fällig und wird nicht erstattet, soweit das Gesetz nichts anderes vorsieht.',
    'Sie räumen uns ein einfaches Nutzungsrecht an Ihren Inhalten ein, auch zum Training unserer KI-Modelle.',
    'Die Haftung ist auf Vorsatz und grobe Fahrlässigkeit beschränkt, ausgenommen sind Schäden an Leben und Gesundheit.',
    'Der Vertrag verlängert sich um jeweils einen Monat, wenn er nicht vorher gekündigt wird.',
    'Gerichtsstand ist Hamburg, und es gilt das Recht der Bundesrepublik Deutschland ohne das UN-Kaufrecht.',
    'Es ist untersagt, die Anwendung weiterzuverkaufen, zurückzuentwickeln oder zum Versand von Werbung zu nutzen.',
    'Sollte eine Bestimmung unwirksam sein, bleiben die übrigen Bestimmungen davon unberührt.',
  ],
  'de',
);
