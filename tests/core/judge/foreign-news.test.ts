import { describe, expect, it } from 'vitest';
import { judgeItem } from '../../../src/core/judge/judge-item.ts';

/** Language, event (`no`: not about AI training on people's data), and a headline as the press writes it. */
const headlines: readonly (readonly [string, string, string])[] = [
  ['de', 'policy_change', 'LinkedIn ändert Datenschutzerklärung: Beiträge der Nutzer werden zum KI-Training verwendet'],
  ['de', 'lawsuit_filed', 'Verbraucherzentrale verklagt Meta wegen KI-Trainings mit Nutzerdaten'],
  ['de', 'lawsuit_ruling', 'Gericht: Meta darf Facebook-Posts für KI-Training nutzen'],
  [
    'de',
    'regulator_action',
    'Datenschutzbehörde verhängt Bußgeld gegen OpenAI wegen Trainings mit personenbezogenen Daten',
  ],
  ['de', 'opt_out', 'So widersprechen Sie dem KI-Training mit Ihren Daten bei Instagram'],
  ['de', 'licensing_deal', 'Axel Springer schließt Lizenzvertrag mit OpenAI über Artikel für KI-Training'],
  ['de', 'no', 'Unternehmen schulen Mitarbeiter im Umgang mit künstlicher Intelligenz'],
  ['de', 'no', 'Bayern München beginnt mit dem Training für die neue Saison'],
  ['de', 'no', 'Neue KI von Google erkennt Krebs auf Röntgenbildern'],
  ['fr', 'lawsuit_filed', 'Des auteurs portent plainte contre Meta pour l’entraînement de son IA sur leurs livres'],
  [
    'fr',
    'regulator_action',
    'La CNIL inflige une amende à Clearview pour avoir entraîné une IA avec des photos sans consentement',
  ],
  ['fr', 'opt_out', 'Comment refuser que vos données Instagram servent à entraîner l’IA de Meta'],
  ['fr', 'company_statement', 'Adobe dément entraîner son IA avec les créations de ses clients'],
  [
    'fr',
    'regulator_guidance',
    'La CNIL publie ses recommandations sur l’entraînement des modèles d’IA avec des données personnelles',
  ],
  ['fr', 'no', 'L’équipe de France reprend l’entraînement avant le match'],
  ['fr', 'no', 'L’IA va-t-elle remplacer les journalistes ?'],
  ['es', 'policy_change', 'Meta usará las publicaciones de sus usuarios para entrenar su inteligencia artificial'],
  ['es', 'lawsuit_filed', 'Un grupo de artistas demanda a Midjourney por entrenar su IA con sus obras'],
  ['es', 'regulator_action', 'La AEPD multa a una empresa por entrenar su IA con datos de clientes'],
  ['es', 'opt_out', 'Cómo evitar que LinkedIn use tus datos para entrenar su IA'],
  ['es', 'company_statement', 'Slack niega que use mensajes privados para entrenar modelos de IA'],
  ['es', 'no', 'El Real Madrid vuelve a entrenar tras las vacaciones'],
  ['es', 'no', 'Curso gratuito de inteligencia artificial para empleados'],
  ['it', 'policy_change', 'WeTransfer cambia i termini: i file degli utenti per addestrare l’intelligenza artificiale'],
  [
    'it',
    'regulator_action',
    'Il Garante privacy multa OpenAI per 15 milioni: dati usati per addestrare ChatGPT senza base giuridica',
  ],
  ['it', 'opt_out', 'Come opporsi all’uso dei propri dati per addestrare l’IA di Meta'],
  ['it', 'lawsuit_filed', 'Scrittori fanno causa ad Apple: libri usati per addestrare l’IA'],
  ['it', 'no', 'La Juventus torna ad allenarsi in vista della partita'],
  ['pt', 'policy_change', 'LinkedIn muda política e passa a usar dados de usuários para treinar IA'],
  ['pt', 'regulator_action', 'ANPD suspende o uso de dados pessoais pela Meta para treinar inteligência artificial'],
  ['pt', 'opt_out', 'Como impedir que a Meta use suas fotos para treinar IA'],
  ['pt', 'lawsuit_filed', 'Jornal processa OpenAI por usar reportagens para treinar o ChatGPT'],
  ['pt', 'no', 'Flamengo treina no Rio antes da final'],
  ['nl', 'policy_change', 'Meta gaat berichten van Nederlandse gebruikers gebruiken om AI te trainen'],
  ['nl', 'regulator_action', 'Autoriteit Persoonsgegevens legt Clearview boete op voor trainen van AI met foto’s'],
  ['nl', 'opt_out', 'Zo maak je bezwaar tegen het gebruik van je data voor AI-training door Meta'],
  ['nl', 'lawsuit_filed', 'Uitgevers klagen OpenAI aan wegens trainen van AI op boeken'],
  ['nl', 'no', 'Ajax hervat training na interlandperiode'],
  ['pl', 'policy_change', 'LinkedIn zmienia zasady: dane użytkowników posłużą do trenowania AI'],
  ['pl', 'regulator_action', 'UODO wszczyna postępowanie wobec Mety w sprawie trenowania AI na danych użytkowników'],
  ['de', 'company_statement', 'Zoom bestreitet, dass Videos seiner Kunden zum KI-Training verwendet werden'],
  ['fr', 'policy_change', 'X modifie ses conditions pour entraîner son IA avec les publications'],
  ['pl', 'opt_out', 'Jak zgłosić sprzeciw wobec trenowania AI na postach'],
  ['pl', 'lawsuit_filed', 'Autorzy pozywają OpenAI za trenowanie AI na książkach'],
  ['pl', 'regulator_action', 'Urząd nałożył karę na firmę za trenowanie AI na danych osobowych'],
  ['pl', 'no', 'Reprezentacja wznowiła trening przed meczem'],
];

describe('judgeItem() in other languages', () => {
  it.each(headlines)('reads what happened from a headline (%s, %s): %s', (_language, event, title) => {
    const finding = judgeItem({ title, text: '' });
    expect(finding.relevant ? finding.event : 'no').toBe(event);
  });
});
