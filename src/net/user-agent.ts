import { version } from '../version.ts';

/**
 * How we introduce ourselves to servers (RFC 9110 §10.1.5): `Fineprint/0.1.0 (+https://example.org/bot)`. The contact is
 * the operator's own, from FINEPRINT_CONTACT; without one there is none to give, and it says so.
 */
export function userAgent(contact?: string): string {
  // A header holds visible ASCII; brackets end a comment (RFC 9110 §5.6.5).
  const visible = contact?.replace(/[^\x20-\x7e]|[()\\]/g, '').trim() ?? '';
  return `Fineprint/${version} (${visible === '' ? 'self-hosted, no contact set' : `+${visible}`})`;
}
