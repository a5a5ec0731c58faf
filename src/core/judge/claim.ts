import type { ClaimStatus, Event } from '../../nouns/words.ts';
import { findPhrases, phrasesOf, splitPhrases } from './phrases.ts';
import type { ReadItem } from './read-item.ts';

/** Words that show how certain a report is, as data. Compared like the lexicon. */
export const claimWords = {
  denial: `
    denies, denied, deny, denying, refutes, refuted, debunks, debunked, dismissed viral, false claims, no merit,
    misleading reports, called the reports misleading, reports are misleading, claims are false, not used to train,
    does not use, do not use, doesn t use, don t use, doesn t train, does not train, do not train, never trained,
    never did, have never, pushes back, pushing back, rejects claims, rejected social media claims, are not used,
    not trained on, will not be used, won t use, will not use, does no such thing, nothing will be used, is not using,
    insisting, clarifies, clarified, none of it was true, pledged not to, never built, says files not, dementiert,
    bestreitet, weist zuruck, dement, refute, niega, desmiente, smentisce, desmente, ontkent, zaprzecza, dementuje, nega`,
  allegation: `
    alleg*, accus*, claims that, claim that, reportedly, may have, could have, feared, fear, fears, suspected, said to,
    is said, according to a complaint, according to the complaint, complaint says, suit says, lawsuit says,
    lawsuit claims, under fire, under scrutiny, outrage, concerns, reported that, soll, sollen, angeblich, mutmasslich,
    vorwurf, wirft vor, aurait, auraient, accuse, presuntamente, acusa, habria, presunt*, accusa, accusat*, avrebbe,
    alegad*, supostamente, teria, zou, vermeend, beschuldigt, rzekom*, oskarza, mial`,
  ruling: `
    fined, fine, fines, found that, finds, ruled, rules, ruling, judgment, verdict, ordered, order against, cleared,
    decision, upheld, injunction, infringed, liable, issued a, penalty, sanction*, banned, bans, stop order, reprimand,
    closed its inquiry, imposed, imposes, handed down, bussgeld, verhangt, entschied, urteil, untersagt, strafe, amende,
    condamne, sanctionne, juge, multa, sanciona, sentencia, condena, sanzione, sanzionat*, condannat*, sentenza,
    inflitto, sentenca, boete, vonnis, oordeelt, verbiedt, kara, kare, wyrok*, zakazal*, nalozyl*, denda, pokutu`,
  probe: `
    probe, probes, investigat*, inquiry, inquiries, examine, examines, complaint, complaints, preliminary, looking into,
    questions to, asks for information, suit, lawsuit, ermittelt, untersucht, beschwerde, enquete, plainte, investiga,
    denuncia, istruttoria, indaga, reclamo, onderzoekt, onderzoek, klacht, postepowanie, skarg*`,
  settled: `
    settle, settles, settled, settlement, agreed to pay, agrees to pay, to pay, proposed order, consent order, resolves,
    vergleich, transaction, acuerdo extrajudicial, accordo transattivo, schikking, ugod*`,
  enacted: `
    signs, signed, signed into law, enacted, takes effect, took effect, in force, entered into force, mandatory,
    rules apply, apply from, applies from, who must, must use, must publish, now law, becomes law, passed into law,
    royal assent, tritt in kraft, in kraft, entre en vigueur, entra en vigor, entra in vigore, entra em vigor,
    treedt in werking, wchodzi w zycie, obligations`,
  proposed: `
    bill, would, proposed, draft, introduces, introduced, reintroduce*, in committee, consultation, entwurf, projet,
    proyecto, proposta, projeto, voorstel, projekt`,
  confirmation: `
    confirms, confirmed, confirm, admits, admitted, admit, acknowledg*, announced, announces, said it, says it,
    will use, will train, privacy policy now, policy says, terms say, updated, published, disclosed, says its,
    company said, wrote, blog post, faq, apologis*, apologiz*, removed, from november, starting, let it, lets it,
    allows, agreement, deal, bestatigt, confirme, confirma, conferma, bevestigt, potwierdza`,
} as const;

const cues = phrasesOf(
  (Object.keys(claimWords) as ClaimCue[]).map((cue) => [cue, splitPhrases(claimWords[cue])] as const),
);

/** How strongly each cue is present in the item. The title counts most, later sentences less. */
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
 * Decides how far the central claim is established. The event decides first: a ruling is ruled and a filing alleged,
 * whatever else the text says. A dismissal never says that the claim was wrong, and an item becomes `denied` only if
 * the denial is the news.
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

type ClaimCue = keyof typeof claimWords;
