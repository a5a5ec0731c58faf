import { describe, expect, it } from 'vitest';
import { alertCard } from '../../../src/cards/alert/alert-card.ts';
import { summarise } from '../../../src/core/story/summarise.ts';
import { takeBack } from '../../../src/core/story/take-back.ts';
import type { Story } from '../../../src/nouns/story.ts';
import {
  change,
  deniedAt,
  droppedAt,
  filedAt,
  lawsuit,
  lawsuitItems,
  lawsuitSummary,
  policyItem,
  policyStory,
  shown,
} from '../rookery.ts';

const now = filedAt;

describe('alertCard()', () => {
  it('tells an allegation as one: who says so, in whose words, what is not proven', () => {
    const card = alertCard(lawsuit(1), { items: lawsuitItems(1), summary: lawsuitSummary, reason: 'new', now });
    expect(card.tone).toBe('high');
    expect(shown(card)).toMatchInlineSnapshot(`
      "┃ High · Rookery · Lawsuit filed
      ┃
      ┃ Lawsuit accuses Rookery of sharing private messages to train AI[1]
      ┃
      ┃   “A paying customer has sued Rookery, alleging that it disclosed private messages so that AI
      ┃   models could be trained on them.”
      ┃   — The Daily Ledger
      ┃   “It seeks damages of $1,000 per person.”
      ┃   — The Daily Ledger
      ┃
      ┃ One source so far: The Daily Ledger[1].
      ┃
      ┃ Status  Alleged, not proven
      ┃ Data    Private messages
      ┃
      ┃ [1] Source: https://ledger.example/rookery-sued"
    `);
  });

  it('tells a denied story with its timeline and each source that speaks for itself', () => {
    const card = alertCard(lawsuit(2), { items: lawsuitItems(2), summary: [], reason: 'update', now: deniedAt });
    expect(shown(card)).toMatchInlineSnapshot(`
      "┃ High · Rookery · Company statement
      ┃
      ┃ Lawsuit accuses Rookery of sharing private messages to train AI[1]
      ┃
      ┃   “It seeks damages of $1,000 per person.”
      ┃   — The Daily Ledger
      ┃
      ┃ Timeline
      ┃ • 21 January 2026: A paying customer has sued Rookery, alleging that it disclosed private messages
      ┃   so that AI models could be trained on them. (The Daily Ledger[1])
      ┃ • 22 January 2026: “These are false claims with no merit,” Rookery said on Thursday. (Harbor
      ┃   Technology Review[2])
      ┃
      ┃ 2 independent sources: The Daily Ledger[1] and Harbor Technology Review[2].
      ┃
      ┃ Status  Alleged, and denied by Rookery; not proven
      ┃ Data    Private messages
      ┃
      ┃ [1] Source: https://ledger.example/rookery-sued
      ┃ [2] https://harbor.example/rookery-denies"
    `);
  });

  it('tells a dismissal as no finding', () => {
    const story = lawsuit(3, { stateNote: 'withdrawn without prejudice' });
    const card = alertCard(story, { items: lawsuitItems(3), summary: [], reason: 'update', now: droppedAt });
    expect(card.facts[0]).toEqual({
      name: 'Status',
      value: ['Dismissed or withdrawn (withdrawn without prejudice); not a finding about the practice'],
    });
  });

  it('tells a policy change with its date, what it means, the changed words and the way out', () => {
    const card = alertCard(policyStory, {
      items: [policyItem()],
      summary: [],
      reason: 'new',
      now,
      optOutUrl: 'https://rookery.example/settings',
    });
    expect(shown(card)).toMatchInlineSnapshot(`
      "┃ High · Rookery · Privacy Policy now allows AI training on your data
      ┃
      ┃ Takes effect on 1 October 2026, in 253 days.
      ┃
      ┃ What it means: The Rookery Privacy Policy now allows AI training on your data. It also adds an
      ┃ opt-out from AI training.
      ┃
      ┃ Rookery Privacy Policy › 2. How we use your data
      ┃ + We and our affiliates also use your personal data, including your profile and your posts, to
      ┃   train generative AI models, unless you opt out.
      ┃
      ┃ Rookery Privacy Policy › 3. Messages
      ┃ - Messages are private between you and the people you write to.
      ┃ + Messages are private between you and the people you write to, and the machines that learn from
      ┃   them.
      ┃
      ┃ “What it means” is Fineprint's reading; the changed words are the page's own. Revision a1b2c3d4e5
      ┃ compared with f9e8d7c6b5.
      ┃ One source so far: Rookery[1].
      ┃
      ┃ Status      Confirmed by Rookery
      ┃ Applies to  Members outside the European Union
      ┃ Data        Public posts, documents and files
      ┃ Opt-out     The change adds an opt-out from AI training: how to opt out[2]
      ┃
      ┃ [1] Policy page: https://rookery.example/privacy
      ┃ [2] Opt out: https://rookery.example/settings"
    `);
  });

  it('says that a change is in effect once its day has come, and that an edit was silent', () => {
    const items = [policyItem({ effective: '2026-01-01', silentEdit: true })];
    const text = shown(alertCard(policyStory, { items, summary: [], reason: 'new', now }));
    expect(text).toContain('In effect since 1 January 2026.');
    expect(text).toContain('Silent edit: the text changed, but the date shown on the page did not.');
  });

  it('shows three changed passages, each cut to what changed, and counts the rest', () => {
    const same = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');
    const hunks = Array.from({ length: 4 }, (_, index) => ({
      path: [`Section ${index}`],
      before: `${same} not trained ${same}`,
      after: `${same} trained ${same}`,
    }));
    const card = alertCard(policyStory, {
      items: [policyItem({ hunks, hunkCount: 9 })],
      summary: [],
      reason: 'new',
      now,
    });
    const drawn = card.lines.filter((line) => line.kind === 'hunk');
    expect(drawn).toHaveLength(3);
    expect(drawn[0]?.hunk.before).toMatch(/^… word185 .* word199 not trained word0 .* word13 …$/);
    expect(card.lines).toContainEqual({ kind: 'small', pieces: ['And 6 more changed passages.'] });
  });

  it('labels what the machine wrote, and quotes what a source wrote', () => {
    const written = { quoted: false, url: 'https://ledger.example/rookery-sued', itemKey: 'ledger' };
    const summary = [
      { ...written, text: 'Rookery is sued over private messages.', publisher: 'The Daily Ledger' },
      { ...written, text: 'It seeks damages.', publisher: 'Harbor Technology Review' },
    ];
    const { lines } = alertCard(lawsuit(1), { items: lawsuitItems(1), summary, reason: 'new', now });
    expect(lines).toContainEqual({
      kind: 'text',
      pieces: ['Rookery is sued over private messages.', ' It seeks damages.'],
    });
    expect(lines).toContainEqual({
      kind: 'small',
      pieces: ['Summary written by an AI model from The Daily Ledger and Harbor Technology Review.'],
    });
  });

  it('leaves out what is not known instead of guessing it', () => {
    const story = lawsuit(1, { companies: [], dataTypes: [], publishers: [], timeline: [], state: 'reported' });
    expect(alertCard(story, { items: [], summary: [], reason: 'new', now })).toEqual({
      tone: 'high',
      title: 'High · Lawsuit filed',
      lines: [{ kind: 'text', pieces: [{ strong: story.title }] }],
      facts: [],
      links: [],
      actions: expect.anything(),
    });
  });

  it('says first that the page took its change back, and then that the text comes and goes', () => {
    const items = [policyItem()];
    const back = { item: policyItem().item, now, settleMs: 0 };
    for (const [times, title, sentence] of [
      [1, 'Policy change taken back', 'The page has taken this change back; its earlier text is there again.'],
      [2, 'Policy text that comes and goes', 'The page shows the earlier and the changed text by turns.'],
    ] as const) {
      let story: Story | null = policyStory;
      for (let time = 0; time < times && story !== null; time += 1) story = takeBack(story, back);
      if (story === null) throw new Error('The story is left alone too early.');
      const card = alertCard(story, { items, summary: summarise(story, items), reason: 'update', now });
      expect(card.title).toContain(title);
      expect(shown(card)).toContain(sentence);
      expect(takeBack(story, back) === null, 'left alone after the second time').toBe(times === 2);
    }
  });

  it('has buttons to the whole story, to how it was judged, to mute it, and to all that changed in a policy', () => {
    const buttons = (card: ReturnType<typeof alertCard>) =>
      card.actions.map(({ label, command, action, argument }) => `${label} ${command}:${action}:${argument}`);
    const ofStory = [
      'Story story:show:lawsuit',
      'Why? why:show:lawsuit',
      'Mute mute:ask:lawsuit',
      'Wrong? wrong:ask:lawsuit',
    ];
    const words = { items: lawsuitItems(1), summary: [], now } as const;
    expect(buttons(alertCard(lawsuit(1), { ...words, reason: 'new' }))).toEqual(ofStory);
    expect(buttons(alertCard(lawsuit(1), { ...words, reason: 'state' }))).toEqual(ofStory);
    expect(buttons(alertCard(policyStory, { items: [policyItem()], summary: [], now, reason: 'new' }))).toEqual([
      'Compare policy:compare:a1b2c3d4e5f6a7b8.f9e8d7c6b5a49382.0',
      'Story story:show:policy',
      'Why? why:show:policy',
      'Mute mute:ask:policy',
      'Wrong? wrong:ask:policy',
    ]);
  });
});

describe('alertCard() for a story that channels know', () => {
  const told = { at: filedAt, state: 'alleged', severity: 'high', itemCount: 1 } as const;

  it('tells what moved, by whom', () => {
    const card = alertCard(lawsuit(2, { told }), {
      items: lawsuitItems(2),
      summary: lawsuitSummary,
      reason: 'state',
      now: deniedAt,
    });
    expect(shown(card, deniedAt)).toMatchInlineSnapshot(`
      "┃ High · Rookery · Alleged → Denied
      ┃
      ┃ Update to: Lawsuit accuses Rookery of sharing private messages to train AI
      ┃
      ┃ • 22 January 2026: “These are false claims with no merit,” Rookery said on Thursday. (Harbor
      ┃   Technology Review[1])
      ┃   “A paying customer has sued Rookery, alleging that it disclosed private messages so that AI
      ┃   models could be trained on them.”
      ┃   — The Daily Ledger
      ┃
      ┃ 2 independent sources: The Daily Ledger[2] and Harbor Technology Review[1].
      ┃
      ┃ Status          Alleged, and denied by Rookery; not proven
      ┃ Last announced  21 January 2026
      ┃
      ┃ [1] Source: https://harbor.example/rookery-denies
      ┃ [2] https://ledger.example/rookery-sued"
    `);
  });

  /** The suit with one more report, of the day after the denial. */
  const withReport = (more: Partial<Story['timeline'][number]>, told: Story['told']): Story => {
    const story = lawsuit(2, { told });
    const entry = { ...(story.timeline[1] as Story['timeline'][number]), itemKey: 'third', ...more };
    const timeline = [...story.timeline, entry].sort((a, b) => (a.at < b.at ? -1 : 1));
    return { ...story, timeline, itemKeys: [...story.itemKeys, 'third'] };
  };

  it('says in its headline what is new where the state stays, and shows the report that brought it', () => {
    const step = { at: '2026-01-29T10:00:00.000Z', text: 'Judge sets a hearing for Rookery', isStep: true } as const;
    const repeat = { ...lawsuit(2).timeline[1], at: '2026-01-29T11:00:00.000Z', itemKey: 'fourth' } as const;
    const story = withReport(step, { ...told, state: 'denied', itemCount: 2 });
    const card = alertCard(
      {
        ...story,
        timeline: [...story.timeline, repeat as Story['timeline'][number]],
        itemKeys: [...story.itemKeys, 'fourth'],
      },
      { items: [], summary: [], reason: 'state', now },
    );
    expect(card.title).toBe('High · Rookery · Judge sets a hearing for Rookery');
    expect(card.lines.filter(({ kind }) => kind === 'bullet')).toHaveLength(1);
    expect(JSON.stringify(card.lines)).toContain('29T10:00');
  });

  it('names what was announced wrongly if an older report says another state', () => {
    const [filed, denied] = lawsuit(2).timeline as [Story['timeline'][number], Story['timeline'][number]];
    const column = { ...filed, at: '2026-01-29T10:00:00.000Z', itemKey: 'column' } as const;
    const story = lawsuit(2, {
      timeline: [filed, denied, column],
      itemKeys: [filed.itemKey, column.itemKey, denied.itemKey],
      told: { ...told, itemCount: 2 },
    });
    const words = (one: Story) =>
      shown(alertCard(one, { items: [], summary: [], reason: 'state', now }), now).replaceAll(/\n┃\s*/g, ' ');
    expect(words(story)).toContain(
      'Correction: on 21 January 2026, this was announced as “Alleged”. An earlier report that has come in since says “Denied”.',
    );
    expect(words(lawsuit(2, { told }))).not.toContain('Correction');
  });

  it('tells that it became critical as that', () => {
    const story = lawsuit(2, { severity: 'critical', told: { ...told, severity: 'notable' } });
    const card = alertCard(story, { items: lawsuitItems(2), summary: [], reason: 'severity', now });
    expect(card.title).toBe('Critical · Rookery · now Critical, was Notable');
  });

  it('shows the policy change that moved it', () => {
    const story = { ...policyStory, told: { ...told, state: 'reported' as const, itemCount: 0 } };
    const card = alertCard(story, { items: [policyItem()], summary: [], reason: 'state', now });
    expect(card.lines).toContainEqual({ kind: 'hunk', hunk: change.hunks[0] });
  });
});
