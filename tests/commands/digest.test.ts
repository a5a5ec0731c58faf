import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ada, guest, openWorkshop, storyAbout, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
  await shop.write(
    storyAbout('Meta', { id: 'a', daysAgo: 1, severity: 'high', title: 'Meta is sued over photos' }),
    storyAbout('OpenAI', { id: 'b', daysAgo: 2, title: 'OpenAI is sued over books' }),
    storyAbout('Meta', { id: 'old', daysAgo: 9, title: 'Meta was sued over posts' }),
  );
});
afterEach(() => shop.close());

const subscribe = async (input: Record<string, string>) => shop.press(await shop.ask('subscribe', input), 'Subscribe');

describe('digest', () => {
  it('shows what the week would say to this channel, by its subscriptions, and posts nothing', async () => {
    await subscribe({ company: 'Meta', digest: 'Monday', time: '09:00', zone: 'Europe/Berlin' });
    const card = await shop.ask('digest');
    expect(shop.shown(card)).toMatchInlineSnapshot(`
      "┃ The week in AI training on people's data, 26 October 2026 to 2 November 2026
      ┃
      ┃ 1 story (1 high) this week.
      ┃
      ┃ Top stories
      ┃ • High · Meta: Meta is sued over photos[1] (reported, 1 source)
      ┃
      ┃ The one source could be read.
      ┃
      ┃ A look ahead: the digest itself comes on Mondays at 09:00 (Europe/Berlin).
      ┃
      ┃ [1] https://a.example/a-1
      "
    `);
    expect(shop.chat.taken).toEqual([]);
  });

  it('leaves out what is muted, and says that no digest is set', async () => {
    await subscribe({});
    await shop.ask('mute', { company: 'Meta', for: 'week' });
    const text = shop.shown(await shop.ask('digest'));
    expect(text).toContain('OpenAI is sued over books');
    expect(text).not.toContain('Meta');
    expect(text).toContain('No digest is set here');
  });

  it('says how to begin where the channel hears of nothing', async () => {
    expect(await shop.ask('digest')).toMatchObject({ tone: 'error' });
    expect(shop.shown(await shop.ask('digest', {}, ada))).toContain('hears of nothing yet');
  });

  it('is for managers', async () => {
    expect(await shop.ask('digest', {}, guest)).toMatchObject({ tone: 'error' });
  });
});
