import type { Finding, Item } from '../../nouns/item.ts';
import type { PolicyMeaning } from '../../nouns/policy.ts';
import { directions } from '../../nouns/words.ts';
import { companies as catalogue, type KnownCompany } from '../known/companies.ts';
import { oneOf } from '../text/word-lists.ts';

/**
 * Returns the finding for a change of a policy page, which the poller stores and joins to stories. The company speaks
 * for itself, so the change is confirmed by it. `evidence` holds the sentences of the meaning that occur in the item
 * word for word. A change that isn't about AI training is a finding too, with the event `none`.
 */
export function changeFinding(item: Item & { from: 'policy' }, meaning: PolicyMeaning): Finding {
  const { relevant } = meaning;
  const shown = meaning.evidence.map(({ text }) => text);
  const evidence = [...new Set(shown)].filter((text) => item.text.includes(text) || item.title.includes(text));
  const stays = new Set(meaning.evidence.filter(({ side }) => side === 'after').map(({ text }) => text));
  const scope = relevant ? scopeIn(evidence) : undefined;
  const weight = evidence.length === 0 ? meaning.score : meaning.score / evidence.length;
  return {
    relevant,
    score: meaning.score,
    event: relevant ? 'policy_change' : 'none',
    companies: companiesOf(item),
    dataTypes: meaning.dataTypes,
    claimStatus: relevant ? 'confirmed_by_company' : 'not_applicable',
    severity: meaning.severity,
    scope,
    evidence,
    because:
      evidence.length === 0
        ? [{ feature: unreportedBecause(meaning), weight, words: '' }]
        : evidence.map((words) => ({
            feature: `policy: ${directions[meaning.direction]}${stays.has(words) ? '' : '; no longer there'}`,
            weight,
            words,
          })),
  };
}

function unreportedBecause({ because }: PolicyMeaning): string {
  switch (because) {
    case 'bans_others':
      return 'policy: only forbids others to train';
    case 'form_only':
      return 'policy: sentences on AI training changed in form only';
    case 'page_broken':
      return 'policy: the page looks cut or doubled';
    default:
      return 'policy: nothing that changed is about AI training';
  }
}

/**
 * The company of the service or of the publisher under its known name, or else the service as the source calls it; then
 * its owner.
 */
function companiesOf({ change, publisher }: Item & { from: 'policy' }): readonly string[] {
  const company = known(change.service) ?? known(publisher);
  if (company === undefined) return [change.service];
  return company.parent === undefined ? [company.name] : [company.name, company.parent];
}

function known(name: string): KnownCompany | undefined {
  const wanted = name.toLowerCase();
  return (
    catalogue.find((company) => company.name.toLowerCase() === wanted) ??
    catalogue.find((company) => company.aliases?.some((alias) => alias.toLowerCase() === wanted))
  );
}

const peopleOfAPlace = oneOf`
  (?:users?|customers?|members?|residents?|people|accounts?|individuals|those) (?:located |based |living |residing )?(?:in|on|of)
`;
const placeOrPlan = oneOf`
  European (?:Economic Area|Union)|EEA|EU|United Kingdom|UK|United States|U\.S\.|US|Switzerland|California|Canada|Brazil
  Free|Pro|Plus|Business|Enterprise|Team|Education
`;
const furtherOne = oneOf`
  European (?:Economic Area|Union)|EEA|EU|United Kingdom|UK|Switzerland|Canada|Pro|Plus|Business|Enterprise|Team
`;
const kindOfAccount = oneOf`
  (?:free|paid|individual|consumer|business|enterprise|team|education) (?:users|customers|accounts|plans?|tiers?|subscribers)
`;

/** Plans, regions and kinds of account, as policies name the people to whom a sentence applies. */
const scopeWords = new RegExp(
  `\\b(?:${peopleOfAPlace} (?:the )?(?:${placeOrPlan})\\b` +
    `(?:(?:,| and| or|, and) (?:the )?(?:${furtherOne})\\b){0,4}(?: plans?)?|${kindOfAccount})`,
  'i',
);

function scopeIn(evidence: readonly string[]): string | undefined {
  for (const sentence of evidence) {
    const found = scopeWords.exec(sentence)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
