import type { TopicWords } from '../classes.ts';

export const fr: TopicWords = {
  functionWords:
    'le, la, les, des, une, est, et, dans, pour, sur, avec, aux, ses, son, qui, du, au, pas, ne, ont, sont',
  ai: 'ia, intelligence artificielle, ia générative, apprentissage automatique, modèle de langage, modèles de langage',
  model: 'modèle, modèles, algorithme*',
  train: 'entraîn*, entrain*',
  trainOn:
    'entraîner son ia, entraîner son intelligence, entraîner l ia, entraîner l intelligence, entraîner une ia, entraîner leur ia, entraînement de son ia, entraînement d une ia, entraîner ses, entraîner des, entraînement de l ia, données d entraînement, entraînement des modèles',
  improve: 'amélior*, développ*',
  personal: 'messages privés, données personnelles, enregistrements vocaux, photos',
  content: 'données, contenus, publications',
  works: 'ouvrages, livres, œuvres, articles, musique',
  users: 'utilisateur*',
  holders: 'auteurs, éditeurs, artistes, journaux',
  consent: 'consentement*, autorisation*',
  optOut: 'opposer, désactiver, s opposer',
  policy: 'politique de confidentialité, conditions d utilisation, conditions générales',
  dataset: 'base de données',
  copyright: 'droit d auteur, droits d auteur',
  licence: 'licence*',
  deal: 'accord, accords',
  privacy: 'données personnelles, vie privée, rgpd',
  authority: 'autorité, défenseur',
  suit: 'plainte, poursuit, poursuivent, procès',
  court: 'tribunal, juge, juges',
  law: 'loi, projet de loi',
  deny: 'dément, nie',
  face: 'reconnaissance faciale',
  jobs: 'licenciements',
};
