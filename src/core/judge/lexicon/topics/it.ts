import type { TopicWords } from '../classes.ts';

export const it: TopicWords = {
  functionWords:
    'il, gli, della, delle, degli, dei, nel, nella, che, per, con, non, una, è, sono, suo, sua, sui, al, di, ai, alla',
  ai: 'ia, intelligenza artificiale, modelli linguistici, apprendimento automatico',
  model: 'modello, modelli, algoritm*',
  train: 'addestr*',
  trainOn:
    'addestrare l ia, addestrare i, addestrare la, addestrare il, addestramento dell, addestramento di, addestramento dei, dati di addestramento',
  improve: 'migliorare, svilupp*',
  personal: 'dati personali, messaggi, registrazioni vocali, foto',
  content: 'dati, contenuti',
  works: 'libri, articoli, opere, canzoni',
  users: 'utenti',
  holders: 'autori, editori, artisti, giornali',
  consent: 'consenso, permesso',
  optOut: 'opporsi, disattivare',
  policy: 'informativa sulla privacy, termini di servizio',
  dataset: 'banca dati',
  copyright: 'diritto d autore',
  licence: 'licenz*',
  deal: 'accordo, accordi',
  privacy: 'dati personali, garante',
  authority: 'garante, autorità',
  suit: 'causa, fa causa, denunciano',
  court: 'tribunale, giudice, sentenza',
  law: 'legge',
  deny: 'nega, smentisce',
  face: 'riconoscimento facciale',
  jobs: 'licenziamenti',
};
