import { createHash } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { Ids } from '../../ports/ids.ts';
import { type Dice, idsFrom } from './ids-from.ts';

/** SHA-256 in counter mode: the same seed gives the same bytes. Whoever knows the seed knows them all. */
function seededDice(seed: string): Dice {
  let drawn = 0;
  const block = () => createHash('sha256').update(`${seed}|${drawn++}`).digest();
  const bytes = (count: number) =>
    Buffer.concat(Array.from({ length: Math.ceil(count / 32) }, block)).subarray(0, count);
  const between = (from: number, until: number): number => {
    const span = until - from;
    const fair = 2 ** 48 - (2 ** 48 % span);
    const drawnNumber = bytes(6).readUIntBE(0, 6);
    return drawnNumber < fair ? from + (drawnNumber % span) : between(from, until);
  };
  return { bytes, between };
}

/** Ids that repeat with their seed, for a simulation that must be replayed. Never for a server that others use. */
export const seededIds = (seed: string, clock: Clock): Ids => idsFrom(seededDice(seed), clock);
