import ipaddr from 'ipaddr.js';

/** The only part of IPv6 that is given out for the public Internet (RFC 4291 section 2.4, IANA's registry). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address belongs to one machine on the public Internet. Private, loopback, link-local, shared (CGNAT),
 * multicast, documentation and reserved ranges do not; neither does an IPv6 form that hides an IPv4 address (mapped,
 * 6to4, NAT64, Teredo), whatever it hides. Text that is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast);
}
