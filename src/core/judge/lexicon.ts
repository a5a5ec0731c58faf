import { splitPhrases } from './phrases.ts';

/**
 * The words that news uses for AI training, by class, as data: English first, then German, French, Spanish, Italian,
 * Portuguese, Dutch and Polish. Compared without case, accents and apostrophes; `*` stands for any ending. To add a
 * word, put it in its class.
 */
const lists = {
  /** Teaching a model. The words around it decide whether it is a model that is taught. */
  train: `
    train, trains, trained, training, retrain*, pretrain*, pre-train*, fine-tun*, finetun* trainier*, ki-training,
    anlernen, angelernt, entrain*, entren*, addestr*, treina*, treino, getraind, traint, trainen, trenowa*, trenuj*,
    wytrenowa*, szkoli, szkolenia modeli, 学習*, 訓練*, 训练*, 학습*`,
  /** Phrases that say on their own that data went into a model. */
  trainOn: `
    trained on, training on, train on, trains on, trained with, training data, training set*, training dataset*,
    training material, training content, training corpus, used for training, use for training, used to train,
    use to train, using to train, ai training, train ai, trains ai, training ai, trained ai, train its ai,
    train their ai, train its models, train our models, train models, train generative, training generative,
    training of ai, training of artificial, training its ai, training its models, training models, model training,
    machine learning training, train chatgpt, train gemini, train bard, train claude, train copilot, train llama,
    train grok, training of models, train the model*, train large, train algorithms, train its algorithms,
    zum trainieren, zu trainieren, training von ki, ki-training, ki-trainings, ki-modelle trainieren, trainingsdaten,
    entrainer son ia, entrainer son intelligence, entrainer l ia, entrainer l intelligence, entrainer une ia,
    entrainer leur ia, entrainement de son ia, entrainement d une ia, entrainer ses, entrainer des,
    entrainement de l ia, donnees d entrainement, entrainement des modeles, entrenar su ia, entrenar a su,
    entrenar modelos, entrenar sus, entrenar la inteligencia, entrenar inteligencia, datos de entrenamiento,
    entrenamiento de ia, addestrare l ia, addestrare i, addestrare la, addestrare il, addestramento dell,
    addestramento di, addestramento dei, dati di addestramento, treinar ia, treinar a ia, treinar sua, treinar seus,
    treinar modelos, treinamento de ia, treino de ia, dados de treinamento, trainen van ai, ai te trainen,
    trainen van ki, trainingsdata, ai-training, trenowania ai, trenowanie ai, trenowanie modeli, trenowania modeli,
    trenowania sztucznej, szkolenia ai, szkolenia sztucznej, uczenia ai, melatih chatbot, melatih ai, ai 学習*, ai 訓練*,
    ai 训练*, 训练 ai, 訓練 ai, ai 학습*`,
  ai: `
    ai, a.i, genai, artificial intelligence, machine learning, machine-learning, deep learning, ml, llm, llms,
    language model*, generative, foundation model*, diffusion model*, neural network*, chatbot, chatbots, ki, ki-*,
    kunstliche intelligenz, kunstlicher intelligenz, sprachmodell*, ia, intelligence artificielle,
    inteligencia artificial, intelligenza artificiale, kunstmatige intelligentie, taalmodel*, sztuczn* inteligencj*,
    modele de langage, modelo de lenguaje, modelos de lenguaje, modelos de linguagem, modelli linguistici,
    modeli jezykow*, chatgpt, gpt, gpt-*, gemini, bard, claude, copilot, llama, grok, midjourney, dall-e,
    stable diffusion, firefly, mistral, deepseek, xgen, facial recognition, face recognition, alexa algorithm,
    voice algorithm*, recognition algorithm*, recognition software`,
  model: 'model, models, algorithm*, modell*, modele, modeles, modelo*, modelli, modello, modeli',
  /** Companies known for making models. */
  aiMaker: `
    openai, anthropic, stability ai, midjourney, deepmind, mistral ai, perplexity, cohere, xai, clearview, deepseek,
    suno, udio, runway, hugging face, lovo, elevenlabs, character ai, ai company, ai companies, ai developer*, ai firm*,
    ai start*, ai lab*`,
  /** What people make, say or own. */
  data: `
    data, dataset*, datasets, content, contents, posts, post, messages, message, inmail, photos, photo, images, image,
    pictures, videos, video, files, file, documents, books, book, works, work, articles, songs, lyrics, music,
    recordings, recording, voices, voice, audio, designs, artwork*, art, code, repositor*, scans, x-rays, prompts,
    conversations, chats, chat, comments, emails, email, gmail, attachments, information, profile*, inputs,
    interactions, transcripts, likeness, courses, snippets, tweets, text, texts, material, creations, reportag*,
    artigos, articulos, articoli, artikelen, artykul*, daten, nutzerdaten, kundendaten, mitgliederdaten, gesprach*,
    kundengesprach*, bucher*, inhalte, beitrage, nachrichten, fotos, bilder, donnees, ouvrages, contenus,
    messages prives, publications, datos, contenido*, mensajes, publicaciones, dati, contenuti, messaggi, dados,
    conteudo*, mensagens, gegevens, berichten, inhoud, dane, danych, tresci, wiadomosci, zdjec*, livres, libros, libri,
    livros, boeken, ksiazk*`,
  people: `
    user*, member*, customer*, subscriber*, consumer*, people, patient*, author*, artist*, creator*, writer*, novelist*,
    instructor*, publisher*, musician*, actor*, photographer*, journalist*, kids, child*, children*, teen*, student*,
    designer*, developers, account holder*, personal, private, your, copyright*, publicly, public, customers, nutzer*,
    kunden, personenbezogen*, utilisateur*, personnelles, auteurs, usuario*, personales, autores, utenti, personali,
    autori, usuario*, pessoais, gebruiker*, klanten, persoons*, uzytkownik*, osobow*`,
  consent: `
    consent*, permission, without asking, without notice, opt-out, opt out, opted out, opting out, opts out, opt-in,
    opted in, opt in, opts, unauthori*, by default, quietly, automatically, objection, object to, refuse,
    without compensation, einwilligung, zustimmung, widersprechen, widerspruch, consentement, opposer, consentimiento,
    oponerse, consenso, opporsi, consentimento, opor, toestemming, bezwaar, zgod*, sprzeciw*`,
  optOut: `
    opt-out, opt out, opting out, opted out, opts out, opt-outs, turn off, switch off, toggle, object to,
    objection form, decline, disable, widersprechen, widerspruch, desactiver, s opposer, desactivar, oponerse,
    disattivare, opporsi, desativar, bezwaar, uitschakelen, wylaczyc, sprzeciw*`,
  policy: `
    privacy policy, privacy policies, terms of service, terms of use, terms and conditions, terms, policy, policies,
    tos, user agreement, setting, settings, faq, clause, principles, datenschutzerklarung, nutzungsbedingungen, agb,
    politique de confidentialite, conditions d utilisation, conditions generales, politica de privacidad, condiciones,
    terminos, informativa sulla privacy, termini di servizio, politica de privacidade, termos de uso, privacybeleid,
    voorwaarden, polityk* prywatnosci, regulamin*`,
  scrape: `
    scrap*, crawl*, harvest*, data mining, data-mining, firehose, hoover*, siphon*, extract*, pirated, books3, libgen,
    torrent*`,
  crawler: `
    robots.txt, ai crawler*, ai bot*, ai scrap*, gptbot, claudebot, web crawler*, ai data scraping, crawler blocking,
    block ai`,
  face: `
    facial recognition, face recognition, facial images, face images, face photos, of faces, their faces, your face,
    faceprint*, face geometry, clearview, selfies, gesichtserkennung, reconnaissance faciale, reconocimiento facial,
    riconoscimento facciale, reconhecimento facial, gezichtsherkenning, rozpoznawani* twarzy, snimku obliceju`,
  database: `
    database, dataset, databases, datasets, image base, data set, datenbank, base de donnees, base de datos, banca dati,
    banco de dados, baza danych, databazi`,
  copyright: `
    copyright*, infring*, fair use, piracy, pirated, authors guild, trade secret*, lyrics, secondary infringement,
    urheberrecht*, droit d auteur, droits d auteur, derechos de autor, diritto d autore, direitos autorais,
    auteursrecht*, praw autorskich, prawa autorskie`,
  licence: `
    licens*, licenc*, licensing, content deal, data deal, deal, agreement, partnership, lizenz*, accord, acuerdo,
    accordo, acordo, licentie, umow*`,
  memorise: `
    memoris*, memoriz*, regurgitat*, extracting training, training data extraction, training examples, unlearn*,
    model inversion, membership inference`,
  privacy: `
    privacy, data protection, gdpr, personal data, personal information, coppa, ccpa, stored communications act,
    biometric*, bipa, datenschutz*, dsgvo, donnees personnelles, vie privee, rgpd, datos personales, privacidad,
    proteccion de datos, dati personali, garante, dados pessoais, lgpd, privacidade, persoonsgegevens, avg,
    danych osobowych, rodo, pelindungan data, perlindungan data, udaju`,
  authority: `
    regulator*, watchdog*, data protection authorit*, data protection commission*, privacy commissioner*,
    information commissioner*, ftc, federal trade commission, ico, cnil, dpc, garante, dpa, edpb, oaic, noyb,
    attorney general, attorneys general, anpd, european commission, ai office, competition authority,
    supervisory authorit*, justice department, department of justice, datenschutzbehorde*, datenschutzbeauftragte*,
    aufsichtsbehorde*, autorite, defenseur, autoridad, agencia espanola, aepd, autorita, autoridade, toezichthouder,
    autoriteit persoonsgegevens, uodo, urzad*, otoritas, urad`,
  court: `
    court, courts, lawsuit*, suit, suits, sued, sues, suing, class action, complaint, plaintiff*, judge, judges, ruling,
    ruled, judgment, verdict, litigation, justice, injunction, tribunal, attorney*, counsel, appeal, docket, klage,
    klagt, verklagt, gericht, urteil, richter, proces, plainte, poursuit, juge, demanda, demandado, tribunales, juez,
    sentencia, causa, tribunale, giudice, sentenza, processo, acao judicial, juiz, rechtszaak, rechter, rechtbank,
    vonnis, pozew, pozwa*, sad, sadu, wyrok*`,
  law: `
    bill, act, legislat*, senate, senator*, lawmaker*, congress, parliament, statute, ai act, directive,
    copyright owners, gesetz*, loi, projet de loi, ley, legge, lei, projeto de lei, wet, wetsvoorstel, ustaw*`,
  improve: `
    improv*, develop, develops, developing, building, build, builds, enhance*, feed, feeds, feeding, fed, power,
    powering, teach, teaches, learn from, understand children, analys*, verbessern, ameliorer, mejorar, migliorare,
    melhorar, verbeteren, ulepsza*`,
  voiceClone:
    'voice clon*, cloned, cloning, cloned voices, clones, synthetic versions, deepfake*, digital replica*, likeness',
  recordings: `
    voice recordings, voice data, recordings, voiceprint*, facial images, face images, images of faces, face photos,
    sprachaufnahmen, enregistrements vocaux, grabaciones, registrazioni vocali, gravacoes de voz, stemopnames,
    nagrani* glosu`,
  deny: `
    denies, denied, deny, denying, denial, refute*, debunk*, false claims, misleading, not used to train, do not use,
    does not use, doesn t use, don t use, doesn t train, does not train, do not train, not train, never train*,
    never did, no merit, pushes back, pushing back, rejects claims, rejected, not trained on, are not used, not trained,
    dementiert, bestreitet, weist zuruck, dement, niega, desmiente, nega, smentisce, desmente, ontkent, zaprzecza,
    dementuje`,

  // what an item is about instead
  /** People who are taught, when it isn't a model. */
  taught: `
    staff, employees, workers, workforce, people, students, pupils, teachers, americans, learners, managers, doctors,
    nurses, officers, soldiers, pilots, drivers, members of, judges, lawyers, mitarbeiter*, salaries, empleados,
    dipendenti, funcionarios, medewerkers, pracownik*, birds, dogs, horses`,
  peopleTraining: `
    training course*, training program*, training programme*, training session*, training plan, training platform*,
    training department*, staff training, employee training, train staff, train employees, workforce, upskill*,
    reskill*, literacy, learners, curriculum, flight training, pilot*, cadet*, marathon, dog training, military,
    exercise, coaching, fitness, workout*, athlete*, skill*, training tips, apprentice*, certification, course*,
    schulung*, mitarbeiter*, formation, salaries, capacitacion, empleados, formazione, dipendenti, capacitacao,
    funcionarios, opleiding, medewerkers, pracownik*, kurs*`,
  trainPeople: `
    train its employees, train employees, train staff, train them, train 1 million, train 2 million, train two million,
    train a million, train people, million people, training for employees, training for staff, train teachers,
    train workers, train instructors, training a million, ai literacy, literacy training, training should,
    your company need, company need ai`,
  otherTrain: `
    train station*, trains run, railway*, railroad*, train drivers, train tickets, train operator*, model train*,
    model railway*, train line, high-speed train*, commuter*, bahnhof, gare, ferrocarril, ferrovia, spoorweg*, dworzec,
    kolej*`,
  breach: `
    data breach*, breach, hack*, ransom*, phishing, shinyhunters, malware, intrusion, leak of, stolen data, cyber*,
    vulnerab*, prompt injection, security hole, zero-day, exposed`,
  layoffs: `
    layoff*, laid off, laying off, lay off, job cuts, cuts jobs, cutting jobs, headcount, restructuring, cuts 4,
    entlass*, licenciements, despidos, licenziamenti, demissoes, ontslagen, zwolnien*`,
  markets: `
    ipo, shares, stock, market cap, nyse, nasdaq, valuation, investors, investment, funding, funding round, raised,
    raises, venture, earnings, quarter, revenue, profit, merger, acquisition, acquire*, buyout, aktie, boerse,
    actions en bourse, acciones, azioni, acoes, aandelen, akcj*, 株`,
  antitrust: `
    antitrust, monopol*, ad tech, sherman act, divestiture, competition law, digital markets act, cancellation,
    hidden fees, termination fee*, subscriptions, cookies, cookie, targeted advertising, targeted ads, personalised ads,
    personalized ads, data transfer*, incognito, tracking pixel`,
  release: `
    outage, benchmark*, launches, launched, launch, rolls out, new features, feature*, release*, open-weight*,
    parameters, update delayed, delays, delayed, server errors, gpu*, chip, chips, export*, data centres, data centers,
    availability, pricing, prices, price, fees, discount*, password*, subscription*, runner*`,
  bias: `
    bias, biased, discriminat*, hiring, applicants, age discrimination, suicide, wrongful death, defamation, self-harm,
    hallucinat*, safety, misinformation`,
} as const;

export type WordClass = keyof typeof lists;

/** Every class with its phrases. */
export const lexicon: readonly (readonly [WordClass, readonly string[]])[] = (Object.keys(lists) as WordClass[]).map(
  (name) => [name, splitPhrases(lists[name])],
);
