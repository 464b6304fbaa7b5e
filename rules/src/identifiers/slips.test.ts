import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEST_DAY } from '../testing/readings.ts';
import { seeded, syntheticResidentId, syntheticUscc } from '../testing/synthetic.ts';
import { parseResidentId } from './resident-id.ts';
import { likelySlips, undoubled } from './slips.ts';
import { parseUscc } from './uscc.ts';

const context = { asOf: TEST_DAY };
const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const even = (code: string) => [...code].reduce((sum, digit) => sum + Number(digit), 0) % 10 === 0;
const slips = { signsAt: () => '0123456789', isSound: even };

describe('likelySlips', () => {
  test('a look-alike letter is exchanged for its digit, and its place is named', () => {
    expect(likelySlips('1O9', slips)).toEqual({ position: 2, suggestions: ['109'] });
  });

  test('a foreign sign without a look-alike is solved for', () => {
    expect(likelySlips('1?9', slips)).toEqual({ position: 2, suggestions: ['109'] });
  });

  test('two foreign signs without look-alikes give a place but no proposal', () => {
    expect(likelySlips('??9', slips)).toEqual({ position: 1, suggestions: [] });
  });

  test('exchanged neighbours are found', () => {
    const isSound = (code: string) => code === '1234';
    expect(likelySlips('1324', { ...slips, isSound })).toEqual({ position: 2, suggestions: ['1234'] });
  });

  test('one wrong sign is named when only one place can be meant', () => {
    const isSound = (code: string) => code === '1234';
    expect(likelySlips('1934', { ...slips, isSound })).toEqual({ position: 2, suggestions: ['1234'] });
  });

  test('with too many answers nothing is proposed and no place stands out', () => {
    expect(likelySlips('1111111', slips)).toEqual({ position: null, suggestions: [] });
  });

  test('what is sound but not credible is kept back', () => {
    const hints = likelySlips('13', { ...slips, isSound: () => true, isLikely: (code) => code === '31' });
    expect(hints).toEqual({ position: 1, suggestions: ['31'] });
  });
});

test('undoubled drops one half of a doubled sign', () => {
  expect(undoubled('1229', (code) => code === '129')).toEqual(['129']);
  expect(undoubled('1239', () => true)).toEqual([]);
});

describe('a slip made in a sound unified code is among the proposals', () => {
  test('exchanged neighbours', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 8, max: 15 }), (seed, at) => {
        const code = syntheticUscc(seeded(seed));
        const slip = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
        fc.pre(slip !== code);
        const reading = parseUscc(slip, context);
        expect(reading.ok).toBe(false);
        if (!reading.ok) expect(reading.suggestions).toContain(code);
      }),
    );
  });

  test.each([
    ['0', 'O'],
    ['1', 'I'],
    ['2', 'Z'],
    ['5', 'S'],
    ['8', 'B'],
    ['U', 'V'],
  ])('%s read as %s', (right, wrong) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const code = syntheticUscc(seeded(seed));
        const at = code.lastIndexOf(right);
        fc.pre(at >= 0);
        const reading = parseUscc(code.slice(0, at) + wrong + code.slice(at + 1), context);
        expect(reading.ok).toBe(false);
        if (reading.ok) return;
        expect(reading.suggestions).toContain(code);
        if (wrong !== 'B') expect(reading.position).toBe(at + 1);
      }),
    );
  });
});

test('exchanged neighbours in an identity number are among the proposals', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const code = syntheticResidentId(seeded(seed));
      const slip = code.slice(0, 15) + code.charAt(16) + code.charAt(15) + code.slice(17);
      fc.pre(slip !== code);
      const reading = parseResidentId(slip, context);
      expect(reading.ok).toBe(false);
      if (!reading.ok) expect(reading.suggestions).toContain(code);
    }),
  );
});
