import type { ClaimStatus, Event } from '../../nouns/words.ts';
import { type ClaimCue, claimWords } from './claim-words.ts';
import { findPhrases, phrasesOf } from './phrases.ts';
import type { ReadItem } from './read-item.ts';
import { splitPhrases } from './split-phrases.ts';

const cues = phrasesOf(
  (Object.keys(claimWords) as ClaimCue[]).map((cue) => [cue, splitPhrases(claimWords[cue])] as const),
);

/** How strongly each cue stands in the item: the title counts three times, later sentences less. */
function strengths({ title, body }: ReadItem): Readonly<Record<ClaimCue, number>> {
  const sums: Record<ClaimCue, number> = {
    denial: 0,
    allegation: 0,
    ruling: 0,
    probe: 0,
    settled: 0,
    enacted: 0,
    proposed: 0,
    confirmation: 0,
  };
  for (const [index, sentence] of [title, ...body.slice(0, 8)].entries()) {
    const weight = index === 0 ? 3 : index < 3 ? 1.2 : 0.7;
    for (const cue of new Set(findPhrases(sentence.tokens, cues).map(({ label }) => label))) sums[cue] += weight;
  }
  return sums;
}

/**
 * How far the central claim is established. What happened decides first: a ruling is ruled, a filing alleged, whatever else the
 * text says. A dismissal never says that the claim was wrong, and only a denial that is the news makes an item `denied`.
 */
export function claimStatusOf(item: ReadItem, event: Event): ClaimStatus {
  const seen = strengths(item);
  switch (event) {
    case 'lawsuit_filed':
    case 'lawsuit_other':
      return 'alleged';
    case 'lawsuit_ruling':
      return 'ruled';
    case 'lawsuit_dismissed':
      return 'dismissed';
    case 'lawsuit_settled':
      return 'settled';
    case 'regulator_action':
      if (seen.settled >= 2 && seen.settled >= seen.ruling - 2) return 'settled';
      if (seen.ruling >= 1.2 && seen.ruling >= seen.probe) return 'ruled';
      return 'alleged';
    case 'regulator_guidance':
      return seen.enacted >= 1.2 ? 'enacted' : 'not_applicable';
    case 'legislation':
      return seen.enacted >= 3 ? 'enacted' : 'proposed';
    case 'company_statement':
      return seen.denial > 0 || seen.confirmation < 3 ? 'denied' : 'confirmed_by_company';
    case 'opt_out':
      return seen.confirmation >= 1.2 ? 'confirmed_by_company' : 'not_applicable';
    case 'research':
      return 'not_applicable';
    case 'licensing_deal':
      return 'confirmed_by_company';
    case 'data_incident':
      return seen.confirmation > 0 || seen.allegation === 0 ? 'confirmed_by_company' : 'alleged';
    case 'policy_change':
      if (seen.denial >= 1.2 && seen.denial >= seen.confirmation / 2) return 'denied';
      return seen.allegation >= 3 && seen.allegation > seen.confirmation ? 'alleged' : 'confirmed_by_company';
    case 'opinion_explainer':
      if (seen.ruling >= 3) return 'ruled';
      if (seen.denial >= 2) return 'denied';
      if (seen.confirmation > 0 && seen.confirmation >= seen.allegation) return 'confirmed_by_company';
      return isAboutCompany(item) ? 'alleged' : 'not_applicable';
    case 'none':
      return 'not_applicable';
  }
}

function isAboutCompany({ title, body }: ReadItem): boolean {
  return [title, ...body.slice(0, 3)].some(({ names }) => names.some(({ label }) => label.kind === 'company'));
}
