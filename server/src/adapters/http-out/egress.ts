import { BlockList, isIP } from 'node:net';
import { GLOBAL_IPV6, SPECIAL_IPV4, SPECIAL_IPV6 } from './special-addresses.data.ts';

/** Whether a connection to an IP address may be made. */
export type Egress = (address: string) => boolean;

function listOf(blocks: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, bits] of blocks) list.addSubnet(net, bits, isIP(net) === 6 ? 'ipv6' : 'ipv4');
  return list;
}

const special = listOf([...SPECIAL_IPV4, ...SPECIAL_IPV6]);
const global = listOf([GLOBAL_IPV6]);

/** `::ffff:127.0.0.1` and `::ffff:7f00:1` are IPv4 in other clothes. */
function plain(address: string): string {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (isIP(bare) !== 6) return bare;
  const { hostname } = new URL(`http://[${bare}]`);
  const [, high, low] = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(hostname) ?? [];
  if (high === undefined || low === undefined) return hostname.slice(1, -1);
  const number = Number.parseInt(high, 16) * 65_536 + Number.parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
}

/** Whether an address is one of the open internet's, where nothing of ours stands. */
function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  return family === 6 && global.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/**
 * Connections go to the open internet, and to the networks that are allowed besides (`10.1.0.0/16`, `fd00::/8`, single
 * addresses). Nothing else: not this machine, not its link, not the cloud's own services.
 */
export function egress(allowed: readonly string[] = []): Egress {
  const besides = listOf(
    allowed.map((one) => {
      const [net = '', bits] = one.split('/');
      return [net, bits === undefined ? (isIP(net) === 6 ? 128 : 32) : Number(bits)] as const;
    }),
  );
  return (given) => {
    const address = plain(given);
    const family = isIP(address);
    if (family === 0) return false;
    return isPublic(address) || besides.check(address, family === 6 ? 'ipv6' : 'ipv4');
  };
}
