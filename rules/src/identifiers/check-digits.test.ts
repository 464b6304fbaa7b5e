import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  seeded,
  syntheticBankCard,
  syntheticCnaps,
  syntheticOrganisationCode,
  syntheticResidentId,
  syntheticUscc,
} from '../testing/synthetic.ts';
import {
  gb11714Check,
  luhnCheck,
  mod11x2Check,
  mod11x10Check,
  mod31Check,
  USCC_SIGNS,
} from './check-digits.ts';

const DIGITS = '0123456789';

type Scheme = {
  readonly name: string;
  readonly make: (seed: number) => string;
  readonly holds: (code: string) => boolean;
  /** The signs that can be mistaken at a place without leaving the alphabet. */
  readonly signs: (index: number, length: number) => string;
};

const schemes: readonly Scheme[] = [
  {
    name: 'MOD 31-3',
    make: (seed) => syntheticUscc(seeded(seed)),
    holds: (code) => mod31Check(code) === code.charAt(17),
    signs: () => USCC_SIGNS,
  },
  {
    name: 'GB 11714',
    make: (seed) => syntheticOrganisationCode(seeded(seed)),
    holds: (code) => gb11714Check(code) === code.charAt(8),
    signs: () => DIGITS,
  },
  {
    name: 'MOD 11-2',
    make: (seed) => syntheticResidentId(seeded(seed)),
    holds: (code) => mod11x2Check(code) === code.charAt(17),
    signs: (index) => (index === 17 ? `${DIGITS}X` : DIGITS),
  },
  {
    name: 'MOD 11,10',
    make: (seed) => syntheticCnaps(seeded(seed)),
    holds: (code) => mod11x10Check(code, 0, 11) === code.charAt(11),
    signs: () => DIGITS,
  },
  {
    name: 'Luhn',
    make: (seed) => syntheticBankCard(seeded(seed), 16 + (seed % 4)),
    holds: (code) => luhnCheck(code) === code.charAt(code.length - 1),
    signs: () => DIGITS,
  },
];

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const isDigit = (sign: string) => DIGITS.includes(sign);

describe.each(schemes)('$name', ({ make, holds, signs }) => {
  test('holds for what was made with it', () => {
    fc.assert(fc.property(seeds, (seed) => holds(make(seed))));
  });

  test('sees every single wrong sign', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const code = make(seed);
        for (let i = 0; i < code.length; i += 1)
          // A letter of an organisation code may hide 11 or 22 further on, so only digits are exchanged there.
          if (isDigit(code.charAt(i)) || signs(i, code.length) === USCC_SIGNS)
            for (const sign of signs(i, code.length)) {
              const wrong = code.slice(0, i) + sign + code.slice(i + 1);
              if (sign !== code.charAt(i)) expect(holds(wrong), wrong).toBe(false);
            }
      }),
      { numRuns: 40 },
    );
  });
});

/** Exchanges of neighbours that the scheme does not see, as `ab`. */
function missedSwaps({ make, holds }: Scheme, seed: number): readonly string[] {
  const code = make(seed);
  return [...code.slice(1)].flatMap((right, i) => {
    const left = code.charAt(i);
    const swapped = code.slice(0, i) + right + left + code.slice(i + 2);
    return left !== right && holds(swapped) ? [left + right] : [];
  });
}

const scheme = (name: string) => schemes.find((candidate) => candidate.name === name)!;

test.each(['MOD 31-3', 'MOD 11-2'])('%s sees every exchange of neighbours', (name) => {
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(missedSwaps(scheme(name), seed)).toEqual([]);
    }),
  );
});

test('GB 11714 sees every exchange of two digits', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const missed = missedSwaps(scheme('GB 11714'), seed).filter((pair) => [...pair].every(isDigit));
      expect(missed).toEqual([]);
    }),
  );
});

test('Luhn misses no exchange but 09 for 90', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      for (const pair of missedSwaps(scheme('Luhn'), seed)) expect(['09', '90']).toContain(pair);
    }),
  );
});

test('MOD 11,10 misses one exchange of digits in 45', () => {
  const random = seeded(7);
  let [swaps, missed] = [0, 0];
  for (let i = 0; i < 20_000; i += 1) {
    const body = Array.from({ length: 4 }, () => String(random(10))).join('');
    const swapped = body.charAt(1) + body.charAt(0) + body.slice(2);
    if (swapped === body) continue;
    swaps += 1;
    if (mod11x10Check(swapped, 0, 4) === mod11x10Check(body, 0, 4)) missed += 1;
  }
  expect(missed / swaps).toBeGreaterThan(1 / 55);
  expect(missed / swaps).toBeLessThan(1 / 35);
});

describe('the examples of the standards', () => {
  test('GB 32100: 91350100M000100Y4 ends in 3, and a multiple of 31 in 0', () => {
    expect(mod31Check('91350100M000100Y4')).toBe('3');
    expect(mod31Check('91460323MA5YY0125')).toBe('0');
  });

  test('GB 11714: 10 is X, 11 is 0', () => {
    expect(gb11714Check('79013765')).toBe('X');
    expect(gb11714Check('MA5YY001')).toBe('0');
  });

  test('GB 11643: the specimens end in X and 4', () => {
    expect(mod11x2Check('11010519491231002')).toBe('X');
    expect(mod11x2Check('44052418800101001')).toBe('4');
  });

  test('ISO 7064 MOD 11,10: 0794 is followed by 5', () => {
    expect(mod11x10Check('0794', 0, 4)).toBe('5');
  });

  test('ISO/IEC 7812: 7992739871 is followed by 3', () => {
    expect(luhnCheck('7992739871?')).toBe('3');
  });
});

test.each([
  ['MOD 31-3', mod31Check('9135010OM000100Y4')],
  ['GB 11714', gb11714Check('7901376中')],
  ['MOD 11-2', mod11x2Check('1101051949123100X')],
  ['MOD 11,10', mod11x10Check('12A4', 0, 4)],
  ['Luhn', luhnCheck('79927E9871?')],
  ['too short a text', mod31Check('91')],
])('%s gives nothing for a body with a foreign sign', (_name, check) => {
  expect(check).toBe('');
});
