import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ada, guest, openWorkshop, storyAbout, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
  await shop.write(
    storyAbout('Meta', { id: 'a', daysAgo: 1, title: 'Meta is sued over photos' }),
    storyAbout('OpenAI', { id: 'b', daysAgo: 2, title: 'OpenAI is sued over books' }),
  );
});
afterEach(() => shop.close());

const kept = async () =>
  (await shop.store().verdicts()).map(({ storyId, verdict, userId }) => [storyId, verdict, userId]);

describe('wrong', () => {
  it('asks what is wrong with a story, of anyone', async () => {
    expect(shop.shown(await shop.ask('wrong', { story: 'photos' }, guest))).toMatchInlineSnapshot(`
      "┃ What is wrong?
      ┃
      ┃ About “Meta is sued over photos”. Your answer is saved for the people who run this bot, to help
      ┃ improve it. Nobody else sees it.
      [Not about AI training on data] [A claim presented as fact] [Wrong company] [Something else] [Nothing, it’s correct]
      "
    `);
  });

  it('keeps the answer, also after a restart, and one for each person', async () => {
    const card = await shop.ask('wrong', { story: 'photos' });
    await shop.restart();
    expect(shop.shown(await shop.press(card, 'Not about AI training on data'))).toMatchInlineSnapshot(`
      "┃ Thank you
      ┃
      ┃ Saved for “Meta is sued over photos”: Not about AI training on data. To change your answer, answer
      ┃ again.
      [Why?] [Mute]
      "
    `);
    await shop.press(card, 'A claim presented as fact', guest);
    await shop.press(card, 'Wrong company', ada);
    expect(await kept()).toEqual([
      ['a', 'wrong_company', ada.userId],
      ['a', 'overclaimed', guest.userId],
    ]);
  });

  it('lets a person choose where the words fit several stories', async () => {
    const card = await shop.ask('wrong', { story: 'sued' });
    expect(card.actions).toHaveLength(2);
    expect(await kept()).toEqual([]);
  });

  it('keeps nothing of a button that nobody drew', async () => {
    const pressed = (argument: string) => shop.answer({ command: 'wrong', action: 'set', argument, caller: guest });
    for (const argument of ['constructor.a', 'off_topic', 'off_topic.gone', '.a']) {
      expect((await pressed(argument)).tone).toBe('error');
    }
    expect(await kept()).toEqual([]);
  });
});
