import type { TopicWords } from '../classes.ts';

export const fr: TopicWords = {
  functionWords:
    'le, les, des, du, et, est, une, dans, pour, sur, avec, ses, ces, cette, aux, au, qui, ont, sont, leur, leurs, vos, votre, nos, notre, sans, contre, chez, après, être, ou, où, comment, pourquoi, il, ils, elle, selon, depuis, vers, très, qu, veut, peut',

  ai: `
    ia, intelligence artificielle, intelligences artificielles, apprentissage automatique, apprentissage profond, apprentissage machine, machine learning, deep learning,
    ia générative, ia génératives, générative, génératives, génératif, modèle de langage, modèles de langage, modèle de langue, modèles de langue, grand modèle*, grands modèles*, modèle linguistique, modèles linguistiques,
    llm, llms, réseau de neurones, réseaux de neurones, chatbot*, agent conversationnel, agents conversationnels, robot conversationnel, robots conversationnels, assistant vocal, assistants vocaux, générateur d'images,
    générateurs d'images, générateur de texte, reconnaissance faciale, reconnaissance vocale, reconnaissance d'images, genai`,
  model:
    'modèle, modèles, algorithme, algorithmes, système, systèmes, assistant, assistants, outil, outils, logiciel, logiciels, technologie, technologies, chatbot*, robot, robots, générateur, générateurs, moteur, moteurs',
  aiProduct:
    'chatgpt, gpt, dall e, sora, codex, whisper, gemini, bard, notebooklm, copilot, github copilot, claude, llama, grok, midjourney, stable diffusion, firefly, deepseek, qwen, kimi, doubao, mistral, le chat, suno, udio, perplexity, alexa, siri, apple intelligence, meta ai, character ai, replika, ai overviews, laion, common crawl, lensa, gpts',
  aiMaker: `
    openai, anthropic, stability ai, midjourney, deepmind, mistral ai, mistral, perplexity, cohere, xai, clearview, clearview ai, deepseek, suno, udio, runway, hugging face, elevenlabs, character ai, nvidia, laion, lighton, kyutai,
    entreprise d'ia, entreprises d'ia, société d'ia, sociétés d'ia, start up d'ia, start ups d'ia, start up de l'ia, startup d'ia, startups d'ia, spécialiste de l'ia, géant de l'ia, géants de l'ia, acteurs de l'ia, acteur de l'ia, fournisseur d'ia, fournisseurs d'ia,
    fournisseurs de modèles, développeur d'ia, développeurs d'ia, concepteur de, éditeur de chatgpt, créateur de chatgpt, maison mère de chatgpt, entreprises d'intelligence artificielle, sociétés d'intelligence artificielle, start up d'intelligence artificielle,
    entreprise d'intelligence artificielle, spécialiste de l'intelligence artificielle, géants de l'intelligence artificielle, laboratoires d'ia, laboratoire d'ia, industrie de l'ia, secteur de l'ia, ia chinoise, sam altman, altman`,
  techGiant:
    'big tech, géant de la tech, géants de la tech, géant du numérique, géants du numérique, géant américain, géants américains, géant du web, géants du web, gafam, silicon valley, entreprises technologiques, groupe technologique, groupes technologiques, google, alphabet, microsoft, meta, facebook, amazon, apple, x corp, twitter, bytedance, tiktok, linkedin, adobe, ibm, oracle, salesforce, samsung, nvidia, musk, elon musk, zuckerberg, mark zuckerberg',
  platform:
    'plateforme*, réseau social, réseaux sociaux, application, applications, appli, applis, site, sites, site web, forum, forums, service en ligne, services en ligne, messagerie, messageries, cloud, stockage, place de marché, portail, reddit, stack overflow, x, linkedin, facebook, instagram, whatsapp, threads, youtube, tiktok, snapchat, discord, slack, zoom, dropbox, github, gmail, wordpress, tumblr, substack, deviantart, flickr, getty, shutterstock, pinterest, wikipédia, bluesky, mastodon, vimeo, soundcloud, spotify, deezer, dailymotion, telegram, signal, teams, wetransfer, duolingo, leboncoin, doctolib, fournisseur de messagerie, messagerie*, assureur*, mutuelle*, clinique*, hôpital, hôpitaux, banque*, université, application de rencontre, éditeur de logiciels',

  train:
    'entraîne, entraînent, entraîner, entraîné, entraînée, entraînés, entraînées, entraînant, entraînera, entraînait, entraînement, entraînements, réentraîn*, préentraîn*, ajustement fin, fine tuning, finetuning, apprentissage des modèles, former ses modèles, former leurs modèles, former son ia, former l ia, former des ia, former une ia',
  trainOn: `
    entraîner son ia, entraîner ses ia, entraîner leur ia, entraîner leurs ia, entraîner l'ia, entraîner une ia, entraîner des ia, entraîner les ia, entraîner sa propre ia, entraîner son intelligence, entraîner leur intelligence, entraîner l'intelligence, entraîner une intelligence, entraîner des intelligences, entraîner ses intelligences,
    entraîner ses modèles, entraîner leurs modèles, entraîner des modèles, entraîner les modèles, entraîner son modèle, entraîner un modèle, entraîner ses algorithmes, entraîner des algorithmes, entraîner ses systèmes, entraîner des systèmes, entraîner chatgpt, entraîner son chatbot, entraîner son assistant, entraîner grok, entraîner gemini,
    entraîne son ia, entraîne ses ia, entraîne ses modèles, entraînent leurs ia, entraînent leurs modèles, entraîné sur, entraînée sur, entraînés sur, entraînées sur, entraîné avec, entraînée avec, entraînés avec, entraîné grâce, entraîné à partir, entraînés à partir, entraîné son ia, entraîné ses, entraîné une ia, entraîné une intelligence,
    entraînement de l'ia, entraînement d'ia, entraînement de son ia, entraînement de ses, entraînement d'une ia, entraînement des ia, entraînement des modèles, entraînement de modèles, entraînement d'intelligence*, entraînement de l'intelligence, entraînement des intelligences, entraînement de leurs, entraînement des algorithmes, entraînement de grands, entraînement de chatgpt,
    données d'entraînement, données d'apprentissage, jeu d'entraînement, jeux d'entraînement, corpus d'entraînement, base d'entraînement, servir à entraîner, servent à entraîner, servi à entraîner, serviront à entraîner, servira à entraîner, utilisé pour entraîner, utilisés pour entraîner, utilisées pour entraîner, utiliser pour entraîner, pour entraîner, afin d'entraîner, pour l'entraînement, à des fins d'entraînement, fins d'entraînement, nourrir son ia, nourrir l'ia, nourrir ses, nourrir les ia, alimenter son ia, alimenter l'ia, alimenter ses modèles`,
  feed: 'nourri*, nourriss*, aliment*, ingér*, ingurgit*, aval*, dévor*, engloutir*, gaver*, gavé*, pâture, apprendre de, apprend de, apprennent de, apprendre à partir, carburant*, abreuv*',
  improve:
    'amélior*, développe, développent, développer, développé, développée, développés, développement, développements, construi*, créer, crée, créent, créé, concevoir, conçu*, bâtir, mettre au point, mis au point, perfectionn*, optimis*, affin*, élabor*, renforcer, enrichir',
  use: 'utilise, utilisent, utiliser, utilisé, utilisée, utilisés, utilisées, utilisant, utilisera, utiliseront, utilisait, utilisation, utilisations, exploit*, exploiter, se servir de, sert de, servir, servent, servi, recour*, puis*, puise, puiser, traiter, traitement de, traite, analys*, partager, partag*, accéder, accès à, accède, usage, réutilis*, emploi, employer, lire vos, valoris*, transmett*, transmis*, vend, vendre, revendre',
  take: 'copi*, vol, voler, vole, volé, volée, volés, volées, pille, piller, pillage, pillé*, pillent, dérob*, télécharg*, collect*, récolt*, récupér*, recueill*, aspir*, siphonn*, s approprier, appropri*, plagi*, spolier*, spoliation, détourn*, enregistr*, capt*, capture, captur*, accapar*, moissonn*, stock*, conserv*, vampiris*',
  scrape:
    'scrap*, crawl*, moissonn*, aspir*, aspiration, siphonn*, extrait*, extraire, extraction, extraction automatique, fouille de textes, fouille de données, fouille de texte, fouille des textes, exploration de textes, indexation sauvage, collecte massive, collecté massivement, ratiss*, balay*, parcourir le web, moissonnage, webscraping',
  crawler:
    'crawler*, robot d indexation, robots d indexation, robot d exploration, robots d exploration, robots d ia, robots des ia, robots d openai, bots d ia, bots, bot, scraper*, scrapeur*, robots txt, gptbot, claudebot, google extended, ccbot, perplexitybot, aspirateur*, robots aspirateurs de contenus, agents utilisateurs',
  piracy:
    'pirat*, piratage, livres piratés, œuvres piratées, copies illégales, illégalement téléchargé*, téléchargement illégal, téléchargé illégalement, bibliothèque clandestine, bibliothèques clandestines, libgen, library genesis, books3, z library, sci hub, anna s archive, torrent*, contrefaçon*, contrefait*',
  block:
    'bloqu*, blocage, interdire l accès, interdi*, empêch*, barr*, restreindre, restreint, restrict*, limiter l accès, fermer la porte, ferme la porte, verrouill*, protég*, exclu*, exclure, péage, mur payant, paywall, payant, payante, faire payer, empoisonn*, pièg*, refouler, pay per crawl',
  dataset:
    'base de données, bases de données, jeu de données, jeux de données, corpus, ensemble de données, ensembles de données, archive, archives, banque d images, banque de données, bibliothèque, catalogue, fonds, collection',
  memorise:
    'mémoris*, mot pour mot, mot à mot, régurgit*, recrach*, restitu*, reprodui*, reproduct*, par cœur, extraire des données d entraînement, désapprend*, désapprentissage, verbatim, oublier',

  works:
    'livre, livres, roman, romans, article, articles, presse, chanson, chansons, paroles, musique, musiques, titres, film, films, série, séries, œuvre, œuvres, art, dessin, dessins, illustration*, photo, photos, photographie*, image, images, peinture*, bande dessinée, bandes dessinées, bd, mangas, code, codes, code source, logiciels, journalisme, journalistique*, scénario*, podcast*, livres audio, voix, doublage, texte, textes, poème*, archives, dictionnaire*, encyclopédie, traduction*, créations, création, vidéos, jeux, manuels, thèses, publications scientifiques, morceaux',
  content:
    'contenu, contenus, données, donnée, matériel, texte, textes, publication, publications, post, posts, message, messages, commentaire, commentaires, page, pages, information, informations, fichier, fichiers, document, documents, vidéo, vidéos, photo, photos, image, images, tweets, avis, requêtes, saisies, sites, web, dessins, croquis, notes, brouillons, maquettes, créations',
  personal:
    'données personnelles, données privées, données utilisateurs, données des utilisateurs, données de santé, données clients, données sensibles, données biométriques, vie privée, messages privés, messages, conversations, conversation, discussions, échanges, courriel*, e mail*, mails, mail, photos, selfies, frappes, clavier, frappes au clavier, mouvements de souris, enregistrements, enregistrements vocaux, captures d écran, dossiers médicaux, dossier médical, radios, localisation, géolocalisation, profil, profils, cv, confidentiel*, prompts, requêtes, intimité, personnelles, personnels, historique, écran*, souris, clics, notes, scanners, appels, entretiens, candidatures',
  recordings:
    'enregistrement*, enregistrements vocaux, enregistrements audio, voix, empreinte vocale, empreintes vocales, messages vocaux, appels, conversations téléphoniques, audio, données vocales, vidéos d enfants',
  face: 'visage, visages, reconnaissance faciale, biométri*, empreinte faciale, iris, photos de visages, gabarits, portraits, selfies, traits du visage',

  users:
    'utilisateur*, utilisatrice*, usager*, internaute*, abonné*, client, clients, cliente*, clientèle, membre, membres, consommateur*, patient, patients, enfant, enfants, mineur, mineurs, adolescent*, élève*, étudiant*, citoyen*, parents, joueurs, conducteurs, gens, personnes, européens, français, vos, votre, tes, compte, comptes, public',
  employees:
    'salarié*, employé*, personnel, collaborateur*, travailleur*, ouvrier*, prestataire*, sous traitant*, intérimaires, freelances, développeurs, agents publics',
  holders:
    'auteur, auteurs, autrice*, écrivain*, artiste, artistes, musicien*, compositeur*, parolier*, chanteur*, chanteuse*, interprète*, éditeur, éditeurs, maison d édition, maisons d édition, maison de disques, maisons de disques, label, labels, major, majors, journal, journaux, quotidien, quotidiens, média, médias, presse, journaliste*, photographe*, illustrateur*, illustratrice*, dessinateur*, scénariste*, acteur, acteurs, actrice*, comédien*, doubleur*, doubleurs, studio, studios, producteur*, réalisateur*, créateur*, créatrice*, ayants droit, ayant droit, titulaires de droits, sacem, scam, sacd, sgdl, sne, snac, adagp, spedidam, société d auteurs, sociétés d auteurs, organismes de gestion, syndicat*, industrie musicale, industrie culturelle, filière musicale, monde de la culture, traducteur*, agence photo, agence de presse, agences de presse, afp, encyclopédie, apig, radio france, le monde, le figaro, new york times, chercheurs, cinéastes, monde du cinéma, auteurs compositeurs, bédéiste*',

  consent:
    'consent*, consentement*, autoris*, autorisation*, permission, accord préalable, sans l accord, sans leur accord, sans votre accord, sans accord, sans autorisation, sans consentement, sans leur consentement, sans permission, sans prévenir, sans demander, sans le savoir, à leur insu, à son insu, à votre insu, insu, sans rémunération, sans contrepartie, sans payer, discrètement, en douce, en catimini, secrètement, en secret, par défaut, automatiquement, illégal*, illicite*, légal, intérêt légitime, volontaire*, explicite, permis, d office',
  optOut:
    'opposer, s opposer, s y opposer, oppos*, opposition, droit d opposition, refuser, refus, refuse, désactiv*, décoch*, opt out, opt in, réglage*, paramètre*, formulaire, case, option, empêcher, interdire, retirer, retrait, supprimer, suppression, effacer, se désinscrire, exclure, activer, activé, dire non, réserve de droits, protéger vos, protéger ses',
  policy:
    'conditions d utilisation, conditions générales, conditions générales d utilisation, cgu, cgv, conditions de service, conditions, politique de confidentialité, politiques de confidentialité, politique, règles de confidentialité, règlement, charte, clause, clauses, contrat d utilisation, mentions légales, paramètres, paramètre, petites lignes, termes, règles d utilisation',
  pay: 'pay*, payer, paie, paient, rémunér*, rémunération, indemnis*, compens*, dédommag*, redevance*, droits, royalties, partage de la valeur, juste rémunération, équitable, taxe, taxer, facturer, facture, millions, milliards, gratuitement, gratuit, contrepartie, dommages et intérêts, dommages intérêts, argent',
  licence:
    'licence, licences, accord de licence, accords de licence, sous licence, concéder, concession, licencier, droits d exploitation, cession de droits, cession, cède, céder',
  deal: 'accord, accords, partenariat*, contrat, contrats, signe, signer, signé, signent, signature, s allie, s allient, s associe, s associent, alliance, conclu, conclut, conclure, négoci*, négociations, discussions, pourparlers, entente, pacte, convention, noue',
  copyright:
    'droit d auteur, droits d auteur, droits voisins, droit voisin, copyright, contrefaçon*, violation, violé, viole, violer, enfreint, enfreindre, propriété intellectuelle, fair use, usage loyal, usage équitable, usage raisonnable, exception de fouille, exception, plagiat*, parasitisme, atteinte, ayants droit, protégé, protégés, protégée, protégées',
  privacy:
    'vie privée, données personnelles, protection des données, rgpd, confidentialité, informatique et libertés, intimité, données à caractère personnel, caractère personnel, anonymis*, loi 25, secret médical, secret des correspondances, surveill*',
  deny: 'dément, démentent, démenti, démentir, nie, nient, nié, nier, réfut*, contest*, rejette les accusations, rejette, rejettent, se défend, se défendent, n utilise pas, n utilisons pas, n utilise jamais, n entraîne pas, n entraînons pas, pas utilisé, pas utilisées, pas utilisés, faux, fausse, fausses, infondé*, affirme ne pas, assure ne pas, clarifi*, rétropédal*, fait machine arrière, marche arrière, recule, faire marche arrière, mise au point, précise',
  promise:
    'promet, promettent, promis, promesse*, engage, engagent, engagement*, engagé à, assure, assurent, garanti*, jamais, ne sera pas, ne seront pas, n utilisera pas, ne plus, renonc*, suspend*, suspension, reporte, reporté, report, met en pause, en pause, pause, stoppe, cesse, arrête, gèle, abandonne',
  protest:
    'protest*, lettre ouverte, pétition*, tribune, appel, appellent, appelle, exig*, réclam*, demandent, dénonc*, critiqu*, accus*, accuse, reproch*, alerte, alertent, avertit, mise en garde, met en garde, mettent en garde, s inquiète*, inquiétude*, inquièt*, colère, indign*, tollé, polémique*, scandale, fronde, bronca, grève*, boycott*, combat, bataille, lutte, bras de fer, grogne, opposition, s insurge*, mobilis*, manifest*, plaint*, fustige*, mise en demeure, menace, contestation, controvers*, soupçon*, s alarment, alarme, sonne l alerte, sonnent l alerte, s insurgent, s insurge, vent debout, se mobilisent, se mobilise, s opposent, s oppose, tirent la sonnette, monte au créneau, montent au créneau, appellent à, s indignent',

  suit: 'plainte, plaintes, porte plainte, portent plainte, porter plainte, poursuit, poursuivent, poursuivi*, poursuite*, poursuites, poursuivre, procès, action en justice, actions en justice, action collective, actions collectives, action de groupe, recours collectif, recours, attaque en justice, attaquent, attaque, assigne, assignent, assigné*, assignation, assigner, saisit la justice, saisissent la justice, saisi la justice, devant la justice, devant les tribunaux, en justice, plaignant*, litige*, contentieux, référé, bataille judiciaire, traîne en justice, judiciaire',
  court:
    'tribunal, tribunaux, juge, juges, justice, cour, cour d appel, cour suprême, cour de cassation, conseil d état, cour fédérale, magistrat*, jugement, jugements, juge que, verdict, arrêt, décision, ordonnance, condamn*, débout*, appel, fait appel, audience, audiences, injonction, référé, règlement à l amiable, accord amiable, transaction, jury, avocat*, procureur*, relax*, cjue, tranche, donne raison, victoire, défaite, gagne, perd, rejeté, irrecevable*',
  authority:
    'cnil, autorité, autorités, autorité de protection, autorité de la concurrence, gendarme, gendarmes, régulateur*, arcom, défenseur des droits, commission européenne, bruxelles, commissaire à la protection, commissaire, dpc, ico, garante, edpb, cepd, ftc, noyb, max schrems, ufc que choisir, procureur*, parquet, dgccrf, enquête*, enquêt*, sanctionn*, sanction*, amende*, mise en demeure, met en demeure, interdi*, contrôle, injonction, rappel à l ordre, protection des données, consommateurs',
  law: 'loi, lois, projet de loi, proposition de loi, législat*, législateur, réglement*, règlement, règlement européen, directive, ai act, ia act, loi sur l ia, parlement, sénat, sénateur*, sénatrice*, député*, assemblée nationale, gouvernement*, ministre*, ministère*, élus, eurodéputé*, congrès, décret, amendement*, texte, code de bonnes pratiques, lignes directrices, recommandations, consultation*, régulation, cadre juridique, encadr*, transparence, exception, union européenne, ue, cspla, commission, dsa, rapport parlementaire',

  taught:
    'salariés, employés, étudiants, élèves, enseignants, professeurs, collaborateurs, agents, soldats, militaires, pilotes, médecins, infirmières, policiers, apprentis, jeunes, cadres, managers, chômeurs, joueurs, équipe, équipes, chien, chiens, chevaux, athlètes, bleus, demandeurs d emploi',
  peopleTraining:
    'formation*, former, formateur*, cours, stage*, stages, atelier*, apprentissage, cursus, diplôme*, certification*, école*, université*, mooc, webinaire*, compétence*, enseignement, montée en compétence*, reconversion*, alternance, bootcamp*, pédagog*, lycée*, master, mentorat, acculturation',
  otherTrain:
    'train, trains, en train de, gare, gares, sncf, tgv, ferroviaire*, rails, entraîneur*, entraîneuse*, sélectionneur, match, matchs, séance d entraînement, musculation, sport*, fitness, marathon, course à pied, camp d entraînement, centre d entraînement, simulateur de vol, exercices militaires, reprise de l entraînement, à l entraînement, retour à l entraînement, cardio, entraînement physique',
  output:
    'généré par ia, générée par ia, générés par ia, générées par ia, générées par l ia, généré par l ia, générés par l ia, créé par une ia, créée par une ia, créées par l ia, deepfake*, hypertrucage*, faux, fausse, fausses, truqu*, trucage*, cloné*, clonage*, cloner, imit*, usurp*, arnaque*, escroqu*, filigrane, images générées, vidéos générées, musique générée, dénud*, pornograph*, sexuel*, nues, avatars, doublure numérique, sosie, contenus générés, désinformation, spam, étiquet*',
  authorship:
    'auteur humain, inventeur*, brevet*, protection par le droit d auteur, qui est l auteur, paternité, originalité, à qui appartient, œuvre générée, protégeable*, co-auteur',
  answers:
    'résultats de recherche, moteur de recherche, moteurs de recherche, résumé*, ai overview*, aperçus, aperçu ia, mode ia, trafic, citations, cite, sources, moteur de réponse, recherche, référencement, seo',
  distil:
    'distill*, distillation, données synthétiques, synthétiques, secret des affaires, secrets commerciaux, espionnage industriel, poids du modèle, rétro ingénierie',
  recognition:
    'police, policiers, aéroport*, frontière*, vidéosurveillance, caméra*, caméras, surveillance, arrestation*, arrêté*, suspect*, stade*, magasin*, supermarché*, jeux olympiques, contrôle d identité, vérification d âge, passeport*, vsa, algorithmique, gendarmerie',
  breach:
    'fuite de données, fuite, fuites, faille, failles, vulnérabilité*, pirates informatiques, hacker*, hack, hackers, cyberattaque*, cyber*, rançongiciel*, ransomware, rançon*, hameçonnage, phishing, logiciel malveillant, malware, espion*, données volées, dérobées, exposées, divulgu*, mot de passe, mots de passe, identifiants, usurpation, darknet, jailbreak*, intrusion',
  jobs: 'emploi*, licenci*, suppression de postes, suppressions de postes, postes, recrut*, embauch*, chômage, métier*, travail, salaire*, candidat*, productivité, remplacer, remplacés, démission*, quitte, nommé*, patron, pdg, dirigeant, télétravail, plan social',
  markets:
    'action, actions, bourse, boursier*, cac 40, nasdaq, wall street, investiss*, investisseur*, levée de fonds, lève, valoris*, valorisation, chiffre d affaires, bénéfice*, résultat*, trimestr*, rachat, rachète, acquisition*, acquiert, fusion, banque*, bce, fed, croissance, inflation, bulle, économie, économique*, crypto*, bitcoin, dette*, faillite, droits de douane, analystes, marchés, introduction en bourse',
  antitrust:
    'antitrust, abus de position dominante, position dominante, monopole*, concurrence, dma, cookie*, cookies, publicité*, publicitaire*, ciblée, pistage, traceurs, magasin d applications, diffamation, transfert de données, abonnement caché, résiliation, ententes',
  release:
    'lance, lancé, lancement*, dévoil*, annonce, présente, présenté, nouveau, nouvelle version, nouveauté*, fonctionnalité*, mise à jour, déploie, déploiement, disponible*, version, bêta, prix, tarif*, abonnement*, promo*, panne*, open source, benchmark*, performance*, agent, agents, intègre, intégr*, débarque, arrive, teste, test, essai, gratuit pour, rapide, puissant*, met à jour',
  hardware:
    'puce*, puces, processeur*, gpu, carte graphique, cartes graphiques, semi conducteur*, centre de données, centres de données, data center*, datacenter*, supercalculateur*, calcul, énergie, électricité, nucléaire, eau, serveur*, smartphone*, téléphone*, iphone*, ordinateur*, robot humanoïde, robots humanoïdes, humanoïde*, drone*, voiture*, véhicule*, autonome*, robotaxi*, quantique*, satellite*, lunettes, montre*, casque, écouteurs, télé, mémoire vive',
  harm: 'biais, discrimin*, racis*, sexis*, suicide*, automutil*, hallucin*, désinformation, infox, fake news, propagande, extrém*, terroris*, danger*, dangereux, risque*, menace existentielle, addict*, santé mentale, psychose, haine, haineux, arme*, erreur*, invent*, triche*, tricher, plagiat scolaire, pédo*, pédopornograph*, protection de l enfance, manipul*, mort, sécurité de l ia',
  howTo:
    'tutoriel*, tuto, étape par étape, guide, astuces, conseils, mode d emploi, débutant*, comprendre, introduction à, tout savoir, prompt, python, pytorch, framework*, cas d usage, bonnes pratiques, méthode*, podcast, newsletter, interview, entretien, foire aux questions, décrypt*, explications, rag',
  science:
    'chercheur*, scientifique*, science*, recherche médicale, étude, études, cancer*, diagnos*, tumeur*, maladie*, médicament*, médecin*, médecine, médical*, hôpital, hôpitaux, patient, protéine*, climat*, météo*, astronom*, physique, chimie, biolog*, cerveau*, génom*, archéolog*, séisme*, prédi*, mathémat*, espace, nasa, animaux, oiseaux, baleines, espèces, inserm, cnrs, laboratoire*',
  culture:
    'football, foot, ligue 1, psg, match, rugby, tennis, jeu vidéo, jeux vidéo, playstation, xbox, nintendo, cinéma, bande annonce, saison, épisode, netflix, concert*, album, festival*, célébrité*, star, stars, recette*, voyage*, mode, restaurant*, bon plan, bons plans, soldes, black friday, promotion, olympi*, formule 1, tour de france, noël, cadeau*, échecs, télévision, exposition, oscars, cannes',
  politics:
    'élection*, électoral*, présidentielle, municipales, législatives, trump, biden, macron, président, chine, chinois*, pékin, russie, russe*, poutine, ukraine*, israël*, gaza, iran, guerre*, armée, militaire*, défense, otan, sanctions contre, exportations, géopolit*, souverain*, souveraineté, parti, sommet, g7, onu, taïwan, stratégie nationale, plan pour l ia, diplomat*',
};
