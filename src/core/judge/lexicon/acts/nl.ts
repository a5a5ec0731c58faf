import type { RoleWords } from './classes.ts';

export const nl: RoleWords = {
  court:
    'rechter, rechters, rechtbank, rechtbanken, gerechtshof, hof, hoge raad, hooggerechtshof, raad van state, europees hof, kantonrechter, voorzieningenrechter, federale rechter, federale rechtbank, hof van beroep, ondernemingsrechtbank, tribunaal, grondwettelijk hof, justitie',
  jury: 'jury, juryleden, jurylid',
  authority:
    'toezichthouder*, autoriteit persoonsgegevens, autoriteit, autoriteiten, privacytoezichthouder*, privacywaakhond*, waakhond*, acm, mededingingsautoriteit*, gegevensbeschermingsautoriteit, europese commissie, brussel, commissie, openbaar ministerie, officier van justitie, procureur*, ombudsman, cnil, garante, dpc, ico, edpb, ftc, inspectie, bft, regulator, handhaver',
  lawmaker:
    'tweede kamer, eerste kamer, kamerlid, kamerleden, parlement*, parlementslid, parlementsleden, europarlement*, europarlementariër*, senaat, senator*, congres, congreslid, wetgever*, volksvertegenwoordiger*, politici, fractie*, huis van afgevaardigden, kamer',
  government:
    'regering, kabinet, minister, ministers, ministerie*, premier, staatssecretaris*, president, witte huis, gouverneur, overheid, lidstaten, bewindspersoon',
  firm: 'bedrijf, bedrijven, concern*, onderneming*, start up*, startup*, techreus, techreuzen, techbedrijf, techbedrijven, techgigant*, big tech, platform*, sociaal netwerk, moederbedrijf, dochter*, ontwikkelaar*, maker van, aanbieder*, leverancier*, dienst, zoekmachine*, ai bedrijf, ai bedrijven, app, eigenaar',
  spokesperson:
    'woordvoerder*, woordvoerster, topman, topvrouw, ceo, directeur, bestuurder*, oprichter*, medeoprichter*, baas, hoofdjurist, manager*, topmannen, bestuursvoorzitter',
  plaintiff: 'eiser*, eisers, eiseres, klager*, aanklager*, verzoeker*, gedupeerde*',
  rightsHolder:
    'auteur*, schrijver*, schrijfster*, kunstenaar*, artiest*, muzikant*, componist*, zanger*, zangeres*, uitgever*, uitgeverij*, platenmaatschappij*, platenlabel*, labels, krant, kranten, tijdschrift*, media, mediabedrijf, mediabedrijven, mediaconcern*, nieuwsorganisatie*, nieuwsuitgever*, journalist*, fotograaf, fotografen, illustrator*, tekenaar*, scenarist*, acteur*, actrice*, stemacteur*, filmstudio*, studio s, producent*, regisseur*, filmmaker*, makers, rechthebbende*, rechtenhouder*, persbureau*, fotobureau*, vertaler*, omroep*, programmeurs, youtuber*, encyclopedie',
  group:
    'vakbond*, vereniging*, stichting, stichtingen, bond, consumentenbond, belangenorganisatie*, privacyorganisatie*, organisatie, organisaties, ngo, ngo s, noyb, bits of freedom, buma, actiegroep*, activist*, coalitie, brancheorganisatie*, burgerrechten*, federatie, ondernemingsraad, alliantie, auteursbond',
  user: 'gebruiker*, klant, klanten, consument*, abonnee*, leden, internetgebruiker*, mensen, patiënt*, ouders, kinderen, leerlingen, studenten, burger*, werknemers, medewerkers, personeel, spelers, lezers, nederlanders, man, vrouw, europeanen',
  researcher:
    'onderzoeker*, wetenschapper*, academic*, universiteit*, hoogleraar*, professor*, expert*, deskundige*, analist*, instituut, beveiligingsonderzoeker*, specialist*',
  lawyer: 'advocaat, advocaten, advocatenkantoor, jurist*, raadsman, raadsvrouw, advocate',

  sue: 'klaagt … aan, klagen … aan, klaagde … aan, klaagden … aan, sleept … voor de rechter, slepen … voor de rechter, sleepte … voor de rechter, sleepten … voor de rechter, daagt … voor de rechter, dagen … voor de rechter, spant … aan, spannen … aan, klaagt aan, klagen aan, klaagde aan, klaagden aan, aangeklaagd, aanklagen, klaagt, klagen, sleept voor de rechter, slepen voor de rechter, sleepte voor de rechter, voor de rechter gesleept, daagt voor de rechter, dagen voor de rechter, voor de rechter gedaagd, daagt, dagvaardt, dagvaarden, gedagvaard, stapt naar de rechter, stappen naar de rechter, stapte naar de rechter, stapten naar de rechter, naar de rechter, spant rechtszaak aan, spannen rechtszaak aan, spant zaak aan, spannen zaak aan, spant een rechtszaak, spannen een rechtszaak, rechtszaak aangespannen, zaak aangespannen, begint rechtszaak, beginnen rechtszaak, begint een rechtszaak, dient claim in, juridische stappen, onderneemt juridische, krijgt rechtszaak, spant kort geding',
  suitOver:
    'rechtszaak tegen, rechtszaken tegen, zaak tegen, massaclaim tegen, claim tegen, collectieve actie tegen, nieuwe rechtszaak, volgens de aanklacht, eist schadevergoeding, eisen schadevergoeding, kort geding tegen, rechtszaak om, rechtszaak over',
  accuse:
    'beschuldig*, beschuldigt, beschuldigen, beschuldigd, beschuldiging*, verwijt, verwijten, verweten, aantijging*, zou, zouden, vermeend*, vermoedelijk, zonder toestemming, zonder vergoeding, zonder te vragen, zonder betaling, illegaal, illegale, onrechtmatig*, onwettig*, diefstal, gestolen, stelen, steelt, stal, plagiaat, schendt, schenden, geschonden, schending*, inbreuk*, overtreed*, overtreding*, misbruik*, verdacht van, verdenking, gejat, in strijd met',
  dismiss:
    'wijst zaak … af, wijst rechtszaak … af, wijst claim … af, wijst vordering … af, wees zaak … af, wijst rechtszaak af, wijst zaak af, wees zaak af, wijst claim af, wijst klacht af, wijst vordering af, zaak afgewezen, claim afgewezen, rechtszaak afgewezen, vordering afgewezen, niet ontvankelijk, verwerpt zaak, verwerpt rechtszaak, verwierp de zaak, veegt van tafel, van tafel geveegd, zaak van tafel, seponeert, geseponeerd, zaak gesloten, rechtszaak van tafel, afgewezen, wijst af, wijst vorderingen af',
  withdraw:
    'trekt rechtszaak … in, trekken rechtszaak … in, trekt zaak … in, trekt klacht … in, laat zaak … vallen, laat rechtszaak … vallen, trekt rechtszaak in, trekken rechtszaak in, trok rechtszaak in, trekt zaak in, trekt aanklacht in, trekt claim in, trekt klacht in, rechtszaak ingetrokken, zaak ingetrokken, aanklacht ingetrokken, klacht ingetrokken, ingetrokken, intrekking, laat rechtszaak vallen, laat zaak vallen, laten zaak vallen, ziet af van rechtszaak, zien af van rechtszaak, staakt rechtszaak, trekt in, trekken in',
  settle:
    'schikt, schikken, schikte, geschikt, schikking*, treft schikking, treffen schikking, schikking getroffen, minnelijke schikking, buiten de rechter, koopt af, koopt rechtszaak af, beëindigen rechtszaak, beëindigt rechtszaak, leggen geschil bij, legt geschil bij, geschil bijgelegd, akkoord om rechtszaak, betaalt miljoenen om, stemt in met betaling, vergelijk',
  approve:
    'keurt … goed, keurde … goed, keuren … goed, keurt goed, keurde goed, goedgekeurd, goedkeuring, keurt schikking goed, schikking goedgekeurd, bekrachtigt schikking, gaat akkoord met schikking, stemt in met schikking',
  certify:
    'massaclaim ontvankelijk, collectieve actie toegestaan, collectieve actie ontvankelijk, class action toegestaan',
  rule: 'oordeelt, oordeelde, oordelen, geoordeeld, oordeel, bepaalt, bepaalde, bepaald, beslist, besliste, besloten, beslissing, uitspraak, vonnis, vonnist, spreekt uit, veroordeelt, veroordeeld, veroordeelde, veroordeling, stelt vast, stelde vast, in het gelijk gesteld, in het gelijk, geeft gelijk, gaf gelijk, stelt in het gelijk, concludeert, acht, schuldig, aansprakelijk, verklaart, besluit, kent toe',
  win: 'wint, winnen, won, wonnen, gewonnen, overwinning*, zege, krijgt gelijk, krijgen gelijk, kreeg gelijk, gelijk gekregen, succes, triomf*, vrijgesproken, slaagt, boekt zege',
  lose: 'verliest, verliezen, verloor, verloren, nederlaag, bot vangen, vangt bot, ving bot, tegenslag, tegenvaller, klap voor, mislukt, faalt, delft onderspit, in het ongelijk, ongelijk',
  order:
    'legt … op, legde … op, draagt … op, beveelt, beval, bevolen, bevel, gelast, gelastte, verplicht, verplichtte, verplichten, moet, moeten, moest, dwingt, dwong, gedwongen, draagt op, droeg op, opgedragen, legt op, legde op, opgelegd, eist van, sommeert, gesommeerd, dwangsom, last onder dwangsom, ultimatum, tikt op de vingers, berisping, berispt, maant',
  refuse:
    'wijst verzoek … af, wees verzoek … af, wijst … af, wees … af, weigert, weigeren, weigerde, geweigerd, weigering, wijst verzoek af, wees verzoek af, verzoek afgewezen, wijst beroep af, beroep verworpen, verwerpt, verwierp, verworpen, wijst eis af, afgewezen verzoek, gaat niet mee, geen gehoor, nul op het rekest, slaat af',
  allow:
    'staat … toe, laat … toe, stond … toe, staat toe, stond toe, toegestaan, toestaan, mag, mogen, mocht, laat toe, toegelaten, groen licht, geeft groen licht, maakt weg vrij, maakt de weg vrij, vergunt, verleent, verleend, rechtmatig, geoorloofd, akkoord',
  proceed:
    'gaat door, gaan door, ging door, mag doorgaan, kan doorgaan, wordt voortgezet, voortgezet, zet voort, komt voor de rechter, moet zich verantwoorden, moet terechtstaan, proces begint, zaak dient, vervolgt, blijft overeind, houdt stand, ontvankelijk verklaard',
  appeal:
    'gaat in beroep, gaan in beroep, ging in beroep, in hoger beroep, hoger beroep, tekent beroep aan, tekent hoger beroep, beroep aangetekend, in cassatie, cassatie, vecht aan, vechten aan, vecht uitspraak aan, vecht boete aan, bezwaar tegen boete, bezwaar tegen besluit',
  overturn:
    'vernietigt, vernietigde, vernietigd, vernietiging, draait terug, teruggedraaid, herroept, herroepen, verklaart nietig, nietig verklaard, zet streep door, streep door, haalt onderuit, onderuit gehaald, schorst uitspraak, heropent, heropend, van tafel',
  lift: 'heft … op, hief … op, heft verbod op, hief verbod op, verbod opgeheven, opgeheven, heft op, heft blokkade op, blokkade opgeheven, hervat, hervatten, hervatting, weer beschikbaar, weer toegankelijk, weer online, weer toegestaan, keert terug, herstelt, hersteld, deblokkeert, trekt verbod in',
  uphold:
    'bekrachtigt, bekrachtigde, bekrachtigd, bevestigt vonnis, bevestigt uitspraak, bevestigt boete, houdt boete in stand, in stand, in stand gehouden, handhaaft, gehandhaafd, blijft in stand, blijft staan',
  fine: 'boete, boetes, beboet, beboette, beboeten, boete van, miljoenenboete, recordboete, sanctie*, straf, bestraft, dwangsom, geldboete, boeteoplegging, geeft boete, krijgt boete, boete voor',
  ban: 'verbiedt, verbieden, verbood, verboden, verbod, blokkeert, blokkeerde, blokkeren, geblokkeerd, blokkade, schorst, geschorst, schorsing, legt stil, stilgelegd, stopt, weert, ban, beperkt, houdt tegen, aan banden',
  probe:
    'onderzoekt, onderzoeken, onderzocht, onderzoek, onderzoek naar, start onderzoek, begint onderzoek, opent onderzoek, stelt onderzoek in, onderzoek ingesteld, onder de loep, neemt onder de loep, vraagt opheldering, opheldering, eist opheldering, stelt vragen, kamervragen, bekijkt, bestudeert klacht, controle, controleert, procedure tegen, inval*, verhoor, formeel onderzoek',
  complain:
    'dient klacht in, dienen klacht in, diende klacht in, klacht ingediend, klachten ingediend, klacht bij, klacht tegen, klachten tegen, klacht, klachten, meldt bij, melding bij, doet aangifte, aangifte, handhavingsverzoek',
  ask: 'vraagt, vragen, vroeg, vroegen, gevraagd, verzoek*, verzoekt, eist, eisen, eiste, roept op, roepen op, oproep, dringt aan, dringen aan, wil, willen, bepleit, pleit, pleiten, petitie, verlangt, smeekt',
  warn: 'waarschuwt, waarschuwen, waarschuwde, gewaarschuwd, waarschuwing*, slaat alarm, slaan alarm, luidt de noodklok, luiden de noodklok, trekt aan de bel, trekken aan de bel, wijst op, herinnert, dreigt met, dreigen met, dreigde met, gedreigd',
  advise:
    'richtlijn*, richtsnoer*, handreiking*, advies, adviseert, adviseren, aanbeveling*, leidraad, beveelt aan, gedragscode, uitleg van de regels, handvatten, standpunt, guidance, beoordelingskader',
  propose:
    'stelt … voor, stelde … voor, stellen … voor, stelt voor, stelde voor, stellen voor, voorgesteld, voorstel*, wetsvoorstel*, dient voorstel in, initiatiefwet, amendement*, motie*, consultatie, internetconsultatie, conceptwet, ontwerp, wil regels, plan voor wet, in voorbereiding',
  pass: 'neemt … aan, nam … aan, neemt wet aan, nam aan, aangenomen, neemt aan, stemt voor, stemde voor, stemt in met wet, goedgekeurde wet, keurt wet goed, tekent wet, ondertekent, ratificeert, bekrachtigt wet, voert wet in, ingevoerd, vastgesteld',
  inForce:
    'treedt in werking, treden in werking, trad in werking, in werking, van kracht, gaat in, gaan in, ging in, geldt vanaf, gelden vanaf, geldt sinds, van toepassing, per direct',
  deny: 'spreekt … tegen, spreken … tegen, wijst … van de hand, ontkent, ontkennen, ontkende, ontkenden, ontkend, ontkenning, spreekt tegen, sprak tegen, weerspreekt, weersprak, weerlegt, betwist, bestrijdt, wijst beschuldigingen van de hand, van de hand, wijst kritiek, gebruikt geen, gebruiken geen, gebruikt niet, traint niet, niet gebruikt, nooit gebruikt, onwaar, niet waar, onjuist*, misleidend*, nepnieuws, ongegrond*, misverstand, zegt niet, zegt geen',
  confirm:
    'geeft … toe, gaf … toe, geven … toe, bevestigt, bevestigen, bevestigde, bevestigd, bevestiging, geeft toe, gaf toe, geven toe, toegegeven, erkent, erkennen, erkende, erkend, bekent, inderdaad',
  announce:
    'kondigt … aan, kondigde … aan, kondigen … aan, maakt … bekend, maakte … bekend, kondigt aan, kondigde aan, kondigen aan, aangekondigd, aankondiging, maakt bekend, maakte bekend, bekendgemaakt, presenteert, lanceert, onthult, publiceert, introduceert, meldt, meldde, informeert, laat weten, liet weten, gaat gebruiken, gaan gebruiken, gaat trainen, stelt op de hoogte',
  update:
    'past … aan, paste … aan, passen … aan, wijzigt, wijzigde, wijzigen, gewijzigd, wijziging*, past aan, paste aan, aangepast, aanpassing*, werkt bij, bijgewerkt, vernieuwt, vernieuwde, verandert, veranderde, nieuwe voorwaarden, nieuwe gebruiksvoorwaarden, nieuw privacybeleid, nieuw beleid, nieuwe regels, nieuwe clausule, breidt uit, voegt toe, herziet, herziene',
  clarify:
    'licht … toe, lichtte … toe, legt … uit, verduidelijkt, verduidelijkte, verduidelijking, licht toe, lichtte toe, toelichting, legt uit, legde uit, reageert, reageerde, reactie, antwoordt, geeft uitleg, verklaart, verdedigt, nuanceert, stelt gerust, preciseert',
  pause:
    'stelt … uit, stelde … uit, schort … op, schortte … op, zet … stop, pauzeert, pauzeerde, gepauzeerd, stelt uit, stelde uit, uitgesteld, uitstel, schort op, schortte op, opgeschort, opschorting, zet stop, stopgezet, tijdelijk, legt stil, stilgelegd, vertraagt, vertraging, op pauze, zet on hold, voorlopig niet, aangehouden',
  takeBack:
    'draait … terug, draaide … terug, krabbelt terug, krabbelde terug, krabbelen terug, komt terug op, kwam terug op, trekt terug, trekt plannen in, trekt plan in, ziet af van, zag af van, zien af van, draait terug, draaide terug, haalt bakzeil, zwicht, zwichtte, schrapt, schrapte, geschrapt, laat varen, bindt in, verwijdert clausule, ommezwaai, toch niet, breekt belofte, breekt zijn belofte, komt terug op belofte, verbreekt belofte',
  promise:
    'zegt … toe, zegde … toe, belooft, beloofde, beloven, belofte*, zegt toe, zegde toe, toegezegd, toezegging*, garandeert, garandeerde, verzekert, verzekerde, verbindt zich, zweert, nooit gebruiken',
  apologise: 'excuses, verontschuldigt, verontschuldiging*, biedt excuses aan, sorry, spijt, betreurt',
  sign: 'tekent, tekende, tekenen, getekend, ondertekent overeenkomst, sluit deal, sluiten deal, sloot deal, sluit overeenkomst, sluiten overeenkomst, sluit akkoord, sluiten akkoord, sluit contract, sluit licentie*, sluit, sluiten, sloot, gesloten, gaat samenwerken, gaan samenwerken, werkt samen, werken samen, samenwerking met, partnerschap met, deal met, overeenkomst met, akkoord met, contract met, licentie aan, bundelen krachten, slaan handen ineen, gaat in zee, gaan in zee, bereikt akkoord, bereiken akkoord',
  pay: 'betaalt, betalen, betaalde, betaald, betaling*, vergoedt, vergoeding*, vergoeden, schadevergoeding, compensatie, compenseert, uitkering, royalty s, keert uit',
  talk: 'onderhandelt, onderhandelen, onderhandeling*, in onderhandeling, in gesprek, gesprekken met, gesprekken over, praat met, praten met, praat over, praten over, overweegt, overwegen, overwoog, denkt na, bekijkt mogelijkheden, dicht bij deal, nabij akkoord, hoopt op deal, verkent, verkennen, wil licentie*',
  leak: 'lekt, lekken, lekte, gelekt*, lek, datalek*, uitgelekt, ligt op straat, liggen op straat, op straat, per ongeluk, openbaar toegankelijk, onbeveiligd, blootgesteld, gehackt',
  discover:
    'ontdekt, ontdekte, ontdekken, ontdekking, onthult, onthulde, onthullen, onthulling*, blijkt, bleek, blijken, komt aan het licht, aan het licht, documenten tonen, stukken tonen, mails tonen, volgens onderzoek, uit onderzoek, uit documenten, gevonden, stiekem, heimelijk, in het geheim, legt bloot, duikt op',
  study:
    'studie, studies, onderzoek toont, onderzoek wijst uit, rapport*, peiling*, enquête*, analyse, experiment*, paper, audit, test laat zien, steekproef',
  criticise:
    'bekritiseert, bekritiseren, kritiek, kritisch, haalt uit, halen uit, protest*, protesteert, protesteren, woede*, woedend, boos, boze, verontwaardig*, ophef, commotie, open brief, boycot*, veroordeelt praktijk, hekelt, hekelen, verzet, verzetten, tegenstand, bezorgd*, zorgen, staking*, onder vuur, omstreden, in opstand, weerstand',
  collect:
    'legt … vast, leggen … vast, neemt … op, slaat … op, slaan … op, verzamelt, verzamelde, verzamelen, verzameld*, verzameling, vergaart, scrapet, scrapen, scraping, gescrapet, crawlt, kopieert, kopieerde, kopiëren, gekopieerd*, downloadt, downloadde, downloaden, gedownload*, neemt op, opgenomen, legt vast, registreert, volgt, haalt op, oogst*, zuigt op, plundert, leegtrekken, slaat op',
  start:
    'begint, beginnen, begon, begonnen, start, starten, startte, gestart, vanaf, met ingang van, per, binnenkort, gaat, gaan, voortaan, nu',
  stop: 'stopt, stoppen, stopte, gestopt, beëindigt, beëindigd, einde, staakt, gestaakt, niet langer, niet meer, sluit af, afgesloten, zet uit, schakelt uit, houdt op',
  use: 'zet … in, zetten … in, geeft … door, gebruikt, gebruiken, gebruikte, gebruik, zet in, ingezet, inzet, benut, verwerkt, verwerken, verwerking, deelt, delen, gedeeld, geeft door, doorgegeven, toegang, leest, analyseert, put uit, voedt, gevoed, voeden, exploiteert, hergebruikt',
  block:
    'sluit … uit, sluiten … uit, houdt … tegen, blokkeert ai, blokkeren ai, blokkeert bots, blokkeren bots, blokkeert crawlers, blokkeren crawlers, crawlers blokkeren, bots blokkeren, weert ai, weren ai, weren bots, weert bots, weert crawlers, weren crawlers, gptbot, robots txt, sluit ai uit, sluit crawlers, beschermen, beschermt, bescherming tegen, betaalmuur, paywall, pay per crawl, laat bots betalen, vergiftig*, schermt af, afschermen, op slot',
  optOut:
    'zet … uit, schakel … uit, meld … af, opt out, bezwaar maken, bezwaar, maak bezwaar, uitschakelen, schakel uit, uitzetten, zet uit, zet je uit, afmelden, meld je af, weigeren, voorkomen, voorkom, intrekken, toestemming intrekken, nee zeggen, verbieden, uitvinken',
  optIn:
    'opt in, toestemming, toestemming geven, toestemming vragen, vraagt toestemming, vooraf toestemming, expliciete toestemming, uitdrukkelijke toestemming, vrijwillig*, instemmen, instemming, akkoord geven',
  optedIn:
    'standaard, automatisch, ongevraagd, zonder te vragen, zonder melding, zonder waarschuwing, stiekem, stilletjes, stilzwijgend, heimelijk, tenzij, verstopt, geruisloos, staat standaard aan, ongemerkt',
  delete:
    'verwijdert, verwijderen, verwijderd, verwijdering, wist, wissen, gewist, vernietigen, vernietigd, offline gehaald, haalt offline',
  keep: 'bewaart, bewaren, bewaard, bewaring, slaat op, opslaan, opgeslagen, opslag, behoudt, behouden, bewaartermijn*, bewaarplicht',
  handOver:
    'geeft … prijs, geven … prijs, overhandigen, overhandigt, overhandigd, afgeven, afgifte, geeft prijs, prijsgeven, openbaar maken, openbaarmaking, inzage, inzage geven, verstrekken, verstrekt, overleggen, vrijgeven, vrijgegeven, transparantie',
  join: 'voegt zich, voegen zich, gevoegd, samengevoegd, samenvoeg*, sluit zich aan, sluiten zich aan, aangesloten bij rechtszaak, verwijst door, verwezen, overgedragen, uitgebreid met, breidt rechtszaak uit, nieuwe eisers',
  train:
    'train, traint, trainen, trainde, getraind*, training, trainingsdata, ai training, machinelearning, ai verbeteren, verbeteren van ai, verbetering van ai, ai ontwikkelen, ontwikkelen van ai, ontwikkeling van ai, ai voeden, voeden van ai',
  say: 'zegt, zei, zeggen, zeiden, schrijft, schreef, meldt, meldde, vertelt, vertelde, stelt, stelden, volgens, aldus, benadrukt, beweert, beweren, beweerde, betoogt, meent, vindt, laat weten, liet weten, in een verklaring, verklaarde, vinden',

  suit: 'rechtszaak, rechtszaken, zaak, zaken, massaclaim*, collectieve actie, claim, claims, schadeclaim*, procedure, procedures, proces, geschil, juridische strijd, aanklacht, kort geding, bodemprocedure, geding',
  motion:
    'verzoek, verzoeken, vordering*, poging, vraagt rechter, vragen rechter, vraagt afwijzing, verzoekt afwijzing, wil zaak afgewezen, verzoekschrift, eis',
  injunction:
    'kort geding, voorlopige voorziening, dwangsom, verbod, bevel, sommatie, sommeert, voorlopige maatregel, spoedprocedure',
  ruling:
    'uitspraak, uitspraken, vonnis, vonnissen, oordeel, besluit, beslissing, arrest, bevel, beschikking, veroordeling',
  law: 'wet, wetten, wetsvoorstel*, wetgeving, verordening*, richtlijn*, regelgeving, regels, ai act, ai wet, ai verordening, avg, auteurswet, uitzondering, wetboek, grondwet, besluit',
  terms:
    'privacybeleid, privacyverklaring*, gebruiksvoorwaarden, algemene voorwaarden, voorwaarden, servicevoorwaarden, clausule*, instelling*, instellingen, beleid, kleine lettertjes, hulppagina, gebruikersovereenkomst',
  agreement:
    'deal, deals, overeenkomst*, akkoord, contract*, licentie*, licentiedeal*, licentieovereenkomst*, partnerschap*, samenwerking*, meerjarig*, convenant',
  procedure:
    'zitting*, hoorzitting*, proces, getuige*, getuigenis, getuigt, verklaring onder ede, bewijs, bewijsmateriaal, processtukken, rechtbankdocumenten, rechtbankstukken, bevoegdheid, pleidooi*, stukken, verhoor, proces begint, rechtszaak begint, start proces, start rechtszaak, behandelt de zaak, zitting begint, pleit, pleiten, slotpleidooi, getuigt in',
  records:
    'chatlogs, logs, logboeken, gesprekken, interne mails, interne e mails, interne documenten, interne berichten, bewijs, chatgeschiedenis',
  dataset:
    'dataset*, databank*, database*, corpus, archief, archieven, schaduwbibliotheek*, libgen, books3, laion, common crawl, verzameling, gegevensverzameling',
  claims:
    'beschuldiging*, aantijging*, bewering*, beweringen, gerucht*, geruchten, viraal, virale, speculatie*, berichten dat, verwijt*, vermoeden*',
  crawler: 'crawler*, webcrawler*, bot, bots, gptbot, scraper*, robots txt, spider*, zoekrobot*, agenten',
  fairUse:
    'fair use, redelijk gebruik, inbreuk*, auteursrecht*, auteursrechten, aansprakelijk*, schade, schadevergoeding, tekst en datamining, oneerlijke concurrentie, portretrecht, onrechtmatige daad, uitzondering',
  advice:
    'zo voorkom je, zo maak je, zo zet je, zo schakel je, zo kun je, zo meld je, zo bescherm je, hoe voorkom je, hoe maak je, hoe zet je, wat kun je, wat moet je, stap voor stap, handleiding, tips, stappenplan, klik op, ga naar, tik op, instellingen, je kunt, je moet',
  opinion:
    'opinie, column, commentaar, analyse, waarom, wat betekent, wat weten we, dit weten we, interview, debat, essay, uitleg, uitgelegd, achtergrond, podcast, reportage, explainer, overzicht, terugblik, dilemma, hoofdredactioneel, vijf vragen',
  asking: 'waarom, hoe, wat, wie, welke, mag, kan, moet, is het, wanneer, waar, hoeveel',
  self: 'ik, mijn, mij, me, we moeten, wij moeten, beste lezer, onze redactie',

  may: 'kan, kunnen, zou kunnen, zouden kunnen, mogelijk, misschien, wellicht, waarschijnlijk, dreigt, dreigen, lijkt, lijken, eventueel',
  plan: 'wil, willen, is van plan, plannen, plan, gaat, gaan, zal, zullen, bereidt voor, voorbereiding, binnenkort, verwacht*, beoogt, toekomst*, straks, volgende maand, volgend jaar, voornemens',
  would: 'zou, zouden, als, tenzij, mits, indien, voorgesteld*',
  not: 'niet, nooit, geen, zonder, noch, niets, niemand, nergens',
  partly:
    'deels, gedeeltelijk*, ten dele, voor een deel, grotendeels, enkele, sommige, beperkt tot, ingeperkt, alleen, gedeelte',
  forNow:
    'voorlopig*, tijdelijk*, vooralsnog, voorlopige, tot nader order, nog niet, in kort geding, in eerste aanleg, tussentijds*, in afwachting, hangende, voor nu, eerste stap',
  final:
    'definitief, definitieve, onherroepelijk*, eindelijk, finaal, finale, permanent*, voorgoed, voor eens en altijd, formeel',
  after: 'na, nadat',
  failed: 'mislukt, mislukken, mislukte, klapt, geklapt, stuk gelopen, loopt stuk',
  leaveToAmend:
    'mag aanklacht aanpassen, aangepaste aanklacht, opnieuw indienen, gewijzigde aanklacht, nieuwe aanklacht indienen',
  withPrejudice: 'with prejudice, mag niet opnieuw',
  withoutPrejudice: 'without prejudice, mag opnieuw worden ingediend, kan opnieuw worden ingediend',
  reported:
    'naar verluidt, volgens bronnen, bronnen, ingewijden, volgens berichten, zou, zouden, gerucht*, volgens media, vermeend*, kennelijk, schijnt, melden bronnen, volgens ingewijden',
  against: 'tegen, versus, jegens',
  again:
    'opnieuw, weer, nog een, andere, ander, nieuwe, nieuw, tweede, derde, ook, eveneens, meer, wederom, extra, volgende, laatste, golf',
  trim: 'perkt in, perkte in, ingeperkt, beperkt de zaak, versmalt, versmalde, verkleint, schrapt delen, uitgekleed',
  passive: 'wordt, worden, werd, werden, is',
  by: 'door',
  country:
    'italië, frankrijk, duitsland, spanje, portugal, nederland, belgië, ierland, oostenrijk, zwitserland, polen, noorwegen, zweden, denemarken, finland, griekenland, hongarije, turkije, oekraïne, rusland, verenigd koninkrijk, groot brittannië, verenigde staten, vs, canada, australië, japan, china, zuid korea, india, brazilië, mexico, zuid afrika, israël, eu, europese unie, brussel, californië',
  defend:
    'verdedigt, verdedigen, verdedigde, verdedigt zich, rechtvaardigt, rechtvaardigen, slaat terug, ongegrond, uit de lucht gegrepen, is legaal, mag volgens',
};
