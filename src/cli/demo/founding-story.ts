/**
 * The texts of `fineprint demo`: a made-up company, and the events in the order in which such a story unfolds. Only the course of events
 * resembles real cases.
 */
import type { Instant } from '../../nouns/time.ts';

/** One entry of one of the demo's feeds. */
export type DemoEntry = {
  readonly feed: 'harbor' | 'ledger' | 'rookery';
  readonly path: string;
  readonly title: string;
  readonly text: string;
};

/** One day of the story: what is new on the demo's web server. */
export type Act = {
  readonly at: Instant;
  /** Printed before the act. */
  readonly narration: string;
  readonly policy?: string | undefined;
  readonly entries: readonly DemoEntry[];
};

/** The made-up company of the demo. */
export const company = 'Rookery';

/** The demo's feeds, by id. */
export const feeds = {
  harbor: 'Harbor Technology Review',
  ledger: 'The Daily Ledger',
  rookery: 'Rookery Newsroom',
} as const;

const policyBefore = `
<h1>Rookery Privacy Policy</h1>
<p>Last updated: March 4, 2025</p>
<p>Rookery is a network where people who work with birds find jobs, colleagues and customers. This policy explains what we do with your personal data.</p>
<h2>1. Data we collect</h2>
<p>You give us your name, your e-mail address and your profile. We keep the posts you publish and the messages you send, so that we can show them to the people you meant them for.</p>
<p>We record how you use our pages, which device you use, and roughly where you are.</p>
<h2>2. How we use your data</h2>
<p>We use your data to run the service, to keep it safe, and to suggest jobs and people to you. We do not sell your personal data.</p>
<p>We send you notices about your account. You choose which other messages you get.</p>
<h2>3. Messages</h2>
<p>Messages are private between you and the people you write to. We scan them by machine for spam and malware.</p>
<h2>4. Your choices</h2>
<p>You can see, correct, download and delete your data in Settings. If you live in the European Union, the United Kingdom or Switzerland, you have further rights under the law there.</p>
<h2>5. Contact</h2>
<p>Write to privacy@rookery.example or to Rookery Inc., 1 Mews Lane.</p>`;

const policyAfter = policyBefore
  .replace('March 4, 2025', 'September 18, 2025')
  .replace(
    'We do not sell your personal data.</p>',
    `We do not sell your personal data.</p>
<p>Starting September 18, 2025, we and our affiliates also use your personal data, including your profile, your posts and the content you share on Rookery, to train and improve the generative AI models behind our products, unless you opt out.</p>`,
  )
  .replace(
    'you have further rights under the law there.</p>',
    `you have further rights under the law there.</p>
<p>You can opt out of AI training in Settings under "Data for AI improvement". Opting out means that we will not use your data to train models in the future; it does not affect training that has already taken place.</p>`,
  );

/** What is online before Fineprint polls for the first time: remembered, never announced. */
export const prologue: Act = {
  at: '2025-09-15T08:00:00.000Z',
  narration:
    'Fineprint reads three feeds and the privacy policy of Rookery, a made-up company, for the first time. It remembers what is already there but does not announce it.',
  policy: policyBefore,
  entries: [
    {
      feed: 'harbor',
      path: '/rookery-two-million',
      title: 'Rookery passes two million members',
      text: 'The network for people who work with birds says that it now has two million members in forty countries.',
    },
    {
      feed: 'ledger',
      path: '/falconers-training-course',
      title: 'Falconers return to the classroom',
      text: 'A training course for falconers opens in Leeds this week. Staff learn to train young birds over twelve weeks.',
    },
  ],
};

/** What happens after the prologue, in order. */
export const acts: readonly Act[] = [
  {
    at: '2025-09-18T09:00:00.000Z',
    narration: 'Rookery changes its privacy policy.',
    policy: policyAfter,
    entries: [
      {
        feed: 'harbor',
        path: '/rookery-policy-ai-training',
        title: 'Rookery updates privacy policy to train AI on user data by default',
        text: 'Rookery has updated its privacy policy to say that it uses members’ profiles and posts to train generative AI models. Members are opted in by default. An opt-out in Settings covers future training only, the company confirmed; it does not undo training that has already taken place.',
      },
      {
        feed: 'ledger',
        path: '/rookery-app-redesign',
        title: 'Rookery redesigns its app',
        text: 'The app of the bird network gets a new home screen and dark mode this autumn.',
      },
    ],
  },
  {
    at: '2026-01-21T14:00:00.000Z',
    narration: 'A customer sues Rookery. Two newspapers report it in different words.',
    entries: [
      {
        feed: 'ledger',
        path: '/rookery-sued-private-messages',
        title: 'Lawsuit accuses Rookery of sharing private messages to train AI',
        text: 'A paying customer has sued Rookery in federal court in San Jose, alleging that the company disclosed customers’ private messages to third parties without consent so that generative AI models could be trained on them. The proposed class action points to the privacy policy change of September 18. It seeks damages of $1,000 per person. The claims have not been proven.',
      },
      {
        feed: 'harbor',
        path: '/class-action-rookery-inbox',
        title: 'Rookery faces class action over claims that customers’ messages trained AI models',
        text: 'Rookery used the private messages of paying customers for AI training without asking, according to a complaint filed in San Jose. The plaintiff says last year’s policy update was an attempt to cover its tracks. Rookery did not immediately comment.',
      },
    ],
  },
  {
    at: '2026-01-22T10:00:00.000Z',
    narration: 'The next day, Rookery responds.',
    entries: [
      {
        feed: 'harbor',
        path: '/rookery-denies-claims',
        title: 'Rookery denies using private messages to train AI',
        text: '“These are false claims with no merit,” Rookery said on Thursday about the lawsuit that accuses it of training AI models on customers’ private messages. The company says that it has never shared private messages for AI training.',
      },
    ],
  },
  {
    at: '2026-01-30T16:00:00.000Z',
    narration: 'Nine days after filing it, the customer withdraws the lawsuit.',
    entries: [
      {
        feed: 'ledger',
        path: '/rookery-suit-withdrawn',
        title: 'Customer drops lawsuit against Rookery over AI training on private messages',
        text: 'The customer who accused Rookery of training AI on private messages has withdrawn the lawsuit, nine days after filing it. The notice of voluntary dismissal in San Jose federal court is without prejudice, so the case could be filed again. The court made no finding on the claims.',
      },
    ],
  },
];

/** When the weekly digest at the end is written. */
export const epilogueAt: Instant = '2026-02-02T09:00:00.000Z';
