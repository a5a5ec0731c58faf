import { describe, expect, test } from 'vitest';
import { readAlone } from '../../../src/core/policy/read-alone.ts';
import type { RoleLanguage } from '../../../src/core/policy/taggers.ts';

/** What a sentence says: its kind, and who is meant where it isn't the service. */
function said(text: string, language: RoleLanguage): string {
  const roles = readAlone(text, language, { onTraining: true });
  if (roles === null) return 'none';
  return roles.by === 'others' && roles.kind === 'promise' ? 'promise of others' : roles.kind;
}

type Row = readonly [RoleLanguage, string, string];

const tables: Readonly<Record<string, readonly Row[]>> = {
  'what a negation governs': [
    ['en', 'permission', 'We use content that is not personal data to train our models; we use your prompts too.'],
    ['en', 'promise', 'Your data and outputs are not stored, retained, or used for model training.'],
    ['en', 'permission', 'We do not only use your notes to run the studio but also to train our AI models.'],
    ['de', 'permission', 'Wir verkaufen Ihre Inhalte nicht, nutzen sie aber, um unsere KI zu trainieren.'],
    [
      'de',
      'permission',
      'Wir nutzen Ihre Daten nicht nur zur Bereitstellung des Dienstes, sondern auch zum Training unserer KI.',
    ],
    ['nl', 'permission', 'Wij verkopen je inhoud niet, maar trainen er wel onze AI mee.'],
    ['fr', 'permission', 'Nous n’utilisons que les images que vous partagez pour entraîner nos modèles.'],
    ['es', 'promise', 'No entrenamos modelos con sus mensajes privados.'],
  ],
  'what an exception takes back': [
    ['en', 'opt_in', 'Unless you agree, we will not train models on your texts.'],
    ['en', 'opt_in', 'Without your permission, no data of yours is used to train AI.'],
    ['de', 'opt_in', 'Sofern Sie nicht ausdrücklich zustimmen, trainieren wir keine Modelle mit Ihren Daten.'],
    ['de', 'opt_in', 'Wir trainieren unsere Modelle nicht mit Ihren Daten, es sei denn, Sie haben zugestimmt.'],
    ['fr', 'opt_in', 'Sauf accord exprès de votre part, vos textes ne servent pas à entraîner nos modèles.'],
    ['es', 'opt_in', 'Salvo que nos des tu permiso, no entrenamos modelos con tus textos.'],
    ['it', 'opt_in', 'A meno che tu non dia il consenso, non addestriamo modelli sui tuoi testi.'],
    ['pt', 'opt_in', 'Sem a sua autorização, não treinamos modelos com os seus textos.'],
    ['nl', 'opt_in', 'Zonder uw toestemming trainen wij geen modellen op uw teksten.'],
    ['pl', 'opt_in', 'Bez Twojej zgody nie trenujemy modeli na Twoich tekstach.'],
    ['fr', 'permission', 'Sauf opposition de votre part, vos messages servent à entraîner nos modèles.'],
    ['de', 'permission', 'Sofern Sie nicht widersprechen, trainieren wir unsere KI mit Ihren Beiträgen.'],
  ],
  'whom a promise binds': [
    ['en', 'promise of others', 'Our model provider has agreed not to use your prompts to train its models.'],
    [
      'de',
      'promise of others',
      'Unser Anbieter hat sich verpflichtet, Ihre Eingaben nicht zum Training seiner Modelle zu verwenden.',
    ],
    ['fr', 'promise of others', 'Le fournisseur s’engage à ne pas utiliser vos requêtes pour entraîner ses modèles.'],
    [
      'it',
      'promise of others',
      'Il fornitore si è impegnato a non utilizzare i vostri dati per addestrare i propri modelli.',
    ],
    ['nl', 'promise of others', 'Onze AI-leverancier mag uw invoer niet gebruiken om zijn modellen te trainen.'],
    [
      'pl',
      'promise of others',
      'Dostawca zobowiązał się nie wykorzystywać Państwa zapytań do trenowania swoich modeli.',
    ],
    ['en', 'promise', 'We shall not, and shall not permit any third party to, use Customer Data to train AI models.'],
  ],
  'whom a duty binds': [
    ['en', 'ban', 'You may not use the service to train AI models.'],
    ['de', 'ban', 'Es ist untersagt, Inhalte dieser Website zum Training von KI-Systemen zu verwenden.'],
    ['es', 'ban', 'Queda prohibido utilizar los contenidos del sitio para entrenar sistemas de IA.'],
    ['pl', 'ban', 'Użytkownik nie może wykorzystywać treści serwisu do trenowania modeli.'],
    ['it', 'ban', 'È fatto divieto di estrarre testi dal sito per addestrare modelli linguistici.'],
    ['en', 'promise', 'Rookery will not use your content to train AI models.'],
  ],
  'how a person says no': [
    ['fr', 'opt_out', 'Vous pouvez demander que vos données ne soient plus utilisées pour entraîner nos modèles.'],
    ['es', 'opt_out', 'En los ajustes puedes indicar que tus fotos no se usen para entrenar la IA.'],
    [
      'it',
      'opt_out',
      'Nelle impostazioni puoi fare in modo che i tuoi messaggi non siano usati per addestrare i modelli.',
    ],
    ['nl', 'opt_out', 'U kunt ons verzoeken uw gegevens niet te gebruiken voor het trainen van AI.'],
    ['en', 'opt_out', 'In your settings you can make sure that your chats are not used to train our models.'],
    ['en', 'opt_out', 'If you do not want us to use your chats to train our models, write to us.'],
  ],
  'passive and noun forms': [
    ['en', 'permission', 'Images you upload may be processed to train our filters.'],
    ['en', 'permission', 'Uploaded photos are used to improve the accuracy of our recognition algorithms.'],
    ['es', 'permission', 'Tus búsquedas ayudan a mejorar nuestros algoritmos de recomendación.'],
    [
      'pt',
      'permission',
      'Os seus dados são tratados com vista ao desenvolvimento de sistemas de inteligência artificial.',
    ],
    ['pl', 'permission', 'Twoje wyszukiwania pomagają ulepszać nasze algorytmy.'],
  ],
  'others who train': [
    ['en', 'sharing', 'We license posts to companies that train large language models.'],
    ['en', 'permission', 'We share recordings with providers who train, for us and under our instructions, our AI.'],
  ],
};

describe.each(Object.entries(tables))('readAlone() reads %s', (_what, rows) => {
  test.each(rows)('(%s, %s) %s', (language, kind, sentence) => {
    expect(said(sentence, language)).toBe(kind);
  });
});
