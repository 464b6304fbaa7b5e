const GROUPS = 8;
const OWN_GROUPS = 4;

/** The eight groups of an IPv6 address, or `null` when it is none. */
function groupsOf(address: string): readonly string[] | null {
  const [before = '', after, more] = address.split('::');
  if (more !== undefined) return null;
  const [first, last] = [before, after ?? ''].map((part) => (part ? part.split(':') : []));
  if (!first || !last) return null;
  const missing = GROUPS - first.length - last.length;
  if (after === undefined ? missing !== 0 : missing < 1) return null;
  const all = [...first, ...Array.from({ length: missing }, () => '0'), ...last];
  return all.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? all : null;
}

/**
 * The network an internet address belongs to as far as its owner can choose addresses in it: of IPv4 the /24, of IPv6 the
 * /64. `203.0.113.7` → `203.0.113`, `2001:db8:1:2::7` → `2001:db8:1:2`. IPv4 written as IPv6 is IPv4; what is no address
 * is its own network.
 */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address);
  if (v4?.[1]) return v4[1];
  const groups = groupsOf(address.replace(/%.*$/, ''));
  if (!groups) return address;
  return groups
    .slice(0, OWN_GROUPS)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
