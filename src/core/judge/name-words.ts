/** Words that tell what a capitalised name is, as data, folded like the lexicon. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** What a register adds to a company's name. Left out of the name that is shown. */
export const legalForms = setOf(
  'inc incorporated corp corporation ltd limited llc llp plc gmbh ag se kg ug sa sas sarl srl spa sl bv nv ab oy oyj as aps kk pty pte sp zoo ltda',
);

/** What a company's name often ends in, as a part of it. */
export const companyEndings = setOf(
  `ai labs lab technologies technology tech software systems networks studios studio media entertainment games music records pictures press
  publishing publishers books publications news newspapers health healthcare bank airlines robotics interactive digital cloud analytics
  holdings holding group company communications electronics motors pharmaceuticals insurance foods stores brands partners ventures capital
  images times post tribune herald journal gazette chronicle verlag zeitung editore editions editions edizioni editora uitgeverij wydawnictwo
  gruppe groupe gruppo grupo`,
);

/** What a company's name often begins with, where the language puts the kind first: "Banque Aurel", "Verlag Nordstern". */
export const companyHeads = setOf(
  `verlag verlagshaus bankhaus klinik klinikum kliniken brauerei versicherung sparkasse stadtwerke mediengruppe verlagsgruppe banque groupe clinique laboratoires editions
  assurances mutuelle journal courrier banco grupo clinica editorial aseguradora seguros diario periodico hospital banca gruppo casa corriere gazzetta
  giornale editora jornal diario seguradora uitgeverij krant zorggroep ziekenhuis bank wydawnictwo kurier gazeta szpital grupa`,
);

/** What the name of an association, a school or a movement holds. */
export const groupWords = setOf(
  `association associations alliance guild federation union coalition society foundation institute council university college league
  centre center committee network campaign verband bundesverband verein gewerkschaft stiftung universitat hochschule syndicat federation
  fondation universite asociacion sindicato fundacion universidad federacion associazione sindacato fondazione universita federazione
  associacao fundacao universidade federacao vereniging stichting universiteit bond stowarzyszenie zwiazek fundacja uniwersytet`,
);

/** People and bodies that do something in the first word of a headline, where every word has a capital: "Nurse sues hospital". */
export const peopleAndBodies = setOf(
  `abbey academic academy activist actor actress agency airline airport amateur architect archive archivist army artist artiste assistant athlete
  attorney auditor aunt author authority bachelor baker ballet band bank banker barber barrister bishop blogger board boss boxer boy boyfriend
  brewery bride broadcaster broker brother builder bureau burglar bus business businessman butcher buyer cabinet captain carer cashier castle
  cathedral champion chancellor charity chef chemist chief choir church cinema citizen civilian cleaner clerk clinic club coach collector college
  comedian commander commission commissioner committee company composer conductor congregation consortium constable consumer contractor cook
  cooperative cop council councillor counsellor couple court courier creator crew critic customer cyclist dad dancer daughter dealer debtor defender
  dentist department deputy designer detective developer diplomat diocese director doctor donor driver drummer duke economist editor embassy emperor
  employee employer engineer entrepreneur executive expert explorer factory family fan farmer father festival firefighter firm fisherman florist
  footballer gallery gamer gang gardener girl girlfriend golfer governor graduate grandfather grandmother grandson group guard guardian guitarist gym
  hacker hairdresser head historian hospital hotel household husband illustrator inmate inspector insurer inventor investigator investor jeweller
  jockey journalist judge jury justice kid king laboratory lad landlord lawmaker lawyer leader lecturer lender library librarian lifeguard linguist
  lobbyist magician magistrate maid man manager mayor mechanic medic merchant midwife minister ministry minority miner model monk mother motorist
  mum museum musician nation navy neighbour neighbor nephew newspaper niece novelist nun nurse office officer official operator opposition orchestra
  organiser organizer orphan owner painter panel paramedic parent parish parliament partner passenger patient peer pensioner performer pharmacist
  pharmacy photographer physician pianist pilot plaintiff player plumber poet police policeman policewoman politician pope porter portal postman
  potter preacher premier president priest prince princess principal prisoner producer professor programmer prosecutor psychologist publisher pub
  pupil queen rabbi railway ranger rapper referee refugee regulator reporter researcher resident restaurant retailer reviewer rider robber runner
  sailor salesman scholar school schoolboy schoolgirl scientist sculptor secretary seller senator sergeant sheriff shop shopkeeper shopper singer
  sister skier soldier solicitor soloist son songwriter soprano speaker spectator spokesman spokeswoman sprinter squad staff startup state station
  store striker studio supermarket supplier surgeon survivor suspect swimmer tailor taxpayer teacher team technician teenager tenant theater theatre
  therapist thief tourist town trader trainer translator traveller traveler trustee tutor twin uncle undergraduate vendor vet veteran vicar victim
  village villager violinist visitor volunteer voter waiter waitress warden widow widower wife winner witness woman worker workshop writer youth`,
);

/** Words before a person's name. */
export const personTitles = setOf(
  `mr mrs ms dr prof professor ceo cto cfo coo founder cofounder chief president chairman chairwoman director author novelist writer artist
  illustrator comedian actor actress singer musician rapper photographer journalist reporter columnist lawyer attorney plaintiff spokesman
  spokeswoman spokesperson billionaire entrepreneur researcher analyst minister mayor governor pope king herr frau madame monsieur senor senora
  signor pan pani`,
);

/** Capitalised words and short forms in news on this subject that name nobody. */
export const notNames = setOf(
  `ai agi genai ki ia si ml nlp llm llms gpt api apis eu uk us usa un uno nato oecd gdpr dsgvo rgpd lgpd avg rodo ccpa bipa coppa hipaa dmca dma dsa
  ceo cto cfo coo it hr pr pc pcs tv vr ar vpn url pdf faq tos tc tcs eula ip id ids os sms dm dms dna gpu gpus cpu usb gb tb sdk seo rss html csv
  r18 q1 q2 q3 q4 q a mp mps mep meps phd ok dc la ny sf nyc am pm est pst gmt bst
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli
  oktober dezember
  internet web net online big tech silicon valley hollywood wall street christmas english spanish french german english-language latin western
  eastern northern southern central north south east west middle asia asian asia-pacific africa african america americas arab atlantic pacific
  washington london paris berlin munich munchen koln cologne rome roma milan milano madrid barcelona lisbon lisboa amsterdam rotterdam brussels
  bruxelles brussel dublin warsaw warszawa vienna wien zurich geneva stockholm oslo copenhagen helsinki prague budapest athens moscow kyiv
  istanbul tokyo osaka beijing shanghai shenzhen seoul taipei bangalore bengaluru sydney melbourne brisbane auckland toronto ottawa montreal
  vancouver chicago boston seattle austin dallas houston denver atlanta miami detroit philadelphia phoenix manhattan brooklyn oakland
  sacramento san francisco jose diego los angeles york jersey las vegas sao paulo rio janeiro brasilia dubai
  democrat democrats republican republicans labour tory tories conservative conservatives christian muslim jewish catholic
  nobel pulitzer oscar oscars emmy grammy grammys booker
  i the a an and or of in on for to with from by at as it its his her their this that these those here there he she they we you your our my
  updated exclusive breaking opinion analysis watch read photo photos image images illustration credit getty video podcast newsletter
  android windows linux ios macos bitcoin blockchain python javascript java github`,
);

/** Common given names, so that "Rita Holm" is a person and "Bright Harbor" isn't. */
export const givenNames = setOf(
  `aaron adam adrian agnes aisha alan albert alejandro alessandro alex alexander alexandra alexis alfred ali alice alicia alison allison alvin amanda
  amber amelia amir amit amy ana anders andre andrea andreas andrew andy angela angelina anita ann anna anne annie anthony antonio april ariana
  arjun arthur ashley audrey ava ayelet barbara barry beatrice becky ben benjamin bernard bernie beth betty beverly bill billy bob bonnie boris
  brad bradley brandon brenda brendan brett brian bridget brittany bruce bruno bryan caitlin calvin cameron camilla carl carla carlos carly
  carmen carol carole caroline carolyn casey catherine cathy cecilia chad charles charlie charlotte chelsea cheryl chris christian christina
  christine christoph christopher chuck cindy claire clara clare claudia clive cody colin connie connor corey courtney craig cristina crystal
  curtis cynthia daisy dale damian damien dan dana daniel daniela danielle danny dario darren dave david dawn dean debbie deborah debra denis
  denise dennis derek diana diane diego dimitri dirk dominic don donald donna doris dorothy doug douglas duncan dylan ed eddie edgar edith
  edward edwin eileen elaine elena eleanor eli elias elijah elisa elon jodi haruki shayne lea loic jerome anais camille chloe manon mathilde benoit thierry guillaume antoine emile mathieu jean-luc giorgos dimitris katarzyna agnieszka malgorzata krzysztof pawel marcin michal grzegorz jakub wojciech tomasz joanna ewa barbara magda hiroshi kenji yuki takashi akira satoshi wei ming jing sundar satya lina kashmir elizabeth ella ellen elliot emily emma emmanuel enrique eric erica erik erin
  ernest esther ethan eugene eva evan eve evelyn fabian fatima felix fernando fiona florence frances francesca francesco francis francisco
  frank franz fred frederick gabriel gail gareth gary gavin gemma gene geoff geoffrey george georgia gerald gerard giles gina giorgia giovanni
  giulia giuseppe gordon graham grant greg gregory greta guido guillermo gustavo hannah hans harold harriet harry harvey heather hector heidi
  helen helena henrik henry herbert hilary holly howard hugh hugo ian ibrahim igor ilya inga ingrid irene iris isaac isabel isabella ivan jack
  jackie jacob jacqueline jacques jaime jake james jamie jan jane janet janice jared jasmine jason javier jay jean jeff jeffrey jen jennifer
  jenny jeremy jerome jerry jesse jessica jill jim jimmy joan joana joanna joanne joao joe joel johan johannes john johnny jon jonas jonathan
  jordan jorge jose josef joseph josh joshua joy joyce juan juanita judith judy juergen julia julian juliana julie justin kai karen karim karin
  karl kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kenny kerry kevin kim kirk klaus kristen kristin kurt kyle lance
  lara larry lars laura lauren laurence lawrence leah lee lena leo leon leonard leonardo leslie lewis liam lina linda lisa liz lloyd logan
  lorenzo lori louis louise luca lucas lucia lucy luis luisa luke lydia lynn mackenzie madeleine madison maggie magdalena malcolm manuel marc
  marcel marcia marco marcos marcus margaret maria marian marie marilyn mario marion mark markus martha martin martina mary mateusz mathias
  matt matteo matthew maureen maurice mauricio max maxim maya megan mehmet melanie melissa michael michel michele michelle miguel mike mila
  milan miles miranda miriam mohamed mohammed molly monica morgan muhammad nadia nancy naomi natalia natalie natasha nathan neal neil nicholas
  nick nicolas nicole nigel nikolai nina noah noel nora norman olga oliver olivia omar oscar otto owen pablo paige pamela paola paolo pat
  patricia patrick paul paula pauline pavel pedro peggy penny pete peter petra phil philip philippe phillip phoebe pierre piotr priya rachel
  rafael rahul raj ralph ramon randy raphael raul ray raymond rebecca regina renata rhonda ricardo richard rick rita rob robert roberta roberto
  robin rodney roger roland ron ronald rory rosa rose ross roy ruben russell ruth ryan sabine sabrina sally sam samantha samir samuel sandra
  sandy sara sarah sasha saul scott sean sebastian serena sergei sergio seth shane shannon sharon shaun shawn sheila shelley sherry shirley
  sidney simon simone sofia sonia sophia sophie stacey stacy stan stanley stefan stefano stella stephanie stephen steve steven stuart sue suman
  susan susanne suzanne sven sylvia tamara tammy tanya tara ted teresa terri terry thea theresa thomas tiffany tim timothy tina todd tom tomasz
  tommy toni tony tracey tracy travis trevor trisha tyler ursula valentina valerie vanessa vera verena veronica vicki victor victoria vince
  vincent viola violet virginia vivian vladimir wade walter wanda warren wayne wendy wesley will william willie wolfgang xavier yasmin yolanda
  yuri yusuf yvonne zachary zadie zoe`,
);
