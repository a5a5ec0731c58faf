import normalizeUrl from 'normalize-url';
import { getDomain } from 'tldts';

/**
 * Query parameters that say how the reader got to an article, never which article it is. They come from Google, Meta,
 * Microsoft, mailers and analytics tools.
 */
const trackingNames = new Set(
  `fbclid igsh igshid mibextid gclid gclsrc dclid wbraid gbraid gad_source gad_campaignid srsltid _ga _gl msclkid twclid
  ttclid yclid ysclid _openstat wickedid li_fat_id epik rdt_cid mc_cid mc_eid mkt_tok ml_subscriber ml_subscriber_hash
  _hsenc _hsmi __hstc __hssc __hsfp vero_id vero_conv oly_anon_id oly_enc_id s_cid s_kwcid __s sr_share smid smtyp cmpid
  ncid icid ito xtor ref_src ref_url wt_mc wt_zmc trk trkcampaign spm amp`.split(/\s+/),
);
const trackingPrefix = /^(?:utm|mtm|pk|piwik|matomo|hsa|itm|at|fb|ns)_[a-z]/;

/**
 * On some sites these parameters name the article (`?ref=main`), on others the way to it. They are dropped only with a
 * value that describes the way.
 */
const ambiguousNames = new Set(['ref', 'source', 'src', 'referrer', 'share', 'from', 'cmp', 'output', 'outputtype']);
const wayValues =
  /^(?:amp|rss|feed|atom|twitter|facebook|linkedin|reddit|social|share|email|newsletter|true)(?:[-_]|$)/;

/**
 * Returns one URL for each article, so that the article is recognised when it comes again. Removes tracking parameters,
 * the fragment, AMP and mobile variants, the password, the default port and a trailing slash. Lower-cases the host and
 * keeps the other parameters in their order. Keeps a fragment that names the article (`#!/…`), and keeps the scheme and
 * `www.`, since not every site answers without them. Returns anything that isn't an http(s) URL unchanged.
 */
export function canonicalUrl(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || !isWeb(parsed)) return url;
  const article = unwrapped(parsed);
  article.hostname = fullHost(article.hostname.replace(/\.$/, ''));
  article.pathname = article.pathname.replace(/\/amp\/?$/i, '').replace(/\.amp(?=$|\.html?$)/i, '');
  const query = article.search.slice(1).split('&').filter(isOfArticle).join('&');
  const fragment = article.hash.startsWith('#!') ? article.hash : '';
  article.search = '';
  article.hash = '';
  // The query is added back separately: normalize-url would read it as UTF-8, and older sites use other charsets.
  return `${normalizeUrl(article.href, { stripWWW: false, removeSingleSlash: false })}${query === '' ? '' : `?${query}`}${fragment}`;
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

/** Whether one `name=value` pair of a query, as written, identifies the article. */
function isOfArticle(pair: string): boolean {
  const [[name, value] = ['', '']] = new URLSearchParams(pair.toLowerCase());
  if (trackingNames.has(name) || trackingPrefix.test(name)) return false;
  return !(ambiguousNames.has(name) && wayValues.test(value));
}

/**
 * Finds the article behind Google's AMP viewer (`google.com/amp/s/HOST/…`) or cache
 * (`….cdn.ampproject.org/c/s/HOST/…`).
 */
function unwrapped(url: URL): URL {
  const wraps = /^www\.google\.[a-z.]+$/.test(url.hostname)
    ? /^\/amp\/(s\/)?(?=[^/]+\.)/
    : /\.cdn\.ampproject\.org$/.test(url.hostname)
      ? /^\/[cvi]\/(s\/)?(?=[^/]+\.)/
      : null;
  const match = wraps?.exec(url.pathname);
  if (!match) return url;
  const inner = `${match[1] === undefined ? 'http' : 'https'}://${url.pathname.slice(match[0].length)}${url.search}`;
  return URL.parse(inner) ?? url;
}

/**
 * Removes the labels `amp`, `m` and `mobile` from a host, also in the middle (`en.m.wikipedia.org`), but never from the
 * domain itself (`m.io`).
 */
function fullHost(host: string): string {
  const domain = getDomain(host);
  if (domain === null || domain === host) return host;
  const small = new Set(['amp', 'm', 'mobile']);
  const inner = host.slice(0, -domain.length - 1).split('.');
  return [...inner.filter((label) => !small.has(label)), domain].join('.');
}
