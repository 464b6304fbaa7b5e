import { describe, expect, test } from 'vitest';
import type { Clock } from './clock.ts';
import type { Ids } from './ids.ts';

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** What every source of ids keeps. */
export function idsContract(name: string, make: (clock: Clock) => Ids): void {
  const at = 0x0192_f3a4_7b1c;
  const ids = make({ now: () => at });

  describe(`${name} as a source of ids`, () => {
    test.each([
      ['id', ids.id, /^0192f3a4-7b1[cd]-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
      ['token', ids.token, /^[\w-]{43}$/],
      ['code', ids.code, /^\d{6}$/],
      ['pair', ids.pair, /^\d{2}$/],
      ['number', () => ids.number('V'), /^V-[34679ACDEFGHJKMNPQRTVWXY]{4}-[34679ACDEFGHJKMNPQRTVWXY]{4}$/],
      ['appId', ids.appId, /^wx[0-9a-f]{16}$/],
      ['originalId', ids.originalId, /^gh_[0-9a-f]{12}$/],
      ['secret', ids.secret, /^[0-9a-f]{32}$/],
    ])('%s has its form, every time', (_, draw, form) => {
      for (const drawn of many(500, draw)) expect(drawn).toMatch(form);
    });

    test.each([
      ['id', ids.id],
      ['token', ids.token],
      ['number', () => ids.number('V')],
      ['appId', ids.appId],
      ['originalId', ids.originalId],
      ['secret', ids.secret],
    ])('%s does not repeat', (_, draw) => {
      expect(new Set(many(2_000, draw)).size).toBe(2_000);
    });

    test('ids rise strictly within a millisecond, over its end, and when the clock goes back', () => {
      let now = 1_700_000_000_000;
      const source = make({ now: () => now });
      const drawn = many(10_000, source.id);
      now -= 5_000;
      drawn.push(...many(10, source.id));
      now += 60_000;
      drawn.push(source.id());
      expect(drawn).toEqual([...drawn].sort());
      expect(new Set(drawn).size).toBe(drawn.length);
    });

    test('an id carries the instant it was made at', () => {
      const made = make({ now: () => 1_790_000_000_123 }).id();
      expect(Number.parseInt(made.replace('-', '').slice(0, 12), 16)).toBe(1_790_000_000_123);
    });

    test('numbers between two bounds reach both ends and all come about equally often', () => {
      const counts = new Map<number, number>();
      for (const drawn of many(6_000, () => ids.between(-1, 2))) {
        counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
      }
      expect([...counts.keys()].sort()).toEqual([-1, 0, 1].sort());
      // 6,000 draws over three: 2,000 each, standard deviation 37; six of them are a chance of 10⁻⁹.
      for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(220);
    });
  });
}
