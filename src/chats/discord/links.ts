/** An address as it may stand in a message: http or https, absolute, written without the signs that end a Markdown link; else null. */
export function httpUrl(url: string): string | null {
  const parsed = URL.parse(url.toWellFormed());
  if (parsed === null || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return null;
  return parsed.href.replaceAll(/[()<>[\]\\"'`*|~\s]/g, percent);
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
