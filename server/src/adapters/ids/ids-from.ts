import type { Clock } from '../../ports/clock.ts';
import type { Ids } from '../../ports/ids.ts';
import { orderedIds } from './ordered-ids.ts';

/** Where randomness comes from. `between` is even over `[from, until)`. */
export type Dice = {
  readonly bytes: (count: number) => Buffer;
  readonly between: (from: number, until: number) => number;
};

/** Digits and capitals that nobody takes for another: without 0 O, 1 I L, 2 Z, 5 S, 8 B, and U beside V. */
const CLEAR = '34679ACDEFGHJKMNPQRTVWXY';

/** All ids of the product from one source of randomness and one clock. */
export function idsFrom({ bytes, between }: Dice, clock: Clock): Ids {
  const digits = (count: number) => String(between(0, 10 ** count)).padStart(count, '0');
  const clear = (count: number) =>
    Array.from({ length: count }, () => CLEAR.charAt(between(0, CLEAR.length))).join('');
  return {
    id: orderedIds(bytes, clock),
    token: () => bytes(32).toString('base64url'),
    code: () => digits(6),
    pair: () => digits(2),
    between,
    number: (prefix) => `${prefix}-${clear(4)}-${clear(4)}`,
    appId: () => `wx${bytes(8).toString('hex')}`,
    originalId: () => `gh_${bytes(6).toString('hex')}`,
    secret: () => bytes(16).toString('hex'),
  };
}
