/**
 * Address blocks of IPv4 that are not the open internet: private, of this machine or link, shared, reserved, for
 * documentation, for many. Source: IANA IPv4 Special-Purpose Address Registry and multicast, read 2026-11.
 */
export const SPECIAL_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** All global unicast addresses of IPv6 begin so; the blocks below are taken out. IANA, read 2026-11. */
export const GLOBAL_IPV6: readonly [string, number] = ['2000::', 3];
export const SPECIAL_IPV6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];
