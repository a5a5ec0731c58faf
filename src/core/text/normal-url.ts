/** A URL as sources are compared by: absolute, http or https, without fragment. Null for anything else. */
export function normalUrl(text: string): string | null {
  const url = URL.parse(text.trim());
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  url.hash = '';
  return url.href;
}
