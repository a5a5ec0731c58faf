import type { TopicWords } from '../classes.ts';

export const nl: TopicWords = {
  functionWords:
    'het, een, van, en, niet, voor, op, zijn, met, aan, ook, dat, wordt, worden, naar, bij, hun, deze, er, om',
  ai: 'ki, kunstmatige intelligentie, taalmodel*',
  model: 'modellen, algoritme*',
  train: 'getraind, traint, trainen',
  trainOn: 'trainen van ai, ai te trainen, trainen van ki, trainingsdata, ai-training',
  improve: 'verbeteren, ontwikkel*',
  personal: 'berichten, stemopnames, persoonsgegevens, foto s',
  content: 'gegevens, inhoud, data',
  works: 'boeken, artikelen',
  users: 'gebruiker*, klanten',
  consent: 'toestemming',
  optOut: 'bezwaar, uitschakelen',
  policy: 'privacybeleid, voorwaarden',
  copyright: 'auteursrecht*',
  licence: 'licentie*',
  privacy: 'persoonsgegevens, avg',
  authority: 'toezichthouder*, autoriteit persoonsgegevens',
  suit: 'rechtszaak, klaagt aan',
  court: 'rechter, rechtbank, vonnis',
  law: 'wet, wetsvoorstel',
  deny: 'ontkent',
  face: 'gezichtsherkenning',
  employees: 'medewerkers',
  jobs: 'ontslagen',
};
