import { describe, expect, it } from 'vitest';
import { judgeItem } from '../../../src/core/judge/judge-item.ts';

/** Headlines and leads, parted by `|`: a suit, ruling, regulator, policy, deal, denial, law, opt-out, crawlers, theft, staff, study. */
type Cases = { readonly about: readonly string[]; readonly notAbout: readonly string[] };

const cases: Readonly<Record<string, Cases>> = {
  German: {
    about: [
      'Autorenverband verklagt Quillmark wegen KI-Trainings mit Romanen|Die Schriftsteller werfen dem Unternehmen vor, tausende Bücher ohne Erlaubnis zum Trainieren seines Sprachmodells verwendet zu haben.',
      'Gericht untersagt Tessera, Songtexte für seine KI zu nutzen|Das Landgericht entschied, dass das Modell urheberrechtlich geschützte Texte wiedergibt. Die Verwertungsgesellschaft bekommt Schadensersatz.',
      'Datenschutzbehörde prüft, ob Lumeno Chats seiner Nutzer für KI auswertet|Die Aufsicht verlangt Auskunft darüber, welche personenbezogenen Daten in das Training der Modelle geflossen sind.',
      'Orvello ändert Nutzungsbedingungen: Fotos dürfen künftig zum KI-Training verwendet werden|Wer das nicht möchte, muss bis Ende des Monats widersprechen.',
      'Verlagsgruppe schließt Lizenzvertrag mit KI-Anbieter Tessera|Artikel aus dem Archiv dürfen gegen Vergütung für das Training der Sprachmodelle genutzt werden.',
      'Pixelyard dementiert: Designs der Kunden werden nicht zum Trainieren von KI genutzt|Eine missverständliche Klausel in den AGB hatte für Ärger gesorgt.',
      'Bundesrat fordert Vergütung für Urheber, deren Werke KI-Systeme trainieren|Der Entwurf sieht eine Abgabe für Anbieter generativer KI vor.',
      'So widersprechen Sie der Nutzung Ihrer Daten für die KI von Orvello|Mit wenigen Klicks lässt sich verhindern, dass Beiträge und Bilder ins Training einfließen.',
      'Zeitungen sperren KI-Crawler aus|Immer mehr Verlage blockieren die Bots der KI-Firmen, die ihre Inhalte ungefragt abgreifen.',
      'Quillmark soll Raubkopien von Millionen Büchern geladen haben|Interne E-Mails zeigen, dass Mitarbeiter die Schattenbibliothek für das Training der KI nutzten.',
      'Lumeno zeichnet Tastatureingaben der Mitarbeiter auf, um seine KI zu trainieren|Der Betriebsrat protestiert gegen die Pläne des Konzerns.',
      'Bildagentur scheitert mit Klage gegen KI-Bildgenerator|Die Richter sahen in der Nutzung der Fotos als Trainingsdaten keine Verletzung des Urheberrechts.',
      'Synchronsprecher protestieren gegen Klausel zum KI-Training|Sie weigern sich, ihre Stimmen ohne Vergütung für Sprachmodelle herzugeben.',
    ],
    notAbout: [
      'Unternehmen schulen Belegschaft im Umgang mit KI|Kurse und Workshops sollen die digitale Kompetenz der Beschäftigten stärken.',
      'Tessera stellt schnelleres Sprachmodell vor|Die neue Version ist ab sofort für Abonnenten verfügbar und kostet 20 Euro im Monat.',
      'Polizei testet Gesichtserkennung am Bahnhof|Kameras sollen gesuchte Straftäter erkennen; Datenschützer sind skeptisch.',
      'Nationalmannschaft bricht Training nach Gewitter ab|Der Bundestrainer sprach von einer Vorsichtsmaßnahme.',
      'Betrüger klonen Stimme des Chefs mit KI|Die Firma verlor eine halbe Million Euro nach einem Schockanruf.',
      'Quillmark entlässt 300 Mitarbeiter|Der Konzern setzt verstärkt auf Automatisierung, die Aktie steigt.',
      'Datenleck bei Reiseportal: Kundendaten im Netz|Hacker erbeuteten Namen und Passwörter von Millionen Nutzern.',
      'KI erkennt Hautkrebs so gut wie Ärzte|Forscher trainierten ein Modell mit Bildern aus mehreren Kliniken und prüften die Diagnose.',
      'Wer haftet, wenn die KI Fehler macht?|Der Entwurf der Haftungsrichtlinie bleibt umstritten.',
      'Neues Rechenzentrum für KI braucht Strom einer Kleinstadt|Die Gemeinde stimmt über den Bau ab.',
      'Verbraucherzentrale klagt gegen Lumeno wegen Abofalle|Die Kündigung sei zu umständlich, heißt es in der Klage.',
      'Künstlerin gewinnt Preis mit KI-generiertem Bild|Die Jury wusste nichts von der Entstehung des Werks.',
    ],
  },
  Spanish: {
    about: [
      'Novelistas demandan a Quillmark por entrenar su IA con sus libros|La demanda sostiene que la empresa copió miles de obras sin permiso ni compensación.',
      'Un juez dictamina que Tessera vulneró derechos de autor al entrenar su modelo|La sentencia obliga a la compañía a indemnizar a la editorial.',
      'La autoridad de protección de datos investiga a Lumeno por usar conversaciones para su IA|El organismo pide explicaciones sobre los datos personales empleados en el entrenamiento.',
      'Orvello cambia sus términos para usar las fotos de los usuarios en su inteligencia artificial|Los ajustes permiten oponerse antes de fin de mes.',
      'Un grupo de prensa firma un acuerdo de licencia con la firma de IA Tessera|Sus artículos alimentarán los modelos a cambio de un pago anual.',
      'Pixelyard niega que entrene su IA con los diseños de sus clientes|La empresa asegura que la cláusula se malinterpretó y promete aclararla.',
      'El Congreso debate una ley que obliga a las empresas de IA a pagar a los creadores|El proyecto exige transparencia sobre los contenidos usados en el entrenamiento.',
      'Cómo evitar que Orvello use tus publicaciones para entrenar su IA|Explicamos paso a paso dónde está la opción para oponerse.',
      'Los periódicos bloquean a los rastreadores de IA|Cada vez más medios impiden que los bots se lleven su contenido sin pagar.',
      'Quillmark descargó millones de libros pirateados para su modelo, según documentos judiciales|Correos internos revelan que los empleados conocían el origen ilegal.',
      'Lumeno graba las pulsaciones de sus empleados para entrenar agentes de IA|El sindicato denuncia que no se pidió consentimiento.',
      'Actores de doblaje protestan por el uso de sus voces para entrenar inteligencia artificial|Reclaman consentimiento y una remuneración justa.',
      'La agencia retira la orden contra Tessera y le permite volver a entrenar con datos públicos|La compañía se compromete a ofrecer un formulario de oposición.',
    ],
    notAbout: [
      'Curso gratuito de inteligencia artificial para docentes|La universidad ofrece formación en línea y un certificado.',
      'Tessera presenta un modelo más rápido y barato|La nueva versión ya está disponible para los suscriptores.',
      'La policía usa reconocimiento facial en el estadio|Las cámaras identificaron a dos sospechosos durante el partido.',
      'El equipo vuelve a entrenar tras la derrota|El entrenador cuenta con toda la plantilla para el domingo.',
      'Detenido por crear desnudos falsos de compañeras con IA|La fiscalía pide cuatro años de prisión por los deepfakes.',
      'Quillmark despide a 300 trabajadores|La empresa justifica el recorte por la automatización.',
      'Un ciberataque expone datos de clientes de una aerolínea|Los hackers piden un rescate.',
      'Una IA detecta tumores con más precisión que los radiólogos|Los investigadores probaron el sistema en tres hospitales.',
      '¿Sustituirá la IA a los periodistas?|Un debate sobre el futuro del oficio.',
      'El centro de datos consumirá el agua de todo el pueblo|Los vecinos protestan contra la obra.',
      'Multa a Lumeno por abuso de posición dominante|La autoridad de competencia castiga sus contratos con anunciantes.',
      'Gana un concurso de fotografía con una imagen generada por IA|El autor renunció al premio.',
    ],
  },
  Italian: {
    about: [
      'Scrittori fanno causa a Quillmark: libri usati per addestrare l’intelligenza artificiale|Gli autori sostengono che migliaia di romanzi siano stati copiati senza autorizzazione.',
      'Il tribunale condanna Tessera: l’addestramento dell’IA viola il diritto d’autore|Secondo la sentenza il modello riproduce testi di canzoni protetti.',
      'Il Garante apre un’istruttoria su Lumeno per l’uso delle chat degli utenti|L’autorità chiede chiarimenti sui dati personali usati per addestrare i modelli.',
      'Orvello cambia i termini di servizio: foto e post degli utenti all’IA|Chi non vuole può opporsi entro fine mese con un modulo.',
      'Accordo tra il gruppo editoriale e la società di intelligenza artificiale Tessera|Gli articoli dell’archivio saranno concessi in licenza per l’addestramento dei modelli.',
      'Pixelyard smentisce: i progetti dei clienti non servono ad addestrare l’IA|La società promette di riscrivere la clausola contestata.',
      'Via libera alla legge che impone alle aziende di IA di pagare gli autori|Il testo prevede trasparenza sulle opere usate per l’addestramento.',
      'Come opporsi all’uso dei propri dati per l’IA di Orvello|Ecco i passaggi per evitare che i post finiscano nell’addestramento.',
      'I giornali bloccano i crawler dell’intelligenza artificiale|Sempre più testate chiudono le porte ai bot che prendono i contenuti senza pagare.',
      'Quillmark scaricò milioni di libri piratati per il suo modello|Le email interne depositate in tribunale mostrano che i dipendenti lo sapevano.',
      'Lumeno registra i tasti premuti dai dipendenti per addestrare la sua AI|Il sindacato protesta: nessuno ha chiesto il consenso.',
      'Doppiatori in sciopero contro l’uso delle voci per addestrare l’IA|Chiedono consenso e un equo compenso.',
      'Il Garante revoca il blocco: Tessera torna disponibile|La società ora informa gli utenti e permette di opporsi all’addestramento sui loro dati.',
    ],
    notAbout: [
      'Corsi di intelligenza artificiale per i dipendenti pubblici|La formazione partirà in autunno e rilascia un certificato.',
      'Tessera lancia un modello più veloce|La nuova versione è disponibile per gli abbonati.',
      'Riconoscimento facciale in stazione, la polizia avvia i test|Le telecamere cercano i ricercati.',
      'La squadra torna ad allenarsi dopo la pausa|Il mister ritrova i nazionali.',
      'Truffa con la voce clonata: anziana perde i risparmi|I carabinieri indagano sul deepfake.',
      'Quillmark licenzia 300 persone|Ai dipendenti offerta una buonuscita; il titolo sale in borsa.',
      'Attacco hacker alla catena di alberghi, rubati i dati dei clienti|Chiesto un riscatto in criptovalute.',
      'L’IA scopre i tumori prima dei medici|I ricercatori hanno provato il sistema in tre ospedali.',
      'Ai nastri di partenza il festival del cinema|In gara anche un film italiano sui robot.',
      'Il data center consumerà l’acqua di una città|I residenti protestano contro il progetto.',
      'Antitrust multa Lumeno per abuso di posizione dominante|Nel mirino i contratti con gli inserzionisti.',
      'Vince il premio con una foto generata dall’IA|L’autore ha rinunciato al riconoscimento.',
    ],
  },
  Dutch: {
    about: [
      'Schrijvers slepen Quillmark voor de rechter om boeken in AI|Volgens de auteurs is hun werk zonder toestemming gebruikt om het taalmodel te trainen.',
      'Rechter: Tessera schendt auteursrecht met training van AI-model|Het bedrijf moet een vergoeding betalen aan de uitgever.',
      'Privacytoezichthouder onderzoekt gebruik van chats door Lumeno voor AI|De toezichthouder wil weten welke persoonsgegevens in de trainingsdata zitten.',
      'Orvello wijzigt voorwaarden: foto’s van gebruikers naar AI|Wie dat niet wil, moet voor het einde van de maand bezwaar maken.',
      'Mediaconcern sluit licentiedeal met AI-bedrijf Tessera|Artikelen uit het archief mogen tegen betaling worden gebruikt om modellen te trainen.',
      'Pixelyard ontkent dat ontwerpen van klanten gebruikt worden om AI te trainen|Het bedrijf belooft de omstreden clausule te verduidelijken.',
      'Kamer wil vergoeding voor makers van wie het werk AI traint|Een motie vraagt om openheid over gebruikte werken.',
      'Zo voorkom je dat Orvello je berichten gebruikt voor AI|Stap voor stap: bezwaar maken tegen training op je gegevens.',
      'Kranten weren crawlers van AI-bedrijven|Steeds meer uitgevers blokkeren de bots die hun artikelen zonder te betalen kopiëren.',
      'Quillmark downloadde miljoenen illegale boeken voor zijn taalmodel|Dat blijkt uit interne mails in de rechtszaak.',
      'Lumeno legt toetsaanslagen van personeel vast om AI te trainen|De ondernemingsraad is woedend.',
      'Stemacteurs protesteren tegen gebruik van hun stem voor AI-training|Zij eisen toestemming en een eerlijke vergoeding.',
      'Toezichthouder legt Orvello boete op voor gezichtendatabank|Het bedrijf verzamelde foto’s van internet zonder toestemming voor gezichtsherkenning met AI.',
    ],
    notAbout: [
      'Gemeenten geven ambtenaren training in omgaan met AI|De cursus duurt drie dagen en levert een certificaat op.',
      'Tessera lanceert sneller taalmodel|De nieuwe versie is beschikbaar voor abonnees.',
      'Politie test gezichtsherkenning in stadion|Camera’s zoeken naar bezoekers met een stadionverbod.',
      'Ploeg hervat training na nederlaag|De trainer heeft alle spelers fit.',
      'Oplichters klonen stem van directeur met AI|Het bedrijf maakte twee ton over.',
      'Quillmark schrapt 300 banen|De aandelen stijgen na het nieuws.',
      'Datalek bij webwinkel: gegevens van klanten op straat|Hackers eisen losgeld.',
      'AI herkent tumoren beter dan artsen|Onderzoekers testten het model in drie ziekenhuizen.',
      'Vervangt AI straks de journalist?|Een debat over de toekomst van het vak.',
      'Nieuw datacenter slurpt stroom van een stad|Omwonenden maken bezwaar tegen de bouw.',
      'Boete voor Lumeno wegens misbruik van machtspositie|De toezichthouder kijkt ook naar de advertenties.',
      'Kunstenaar wint prijs met door AI gemaakte foto|De jury wist van niets.',
    ],
  },
  Hindi: {
    about: [
      'लेखकों ने क्विलमार्क पर मुकदमा किया, एआई को प्रशिक्षित करने में किताबों के इस्तेमाल का आरोप|उनका कहना है कि कंपनी ने बिना अनुमति हजारों किताबों की नकल की।',
      'अदालत ने टेसेरा को दोषी ठहराया, एआई मॉडल की ट्रेनिंग में कॉपीराइट उल्लंघन|प्रकाशक को मुआवजा देने का आदेश दिया गया।',
      'नियामक ने लुमेनो से पूछा, यूजर्स की चैट से एआई क्यों ट्रेन किया|डेटा संरक्षण प्राधिकरण ने जांच शुरू की है।',
      'ऑर्वेलो ने बदली प्राइवेसी पॉलिसी, यूजर्स की फोटो से एआई मॉडल ट्रेन करेगी|जो नहीं चाहते, वे सेटिंग में जाकर मना कर सकते हैं।',
      'मीडिया समूह और एआई कंपनी टेसेरा के बीच लाइसेंस समझौता|लेखों का इस्तेमाल मॉडल के प्रशिक्षण के लिए होगा और कंपनी भुगतान करेगी।',
      'पिक्सेलयार्ड ने किया इनकार, ग्राहकों के डेटा से एआई को प्रशिक्षित नहीं करते|कंपनी ने शर्तों को स्पष्ट करने का वादा किया।',
      'समिति की सिफारिश: एआई कंपनियां रचनाकारों को रॉयल्टी दें|मसौदे में प्रशिक्षण में इस्तेमाल कंटेंट का ब्योरा देने की बात है।',
      'अपने डेटा से एआई ट्रेनिंग कैसे रोकें, जानिए तरीका|सेटिंग्स में यह विकल्प बंद करें।',
      'समाचार वेबसाइटों ने एआई क्रॉलर्स को ब्लॉक किया|प्रकाशकों का कहना है कि बॉट्स बिना भुगतान उनका कंटेंट ले रहे हैं।',
      'पायरेटेड किताबों से ट्रेन हुआ क्विलमार्क का एआई मॉडल, दस्तावेजों से खुलासा|आंतरिक ईमेल में कर्मचारियों ने डाउनलोड की बात मानी।',
      'लुमेनो कर्मचारियों के कीबोर्ड का डेटा रिकॉर्ड कर एआई ट्रेन करेगी|यूनियन ने सहमति के बिना ऐसा करने का विरोध किया।',
      'आवाज के इस्तेमाल पर कलाकारों का विरोध, एआई ट्रेनिंग के लिए मांगी सहमति|उन्होंने खुला पत्र लिखकर मुआवजे की मांग की।',
      'समाचार एजेंसी ने टेसेरा के खिलाफ हाईकोर्ट में याचिका दायर की|आरोप है कि चैटबॉट को प्रशिक्षित करने के लिए खबरों का बिना इजाजत उपयोग हुआ।',
    ],
    notAbout: [
      'शिक्षकों को मिलेगा एआई का प्रशिक्षण|सरकार का मुफ्त कोर्स अगले महीने से शुरू होगा।',
      'टेसेरा ने लॉन्च किया नया एआई मॉडल|यह पहले से तेज है और कीमत भी कम है।',
      'पुलिस ने फेशियल रिकग्निशन से पकड़ा आरोपी|कैमरे स्टेशन पर लगाए गए थे।',
      'वंदे भारत ट्रेन का समय बदला|यात्रियों को टिकट पर छूट मिलेगी।',
      'डीपफेक वीडियो बनाने वाला गिरफ्तार|अभिनेत्री ने पुलिस में शिकायत की थी।',
      'क्विलमार्क में 300 कर्मचारियों की छंटनी|कंपनी के शेयर चढ़े।',
      'एयरलाइन के ग्राहकों का डेटा लीक|हैकर्स ने फिरौती मांगी।',
      'एआई से होगी कैंसर की पहचान|अस्पताल में डॉक्टरों ने परीक्षण किया।',
      'क्या एआई नौकरियां छीन लेगा?|विशेषज्ञों की राय बंटी हुई है।',
      'नया डेटा सेंटर बनेगा, बिजली की खपत पर सवाल|स्थानीय लोगों ने विरोध किया।',
      'लुमेनो पर प्रतिस्पर्धा आयोग का जुर्माना|विज्ञापन बाजार में प्रभुत्व के दुरुपयोग का मामला।',
      'एआई से बनी तस्वीर ने जीता पुरस्कार|निर्णायकों को इसकी जानकारी नहीं थी।',
    ],
  },
};

/** What the first items of each language report. */
const events = [
  'lawsuit_filed',
  'lawsuit_ruling',
  'regulator_action',
  'policy_change',
  'licensing_deal',
  'company_statement',
  'legislation',
  'opt_out',
];

/** How many of the relevant items are found, and which others are taken for relevant. */
function verdictsOn({ about, notAbout }: Cases) {
  const isRelevant = (line: string) => {
    const [title = '', text = ''] = line.split('|');
    return judgeItem({ title, text }).relevant;
  };
  return { missed: about.filter((line) => !isRelevant(line)), falseAlarms: notAbout.filter(isRelevant) };
}

describe('judgeItem() in languages that no labelled stream has relevant items of', () => {
  it.each(Object.entries(cases))('finds most of what is about AI training in %s, and little else', (_language, of) => {
    const { missed, falseAlarms } = verdictsOn(of);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(of.about.length / 3);
    expect(falseAlarms).toEqual([]);
  });

  it.each(Object.entries(cases))('tells most events apart in %s', (_language, { about }) => {
    const told = about.slice(0, events.length).map((line) => {
      const [title = '', text = ''] = line.split('|');
      return judgeItem({ title, text }, { relevantFrom: 0 }).event;
    });
    const wrong = told.filter((event, at) => event !== events[at]);
    expect(wrong.length, told.join(', ')).toBeLessThanOrEqual(2);
  });
});
