import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { withoutSecrets } from '../../core/text/without-secrets.ts';

/** The proxies of the environment, as curl reads them. Addresses start with `http://` or `https://`. */
export type ProxySettings = {
  /** HTTP_PROXY: for http addresses. */
  readonly http?: string | undefined;
  /** HTTPS_PROXY: for https addresses. */
  readonly https?: string | undefined;
  /** ALL_PROXY: for those of the two that are missing. */
  readonly all?: string | undefined;
  /** NO_PROXY: hosts that are reached directly. */
  readonly none?: string | undefined;
};

/** Returns the proxy for a URL, or null if its host is reached directly. */
export type ProxyFor = (url: URL) => URL | null;

/**
 * Decides which proxy is used for which URL. `none` lists hosts separated by commas or spaces: a name (`example.org`, which includes
 * its subdomains, as do `.example.org` and `*.example.org`), an IP address, or a range of them (`10.0.0.0/8`), the first two with or
 * without a port. `*` means every host. Invalid entries match nothing.
 */
export function createProxyFor(settings: ProxySettings): ProxyFor {
  const http = settings.http ?? settings.all;
  const https = settings.https ?? settings.all;
  const exceptions = exceptionsOf(settings).map(matcherOf);
  return (url) => {
    const proxy = url.protocol === 'https:' ? https : http;
    if (proxy === undefined || exceptions.some((matches) => matches(url))) return null;
    return new URL(proxy);
  };
}

/** Says in one sentence which proxy is used for what, without passwords, for `doctor` and the log. Null without a proxy. */
export function describeProxies(settings: ProxySettings): string | null {
  const shown = (proxy: string) => withoutSecrets(proxy).replace(/\/$/, '');
  const http = settings.http ?? settings.all;
  const https = settings.https ?? settings.all;
  if (http === undefined && https === undefined) return null;
  const exceptions = exceptionsOf(settings);
  const ways =
    http === https && http !== undefined
      ? `All sources are fetched through the proxy ${shown(http)}`
      : [
          `Sources with https are fetched ${https === undefined ? 'directly' : `through the proxy ${shown(https)}`}`,
          `those with http ${http === undefined ? 'directly' : `through ${shown(http)}`}`,
        ].join(', ');
  return `${ways}${exceptions.length === 0 ? '' : `, except from these hosts (NO_PROXY): ${exceptions.join(', ')}`}.`;
}

function exceptionsOf({ none = '' }: ProxySettings): readonly string[] {
  return none.split(/[\s,]+/).filter((entry) => entry !== '');
}

function matcherOf(entry: string): (url: URL) => boolean {
  if (entry === '*') return () => true;
  if (entry.includes('/')) {
    if (!ipaddr.isValidCIDR(entry)) return () => false;
    const [network, bits] = ipaddr.parseCIDR(entry);
    return ({ hostname }) => {
      const address = bare(hostname);
      if (isIP(address) === 0) return false;
      const parsed = ipaddr.parse(address);
      return parsed.kind() === network.kind() && parsed.match(network, bits);
    };
  }
  const [, name = '', port] = (isIP(entry) === 6 ? null : /^(.*?)(?::(\d+))?$/.exec(entry)) ?? [entry, entry];
  const host = bare(URL.parse(`http://${bracketed(name.replace(/^\*?\./, ''))}`)?.hostname ?? '');
  return (url) => {
    if (host === '' || (port !== undefined && port !== portOf(url))) return false;
    const asked = bare(url.hostname);
    return asked === host || (isIP(host) === 0 && asked.endsWith(`.${host}`));
  };
}

/** The port of a URL or connection, also if it is the default of its protocol. */
export function portOf({ port, protocol }: { port: string; protocol: string }): string {
  return port !== '' ? port : protocol === 'https:' ? '443' : '80';
}

/** An IPv6 address as it appears in URLs: `[::1]`. Leaves other hosts as they are. */
export function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}

/** The reverse of `bracketed`. */
export function bare(host: string): string {
  return host.startsWith('[') ? host.slice(1, -1) : host;
}
