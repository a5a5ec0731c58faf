import { parse } from 'tldts';

/**
 * Returns what limits requests apply to: the registrable domain (`feeds.example.co.uk` and `www.example.co.uk` are both
 * `example.co.uk`), or, for an IP address or a name without one, the host with its port (`127.0.0.1:8080`). Polling is
 * keyed by it, so one server is polled by one worker. An unreadable URL is its own key.
 */
export function hostOf(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return url;
  // Private suffixes count as one: two blogs at github.io belong to two owners, but load the same server.
  return parse(parsed.hostname, { allowPrivateDomains: false }).domain ?? parsed.host;
}

/** Returns an absolute http or https address in ASCII, as written in a link; null for anything else. */
export function httpUrl(text: string): string | null {
  const url = URL.parse(text.toWellFormed());
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

/**
 * Returns a URL in the form in which sources are compared: absolute, http or https, without a fragment. Null for
 * anything else.
 */
export function normalUrl(text: string): string | null {
  const url = URL.parse(httpUrl(text.trim()) ?? '');
  if (url === null) return null;
  url.hash = '';
  return url.href;
}
