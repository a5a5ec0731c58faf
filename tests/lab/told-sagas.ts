import type { ToldLine } from '../../lab/sagas/drive-sagas.ts';

/** Invented sagas with their labels, and what somebody told about them: one of each thing that a scorer counts. */

type Gold = Readonly<Record<string, unknown>>;

const item = (id: string, published: string, gold: Gold) => ({
  id,
  url: `https://news.example/${id}`,
  source: `Paper ${id}`,
  published,
  title: `Headline ${id}`,
  text: `What ${id} says.`,
  gold: { group: 'Quillmark', place: 'Europe', note: '', related: [], ...gold },
});

const stepOf =
  (saga: string, related: readonly string[] = []) =>
  (step: string, tell: string, state: string, ok: readonly string[] = [state]): Gold => ({
    saga,
    step,
    tell,
    related,
    event: 'lawsuit_other',
    claim_status: 'alleged',
    state_after: state,
    state_ok: ok,
  });

const suit = stepOf('suit');
const terms = stepOf('terms');
const fine = stepOf('fine', ['appeal']);
const appeal = stepOf('appeal', ['fine']);
const none = (relevant: boolean, ok: readonly string[] = []): Gold => ({
  saga: null,
  step: null,
  tell: relevant ? 'new' : 'none',
  relevant,
  event: 'none',
  claim_status: 'not_applicable',
  state_after: ok[0] ?? null,
  state_ok: ok,
});

/** In the order of their dates. */
export const gold = [
  // Told, told again by another paper, decided in a story of its own, settled without a message.
  item('suit-1', '2026-01-05', suit('filed', 'new', 'alleged')),
  item('suit-2', '2026-01-06', suit('filed', 'same', 'alleged')),
  item('suit-3', '2026-03-01', suit('ruled', 'update', 'ruled')),
  item('suit-4', '2026-05-01', suit('settled', 'update', 'settled')),
  // Told as confirmed though it is denied; then found by nobody; then in the story of the suit; a column.
  item('terms-1', '2026-01-10', terms('changed', 'new', 'confirmed')),
  item('terms-2', '2026-01-12', terms('denied', 'update', 'denied')),
  item('terms-3', '2026-02-01', terms('dropped', 'update', 'reversed')),
  item('terms-4', '2026-05-20', terms('again', 'update', 'confirmed')),
  item('terms-5', '2026-05-21', terms('again', 'none', 'confirmed')),
  // Two related sagas in one story.
  item('fine-1', '2026-02-10', fine('fined', 'new', 'ruled')),
  item('appeal-1', '2026-06-01', appeal('overturned', 'new', 'reversed', ['reversed', 'ruled'])),
  // Items of no saga: told alone, swallowed, told though off topic, and left alone.
  item('other-1', '2026-02-20', none(true, ['alleged'])),
  item('other-2', '2026-01-20', none(true, ['reported'])),
  item('other-3', '2026-02-21', none(false)),
  item('other-4', '2026-02-22', none(false)),
].sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));

type AlertLine = Extract<ToldLine, { kind: 'alert' }>;

const alert = (
  date: string,
  story: string,
  more: Partial<AlertLine> & Pick<AlertLine, 'state' | 'fresh' | 'items'>,
): ToldLine => ({
  kind: 'alert',
  date,
  alert: `${story}:${date}`,
  story,
  reason: 'new',
  title: `Quillmark, ${story}`,
  status: null,
  mentions: more.fresh,
  words: [],
  ...more,
});

const record = (date: string, story: string, state: ToldLine['state'], items: readonly string[]): ToldLine => ({
  kind: 'story',
  date,
  story,
  state,
  items,
});

/** In the order of time. */
export const told: readonly ToldLine[] = [
  record('2026-01-05', 's1', 'alleged', ['suit-1']),
  alert('2026-01-05', 's1', { state: 'alleged', status: 'Alleged, not proven', fresh: ['suit-1'], items: ['suit-1'] }),
  record('2026-01-06', 's1', 'alleged', ['suit-1', 'suit-2']),
  alert('2026-01-06', 's1', { reason: 'state', state: 'alleged', fresh: ['suit-2'], items: ['suit-1', 'suit-2'] }),
  record('2026-01-10', 's2', 'reported', ['terms-1']),
  alert('2026-01-10', 's2', { state: 'reported', status: 'Reported by Paper', fresh: ['terms-1'], items: ['terms-1'] }),
  record('2026-01-12', 's2', 'confirmed', ['terms-1', 'terms-2']),
  alert('2026-01-12', 's2', {
    reason: 'state',
    state: 'confirmed',
    title: 'Quillmark · Reported → Confirmed',
    fresh: ['terms-2'],
    items: ['terms-1', 'terms-2'],
  }),
  record('2026-01-20', 's2', 'confirmed', ['terms-1', 'terms-2', 'other-2']),
  record('2026-02-10', 's3', 'ruled', ['fine-1']),
  alert('2026-02-10', 's3', { state: 'ruled', status: 'Decided by a court', fresh: ['fine-1'], items: ['fine-1'] }),
  record('2026-02-20', 's4', 'alleged', ['other-1']),
  alert('2026-02-20', 's4', { state: 'alleged', fresh: ['other-1'], items: ['other-1'] }),
  record('2026-02-21', 's5', 'reported', ['other-3']),
  alert('2026-02-21', 's5', { state: 'reported', fresh: ['other-3'], items: ['other-3'] }),
  record('2026-03-01', 's6', 'ruled', ['suit-3']),
  alert('2026-03-01', 's6', { state: 'ruled', fresh: ['suit-3'], items: ['suit-3'] }),
  record('2026-05-01', 's1', 'settled', ['suit-1', 'suit-2', 'suit-4']),
  alert('2026-05-01', 's1', {
    reason: 'update',
    state: 'settled',
    fresh: ['suit-4'],
    items: ['suit-1', 'suit-2', 'suit-4'],
  }),
  record('2026-05-20', 's1', 'confirmed', ['suit-1', 'suit-2', 'suit-4', 'terms-4']),
  alert('2026-05-20', 's1', {
    reason: 'state',
    state: 'confirmed',
    title: 'Quillmark · Settled → Dismissed',
    fresh: ['terms-4'],
    items: ['suit-1', 'suit-2', 'suit-4', 'terms-4'],
  }),
  record('2026-06-01', 's3', 'ruled', ['fine-1', 'appeal-1']),
  alert('2026-06-01', 's3', { reason: 'state', state: 'ruled', fresh: ['appeal-1'], items: ['fine-1', 'appeal-1'] }),
];
