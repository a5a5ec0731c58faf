import { describe, expect, test } from 'vitest';
import { judgePair } from '../../../src/core/policy/compare-revisions.ts';
import { readAlone } from '../../../src/core/policy/read-alone.ts';
import type { RoleLanguage } from '../../../src/core/policy/taggers.ts';
import { policyPage, read } from './page.ts';

/** Language, what the sentence does, and the sentence. */
const sentences: readonly (readonly [RoleLanguage, string, string])[] = [
  ['de', 'permission', 'Wir verwenden Ihre Beiträge, um unsere KI-Modelle zu trainieren.'],
  ['de', 'promise', 'Wir verwenden Ihre Nachrichten nicht zum Training von KI-Modellen.'],
  ['de', 'permission', 'Wir nutzen Ihre Inhalte zum Training künstlicher Intelligenz, es sei denn, Sie widersprechen.'],
  ['de', 'opt_out', 'Sie können der Verwendung Ihrer Daten für das KI-Training jederzeit widersprechen.'],
  ['de', 'ban', 'Sie dürfen unsere Inhalte nicht verwenden, um KI-Modelle zu trainieren.'],
  ['de', 'none', 'Unsere Mitarbeiter werden im Datenschutz geschult.'],
  ['de', 'none', 'Das Training im Fitnessstudio kann über die App gebucht werden.'],
  ['fr', 'permission', 'Nous utilisons vos publications pour entraîner nos modèles d’intelligence artificielle.'],
  ['fr', 'promise', 'Nous n’utilisons pas vos données pour entraîner des modèles d’IA.'],
  ['fr', 'opt_out', 'Vous pouvez vous opposer à l’utilisation de vos contenus pour l’entraînement de l’IA.'],
  ['fr', 'permission', 'Vos messages servent à entraîner notre IA, sauf si vous vous y opposez.'],
  ['fr', 'ban', 'Vous ne pouvez pas utiliser nos contenus pour entraîner des modèles d’IA.'],
  ['es', 'permission', 'Utilizamos tus mensajes para entrenar nuestros modelos de inteligencia artificial.'],
  ['es', 'promise', 'No utilizamos sus datos para entrenar modelos de IA.'],
  ['es', 'opt_out', 'Puedes oponerte al uso de tus publicaciones para entrenar la IA.'],
  ['es', 'ban', 'No puedes usar nuestro contenido para entrenar modelos de IA.'],
  ['it', 'permission', 'Usiamo i tuoi contenuti per addestrare i nostri modelli di intelligenza artificiale.'],
  ['it', 'promise', 'Non utilizziamo i tuoi dati per addestrare modelli di IA.'],
  ['it', 'opt_out', 'Puoi opporti all’uso dei tuoi post per addestrare l’IA.'],
  ['it', 'ban', 'È vietato usare i nostri contenuti per addestrare modelli di IA.'],
  ['pt', 'permission', 'Usamos as suas mensagens para treinar os nossos modelos de inteligência artificial.'],
  ['pt', 'promise', 'Não usamos os seus dados para treinar modelos de IA.'],
  ['pt', 'opt_out', 'Pode opor-se ao uso das suas publicações para treinar a IA.'],
  ['pt', 'ban', 'Você não pode usar o nosso conteúdo para treinar modelos de IA.'],
  ['nl', 'permission', 'Wij gebruiken uw berichten om onze AI-modellen te trainen.'],
  ['nl', 'promise', 'Wij gebruiken uw gegevens niet om AI-modellen te trainen.'],
  ['nl', 'opt_out', 'U kunt bezwaar maken tegen het gebruik van uw berichten om AI te trainen.'],
  ['nl', 'ban', 'U mag onze inhoud niet gebruiken om AI-modellen te trainen.'],
  ['pl', 'permission', 'Wykorzystujemy Twoje wiadomości do trenowania naszych modeli sztucznej inteligencji.'],
  ['pl', 'promise', 'Nie wykorzystujemy Twoich danych do trenowania modeli AI.'],
  ['pl', 'opt_out', 'Możesz wyrazić sprzeciw wobec wykorzystywania Twoich treści do szkolenia AI.'],
  ['pl', 'ban', 'Nie wolno używać naszych treści do trenowania modeli AI.'],
];

describe('readAlone() in other languages', () => {
  test.each(sentences)('reads the plain case (%s, %s): %s', (language, kind, sentence) => {
    expect(readAlone(sentence, language)?.kind ?? 'none').toBe(kind);
  });
});

test('a permission that comes into a German policy is told with its sentence', () => {
  const filler = [
    'Wir erheben Ihren Namen und Ihre E-Mail-Adresse, damit wir Sie erreichen können.',
    'Rechnungen bewahren wir zehn Jahre lang auf, wie es das Gesetz verlangt.',
    'Sie können jederzeit eine Kopie Ihrer Daten verlangen.',
  ];
  const training = 'Ab dem 1. Oktober 2026 verwenden wir Ihre Beiträge, um unsere KI-Modelle zu trainieren.';
  const page = (...texts: readonly string[]) => read(policyPage([...filler, ...texts])).clauses;
  expect(judgePair(page(), page(training))).toMatchObject({
    relevant: true,
    direction: 'permission_added',
    severity: 'critical',
    evidence: [{ side: 'after', text: training }],
  });
});
