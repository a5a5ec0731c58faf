import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../src/chats/discord/render-card.ts';
import { renderEmbed } from '../../../src/chats/discord/render-classic.ts';
import { readContract } from '../../fakes/discord-contract.ts';
import { alertCard } from './cards.ts';

const create = 'POST /channels/{channel_id}/messages';
const contract = await readContract();

/** A message as it is, with one text replaced. */
function changed(body: object, from: string, to: unknown): unknown {
  return JSON.parse(JSON.stringify(body).replace(JSON.stringify(from), JSON.stringify(to)));
}

describe("Discord's own description of its API, as the stand-in reads it", () => {
  it.each<readonly [string, string, unknown]>([
    ['what is sent', create, renderCard(alertCard)],
    ['an embed', create, renderEmbed(alertCard)],
    [
      'permissions as digits',
      'PUT /applications/{application_id}/commands',
      [{ name: 'a', description: 'b', default_member_permissions: '32' }],
    ],
  ])('takes %s', (_name, route, body) => {
    expect(contract(route, body)).toEqual([]);
  });

  it.each<readonly [string, string, unknown]>([
    ['a label of 81', create, changed(renderCard(alertCard), 'Story', 'x'.repeat(81))],
    ['an embed title of 257', create, changed(renderEmbed(alertCard), alertCard.title, 'x'.repeat(257))],
    ['a number as label', create, changed(renderCard(alertCard), 'Story', 7)],
    ['a nonce of 26', create, { content: 'x', nonce: 'x'.repeat(26) }],
    ['a command without a name', 'PUT /applications/{application_id}/commands', [{ description: 'x' }]],
    [
      '26 suggestions',
      'POST /interactions/{interaction_id}/{interaction_token}/callback',
      { type: 8, data: { choices: Array.from({ length: 26 }, () => ({ name: 'a', value: 'a' })) } },
    ],
  ])('refuses %s', (_name, route, body) => {
    expect(contract(route, body)).not.toEqual([]);
  });
});
