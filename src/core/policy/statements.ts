import type { Clause } from '../../nouns/policy.ts';
import { companyVoice, peoplesData } from './lexicon.ts';
import { type Read, topicsOf } from './meaning.ts';
import { has } from './word-places.ts';

/** A sentence of a policy that settles whether AI is trained on people's data, or how a person says no. */
export type Statement = {
  /**
   * `permission`: the company may. `opt_in`: only after a person's yes. `public_only`: with what anybody can read on the web.
   * `promise`: it does not. `sharing`: others get data for AI. `opt_out`: how a person says no. `unclear`: it speaks of
   * training on data in the company's voice, but does not say in so many words that it trains.
   */
  readonly says: 'permission' | 'opt_in' | 'public_only' | 'promise' | 'sharing' | 'opt_out' | 'unclear';
  /** An exact substring of its clause. */
  readonly text: string;
  readonly path: readonly string[];
  /** A way to say no stands in it, whatever else it says. */
  readonly saysNo: boolean;
};

/** What plainly speaks of training, and not of improving with AI. */
const plainly = 0.7;

/** What a document says about AI training on people's data, the plainest first; each sentence once. */
export function statementsOf(clauses: readonly Clause[]): readonly Statement[] {
  const found = topicsOf(clauses)
    .filter(isPlain)
    .toSorted((a, b) => b.stance.strength - a.stance.strength)
    .map(
      (read): Statement => ({
        says: saysOf(read),
        text: read.sentence.text,
        path: clauses[read.sentence.clause]?.path ?? [],
        saysNo: read.stance.optOut,
      }),
    );
  return [...new Map(found.map((statement) => [statement.text, statement])).values()];
}

/**
 * A permission counts where it is plainly one: it speaks of training, in the company's voice, of people's data. Long lists of
 * rights and definitions use the same words for something else, and nobody may be told "yes" because of them.
 */
function isPlain({ sentence, stance }: Read): boolean {
  if (stance.aside) return false;
  switch (stance.kind) {
    case 'permission':
      return (
        stance.strength >= plainly &&
        sentence.text.length <= longestPlain &&
        has(sentence.folded, companyVoice) &&
        has(sentence.folded, peoplesData)
      );
    case 'promise':
      return stance.strength >= plainly;
    default:
      return true;
  }
}

/** "We may use your content to train", "you grant us the right": the company as the one who acts. */
const usesToTrain =
  /\bwe (?:\w+ ){0,3}?(?:use|collect|obtain|process|analy[sz]e|share|disclose)\b.*\b(?:train|fine tun|develop|improv)|(?<!\b(?:how|whether|if) )\bwe (?:(?:may|also|will|can|do) ){0,2}train\b|\bgrants?\b|\blicen[cs]es? includes? the right\b/;

/** Characters; a longer sentence is a list of purposes or definitions. */
const longestPlain = 900;

/** "We do not train on it unless you agree." */
const untilAgreed =
  /\b(?:unless|only (?:if|with|when)|without)\b.{0,80}\b(?:agree[ds]?|consent(?:ed)?|opt(?:ed|s)? in|allow(?:ed)?|permit(?:ted)?|permission|authori[sz]ed?)\b/;

function saysOf({ sentence, stance }: Read): Statement['says'] {
  switch (stance.kind) {
    case 'permission':
      if (stance.consent) return 'opt_in';
      if (stance.publicOnly) return 'public_only';
      return usesToTrain.test(sentence.folded) ? 'permission' : 'unclear';
    case 'promise':
      return untilAgreed.test(sentence.folded) ? 'opt_in' : 'promise';
    case 'sharing':
      return 'sharing';
    default:
      return 'opt_out';
  }
}
