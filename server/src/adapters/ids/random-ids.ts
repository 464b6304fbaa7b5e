import { randomBytes, randomInt } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { Ids } from '../../ports/ids.ts';
import { type Dice, idsFrom } from './ids-from.ts';

const dice: Dice = { bytes: (count) => randomBytes(count), between: (from, until) => randomInt(from, until) };

/** Ids from the system's cryptographic source; `clock` gives their order. */
export const randomIds = (clock: Clock): Ids => idsFrom(dice, clock);
