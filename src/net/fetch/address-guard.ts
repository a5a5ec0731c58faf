import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';
import { bare, bracketed, portOf } from './proxies.ts';

/** Looks up all addresses of a host name. Rejects with a system error (`ENOTFOUND`) if there are none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** The host is, or resolves to, an address that isn't public. */
export class AddressRefused extends Error {}

/** The host of a URL or connection. */
export type Target = { readonly hostname: string; readonly port: string; readonly protocol: string };

export type AddressGuard = {
  /** Opens connections for undici, only to addresses that were checked. */
  readonly connect: buildConnector.connector;
  /**
   * Throws `AddressRefused` unless a proxy may be asked to connect to this host. An IP address must be public, and so must every
   * address of a name that this machine can resolve. A name that it can't resolve must look public. What the proxy itself
   * resolves the name to can't be checked.
   */
  checkForProxy(target: Target): Promise<void>;
  /** Whether the operator has exempted this host. */
  exempt(target: Target): boolean;
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
  const exempt = (target: Target) => {
    const host = bracketed(target.hostname);
    return allowed.has(host) || allowed.has(`${host}:${portOf(target)}`);
  };
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
      if (exempt(target)) return anywhere(target, callback);
      // An IP address needs no lookup, so Node would connect immediately.
      if (isIP(target.hostname) !== 0 && !isPublicAddress(target.hostname)) {
        return callback(new AddressRefused(target.hostname), null);
      }
      return publicOnly(target, callback);
    },
    async checkForProxy(target) {
      if (exempt(target)) return;
      const host = bare(target.hostname);
      if (isIP(host) === 0 && !looksPublic(host)) throw new AddressRefused(host);
      const addresses = isIP(host) === 0 ? await resolve(host).catch(() => []) : [host];
      const refused = addresses.find((address) => !isPublicAddress(address));
      if (refused !== undefined) throw new AddressRefused(refused);
    },
    exempt,
  };
}

/**
 * False for names that never exist in the public DNS: single labels, and the top levels for local use (RFC 6761, RFC 6762,
 * RFC 8375, and ICANN's `internal`).
 */
function looksPublic(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return name.includes('.') && !/\.(?:localhost|local|internal|home\.arpa|localdomain|lan)$/i.test(name);
}

async function resolveBySystem(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
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
