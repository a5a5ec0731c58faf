import { version } from '../version.ts';

/**
 * The User-Agent we send to servers (RFC 9110 §10.1.5): `Fineprint/0.1.0 (+https://example.org/bot)`. `contact` is the
 * operator's, from FINEPRINT_CONTACT. Without it, the header says that no contact is set.
 */
export function userAgent(contact?: string): string {
  // A header can contain only visible ASCII, and parentheses would end the comment (RFC 9110 §5.6.5).
  const visible = contact?.replace(/[^\x20-\x7e]|[()\\]/g, '').trim() ?? '';
  return `Fineprint/${version} (${visible === '' ? 'self-hosted, no contact set' : `+${visible}`})`;
}
