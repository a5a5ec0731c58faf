import type { TopicWords } from '../classes.ts';

export const pl: TopicWords = {
  functionWords:
    'w, z, się, nie, jest, są, że, dla, przez, za, jak, co, ze, ich, jego, jej, będzie, będą, może, mogą, już, tylko, który, która, które, którzy, także, oraz, lub, czy, bez, przed, pod, nad, przy, tym, tego, tej, swoich, swoje, swój, teraz, został, została, zostały, być, aby, mają, też, jednak, wobec, przeciwko',

  ai: `
    ai, si, sztuczn* inteligencj*, sztucznej inteligencji, uczeni* maszynow*, uczenie maszynowe, uczenia maszynowego, machine learning, deep learning, głębokie uczenie, generatywn*, model* językow*, modele językowe, dużych modeli językowych, duże modele,
    llm, llmy, llm ów, sieci neuronow*, sieć neuronowa, chatbot*, czatbot*, chatboty, bot konwersacyjny, asystent* głosow*, asystent ai, generator obraz*, generatory obraz*, generator muzyki, rozpoznawani* twarzy, rozpoznawani* mowy, genai`,
  model:
    'model, modele, modeli, modelu, modelem, modelom, modelami, modelach, algorytm*, system, systemy, systemu, systemów, asystent*, narzędzi*, oprogramowani*, technologi*, chatbot*, bot, bota, boty, botów, generator*, silnik*',
  aiProduct:
    'chatgpt, gpt, dall e, sora, codex, whisper, gemini, bard, notebooklm, copilot*, github copilot, claude, llama, grok*, midjourney, stable diffusion, firefly, deepseek, qwen, kimi, mistral, le chat, suno, udio, perplexity, alexa, siri, apple intelligence, meta ai, character ai, replika, ai overviews, laion, common crawl, bielik, plum, lensa',
  aiMaker: `
    openai, anthropic, stability ai, midjourney, deepmind, mistral ai, perplexity, cohere, xai, clearview, clearview ai, deepseek, suno, udio, runway, hugging face, elevenlabs, character ai, nvidia, laion, firm* ai, firmy ai, firmom ai, firma ai, spółk* ai, twórc* ai, twórcy chatgpt, twórca chatgpt, twórców chatgpt, właściciel chatgpt,
    gigant* ai, giganci ai, startup* ai, dostawc* ai, deweloper* ai, deweloperzy ai, branż* ai, producent* ai, producenci ai, firm* zajmując* się ai, firm* zajmując* się sztuczn*, firm* rozwijając* ai, firm* rozwijając* sztuczn*, firm* technologiczn* ai, firmy od ai, firmy od sztucznej, twórc* sztucznej, twórc* modeli, laborator* ai, branża sztucznej, sam altman, altman*`,
  techGiant:
    'big tech*, gigant* technologiczn*, giganci technologiczni, gigantów technologicznych, technologiczny gigant, gigant* internetow*, firm* technologiczn*, spółk* technologiczn*, koncern*, korporacj*, dolina krzemowa, google*, alphabet, microsoft*, meta, mety, metę, meta platforms, facebook*, amazon*, apple, twitter*, bytedance, tiktok*, linkedin*, adobe, ibm, oracle, salesforce, samsung*, nvidia, nvidii, musk*, elon musk*, zuckerberg*',
  platform:
    'platform*, serwis*, media społecznościowe, mediach społecznościowych, mediów społecznościowych, społecznościow*, portal*, aplikacj*, stron* internetow*, witryn*, strony, forum, fora, komunikator*, usług*, chmur*, sklep*, reddit*, stack overflow, x, linkedin*, facebook*, instagram*, whatsapp*, messenger*, threads, youtube*, tiktok*, snapchat*, discord*, slack*, zoom*, dropbox*, github*, gmail*, wordpress*, tumblr*, substack, deviantart*, flickr*, getty, shutterstock, pinterest*, wikipedi*, bluesky, mastodon*, vimeo, soundcloud*, spotify, telegram*, signal*, teams, wetransfer*, duolingo, allegro, wykop*, archiwum prasowe, dostawca poczty, ubezpieczyciel*, klinik*, szpital*, bank, banki, banku, uniwersytet*, aplikacja randkowa',

  train:
    'trenow*, trenuj*, trenowa*, wytrenow*, trening*, treningow*, szkol*, szkoleni*, szkolić, szkoli, szkolą, wyszkol*, wyszkolon*, uczy, uczyć, uczą, uczenia, uczenie, uczył*, nauczy*, douczan*, dotrenow*, fine tuning, przeszkol*, przeszkalan*',
  trainOn: `
    trenowania ai, trenowanie ai, trenowaniu ai, trenować ai, trenuje ai, trenują ai, trenowała ai, trenowania sztucznej, trenowanie sztucznej, trenować sztuczn*, trenowania modeli, trenowanie modeli, trenować model*, trenuje model*, trenują model*, trenował* model*, trenowania swo*, trenować swo*, trenuje swo*, trenowania algorytm*, trenowanie algorytm*, trenowania chatbot*, trenowanie chatbot*, trenowania dużych, trenowania generatywn*, trenowania własn*, trenowania llm, trenowania chatgpt,
    szkolenia ai, szkolenie ai, szkoleniu ai, szkolić ai, szkoli ai, szkolą ai, szkolenia sztucznej, szkolenie sztucznej, szkolić sztuczn*, szkolenia modeli, szkolenie modeli, szkolić model*, szkoli model*, szkolenia swo*, szkolić swo*, szkoli swo*, szkolenia algorytm*, szkolenia chatbot*, szkolenia językow*, szkolenia llm, szkolenia chatgpt,
    uczenia ai, uczyć ai, uczenia sztucznej, uczenia modeli, uczenie modeli, nauki ai, nauki sztucznej, uczy ai, uczy się na, uczą się na, uczyła się na, uczenia swo*, treningu ai, trening ai, treningu sztucznej, treningu modeli, trening modeli, trenowania i, dane treningow*, danych treningow*, danymi treningow*, dane szkoleniow*, danych szkoleniow*, zbiór treningow*, zbior* treningow*, materiał* szkoleniow*, materiał* treningow*, celów treningow*,
    wytrenowan* na, trenowan* na, szkolon* na, wyszkolon* na, wyszkolił* na, wytrenował* na, do trenowania, do szkolenia, do treningu, do uczenia, w celu trenowania, w celu szkolenia, na potrzeby trenowania, na potrzeby szkolenia, posłuż* do trenowania, posłuż* do szkolenia, służ* do trenowania, karmi* ai, karmi* sztuczn*, nakarmi* ai, karmieni* ai`,
  feed: 'karmi*, nakarmi*, karmieni*, zasil*, pożywk*, wchłan*, pochłan*, połyka*, uczy się na, uczą się na, uczyć się na, uczyć się z, uczył* się na, paliw*, wprowadza* do',
  improve:
    'ulepsz*, uleps*, poprawi*, popraw*, rozwija*, rozwój, rozwoju, rozwin*, tworz*, stworz*, buduj*, budow*, zbudowa*, opracow*, udoskonal*, doskonal*, optymaliz*, usprawni*, projektow*, napędza*',
  use: 'wykorzyst*, używa, używają, używać, używał, używała, używali, używane, używanych, używanie, używania, używaniu, użył*, użyty, użyta, użyte, użyto, użytych, użytego, użyci*, użyj*, stosow*, korzyst*, skorzyst*, przetwarza*, przetworz*, analiz*, czyta*, udostępni*, udostępnia*, dostęp*, eksploat*, sięg*, posłuż*, przekaz*, przekazyw*, dzieli* się, nadużyw*, sprzeda*, sprzedaw*',
  take: 'kopiow*, skopiow*, kopiuj*, krad*, kradzież*, kradzion*, ukrad*, skradzion*, podkrad*, pobier*, pobra*, pobran*, ściąg*, zbier*, zebra*, zebran*, gromadz*, zgromadz*, zgarn*, zgarnia*, przywłaszcz*, grabi*, grabież*, plądr*, rabun*, podbier*, rejestr*, nagryw*, nagra*, zapisy*, śledz*, śledzi*, przechwyt*, kupuj*, kupi*, przejm*, wyciąg*',
  scrape:
    'scrap*, scrapow*, scrapuj*, web scraping, zeskrob*, crawl*, crawlow*, indeksow*, zasys*, wysys*, odsys*, eksploracj* danych, eksploracj* tekst*, data mining, text and data mining, tdm, przeczes*, automatyczne pobieranie, masow* pobiera*, masow* kopiow*, wydobyw* danych, ekstrakcj*, zbieranie danych z sieci',
  crawler:
    'crawler*, robot* indeksując*, robotów indeksujących, boty ai, botów ai, bot ai, boty, botów, bot, robot*, scraper*, robots txt, gptbot, claudebot, google extended, ccbot, perplexitybot, pająki sieciowe',
  piracy:
    'pirac*, piracki*, piracko, pirack*, pirat*, spirac*, nielegaln* kopi*, nielegalnie pobran*, nielegalnie pobiera*, nielegaln* źród*, libgen, library genesis, books3, z library, sci hub, anna s archive, torrent*, biblioteki cieni, ukryt* bibliotek*',
  block:
    'blok*, zablok*, zablokow*, odcin*, odcię*, ogranicz*, ograniczen*, zakaz*, uniemożliwi*, chroni*, ochron*, zabezpiecz*, paywall*, płatn*, odmawia* dostępu, wyklucz*, zatruw*, pay per crawl, nie wpuszcza*, pobiera* opłat*',
  dataset:
    'zbiór danych, zbioru danych, zbiory danych, zbiorów danych, zestaw* danych, baz* danych, bazę danych, baza, bazy, korpus*, archiw*, bibliotek*, dataset*, kolekcj*, bank zdjęć, zasoby, zasobów',
  memorise:
    'zapamięt*, zapamiętyw*, dosłown*, słowo w słowo, odtwarza*, odtworz*, powiel*, reproduk*, zapomin*, oduczan*, wyciąg* dane treningowe, na pamięć, cytuje dosłownie',

  works:
    'książk*, książek, książce, powieś*, artykuł*, tekst*, piosen*, utwór, utwor*, muzyk*, tekst* piosen*, film*, serial*, dzieł*, sztuk*, obraz*, ilustracj*, rysun*, grafik*, zdjęci*, zdjęć, fotografi*, komiks*, kod, kodu, kody, kod źródłowy, kodu źródłowego, dziennikarstw*, treści prasow*, publikacj*, scenariusz*, podcast*, audiobook*, głos*, dubbing*, wiersz*, poezj*, twórczoś*, nagrań, tłumacze*, encyklopedi*, słownik*, gry, gier, prac*, materiałów prasowych, wideo',
  content:
    'treś*, treści, dane, danych, danymi, materiał*, post, posty, postów, postach, wpis*, komentarz*, wiadomoś*, informacj*, plik*, dokument*, stron*, zdjęci*, zdjęć, film*, wideo, nagrani*, publikacj*, tweet*, zapytani*, recenzj*, opini*, zawartoś*, profil*, projekt*, rysunki, rysunków, notatk*, szkic*',
  personal:
    'dan* osobow*, danych osobowych, dane osobowe, prywatn*, prywatnoś*, dane użytkowników, danych użytkowników, danymi użytkowników, dane klientów, danych klientów, dan* pacjent*, dan* medyczn*, dan* zdrowotn*, dan* biometryczn*, dan* wrażliw*, wrażliw* dan*, wiadomoś* prywatn*, prywatn* wiadomoś*, wiadomoś*, rozmow*, rozmów, czat*, konwersacj*, korespondencj*, mail*, e mail*, zdjęci*, zdjęć, selfie, naciśnię* klawisz*, klawisz*, klawiatur*, ruch* mysz*, zrzut* ekranu, nagrań głos*, nagrani* głos*, nagrania, nagrań, dokumentacj* medyczn*, lokalizacj*, profil*, cv, życiorys*, poufn*, prompt*, histori* rozm*, nawyk*, osobist*, ekran*, naciśnięć klawiszy, klawiszy, myszy, kliknię*, notatk*, skany, skanów, rozmowy telefoniczne, nagrania rozmów',
  recordings:
    'nagrani*, nagrań, nagrania głosu, próbk* głosu, głos, głosu, głosy, głosów, głosow*, odcisk* głosu, audio, rozmów telefonicznych, wiadomości głosowe, nagrywan*',
  face: 'twarz*, rozpoznawani* twarzy, biometr*, biometryczn*, wizerunk*, wizerunek, tęczówk*, odcisk* palc*, skan twarzy, zdjęcia twarzy, portret*',

  users:
    'użytkowni*, klient*, abonent*, subskrybent*, konsument*, członk*, internaut*, ludzi, ludzie, osob*, osób, pacjent*, dzieci, dziec*, dziecko, nieletni*, małoletni*, nastolat*, uczni*, uczeń, studen*, obywatel*, rodzic*, graczy, gracze, kierowc*, czytelni*, twoje, twoich, twój, twoją, wasze, waszych, nasze, naszych, kont, konta, konto, polak*, europejczyk*, każdego, prywatne',
  employees:
    'pracowni*, personel*, zatrudnion*, kadr*, robotni*, podwykonawc*, freelancer*, zespół, zespoły, urzędni*, programist*, załog*',
  holders:
    'autor*, pisarz*, pisarze, literat*, twórc*, twórcy, twórców, artyst*, artyści, muzyk, muzycy, muzyków, kompozytor*, piosenkar*, wokalist*, wydawc*, wydawcy, wydawców, wydawnict*, wytwórni*, wytwórnie, gazet*, dziennik, dzienniki, dziennika, media, mediów, medialn*, redakcj*, dziennikar*, fotograf, fotografowie, fotografów, ilustrator*, grafik, graficy, grafików, rysowni*, scenarzyst*, aktor*, lektor*, dubbing*, studi* filmow*, studia, studio, producen*, reżyser*, filmowc*, właściciel* praw, posiadacz* praw, uprawnion*, zaiks, zaiksu, zpav, izba wydawców, organizacj* zbiorowego zarządzania, związ* zawodow*, stowarzyszeni*, gildi*, branż* muzyczn*, branż* kreatywn*, nadawc*, agencj* prasow*, bank* zdjęć, tłumacz*, encyklopedi*, new york times, youtuber*, programiś*, naukowc*',

  consent:
    'zgod*, zgody, zgodę, zgodą, zgoda, pozwoleni*, zezwoleni*, zezwol*, bez zgody, bez pozwolenia, bez zezwolenia, bez wiedzy, bez pytania, nie pytając, bez wynagrodzenia, bez zapłaty, po cichu, potajemn*, skryci*, w tajemnicy, sekretn*, cicho, domyśln*, domyślnie, automatyczn*, automatycznie, nielegaln*, bezprawn*, niezgodn*, legaln*, uzasadnion* interes*, dobrowoln*, wyraźn*, nieautoryzow*, nieuprawnion*, upoważni*',
  optOut:
    'sprzeciw*, opt out, opt in, rezygn*, zrezygnow*, wyłącz*, wypis*, odmów*, odmow*, odmawi*, nie zgodzi*, nie wyraż*, ustawieni*, ustawień, opcj*, przełączni*, formularz*, usuń, usun*, usunąć, usunięci*, zablokow*, cofn*, wycof*, zastrzeż*, zastrzec*, włącz*, jak wyłączyć, jak zablokować, uniknąć',
  policy:
    'polityk* prywatności, regulamin*, regulaminu, regulaminie, warunk* korzystania, warunki, warunków, warunkach, zasad*, zasady, umow* użytkownika, umow* licencyjn*, postanowieni*, klauzul*, zapis*, zapisy, ustawieni*, polityk*, drobnym drukiem, warunki użytkowania, warunków użytkowania, oświadczeni*',
  pay: 'płac*, płaci*, zapłac*, zapłat*, wynagrodz*, odszkodowan*, rekompens*, tantiem*, opłat*, honorari*, stawk*, pieniądz*, pieniędzy, milion*, mln, mld, miliard*, za darmo, darmow*, bezpłatn*, godziw*, uczciw* wynagrodz*, dolarów, euro, wypłat*, zadośćuczyn*',
  licence: 'licenc*, licencji, licencjonow*, licencyjn*, licencjonowani*, sublicenc*, praw* do wykorzystania',
  deal: 'umow*, porozumien*, porozumi*, kontrakt*, partnerst*, współprac*, współpracę, podpis*, dogad*, zawar*, zawier*, transakcj*, negocj*, rozmawia z, rozmowy z, sojusz*, układ, ugod*, łączy siły, łączą siły',
  copyright:
    'praw* autorsk*, praw autorskich, prawa autorskie, prawami autorskimi, prawo autorskie, prawa autorskiego, autorskoprawn*, copyright*, praw* pokrewn*, narusz*, naruszen*, naruszy*, naruszaj*, własnoś* intelektualn*, fair use, dozwolon* użyt*, dozwolonego użytku, plagi*, wyjąt* tdm, chronion*, utwor* chronion*, praw* wydawców, łama* praw*',
  privacy:
    'prywatnoś*, ochron* danych, danych osobowych, dane osobowe, rodo, gdpr, uodo, inwigil*, poufnoś*, tajemnic*, anonimiz*, ochrony danych, dobra osobiste, dóbr osobistych',
  deny: 'zaprzecz*, dementuj*, dementi, zdementow*, odrzuc* oskarż*, odrzuca zarzuty, odpier* zarzut*, odpiera, neguj*, nieprawd*, fałszyw*, fake news, nie wykorzystuj*, nie używ*, nie trenuj*, nie szkol*, nie będzie, nie będą, wyjaśni*, tłumaczy się, prostuj*, sprostow*, wycofuj* się, nie jest prawdą, odpowiada na zarzuty, broni się',
  promise:
    'obiec*, obiecuj*, zapewni*, zapewnia*, deklar*, zobowiąz*, gwarant*, nigdy, nie będzie, nie będą, już nie, przesta*, wstrzym*, zawiesz*, zawies*, odłoż*, odrocz*, opóźn*, pauz*, przerwa*, rezygnuj*, zaprzesta*, wycofał*',
  protest:
    'protest*, list otwarty, listu otwartego, petycj*, apel*, apeluj*, wezwa*, wzywa*, żąda*, żądani*, domaga*, domagaj*, ostrze*, ostrzega*, krytyk*, krytyku*, skarż*, skarg*, oburz*, obaw*, niepok*, zaniepoko*, gniew*, wściek*, bojkot*, strajk*, walk*, walcz*, spór, sporu, spor*, oskarż*, zarzut*, zarzuca*, zarzuty, kontrowers*, sprzeciwia*, burz*, skandal*, afer*, bunt*, buntuj*, alarm*, rzekom*, grozi*, groźb*, przeciw*, piętnuj*, potępi*, pytani*, biją na alarm, bije na alarm, buntują się, bunt, sprzeciwiają się, sprzeciwia się, protestują, apelują, apeluje, oburzeni, oburzenie',

  suit: 'pozew*, pozwy, pozwu, pozwem, pozwie, pozywa*, pozwa*, pozwał*, pozwan*, pozwów, pozwani, powód, powodów, powodowie, powództw*, proces, procesu, procesem, procesy, sądow*, sądowy, sądzi się, sądzą się, do sądu, przed sądem, na drogę sądową, drogę sądową, kroki prawne, pozew zbiorowy, pozwu zbiorowego, batali* sądow*, spór sądowy, sporu sądowego, zaskarż*, postępowani* sądow*, zawiadomien*, oskarż*, prawnicz*, podaje do sądu, podali do sądu',
  court:
    'sąd, sądu, sądzie, sądem, sądy, sądów, sądow*, sędzi*, sędzia, sędzina, sędziego, trybunał*, tsue, wyrok*, orzecz*, orzek*, werdykt*, postanowien*, apelac*, apelacyjn*, kasac*, odwoł*, rozpraw*, ława przysięgłych, ławy przysięgłych, przysięgł*, ugod*, oddal*, umorz*, zasądz*, skaz*, uniewinn*, wygra*, przegra*, przegry*, rozstrzyg*, prawni*, adwokat*, zeznan*, zezna*, świad*, zakaz sądowy, sąd najwyższy, zabezpieczen*',
  authority:
    'urząd*, urzęd*, uodo, uokik, puodo, prezes uodo, regulator*, organ*, organu nadzorcz*, organ nadzorczy, organy, nadzor*, inspektor*, rzeczni*, komisj* europejsk*, komisja, ke, bruksel*, ftc, cnil, garante, dpc, edpb, noyb, max schrems, prokurat*, ochrony konkurencji, ochrony danych, kar*, kara, kary, karę, karze, grzywn*, ukar*, dochodzen*, śledztw*, kontrol*, postępowani*, bada, badają, zbada, wszcz*, nakaz*, zakaz*, zakazał*, skarg*, skarga, interwenc*, monopol*, organ ochrony',
  law: 'ustaw*, projekt ustawy, projektu ustawy, prawo, prawa, przepis*, rozporządzen*, dyrektyw*, regulacj*, ai act, akt o ai, akt o sztucznej, aktu o sztucznej, sejm*, senat*, poseł*, posłow*, posł*, parlament*, europarlament*, rząd, rządu, rządow*, minister*, ministerstw*, resort*, kongres*, nowelizac*, implementac*, legislac*, legislat*, konsultac*, kodeks*, wytyczn*, zaleceni*, prezydent podpisał, unia europejska, ue, unijn*, wyjątk*, prawodawc*, polityc*',

  taught:
    'pracowni*, nauczyciel*, uczni*, studen*, żołnier*, pilot*, lekarz*, pielęgniar*, policjant*, urzędni*, kierowc*, seniorz*, młodzież*, kadr*, kadra, psa, psów, psy, koni, zawodnik*, piłkarz*, sportow*, specjalist*, menedżer*, ratowni*, dzieci, absolwent*',
  peopleTraining:
    'szkolenia dla, szkolenie dla, szkolenia z, szkolenie z, szkoleń, kurs, kursy, kursu, kursów, warsztat*, studia, studiów, uczeln*, uniwersytet*, szkoł*, szkół, nauczani*, edukac*, edukacj*, kompetencj*, umiejętnoś*, certyfik*, przekwalifik*, podnoszeni* kwalifikacji, webinar*, e learning, staż*, praktyk*, akademi*, bootcamp*, lekcj*, matur*, dyplom*, egzamin*, mentor*, doszkal*, szkolenia pracowników, szkolenia wojskowe',
  otherTrain:
    'pociąg*, kolej*, pkp, dworzec, dworc*, tramwaj*, trener*, trenerka, siłown*, fitness*, biega*, maraton*, mecz*, reprezentacj*, drużyn*, zgrupowan*, obóz treningow*, plan treningow*, trening siłowy, treningu siłowego, ćwiczen*, ćwiczy*, kadra narodowa, piłk*, kondycj*, wznowił* trening*, trening przed, odchudz*, garmin, pulsometr*, manewr*, sezon*',
  output:
    'wygenerowan* przez ai, generowan* przez ai, stworzon* przez ai, stworzon* przez sztuczn*, wygenerowan*, deepfake*, deep fake*, fałszyw* nagran*, fałszyw* zdjęci*, fałszyw*, podrobion*, podróbk*, sklonow*, klonow*, klon*, podszyw*, naśladow*, oszust*, oszuś*, wyłudz*, wizerunek, wizerunku, nagie, nagich, rozbier*, porno*, seksual*, znak* wodn*, oznacza*, oznaczeni*, awatar*, cyfrow* sobowtór*, cyfrow* klon*, spam, slop, muzyka ai, obrazy ai, piosenka ai',
  authorship:
    'autorstw*, współautor*, wynalazc*, wynalaz*, patent*, utwór stworzony, czyje są, kto jest autorem, do kogo należ*, prawa autorskie do dzieł, prawa autorskie do obraz*, nie podlega ochronie, ochrona dzieł ai',
  answers:
    'wynik* wyszukiwania, wyników wyszukiwania, wyszukiwark*, wyszukiwan*, streszcz*, podsumow*, ai overview*, tryb ai, ruch*, cytow*, źródł*, odpowied*, seo, przegląd od ai',
  distil:
    'destyl*, destylacj*, dane syntetyczne, danych syntetycznych, syntetyczn*, tajemnic* przedsiębiorstwa, szpiegost* przemysłow*, inżynieria wsteczna, wagi modelu',
  recognition:
    'policj*, policja, lotnisk*, granic*, straż* graniczn*, monitoring*, kamer*, nadzór wideo, zatrzyma*, aresztow*, podejrzan*, przestęp*, stadion*, sklepach, weryfikacj* wieku, tożsamoś*, paszport*, dowod* osobist*, służb*, inwigilac*, odblokow*',
  breach:
    'wyciek*, wyciekł*, włamani*, włama*, haker*, hakersk*, cyberatak*, cyberprzestęp*, cyber*, ransomware, phishing*, złośliw*, malware, wirus*, szpieg*, szpiegow*, luk*, lukę, podatnoś*, hasł*, haseł, dane logowania, kradzież* tożsamości, darknet, exploit*, jailbreak*, atak*, oszust*, łatk*, zabezpieczeń',
  jobs: 'zwolnien*, zwaln*, zwolni*, miejsc* pracy, rynek pracy, rynku pracy, bezroboc*, zatrudni*, zatrudnieni*, rekrut*, etat*, pensj*, zarob*, wynagrodzenia w, zastąpi*, zastępuj*, praca zdalna, prezes odchodzi, odchodzi, dyrektor*, prezes*, produktywn*, kandydat*, redukcj*, kadrow*, zawod*, automatyzac*',
  markets:
    'akcj*, akcje, giełd*, notowan*, inwest*, inwestor*, inwestycj*, finansowani*, rund* finansow*, wycen*, przychod*, zysk*, strat*, kwartał*, wyniki finansowe, przejęc*, przejęci*, przejmuj*, fuzj*, bank*, inflacj*, gospodark*, gospodarcz*, kurs akcji, bitcoin*, kryptowal*, bańk*, anality*, wzrost*, spad*, wall street, nasdaq, gpw, debiut*, obligacj*, cła, dolar*, stóp procentowych',
  antitrust:
    'antymonopol*, monopol*, pozycj* dominując*, nadużyw* pozycji, konkurencj*, reklam*, ciastecz*, cookies, śledząc*, zniesław*, dma, akt o rynkach cyfrowych, sklep z aplikacjami, transfer danych, zmow*, subskrypcj*, abonament*, klauzul* niedozwolon*',
  release:
    'premier*, debiut*, wprowadza*, wprowadzi*, nowość, nowości, nowa funkcja, nowe funkcje, nową funkcję, funkcj*, wersj*, aktualizac*, udostępnia*, zaprezentow*, pokaza*, prezentuj*, zapowiada*, ogłosi*, dostępn*, cen*, cena, promocj*, okazj*, tani*, test, testuj*, testy, recenzj*, awari*, benchmark*, open source, otwart*, beta, subskrypcj*, agent*, integr*, szybszy, lepszy, nowy model, nowa wersja, pojawi*, trafia, trafi, dostanie, zyska, rusza',
  hardware:
    'chip*, czip*, procesor*, półprzewodnik*, kart* graficzn*, gpu, układ*, centrum danych, centra danych, centrów danych, superkomputer*, moc* obliczeniow*, serwer*, energi*, prąd*, elektrown*, atomow*, smartfon*, telefon*, iphone*, laptop*, komputer*, tablet*, telewizor*, słuchawk*, zegarek, smartwatch*, okular*, robot* humanoid*, humanoid*, dron*, samochod*, auto, auta, elektryczn*, autonomiczn*, robotax*, kwantow*, satelit*, pamię*, bateri*, aparat*, urządzen*, odkurzacz*',
  harm: 'uprzedzen*, stronnicz*, dyskrymin*, rasis*, seksis*, samobój*, samookalecz*, halucyn*, dezinform*, fałszyw* informac*, propagand*, ekstremi*, terror*, zagroż*, niebezpiecz*, ryzyk*, zagład*, uzależn*, zdrowi* psychiczn*, psychoz*, nienawi*, broń, broni, błęd*, błąd, wymyśl*, zmyśl*, ściąga na, ściąganie na, plagiat*, pedofil*, śmier*, bezpieczeństw* ai, manipul*, szkodliw*',
  howTo:
    'poradnik*, krok po kroku, jak zrobić, jak używać, jak korzystać, przewodnik*, wskazówk*, porad*, sposob*, dla początkujących, wprowadzenie do, co to jest, czym jest, podstaw*, python, pytorch, framework*, dobre praktyki, metod*, podcast*, newsletter*, wywiad*, tutorial*, prompt engineering, samodzielnie, przykład*, zastosowan*',
  science:
    'naukow*, naukowcy, naukowców, badacz*, badani*, badań, rak, raka, nowotw*, diagnoz*, diagnost*, chorob*, choró*, lek, leki, leków, medyc*, szpital*, lekarz*, białk*, pogod*, klimat*, astronom*, fizy*, chemi*, biolog*, mózg*, genom*, archeolog*, trzęsien*, prognoz*, matemat*, kosm*, kosmicz*, nasa, zwierz*, ptak*, wieloryb*, gatun*, odkry*, ciemn*, planet*',
  culture:
    'piłk*, mecz*, liga, ligi, ekstraklas*, gra, gry, gier, gracz*, gameplay, playstation, xbox, nintendo, konsol*, steam, kino, kina, zwiastun*, sezon, odcin*, serial*, netflix*, koncert*, album, festiwal*, gwiazd*, celebryt*, przepis*, kulinar*, podróż*, wakac*, mod*, restaurac*, promocj*, black friday, święta, prezent*, olimpi*, szach*, oscar*, cd projekt, wiedźmin*',
  politics:
    'wybor*, wybory, wyborcz*, prezydent*, trump*, biden*, putin*, rosj*, rosyj*, ukrain*, wojn*, wojsk*, armi*, obron*, nato, chin*, pekin*, izrael*, iran*, gaz*, sankcj*, eksport*, geopolit*, suweren*, premier, tusk*, parti*, pis, szczyt*, onz, g7, tajwan*, strategi*, białoru*, granic*, bezpieczeństw* narodow*',
};
