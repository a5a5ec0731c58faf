import type { RoleWords } from './classes.ts';

export const it: RoleWords = {
  court:
    'tribunale, tribunali, giudice, giudici, corte, corte suprema, corte d appello, corte di cassazione, cassazione, corte costituzionale, corte di giustizia, corte federale, consiglio di stato, tar, tar del lazio, magistrat*, togat*, tribunale federale, toghe, collegio',
  jury: 'giuria, giurati, giurato',
  authority:
    'autorità, garante, garante privacy, garante della privacy, authority, regolator*, agcm, agcom, antitrust, commissione europea, commissione ue, bruxelles, procura, procuratore, procuratori, pm, cnil, dpc, ico, edpb, comitato europeo, ftc, vigilanza, organismo di vigilanza, autorità di controllo, commissari*, ispettorato',
  lawmaker:
    'deputat*, senator*, senato, camera, parlament*, eurodeputat*, europarlament*, congresso, legislator*, onorevol*, commissione parlamentare, montecitorio, palazzo madama, politici, parlamento europeo, camera dei rappresentanti',
  government:
    'governo, ministro, ministra, ministri, ministero, presidente del consiglio, premier, palazzo chigi, casa bianca, governatore, governatrice, sottosegretari*, consiglio dei ministri, esecutivo, stati membri',
  firm: 'azienda, aziende, società, impresa, imprese, compagnia, compagnie, startup, colosso, colossi, gigante, giganti, big tech, piattaforma, piattaforme, social network, casa madre, controllata, sviluppator*, fornitor*, operator*, produttore, gruppo, servizio, motore di ricerca, multinazional*, creatore di chatgpt, proprietaria, applicazione',
  spokesperson:
    'portavoce, amministratore delegato, ceo, ad di, fondator*, cofondator*, dirigent*, manager, responsabile, capo, presidente dell azienda, direttore generale, consigliere generale, vicepresident*, rappresentant*, numero uno',
  plaintiff:
    'attore in giudizio, attori in giudizio, querelante, querelanti, ricorrente, ricorrenti, denuncianti, parte lesa, reclamante',
  rightsHolder:
    'autore, autori, autrice, autrici, scrittor*, scrittric*, romanzier*, artist*, musicist*, compositor*, cantant*, casa editrice, case editrici, editore, editori, casa discografica, case discografiche, etichett*, giornale, giornali, quotidian*, rivist*, testat*, gruppo editoriale, gruppi editoriali, media, giornalist*, fotograf*, illustrator*, fumettist*, sceneggiator*, attori, attrici, attrice, doppiator*, studios, produttor*, regist*, creator*, titolari dei diritti, detentori dei diritti, traduttor*, agenzia di stampa, agenzie di stampa, programmator*, emittent*, enciclopedia',
  group:
    'associazion*, sindacat*, ong, organizzazion*, gilda, federazion*, collettiv*, altroconsumo, codacons, noyb, siae, fieg, coalizione, alleanza, attivist*, fondazione, consumatori, confindustria, unione, difensori, comitato, movimento',
  user: 'utent*, client*, consumator*, abbonat*, membri, iscritt*, internaut*, persone, pazient*, genitori, bambini, minori, student*, cittadin*, dipendent*, lavorator*, giocatori, lettor*, italiani, europei, interessati',
  researcher:
    'ricercator*, scienziat*, accademic*, università, professor*, espert*, analist*, specialist*, istituto, politecnico, laboratorio, studios*, centro di ricerca',
  lawyer: 'avvocat*, legali, legale, studio legale, giurist*, difesa, difensore',

  sue: 'fa causa, fanno causa, ha fatto causa, hanno fatto causa, fatto causa, fare causa, intenta causa, intentano causa, intentata, cita in giudizio, citano in giudizio, citato in giudizio, citata in giudizio, ha citato in giudizio, citata, porta in tribunale, portano in tribunale, portato in tribunale, trascina in tribunale, trascinano in tribunale, denuncia, denunciano, ha denunciato, hanno denunciato, querela, querelano, avvia un azione legale, avviano un azione legale, avvia azione legale, lancia una class action, adisce le vie legali, deposita una causa, presenta una causa, presentano una causa, finisce in tribunale, affronta una causa, ricorre al tribunale',
  suitOver:
    'causa a, causa contro, cause contro, azione legale contro, azioni legali contro, class action contro, azione collettiva contro, class action, vie legali, nuova causa, secondo la causa, nell atto di citazione, chiede i danni, chiedono i danni, chiede un risarcimento, chiedono un risarcimento, causa per',
  accuse:
    'accusa, accusano, accusat*, accuse, accusato, contesta, contestano, denuncia che, sostiene che, sostengono che, presunt*, presumibilmente, senza autorizzazione, senza permesso, senza consenso, senza il consenso, senza pagare, senza licenza, illegal*, illegalmente, illecit*, illecitamente, furto, rubat*, rubare, ruba, rubano, saccheggi*, plagi*, viola, violano, violato, violare, violazione, violazioni, pirat*, sospett*, abus*, indebit*, avrebbe, avrebbero, infrange, illegittim*',
  dismiss:
    'respinge la causa, respinta la causa, respinto il ricorso, rigetta la causa, rigettata, rigettato, rigetta, rigetto, archivia, archiviat*, archiviazione, causa respinta, inammissibil*, respinge la denuncia, respinge l azione, boccia la causa, causa archiviata, estinto, estinzione, improcedibil*, non luogo a procedere, chiude il caso, respinta l azione, archiviata',
  withdraw:
    'ritira la causa, ritirano la causa, ritirata la causa, ha ritirato la causa, causa ritirata, ritira la denuncia, ritirano la denuncia, ritiro della causa, rinuncia alla causa, rinunciano alla causa, abbandona la causa, abbandonano la causa, ritira il ricorso, ritira la querela, desiste, lascia cadere la causa, ritiro volontario',
  settle:
    'patteggi*, accordo transattivo, transazione, transattivo, accordo extragiudiziale, accordo stragiudiziale, raggiunge un accordo per chiudere, chiude la causa, chiudono la causa, chiude il contenzioso, chiudono il contenzioso, chiudere la causa, mette fine alla causa, pone fine alla causa, pongono fine, conciliazione, accetta di pagare, accettano di pagare, pagherà, per chiudere la causa, risolve la causa, risolvono, accordo per chiudere, composizione, fuori dal tribunale',
  approve:
    'approva l accordo, approvato l accordo, approva, approvat*, approvazione, omolog*, ratific*, convalid*, via libera all accordo, autorizza l accordo, avalla',
  certify:
    'certifica la class action, ammette la class action, class action ammessa, class action ammissibile, ammessa la class action',
  rule: 'stabilisce, stabilito, stabiliscono, ha stabilito, decide, deciso, ha deciso, decisione, sentenza, sentenzia, giudica, giudicato, si pronuncia, pronuncia, si è pronunciat*, condanna, condannat*, condannano, dà ragione, danno ragione, ha dato ragione, accoglie, accolto, accolta, riconosce, riconosciuto, dichiara, dichiarato illegittim*, ritiene che, ritenuto, colpevole, verdetto, conclude che, afferma che, responsabile di, ha ritenuto, dispone, disposto',
  win: 'vince, vincono, ha vinto, vittori*, vittoria, vincitric*, la spunta, prevale, prevalgono, trionf*, ottiene, ottengono, ha ottenuto, si aggiudica, successo, assolt*',
  lose: 'perde, perdono, ha perso, sconfitt*, sconfitta, batosta, battuta d arresto, stop per, smacco, colpo per, fallisce, soccomb*, non riesce',
  order:
    'ordina, ordinano, ordinato, ha ordinato, ordine, impone, imposto, impongono, obbliga, obbligat*, costring*, costrett*, ingiunge, prescrive, prescritto, diffida, deve, dovrà, devono, dovranno, intima, intimato, chiede a, ultimatum, ammonisce, ammoniment*, richiama, dà tempo',
  refuse:
    'respinge la richiesta, respinta la richiesta, respinge l istanza, respinge il ricorso, respinto, respinta, respinge, respingono, rigetta la richiesta, rigetta l istanza, rifiut*, rifiuta, rifiutato, nega la richiesta, negata, boccia, bocciat*, dice no, dicono no, non concede, non accoglie, declina',
  allow:
    'consente, consentono, consentito, permette, permesso a, autorizza, autorizzat*, dà il via libera, via libera, apre la strada, concede, concess*, lascia, ammette, lecito, può usare, possono usare, potrà usare, legittimo, semaforo verde',
  proceed:
    'va avanti, andrà avanti, prosegue, proseguirà, procede, procederà, continua, continuerà, andrà a processo, a processo, rinviat* a giudizio, dovrà affrontare, dovrà rispondere, inizia il processo, al via il processo, resta in piedi, ammissibile, può proseguire',
  appeal:
    'fa appello, fanno appello, ha fatto appello, farà appello, ricorre, ricorrono, ricorrerà, in appello, appello contro, impugna, impugnat*, ricorso contro, presenta ricorso, presentato ricorso, ricorso in cassazione',
  overturn:
    'annulla, annullat*, annullamento, annullano, ribalta, ribaltat*, revoca, revocat*, cassa, cassat*, cancella la multa, cancella la sanzione, cancella la sentenza, sospende la sentenza, invalida, riapre, rovescia, accoglie il ricorso',
  lift: 'revoca il blocco, revoca il divieto, revoca la sospensione, rimuove il blocco, toglie il blocco, tolto il blocco, sblocca, sbloccat*, ripristin*, torna disponibile, torna accessibile, di nuovo disponibile, di nuovo accessibile, torna in italia, riprende, ripresa, riattiv*, riapertura',
  uphold:
    'conferma la sentenza, conferma la multa, conferma la sanzione, conferma la condanna, confermata la multa, confermata la sentenza, confermata la condanna, confermato in appello, mantiene, resta in vigore',
  fine: 'multa, multe, multat*, multato, sanzion*, sanzione, sanzioni, sanziona, ammenda, ammende, punisce, punit*, penale, condannata a pagare, condannato a pagare, maxi multa, stangata, multa a, multa del, sanzione di, sanzione da, multata, sanzionata',
  ban: 'vieta, vietano, vietat*, divieto, divieti, blocca, bloccano, bloccat*, blocco, sospende, sospeso, sospesa, sospensione, stop a, ferma, fermat*, proibisce, impedisce, limita, inibisce, inibitoria, bandisce, oscura',
  probe:
    'indaga, indagano, indagine, indagini, apre un indagine, apre un istruttoria, avvia un istruttoria, avvia un indagine, avviato un istruttoria, istruttoria, inchiesta, esamina, esaminano, verifica, verifiche, accertament*, chiede chiarimenti, chiede spiegazioni, chiede informazioni, nel mirino, sotto la lente, ispezion*, procedimento, sotto indagine, vigila, perquisizion*',
  complain:
    'reclamo, reclami, presenta un reclamo, esposto, esposti, presenta un esposto, segnalazion*, segnala al garante, si rivolge al garante, denuncia al garante, denuncia all antitrust, esposto al garante',
  ask: 'chiede, chiedono, chiesto, richiesta, richieste, richiede, domanda, sollecita, sollecitano, esige, esigono, vuole, vogliono, istanza, invoca, petizione, fa appello a, invita, propone che',
  warn: 'avverte, avvertono, avvertimento, avvisa, ammonisce, mette in guardia, mettono in guardia, lancia l allarme, lanciano l allarme, allarme, allerta, ricorda, minaccia di, minacciano di, ha minacciato, hanno minacciato, minaccia azioni',
  advise:
    'linee guida, raccomand*, parere, indicazion*, vademecum, provvedimento generale, codice di condotta, buone pratiche, orientament*, consiglia, chiarisce le regole, faq, suggerisce',
  propose:
    'propone, propongono, proposta, proposte, disegno di legge, ddl, emendament*, bozza, consultazion*, presenta un disegno, vuole regolare, in discussione, progetto di legge, prevede, riforma',
  pass: 'approva la legge, approvata la legge, approva il ddl, approva definitivamente, approvato in via definitiva, vota, votato, adotta, adottat*, promulg*, ratifica, recepisce, passa al senato, passa alla camera, via libera alla legge, firma la legge',
  inForce:
    'entra in vigore, entrano in vigore, entrat* in vigore, entrerà in vigore, in vigore, si applica da, si applicano da, applicabile, vigente, scatta l obbligo, scattano, diventa legge, è legge',
  deny: 'nega, negano, ha negato, negato, smentisce, smentiscono, smentita, smentito, ha smentito, confuta, respinge le accuse, respingono le accuse, rigetta le accuse, non usa, non usiamo, non utilizza, non utilizziamo, non addestra, mai usato, non vengono usati, falso, falsa, false, bufala, infondat*, privo di fondamento, fuorviant*, inesatt*, fraintendimento, equivoco, assicura che non',
  confirm:
    'conferma, confermano, ha confermato, confermato, ammette, ammettono, ha ammesso, ammesso, ammissione, riconosce, ha riconosciuto, riconoscono, confessa',
  announce:
    'annuncia, annunciano, annunciato, ha annunciato, annuncio, presenta, presentato, lancia, svela, rende noto, reso noto, pubblica, pubblicato, comunica, comunicato, informa, avvisa gli utenti, introduce, userà, utilizzerà, inizierà a, comincerà a',
  update:
    'aggiorna, aggiornano, aggiornat*, aggiornamento, cambia, cambiano, cambiat*, cambiamento, modifica, modificano, modificat*, modifiche, rivede, nuovi termini, nuove condizioni, nuova informativa, nuova policy, nuova clausola, nuove regole, nuovi termini di servizio, aggiunge, riscrive, estende',
  clarify:
    'chiarisce, chiariscono, chiarito, chiarimento, chiarimenti, spiega, spiegano, precisa, precisato, precisazione, risponde, rispondono, risposta, replica, reagisce, si difende, si giustifica, rassicura',
  pause:
    'sospende, sospeso, sospesa, sospensione, mette in pausa, in pausa, rinvia, rinviato, rinvio, rimanda, rimandat*, ritarda, ritardo, congela, ferma, fermato, blocca temporaneamente, stop temporaneo, slitta, interrompe',
  takeBack:
    'fa marcia indietro, fanno marcia indietro, marcia indietro, dietrofront, fa dietrofront, ci ripensa, ripensamento, ritira, ritirato, rinuncia a, rinunciano, abbandona, abbandonato, annulla, cancella la clausola, elimina la clausola, toglie la clausola, cede, retromarcia, passo indietro, torna sui suoi passi, rompe la promessa, infrange la promessa, rinnega la promessa, viene meno alla promessa',
  promise:
    'promette, promettono, promesso, promessa, si impegna, si impegnano, impegno, impegni, garantisce, garantiscono, assicura, assicurano, giura, mai useremo, non userà mai',
  apologise: 'si scusa, si scusano, scuse, chiede scusa, chiedono scusa, mi dispiace, rammarico, si rammarica',
  sign: 'firma, firmano, firmato, firmata, firma un accordo, firmano un accordo, sigla, siglano, siglato, sigla un accordo, stringe un accordo, stringono un accordo, stringe, stretto, chiude un accordo, raggiunge un accordo, raggiungono un accordo, accordo con, accordo tra, partnership con, partnership, contratto con, si allea, si alleano, alleanza, collaborazione con, concede in licenza, licenza a, licenza con, unisce le forze, intesa con',
  pay: 'paga, pagano, pagherà, pagheranno, pagare, pagato, pagamento, pagamenti, versa, verserà, risarc*, risarcimento, compens*, compenso, indennizz*, remuner*, royalty, sborsa',
  talk: 'tratta, trattano, trattativa, trattative, in trattativa, in trattative, negozia, negoziano, negoziat*, colloqui, discute, discutono, discussioni, valuta, valutano, considera, studia un accordo, pensa a, vicino all accordo, vicini a un accordo, a un passo, esplora, ipotesi, cerca un accordo',
  leak: 'fuga di dati, trapel*, espone, esposti, esposte, per errore, accidentalmente, falla, divulgat*, diffus* per errore, violat*, accessibili a tutti',
  discover:
    'scopre, scoprono, scoperto, scoperta, rivela, rivelano, rivelato, rivelazion*, svela che, emerge, emergono, emerso, viene a galla, documenti mostrano, documenti rivelano, secondo un inchiesta, secondo un rapporto, si scopre, di nascosto, segretamente, in segreto, spunta, spuntano',
  study:
    'studio, studi, ricerca mostra, rapporto, sondaggio, analisi di, esperiment*, indagine condotta, audit, articolo scientifico, test dimostra, memorizz*, osservatorio',
  criticise:
    'critica, criticano, criticat*, critiche, protest*, protesta, indign*, rabbia, polemica, polemiche, lettera aperta, boicott*, condanna la pratica, attacca, attaccano, contro, insorg*, in rivolta, oppon*, si oppone, preoccup*, sciopero, bufera, sotto accusa, scoppia la polemica, malumori',
  collect:
    'raccoglie, raccolgono, raccolto, raccolti, raccogliere, raccolta, rastrell*, scraping, copia, copiano, copiato, copiare, scarica, scaricano, scaricato, scaricare, cattura, registra, registrare, estrae, estrarre, archivia, traccia, pirata, acquisisc*, preleva',
  start:
    'inizia, iniziano, iniziato, inizierà, comincia, cominciano, comincerà, parte, partirà, avvia, da oggi, a partire da, a partire dal, dal prossimo, presto, a breve, ora, adesso',
  stop: 'smette, smetterà, cessa, termina, finisce, fine, chiude, interrompe, non più, stop, ferma, disattiva',
  use: 'usa, usano, usato, usati, usate, usare, userà, uso, utilizza, utilizzano, utilizzato, utilizzati, utilizzare, utilizzo, sfrutta, sfruttano, sfruttare, impiega, tratta i dati, trattamento, condivide, condivisi, accede, accesso, analizza, cede, alimenta, attinge, dà in pasto, in pasto',
  block:
    'blocca i bot, bloccano i bot, bloccare i bot, blocca i crawler, bloccano i crawler, bloccare i crawler, blocca openai, bloccano openai, gptbot, robots txt, protegge, proteggono, proteggere, far pagare, fa pagare, paywall, pay per crawl, impedisce l accesso, sbarra, avvelen*, contro lo scraping, chiude le porte',
  optOut:
    'opt out, opporsi, opporre, opposizione, diritto di opposizione, rifiutare, disattivare, disattiva, disabilitare, impedire, impedirlo, evitare, evitarlo, revocare, revoca del consenso, negare il consenso, escludere, dire di no',
  optIn:
    'opt in, consenso, consensi, acconsent*, autorizzazione preventiva, chiedere il permesso, chiede il permesso, volontari*, volontariamente, accettare, consenso esplicito',
  optedIn:
    'per impostazione predefinita, di default, predefinit*, automaticamente, automatica, senza avvisare, senza preavviso, senza chiedere, in silenzio, silenziosamente, di nascosto, a meno che, salvo, attiv* di default, in sordina, nascost*',
  delete:
    'cancella, cancellare, cancellat*, cancellazione, elimina, eliminare, eliminat*, rimuove, rimuovere, rimozione, distrugge, distruggere, distruzione',
  keep: 'conserva, conservare, conservat*, conservazione, archivia, archiviare, memorizza, mantiene i dati, trattiene, trattenere, preservare',
  handOver:
    'consegna, consegnare, fornire, rivelare, divulgare, esibire, produrre documenti, dare accesso, rendere noti, desecretat*, trasparenza',
  join: 'riunisce, riunit*, riunione dei procedimenti, si unisce alla causa, si uniscono alla causa, interviene, trasferit*, accorpa, accorpat*, nuovi querelanti, amplia la causa',
  train:
    'addestra, addestrano, addestrare, addestrato, addestrata, addestrati, addestrate, addestrando, addestrerà, addestrava, addestrarla, addestrarlo, addestrarli, addestramento, allenare l ia, allenare i modelli, apprendimento automatico, migliorare l ia, migliorare la sua ia, migliorare i modelli, sviluppare l ia, sviluppo dell ia, alimentare l ia, training, dati di addestramento',
  say: 'dice, dicono, ha detto, detto, afferma, affermano, dichiara, dichiarato, secondo, spiega, sostiene, sostengono, scrive, scrivono, ha scritto, sottolinea, aggiunge, racconta, riferisce, riferiscono, argomenta, in una nota, stando a, ritiene',

  suit: 'causa, cause, azione legale, azioni legali, class action, azione collettiva, processo, caso, casi, contenzioso, procedimento, denuncia, denunce, querela, battaglia legale, controversia, ricorso',
  motion:
    'richiesta, richieste, istanza, istanze, mozione, domanda, tentativo, chiede il rigetto, chiedono il rigetto, chiede di archiviare, chiede l archiviazione, chiede al giudice, memoria',
  injunction:
    'ingiunzione, ingiunzioni, inibitoria, provvedimento cautelare, misura cautelare, misure cautelari, provvedimento d urgenza, diffida, provvisori*',
  ruling: 'sentenza, sentenze, decisione, decisioni, verdetto, ordinanza, pronuncia, provvedimento, decreto, condanna',
  law: 'legge, leggi, disegno di legge, ddl, regolamento, regolamenti, direttiva, direttive, normativ*, decreto, ai act, legge sull ia, gdpr, legge sul diritto d autore, eccezione, norma, norme, codice, legislazione',
  terms:
    'informativa sulla privacy, informativa, privacy policy, termini di servizio, termini di utilizzo, termini e condizioni, termini, condizioni d uso, condizioni di utilizzo, condizioni, clausola, clausole, impostazioni, impostazione, policy, pagina di supporto',
  agreement:
    'accordo, accordi, contratto, contratti, licenza, licenze, partnership, alleanza, intesa, accordo di licenza, pluriennale, convenzione, collaborazione',
  procedure:
    'udienza, udienze, processo, testimonianz*, testimon*, prova, prove, documenti processuali, atti, deposizione, perizia, memoria difensiva, competenza, dibattimento, istruttoria processuale, carte, al via il processo, inizia il processo, si apre il processo, prima udienza, arringhe, depone, sul banco dei testimoni, camera di consiglio, discussione orale',
  records:
    'registri, log, cronologia delle chat, conversazioni, email interne, documenti interni, messaggi interni, prove',
  dataset:
    'banca dati, banche dati, database, dataset, insieme di dati, corpus, archivio, archivi, biblioteca pirata, libgen, books3, laion, common crawl',
  claims: 'accusa, accuse, voci, indiscrezion*, sospett*, virale, affermazioni, notizie false, bufala, presunte, tesi',
  crawler: 'crawler, bot, gptbot, scraper, spider, robots txt, robot, agenti',
  fairUse:
    'fair use, uso legittimo, violazione del copyright, violazione, diritto d autore, copyright, danni, risarcimento, responsabilità, estrazione di testo, concorrenza sleale, eccezione, proprietà intellettuale',
  advice:
    'come evitare, come impedire, come disattivare, come rifiutare, come proteggere, come bloccare, come fare, come opporsi, come cancellare, ecco come, passo passo, guida, consigli, trucchi, cosa fare, clicca, tocca, vai su, impostazioni, puoi, basta, modulo',
  opinion:
    'opinione, editoriale, commento, analisi, perché, cosa significa, cosa sappiamo, intervista, dibattito, saggio, rubrica, podcast, reportage, spiegato, tutto quello che, punto di vista, approfondimento, dilemma, sfide, riflession*',
  asking: 'perché, come, cosa, chi, quale, quali, è possibile, dobbiamo, dove, quando, quanto, può l',
  self: 'io, mio, mia, miei, mie, dobbiamo, abbiamo bisogno, cari lettori, secondo me',

  may: 'può, possono, potrebbe, potrebbero, potrà, potranno, possibile, forse, probabilmente, rischia, rischiano, sembra, sembrano, eventual*',
  plan: 'vuole, vogliono, intende, intendono, prevede, prevedono, previst*, progetta, piano, piani, pianifica, si prepara, si preparano, presto, prossim*, futur*, punta a, progetto, sta per, in arrivo',
  would: 'se, a meno che, purché, sarebbe, sarebbero, dovrebbe, dovrebbero, propost*, vorrebbe',
  not: 'non, mai, nessun, nessuna, né, senza, niente, nulla, nessuno',
  partly:
    'parzial*, parzialmente, in parte, alcune accuse, alcune, alcuni, gran parte, maggior parte, riduce, ridott*, solo, soltanto',
  forNow:
    'per ora, per il momento, al momento, provvisori*, provvisoriamente, temporane*, temporaneamente, preliminar*, cautelar*, in attesa, non ancora, in via d urgenza, in primo grado, finora, intanto',
  final:
    'final*, finalmente, definitiv*, definitivamente, permanente*, per sempre, una volta per tutte, formalmente, ultimo grado, passata in giudicato',
  after: 'dopo',
  failed: 'fallisce, falliscono, fallito, fallita, salta, saltano, saltato',
  leaveToAmend:
    'può modificare la causa, modificare la denuncia, ripresentare, ripresentarla, causa modificata, riproporre',
  withPrejudice: 'with prejudice, senza possibilità di ripresentare',
  withoutPrejudice: 'without prejudice, potrà essere ripresentata',
  reported:
    'presumibilmente, secondo fonti, fonti, secondo indiscrezioni, indiscrezioni, avrebbe, avrebbero, voci, stando a, pare, sembrerebbe, secondo la stampa, a quanto pare, secondo quanto riportato',
  against: 'contro, versus, nei confronti',
  again:
    'di nuovo, nuovamente, ancora, altra, altro, altri, altre, nuova, nuovo, nuove, seconda, secondo caso, terza, anche, ennesim*, ulterior*, torna a, ondata, si aggiunge',
  trim: 'riduce la causa, restringe, ristretta, limita la causa, ridimensiona, sfoltisce, respinge in parte',
  passive: 'è stata, è stato, sono stati, sono state, stata, stato, viene, vengono, venne',
  country:
    'italia, francia, germania, spagna, portogallo, paesi bassi, belgio, irlanda, austria, svizzera, polonia, norvegia, svezia, danimarca, finlandia, grecia, ungheria, turchia, ucraina, russia, regno unito, gran bretagna, stati uniti, usa, canada, australia, giappone, cina, corea del sud, india, brasile, messico, sudafrica, israele, ue, unione europea, bruxelles, california',
  defend:
    'difende, difendono, ha difeso, si difende, si difendono, giustifica, giustificano, replica, replicano, infondat*, senza fondamento, prive di fondamento, è legale, sostiene che è legale',
};
