import { parse } from 'tldts';

/**
 * Who is to be spared when this URL is asked: the registrable domain (`feeds.example.co.uk` and `www.example.co.uk` are
 * one `example.co.uk`), or, for an address or a name without one, the host with its port (`127.0.0.1:8080`).
 * Polling is keyed by it, so that one server is asked by one worker. An unreadable URL is its own key.
 */
export function hostOf(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return url;
  // Private suffixes count: two blogs at github.io are two hosts to their owners, but one server; spare the server.
  return parse(parsed.hostname, { allowPrivateDomains: false }).domain ?? parsed.host;
}

/** An absolute http or https address as it is written in a link, in ASCII; null for anything else. */
export function httpUrl(text: string): string | null {
  const url = URL.parse(text.toWellFormed());
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

/** A URL as sources are compared by: absolute, http or https, without fragment. Null for anything else. */
export function normalUrl(text: string): string | null {
  const url = URL.parse(httpUrl(text.trim()) ?? '');
  if (url === null) return null;
  url.hash = '';
  return url.href;
}
