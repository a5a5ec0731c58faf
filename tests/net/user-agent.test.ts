import { expect, it } from 'vitest';
import { userAgent } from '../../src/net/user-agent.ts';
import { version } from '../../src/version.ts';

it.each([
  ['names the contact', 'https://rookery.example/bot', '+https://rookery.example/bot'],
  ['says that there is none', undefined, 'self-hosted, no contact set'],
  ['keeps a contact from ending the comment or the header', 'a) evil\r\nx-y: z (', '+a evilx-y: z'],
  ['says that there is none where nothing of it can be sent', '☎', 'self-hosted, no contact set'],
])('userAgent() %s', (_what, contact, comment) => {
  expect(userAgent(contact)).toBe(`Fineprint/${version} (${comment})`);
});
