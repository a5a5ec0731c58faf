import { describe, expect, it } from 'vitest';
import { deadlineIn, effectiveIn, mentionsTime } from '../../../src/core/text/stated-times.ts';

/** The day on which the sentences were read. */
const near = '2026-11-28';

/**
 * A sentence and what it states: a day, or `words` where it names a time that is no day of the calendar; null for nothing. The first
 * is when something takes effect, the second the last day to say no.
 */
type Row = readonly [sentence: string, effective: string | null, deadline: string | null];

const table: Readonly<Record<string, readonly Row[]>> = {
  English: [
    ['Starting January 15, 2027, we use your posts to train our models.', '2027-01-15', null],
    ['Beginning on 15 January 2027, prompts may be used for training.', '2027-01-15', null],
    ['These Terms become effective on February 1st, 2027.', '2027-02-01', null],
    ['As of March 3, 2027 your chats will help us improve our AI.', '2027-03-03', null],
    ['On 15 January 2027 we will begin to use public posts for AI.', '2027-01-15', null],
    ['We are updating our privacy policy, effective 12/15/2026.', '2026-12-15', null],
    ['From 12 December, we will train on your photos.', '2026-12-12', null],
    ['We train on your chats unless you opt out before 12 December.', null, '2026-12-12'],
    ['You have until 11:59 p.m. PT on Friday, January 29, 2027 to opt out.', null, '2027-01-29'],
    ['To object, fill in the form no later than 5 January.', null, '2027-01-05'],
    ['You may opt out within 30 days of this notice.', null, 'words'],
    [
      'You can opt out of the arbitration and of training within thirty (30) days after you first accept.',
      null,
      'words',
    ],
    ['The last day to opt out is October 1, 2027.', null, '2027-10-01'],
    ['From 1 February 2027 your posts are used for training; opt out by January 31, 2027.', '2027-02-01', '2027-01-31'],
    ['These changes take effect 30 days after we post them.', 'words', null],
    ['If you opt out, we will process your request within 30 days.', null, null],
    ['We keep your chats until 31 December 2027.', null, null],
    ['In the period from January 1, 2026 to June 30, 2026 we received 12 requests.', null, null],
    ['You may opt out at any time.', null, null],
    ['You may not do so in May or March.', null, null],
    ['You can object before training starts in January 2027.', null, null],
    ['Our updated Terms will apply to you from March 31, 2027.', '2027-03-31', null],
    ['If you’re an existing user, the new policy takes effect for you on 8 January 2027.', '2027-01-08', null],
    ['Please let us know by Jan 8 if you’d rather we didn’t.', null, '2027-01-08'],
    [
      'We will start training on public content on May 27, 2027, and you can object up to that date.',
      '2027-05-27',
      null,
    ],
    ['Requests received after 26 May 2027 apply only to future training.', null, null],
    ['You have 30 days to opt out.', null, 'words'],
    ['Unless you object prior to the Effective Date (February 14, 2027), you agree.', null, '2027-02-14'],
  ],
  German: [
    ['Ab dem 15. Januar 2027 verwenden wir Ihre Beiträge zum Training.', '2027-01-15', null],
    ['Zum 1. Februar 2027 ändern wir unsere Nutzungsbedingungen.', '2027-02-01', null],
    ['Die neuen Bedingungen treten am 01.02.2027 in Kraft.', '2027-02-01', null],
    ['Diese Änderung gilt ab 3. März 2027.', '2027-03-03', null],
    ['Mit Wirkung vom 1. April 2027 wird Ziffer 4 neu gefasst.', '2027-04-01', null],
    ['Ab 12. Dezember trainieren wir mit Ihren Fotos.', '2026-12-12', null],
    ['Sie können bis zum 31. März 2027 widersprechen.', null, '2027-03-31'],
    ['Der Widerspruch muss spätestens am Freitag, den 29. Januar 2027, bei uns eingehen.', null, '2027-01-29'],
    ['Widersprechen Sie vor dem 5. Januar, wenn Sie das nicht möchten.', null, '2027-01-05'],
    ['Der Nutzung können Sie innerhalb von 30 Tagen widersprechen.', null, 'words'],
    ['Sie haben sechs Wochen nach Zugang der Mitteilung Zeit, binnen 6 Wochen können Sie kündigen.', null, 'words'],
    ['Die Frist für den Widerspruch endet am 30.06.2027.', null, '2027-06-30'],
    ['Wir beantworten Ihren Widerspruch innerhalb eines Monats.', null, null],
    ['Sie können jederzeit widersprechen.', null, null],
    ['Die Änderungen werden zum 15. März 2027 wirksam.', '2027-03-15', null],
    ['Sie gelten für bestehende Kunden seit dem 1.1.2026.', '2026-01-01', null],
    ['Bitte teilen Sie uns bis 14.02.2027 mit, ob Sie widersprechen.', null, '2027-02-14'],
    ['Sofern Sie nicht bis spätestens 20. Dezember widersprechen, nutzen wir Ihre Texte.', null, '2026-12-20'],
    ['Ihnen bleiben dafür vier Wochen.', null, 'words'],
  ],
  French: [
    ['À compter du 15 janvier 2027, vos publications serviront à entraîner nos modèles.', '2027-01-15', null],
    ['À partir du 1er février 2027, nous utilisons vos photos.', '2027-02-01', null],
    ['Les présentes conditions entrent en vigueur le 3 mars 2027.', '2027-03-03', null],
    ['Dès le 12 décembre, vos échanges amélioreront notre IA.', '2026-12-12', null],
    ['Le 15 janvier 2027, nous commencerons à utiliser vos contenus.', '2027-01-15', null],
    ['Cette politique prend effet au 01/02/2027.', '2027-02-01', null],
    ['Vous avez jusqu’au 31 mars 2027 pour vous y opposer.', null, '2027-03-31'],
    ['Opposez-vous avant le vendredi 29 janvier 2027.', null, '2027-01-29'],
    ['Le formulaire doit nous parvenir au plus tard le 5 janvier.', null, '2027-01-05'],
    ['Vous pouvez refuser dans un délai de 30 jours.', null, 'words'],
    ['Vous disposez d’un droit d’opposition, à exercer sous trente jours.', null, 'words'],
    ['Date limite d’opposition : 30 juin 2027.', null, '2027-06-30'],
    ['Nous répondrons à votre opposition dans un délai d’un mois.', null, null],
    ['Vous pouvez vous y opposer à tout moment.', null, null],
    ['Cette mise à jour s’appliquera à partir du 8 janvier 2027.', '2027-01-08', null],
    ['Nous débuterons l’entraînement le 27 mai 2027.', '2027-05-27', null],
    ['Merci de nous l’indiquer d’ici le 20 décembre.', null, '2026-12-20'],
    ['Vous pouvez vous y opposer jusqu’à la veille du 27 mai 2027.', null, null],
    ['Vous disposez de 30 jours pour vous y opposer.', null, 'words'],
  ],
  Spanish: [
    ['A partir del 15 de enero de 2027 usaremos tus publicaciones para entrenar modelos.', '2027-01-15', null],
    ['Desde el 1 de febrero de 2027, las fotos se emplean en el entrenamiento.', '2027-02-01', null],
    ['Las nuevas condiciones entrarán en vigor el 3 de marzo de 2027.', '2027-03-03', null],
    ['Con efectos desde el 1 de abril de 2027 se modifica la cláusula 4.', '2027-04-01', null],
    ['El 12 de diciembre empezaremos a usar tus conversaciones.', '2026-12-12', null],
    ['Esta política será aplicable el 01/02/2027.', '2027-02-01', null],
    ['Puedes oponerte hasta el 31 de marzo de 2027.', null, '2027-03-31'],
    ['Si no quieres, dínoslo antes del viernes 29 de enero de 2027.', null, '2027-01-29'],
    ['Envíe el formulario a más tardar el 5 de enero.', null, '2027-01-05'],
    ['Podrá oponerse en el plazo de 30 días.', null, 'words'],
    ['Puedes darte de baja dentro de los treinta días siguientes a este aviso.', null, 'words'],
    ['La fecha límite para oponerse es el 30 de junio de 2027.', null, '2027-06-30'],
    ['Responderemos a su oposición en el plazo de un mes.', null, null],
    ['Puedes oponerte en cualquier momento.', null, null],
    ['Los cambios serán efectivos a partir del 8 de enero de 2027.', '2027-01-08', null],
    ['Esta versión rige desde el 1 de marzo de 2027.', '2027-03-01', null],
    ['Tienes de plazo hasta el próximo 20 de diciembre para darte de baja.', null, '2026-12-20'],
    ['Dispones de 30 días para oponerte.', null, 'words'],
  ],
  Italian: [
    ['Dal 15 gennaio 2027 useremo i tuoi post per addestrare modelli.', '2027-01-15', null],
    ['A partire dal 1° febbraio 2027 le foto servono all’addestramento.', '2027-02-01', null],
    ['Le nuove condizioni entrano in vigore il 3 marzo 2027.', '2027-03-03', null],
    ['A decorrere dal 1 aprile 2027 il punto 4 è sostituito.', '2027-04-01', null],
    ['Dal 12 dicembre le conversazioni miglioreranno l’IA.', '2026-12-12', null],
    ['La presente informativa si applica dal 01/02/2027.', '2027-02-01', null],
    ['Puoi opporti fino al 31 marzo 2027.', null, '2027-03-31'],
    ['Se non vuoi, comunicacelo prima di venerdì 29 gennaio 2027.', null, '2027-01-29'],
    ['Invia il modulo entro il 5 gennaio.', null, '2027-01-05'],
    ['È possibile opporsi entro 30 giorni.', null, 'words'],
    ['Il termine ultimo per opporsi è il 30 giugno 2027.', null, '2027-06-30'],
    ['Risponderemo all’opposizione entro un mese.', null, null],
    ['Puoi opporti in qualsiasi momento.', null, null],
    ['Le modifiche saranno efficaci dal 8 gennaio 2027.', '2027-01-08', null],
    ['L’informativa aggiornata è valida dal 1° marzo 2027.', '2027-03-01', null],
    ['Hai tempo fino al 20 dicembre per opporti.', null, '2026-12-20'],
    ['Hai 30 giorni per opporti.', null, 'words'],
  ],
  Portuguese: [
    ['A partir de 15 de janeiro de 2027, usaremos as suas publicações para treinar modelos.', '2027-01-15', null],
    ['Desde 1 de fevereiro de 2027, as fotos entram no treino.', '2027-02-01', null],
    ['As novas condições entram em vigor em 3 de março de 2027.', '2027-03-03', null],
    ['Com efeito a partir de 1º de abril de 2027, altera-se a cláusula 4.', '2027-04-01', null],
    ['No dia 12 de dezembro começaremos a usar as conversas.', '2026-12-12', null],
    ['Esta política passa a valer em 01/02/2027.', '2027-02-01', null],
    ['Você pode se opor até 31 de março de 2027.', null, '2027-03-31'],
    ['Se não quiser, avise-nos antes de sexta-feira, 29 de janeiro de 2027.', null, '2027-01-29'],
    ['Envie o formulário o mais tardar a 5 de janeiro.', null, '2027-01-05'],
    ['Pode opor-se no prazo de 30 dias.', null, 'words'],
    ['O prazo para recusar termina em 30 de junho de 2027.', null, '2027-06-30'],
    ['Responderemos à sua oposição no prazo de um mês.', null, null],
    ['Pode opor-se a qualquer momento.', null, null],
    ['As alterações produzem efeitos a 8 de janeiro de 2027.', '2027-01-08', null],
    ['Esta versão vigora desde 1 de março de 2027.', '2027-03-01', null],
    ['Tem até ao dia 20 de dezembro para recusar.', null, '2026-12-20'],
    ['Tem 30 dias para se opor.', null, 'words'],
  ],
  Dutch: [
    ['Vanaf 15 januari 2027 gebruiken we je berichten om modellen te trainen.', '2027-01-15', null],
    ['Per 1 februari 2027 wijzigen onze voorwaarden.', '2027-02-01', null],
    ['Deze voorwaarden gaan in op 3 maart 2027.', '2027-03-03', null],
    ['Met ingang van 1 april 2027 vervalt artikel 4.', '2027-04-01', null],
    ['Vanaf 12 december leren we van je gesprekken.', '2026-12-12', null],
    ['Dit beleid is van toepassing vanaf 01-02-2027.', '2027-02-01', null],
    ['Je kunt tot en met 31 maart 2027 bezwaar maken.', null, '2027-03-31'],
    ['Wil je dat niet, meld het dan vóór vrijdag 29 januari 2027.', null, '2027-01-29'],
    ['Stuur het formulier uiterlijk op 5 januari.', null, '2027-01-05'],
    ['Bezwaar maken kan binnen 30 dagen.', null, 'words'],
    ['De uiterste datum om je af te melden is 30 juni 2027.', null, '2027-06-30'],
    ['We reageren binnen een maand op je bezwaar.', null, null],
    ['Je kunt altijd bezwaar maken.', null, null],
    ['De wijzigingen worden op 8 januari 2027 van kracht.', '2027-01-08', null],
    ['Het nieuwe beleid geldt voor jou vanaf 1 maart 2027.', '2027-03-01', null],
    ['Meld je uiterlijk 20 december af.', null, '2026-12-20'],
    ['Je hebt 30 dagen om bezwaar te maken.', null, 'words'],
  ],
  Polish: [
    ['Od 15 stycznia 2027 r. będziemy wykorzystywać Twoje wpisy do trenowania modeli.', '2027-01-15', null],
    ['Z dniem 1 lutego 2027 roku zmienia się regulamin.', '2027-02-01', null],
    ['Nowe warunki wchodzą w życie 3 marca 2027 r.', '2027-03-03', null],
    ['Począwszy od 1 kwietnia 2027 r. zmienia się § 4.', '2027-04-01', null],
    ['Od 12 grudnia rozmowy posłużą do ulepszania AI.', '2026-12-12', null],
    ['Polityka obowiązuje od dnia 01.02.2027 r.', '2027-02-01', null],
    ['Możesz zgłosić sprzeciw do 31 marca 2027 r.', null, '2027-03-31'],
    ['Jeśli tego nie chcesz, daj nam znać przed 29 stycznia 2027 r.', null, '2027-01-29'],
    ['Wyślij formularz najpóźniej do 5 stycznia.', null, '2027-01-05'],
    ['Sprzeciw można zgłosić w ciągu 30 dni.', null, 'words'],
    ['Termin na zgłoszenie sprzeciwu upływa 30 czerwca 2027 r.', null, '2027-06-30'],
    ['Na sprzeciw odpowiemy w terminie miesiąca.', null, null],
    ['Sprzeciw możesz zgłosić w każdej chwili.', null, null],
    ['Zmiany zaczną obowiązywać 8 stycznia 2027 r.', '2027-01-08', null],
    ['Nowa wersja obowiązuje od 1 marca 2027 r.', '2027-03-01', null],
    ['Masz czas do 20 grudnia, aby się sprzeciwić.', null, '2026-12-20'],
    ['Masz 30 dni na zgłoszenie sprzeciwu.', null, 'words'],
  ],
  'Other things': [
    ['Politique de confidentialité en vigueur du 14/05/2020 au 25/05/2020.', null, null],
    ['À partir de 16 ans, les comptes sont publics.', null, null],
    ['nos termos e para os efeitos da Lei n.º 15/2013, de 8 de fevereiro, aplica-se o seguinte', null, null],
    ['Do skargi stosuje się odpowiednio punkty 10.4-10.8.', null, null],
    ['Zuletzt geändert am 3. März 2026.', null, null],
    ['We have collected these categories within the last 12 months.', null, null],
    ['Please see section 2 may apply.', null, null],
  ],
  Japanese: [
    ['2027年1月15日より、投稿をAIの学習に利用します。', '2027-01-15', null],
    ['本規約は2027年2月1日から適用されます。', '2027-02-01', null],
    ['令和9年3月3日以降、会話を学習に使用します。', '2027-03-03', null],
    ['12月12日より、写真を学習に利用します。', '2026-12-12', null],
    ['２０２７年４月１日に発効します。', '2027-04-01', null],
    ['2027年3月31日までに設定から拒否できます。', null, '2027-03-31'],
    ['オプトアウトの期限は2027年6月30日です。', null, '2027-06-30'],
    ['通知から30日以内にお申し出ください。', null, 'words'],
    ['いつでも停止できます。', null, null],
    ['改定後の規約は2027年1月8日に効力を生じます。', '2027-01-08', null],
    ['2027年3月1日以降は新しい方針が適用されます。', '2027-03-01', null],
    ['12月20日までにお知らせください。', null, '2026-12-20'],
    ['拒否できるのは通知から30日間です。', null, 'words'],
  ],
};

const shown = (found: ReturnType<typeof deadlineIn>) => (found === null ? null : (found.day ?? 'words'));

describe.each(Object.entries(table))('times stated in %s', (_, rows) => {
  it.each(rows)('%s', (sentence, effective, deadline) => {
    expect({
      effective: shown(effectiveIn(sentence, { near })),
      deadline: shown(deadlineIn(sentence, { near })),
    }).toEqual({ effective, deadline });
  });
});

it('the words of a time are quoted exactly as they are written', () => {
  for (const sentence of Object.values(table).flatMap((rows) => rows.map(([text]) => text)))
    for (const found of [effectiveIn(sentence, { near }), deadlineIn(sentence, { near })])
      if (found !== null) expect(sentence).toContain(found.words);
  expect(deadlineIn('You may opt out within 30 days of this notice.', { near })).toEqual({
    day: null,
    words: 'within 30 days of this notice',
  });
});

it('a day without a year is the next one, and none where nothing is near', () => {
  expect(deadlineIn('Opt out by 12 December.', { near: '2026-12-13' })?.day).toBe('2026-12-12');
  expect(deadlineIn('Opt out by 12 January.', { near: '2026-12-13' })?.day).toBe('2027-01-12');
  expect(deadlineIn('Opt out by 12 December.', {})).toEqual({ day: null, words: 'by 12 December' });
  expect(deadlineIn('Opt out by 29 February.', { near: '2026-12-13' })?.day ?? null).toBe(null);
});

it.each([
  ['You can opt out at any time.', false],
  ['Opt out in settings.', false],
  ['Opt out ere the ides of March.', true],
  ['Opt out within a fortnight.', true],
  ['Opt out by Q3 2027.', true],
  ['Widersprechen Sie binnen vierzehn Tagen.', true],
  ['Avant la fin du mois, dites-nous non.', true],
  ['14日以内に', true],
])('“%s” mentions a time: %s', (sentence, expected) => expect(mentionsTime(sentence)).toBe(expected));
