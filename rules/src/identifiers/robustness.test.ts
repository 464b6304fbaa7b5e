import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { identifierVectors } from '../testing/identifier-vectors.data.ts';
import { TEST_DAY } from '../testing/readings.ts';
import { identifierKinds } from './kinds.ts';
import { LONGEST_TYPED } from './plain-text.ts';

const context = { asOf: TEST_DAY };
const kinds = Object.entries(identifierKinds);

/** Any sequence of UTF-16 units, half pairs included. */
const rawText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

/** Near misses: a sound value with pieces of other scripts put in, taken out or exchanged. */
const nearMiss = (values: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...values),
      fc.nat(30),
      fc.nat(3),
      fc.constantFrom('', 'O', ' ', '中', '٣', '\ud83e', 'é', '０'),
    )
    .map(([value, at, drop, put]) => value.slice(0, at) + put + value.slice(at + drop));

const huge: readonly (readonly [string, string])[] = [
  ['digits', '1'.repeat(1_000_000)],
  ['letters', 'A'.repeat(1_000_000)],
  ['blanks', ' '.repeat(1_000_000)],
  ['a code behind a million blanks', `${' '.repeat(1_000_000)}91110108551385082Q`],
  ['ligatures that unfold eighteenfold', '\ufdfa'.repeat(1_000_000)],
  ['half pairs', '\ud800'.repeat(1_000_000)],
  ['the letters of a licence', `JY${'1'.repeat(1_000_000)}`],
  ['dashes', `浙B2-${'-'.repeat(1_000_000)}`],
];

describe.each(kinds)('%s', (name, { parse, refusals }) => {
  const { sound, refused } = identifierVectors[name as keyof typeof identifierVectors];

  test('answers any text without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(rawText, fc.string({ unit: 'binary' }), nearMiss(Object.keys(sound))), (text) => {
        const reading = parse(text, context);
        if (reading.ok) return;
        expect(refusals).toContain(reading.refusal.code);
        const { position, suggestions } = reading;
        if (position !== null) expect(position).toBeGreaterThan(0);
        expect(suggestions.length).toBeLessThanOrEqual(5);
        for (const suggestion of suggestions) expect(parse(suggestion, context).ok, suggestion).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('answers what is no text without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        if (typeof value !== 'string') expect(parse(value, context).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test('a value that was read is read again as it is', () => {
    for (const value of Object.keys(sound)) {
      const once = parse(value, context);
      expect(once.ok && parse(once.value, context)).toEqual(once);
    }
  });

  test('every proposal passes and differs from what was typed', () => {
    for (const typed of Object.keys(refused)) {
      const reading = parse(typed, context);
      if (reading.ok) throw new Error(`accepted: ${typed}`);
      for (const suggestion of reading.suggestions) {
        expect(suggestion).not.toBe(typed);
        expect(parse(suggestion, context).ok, suggestion).toBe(true);
      }
    }
  });
});

describe('a text that is too long is refused by its length alone', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test.each(huge)('%s', (_name, text) => {
    const works = (['normalize', 'replace', 'split', 'charCodeAt'] as const).map((name) =>
      vi.spyOn(String.prototype, name),
    );
    const readings = kinds.map(([kind, { parse }]) => [kind, parse(text, context)] as const);
    const [normalized, replaced, split, looked] = works.map((work) => work.mock.calls.length);
    vi.restoreAllMocks();
    expect({ normalized, replaced, split }).toEqual({ normalized: 0, replaced: 0, split: 0 });
    expect(looked).toBeLessThan(kinds.length * LONGEST_TYPED);
    for (const [kind, reading] of readings) {
      expect(reading.ok, kind).toBe(false);
      expect(reading.ok || reading.suggestions, kind).toEqual([]);
    }
  });
});
