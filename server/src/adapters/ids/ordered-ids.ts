import type { Clock } from '../../ports/clock.ts';

const COUNTER_END = 0x1000;

/**
 * UUIDv7 (RFC 9562 §5.7, counter of §6.2 method 1): 48 bits of time, 12 bits that count within a millisecond from a
 * random start below one half, 62 random bits. Ids of one maker rise strictly, also when the clock stands or goes back:
 * then the last millisecond is kept, and passed when its counter is used up.
 */
export function orderedIds(bytes: (count: number) => Buffer, clock: Clock): () => string {
  let at = 0;
  let counter = 0;
  return () => {
    const random = bytes(10);
    const now = clock.now();
    const isNew = now > at || counter + 1 === COUNTER_END;
    at = Math.max(now, isNew ? at + 1 : at);
    counter = isNew ? random.readUInt16BE(0) & 0x7ff : counter + 1;
    const hex =
      at.toString(16).padStart(12, '0') +
      (0x7000 | counter).toString(16) +
      (0x8000 | (random.readUInt16BE(2) & 0x3fff)).toString(16) +
      random.toString('hex', 4);
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
}
