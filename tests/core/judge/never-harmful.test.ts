import { describe, expect, it } from 'vitest';
import { claimStatusOf } from '../../../src/core/judge/claim.ts';
import { eventOf, toldActsOf } from '../../../src/core/judge/event.ts';
import { readItem } from '../../../src/core/judge/read-item.ts';
import { stageOf } from '../../../src/core/judge/stage.ts';
import { isSure, stateOf } from '../../../src/core/story/story-state.ts';
import type { TimelineEntry } from '../../../src/nouns/story.ts';
import type { StoryState } from '../../../src/nouns/words.ts';

/** A headline, or a headline and its text after " — ". */
type Wording = string;

function entryOf(wording: Wording, day = 1): TimelineEntry {
  const [title = '', text = ''] = wording.split(' — ');
  const read = readItem({ title, text });
  const told = toldActsOf(read);
  const event = eventOf(read, { told });
  const claim = claimStatusOf(read, { told });
  return {
    at: `2026-03-${String(day).padStart(2, '0')}T12:00:00.000Z`,
    event: event.label,
    claimStatus: claim.label,
    text: title,
    publisher: 'The Example',
    url: `https://news.example/${day}`,
    itemKey: `item-${day}`,
    stage: stageOf(told.acts),
    sure: { event: event.sure, claimStatus: claim.sure },
  };
}

const stateOfOne = (wording: Wording) => stateOf([entryOf(wording)]).state;

/** What each kind of news must never be told as, with wordings of many kinds. */
const laws: readonly { readonly kind: string; readonly never: readonly StoryState[]; readonly wordings: string }[] = [
  {
    kind: 'a denial',
    never: ['confirmed', 'ruled', 'settled', 'dismissed', 'reversed'],
    wordings: `
      Quillmark denies training AI on customer files
      “We have never trained on customer content,” Orvello says, and will publish updated terms next week
      Orvello rejects claims that it trains AI on private messages
      No, Docuvine is not using your documents to train AI
      Pixelyard says photos are not used to train its models — The company published a statement after a viral post.
      Chattr clarifies that calls do not train its AI
      Lumeno disputes report that it copied songs
      Docuvine confirms it does not train AI on files — A spokesperson said nothing in the terms allows it.
      Tessera calls accusations of scraping baseless
      Orvello insists it has never used direct messages for AI
      Viral claim that Orvello trains AI on e-mail is false, company says
      Tessera rewrites disputed clause and says it never trained AI on customers’ files
      Pixelyard backtracks after outcry: “We do not train AI on your images”
      Lumeno responds to backlash over new terms, denies using calls to train AI
      Google bestreitet, dass es mit privaten Mails KI trainiert
      Microsoft dément entraîner son IA avec les documents de ses clients
      Meta niega que use mensajes privados para entrenar su IA
      Google nega que use e-mails para treinar IA
      谷歌否认使用用户邮件训练 AI 模型`,
  },
  {
    kind: 'an accusation or a filing',
    never: ['confirmed', 'ruled', 'settled', 'dismissed', 'reversed'],
    wordings: `
      Authors sue Quillmark over pirated books
      Boss approved training on pirated books, authors’ complaint says
      Quillmark knew that the books were stolen, lawsuit alleges
      Plaintiffs accuse Tessera of hiding evidence in AI copyright case
      Class action claims Orvello trained AI on private messages
      Suit says Lumeno’s settlement with labels came too late for musicians — The complaint was filed on Monday.
      Publisher accuses AI start-up of ignoring robots.txt
      Photographers take Pixelyard to court over AI images
      Docuvine faces lawsuit for using contracts to train its assistant
      Three novelists file proposed class action against Microsoft over AI training
      Union alleges that Chattr used recordings of actors to train its voices
      Hundreds of writers say that Tessera stole their work
      Autoren verklagen OpenAI wegen des Trainings mit ihren Büchern
      Des auteurs portent plainte contre Meta pour l’entraînement de son IA
      Escritores demandan a OpenAI por entrenar su IA con libros
      作家起诉 OpenAI 使用盗版书训练 AI`,
  },
  {
    kind: 'a request',
    never: ['ruled', 'settled', 'dismissed', 'reversed', 'confirmed'],
    wordings: `
      Quillmark asks judge to dismiss authors’ lawsuit
      Tessera moves to dismiss publishers’ copyright suit
      Plaintiffs ask for sanctions because evidence was hidden
      Microsoft seeks dismissal of suit over AI training
      Authors seek injunction against Quillmark’s chatbot
      Newspapers urge court to order Quillmark to hand over chat logs
      OpenAI wants court to throw out news agency’s case
      Regulator seeks leave to appeal ruling on face database
      Lumeno files motion to toss labels’ lawsuit
      Artists request summary judgment in AI case
      Docuvine petitions court to reverse order on training data
      Google requests dismissal of class action over AI scraping
      Authors push for class certification in case against Meta
      Privacy group calls for ban on Orvello’s AI training
      Quillmark files to have novelists’ AI suit thrown out
      Tessera wants appeals court to scrap verdict over AI training
      Lumeno asks judge to pause AI training case
      Judge weighs dismissing authors’ AI case against Quillmark
      Judge leans toward tossing suit over Tessera’s AI training
      Magistrate recommends dismissal of suit over AI training by Orvello
      Magistrate judge recommends sanctions for Tessera in AI training case
      Richterin neigt zur Abweisung der KI-Klage gegen Quillmark
      テセラ、AI学習訴訟の棄却を裁判所に求める`,
  },
  {
    kind: 'talks',
    never: ['confirmed', 'settled', 'ruled', 'dismissed', 'reversed'],
    wordings: `
      Apple in talks with publishers to license news for AI training
      Quillmark negotiates with labels over licensing of songs
      Tessera is exploring a deal for newspaper archives, sources say
      Publishers consider licensing their books to Google for AI
      OpenAI discusses content deal with broadcasters
      Lumeno and labels are close to a licensing deal, people familiar with the matter say
      Microsoft weighs paying publishers for AI training
      Newspaper reportedly negotiating AI licence with Amazon
      Talks between Suno and labels over training data stall
      Meta held discussions about buying a publisher to get books for AI
      Google mulls agreement with news agencies over AI training
      Orvello reportedly near deal to sell its posts to an AI firm
      Quillmark circling deal for newspaper’s archive to train AI
      Tessera offers publishers up to $3 million a year for AI training
      Lumeno’s planned deal with labels for AI training hits snag
      Deal between Quillmark and publishers on AI training falls apart`,
  },
  {
    kind: 'a settlement that isn’t reached',
    never: ['settled', 'confirmed', 'ruled', 'dismissed'],
    wordings: `
      Quillmark and publishers near settlement over AI training, sources say
      Authors and Tessera close to settlement in training case
      Lumeno poised to settle suit over scraped songs
      Orvello about to settle privacy class action over AI, report says
      Publishers nearing settlement with AI firm over copied books
      Quillmark on the verge of settling with record labels
      Docuvine may settle pupils’ AI lawsuit
      Chattr expected to settle voice actors’ suit
      Pixelyard could settle photographers’ case over AI training
      Settlement talks under way between authors and Quillmark
      Labels and AI song maker in talks to settle
      Tessera plans to settle encyclopedia’s lawsuit
      Quillmark offered to settle AI suit for $20 million, filing shows
      Settlement in AI case between Lumeno and labels falls apart
      Settlement hopes fade in AI lawsuit against Tessera
      Vergleich im KI-Streit zwischen Lumeno und Autoren geplatzt
      Échec de l’accord amiable entre Lumeno et les scénaristes`,
  },
  {
    kind: 'a decision that is only proposed or awaited',
    never: ['ruled', 'settled', 'dismissed', 'reversed', 'confirmed'],
    wordings: `
      Regulator proposes fine for Orvello over AI training on user data — The draft decision goes to other authorities for comment.
      Watchdog proposes ban on AI training with children’s posts
      Authority plans to fine Pixelyard over scraped photos
      Privacy regulator intends to fine face search firm
      Commission expected to order Chattr to stop AI training on posts
      Watchdog set to ban chatbot over training data
      High court reserves order in news agency’s case against Quillmark
      Court reserves judgment in encyclopedia’s suit over AI training
      Quillmark asks appeals court to throw out ruling on AI training data
      Publisher asks appeals court to overturn fair use ruling
      Consumer group wants court to ban Orvello from training AI on profiles
      Court to hear challenge to Orvello’s AI training in May
      Regulator considers order to make Facemap delete AI training data
      Watchdog gives Orvello 20 days to stop AI training or face penalty
      Authority moves toward fining Chattr over AI training
      Regulator tells Pixelyard of its intention to fine it over AI training
      La CNIL menace Orvello d’une amende pour l’entraînement de son IA
      Aufsicht leitet Bußgeldverfahren gegen Orvello wegen KI-Training ein`,
  },
  {
    kind: 'a partial, provisional or procedural decision',
    never: ['dismissed', 'settled', 'denied', 'confirmed'],
    wordings: `
      Judge dismisses part of lawsuit against Quillmark
      Judge trims authors’ suit against Microsoft over AI training
      Court throws out most claims in AI copyright case but lets one proceed
      Judge partially dismisses artists’ case against Midjourney
      Some claims against Tessera dismissed, copyright claim stands
      Judge narrows lawsuit over AI training on code
      Court denies preliminary injunction against AI maker
      Judge refuses to block Quillmark from training on lyrics while case goes on
      Court rules it has jurisdiction over suit against OpenAI
      Judge certifies class of authors in case against Anthropic
      Judge tosses several claims against Google, with leave to amend — The plaintiffs may file an amended complaint.
      Court orders OpenAI to hand over chat logs to newspapers
      Judge dismisses suit against Orvello in part, allows users to refile
      Judge dismisses most of novelists’ lawsuit against Quillmark — One claim on unfair competition stands.
      Court dismisses most lawsuits over Tessera’s image model
      Judge dismisses lawsuit over Lumeno’s coding assistant — The court struck most of the claims; two remain.
      Una jueza desestima la demanda contra Tessera — La jueza retira la mayor parte de los reclamos y quedan en pie dos.
      Gericht weist Klage gegen Quillmark ab — Das Gericht wies die Klage nur teilweise ab; zwei Ansprüche bleiben.
      State claims dismissed in AI case against Tessera; federal claims go on
      Judge tosses suit over AI training by Lumeno but gives labels 21 days to fix it
      Judge dismisses negligence claim in AI training suit against Orvello
      Court dismisses two of three counts in AI training case against Tessera
      Judge dismisses investors’ claims but not authors’ in Quillmark AI case`,
  },
  {
    kind: 'an end of something in a case, or for one party of it',
    never: ['dismissed', 'settled', 'denied', 'confirmed'],
    wordings: `
      Judge dismisses one plaintiff from AI suit against Tessera
      Judge dismisses Microsoft from authors’ AI training suit against Quillmark
      Judge drops chief executive from AI training lawsuit against Lumeno
      Court dismisses Quillmark’s appeal in AI training case
      Court dismisses Lumeno’s bid to move AI training case to Texas
      Judge dismisses Tessera’s counterclaim against authors in AI training case
      Judge tosses expert testimony in AI training case against Quillmark
      Court dismisses Tessera’s objection in AI training case
      Artists drop damages claim in AI training suit against Pixelyard
      Illustrator drops out of AI class action against Pixelyard
      One of the plaintiffs withdraws from AI training suit against Orvello
      Tessera withdraws motion to dismiss AI training lawsuit
      Lumeno drops appeal in AI training case`,
  },
  {
    kind: 'a new claim that recalls how an earlier one ended',
    never: ['settled', 'dismissed', 'ruled', 'reversed', 'confirmed'],
    wordings: `
      Tessera, which settled with authors last year, is sued by painters over AI training
      Quillmark sued again days after judge dismissed similar AI training case
      After $60M settlement, authors accuse Lumeno of breaking promise on AI training
      Fined last year over AI training, Orvello is now under investigation again
      Nach Vergleich mit Autoren: Fotografen verklagen Quillmark wegen KI-Training`,
  },
  {
    kind: 'a hearing, or a decision that is put off',
    never: ['settled', 'dismissed', 'ruled', 'reversed', 'confirmed'],
    wordings: `
      Judge hears arguments on dismissing AI training suit against Tessera
      Judge postpones ruling on Quillmark’s AI training
      裁判所、AI学習訴訟の棄却を検討`,
  },
  {
    kind: 'a case that goes on',
    never: ['dismissed', 'settled', 'denied', 'confirmed', 'reversed'],
    wordings: `
      Judge lets authors’ lawsuit against OpenAI proceed
      Court refuses to dismiss suit over AI training
      Judge denies Microsoft’s motion to dismiss authors’ claims
      Google must face class action over AI training on user data
      Judge denies bid to dismiss artists’ lawsuit against Midjourney
      Lawsuit against Meta over pirated books can go forward, judge rules
      Quillmark loses bid to toss lawsuit
      Court declines to throw out publishers’ case
      Copyright case against Stability AI heads to trial
      Authors’ case survives motion to dismiss
      Judge won’t dismiss suit against LinkedIn over AI training
      Voice actors’ suit against AI firm may proceed, judge says
      Court rejects Anthropic’s attempt to end lyrics case
      Judge allows authors’ AI training suit despite Tessera’s motion to dismiss
      Judge grants Lumeno more time to file motion to dismiss AI training suit`,
  },
  {
    kind: 'a fine or a ban',
    never: ['confirmed', 'denied', 'settled', 'dismissed'],
    wordings: `
      Regulator fines Clearview AI over scraped photos
      Italy bans ChatGPT over data used for training
      Data protection authority orders Meta to stop training AI on posts
      Watchdog hits OpenAI with €15 million fine
      Brazil suspends Meta’s use of posts for AI training
      OpenAI fined for training ChatGPT without legal basis
      Privacy commissioner prohibits face database built from the web
      French regulator fines Google for training AI on news without telling publishers
      Authority blocks chatbot until it explains its training data
      Clearview AI fined again by European watchdog
      Datenschutzbehörde verhängt Bußgeld gegen OpenAI wegen KI-Training
      La Cnil inflige une amende à Clearview AI`,
  },
  {
    kind: 'what others say that a company does',
    never: ['confirmed', 'denied', 'ruled', 'settled', 'dismissed', 'reversed'],
    wordings: `
      Quillmark accused of using pirated books to train AI
      Tessera allegedly trains AI on private chats
      Lumeno reportedly used scraped songs to train its model
      Users discover that Orvello trains AI on photos without asking
      Labels ask Tessera to stop using their songs to train AI
      Publishers urge Quillmark to stop training AI on their articles
      Pixelyard is said to have trained AI on customers’ designs
      Former employee alleges Lumeno used patient data to train AI
      Researchers find Quillmark used stolen books to train AI
      Orvello suspected of using e-mails to train AI
      OpenAI 被指使用盗版书训练 AI
      微软被曝使用用户数据训练 AI 模型
      Documents suggest Tessera used hospital scans to train AI
      Internal memo indicates Quillmark trained AI on books it never bought
      Quillmark declined to comment on report that it trained AI on novels
      Orvello utiliserait les messages privés pour entraîner son IA`,
  },
  {
    kind: 'a motion of the other side',
    never: ['denied', 'confirmed', 'settled', 'dismissed'],
    wordings: `
      Newspaper asks judge to reject OpenAI’s defense
      The Harbour Times files motion against Microsoft over deleted evidence
      Authors oppose Meta’s bid to dismiss case
      Publishers ask court to deny Quillmark’s motion
      Photo agency seeks order against Stability AI
      Plaintiffs urge judge to refuse OpenAI’s request for newspaper’s notes
      Artists ask court to dismiss Midjourney’s defenses
      Labels want judge to force Suno to reveal training data
      Writers move to compel Anthropic to disclose its datasets
      News agency asks Delhi court to block OpenAI
      Authors request sanctions against Meta
      Guild files brief against Google in AI case`,
  },
  {
    kind: 'a ruling, fine or ban that was undone',
    never: ['confirmed', 'settled', 'dismissed', 'denied'],
    wordings: `
      Court overturns fine against Clearview AI
      Appeals court revives authors’ lawsuit against OpenAI
      Tribunal annuls regulator’s decision on AI training
      Italy lifts ban on ChatGPT
      Judges set aside penalty for face database
      Regulator lifts suspension of Meta’s AI training
      Higher court reverses ruling on AI training
      ChatGPT is available again in Italy after the regulator’s ban
      Appeals panel vacates injunction against AI maker
      Court quashes order against Google over AI training
      Ban on chatbot lifted after company met watchdog’s demands
      Appeals court throws out fine for scraping faces`,
  },
];

const wordingsOf = (wordings: string) =>
  wordings
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe.each(laws)('$kind', ({ never, wordings }) => {
  it.each(wordingsOf(wordings))('is never told as more: %s', (wording) => {
    expect(never).not.toContain(stateOfOne(wording));
  });
});

describe('a denial', () => {
  const denial = entryOf('Docuvine denies training AI on customer files', 1);

  it('is undone by an admission of the company itself', () => {
    const admission = {
      ...entryOf('Docuvine admits training AI on customer files', 2),
      claimStatus: 'confirmed_by_company' as const,
    };
    expect(denial.claimStatus).toBe('denied');
    expect(stateOf([denial, { ...admission, stage: 'confirmed', sure: { event: 1, claimStatus: 1 } }]).state).toBe(
      'confirmed',
    );
  });

  it.each(
    wordingsOf(`
      Docuvine’s new terms allow AI training on files
      Docuvine will train AI on your files from May
      How to stop Docuvine from training AI on your files
      Docuvine updates its privacy policy for AI training
      Docuvine is training AI on your files, users find
      Docuvine signs deal to license files for AI training
      Leaked memo shows Docuvine trained AI on files
      Docuvine’s default setting lets it train AI on documents
      Docuvine starts training AI on customer files
      Docuvine quietly changed its terms to train AI
      Docuvine adds opt-out for AI training
      Docuvine publishes new policy on AI training`),
  )('is never undone by a report: %s', (wording) => {
    expect(stateOf([denial, entryOf(wording, 2)]).state).toBe('denied');
  });
});

describe('an appeal', () => {
  it.each(
    wordingsOf(`
      Facemap wins appeal against privacy fine
      Quillmark wins its appeal over watchdog’s fine
      Tribunal overturns fine on Facemap
      Court cancels watchdog’s fine on Quillmark`),
  )('that a company won against a fine undid it: %s', (wording) => {
    expect(stageOf(toldActsOf(readItem({ title: wording, text: '' })).acts)).toBe('overturned');
  });

  it.each(
    wordingsOf(`
      Google loses appeal against privacy fine
      Watchdog wins appeal against Google over fine
      Google wins right to appeal privacy fine
      Google appeals fine
      Google asks court for permission to appeal fine`),
  )('that was lost, allowed or only made undid nothing: %s', (wording) => {
    expect(stageOf(toldActsOf(readItem({ title: wording, text: '' })).acts)).not.toBe('overturned');
  });
});

describe('the month of May', () => {
  it('doesn’t make an announcement a mere possibility', () => {
    const stage = (title: string) => stageOf(toldActsOf(readItem({ title, text: '' })).acts);
    expect(stage('Google uses photos to train AI from May 1')).toBe('announced');
    expect(stage('Google may use photos to train AI')).toBeUndefined();
  });
});

describe('a company that bans a chatbot for its staff', () => {
  it.each(
    wordingsOf(`
      Samsung bans staff from using ChatGPT after code leak
      Bank forbids employees to use chatbots
      Apple restricts use of ChatGPT by employees
      Amazon tells workers not to share code with ChatGPT
      Law firm blocks chatbots for its lawyers
      JPMorgan limits employees’ use of ChatGPT
      Verizon bars staff from ChatGPT
      Insurer prohibits workers from pasting data into AI tools
      Broadcaster tells journalists not to feed scripts into AI
      Hospital stops doctors from entering patient data into chatbots
      Samsung restricts generative AI for workers after data leak
      Car maker suspends use of AI assistants over leaks`),
  )('is never told as decided: %s', (wording) => {
    expect(['ruled', 'settled', 'dismissed']).not.toContain(stateOfOne(wording));
  });
});

const statusOf = (wording: Wording) => {
  const entry = entryOf(wording);
  return isSure(entry) ? entry.claimStatus : undefined;
};

describe('a law', () => {
  it.each(
    wordingsOf(`
      AI training law takes effect
      Governor signs law on AI training data
      Rules on training data are now in force
      Act on AI training data enters into force
      President signs AI data bill into law
      AI transparency law comes into force in August
      New copyright law for AI becomes law
      Duties for AI makers apply from August — The law is in force.
      Training data act enacted
      Law on AI training signed into law by governor
      King gives royal assent to data bill on AI
      AI Act obligations on training data take effect
      Governor signs AI training data bill
      Duties on training data for AI makers start to apply`),
  )('in force is never told as a proposal: %s', (wording) => {
    expect(statusOf(wording)).not.toBe('proposed');
  });

  it.each(
    wordingsOf(`
      Senators introduce bill on AI training
      Senate passes bill on AI training data
      House committee approves bill on AI and copyright
      Government proposes law on AI training
      Lawmakers want AI makers to disclose training data
      Draft law would require consent for AI training
      Parliament debates bill on AI training
      Ministers consult on copyright exception for AI
      Bill would ban AI training on children’s data
      Lords vote for amendment on AI and copyright
      Commission proposes rules for training data
      State assembly passes AI training bill
      Draft AI training law to come into force in 2029
      Governor to sign AI training data bill on Friday`),
  )('that is only a bill is never told as enacted: %s', (wording) => {
    expect(statusOf(wording)).not.toBe('enacted');
  });
});

describe('an end of the whole case', () => {
  it.each(
    wordingsOf(`
      Judge dismisses novelists’ AI training lawsuit against Quillmark
      Court throws out AI scraping suit against Tessera
      Judge tosses artists’ AI case against Pixelyard with prejudice
      High court dismisses petition against Quillmark over AI training
      Newspaper withdraws AI training suit against Tessera
      Illustrators drop AI training lawsuit against Pixelyard
      Judge grants Tessera’s motion to dismiss AI training lawsuit`),
  )('is still told as one: %s', (wording) => {
    expect(stateOfOne(wording)).toBe('dismissed');
  });
});
