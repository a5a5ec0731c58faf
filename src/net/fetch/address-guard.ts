import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';

/** Looks up all addresses of a host name. Rejects with a system error (`ENOTFOUND`) if there are none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** The host is, or resolves to, an address that isn't public. */
export class AddressRefused extends Error {}

export type AddressGuard = {
  /** Opens connections for undici, only to addresses that were checked. */
  readonly connect: buildConnector.connector;
  /** Whether the operator has exempted this host. */
  exempt(url: URL): boolean;
};

/**
 * Allows connections only to public addresses. Each connection resolves the name once and opens the socket to exactly the
 * addresses that were checked, so a name that resolves differently a moment later gains nothing. A name with even one private
 * address is refused. `allowPrivate` exempts host names and addresses, with or without a port (`intranet.example`,
 * `127.0.0.1:8080`, `[::1]:8080`).
 */
export function createAddressGuard(options: {
  allowPrivate: readonly string[];
  connectMs: number;
  resolve?: Resolve | undefined;
}): AddressGuard {
  const resolve = options.resolve ?? resolveBySystem;
  const allowed = new Set(options.allowPrivate.map((host) => host.toLowerCase()));
  const isExempt = (host: string, port: string) => allowed.has(host) || allowed.has(`${host}:${port}`);
  const openTo = (accept: (address: string) => boolean) =>
    buildConnector({
      timeout: options.connectMs,
      allowH2: false,
      lookup(host, { all }, callback) {
        resolve(host).then(
          (addresses) => {
            const refused = addresses.find((address) => !accept(address));
            if (refused !== undefined) return callback(new AddressRefused(refused), '');
            const found = addresses.map((address) => ({ address, family: isIP(address) }));
            const first = found[0];
            if (first === undefined) return callback(Object.assign(new Error(host), { code: 'ENOTFOUND' }), '');
            if (all === true) callback(null, found);
            else callback(null, first.address, first.family);
          },
          (thrown) => callback(thrown, ''),
        );
      },
    });
  const anywhere = openTo(() => true);
  const publicOnly = openTo(isPublicAddress);

  return {
    connect(target, callback) {
      const host = bracketed(target.hostname);
      if (isExempt(host, portOf(target))) return anywhere(target, callback);
      // An IP address needs no lookup, so Node would connect immediately.
      if (isIP(target.hostname) !== 0 && !isPublicAddress(target.hostname)) {
        return callback(new AddressRefused(target.hostname), null);
      }
      return publicOnly(target, callback);
    },
    exempt: (url) => isExempt(url.hostname, portOf(url)),
  };
}

async function resolveBySystem(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

function portOf({ port, protocol }: { port: string; protocol: string }): string {
  return port !== '' ? port : protocol === 'https:' ? '443' : '80';
}

function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}

/** The only part of IPv6 that is allocated for the public Internet (RFC 4291 section 2.4, IANA's registry). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address belongs to one machine on the public Internet. False for private, loopback, link-local, shared (CGNAT),
 * multicast, documentation and reserved ranges. Also false for an IPv6 form with an IPv4 address inside (mapped, 6to4, NAT64,
 * Teredo), whatever that address is, and for text that isn't an address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast);
}
