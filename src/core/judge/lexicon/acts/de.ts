import type { RoleWords } from './classes.ts';

export const de: RoleWords = {
  court:
    'gericht, gerichte, gerichts, gerichten, richter, richterin, richters, richtern, amtsgericht*, landgericht*, oberlandesgericht*, verwaltungsgericht*, oberverwaltungsgericht*, bundesgericht*, bundesgerichtshof*, bundesverfassungsgericht*, bezirksgericht*, berufungsgericht*, arbeitsgericht*, kammergericht*, handelsgericht*, us gericht*, bundesrichter*, bezirksrichter*, gerichtshof*, eugh, bgh, olg, lg, ogh, kammer, supreme court, high court, höchstgericht*, justiz, tribunal, senat des',
  jury: 'jury, geschworene, geschworenen, geschworenenjury, geschworenengericht*',
  authority:
    'behörde, behörden, aufsichtsbehörde*, datenschutzbehörde*, datenschutzbeauftragte*, datenschützer, datenschutzaufsicht*, datenaufsicht*, datenschutzkommission*, datenschutzkonferenz, aufsicht, aufseher, regulierer, regulierungsbehörde*, wettbewerbsbehörde*, wettbewerbshüter*, kartellamt*, bundeskartellamt*, kartellbehörde*, kartellwächter*, verbraucherschutzbehörde*, bundesnetzagentur*, medienanstalt*, eu kommission, europäische kommission, brüssel, kommission, ftc, handelskommission, cnil, garante, dpc, ico, bfdi, hmbbfdi, edsa, edpb, staatsanwaltschaft*, staatsanwalt*, generalstaatsanwalt*, justizministerium, ermittler*, urheberrechtsamt, patentamt',
  lawmaker:
    'abgeordnete, abgeordneten, abgeordneter, parlament*, eu parlament, europaparlament*, bundestag*, bundesrat*, landtag*, nationalrat*, ständerat*, senator*, us senat, senat, kongress, gesetzgeber*, politiker*, fraktion*, ausschuss, rechtsausschuss, unterhaus, oberhaus, repräsentantenhaus, koalition, eu rat, mitgliedstaaten',
  government:
    'regierung*, bundesregierung*, minister, ministerin, ministerium*, justizminister*, digitalminister*, kulturminister*, kulturstaatsminister*, kanzler*, präsident, präsidentin, weißes haus, weiße haus, weißen haus, gouverneur*, kabinett, staatssekretär*, regierungschef*',
  firm: 'unternehmen, unternehmens, firma, firmen, konzern, konzerne, konzerns, konzernen, startup, startups, start up, start ups, tech riese*, techriese*, tech konzern*, techkonzern*, us konzern*, internetkonzern*, big tech, ki firma, ki firmen, ki unternehmen*, ki konzern*, ki anbieter*, ki entwickler*, ki startup*, ki start up*, ki riese*, anbieter*, betreiber*, hersteller*, entwickler*, plattform, plattformen, netzwerk, dienst, dienste, mutterkonzern*, tochter*, chatgpt entwickler*, chatgpt macher*, chatgpt hersteller*, suchmaschine*, app',
  spokesperson:
    'sprecher, sprecherin, sprechers, unternehmenssprecher*, firmensprecher*, konzernsprecher*, pressesprecher*, chef, chefin, firmenchef*, konzernchef*, vorstand*, vorstandschef*, geschäftsführer*, ceo, gründer*, mitgründer*, chefjurist*, justiziar*, manager*, technikchef*, produktchef*',
  plaintiff:
    'kläger, klägerin, klägerinnen, klägern, klägers, klageseite, beschwerdeführer*, antragsteller*, sammelkläger*',
  rightsHolder:
    'autor, autoren, autorin, autorinnen, schriftsteller*, urheber, urhebern, urheberin, rechteinhaber*, künstler*, musiker*, komponist*, songwriter*, sänger*, verlag, verlage, verlagen, verlags, verleger*, musikverlag*, buchverlag*, presseverlag*, zeitung, zeitungen, zeitungsverlag*, medienhaus, medienhäuser*, medienunternehmen*, medienkonzern*, mediengruppe*, nachrichtenagentur*, bildagentur*, journalist*, fotograf*, illustrator*, zeichner*, schauspieler*, synchronsprecher*, filmstudio*, studios, plattenfirm*, labels, musiklabel*, musikindustrie, kreative, kreativen, kreativer, kulturschaffende*, filmemacher*, regisseur*, drehbuchautor*, rundfunk*, sender, designer*, programmierer*, lexikon, magazin, magazine, enzyklopädie*',
  group:
    'verband, verbände*, verbands, verein, vereine, gewerkschaft*, verbraucherzentrale*, verbraucherschützer*, datenschutzorganisation*, ngo, ngos, bürgerrechtler*, organisation, organisationen, noyb, max schrems, aktivist*, bündnis, initiative*, verwertungsgesellschaft*, gema, vg wort, börsenverein, stiftung, gesellschaft für freiheitsrechte, kammer der, allianz, dachverband*, autorenverband, betriebsrat*, netzaktivist*, zivilgesellschaft',
  user: 'nutzer*, benutzer*, user, usern, kunden, kunde, kundin*, kundschaft, mitglieder*, mitglied, abonnent*, verbraucher*, anwender*, patient*, eltern, kinder, kindern, jugendliche*, schüler*, studierende*, bürger*, menschen, mitarbeiter*, mitarbeitende*, beschäftigte*, angestellte*, belegschaft, betroffene*, europäer*, internetnutzer*, fans',
  researcher:
    'forscher*, forschende, forschenden, wissenschaftler*, wissenschafter*, universität*, uni, hochschule*, professor*, sicherheitsforscher*, informatiker*, experte*, expertin*, experten, institut*, analysten, thinktank, denkfabrik, fachleute, sicherheitsexpert*',
  lawyer:
    'anwalt, anwälte*, anwältin*, anwalts, rechtsanwalt*, rechtsanwält*, kanzlei*, jurist, juristen, juristin, verteidiger, klägeranwalt*, klägeranwälte',

  sue: 'reicht klage … ein, reichen klage … ein, reichte klage … ein, reichten klage … ein, klagt gegen, klagen gegen, klagt, klagen wegen, klagte, klagten, geklagt, verklag*, verklagt, klagen ein, reicht klage, reichen klage, reichte klage, reichten klage, klage eingereicht, klage ein, klage erhoben, erhebt klage, erheben klage, klage erheben, reicht sammelklage, zieht vor gericht, ziehen vor gericht, zog vor gericht, zogen vor gericht, vor gericht gezogen, vor gericht gezerrt, zerrt vor gericht, bringt vor gericht, geht gerichtlich, gehen gerichtlich, geht juristisch, gehen juristisch, juristisch gegen, rechtlich gegen, gerichtlich gegen, rechtliche schritte, sieht sich klage, mit klage konfrontiert, fordert schadenersatz, fordert schadensersatz, beantragt einstweilige, beantragt unterlassung, zieht … vor gericht, ziehen … vor gericht, zog … vor gericht, zogen … vor gericht, zieht … vor das gericht, reicht … klage ein, reichen … klage ein, geht gerichtlich gegen, gehen gerichtlich gegen',
  suitOver:
    'klage gegen, sammelklage gegen, sammelklage, verbandsklage gegen, rechtsstreit gegen, neue klage, millionenklage, milliardenklage, urheberrechtsklage, laut klage, klageschrift, fordern schadenersatz, fordern schadensersatz, klage wegen, prozess gegen',
  accuse:
    'wirft … vor, werfen … vor, warf … vor, warfen … vor, wirft vor, werfen vor, wirft, werfen, warf, warfen, vorgeworfen, vorwurf*, vorwürfe*, beschuldig*, bezichtig*, angeblich, mutmaßlich*, soll, sollen, ohne erlaubnis, ohne einwilligung, ohne zustimmung, ohne genehmigung, ohne vergütung, ohne zu fragen, unerlaubt*, unbefugt*, illegal*, rechtswidrig*, unrechtmäßig*, gestohlen*, diebstahl, datendiebstahl, klau, geklaut*, raubkopien, verstoß*, verstieß*, verstößt, verstoßen, verletzt, verletzen, verletzung, missbrauch*, verdacht, verdächtig*, plagiat*, geplündert, vergangen',
  dismiss:
    'weist klage … ab, weist die klage … ab, weist eine klage … ab, wies klage … ab, wies die klage … ab, wies eine klage … ab, stellt verfahren … ein, stellt das verfahren … ein, abgewiesen, klage abgewiesen, klage ab, klagen ab, weist klage, weist die klage, weist klagen, wies klage, wies die klage, wies eine klage, klage abzuweisen, klageabweisung, abweisung, abweist, klage scheitert, klage gescheitert, klage unzulässig, verfahren eingestellt, stellt verfahren ein, einstellung des verfahrens, klage verworfen, verwirft klage, schmettert klage ab, schmettert ab, abgeschmettert, klage keinen erfolg, stellte das verfahren',
  withdraw:
    'zieht klage … zurück, zieht die klage … zurück, ziehen klage … zurück, ziehen die klage … zurück, zog klage … zurück, zog die klage … zurück, nimmt klage … zurück, lässt klage … fallen, zieht klage zurück, ziehen klage zurück, klage zurückgezogen, klage zurück, zog die klage, zog klage, zogen die klage, zieht die klage, ziehen die klage, klagerücknahme, klage zurückgenommen, nimmt klage zurück, nahm die klage, nehmen klage, rücknahme der klage, lässt klage fallen, lassen klage fallen, klage fallen, ließ die klage fallen, beschwerde zurückgezogen, zieht beschwerde, zieht antrag zurück, antrag zurückgezogen, verzichtet auf klage, erledigt erklärt, gibt klage auf, freiwillig zurückgezogen',
  settle:
    'vergleich*, verglichen, außergerichtlich*, einigt sich mit, einigen sich mit, einigte sich, einigten sich, geeinigt, einigung, gütlich*, legt rechtsstreit bei, legen rechtsstreit bei, rechtsstreit beigelegt, beigelegt, beilegung, streit beigelegt, legt streit bei, legen streit bei, beenden rechtsstreit, beendet rechtsstreit, zahlt millionen, zahlt milliarden',
  approve:
    'billigt, billigen, billigte, gebilligt, genehmigt, genehmigen, genehmigte, genehmigung, bestätigt vergleich, vergleich genehmigt, vergleich gebilligt, segnet ab, abgesegnet, zustimmung zum, gibt grünes licht für vergleich, stimmt vergleich zu, winkt durch',
  certify:
    'sammelklage zugelassen, lässt sammelklage zu, zulassung der sammelklage, als sammelklage zugelassen, sammelklage zulässig, sammelklagestatus, klageart zugelassen',
  rule: 'urteilt, urteilte, urteilten, urteil, urteile, urteils, geurteilt, entscheidet, entschied, entschieden, entscheidung, verurteilt, verurteilte, verurteilung, gericht gibt, gibt recht, gab recht, recht gegeben, gibt statt, gab statt, stattgegeben, stellt fest, stellte fest, festgestellt, befindet, befand, befunden, spricht, sprach zu, zugesprochen, beschluss, beschlossen, grundsatzurteil, richterspruch, sieht verletzung, sieht urheberrecht, haftet, haftbar, schuldig, rechtskräftig, erklärt für, hält für rechtswidrig, hält für zulässig, kommt zum schluss, wertet als, wertete',
  win: 'gewinnt, gewinnen, gewann, gewonnen, sieg, siege, siegt, siegen, siegte, erfolg, teilerfolg, etappensieg, setzt sich durch, setzen sich durch, setzte sich durch, durchgesetzt, bekommt recht, bekommen recht, bekam recht, erfolgreich, behält recht, punktsieg, triumph*, wehrt klage ab, klage abgewehrt, freigesprochen',
  lose: 'verliert, verlieren, verlor, verloren, niederlage, unterliegt, unterlag, unterlegen, scheitert, scheitern, scheiterte, gescheitert, schlappe, rückschlag, schlag für, dämpfer, muss hinnehmen, abgeblitzt, blitzt ab, erfolglos*, zieht den kürzeren',
  order:
    'ordnet … an, ordnete … an, ordnet an, ordnete an, ordnen an, angeordnet, anordnung*, anordnet, verpflichtet, verpflichtete, verpflichten, muss, müssen, musste, zwingt, zwang, gezwungen, verdonnert, auflage*, weist an, wies an, angewiesen, verlangt von, verhängt, verhängte, verfügt, verfügte, verfügung, gerichtsbeschluss, rügt, rügte, verwarnung, verwarnt, abmahnung, frist gesetzt, setzt frist, ultimatum, aufgefordert',
  refuse:
    'lehnt … ab, lehnte … ab, lehnen … ab, lehnten … ab, weist antrag … zurück, weist antrag … ab, weist berufung … zurück, lehnt ab, lehnte ab, lehnen ab, abgelehnt*, ablehnung, lehnt antrag, lehnt eilantrag, lehnte antrag, antrag abgelehnt, eilantrag abgelehnt, antrag ab, eilantrag ab, weist antrag, wies antrag, antrag zurückgewiesen, zurückgewiesen*, zurückweisung, weist berufung, berufung zurückgewiesen, verweigert*, verweigerung, verwehrt*, verwirft, verworfen, erteilt absage, abfuhr, weigert sich, weigern sich, weigerte, blitzt ab, nicht zugelassen',
  allow:
    'erlaubt*, erlauben, erlaubnis erteilt, gestattet*, gestatten, lässt zu, lassen zu, zugelassen, zulässt, darf, dürfen, durfte, genehmigt, grünes licht, macht weg frei, weg frei, ebnet weg, freie bahn, gibt frei, freigegeben, zulässig, rechtmäßig, gewährt, gewähren, stattgegeben',
  proceed:
    'geht weiter, gehen weiter, fortgesetzt, fortsetzen, fortsetzung, wird verhandelt, kommt vor gericht, muss sich verantworten, müssen sich verantworten, verantworten, muss sich stellen, klage zugelassen, lässt klage zu, klage zulässig, prozess beginnt, prozessbeginn, prozessauftakt, hauptverhandlung, hat bestand, weiterhin, geht voran, darf weiter, verfahren läuft',
  appeal:
    'legt … berufung ein, ficht … an, fechten … an, berufung, legt berufung, geht in berufung, gehen in berufung, berufung ein, berufung eingelegt, revision, geht in revision, rekurs, einspruch, legt einspruch, legt beschwerde, rechtsmittel, ficht an, fechten an, anfechten, angefochten, anfechtung, wehrt sich gegen urteil, wehrt sich gegen bußgeld, zieht vor den bgh, zieht vor den eugh, nächste instanz, zieht in die nächste, nichtzulassungsbeschwerde, geht … in berufung, gehen … in berufung, legen … berufung ein, legt … revision ein',
  overturn:
    'hebt urteil … auf, hebt das urteil … auf, hob das urteil … auf, hebt entscheidung … auf, hebt auf, heben auf, hob auf, aufgehoben*, aufhebung, kippt, kippen, kippte, gekippt, kassiert, kassierte, annulliert*, für nichtig, nichtig erklärt, verwirft urteil, rückgängig, zurückverwiesen, verweist zurück, revidiert, neu verhandelt, wieder zugelassen, wiederaufgenommen, urteil auf, urteil aufgehoben',
  lift: 'hebt verbot … auf, hebt das verbot … auf, hebt sperre … auf, hebt die sperre … auf, aufgehoben, verbot aufgehoben, sperre aufgehoben, hebt verbot auf, hebt sperre auf, wieder verfügbar, wieder online, wieder erlaubt, wieder zugänglich, freigeschaltet, entsperrt, wieder aktiv, nimmt wieder auf, wieder aufgenommen, setzt fort, darf wieder, kehrt zurück, aussetzung beendet',
  uphold:
    'bestätigt urteil, urteil bestätigt, bestätigt das urteil, bestätigt bußgeld, bestätigt entscheidung, bestätigte das urteil, bestätigte die entscheidung, hält urteil aufrecht, hält fest an, aufrechterhalten, bestand, bleibt bestehen, bleibt dabei, hat bestand',
  fine: 'bußgeld*, geldbuße*, geldstrafe*, millionenstrafe*, rekordstrafe*, millionenbußgeld*, rekordbußgeld*, strafe, strafen, strafzahlung*, bestraft, bestrafen, ordnungsgeld*, zwangsgeld*, sanktion*, sanktioniert, millionenbußgeld, millionenstrafe, bußgeldbescheid, rekordstrafe, rekordbußgeld',
  ban: 'verbietet, verbieten, verbot, verbote, verbots, verboten, verbat, untersagt*, untersagen, untersagung, sperrt, sperren, sperre, gesperrt, blockiert, blockieren, stoppt, stoppen, stoppte, gestoppt, stopp, suspendiert*, setzt aus, unterbindet, beschränkt, unterlassungsverfügung, nutzungsverbot, aus dem verkehr',
  probe:
    'leitet bußgeldverfahren, bußgeldverfahren gegen, bußgeldverfahren eröffnet, bußgeldverfahren eingeleitet, ermittelt, ermitteln, ermittlung*, ermittlungsverfahren, untersucht, untersuchen, untersuchung*, prüft, prüfen, prüfung, prüfverfahren, überprüft, überprüfen, überprüfung, nimmt unter die lupe, unter die lupe, nimmt ins visier, im visier, ins visier, verfahren gegen, verfahren eröffnet, eröffnet verfahren, leitet verfahren, verfahren eingeleitet, verfahren ein, einleitung, verlangt auskunft, fordert auskunft, auskunftsersuchen, fragen an, nachgefragt, anhörung, razzia, durchsucht',
  complain:
    'beschwerde gegen, beschwerde bei, beschwerde ein, beschwerde eingereicht, beschwerden eingereicht, reicht beschwerde, reichen beschwerde, reichte beschwerde, beschwert sich, beschweren sich, beschwerde, beschwerden, anzeige, zeigt an, strafanzeige, meldet, datenschutzbeschwerde*, eingabe bei',
  ask: 'fordert, fordern, forderte, forderten, gefordert, forderung*, verlangt, verlangen, verlangte, beantragt, beantragte, beantragen, antrag, bittet, bitten, bat, ersucht, appelliert, appell, ruft auf, rufen auf, drängt, drängen, wünscht, will, wollen, setzt sich ein, petition',
  warn: 'warnt, warnen, warnte, warnten, gewarnt, warnung*, mahnt, mahnen, alarm*, schlägt alarm, schlagen alarm, rät, raten, erinnert, gibt zu bedenken, droht mit, drohen mit, drohte mit, gedroht, androht',
  advise:
    'leitlinie*, leitfaden, leitfäden, orientierungshilfe*, handreichung*, empfehlung*, empfiehlt, empfehlen, stellungnahme*, hinweise, gutachten, verhaltenskodex, kodex, praxisleitfaden, rahmen, positionspapier*, faq, rechtsauffassung, auslegung, veröffentlicht hinweise',
  propose:
    'schlägt … vor, schlug … vor, schlagen … vor, schlägt vor, schlagen vor, schlug vor, vorgeschlagen, vorschlag, vorschläge*, gesetzentwurf*, gesetzesentwurf*, entwurf, entwürfe, referentenentwurf, gesetzesvorschlag, gesetzesinitiative, bringt gesetz, einbringen, eingebracht, konsultation*, reformpläne, änderungsantrag, legt entwurf vor, plant gesetz, will gesetz, vorgelegt',
  pass: 'verabschiedet*, verabschieden, beschließt, beschlossen, beschloss, beschließen, stimmt zu, stimmte zu, stimmt für, stimmte für, stimmten für, nimmt an, angenommen, unterzeichnet gesetz, ratifiziert, billigt gesetz, gebilligt, erlässt, erlassen, umgesetzt',
  inForce:
    'tritt in kraft, treten in kraft, trat in kraft, traten in kraft, in kraft, gilt ab, gelten ab, gilt seit, gelten seit, gilt nun, ab sofort, anwendbar, wirksam, seit heute gilt, pflicht ab, greift ab',
  deny: 'weist vorwürfe … zurück, weist die vorwürfe … zurück, weist den vorwurf … zurück, wies vorwürfe … zurück, wies die vorwürfe … zurück, weisen vorwürfe … zurück, streitet … ab, stritt … ab, bestreitet, bestreiten, bestritt, bestritten, dementiert*, dementieren, dementi, weist vorwürfe, weist die vorwürfe, weist vorwurf, weist den vorwurf, wies vorwürfe, wies die vorwürfe, weist kritik, weist anschuldigungen, weist berichte, weist zurück, wies zurück, weisen zurück, vorwürfe zurück, streitet ab, abgestritten, leugnet, leugnen, verneint, widerspricht, widersprach, nicht wahr, unwahr*, falsch, falsche behauptung, falschmeldung, irreführend*, missverständnis*, entspricht nicht den tatsachen, haltlos, unbegründet, aus der luft gegriffen, werden nicht verwendet, werden nicht genutzt, nicht zum training, kein training mit, keine kundendaten',
  confirm:
    'räumt … ein, räumte … ein, räumen … ein, gibt … zu, gab … zu, geben … zu, bestätigt, bestätigen, bestätigte, bestätigten, bestätigung, räumt ein, räumte ein, räumen ein, eingeräumt, einräumt, gibt zu, gab zu, geben zu, zugegeben, gesteht, gestand, eingestanden, eingeständnis, gesteht ein, erkennt an, anerkannt, tatsächlich',
  announce:
    'kündigt … an, kündigte … an, kündigen … an, stellt … vor, stellte … vor, führt … ein, kündigt an, kündigte an, kündigen an, angekündigt, ankündig*, stellt vor, stellte vor, vorgestellt, enthüllt, präsentiert, veröffentlicht, veröffentlichte, gibt bekannt, gab bekannt, bekanntgegeben, bekannt gegeben, teilt mit, teilte mit, mitgeteilt, startet, führt ein, führte ein, eingeführt, lanciert, bringt, informiert, benachrichtigt',
  update:
    'passt … an, passte … an, passen … an, ändert, ändern, änderte, geändert, änderung*, aktualisiert*, aktualisieren, aktualisierung, überarbeitet*, überarbeiten, passt an, passte an, angepasst, anpassung, neue nutzungsbedingungen, neue agb, neue datenschutz*, neue bedingungen, neue richtlinie*, neue regeln, neue klausel, datenschutz änderung, erweitert, ergänzt, schreibt um',
  clarify:
    'stellt … klar, stellte … klar, stellen … klar, stellt klar, stellte klar, stellen klar, klargestellt, klarstellung, präzisiert, erklärt, erklärte, erläutert, erläuterte, reagiert, reagierte, antwortet, äußert sich, äußerte sich, nimmt stellung, nahm stellung, bezieht stellung, rechtfertigt, verteidigt, konkretisiert, nachgebessert, bessert nach',
  pause:
    'setzt … aus, setzte … aus, setzen … aus, legt … auf eis, pausiert, pausieren, pausierte, pause, verschiebt, verschieben, verschob, verschoben, aufgeschoben, legt auf eis, auf eis gelegt, auf eis, verzögert, verzögerung, setzt vorerst aus, setzt aus, ausgesetzt, vorläufig gestoppt, stoppt vorerst, stoppt pläne, unterbricht, hält an, wartet ab, vertagt',
  takeBack:
    'nimmt … zurück, nahm … zurück, rudert … zurück, macht … rückgängig, rudert zurück, rudern zurück, ruderte zurück, zurückrudern, rückzieher, kehrtwende, kehrtwendung, nimmt zurück, nahm zurück, zurückgenommen, zieht zurück, zog zurück, zurückgezogen, gibt pläne auf, lässt pläne fallen, streicht, gestrichen, verwirft pläne, verwirft plan, gibt auf, knickt ein, eingeknickt, lenkt ein, lenkte ein, eingelenkt, entfernt klausel, klausel entfernt, doch nicht, macht rückgängig, verzichtet auf, abgeblasen, bricht versprechen, bricht sein versprechen, gebrochenes versprechen, wortbruch, hält sich nicht an',
  promise:
    'sichert … zu, sicherte … zu, sagt … zu, verspricht, versprechen, versprach, versprochen, sichert zu, sicherte zu, zugesichert, zusicherung, sagt zu, zugesagt, zusage, garantiert*, garantie, versichert, versicherte, beteuert, beteuerte, verpflichtet sich, selbstverpflichtung, gelobt, will nie, wird nie, werden nie, niemals',
  apologise:
    'entschuldigt, entschuldigen, entschuldigte, entschuldigung, bedauert, bedauern, bedauerte, tut leid, leidtut',
  sign: 'unterzeichnet, unterzeichnen, unterzeichneten, schließt vertrag, schließt deal, schließt abkommen, schließt lizenz*, schließt vereinbarung, schließt partnerschaft, schließen vertrag, schließen lizenz*, schließen abkommen, schließen partnerschaft, schließt, geschlossen, abgeschlossen, vereinbart, vereinbaren, vereinbarten, kooperiert*, kooperieren, kooperation mit, partnerschaft mit, zusammenarbeit mit, arbeitet mit, arbeiten zusammen, tun sich zusammen, verbündet, lizenziert, lizenzieren, deal mit, vertrag mit, abkommen mit, einigt sich auf lizenz*, geht partnerschaft, verkauft',
  pay: 'zahlt, zahlen, zahlte, zahlten, bezahlt, bezahlen, bezahlte, zahlung*, vergütet, vergütung*, entschädigt, entschädigung*, honorar*, tantiemen, schadenersatz, schadensersatz, auszahlung, abgabe, beteiligt, überweist',
  talk: 'verhandelt, verhandeln, verhandelte, verhandlungen, in verhandlungen, verhandlungen über, im gespräch, in gesprächen, gespräche mit, gespräche über, führt gespräche, führen gespräche, erwägt, erwägen, erwog, überlegt, überlegen, prüft kooperation, prüft lizenz*, denkt über, denkt nach, steht vor, vor abschluss, kurz vor, will lizenzieren, strebt an, lotet aus, sondiert, zieht in betracht',
  leak: 'leak, leaks, geleakt*, durchgesickert, sickert durch, datenleck*, datenpanne*, panne, offengelegt, öffentlich einsehbar, öffentlich zugänglich, ungeschützt, versehentlich, abgeflossen, entwichen, preisgegeben, gab preis, gibt preis, enthüllte versehentlich, gehackt, sicherheitslücke*',
  discover:
    'entdeckt*, entdecken, entdeckte, enthüllt, enthüllen, enthüllte, enthüllung*, aufgedeckt, deckt auf, deckte auf, decken auf, findet heraus, fand heraus, herausgefunden, kommt heraus, stellt sich heraus, zeigt sich, ans licht, dokumente zeigen, unterlagen zeigen, e mails zeigen, recherche*, recherchen, laut bericht, einem bericht zufolge, medienbericht*, bericht, aufgefallen, heimlich, gerichtsdokumente zeigen',
  study:
    'studie, studien, untersuchung zeigt, forscher zeigen, forscher fanden, umfrage*, befragung*, befragt, analyse*, analysiert, papier, paper, experiment*, test zeigt, stichprobe, erhebung, audit, ergebnis, ergebnisse, auswendig gelernt, memorisier*, extrahieren',
  criticise:
    'kritisiert*, kritisieren, kritik, kritiker*, protest*, protestiert, empört, empörung, aufschrei, shitstorm, wut, wütend*, verärgert*, ärger, unmut, offener brief, offenen brief, boykott*, boykottieren, unter beschuss, in der kritik, gegenwind, verurteilt scharf, prangert an, prangern an, angeprangert, umstritten*, kontrovers*, wehrt sich, wehren sich, widerstand, ablehnend, sorge*, besorgt, bedenken, streik*, aufruhr, skandal',
  collect:
    'zeichnet … auf, zeichnen … auf, greift … ab, greifen … ab, saugt … ab, saugen … ab, lädt … herunter, laden … herunter, liest … aus, sammelt, sammeln, sammelte, gesammelt*, sammlung, erhebt, erheben, erhoben, erfasst, erfassen, kopiert*, kopieren, kopierte, heruntergeladen, lädt herunter, herunterladen, download*, scrapt, scrapen, scraping, gescrapt, gescraped, crawlt, crawlen, crawling, abgreift, abgegriffen, abgreifen, abgesaugt, absaugen, saugt, ausgelesen, auslesen, speichert, zeichnet auf, aufgezeichnet, aufzeichnen, protokolliert, mitschneid*, raubkopiert*, torrent*, geklaut, bedient sich, plündert, durchforstet, zeichnet, mitgeschnitten, schneidet … mit',
  start:
    'beginnt, beginnen, begann, begonnen, startet, starten, startete, gestartet, start, ab sofort, ab dem, ab morgen, künftig, in zukunft, ab heute, ab juni, ab juli, ab mai, nun, jetzt, demnächst, bald, fängt an',
  stop: 'stoppt, stoppen, gestoppt, beendet, beenden, beendete, ende, endet, hört auf, hören auf, stellt ein, stellte ein, eingestellt, schaltet ab, abgeschaltet, nicht mehr, schluss mit, macht schluss, kappt, unterbricht',
  use: 'setzt … ein, setzen … ein, wertet … aus, werten … aus, gibt … weiter, geben … weiter, nutzt, nutzen, nutzte, genutzt*, nutzung, benutzt, verwendet*, verwenden, verwendete, verwendung, verarbeitet*, verarbeiten, verarbeitung, setzt ein, eingesetzt, wertet aus, auswerten, ausgewertet, auswertung, füttert, gefüttert, füttern, greift auf, greifen auf, zugriff, teilt, geteilt, weitergegeben, gibt weiter, verwertet, verwertung, zugreifen, analysiert',
  block:
    'sperrt … aus, sperren … aus, schottet … ab, schotten … ab, blockiert ki, blockieren ki, blockiert crawler, blockieren crawler, crawler blockieren, crawler blockiert, bots blockieren, blockiert bots, sperrt crawler, sperren crawler, crawler aus, sperrt ki, sperren ki, gptbot, robots txt, aussperr*, ausgesperrt, sperrt aus, schützt, schützen, schutz vor, bezahlschranke, pay per crawl, gebühren für crawler, verlangt geld von, wehrt sich gegen crawler, vergiften, verwehrt zugriff, nutzungsvorbehalt*',
  optOut:
    'widersprechen, widerspricht, widerspruch*, widersprechen kann, opt out, ausschalten, ausgeschaltet, abschalten, deaktivieren, deaktiviert, deaktivierung, abwählen, ablehnen, verhindern, untersagen, verweigern, widerrufen, austragen, abstellen, schalter, unterbinden',
  optIn:
    'opt in, einwilligung*, einwilligen, eingewilligt, zustimmung*, zustimmen, zugestimmt, einverständnis, einverstanden, erlaubnis, ausdrücklich*, aktiv zustimmen, freiwillig*, um erlaubnis',
  optedIn:
    'standardmäßig, automatisch, voreingestellt, voreinstellung, ungefragt, ohne nachfrage, ohne zu fragen, stillschweigend, heimlich, klammheimlich, still und leise, versteckt, per default, es sei denn, wenn nicht widersprochen, wer nicht widerspricht, untergejubelt, aktiviert',
  delete:
    'löscht, löschen, löschte, gelöscht*, löschung, vernichtet, vernichten, vernichtung, zerstört, entfernt, entfernen, offline genommen, nimmt offline, tilgen',
  keep: 'speichert, speichern, speicherte, gespeichert*, speicherung, aufbewahr*, aufbewahrt, behält, behalten, vorhalten, sichern, gesichert, bewahrt auf',
  handOver:
    'gibt … heraus, legt … offen, legen … offen, herausgeb*, herausgabe, gibt heraus, offenleg*, offenlegen, offenlegung, offengelegt, legt offen, vorlegen, vorlage von, aushändig*, ausgehändigt, übergeb*, übergibt, einsicht, akteneinsicht, auskunft',
  join: 'zusammengelegt, zusammenlegung, zusammenführ*, zusammengeführt, verweist an, verwiesen, schließt sich an, schließen sich an, angeschlossen, tritt bei, beigetreten, klage erweitert, erweitert klage, gebündelt, bündelt, verlegt',
  train:
    'trainiert*, trainieren, training, trainings, trainierte, ki training, trainingsdaten, maschinelles lernen, maschinellen lernens, ki verbessern, verbesserung der ki, verbessert ki, ki entwickeln, entwicklung von ki, ki füttern, füttert ki, lernt aus, lernen aus, anlernen, angelernt',
  say: 'lehnt kommentar ab, wollte sich nicht äußern, wollten sich nicht äußern, sagt, sagte, sagten, sagen, erklärt, erklärte, erklärten, schreibt, schrieb, teilt mit, teilte mit, laut, zufolge, nach angaben, betont, betonte, argumentiert, argumentierte, behauptet, behaupten, behauptete, meint, meinte, berichtet, berichten, so das unternehmen, gegenüber, im interview, im blog',

  suit: 'klage, klagen, sammelklage, sammelklagen, verbandsklage*, urheberrechtsklage*, unterlassungsklage*, rechtsstreit*, rechtsstreits, prozess, prozesse, prozesses, verfahren, gerichtsverfahren, fall, fälle, streit, gerichtsstreit, musterverfahren, schadenersatzklage*, schadensersatzklage*',
  motion:
    'antrag, anträge*, antrags, eilantrag*, gesuch, ersuchen, versuch, abweisung der klage beantragt, beantragt abweisung, will klage abweisen, beantragt, forderung',
  injunction:
    'einstweilige verfügung*, einstweiligen verfügung, einstweilige anordnung, verfügung, unterlassung*, unterlassungserklärung, eilverfahren, unterlassungsverfügung, abmahnung*, abgemahnt',
  ruling:
    'urteil, urteile, urteils, entscheidung, entscheidungen, beschluss, beschlusses, richterspruch, grundsatzurteil, bescheid, anordnung, verfügung',
  law: 'gesetz, gesetze, gesetzes, gesetzentwurf*, verordnung, verordnungen, ki verordnung, ki gesetz, ai act, richtlinie, regulierung, regeln, regelung, vorschrift*, dsgvo, urheberrechtsgesetz, urheberrechtsreform, schranke*, ausnahmeregel*, novelle, urheberrecht, grundgesetz, gesetzgebung',
  terms:
    'datenschutzerklärung*, datenschutzrichtlinie*, datenschutzbestimmung*, nutzungsbedingung*, geschäftsbedingung*, agb, bedingungen, richtlinie, richtlinien, klausel*, passus, einstellung, einstellungen, nutzungsregeln, kleingedruckte*, voreinstellung*, hilfeseite',
  agreement:
    'deal, deals, abkommen, vereinbarung*, vertrag, verträge, vertrags, lizenz, lizenzen, lizenzvertrag*, lizenzverträge, lizenzabkommen, lizenzvereinbarung*, lizenzdeal*, lizenzmodell*, partnerschaft*, kooperation*, rahmenvertrag, mehrjährig*, gemeinschaftsunternehmen',
  procedure:
    'anhörung, anhörungen, verhandlung, verhandlungen, verhandlungstag, prozess, prozessauftakt, beweisaufnahme, zeuge*, zeugen, aussage*, sagt aus, schriftsatz, schriftsätze, gerichtsunterlagen, gerichtsdokument*, akten, aktenzeichen, termin, beweis*, gutachter, zuständigkeit, protokolle, prozess beginnt, prozessbeginn, vor gericht begonnen, verhandelt, verhandelte, gerichtstermin, hauptverhandlung, mündliche verhandlung, plädoyers, prozesstag, zeugenstand',
  records:
    'chatprotokoll*, chatverläufe*, protokolle, logs, chat logs, unterlagen, dokumente, interne e mails, interne dokumente, beweismittel, aufzeichnungen, akten',
  dataset:
    'datensatz, datensätze*, datenbank*, korpus, archiv*, schattenbibliothek*, sammlung, libgen, books3, laion, common crawl, trainingsdatensatz*',
  claims:
    'vorwurf, vorwürfe*, anschuldigung*, behauptung*, bericht, berichte, gerücht*, gerüchte*, spekulation*, verdacht, viral*, kettenbrief*',
  crawler: 'crawler*, webcrawler, ki crawler*, scraper*, bot, bots, gptbot, robots txt, suchroboter, spider, agenten',
  fairUse:
    'fair use, urheberrecht*, urheberrechtsverletzung*, rechtsverletzung*, verletzung, haftung, haftet, schadenersatz, schadensersatz, schranke*, text und data mining, leistungsschutzrecht*, lizenzpflicht*, persönlichkeitsrecht*, unlauterer wettbewerb, vervielfältigung*',
  advice:
    'so widersprechen, so geht, so verhindern, so schützen, so schalten, so können, so deaktivieren, wie sie, wie du, wie man, anleitung, schritt für schritt, tipps, ratgeber, was sie tun, was nutzer tun, was du, jetzt tun, einstellungen ändern, tippen sie, klicken sie, das müssen, das sollten, muster, formular',
  opinion:
    'kommentar, meinung, kolumne, gastbeitrag, essay, analyse, leitartikel, einordnung, hintergrund, erklärt, was bedeutet, was das bedeutet, warum, interview, debatte, glosse, überblick, podcast, fragen und antworten, das ist bekannt, was man wissen muss, rückblick, dossier, porträt, reportage, leserbriefe',
  asking:
    'warum, wieso, weshalb, wie, was, wer, wem, ist, kann, dürfen, darf, soll, sollten, wann, welche, was passiert, wohin',
  self: 'ich, mein, meine, meinen, mir, mich, wir sollten, wir müssen, wir brauchen, liebe leser, unsere redaktion',

  may: 'könnte, könnten, kann, können, möglich*, möglicherweise, womöglich, wohl, vielleicht, dürfte, dürften, eventuell, wahrscheinlich, droht, drohen, offenbar',
  plan: 'neigt zu, neigt zur, tendiert zu, tendiert zur, will, wollen, wollte, plant, planen, plante, plan, pläne*, geplant*, soll, sollen, wird, werden, beabsichtigt, hat vor, haben vor, bereitet vor, vorbereit*, demnächst, künftig, bald, erwartet, erwägt, strebt, ab kommendem, in den nächsten',
  would: 'würde, würden, wenn, falls, sofern, es sei denn, vorgeschlagen*, müsste, müssten',
  not: 'nicht, nie, niemals, kein, keine, keinen, keinem, keiner, keinerlei, ohne, weder, noch nie, nichts, niemand',
  partly:
    'teilweise, teils, zum teil, in teilen, teilerfolg, teilurteil, teilsieg, einige, manche, weitgehend, größtenteils, überwiegend, eingeschränkt, nur zum teil, in einigen punkten, einzelne, gekürzt, verkleinert, gemischt',
  forNow:
    'vorerst, vorläufig*, einstweilen, einstweilig*, zunächst, bis auf weiteres, zwischenzeitlich, vorübergehend*, noch nicht, eilverfahren, nicht rechtskräftig, bislang, bisher, derzeit, interim*, ausstehend, im eilverfahren',
  final:
    'endgültig*, final*, rechtskräftig*, letztinstanzlich*, abschließend, dauerhaft*, definitiv, unanfechtbar, für immer',
  after: 'nach, nachdem',
  failed: 'scheitert, scheitern, scheiterte, gescheitert, geplatzt, platzt, platzte',
  leaveToAmend:
    'darf nachbessern, nachbessern, klage nachbessern, klage überarbeiten, erneut einreichen, neu einreichen, nachgebesserte klage, überarbeitete klage',
  withPrejudice: 'endgültig abgewiesen, mit rechtskraft, with prejudice',
  withoutPrejudice:
    'ohne rechtskraft, kann erneut klagen, können erneut klagen, kann erneut eingereicht, without prejudice',
  reported:
    'angeblich, laut bericht, laut einem bericht, berichten zufolge, bericht zufolge, medienberichten zufolge, insider*, kreisen zufolge, aus kreisen, soll, sollen, offenbar, gerüchten zufolge, heißt es, dem vernehmen nach, mutmaßlich*',
  against: 'gegen, versus, wegen, kontra',
  again:
    'erneut, wieder, weitere, weiterer, weiteres, neue, neuer, neues, zweite, zweiter, dritte, nächste, nächster, auch, ebenfalls, abermals, schon wieder, zusätzlich, noch eine',
  trim: 'stutzt, stutzte, kürzt, kürzte, schränkt ein, schränkte ein, eingeschränkt, grenzt ein, eingegrenzt, beschränkt, reduziert, streicht, dampft ein, zusammengestrichen',
  passive: 'wurde, wurden, worden',
  by: 'durch',
  country:
    'italien, frankreich, deutschland, spanien, portugal, niederlande, belgien, irland, österreich, schweiz, polen, norwegen, schweden, dänemark, finnland, griechenland, ungarn, tschechien, türkei, ukraine, russland, großbritannien, vereinigtes königreich, usa, vereinigte staaten, kanada, australien, japan, china, südkorea, indien, brasilien, mexiko, südafrika, israel, eu, europäische union, brüssel, kalifornien, texas, bayern, hamburg, berlin',
  defend:
    'verteidigt, verteidigen, verteidigte, verteidigung, rechtfertigt, rechtfertigen, rechtfertigte, wehrt sich, wehren sich, wehrte sich, kontert, konterte, haltlos, unbegründet, grundlos, sei legal, sei rechtmäßig, nimmt in schutz, weist kritik zurück',
};
