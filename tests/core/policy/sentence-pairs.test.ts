import { describe, expect, test } from 'vitest';
import { judgePair } from '../../../src/core/policy/compare-revisions.ts';
import { filler, policyPage, read } from './page.ts';

type Texts = readonly string[];

/** A document of invented clauses that contains these sentences. */
const document = (sentences: Texts) => read(policyPage([...filler, ...sentences])).clauses;
const verdict = (before: Texts, after: Texts) => {
  const { relevant, direction } = judgePair(document(before), document(after));
  return relevant ? direction : 'irrelevant';
};

/** The old and the new text, in the words of many kinds of policy. */
const pairs: Readonly<Record<string, { readonly means: string; readonly of: readonly (readonly [Texts, Texts])[] }>> = {
  permission_added: {
    means: 'a permission is added',
    of: [
      [[], ['To build better writing tools, we train our language models on the documents you store with us.']],
      [[], ['Conversations with our assistant may be used for model training.']],
      [[], ['Content that you submit helps us improve our generative AI models.']],
      [[], ['We may use recordings of your calls to develop and train speech recognition models.']],
      [[], ['By default, your chats are used to make our models better.']],
      [[], ['Rookery may process Customer Data to train, fine-tune and evaluate machine learning algorithms.']],
      [
        [],
        [
          'We rely on our legitimate interests to train artificial intelligence with information you have made public on Rookery.',
        ],
      ],
      [[], ['Starting 5 May 2026, private messages sent on Rookery will be used for training AI.']],
      [[], ['Free accounts: prompts and outputs are used to train our models. Paid accounts: they are not.']],
      [['We never use your files to train AI.'], ['We use your files to train AI.']],
      [
        ['We use cookies to remember your settings.'],
        ['We use cookies to remember your settings and usage data to train AI models.'],
      ],
      [
        [],
        [
          'You agree that we may use User Content for the purposes of training our artificial intelligence technologies.',
        ],
      ],
      [[], ['We use human reviewers who read and annotate your conversations to improve our AI models.']],
      [[], ['Information collected from your devices may be used to teach our AI systems.']],
      [[], ['The code in your repositories can be used by us to train code completion models.']],
      [
        [],
        [
          'If you are on the Free or Pro plan, we may use your inputs to train our models; Team and Enterprise inputs are excluded.',
        ],
      ],
    ],
  },
  permission_widened: {
    means: 'a permission is widened, or a promise made smaller',
    of: [
      [
        ['We use your prompts to train our models.'],
        [
          'We use your prompts to train our models.',
          'We also use the files you attach to your prompts to train our models.',
        ],
      ],
      [['We may use public posts to train our AI.'], ['We may use public posts and private messages to train our AI.']],
      [
        ['We use feedback that you give to train our models.'],
        ['We use feedback that you give, and all of your conversations, to train our models.'],
      ],
      [
        ['We train AI with data of users in the United States.'],
        ['We train AI with data of users in the United States and the European Union.'],
      ],
      [
        [
          'We do not train our models on data of business customers unless they opt in. We train our models on data of free users.',
        ],
        ['We train our models on data of free users and of business customers.'],
      ],
      [['We do not use your content to train AI.'], ['We do not use your content to train AI, unless you opt in.']],
      [
        ['We do not use your content to train AI.'],
        ['We do not use your content to train AI, except for content you submit as feedback.'],
      ],
      [
        ['We do not use Enterprise or Free data to train AI models.'],
        ['We do not use Enterprise data to train AI models.'],
      ],
      [
        ['Inputs of Free plan users are used for model training.'],
        ['Inputs of Free and Pro plan users are used for model training.'],
      ],
    ],
  },
  permission_narrowed: {
    means: 'a permission is narrowed, or a promise given',
    of: [
      [['We use your prompts and files to train our models.'], ['We use your prompts to train our models.']],
      [
        ['We use your content to train our AI models.'],
        ['We use your content to train our AI models. We do not use content of users under 18 to train our AI models.'],
      ],
      [
        ['We use customer data to train our models.'],
        ['We use customer data to train our models, except data of Enterprise customers.'],
      ],
      [
        ['We may use your data to train AI.'],
        ['We may use your data to train AI only if you have given your consent.'],
      ],
      [
        ['We use recordings to train our speech models.'],
        [
          'We use recordings to train our speech models. We do not use recordings from users in the EU for this purpose.',
        ],
      ],
      [[], ['We do not use Customer Data to train our AI models.']],
      [[], ['Your documents are never used to train artificial intelligence.']],
      [[], ['Neither we nor our providers train AI models with your content.']],
      [[], ['Our AI subprocessors are contractually prohibited from using your data to train their models.']],
      [['We will not use your data to train models unless you agree.'], ['We will not use your data to train models.']],
      [['Unless you opt out, we use your content to train AI.'], ['If you opt in, we use your content to train AI.']],
      [
        ['We do not use Enterprise data to train AI models.', 'We use data of Free accounts to train AI models.'],
        [
          'We do not use Enterprise and Business data to train AI models.',
          'We use data of Free accounts to train AI models.',
        ],
      ],
      [[], ['We do not use your data to train AI without your permission.']],
      [
        ['Inputs of Free and Pro plan users are used for model training.'],
        ['Inputs of Free plan users are used for model training.'],
      ],
      [
        ['API data is not used to train our models.'],
        ['API data and data of ChatNest Team is not used to train our models.'],
      ],
    ],
  },
  permission_removed: {
    means: 'a permission is taken back',
    of: [
      [['We use your messages to train our AI models.'], ['We do not use your messages to train our AI models.']],
      [
        ['We may use uploaded photos for training our image models.', 'We store photos in Norway.'],
        ['We store photos in Norway.'],
      ],
      [
        ['User content may be used to train machine learning models.'],
        ['We no longer use user content to train machine learning models.'],
      ],
    ],
  },
  opt_out_added: {
    means: 'a way to say no is added',
    of: [
      [
        ['We use your chats to train our models.'],
        ['We use your chats to train our models.', 'You can turn this off under Settings, Data controls.'],
      ],
      [
        ['We train AI with your posts.'],
        [
          'We train AI with your posts.',
          'If you do not want your posts to be used for training, fill in the objection form.',
        ],
      ],
      [
        ['We use your content to train our AI.'],
        ['We use your content to train our AI unless you opt out in your settings.'],
      ],
    ],
  },
  opt_out_changed: {
    means: 'a way to say no changes',
    of: [
      [
        ['We use your chats to train our models. You can opt out by writing to privacy@rookery.example.'],
        ['We use your chats to train our models. You can opt out in your account settings.'],
      ],
      [
        ['You may object to AI training within 30 days of this notice.', 'We train AI with your posts.'],
        ['You may object to AI training at any time.', 'We train AI with your posts.'],
      ],
    ],
  },
  opt_out_removed: {
    means: 'a way to say no is taken away',
    of: [
      [
        ['We use your chats to train our models. You can opt out of training in settings.'],
        ['We use your chats to train our models.'],
      ],
      [
        ['We train our models on your files. To opt out of model training, contact us.', 'Files are kept for a year.'],
        ['We train our models on your files.', 'Files are kept for a year.'],
      ],
    ],
  },
  third_party_ai_sharing_added: {
    means: 'others get the data for their AI',
    of: [
      [[], ['We may share your content with AI developers, who may use it to train their own models.']],
      [[], ['We license posts to companies that train large language models.']],
      [[], ['We sell access to user posts to third parties for AI training.']],
      [
        [],
        ['When you use the assistant, your prompts are sent to OpenAI, which may retain them to improve its models.'],
      ],
      [[], ['Your queries are shared with our AI service providers to generate answers.']],
    ],
  },
  irrelevant: {
    means: 'nothing is said about AI training on people’s data',
    of: [
      [[], ['We train our employees in data protection every year.']],
      [[], ['Personal trainers on Rookery can see your training plan.']],
      [[], ['You can buy train tickets with your Rookery account.']],
      [[], ['You may not use our content to train artificial intelligence models.']],
      [[], ['Automated means, including for training large language models, must not be used to access the service.']],
      [[], ['Users shall not scrape data from Rookery for machine learning.']],
      [[], ['Output of our AI features may be wrong; check it before you rely on it.']],
      [[], ['We use artificial intelligence to detect fraud and spam.']],
      [[], ['Our support chatbot uses AI to answer your questions.']],
      [[], ['We offer webinars and training courses about our products.']],
      [[], ['We use your data to improve our services.']],
      [[], ['You own the output that the AI generates for you.']],
      [[], ['The AI features are provided as they are, without warranty.']],
      [[], ['We keep records of staff training for audits.']],
      [[], ['Do not enter sensitive information into AI features.']],
      [['We use your chats to train our models.'], ['We use your chats to train our models!']],
      [['We do not train AI models on customer data.'], ['We don’t train AI models on customer data.']],
      [[], ['Developers must disclose when they use the API to train models.']],
      [[], ['Trainees and apprentices have read access to customer records.']],
      [[], ['Model releases are needed for photos of people.']],
    ],
  },
  disclosure_clarified: {
    means: 'only the words about it change',
    of: [
      [
        ['We use your chats to train our models.'],
        ['We use your chats to train our models. Learn more about how we train our models in our help centre.'],
      ],
      [
        ['We use your chats to train our models.'],
        ['We use your chats to train our models. The legal basis for training our models is our legitimate interest.'],
      ],
    ],
  },
};

describe.each(Object.entries(pairs))('judgePair(): %s', (expected, { means, of }) => {
  test.each(of.map(([before, after]) => [after.at(-1) ?? before.at(-1), before, after] as const))(
    `${means}: %s`,
    (_, before, after) => {
      expect(verdict(before, after)).toBe(expected);
    },
  );
});
