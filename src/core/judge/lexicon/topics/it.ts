import type { TopicWords } from '../classes.ts';

export const it: TopicWords = {
  functionWords:
    'il, lo, gli, di, che, è, del, della, dello, dei, degli, delle, nel, nella, nei, nelle, dal, dalla, dai, dalle, allo, alla, agli, alle, sul, sulla, sui, sulle, uno, non, sono, ha, hanno, più, anche, senza, contro, dopo, suo, sua, suoi, loro, cosa, perché, chi, questo, questa, ecco, già, può, possono, verso, ma, ed, essere, stato, stata',

  ai: `
    ia, intelligenza artificiale, intelligenze artificiali, apprendimento automatico, machine learning, deep learning, apprendimento profondo, generativa, generative, generativi, generativo, modello linguistico, modelli linguistici, modello di linguaggio, modelli di linguaggio, modello di ia, modelli di ia, grandi modelli,
    llm, rete neurale, reti neurali, chatbot*, assistente virtuale, assistenti virtuali, assistente vocale, generatore di immagini, generatori di immagini, riconoscimento facciale, riconoscimento vocale, genai, intelligenza generativa`,
  model:
    'modello, modelli, algoritmo, algoritmi, sistema, sistemi, assistente, assistenti, strumento, strumenti, software, tecnologia, tecnologie, chatbot*, robot, bot, generatore, generatori, motore, motori',
  aiProduct:
    'chatgpt, gpt, dall e, sora, codex, whisper, gemini, bard, notebooklm, copilot, github copilot, claude, llama, grok, midjourney, stable diffusion, firefly, deepseek, qwen, kimi, mistral, le chat, suno, udio, perplexity, alexa, siri, apple intelligence, meta ai, character ai, replika, laion, common crawl, minerva, lensa',
  aiMaker: `
    openai, anthropic, stability ai, midjourney, deepmind, mistral ai, perplexity, cohere, xai, clearview, clearview ai, deepseek, suno, udio, runway, hugging face, elevenlabs, character ai, nvidia, laion, azienda di intelligenza artificiale, aziende di intelligenza artificiale, società di intelligenza artificiale, società di ia, startup di intelligenza artificiale, aziende di ia, startup di ia, azienda di ia,
    colosso dell'ia, colossi dell'ia, colosso dell'intelligenza artificiale, colossi dell'intelligenza artificiale, giganti dell'intelligenza artificiale, giganti dell'ia, sviluppatori di ia, sviluppatori di intelligenza, sviluppatore di ia, fornitori di ia, fornitori di modelli, creatore di chatgpt, creatrice di chatgpt, proprietaria di chatgpt, società di chatgpt, casa madre di chatgpt, industria dell'ia, settore dell'ia, laboratori di ia, sam altman, altman`,
  techGiant:
    'big tech, colosso tecnologico, colossi tecnologici, colosso del web, colossi del web, colosso americano, gigante tecnologico, giganti tecnologici, giganti del web, giganti della tecnologia, aziende tecnologiche, società tecnologiche, silicon valley, google, alphabet, microsoft, meta, facebook, amazon, apple, twitter, bytedance, tiktok, linkedin, adobe, ibm, oracle, salesforce, samsung, nvidia, musk, elon musk, zuckerberg',
  platform:
    'piattaforma, piattaforme, social network, social, rete sociale, applicazione, applicazioni, app, sito, siti, forum, servizio, servizi, cloud, messaggistica, portale, portali, motore di ricerca, marketplace, reddit, stack overflow, x, linkedin, facebook, instagram, whatsapp, messenger, threads, youtube, tiktok, snapchat, discord, slack, zoom, dropbox, github, gmail, wordpress, tumblr, substack, deviantart, flickr, getty, shutterstock, pinterest, wikipedia, bluesky, mastodon, vimeo, soundcloud, spotify, telegram, signal, teams, wetransfer, duolingo, provider di posta, assicurazione, clinica*, ospedale, ospedali, banca, banche, università, app di incontri',

  train:
    'addestra, addestrano, addestrare, addestrato, addestrata, addestrati, addestrate, addestrando, addestrerà, addestrava, addestrarla, addestrarlo, addestrarli, addestramento, addestramenti, riaddestr*, allena, allenano, allenare, allenato, allenata, allenati, allenate, allenamento, istruire, fine tuning, training, apprendimento automatico',
  trainOn: `
    addestrare l'ia, addestrare la sua ia, addestrare la propria ia, addestrare le ia, addestrare ia, addestrare un'ia, addestrare l'intelligenza, addestrare la sua intelligenza, addestrare la propria intelligenza, addestrare le sue intelligenze, addestrare intelligenze, addestrare l'AI, addestrare la sua AI, addestrare la propria AI, addestrare le AI, addestrare AI, addestrare i modelli, addestrare modelli, addestrare i suoi, addestrare i propri, addestrare i loro, addestrare il modello, addestrare il suo, addestrare il proprio, addestrare un modello, addestrare algoritmi, addestrare gli algoritmi, addestrare i sistemi, addestrare sistemi, addestrare chatgpt, addestrare chatbot, addestrare il chatbot, addestrare grok, addestrare gemini, addestrare llm, addestrare strumenti, addestrare grandi, addestra la sua, addestra l'ia, addestra i suoi, addestra i propri, addestrano le, addestrano i loro,
    addestramento dell'ia, addestramento dell'AI, addestramento dell'intelligenza, addestramento di ia, addestramento AI, addestramento di intelligenz*, addestramento della sua, addestramento della propria, addestramento dei modelli, addestramento di modelli, addestramento dei suoi, addestramento dei propri, addestramento degli algoritmi, addestramento di algoritmi, addestramento del modello, addestramento di chatgpt, addestramento di sistemi, addestramento delle ia, addestramento dei sistemi, addestramento dei chatbot, dati di addestramento, dati per l'addestramento, set di addestramento, dataset di addestramento, materiale di addestramento, fini di addestramento, per l'addestramento, nell'addestramento, all'addestramento, addestrata con, addestrato con, addestrati con, addestrata su, addestrato su, addestrati su, addestrate su, usati per addestrare, usato per addestrare, utilizzati per addestrare, usare per addestrare, per addestrare, ad addestrare, allenare l'ia, allenare l'intelligenza, allenare i modelli, allenare la sua, allenare le ia, allenare gli algoritmi, per allenare l, alimentare l'ia, alimentare l'intelligenza, nutrire l'ia, istruire l'ia, istruire l'intelligenza`,
  feed: 'aliment*, nutr*, insegn*, impar*, ingerire, ingerisc*, assorb*, divor*, fagocit*, dare in pasto, in pasto, carburante, inghiott*',
  improve:
    'miglior*, perfezion*, sviluppa, sviluppano, sviluppare, sviluppato, sviluppata, sviluppati, sviluppo, costru*, creare, crea, creano, creato, creati, ottimizz*, affin*, elabor*, progettare, progettato, progettata, potenzi*, realizz*',
  use: 'usa, usare, usano, usato, usati, usate, usando, userà, useranno, uso, utilizza, utilizzano, utilizzare, utilizzato, utilizzata, utilizzati, utilizzate, utilizzando, utilizzerà, utilizzo, sfrutt*, impieg*, accede*, accesso, tratta*, trattamento, analizz*, leggere, legge i, condivid*, condivis*, riutilizz*, vende*, cede, cedere, abus*',
  take: 'copi*, rub*, rubare, furto, furti, scaric*, raccogli*, raccol*, raccolta, cattur*, appropri*, saccheggi*, depred*, plagi*, sottra*, trafug*, registr*, archivi*, conserv*, otten*, monitor*, tracci*, prelev*, accaparr*, acquis*',
  scrape:
    'scrap*, scraping, web scraping, crawl*, estra*, estrarre, estrazione, estrazione di testo, text and data mining, data mining, rastrell*, setacci*, risucchi*, aspir*, raccolta massiva, rastrellamento, raschi*',
  crawler:
    'crawler*, bot, scraper*, robot di indicizzazione, spider, bot ai, robots txt, gptbot, claudebot, google extended, ccbot, perplexitybot, web crawler',
  piracy:
    'pirat*, pirateria, libri piratati, copie pirata, copie illegali, scaricat* illegalmente, download illegal*, biblioteche ombra, biblioteca pirata, libgen, library genesis, books3, z library, sci hub, anna s archive, torrent*',
  block:
    'blocc*, blocco, viet*, impedi*, sbarr*, limit*, limitare l accesso, chiude le porte, chiudono le porte, far pagare, paywall, protegg*, esclud*, esclus*, avvelen*, a pagamento, pay per crawl, ferma, fermare',
  dataset:
    'banca dati, banche dati, base dati, database, dataset, insieme di dati, corpus, archivio, archivi, biblioteca, biblioteche, raccolta, catalogo',
  memorise:
    'memorizz*, parola per parola, alla lettera, rigurgit*, riproduc*, riprodu*, testuale, testualmente, estrarre dati di addestramento, disimpar*, dimenticare, a memoria',

  works:
    'libro, libri, opera, opere, romanz*, articol*, giornalis*, notizi*, inchiest*, canzon*, testi, brani, brano, musica, musiche, film, serie, arte, disegn*, illustrazion*, foto, fotografi*, immagin*, dipint*, fumett*, manga, anime, codice, codici, codice sorgente, sceneggiatur*, podcast, audiolibr*, voce, voci, doppiagg*, testo, poesi*, creazioni, video, videogioch*, enciclopedi*, dizionari*, traduzion*, studio ghibli, contenuti editoriali, contenuti giornalistici, tesi',
  content:
    'contenut*, dati, dato, materiale, materiali, testi, testo, post, messagg*, comment*, pagine, pagina, informazion*, file, document*, video, foto, immagini, tweet, recensioni, domande, conversazioni, web, internet, pubblicazion*, disegni, bozzetti, appunti, note, bozze, progetti',
  personal:
    'dati personali, dati privati, dati degli utenti, dati dei clienti, dati sanitari, dati sensibili, dati biometrici, dati medici, dati dei pazienti, informazioni personali, privacy, riservat*, messaggi privati, messaggi, conversazion*, chat, e mail, email, mail, foto, fotografie, selfie, tastiera, tasti, battute, mouse, movimenti del mouse, registrazion*, audio, schermo, schermate, cartelle cliniche, cartella clinica, referti, posizione, geolocalizzazione, profilo, profili, curriculum, confidenzial*, prompt, cronologia, volt*, intim*, personali, personale, schermi, battitura, clic, appunti, radiografie, telefonate, chiamate',
  recordings:
    'registrazion*, registrazioni vocali, audio, voce, voci, dati vocali, impronta vocale, messaggi vocali, telefonate, chiamate, note vocali',
  face: 'volto, volti, viso, visi, facce, facciale, facciali, riconoscimento facciale, biometri*, iride, impronte digitali, selfie, ritratti, lineamenti',

  users:
    'utent*, cliente, clienti, clientela, consumator*, abbonat*, membri, iscritt*, internaut*, persone, persona, pazient*, bambin*, minor*, minori, adolescent*, student*, cittadin*, genitori, giocator*, lettor*, italiani, europei, tuoi, tue, tuo, account, pubblico, gente',
  employees: 'dipendent*, lavorator*, personale, impiegat*, collaborator*, operai*, staff, freelance, sviluppatori',
  holders:
    'autore, autori, autrice, autrici, scrittor*, scrittric*, artist*, musicist*, compositor*, cantant*, cantautor*, interpret*, casa editrice, case editrici, editore, editori, casa discografica, case discografiche, discografic*, etichett*, giornale, giornali, quotidian*, rivist*, stampa, testat*, media, gruppo editoriale, gruppi editoriali, giornalist*, fotograf*, illustrator*, fumettist*, sceneggiator*, attor*, attric*, doppiator*, studio, studios, produttor*, regist*, creator*, creativ*, titolari dei diritti, titolari di diritti, detentori dei diritti, siae, fieg, aie, fimi, sindacat*, associazion*, agenzia di stampa, agenzie di stampa, traduttor*, industria musicale, industria culturale, new york times, gedi, rai, mediaset, enciclopedi*, scienziat*, programmator*',

  consent:
    'consens*, consenso, autorizz*, autorizzazione, permess*, permesso, licenza, senza autorizzazione, senza permesso, senza consenso, senza il consenso, senza chiedere, senza avvisare, senza saperlo, senza pagare, senza compenso, all insaputa, a loro insaputa, di nascosto, in segreto, segretamente, silenziosamente, per impostazione predefinita, di default, predefinit*, automatic*, automaticamente, illegal*, illecit*, illegittim*, legittimo interesse, interesse legittimo, volontari*, esplicit*, indebit*, base giuridica',
  optOut:
    'oppor*, opporsi, opposizione, diritto di opposizione, rifiut*, negare, disattiv*, disabilit*, opt out, opt in, impostazion*, modulo, opzion*, impedire, evitare, ritirare, revoc*, cancell*, elimin*, rimuov*, esclud*, attiv*, come evitare, come bloccare, come disattivare, dire di no, riserva',
  policy:
    'informativa sulla privacy, informativa privacy, informativa, politica sulla privacy, privacy policy, termini di servizio, termini di utilizzo, termini e condizioni, termini d uso, termini, condizioni d uso, condizioni di utilizzo, condizioni generali, condizioni, clausol*, policy, contratto di licenza, impostazioni, regolamento, regole',
  pay: 'pag*, pagare, paga, pagamento, pagamenti, remuner*, risarc*, compens*, equo compenso, indennizz*, royalty, diritti, tassa, canone, tariff*, milioni, miliardi, gratis, gratuit*, giusto compenso, soldi, denaro, euro, dollari',
  licence: 'licenza, licenze, licenzi*, accordo di licenza, accordi di licenza, concessione, cessione, diritti d uso',
  deal: 'accord*, contratt*, partnership, collabor*, alleanz*, firma, firmato, firmano, sigl*, stringe, stringono, negozi*, trattativ*, intes*, patto, convenzione, si allea, joint venture',
  copyright:
    'diritto d autore, diritti d autore, copyright, proprietà intellettuale, fair use, uso legittimo, violazione, violazioni, viol*, violare, contraff*, plagi*, diritti connessi, eccezione, protett*, infrang*',
  privacy:
    'privacy, protezione dei dati, protezione dati, gdpr, dati personali, riservatezza, garante, anonimizz*, segretezza, sorveglianz*, data protection',
  deny: 'nega, negano, ha negato, negato, negare, smenti*, smentisce, smentita, confut*, respinge le accuse, respingono le accuse, non usa, non usiamo, non utilizza, non utilizziamo, non addestra, non addestriamo, non userà, non vengono usati, non sono usati, fals*, bufal*, chiari*, fa marcia indietro, marcia indietro, dietrofront, fraintendimento, equivoco, assicura che non, infondat*, fake news',
  promise:
    'promett*, promess*, garant*, garantisce, impegn*, si impegna, assicur*, mai, non userà, non utilizzerà, smette, smetterà, sospend*, sospes*, sospensione, rinvi*, rimand*, paus*, ferma, stop, congel*, ritard*, rinunci*, annulla',
  protest:
    'protest*, lettera aperta, petizion*, appell*, chied*, chiedono, pretend*, critic*, critich*, denunci*, accus*, allarm*, avvert*, preoccup*, indign*, rabbia, rivolta, polemic*, controvers*, lament*, boicott*, sciopero, scioper*, lotta, battagli*, scontro, disput*, opposizione, presunt*, sospett*, pressing, pressioni, scandal*, minacc*, diffid*, esposto, contestaz*, nel mirino, insorgono, insorge, sul piede di guerra, si ribellano, si mobilitano, lanciano l allarme, lancia l allarme, appello, si oppongono, dicono no',

  suit: 'causa, cause, fa causa, fanno causa, citazione, cita in giudizio, citano in giudizio, in giudizio, querela, querel*, denuncia, denunce, azione legale, azioni legali, azione collettiva, class action, processo, procedimento, tribunale, in tribunale, portano in tribunale, porta in tribunale, vie legali, contenzioso, controversia legale, battaglia legale, ricorso, esposto, risarcimento, attore, attori in giudizio, disputa legale',
  court:
    'tribunale, tribunali, giudice, giudici, corte, corte suprema, corte d appello, cassazione, corte di giustizia, consiglio di stato, tar, magistrat*, sentenz*, verdetto, ordinanz*, ingiunzion*, inibitori*, appello, ricors*, udienz*, giuria, condann*, assol*, archivi*, rigett*, respint*, accolt*, patteggi*, transazione, avvocat*, procur*, dà ragione, vince, perde, vittoria, sconfitt*',
  authority:
    'garante, garante privacy, garante della privacy, autorità, agcm, agcom, antitrust, authority, commissione europea, commissione ue, bruxelles, ftc, cnil, dpc, ico, edpb, consumatori, altroconsumo, codacons, procura, procuratore, multa, multe, multat*, sanzion*, istruttori*, indagin*, indaga, inchiesta, ispezion*, prescri*, ammon*, ordin*, provvedimento, blocco, vigilanza, noyb, max schrems, bloccat*, diviet*',
  law: 'legge, leggi, disegno di legge, ddl, decreto, decreti, normativ*, regolament*, regole, legisl*, parlament*, camera, senato, senator*, deputat*, eurodeputat*, governo, ministro, ministra, ministero, direttiv*, ai act, legge sull ia, legge sull intelligenza, emendament*, consultazion*, codice di condotta, linee guida, unione europea, ue, eccezion*, commissione parlamentare, consiglio dei ministri, riforma',

  taught:
    'dipendenti, insegnanti, docenti, professori, alunni, studenti, militari, soldati, piloti, medici, infermieri, poliziotti, giovani, professionisti, lavoratori, atleti, giocatori, squadra, nazionale, cani, cane, cavalli, dirigenti, anziani, reclute, manager',
  peopleTraining:
    'corso, corsi, formazion*, formare, formatori, laboratorio, laboratori didattici, lezion*, scuol*, universit*, ateneo, facoltà, borse di studio, certific*, qualific*, competenz*, istruzione, insegnamento, master, bootcamp*, tirocini*, academy, didattic*, diplom*, its',
  otherTrain:
    'allenator*, allenatrice, palestra, muscol*, fitness, corsa, maratona, calcio, partita, serie a, juventus, inter, milan, treno, treni, ferrovi*, stazione, trenitalia, metropolitana, ritiro, simulatore di volo, esercitazion*, esercizi*, ciclismo, si allena, allenarsi, torna ad allenarsi, seduta di allenamento, precampionato',
  output:
    'generato dall ia, generata dall ia, generati dall ia, generate dall ia, creato con l ia, creata con l ia, create con l ia, fatto con l ia, deepfake*, fals*, falsific*, clon*, clonazione, clonare, imit*, truff*, frod*, nud*, porno*, pornograf*, sessual*, filigran*, etichett*, avatar, gemello digitale, immagine e voce, canzone con l ia, immagini ai, manipolat*, disinformazione, contraffatt*',
  authorship:
    'paternità, coautor*, inventor*, brevett*, registrazione dell opera, di chi è, a chi appartiene, tutela delle opere generate, opera generata, ingegno umano',
  answers:
    'risultati di ricerca, motore di ricerca, motori di ricerca, riassunt*, ai overview*, modalità ai, traffico, citazion*, fonti, seo, ricerca google',
  distil:
    'distill*, distillazione, dati sintetici, segret* industrial*, segret* commercial*, spionaggio industriale, ingegneria inversa, pesi del modello',
  recognition:
    'polizia, aeroport*, frontier*, confin*, telecamer*, videosorveglianza, sorveglianza, arrest*, sospett*, stadio, stadi, negozi, supermercat*, verifica dell età, identità, passaport*, pubblica sicurezza, questura, criminali, sblocco',
  breach:
    'fuga di dati, violazione dei dati, data breach, falla, falle, vulnerabilit*, hacker*, hackerat*, attacco informatico, attacchi informatici, cyber*, attacc*, ransomware, riscatto, phishing, malware, virus, trojan, spyware, spi*, spionaggio, esposti, password, credenziali, furto di identità, jailbreak*, patch',
  jobs: 'licenzi*, licenziamenti, tagli, esuberi, posti di lavoro, posto di lavoro, occupazion*, disoccupa*, assunzion*, assume, mercato del lavoro, stipendi*, salari*, profession*, carriera, sostitu*, dimission*, si dimette, amministratore delegato, ceo, produttività, smart working, candidat*, curriculum',
  markets:
    'azioni, borsa, piazza affari, invest*, investiment*, investitor*, round, finanziament*, valutazione, valutata, utili, ricavi, fatturato, trimestre, trimestral*, acquisizion*, acquisisce, fusione, banca, banche, bce, fed, tassi, inflazione, economi*, pil, bitcoin, cripto*, bolla, wall street, nasdaq, analist*, dazi, quotazione, opa, fallimento, crescita',
  antitrust:
    'abuso di posizione, posizione dominante, monopoli*, concorrenza, cookie*, pubblicit*, annunci pubblicitari, profilazione, diffamazione, dma, mercati digitali, app store, trasferimento dei dati, abbonamento nascosto, cartello',
  release:
    'lanci*, lancio, presentat*, presenta, novità, nuova funzione, nuove funzioni, funzion*, versione, versioni, aggiornament*, disponibil*, arriva, arrivano, debutta, prezzo, prezzi, abbonament*, offert*, sconto, sconti, prova, recensione, beta, disservizio, down, benchmark*, open source, agente, agenti, integr*, introduce, annuncia, più veloce, gratis per',
  hardware:
    'chip, processor*, semicondutt*, scheda grafica, schede grafiche, gpu, data center, datacenter, centri dati, supercomputer, calcolo, energia, elettricità, nucleare, acqua, server, cellular*, telefon*, smartphone, iphone, galaxy, computer, portatil*, tablet, tv, televisor*, cuffie, orologio, smartwatch, occhiali, robot umanoid*, umanoid*, dron*, auto, automobil*, veicol*, elettric*, autonom*, robotaxi, quantistic*, satellit*, batteria, memoria ram, aspirapolvere',
  harm: 'pregiudiz*, discrimin*, razzis*, sessis*, suicid*, autolesion*, allucinazion*, disinform*, fake news, propaganda, estremis*, terroris*, pericol*, rischi*, rischio, minaccia esistenziale, estinzione, dipendenz*, salute mentale, psicosi, odio, armi, arma, error*, inventa, copiare, plagio scolastico, pedo*, abusi su minori, morte, sicurezza dell ia, manipolazion*',
  howTo:
    'tutorial, passo passo, passo dopo passo, come usare, come fare, come creare, consigli, trucchi, guida, principianti, introduzione a, cos è, che cos è, prompt, python, pytorch, framework, buone pratiche, casi d uso, metodo, metodi, podcast, newsletter, intervista, esempi, spiegat*',
  science:
    'scienziat*, ricercator*, ricerca, studio scientifico, studi, cancro, tumor*, diagnos*, malatti*, farmac*, medic*, medicina, ospedal*, protein*, clima, meteo*, astronom*, fisica, chimica, biolog*, cervell*, genom*, archeolog*, terremot*, previsioni, matematic*, spazio, spazial*, nasa, animali, uccelli, balene, specie, cnr, laboratorio',
  culture:
    'calcio, serie a, champions, gioco, giochi, videogioco, playstation, xbox, nintendo, cinema, trailer, stagione, episodi*, puntata, netflix, concert*, album, festival, sanremo, famos*, celebrità, ricett*, viagg*, moda, ristorant*, black friday, natale, regal*, olimpi*, mondiali, oscar, scacchi, grande fratello',
  politics:
    'elezion*, elettoral*, candidat*, presidente, meloni, trump, biden, cina, cines*, pechino, russia, russ*, putin, ucraina, israele, gaza, iran, guerra, esercito, militar*, difesa, nato, sanzioni a, export, geopolitic*, sovran*, partito, vertice, onu, g7, taiwan, strategia nazionale, piano nazionale',
};
