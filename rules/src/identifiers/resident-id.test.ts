import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { codeOf, factsOf, hintsOf, TEST_DAY, warningsOf } from '../testing/readings.ts';
import { seeded, syntheticResidentId } from '../testing/synthetic.ts';
import { parseResidentId } from './resident-id.ts';

const read = (text: unknown, asOf = TEST_DAY) => parseResidentId(text, { asOf });

describe('facts', () => {
  test('the specimen of the standard: a woman born in Beijing on the last day of 1949', () => {
    expect(factsOf(read('11010519491231002X'))).toMatchObject({
      regionCode: '110105',
      region: { code: '110105', province: { zh: '北京市' } },
      birth: '1949-12-31',
      age: 76,
      sex: 'female',
    });
    expect(factsOf(read('440524188001010014'))).toMatchObject({ birth: '1880-01-01', age: 146, sex: 'male' });
  });

  test.each([
    ['469033200803150019', civilDate(2026, 3, 14), 17],
    ['469033200803150019', civilDate(2026, 3, 15), 18],
    ['460039199202290037', civilDate(2010, 2, 28), 17],
    ['460039199202290037', civilDate(2010, 3, 1), 18],
    ['460039199202290037', civilDate(2012, 2, 29), 20],
  ])('%s is on %s of age %i', (code, asOf, age) => {
    expect(factsOf(read(code, asOf)).age).toBe(age);
  });
});

describe('the day on which a number is read decides', () => {
  test('a birth today is real, a birth tomorrow is not', () => {
    expect(codeOf(read('460323201506010028', civilDate(2015, 6, 1)))).toBe('ok');
    expect(codeOf(read('460323201506010028', civilDate(2015, 5, 31)))).toBe('id.date');
  });

  test('nobody is more than 150 years old', () => {
    expect(codeOf(read('440524188001010014', civilDate(2030, 12, 31)))).toBe('ok');
    expect(codeOf(read('440524188001010014', civilDate(2031, 1, 1)))).toBe('id.date');
  });
});

describe('region and birth', () => {
  test.each([
    ['460039199001010019', []],
    ['460039198510010012', ['info region.later_than_birth']],
    ['460323201006010013', ['warn region.later_than_birth']],
    ['460039200501010010', ['warn region.gone_before_birth']],
    ['469999199001010012', ['warn region.unknown']],
  ])('%s: %j', (code, expected) => {
    const reading = read(code);
    expect(reading.ok && reading.warnings.map((note) => `${note.level} ${note.code}`)).toEqual(expected);
  });

  test('a child registered in the year after its region was given up is no surprise', () => {
    expect(warningsOf(read(syntheticResidentId(seeded(1), '20120301')))).toEqual([]);
  });
});

describe('refusals', () => {
  test.each([
    ['460039198902290017', 'id.date', 13],
    ['460039199013010016', 'id.date', 11],
    ['460039209912310019', 'id.date', 7],
    ['4600391990010100lX', 'id.charset', 17],
    ['810000190001010018', 'id.other_document', 1],
  ])('%s is refused with %s at place %i', (typed, code, position) => {
    expect(read(typed)).toMatchObject({ refusal: { code }, position });
  });

  test('the number of a card of the first generation is proposed in its later form', () => {
    expect(hintsOf(read('460039900101001'))).toEqual({
      position: null,
      suggestions: ['460039199001010019'],
    });
  });

  test('fifteen digits without a real date are only a wrong length', () => {
    expect(codeOf(read('460039901301001'))).toBe('id.length');
  });

  test('exchanged neighbours and a doubled sign are proposed', () => {
    expect(hintsOf(read('460039199001010091')).suggestions).toContain('460039199001010019');
    expect(hintsOf(read('4600391999001010019')).suggestions).toContain('460039199001010019');
  });
});

describe('properties', () => {
  const seeds = fc.integer({ min: 0, max: 2 ** 31 });

  test('every made number passes without a warning', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const code = syntheticResidentId(seeded(seed));
        expect(codeOf(read(code))).toBe('ok');
        expect(warningsOf(read(code))).toEqual([]);
      }),
    );
  });

  test('every single wrong sign and every exchange of neighbours is refused', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const code = syntheticResidentId(seeded(seed));
        for (let i = 0; i < 18; i += 1) {
          for (const sign of '0123456789X')
            if (sign !== code.charAt(i))
              expect(read(code.slice(0, i) + sign + code.slice(i + 1)).ok).toBe(false);
          const swapped = code.slice(0, i) + code.charAt(i + 1) + code.charAt(i) + code.slice(i + 2);
          if (swapped !== code) expect(read(swapped).ok).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });
});
