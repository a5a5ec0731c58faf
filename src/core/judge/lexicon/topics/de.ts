import type { TopicWords } from '../classes.ts';

export const de: TopicWords = {
  functionWords:
    'der, das, und, ist, nicht, mit, ein, eine, einen, einem, einer, für, auf, von, zu, zum, zur, sich, den, dem, im, wird, werden, wurde, auch, sind, nach, bei, aus, über, wie, vor, gegen, ohne, wegen, durch, kein, keine, soll, sollen, kann, können, mehr, ihre, ihren, seine, seinen, diese, noch, oder, dass, haben, hat, jetzt, wollen, dürfen, darf, wer, warum',

  ai: `
    ki, ai, künstliche intelligenz, künstlicher intelligenz, künstlichen intelligenz, generative, generativen, generativer, maschinelles lernen, maschinellem lernen,
    maschinelle lernen, maschinellen lernens, machine learning, deep learning, sprachmodell*, große sprachmodelle, llm, llms, basismodell*, grundlagenmodell*, neuronale netz*,
    neuronales netz, neuronalen netz*, chatbot*, sprachassistent*, bildgenerator*, textgenerator*, musikgenerator*, videogenerator*, sprach ki, bild ki, genai,
    gesichtserkennung*, spracherkennung*, bilderkennung*, lernende systeme, lernenden systeme*`,
  model:
    'modell, modelle, modellen, modells, algorithmus, algorithmen, system, systeme, systemen, assistent*, bot, bots, software, technologie, technik, chatbot*, sprachmodell*, generator*',
  aiProduct:
    'chatgpt, gpt, dall e, sora, codex, whisper, gemini, bard, notebooklm, copilot, github copilot, claude, llama, grok, midjourney, stable diffusion, firefly, deepseek, qwen, kimi, doubao, mistral, le chat, suno, udio, perplexity, alexa, siri, apple intelligence, meta ai, character ai, replika, ai overviews, laion, common crawl, deepl, lensa, gpts',
  aiMaker: `
    openai, anthropic, stability ai, midjourney, deepmind, mistral ai, perplexity, cohere, xai, clearview, clearview ai, deepseek, suno, udio, runway, hugging face, elevenlabs,
    character ai, aleph alpha, black forest labs, deepl, nvidia, laion, ki firma, ki firmen, ki unternehmen*, ki konzern*, ki anbieter*, ki entwickler*, ki hersteller*, ki startup*,
    ki start up*, ki start-up*, ki branche, ki riese*, ki riesen, ki labor*, ki spezialist*, ki industrie, ki betreiber*, ki dienst*, ki suchmaschine*, chatgpt entwickler*,
    chatgpt macher*, chatgpt hersteller*, chatgpt betreiber*, chatgpt anbieter*, chatgpt firma, entwickler von ki, anbieter von ki, anbieter generativer, hersteller von ki, sam altman, altman`,
  techGiant:
    'tech konzern*, techkonzern*, technologiekonzern*, tech riese*, techriese*, tech gigant*, technologieriese*, tech unternehmen*, technologieunternehmen*, internetkonzern*, us konzern*, internetriese*, onlinekonzern*, big tech, silicon valley, google, alphabet, microsoft, meta, facebook, amazon, apple, x corp, twitter, bytedance, tiktok, linkedin, adobe, ibm, oracle, sap, salesforce, samsung, nvidia, musk, elon musk, zuckerberg, mark zuckerberg',
  platform:
    'plattform*, soziale medien, sozialen medien, soziale netzwerk*, sozialen netzwerk*, soziales netzwerk, app, apps, website*, webseite*, internetseite*, forum, foren, dienst, dienste, diensten, onlinedienst*, online dienst*, cloudspeicher*, cloud speicher, cloud dienst*, marktplatz, messenger, nachrichtenportal*, portal, portale, reddit, stack overflow, x, linkedin, facebook, instagram, whatsapp, threads, youtube, tiktok, snapchat, discord, slack, zoom, dropbox, github, gmail, wordpress, tumblr, substack, deviantart, flickr, getty, shutterstock, pinterest, wikipedia, bluesky, mastodon, vimeo, soundcloud, spotify, xing, telegram, signal, teams, wetransfer, duolingo',

  train:
    'trainier*, training, trainings, antrainier*, nachtrainier*, vortrainier*, angelernt, anlernen, anzulernen, nachgeschärft, feinabstimm*, fine tuning, finetuning, ki training, ki trainings, modelltraining, ausgebildet, einlernen',
  trainOn: `
    zum trainieren, zu trainieren, trainiert mit, trainiert auf, trainiert wurde*, trainiert werden, trainieren lassen, training von ki, training der ki, training ihrer ki, training seiner ki, training eigener ki, ki training, ki trainings,
    training künstlicher intelligenz, training von künstlicher, training von sprachmodell*, training von modellen, training generativer, training der modelle, training ihrer modelle, training seiner modelle, training neuer modelle, training großer, trainingsdaten, trainingsdatens*, trainingsmaterial*,
    trainingszweck*, trainingsinhalte, trainingskorpus, trainingsgrundlage, ki trainieren, ki modelle trainieren, modelle trainieren, sprachmodelle trainieren, algorithmen trainieren, chatbots trainieren, ki modelle trainiert, ki trainiert, trainiert ki, trainieren ki, für ki training, fürs training, für das training, fürs ki training, für trainings, zum training, zu trainingszwecken, fürs trainieren, für das trainieren, ki zu trainieren, damit ki trainiert`,
  feed: 'fütter*, gefüttert, verfütter*, futter, lernt aus, lernen aus, lernt von, lernen von, gelernt aus, eingespeist, einspeis*, speist, beigebracht, beibringen, füllen, gespeist, verschling*, einfließ*, fließen in, fließt in, fließen, geflossen, einverleib*, rohstoff',
  improve:
    'verbesser*, entwickel*, weiterentwickl*, weiterentwickel*, entwicklung, aufbau, aufbauen, bauen, baut, gebaut, erstell*, erschaff*, optimier*, verfeiner*, perfektionier*, schaffen, betreiben, betreibt, antreiben',
  use: 'nutz*, benutz*, genutzt, verwend*, einsetz*, eingesetzt, verwert*, auswert*, ausgewertet, verarbeit*, heranzieh*, herangezogen, zugriff*, zugreif*, greift auf, greifen auf, bedien*, gebrauch*, analysier*, mitles*, mitlies*, liest mit, ausgebeutet, ausbeut*, missbrauch*, weitergeb*, weitergegeben, teilen, zweckentfremd*',
  take: 'kopier*, gestohlen, stehl*, stiehl*, klau*, geklaut, diebstahl, datendiebstahl, ideenklau, raubkopi*, heruntergeladen, herunterlad*, lädt herunter, download*, gesammelt, sammel*, sammlung, erheb*, erhob*, abgegriffen, abgreif*, greift ab, greifen ab, einsammel*, plünder*, geplündert, bedient sich, bedienen sich, ausschlacht*, abgekupfert, entwend*, abschöpf*, aufgezeichnet, aufzeichn*, zeichnet auf, protokollier*, erfass*, speicher*, mitgeschnitten, kauft, gekauft, ankauf*, massenhaft',
  scrape:
    'scrap*, gescrapt, gescraped, crawl*, gecrawlt, abgesaugt, absaug*, saugt ab, saugen, aussaug*, ausgelesen, auslesen, auszulesen, liest aus, automatisiert ausgelesen, data mining, text und data mining, text and data mining, tdm, durchforst*, abgegras*, abgras*, automatisiert kopiert, automatisierte abruf*, extrahier*, datenabgriff, durchsuchen das netz',
  crawler:
    'crawler*, webcrawler*, ki crawler*, scraper*, bot, bots, ki bots, robots txt, gptbot, claudebot, google extended, ccbot, bytespider, perplexitybot, suchroboter, webspider, user agent, llms txt',
  piracy:
    'raubkopi*, raubkopierte*, piraterie*, piraten, illegal heruntergeladen, illegale kopien, illegal kopiert, schattenbibliothek*, libgen, library genesis, books3, z library, sci hub, anna s archive, torrent*, tauschbörse*, illegale quelle*, illegaler quelle*',
  block:
    'blockier*, sperr*, gesperrt, aussperr*, ausgesperrt, aussperrt, abweis*, abblock*, verwehr*, schütz*, schotten ab, einschränk*, beschränk*, bezahlschranke*, paywall*, ausschließ*, ausgeschlossen, verbann*, fernhalt*, draußen halten, unterbind*, bezahlpflicht*, kostenpflichtig*, pay per crawl, vergift*',
  dataset:
    'datenbank*, datensatz, datensätze*, datensatzes, korpus, korpora, archiv, archive, archiven, archivs, bilddatenbank*, datensammlung*, sammlung, bestand, bestände*, bibliothek*, gesichtsdatenbank*',
  memorise:
    'memorier*, auswendig, auswendig gelernt, auswendiglern*, memorisier*, memorisierung, wortwörtlich*, wortgetreu, wiedergegeben, wiedergeb*, wiedergibt, wiedergabe, reproduzier*, preisgeb*, preisgegeben, trainingsdaten extrahier*, verlern*, vergessen lassen, originalgetreu',

  works:
    'buch, bücher, büchern, buchs, roman, romane, romanen, artikel, artikeln, beitrag, text, texte, texten, lied, lieder, liedern, liedtext*, songtext*, song, songs, musik, film, filme, filmen, serien, kunst, kunstwerk*, werk, werke, werken, bild, bilder, bildern, foto, fotos, illustration*, zeichnung*, gemälde, comics, manga, anime, code, quellcode*, programmcode, journalismus, journalistisch*, zeitungsartikel*, nachrichtenartikel*, presseartikel*, drehbuch, drehbücher*, podcast*, hörbuch*, hörbücher*, stimmen, stimme, lyrics, gedicht*, fachartikel*, studien, lexikon, software, podcasts, spiele, videos',
  content:
    'inhalt, inhalte, inhalten, content, daten, material, materialien, text, texte, texten, beitrag, beiträge*, post, posts, postings, kommentar, kommentare*, seiten, informationen, information, einträge*, eingaben, uploads, dateien, dokument*, webinhalte, bild, bilder, fotos, videos, tweets, bewertungen, öffentliche, öffentlichen',
  personal:
    'nutzerdaten, benutzerdaten, kundendaten, mitgliederdaten, patientendaten, gesundheitsdaten, personendaten, personenbezogen*, persönliche daten, persönlichen daten, persönlicher daten, private daten, privaten daten, private nachrichten, privaten nachrichten, privatnachrichten, direktnachrichten, nachrichten, chats, chatverl*, chatprotokoll*, gespräch*, unterhaltung*, kundengespräch*, e mail*, email*, mails, mail, fotos, privatfotos, urlaubsfotos, familienfotos, selfies, tastatureingaben, tastenanschl*, mausbeweg*, bildschirminhalte, bildschirmaufnahme*, sprachaufnahme*, tonaufnahme*, videoaufnahme*, aufnahmen, aufzeichnungen, röntgenbild*, krankenakte*, patientenakte*, standortdaten, profil, profile, profilen, profildaten, lebenslauf, lebensläufe*, sensible daten, sensiblen daten, vertrauliche*, biometrisch*, privatsphäre, rezepte, prompts',
  recordings:
    'sprachaufnahme*, sprachaufzeichnung*, sprachdaten, stimmprob*, stimmaufnahme*, stimmabdr*, aufnahmen, aufzeichnung*, mitschnitt*, tonaufnahme*, videoaufnahme*, sprachnachricht*, audioaufnahme*, audiodaten, stimmen, anrufe, telefonat*, gespräche',
  face: 'gesicht, gesichter, gesichtern, gesichtserkennung*, gesichtsbild*, gesichtsdaten*, gesichtsdatenbank*, gesichtsfoto*, gesichtsscan*, biometrie, biometrisch*, iris scan*, irisscan*, fingerabdr*, porträt*',

  users:
    'nutzer*, benutzer*, user, usern, kunde, kunden, kundin*, kundschaft, mitglied, mitglieder*, abonnent*, verbraucher*, anwender*, patient, patienten*, kinder*, kind, jugendlich*, minderjährig*, schüler*, studierend*, bürger*, menschen, leute, eltern, europäer*, spieler*, fahrer*, private, betroffene*, ihre, deine, eure, unsere, konto, konten',
  employees:
    'mitarbeiter*, mitarbeitend*, angestellt*, beschäftigt*, belegschaft*, arbeitnehmer*, personal, arbeiter*, kollegen, freiberufler*, auftragnehmer*, entwickler, betriebsrat*, betriebsräte*',
  holders:
    'autor, autoren, autorin*, autorinnen, schriftsteller*, urheber*, rechteinhaber*, künstler*, musiker*, komponist*, songwriter*, verlag, verlage, verlagen, verlags, verleger*, medienhaus, medienhäuser*, medienunternehmen*, medienkonzern*, presseverlag*, zeitung, zeitungen, zeitungsverlag*, redaktion*, journalist*, fotograf*, illustrator*, zeichner*, schauspieler*, sprecher*, synchronsprecher*, filmstudio*, studios, plattenfirm*, musiklabel*, labels, musikverlag*, musikindustrie, musikkonzern*, verwertungsgesellschaft*, gema, vg wort, vg bild, börsenverein, kreative, kreativen, kreativer, kreativbranche, kulturschaffende*, bildagentur*, nachrichtenagentur*, rundfunk, sender, filmemacher*, regisseur*, drehbuchautor*, gewerkschaft*, urheberverb*, autorenverb*, buchbranche, new york times, axel springer, programmierer*, wissenschaftler*',

  consent:
    'einwillig*, zustimm*, zugestimmt, erlaubnis, genehmigung, einverständnis*, einverstanden, ungefragt, ohne zu fragen, ohne erlaubnis, ohne einwilligung, ohne zustimmung, ohne genehmigung, ohne wissen, ohne rückfrage, ohne vergütung, unerlaubt*, unbefugt*, ungenehmigt, heimlich, stillschweigend, klammheimlich, unbemerkt, automatisch, standardmäßig, voreinstell*, voreingestellt, gefragt, erlauben, erlaubt, freiwillig, ungewollt, rechtswidrig, unrechtmäßig, unzulässig, zulässig, berechtigtes interesse, berechtigten interesse*, per default, freigabe, freigegeben',
  optOut:
    'widersprech*, widersprich*, widerspruch*, opt out, optout, opt in, ausschalt*, abschalt*, deaktivier*, abwähl*, abmeld*, ablehn*, abgelehnt, verweiger*, verhinder*, untersag*, einstellung, einstellungen, schalter, häkchen, formular, nutzungsvorbehalt*, rechtevorbehalt, vorbehalt*, löschen, löschung, gelöscht, wehren, so verhindern, ausschließen, ausstieg, aktivier*, aktiv zustimmen, frist',
  policy:
    'datenschutzerklärung*, datenschutzrichtlinie*, datenschutzbestimmung*, datenschutzregel*, nutzungsbedingung*, nutzungsregel*, nutzungsbestimmung*, geschäftsbedingung*, geschäftsbedingungen, agb, bedingungen, richtlinie, richtlinien, vertragsbedingung*, klausel*, passus, kleingedruckt*, nutzungsrecht*, einstellung*, voreinstellung*, datenrichtlinie*, lizenzbedingung*, endnutzervertr*',
  pay: 'bezahl*, zahlt, zahlen, zahlung*, zahlt millionen, vergüt*, entschädig*, honorar*, tantieme*, entgelt*, gebühr*, abgabe, abgaben, lizenzgebühr*, beteilig*, angemessen*, fair, faire, fairen, geld, millionen, milliarden, kostenlos, gratis, schadenersatz, schadensersatz, kassier*',
  licence:
    'lizenz, lizenzen, lizenzier*, lizenzvertr*, lizenzabkommen, lizenzvereinbarung*, lizenzdeal*, lizenzmodell*, lizenzpflicht*, lizenzgebühr*, lizenzrecht*, inhaltelizenz, nutzungsrecht*, nutzungslizenz, rechte',
  deal: 'deal, deals, abkommen, vereinbar*, vertrag, verträge, vertrags, lizenzvertrag, partnerschaft*, kooperation*, kooperier*, zusammenarbeit*, einig*, geeinigt, schließt, schließen, abgeschlossen, unterzeichn*, verhandl*, verhandelt, gespräche, pakt, milliardendeal, verbündet, tun sich zusammen',
  copyright:
    'urheberrecht*, urheberrechtlich*, copyright*, leistungsschutz*, verwertungsrecht*, geistiges eigentum, geistigen eigentums, geistigem eigentum, fair use, schrankenregel*, schranke, tdm schranke, rechtsverletz*, verletz*, verletzt, schutzrecht*, plagi*, urheberrechtsverletz*, rechte verletzt, rechteverletz*, nutzungsrechte, persönlichkeitsrecht*',
  privacy:
    'datenschutz*, privatsphäre, dsgvo, dsgvo verstoß, grundverordnung, bdsg, persönlichkeitsrecht*, informationelle selbstbestimmung, personenbezogen*, datenschützer*, datenskandal, überwach*, vertraulich*',
  deny: 'dementier*, dementi, bestreit*, bestritt*, weist zurück, weisen zurück, wies zurück, wiesen zurück, zurückgewies*, zurückweis*, widerspricht, verneint, leugnet, streitet ab, abgestritten, stellt klar, stellte klar, klarstell*, nicht verwendet, nicht genutzt, nicht trainiert, nicht zum training, kein training, keine kundendaten, keine nutzerdaten, rudert zurück, zurückrudern, falsch, falschmeldung*, unwahr, missverständnis*, nicht der fall, macht rückzieher, rückzieher',
  promise:
    'verspr*, versprechen, versprochen, verspricht, zusag*, zugesagt, zusicher*, sichert zu, versicher*, garantier*, verpflicht*, niemals, nie, verzicht*, nicht mehr, künftig nicht, stoppt, stoppen, gestoppt, pausier*, aussetz*, ausgesetzt, setzt aus, verschieb*, verschoben, verschiebt, legt auf eis, auf eis, vorerst, stellt ein, zieht zurück, nimmt zurück, beendet',
  protest:
    'protest*, offener brief, offenen brief, petition*, forder*, gefordert, appell*, ruft auf, rufen auf, aufruf*, warn*, gewarnt, kritik*, kritisier*, beschwer*, beklag*, empör*, aufschrei, shitstorm, wut, wütend, verärger*, ärger, unmut, sorge*, bedenken, boykott*, streik*, streit, kampf, kämpf*, wehr*, vorwurf, vorwürfe*, wirft vor, werfen vor, wirft, werfen, beschuldig*, angeblich, skandal*, kontrovers*, umstritten*, gegenwind, widerstand, abmahn*, unterlassung*, angeprangert, drängen, dringen auf, verlang*, druck',

  suit: 'klage, klagen, klagt, klagten, geklagt, kläger*, verklag*, sammelklage*, verbandsklage*, urheberrechtsklage*, datenschutzklage*, unterlassungsklage*, musterklage*, millionenklage*, milliardenklage*, eilantrag*, klagewelle, anklage, angeklagt, anzeige, strafanzeige, zieht vor gericht, ziehen vor gericht, vor gericht, vor den richter, rechtsstreit*, rechtliche schritte, juristisch*, gerichtlich*, prozess, prozesse, prozesses, gerichtsverfahren, verfahren, klageschrift*, gerichtsstreit, einstweilige*, schadenersatzklage*, schadensersatzklage*, rechtsweg, geht gerichtlich',
  court:
    'gericht, gerichte, gerichts, gerichten, richter*, landgericht*, amtsgericht*, oberlandesgericht*, olg, lg, bundesgerichtshof*, bgh, verwaltungsgericht*, bezirksgericht*, berufungsgericht*, eugh, gerichtshof*, obersten gerichtshof, supreme court, high court, urteil*, verurteil*, entscheid*, entschied*, beschluss*, berufung*, revision, instanz*, vergleich*, anhörung*, verhandlung*, jury, geschworen*, verfügung, verfügungen, freigesprochen, abgewies*, abweis*, weist ab, teilerfolg, niederlage, unterlieg*, gewinnt, siegt, verliert, rechtskräft*, anwalt, anwält*, anwälte, aktenzeichen',
  authority:
    'datenschutzbehörde*, datenschutzbeauftragt*, datenschützer*, aufsichtsbehörde*, datenaufsicht*, behörde, behörden, aufsicht, regulierer*, regulierungsbehörde*, wettbewerbsbehörde*, wettbewerbshüter*, kartellamt*, bundeskartellamt, kartellbehörde*, kartellw*, verbraucherzentrale*, verbraucherschütz*, verbraucherschutz*, noyb, max schrems, schrems, eu kommission, europäische kommission, ftc, cnil, garante, dpc, edsa, edpb, bfdi, hmbbfdi, bundesnetzagentur, staatsanwalt*, generalstaatsanwalt*, justizminister*, justizministerium, ermittl*, ermittelt, untersuch*, prüft, prüfen, prüfung, prüfverfahren, bußgeld*, geldbuße*, geldstrafe*, strafe, strafen, millionenstrafe*, rekordstrafe, anordn*, angeordnet, untersagt, verbiet*, verbot*, rüge, rügt, ombuds*, handelskommission, kartellverfahren',
  law: 'gesetz, gesetze, gesetzen, gesetzes, gesetzgeb*, gesetzentw*, gesetzesentw*, gesetzesvorhaben, gesetzesinitiative, verordnung, verordnungen, ki verordnung*, ai act, ki gesetz*, ki act, regulier*, vorschrift*, regelung*, regeln, bundestag*, bundesrat*, parlament*, abgeordnet*, senat*, senator*, kongress, regierung*, bundesregierung*, minister*, ministerium*, richtlinie, eu, novelle, novellier*, urheberrechtsreform, reform*, konsultation*, kodex, verhaltenskodex, praxisleitfaden, ausnahme*, transparenzpflicht*, koalition, politiker*, dsa, dma, rechtsrahmen, leitlinie*, orientierungshilfe*',

  taught:
    'mitarbeiter*, beschäftigt*, lehrer*, lehrkräfte*, schüler*, studierend*, studenten, azubi*, auszubildend*, führungskr*, soldat*, piloten, ärzte, pflegekr*, polizist*, beamte*, lehrling*, jugendliche, senioren, hund, hunde, hunden, pferd*, spieler*, mannschaft, fachkräfte*, nachwuchs, manager, vereine, kinder*',
  peopleTraining:
    'schulung*, weiterbild*, fortbild*, ausbildung*, kurs, kurse, kursen, lehrgang*, lehrgänge*, seminar*, workshop*, studiengang*, studium, lehrplan*, unterricht*, schule, schulen, hochschul*, universität*, uni, akademie*, zertifik*, umschul*, qualifizier*, kompetenz*, ki kompetenz, bootcamp*, coaching*, lernplattform*, webinar*, e learning, berufsschule*, lernen, nachhilfe, training für mitarbeiter, ausbildungsplatz*',
  otherTrain:
    'trainer*, trainerin, cheftrainer, trainingslager*, trainingsauftakt, trainingsplatz, trainingsplan, trainingsplän*, trainingsgel*, mannschaftstraining, krafttraining*, muskeltraining, muskel*, fitness*, fitnessstudio*, workout*, lauftraining, marathon*, sport, sportler*, bundesliga, saison, spieltag, bahn, zug, züge, bahnhof, bahnhöfe, lokführer*, flugsimulator*, militärübung*, übung, übungen, hundetraining, rückentraining, gehirntraining, verkehrssicherheitstraining, fahrsicherheitstraining',
  output:
    'ki generiert*, ki erzeugt*, ki erstellt*, generierte bilder, generierte inhalte, generierte*, deepfake*, fake, fakes, fälsch*, gefälscht*, stimmklon*, geklont*, klon*, imitier*, nachgeahmt, nacktbild*, nacktfoto*, sexualisiert*, porno*, pornograf*, wasserzeichen*, kennzeichn*, kennzeichnungspflicht*, ki bilder, ki bild, ki musik, ki song*, ki video*, ki kunst, betrug*, betrüg*, betrüger*, enkeltrick*, schockanruf*, avatar*, spam, ki stimme*, digitaler zwilling, ki schlager',
  authorship:
    'urheberschaft, schöpfungshöhe, ki als erfinder, erfinder*, patent*, patentamt, wem gehör*, urheber von ki, urheberrechtsschutz für, urheberrechtlich nicht geschützt, nicht schutzfähig, schutzfähig*',
  answers:
    'suchergebnis*, suchmaschine*, ki übersicht*, ai overview*, ki überblick*, ki antwort*, ki suche, suche, zusammenfassung*, zusammenfass*, zitier*, klicks, reichweite*, traffic, quellenangab*, leserschwund, antwortmaschine*, ki modus',
  distil:
    'destillier*, destillation, synthetische daten, synthetischen daten, geschäftsgeheimnis*, industriespionage, nachbau*, wissensdestillation, modellgewichte',
  recognition:
    'polizei*, flughafen*, flughäfen*, grenze, grenzen, grenzkontroll*, videoüberwach*, überwachungskamera*, kamera, kameras, fahnd*, festnahme*, festgenommen, verdächtig*, straftäter*, bahnhöfen, stadion, supermarkt*, alterskontroll*, altersprüf*, altersverifik*, ausweis*, reisepass*, klingel*, türklingel*, live erkennung, asyl*',
  breach:
    'datenleck*, datenpanne*, sicherheitslücke*, schwachstelle*, hack, hacks, hacker*, gehackt, hackerangriff*, cyberangriff*, cyberattacke*, cyber*, ransomware, erpress*, erpresser*, phishing, schadsoftware, malware, trojaner*, spionage*, spyware, leak*, geleakt, geleakte*, offengelegt, ungeschützt, jailbreak*, passwort*, passwörter*, zugangsdaten, identitätsdiebstahl, darknet, patch, patches',
  jobs: 'entlass*, stellenabbau, stellenstreich*, jobabbau, arbeitsplatz*, arbeitsplätze*, jobs, job, beruf, berufe, kündig*, gekündigt, arbeitsmarkt*, arbeitslos*, einstellen, neueinstell*, bewerb*, fachkräftemangel, gehalt, gehälter*, lohn, löhne, produktivit*, homeoffice, chefwechsel, tritt zurück, rücktritt, wechselt zu, verlässt, personalabbau, automatisier*',
  markets:
    'aktie*, aktien*, börse*, börsengang*, börsenw*, kurs, dax, nasdaq, wall street, investor*, invest*, investition*, finanzierung*, finanzierungsrunde*, bewertung, milliardenbewertung, umsatz*, umsätze*, gewinn*, verlust*, quartal*, quartals*, bilanz*, übernahme*, übernimmt, fusion*, beteiligung*, konjunktur*, inflation*, zinsen, ezb, fed, bank, banken, blase, kryptow*, bitcoin, anleger*, analyst*, prognose*, zölle, zoll*, wirtschaft*, pleite, insolven*, spekul*',
  antitrust:
    'kartell*, monopol*, marktmacht, wettbewerbsrecht*, marktbeherrsch*, digital markets act, cookie*, werbung*, werbe*, tracking, zielgerichtet*, personalisierte werbung, app store, gatekeeper, verleumd*, preisabsprach*, abofalle*, datentransfer*, datenübermittl*, drittland, beihilfe*',
  release:
    'start, startet, gestartet, launch*, veröffentlich*, vorgestellt, vorstell*, stellt vor, präsentier*, neu, neue funktion*, funktion, funktionen, feature*, version, update, updates, ausgeroll*, ausroll*, rollt aus, verfügbar, preis, preise, abo, abos, abonnement*, beta, test, getestet, im test, rabatt*, ausfall*, störung*, störungen, open source, quelloffen*, benchmark*, agent, agenten, schneller, günstiger, tarif*, integrier*, plugin*, kann jetzt, bringt, kommt, erhält, bekommt, einführ*, eingeführt',
  hardware:
    'chip, chips, halbleiter*, grafikkarte*, gpu*, prozessor*, rechenzentr*, supercomputer*, rechenleistung, strom, stromverbrauch, energie*, atomkraft*, kraftwerk*, wasserverbrauch, server, laptop*, smartphone*, handy*, iphone*, pixel, galaxy, gerät, geräte*, roboter*, humanoid*, drohne*, autonom*, auto, autos, e auto*, fahrzeug*, robotaxi*, quanten*, satellit*, brille*, smartwatch*, kopfhörer*, fernseher, wearable*, staubsauger*, speicherchip*',
  harm: 'voreingenommen*, vorurteil*, diskriminier*, rassis*, sexis*, suizid*, selbstmord*, selbstverletz*, halluzin*, desinformation*, falschinformation*, fake news, propaganda, extremis*, terror*, gefahr, gefahren, gefährlich*, risik*, risiko, sicherheit, sicherheitsrisik*, auslöschung, weltuntergang, sucht, süchtig*, abhängig*, psychisch*, psychose*, hass*, hassrede, waffe*, fehler*, fehlerhaft*, erfund*, erfindet, täusch*, schummel*, hausaufgab*, plagiat*, kindesmissbrauch*, jugendschutz, verleumd*, toxisch*, tod',
  howTo:
    'anleitung*, schritt für schritt, so geht, so funktioniert, tipps, tricks, ratgeber, einsteiger*, anfänger*, einführung in, grundlagen, erklärt, was ist, tutorial*, leitfaden, leitfäden, python, pytorch, tensorflow, framework*, best practices, anwendungsf*, praxisbeispiel*, podcast, newsletter, interview*, faq, checkliste*, prompt engineering, methode, methoden, fachartikel, rag, selbst bauen, prompt tipps',
  science:
    'forscher*, forschung*, forschende*, wissenschaft*, studie, studien, krebs*, diagnos*, tumor*, krankheit*, arznei*, medikament*, wirkstoff*, medizin*, klinik*, krankenhaus*, krankenhäus*, protein*, wetter*, klima*, astronom*, physik*, chemie*, biolog*, gehirn*, gen, gene, archäolog*, erdbeben*, vorhersag*, mathemat*, planet*, weltraum*, nasa, esa, tier, tiere, tieren, vögel, wale, pflanzen, arten, demenz, herz*',
  culture:
    'fußball*, bundesliga, champions league, spiel, spiele, spieler*, gaming, playstation, xbox, nintendo, konsole*, kino*, serie, staffel, trailer, netflix, konzert*, album, festival*, tatort, oscar*, promi*, star, stars, rezept*, reise*, urlaub*, mode, restaurant*, angebot*, schnäppchen, black friday, prime day, sparen, olympi*, formel 1, tennis, wm, em, weihnacht*, geschenk*, schach',
  politics:
    'wahl, wahlen, wahlkampf*, bundestagswahl, landtagswahl, trump, biden, präsident*, kanzler*, merz, scholz, china, chinesisch*, peking, russland*, russisch*, putin, ukraine*, israel*, gaza, iran, krieg*, militär*, bundeswehr, nato, rüstung*, sanktion*, exportkontroll*, geopolit*, sicherheitspolit*, souverän*, partei*, afd, spd, cdu, grüne, g7, gipfel, uno, taiwan, strategie',
};
