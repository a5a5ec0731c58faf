import normalizeUrl from 'normalize-url';

/** What links carry about the reader's way to an article, never about the article. */
const trackingParameters: readonly RegExp[] = [
  /^utm_/i,
  /^(?:fb|gc|dc|ms|tw|yc|wb|li_fat_|tt|g|ig|mc_e|mk)(?:lid|clid|lsrc|id|shid)$/i,
  /^(?:at|pk|mtm|piwik|hsa|vero|oly|icn|ns|trk|wt|itm|stm|spm|ito|ref_src|ref_url|cmpid|cmp|xtor|ncid|rss|partner)(?:_.*)?$/i,
  /^(?:_ga|_gl|_hsenc|_hsmi|__s|mkt_tok|s_cid|sr_share|smid|smtyp|ref|referrer|source|share|amp|outputtype)$/i,
];

/** Ways in which hosts and paths name the small version of an article. */
const smallHosts = /^(?:amp|m|mobile)\./i;
const smallPath = /(?:\/amp\/?|\.amp(?:\.html)?)$/i;

/**
 * One URL for each article, to know it again: without tracking parameters, fragment, AMP and mobile variants, default ports and a
 * slash at the end; host in lower case, other parameters in their order. A URL that names its article in the fragment
 * (`#!/…`) keeps it. What is no http(s) URL comes back as it is.
 */
export function canonicalUrl(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return url;
  if (/^(?:amp|m|mobile)\.[^.]+\.[^.]+/i.test(parsed.hostname))
    parsed.hostname = parsed.hostname.replace(smallHosts, '');
  if (smallPath.test(parsed.pathname)) parsed.pathname = parsed.pathname.replace(smallPath, '') || '/';
  if (!parsed.hash.startsWith('#!')) parsed.hash = '';
  return normalizeUrl(parsed.href, {
    removeQueryParameters: [...trackingParameters],
    sortQueryParameters: false,
    stripWWW: false,
    stripHash: false,
    removeTrailingSlash: true,
  });
}
