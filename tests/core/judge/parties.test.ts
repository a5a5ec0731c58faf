import { describe, expect, it } from 'vitest';
import { partiesOf } from '../../../src/core/judge/parties.ts';
import { readItem } from '../../../src/core/judge/read-item.ts';

const read = (title: string, text = '') => partiesOf(readItem({ title, text }));
const roles = (title: string, text = '') =>
  Object.fromEntries(read(title, text).parties.map(({ name, role }) => [name, role]));

describe('partiesOf() names a company that no catalogue knows', () => {
  it.each([
    ['Quillmark', 'Quillmark starts training AI on your photos'],
    ['Quillmark', 'Quillmark Starts Training AI On Your Photos'],
    ['Fernholt', 'Novelists sue Fernholt over books used to train its chatbot'],
    ['Pixelnest', 'Photo app Pixelnest quietly changes its terms to feed AI'],
    ['Oakhaven', 'Judge Dismisses Lawsuit Against Oakhaven Over AI Training'],
    ['Tideline', 'How to stop Tideline from using your posts to train AI'],
    ['Talespring AI', 'Voice actors accuse Talespring AI of cloning their voices'],
    ['Vellum Health', 'Settlement reached in class action over Vellum Health’s use of patient scans'],
    ['Bramble', 'The maker of Bramble, a diary app, says entries train its AI'],
    ['Hollowbrook', 'CEO of Hollowbrook apologises for training AI on client files'],
    ['Quillmark', 'Quillmark trainiert KI mit privaten Nachrichten der Nutzer'],
    ['Fernholt', 'Verbraucherschützer klagen gegen Fernholt wegen KI-Trainings'],
    ['Lumenpath', 'La Cnil inflige une amende à Lumenpath pour sa base de visages'],
    ['Fernholt', 'Escritores demandan a Fernholt por usar sus libros para entrenar IA'],
    ['Lumenpath', 'Il Garante multa Lumenpath per il riconoscimento facciale'],
    ['Quillmark', 'Quillmark passa a treinar IA com mensagens privadas'],
    ['Lumenpath', 'Toezichthouder legt Lumenpath boete op voor gezichtsdatabank'],
    ['Fernholt', 'Pisarze pozywają Fernholt za trenowanie AI na książkach'],
    ['Fernholt', '作家3人がFernholtを提訴、書籍をAI学習に無断使用'],
    ['羽印', '羽印公司被曝用用户聊天记录训练 AI'],
  ])('%s: %s', (name, title) => {
    expect(read(title).companies).toContain(name);
  });

  it('takes an ordinary word for a name where the text writes it like one', () => {
    const text = 'Lantern said on Monday that the new terms take effect in May. Lantern users can opt out.';
    expect(read('Lantern updates privacy policy to train AI on user data', text).companies).toEqual(['Lantern']);
  });

  it('leaves out what a register adds to the name', () => {
    expect(read('Users sue Brightharbor Inc. over AI training').companies).toEqual(['Brightharbor']);
  });

  it.each([
    'How to stop AI firms from using your posts',
    'Why Writers Are Suing Over AI Training Data',
    'Opinion: Regulators Must Act On AI Scraping Now',
    'Künstler klagen über Training von KI mit ihren Bildern',
    'Autorzy protestują przeciwko trenowaniu AI',
    'Club signs striker',
    'Orchestra sues over AI training on its recordings',
    'Nurse sues over AI training on patient notes',
  ])('takes no ordinary word for one: %s', (title) => {
    expect(read(title).companies).toEqual([]);
  });
});

describe('partiesOf() takes a body of one country for no other country’s', () => {
  it.each([
    ['US Supreme Court', 'Supreme Court hears case on AI training', ''],
    ['US Supreme Court', 'America’s Supreme Court hears case on AI training', ''],
    ['High Court of England and Wales', 'The High Court in London hears case on AI training', ''],
    ['Indian Supreme Court', 'Indian Supreme Court hears case on AI training', ''],
    ['Supreme Court of Kenya', 'Supreme Court of Kenya hears case on AI training', ''],
    ['Ohio Supreme Court', 'Ohio Supreme Court hears case on AI training', ''],
    ['Madras High Court', 'A judge of the Madras High Court hears case on AI training', ''],
    ['Irish High Court', 'Irish High Court hears Fernholt over AI training', 'The High Court set no date.'],
    ['Bombay High Court', 'Bombay High Court hears Fernholt over AI training', 'The case is before the High Court.'],
    ['Philippine Senate', 'The Philippine Senate passes bill on AI training', ''],
    ['US Senate', 'The Senate passes bill on AI training', ''],
    ['Nigerian data protection authority', 'Nigeria Data Protection Commission fines Fernholt over AI training', ''],
    ['Irish Data Protection Commission', 'Data Protection Commission fines Fernholt over AI training', ''],
  ])('%s: %s %s', (name, title, text) => {
    const bodies = read(title, text).parties.filter(({ role }) => ['court', 'authority', 'lawmaker'].includes(role));
    expect(bodies.map((one) => one.name)).toEqual([name]);
  });
});

describe('partiesOf() tells who is what', () => {
  it('names both sides of a case, and the court', () => {
    expect(roles('Rookery v. Fernholt: the Court of Appeal of Riga rules on fair use')).toEqual({
      Rookery: 'plaintiff',
      Fernholt: 'company',
      'Court of Appeal of Riga': 'court',
    });
  });

  it('takes a company that sues for a plaintiff, and every defendant for a company', () => {
    const { companies, parties } = read('Getty Images sues Midjourney, Suno and Udio over AI training');
    expect(companies).toEqual(['Getty Images', 'Midjourney', 'Suno', 'Udio']);
    expect(parties[0]).toEqual({ name: 'Getty Images', role: 'plaintiff' });
  });

  it('names a class of people who sue by the same word in every language', () => {
    for (const title of [
      'Authors sue Fernholt over AI training',
      'Autoren verklagen Fernholt wegen KI-Training',
      'Des auteurs attaquent Fernholt, qui entraîne son IA sur leurs livres',
      '作家起诉 Fernholt 使用盗版书训练 AI',
    ])
      expect(roles(title), title).toMatchObject({ authors: 'group' });
  });

  it.each([
    ['Judge Rita Holm', 'person', 'Judge Rita Holm tosses suit against Fernholt over AI training'],
    ['District of Oregon', 'court', 'The suit against Fernholt was filed in the District of Oregon'],
    ['Irish Data Protection Commission', 'authority', 'Ireland’s privacy watchdog opens inquiry into Quillmark'],
    ['Latvian data protection authority', 'authority', 'Latvian data protection authority fines Quillmark'],
    ['Landgericht Lübeck', 'court', 'Landgericht Lübeck verbietet Quillmark das Training mit Fotos'],
    ['Tribunal judiciaire de Lyon', 'court', 'Le Tribunal judiciaire de Lyon condamne Quillmark'],
  ])('%s is a %s', (name, role, title) => {
    expect(roles(title)).toMatchObject({ [name]: role });
  });
});

describe('partiesOf() and who is only mentioned', () => {
  it('leaves out the outlet that reports, and names it where it sues', () => {
    expect(read('Quillmark trains AI on private messages, Reuters reported').companies).toEqual(['Quillmark']);
    expect(read('Reuters sues Quillmark over AI training on its articles').companies).toEqual(['Reuters', 'Quillmark']);
  });

  it('takes a service for its owner where the owner is named too', () => {
    expect(read('Meta will train AI on Instagram photos').companies).toEqual(['Meta']);
    expect(read('LinkedIn, which Microsoft owns, will train AI on posts').companies).toContain('LinkedIn');
  });

  it('knows a company in other scripts and with the endings of other languages', () => {
    expect(read('微软被曝使用用户数据训练 AI').companies).toEqual(['Microsoft']);
    expect(read('Pisarze grożą Microsoftowi pozwem za trenowanie AI').companies).toEqual(['Microsoft']);
  });

  it('does not take small letters for a newspaper', () => {
    expect(read('Le monde du cinéma s’alarme du pillage par l’IA').companies).toEqual([]);
  });
});
