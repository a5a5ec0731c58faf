import { findPhrases, phrasesOf, splitPhrases } from './phrases.ts';
import type { ReadItem } from './read-item.ts';

/** People who sue without being named, by what they are called in news, in English and by the name that we give them. */
const classes = phrasesOf<string>(
  Object.entries({
    authors: `authors, author, writers, writer, novelists, novelist, autoren, schriftsteller, auteurs, ecrivains, autores, escritores, autori, scrittori,
      schrijvers, pisarze, autorzy, 作家, 作者, 著者`,
    artists: `artists, artist, illustrators, illustrator, painters, cartoonists, kunstler, illustratoren, artistes, illustrateurs, artistas,
      ilustradores, artisti, illustratori, kunstenaars, artysci, 艺术家, 画师, 画家, イラストレーター`,
    musicians: `musicians, musician, songwriters, composers, singers, record labels, music publishers, labels, musiker, komponisten, plattenlabels, musiciens,
      musicos, musicisti, muzikanten, muzycy, 音乐人, 唱片公司, レコード会社`,
    photographers:
      'photographers, photographer, fotografen, photographes, fotografos, fotografi, fotografowie, 摄影师, 写真家',
    'voice actors':
      'voice actors, voice actor, actors, actresses, narrators, sprecher, synchronsprecher, comediens, doubleurs, actores de voz, doppiatori, dubladores, 配音演员, 声優',
    publishers: `publishers, publisher, newspapers, newspaper, news outlets, news organizations, news publishers, media groups, broadcasters, verlage, zeitungen,
      editeurs, journaux, editores, editoriales, periodicos, editori, giornali, editoras, jornais, uitgevers, kranten, wydawcy, 出版商, 出版社, 媒体, 新闻机构`,
    users: `users, user, customers, customer, subscribers, members, consumers, account holders, nutzer, kunden, mitglieder, utilisateurs, clients, usuarios, clientes,
      utenti, clienti, gebruikers, klanten, uzytkownicy, klienci, 用户, 消费者, 利用者`,
    developers:
      'developers, developer, programmers, coders, programmierer, entwickler, developpeurs, desarrolladores, programadores, sviluppatori, ontwikkelaars, programisci, 程序员, 开发者',
    'video creators':
      'youtubers, youtuber, video creators, content creators, streamers, podcasters, 博主, 主播, 配信者',
    employees:
      'employees, workers, staff, mitarbeiter, beschaftigte, employes, salaries, empleados, trabajadores, dipendenti, lavoratori, funcionarios, werknemers, pracownicy, 员工',
    parents: 'parents, eltern, padres, genitori, pais, ouders, rodzice, 家长',
    patients: 'patients, patienten, pacientes, pazienti, pacjenci, 患者',
    'actors’ and writers’ unions':
      'unions, union, gewerkschaften, syndicats, sindicatos, sindacati, vakbonden, zwiazki zawodowe',
  }).map(([name, words]) => [name, splitPhrases(words)] as const),
);

const suing = new Set(
  (
    'sue sues sued suing file files filed verklagen verklagten klagen poursuivent attaquent assignent demandan demandaron querellan citano processam ' +
    'processaram acionam klagen pozywaja pozwali 起 诉 告 訴'
  ).split(' '),
);
const suits = new Set(
  'suit lawsuit complaint action case klage plainte demanda causa acao rechtszaak pozew'.split(' '),
);

/** The most words between who sues and the verb, and between the suit and who brought it. */
const reach = 4;
/** Where news says who sues. */
const sentences = 3;

/**
 * Returns the classes of people who sue in an item, by the English name that we give each ("authors"), whatever the language. Empty if
 * nobody unnamed sues.
 */
export function complainantsOf({ title, body }: ReadItem): readonly string[] {
  const found = new Set<string>();
  for (const { tokens } of [title, ...body.slice(0, sentences)]) {
    if (!tokens.some(({ folded }) => suing.has(folded) || suits.has(folded))) continue;
    for (const { label, first, last } of findPhrases(tokens, classes)) {
      const ahead = tokens.slice(Math.max(0, first - reach), first).map(({ folded }) => folded);
      const after = tokens.slice(last + 1, last + 1 + reach).map(({ folded }) => folded);
      const isAccused = ahead.some((word) => suing.has(word) || word === 'against');
      const brings = ahead.some(
        (word, at) =>
          suits.has(word) &&
          ahead
            .slice(at + 1)
            .some((then) => then === 'by' || then === 'from' || then === 'von' || then === 'de' || then === 'of'),
      );
      const suedBy = ahead.some((word, at) => word === 'sued' && ahead[at + 1] === 'by');
      if ((!isAccused && after.some((word) => suing.has(word))) || brings || suedBy) found.add(label);
    }
  }
  return [...found];
}
