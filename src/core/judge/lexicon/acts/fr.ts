import type { RoleWords } from './classes.ts';

export const fr: RoleWords = {
  court:
    'tribunal, tribunaux, juge, juges, justice, cour, cour d appel, cour suprême, cour de cassation, cour fédérale, haute cour, conseil d état, conseil constitutionnel, tribunal judiciaire, tribunal de commerce, tribunal fédéral, magistrat, magistrats, magistrate, cjue, cour de justice, juridiction, juridictions',
  jury: 'jury, jurys, juré, jurés',
  authority:
    'autorité, autorités, autorité de protection, autorité de la concurrence, cnil, arcom, régulateur, régulateurs, gendarme, gendarmes, commission européenne, bruxelles, la commission, commissaire, commissaire à la protection, commissariat, défenseur des droits, garante, dpc, ico, edpb, cepd, ftc, procureur*, parquet, procureur général, dgccrf, répression des fraudes, inspection, médiateur, ministère public, office du copyright',
  lawmaker:
    'député, députés, députée, députées, sénateur*, sénatrice*, sénat, parlement, parlement européen, parlementaire*, assemblée nationale, assemblée, eurodéputé*, eurodéputés, élus, congrès, législateur, législateurs, commission des lois, commission parlementaire, chambre des représentants, chambre des communes, conseil fédéral',
  government:
    'gouvernement*, ministre, ministres, ministère*, premier ministre, président de la république, élysée, matignon, maison blanche, gouverneur*, secrétaire d état, exécutif, états membres, ministère de la culture, bercy',
  firm: 'entreprise, entreprises, société, sociétés, groupe, groupes, firme, firmes, start up, start ups, startup, startups, jeune pousse, géant, géants, gafam, big tech, plateforme*, réseau social, réseaux sociaux, maison mère, filiale*, éditeur de logiciels, concepteur, développeur, développeurs, fournisseur*, opérateur*, fabricant*, service, moteur de recherche, application, créateur de chatgpt, entreprises d ia, sociétés d ia, acteurs de l ia, hébergeur',
  spokesperson:
    'porte parole, directeur général, directrice générale, pdg, patron, patronne, dirigeant*, cofondateur*, cofondatrice, fondateur*, fondatrice, directeur juridique, directeur technique, vice président*, responsable*, représentant*, directeur, directrice, cadre dirigeant',
  plaintiff:
    'plaignant*, plaignants, plaignante*, demandeur, demandeurs, requérant*, requérants, partie civile, parties civiles, appelant',
  rightsHolder:
    'auteur, auteurs, autrice*, écrivain*, romancier*, romancière*, artiste, artistes, musicien*, compositeur*, chanteur*, chanteuse*, interprètes, éditeur, éditeurs, maison d édition, maisons d édition, maison de disques, maisons de disques, label, labels, major, majors, journal, journaux, quotidien, quotidiens, hebdomadaire, magazine*, média, médias, groupe de presse, groupes de presse, éditeurs de presse, agence de presse, agences de presse, agence photo, journaliste*, photographe*, illustrateur*, illustratrice*, dessinateur*, scénariste*, acteurs, actrice*, comédien*, doubleurs, studios, studio, producteur*, réalisateur*, créateur*, créatrice*, ayants droit, ayant droit, titulaires de droits, traducteur*, radiodiffuseur*, chaîne, chaînes, youtubeur*, codeurs, humoriste, encyclopédie',
  group:
    'association, associations, syndicat, syndicats, ong, collectif, collectifs, fédération, fédérations, organisation, organisations, union, guilde, noyb, la quadrature du net, ufc que choisir, ligue des droits, sacem, scam, sacd, sgdl, sne, adagp, société des gens de lettres, organisme de gestion, organismes de gestion, coalition, alliance, militant*, défenseurs, fondation, comité social',
  user: 'utilisateur*, utilisatrice*, usager*, internaute*, abonné*, client, clients, clientes, membres, consommateur*, patients, patient, parents, enfants, enfant, mineurs, élèves, étudiants, citoyen*, salarié*, salariés, employé*, personnes, européens, français, joueurs, lecteurs, particuliers',
  researcher:
    'chercheur*, chercheuse*, scientifique*, universitaire*, université, professeur*, expert*, experts, experte, informaticien*, institut, laboratoire*, inria, cnrs, think tank, analyste*, spécialiste*',
  lawyer: 'avocat, avocats, avocate, avocates, cabinet d avocats, juriste*, conseil juridique, défense, bâtonnier',

  sue: 'porte plainte, portent plainte, porté plainte, porter plainte, ont porté plainte, dépose plainte, déposent plainte, déposé plainte, dépôt de plainte, dépose une plainte, déposé une plainte, poursuit, poursuivent, poursuivi en justice, poursuivie en justice, poursuivre, poursuivis, poursuivie, engage des poursuites, attaque en justice, attaquent en justice, attaqué en justice, attaquée en justice, attaque, attaquent, attaqué, assigne, assignent, assigné*, assigner, assignation, assigne en justice, saisit la justice, saisissent la justice, saisi la justice, saisit le tribunal, saisissent le tribunal, traîne en justice, traînent en justice, traîné devant, intente, intentent, intenté, intenter un procès, engage une action, engagent une action, lance une action, lancent une action, visé par une plainte, visée par une plainte, fait l objet d une plainte, va en justice, vont en justice',
  suitOver:
    'plainte contre, plaintes contre, poursuites contre, procès contre, procès à, en procès, action en justice contre, action collective contre, action de groupe contre, recours collectif contre, recours collectif, recours contre, nouvelle plainte, selon la plainte, réclame des dommages, réclament des dommages, devant la justice, devant les tribunaux, plainte pour',
  accuse:
    'accuse, accusent, accusé*, accuser, accusation*, reproche, reprochent, reproché, reproches, dénonce, dénoncent, dénoncé, allègue*, allégation*, prétend, prétendent, soupçonn*, soupçon*, présumé*, aurait, auraient, utiliserait, utiliseraient, entraînerait, entraîneraient, exploiterait, exploiteraient, collecterait, illégal*, illégalement, illicite*, sans autorisation, sans l autorisation, sans consentement, sans leur consentement, sans l accord, sans leur accord, sans permission, sans rémunération, sans payer, à l insu, à leur insu, volé*, vol, vole, pillage, pillé*, piller, plagiat, contrefaçon, viole, violé, violer, violation*, violent, enfreint, piraté*, abus, détourné*, manquement*, incrimin*',
  dismiss:
    'rejette la plainte, rejette une plainte, rejette l action, rejette le recours, rejette les poursuites, rejeté la plainte, plainte rejetée, action rejetée, recours rejeté, poursuites rejetées, débout*, débouté*, irrecevable*, classe sans suite, classée sans suite, classé sans suite, classement sans suite, non lieu, abandon des poursuites, met fin aux poursuites, met fin au procès, annule les poursuites, fin de non recevoir, écarte la plainte, affaire classée',
  withdraw:
    'retire sa plainte, retirent leur plainte, retiré sa plainte, retirer sa plainte, retiré leur plainte, retrait de la plainte, retrait de plainte, plainte retirée, abandonne sa plainte, abandonne les poursuites, abandonnent les poursuites, abandonné les poursuites, abandonne son action, renonce à sa plainte, renonce aux poursuites, renonce à poursuivre, renoncent aux poursuites, se désiste, se désistent, désistement, s est désisté',
  settle:
    'accord amiable, accord à l amiable, règlement amiable, règlement à l amiable, à l amiable, transige*, transigé, transaction, transactionnel, règle le litige, règlent le litige, règle à l amiable, mettent fin au litige, met fin au litige, met fin à un litige, mettent fin à leur litige, mettent fin à la bataille, conciliation, solde le litige, soldent, accepte de verser, accepte de payer, va verser, va payer, versera, enterrent la hache',
  approve:
    'approuve, approuvent, approuvé*, approbation, valide, valident, validé*, validation, homologue*, homologation, entérine*, entériné, feu vert à l accord, ratifi*',
  certify:
    'certifie l action, certification, action collective autorisée, autorise l action collective, recours collectif autorisé, autorise le recours collectif, action de groupe recevable, déclarée recevable',
  rule: 'juge que, jugé que, a jugé, jugement, estime que, a estimé, estimé que, tranche, a tranché, tranché, statue, a statué, statué, décide, a décidé, décision, verdict, arrêt, condamne, condamnent, condamné*, condamnation*, donne raison, donné raison, donne tort, reconnaît, reconnu coupable, reconnu, déclare, a déclaré illégal, conclut que, conclu que, considère que, constate, rend sa décision, rendu sa décision, rend un jugement, coupable, responsable, ordonnance, dit que, qualifie, a fait droit, fait droit',
  win: 'gagne, gagnent, gagné, remporte, remportent, remporté, obtient gain de cause, obtiennent gain de cause, gain de cause, victoire*, l emporte, s impose, obtient, obtiennent, obtenu, succès, triomph*, sort vainqueur, bat, relaxé, blanchi',
  lose: 'perd, perdent, perdu, défaite*, débouté*, échec, échoue, échouent, revers, camouflet, coup dur, désavoué*, subit, essuie, n obtient pas',
  order:
    'ordonne, ordonnent, ordonné*, ordre, ordonner, enjoint, enjoignent, enjoint à, injonction, oblige, obligent, obligé*, contraint, contraignent, contrainte*, impose, imposent, imposé*, somme, sommé*, exige, doit, devra, doivent, devront, met en demeure, mise en demeure, mis en demeure, mettent en demeure, rappel à l ordre, ultimatum, astreinte, forcé*',
  refuse:
    'refuse, refusent, refusé*, refus, rejette la demande, rejette une demande, rejette la requête, rejette une requête, rejette l appel, rejeté la demande, rejeté la requête, demande rejetée, requête rejetée, rejette, rejettent, rejeté*, rejet, écarte, écarté, débouté de, décline, n accorde pas, repousse, retoqu*, balaie',
  allow:
    'autorise, autorisent, autorisé*, autorisation, permet, permettent, permis, laisse, laissent, donne son feu vert, feu vert, ouvre la voie, accorde, accordent, accordé*, admet, accepte, licite, légal, peut utiliser, pourra, peuvent, valide',
  proceed:
    'se poursuit, se poursuivre, poursuivra, peut se poursuivre, suit son cours, aura lieu, ira en procès, vers un procès, renvoyé devant, procès s ouvre, ouverture du procès, s ouvre, devra répondre, devra affronter, devra faire face, reste saisi, jugé recevable, recevable, continue, continuer, va de l avant, maintenue',
  appeal:
    'fait appel, font appel, a fait appel, faire appel, interjette appel, va faire appel, en appel, se pourvoit, pourvoi, pourvoi en cassation, saisit la cour suprême, conteste la décision, conteste le jugement, conteste l amende, conteste la sanction, recours contre la décision, recours devant, attaque la décision, appel de la décision',
  overturn:
    'annule, annulent, annulé*, annulation, casse, cassé, cassation, infirme, infirmé*, invalide, invalidé*, renverse, renversé, révoque, révoqué, réforme le jugement, remet en cause le jugement, relance le procès, relance la plainte, rouvre, renvoie l affaire',
  lift: 'lève, levé, levée, levée de l interdiction, lève l interdiction, lève la suspension, lève le blocage, rétabli*, rétablit, débloque*, débloqué, de nouveau accessible, de nouveau disponible, de nouveau autorisé, reprend, reprise, de retour, réautoris*',
  uphold:
    'confirme le jugement, confirme la décision, confirme l amende, confirme la sanction, confirme la condamnation, confirmé le jugement, confirmé en appel, confirmée en appel, confirmé la décision, maintient, maintenu*, maintien, validé en appel',
  fine: 'amende, amendes, inflige, infligent, infligé*, écope, sanctionne, sanctionnent, sanctionné*, sanction, sanctions, sanction financière, pénalité*, astreinte, condamné à payer, condamnée à payer, amende record, amende de, condamné à une amende, sanctionné, sanctionnée',
  ban: 'interdit, interdisent, interdiction*, interdire, interdite, interdits, bannit, banni, bloque, bloquent, bloqué*, blocage, suspend, suspendent, suspendu*, suspension, prohibe*, stoppe, stoppé, met fin au, limite, limité, restreint, gèle, gelé',
  probe:
    'enquête, enquêtes, enquêtent, enquête sur, ouvre une enquête, ouvert une enquête, ouverture d une enquête, ouvrent une enquête, information judiciaire, investigation*, examine, examinent, examen, se penche, se penchent, s intéresse à, dans le viseur, dans le collimateur, sous la loupe, interroge, demande des explications, demande des comptes, contrôle, contrôles, procédure, lance une procédure, instruit, instruction, perquisition*, perquisitionn*, vérifi*, audition',
  complain:
    'saisit la cnil, saisissent la cnil, plainte auprès, plaintes auprès, plainte devant la cnil, plainte à la cnil, réclamation, réclamations, signalement*, signale, dépose une réclamation, saisine, saisit l autorité, saisit l arcom, plaintes rgpd, plainte rgpd',
  ask: 'demande, demandent, demandé, demander, réclame, réclament, réclamé, exige, exigent, sollicit*, souhaite, souhaitent, veut, veulent, appelle, appellent, appel à, appelle à, presse, pressent, plaide*, plaident, requête, requiert, prie, pétition',
  warn: 'avertit, avertissent, averti, avertissement, met en garde, mettent en garde, mise en garde, mis en garde, alerte, alertent, alerté, tire la sonnette, tirent la sonnette, s inquiète, s inquiètent, rappelle, menace, menacent, menace de, menacent de, menacé de, menaçait de',
  advise:
    'recommandation*, recommande, recommandent, lignes directrices, ligne directrice, avis, guide, conseil*, fiches, fiche pratique, bonnes pratiques, code de conduite, code de bonnes pratiques, précise les règles, référentiel, doctrine, publie ses recommandations, clarifie les règles',
  propose:
    'propose, proposent, proposé, proposition*, proposition de loi, projet de loi, dépose une proposition, présente un projet, avant projet, consultation*, amendement*, veut légiférer, prévoit, prévoirait, envisage une loi, texte de loi, rapport préconise, préconise',
  pass: 'adopte, adoptent, adopté*, adoption, vote, votent, voté*, approuve la loi, promulgu*, ratifi*, signe la loi, feu vert du parlement, définitivement adopté*, transposé*',
  inForce:
    'entre en vigueur, entrent en vigueur, entré en vigueur, entrée en vigueur, en vigueur, s applique, s appliquent, s appliquera, applicable, obligatoire depuis, prend effet, prennent effet, à compter du',
  deny: 'dément, démentent, démenti*, démentir, nie, nient, nié, nier, réfute, réfutent, réfuté, conteste, contestent, contesté, récuse, récusent, rejette les accusations, rejettent les accusations, rejette ces accusations, rejeté les accusations, se défend, se défendent, assure ne pas, affirme ne pas, affirme n avoir jamais, n utilise pas, n utilisons pas, n entraîne pas, n a jamais, jamais utilisé, faux, fausse, fausses, trompeu*, infondé*, sans fondement, inexact*, mensong*, malentendu',
  confirm:
    'confirme, confirment, confirmé, confirmation, reconnaît, reconnaissent, reconnu, admet, admettent, admis, avoue, avouent, avoué, aveu, concède, concédé, assume, effectivement',
  announce:
    'annonce, annoncent, annoncé*, dévoile, dévoilent, dévoilé, présente, présentent, présenté, lance, lancent, lancé*, publie, publié, fait savoir, informe, prévient, introduit, déploie, va utiliser, vont utiliser, utilisera, va entraîner, compte utiliser',
  update:
    'met à jour, mettent à jour, mise à jour, mis à jour, modifie, modifient, modifié*, modification*, change, changent, changé, changement*, révise, révisé, actualis*, réécri*, adapte, adapté, nouvelles conditions, nouvelle politique, nouvelles règles, nouvelle clause, nouveaux termes, ajoute, ajouté, évolu*',
  clarify:
    'clarifie, clarifient, clarifié, clarification*, précise, précisent, précisé, précision*, explique, expliquent, expliqué, s explique, s expliquent, mise au point, répond, répondent, répondu, réagit, réagissent, réagi, réponse, reformul*, se justifie, tente de rassurer, rassure',
  pause:
    'suspend, suspendent, suspendu*, suspension, met en pause, mis en pause, pause, reporte, reportent, reporté*, report, retarde, retardé, gèle, gelé, diffère, différé, stoppe temporairement, interrompt, sursis, ajourn*',
  takeBack:
    'recule, reculent, reculé, fait marche arrière, font marche arrière, marche arrière, machine arrière, rétropédal*, volte face, revient sur, revient en arrière, renonce, renoncent, renoncé, abandonne, abandonnent, abandonné, retire, retiré, supprime la clause, fait volte face, annule son projet, se ravise, cède, renie sa promesse, trahit sa promesse, rompt sa promesse, revient sur sa promesse',
  promise:
    'promet, promettent, promis, promesse*, s engage, s engagent, engagement*, engagé à, assure, assurent, assuré, garantit, garantissent, garanti, jure, ne seront jamais, ne sera jamais, n utilisera jamais',
  apologise: 's excuse, s excusent, excuses, présente ses excuses, regrette, regrettent, désolé, mea culpa',
  sign: 'signe, signent, signé, signature, signer, conclut, concluent, conclu, scelle, s allie, s allient, s associe, s associent, noue, nouent, partenariat, partenariat avec, accord avec, accord de licence, accord entre, contrat avec, concède, licence avec, passe un accord, trouvent un accord, trouve un accord, s entendent, collabore*',
  pay: 'paie, paient, paye, payent, payer, payé, paiement*, verse, versent, verser, versé, versera, rémunère, rémunéré*, rémunération*, indemnis*, dédommag*, compensation*, redevance*, royalties, dommages et intérêts, débourse*',
  talk: 'négocie, négocient, négociation*, en négociation, en discussion, en discussions, discute, discutent, discussions avec, pourparlers, envisage, envisagent, étudie la possibilité, réfléchit, réfléchissent, explore, sur le point de, proche d un accord, proches d un accord, songe, en passe de, souhaite conclure, cherche à',
  leak: 'fuite, fuites, fuité, fuitent, divulgu*, exposé*, expose, exposées, rendu public par erreur, accessible en ligne, accidentellement, par erreur, par inadvertance, faille, piraté, laisse échapper',
  discover:
    'découvre, découvrent, découvert*, découverte, révèle, révèlent, révélé*, révélation*, dévoile que, met au jour, met en lumière, apprend, on apprend, s avère, documents montrent, documents révèlent, selon des documents, enquête révèle, selon un rapport, selon une enquête, repéré*, constaté, secrètement, en secret',
  study:
    'étude, études, recherche montre, chercheurs montrent, chercheurs ont, sondage*, enquête menée, analyse, analysé, article scientifique, prépublication, expérience, expériences, audit, rapport, mémoris*, extraire, baromètre',
  criticise:
    'critique, critiquent, critiqué*, critiques, dénonce, dénoncent, fustige*, s indigne*, indignation, tollé, colère, polémique*, controvers*, scandale, protestation*, proteste*, lettre ouverte, tribune, boycott*, condamne l attitude, s insurge*, s oppose, s opposent, inquiète, inquiètent, inquiétude*, fronde, bronca, grève*, sous le feu, vives réactions, crispe*, mobilis*',
  collect:
    'collecte, collectent, collecté*, collecter, recueill*, récupère*, récupéré*, récolt*, aspire, aspiré*, aspirer, aspiration, scrap*, crawl*, moissonn*, copie, copié*, copier, copient, télécharg*, enregistre, enregistré*, enregistrer, extrait, extraction, siphonn*, pille, pillé*, piller, capte*, capté, piraté*, stocke',
  start:
    'commence, commencent, commencé, commencer, débute, débuté, à partir du, dès, dès le, à compter, démarre*, désormais, va commencer, bientôt, se met à, dès maintenant',
  stop: 'arrête, arrêtent, arrêté, arrêter, cesse, cessent, cesser, cessé, met fin, mettre fin, fin de, ne plus, n utilisera plus, stoppe, ferme, fermé, coupe',
  use: 'utilise, utilisent, utilisé*, utiliser, utilisation, usage, exploite, exploitent, exploité*, exploiter, exploitation, se sert, se servent, servir, sert, servent, servi, puise, puisent, traite, traité, traitement, partage, partagé, transmet, transmis, recours à, analyse vos, lit vos, nourrit, alimente, réutilis*',
  block:
    'bloque les robots, bloquent les robots, bloquer les robots, bloque l ia, bloquent l ia, bloque openai, bloquent openai, bloquer openai, bloque gptbot, gptbot, robots txt, robots d indexation, bloque l accès, bloquer l accès, interdit l accès, interdire l accès, ferme la porte, ferment la porte, protéger, protège, protègent, faire payer, péage, paywall, pay per crawl, empoisonn*, piège, contre le pillage',
  optOut:
    'opt out, s opposer, s y opposer, opposition, droit d opposition, refuser, désactiver, désactive, désactivation, décocher, se désinscrire, empêcher, retirer son consentement, retirer, exclure, dire non, interdire, clause d opposition',
  optIn:
    'opt in, consentement*, consentir, consenti, accord explicite, accord préalable, autorisation préalable, demander la permission, demande la permission, demande l autorisation, volontaire*, volontairement, accepter',
  optedIn:
    'par défaut, automatiquement, d office, sans prévenir, sans demander, sans l avis, discrètement, en douce, en catimini, en toute discrétion, à moins de, sauf si, sauf opposition, sauf refus, activé par défaut, sans le dire, caché*',
  delete:
    'supprime, suppriment, supprimé*, supprimer, suppression, efface, effacé*, effacer, effacement, détruit, détruire, destruction, retire de, mis hors ligne, purge',
  keep: 'conserve, conservent, conservé*, conserver, conservation, stocke, stocké*, stocker, stockage, garde, gardé, garder, archiv*, préserv*',
  handOver:
    'remettre, remet, remis, remise, communiquer, communication de, transmettre, livrer, divulguer, divulgation, produire, production de documents, donner accès, dévoiler ses données, descellé*, transparence',
  join: 'jonction, regroup*, regroupé*, consolid*, se joint, se joignent, rejoint, rejoignent, intervient, intervention volontaire, renvoie, transféré*, plainte élargie, nouveaux plaignants',
  train:
    'entraîne, entraînent, entraîner, entraîné, entraînée, entraînés, entraînées, entraînant, entraînera, entraînait, entraînement, entraînements, entrainement, apprentissage automatique, améliorer son ia, améliorer l ia, améliorer ses modèles, améliorer ses ia, développer son ia, développer l ia, développer des ia, développement de l ia, nourrir son ia, nourrir l ia, nourrir ses, alimenter son ia, alimenter l ia, former son ia, données d apprentissage',
  say: 'dit, disent, refuse de commenter, refusé de commenter, déclare, déclarent, déclaré, affirme, affirment, affirmé, indique, indiquent, indiqué, explique, expliqué, écrit, écrivent, selon, d après, estime, estiment, souligne, soulignent, assure, argue, soutient, soutiennent, soutenu, raconte, fait valoir, ajoute, rapporte, rapportent, confie',

  suit: 'plainte, plaintes, procès, action en justice, actions en justice, action collective, actions collectives, action de groupe, recours collectif, recours, litige*, affaire, affaires, contentieux, poursuites, poursuite, procédure, procédures, bataille judiciaire, dossier',
  motion:
    'demande, requête, requêtes, demande de rejet, demande l abandon, demande le rejet, demandent le rejet, tentative, motion, mémoire, saisine',
  injunction:
    'injonction, injonctions, référé, référés, mesure provisoire, mesures provisoires, mise en demeure, mesures conservatoires, ordonnance de référé, astreinte',
  ruling: 'décision, décisions, jugement, jugements, verdict, arrêt, ordonnance, condamnation, sentence, avis rendu',
  law: 'loi, lois, projet de loi, proposition de loi, règlement, règlements, directive, directives, ai act, ia act, législation, réglementation*, rgpd, code de la propriété, exception, régulation, texte, décret, amendement, droit',
  terms:
    'conditions d utilisation, conditions générales, cgu, conditions de service, politique de confidentialité, politique, règles de confidentialité, clause, clauses, paramètre, paramètres, réglage*, charte, termes, page d aide, contrat d utilisation',
  agreement:
    'accord, accords, partenariat*, contrat, contrats, licence, licences, accord de licence, pluriannuel*, convention, alliance, coentreprise, entente',
  procedure:
    'audience, audiences, procès, témoignage*, témoin*, témoigne, déposition, pièces, documents judiciaires, mémoire, preuve, preuves, compétence, calendrier, débats, plaidoirie*, instruction, expertise, s ouvre, le procès s ouvre, ouverture du procès, examine l affaire, plaidoiries, à la barre, débats à huis, première audience, mise en état, renvoie l affaire, délibéré, mise en délibéré',
  records:
    'journaux, historiques, conversations, échanges internes, courriels internes, documents internes, e mails internes, preuves, archives, logs',
  dataset:
    'base de données, bases de données, jeu de données, jeux de données, corpus, ensemble de données, archives, bibliothèque clandestine, bibliothèques clandestines, books3, libgen, laion, common crawl, banque d images',
  claims:
    'accusation*, allégation*, rumeur*, affirmations, soupçon*, reproche*, griefs, virale, viral, publication virale, rapport, information erronée, canular',
  crawler:
    'crawler*, robot d indexation, robots d indexation, robots, robot, bot, bots, gptbot, scraper*, robots txt, agents, aspirateurs de sites',
  fairUse:
    'fair use, usage loyal, usage équitable, usage raisonnable, contrefaçon*, droit d auteur, droits d auteur, droits voisins, violation, responsabilité, dommages, dommages et intérêts, préjudice, fouille de textes, exception de fouille, concurrence déloyale, parasitisme, vie privée',
  advice:
    'comment refuser, comment s opposer, comment empêcher, comment désactiver, comment protéger, comment faire, comment éviter, voici comment, mode d emploi, guide, tutoriel, étape par étape, étapes, conseils, astuce*, que faire, marche à suivre, cliquez, rendez vous dans, paramètres, il faut, vous pouvez, vous devez, la démarche',
  opinion:
    'opinion, tribune, éditorial, édito, chronique, analyse, décryptage, décrypt*, explications, explique, pourquoi, ce qu il faut savoir, ce qu il faut retenir, on fait le point, entretien, interview, débat, point de vue, dossier, reportage, enjeux, quels, bilan, podcast, rétrospective, grand angle, billet',
  asking:
    'pourquoi, comment, que, quoi, qui, est ce que, faut il, peut on, doit on, va t, quel, quelle, quels, quelles, où, quand, combien',
  self: 'je, j ai, mon, ma, mes, moi, nous devons, il nous faut, nous avons besoin, chers lecteurs',

  may: 'peut, peuvent, pourrait, pourraient, possible*, possiblement, peut être, probablement, risque de, risquent de, semble, semblent, éventuel*, susceptible*, vraisemblablement',
  plan: 'va, vont, veut, veulent, prévoit, prévoient, prévu*, compte, comptent, envisage, envisagent, projette, projet, projets, plan, s apprête, s apprêtent, entend, souhaite, bientôt, prochainement, prépare, préparent, à venir, attendu*, futur*',
  would: 'si, à moins, sauf si, à condition, devrait, devraient, pourrait, serait, seraient, voudrait',
  not: 'ne, n, pas, jamais, aucun, aucune, sans, ni, rien, personne, non, plus',
  partly:
    'partiellement, partielle*, partiel*, en partie, pour partie, certaines demandes, certains, plusieurs, la plupart, largement, essentiellement, une partie, mitigé*, réduit, réduite, seulement, en demi teinte',
  forNow:
    'pour l instant, pour le moment, provisoire*, provisoirement, temporaire*, temporairement, en référé, intérimaire, préliminaire*, à ce stade, dans l attente, en attendant, jusqu à nouvel ordre, pas encore, à titre conservatoire, première étape, en cours',
  final:
    'définitif, définitive*, définitivement, final*, finalement, enfin, permanent*, officiellement, une fois pour toutes, en dernier ressort, irrévocable*',
  after: 'après',
  failed: 'échoue, échouent, échoué, échec, capote, capotent, tombe à l eau, tombent à l eau',
  leaveToAmend:
    'peut modifier sa plainte, modifier leur plainte, déposer une nouvelle plainte, nouvelle plainte modifiée, plainte modifiée, revoir sa plainte',
  withPrejudice: 'définitivement rejetée, rejetée définitivement, with prejudice',
  withoutPrejudice: 'pourra être redéposée, peut redéposer, sans préjudice, without prejudice',
  reported:
    'selon des sources, selon nos informations, sources proches, d après des sources, aurait, auraient, serait, seraient, rumeur, rumeurs, prétendument, semble t il, selon la presse, selon des médias, apparemment, soi disant, allègue*',
  against: 'contre, face à, versus, visant, à l encontre, vise',
  again:
    'encore, à nouveau, de nouveau, nouveau, nouvelle, nouvelles, autre, autres, aussi, également, à son tour, deuxième, seconde, troisième, supplémentaire*, dernier, série de',
  trim: 'réduit, réduite, restreint, restreinte, limite la portée, écarte une partie, écarte plusieurs, resserre, élague',
  passive: 'est, sont, a été, ont été, été, fut, furent',
  by: 'par',
  country:
    'l italie, italie, france, la france, allemagne, l allemagne, espagne, portugal, pays bas, belgique, irlande, autriche, suisse, pologne, norvège, suède, danemark, finlande, grèce, hongrie, turquie, ukraine, russie, royaume uni, grande bretagne, états unis, canada, québec, australie, japon, chine, corée du sud, inde, brésil, mexique, afrique du sud, maroc, sénégal, israël, ue, union européenne, bruxelles, californie',
  defend:
    'défend, défendent, défendu, se défend, se défendent, justifie, justifient, justifié, riposte, ripostent, réplique, infondé*, sans fondement, juge légal, assure que c est légal, se justifie',
};
