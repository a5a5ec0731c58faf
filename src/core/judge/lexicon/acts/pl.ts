import type { RoleWords } from './classes.ts';

export const pl: RoleWords = {
  court:
    'sąd, sądu, sądzie, sądem, sądowi, sądy, sądów, sędzia, sędzi, sędziego, sędziemu, sędzina, sędziowie, trybunał*, tsue, sąd najwyższy, sąd apelacyjny, sąd okręgowy, sąd rejonowy, sąd federalny, sądu federalnego, sąd administracyjny, wsa, nsa, izba',
  jury: 'ława przysięgłych, ławy przysięgłych, ławę przysięgłych, przysięgli, przysięgłych',
  authority:
    'urząd*, urzęd*, uodo, puodo, uokik, regulator*, organ*, organ nadzorczy, organy nadzorcze, organu nadzorczego, organ ochrony danych, komisja europejska, komisji europejskiej, komisję europejską, komisja, ke, bruksela, rzecznik praw*, inspektor*, inspekcj*, prokurat*, cnil, garante, dpc, ico, edpb, ftc, prezes uodo, prezes uokik, włoski organ, irlandzki organ, nadzór, nadzoru, służby, urząd patentowy',
  lawmaker:
    'poseł, posła, posłowie, posłów, posłanka, posłanki, senator*, sejm*, senat*, parlament*, europarlament*, europoseł, europosłowie, europosłów, kongres*, kongresmen*, ustawodawc*, prawodawc*, komisja sejmowa, izba reprezentantów, politycy, polityków, deputowan*',
  government:
    'rząd, rządu, rządem, rządowi, rządow*, minister*, ministr*, ministerstw*, resort*, premier, premiera, prezydent, prezydenta, biały dom, białego domu, gubernator*, gabinet*, wicepremier*, władze, władz, państwa członkowskie',
  firm: 'firm*, spółk*, przedsiębiorst*, koncern*, gigant*, giganci, startup*, start up*, korporacj*, big tech*, platform*, serwis*, portal*, producent*, dostawc*, operator*, deweloper*, twórcy chatgpt, twórca chatgpt, twórc* ai, właściciel*, spółka matka, wyszukiwark*, aplikacj*, grup*, usługodawc*, twórcy chatbota',
  spokesperson:
    'rzecznik, rzecznika, rzeczniczka, rzeczniczki, rzecznik prasowy, prezes, prezesa, szef, szefa, szefowa, dyrektor*, założyciel*, współzałożyciel*, współtwórc*, menedżer*, przedstawiciel*, wiceprezes*, ceo, główny prawnik, zarząd',
  plaintiff:
    'powód, powoda, powodowie, powodów, powódka, powódki, skarżąc*, wnioskodawc*, pokrzywdzon*, strona powodowa, pozywający',
  rightsHolder:
    'autor*, pisarz*, pisark*, powieściopisar*, twórc*, artyst*, artyści, muzyk, muzycy, muzyków, kompozytor*, piosenkar*, wokalist*, wydawc*, wydawnict*, wytwórni*, gazet*, dziennik, dziennika, dzienniki, redakcj*, media, mediów, grup* medialn*, dziennikar*, fotograf*, ilustrator*, graficy, grafików, rysownik*, scenarzyst*, aktor*, lektor*, studia filmowe, studio, studia, producenci, reżyser*, filmowcy, właściciele praw, właścicieli praw, posiadacze praw, nadawc*, agencj* prasow*, agencj* fotograficzn*, bank zdjęć, tłumacz*, encyklopedi*, youtuber*, programiści, programistów, magazyn, tygodnik',
  group:
    'stowarzyszen*, organizacj*, związek, związki, związku, związkow*, zrzeszen*, fundacj*, ngo, noyb, gildi*, izba wydawców, zaiks*, zpav, koalicj*, sojusz*, aktywiś*, aktywist*, panoptykon, obrońc* prywatności, federacj*, grup* konsumenck*, organizacj* konsumenck*, unia literacka, działacz*',
  user: 'użytkowni*, klient*, abonent*, konsument*, członk*, internaut*, ludzie, ludzi, osób, osoby, pacjen*, rodzic*, dzieci, uczni*, uczniowie, studen*, obywatel*, pracowni*, gracze, graczy, czytelni*, mężczyzna, kobieta, europejczyk*, polacy, kierowc*',
  researcher:
    'badacz*, naukow*, uczeni, akademi*, uniwersytet*, profesor*, ekspert*, eksperci, specjaliś*, analityk*, instytut*, badaczka, informaty*, zespół badawczy',
  lawyer: 'prawnik*, prawnicy, adwokat*, mecenas*, kancelari*, radca prawny, pełnomocni*, obrońca',

  sue: 'pozywa, pozywają, pozwał, pozwała, pozwali, pozwało, pozwane, pozwany, pozwana, pozwani, pozwać, złożył pozew, złożyła pozew, złożyli pozew, złożono pozew, złożyło pozew, składa pozew, składają pozew, wnosi pozew, wniósł pozew, wnieśli pozew, wniosła pozew, wytacza proces, wytoczył*, wytoczyli, idzie do sądu, idą do sądu, poszedł do sądu, poszli do sądu, trafia do sądu, trafi do sądu, kieruje sprawę do sądu, skierował* do sądu, skierowali do sądu, podał* do sądu, podali do sądu, podaje do sądu, podają do sądu, kroki prawne, na drogę sądową, stanie przed sądem, sądzi się z, sądzą się z, mierzy się z pozwem, wystąpił* na drogę',
  suitOver:
    'pozew, pozwy, pozwu, pozew przeciwko, pozew przeciw, pozwy przeciwko, pozew zbiorowy, pozwie zbiorowym, domaga się odszkodowania, domagają się odszkodowania, żąda odszkodowania, żądają odszkodowania, według pozwu, jak czytamy w pozwie, z pozwem, pozew o',
  accuse:
    'oskarż*, zarzuca*, zarzut*, zarzuty, rzekom*, podejrz*, podejrzen*, nielegaln*, bezprawn*, bez zgody, bez zezwolenia, bez pozwolenia, bez wynagrodzenia, bez pytania, bez wiedzy, naruszen*, narusza*, naruszy*, naruszają*, kradzież*, kradną, kradnie, ukradł*, ukradli, skradzion*, plagiat*, łamie prawo, łamią prawo, łamanie, złamał*, miał naruszyć, miała naruszyć, miał wykorzystywać, miała wykorzystywać, miało, mieli, nadużyci*, obwinia*, piractw*, niezgodnie z',
  dismiss:
    'oddala pozew, oddalił pozew, oddaliła pozew, oddalony, oddalono, oddalon*, oddali*, oddala, oddaleni*, oddalił powództwo, oddala powództwo, odrzuca pozew, odrzucił pozew, odrzucono pozew, pozew odrzucony, pozew oddalony, umarza, umorzył*, umorzon*, umorzenie, umorzono postępowanie, sprawa umorzona',
  withdraw:
    'wycofuje pozew, wycofują pozew, wycofał pozew, wycofała pozew, wycofali pozew, wycofanie pozwu, wycofano pozew, pozew wycofany, cofa pozew, cofnął pozew, cofnęli pozew, cofnięcie pozwu, rezygnuje z pozwu, zrezygnował* z pozwu, zrezygnowali z pozwu, odstępuje od pozwu, wycofuje skargę, wycofał skargę, wycofała skargę, rezygnuje z procesu',
  settle:
    'ugod*, ugoda, ugodę, ugody, ugodzie, zawarł ugodę, zawarła ugodę, zawarli ugodę, zawiera ugodę, polubown*, polubownie, pozasądow*, zakończyli spór, kończą spór, kończy spór, zakończyła spór, porozumienie kończące, zapłaci odszkodowanie, zgodził się zapłacić, zgodziła się zapłacić, zapłaci milion*, zapłaci mld, dogadał* się',
  approve:
    'zatwierdz*, zatwierdził*, zatwierdza, akceptuj*, zaakceptow*, aprobat*, zgodził się na ugodę, zgoda na ugodę',
  certify:
    'dopuścił pozew zbiorowy, pozew zbiorowy dopuszczony, status pozwu zbiorowego, certyfikacj* pozwu, zgoda na pozew zbiorowy',
  rule: 'orzekł*, orzeka, orzekli, orzeczeni*, orzeczono, orzec, wyrok*, uznał*, uznała, uznali, uznaje, uznano, rozstrzyg*, zdecydował*, zdecydowano, decyzj*, decyzja, wydał wyrok, zapadł wyrok, zasądził*, skazał*, skazan*, przyznał* rację, stwierdził*, stwierdza, werdykt*, postanowił*, postanowieni*, winny, winna, winni, przyznał odszkodowanie, prawomocn*, nakazał zapłatę',
  win: 'wygrał*, wygrali, wygrywa, wygrywają, wygrana, wygraną, wygrać, zwycięstw*, zwycięża, zwycięży*, sukces*, triumf*, obronił*, uniewinnion*, korzystny wyrok',
  lose: 'przegrał*, przegrali, przegrywa, przegrywają, przegrana, przegraną, przegrać, porażk*, porażka, cios*, klęsk*, niepowodzeni*, nie udało się',
  order:
    'nakazał*, nakazuje, nakazano, nakaz, nakazu, nakazem, zobowiązał*, zobowiązuje, zobowiązan*, musi, muszą, będzie musiał*, będą musieli, zmusza*, zmusił*, polecił*, zarządził*, nałożył*, nakłada*, żąda od, wezwał do usunięcia, upomnieni*, upomniał*, ultimatum',
  refuse:
    'odrzucił*, odrzuca*, odrzucon*, odrzucenie, odrzucili, odmówił*, odmawia*, odmow*, odmówiono, oddalił wniosek, oddala wniosek, wniosek oddalony, odrzucił wniosek, odrzuca wniosek, wniosek odrzucony, odmowa, nie uwzględnił*, nie zgodził*, nie zgadza, nie zgadzają, sprzeciwił*',
  allow:
    'zezwol*, zezwala*, pozwol*, pozwala*, pozwolił*, dopuści*, dopuszcza*, zgodził się, zgodziła się, wyraził zgodę, zielone światło, otwiera drogę, otworzył* drogę, może wykorzystywać, mogą wykorzystywać, może trenować, może używać, przyzwol*, udzielił*, zgodne z prawem, legalne',
  proceed:
    'będzie kontynuowan*, kontynuow*, toczy się, toczyć się, trafi na wokandę, rozpocznie się proces, ruszy proces, ruszył proces, rusza proces, proces ruszy, odpowie przed sądem, stanie przed sądem, będzie musiała stawić, zajmie się pozwem, nadal, idzie dalej',
  appeal:
    'apelac*, odwoła*, odwołanie, odwołuje, odwołują, odwoław*, odwołał*, kasacj*, zażaleni*, zaskarż*, składa apelację, złożył* apelację, wniesie apelację, skarga kasacyjna',
  overturn:
    'uchyli*, uchylił*, uchyla, uchylon*, uchylenie, unieważni*, unieważnił*, unieważnion*, anulow*, anuluje, zmienił wyrok, skasował*, podważył*, obalił*, wznowił* postępowanie, przywrócił* pozew, przekazał* do ponownego',
  lift: 'zniósł zakaz, zniosła zakaz, znosi zakaz, zniesieni*, zniesion*, cofnął zakaz, przywrócił*, przywraca*, przywrócon*, odblokow*, ponownie dostępn*, znów dostępn*, wraca, wrócił*, wznowi*, wznawia*, zakończenie zawieszenia',
  uphold:
    'utrzymał*, utrzymuje w mocy, utrzymał w mocy, podtrzyma*, podtrzymał*, podtrzymuje, potwierdził wyrok, potwierdził karę, utrzymana w mocy',
  fine: 'kar*, kara, karę, kary, kar pieniężn*, grzywn*, ukaran*, ukarał*, ukarała, mandat*, nałożył karę, nałożyła karę, sankcj*, milionow* kar*, rekordow* kar*, kara dla, milionowa kara, ukarany, ukarana',
  ban: 'zakaz*, zakazał*, zakazuje, zakazan*, zakazano, blokuje, blokują, zablokow*, zablokował*, zabronił*, zabrania, wstrzymał*, wstrzymuje, wstrzyman*, zawiesi*, zawiesił*, ogranicz*, zatrzymał*, uniemożliwi*',
  probe:
    'dochodzeni*, śledztw*, postępowani*, wszczyna, wszczął*, wszczęł*, wszczęto, wszczęci*, bada, badają, zbada, sprawdza, sprawdzi, sprawdzają, kontrol*, pod lupą, pod lupę, pyta, pytania do, żąda wyjaśnień, domaga się wyjaśnień, wyjaśnień, wyjaśniaj*, przesłuch*, przeszuk*, analizuje sprawę, przygląda się',
  complain:
    'skarg*, skargę, skargi, złożył* skargę, złożyli skargę, złożyła skargę, składa skargę, składają skargę, zgłosił*, zgłasza*, zgłoszeni*, zawiadomieni*, zawiadomił*, skarży się, skarżą się, skarga do, doniesieni* do',
  ask: 'wnosi o, wniosek*, wniosku, wnioskuj*, żąda, żądają, żądani*, domaga się, domagają się, domagał*, apeluj*, apel*, wzywa, wzywają, wezwał*, prosi, proszą, poprosił*, chce, chcą, postuluj*, nalega*, ubiega*, petycj*, zwrócił* się',
  warn: 'ostrzega*, ostrzegł*, ostrzeżeni*, ostrzegają, przestrzega*, alarmuj*, alarm*, bije na alarm, biją na alarm, przypomina*, grozi, grożą, groził, groziła, zagroził, zagrozili, zagroziła, grozi pozwem, grożą pozwem',
  advise:
    'wytyczn*, zaleceni*, zaleca*, rekomend*, stanowisk*, opini*, poradnik*, kodeks*, dobre praktyki, wskazówk*, interpretacj*, objaśnieni*, przewodnik*',
  propose:
    'proponuj*, zaproponow*, propozycj*, projekt ustawy, projektu ustawy, projekt*, konsultacj*, nowelizacj*, chce wprowadzić, chcą wprowadzić, planuje wprowadzić, poprawk*, wniósł projekt, inicjatyw*, przygotowuje ustawę, pracuje nad',
  pass: 'uchwali*, uchwalił*, uchwalon*, przyjął*, przyjęł*, przyjęto, przyjmuje, przyjęt*, przegłosow*, zagłosow*, podpisał ustawę, podpisała ustawę, ratyfik*, parafow*, wdroży*, zatwierdził ustawę',
  inForce:
    'wchodzi w życie, wchodzą w życie, weszł* w życie, wszedł w życie, wejdzie w życie, wejdą w życie, w życie, obowiązuje, obowiązują, zaczęł* obowiązywać, zacznie obowiązywać, zaczną obowiązywać, ma zastosowanie, obowiązuje od',
  deny: 'zaprzecza*, zaprzeczył*, zaprzeczyli, zaprzeczają, dementuj*, zdementow*, dementi, odpiera, odpierają, odpiera zarzuty, odrzuca zarzuty, odrzuca oskarżenia, odrzuciła oskarżenia, odrzucił oskarżenia, neguj*, nieprawd*, nieprawdziw*, fałszyw*, kłamstw*, bezpodstawn*, mylne, wprowadza w błąd, nie wykorzystujemy, nie wykorzystuje, nie używa, nie używamy, nie trenuje, nie trenujemy, nigdy nie, nie jest prawdą, twierdzi, że nie',
  confirm:
    'potwierdz*, potwierdził*, przyznał*, przyznaje, przyznają, przyznała się, przyznali, przyznał się, potwierdzają, potwierdzon*, uznał* winę, rzeczywiście',
  announce:
    'ogłosił*, ogłasza*, ogłosili, ogłoszon*, zapowiedział*, zapowiada*, zapowiedzi*, poinformował*, informuj*, przedstawi*, przedstawił*, zaprezentow*, opublikow*, publikuje, wprowadza*, wprowadził*, wprowadzi*, ujawni*, uruchamia*, uruchomił*, startuje',
  update:
    'zmieni*, zmienia*, zmienił*, zmian*, zmiany, aktualizuj*, zaktualizow*, aktualizacj*, nowy regulamin, nowe zasady, nowe warunki, nowa polityka, nową politykę, nowego regulaminu, modyfik*, dostosow*, wprowadza zmiany, nowe zapisy, nowy zapis, rozszerza*',
  clarify:
    'wyjaśni*, wyjaśnia*, wyjaśnił*, tłumaczy*, doprecyzow*, precyzuj*, odpowiada, odpowiedział*, odpowiadają, odniósł* się, odnosi się, komentuj*, skomentow*, oświadczy*, oświadczeni*, prostuj*, sprostow*, uspokaja*, reaguje, zareagował*',
  pause:
    'wstrzymuj*, wstrzymał*, wstrzyman*, wstrzymani*, zawiesi*, zawiesił*, zawieszen*, zawiesza*, odkłada*, odłożył*, odłożon*, opóźni*, opóźnia*, przesuwa*, przesunął*, pauz*, przerywa*, przerwał*, odracza*, odroczon*, na razie nie',
  takeBack:
    'wycofuje się, wycofują się, wycofał się, wycofała się, wycofali się, wycofanie się, wycofan*, rezygnuje z, rezygnują z, zrezygnował*, zrezygnowali, porzuca*, porzucił*, cofa, cofnął*, cofnęł*, ugięł*, ugiął się, zmienia zdanie, zmienił* zdanie, usuwa zapis, usunął* zapis, usunęł*, rakiem, odwołuje plany, odwrót, łamie obietnicę, złamał obietnicę, złamała obietnicę, złamali obietnicę',
  promise:
    'obiecuj*, obiecał*, obiecali, obietnic*, zapewnia*, zapewnił*, zapewnieni*, zobowiązuje się, zobowiązał* się, deklaruj*, zadeklarow*, gwarantuj*, przyrzek*, nigdy nie będzie',
  apologise: 'przeprasza*, przeprosił*, przeprosin*, żałuje, ubolewa*',
  sign: 'podpisał*, podpisuj*, podpisali, podpisan*, zawarł*, zawarli, zawiera umowę, zawarto, umowa z, umowę z, porozumienie z, porozumieni*, partnerstwo z, partnerstw*, współpraca z, współpracę z, współprac*, dogadał* się, dogaduje się, licencjonuj*, licencjonow*, kontrakt z, łączy siły, łączą siły, nawiązał*, sprzedał*',
  pay: 'płaci, płacą, zapłaci*, zapłacą, zapłacił*, płacić, wypłac*, wypłaci*, wypłat*, odszkodowani*, rekompensat*, wynagrodzeni*, tantiem*, zadośćuczynieni*, opłat*, honorari*',
  talk: 'negocjuj*, negocjacj*, rozmawia z, rozmawiają, rozmowy z, rozmowy o, prowadzi rozmowy, prowadzą rozmowy, w trakcie rozmów, rozważa*, zastanawia się, bliski* porozumienia, blisko porozumienia, chce podpisać, szuka porozumienia, przymierza się, planuje umowę',
  leak: 'wyciek*, wyciekł*, wyciekły, ujawnion*, upublicznion*, publicznie dostępn*, przypadkow*, omyłkow*, przez pomyłkę, niezabezpieczon*, zhakow*, naraził*',
  discover:
    'odkrył*, odkryli, odkryto, odkrywa*, ujawnił*, ujawnia*, ujawniają, ujawniono, wykrył*, wyszło na jaw, wychodzi na jaw, okazuje się, okazało się, okazał*, zauważy*, znalezion*, dokumenty pokazują, z dokumentów wynika, wynika z, według raportu, jak wynika, śledztwo dziennikarskie, potajemn*, po cichu, tajn*',
  study:
    'badani*, badań, badanie, raport*, sondaż*, analiz*, eksperyment*, ankiet*, audyt*, test pokazał, naukowcy sprawdzili, naukowcy wykazali, publikacj* naukow*, zapamięt*',
  criticise:
    'krytyk*, krytyku*, skrytykow*, protest*, protestuj*, oburz*, oburzen*, oburzeni, gniew*, wściek*, burz*, list otwarty, bojkot*, pod ostrzałem, kontrowers*, sprzeciw*, sprzeciwia*, potępi*, potępia*, niezadowol*, skandal*, afer*, bunt*, zaniepokoj*, obaw*, niepokój, strajk*, fala krytyki, pod presją',
  collect:
    'zbiera*, zbierał*, zebrał*, zebran*, zbieranie, gromadz*, zgromadz*, scrap*, scrapow*, pobiera*, pobrał*, pobran*, pobieranie, kopiuj*, skopiow*, kopiowa*, ściąga*, ściągnął*, ściągnęł*, indeksuj*, nagrywa*, rejestruj*, śledz*, zasysa*, piraci*, torrent*, pozyskuj*, pozyska*',
  start:
    'zaczyna*, zaczął*, zaczęł*, zacznie, zaczną, rozpoczyna*, rozpoczął*, rozpoczęł*, rozpocznie, rozpoczną, start*, rusza*, od dziś, od jutra, od, już wkrótce, wkrótce, niebawem, teraz',
  stop: 'przestaje, przestają, przestanie, przestał*, zaprzesta*, kończy, kończą, zakończ*, zakończył*, koniec, zatrzymuj*, zatrzyma*, wyłącz*, już nie, zamyka*, zamknął*, odcina*, odciął*',
  use: 'wykorzyst*, wykorzystuj*, wykorzystał*, wykorzystywa*, używa*, użył*, użyty, użyta, użyte, użyto, użytych, użytego, użycie, użyje, korzysta*, skorzysta*, przetwarza*, przetworz*, stosuj*, stosow*, udostępni*, udostępnia*, przekazuj*, przekazał*, dzieli się, sięga po, karmi*, posłuż*, analizuj*, eksploat*',
  block:
    'blokują boty, blokuje boty, blokują crawlery, blokuje crawlery, blokowanie botów, zablokował* boty, zablokował* crawlery, blokują openai, blokuje openai, blokuje ai, blokują ai, gptbot, robots txt, odcina*, odciął*, zabezpiecza*, chroni przed, chronią, ochrona przed, paywall*, pay per crawl, zatruwa*, zatruć, opłaty za, odmawia dostępu, nie wpuszcza',
  optOut:
    'sprzeciw*, opt out, wyłączyć, wyłącz, wyłączeni*, wyłączają, zrezygnować, rezygnacj*, odmówić, wypisać, wypisz*, wycofać zgodę, wycofanie zgody, nie zgadzać, nie wyrażać, zablokować, uniknąć, wnieść sprzeciw, zgłosić sprzeciw, zastrzec, zastrzeżeni*',
  optIn:
    'opt in, zgoda, zgody, zgodę, wyraźn* zgod*, wyrazić zgodę, wyrażą zgodę, wyrazi zgodę, dobrowoln*, dobrowolnie, za zgodą, pyta o zgodę, poprosi o zgodę, prosi o zgodę',
  optedIn:
    'domyśln*, domyślnie, automatyczn*, automatycznie, bez pytania, nie pytając, bez powiadomienia, bez informowania, po cichu, cicho, potajemn*, chyba że, ukryt*, włączon*, skryci*',
  delete: 'usuń, usunął*, usunęł*, usunąć, usuwa*, usunięci*, usunięt*, skasow*, kasuj*, zniszcz*, wymaz*, wykasow*',
  keep: 'przechow*, przechowuj*, przechowywa*, zachow*, zachowa*, zachowywa*, gromadzi, archiwiz*, zapisuj*, zatrzyma dane, retencj*',
  handOver:
    'przekazać, przekaże, przekazani*, wyda*, wydać, ujawnić, ujawnieni*, udostępnić, dostarczy*, okaza*, przedstawić dowody, odtajni*, ujawni dane treningowe',
  join: 'połączył*, połączon*, połączenie, łączy sprawy, dołącza*, dołączył*, dołączyli, przystąpił*, przyłącz*, przeniesion*, interwenient*, rozszerz* pozew, scal*',
  train:
    'trenow*, trenuj*, wytrenow*, trening*, szkoleni*, szkoli*, szkolą, szkolon*, wyszkol*, uczenia ai, uczenie ai, uczyć ai, uczenie maszynowe, uczenia maszynowego, rozwijać ai, rozwoju ai, rozwój ai, ulepsza* ai, ulepszyć ai, doskonaleni* ai, karmi* ai, karmi* sztuczn*',
  say: 'mówi, mówią, powiedział*, powiedzieli, twierdz*, stwierdził*, podkreśl*, dodał*, dodaje, pisze, napisał*, przekazał*, zdaniem, według, jak podaje, podaje, podał*, poinformował*, uważa, uważają, argumentuj*, relacjonuj*, oznajmił*, w rozmowie z, w oświadczeniu',

  suit: 'pozew, pozwu, pozwy, pozwem, pozwie, pozwów, pozew zbiorowy, pozwu zbiorowego, pozwy zbiorowe, proces, procesu, procesie, procesem, sprawa, sprawy, sprawie, sprawę, powództw*, spór, sporu, spory, postępowanie sądowe, batalia sądowa, batalii sądowej, walka sądowa',
  motion:
    'wniosek, wniosku, wnioski, wnioskiem, prośb*, petycj*, żądani*, próba, próbę, wniosek o oddalenie, wnosi o oddalenie, wniósł o oddalenie, chce oddalenia, domaga się oddalenia',
  injunction:
    'zabezpieczeni*, zabezpieczenia, zakaz sądowy, zakazu sądowego, nakaz sądowy, środek tymczasowy, środki tymczasowe, wezwanie do zaprzestania, zaprzestani*',
  ruling: 'wyrok*, orzeczeni*, decyzj*, postanowieni*, werdykt*, rozstrzygnięci*, nakaz*',
  law: 'ustaw*, prawo, przepis*, rozporządzeni*, dyrektyw*, regulacj*, ai act, akt o ai, akt o sztucznej inteligencji, nowelizacj*, rodo, prawo autorskie, prawa autorskiego, wyjątek, kodeks, legislacj*, projekt ustawy, konstytucj*',
  terms:
    'regulamin*, polityk* prywatności, warunki korzystania, warunków korzystania, warunki użytkowania, zasady, zasad, klauzul*, ustawieni*, ustawień, zapis, zapisy, zapisu, postanowienia, drobny druk, polityk*',
  agreement:
    'umow*, porozumieni*, kontrakt*, licencj*, partnerstw*, współprac*, umowa licencyjna, umowy licencyjn*, wieloletni*, transakcj*, sojusz*',
  procedure:
    'rozpraw*, rozprawa, przesłuchani*, zeznani*, zeznał*, zeznaje, świad*, dowod*, dowód, pismo procesowe, pisma procesowe, dokumenty sądowe, dokumentów sądowych, akta, akt, posiedzeni*, właściwość, biegł*, wokand*, rusza proces, ruszył proces, rozpoczął się proces, początek procesu, pierwsza rozprawa, mowy końcowe, zeznawał, rozpoznaje sprawę',
  records:
    'logi, logów, zapisy rozmów, zapisów rozmów, rozmowy użytkowników, dokumenty wewnętrzne, wewnętrzne maile, wewnętrzn* wiadomoś*, dowody, korespondencj*, akta',
  dataset:
    'zbiór danych, zbioru danych, zbiory danych, zbiorów danych, zestaw danych, zestawy danych, baza danych, bazy danych, bazę danych, korpus*, archiwum, libgen, books3, laion, common crawl, biblioteka cieni, dane treningowe',
  claims:
    'zarzut*, oskarżeni*, twierdzeni*, doniesieni*, plotk*, pogłosk*, informacje o, spekulac*, viral*, podejrzeni*, fake news*',
  crawler:
    'crawler*, bot, bota, boty, botów, botom, robot*, gptbot, scraper*, robots txt, pająk*, agenci ai, roboty indeksujące',
  fairUse:
    'dozwolon* użyt*, dozwolonego użytku, fair use, naruszeni* praw*, prawa autorskie, praw autorskich, prawo autorskie, odszkodowani*, szkod*, odpowiedzialnoś*, eksploracj* tekst*, prawa pokrewne, nieuczciw* konkurencj*, dóbr osobistych, transformatywn*',
  advice:
    'jak wyłączyć, jak zablokować, jak się sprzeciwić, jak zgłosić, jak zrezygnować, jak uniknąć, jak chronić, jak usunąć, jak to zrobić, krok po kroku, poradnik*, instrukcj*, co zrobić, co robić, wskazówk*, kliknij, wejdź w, ustawienia, możesz, wystarczy, sprawdź, trzeba',
  opinion:
    'opini*, felieton*, komentarz*, komentuje, analiz*, dlaczego, co to oznacza, wyjaśniamy, wywiad*, rozmowa z, debat*, przegląd*, podsumowani*, wszystko, co musisz, co warto wiedzieć, podcast*, esej*, redaktor*, reportaż*, tydzień w, oto',
  asking: 'dlaczego, jak, co, kto, czy, kiedy, gdzie, ile, jaki, jakie, jaka, czyj*, komu',
  self: 'ja, mój, moje, moja, mnie, moim zdaniem, powinniśmy, musimy, potrzebujemy, drodzy czytelnicy',

  may: 'może, mogą, mógł*, mogł*, mogłoby, możliw*, możliwe, prawdopodobn*, być może, ewentualn*, grozi*, chyba, zapewne, potencjaln*',
  plan: 'planuje, planują, planował*, plan*, zamierza*, chce, chcą, ma zamiar, przygotow*, przygotowuje, wkrótce, będzie, będą, ma wprowadzić, przyszł*, oczekuje się, zapowiada, niedługo, zamiar*',
  would: 'gdyby, jeśli, jeżeli, chyba że, pod warunkiem, byłby, byłoby, miałby, miałoby, proponowan*, o ile',
  not: 'nie, nigdy, żaden, żadn*, bez, ani, nic, nikt, nie jest, nie są',
  partly:
    'częściow*, częściowo, w części, po części, część zarzutów, część roszczeń, niektór*, większoś*, w dużej mierze, zasadniczo, zawęzi*, zawęż*, mieszan*, jedynie',
  forNow:
    'na razie, tymczasow*, tymczasowo, wstępn*, wstępnie, póki co, do czasu, jak dotąd, jeszcze nie, nieprawomocn*, nieprawomocny, chwilow*, przejściow*, w zabezpieczeniu, oczekuj*',
  final:
    'ostateczn*, ostatecznie, prawomocn*, prawomocnie, na stałe, definitywn*, raz na zawsze, finaln*, formaln*, wreszcie, trwał*',
  after: 'po',
  failed: 'fiask*, załamał*, nie doszło do, zerwan*',
  leaveToAmend:
    'może poprawić pozew, mogą poprawić pozew, ponownie złożyć pozew, złożyć ponownie, zmieniony pozew, poprawiony pozew, uzupełnić pozew',
  withPrejudice: 'bez możliwości ponownego, with prejudice',
  withoutPrejudice: 'z możliwością ponownego, bez uszczerbku, without prejudice',
  reported:
    'rzekomo, podobno, według doniesień, nieoficjaln*, nieoficjalnie, źródł*, według źródeł, jak donoszą, jak donosi, donosi, donoszą, plotki, przeciek*, ponoć, miałby, miała rzekomo, jak twierdzą, podaje agencja',
  against: 'przeciw, przeciwko, kontra, wobec',
  again:
    'znowu, znów, ponown*, ponownie, kolejn*, kolejny, kolejna, kolejne, nowy, nowa, nowe, drugi, druga, trzeci, także, również, też, następn*, jeszcze jeden, ostatni*, fala',
  trim: 'zawęża, zawęził, zawęziła, ogranicza pozew, ograniczył pozew, okroił, okroiła, odrzuca część, odrzucił część, oddalił część',
  passive: 'został, została, zostało, zostali, zostały, zostanie',
  by: 'przez',
  country:
    'włochy, włoch, francja, francji, niemcy, niemiec, hiszpania, hiszpanii, portugalia, holandia, holandii, belgia, irlandia, irlandii, austria, szwajcaria, polska, polski, norwegia, szwecja, dania, finlandia, grecja, węgry, czechy, turcja, ukraina, rosja, wielka brytania, wielkiej brytanii, stany zjednoczone, usa, kanada, australia, japonia, chiny, korea południowa, indie, brazylia, meksyk, izrael, ue, unia europejska, unii europejskiej, bruksela, kalifornia',
  defend:
    'broni, bronią, bronił, broniła, broni się, bronią się, usprawiedliwia, uzasadnia, odpiera, odpierają, odpiera zarzuty, bezpodstawn*, bezzasadn*, nieuzasadnion*, legalne, dozwolony użytek',
};
