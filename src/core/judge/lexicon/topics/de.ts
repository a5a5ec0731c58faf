import type { TopicWords } from '../classes.ts';

export const de: TopicWords = {
  functionWords:
    'der, die, das, und, ist, nicht, mit, ein, eine, für, auf, von, zu, sich, den, dem, im, wird, werden, auch, sind',
  ai: 'ki, ki-*, künstliche intelligenz, künstlicher intelligenz, sprachmodell*, maschinelles lernen, chatbot*',
  model: 'modell*, algorithm*',
  train: 'trainier*, anlernen, angelernt, ki-training, training',
  trainOn:
    'zum trainieren, zu trainieren, training von ki, ki-training, ki-trainings, ki-modelle trainieren, trainingsdaten, trainingsmaterial, ki trainieren',
  improve: 'verbesser*, entwickel*',
  personal:
    'nutzerdaten, kundendaten, mitgliederdaten, kundengespräch*, nachrichten, fotos, sprachaufnahmen, personenbezogen*',
  content: 'daten, inhalte, beiträge, bilder, texte*',
  works: 'bücher*, artikel, lieder, werke, musik',
  users: 'nutzer*, kunden, mitglieder*',
  consent: 'einwilligung*, zustimmung*, erlaubnis',
  optOut: 'widersprechen, widerspruch*, opt-out',
  policy: 'datenschutzerklärung*, nutzungsbedingungen, agb',
  dataset: 'datenbank*, datensatz*, datensätze*',
  copyright: 'urheberrecht*',
  licence: 'lizenz*',
  privacy: 'datenschutz*, dsgvo',
  authority: 'datenschutzbehörde*, datenschutzbeauftragte*, aufsichtsbehörde*',
  suit: 'klage, klagen, klagt, verklagt, verklagen, sammelklage*',
  court: 'gericht*, urteil*, richter*, landgericht',
  law: 'gesetz*',
  deny: 'dementiert, bestreitet, weist zurück',
  face: 'gesichtserkennung*',
  employees: 'mitarbeiter*',
  jobs: 'entlass*',
};
