import type { Reason } from '../../nouns/item.ts';
import type { Event } from '../../nouns/words.ts';
import { findPhrases, phrasesOf, splitPhrases } from './phrases.ts';
import type { ReadItem, ReadSentence } from './read-item.ts';

const eventWords: Readonly<Record<Exclude<Event, 'none'>, EventWords>> = {
  policy_change: {
    strong: `
      updates policy, updated policy, privacy policy update, policy update, policy updates, updates to our terms,
      updates its privacy, updated its privacy, updated terms, new terms, new privacy policy, changes its privacy,
      changed its privacy, privacy policy now, policy now says, now says, updates terms, revises terms,
      terms of service update, will train, will use, starts training, to start training, will start, will begin,
      will soon, to use public, adds ai, new setting, default setting, opted in by default, opted into,
      automatically opted, opted its users, opted in automatically, enrolled users, updated policy, by default,
      is using your, now uses, using customer data, using your data, now uses your, will use member, to use customer,
      to use eu, to use any, confirms it, policy changes, ends opt out, from november, starting november,
      starting april, from april, starting, as of july, andert datenschutz*, neue nutzungsbedingungen,
      andert nutzungsbedingungen, modifie ses conditions, nouvelles conditions, nouvelle politique,
      actualiza su politica, nueva politica, cambia sus condiciones, aggiorna l informativa, aggiorna la privacy,
      nuovi termini, atualiza politica, nova politica, wijzigt voorwaarden, nieuw privacybeleid, wijzigt privacybeleid,
      zmienia regulamin, nowy regulamin, zmienia polityke, kunftig, werden zum, wird zum training, trainiert ki mit,
      serviront a, servira a, utilisera, va utiliser, vont servir, usara los, usara las, usara sus, usara tus,
      usara datos, utilizara, empezara a usar, modifica sus, cambia i termini, cambia le condizioni, usera i, usera le,
      utilizzera, muda politica, muda termos, muda os termos, passa a usar, vai usar, passara a usar, gaat gebruiken,
      gaat berichten, gaat gegevens, gaat data, gaat foto s, zmienia zasady, posluza do, posluzy do,
      bedzie wykorzystywac, bedzie uzywac, zacznie wykorzystywac`,
    weak: `
      privacy policy, terms of service, terms of use, terms, clause, policy, update, setting, default, version date,
      agreement, attachment, disclosed, announced`,
  },
  lawsuit_filed: {
    strong: `
      sued, sues, suing, sue, is being sued, hit with, faces lawsuit, faces class action, lawsuit accuses,
      lawsuit alleges, suit alleges, files lawsuit, filed a lawsuit, files suit, filed suit, filed a complaint,
      filed a proposed, have filed, takes to court, to court, lawsuit claims, class action lawsuit claims,
      class action alleges, class action accuses, accused of, accusations, lawsuit brought, complaint says,
      suit was brought, suit accuses, legal action against, new suit, court filing accuses, faces a proposed,
      faces proposed, takes legal action, launches class action, verklagt, klage gegen, sammelklage, reicht klage,
      poursuit, porte plainte, assigne en justice, recours collectif, demanda a, demandan a, presenta una demanda,
      demanda colectiva, fa causa, citano in giudizio, causa contro, class action contro, processa, processam,
      acao contra, klaagt aan, spant rechtszaak, rechtszaak tegen, daagt voor de rechter, pozywa, pozywaja, pozwal*,
      pozew przeciw*, pozew zbiorowy, verklagen, klagen gegen, klagt gegen, verbandsklage, portent plainte, poursuivent,
      attaquent, attaque en justice, saisit la justice, demandado, querella, fanno causa, fa causa, denunciano,
      processado, acionam, klagen, klaagt, slepen voor de rechter, sleept voor de rechter`,
    weak: `
      lawsuit, class action, complaint, plaintiffs, suit, seeks damages, filed, alleges, alleging, legal challenge,
      damages`,
  },
  lawsuit_ruling: {
    strong: `
      ruled, rules, ruling, judgment, verdict, judge rules, court rules, court finds, found liable, handed down,
      wins against, win for, wins major, wins copyright, defeat, loses, lost its, largely lost, prevails, judge permits,
      judge allows, judge lets, lets the, can continue, can proceed, may proceed, move forward, goes ahead, go ahead,
      green light, judicial wins, victory in, injunction granted, granted, grants, upheld, upholds, affirmed, overturns,
      overturned, reverses, rejects bid, denies motion, denied motion, refuses to reopen, partially dismissed,
      dismissed claims, summary judgment, fair use ruling, infringes, infringed, landmark, declared, urteil, entschied,
      entscheidet, gericht gibt, verurteilt, a juge, juge que, condamne, tribunal estime, dictamina, sentencia, fallo,
      condena a, tribunale ha, sentenza, giudice ha, condannat*, decide que, decidiu, sentenca, condenad*, oordeelt,
      vonnis, rechter verbiedt, uitspraak, wyrok*, orzekl*, sad uznal`,
    weak: `
      judge, court, high court, justice, appeals court, appeal, regional court, federal judge, gericht, landgericht,
      oberlandesgericht, tribunal, cour d appel, juez, jueza, corte, tribunale, giudice, juiz, justica, rechter,
      rechtbank, gerechtshof, sad`,
  },
  lawsuit_dismissed: {
    strong: `
      lawsuit dismissed, dismissed lawsuit, voluntary dismissal, voluntarily dismiss*, voluntarily dropped,
      drops lawsuit, dropped lawsuit, drops suit, dropped the lawsuit, dropped the case, dropped the suit, drops case,
      lawsuit dropped, suit dropped, withdraws lawsuit, withdraws suit, withdrew the lawsuit, withdrawn the lawsuit,
      withdraws case, withdraws complaint, withdrawn, withdrew it, withdraws, notice of dismissal, dismissal of,
      without prejudice, has been dismissed, was dismissed, is dismissed, throws out, threw out, tosses, tossed,
      dismisses, dismissed case, case dismissed, been dropped, been withdrawn, models dropped, training dismissed,
      data dismissed, models dismissed, lawsuit over dismissed, abgewiesen, klage zuruckgezogen, zieht klage zuruck,
      retire sa plainte, deboute, retira la demanda, desestim*, ritira la causa, ritirano la causa, respint*,
      retira a acao, rejeitad*, trekt rechtszaak in, verworpen, wycofal* pozew, wycofuje pozew, oddalil*, oddalono`,
    weak: 'dismissed, dropped, dismissal',
  },
  lawsuit_settled: {
    strong: `
      settles, settled, settle class, settlement, agrees to settle, agreed to settle, settle a, settle lawsuit,
      to settle, resolves lawsuit, resolves privacy lawsuit, resolves, vergleich, einigt sich, accord amiable,
      transaction, acuerdo extrajudicial, llega a un acuerdo, accordo transattivo, patteggia, acordo judicial,
      fecha acordo, schikt, schikking, ugoda, ugode`,
    weak: 'class members, final approval, approved, approves, payout, claimants',
  },
  lawsuit_other: {
    strong: `
      motion to dismiss, motion to compel, moves to dismiss, asks court, asks judge, asks the court, asked the court,
      discovery, preservation order, preserve logs, preserve all, notice of removal, removed to federal, remand,
      remanded, deposition, subpoenaed, amended complaint, joins lawsuit, join lawsuit, appeals ruling, appeals the,
      to appeal, class certification, certifies class, consolidate*, transferred to, hearing, trial date, amicus,
      jury trial, oral argument, unsealed, hand over, turn over, produce 20 million`,
    weak: 'motion, filing, timeline, court filing, docket, unsealed',
  },
  regulator_action: {
    strong: `
      fined, fines, fine, investigates, investigating, investigation into, probe, probes, probing, inquiry, inquiries,
      launches inquiry, opens investigation, orders, ordered to, order against, bans, banned, blocks, suspends,
      cease and desist, complaint to, files complaint, complaints with, privacy complaint, noyb complaint, penalty,
      sanction*, charges, to examine, examine, cleared, closes inquiry, raids, demands answers, asks company,
      enforcement action, to pay, binding decision, reprimand, stop order, request for information, commits to,
      undertaking, urges regulator, bussgeld, verhangt, untersucht, ermittelt, untersagt, stoppt, strafe,
      beschwerde gegen, inflige, amende, enquete, met en demeure, sanctionne, interdit, plainte aupres, multa a,
      multa de, sanciona, investiga, abre una investigacion, prohibe, sanzione, sanziona, multa, istruttoria, indaga,
      blocca, vieta, avvia, suspende, investiga, proibe, boete, beboet, onderzoekt, onderzoek naar, verbiedt, klacht,
      kara, kare, nalozyl*, wszczal* postepowanie, wszczyna postepowanie, wszczyna, zakazal*, zakazuje, skarg*, denda,
      pokutu, pokuta`,
    weak: `
      regulator, watchdog, data protection authority, privacy commissioner, dpa, commission, ftc, dpc, garante, cnil,
      ico, oaic, gdpr, attorney general, order, article`,
  },
  regulator_guidance: {
    strong: `
      guidance, guidelines, warns, warned, warning, opinion on, adopts opinion, opinion 28, publishes opinion, template,
      recommendations, recommends, blog post warning, consultation, code of practice, faq on, factsheet, advice,
      advises, says companies, reminds, statement on, checklist, explanatory notice, how to comply, could be unfair,
      could break the law, issues statement, position paper, resource, report on, leitlinie*, orientierungshilfe,
      empfiehlt, warnt, stellungnahme, lignes directrices, recommandations, publie des, fiches, avis, guia, directrices,
      recomendaciones, dictamen, linee guida, raccomandazioni, parere, avverte, orientacoes, guia orientativo,
      recomendacoes, richtsnoeren, richtlijnen, waarschuwt, handreiking, advies, wytyczne, zalecenia, ostrzega, opinia`,
    weak: 'commission, ftc, ico, cnil, edpb, oaic, commissioner, regulator, authority, ai office, providers, summary',
  },
  legislation: {
    strong: `
      bill, senate bill, house bill, introduces act, introduced the, reintroduce*, lawmakers, senators, signed into law,
      signs, signs law, passes bill, passed the, parliament votes, votes on, voted, amendment, amendments, new law,
      legislation, draft law, proposed law, h.r, congress, referred to the committee, act would, bill would,
      law takes effect, house of lords, statute, data use and access, gesetzentwurf, gesetz, bundestag, projet de loi,
      proposition de loi, senat, assemblee nationale, proyecto de ley, congreso aprueba, disegno di legge,
      proposta di legge, projeto de lei, senado aprova, wetsvoorstel, tweede kamer, projekt ustawy, ustawa, sejm`,
    weak: 'senator, committee, government, act, lawmaker, mps, peers, introduced',
  },
  company_statement: {
    strong: `
      denies, denied claims, denying, denial, refutes, debunks, clarif*, is not using, not using, has answered,
      are not used, insisting, insists, pushes back, pushing back, dismisses claims, responds to, says files not,
      says it won t, won t use, will not use, says it does not, says it doesn t, says it will not, does not train,
      doesn t train, promises, promise, pledges, pledged, vows, backtracks, backs down, walks back, reassures,
      apologises, apologizes, set the record straight, shifts blame, heat from, revising terms, responds, explains,
      we have never, never trained, confirms it does not, rejects claims, false claims, misleading reports, statement,
      rejected claims, admits, dementiert, bestreitet, stellt klar, weist zuruck, dement, se defend, precise que, niega,
      desmiente, aclara, smentisce, nega, chiarisce, precisa, desmente, esclarece, ontkent, verduidelijkt,
      spreekt tegen, zaprzecza, dementuje, wyjasnia`,
    weak: 'spokesperson, spokesman, spokeswoman, blog post, told, backlash, misleading, wrote on x',
  },
  opt_out: {
    strong: `
      how to opt out, how to stop, how to prevent, to prevent, how to turn off, how to disable, how to object,
      how do i opt out, how you can opt out, opt out guide, ways to opt out, stop using your, this guide, step by step,
      opt out in, instructor faqs, what happens if i opt out, how can i, here s how to stop, keep your data out,
      protect your data, protect your, tips to, tutorial, urgent, so widersprechen, so schalten sie, anleitung,
      so verhindern, comment s opposer, comment desactiver, comment refuser, comment empecher, como desactivar,
      como oponerse, como evitar, come opporsi, come disattivare, come negare, como impedir, como desativar, zo voorkom,
      zo zet je, hoe je, jak wylaczyc, jak zablokowac, jak sie sprzeciwic, jak zglosic sprzeciw, zo maak je bezwaar,
      bezwaar maken tegen, so legen sie widerspruch, widerspruch einlegen, comment dire non, como negarse,
      como rechazar, come rifiutare, como recusar`,
    weak: 'opt out, toggle, settings, switch off, turn off, deadline, go to, step',
  },
  licensing_deal: {
    strong: `
      licensing deal, licensing agreement, licence deal, license deal, content deal, data deal, content licensing,
      data licensing, strikes deal, strikes a deal, signs deal, struck a deal, signs agreement, inks deal, enters into,
      ai deal, million deal, partnership with, partners with, multi year, deal with, deal to, to license,
      licenses content, licensing partnership, has made a, agreement with, will pay, lizenzvertrag, lizenzabkommen,
      schliesst vertrag, accord de licence, accord avec, partenariat avec, acuerdo de licencia, acuerdo con,
      firma acuerdo, accordo di licenza, accordo con, accordo tra, acordo de licenciamento, fecha acordo com,
      licentieovereenkomst, sluit deal, umowa licencyjna, umowe licencyjna, podpisuje umowe`,
    weak: 'deal, licensing, a year, licence, license, agreement, partnership, worth, revenue',
  },
  data_incident: {
    strong: `
      made a dataset, dataset of, leaked, leak, leaks, exposed, exposes, found in dataset, dataset release,
      dataset contains, released on, released one million, scraped for ai, breach, was found, indexed by, discovered in,
      api keys, uploaded to, is training ai on, secretly, patients have no idea, published then removed,
      security researchers, datenleck, fuite de donnees, filtracion, fuga di dati, vazamento, datalek, wyciek`,
    weak: 'dataset, hugging face, identifiers, apologised, apologized, mistake, without consent, removed',
  },
  research: {
    strong: `
      study, studies, researchers found, researchers, paper, research paper, extracting training data, finds that,
      analysis of, survey, survey finds, audit of, report finds, arxiv, abstract, usenix, authors of the, peer reviewed,
      experiment*, academics, scientists, doi, author list, studie, forscher*, etude, chercheurs, estudio,
      investigadores, studio, ricercatori, estudo, pesquisadores, onderzoekers, badanie, badacze, naukowcy`,
    weak: 'university, memorise, memorize, lead researcher, method, findings',
  },
  opinion_explainer: {
    strong: `
      opinion, op ed, editorial, column, explainer, explained, here s why, why it matters, what it means,
      what you need to know, why we, why i, should worry, how did this happen, case study, case for, we need,
      essential need, controversy behind, playbook, obligates, lessons, perspective, commentary, essay, deep dive, q a,
      the problem with, the writer, admit to, the real, here s what, inside the, is your data, without your consent,
      unless you opt out, what the, the ethics of, kommentar, meinung, was bedeutet, warum, tribune, analyse,
      decryptage, pourquoi, ce qu il faut savoir, opinion, analisis, por que, que significa, opinione, commento, perche,
      cosa significa, opiniao, entenda, analise, opinie, waarom, wat betekent, opinia, dlaczego, co oznacza`,
    weak: 'why, how, should, we, the article, guide, by, critics, question, the writer',
  },
};

type Telling = Exclude<Event, 'none'>;

const cues = phrasesOf<{ readonly event: Telling; readonly weight: number }>(
  (Object.keys(eventWords) as Telling[]).flatMap((event) => [
    [{ event, weight: 1 }, splitPhrases(eventWords[event].strong)] as const,
    [{ event, weight: 0.3 }, splitPhrases(eventWords[event].weak)] as const,
  ]),
);

/** The headline says what is new; the text adds background, more of it the further down. */
const titleWeight = 2.5;
const bodyWeights = [1.2, 0.7, 0.5, 0.4, 0.3, 0.3];
/** Several cues for one event in one sentence add little to the first. */
const mostInOneSentence = 1.8;

/** Decides what happened, as the item's main development, with the words that say so. */
export function eventOf({ title, body }: ReadItem): { readonly event: Telling; readonly because: Reason } {
  const scores = new Map<Telling, { score: number; words: string }>();
  const add = (sentence: ReadSentence, weight: number) => {
    const here = new Map<Telling, { score: number; words: string }>();
    for (const { label, first, last } of findPhrases(sentence.tokens, cues)) {
      const words = sentence.text.slice(sentence.tokens[first]?.start, sentence.tokens[last]?.end);
      const before = here.get(label.event);
      here.set(label.event, { score: (before?.score ?? 0) + label.weight, words: before?.words ?? words });
    }
    for (const [event, { score, words }] of here) {
      const before = scores.get(event);
      scores.set(event, {
        score: (before?.score ?? 0) + weight * Math.min(score, mostInOneSentence),
        words: before?.words ?? words,
      });
    }
  };
  add(title, titleWeight);
  for (const [index, sentence] of body.slice(0, bodyWeights.length).entries()) add(sentence, bodyWeights[index] ?? 0);
  let best: readonly [Telling, { score: number; words: string }] = ['opinion_explainer', { score: 0, words: '' }];
  for (const one of scores) if (one[1].score > best[1].score) best = one;
  const [event, { score, words }] = corrected(best, { title, body }, scores);
  return { event, because: { feature: `${eventPrefix}${event}`, weight: score, words } };
}

const eventPrefix = 'event: ';

/** Whether a reason explains the event of a finding. The weight of such a reason doesn't count towards the score. */
export function isEventReason({ feature }: Reason): boolean {
  return feature.startsWith(eventPrefix);
}

type Scored = readonly [Telling, { readonly score: number; readonly words: string }];

/**
 * Corrects two mistakes that would misinform a reader. A headline that says that someone was sued is about a claim,
 * however much the text says about the practice. And if an order is reported where courts are named but no authority
 * is, a court ordered it.
 */
function corrected(
  best: Scored,
  { title, body }: ReadItem,
  scores: ReadonlyMap<Telling, { score: number; words: string }>,
): Scored {
  const [event, { score, words }] = best;
  const filed = scores.get('lawsuit_filed');
  if (event === 'policy_change' && filed !== undefined && isSuit(title)) return ['lawsuit_filed', filed];
  const opening = [title, ...body.slice(0, 4)];
  const names = (one: 'authority' | 'court') => opening.some((sentence) => sentence.words.has(one));
  if (event === 'regulator_action' && names('court') && !names('authority')) return ['lawsuit_other', { score, words }];
  return best;
}

function isSuit({ tokens }: ReadSentence): boolean {
  return findPhrases(tokens, suits).length > 0;
}

const suits = phrasesOf<'suit'>([['suit', ['sued', 'sues', 'suing', 'lawsuit', 'class action', 'hit with']]]);

/**
 * The words that news uses for each event, as data: phrases that say outright what happened (`strong`) and phrases that
 * merely fit it (`weak`). Compared like the lexicon: without case, accents and apostrophes; `*` stands for any ending.
 */
type EventWords = { readonly strong: string; readonly weak: string };

/** Events that only comment on a case or a policy; all others move it on. */
export const talkOnly: ReadonlySet<Event> = new Set(['opinion_explainer', 'opt_out', 'research', 'none']);
