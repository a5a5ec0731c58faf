import type { TopicWords } from '../classes.ts';

export const nl: TopicWords = {
  functionWords:
    'het, een, van, en, voor, niet, zijn, naar, ook, bij, maar, uit, hun, haar, deze, dit, dat, wordt, worden, werd, kan, kunnen, mag, mogen, moet, moeten, heeft, hebben, zonder, tegen, wel, geen, nog, zo, waarom, wat, wie, hoe, je, jouw, ze, zij, wil, willen, gaat, gaan, om, als, dan, meer, door, aan, tot, na, volgens, omdat',

  ai: 'ai, ki, kunstmatige intelligentie, artificiële intelligentie, machinelearning, machine learning, machinaal leren, deep learning, generatieve, generatief, taalmodel*, taalmodellen, groot taalmodel, grote taalmodellen, llm, llms, neuraal netwerk, neurale netwerken, chatbot*, spraakassistent*, beeldgenerator*, tekstgenerator*, gezichtsherkenning*, spraakherkenning, beeldherkenning, genai, zelflerend*, basismodel*',
  model:
    'model, modellen, taalmodel*, algoritme*, algoritmes, systeem, systemen, assistent*, hulpmiddel*, software, technologie, chatbot*, bot, bots, generator*, tool, tools',
  aiProduct:
    'chatgpt, gpt, dall e, sora, codex, whisper, gemini, bard, notebooklm, copilot, github copilot, claude, llama, grok, midjourney, stable diffusion, firefly, deepseek, qwen, kimi, mistral, le chat, suno, udio, perplexity, alexa, siri, apple intelligence, meta ai, character ai, replika, ai overviews, laion, common crawl, gpt nl, lensa',
  aiMaker: `
    openai, anthropic, stability ai, midjourney, deepmind, mistral ai, perplexity, cohere, xai, clearview, clearview ai, deepseek, suno, udio, runway, hugging face, elevenlabs, character ai, nvidia, laion, ai bedrijf, ai bedrijven, ai bedrijfje, ai start up*, ai startup*, ai reus, ai reuzen, ai ontwikkelaar*, ai maker*, ai aanbieder*, ai gigant*, ai concern*, ai lab*, ai industrie, ai sector,
    maker van chatgpt, makers van chatgpt, chatgpt maker, bedrijf achter chatgpt, moederbedrijf van chatgpt, ontwikkelaars van ai, makers van ai, aanbieders van ai, sam altman, altman`,
  techGiant:
    'techreus*, techreuzen, techgigant*, techbedrijf, techbedrijven, techconcern*, technologiebedrijf, technologiebedrijven, big tech, internetreus, internetbedrijven, silicon valley, google, alphabet, microsoft, meta, facebook, amazon, apple, twitter, bytedance, tiktok, linkedin, adobe, ibm, oracle, salesforce, samsung, nvidia, musk, elon musk, zuckerberg',
  platform:
    'platform*, platformen, sociale media, socialmedia*, sociaal netwerk, sociale netwerken, app, apps, website*, site, sites, forum, fora, dienst, diensten, cloud*, opslagdienst*, berichtendienst*, portaal, marktplaats, webwinkel*, reddit, stack overflow, x, linkedin, facebook, instagram, whatsapp, messenger, threads, youtube, tiktok, snapchat, discord, slack, zoom, dropbox, github, gmail, wordpress, tumblr, substack, deviantart, flickr, getty, shutterstock, pinterest, wikipedia, bluesky, mastodon, vimeo, soundcloud, spotify, telegram, signal, teams, wetransfer, duolingo, nieuwssite*, mailprovider, e mailprovider, berichtendienst, verzekeraar*, kliniek*, ziekenhuis, ziekenhuizen, bank, banken, universiteit, datingapp',

  train:
    'train, trainen, traint, trainde, trainden, getraind*, training, trainingen, trainings*, hertrain*, voortrain*, voorgetraind, finetun*, bijschav*, opleiden, machinelearning',
  trainOn: `
    trainen van ai, trainen van ki, trainen van zijn ai, trainen van haar ai, trainen van hun ai, trainen van kunstmatige, trainen van modellen, trainen van taalmodellen, trainen van algoritmes, trainen van chatbots, trainen van chatgpt, trainen van een ai, trainen van generatieve, trainen van grote, trainen van systemen, trainen van de ai, trainen van eigen, trainen van zijn, trainen van hun, trainen van haar, ai te trainen, ki te trainen, ai modellen te trainen, modellen te trainen, taalmodellen te trainen, algoritmes te trainen, intelligentie te trainen, systemen te trainen, chatbot te trainen, chatbots te trainen, chatgpt te trainen, model te trainen, mee te trainen, op te trainen, om te trainen, te trainen op,
    ai training, ai trainingen, training van ai, training van zijn, training van haar, training van hun, training van kunstmatige, training van modellen, training van taalmodellen, training van ai modellen, training van algoritmes, training van chatgpt, training van generatieve, trainingsdata, trainingsgegevens, trainingsmateriaal, trainingsset*, trainingsdoeleinden, getraind op, getraind met, getraind aan de hand, traint ai, traint zijn ai, traint op, trainen ai, trainen op, trainde ai, trainde op, voor training, voor ai training, voor het trainen, bij het trainen, ai modellen trainen, ai trainen, modellen trainen, ai getraind, ai modellen getraind, ai voeden, voeden van ai, ai mee te voeden`,
  feed: 'voed*, voeden, voedt, gevoed, gevoerd, voeren, leren van, leert van, geleerd van, leert uit, brandstof, verslind*, verorber*, opslokk*, slokt op, ingevoerd, invoeren, voer voor',
  improve:
    'verbeter*, verbetering, ontwikkelen, ontwikkelt, ontwikkelde, ontwikkeld, ontwikkelden, ontwikkeling, bouwen, bouwt, gebouwd, creëren, optimaliser*, verfijn*, vervolmak*, aandrijv*, ontwerp*',
  use: 'zet … in, zetten … in, geeft … door, gebruik, gebruikte, gebruikten, gebruikmak*, gebruiken, gebruikt, inzet*, ingezet, benut*, verwerk*, verwerkt, verwerking, toegang, analyseer*, analyser*, meelezen, leest mee, delen, deelt, gedeeld, uitbuit*, misbruik*, hergebruik*, doorverko*, exploiteer*, put uit, aanwend*, verkoopt',
  take: 'legt … vast, leggen … vast, neemt … op, nemen … op, slaat … op, slaan … op, kopieer*, kopiëren, gekopieerd, kopieert, steel*, stelen, steelt, gestolen, diefstal, jat*, gejat, roof*, roven, download*, gedownload, verzamelt, verzamelde, verzamelden, verzameld, verzamelen, vergaar*, plunder*, geplunderd, afgekeken, overgenomen, overnemen, opgenomen, opnemen, opneemt, vastleg*, legt vast, registreer*, registreren, opsla*, slaat op, opgeslagen, toe eigen*, toegeëigend, plagiaat, afpak*, graai*, volgen, meekijk*, binnenhal*, weghal*',
  scrape:
    'scrap*, gescrapet, gescraped, scrapen, scraping, crawl*, gecrawld, leegtrek*, leegroof*, leegzuig*, opzuig*, opgezogen, schraap*, schrap*, oogst*, geoogst, datamining, tekst en datamining, text and data mining, tdm, afstruin*, afspeur*, uitlez*, massaal kopiëren, extraheer*',
  crawler:
    'crawler*, webcrawler*, ai crawler*, scraper*, bot, bots, ai bots, robots txt, gptbot, claudebot, google extended, ccbot, perplexitybot, zoekrobot*, spider*',
  piracy:
    'illegaal gedownload*, illegale kopie*, illegale boeken, piraterij, gepirateerd*, illegale bron*, piratenbibliotheek, schaduwbibliotheek*, libgen, library genesis, books3, z library, sci hub, anna s archive, torrent*',
  block:
    'sluit … uit, sluiten … uit, houdt … tegen, houden … tegen, blokkeer*, blokkeren, geblokkeerd, blokkade, weren, weert, geweerd, buitensluit*, buitengesloten, tegenhoud*, tegengehouden, beperk*, verbied*, afscherm*, afgeschermd, bescherm*, betaalmuur*, paywall, uitsluit*, uitgesloten, vergiftig*, laten betalen, pay per crawl, op slot',
  dataset:
    'dataset*, databank*, database*, gegevensbank*, gegevensverzameling, corpus, archief, archieven, bibliotheek, collectie, verzameling, beeldbank*',
  memorise:
    'onthoud*, onthouden, letterlijk*, woord voor woord, uit het hoofd, reproduceer*, reproduceren, herkauw*, afleren, vergeten, oplepel*, memoriseer*',

  works:
    'boek, boeken, roman, romans, artikel*, artikelen, nieuwsartikel*, lied, liedjes, liedteksten, songteksten, nummers, muziek, film, films, series, werk, werken, kunst, kunstwerk*, tekening*, illustratie*, foto, foto s, fotografie, beeld, beelden, schilderij*, strip, strips, manga, code, broncode, journalistiek, journalistieke, scenario*, podcast*, luisterboek*, stem, stemmen, tekst, teksten, gedicht*, creaties, video s, games, scripties, encyclopedie, woordenboek, vertalingen, nieuws, ondertitel*',
  content:
    'content, inhoud, gegevens, data, materiaal, tekst, teksten, bericht, berichten, post, posts, reactie*, pagina*, informatie, bestand, bestanden, document*, video s, foto s, afbeelding*, tweets, recensies, vragen, gesprekken, webpagina*, openbare, ontwerpen, tekeningen, notities, schetsen',
  personal:
    'persoonsgegevens, persoonlijke gegevens, gebruikersgegevens, gebruikersdata, klantgegevens, klantdata, patiëntgegevens, medische gegevens, gezondheidsgegevens, gevoelige gegevens, biometrische, privégegevens, privéberichten, privéfoto*, privé, privacy, berichten, gesprek*, gesprekken, chats, e mail*, mails, mail, foto s, selfies, toetsaanslag*, toetsenbord*, muisbeweging*, opnames, opnamen, stemopname*, spraakopname*, schermopname*, schermafbeelding*, dossier*, medische dossiers, locatie*, profiel*, profielen, cv s, vertrouwelijk*, prompts, intieme, persoonlijk*, chatgeschiedenis, scherm, schermen, schermopnames, toetsaanslagen, muis, muisbewegingen, klikken, notities, röntgenfoto s, telefoongesprekken',
  recordings:
    'opname, opnames, opnamen, stemopname*, spraakopname*, geluidsopname*, stemmen, stem, stemafdruk, telefoongesprek*, spraakbericht*, audio, spraakdata',
  face: 'gezicht*, gezichten, gezichtsherkenning*, gezichtsfoto*, gezichtsscan*, biometri*, irisscan*, vingerafdruk*, selfies, portret*, gelaats*',

  users:
    'gebruiker*, klant, klanten, consument*, abonnee*, leden, lid, internetgebruiker*, mensen, patiënt*, kinderen, kind, minderjarig*, tieners, jongeren, scholieren, student*, burger*, ouders, spelers, lezers, nederlanders, belgen, europeanen, jouw, je, account*, publiek, iedereen',
  employees:
    'werknemer*, medewerker*, personeel, personeelsleden, werkneemster*, arbeider*, uitzendkrachten, freelancers, zzp ers, ondernemingsraad, ambtenaren, ontwikkelaars',
  holders:
    'auteur*, schrijver*, schrijfster*, kunstenaar*, artiest*, muzikant*, componist*, zanger*, zangeres*, uitgever*, uitgeverij*, uitgeverijen, platenmaatschappij*, platenlabel*, label, labels, krant, kranten, tijdschrift*, media, mediabedrijf, mediabedrijven, mediaconcern*, nieuwsorganisatie*, nieuwsmedia, nieuwsuitgever*, redactie*, journalist*, fotograaf, fotografen, illustrator*, tekenaar*, scenarist*, acteur*, actrice*, stemacteur*, studio*, filmstudio*, producent*, regisseur*, filmmaker*, maker, makers, rechthebbende*, rechtenhouder*, auteursrechthebbende*, buma, buma stemra, stichting lira, pictoright, auteursbond, nvj, dpg media, mediahuis, ndp, sabam, vakbond*, beroepsvereniging*, persbureau*, anp, vertaler*, muziekindustrie, creatieve sector, omroep*, encyclopedie, programmeurs, wetenschappers, new york times',

  consent:
    'toestemming*, instemming, goedkeuring, zonder toestemming, zonder te vragen, zonder vergoeding, zonder medeweten, zonder betaling, ongevraagd, stiekem, heimelijk, stilletjes, geruisloos, in het geheim, standaard, automatisch, illegaal, onrechtmatig*, rechtmatig*, onwettig, gerechtvaardigd belang, vrijwillig, uitdrukkelijk*, expliciet*, vooraf, buiten medeweten, akkoord',
  optOut:
    'zet … uit, schakel … uit, schakelt … uit, bezwaar, bezwaar maken, opt out, opt in, uitschakel*, uitzetten, uitzet, uitgezet, afmelden, weiger*, weigeren, instelling*, instellingen, schakelaar, formulier, vinkje, voorkom*, voorkomen, intrekken, verwijder*, verwijderen, verbieden, nee zeggen, aanzetten, inschakel*, voorbehoud*, zo voorkom je, uitvinken, recht van bezwaar',
  policy:
    'privacybeleid, privacyverklaring*, privacyvoorwaarden, gebruiksvoorwaarden, algemene voorwaarden, voorwaarden, servicevoorwaarden, beleid, clausule*, gebruikersovereenkomst, kleine lettertjes, instellingen, richtlijn*, regels, licentievoorwaarden',
  pay: 'betaal*, betalen, betaalt, betaling*, vergoed*, vergoeding*, compensatie, compenser*, royalty*, schadevergoeding*, heffing, tarief, kosten, miljoen*, miljard*, gratis, eerlijk*, billijk*, geld, honorarium, afdracht*, schikkingsbedrag',
  licence:
    'licentie*, licenties, licentieovereenkomst*, licentiedeal*, licenseer*, gebruiksrecht*, sublicentie*, rechten',
  deal: 'deal, deals, overeenkomst*, akkoord, contract*, partnerschap*, samenwerk*, samenwerking, tekent, tekenen, getekend, sluit, sluiten, gesloten, onderhandel*, gesprekken met, afspraak, afspraken, alliantie, bundelen krachten, slaan handen ineen',
  copyright:
    'auteursrecht*, auteursrechten, auteursrechtelijk*, auteursrechtinbreuk*, copyright*, inbreuk*, schend*, geschonden, schending*, intellectueel eigendom, fair use, naburige rechten, plagiaat, uitzondering*, portretrecht*, beschermd werk, beschermde werken, rechten schenden',
  privacy:
    'privacy, privacy*, avg, gdpr, gegevensbescherming, persoonsgegevens, anonimiser*, geanonimiseerd, vertrouwelijkheid, surveillance, privacywet*',
  deny: 'spreekt … tegen, spreken … tegen, wijst … van de hand, ontken*, ontkent, ontkennen, ontkende, weerleg*, weerspreek*, weerspreekt, spreekt tegen, tegengesproken, wijst beschuldigingen, wijst van de hand, van de hand, betwist*, niet gebruikt, gebruikt geen, gebruiken geen, niet om te trainen, niet getraind, traint niet, geen training, onwaar, onjuist*, nepnieuws, misverstand, verduidelijk*, krabbelt terug, krabbelen terug, komt terug op, zou niet, zegt geen',
  promise:
    'stelt … uit, schort … op, zegt … toe, beloof*, belooft, beloofde, belofte*, garandeer*, garandeert, verzeker*, toezeg*, zegt toe, toegezegd, nooit, niet langer, stopt met, stopt, pauzeer*, pauzeert, gepauzeerd, opschort*, opgeschort, schort op, uitstel*, uitgesteld, stelt uit, zet stop, ziet af van, bevriest, voorlopig niet',
  protest:
    'roept … op, roepen … op, protest*, open brief, petitie*, eis*, eist, eisen, roept op, roepen op, oproep*, waarschuw*, waarschuwt, kritiek, bekritiseer*, klacht*, klagen, woede*, woedend, boos, boze, verontwaardig*, ophef, commotie, zorgen, bezorgd*, bezwaren, boycot*, staking*, staken, strijd*, strijden, verzet, beschuldig*, verwijt*, vermeend*, omstreden, controvers*, dreig*, sommeer*, sommatie, aanklagen, luiden noodklok, noodklok, aan de bel, pikken het niet, druk, komen in opstand, in opstand, slaan alarm, slaat alarm, trekken aan de bel, trekt aan de bel, verzetten zich, verzet zich, hekelen, hekelt',

  suit: 'klaagt … aan, klagen … aan, klaagde … aan, klaagden … aan, sleept … voor de rechter, slepen … voor de rechter, sleepte … voor de rechter, daagt … voor de rechter, dagen … voor de rechter, spant … aan, spannen … aan, rechtszaak, rechtszaken, klaagt aan, klagen aan, klaagde aan, aangeklaagd, aanklacht*, aanklagen, daagt, dagen, gedaagd, daagde, dagvaard*, dagvaarding, voor de rechter, naar de rechter, stapt naar de rechter, stappen naar de rechter, sleept voor de rechter, slepen voor de rechter, massaclaim*, claim*, collectieve actie, juridische stappen, juridische strijd, juridisch*, rechtsgang, kort geding, bodemprocedure, schadeclaim*, eiser*, proces, spant zaak aan, spannen zaak aan, spant rechtszaak, aangespannen',
  court:
    'rechter, rechters, rechtbank, rechtbanken, gerechtshof, hof, hoge raad, hooggerechtshof, europees hof, kantonrechter, uitspraak, uitspraken, vonnis*, oordeel*, oordeelt, oordeelde, veroordeel*, hoger beroep, beroep, cassatie, kort geding, zitting, hoorzitting, jury, schikking*, schikt, schikken, geschikt, verbod*, dwangsom, afgewezen, wijst af, wees af, toegewezen, in het gelijk, gelijk van, wint, verliest, advocaat, advocaten, beslissing, bevel, getuig*',
  authority:
    'autoriteit persoonsgegevens, ap, toezichthouder*, privacytoezichthouder*, privacywaakhond*, waakhond*, acm, autoriteit consument, consumentenbond, mededingingsautoriteit*, gegevensbeschermingsautoriteit, europese commissie, brussel, ftc, cnil, garante, dpc, edpb, ico, noyb, max schrems, openbaar ministerie, officier van justitie, ombudsman, boete*, beboet*, boetes, sanctie*, onderzoek naar, onderzoekt, onderzoeken, verbiedt, verbieden, last onder dwangsom, berisping, handhav*, inspectie, opgelegd, legt op, waarschuwing, agentschap',
  law: 'wet, wetten, wetsvoorstel*, wetgeving, wetgever, regelgeving, verordening*, richtlijn*, ai act, ai verordening, ai wet, tweede kamer, eerste kamer, kamerlid, kamerleden, parlement*, europarlement*, senaat, senator*, congres, kabinet, regering, minister*, staatssecretaris*, ministerie*, amendement*, motie*, consultatie, gedragscode, richtsnoer*, europese unie, eu, uitzondering, regels, coalitie, politiek',

  taught:
    'medewerkers, werknemers, leraren, docenten, leerlingen, studenten, militairen, soldaten, piloten, artsen, verpleegkundigen, agenten, ambtenaren, jongeren, honden, hond, paarden, spelers, selectie, ploeg, elftal, ouderen, managers, vakmensen',
  peopleTraining:
    'cursus*, cursussen, opleiding*, scholing*, bijscholing*, omscholing*, onderwijs, school, scholen, universiteit*, hogeschool*, les, lessen, workshop*, training voor, trainingen voor, certificaat, vaardighe*, digitale vaardigheden, leergang, stage*, diploma*, masterclass*, webinar*, bootcamp*, e learning, mbo, hbo, coaching, bijspijker*, bijgeschoold',
  otherTrain:
    'trein*, treinen, ns, prorail, station, spoor*, trainer*, bondscoach, trainingskamp*, trainingsveld, wedstrijd*, voetbal*, ajax, psv, feyenoord, eredivisie, sportschool, krachttraining, spieren, hardlop*, marathon*, fitness, conditie, oefening*, militaire oefening, vluchtsimulator, hervat training, trainingsstage, oranje, interlandperiode',
  output:
    'door ai gegenereerd*, door ai gemaakt*, met ai gemaakt*, ai gegenereerd*, gegenereerde, deepfake*, nep, nepfoto*, nepvideo*, nepnieuws, vervals*, gekloond*, kloon*, stemkloon*, nagemaakt*, nabootsen, oplicht*, oplichting, fraude, naakt*, naaktfoto*, porno*, seksueel*, watermerk*, label*, avatar*, digitale tweeling, ai beelden, ai muziek, ai kunst, ai video*, spam, imiteren',
  authorship:
    'auteurschap, mede auteur, uitvinder*, octrooi*, patent*, wie is de eigenaar, eigendom van ai, bescherming van ai werken, menselijke maker',
  answers:
    'zoekresultaten, zoekmachine*, ai overview*, samenvatting*, ai modus, verkeer naar, bezoekers, bronvermelding, citeert, zoekopdracht*',
  distil:
    'distill*, destill*, distillatie, synthetische data, synthetisch, bedrijfsgeheim*, bedrijfsspionage, reverse engineering',
  recognition:
    'politie*, luchthaven*, schiphol, grens, grenzen, camera*, camera s, cameratoezicht, bewaking*, aangehouden, verdachte*, stadion*, winkel*, supermarkt*, leeftijdscontrole, leeftijdsverificatie, identiteit*, paspoort*, deurbel*, voortvluchtig*, boa s, marechaussee',
  breach:
    'datalek*, lek, lekken, gelekt, gelekte, hack, hacks, hacker*, gehackt, cyberaanval*, cyber*, ransomware, gijzelsoftware, phishing, malware, virus, spionage, spyware, kwetsbaarheid*, beveiligingslek*, wachtwoord*, inloggegevens, identiteitsfraude, darkweb, aanval*, jailbreak*, patch',
  jobs: 'ontslag*, ontslagen, ontslaat, banen, baan, banenverlies, reorganisatie, vacature*, werving, werkloos*, arbeidsmarkt, salaris*, loon, lonen, beroep*, vervangen, vervangt, carrière, topman vertrekt, stapt op, benoemd, topman, topvrouw, ceo, productiviteit, thuiswerk*, sollicit*, krapte',
  markets:
    'aandeel, aandelen, beurs*, beursgang, invester*, investering*, investeerder*, financiering*, waardering, gewaardeerd, winst*, omzet, verlies, kwartaal*, cijfers, overname*, neemt over, fusie*, bank, banken, ecb, rente, inflatie, economie*, bitcoin, crypto*, bubbel, zeepbel, wall street, nasdaq, aex, analist*, heffingen, faillissement, groei',
  antitrust:
    'mededinging*, marktmacht, machtspositie, monopolie*, concurrentie, kartel*, cookie*, cookies, advertentie*, reclame*, gepersonaliseerd*, tracking, smaad, dma, appwinkel*, doorgifte, abonnement verborgen',
  release:
    'lanceer*, lanceert, lancering, presenteert, gepresenteerd, introduceert, onthult, nieuwe functie*, functie*, functies, versie*, update*, updates, beschikbaar, uitgerold, uitrol*, rolt uit, prijs, prijzen, abonnement*, korting*, aanbieding*, test, getest, review, bèta, storing*, benchmark*, open source, opensource, agent*, krijgt, voegt toe, integre*, sneller, gratis voor, vernieuwd*',
  hardware:
    'chip, chips, chipmaker*, asml, processor*, halfgeleider*, videokaart*, gpu*, datacenter*, datacentrum*, supercomputer*, rekenkracht, stroom, stroomverbruik, energie*, kernenergie, water, server*, telefoon*, smartphone*, iphone*, galaxy, laptop*, computer*, tablet*, tv, televisie*, oordop*, koptelefoon*, horloge*, smartwatch*, bril, robot, robots, humanoïde, drone*, auto, auto s, elektrisch*, zelfrijdend*, robottaxi*, quantum*, kwantum*, satelliet*, geheugen, accu*',
  harm: 'vooroordeel*, vooroordelen, discrimin*, racis*, seksis*, zelfmoord*, suïcid*, zelfdoding*, hallucin*, desinformatie, misinformatie, propaganda, extremis*, terroris*, gevaar*, gevaarlijk*, risico*, existenti*, uitsterven, verslav*, verslaafd*, psychisch*, psychose*, haat*, wapen*, fout, fouten, verzint, verzonnen, spieken, fraude met, kindermisbruik, dood, manipul*, veiligheid van ai, toeslagen*',
  howTo:
    'handleiding*, stap voor stap, zo werkt, zo gebruik je, tips, trucs, gids, beginners, introductie, uitleg, uitgelegd, wat is, prompts, python, pytorch, framework*, voorbeelden, methode*, podcast*, nieuwsbrief, interview*, checklist, best practices',
  science:
    'onderzoekers, wetenschapper*, wetenschap, studie, studies, kanker, diagnose*, tumor*, ziekte*, medicijn*, geneesmiddel*, arts, artsen, geneeskunde, ziekenhuis*, ziekenhuizen, eiwit*, weer, weersverwachting, klimaat, astronom*, natuurkunde, scheikunde, biolog*, hersen*, brein, genoom, archeolog*, aardbeving*, voorspel*, wiskund*, ruimte*, nasa, esa, dieren, vogels, walvissen, soorten, umc',
  culture:
    'voetbal, eredivisie, champions league, wedstrijd, spel, spellen, game, gamers, playstation, xbox, nintendo, bioscoop, trailer, seizoen, aflevering*, netflix, concert*, album, festival, bekende nederlander*, songfestival, recept*, reizen, vakantie*, mode, restaurant*, black friday, kerst, sinterklaas, cadeau*, olympisch*, wk, ek, schaken, formule 1, verstappen',
  politics:
    'verkiezing*, kiezer*, campagne, president, trump, biden, wilders, china, chinese, peking, rusland, russisch*, poetin, oekraïne, israël, gaza, iran, oorlog*, leger, militair*, defensie, navo, sancties tegen, exportbeperking*, geopoliti*, soeverein*, partij, top, vn, g7, taiwan, nationale strategie, pvv, vvd',
};
